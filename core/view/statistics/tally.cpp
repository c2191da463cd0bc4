// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/tally.h"

#include <cmath>

namespace exeunt::view::statistics {

double withoutDust(double value)
{
    return std::round(value * 1e9) / 1e9 + 0.0; // never "-0"
}

Tally::Tally(std::size_t series, std::size_t categories)
    : m_categories{categories}
    , m_values(series * categories, 0.0)
{
}

void Tally::fill(std::vector<Series>& series, Behind Series::*behind) const
{
    std::vector<std::uint32_t> at(m_values.size() + 1, 0); // of each cell, where its items begin
    for (const auto& entry : m_entries)
        ++at[entry.cell + 1];
    for (std::size_t cell = 0; cell < m_values.size(); ++cell)
        at[cell + 1] += at[cell];
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto first = i * m_categories;
        auto& one = series[i];
        one.values.clear();
        one.total = 0;
        for (std::size_t category = 0; category < m_categories; ++category) {
            one.values.push_back(withoutDust(m_values[first + category]));
            one.total += m_values[first + category];
        }
        one.total = withoutDust(one.total);
        auto& [begin, items] = one.*behind;
        begin.clear();
        for (std::size_t category = 0; category <= m_categories; ++category)
            begin.push_back(at[first + category] - at[first]);
        items.resize(begin.back());
    }
    auto next = at;
    for (const auto& entry : m_entries) {
        const auto of = entry.cell / m_categories;
        (series[of].*behind).items[next[entry.cell]++ - at[of * m_categories]] = entry.item;
    }
}

std::vector<Apart> ApartTally::take()
{
    std::vector<Apart> all;
    for (std::size_t i = 0; i < m_apart.size(); ++i) {
        auto& apart = m_apart[i];
        if (apart.rows.empty() && apart.articles.empty())
            continue;
        apart.kind = static_cast<ApartKind>(i);
        apart.weight = withoutDust(apart.weight);
        all.push_back(std::move(apart));
    }
    return all;
}

} // namespace exeunt::view::statistics
