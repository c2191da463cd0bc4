// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/strategies/strategies.h"

namespace exeunt::view::strategies {

/// The day from which age counts: the filter's end, else the newest day of a strategy told or of an article. Nothing where no day is known.
[[nodiscard]] std::optional<DayNumber> newestDay(const FactTable& table, const Filter& filter, const Told& told);

/// The filter's period and as many days before it. Where the filter has no beginning: the last options.momentumDays up to its end,
/// else up to the newest day.
[[nodiscard]] std::optional<Periods> periodsOf(
    const FactTable& table, const Filter& filter, const Options& options, const Told& told);

} // namespace exeunt::view::strategies
