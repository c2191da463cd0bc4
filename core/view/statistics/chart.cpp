// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/chart.h"

#include <algorithm>

namespace exeunt::view::statistics {

namespace {

std::vector<std::uint32_t> itemsOf(const Behind& behind, std::size_t category, bool isRunning)
{
    if (category + 1 >= behind.begin.size())
        return {};
    const auto at = [&](std::size_t i) { return behind.items.begin() + static_cast<std::ptrdiff_t>(behind.begin[i]); };
    std::vector<std::uint32_t> items(at(isRunning ? 0 : category), at(category + 1));
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

} // namespace

std::vector<Row> Series::rowsAt(std::size_t category) const
{
    return itemsOf(rows, category, isRunning);
}

std::vector<std::uint32_t> Series::articlesAt(std::size_t category) const
{
    return itemsOf(articles, category, isRunning);
}

std::vector<Row> Series::rowsAdded(std::size_t category) const
{
    return itemsOf(rows, category, false);
}

double Chart::sumAt(std::size_t category) const
{
    double sum = 0;
    for (const auto& one : series)
        sum += one.values[category];
    return sum;
}

} // namespace exeunt::view::statistics
