// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/convert/date_words.h"

#include "core/date/date_reader.h"
#include "ui/convert/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace exeunt::ui {
namespace {

using date::Day;
using date::Edtf;
using date::Precision;
using namespace Qt::StringLiterals;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DateWords)
};

QDate toQDate(Day day)
{
    const std::chrono::year_month_day ymd{day};
    return {int(ymd.year()), static_cast<int>(unsigned(ymd.month())), static_cast<int>(unsigned(ymd.day()))};
}

/// The interface speaks English until it is translated; so do its dates, whatever the system's locale.
QLocale wordsLocale()
{
    static const QLocale english{QLocale::English, QLocale::UnitedKingdom};
    return english;
}

QString monthWord(int month)
{
    return wordsLocale().standaloneMonthName(month, QLocale::LongFormat);
}
QString monthAndYear(QDate day)
{
    return Tr::tr("%1 %2", "month year").arg(monthWord(day.month())).arg(day.year());
}
QString wholeDay(QDate day)
{
    return wordsLocale().toString(day, Tr::tr("d MMMM yyyy", "a day, in Qt's date format"));
}
QString yearWord(int year)
{
    return QString::number(year);
}

bool isMonthStart(QDate day)
{
    return day.day() == 1;
}
bool isMonthEnd(QDate day)
{
    return day.day() == day.daysInMonth();
}

/// The third of a month that two days span, as writers use it: 1–10, 11–20, 21–end.
QString thirdOfMonth(QDate first, QDate last)
{
    if (first.year() != last.year() || first.month() != last.month())
        return {};
    if (first.day() == 1 && last.day() == 10)
        return Tr::tr("early %1").arg(monthAndYear(first));
    if (first.day() == 11 && last.day() == 20)
        return Tr::tr("mid-%1").arg(monthAndYear(first));
    if (first.day() == 21 && isMonthEnd(last))
        return Tr::tr("late %1").arg(monthAndYear(first));
    return {};
}

QString quarterWord(int quarter)
{
    switch (quarter) {
    case 1:
        return Tr::tr("first quarter of %1");
    case 2:
        return Tr::tr("second quarter of %1");
    case 3:
        return Tr::tr("third quarter of %1");
    default:
        return Tr::tr("fourth quarter of %1");
    }
}

/// Whole months from `first` to `last`, both of one year: halves and quarters have words of their own.
QString monthsOfYear(QDate first, QDate last)
{
    const int a = first.month();
    const int b = last.month();
    if (a == 1 && b == 12)
        return yearWord(first.year());
    if (a == b)
        return monthAndYear(first);
    if (a == 1 && b == 6)
        return Tr::tr("first half of %1").arg(first.year());
    if (a == 7 && b == 12)
        return Tr::tr("second half of %1").arg(first.year());
    if (b - a == 2 && a % 3 == 1)
        return quarterWord(a / 3 + 1).arg(first.year());
    return Tr::tr("%1 to %2 %3", "month to month year").arg(monthWord(a), monthWord(b)).arg(first.year());
}

QString closedRange(QDate first, QDate last)
{
    if (first == last)
        return wholeDay(first);
    if (const auto third = thirdOfMonth(first, last); !third.isEmpty())
        return third;
    if (isMonthStart(first) && isMonthEnd(last)) {
        if (first.year() == last.year())
            return monthsOfYear(first, last);
        if (first.month() == 1 && last.month() == 12)
            return Tr::tr("%1 to %2", "year to year").arg(first.year()).arg(last.year());
        return Tr::tr("%1 to %2", "month to month").arg(monthAndYear(first), monthAndYear(last));
    }
    if (first.year() == last.year() && first.month() == last.month())
        return Tr::tr("%1 to %2", "day to day").arg(first.day()).arg(wholeDay(last));
    return Tr::tr("%1 to %2", "day to day").arg(wholeDay(first), wholeDay(last));
}

/// The shortest word for the unit that begins on `day` and has the spelling `unit` ("2024", "2024-07", "2024-07-03").
QString unitWord(const std::string& unit, QDate day)
{
    const auto hyphens = std::count(unit.begin(), unit.end(), '-');
    return hyphens == 0 ? yearWord(day.year()) : hyphens == 1 ? monthAndYear(day) : wholeDay(day);
}

