// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/beside_names.h"

#include <algorithm>
#include <unordered_map>

namespace exeunt::extract::strategy {
namespace {

/// "buys Ossian Bio", 收购某公司: the name behind tells what is bought.
std::vector<CueHit> withTakeovers(const Source& source, std::vector<CueHit> hits)
{
    constexpr std::size_t kNear = 5; // bytes: "the", 了
    for (CueHit& hit : hits) {
        if (hit.cue.sort != Sort::Takeover)
            continue;
        const auto name = std::lower_bound(source.names.begin(), source.names.end(), hit.span.end,
            [](const Name& known, std::size_t at) { return known.span.begin < at; });
        if (name != source.names.end() && !name->isPerson && name->span.begin - hit.span.end <= kNear)
            hit.cue = {Sort::Strong, static_cast<std::size_t>(article::Aspect::Structure)};
    }
    return hits;
}

} // namespace

std::vector<CueHit> hitsBesideNames(const Source& source)
{
    std::vector<CueHit> hits;
    hits.reserve(source.hits.size());
    auto name = source.names.begin();
    for (const CueHit& hit : source.hits) {
        while (name != source.names.end() && name->span.end <= hit.span.begin)
            ++name;
        const bool isInside = name != source.names.end() && name->span.contains(hit.span)
            && (!name->isPerson || (hit.cue.sort == Sort::Noun && hit.span.end == name->span.end)); // Herr Steinhäuser
        if (!isInside || hit.cue.sort == Sort::Self)
            hits.push_back(hit);
    }
    return withTakeovers(source, std::move(hits));
}

const Name* mainName(const Source& source)
{
    constexpr std::size_t kLead = 4; // names
    std::unordered_map<std::string_view, std::pair<int, const Name*>> counts;
    int total = 0;
    std::size_t seen = 0;
    for (const Name& name : source.names) {
        if (name.isPerson || name.organization.empty())
            continue;
        int weight = seen++ < kLead && !(source.isWestern && name.isApart) ? 2 : 1;
        if (source.isWestern && source.sentences.front().span.contains(name.span))
            weight += 2; // the headline
        total += weight;
        auto& count = counts.try_emplace(name.organization, 0, &name).first->second;
        count.first += weight;
    }
    const auto best = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
        return std::pair{a.second.first, b.second.second} < std::pair{b.second.first, a.second.second};
    });
    const int few = source.isWestern ? 2 : 3;
    if (best == counts.end() || best->second.first < few)
        return nullptr;
    const int most = best->second.first;
    const bool isAlone = std::all_of(counts.begin(), counts.end(), [&](const auto& count) {
        return count.first == best->first || 2 * count.second.first <= most; // twice as often as anybody else
    });
    return 5 * most >= 2 * total || (source.isWestern && isAlone) ? best->second.second : nullptr;
}

bool namesOnlyUnplaced(const Source& source, const Span& sentence)
{
    auto name = std::lower_bound(source.names.begin(), source.names.end(), sentence.begin,
        [](const Name& known, std::size_t at) { return known.span.begin < at; });
    bool isFound = false;
    for (; name != source.names.end() && name->span.begin < sentence.end; ++name) {
        if (!name->isUnplaced && !name->isApart)
            return false;
        isFound = isFound || name->isUnplaced;
    }
    return isFound;
}

} // namespace exeunt::extract::strategy
