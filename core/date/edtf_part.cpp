// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/edtf_part.h"

#include <algorithm>
#include <array>

namespace exeunt::date {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int kFarthestYear = 32767; // what std::chrono::year counts to

Error wrong(std::string what)
{
    return {Fault::BadInput, std::move(what)};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isQualifier(char c)
{
    return c == '?' || c == '~' || c == '%';
}

/// Digits of a fixed width in which X stands for any digit.
struct Pattern {
    std::string_view digits;

    [[nodiscard]] bool isPresent() const { return !digits.empty(); }
    [[nodiscard]] bool isFull() const { return digits.find('X') == std::string_view::npos; }
    [[nodiscard]] bool isAllX() const { return digits.find_first_not_of('X') == std::string_view::npos; }
    [[nodiscard]] int least() const { return filled('0'); }
    [[nodiscard]] int most() const { return filled('9'); }
    [[nodiscard]] bool matches(int value) const
    {
        for (auto i = digits.rbegin(); i != digits.rend(); ++i, value /= 10)
            if (*i != 'X' && *i - '0' != value % 10)
                return false;
        return value == 0;
    }

private:
    [[nodiscard]] int filled(char x) const
    {
        int value = 0;
        for (const char c : digits)
            value = value * 10 + ((c == 'X' ? x : c) - '0');
        return value;
    }
};

std::optional<Day> validDay(int y, int m, int d)
{
    const year_month_day date{year{y}, month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
    if (!date.ok())
        return std::nullopt;
    return Day{date};
}

Day lastOfMonth(int y, int m)
{
    return Day{std::chrono::year_month_day_last{year{y}, std::chrono::month_day_last{month(static_cast<unsigned>(m))}}};
}

/// Months of the sub-year groupings 21 to 41: where they start and how many they are. A southern summer and every winter of
/// the north run into the next year.
struct Grouping {
    int firstMonth;
    int months;
};

std::optional<Grouping> grouping(int code)
{
    constexpr std::array<int, 4> kSeasonStart{3, 6, 9, 12};
    if (code >= 21 && code <= 28) // seasons, and seasons said to be northern
        return Grouping{kSeasonStart[static_cast<std::size_t>((code - 21) % 4)], 3};
    if (code >= 29 && code <= 32) // southern
        return Grouping{kSeasonStart[static_cast<std::size_t>((code - 29 + 2) % 4)], 3};
    if (code >= 33 && code <= 36) // quarters
        return Grouping{(code - 33) * 3 + 1, 3};
    if (code >= 37 && code <= 39) // thirds of a year
        return Grouping{(code - 37) * 4 + 1, 4};
    if (code == 40 || code == 41) // halves
        return Grouping{(code - 40) * 6 + 1, 6};
    return std::nullopt;
}

/// Walks through the characters of one part.
class PartReader {
public:
    explicit PartReader(std::string_view text)
        : m_text{text}
    {
    }

    Result<EdtfPart> read()
    {
        if (m_text.size() > 1 && m_text[0] == 'Y')
            return readLongYear();
        if (auto error = readComponents())
            return *error;
        return judge();
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }

    void readQualifiers()
    {
        if (!isQualifier(peek()))
            return;
        m_part.isApproximate |= peek() != '?';
        m_part.isUncertain |= peek() != '~';
        ++m_at;
    }

    bool readPattern(std::size_t width, Pattern& pattern)
    {
        readQualifiers();
        if (m_text.size() - m_at < width)
            return false;
        pattern.digits = m_text.substr(m_at, width);
        if (!std::all_of(pattern.digits.begin(), pattern.digits.end(), [](char c) { return isDigit(c) || c == 'X'; }))
            return false;
        m_at += width;
        readQualifiers();
        return true;
    }

    bool skipHyphen()
    {
        if (peek() != '-')
            return false;
        ++m_at;
        return true;
    }

    std::optional<Error> readComponents()
    {
        m_isNegative = skipHyphen();
        if (!readPattern(4, m_year) || isDigit(peek()) || peek() == 'X')
            return wrong("a year has four digits, X for each digit that is not known");
        if (skipHyphen() && (!readPattern(2, m_month) || isDigit(peek())))
            return wrong("a month has two digits");
        if (m_month.isPresent() && skipHyphen() && (!readPattern(2, m_day) || isDigit(peek())))
            return wrong("a day has two digits");
        if (m_day.isPresent() && peek() == 'T' && !readTime())
            return wrong("the time is not hh:mm:ss with an optional Z or offset");
        if (!atEnd())
            return wrong("nothing is expected after \"" + std::string{m_text.substr(0, m_at)} + '"');
        if (m_isNegative && m_year.digits == "0000")
            return wrong("there is no year -0000");
        return std::nullopt;
    }

    bool readTwo(int most)
    {
        if (m_text.size() - m_at < 2 || !isDigit(m_text[m_at]) || !isDigit(m_text[m_at + 1]))
            return false;
        const int value = (m_text[m_at] - '0') * 10 + (m_text[m_at + 1] - '0');
        m_at += 2;
        return value <= most;
    }

    bool readTime()
    {
        ++m_at; // T
        m_part.hasTime = true;
        const auto colon = [this] { return peek() == ':' && ++m_at; };
        if (!readTwo(24) || !colon() || !readTwo(59) || !colon() || !readTwo(60))
            return false;
        if (peek() == 'Z')
            return ++m_at, true;
        if (peek() == '+' || peek() == '-')
            return ++m_at, readTwo(14) && (peek() != ':' || (colon() && readTwo(59)));
        return true;
    }

    Result<EdtfPart> readLongYear()
    {
        ++m_at;
        const bool isNegative = skipHyphen();
        long value = 0;
        const std::size_t begin = m_at;
        for (; isDigit(peek()); ++m_at)
            value = std::min(value * 10 + (peek() - '0'), 99'999'999L);
        const std::size_t width = m_at - begin;
        readQualifiers();
        if (width < 5 || m_text[begin] == '0' || !atEnd())
            return wrong("Y is followed by a year of five digits or more");
        if (value > kFarthestYear)
            return wrong("the years reach from Y-32767 to Y32767");
        return years(
            static_cast<int>(isNegative ? -value : value), static_cast<int>(isNegative ? -value : value), Precision::Year);
    }

    Result<EdtfPart> years(int first, int last, Precision precision)
    {
        m_part.precision = precision;
        m_part.first = validDay(first, 1, 1);
        m_part.last = validDay(last, 12, 31);
        return m_part;
    }

    [[nodiscard]] int signedYear(int value) const { return m_isNegative ? -value : value; }
    [[nodiscard]] int firstYear() const { return signedYear(m_isNegative ? m_year.most() : m_year.least()); }
    [[nodiscard]] int lastYear() const { return signedYear(m_isNegative ? m_year.least() : m_year.most()); }
    [[nodiscard]] bool isYearUnknown() const { return m_year.isAllX(); }

    Result<EdtfPart> judge()
    {
        if (!m_month.isPresent())
            return judgeYear();
        if (m_month.isFull() && m_month.least() > 12)
            return judgeGrouping();
        return m_day.isPresent() ? judgeDay() : judgeMonth();
    }

    [[nodiscard]] Precision yearPrecision() const
    {
        if (m_year.isFull())
            return Precision::Year;
        return m_year.digits.find('X') == 3 ? Precision::Decade : Precision::Century;
    }

    Result<EdtfPart> unknownYear()
    {
        m_part.precision = Precision::YearUnknown;
        return m_part;
    }

    Result<EdtfPart> judgeYear()
    {
        if (isYearUnknown())
            return unknownYear();
        return years(firstYear(), lastYear(), yearPrecision());
    }

    Result<EdtfPart> judgeGrouping()
    {
        const int code = m_month.least();
        const auto group = grouping(code);
        if (!group)
            return wrong("there is no month or season " + std::string{m_month.digits});
        if (m_day.isPresent())
            return wrong("a season has no days");
        if (isYearUnknown())
            return unknownYear();
        const int end = group->firstMonth + group->months - 1;
        m_part.precision = Precision::Season;
        m_part.first = validDay(firstYear(), group->firstMonth, 1);
        m_part.last = lastOfMonth(lastYear() + (end > 12 ? 1 : 0), end > 12 ? end - 12 : end);
        return m_part;
    }

    [[nodiscard]] std::pair<int, int> matchingMonths() const
    {
        int first = 0;
        int last = 0;
        for (int m = 1; m <= 12; ++m)
            if (m_month.matches(m)) {
                first = first == 0 ? m : first;
                last = m;
            }
        return {first, last};
    }

    Result<EdtfPart> judgeMonth()
    {
        const auto [first, last] = matchingMonths();
        if (first == 0)
            return wrong("there is no month " + std::string{m_month.digits});
        if (isYearUnknown())
            return unknownYear();
        m_part.precision = m_month.isFull() ? Precision::Month : Precision::Year;
        if (!m_year.isFull())
            m_part.precision = yearPrecision();
        m_part.first = validDay(firstYear(), first, 1);
        m_part.last = lastOfMonth(lastYear(), last);
        return m_part;
    }

    /// Every day that the patterns allow in one year, the outermost two.
    void widenBy(int y)
    {
        for (int m = 1; m <= 12; ++m)
            for (int d = 1; m_month.matches(m) && d <= 31; ++d)
                if (const auto date = m_day.matches(d) ? validDay(y, m, d) : std::nullopt) {
                    m_part.first = std::min(m_part.first.value_or(*date), *date);
                    m_part.last = std::max(m_part.last.value_or(*date), *date);
                }
    }

    Result<EdtfPart> judgeDay()
    {
        if (matchingMonths().first == 0)
            return wrong("there is no month " + std::string{m_month.digits});
        // Eight years at either end of the possible ones hold a leap year (but for 1900, 2100 and their like).
        const int first = isYearUnknown() ? 2000 : firstYear();
        const int last = isYearUnknown() ? 2000 : lastYear();
        for (int y = first; y <= last; ++y) {
            if (y > first + 8 && y < last - 8)
                y = last - 8;
            if (m_year.isFull() || isYearUnknown() || m_year.matches(y < 0 ? -y : y))
                widenBy(y);
        }
        if (!m_part.first)
            return wrong("there is no such day");
        if (isYearUnknown()) {
            m_part.first.reset();
            m_part.last.reset();
            return unknownYear();
        }
        m_part.precision = m_day.isFull() && m_month.isFull() ? Precision::Day
            : m_month.isFull()                                ? Precision::Month
                                                              : Precision::Year;
        if (!m_year.isFull())
            m_part.precision = yearPrecision();
        return m_part;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isNegative = false;
    Pattern m_year;
    Pattern m_month;
    Pattern m_day;
    EdtfPart m_part;
};

} // namespace

Result<EdtfPart> readEdtfPart(std::string_view text)
{
    return PartReader{text}.read();
}

} // namespace exeunt::date
