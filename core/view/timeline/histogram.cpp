// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/histogram.h"

#include <algorithm>
#include <cmath>

namespace exeunt::view::timeline {

namespace {

DayNumber markOf(const FactTable& table, Row row)
{
    Item item;
    item.first = table.first(row);
    item.last = table.last(row);
    return static_cast<DayNumber>(std::floor(markDay(item)));
}

} // namespace

Histogram histogram(const FactTable& table, const std::vector<Row>& rows, std::size_t mostBins)
{
    std::vector<DayNumber> days;
    days.reserve(rows.size());
    for (const auto row : rows)
        if (table.isDated(row))
            days.push_back(markOf(table, row));
    Histogram result;
    if (days.empty())
        return result;
    const auto [least, most] = std::minmax_element(days.begin(), days.end());
    const double span = static_cast<double>(*most) - *least + 1;
    const auto step = std::max(stepFor(static_cast<double>(mostBins) / span, 1.0), Step::Week);
    for (auto begin = stepBegin(*least, step); begin <= *most;) {
        const auto end = nextStep(begin, step);
        result.bins.push_back({begin, end, 0});
        begin = end;
    }
    for (const auto day : days) {
        const auto after = std::upper_bound(
            result.bins.begin(), result.bins.end(), day, [](DayNumber value, const Bin& bin) { return value < bin.begin; });
        const auto count = ++std::prev(after)->count;
        result.highest = std::max(result.highest, count);
    }
    return result;
}

} // namespace exeunt::view::timeline
