// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/resolver.h"

#include "core/date/moment_kinds.h"

#include <algorithm>
#include <cstdlib>

namespace exeunt::date {
namespace {

long distance(const DayRange& range, Day day)
{
    if (range.first <= day && day <= range.last)
        return 0;
    return day < range.first ? (range.first - day).count() : (day - range.last).count();
}

DayRange third(DayRange month, Part part)
{
    const Day tenth = plusDays(month.first, 9);
    if (part == Part::Early)
        return {month.first, tenth};
    if (part == Part::Middle)
        return {plusDays(tenth, 1), plusDays(tenth, 10)};
    return {plusDays(tenth, 11), month.last};
}

} // namespace

bool Resolver::isBetter(const DayRange& candidate, const std::optional<DayRange>& best, Outlook outlook) const
{
    const Day today = *m_anchor.today;
    if (outlook == Outlook::Ahead && m_options.tense == Tense::Past)
        return candidate.last >= today && (!best || candidate.first < best->first);
    if (outlook == Outlook::Unsaid && m_options.tense == Tense::Past) {
        if (candidate.first > today)
            return !best || (best->first > today && candidate.first < best->first);
        return !best || best->first > today || candidate.first > best->first;
    }
    return !best || distance(candidate, today) < distance(*best, today);
}

std::optional<DayRange> Resolver::daysIn(const Moment& m, int year) const
{
    if (m.kind == Moment::Kind::Holiday) {
        const auto day = m.holiday ? holidayIn(*m.holiday, year) : std::nullopt;
        return day ? std::optional{DayRange{*day, *day}} : std::nullopt;
    }
    if (m.month && (*m.month < 1 || *m.month > 12))
        return std::nullopt;
    if (!m.month)
        return DayRange{monthsFrom(year, 1, 12 * m.years)};
    if (!m.day)
        return monthsFrom(year, *m.month, m.months);
    const auto day = dayOf(year, *m.month, *m.day);
    return day ? std::optional{DayRange{*day, *day}} : std::nullopt;
}

std::optional<DayRange> Resolver::choose(const Moment& m, int& year) const
{
    std::optional<DayRange> best;
    const int around = yearOf(*m_anchor.today);
    for (int y = around - 1; isNews() && m.weekday && m.day && y <= around + 1; ++y) // Tuesday, November 26: the weekday tells
        if (const auto days = daysIn(m, y); days && weekdayOf(days->first) == *m.weekday
            && (!best || distance(*days, *m_anchor.today) < distance(*best, *m_anchor.today))) {
            best = days;
            year = y;
        }
    if (best)
        return best;
    for (int y = around - kYearsEitherWay; y <= around + kYearsEitherWay; ++y) {
        const auto days = daysIn(m, y);
        const bool isOnWeekday = !m.weekday || (days && weekdayOf(days->first) == *m.weekday) || m.month;
        if (days && isOnWeekday && isBetter(*days, best, m.outlook)) {
            best = days;
            year = y;
        }
    }
    return best;
}

std::optional<DayRange> Resolver::chooseDayOfMonth(const Moment& m) const
{
    std::optional<DayRange> best;
    const Day today = *m_anchor.today;
    for (int shift = -24; shift <= 24; ++shift) {
        const auto month = unitAround(today, Unit::Month, shift).first;
        const auto day = dayOf(yearOf(month), monthOf(month), *m.day);
        if (day && (!m.weekday || weekdayOf(*day) == *m.weekday) && isBetter({*day, *day}, best, m.outlook))
            best = DayRange{*day, *day};
    }
    return best;
}

std::optional<DayRange> Resolver::chooseWeekday(int weekday, Outlook outlook) const
{
    std::optional<DayRange> best;
    for (int shift = -6; shift <= 6; ++shift)
        if (const Day day = plusDays(*m_anchor.today, shift); weekdayOf(day) == weekday && isBetter({day, day}, best, outlook))
            best = DayRange{day, day};
    return best;
}

DayRange Resolver::partOf(const Moment& m, DayRange whole) const
{
    if (m.part == Part::Whole)
        return whole;
    const auto months = [&](int first, int count) { return monthsFrom(yearOf(whole.first), first, count); };
    if (isMonth(m)) {
        if (isNews() || m.isTenDays)
            return third(whole, m.part);
        if (m.part == Part::Early)
            return {whole.first, plusDays(whole.first, 14)};
        if (m.part == Part::Middle)
            return {plusDays(whole.first, 9), plusDays(whole.first, 19)};
        return {plusDays(whole.first, 15), whole.last};
    }
    if (isYear(m)) {
        const int index = static_cast<int>(m.part) - 1;
        if (isNews())
            return months(index == 0 ? 1 : index == 1 ? 6 : 12, 1);
        if (m.isRelative)
            return index == 0 ? months(1, 6) : index == 1 ? months(4, 6) : months(7, 6);
        return months(1 + 4 * index, 4);
    }
    const auto size = static_cast<int>((whole.last - whole.first).count());
    if (m.kind == Moment::Kind::Known && m.unit == Unit::Week) {
        if (m.part == Part::Early)
            return {whole.first, plusDays(whole.first, 2)};
        if (m.part == Part::Middle)
            return {plusDays(whole.first, 1), plusDays(whole.first, 4)};
        return {plusDays(whole.first, 3), whole.last};
    }
    if (size < 3)
        return whole;
    if (m.part == Part::Early)
        return {whole.first, plusDays(whole.first, size / 3)};
    if (m.part == Part::Middle)
        return {plusDays(whole.first, size / 3), plusDays(whole.last, -size / 3)};
    return {plusDays(whole.last, -size / 3), whole.last};
}

std::optional<DayRange> Resolver::daysOf(const Moment& m) const
{
    int year = 0;
    std::optional<DayRange> days;
    switch (m.kind) {
    case Moment::Kind::Nothing:
        return std::nullopt;
    case Moment::Kind::Known:
        if (m.first && m.last)
            days = DayRange{*m.first, *m.last};
        break;
    case Moment::Kind::Weekday:
        if (m_anchor.today && m.weekday)
            days = chooseWeekday(*m.weekday, m.outlook);
        break;
    case Moment::Kind::Calendar:
    case Moment::Kind::Holiday:
        if (m.year)
            days = daysIn(m, *m.year);
        else if (m.kind == Moment::Kind::Calendar && !m.month)
            days = m_anchor.today && m.day ? chooseDayOfMonth(m) : std::nullopt;
        else if (m_anchor.today)
            days = choose(m, year);
        else if (m_anchor.year)
            days = daysIn(m, *m_anchor.year);
        break;
    }
    return days ? std::optional{partOf(m, *days)} : std::nullopt;
}

Resolved Resolver::resolve(const Moment& m) const
{
    const auto days = daysOf(m);
    Resolved out = withoutYear(m);
    if (!days) {
        if (m.kind == Moment::Kind::Calendar && m.month && m.day && !m.year && (m_anchor.today || m_anchor.year))
            out.value.reset(); // 30 February has no year to look for
        return out;
    }
    // A winter may end in the next year; the year of a value is that of its first day.
    Edtf value = valueOf(m, *days, m.kind == Moment::Kind::Calendar && m.year ? *m.year : yearOf(days->first));
    out.value = m.isApproximate ? value.approximately() : value;
    out.first = days->first;
    out.last = days->last;
    if (isNews() && m.isApproximate && m.kind == Moment::Kind::Known) {
        out.first = out.value->firstDay();
        out.last = out.value->lastDay();
    }
    out.isRelative |= m.kind == Moment::Kind::Weekday || (m.kind == Moment::Kind::Calendar && !m.month && m.day);
    return out;
}

} // namespace exeunt::date
