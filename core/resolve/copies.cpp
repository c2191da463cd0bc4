// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/copies.h"

#include "core/resolve/text_sketch.h"
#include "core/resolve/union_find.h"

#include <algorithm>
#include <tuple>

namespace exeunt::resolve {
namespace {

constexpr double kCopy = 0.5;    // so alike are a report and its repost in another frame, a word changed in each sentence
constexpr double kHeld = 0.75;   // so much of an agency's text stands in the longer article that took it over
constexpr std::size_t kBand = 3; // buckets that must agree for a pair to be compared at all

bool isCopy(const ArticleInfo& a, const ArticleInfo& b)
{
    return similarity(a.sketch, b.sketch) >= kCopy || containment(a.sketch, b.sketch) >= kHeld;
}

auto age(const ArticleInfo& article)
{
    const auto day = article.published ? article.published->firstDay() : std::nullopt;
    return std::tuple{!day.has_value(), day.value_or(date::Day{}), article.id};
}

/// Pairs of articles with a band in common, compared; all of a group against its first, which is the oldest.
void joinCopies(const std::vector<const ArticleInfo*>& byAge, UnionFind& groups)
{
    std::map<std::vector<std::uint32_t>, std::vector<std::size_t>> bands;
    for (std::size_t i = 0; i < byAge.size(); ++i) {
        const auto& sketch = byAge[i]->sketch;
        for (std::size_t at = 0; at + kBand <= sketch.size(); at += kBand) {
            std::vector<std::uint32_t> key{
                sketch.begin() + static_cast<std::ptrdiff_t>(at), sketch.begin() + static_cast<std::ptrdiff_t>(at + kBand)};
            if (std::all_of(key.begin(), key.end(), [](auto value) { return value == kNoMinimum; }))
                continue;
            key.push_back(static_cast<std::uint32_t>(at));
            auto& leaders = bands[std::move(key)];
            const auto alike = std::find_if(
                leaders.begin(), leaders.end(), [&](std::size_t leader) { return isCopy(*byAge[leader], *byAge[i]); });
            if (alike == leaders.end())
                leaders.push_back(i);
            else
                groups.join(*alike, i);
        }
    }
}

} // namespace

std::map<ArticleId, ArticleId> originals(const std::vector<ArticleInfo>& articles)
{
    std::vector<const ArticleInfo*> byAge;
    for (const auto& article : articles)
        byAge.push_back(&article);
    std::sort(byAge.begin(), byAge.end(), [](const auto* a, const auto* b) { return age(*a) < age(*b); });
    UnionFind groups{byAge.size()};
    joinCopies(byAge, groups);
    std::map<ArticleId, ArticleId> originals;
    for (std::size_t i = 0; i < byAge.size(); ++i)
        originals[byAge[i]->id] = byAge[groups.find(i)]->id;
    return originals;
}

} // namespace exeunt::resolve
