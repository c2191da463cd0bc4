// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

namespace exeunt::date {

/// the 1990s · the '90s · 1990er Jahre · 21st century · 21. Jahrhundert
WesternReader::Maybe WesternReader::decade(std::size_t i) const
{
    if (const auto which = ordinal(i)) {
        const auto unit = hit(which->end, "unit");
        if (unit && static_cast<Unit>(unit->value) == Unit::Century && which->value >= 1 && which->value <= 22) {
            auto read = calendar(i, unit->end, (which->value - 1) * 100);
            read.moment.years = 100;
            return read;
        }
    }
    const auto decadeOf = [&](int year, std::size_t end) {
        auto read = calendar(i, end, year);
        read.moment.years = 10;
        if (m_isGerman)
            if (const auto years = hit(end, "year"))
                read.end = years->end;
        return Maybe{read};
    };
    if (const auto named = hit(i, "nameddecade"); named && (m_isGerman || (i > 0 && is(i - 1, "the"))))
        return m_isGerman && !hit(named->end, "year") ? std::nullopt
                                                      : decadeOf((named->value < 40 ? 2000 : 1900) + named->value, named->end);
    const std::size_t j = is(i, "'") ? i + 1 : i;
    if (!isNumber(j) || !hit(j + 1, "decades") || at(j).value % 10 != 0)
        return std::nullopt;
    if (!isTight(j + 1) && (isNews() || at(j).digits != 4))
        return std::nullopt;
    if (at(j).digits == 4 && at(j).value >= 1000 && at(j).value < 2100)
        return decadeOf(at(j).value, j + 2);
    if (at(j).digits == 2 && (m_isGerman ? hit(j + 2, "year").has_value() : i != j || (i > 0 && is(i - 1, "the"))))
        return decadeOf((at(j).value < 40 ? 2000 : 1900) + at(j).value, j + 2);
    return std::nullopt;
}

WesternReader::Maybe WesternReader::weekday(std::size_t i) const
{
    auto name = hit(i, "weekday");
    const bool isShort = !name;
    if (isShort) {
        name = hit(i, "shortweekday");
        if (name && is(name->end, ".") && isTight(name->end))
            ++name->end;
    }
    if (!name)
        return std::nullopt;
    std::size_t j = name->end;
    const std::size_t dateAt = skip(isAny(j, {",", "-"}) ? j + 1 : j, "article");
    for (const Rule rule : {&WesternReader::numericDate, &WesternReader::monthFirst, &WesternReader::dayFirst})
        if (auto date = (this->*rule)(dateAt); date && date->moment.day && !(m_isGerman && isShort && !isNumber(dateAt))) {
            date->begin = i;
            date->moment.weekday = name->value;
            return date;
        }
    if (m_isGerman && isShort)
        return std::nullopt;
    if (const auto day = dayNumber(dateAt)) {
        const bool isOrdinal = ordinal(dateAt).has_value();
        const bool isPlain = isNumber(dateAt) && !isNews() && !isAny(day->end, {":", "/", "."}) && !hit(day->end, "unit");
        if ((isOrdinal && !hit(day->end, "unit"))
            || (isPlain && (day->end >= m_tokens.size() || is(day->end, "!") || is(day->end, "?")))) {
            auto read = calendar(i, day->end, std::nullopt, std::nullopt, day->value);
            read.moment.weekday = name->value;
            return read;
        }
    }
    const auto known = [&](Moment moment, std::size_t end) { return Maybe{Read{i, end, moment}}; };
    const std::size_t ofAt = is(j, ",") ? j + 1 : skip(j, "of");
    if (const auto rel = hit(ofAt, "rel"); rel && !is(j, ","))
        if (const auto unit = hit(rel->end, "unit"); unit && static_cast<Unit>(unit->value) == Unit::Week)
            return known(m_resolver.weekdayOfWeek(name->value, rel->value), unit->end);
    if (const auto later = counted(ofAt); later && later->moment.first) {
        const Day monday = mondayOf(*later->moment.first);
        Moment m = later->moment;
        m.first = m.last = plusDays(monday, name->value - 1);
        if (weekdayOf(*later->moment.first) == name->value || is(j, ",") || true)
            return known(m, later->end);
    }
    if (isShort) {
        const bool isWeak = isAny(i, {"sun", "sat", "wed", "mon"});
        const bool isListed = hasPrepositionBefore(i) || (i > 0 && isAny(i - 1, {"or", "and", ",", "/"}));
        if (!at(i).isCapital || (isWeak && !isListed) || (isNews() && !isListed))
            return std::nullopt;
    } else if (i > 0 && isAny(i - 1, {"every", "each", "jeden", "jedem"})) {
        return std::nullopt; // a habit, no date
    } else if (isNews()
        && ((is(j, ".") && isTight(j) && isTight(j + 1) && at(j + 1).kind == Token::Kind::Word)
            || isAny(j, {"times", "telegraph", "mirror", "express", "post", "mail", "night"}))) {
        return std::nullopt;
    } else if (i > 0 && isAny(i - 1, {"the"}) && at(j).isCapital && !m_words.knows(at(j))) {
        return std::nullopt;
    }
    Read read{i, isShort && is(j - 1, ".") ? j - 1 : j, {}};
    read.moment.kind = Moment::Kind::Weekday;
    read.moment.weekday = name->value;
    return read;
}

WesternReader::Maybe WesternReader::holiday(std::size_t i) const
{
    const auto found = m_words.findHoliday(m_tokens, i);
    if (!found)
        return std::nullopt;
    Read read{i, found->end, {}};
    read.moment.kind = Moment::Kind::Holiday;
    read.moment.holiday = &m_words.holiday(found->value);
    read = withYear(read, yearAfter(found->end));
    const auto unit = hit(read.end, "unit");
    if (unit && static_cast<Unit>(unit->value) == Unit::Weekend && !m_isGerman)
        if (const auto days = m_resolver.daysOf(read.moment)) {
            const Day saturday = plusDays(days->first, weekdayOf(days->first) == 1 ? -2 : 6 - weekdayOf(days->first));
            read.moment.kind = Moment::Kind::Known;
            read.moment.first = std::min(saturday, days->first);
            read.moment.last = std::max(plusDays(saturday, 1), days->first);
            read.end = unit->end;
        }
    return read;
}

} // namespace exeunt::date
