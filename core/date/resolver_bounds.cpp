// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/resolver.h"

#include "core/date/moment_kinds.h"

#include <algorithm>

namespace exeunt::date {

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

} // namespace exeunt::date
