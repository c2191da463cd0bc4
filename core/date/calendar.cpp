// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/calendar.h"

#include <algorithm>

namespace exeunt::date {

using namespace std::chrono;

namespace {

int floorDiv(int a, int b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

Day firstOf(int y, int m)
{
    return Day{year{y} / month(static_cast<unsigned>(m)) / 1};
}

} // namespace

std::optional<Day> dayOf(int y, int m, int d)
{
    if (y < -9999 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31)
        return std::nullopt;
    const year_month_day date{year{y}, month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
    if (!date.ok())
        return std::nullopt;
    return Day{date};
}

int yearOf(Day d)
{
    return static_cast<int>(year_month_day{d}.year());
}
int monthOf(Day d)
{
    return static_cast<int>(static_cast<unsigned>(year_month_day{d}.month()));
}
int dayOfMonth(Day d)
{
    return static_cast<int>(static_cast<unsigned>(year_month_day{d}.day()));
}
int weekdayOf(Day d)
{
    return static_cast<int>(weekday{d}.iso_encoding());
}
Day mondayOf(Day d)
{
    return plusDays(d, 1 - weekdayOf(d));
}
Day plusDays(Day d, int count)
{
    return d + days{count};
}

Day plusMonths(Day d, int count)
{
    const int months = std::clamp(yearOf(d) * 12 + monthOf(d) - 1 + std::clamp(count, -120'000, 120'000), -9999 * 12, 9999 * 12);
    const int y = floorDiv(months, 12);
    const auto whole = monthsFrom(y, months - y * 12 + 1, 1);
    return std::min(plusDays(whole.first, dayOfMonth(d) - 1), whole.last);
}

Day plusUnits(Day d, Unit unit, int count)
{
    count = std::clamp(count, -100'000, 100'000);
    switch (unit) {
    case Unit::Day:
        return plusDays(d, count);
    case Unit::BusinessDay:
        for (count = std::clamp(count, -2000, 2000); count != 0; count += count < 0 ? 1 : -1)
            do
                d = plusDays(d, count < 0 ? -1 : 1);
            while (weekdayOf(d) > 5);
        return d;
    case Unit::Weekend:
    case Unit::WorkWeek:
    case Unit::Week:
        return plusDays(d, 7 * count);
    case Unit::Fortnight:
        return plusDays(d, 14 * count);
    case Unit::Month:
        return plusMonths(d, count);
    case Unit::Quarter:
        return plusMonths(d, 3 * count);
    case Unit::HalfYear:
        return plusMonths(d, 6 * count);
    case Unit::Year:
        return plusMonths(d, 12 * count);
    case Unit::Decade:
        return plusMonths(d, 120 * std::clamp(count, -900, 900));
    case Unit::Century:
        return plusMonths(d, 1200 * std::clamp(count, -90, 90));
    }
    return d;
}

DayRange monthsFrom(int y, int m, int count)
{
    const int end = m - 1 + count;
    return {firstOf(y, m), plusDays(firstOf(y + floorDiv(end, 12), end - floorDiv(end, 12) * 12 + 1), -1)};
}

DayRange unitAround(Day d, Unit unit, int shift)
{
    const auto months = [&](int size) {
        const int index = yearOf(d) * 12 + monthOf(d) - 1;
        const int start = (floorDiv(index, size) + std::clamp(shift, -900, 900)) * size;
        return monthsFrom(floorDiv(start, 12), start - floorDiv(start, 12) * 12 + 1, size);
    };
    const Day monday = plusUnits(mondayOf(d), unit == Unit::Fortnight ? Unit::Fortnight : Unit::Week, shift);
    switch (unit) {
    case Unit::Day:
    case Unit::BusinessDay:
        return {plusDays(d, shift), plusDays(d, shift)};
    case Unit::Weekend:
        return {plusDays(monday, 5), plusDays(monday, 6)};
    case Unit::WorkWeek:
        return {monday, plusDays(monday, 4)};
    case Unit::Week:
        return {monday, plusDays(monday, 6)};
    case Unit::Fortnight:
        return {monday, plusDays(monday, 13)};
    case Unit::Month:
        return months(1);
    case Unit::Quarter:
        return months(3);
    case Unit::HalfYear:
        return months(6);
    case Unit::Year:
        return months(12);
    case Unit::Decade:
        return months(120);
    case Unit::Century:
        return months(1200);
    }
    return {d, d};
}

DayRange isoWeek(int y, int week)
{
    const Day monday = plusDays(mondayOf(firstOf(y, 1) + days{3}), 7 * (week - 1));
    return {monday, plusDays(monday, 6)};
}

int isoWeeksIn(int y)
{
    return static_cast<int>((isoWeek(y + 1, 1).first - isoWeek(y, 1).first).count() / 7);
}

Day easterSunday(int y)
{
    // The anonymous Gregorian computus.
    const int a = y % 19;
    const int b = y / 100;
    const int c = y % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return dayOf(y, sum / 31, sum % 31 + 1).value_or(Day{});
}

} // namespace exeunt::date
