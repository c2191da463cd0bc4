// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/base/id.h"

#include <cstdint>
#include <vector>

namespace exeunt::resolve {

/// A claim as a decision names it: by its place in an article and what it was extracted as, for ids do not outlive an import.
struct NamedStrategy {
    ArticleId article;
    std::vector<Span> evidence;
    std::string organization;
    article::Aspect aspect = article::Aspect::Product;
    bool operator==(const NamedStrategy&) const = default;
};

/// What a person decided about a strategy.
struct StrategyDecision {
    enum class Kind : std::uint8_t { Add, Edit, Reject };
    std::int64_t id = 0; // grows with time
    Kind kind = Kind::Edit;
    std::vector<NamedStrategy> about; // the claims; of an addition the sentence it rests on. Articles that are gone are left out
    article::Strategy value;          // as it shall be; of a rejection nothing
    bool isOwnWords = false;
};

} // namespace exeunt::resolve
