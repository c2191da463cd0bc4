// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/chinese_starts.h"
#include "core/date/reading.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace exeunt::date {

/// Reads the date expressions of Chinese, in either script. Each rule looks at a place in the folded text and returns what
/// it read, or nothing; the longest reading wins. Spaces around numbers do not matter.
class ChineseReader {
public:
    ChineseReader(const DateText& text, const Resolver& resolver)
        : m_text{text}
        , m_resolver{resolver}
    {
    }

    [[nodiscard]] std::vector<DateExpression> read();

private:
    struct Number {
        int value = 0;
        std::size_t end = 0;
        int width = 0; // digits written one by one; 0 for 二十一 and its like
        bool isLatin = false;
        bool isSeveral = false; // 几, 数
    };
    struct YearRead {
        Moment moment; // year set, or Nothing without an anchor
        std::size_t end = 0;
        bool isWritten = false; // 2024年, not 去年
    };
    using Maybe = std::optional<Read>;
    using Rule = Maybe (ChineseReader::*)(std::size_t) const;

    // chinese_reader.cpp: expressions
    [[nodiscard]] std::optional<Found> expression(std::size_t i) const;
    [[nodiscard]] std::optional<Found> range(std::size_t i, std::size_t start) const;
    [[nodiscard]] std::optional<Found> bounded(std::size_t i, std::size_t start, const Read& read) const;
    [[nodiscard]] Maybe moment(std::size_t i) const;

    // chinese_numbers.cpp
    [[nodiscard]] std::optional<Number> number(std::size_t i) const;
    [[nodiscard]] std::optional<Number> amount(std::size_t i) const; // number, 几, 数, 两三
    struct UnitHit {
        Unit unit = Unit::Day;
        std::size_t end = 0;
    };
    [[nodiscard]] std::optional<UnitHit> unit(std::size_t i) const;

    // chinese_years.cpp
    [[nodiscard]] std::optional<YearRead> year(std::size_t i) const;
    [[nodiscard]] std::optional<YearRead> eraYear(std::size_t i) const;
    [[nodiscard]] Maybe yearBased(std::size_t i) const;
    [[nodiscard]] Maybe insideYear(std::size_t i, const Moment& year, bool hasYear) const;
    [[nodiscard]] Maybe decade(std::size_t i) const;

    // chinese_months.cpp
    [[nodiscard]] Maybe monthBased(std::size_t i) const;
    [[nodiscard]] Maybe insideMonth(std::size_t i, Moment month) const;
    [[nodiscard]] Maybe relativeMonth(std::size_t i) const;
    [[nodiscard]] Maybe dayAlone(std::size_t i) const;
    [[nodiscard]] Maybe nthInside(std::size_t i, const Moment& whole) const;
    [[nodiscard]] std::optional<Number> dayNumber(std::size_t i, bool needsSuffix) const;

    // chinese_days.cpp
    [[nodiscard]] Maybe numericDate(std::size_t i) const;
    [[nodiscard]] Maybe holiday(std::size_t i) const;

    // chinese_units.cpp: units, counted or relative
    [[nodiscard]] Maybe bracketedDay(std::size_t i) const;
    [[nodiscard]] Maybe dayWord(std::size_t i) const;
    [[nodiscard]] std::pair<int, std::size_t> upsAndDowns(std::size_t i) const;
    [[nodiscard]] Maybe weekday(std::size_t i) const;
    [[nodiscard]] Maybe relativeUnit(std::size_t i) const;
    [[nodiscard]] Maybe partOfYear(std::size_t i) const;
    [[nodiscard]] Maybe edge(std::size_t i) const;
    [[nodiscard]] Maybe ago(std::size_t i) const;
    [[nodiscard]] Maybe window(std::size_t i) const;
    [[nodiscard]] Maybe vague(std::size_t i) const;

    // places
    /// The end of the longest of `words` at `i`; 0 when there is none.
    [[nodiscard]] std::size_t match(std::size_t i, std::initializer_list<std::u32string_view> words) const;
    [[nodiscard]] bool isAt(std::size_t i, std::u32string_view word) const
    {
        return m_text.at(i) == word.front() && m_text.folded().substr(i, word.size()) == word;
    }
    [[nodiscard]] bool isOneOf(char32_t c, std::u32string_view set) const
    {
        return c != 0 && set.find(c) != std::u32string_view::npos;
    }
    [[nodiscard]] std::size_t skipSpace(std::size_t i) const;
    /// Whether the words around speak of what is to come: 将于12月1日, 12月1日将
    [[nodiscard]] Outlook outlookAround(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool isNumeral(char32_t c) const;
    [[nodiscard]] bool isNews() const { return m_resolver.isNews(); }

    const DateText& m_text;
    const Resolver& m_resolver;
    const ChineseStarts& m_starts = ChineseStarts::all();
    struct Cached {
        std::size_t at = static_cast<std::size_t>(-1);
        Maybe read;
    };
    mutable std::array<Cached, 16> m_cache; // several rules ask for the same moment
};

} // namespace exeunt::date
