// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/resolver.h"

#include <algorithm>
#include <cstdlib>

namespace exeunt::date {
namespace {

constexpr int kYearsEitherWay = 8; // a 29 February is never farther, but for 1900 and its like

long distance(const DayRange& range, Day day)
{
    if (range.first <= day && day <= range.last)
        return 0;
    return day < range.first ? (range.first - day).count() : (day - range.last).count();
}

Moment relativeNothing()
{
    auto m = Moment::nothing();
    m.isRelative = true;
    return m;
}

Moment known(DayRange days, Unit unit)
{
    Moment m;
    m.kind = Moment::Kind::Known;
    m.first = days.first;
    m.last = days.last;
    m.unit = unit;
    m.isRelative = true;
    return m;
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

bool isFieldMonth(const Moment& m)
{
    return m.kind == Moment::Kind::Calendar && m.month && !m.day && m.months == 1;
}
bool isFieldYear(const Moment& m)
{
    return m.kind == Moment::Kind::Calendar && m.year && !m.month && m.years == 1;
}
bool isMonth(const Moment& m)
{
    return isFieldMonth(m) || (m.kind == Moment::Kind::Known && m.unit == Unit::Month);
}
bool isYear(const Moment& m)
{
    return isFieldYear(m) || (m.kind == Moment::Kind::Known && m.unit == Unit::Year);
}

std::string two(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
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

Edtf Resolver::knownValue(const Moment& m, const DayRange& days) const
{
    const int y = yearOf(days.first);
    const bool isOneMonth = dayOfMonth(days.first) == 1 && monthsFrom(y, monthOf(days.first), 1).last == days.last;
    switch (m.unit) {
    case Unit::Month:
        if (isOneMonth || m.isApproximate)
            return yearOf(days.last) == y && monthOf(days.last) == monthOf(days.first)
                ? Edtf::ofMonth(y, monthOf(days.first))
                : Edtf::ofInterval(Edtf::ofMonth(y, monthOf(days.first)), Edtf::ofMonth(yearOf(days.last), monthOf(days.last)));
        break;
    case Unit::Quarter:
    case Unit::HalfYear:
        return Edtf::ofInterval(Edtf::ofMonth(y, monthOf(days.first)), Edtf::ofMonth(yearOf(days.last), monthOf(days.last)));
    case Unit::Year:
    case Unit::Decade:
    case Unit::Century:
        if (days.first == dayOf(y, 1, 1) && days.last == dayOf(yearOf(days.last), 12, 31)) {
            if (m.unit == Unit::Decade && yearOf(days.last) == y + 9 && y % 10 == 0 && y >= 0)
                return *Edtf::parse(Edtf::ofYear(y).toString().substr(0, 3) + 'X');
            return yearOf(days.last) == y ? Edtf::ofYear(y) : Edtf::ofInterval(Edtf::ofYear(y), Edtf::ofYear(yearOf(days.last)));
        }
        break;
    default:
        break;
    }
    return Edtf::ofDays(days.first, days.last);
}

Edtf Resolver::valueOf(const Moment& m, const DayRange& days, int year) const
{
    if (m.part != Part::Whole) {
        if (!isNews() || m.isTenDays)
            return Edtf::ofDays(days.first, days.last);
        if (isMonth(m) || isYear(m))
            return Edtf::ofMonth(yearOf(days.first), monthOf(days.first)).approximately();
        Moment whole = m;
        whole.part = Part::Whole;
        return valueOf(whole, daysOf(whole).value_or(days), year).approximately();
    }
    if (m.kind == Moment::Kind::Known)
        return knownValue(m, days);
    if (m.kind != Moment::Kind::Calendar || m.day)
        return Edtf::ofDay(days.first);
    if (m.season != 0)
        return *Edtf::parse(Edtf::ofYear(year).toString().substr(0, 4) + '-' + std::to_string(m.season));
    if (m.month)
        return m.months == 1
            ? Edtf::ofMonth(year, *m.month)
            : Edtf::ofInterval(Edtf::ofMonth(year, *m.month), Edtf::ofMonth(yearOf(days.last), monthOf(days.last)));
    if (m.years == 10 && year >= 0 && year % 10 == 0)
        return *Edtf::parse(Edtf::ofYear(year).toString().substr(0, 3) + 'X');
    if (m.years == 100 && year >= 0 && year % 100 == 0)
        return *Edtf::parse(Edtf::ofYear(year).toString().substr(0, 2) + "XX");
    return m.years == 1 ? Edtf::ofYear(year) : Edtf::ofInterval(Edtf::ofYear(year), Edtf::ofYear(year + m.years - 1));
}

Resolved Resolver::withoutYear(const Moment& m) const
{
    Resolved out;
    out.isRelative = m.isRelative;
    out.isVague = m.isVague;
    out.lacksYear = m.lacksYear();
    if (m.kind != Moment::Kind::Calendar || !m.month || m.year)
        return out;
    std::string text = "XXXX-" + (m.season != 0 ? std::to_string(m.season) : two(*m.month));
    if (m.season == 0 && m.day)
        text += '-' + two(*m.day);
    if (m.months > 1 && m.season == 0)
        text += "/XXXX-" + two((*m.month - 1 + m.months - 1) % 12 + 1);
    if (m.isTenDays && m.part != Part::Whole && !m.day) {
        const int begin = m.part == Part::Early ? 1 : m.part == Part::Middle ? 11 : 21;
        const int end = m.part == Part::Late ? dayOfMonth(monthsFrom(2023, *m.month, 1).last) : begin + 9;
        text = text + '-' + two(begin) + '/' + text + '-' + two(end);
    }
    if (auto value = Edtf::parse(text))
        out.value = m.isApproximate || (m.part != Part::Whole && !m.isTenDays) ? value->approximately() : *value;
    return out;
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

Resolved Resolver::boundedByDays(Bound bound, const Moment& m, const Resolved& at) const
{
    Resolved out = at;
    out.first.reset();
    out.last.reset();
    out.value.reset();
    if (bound == Bound::Since)
        out.first = at.first;
    else if (bound == Bound::After)
        out.first = m.isDay() ? *at.first : plusDays(*at.last, 1);
    else if (m.part == Part::Late)
        out.last = at.last;
    else
        out.last = plusDays(*at.first, -1);
    if (out.first)
        out.value = Edtf::from(Edtf::ofDay(*out.first));
    else
        out.value = Edtf::until(Edtf::ofDay(*out.last));
    return out;
}

Resolved Resolver::resolve(Bound bound, const Moment& m) const
{
    Resolved out = resolve(m);
    if (!out.value)
        return out;
    if (!isNews() && out.first && out.last)
        return boundedByDays(bound, m, out);
    const auto stepped = [&](int direction) {
        if (!out.first || !out.last || m.part != Part::Whole || m.isApproximate)
            return *out.value;
        const Day day = direction > 0 ? plusDays(*out.last, 1) : plusDays(*out.first, -1);
        if (isYear(m))
            return Edtf::ofYear(yearOf(day));
        return isMonth(m) || m.months > 1 ? Edtf::ofMonth(yearOf(day), monthOf(day)) : Edtf::ofDay(day);
    };
    switch (bound) {
    case Bound::Since:
        out.value = Edtf::from(*out.value);
        break;
    case Bound::Until:
        out.value = Edtf::until(*out.value);
        break;
    case Bound::After:
        out.value = Edtf::from(stepped(1));
        break;
    case Bound::Before:
        out.value = Edtf::until(stepped(-1));
        break;
    }
    const bool isFrom = bound == Bound::Since || bound == Bound::After;
    out.first = isFrom ? (bound == Bound::Since ? out.first : out.value->firstDay()) : std::nullopt;
    out.last = isFrom ? std::nullopt : bound == Bound::Until ? out.last : out.value->lastDay();
    return out;
}

Resolved Resolver::resolveRange(Moment from, Moment to) const
{
    using Kind = Moment::Kind;
    const bool areFields = from.kind == Kind::Calendar && to.kind == Kind::Calendar;
    if (areFields && from.day && !from.month && to.month && to.day && *from.day <= *to.day)
        from.month = to.month;
    if (areFields && from.month && from.day && !to.month && to.day && (*to.day > *from.day || from.year)) {
        to.month = from.month;
        to.year = to.year ? to.year : from.year;
    }
    const auto order = [](const Moment& m) { return m.month.value_or(1) * 40 + m.day.value_or(0); };
    const bool isOverNewYear = areFields && from.month && to.month && order(from) > order(to);
    if (areFields && from.lacksYear() && from.month && to.year)
        from.year = *to.year - (isOverNewYear ? 1 : 0);
    else if (areFields && to.lacksYear() && to.month && from.year) {
        to.year = *from.year + (isOverNewYear ? 1 : 0);
        to.isRelative |= from.isRelative;
    } else if (areFields && from.lacksYear() && to.lacksYear() && from.month && to.month && m_anchor.today) {
        std::optional<DayRange> best;
        const int around = yearOf(*m_anchor.today);
        for (int y = around - kYearsEitherWay; y <= around + kYearsEitherWay; ++y) {
            const auto first = daysIn(from, y);
            const auto last = daysIn(to, y + (isOverNewYear ? 1 : 0));
            if (first && last && isBetter({first->first, last->last}, best, from.outlook)) {
                best = DayRange{first->first, last->last};
                from.year = y;
                to.year = y + (isOverNewYear ? 1 : 0);
            }
        }
    }
    if (from.lacksYear() && from.month && to.kind == Kind::Known && to.first) // March to today
        for (int y = yearOf(*to.first) - kYearsEitherWay; y <= yearOf(*to.first); ++y)
            if (const auto days = daysIn(from, y); days && days->first <= *to.first)
                from.year = y;
    if (to.lacksYear() && to.month && from.kind == Kind::Known && from.first) // today to March
        for (int y = yearOf(*from.first) + kYearsEitherWay; y >= yearOf(*from.first); --y)
            if (const auto days = daysIn(to, y); days && days->last >= *from.first)
                to.year = y;
    Resolved a = resolve(from);
    const Resolved b = resolve(to);
    a.isRelative |= b.isRelative;
    a.isVague |= b.isVague;
    a.lacksYear = (from.lacksYear() && to.lacksYear()) || (a.lacksYear && b.lacksYear);
    if (!a.value || !b.value) {
        a.value.reset();
        a.first.reset();
        a.last.reset();
        return a;
    }
    std::optional<Day> first = a.first;
    std::optional<Day> last = b.last;
    if (!isNews() && a.first && b.first && b.last) {
        const auto middle = [this](const Moment& m) {
            Moment whole = m;
            whole.part = Part::Whole;
            const auto days = daysOf(whole);
            return plusDays(days->first, static_cast<int>((days->last - days->first).count() + 1) / 2);
        };
        if (from.part == Part::Middle)
            first = middle(from);
        Day end = to.part == Part::Middle ? middle(to) : *b.first;
        if (to.part == Part::Late)
            end = plusDays(*b.last, 1);
        last = plusDays(end, -1);
        if (*last < *first)
            last = first;
        a.value = Edtf::ofDays(*first, *last);
    } else {
        a.value = Edtf::ofInterval(*a.value, *b.value);
    }
    if (first && last && *first > *last)
        std::swap(first, last);
    a.first = first;
    a.last = last;
    return a;
}

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
