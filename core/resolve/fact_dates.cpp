// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/fact_dates.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

namespace exeunt::resolve {
namespace {

/// Which end of a move a claim tells, and so dates.
enum class End { Leaving, Arriving, Both };

End endOf(const article::Move& move)
{
    if (move.from && !move.to)
        return End::Leaving;
    return move.to && !move.from ? End::Arriving : End::Both;
}

struct DatedVoice {
    date::Edtf date;
    End end = End::Both;
    int weight = 0;
    ArticleId original;
};

std::vector<DatedVoice> datesOf(const Voices& voices, DateMember member)
{
    std::vector<DatedVoice> dates;
    for (const auto& voice : voices)
        if (const auto& date = voice.move().*member)
            dates.push_back({*date, endOf(voice.move()), weight(voice.move().status), voice.original});
    return dates;
}

std::int64_t lengthOf(const date::Edtf& date)
{
    constexpr std::int64_t kOpen = 4'000'000;
    const auto first = date.firstDay(), last = date.lastDay();
    return first && last ? (*last - *first).count() : kOpen + (first || last ? 0 : 1);
}

bool isWithin(const date::Edtf& inner, const date::Edtf& outer)
{
    const bool starts = !outer.firstDay() || (inner.firstDay() && *inner.firstDay() >= *outer.firstDay());
    const bool ends = !outer.lastDay() || (inner.lastDay() && *inner.lastDay() <= *outer.lastDay());
    return starts && ends && lengthOf(inner) < lengthOf(outer);
}

/// Days by which `early` ends before `late` begins; not above 0 where they meet or either is open.
std::int64_t daysBetween(const date::Edtf& early, const date::Edtf& late)
{
    return early.lastDay() && late.firstDay() ? (*late.firstDay() - *early.lastDay()).count() : 0;
}

bool excludeEachOther(const DatedVoice& a, const DatedVoice& b)
{
    constexpr std::int64_t kHandover = 31; // days for which one may hold both posts
    if (!a.date.hasYear() || !b.date.hasYear() || a.date.overlaps(b.date))
        return false;
    if (a.end == b.end)
        return true;
    if (b.end < a.end) // leaving first, both last
        return excludeEachOther(b, a);
    if (a.end == End::Leaving)
        return daysBetween(b.date, a.date) > (b.end == End::Arriving ? kHandover : 0);
    return daysBetween(a.date, b.date) > 0;
}

/// How badly a date stands: contradicted by better founded ones, by any, wide, doubtful; the rest is for order alone.
auto blemishes(const DatedVoice& one, const std::vector<DatedVoice>& all)
{
    std::set<ArticleId> better, any;
    for (const auto& other : all) {
        if (!excludeEachOther(one, other))
            continue;
        any.insert(other.original);
        if (other.weight > one.weight)
            better.insert(other.original);
    }
    return std::tuple{!one.date.hasYear(), better.size(), any.size(), lengthOf(one.date), one.date.isUncertain(),
        one.date.isApproximate(), one.date.firstDay().value_or(date::Day{}), one.date.toString()};
}

} // namespace

std::optional<date::Edtf> bestDate(const Voices& voices, DateMember member)
{
    const auto all = datesOf(voices, member);
    std::optional<date::Edtf> best;
    std::optional<decltype(blemishes(all.front(), all))> least;
    for (const auto& one : all) {
        const bool isRefined =
            std::any_of(all.begin(), all.end(), [&](const auto& other) { return isWithin(other.date, one.date); });
        const auto marks = blemishes(one, all);
        if (!isRefined && (!least || marks < *least)) {
            least = marks;
            best = one.date;
        }
    }
    return best;
}

bool datesDisagree(const Voices& voices)
{
    const auto all = datesOf(voices, &article::Move::date);
    return std::any_of(all.begin(), all.end(), [&](const auto& a) {
        return std::any_of(all.begin(), all.end(), [&](const auto& b) { return excludeEachOther(a, b); });
    });
}

} // namespace exeunt::resolve
