// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

#include <array>

namespace exeunt::date {

WesternReader::Read WesternReader::calendar(
    std::size_t begin, std::size_t end, std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    Read read{begin, end, {}};
    read.moment.year = year;
    read.moment.month = month;
    read.moment.day = day;
    return read;
}

WesternReader::Read WesternReader::withYear(Read read, const std::optional<YearHit>& year) const
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
