// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/chart.h"

#include <array>
#include <vector>

namespace exeunt::view::statistics {

/// Adds up the values of a chart and remembers what stands behind each.
class Tally {
public:
    Tally(std::size_t series, std::size_t categories);

    /// In:    items must come in ascending order.
    void add(std::uint32_t series, std::uint32_t category, std::uint32_t item, double weight)
    {
        const auto cell = static_cast<std::uint32_t>(series * m_categories + category);
        m_values[cell] += weight;
        m_entries.push_back({cell, item});
    }
    /// Gives the series their values, totals and items.
    void fill(std::vector<Series>& series, Behind Series::*behind) const;

private:
    struct Entry {
        std::uint32_t cell, item;
    };
    std::size_t m_categories;
    std::vector<double> m_values;
    std::vector<Entry> m_entries;
};

/// What is counted apart, by reason.
class ApartTally {
public:
    void addRow(ApartKind kind, Row row, double weight) { add(m_apart[static_cast<std::size_t>(kind)].rows, kind, row, weight); }
    void addArticle(ApartKind kind, std::uint32_t article, double weight)
    {
        add(m_apart[static_cast<std::size_t>(kind)].articles, kind, article, weight);
    }
    [[nodiscard]] std::vector<Apart> take();

private:
    void add(std::vector<std::uint32_t>& items, ApartKind kind, std::uint32_t item, double weight)
    {
        if (items.empty() || items.back() != item)
            items.push_back(item);
        m_apart[static_cast<std::size_t>(kind)].weight += weight;
    }
    std::array<Apart, kApartKindCount> m_apart;
};

/// A sum of parts without the dust that adding thirds and sevenths leaves behind.
[[nodiscard]] double withoutDust(double value);

} // namespace exeunt::view::statistics
