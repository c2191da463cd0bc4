// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page_date.h"

#include "core/text/lines.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace exeunt::import {

namespace {

constexpr std::array<std::array<std::string_view, 4>, 12> kMonths{{
    {"january", "jan", "januar", "jänner"},
    {"february", "feb", "februar", "feb"},
    {"march", "mar", "märz", "mär"},
    {"april", "apr", "april", "apr"},
    {"may", "may", "mai", "mai"},
    {"june", "jun", "juni", "jun"},
    {"july", "jul", "juli", "jul"},
    {"august", "aug", "august", "aug"},
    {"september", "sept", "september", "sep"},
    {"october", "oct", "oktober", "okt"},
    {"november", "nov", "november", "nov"},
    {"december", "dec", "dezember", "dez"},
}};

/// Reads along a line; every reader leaves the place unchanged when it fails.
class Cursor {
public:
    Cursor(std::string_view line, std::size_t at)
        : m_line{line}
        , m_at{at}
    {
    }
    std::size_t at() const { return m_at; }

    std::optional<int> number(std::size_t fewest, std::size_t most)
    {
        std::size_t end = m_at;
        int value = 0;
        while (end < m_line.size() && m_line[end] >= '0' && m_line[end] <= '9' && end - m_at < most)
            value = value * 10 + (m_line[end++] - '0');
        const bool goesOn = end < m_line.size() && m_line[end] >= '0' && m_line[end] <= '9';
        if (end - m_at < fewest || goesOn)
            return std::nullopt;
        m_at = end;
        return value;
    }