QString seasonWord(const Edtf& date, int year)
{
    const auto& text = date.toString();
    const auto at = text.find('-');
    const int season = at == std::string::npos ? 0 : std::atoi(text.c_str() + at + 1);
    switch (season) {
    case 21:
        return Tr::tr("spring %1").arg(year);
    case 22:
        return Tr::tr("summer %1").arg(year);
    case 23:
        return Tr::tr("autumn %1").arg(year);
    case 24:
        return Tr::tr("winter %1").arg(year);
    default:
        return {};
    }
}

QString openRange(const Edtf& date)
{
    const auto& text = date.toString();
    const auto slash = text.find('/');
    const auto plain = [](std::string side) {
        std::erase_if(side, [](char c) { return c == '~' || c == '?' || c == '%'; });
        return side;
    };
    if (slash == std::string::npos)
        return toQString(text);
    if (date.firstDay())
        return Tr::tr("since %1").arg(unitWord(plain(text.substr(0, slash)), toQDate(*date.firstDay())));
    if (date.lastDay())
        return Tr::tr("by %1").arg(unitWord(plain(text.substr(slash + 1)), toQDate(*date.lastDay())));
    return Tr::tr("date not stated");
}

QString withoutYear(const Edtf& date)
{
    const auto& text = date.toString(); // XXXX-MM or XXXX-MM-DD
    const int month = text.size() >= 7 ? std::atoi(text.c_str() + 5) : 0;
    const int day = text.size() >= 10 ? std::atoi(text.c_str() + 8) : 0;
    if (month < 1 || month > 12)
        return Tr::tr("year not stated");
    return day > 0 ? Tr::tr("%1 %2, year not stated", "day month").arg(day).arg(monthWord(month))
                   : Tr::tr("%1, year not stated", "month").arg(monthWord(month));
}

QString bare(const Edtf& date)
{
    if (!date.hasYear())
        return withoutYear(date);
    if (!date.firstDay() || !date.lastDay())
        return openRange(date);
    const auto first = toQDate(*date.firstDay());
    const auto last = toQDate(*date.lastDay());
    if (date.precision() == Precision::Season)
        if (const auto season = seasonWord(date, first.year()); !season.isEmpty())
            return season;
    if (date.precision() == Precision::Decade)
        return Tr::tr("%1s", "a decade").arg(first.year());
    return closedRange(first, last);
}

} // namespace

QString inWords(const Edtf& date)
{
    auto words = bare(date);
    if (date.isApproximate())
        words = Tr::tr("about %1").arg(words);
    if (date.isUncertain())
        words = Tr::tr("perhaps %1").arg(words);
    return words;
}

QString inWords(const std::optional<Edtf>& date)
{
    return date ? inWords(*date) : Tr::tr("date not stated");
}

QString inWords(Day day)
{
    return wholeDay(toQDate(day));
}

QString periodInWords(const std::optional<Day>& from, const std::optional<Day>& to)
{
    if (from && to) {
        const auto first = toQDate(*from);
        const auto last = toQDate(*to);
        if (isMonthStart(first) && isMonthEnd(last) && first.year() != last.year())
            return Tr::tr("%1 – %2").arg(monthAndYear(first), monthAndYear(last));
        return closedRange(first, last);
    }
    const auto side = [](Day day, bool isStart) {
        const auto date = toQDate(day);
        return (isStart ? isMonthStart(date) : isMonthEnd(date)) ? monthAndYear(date) : wholeDay(date);
    };
    if (from)
        return Tr::tr("since %1").arg(side(*from, true));
    if (to)
        return Tr::tr("until %1").arg(side(*to, false));
    return {};
}

std::optional<Edtf> typedDate(const QString& text)
{
    const auto typed = toUtf8(text.trimmed());
    if (typed.empty())
        return std::nullopt;
    if (auto edtf = Edtf::parse(typed); edtf && edtf->hasYear())
        return *edtf;
    for (const auto* language : {"en", "de", "zh"}) {
        const auto found = date::readDates(typed, language, date::Anchor{});
        if (found.size() == 1 && found[0].value && found[0].value->hasYear() && found[0].span == Span{0, typed.size()})
            return found[0].value;
    }
    return std::nullopt;
}

} // namespace exeunt::ui
