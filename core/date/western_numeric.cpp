// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

#include <array>

namespace exeunt::date {

WesternReader::Maybe WesternReader::compactDate(std::size_t i) const
{
    if (!isNumber(i) || at(i).digits != 8)
        return std::nullopt;
    const int value = at(i).value;
    const int year = value / 10000;
    const bool isFraction = isTight(i) && i > 0 && isAny(i - 1, {".", ",", "$", "€"}) && isNumber(i - 2);
    if (year < 1900 || year > 2100 || !dayOf(year, value / 100 % 100, value % 100) || isFraction)
        return std::nullopt;
    return calendar(i, i + 1, year, value / 100 % 100, value % 100);
}

/// 2024-03-24, 3/24/2024, 24.3.2024, 2024/Mar/24, 12/2024, 3/24: up to three parts, one kind of mark between them.
WesternReader::Maybe WesternReader::numericDate(std::size_t i) const
{
    struct Piece {
        int value;
        int digits;
        bool isMonth;
    };
    const bool isContinued = m_readUpTo == i || (i >= 1 && m_readUpTo == i - 1) || m_rangeEndAt == i;
    if (isNumber(i) && isTight(i) && i > 0 && !isContinued) {
        const bool isRangeMark =
            isAny(i - 1, {"-", "/", ".", ",", ":"}) && i >= 2 && isTight(i - 1) && at(i - 2).kind != Token::Kind::Mark;
        if (isRangeMark || isAny(i - 1, {"$", "€", "£", "#", "+"}) || (at(i - 1).kind == Token::Kind::Word))
            return std::nullopt;
    }
    const auto mark = at(i + 1).text;
    if (mark != "/" && mark != "-" && mark != ".")
        return std::nullopt;
    std::vector<Piece> pieces;
    std::size_t end = i;
    std::array<std::size_t, 3> pieceEnds{};
    for (std::size_t j = i; pieces.size() < 3;) {
        if (isNumber(j))
            pieces.push_back({at(j).value, at(j).digits, false});
        else if (const auto month = monthName(j); month && (month->end == j + 1 || is(j + 1, ".")))
            pieces.push_back({month->value, 0, true});
        else
            break;
        pieceEnds[pieces.size() - 1] = end = j + 1;
        const bool isJoined = at(end).text == mark && isTight(end)
            && (isTight(end + 1) || (m_isGerman && mark == "." && isNumber(end + 1) && at(end + 1).digits <= 4));
        if (!isJoined)
            break;
        j = end + 1;
    }
    const auto isYear = [](const Piece& p) { return p.digits == 4 && p.value >= 1000 && p.value <= 2999; };
    const auto isDayPiece = [](const Piece& p) { return p.digits >= 1 && p.digits <= 2 && p.value >= 1 && p.value <= 31; };
    const auto isMonthPiece = [](const Piece& p) { return p.isMonth || (p.digits <= 2 && p.value >= 1 && p.value <= 12); };
    const auto isCut = [&](std::size_t e) { // glued to more digits or letters
        if (at(e).kind == Token::Kind::Number && isTight(e))
            return true;
        if (at(e).kind == Token::Kind::Word && isTight(e) && !is(e, "t") && !isAny(e, {"th", "st", "nd", "rd"}))
            return true;
        return isAny(e, {"/", ".", ":"}) && isTight(e) && isNumber(e + 1) && isTight(e + 1);
    };
    if (pieces.size() == 3 && !isCut(end)) {
        const auto& [a, b, c] = std::array<Piece, 3>{pieces[0], pieces[1], pieces[2]};
        const bool isLongChain = is(end, "-") && isTight(end) && isNumber(end + 1) && isTight(end + 1)
            && !(is(end + 2, mark) && isNumber(end + 3) && is(end + 4, mark) && isNumber(end + 5));
        std::optional<int> year;
        std::optional<int> month;
        std::optional<int> day;
        if (a.isMonth || b.isMonth || c.isMonth) {
            for (const auto& p : {a, b, c})
                (p.isMonth ? month : isYear(p) ? year : day) = p.value;
        } else if (isYear(a)) {
            year = a.value;
            month = b.value <= 12 ? b.value : c.value;
            day = b.value <= 12 ? c.value : b.value;
        } else if (isYear(c) || (c.digits == 2 && mark != "-")) {
            year = isYear(c) ? c.value : c.value + (c.value < 40 ? 2000 : 1900);
            const bool isDayFirst = (m_isGerman || mark == ".") ? b.value <= 12 : a.value > 12;
            day = isDayFirst ? a.value : b.value;
            month = isDayFirst ? b.value : a.value;
        }
        if (!isLongChain && year && month && day && *month >= 1 && *month <= 12 && *day >= 1 && *day <= 31)
            return calendar(i, end, year, month, day);
        return std::nullopt;
    }
    if (pieces.size() < 2)
        return std::nullopt;
    const auto& a = pieces[0];
    const auto& b = pieces[1];
    end = pieceEnds[1];
    if (pieces.size() == 3 || isCut(end) || (is(end, "-") && isTight(end) && mark == "-"))
        return std::nullopt;
    if (isYear(a) && isMonthPiece(b) && mark != "." && (b.digits == 2 || b.isMonth))
        return calendar(i, end, a.value, b.value);
    if (isYear(b) && isMonthPiece(a) && (a.isMonth || mark != "-"))
        return calendar(i, end, b.value, a.value);
    if (a.isMonth && isDayPiece(b) && mark != ".")
        return withYear(calendar(i, end, std::nullopt, a.value, b.value), yearAfter(end));
    if (b.isMonth && isDayPiece(a) && mark != ".")
        return withYear(calendar(i, end, std::nullopt, b.value, a.value), yearAfter(end));
    if (a.isMonth || b.isMonth || !isDayPiece(a) || !isDayPiece(b) || (a.value > 12 && b.value > 12) || mark == "-")
        return std::nullopt;
    const bool isDayFirst = m_isGerman ? b.value <= 12 : a.value > 12;
    const int day = isDayFirst ? a.value : b.value;
    const int month = isDayFirst ? b.value : a.value;
    const bool isAfterWeekday = i > 0 && (hit(i - 1, "weekday") || hit(i - 1, "shortweekday") || hit(i - 1, "rel"));
    const bool isAsked = isAfterWeekday
        || (i > 0
            && (isAny(i - 1,
                {"on", "by", "since", "until", "till", "from", "am", "vom", "bis", "den", "dem", "zum", "seit", "ab", "der"})));
    if (mark == ".") {
        const bool hasDot = is(end, ".") && isTight(end);
        if (!(m_isGerman ? hasDot || isAsked : isAfterWeekday && !hasDot))
            return std::nullopt;
        if (m_isGerman && hasDot && !isAsked && month > 12)
            return std::nullopt;
        return calendar(i, m_isGerman && hasDot ? end + 1 : end, std::nullopt, month, day);
    }
    if ((a.value == 24 && b.value == 7) || (isNews() && !isAsked))
        return std::nullopt;
    auto read = calendar(i, end, std::nullopt, month, day);
    if (is(end, ",") && isNumber(end + 1) && at(end + 1).digits == 4)
        return withYear(read, yearAfter(end));
    return read;
}

} // namespace exeunt::date
