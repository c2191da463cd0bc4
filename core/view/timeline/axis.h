// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"

#include <vector>

namespace exeunt::view::timeline {

/// The calendar distance of two ticks.
enum class Step { Day, TwoDays, Week, HalfMonth, Month, Quarter, HalfYear, Year, TwoYears, FiveYears, Decade };

struct Tick {
    DayNumber day = 0; // the tick stands at the begin of this day
    Step step = Step::Month;
    bool opensYear = false; // the first tick of its year, or the first one shown: say the year
};

/// The finest step whose ticks keep at least `minPixels` apart.
[[nodiscard]] Step stepFor(double pixelsPerDay, double minPixels);

/// The ticks within [first, last], on round days of the calendar; at most some hundreds.
[[nodiscard]] std::vector<Tick> ticks(double first, double last, Step step);

/// The round day of `step` at or before a day, and the one after it.
[[nodiscard]] DayNumber stepBegin(DayNumber day, Step step);
[[nodiscard]] DayNumber nextStep(DayNumber begin, Step step);

} // namespace exeunt::view::timeline
