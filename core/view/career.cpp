// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/career.h"

#include <algorithm>

namespace exeunt::view {

namespace {

/// Where a turn is drawn: the middle of what it can be, or its known side.
std::optional<double> markOf(const Turn& turn)
{
    if (turn.first == kOpenPast && turn.last == kOpenFuture)
        return std::nullopt;
    if (turn.first == kOpenPast)
        return turn.last;
    return turn.last == kOpenFuture ? turn.first : turn.first + (static_cast<double>(turn.last) - turn.first) / 2;
}

bool isUncertain(const Turn& turn)
{
    return turn.isTold && turn.first != turn.last;
}

/// Nothing where no day is known of it.
std::optional<CareerStay> stayOf(const Post& post, std::uint32_t index)
{
    const auto begin = post.begin.isTold ? markOf(post.begin) : std::nullopt;
    const auto end = post.end.isTold ? markOf(post.end) : std::nullopt;
    std::vector<double> known;
    for (const auto& day : {begin, end})
        if (day)
            known.push_back(*day);
    if (!post.seen.empty())
        known.insert(known.end(), {static_cast<double>(post.seen.front()), static_cast<double>(post.seen.back())});
    if (known.empty())
        return std::nullopt;
    CareerStay stay;
    stay.post = index;
    stay.from = begin.value_or(*std::min_element(known.begin(), known.end()));
    stay.to = std::max(stay.from, end.value_or(*std::max_element(known.begin(), known.end())));
    stay.isOpenBegin = !begin;
    stay.isOpenEnd = !end;
    stay.isUncertainBegin = isUncertain(post.begin);
    stay.isUncertainEnd = isUncertain(post.end);
    return stay;
}

void giveLanes(Career& career)
{
    std::vector<double> ends; // by lane
    for (auto& stay : career.stays) {
        auto lane = std::find_if(ends.begin(), ends.end(), [&](double end) { return end <= stay.from; });
        if (lane == ends.end())
            lane = ends.insert(lane, 0);
        *lane = std::max(stay.to, stay.from + 1);
        stay.lane = static_cast<std::uint32_t>(lane - ends.begin());
    }
    career.laneCount = static_cast<std::uint32_t>(ends.size());
}

/// Gaps are claimed only between ends that are told: an open one may reach into them. One who begins elsewhere before the end of
/// a stay, and is not said to have left again, is in both places until that end.
void findBreaks(Career& career)
{
    const CareerStay* last = nullptr; // the one that reaches farthest
    for (const auto& stay : career.stays) {
        if (last && stay.from < last->to)
            career.breaks.push_back({stay.from, stay.isOpenEnd ? last->to : std::min(stay.to, last->to), true});
        else if (last && stay.from > last->to && !last->isOpenEnd && !stay.isOpenBegin)
            career.breaks.push_back({last->to, stay.from, false});
        if (!last || stay.to >= last->to)
            last = &stay;
    }
}

} // namespace

Career careerOf(const PostBook& book, NameIndex person)
{
    Career career;
    const auto& posts = book.posts();
    for (std::uint32_t i = 0; i < posts.size(); ++i) {
        if (posts[i].isTeam || posts[i].person != person)
            continue;
        if (auto stay = stayOf(posts[i], i))
            career.stays.push_back(*stay);
        else
            career.undated.push_back(i);
    }
    std::sort(career.stays.begin(), career.stays.end(),
        [](const CareerStay& a, const CareerStay& b) { return a.from != b.from ? a.from < b.from : a.post < b.post; });
    giveLanes(career);
    findBreaks(career);
    if (career.stays.empty())
        return career;
    career.from = career.stays.front().from;
    career.to =
        std::max_element(career.stays.begin(), career.stays.end(), [](const auto& a, const auto& b) { return a.to < b.to; })->to;
    return career;
}

} // namespace exeunt::view
