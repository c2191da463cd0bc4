// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/resolver.h"

#include "core/date/moment_kinds.h"

namespace exeunt::date {
namespace {

std::string two(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

} // namespace

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

} // namespace exeunt::date
