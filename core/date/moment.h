// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/calendar.h"
#include "core/date/holiday.h"

#include <optional>

namespace exeunt::date {

enum class Part { Whole, Early, Middle, Late };

/// Where a date without a year lies, when the words around say so: "will join in February", "zum 1. Februar".
enum class Outlook { Unsaid, Nearest, Ahead };

/// What an expression says, as the grammars read it, before a missing year or month is filled in.
struct Moment {
    enum class Kind {
        Calendar, // year, month, day as far as written
        Weekday,  // a bare weekday
        Holiday,
        Known,  // already counted out: first, last, unit
        Nothing // a date by its shape, with no value: 30 February, 近日 without an anchor
    };
    Kind kind = Kind::Calendar;
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    int months = 1;             // from `month` on: 3 for a quarter or season, 6 for a half
    int season = 0;             // 21-24
    int years = 1;              // 10 for a decade, 100 for a century
    std::optional<int> weekday; // alone, or to choose the month of a day ("Tuesday the 13th")
    const HolidayRule* holiday = nullptr;
    Part part = Part::Whole;
    Outlook outlook = Outlook::Unsaid;
    std::optional<Day> first; // Known
    std::optional<Day> last;
    Unit unit = Unit::Day; // Known: the unit that the value is written in
    bool isApproximate = false;
    bool isRelative = false;
    bool isVague = false;
    bool isTenDays = false;  // 上旬 and its like: a part with exact days
    bool isBareYear = false; // four digits and nothing around them
    bool isOpenEnd = false;  // "now" as the right end of a range

    [[nodiscard]] bool lacksYear() const { return (kind == Kind::Calendar && !year) || (kind == Kind::Holiday && !year); }
    [[nodiscard]] bool isDay() const
    {
        return (kind == Kind::Calendar && day) || kind == Kind::Holiday || kind == Kind::Weekday
            || (kind == Kind::Known && first && first == last);
    }
    static Moment nothing()
    {
        Moment m;
        m.kind = Kind::Nothing;
        return m;
    }
};

/// Days that are counted out already.
[[nodiscard]] inline Moment knownDays(DayRange days, Unit unit, bool isRelative)
{
    Moment m;
    m.kind = Moment::Kind::Known;
    m.first = days.first;
    m.last = days.last;
    m.unit = unit;
    m.isRelative = isRelative;
    return m;
}

/// Which side of a moment is meant.
enum class Bound { Since, After, Before, Until };

} // namespace exeunt::date
