// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/base/id.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace exeunt {

/// Of claims read out of articles the smallest one's id; of what a person added the decision's id, negative. It stays the same
/// while an article is read again and while a person corrects it.
using StrategyId = Id<struct StrategyTag>;

} // namespace exeunt

namespace exeunt::resolve {

/// One claim behind a strategy, as that article has it.
struct StrategySource {
    ClaimId claim; // not stored where a person added it by hand
    ArticleId article;
    std::vector<Span> evidence; // into that article's text
    std::string statement;      // as this article has it
    std::string organization;   // as it was read, before anybody corrected it; the aspect too
    article::Aspect aspect = article::Aspect::Product;
    std::optional<date::Edtf> date;
    std::optional<date::Edtf> published; // of that article
    article::Voice voice = article::Voice::Press;
    bool isCopy = false; // the article repeats another one's text: counts once
};

/// The claims of all articles that say the same of one organization in one aspect, merged.
struct Strategy {
    StrategyId id;
    article::Organization organization;
    article::Aspect aspect = article::Aspect::Product;
    std::string statement;          // of the surest source that is no copy (of those alike the oldest), or as corrected
    std::optional<date::Edtf> date; // the most specific that a source tells
    article::Voice voice = article::Voice::Press;
    double confidence = 0.5;
    std::vector<StrategySource> sources; // never empty; by publication date (undated last), then claim id
    std::size_t independentSources = 1;  // copies of one text count once
    bool isEdited = false;               // a person moved or corrected it
    bool isByHand = false;               // a person added it
    bool isOwnWords = false;             // the statement is a person's wording: no quote of a source
};

/// Where a strategy stands in time: the middle of its date, of an open one the end that is known; else of the earliest publication of
/// its sources. Nothing where neither is known.
[[nodiscard]] std::optional<date::Day> dayOf(const Strategy& strategy);

} // namespace exeunt::resolve
