// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

#include "core/date/western_unit.h"

#include <array>

namespace exeunt::date {

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
