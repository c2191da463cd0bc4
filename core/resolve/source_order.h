// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/fact_builder.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace exeunt::resolve {

/// The publication of an article, where it is known.
[[nodiscard]] inline std::optional<date::Edtf> publishedOf(const Background& background, ArticleId article)
{
    const auto known = background.articles.find(article);
    return known == background.articles.end() ? std::nullopt : known->second->published;
}

/// The article whose text one repeats; its own id where it repeats none.
[[nodiscard]] inline ArticleId originalOf(const Background& background, ArticleId article)
{
    const auto original = background.originals.find(article);
    return original == background.originals.end() ? article : original->second;
}

/// Sorts sources by publication (undated last), then claim, and marks those that repeat another one's text. Out: how many do not.
template <class Source>
std::size_t settle(const Background& background, std::vector<Source>& sources)
{
    const auto placeOf = [](const Source& source) {
        const auto day = source.published ? source.published->firstDay() : std::nullopt;
        return std::tuple{!day.has_value(), day.value_or(date::Day{}), source.claim, source.article};
    };
    std::sort(sources.begin(), sources.end(), [&](const Source& a, const Source& b) { return placeOf(a) < placeOf(b); });
    std::map<ArticleId, ArticleId> told;
    for (auto& source : sources) {
        const auto text = originalOf(background, source.article);
        source.isCopy = told.try_emplace(text, source.article).first->second != source.article;
    }
    return told.size();
}

} // namespace exeunt::resolve
