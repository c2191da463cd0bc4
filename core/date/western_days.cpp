// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

namespace exeunt::date {

Read WesternReader::calendar(
    std::size_t begin, std::size_t end, std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    Read read{begin, end, {}};
    read.moment.year = year;
    read.moment.month = month;
    read.moment.day = day;
    return read;
}

Read WesternReader::withYear(Read read, const std::optional<YearHit>& year) const
{
    if (!year)
        return read;
    read.end = year->end;
    read.moment.isRelative |= year->isRelative;
    read.moment.year = year->year;
    if (year->isRelative && !year->year) {
        read.moment = Moment::nothing();
        read.moment.isRelative = true;
    }
    return read;
}

std::optional<WordHit> WesternReader::monthName(std::size_t i) const
{
    for (const Role role : {Role{"month"}, Role{"weakmonth"}, Role{"shortmonth"}})
        if (auto name = hit(i, role)) {
            if (role != Role{"month"} && is(name->end, ".") && isTight(name->end))
                ++name->end;
            return name;
        }
    return std::nullopt;
}

/// Whether a month that stands without day and year is one: may, March, Sep. and first names are others.
bool WesternReader::isMonthAllowed(std::size_t i, std::size_t end) const
{
    const bool hasPreposition = hasPrepositionBefore(i) || (i > 0 && (hit(i - 1, "part") || hit(i - 1, "rel")));
    if (m_isGerman && hit(i, "shortmonth") && !is(end - 1, ".") && at(end).isCapital && at(end).kind == Token::Kind::Word)
        return false; // "von Jan Ebner"
    if (hit(i, "shortmonth"))
        return hasPreposition || (at(i).isCapital && is(i + 1, ".") && !isSentenceStart(i));
    if (hit(i, "weakmonth"))
        return is(i, "mar")  ? hasPreposition
            : hasPreposition ? at(i).isCapital || !isAny(i - 1, {"to", "for", "or", "this"})
                             : at(i).isCapital && !isSentenceStart(i) && !at(i - 1).isCapital;
    if (!m_isGerman && isAny(i, {"april", "june", "august"}) && at(end).isCapital && at(end).kind == Token::Kind::Word
        && !(i > 0 && isAny(i - 1, {"in", "since", "until", "during", "late", "early", "mid", "last", "this", "next"})))
        return false;
    if (hasPreposition)
        return true;
    if (m_isGerman && i > 0
        && (hit(i - 1, "name") || (at(i - 1).isCapital && !isSentenceStart(i - 1) && !m_words.knows(at(i - 1)))))
        return !isAny(i, {"mai", "august"});
    const bool isAlsoName = isAny(i, {"april", "june", "august", "juli", "mai"});
    return !isAlsoName || !at(end).isCapital || at(end).kind != Token::Kind::Word
        || (m_isGerman && !isAny(i, {"august", "april"}));
}

/// March 24, 2024 · March 24th · March the 24th · March 2024 · March
WesternReader::Maybe WesternReader::monthFirst(std::size_t i) const
{
    const auto month = monthName(i);
    if (!month)
        return std::nullopt;
    std::size_t j = month->end;
    if (m_isGerman) {
        const auto year = yearAfter(j);
        if (year)
            return withYear(calendar(i, j, std::nullopt, month->value), year);
        return isMonthAllowed(i, j) ? Maybe{calendar(i, j, std::nullopt, month->value)} : std::nullopt;
    }
    if (is(j, "-") && isTight(j) && isTight(j + 1))
        if (const auto year = yearNumber(j + 1); year && !is(year->end, "-"))
            return calendar(i, year->end, year->value, month->value);
    const std::size_t dayAt = is(j, ",") && ordinal(j + 1) ? j + 1 : is(j, "the") ? j + 1 : j;
    const auto day = dayNumber(dayAt);
    const bool isLongYear = yearInWords(dayAt).has_value() && !isNumber(dayAt);
    if (day && !isLongYear) {
        const bool isClock = is(day->end, ":") && isNumber(day->end + 1);
        const bool isCounted = isNews() && isNumber(dayAt) && day->end == dayAt + 1 && hit(day->end, "counted");
        if (!isClock && !isCounted && !is(day->end, "%") && (dayAt != j || !isNumber(j) || at(j).digits <= 2)) {
            auto year = yearAfter(day->end);
            if (year && is(day->end, "in") && !is(day->end + 1, "the") && !yearNumber(day->end + 1))
                year.reset();
            return withYear(calendar(i, day->end, std::nullopt, month->value, day->value), year);
        }
    }
    if (const auto year = yearAfter(j))
        return withYear(calendar(i, j, std::nullopt, month->value), year);
    if (!isMonthAllowed(i, j))
        return std::nullopt;
    return calendar(i, is(j - 1, ".") ? j - 1 : j, std::nullopt, month->value);
}

/// 24 March 2024 · 24th of March · the second of August · 12. März 2024 · zweiten Mai · siebter 4.
WesternReader::Maybe WesternReader::dayFirst(std::size_t i) const
{
    if (isNumber(i) && isTight(i) && i > 1 && m_rangeEndAt != i && isTight(i - 1)
        && (is(i - 1, "$") || (isAny(i - 1, {"/", ":"}) && isNumber(i - 2))))
        return std::nullopt;
    auto day = dayNumber(i);
    if (!day)
        return std::nullopt;
    std::size_t j = day->end;
    if (is(j, ".") && isNumber(i) && isTight(j) && monthName(j + 1))
        ++j;
    if (is(j, "day"))
        ++j;
    const std::size_t monthAt = is(j, "of") ? (is(j + 1, "the") ? j + 2 : j + 1) : is(j, ",") ? j + 1 : is(j, "-") ? j + 1 : j;
    if (const auto month = monthName(monthAt); month && monthAt != day->end + 2) {
        const bool isWeak = (hit(monthAt, "weakmonth") || hit(monthAt, "shortmonth")) && !isNumber(i) && !is(j, "of");
        if (!isWeak || at(monthAt).isCapital || ordinal(i)) {
            auto year = yearAfter(month->end);
            if (!year)
                if (const auto two = shortYear(month->end); two && is(month->end, "'"))
                    year = YearHit{two->value, two->end};
            return withYear(calendar(i, month->end, std::nullopt, month->value, day->value), year);
        }
    }
    if (m_isGerman && ordinal(i)) {
        const bool isAsked =
            i > 0 && (isAny(i - 1, {"am", "vom", "den", "der", "zum", "bis", "seit", "dem"}) || hit(i - 1, "weekday"));
        const auto month = ordinal(j);
        const bool isDotted = month && isNumber(i) && !isNumber(j) ? i > 0 && hit(i - 1, "weekday") : isAsked;
        if (month && month->value <= 12 && isDotted && (!isNumber(i) || !isNumber(j)))
            return withYear(calendar(i, month->end, std::nullopt, month->value, day->value), yearAfter(month->end));
    }
    // the 15th day of next month
    if (const std::size_t relAt = is(j, "of") ? j + 1 : skip(j, "of"); ordinal(i) && relAt != j)
        if (const auto rel = hit(relAt, "rel"))
            if (const auto unit = hit(rel->end, "unit");
                unit && static_cast<Unit>(unit->value) == Unit::Month && m_resolver.today()) {
                const auto first = *m_resolver.unitFromToday(Unit::Month, rel->value).first;
                auto read = calendar(i, unit->end, yearOf(first), monthOf(first), day->value);
                read.moment.isRelative = true;
                return read;
            }
    if (ordinal(i) && is(j, "of") && is(j + 1, "the") && is(j + 2, "month") && m_resolver.today()) {
        auto read = calendar(i, j + 3, yearOf(*m_resolver.today()), monthOf(*m_resolver.today()), day->value);
        read.moment.isRelative = true;
        return read;
    }
    return std::nullopt;
}

/// 2017 april · 2017, March 4
WesternReader::Maybe WesternReader::yearFirst(std::size_t i) const
{
    const auto year = isNumber(i) ? yearNumber(i) : std::nullopt;
    if (!year || !isIsolated(i, year->end))
        return std::nullopt;
    const auto month = monthName(is(year->end, ",") ? year->end + 1 : year->end);
    if (!month || (hit(month->end - 1, "weakmonth") && !at(month->end - 1).isCapital) || m_isGerman)
        return std::nullopt;
    const auto day = dayNumber(month->end);
    if (yearNumber(month->end) || (is(year->end, ",") && !day))
        return std::nullopt;
    if (day && isNumber(month->end))
        return calendar(i, day->end, year->value, month->value, day->value);
    return calendar(i, month->end, year->value, month->value);
}

/// the 18th · den 28.
WesternReader::Maybe WesternReader::dayAlone(std::size_t i) const
{
    if (!isNews() && !m_isGerman && i > 0 && is(i - 1, "on") && isNumber(i) && at(i).digits <= 2 && at(i).value >= 1
        && at(i).value <= 31 && (i + 1 >= m_tokens.size() || (is(i + 1, ".") && i + 2 >= m_tokens.size())))
        return calendar(i, i + 1, std::nullopt, std::nullopt, at(i).value);
    if (i == 0 || !ordinal(i))
        return std::nullopt;
    const auto day = ordinal(i);
    if (day->value < 1 || day->value > 31)
        return std::nullopt;
    const bool isOn = m_isGerman ? isAny(i - 1, {"am"})
                                 : is(i - 1, "the") && i >= 2 && isAny(i - 2, {"on", "by", "before", "after", "until", "since"});
    const auto& next = at(day->end);
    const bool isFree = next.kind == Token::Kind::Mark || day->end >= m_tokens.size()
        || (m_isGerman ? !next.isCapital && !isNumber(day->end) && !hit(day->end, "unit")
                       : hit(day->end, "prep") || isAny(day->end, {"and", "with", "day"}));
    if (!isOn || !isFree || (!isNumber(i) && (!is(day->end, "day") || m_isGerman)))
        return std::nullopt;
    std::size_t end = day->end;
    if (m_isGerman && !isNews() && end >= m_tokens.size())
        return std::nullopt;
    if (is(end, "day") && !m_isGerman) {
        ++end;
        if (is(end, "of"))
            return std::nullopt;
    }
    return calendar(i, end, std::nullopt, std::nullopt, day->value);
}

WesternReader::Maybe WesternReader::yearAlone(std::size_t i) const
{
    std::size_t j = i;
    const auto word = hit(i, "year");
    if (word)
        j = word->end;
    if (const auto fiscal = hit(i, "fiscal")) {
        auto year = yearNumber(fiscal->end);
        if (!year)
            year = shortYear(fiscal->end);
        if (!year)
            return std::nullopt;
        if (isNews())
            return calendar(i, year->end, year->value);
        return Read{i, year->end, Moment::nothing()};
    }
    const bool isEqual = !isNews() && is(i, "=") && !is(i - 1, ">") && !is(i - 1, "<");
    if (isEqual)
        j = i + 1;
    const auto year = yearNumber(j);
    if (!year || !isIsolated(j, year->end))
        return std::nullopt;
    if (!isNumber(j) && (hit(year->end, "counted") || hit(year->end, "unit")))
        return std::nullopt;
    auto read = calendar(i, year->end, year->value);
    read.moment.isBareYear = !word && !isEqual;
    return read;
}

} // namespace exeunt::date
