// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

namespace exeunt::date {
std::optional<WordHit> WesternReader::cardinal(std::size_t i) const
{
    if (isNumber(i)) {
        const bool isFraction = isAny(i + 1, {".", ","}) && isTight(i + 1) && isNumber(i + 2) && isTight(i + 2);
        const bool isInside = isTight(i) && i > 0 && m_rangeEndAt != i
            && (isAny(i - 1, {".", ",", "-", "$", "€", "£"}) || (is(i - 1, ":") && i > 1 && isNumber(i - 2)));
        if (at(i).digits > 4 || isFraction || isInside)
            return std::nullopt;
        return WordHit{at(i).value, i + 1};
    }
    if (const auto* entry = at(i).entry; entry != nullptr && entry->cardinal != 0)
        return WordHit{entry->cardinal, i + 1};
    const auto first = hit(i, "number");
    if (!first || first->value >= 100 || isAny(i, {"a", "an"}))
        return std::nullopt;
    if (first->value >= 20 && first->value % 10 == 0) {
        const std::size_t next = is(first->end, "-") ? first->end + 1 : first->end;
        const auto second = hit(next, "number");
        if (second && second->value < 10 && !isAny(next, {"a", "an"}))
            return WordHit{first->value + second->value, second->end};
    }
    return first;
}

std::optional<WordHit> WesternReader::ordinal(std::size_t i) const
{
    if (isNumber(i) && at(i).digits <= 2) {
        if (m_isGerman && is(i + 1, ".") && isTight(i + 1))
            return WordHit{at(i).value, i + 2};
        if (isAny(i + 1, {"st", "nd", "rd", "th"}) && isTight(i + 1))
            return WordHit{at(i).value, i + 2};
        return std::nullopt;
    }
    if (const auto* entry = at(i).entry; entry != nullptr && entry->ordinal != 0)
        return WordHit{entry->ordinal, i + 1};
    if (const auto found = hit(i, "ordinal"); found && found->value > 0)
        return found;
    const auto tens = hit(i, "number");
    if (!tens || tens->value < 20 || tens->value > 90)
        return std::nullopt;
    const auto ones = hit(is(tens->end, "-") ? tens->end + 1 : tens->end, "ordinal");
    return ones && ones->value > 0 && ones->value < 10 ? std::optional{WordHit{tens->value + ones->value, ones->end}}
                                                       : std::nullopt;
}

std::optional<WordHit> WesternReader::count(std::size_t i) const
{
    if (const auto number = cardinal(i))
        return number;
    const auto one = hit(i, "number");
    return one && one->value <= 12 ? one : std::nullopt;
}

std::optional<WordHit> WesternReader::dayNumber(std::size_t i) const
{
    auto number = ordinal(i);
    if (!number)
        number = cardinal(i);
    return number && number->value >= 1 && number->value <= 31 ? number : std::nullopt;
}

std::optional<WordHit> WesternReader::yearInWords(std::size_t i) const
{
    const auto first = m_isGerman ? std::nullopt : hit(i, "number");
    if (!first || isAny(i, {"a", "an"}))
        return std::nullopt;
    std::size_t j = first->end;
    if (first->value == 2 && is(j, "thousand")) {
        const std::size_t rest = is(j + 1, "and") ? j + 2 : j + 1;
        const auto last = isNumber(rest) ? std::nullopt : cardinal(rest);
        return last ? std::optional{WordHit{2000 + last->value, last->end}} : std::nullopt;
    }
    if (first->value < 10 || first->value > 20)
        return std::nullopt;
    const bool isHundred = is(j, "hundred");
    if (isHundred)
        j += is(j + 1, "and") ? 2 : 1;
    else if (is(j, "-"))
        ++j;
    const auto last = isNumber(j) ? std::nullopt : cardinal(j);
    if (!last || last->value > 99 || (!isHundred && last->value < 10))
        return std::nullopt;
    return WordHit{first->value * 100 + last->value, last->end};
}

std::optional<WordHit> WesternReader::yearNumber(std::size_t i) const
{
    if (!isNumber(i))
        return yearInWords(i);
    if (at(i).digits != 4 || at(i).value < (isNews() ? 1800 : 1000) || at(i).value > (isNews() ? 2099 : 2999))
        return std::nullopt;
    const bool isFraction = isAny(i + 1, {".", ","}) && isTight(i + 1) && isNumber(i + 2) && isTight(i + 2);
    if (isFraction || (isAny(i + 1, {"%", "$", "€", "°"})))
        return std::nullopt;
    return WordHit{at(i).value, i + 1};
}

/// '87, and 87 where a date has asked for a year.
std::optional<WordHit> WesternReader::shortYear(std::size_t i) const
{
    const std::size_t j = is(i, "'") ? i + 1 : i;
    if (!isNumber(j) || at(j).digits != 2)
        return std::nullopt;
    return WordHit{at(j).value + (at(j).value < 40 ? 2000 : 1900), j + 1};
}

/// The year that completes a month, day, season or feast: "2024", ", 2024", "of 2024", "of last year", "letzten Jahres".
std::optional<WesternReader::YearHit> WesternReader::yearAfter(std::size_t i) const
{
    if (const auto year = yearNumber(i); year && (!isNumber(i) || isIsolated(i, i + 1) || is(i + 1, "-")))
        return YearHit{year->value, year->end};
    const auto of = hit(i, "of");
    const std::size_t j = of ? of->end : i;
    if (of) {
        const std::size_t k = m_isGerman || !hit(j, "year") ? j : hit(j, "year")->end;
        if (const auto year = yearNumber(k); year && isIsolated(k, year->end))
            return YearHit{year->value, year->end};
        if (!is(i, ",") && !isAny(i, {"in", "im", "vom", "von", "dem"}))
            if (const auto year = shortYear(j); year && !hit(year->end, "unit"))
                return YearHit{year->value, year->end};
        if (m_isGerman)
            if (const auto word = hit(j, "year"))
                if (const auto year = yearNumber(word->end))
                    return YearHit{year->value, year->end};
    } else if (is(i, "'")) {
        if (const auto year = shortYear(i); year && !isTight(i))
            return YearHit{year->value, year->end};
    } else if (m_isGerman) {
        if (const auto word = hit(i, "year"))
            if (const auto year = yearNumber(word->end))
                return YearHit{year->value, year->end};
    }
    const std::size_t k = is(j, ",") ? j + 1 : j;
    if (const auto rel = is(i, ",") ? std::nullopt : hit(k, "rel")) {
        const auto unit = hit(rel->end, "unit");
        if (unit && static_cast<Unit>(unit->value) == Unit::Year && !is(rel->end, "years")) {
            YearHit year{std::nullopt, unit->end, true};
            if (m_resolver.thisYear())
                year.year = *m_resolver.thisYear() + rel->value;
            return year;
        }
    }
    if (!isNews() && of && isAny(of->end - 1, {"year", "jahres"}) && m_resolver.today())
        return YearHit{yearOf(*m_resolver.today()), of->end, true};
    if (!isNews() && of && is(j, "year") && m_resolver.today())
        return YearHit{yearOf(*m_resolver.today()), j + 1, true};
    return std::nullopt;
}

} // namespace exeunt::date
