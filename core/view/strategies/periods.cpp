// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/periods.h"

#include <algorithm>

namespace exeunt::view::strategies {

std::optional<DayNumber> newestDay(const FactTable& table, const Filter& filter, const Told& told)
{
    if (filter.to)
        return toDayNumber(*filter.to);
    std::optional<DayNumber> newest;
    const auto see = [&](DayNumber day) { newest = std::max(newest.value_or(day), day); };
    for (const auto& article : table.snapshot().articles)
        if (article.published && article.published->hasYear() && article.published->lastDay())
            see(toDayNumber(*article.published->lastDay()));
    if (!newest) // a plan may be dated years ahead: it makes nothing old where articles tell their day
        for (const auto& one : told)
            if (one.day)
                see(*one.day);
    return newest;
}

std::optional<Periods> periodsOf(const FactTable& table, const Filter& filter, const Options& options, const Told& told)
{
    const auto newest = newestDay(table, filter, told);
    if (!newest)
        return std::nullopt;
    Periods periods;
    periods.to = *newest;
    periods.from = filter.from ? toDayNumber(*filter.from) : *newest - std::max(options.momentumDays, 1) + 1;
    periods.to = std::max(periods.to, periods.from);
    periods.beforeTo = periods.from - 1;
    periods.beforeFrom = periods.from - (periods.to - periods.from + 1);
    return periods;
}

} // namespace exeunt::view::strategies
