// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/chinese_reader.h"

#include "core/date/chinese_words.h"

#include <algorithm>

namespace exeunt::date {
namespace {

/// A single 前 or 后 bounds a date only where it cannot begin another word.
constexpr std::u32string_view kFreeAfterBound = U",.;:!?()，。；：！？、（）)》」 的完发推上入离退辞卸转加就将实达成创便开，还";

} // namespace

std::vector<DateExpression> ChineseReader::read()
{
    std::vector<DateExpression> out;
    for (std::size_t i = 0; i < m_text.size();) {
        const auto rules = m_starts.at(m_text.at(i));
        if ((rules & ChineseStarts::Expression) == 0 || rules == ChineseStarts::Expression) {
            ++i;
            continue;
        }
        if (const auto other = chineseNoDate(m_text.folded().substr(i))) {
            i += other->size;
            continue;
        }
        const auto found = expression(i);
        if (!found || found->end <= i) {
            ++i;
            continue;
        }
        out.push_back(expressionOf(m_text.bytes(found->begin, found->end), found->resolved));
        i = found->end;
    }
    return out;
}

ChineseReader::Maybe ChineseReader::moment(std::size_t i) const
{
    struct Start {
        std::uint32_t bit;
        Rule rule;
    };
    static constexpr Start kRules[] = {{ChineseStarts::YearBased, &ChineseReader::yearBased},
        {ChineseStarts::NumericDate, &ChineseReader::numericDate}, {ChineseStarts::MonthBased, &ChineseReader::monthBased},
        {ChineseStarts::RelativeMonth, &ChineseReader::relativeMonth}, {ChineseStarts::Decade, &ChineseReader::decade},
        {ChineseStarts::Ago, &ChineseReader::ago}, {ChineseStarts::Window, &ChineseReader::window},
        {ChineseStarts::Weekday, &ChineseReader::weekday}, {ChineseStarts::RelativeUnit, &ChineseReader::relativeUnit},
        {ChineseStarts::PartOfYear, &ChineseReader::partOfYear}, {ChineseStarts::DayWord, &ChineseReader::dayWord},
        {ChineseStarts::Holiday, &ChineseReader::holiday}, {ChineseStarts::Edge, &ChineseReader::edge},
        {ChineseStarts::DayAlone, &ChineseReader::dayAlone}, {ChineseStarts::Vague, &ChineseReader::vague}};
    const auto rules = m_starts.at(m_text.at(i));
    if (rules == 0)
        return std::nullopt;
    auto& cached = m_cache[i % m_cache.size()];
    if (cached.at == i)
        return cached.read;
    Maybe best;
    for (const auto& [bit, rule] : kRules)
        if ((rules & bit) != 0)
            if (auto read = (this->*rule)(i); read && (!best || read->end > best->end))
                best = std::move(read);
    if (best && isNews())
        best->moment.outlook = outlookAround(best->begin, best->end);
    cached = {i, best};
    return best;
}

Outlook ChineseReader::outlookAround(std::size_t begin, std::size_t end) const
{
    if (m_text.at(skipSpace(end)) == U'将' || match(skipSpace(end), {U"起将", U"起,将", U"正式将"}) != 0)
        return Outlook::Ahead;
    for (std::size_t k = begin; k > 0 && begin - k < 8; --k) {
        const char32_t c = m_text.at(k - 1);
        if (isOneOf(c, U",.;，。；！？、") || c == U'\n')
            break;
        if ((c == U'将' && !isOneOf(m_text.at(k), U"近军领士")) || c == U'拟'
            || match(k - 1, {U"计划", U"预计", U"定于", U"预定"}) != 0)
            return Outlook::Ahead;
    }
    return Outlook::Unsaid;
}

std::optional<Found> ChineseReader::expression(std::size_t i) const
{
    const bool mayLead = (m_starts.at(m_text.at(i)) & ChineseStarts::Lead) != 0;
    const std::size_t lead = !mayLead ? 0
                                      : match(i,
                                          {U"自从", U"自", U"从", U"早在", U"截至", U"截止到", U"截止", U"截至到", U"直到", U"到",
                                              U"至", U"早于", U"晚于", U"=", U"在", U"于"});
    const std::size_t start = lead != 0 ? skipSpace(lead) : i;
    if (lead != 0 && m_text.at(i) == U'=') {
        const auto y = isNews() ? std::nullopt : number(start);
        if (!y || y->width != 4 || !y->isLatin || y->value < 1000 || y->value > 2999 || isNumeral(m_text.at(y->end)))
            return std::nullopt;
        Moment m;
        m.year = y->value;
        return Found{i, y->end, m_resolver.resolve(m)};
    }
    if (auto between = range(i, start))
        return between;
    const auto read = moment(start);
    if (!read)
        return std::nullopt;
    if (auto bound = bounded(i, start, *read))
        return bound;
    if (lead != 0)
        return std::nullopt; // a plain preposition is no part of it: the next place reads it
    return Found{read->begin, read->end, m_resolver.resolve(read->moment)};
}

/// 3月到5月, 1995 - 1997年, 6月1日-6月30日, 10至12日, 2010年至2018年, 2024年7月至今
std::optional<Found> ChineseReader::range(std::size_t i, std::size_t start) const
{
    auto left = moment(start);
    const auto plain = number(start);
    const bool isPlainLead = plain && !isNumeral(m_text.before(start)) && !isOneOf(m_text.before(start), U".-/第$");
    const auto joint = [&](std::size_t end) {
        const std::size_t at = skipSpace(end);
        return match(at, {U"到", U"至", U"-", U"~", U"—", U"--", U"～", U"直到"});
    };
    std::size_t next = left ? joint(left->end) : 0;
    if (next == 0 && isPlainLead && joint(plain->end) != 0) {
        next = joint(plain->end);
        left = Read{start, plain->end, {}};
        const auto right = moment(skipSpace(next));
        if (!right || right->moment.kind != Moment::Kind::Calendar)
            return std::nullopt;
        const Moment& r = right->moment;
        if (r.day && !r.month && plain->value >= 1 && plain->value < *r.day)
            left->moment.day = plain->value;
        else if (r.month && !r.day && !r.year && r.months == 1 && plain->value >= 1 && plain->value <= 12)
            left->moment.month = plain->value;
        else if (r.year && !r.month && plain->width == 4 && plain->value >= 1900 && plain->value < *r.year)
            left->moment.year = plain->value;
        else
            return std::nullopt;
    }
    if (!left || next == 0 || left->moment.isVague || left->moment.kind == Moment::Kind::Weekday)
        return std::nullopt;
    const std::size_t at = skipSpace(next);
    const std::size_t begin = isNews() ? start : i;
    if (const auto now = match(next, {U"今"});
        now != 0 && m_text.at(next - 1) == U'至' && !isOneOf(m_text.at(now), U"年日天晚早"))
        return Found{begin, now, m_resolver.resolve(Bound::Since, left->moment)};
    if (const auto now = match(at, {U"现在", U"目前", U"今天", U"今日", U"如今"})) {
        Moment today = m_resolver.dayFromToday(0);
        return Found{
            begin, now, isNews() ? m_resolver.resolve(Bound::Since, left->moment) : m_resolver.resolveRange(left->moment, today)};
    }
    auto right = moment(at);
    const bool isDayLeft = left->moment.kind == Moment::Kind::Calendar && left->moment.day;
    if (const auto day = dayNumber(at, false);
        day && isDayLeft && (!right || right->end < day->end) && isOneOf(m_text.at(day->end - 1), U"日号")) {
        right = Read{at, day->end, {}};
        right->moment.day = day->value;
    }
    if (!right || right->moment.kind == Moment::Kind::Weekday || right->moment.isVague)
        return std::nullopt;
    const Moment& r = right->moment;
    if (r.kind == Moment::Kind::Calendar && r.day && !r.month && !isDayLeft)
        return std::nullopt;
    return Found{begin, right->end, m_resolver.resolveRange(left->moment, right->moment)};
}

/// 自…以来, …以前, …之后, …或之前, 截至…, 从…开始, …起
std::optional<Found> ChineseReader::bounded(std::size_t i, std::size_t start, const Read& read) const
{
    if (read.moment.isVague || (read.moment.isApproximate && read.moment.kind == Moment::Kind::Known))
        return std::nullopt;
    const std::size_t at = skipSpace(read.end);
    const std::size_t begin = isNews() ? read.begin : i;
    const auto found = [&](Bound bound, std::size_t end) { return Found{begin, end, m_resolver.resolve(bound, read.moment)}; };
    const bool isFrom = start != i && (m_text.at(i) == U'自' || m_text.at(i) == U'从');
    const bool isPlainLead = start != i && !isFrom && (m_text.at(i) == U'在' || m_text.at(i) == U'于');
    const std::size_t from = isPlainLead && !isNews() ? i : begin;
    if (const auto end = match(at, {U"或之后", U"及之后", U"或以后", U"及以后", U"及其后", U"或者之后", U"或更晚"}))
        return Found{isPlainLead ? read.begin : from, end, m_resolver.resolve(Bound::Since, read.moment)};
    if (const auto end = match(at, {U"或之前", U"及之前", U"或以前", U"及以前", U"或者之前", U"或更早", U"及其之前"}))
        return Found{isPlainLead ? read.begin : from, end, m_resolver.resolve(Bound::Until, read.moment)};
    if (const auto end = match(at, {U"以来", U"至今", U"开始至今", U"起至今", U"开始", U"起", U"伊始", U"起始"})) {
        const bool isWord = end == at + 1 && isOneOf(m_text.at(end), U"诉点源步码草伏初价因");
        const bool isSure = isFrom || m_text.at(end - 1) == U'来' || m_text.at(end - 1) == U'今' || m_text.at(end - 1) == U'起';
        if (!isWord && isSure)
            return found(Bound::Since, end);
    }
    const auto isFree = [&](std::size_t end) {
        const char32_t c = m_text.at(end);
        return end > at + 1 || c == 0 || c == U'\n' || !isNews() || isOneOf(c, kFreeAfterBound);
    };
    const bool isEdge = read.moment.kind == Moment::Kind::Holiday && isNews();
    if (const auto end = match(at, {U"以前", U"之前", U"前"}); end != 0 && isFree(end) && !isEdge)
        return Found{isPlainLead ? read.begin : begin, end, m_resolver.resolve(Bound::Before, read.moment)};
    if (const auto end = match(at, {U"以后", U"之后", U"后"}); end != 0 && isFree(end) && !isEdge)
        return Found{isPlainLead ? read.begin : begin, end, m_resolver.resolve(Bound::After, read.moment)};
    if (start == i || isPlainLead)
        return std::nullopt;
    if (match(i, {U"截至", U"截止", U"直到"}) != 0) {
        const std::size_t end = match(at, {U"为止"});
        return found(Bound::Until, end != 0 && !isNews() ? end : read.end);
    }
    if (match(i, {U"早于"}) != 0)
        return found(Bound::Before, read.end);
    if (match(i, {U"晚于"}) != 0)
        return found(Bound::After, read.end);
    if ((m_text.at(i) == U'到' || m_text.at(i) == U'至') && match(at, {U"为止"}) != 0)
        return found(Bound::Until, isNews() ? read.end : match(at, {U"为止"}));
    if (m_text.at(i) == U'自' && !isOneOf(m_text.before(i), U"各来亲独出源") && isNews())
        return found(Bound::Since, read.end);
    return std::nullopt;
}

std::size_t ChineseReader::match(std::size_t i, std::initializer_list<std::u32string_view> words) const
{
    std::size_t best = 0;
    for (const auto word : words)
        if (isAt(i, word))
            best = std::max(best, i + word.size());
    return best;
}

std::size_t ChineseReader::skipSpace(std::size_t i) const
{
    for (int spaces = 0; spaces < 2 && m_text.at(i) == U' '; ++spaces)
        ++i;
    return i;
}

} // namespace exeunt::date
