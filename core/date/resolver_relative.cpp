// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/resolver.h"

#include <algorithm>

namespace exeunt::date {
namespace {

Moment relativeNothing()
{
    auto m = Moment::nothing();
    m.isRelative = true;
    return m;
}

Moment known(DayRange days, Unit unit)
{
    return knownDays(days, unit, true);
}

} // namespace

Moment Resolver::dayFromToday(int shift) const
{
    if (!m_anchor.today)
        return relativeNothing();
    const Day day = plusDays(*m_anchor.today, shift);
    return known({day, day}, Unit::Day);
}

Moment Resolver::unitFromToday(Unit unit, int shift) const
{
    if (unit == Unit::Year && thisYear())
        return known(monthsFrom(*thisYear() + shift, 1, 12), unit);
    if (!m_anchor.today)
        return relativeNothing();
    return known(unitAround(*m_anchor.today, unit, shift), unit);
}

Moment Resolver::weekdayOfWeek(int weekday, int weekShift) const
{
    if (!m_anchor.today)
        return relativeNothing();
    const Day day = plusDays(unitAround(*m_anchor.today, Unit::Week, weekShift).first, weekday - 1);
    return known({day, day}, Unit::Day);
}

Moment Resolver::ago(int count, Unit unit) const
{
    if (!m_anchor.today)
        return relativeNothing();
    const Day day = plusUnits(*m_anchor.today, unit, -count);
    Moment m = known({day, day}, Unit::Day);
    if (!isNews() || unit == Unit::Day || unit == Unit::BusinessDay)
        return m;
    m.isApproximate = true;
    m.unit = unit == Unit::Week || unit == Unit::Fortnight ? Unit::Day : unit;
    if (unit == Unit::Quarter || unit == Unit::HalfYear)
        m.unit = Unit::Month;
    if (m.unit == Unit::Month || m.unit == Unit::Year || m.unit == Unit::Decade || m.unit == Unit::Century) {
        m.unit = m.unit == Unit::Month ? Unit::Month : Unit::Year;
        const auto whole = unitAround(day, m.unit, 0);
        m.first = whole.first;
        m.last = whole.last;
    }
    return m;
}

Moment Resolver::severalAgo(Unit unit) const
{
    if (!m_anchor.today) {
        Moment m = relativeNothing();
        m.isVague = true;
        return m;
    }
    // A few is two to six.
    const Day first = plusUnits(*m_anchor.today, unit, -6);
    const Day last = plusUnits(*m_anchor.today, unit, -2);
    const bool isLong = unit == Unit::Year || unit == Unit::Decade || unit == Unit::Century;
    const bool isMonths = unit == Unit::Month || unit == Unit::Quarter || unit == Unit::HalfYear;
    Moment m = known({first, last}, isLong ? Unit::Year : isMonths ? Unit::Month : Unit::Day);
    if (isLong || isMonths) {
        m.first = unitAround(first, m.unit, 0).first;
        m.last = unitAround(last, m.unit, 0).last;
    }
    m.isApproximate = true;
    m.isVague = true;
    return m;
}

Moment Resolver::window(int count, Unit unit, int direction) const
{
    if (!m_anchor.today)
        return relativeNothing();
    const Day today = *m_anchor.today;
    if (unit == Unit::Quarter || unit == Unit::Decade || unit == Unit::Century || unit == Unit::HalfYear) {
        const auto near = unitAround(today, unit, direction);
        const auto far = unitAround(today, unit, direction * count);
        return known({std::min(near.first, far.first), std::max(near.last, far.last)}, unit);
    }
    if (!isNews()) {
        if (direction < 0)
            return known({plusUnits(today, unit, -count), plusDays(today, -1)}, Unit::Day);
        if (unit == Unit::BusinessDay) { // a closed count of days at work
            const Day first = plusUnits(today, unit, 1);
            return known({first, plusDays(plusUnits(today, unit, count), -0)}, Unit::Day);
        }
        const Day first = plusDays(today, 1);
        return known({first, plusDays(plusUnits(first, unit, count), -1)}, Unit::Day);
    }
    const Day other = plusUnits(today, unit, direction * count);
    Moment m = known({std::min(today, other), std::max(today, other)}, Unit::Day);
    if (unit == Unit::Month || unit == Unit::Year) {
        m.unit = Unit::Month;
        m.first = unitAround(*m.first, Unit::Month, 0).first;
        m.last = unitAround(*m.last, Unit::Month, 0).last;
    }
    m.isApproximate = true;
    return m;
}

Moment Resolver::recently() const
{
    Moment m = relativeNothing();
    if (m_anchor.today) {
        m = unitFromToday(Unit::Month, 0);
        m.isApproximate = true;
    }
    m.isVague = true;
    return m;
}

Moment Resolver::shiftedYear(Moment m, int shift) const
{
    if (!thisYear())
        return relativeNothing();
    m.year = *thisYear() + shift;
    m.isRelative = true;
    return m;
}

Moment Resolver::countedFrom(const Moment& base, int count, Unit unit) const
{
    const auto days = daysOf(base);
    if (!days)
        return relativeNothing();
    const Day day = plusUnits(days->first, unit, count);
    return known({day, day}, Unit::Day);
}

Moment Resolver::sideOfToday(Unit unit, bool isEarlier) const
{
    if (!m_anchor.today)
        return relativeNothing();
    const Day today = *m_anchor.today;
    auto days = unitAround(today, unit, 0);
    if (isNews()) {
        if (unit == Unit::Year) {
            (isEarlier ? days.last : days.first) =
                isEarlier ? unitAround(today, Unit::Month, 0).last : unitAround(today, Unit::Month, 0).first;
            Moment m = known(days, Unit::Month);
            m.isApproximate = true;
            return m;
        }
        (isEarlier ? days.last : days.first) = today;
        return known(days, Unit::Day);
    }
    if (isEarlier) {
        days.last = plusDays(today, -1);
        if (days.last < days.first)
            days.last = days.first;
    } else {
        Moment m = known(days, unit);
        m.part = Part::Late;
        days = partOf(m, days);
        days.first = std::max(days.first, today);
    }
    return known(days, Unit::Day);
}

} // namespace exeunt::date
