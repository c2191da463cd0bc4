// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/axis.h"
#include "core/view/timeline/timeline.h"

#include <vector>

namespace exeunt::view::timeline {

/// How many facts are dated in one stretch of the calendar, by where their mark stands.
struct Bin {
    DayNumber begin = 0; // half-open
    DayNumber end = 0;
    std::size_t count = 0;
};

struct Histogram {
    std::vector<Bin> bins; // without gaps, in order; empty when nothing is dated
    std::size_t highest = 0;
    [[nodiscard]] double first() const { return bins.empty() ? 0 : bins.front().begin; }
    [[nodiscard]] double last() const { return bins.empty() ? 1 : bins.back().end; }
};

/// Counts the dated rows in calendar steps, as fine as gives at most `mostBins`.
[[nodiscard]] Histogram histogram(const FactTable& table, const std::vector<Row>& rows, std::size_t mostBins);

} // namespace exeunt::view::timeline
