// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"

#include <optional>

namespace exeunt::date {

/// Days and the units they are counted in. Weeks begin on Monday; weekdays are 1 (Monday) to 7.
enum class Unit { Day, BusinessDay, Weekend, WorkWeek, Week, Fortnight, Month, Quarter, HalfYear, Year, Decade, Century };

struct DayRange {
    Day first;
    Day last; // inclusive
};

[[nodiscard]] std::optional<Day> dayOf(int year, int month, int day);
[[nodiscard]] int yearOf(Day day);
[[nodiscard]] int monthOf(Day day);
[[nodiscard]] int dayOfMonth(Day day);
[[nodiscard]] int weekdayOf(Day day);
[[nodiscard]] Day mondayOf(Day day);
[[nodiscard]] Day plusDays(Day day, int count);
/// Months further, on the same day of the month or the last one there is.
[[nodiscard]] Day plusMonths(Day day, int count);
[[nodiscard]] Day plusUnits(Day day, Unit unit, int count);
/// Whole months, from the first of one month on.
[[nodiscard]] DayRange monthsFrom(int year, int month, int count);
/// The calendar unit around `day`, moved by `shift` units: last week, this quarter, next decade.
[[nodiscard]] DayRange unitAround(Day day, Unit unit, int shift);
/// Monday to Sunday of an ISO week.
[[nodiscard]] DayRange isoWeek(int year, int week);
/// Weeks of a year's last ISO week: 52 or 53.
[[nodiscard]] int isoWeeksIn(int year);
[[nodiscard]] Day easterSunday(int year);

} // namespace exeunt::date
