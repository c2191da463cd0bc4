// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/edtf.h"

#include "core/date/edtf_part.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace exeunt::date {
namespace {

using std::chrono::year_month_day;

constexpr std::string_view kOpen = "..";
constexpr int kFarthestYear = 32767;

std::string number(int value, int width)
{
    std::array<char, 16> digits{};
    const int size = std::snprintf(digits.data(), digits.size(), "%0*d", width, value);
    return {digits.data(), static_cast<std::size_t>(std::max(size, 0))};
}

std::string yearText(int year)
{
    year = std::clamp(year, -kFarthestYear, kFarthestYear);
    if (year < -9999 || year > 9999)
        return "Y" + std::to_string(year);
    return year < 0 ? "-" + number(-year, 4) : number(year, 4);
}

/// Months of years with five digits cannot be written in EDTF; they become the year.
std::string monthText(int year, int month)
{
    if (year < -9999 || year > 9999)
        return yearText(year);
    return yearText(year) + '-' + number(std::clamp(month, 1, 12), 2);
}

std::string dayText(Day day)
{
    const year_month_day date{day};
    const int year = static_cast<int>(date.year());
    if (year < -9999 || year > 9999)
        return yearText(year);
    return yearText(year) + '-' + number(static_cast<int>(static_cast<unsigned>(date.month())), 2) + '-'
        + number(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string_view leftOf(std::string_view text)
{
    return text.substr(0, text.find('/'));
}
std::string_view rightOf(std::string_view text)
{
    const auto slash = text.find('/');
    return slash == std::string_view::npos ? text : text.substr(slash + 1);
}

bool isOpenOrUnknown(std::string_view side)
{
    return side.empty() || side == kOpen;
}

/// Adds `~` or `?` to one side, or `%` where the other is set.
std::string qualified(std::string_view side, char mark)
{
    std::string text{side.substr(0, side.find('T'))};
    if (isOpenOrUnknown(side) || text.back() == mark || text.back() == '%')
        return std::string{side};
    if (text.back() == '~' || text.back() == '?')
        text.back() = '%';
    else
        text += mark;
    return text;
}

std::string qualifiedOnBothSides(const std::string& text, char mark)
{
    if (text.find('/') == std::string::npos)
        return qualified(text, mark);
    return qualified(leftOf(text), mark) + '/' + qualified(rightOf(text), mark);
}

Error notEdtf(std::string_view text, const std::string& why)
{
    return {Fault::BadInput, "\"" + std::string{text.substr(0, 60)} + "\" is no EDTF date: " + why + "."};
}

/// For texts that this file composed itself, and that are EDTF by construction.
Edtf known(const std::string& text)
{
    auto parsed = Edtf::parse(text);
    return std::move(parsed).value();
}

} // namespace

Result<Edtf> Edtf::parse(std::string_view text)
{
    if (text.empty())
        return notEdtf(text, "it is empty");
    Edtf date;
    date.m_text = text;
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        const auto part = readEdtfPart(text);
        if (!part)
            return notEdtf(text, part.error().what);
        date.m_precision = part->precision;
        date.m_first = part->first;
        date.m_last = part->last;
        date.m_approximate = part->isApproximate;
        date.m_uncertain = part->isUncertain;
        return date;
    }
    if (text.find('/', slash + 1) != std::string_view::npos)
        return notEdtf(text, "an interval has one slash");
    if (text == "/")
        return notEdtf(text, "an interval needs at least one end");

    date.m_precision = Precision::Interval;
    std::array<EdtfPart, 2> sides;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto side = i == 0 ? leftOf(text) : rightOf(text);
        if (isOpenOrUnknown(side))
            continue;
        const auto part = readEdtfPart(side);
        if (!part)
            return notEdtf(text, part.error().what);
        if (part->hasTime)
            return notEdtf(text, "the ends of an interval have no times of day");
        if (part->precision == Precision::YearUnknown)
            date.m_precision = Precision::YearUnknown;
        date.m_approximate |= part->isApproximate;
        date.m_uncertain |= part->isUncertain;
        sides[i] = *part;
    }
    if (sides[0].first && sides[1].last && *sides[0].first > *sides[1].last)
        return notEdtf(text, "the interval ends before it begins");
    date.m_first = sides[0].first;
    date.m_last = sides[1].last;
    return date;
}

Edtf Edtf::ofDay(Day day)
{
    return known(dayText(day));
}
Edtf Edtf::ofMonth(int year, int month)
{
    return known(monthText(year, month));
}
Edtf Edtf::ofYear(int year)
{
    return known(yearText(year));
}

Edtf Edtf::ofInterval(const Edtf& first, const Edtf& last)
{
    const auto begin = leftOf(first.m_text);
    const auto end = rightOf(last.m_text);
    const auto dateOf = [](std::string_view side) { return std::string{side.substr(0, side.find('T'))}; };
    if (begin.empty() && end.empty())
        return known("../..");
    if (first.m_first && last.m_last && *first.m_first > *last.m_last)
        return known(dateOf(leftOf(last.m_text)) + '/' + dateOf(rightOf(first.m_text)));
    return known(dateOf(begin) + '/' + dateOf(end));
}

Edtf Edtf::from(const Edtf& first)
{
    return ofInterval(first, known("../.."));
}
Edtf Edtf::until(const Edtf& last)
{
    return ofInterval(known("../.."), last);
}
Edtf Edtf::ofHalfYear(int year, int half)
{
    return half <= 1 ? ofInterval(ofMonth(year, 1), ofMonth(year, 6)) : ofInterval(ofMonth(year, 7), ofMonth(year, 12));
}

Edtf Edtf::ofQuarter(int year, int quarter)
{
    const int first = (std::clamp(quarter, 1, 4) - 1) * 3 + 1;
    return ofInterval(ofMonth(year, first), ofMonth(year, first + 2));
}

Edtf Edtf::ofDays(Day first, Day last)
{
    return first == last ? ofDay(first) : ofInterval(ofDay(first), ofDay(last));
}

Edtf Edtf::approximately() const
{
    return known(qualifiedOnBothSides(m_text, '~'));
}
Edtf Edtf::uncertainly() const
{
    return known(qualifiedOnBothSides(m_text, '?'));
}

bool Edtf::overlaps(const Edtf& other) const
{
    if (!hasYear() || !other.hasYear())
        return false;
    const bool endsBefore = m_last && other.m_first && *m_last < *other.m_first;
    const bool startsAfter = m_first && other.m_last && *m_first > *other.m_last;
    return !endsBefore && !startsAfter;
}

std::string isoDay(Day day)
{
    const year_month_day date{day};
    const int year = static_cast<int>(date.year());
    return (year < 0 ? "-" + number(-year, 4) : number(year, 4)) + '-'
        + number(static_cast<int>(static_cast<unsigned>(date.month())), 2) + '-'
        + number(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::optional<Day> parseIsoDay(std::string_view text)
{
    constexpr std::string_view kShape = "dddd-dd-dd";
    if (text.size() != kShape.size())
        return std::nullopt;
    for (std::size_t i = 0; i < kShape.size(); ++i)
        if ((kShape[i] == 'd') != (text[i] >= '0' && text[i] <= '9') || (kShape[i] == '-' && text[i] != '-'))
            return std::nullopt;
    const auto parsed = Edtf::parse(text);
    return parsed ? parsed->firstDay() : std::nullopt;
}

} // namespace exeunt::date
