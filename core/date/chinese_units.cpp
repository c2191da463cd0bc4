// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/chinese_reader.h"
#include "core/date/chinese_words.h"

#include <algorithm>

namespace exeunt::date {

/// 昨(23)日, 今（25）日: as the press of Taiwan writes it, the day of the month in brackets inside the word.
ChineseReader::Maybe ChineseReader::bracketedDay(std::size_t i) const
{
    static constexpr std::u32string_view kWords = U"前昨今明";
    const auto word = kWords.find(m_text.at(i));
    if (word == std::u32string_view::npos || !isOneOf(m_text.at(i + 1), U"(（"))
        return std::nullopt;
    std::size_t end = i + 2;
    while (end < i + 4 && m_text.at(end) >= U'0' && m_text.at(end) <= U'9')
        ++end;
    if (end == i + 2 || !isOneOf(m_text.at(end), U")）") || !isOneOf(m_text.at(end + 1), U"日天晚"))
        return std::nullopt;
    return Read{i, end + 2, m_resolver.dayFromToday(static_cast<int>(word) - 2)};
}

ChineseReader::Maybe ChineseReader::dayWord(std::size_t i) const
{
    if (auto bracketed = bracketedDay(i))
        return bracketed;
    struct Word {
        std::u32string_view word;
        int shift;
    };
    static constexpr Word kWords[] = {{U"今天", 0}, {U"今日", 0}, {U"今早", 0}, {U"今晨", 0}, {U"今晚", 0}, {U"今夜", 0},
        {U"昨天", -1}, {U"昨日", -1}, {U"昨晚", -1}, {U"昨夜", -1}, {U"前天", -2}, {U"前日", -2}, {U"大前天", -3}, {U"明天", 1},
        {U"明日", 1}, {U"明早", 1}, {U"明晚", 1}, {U"后天", 2}, {U"后日", 2}, {U"大后天", 3}, {U"次日", 99}};
    const Word* best = nullptr;
    for (const auto& word : kWords)
        if (isAt(i, word.word) && (best == nullptr || word.word.size() > best->word.size()))
            best = &word;
    if (best == nullptr || best->shift == 99)
        return std::nullopt;
    const char32_t before = m_text.before(i);
    const bool isCut = isOneOf(before, U"先")
        || ((best->word == U"前天" || best->word == U"后天" || best->word == U"前日" || best->word == U"后日")
            && (isNumeral(before) || isOneOf(before, U"几数多以之日目当")));
    if (isCut)
        return std::nullopt;
    return Read{i, i + best->word.size(), m_resolver.dayFromToday(best->shift)};
}

/// 上, 下, 上上, 下下: units back or forth, and the place after
std::pair<int, std::size_t> ChineseReader::upsAndDowns(std::size_t i) const
{
    int shift = 0;
    std::size_t j = i;
    for (; isOneOf(m_text.at(j), U"上下") && j < i + 2; ++j)
        shift += m_text.at(j) == U'上' ? -1 : 1;
    return {shift, j};
}

/// 周五, 星期天, 上周五, 下下周日, 本周三
ChineseReader::Maybe ChineseReader::weekday(std::size_t i) const
{
    auto [shift, j] = upsAndDowns(i);
    bool isRelative = j > i;
    if (!isRelative)
        if (const auto end = match(i, {U"本", U"这个", U"这"})) {
            isRelative = true;
            j = end;
        }
    if (isRelative && m_text.at(j) == U'个')
        ++j;
    const std::size_t week = match(j, {U"周", U"星期", U"礼拜"});
    if (week == 0)
        return std::nullopt;
    const std::size_t at = isRelative && m_text.at(week) == U'的' && m_text.at(week + 1) == U'周' ? week + 2 : week;
    static constexpr std::u32string_view kDays = U"一二三四五六日";
    auto day = kDays.find(m_text.at(at));
    if (m_text.at(at) == U'天' && (isRelative || week - j == 2))
        day = 6;
    if (day == std::u32string_view::npos || m_text.at(at) == 0)
        return std::nullopt;
    const char32_t before = m_text.before(i);
    const bool isCounted = !isRelative && (isNumeral(before) || isOneOf(before, U"每几数第两"));
    const bool isOther = isOneOf(m_text.at(at + 1), U"围") || (m_text.at(at) == U'日' && isOneOf(m_text.at(at + 1), U"均报"))
        || isAt(at, U"一个") || isAt(at, U"六福") || isAt(at, U"一次");
    if (isCounted || isOther)
        return std::nullopt;
    if (isRelative)
        return Read{i, at + 1, m_resolver.weekdayOfWeek(static_cast<int>(day) + 1, shift)};
    Read read{i, at + 1, {}};
    read.moment.kind = Moment::Kind::Weekday;
    read.moment.weekday = static_cast<int>(day) + 1;
    return read;
}

/// 上周, 这个星期, 下下周, 上周末, 周末, 上季度, 上个半年, 上半月
ChineseReader::Maybe ChineseReader::relativeUnit(std::size_t i) const
{
    if (const auto end = match(i, {U"上半月", U"下半月"}); end != 0) {
        Moment m = m_resolver.unitFromToday(Unit::Month, 0);
        if (m.first) {
            const Day middle = plusDays(*m.first, 14);
            (m_text.at(i) == U'上' ? m.last : m.first) = m_text.at(i) == U'上' ? middle : plusDays(middle, 1);
            m.unit = Unit::Day;
        }
        return Read{i, end, m};
    }
    auto [shift, j] = upsAndDowns(i);
    bool isRelative = j > i;
    if (!isRelative)
        if (const auto end = match(i, {U"本", U"这一", U"这", U"当前", U"同"})) {
            isRelative = m_text.at(i) != U'同' || !isNews();
            j = end;
        }
    if (!isRelative) {
        const bool isWeekend = isAt(i, U"周末") && !isOneOf(m_text.before(i), U"上下本这每个");
        return isWeekend ? Maybe{Read{i, i + 2, m_resolver.unitFromToday(Unit::Weekend, 0)}} : std::nullopt;
    }
    if (m_text.at(j) == U'一' && m_text.at(i) != U'本')
        ++j;
    if (m_text.at(j) == U'个')
        ++j;
    const auto made = [&, by = shift](std::size_t end, Unit u) { return Maybe{Read{i, end, m_resolver.unitFromToday(u, by)}}; };
    if (const auto end = match(j, {U"周末", U"星期末", U"礼拜末"}))
        return made(end, Unit::Weekend);
    if (const auto end = match(j, {U"周", U"星期", U"礼拜"});
        end != 0 && !isOneOf(m_text.at(end), U"年期边围") && !(isAt(i, U"下周转")))
        return made(end, Unit::Week);
    if (const auto end = match(j, {U"季度", U"财季", U"季"});
        end != 0 && !(m_text.at(end - 1) == U'季' && isOneOf(m_text.at(end), U"节风后")))
        return made(end, Unit::Quarter);
    if (const auto end = match(j, {U"半年"}); end != 0 && m_text.at(j - 1) == U'个')
        return made(end, Unit::HalfYear);
    if (const auto end = match(j, {U"年代"}); end != 0 && m_text.at(j - 1) == U'个')
        return made(end, Unit::Decade);
    return std::nullopt;
}

/// 上半年, 下半年, 一季度, Q3: of this year
ChineseReader::Maybe ChineseReader::partOfYear(std::size_t i) const
{
    const char32_t before = m_text.before(i);
    if (isNumeral(before) || isWordLetter(before) || isOneOf(before, U"."))
        return std::nullopt;
    auto read = insideYear(i, Moment{}, false);
    if (!read || read->moment.kind != Moment::Kind::Calendar || !read->moment.month || read->moment.months == 1)
        return std::nullopt;
    read->moment = m_resolver.shiftedYear(read->moment, 0);
    read->begin = i;
    return read;
}

/// 年底, 年初, 岁末, 月底, 月初: of this year or month
ChineseReader::Maybe ChineseReader::edge(std::size_t i) const
{
    struct Word {
        std::u32string_view word;
        Unit unit;
        Part part;
    };
    static constexpr Word kWords[] = {{U"年底", Unit::Year, Part::Late}, {U"年末", Unit::Year, Part::Late},
        {U"岁末", Unit::Year, Part::Late}, {U"年尾", Unit::Year, Part::Late}, {U"年初", Unit::Year, Part::Early},
        {U"开年", Unit::Year, Part::Early}, {U"年中", Unit::Year, Part::Middle}, {U"月底", Unit::Month, Part::Late},
        {U"月末", Unit::Month, Part::Late}, {U"月初", Unit::Month, Part::Early}, {U"月中", Unit::Month, Part::Middle}};
    const char32_t before = m_text.before(i);
    if (isNumeral(before) || isOneOf(before, U" 每个多整全近几数余历新少青老成同当次翌"))
        return std::nullopt;
    for (const auto& word : kWords) {
        const std::size_t end = i + word.word.size();
        if (!isAt(i, word.word))
            continue;
        const char32_t next = m_text.at(end);
        if ((word.part == Part::Middle && (isOneOf(next, U"国心文央等小型信无旬的") || next == 0 || isNews()))
            || isOneOf(next, U"奖一创级"))
            return std::nullopt;
        Moment m = m_resolver.unitFromToday(word.unit, 0);
        m.part = m.kind == Moment::Kind::Nothing ? Part::Whole : word.part;
        return Read{i, end, m};
    }
    return std::nullopt;
}

/// 三个月前, 两年多以前, 半年前, 几天前; 三天后, 两周之后
ChineseReader::Maybe ChineseReader::ago(std::size_t i) const
{
    const char32_t before = m_text.before(i);
    if (isNumeral(before) || isOneOf(before, U".第"))
        return std::nullopt;
    std::optional<Number> n;
    std::optional<UnitHit> u;
    std::size_t j = 0;
    if (isAt(i, U"半年") || isAt(i, U"半个月")) {
        j = i + (isAt(i, U"半年") ? 2 : 3);
        n = Number{isAt(i, U"半年") ? 6 : 15, j, 0, false, false};
        u = UnitHit{isAt(i, U"半年") ? Unit::Month : Unit::Day, j};
    } else {
        n = amount(i);
        if (!n || n->value > 5000 || (n->width > 1 && isOneOf(m_text.at(i), U"0零")))
            return std::nullopt;
        u = unit(skipSpace(n->end));
        if (!u || (u->end - skipSpace(n->end) == 1 && (m_text.at(u->end - 1) == U'月' && !n->isSeveral)))
            return std::nullopt;
        if (u->unit == Unit::Year && n->isLatin && n->value > 200)
            return std::nullopt;
        j = u->end;
    }
    bool hasHalf = false;
    if (m_text.at(j) == U'半') {
        hasHalf = true;
        ++j;
    }
    if (const auto end = match(j, {U"多", U"余"}))
        j = end;
    const auto back = match(j, {U"以前", U"之前", U"前"});
    const auto forth = match(j, {U"以后", U"之后", U"后"});
    if (back != 0) {
        const bool isOther = back == j + 1 && isOneOf(m_text.at(back), U"景端往任期台程");
        if (isOther || (u->unit == Unit::Day && m_text.at(u->end - 1) == U'日' && !n->isSeveral))
            return std::nullopt;
        if (n->isSeveral)
            return Read{i, back, m_resolver.severalAgo(u->unit)};
        const bool isHalfYear = hasHalf && u->unit == Unit::Year;
        return Read{i, back, isHalfYear ? m_resolver.ago(n->value * 12 + 6, Unit::Month) : m_resolver.ago(n->value, u->unit)};
    }
    if (forth != 0 && !n->isSeveral && !(isOneOf(m_text.at(forth), U"续来台") && forth == j + 1)) {
        if (!isNews())
            return m_text.at(u->end - 1) == U'日' ? std::nullopt : Maybe{Read{i, forth, m_resolver.ago(-n->value, u->unit)}};
        return std::nullopt; // counted from the story's own time
    }
    return std::nullopt;
}

/// 前1周, 后1年, 过去三年, 近一年来, 最近两个月, 未来五年, 半年来, 三年来
ChineseReader::Maybe ChineseReader::window(std::size_t i) const
{
    std::size_t j = match(i, {U"过去的", U"过去", U"近", U"最近的", U"最近", U"此前的", U"上", U"之前", U"前"});
    const std::size_t ahead = match(i, {U"未来的", U"未来", U"接下来的", U"接下来", U"今后的", U"今后", U"后", U"下", U"之后"});
    const char32_t lead = m_text.at(i);
    const bool isBare = j == 0 && ahead == 0;
    if (isBare && (isNumeral(m_text.before(i)) || isOneOf(m_text.before(i), U".第")))
        return std::nullopt;
    if (isNews() && (lead == U'上' || lead == U'下' || lead == U'前' || lead == U'后' || isAt(i, U"之")))
        return std::nullopt;
    const std::size_t start = skipSpace(ahead > j ? ahead : j != 0 ? j : i);
    if (isOneOf(m_text.before(i), U"以之目当此先提") || (lead == U'近' && isOneOf(m_text.before(i), U"最附接临")))
        return std::nullopt;
    std::optional<UnitHit> u;
    int count = 0;
    if (isAt(start, U"半年")) {
        if (lead == U'上' || lead == U'下' || lead == U'前' || lead == U'后')
            return std::nullopt; // half of a year of the calendar
        u = UnitHit{Unit::Month, start + 2};
        count = 6;
    } else {
        const auto n = amount(start);
        if (!n || n->value > 1000)
            return std::nullopt;
        u = unit(skipSpace(n->end));
        if (!u || (m_text.at(u->end - 1) == U'月' && m_text.at(u->end - 2) != U'个')
            || (u->unit == Unit::Year && n->isLatin && n->value > 200))
            return std::nullopt;
        if (n->isSeveral)
            return isBare || ahead > j ? std::nullopt : Maybe{Read{i, u->end, m_resolver.severalAgo(u->unit)}};
        count = n->value;
    }
    std::size_t end = match(u->end, {U"以来", U"多来", U"来", U"间", U"里", U"内", U"之内", U"中"});
    const bool isSince = end != 0 && m_text.at(end - 1) == U'来';
    if ((isBare && !isSince) || (isBare && !isNews()))
        return std::nullopt;
    if (isSince && isOneOf(m_text.at(end), U"自到了") && !isBare)
        end = u->end;
    if (end != 0 && m_text.at(end - 1) == U'中' && isOneOf(m_text.at(end), U"国心文央等小型"))
        end = 0;
    return Read{i, end != 0 && isNews() ? end : u->end, m_resolver.window(count, u->unit, ahead > j ? 1 : -1)};
}

ChineseReader::Maybe ChineseReader::vague(std::size_t i) const
{
    if (!isNews())
        return std::nullopt;
    const auto word = chineseVagueWord(m_text.folded().substr(std::min(i, m_text.size())));
    const bool isCounted = isNumeral(m_text.before(i)) || isOneOf(m_text.before(i), U"数几");
    if (!word || isCounted)
        return std::nullopt;
    return Read{i, i + word->size, m_resolver.recently()};
}

} // namespace exeunt::date
