// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

#include "core/date/western_unit.h"

namespace exeunt::date {

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

} // namespace exeunt::date
