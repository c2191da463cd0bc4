// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

#include <array>

namespace exeunt::date {
namespace {

Unit unitOf(const WordHit& hit)
{
    return static_cast<Unit>(hit.value);
}

Moment knownDays(DayRange days, Unit unit, bool isRelative)
{
    Moment m;
    m.kind = Moment::Kind::Known;
    m.first = days.first;
    m.last = days.last;
    m.unit = unit;
    m.isRelative = isRelative;
    return m;
}

} // namespace

WesternReader::Maybe WesternReader::dayWord(std::size_t i) const
{
    if (const auto word = hit(i, "dayword")) {
        if (m_isGerman && is(i, "morgen")) {
            const bool isNoun = at(i).isCapital && !isSentenceStart(i);
            if (isNoun || (i > 0 && isAny(i - 1, {"guten", "am", "jeden", "der", "den", "heute", "gestern"}))
                || is(i + 1, "stanley"))
                return std::nullopt;
        }
        return Read{i, word->end, m_resolver.dayFromToday(word->value)};
    }
    if (isNews())
        return std::nullopt;
    const auto word = hit(i, "calendardayword");
    if (!word || hit(word->end, "unit") || isAny(word->end, {"of", "after", "before"}) || isNumber(word->end))
        return std::nullopt;
    return Read{i, word->end, m_resolver.dayFromToday(word->value)};
}

/// last month · next Friday · this summer · im vergangenen Mai · the past three weeks · next 5/12 · previous Easter
WesternReader::Maybe WesternReader::relative(std::size_t i) const
{
    const auto rel = hit(i, "rel");
    if (!rel)
        return std::nullopt;
    const std::size_t j = rel->end;
    const int shift = rel->value;
    const auto made = [&](Moment m, std::size_t end) { return Maybe{Read{i, end, m}}; };
    if (hit(j, "fiscal") && !isNews())
        return made(Moment::nothing(), hit(j, "fiscal")->end);
    if (const auto unit = hit(j, "unit")) {
        const bool isPlural = isAny(unit->end - 1,
            {"days", "weeks", "months", "years", "tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren", "quarters"});
        if (isPlural) {
            if (!isNews() || shift == 0)
                return std::nullopt;
            Moment m = m_resolver.severalAgo(unitOf(*unit));
            return shift < 0 ? made(m, unit->end) : std::nullopt;
        }
        const std::size_t nameAt = is(unit->end, "on") && hit(unit->end + 1, "weekday") ? unit->end + 1 : unit->end;
        const auto name = hit(nameAt, "weekday") ? hit(nameAt, "weekday") : hit(nameAt, "shortweekday");
        if (unitOf(*unit) == Unit::Week && name && !m_isGerman)
            return made(m_resolver.weekdayOfWeek(name->value, shift), name->end);
        if (unitOf(*unit) == Unit::Day && is(j - 1, "same"))
            return std::nullopt;
        const bool isComing = unitOf(*unit) == Unit::Weekend && isAny(j - 1, {"coming", "upcoming"});
        auto read = made(m_resolver.unitFromToday(unitOf(*unit), isComing ? 0 : shift), unit->end);
        if (const auto side = hit(unit->end, "sidesuffix"); side && !isNews()) {
            read->moment = m_resolver.sideOfToday(unitOf(*unit), side->value < 0);
            if (side->value > 0 && unitOf(*unit) == Unit::Year && m_resolver.today()) {
                read->moment = m_resolver.unitFromToday(Unit::Year, shift);
                read->moment.part = Part::Late;
            }
            read->end = side->end;
        }
        return read;
    }
    const bool isUpcoming = isAny(j - 1, {"upcoming", "coming", "kommenden", "kommende", "kommender", "kommendem"});
    const bool isPast = isAny(j - 1, {"past", "vergangenen", "vergangene"});
    auto day = hit(j, "weekday") ? hit(j, "weekday") : m_isGerman ? std::nullopt : hit(j, "shortweekday");
    if (day && is(j - 1, "same"))
        return std::nullopt;
    if (day && m_resolver.today()) {
        if (const auto date = weekday(j); date && date->moment.day && date->moment.month && !date->moment.year) {
            auto read = *date;
            read.begin = i;
            return withYear(read, YearHit{yearOf(*m_resolver.today()), read.end, true});
        }
        const int today = weekdayOf(*m_resolver.today());
        if (shift == 0 || (!isNews() && !isUpcoming && !isPast))
            return made(m_resolver.weekdayOfWeek(day->value, shift), day->end);
        const int ahead = (day->value - today + 7) % 7;
        return made(m_resolver.dayFromToday(shift > 0 ? (ahead == 0 ? 7 : ahead) : ahead - 7), day->end);
    }
    if (day)
        return made(m_resolver.dayFromToday(0), day->end);
    for (const Rule rule :
        {&WesternReader::numericDate, &WesternReader::monthFirst, &WesternReader::season, &WesternReader::holiday}) {
        auto inner = (this->*rule)(j);
        if (!inner)
            continue;
        if (inner->moment.kind == Moment::Kind::Calendar && inner->moment.year) {
            inner->begin = i;
            return inner;
        }
        inner->begin = i;
        if (!m_resolver.today() && m_resolver.thisYear() && inner->moment.kind == Moment::Kind::Calendar)
            return withYear(*inner, YearHit{*m_resolver.thisYear() + shift, inner->end, true});
        if (!m_resolver.today() || inner->moment.kind == Moment::Kind::Nothing) {
            inner->moment = Moment::nothing();
            inner->moment.isRelative = true;
            return inner;
        }
        const Day today = *m_resolver.today();
        const bool isFeast = inner->moment.kind == Moment::Kind::Holiday;
        const bool isByOccurrence = isFeast || (isNews() && shift != 0);
        int year = yearOf(today) + shift;
        if (isByOccurrence)
            for (int y = yearOf(today) - 1; y <= yearOf(today) + 1; ++y) {
                Moment at = inner->moment;
                at.year = y;
                at.part = Part::Whole;
                const auto days = m_resolver.daysOf(at);
                if (days && shift < 0 && days->last < today)
                    year = y;
                if (days && shift > 0 && days->first > today) {
                    year = y;
                    break;
                }
            }
        return withYear(*inner, YearHit{year, inner->end, true});
    }
    // the last three weeks, the next 4 business days
    const auto number = cardinal(j);
    if (shift != 0 && number && number->value > 0 && number->value < 1000)
        if (const auto unit = hit(number->end, "unit"))
            return made(m_resolver.window(number->value, unitOf(*unit), shift), unit->end);
    if (const auto several = hit(j, "several"); several && shift < 0 && isNews())
        if (const auto unit = hit(several->end, "unit"))
            return made(m_resolver.severalAgo(unitOf(*unit)), unit->end);
    return std::nullopt;
}

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

/// "2 years 1 month 21 days", "2 weeks and 2 days"
std::optional<std::vector<WesternReader::Span1>> WesternReader::amounts(std::size_t i) const
{
    std::vector<Span1> out;
    for (std::size_t j = i; out.size() < 4;) {
        const auto number = count(j);
        if (!number || number->value < 0 || number->value > 5000)
            break;
        std::size_t unitAt = number->end;
        if (isAny(unitAt, {"more", "full", "weitere", "volle"}))
            ++unitAt;
        const auto unit = hit(unitAt, "unit");
        if (!unit)
            break;
        out.push_back({number->value, unitOf(*unit), unit->end});
        j = isAny(unit->end, {"and", ",", "und"}) ? unit->end + 1 : unit->end;
    }
    return out.empty() ? std::nullopt : std::optional{out};
}

/// three weeks ago · a few months ago · vor drei Wochen · vor einigen Monaten
WesternReader::Maybe WesternReader::ago(std::size_t i) const
{
    if (m_isGerman) {
        const auto before = hit(i, "agoprefix");
        if (!before)
            return std::nullopt;
        if (const auto several = hit(before->end, "several"))
            if (const auto unit = hit(several->end, "unit"))
                return Read{i, unit->end, m_resolver.severalAgo(unitOf(*unit))};
        const auto spans = amounts(before->end);
        if (!spans || hit(spans->back().end, "month") || is(spans->back().end, "nach"))
            return std::nullopt;
        return Read{i, spans->back().end, m_resolver.ago(spans->back().count, spans->back().unit)};
    }
    if (const auto several = hit(i, "several"))
        if (const auto unit = hit(several->end, "unit"))
            if (const auto end = hit(unit->end, "ago"); end && !is(unit->end, "back"))
                return Read{i, end->end, m_resolver.severalAgo(unitOf(*unit))};
    const auto spans = amounts(i);
    if (!spans)
        return std::nullopt;
    const auto end = hit(spans->back().end, "ago");
    if (!end || (is(spans->back().end, "back") && isNews()) || (is(spans->back().end, "previously") && !isNews()))
        return std::nullopt;
    if (isNews() && isAny(spans->back().end, {"earlier", "previously", "before"})) {
        Moment m = Moment::nothing(); // counted from the story's own time
        m.isRelative = true;
        return Read{i, end->end, m};
    }
    Moment m = m_resolver.ago(spans->back().count, spans->back().unit);
    if (spans->size() > 1 && m_resolver.today()) {
        Day day = *m_resolver.today();
        for (const auto& span : *spans)
            day = plusUnits(day, span.unit, -span.count);
        m = knownDays({day, day}, Unit::Day, true);
    }
    return Read{i, end->end, m};
}

/// in two months · three weeks from today · 3 days after January 12th · two days before yesterday · 3 weeks later
WesternReader::Maybe WesternReader::counted(std::size_t i) const
{
    if (m_depth > 1)
        return std::nullopt;
    ++m_depth;
    auto read = countedFrom(i);
    --m_depth;
    return read;
}

WesternReader::Maybe WesternReader::countedFrom(std::size_t i) const
{
    const auto in = hit(i, "in");
    const auto within = in && isAny(i, {"within", "binnen", "innerhalb"});
    auto spans = amounts(in ? in->end : i);
    // within next 10 months; next is optional
    if (within && !spans)
        if (const auto rel = hit(in->end, "rel"); rel && rel->value == 1)
            spans = amounts(rel->end);
    if (!spans) {
        if (!isNews() && !in)
            if (const auto number = cardinal(i)) // 3 next weeks, the 5 upcoming years
                if (const auto rel = hit(number->end, "rel"); rel && rel->value != 0)
                    if (const auto unit = hit(rel->end, "unit"))
                        return Read{i, unit->end, m_resolver.window(number->value, unitOf(*unit), rel->value)};
        return std::nullopt;
    }
    const std::size_t end = spans->back().end;
    const auto shifted = [&](Moment base, int sign) -> Moment {
        auto days = m_resolver.daysOf(base);
        if (!days) {
            Moment none = Moment::nothing();
            none.isRelative = true;
            return none;
        }
        Day day = days->first;
        for (const auto& span : *spans)
            day = plusUnits(day, span.unit, sign * span.count);
        return knownDays({day, day}, Unit::Day, true);
    };
    if (within && isNews())
        return std::nullopt;
    if (within && m_resolver.today()) {
        Moment m = m_resolver.dayFromToday(0);
        m.last = plusDays(*shifted(m, 1).first, -1);
        return Read{i, end, m};
    }
    const bool isFrom = isAny(end, {"from", "after", "since", "nach", "ab"});
    const bool isBefore = isAny(end, {"before", "vor"}) || (is(end, "prior") && is(end + 1, "to"));
    if (isFrom || isBefore) {
        const std::size_t baseAt = is(end, "prior") ? end + 2 : end + 1;
        Maybe base;
        for (const std::size_t k : {baseAt, skip(baseAt, "article")})
            for (const Rule rule :
                {&WesternReader::numericDate, &WesternReader::monthFirst, &WesternReader::dayFirst, &WesternReader::dayWord,
                    &WesternReader::holiday, &WesternReader::weekday, &WesternReader::yearAlone, &WesternReader::relative})
                if (const auto read = rule == &WesternReader::weekday && k != baseAt ? std::nullopt : (this->*rule)(k);
                    read && (!base || read->end > base->end))
                    base = read;
        if (is(baseAt, "now"))
            base = Read{baseAt, baseAt + 1, m_resolver.dayFromToday(0)};
        const bool isBare = is(i, "a") || is(i, "an");
        if (base && !(isBare && base->moment.kind == Moment::Kind::Nothing)) {
            Moment m = shifted(base->moment, isBefore ? -1 : 1);
            m.isRelative = base->moment.isRelative;
            std::size_t stop = base->end;
            if (const auto day = hit(is(stop, "on") ? stop + 1 : stop, "weekday"); day && m.first && !isNews()) {
                m.first = m.last = plusDays(mondayOf(*m.first), day->value - 1);
                stop = day->end;
            }
            return Read{i, stop, m};
        }
    }
    if (const auto later = hit(end, "hence"); later && !in) {
        if (isNews() && isAny(end, {"later", "später", "danach", "darauf", "hence"})) {
            Moment m = Moment::nothing();
            m.isRelative = true;
            return Read{i, later->end, m};
        }
        return Read{i, later->end, shifted(m_resolver.dayFromToday(0), 1)};
    }
    if (!in || (!m_isGerman && is(i, "in") && isAny(end, {"a", "in"})))
        return std::nullopt;
    if (isNews())
        return std::nullopt; // "in two years" is as often a length of time
    std::size_t stop = end;
    return Read{i, stop, shifted(m_resolver.dayFromToday(0), 1)};
}

/// the year, the week, this weekend: appointment readers take them as the current ones
WesternReader::Maybe WesternReader::bareUnit(std::size_t i) const
{
    if (isNews())
        return std::nullopt;
    const bool isArticle = isAny(i, {"the", "that"}) || (m_isGerman && isAny(i, {"des", "dem", "das", "am"}));
    const auto unit = isArticle ? hit(i + 1, "unit") : std::nullopt;
    if (!unit)
        return std::nullopt;
    const Unit u = unitOf(*unit);
    const bool isSingular = isAny(unit->end - 1,
        {"year", "week", "month", "weekend", "quarter", "decade", "century", "jahr", "jahres", "woche", "monat", "monats",
            "wochenende"});
    const bool isGermanYear = m_isGerman && (u == Unit::Year || u == Unit::Weekend || u == Unit::Month);
    if (!isSingular || (m_isGerman && !isGermanYear) || isNumber(unit->end) || isAny(unit->end, {"of", "after"}))
        return std::nullopt;
    return Read{u == Unit::Weekend && is(i, "am") ? i : i, unit->end, m_resolver.unitFromToday(u, 0)};
}

/// year-end · zum Jahresende · month-end · mid-year
WesternReader::Maybe WesternReader::edgeWord(std::size_t i) const
{
    struct Edge {
        Role role;
        Unit unit;
        Part part;
    };
    constexpr std::array<Edge, 8> kEdges{Edge{"yearend", Unit::Year, Part::Late}, Edge{"yearmid", Unit::Year, Part::Middle},
        Edge{"yearstart", Unit::Year, Part::Early}, Edge{"monthend", Unit::Month, Part::Late},
        Edge{"monthmid", Unit::Month, Part::Middle}, Edge{"monthstart", Unit::Month, Part::Early},
        Edge{"weekstart", Unit::Week, Part::Early}, Edge{"weekmid", Unit::Week, Part::Middle}};
    for (const auto& edge : kEdges)
        if (const auto word = hit(i, edge.role)) {
            Read read{i, word->end, m_resolver.unitFromToday(edge.unit, 0)};
            if (edge.unit == Unit::Year) {
                if (const auto year = yearAfter(word->end)) {
                    read = withYear(calendar(i, word->end, std::nullopt), year);
                    if (!year->year)
                        return read;
                } else if (m_isGerman && isNumber(word->end) && yearNumber(word->end)) {
                    read = calendar(i, word->end + 1, yearNumber(word->end)->value);
                }
            }
            read.moment.part = read.moment.kind == Moment::Kind::Nothing ? Part::Whole : edge.part;
            return read;
        }
    return std::nullopt;
}

WesternReader::Maybe WesternReader::sideOfUnit(std::size_t i) const
{
    if (const auto word = hit(i, "todate"))
        return Read{i, word->end, m_resolver.sideOfToday(Unit::Year, true)};
    const auto side = hit(i, "side");
    const auto unit = side ? hit(side->end, "unit") : std::nullopt;
    if (!unit || isAny(unit->end - 1, {"days", "years", "weeks", "months"}))
        return std::nullopt;
    if (isNews() && isAny(unit->end - 2, {"the", "im"}) && !isAny(unit->end - 1, {"year"}))
        return std::nullopt;
    if (isAny(i, {"rest", "remainder", "remaining"}) || is(i + 1, "rest") || is(i + 1, "remainder")) {
        Moment m = m_resolver.unitFromToday(unitOf(*unit), 0);
        if (m.first)
            m.first = *m_resolver.today();
        if (m.last && !isNews() && unitOf(*unit) == Unit::Week)
            m.last = plusDays(*m.last, -1);
        m.unit = Unit::Day;
        return Read{i, unit->end, m};
    }
    return Read{i, unit->end, m_resolver.sideOfToday(unitOf(*unit), side->value < 0)};
}

WesternReader::Maybe WesternReader::vague(std::size_t i) const
{
    const auto word = isNews() ? hit(i, "vague") : std::nullopt;
    return word ? Maybe{Read{i, word->end, m_resolver.recently()}} : std::nullopt;
}

} // namespace exeunt::date
