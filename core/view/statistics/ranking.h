// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/chart.h"

#include <cstdint>
#include <string>
#include <vector>

namespace exeunt::view::statistics {

/// Which names of many get a place of their own; the others share the last.
struct Ranking {
    std::vector<NameIndex> names;       // most first, then in the table's order
    std::uint32_t folded = 0;           // how many share the place after them
    std::vector<std::uint32_t> placeOf; // of each name that counts
    [[nodiscard]] std::size_t places() const { return names.size() + (folded != 0 ? 1 : 0); }
    [[nodiscard]] std::uint32_t nameCount() const { return static_cast<std::uint32_t>(names.size()) + folded; }
};

/// In:    how often each name counts; names that never do get no place. A single one too many keeps its own.
[[nodiscard]] Ranking rank(const std::vector<std::uint32_t>& counts, std::size_t most);

/// A series for each place, without values.
[[nodiscard]] std::vector<Series> seriesOf(const Ranking& ranking, SeriesKind kind, const std::vector<std::string>& names);

} // namespace exeunt::view::statistics
