// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

#include "core/date/western_unit.h"

namespace exeunt::date {

/// early May · mid-December · end of March · Anfang 2024 · the end of the year · late last year
WesternReader::Maybe WesternReader::part(std::size_t i) const
{
    const auto word = hit(i, "part");
    if (!word)
        return std::nullopt;
    std::size_t j = word->end;
    if (is(j, "-"))
        ++j;
    Maybe inner;
    for (const std::size_t k : {j, skip(j, "article")}) {
        for (const Rule rule : {&WesternReader::monthFirst, &WesternReader::yearAlone, &WesternReader::relative,
                 &WesternReader::season, &WesternReader::partOfYear, &WesternReader::decade}) {
            const auto read = (this->*rule)(k);
            if (read && (!inner || read->end > inner->end))
                inner = read;
        }
        if (inner)
            break;
        const auto unit = hit(k, "unit");
        const bool isOne = unit
            && (unitOf(*unit) == Unit::Year || unitOf(*unit) == Unit::Month || unitOf(*unit) == Unit::Quarter
                || unitOf(*unit) == Unit::Week);
        const bool isPlain = isOne && !isAny(unit->end - 1, {"days", "weeks", "months", "years", "jahre", "monate", "wochen"});
        const bool isDue = !isNews() || isAny(k - 1, {"the", "des", "der"});
        if (isPlain && isDue && !(unitOf(*unit) == Unit::Week && isNews()))
            inner = Read{k, unit->end, m_resolver.unitFromToday(unitOf(*unit), 0)};
        if (inner)
            break;
    }
    if (!inner || inner->moment.day || inner->moment.kind == Moment::Kind::Weekday || inner->moment.part != Part::Whole)
        return std::nullopt;
    if (inner->moment.kind == Moment::Kind::Known && inner->moment.first == inner->moment.last)
        return std::nullopt;
    const bool isEarlier = is(i, "earlier") || is(i, "früher");
    const bool isLaterUnit = is(i, "later");
    if ((isEarlier || isLaterUnit) && isNews() && inner->moment.isRelative)
        return std::nullopt; // sideOfUnit
    inner->begin = i;
    inner->moment.part = static_cast<Part>(word->value);
    inner->moment.isBareYear = false;
    return inner;
}

WesternReader::Maybe WesternReader::season(std::size_t i) const
{
    const auto name = hit(i, "season");
    if (!name)
        return std::nullopt;
    auto read = calendar(i, name->end, std::nullopt, (name->value - 20) * 3);
    read.moment.months = 3;
    read.moment.season = name->value;
    if (const auto year = yearAfter(name->end))
        return withYear(read, year);
    const bool isAsked = i > 0
        && (hit(i - 1, "rel")
            || isAny(
                i - 1, {"the", "im", "diesen", "in", "since", "by", "zum", "vom", "seit", "bis", "until", "dem", "den", "des"})
            || hit(i - 1, "part"));
    if (!m_isGerman && is(i, "fall"))
        return i >= 2 && (hit(i - 1, "rel") || (is(i - 1, "the") && isAny(i - 2, {"in", "since", "by", "until"}))) ? Maybe{read}
                                                                                                                   : std::nullopt;
    if (is(i, "spring") && !(i > 0 && (hit(i - 1, "rel") || hit(i - 1, "part") || isAny(i - 1, {"the", "in", "since"}))))
        return std::nullopt;
    return isAsked ? Maybe{read} : std::nullopt;
}

/// Q3 2023 · 2017 q1 · H2 2024 · the first half of 2024 · third quarter · im ersten Halbjahr · 3. Quartal 2024
WesternReader::Maybe WesternReader::partOfYear(std::size_t i) const
{
    const auto made = [&](bool isHalf, int which, std::size_t end, std::optional<int> year) -> Maybe {
        if (which < 1 || which > (isHalf ? 2 : 4))
            return std::nullopt;
        auto read = calendar(i, end, year, isHalf ? which * 6 - 5 : which * 3 - 2);
        read.moment.months = isHalf ? 6 : 3;
        if (year)
            return read;
        const std::size_t yearAt = is(end, "-") ? end + 1 : end;
        return withYear(read, yearAfter(yearAt));
    };
    const auto coded = [&](std::size_t j, std::optional<int> year) -> Maybe {
        const bool isHalf = is(j, "h");
        if ((!isHalf && !is(j, "q")) || !isNumber(j + 1) || !isTight(j + 1) || at(j + 1).digits != 1)
            return std::nullopt;
        if (at(j + 2).kind != Token::Kind::Mark && isTight(j + 2))
            return std::nullopt;
        return made(isHalf, at(j + 1).value, j + 2, year);
    };
    if (is(i, "quarter") && isNumber(i + 1) && at(i + 1).digits == 1)
        if (auto read = made(false, at(i + 1).value, i + 2, std::nullopt); read && read->moment.year)
            return read;
    if (const auto code = coded(i, std::nullopt)) {
        const bool isVersion = is(code->end, ".") && isTight(code->end) && isNumber(code->end + 1);
        if (isVersion || (!code->moment.year && is(i, "h") && isNews() && !hasPrepositionBefore(i)))
            return std::nullopt;
        return code;
    }
    if (isNumber(i))
        if (const auto year = yearNumber(i); year && (isIsolated(i, i + 1) || is(i + 1, "-")))
            if (const auto code = coded(is(year->end, "-") || is(year->end, "/") ? year->end + 1 : year->end, year->value))
                return code;
    auto which = ordinal(i);
    if (!which && is(i, "last"))
        which = WordHit{-1, i + 1};
    if (!which && isAny(i, {"letzten", "letztes", "letzte"}) && isAny(i + 1, {"quartal", "halbjahr"}) && yearAfter(i + 2))
        which = WordHit{-1, i + 1};
    if (!which)
        return std::nullopt;
    const std::size_t j = skip(which->end, "article") == which->end ? which->end : which->end;
    const auto unit = hit(j, "unit");
    const bool isQuarter = unit && unitOf(*unit) == Unit::Quarter;
    const bool isHalf = (unit && unitOf(*unit) == Unit::HalfYear) || hit(j, "half");
    if (!isQuarter && !isHalf)
        return std::nullopt;
    const std::size_t end = unit ? unit->end : hit(j, "half")->end;
    const int number = which->value > 0 ? which->value : isHalf ? 2 : 4;
    auto read = made(isHalf, number, end, std::nullopt);
    if (!read)
        return std::nullopt;
    const bool hasYear = read->moment.year || read->end != end;
    if (!hasYear && is(end, "of") && is(end + 1, "the") && is(end + 2, "year")) {
        read->end = end + 3;
        return read;
    }
    if (!hasYear && isHalf && hit(j, "half")) // the second half of what?
        return std::nullopt;
    if (!hasYear && which->value < 0)
        return std::nullopt;
    return read;
}

/// first week of Jan 2015 · third month of 2021 · the last four months of 2021 · erste Woche im Juli
WesternReader::Maybe WesternReader::numberedUnit(std::size_t i) const
{
    const std::size_t start = isAny(i, {"the", "der", "die", "das", "den"}) ? i + 1 : i;
    auto which = ordinal(start);
    const auto rel = hit(start, "rel");
    if (!which && (is(start, "last") || is(start, "final") || (m_isGerman && rel && rel->value == -1)))
        which = WordHit{-1, start + 1};
    if (!which || which->value == 0)
        return std::nullopt;
    if (const auto day = hit(which->end, "weekday")) { // the last Friday of July
        const auto in = hit(day->end, "of");
        Maybe month = in ? monthFirst(in->end) : std::nullopt;
        if (in && !month)
            month = relative(in->end);
        const auto days = month && !month->moment.day ? m_resolver.daysOf(month->moment) : std::nullopt;
        if (!days || (days->last - days->first).count() > 31)
            return std::nullopt;
        const Day found = which->value > 0
            ? plusDays(days->first, (day->value - weekdayOf(days->first) + 7) % 7 + 7 * (which->value - 1))
            : plusDays(days->last, -((weekdayOf(days->last) - day->value + 7) % 7));
        return Read{i, month->end, knownDays({found, found}, Unit::Day, month->moment.isRelative)};
    }
    const auto many = cardinal(which->end);
    const auto unit = hit(many ? many->end : which->end, "unit");
    const int count = many ? many->value : 1;
    if (!unit || count < 1 || count > 60 || (many && which->value > 1))
        return std::nullopt;
    auto of = hit(unit->end, "of");
    if (is(unit->end, "of"))
        of = WordHit{0, unit->end + 1};
    if ((!of && !(m_isGerman && monthName(unit->end))) || is(unit->end, ","))
        return std::nullopt;
    Maybe whole;
    for (const std::size_t k : {of ? of->end : unit->end, skip(of ? of->end : unit->end, "article"), unit->end}) {
        for (const Rule rule : {&WesternReader::monthFirst, &WesternReader::yearAlone, &WesternReader::relative}) {
            const auto read = (this->*rule)(k);
            if (read && (!whole || read->end > whole->end))
                whole = read;
        }
        if (!whole)
            if (const auto word = hit(k, "unit");
                word && !isNews() && (unitOf(*word) == Unit::Month || unitOf(*word) == Unit::Year) && k != unit->end)
                whole = Read{k, word->end, m_resolver.unitFromToday(unitOf(*word), 0)};
        if (whole)
            break;
    }
    if (!whole || whole->moment.day)
        return std::nullopt;
    const auto days = m_resolver.daysOf(whole->moment);
    if (!days) {
        Moment m = Moment::nothing();
        m.isRelative = whole->moment.isRelative;
        return Read{i, whole->end, m};
    }
    const bool isYear = (days->last - days->first).count() > 300;
    const bool isWeek = unitOf(*unit) == Unit::Week;
    const int first = which->value > 0 ? which->value - 1 : 0;
    DayRange out = *days;
    if (isWeek) {
        const int year = yearOf(days->first);
        // A month's weeks count from the one that holds its first day, and the last is the fifth.
        const Day zero = isYear ? isoWeek(year, 1).first : mondayOf(days->first);
        const int weeks = isYear ? isoWeeksIn(year) : 5;
        out.first = plusDays(zero, 7 * (which->value > 0 ? first : weeks - count));
        out.last = plusDays(out.first, 7 * count - 1);
    } else if (which->value > 0) {
        out.first = plusUnits(days->first, unitOf(*unit), first);
        out.last = plusDays(plusUnits(out.first, unitOf(*unit), count), -1);
    } else {
        out.first = plusUnits(plusDays(days->last, 1), unitOf(*unit), -count);
    }
    if (unitOf(*unit) == Unit::Weekend)
        return std::nullopt;
    std::size_t end = whole->end;
    const std::size_t dayAt = is(end, ".") && is(end + 1, "on") ? end + 2 : is(end, "on") ? end + 1 : end;
    if (const auto day = hit(dayAt, "weekday"); day && isWeek && count == 1) {
        // the first Friday of the month, said as a day of its first week
        const Day firstOfMonth = days->first;
        out.first = out.last = plusDays(firstOfMonth, (day->value - weekdayOf(firstOfMonth) + 7) % 7 + 7 * first);
        end = day->end;
    }
    return Read{i, end, knownDays(out, unitOf(*unit), whole->moment.isRelative)};
}

/// week 31 · week 3 of 2027 · KW 12 · the week of April 10th · weekend of Halloween
WesternReader::Maybe WesternReader::week(std::size_t i) const
{
    const auto word = m_isGerman ? hit(i, "week") : hit(is(i, "the") ? i + 1 : i, "unit");
    if (!word || (!m_isGerman && unitOf(*word) != Unit::Week && unitOf(*word) != Unit::Weekend))
        return std::nullopt;
    const bool isWeekend = !m_isGerman && unitOf(*word) == Unit::Weekend;
    if (isNumber(word->end) && at(word->end).digits <= 2 && at(word->end).value >= 1 && at(word->end).value <= 53 && !isWeekend) {
        std::size_t end = word->end + 1;
        const auto year = yearAfter(is(end, "/") ? end + 1 : end);
        if (year)
            end = year->end;
        if (hit(end, "unit") || is(end, "%"))
            return std::nullopt;
        std::optional<int> y = year ? year->year : std::nullopt;
        if (!y && m_resolver.today())
            y = yearOf(*m_resolver.today());
        if (!y)
            return Read{i, end, Moment::nothing()};
        return Read{i, end, knownDays(isoWeek(*y, at(word->end - 0).value), Unit::Week, !year)};
    }
    if (m_isGerman)
        return std::nullopt;
    std::size_t j = word->end;
    if (!isAny(j, {"of", "beginning", "starting", "commencing"}))
        return std::nullopt;
    j = is(j + 1, "the") || is(j + 1, "on") ? j + 2 : j + 1;
    Maybe inner;
    for (const Rule rule :
        {&WesternReader::monthFirst, &WesternReader::dayFirst, &WesternReader::holiday, &WesternReader::numericDate})
        if (const auto read = (this->*rule)(j); read && read->moment.isDay() && (!inner || read->end > inner->end))
            inner = read;
    const auto days = inner ? m_resolver.daysOf(inner->moment) : std::nullopt;
    if (!days)
        return std::nullopt;
    const Day monday = mondayOf(days->first);
    DayRange out{monday, plusDays(monday, 6)};
    if (isWeekend) {
        const Day saturday = plusDays(days->first, weekdayOf(days->first) == 1 ? -2 : 6 - weekdayOf(days->first));
        out = {std::min(saturday, days->first), std::max(plusDays(saturday, 1), days->first)};
    } else if (!is(word->end, "of")) {
        out = {monday, plusDays(monday, 6)};
    }
    return Read{i, inner->end, knownDays(out, Unit::Week, false)};
}

} // namespace exeunt::date
