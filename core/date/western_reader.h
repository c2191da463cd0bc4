// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/date_words.h"
#include "core/date/reading.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

namespace exeunt::date {

/// Reads the date expressions of English and German: one grammar, two lists of words, and a few branches where the
/// languages differ. Each rule looks at a token and returns what it read, or nothing; the longest reading wins.
class WesternReader {
public:
    WesternReader(const DateText& text, bool isGerman, const Resolver& resolver);

    [[nodiscard]] std::vector<DateExpression> read();

private:
    struct YearHit {
        std::optional<int> year; // nothing: relative, but without an anchor
        std::size_t end = 0;
        bool isRelative = false;
    };
    using Maybe = std::optional<Read>;
    using Rule = Maybe (WesternReader::*)(std::size_t) const;
    struct RuleStart {
        Rule rule;
        std::uint64_t roles; // of the words it begins with
    };
    static const RuleStart kRules[23];
    static const std::uint64_t kAnyRule;

    // western_reader.cpp: expressions
    [[nodiscard]] bool mayBegin(std::size_t i) const;
    [[nodiscard]] std::optional<Found> expression(std::size_t i) const;
    [[nodiscard]] std::optional<Found> range(std::size_t i) const;
    [[nodiscard]] std::optional<Found> bounded(std::size_t i) const;
    [[nodiscard]] std::optional<Found> boundedAfterwards(std::size_t i) const;
    [[nodiscard]] Maybe moment(std::size_t i) const;
    [[nodiscard]] Maybe rangeEnd(std::size_t i, bool mayBeDay) const;
    [[nodiscard]] bool isBareYearAllowed(const Read& read) const;

    // western_numbers.cpp: numbers and years
    [[nodiscard]] std::optional<WordHit> cardinal(std::size_t i) const;
    [[nodiscard]] std::optional<WordHit> ordinal(std::size_t i) const;
    [[nodiscard]] std::optional<WordHit> count(std::size_t i) const; // cardinal, "a", "a couple of"
    [[nodiscard]] std::optional<WordHit> dayNumber(std::size_t i) const;
    [[nodiscard]] std::optional<WordHit> yearNumber(std::size_t i) const;
    [[nodiscard]] std::optional<WordHit> yearInWords(std::size_t i) const;
    [[nodiscard]] std::optional<WordHit> shortYear(std::size_t i) const;
    [[nodiscard]] std::optional<YearHit> yearAfter(std::size_t i) const;

    // western_numeric.cpp: days in digits
    [[nodiscard]] Maybe numericDate(std::size_t i) const;
    [[nodiscard]] Maybe compactDate(std::size_t i) const;

    // western_days.cpp: days, months and years as written
    [[nodiscard]] Maybe monthFirst(std::size_t i) const;
    [[nodiscard]] Maybe dayFirst(std::size_t i) const;
    [[nodiscard]] Maybe yearFirst(std::size_t i) const;
    [[nodiscard]] Maybe dayAlone(std::size_t i) const;
    [[nodiscard]] Maybe yearAlone(std::size_t i) const;
    [[nodiscard]] std::optional<WordHit> monthName(std::size_t i) const;
    [[nodiscard]] bool isMonthAllowed(std::size_t i, std::size_t end) const;

    // western_named.cpp: weekdays, feasts, decades
    [[nodiscard]] Maybe decade(std::size_t i) const;
    [[nodiscard]] Maybe weekday(std::size_t i) const;
    [[nodiscard]] Maybe holiday(std::size_t i) const;

    // western_relative.cpp: units told from today
    [[nodiscard]] Maybe dayWord(std::size_t i) const;
    [[nodiscard]] Maybe relative(std::size_t i) const;
    [[nodiscard]] Maybe bareUnit(std::size_t i) const;
    [[nodiscard]] Maybe edgeWord(std::size_t i) const;
    [[nodiscard]] Maybe sideOfUnit(std::size_t i) const;
    [[nodiscard]] Maybe vague(std::size_t i) const;

    // western_parts.cpp: parts of months and years
    [[nodiscard]] Maybe part(std::size_t i) const;
    [[nodiscard]] Maybe season(std::size_t i) const;
    [[nodiscard]] Maybe partOfYear(std::size_t i) const;
    [[nodiscard]] Maybe numberedUnit(std::size_t i) const;
    [[nodiscard]] Maybe week(std::size_t i) const;

    // western_counts.cpp: units counted from a day
    [[nodiscard]] Maybe ago(std::size_t i) const;
    [[nodiscard]] Maybe counted(std::size_t i) const;
    [[nodiscard]] Maybe countedFrom(std::size_t i) const;
    struct Span1 {
        int count = 0;
        Unit unit = Unit::Day;
        std::size_t end = 0;
    };
    [[nodiscard]] std::optional<std::vector<Span1>> amounts(std::size_t i) const;

    // tokens
    [[nodiscard]] const Token& at(std::size_t i) const { return i < m_tokens.size() ? m_tokens[i] : m_none; }
    [[nodiscard]] std::optional<WordHit> hit(std::size_t i, Role role) const { return m_words.find(m_tokens, i, role); }
    [[nodiscard]] bool is(std::size_t i, std::string_view text) const { return at(i).text == text; }
    [[nodiscard]] bool isAny(std::size_t i, std::initializer_list<std::string_view> texts) const;
    [[nodiscard]] bool isNumber(std::size_t i) const { return at(i).kind == Token::Kind::Number; }
    [[nodiscard]] bool isTight(std::size_t i) const { return i < m_tokens.size() && !at(i).hasSpaceBefore; }
    [[nodiscard]] bool hasPrepositionBefore(std::size_t i) const;
    /// Whether the words before speak of what is to come.
    [[nodiscard]] Outlook outlookAt(std::size_t i) const;
    [[nodiscard]] bool isSentenceStart(std::size_t i) const;
    /// Nothing glued to either side that would make the tokens part of a longer number or code.
    [[nodiscard]] bool isIsolated(std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::size_t skip(std::size_t i, Role role) const;
    [[nodiscard]] bool isNews() const { return m_resolver.isNews(); }
    [[nodiscard]] static Read calendar(
        std::size_t begin, std::size_t end, std::optional<int> year, std::optional<int> month = {}, std::optional<int> day = {});
    [[nodiscard]] Read withYear(Read read, const std::optional<YearHit>& year) const;

    const DateText& m_text;
    bool m_isGerman;
    const Resolver& m_resolver;
    const DateWords& m_words;
    std::vector<Token> m_tokens;
    Token m_none;
    std::size_t m_readUpTo = 0; // tokens that an expression holds already
    struct Cached {
        std::size_t at = static_cast<std::size_t>(-1);
        std::size_t rangeEndAt = 0;
        std::size_t readUpTo = 0;
        Maybe read;
    };
    mutable std::array<Cached, 16> m_cache; // several rules ask for the same moment
    mutable int m_depth = 0;                // of moments counted from moments
    mutable std::size_t m_rangeEndAt =
        0; // where the right end of the range in hand begins: the mark before it is no part of a code
};

} // namespace exeunt::date
