// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/holiday.h"

#include "core/date/calendar.h"

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <tuple>
#include <unicode/calendar.h>

namespace exeunt::date {
namespace {

/// The Gregorian day of a month and day in another calendar, looked for day by day with ICU.
std::optional<Day> searchForeignDay(const char* locale, int year, int month, int dayOfTheMonth)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar{
        icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale{locale}, status)};
    if (U_FAILURE(status) != 0 || !calendar)
        return std::nullopt;
    const auto begin = dayOf(year, 1, 1);
    const auto end = dayOf(year, 12, 31);
    for (auto day = begin; day && end && *day <= *end; *day = plusDays(*day, 1)) {
        calendar->setTime(static_cast<double>(day->time_since_epoch().count()) * 86'400'000.0, status);
        const bool isLeapMonth = calendar->get(UCAL_IS_LEAP_MONTH, status) != 0;
        if (U_FAILURE(status) == 0 && !isLeapMonth && calendar->get(UCAL_MONTH, status) == month - 1
            && calendar->get(UCAL_DATE, status) == dayOfTheMonth)
            return day;
    }
    return std::nullopt;
}

std::optional<Day> foreignDay(const char* locale, int year, int month, int dayOfTheMonth)
{
    if (year < 1645 || year > 2200)
        return std::nullopt;
    thread_local std::map<std::tuple<char, int, int, int>, std::optional<Day>> known;
    const auto [found, isNew] = known.try_emplace({locale[0], year, month, dayOfTheMonth});
    if (isNew)
        found->second = searchForeignDay(locale, year, month, dayOfTheMonth);
    return found->second;
}

std::optional<Day> nthWeekday(int year, int month, int which, int weekday, int offset)
{
    const auto whole = monthsFrom(year, month, 1);
    if (which < 0)
        return plusDays(whole.last, -((weekdayOf(whole.last) - weekday + 7) % 7) + offset);
    return plusDays(whole.first, (weekday - weekdayOf(whole.first) + 7) % 7 + 7 * (which - 1) + offset);
}

/// The fourth Sunday of Advent is the last one before Christmas Day.
std::optional<Day> adventSunday(int year, int which, int offset)
{
    const auto christmasEve = dayOf(year, 12, 24);
    return christmasEve ? std::optional{plusDays(*christmasEve, -(weekdayOf(*christmasEve) % 7) - 7 * (4 - which) + offset)}
                        : std::nullopt;
}

/// Clear and Bright falls on 4 April in the first years of the four-year cycle of this century, else on the 5th.
std::optional<Day> qingming(int year)
{
    return dayOf(year, 4, year % 4 <= 1 ? 4 : 5);
}

} // namespace

std::optional<HolidayRule> parseHolidayRule(std::string_view text)
{
    std::istringstream in{std::string{text}};
    std::string kind;
    HolidayRule rule;
    in >> kind;
    if (kind == "fixed") {
        rule.kind = HolidayRule::Kind::Fixed;
        in >> rule.month >> rule.day;
    } else if (kind == "nth") {
        rule.kind = HolidayRule::Kind::Nth;
        in >> rule.month >> rule.day >> rule.weekday;
        if (in && !(in >> rule.offset))
            in.clear();
    } else if (kind == "easter") {
        rule.kind = HolidayRule::Kind::Easter;
        in >> rule.day;
    } else if (kind == "advent") {
        rule.kind = HolidayRule::Kind::Advent;
        in >> rule.day;
        if (in && !(in >> rule.offset))
            in.clear();
    } else if (kind == "lunar" || kind == "islamic") {
        rule.kind = kind == "lunar" ? HolidayRule::Kind::Lunar : HolidayRule::Kind::Islamic;
        in >> rule.month >> rule.day;
    } else if (kind == "qingming") {
        rule.kind = HolidayRule::Kind::Qingming;
    } else {
        return std::nullopt;
    }
    return in ? std::optional{rule} : std::nullopt;
}

std::optional<Day> holidayIn(const HolidayRule& rule, int year)
{
    switch (rule.kind) {
    case HolidayRule::Kind::Fixed:
        return dayOf(year, rule.month, rule.day);
    case HolidayRule::Kind::Nth:
        return nthWeekday(year, rule.month, rule.day, rule.weekday, rule.offset);
    case HolidayRule::Kind::Easter:
        return plusDays(easterSunday(year), rule.day);
    case HolidayRule::Kind::Advent:
        return adventSunday(year, rule.day, rule.offset);
    case HolidayRule::Kind::Lunar:
        if (rule.day == 30) { // the eve of the new year, whatever the last month's length
            const auto newYear = foreignDay("zh@calendar=chinese", year, 1, 1);
            return newYear ? std::optional{plusDays(*newYear, -1)} : std::nullopt;
        }
        return foreignDay("zh@calendar=chinese", year, rule.month, rule.day);
    case HolidayRule::Kind::Islamic:
        return foreignDay("ar@calendar=islamic-umalqura", year, rule.month, rule.day);
    case HolidayRule::Kind::Qingming:
        return qingming(year);
    }
    return std::nullopt;
}

} // namespace exeunt::date
