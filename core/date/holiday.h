// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"

#include <optional>
#include <string_view>

namespace exeunt::date {

/// When a feast falls: one line of resources/lexicon/<language>/dates_holidays.tsv.
/// "fixed 12 25" · "nth 11 4 4 1" (month, which, weekday, days after) · "easter -2" · "advent 1" (Sunday; 0 and -4: the Wednesday before the last one ahead of Advent) · "lunar 8 15" (Chinese
/// calendar) · "islamic 10 1" · "qingming"
struct HolidayRule {
    enum class Kind { Fixed, Nth, Easter, Advent, Lunar, Islamic, Qingming };
    Kind kind = Kind::Fixed;
    int month = 0;
    int day = 0; // or which one (-1: the last), or the offset from Easter
    int weekday = 0;
    int offset = 0;
};

/// Fails: nothing when the text is no rule.
[[nodiscard]] std::optional<HolidayRule> parseHolidayRule(std::string_view text);
/// The day in a year of the Gregorian calendar; nothing where the feast does not fall in it.
[[nodiscard]] std::optional<Day> holidayIn(const HolidayRule& rule, int year);

} // namespace exeunt::date
