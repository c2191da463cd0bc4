// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/western_reader.h"

#include <algorithm>

namespace exeunt::date {

/// The rules for one moment, with the roles of the words that they begin with; numbers and marks are shown to all.
constexpr WesternReader::RuleStart WesternReader::kRules[] = {
    {&WesternReader::numericDate, DateEntry::bitsOf({"month", "weakmonth", "shortmonth"})}, {&WesternReader::compactDate, 0},
    {&WesternReader::monthFirst, DateEntry::bitsOf({"month", "weakmonth", "shortmonth"})},
    {&WesternReader::dayFirst, DateEntry::bitsOf({"number", "ordinal"})}, {&WesternReader::yearFirst, 0},
    {&WesternReader::weekday, DateEntry::bitsOf({"weekday", "shortweekday"})},
    {&WesternReader::holiday, DateEntry::bitsOf({"holiday"})},
    {&WesternReader::decade, DateEntry::bitsOf({"number", "ordinal", "nameddecade"})},
    {&WesternReader::relative, DateEntry::bitsOf({"rel"})}, {&WesternReader::part, DateEntry::bitsOf({"part"})},
    {&WesternReader::season, DateEntry::bitsOf({"season"})},
    {&WesternReader::partOfYear, DateEntry::bitsOf({"number", "ordinal", "beginning"})},
    {&WesternReader::numberedUnit, DateEntry::bitsOf({"number", "ordinal", "rel", "beginning"})},
    {&WesternReader::week, DateEntry::bitsOf({"week", "unit", "beginning"})},
    {&WesternReader::ago, DateEntry::bitsOf({"agoprefix", "several", "number"})},
    {&WesternReader::counted, DateEntry::bitsOf({"in", "number"})},
    {&WesternReader::sideOfUnit, DateEntry::bitsOf({"todate", "side"})},
    {&WesternReader::edgeWord,
        DateEntry::bitsOf({"yearend", "yearmid", "yearstart", "monthend", "monthmid", "monthstart", "weekstart", "weekmid"})},
    {&WesternReader::dayWord, DateEntry::bitsOf({"dayword", "calendardayword"})},
    {&WesternReader::vague, DateEntry::bitsOf({"vague"})},
    {&WesternReader::yearAlone, DateEntry::bitsOf({"year", "fiscal", "number"})},
    {&WesternReader::dayAlone, DateEntry::bitsOf({"number", "ordinal"})},
    {&WesternReader::bareUnit, DateEntry::bitsOf({"beginning"})}};

constexpr std::uint64_t WesternReader::kAnyRule = [] {
    std::uint64_t roles = 0;
    for (const auto& start : kRules)
        roles |= start.roles;
    return roles;
}();

WesternReader::WesternReader(const DateText& text, bool isGerman, const Resolver& resolver)
    : m_text{text}
    , m_isGerman{isGerman}
    , m_resolver{resolver}
    , m_words{DateWords::of(isGerman ? "de" : "en")}
    , m_tokens{m_words.tokensOf(text)}
{
}

std::vector<DateExpression> WesternReader::read()
{
    std::vector<DateExpression> out;
    for (std::size_t i = 0; i < m_tokens.size();) {
        const auto found = mayBegin(i) ? expression(i) : std::nullopt;
        if (!found) {
            ++i;
            continue;
        }
        std::size_t end = found->end;
        while (end > found->begin + 1 && isAny(end - 1, {","}))
            --end;
        out.push_back(expressionOf(m_text.bytes(m_tokens[found->begin].begin, m_tokens[end - 1].end), found->resolved));
        i = m_readUpTo = std::max(end, i + 1);
    }
    return out;
}

/// Whether an expression may begin at such a token: most words end here.
bool WesternReader::mayBegin(std::size_t i) const
{
    static constexpr auto kFirst =
        DateEntry::bitsOf({"between", "from", "now", "article", "tilldate", "since", "after", "before", "until", "year"});
    const auto& token = m_tokens[i];
    if (token.kind == Token::Kind::Mark)
        return isAny(i, {"=", ">", "<", "'"});
    if (token.kind == Token::Kind::Number)
        return true;
    const bool isListed = token.entry != nullptr && (m_isGerman || DateWords::knows(token) || isAny(i, {"q", "h"}));
    return isListed && (token.entry->roles & (kFirst | kAnyRule)) != 0;
}

std::optional<Found> WesternReader::expression(std::size_t i) const
{
    auto best = range(i);
    const auto consider = [&best](std::optional<Found> other) {
        if (other && (!best || other->end > best->end))
            best = std::move(other);
    };
    if (const auto single = moment(i); single && isBareYearAllowed(*single))
        consider(Found{single->begin, single->end, m_resolver.resolve(single->moment)});
    consider(bounded(i));
    consider(boundedAfterwards(i));
    return best;
}

WesternReader::Maybe WesternReader::moment(std::size_t i) const
{
    const auto& token = at(i);
    const bool isWord = token.kind == Token::Kind::Word;
    const auto roles = token.entry != nullptr ? token.entry->roles : 0;
    if (isWord && (roles & kAnyRule) == 0)
        return std::nullopt;
    auto& cached = m_cache[i % m_cache.size()];
    if (cached.at == i && cached.rangeEndAt == m_rangeEndAt && cached.readUpTo == m_readUpTo)
        return cached.read;
    Maybe best;
    for (const auto& [rule, first] : kRules) {
        if (isWord && (roles & first) == 0)
            continue;
        if (auto read = (this->*rule)(i); read && (!best || read->end > best->end))
            best = std::move(read);
    }
    if (best && isNews())
        best->moment.outlook = outlookAt(i);
    cached = {i, m_rangeEndAt, m_readUpTo, best};
    return best;
}

Outlook WesternReader::outlookAt(std::size_t i) const
{
    for (std::size_t k = i; k > 0 && i - k < 8; --k) {
        if (isAny(k - 1, {".", ";", "!", "?"}))
            break;
        if (isAny(k - 1, {"will", "wird", "werden", "soll", "sollen", "künftig", "shall"}))
            return Outlook::Ahead;
        if (hit(k - 1, "month"))
            break;
    }
    return i > 0 && isAny(i - 1, {"effective", "zum", "ab"}) ? Outlook::Nearest : Outlook::Unsaid;
}

/// One end of a range: any moment, a bare day ("9 to 12 June") or now.
WesternReader::Maybe WesternReader::rangeEnd(std::size_t i, bool mayBeDay) const
{
    if (const auto now = hit(i, "now"); now && !isSentenceStart(i)) {
        Read read{i, now->end, m_resolver.dayFromToday(0)};
        read.moment.isOpenEnd = true;
        return read;
    }
    for (const std::size_t k : {i, skip(i, "article")})
        if (auto read = moment(k);
            read && (k == i || read->moment.isDay() || !isNews() || read->moment.part != Part::Whole || read->moment.years > 1))
            return read;
    if (!mayBeDay)
        return std::nullopt;
    const std::size_t k = skip(i, "article");
    const auto day = dayNumber(k);
    if (!day || hit(day->end, "unit") || hit(day->end, "counted") || isAny(day->end, {"%", ":"}))
        return std::nullopt;
    return calendar(k, day->end, std::nullopt, std::nullopt, day->value);
}

std::optional<Found> WesternReader::range(std::size_t i) const
{
    const auto between = hit(i, "between");
    const auto from = hit(i, "from");
    const auto lead = between ? between : from;
    const std::size_t start = lead ? lead->end : i;
    // A number alone begins a range of days only after a lead, or tightly: 9-12 June, 9 to 12 of June.
    auto left = rangeEnd(start, lead.has_value() || isNumber(start) || ordinal(start));
    if (const auto month = monthName(start); !left && month && hit(month->end, "to") && monthName(hit(month->end, "to")->end))
        left = calendar(start, month->end, std::nullopt, month->value); // Jan-Feb 2017
    if (!left)
        return std::nullopt;
    if (left->begin > start && !lead && !hit(start, "article"))
        return std::nullopt;
    const auto joint = between ? hit(left->end, "and") : hit(left->end, "to");
    if (!joint)
        return std::nullopt;
    m_rangeEndAt = joint->end;
    if (const auto first = dayNumber(start); first && lead) // from 4 to 22 this month
        if (const auto second = hit(first->end, "to") ? dayNumber(hit(first->end, "to")->end) : std::nullopt)
            if (const auto rel = hit(skip(second->end, "of"), "rel"))
                if (const auto unit = hit(rel->end, "unit");
                    unit && static_cast<Unit>(unit->value) == Unit::Month && m_resolver.today()) {
                    const Day month = *m_resolver.unitFromToday(Unit::Month, rel->value).first;
                    auto from4 = calendar(start, first->end, yearOf(month), monthOf(month), first->value);
                    const auto to22 = calendar(start, unit->end, yearOf(month), monthOf(month), second->value);
                    from4.moment.isRelative = true;
                    return Found{isNews() ? start : i, unit->end, m_resolver.resolveRange(from4.moment, to22.moment)};
                }
    const auto right = rangeEnd(joint->end, left->moment.month.has_value() || left->moment.weekday.has_value());
    if (!right || right->moment.kind == Moment::Kind::Weekday || left->moment.kind == Moment::Kind::Weekday)
        return std::nullopt;
    const auto& a = left->moment;
    const auto& b = right->moment;
    const bool isHyphen = isAny(left->end, {"-", "~"});
    if (!a.year && !a.month && a.kind == Moment::Kind::Calendar && (!b.month || !b.day))
        return std::nullopt; // 3 to May is none
    if (a.isBareYear && b.isBareYear && isHyphen) {
        const bool isChain = isAny(right->end, {"-", "/"}) && isTight(right->end) && isNumber(right->end + 1);
        const bool isCode = i > 0 && isTight(i) && isAny(i - 1, {"-", "+", "/"});
        if (*a.year >= *b.year || isChain || isCode)
            return std::nullopt;
    }
    if (b.kind == Moment::Kind::Calendar && !b.year && !b.month && isHyphen && !isTight(joint->end) && !a.day)
        return std::nullopt;
    if (b.kind == Moment::Kind::Calendar && !b.month && !b.year && a.kind != Moment::Kind::Calendar)
        return std::nullopt;
    if (a.isVague || b.isVague)
        return std::nullopt;
    Moment to = b;
    if (isNews() && to.isOpenEnd) {
        Found found{left->begin, right->end, m_resolver.resolve(Bound::Since, a)};
        return found;
    }
    if (!a.month && !b.month && a.kind == Moment::Kind::Calendar && b.kind == Moment::Kind::Calendar && !(a.year && b.year))
        return std::nullopt;
    return Found{isNews() || !lead ? left->begin : i, right->end, m_resolver.resolveRange(a, to)};
}

std::optional<Found> WesternReader::bounded(std::size_t i) const
{
    if (const auto now = hit(i, "tilldate"); now && !isNews() && m_resolver.today() && !isNumber(now->end)) {
        Resolved out;
        out.last = plusDays(*m_resolver.today(), -1);
        out.value = Edtf::until(Edtf::ofDay(*out.last));
        return Found{i, now->end, out};
    }
    struct Word {
        Role role;
        Bound bound;
    };
    std::optional<Found> best;
    const auto year = is(i, "year") ? hit(i, "year") : std::nullopt; // year greater than 2012
    for (const auto& word :
        {Word{"since", Bound::Since}, Word{"after", Bound::After}, Word{"before", Bound::Before}, Word{"until", Bound::Until}}) {
        const std::size_t at0 = year && !isNews() ? year->end : i;
        const auto lead = hit(at0, word.role);
        if (!lead)
            continue;
        Bound bound = word.bound;
        Maybe inner;
        const bool endsInArticle = lead->end > at0 + 1 && hit(lead->end - 1, "article");
        for (const std::size_t k : {lead->end, skip(lead->end, "article"), endsInArticle ? lead->end - 1 : lead->end})
            if (const auto read = moment(k);
                read && (!inner || read->end > inner->end) && !(k != lead->end && read->moment.kind == Moment::Kind::Weekday))
                inner = read;
        if (!inner || inner->moment.isVague
            || (isNews() && inner->moment.isApproximate && inner->moment.kind == Moment::Kind::Known))
            continue;
        if (isAny(i, {"by"}) && isNews())
            continue;
        if (is(at0, "more") || is(at0, "less")) { // more than two days before yesterday
            bool isBefore = false;
            bool isCounted = false;
            for (std::size_t k = inner->begin; k < inner->end; ++k) {
                isBefore |= isAny(k, {"before", "ago"});
                isCounted |= isAny(k, {"before", "after", "from", "ago", "later"});
            }
            if (!isCounted && inner->moment.isBareYear == false && !year)
                continue;
            if (isCounted)
                bound = isBefore == is(at0, "more") ? Bound::Before : Bound::After;
            if (isNews())
                continue;
        }
        if (isNews() && inner->moment.isBareYear
            && (hit(inner->end, "counted") || hit(inner->end, "unit") || *inner->moment.year < 1900))
            continue;
        if (!best || inner->end > best->end)
            best = Found{isNews() ? inner->begin : i, inner->end, m_resolver.resolve(bound, inner->moment)};
    }
    return best;
}

/// 1/1/2016 and after · year 2016 and greater · 2 weeks starting May 20th
std::optional<Found> WesternReader::boundedAfterwards(std::size_t i) const
{
    if (!isNews()) {
        const std::size_t start = is(i, "for") ? i + 1 : i;
        const auto spans = amounts(start);
        const std::size_t end = spans ? (is(spans->back().end, ",") ? spans->back().end + 1 : spans->back().end) : 0;
        if (spans
            && (isAny(end, {"starting", "beginning"}) || (is(start, "3") && is(end, "from"))
                || (end != spans->back().end && is(end, "from")))) {
            const std::size_t k = is(end + 1, "from") || is(end + 1, "on") ? end + 2 : end + 1;
            const auto base = moment(k);
            const auto days = base ? m_resolver.daysOf(base->moment) : std::nullopt;
            if (days) {
                Resolved out;
                out.first = days->first;
                out.last = plusDays(plusUnits(days->first, spans->back().unit, spans->back().count), -1);
                out.value = Edtf::ofDays(*out.first, *out.last);
                return Found{end != spans->back().end ? i : start, base->end, out};
            }
        }
    }
    const auto inner = moment(i);
    if (!inner || inner->moment.isVague)
        return std::nullopt;
    if (const auto later = hit(inner->end, "orafter");
        later && !(is(inner->end, "an") && !(i > 0 && isAny(i - 1, {"von", "vom"}))))
        return Found{i, later->end, m_resolver.resolve(Bound::Since, inner->moment)};
    if (const auto before = hit(inner->end, "orbefore"))
        return Found{i, before->end, m_resolver.resolve(Bound::Until, inner->moment)};
    return std::nullopt;
}

/// Four digits are a year in news only where the words around say so; elsewhere they may count something.
bool WesternReader::isBareYearAllowed(const Read& read) const
{
    if (!read.moment.isBareYear)
        return true;
    const std::size_t i = read.begin;
    if (hit(read.end, "counted") || (hit(read.end, "unit") && !is(read.end, "jahr")) || isAny(read.end, {"%", "€", "$"}))
        return false;
    const bool isChain = is(read.end, "-") && isNumber(read.end + 1) && (at(read.end + 1).digits < 4 || is(read.end + 2, "-"));
    if (isChain)
        return false;
    if (!isNews())
        return true;
    if (*read.moment.year < 1900)
        return false;
    const auto& next = at(read.end);
    const bool isEnd = read.end >= m_tokens.size() || next.kind == Token::Kind::Mark || (!m_isGerman && hit(read.end, "prep"));
    const bool isPlural =
        !m_isGerman && next.kind == Token::Kind::Word && next.text.size() > 3 && next.text.back() == 's' && !next.isCapital;
    if (i == 0)
        return isEnd;
    const bool isBracket = isAny(i - 1, {"("});
    if (m_isGerman)
        return isEnd || isBracket || !next.isCapital
            || (hasPrepositionBefore(i) && !isAny(i - 1, {"der", "den", "des", "dem", "und", "oder", "um", "für", "noch", "zu"}))
            || hit(i - 1, "month");
    return (hasPrepositionBefore(i) && !isAny(i - 1, {"to", "about", "around", "for", "or", "every", "per"}) && !isPlural)
        || isBracket || (isEnd && hasPrepositionBefore(i))
        || (isEnd && isAny(i - 1, {"and", ",", "or", "to", "-"}) && m_readUpTo > 0);
}

bool WesternReader::isAny(std::size_t i, std::initializer_list<std::string_view> texts) const
{
    return std::find(texts.begin(), texts.end(), std::string_view{at(i).text}) != texts.end();
}

bool WesternReader::hasPrepositionBefore(std::size_t i) const
{
    if (i == 0)
        return false;
    if (is(i - 1, "the") && i >= 2)
        return hit(i - 2, "prep").has_value();
    return hit(i - 1, "prep").has_value();
}

bool WesternReader::isSentenceStart(std::size_t i) const
{
    return i == 0 || isAny(i - 1, {".", "!", "?", ":", "\"", "\n", "“", "”", "„"});
}

bool WesternReader::isIsolated(std::size_t begin, std::size_t end) const
{
    if (begin > 0 && isTight(begin) && m_readUpTo != begin) {
        const auto& before = at(begin - 1);
        if (before.kind != Token::Kind::Mark || isAny(begin - 1, {"$", "€", "£", "¥", "#", "+", "_", "@"}))
            return false;
        const bool isJoint =
            isAny(begin - 1, {"-", "/", ".", ",", ":"}) && begin >= 2 && isTight(begin - 1) && isNumber(begin - 2);
        if (isJoint && !(is(begin - 1, "-") && at(begin - 2).digits == 4))
            return false;
        if (is(begin - 1, "-") && begin >= 2 && isTight(begin - 1) && at(begin - 2).kind == Token::Kind::Word && isNews()
            && !hit(begin - 2, "part"))
            return false;
    }
    if (end >= m_tokens.size() || !isTight(end))
        return true;
    const auto& after = at(end);
    if (after.kind != Token::Kind::Mark)
        return after.text == "s" || after.text == "er";
    const bool isJoint = isAny(end, {"/", ".", ",", ":", "-"}) && isNumber(end + 1) && isTight(end + 1);
    return !(isJoint && !(is(end, "-") && at(end + 1).digits == 4)) && !isAny(end, {"%", "_", "@"});
}

std::size_t WesternReader::skip(std::size_t i, Role role) const
{
    const auto word = hit(i, role);
    return word ? word->end : i;
}

} // namespace exeunt::date