    bool literal(std::string_view word)
    {
        if (m_line.substr(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }

    void spaces()
    {
        while (m_at < m_line.size() && m_line[m_at] == ' ')
            ++m_at;
    }

    std::optional<int> month()
    {
        std::size_t best = 0;
        int found = 0;
        for (std::size_t i = 0; i < kMonths.size(); ++i) {
            for (const auto name : kMonths[i]) {
                const bool fits = m_line.substr(m_at, name.size()) == name
                    && (m_at + name.size() >= m_line.size() || !text::isLatin(text::decodeAt(m_line, m_at + name.size()).value));
                if (fits && name.size() > best) {
                    best = name.size();
                    found = static_cast<int>(i) + 1;
                }
            }
        }
        if (best == 0)
            return std::nullopt;
        m_at += best;
        return found;
    }

private:
    std::string_view m_line;
    std::size_t m_at;
};

std::optional<date::Day> makeDay(int year, int month, int day)
{
    const std::chrono::year_month_day ymd{
        std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{static_cast<unsigned>(day)}};
    if (year < 1980 || year > 2100 || !ymd.ok())
        return std::nullopt;
    return std::chrono::sys_days{ymd};
}

/// 2024-11-17, 2024/11/17, 2024.11.17, 2024年11月17日.
std::optional<date::Day> yearFirst(Cursor& cursor)
{
    const auto year = cursor.number(4, 4);
    if (!year)
        return std::nullopt;
    cursor.spaces();
    std::string_view separator;
    for (const std::string_view one : {"-", "/", ".", "年"}) {
        if (cursor.literal(one)) {
            separator = one;
            break;
        }
    }
    if (separator.empty())
        return std::nullopt;
    cursor.spaces();
    const auto month = cursor.number(1, 2);
    cursor.spaces();
    if (!month || !cursor.literal(separator == "年" ? "月" : separator))
        return std::nullopt;
    cursor.spaces();
    const auto day = cursor.number(1, 2);
    if (!day)
        return std::nullopt;
    if (separator == "年") {
        cursor.spaces();
        if (!cursor.literal("日") && !cursor.literal("号"))
            return std::nullopt;
    }
    return makeDay(*year, *month, *day);
}

/// 30/04/2024, 17.11.2024, 17-11-2024.
std::optional<date::Day> dayFirst(Cursor& cursor, bool isEnglish)
{
    const auto first = cursor.number(1, 2);
    if (!first)
        return std::nullopt;
    const std::string_view separator = cursor.literal("/") ? "/" : cursor.literal(".") ? "." : cursor.literal("-") ? "-" : "";
    const auto second = separator.empty() ? std::nullopt : cursor.number(1, 2);
    if (!second || !cursor.literal(separator))
        return std::nullopt;
    const auto year = cursor.number(4, 4);
    if (!year)
        return std::nullopt;
    if (*second > 12)
        return makeDay(*year, *first, *second);
    if (isEnglish && separator == "/" && *first <= 12 && *first != *second)
        return std::nullopt;
    return makeDay(*year, *second, *first);
}

/// March 24, 2024; Mar. 24 2024.
std::optional<date::Day> monthFirst(Cursor& cursor)
{
    const auto month = cursor.month();
    if (!month)
        return std::nullopt;
    (void)cursor.literal(".");
    cursor.spaces();
    const auto day = cursor.number(1, 2);
    if (!day)
        return std::nullopt;
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (cursor.literal(ending))
            break;
    }
    (void)cursor.literal(",");
    cursor.spaces();
    const auto year = cursor.number(4, 4);
    return year ? makeDay(*year, *month, *day) : std::nullopt;
}

/// 24 March 2024, 5. März 2024.
std::optional<date::Day> dayMonthName(Cursor& cursor)
{
    const auto day = cursor.number(1, 2);
    if (!day)
        return std::nullopt;
    (void)cursor.literal(".");
    cursor.spaces();
    const auto month = cursor.month();
    if (!month)
        return std::nullopt;
    (void)cursor.literal(".");
    (void)cursor.literal(",");
    cursor.spaces();
    const auto year = cursor.number(4, 4);
    return year ? makeDay(*year, *month, *day) : std::nullopt;
}

/// Takes the time of day and the zone behind a date, when they are there.
std::size_t afterTime(std::string_view line, std::size_t at)
{
    Cursor cursor{line, at};
    (void)cursor.literal("t");
    (void)cursor.literal(",");
    cursor.spaces();
    (void)(cursor.literal("um") || cursor.literal("at"));
    cursor.spaces();
    const auto hour = cursor.number(1, 2);
    if (!hour || *hour > 24 || !cursor.literal(":") || !cursor.number(2, 2))
        return at;
    if (cursor.literal(":"))
        (void)cursor.number(2, 2);
    at = cursor.at();
    cursor.spaces();
    for (const std::string_view zone :
        {"am", "pm", "a.m.", "p.m.", "utc", "gmt", "est", "edt", "cst", "cet", "cest", "et", "pt", "uhr", "z"}) {
        if (cursor.literal(zone))
            at = cursor.at();
    }
    return at;
}

/// Words that stand beside a date on a page and say nothing else.
std::string withoutDateWords(std::string rest)
{
    static constexpr std::array<std::string_view, 44> kWords{"首次发布", "发布时间", "发布日期", "发表时间", "发表于", "发布于",
        "更新时间", "更新于", "最后更新", "刊登时间", "时间", "日期", "发布", "更新", "published on", "published",
        "publication date", "last updated", "updated on", "updated", "posted on", "posted", "date", "first", "veröffentlicht am",
        "veröffentlicht", "aktualisiert am", "aktualisiert", "zuletzt", "stand", "datum", "erschienen am", "星期", "周", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "est", "edt", "uhr"};
    for (const auto word : kWords) {
        for (auto found = rest.find(word); found != std::string::npos; found = rest.find(word))
            rest.replace(found, word.size(), " ");
    }
    return rest;
}

bool isWordBorder(std::string_view line, std::size_t at)
{
    if (at == 0)
        return true;
    const auto before = text::decodeBefore(line, at).value;
    const auto here = text::decodeAt(line, at).value;
    if (text::isDigit(here))
        return !text::isDigit(before) && before != '.' && before != '-' && before != '/' && !text::isLatin(before);
    return !text::isLatin(before);
}

} // namespace

std::vector<PageDate> pageDates(std::string_view line, std::string_view language)
{
    const bool isEnglish = language == "en";
    std::vector<PageDate> dates;
    for (std::size_t at = 0; at < line.size();) {
        const auto point = text::decodeAt(line, at);
        const bool mayBegin = (text::isDigit(point.value) || text::isLatin(point.value)) && isWordBorder(line, at);
        std::optional<date::Day> day;
        Cursor cursor{line, at};
        const auto attempt = [&](auto reader) {
            if (day || !mayBegin)
                return;
            cursor = Cursor{line, at};
            day = reader(cursor);
        };
        attempt([](Cursor& from) { return yearFirst(from); });
        attempt([&](Cursor& from) { return dayFirst(from, isEnglish); });
        attempt([](Cursor& from) { return dayMonthName(from); });
        attempt([](Cursor& from) { return monthFirst(from); });
        // "1.2.2024-beta" is a version, "2024-03-05-a" a file.
        const auto next = cursor.at() < line.size() ? text::decodeAt(line, cursor.at()).value : 0;
        const bool goesOn = next == '-' || next == '_' || text::isDigit(next) || (text::isLatin(next) && next != 't');
        if (!day || goesOn) {
            at += point.length;
            continue;
        }
        const auto end = afterTime(line, cursor.at());
        dates.push_back({{at, end}, *day});
        at = end;
    }
    return dates;
}

std::optional<PageDate> dateLine(std::string_view line, std::string_view language)
{
    if (text::displayWidth(line) > 120)
        return std::nullopt;
    const auto dates = pageDates(line, language);
    if (dates.empty())
        return std::nullopt;
    std::string rest{line};
    for (auto i = dates.size(); i-- > 0;)
        rest.replace(dates[i].span.begin, dates[i].span.size(), " ");
    rest = withoutDateWords(std::move(rest));
    std::size_t words = 0;
    for (text::Utf8Walk walk{rest}; !walk.atEnd(); walk.next()) {
        if (walk.value() == U'。')
            return std::nullopt;
        words += text::isHan(walk.value()) ? 2U : text::isLatin(walk.value()) ? 1U : 0U;
    }
    return words <= 24 ? std::optional{dates.front()} : std::nullopt;
}

std::optional<PageDate> dateLabel(std::string_view line, std::string_view language)
{
    static constexpr std::array<std::string_view, 8> kLabels{
        "date", "发布时间", "发布日期", "日期", "时间", "published", "veröffentlicht am", "datum"};
    for (const auto label : kLabels) {
        Cursor cursor{line, 0};
        cursor.spaces();
        if (!cursor.literal(label))
            continue;
        (void)cursor.literal(":");
        cursor.spaces();
        const auto dates = pageDates(line.substr(0, cursor.at() + 40), language);
        if (!dates.empty() && dates.front().span.begin == cursor.at())
            return PageDate{{0, dates.front().span.end}, dates.front().day};
    }
    return std::nullopt;
}

} // namespace exeunt::import
