// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/chinese_reader.h"

#include "core/date/chinese_edges.h"

namespace exeunt::date {

std::optional<ChineseReader::Number> ChineseReader::dayNumber(std::size_t i, bool needsSuffix) const
{
    std::size_t j = skipSpace(i);
    if (m_text.at(j) == U'初' && isNumeral(m_text.at(j + 1)) && !isDigit(m_text.at(j + 1))) {
        auto day = number(j + 1);
        if (day && day->value >= 1 && day->value <= 10)
            return day;
    }
    auto day = number(j);
    if (!day || day->value < 1 || day->value > 31 || (day->isLatin && day->width > 2))
        return std::nullopt;
    j = skipSpace(day->end);
    if (isOneOf(m_text.at(j), U"日号") && !isAt(j, U"号码"))
        day->end = j + 1;
    else if (needsSuffix)
        return std::nullopt;
    return day;
}

/// What may follow a month: a day, ten days, an edge.
ChineseReader::Maybe ChineseReader::insideMonth(std::size_t i, Moment month) const
{
    const std::size_t j0 = skipSpace(i);
    const std::size_t j = isAt(j0, U"份") || isAt(j0, U"的") ? j0 + 1 : j0;
    if (const auto day = dayNumber(i, true)) {
        Read read{i, day->end, month};
        read.moment.day = day->value;
        const std::size_t sep = match(skipSpace(day->end), {U",", U"，"});
        const auto named = isNews() ? Maybe{} : weekday(skipSpace(sep != 0 ? sep : day->end));
        if (named && named->moment.kind == Moment::Kind::Weekday)
            read.end = named->end;
        return read;
    }
    const auto part = [&](std::size_t end, Part which, bool isTenDays) {
        Read read{i, end, month};
        read.moment.part = read.moment.kind == Moment::Kind::Nothing ? Part::Whole : which;
        read.moment.isTenDays = isTenDays;
        return Maybe{read};
    };
    if (const auto end = match(j, {U"上旬"}))
        return part(end, Part::Early, true);
    if (const auto end = match(j, {U"中旬"}))
        return part(end, Part::Middle, true);
    if (const auto end = match(j, {U"下旬"}))
        return part(end, Part::Late, true);
    if (const auto end = match(j, {U"月初", U"初"}); end != 0 && !isOneOf(m_text.at(end), kAfterStart))
        return part(end, Part::Early, false);
    if (const auto end = match(j, {U"月底", U"月末", U"底", U"末"}); end != 0 && !isOneOf(m_text.at(end), kAfterEnd))
        return part(end, Part::Late, false);
    if (const auto end = match(j, {U"月中", U"中"}); end != 0 && !isOneOf(m_text.at(end), kAfterMiddle))
        return part(end, Part::Middle, false);
    return nthInside(j, month);
}

/// 第一周, 第三个月, 前2周, 最后4个月, 最后一个星期一 of a year or month
ChineseReader::Maybe ChineseReader::nthInside(std::size_t i, const Moment& whole) const
{
    bool isLast = false;
    bool isMany = false;
    std::size_t j = i;
    if (const auto end = match(i, {U"第", U"头", U"前", U"首", U"最后", U"最後", U"最末"})) {
        isLast = m_text.at(i) == U'最';
        isMany = m_text.at(i) != U'第';
        j = skipSpace(end);
    } else {
        return std::nullopt;
    }
    const auto n = number(j);
    if (!n || n->value < 1 || n->value > 60)
        return std::nullopt;
    const std::size_t at = skipSpace(n->end);
    const auto days = m_resolver.daysOf(whole);
    const auto known = [&](DayRange range, Unit unit, std::size_t end) {
        Moment m;
        m.kind = days ? Moment::Kind::Known : Moment::Kind::Nothing;
        if (days) {
            m.first = range.first;
            m.last = range.last;
        }
        m.unit = unit;
        m.isRelative = whole.isRelative || !whole.year;
        return Maybe{Read{i, end, m}};
    };
    const DayRange all = days.value_or(DayRange{});
    const std::size_t dayAt = m_text.at(at) == U'个' ? at + 1 : at;
    if (const auto day = weekday(dayAt); day && day->moment.kind == Moment::Kind::Weekday && whole.month) {
        const int first = (*day->moment.weekday - weekdayOf(all.first) + 7) % 7 + 7 * (n->value - 1);
        const int last = (weekdayOf(all.last) - *day->moment.weekday + 7) % 7;
        const Day found = isLast ? plusDays(all.last, -last) : plusDays(all.first, first);
        return known({found, found}, Unit::Day, day->end);
    }
    const auto u = unit(at);
    if (!u || u->unit == Unit::Year || u->unit == Unit::Century)
        return std::nullopt;
    const int count = isMany ? n->value : 1;
    DayRange out = all;
    if (u->unit == Unit::Week) {
        const bool isYear = !whole.month;
        const Day start = isYear ? isoWeek(yearOf(all.first), 1).first : mondayOf(all.first);
        const int weeks = isYear ? isoWeeksIn(yearOf(all.first)) : 5;
        out.first = plusDays(start, 7 * (isLast ? weeks - count : isMany ? 0 : n->value - 1));
        out.last = plusDays(out.first, 7 * count - 1);
    } else if (isLast) {
        out.first = plusUnits(plusDays(all.last, 1), u->unit, -count);
    } else {
        out.first = isMany ? all.first : plusUnits(all.first, u->unit, n->value - 1);
        out.last = plusDays(plusUnits(out.first, u->unit, count), -1);
    }
    return known(out, u->unit, u->end);
}

ChineseReader::Maybe ChineseReader::monthBased(std::size_t i) const
{
    const char32_t before = m_text.before(i);
    if (isNumeral(before) || isOneOf(before, U".第近/-几数") || (isWordLetter(before) && isDigit(m_text.at(i))))
        if (!(isOneOf(before, U"-~") && i >= 2 && isOneOf(m_text.before(i - 1), U"月年日号0123456789"))
            || isNumeral(m_text.before(i)))
            return std::nullopt;
    if (isAt(i, U"正月") || isAt(i, U"腊月"))
        return std::nullopt; // lunar: see the feasts
    const std::size_t start = match(i, {U"农历", U"阴历"});
    auto read = insideYear(start != 0 ? skipSpace(start) : i, Moment{}, false);
    if (!read || !read->moment.month || read->moment.kind != Moment::Kind::Calendar || read->moment.months != 1)
        return read && read->moment.kind == Moment::Kind::Known && number(i) ? read : std::nullopt;
    read->begin = i;
    return read;
}

/// 本月十日, 上月底, 上个月中旬, 下个月
ChineseReader::Maybe ChineseReader::relativeMonth(std::size_t i) const
{
    struct Word {
        std::u32string_view word;
        int shift;
    };
    static constexpr Word kWords[] = {{U"本月", 0}, {U"这个月", 0}, {U"这月", 0}, {U"上月", -1}, {U"上个月", -1},
        {U"上上个月", -2}, {U"上上月", -2}, {U"下个月", 1}, {U"下月", 1}, {U"下下个月", 2}, {U"下下月", 2}, {U"上一个月", -1},
        {U"下一个月", 1}};
    const Word* best = nullptr;
    for (const auto& word : kWords)
        if (isAt(i, word.word) && (best == nullptr || word.word.size() > best->word.size()))
            best = &word;
    if (best == nullptr || isOneOf(m_text.before(i), U"日以"))
        return std::nullopt;
    std::size_t end = i + best->word.size();
    Moment m = m_resolver.unitFromToday(Unit::Month, best->shift);
    if (m.first) {
        Moment fields;
        fields.year = yearOf(*m.first);
        fields.month = monthOf(*m.first);
        fields.isRelative = true;
        m = fields;
    }
    if (auto inner = insideMonth(end, m)) {
        inner->begin = i;
        if (m.kind == Moment::Kind::Nothing)
            inner->moment = m;
        return inner;
    }
    if (m_text.at(end) == U'份')
        ++end;
    return Read{i, end, m};
}

/// 30日: a day of this month
ChineseReader::Maybe ChineseReader::dayAlone(std::size_t i) const
{
    const auto n = number(i);
    if (!n || n->value < 1 || n->value > 31 || (n->isLatin && n->width > 2) || isNumeral(m_text.before(i)))
        return std::nullopt;
    const std::size_t j = skipSpace(n->end);
    if (m_text.at(j) != U'日' || isOneOf(m_text.before(i), U".第近数几每前后共时期满达续-~/约过")
        || isWordLetter(m_text.before(i)))
        return std::nullopt;
    if (!n->isLatin && n->value < 10 && n->width == 1)
        return std::nullopt; // 一日, 三日: as often a length of time
    if (match(skipSpace(j + 1),
            {U"内", U"之内", U"以内", U"间", U"游", U"均", U"活", U"线", U"元", U"本", U"语", U"系", U"左右", U"时间", U"前",
                U"后", U"之前", U"之后", U"以来", U"子", U"之久", U"谈"})
        != 0)
        return std::nullopt;
    Read read{i, j + 1, {}};
    read.moment.day = n->value;
    return read;
}

} // namespace exeunt::date
