// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/chinese_reader.h"

#include "core/date/chinese_words.h"

namespace exeunt::date {

/// 2024-03-24, 2020/12/1, 2024.3.24, 20240324
ChineseReader::Maybe ChineseReader::numericDate(std::size_t i) const
{
    const auto y = number(i);
    const char32_t before = m_text.before(i);
    if (!y || !y->isLatin || isDigit(before) || isWordLetter(before) || isOneOf(before, U"./-$#@_"))
        if (!(y && y->isLatin && isOneOf(before, U"-~") && i >= 2 && isDigit(m_text.before(i - 1))))
            return std::nullopt;
    const auto isBadEnd = [&](std::size_t end) {
        return isDigit(m_text.at(end)) || (isWordLetter(m_text.at(end)) && m_text.at(end) != U't')
            || (isOneOf(m_text.at(end), U"./") && isDigit(m_text.at(end + 1)));
    };
    Read read{i, y->end, {}};
    if (y->width == 8) {
        const auto day = dayOf(y->value / 10000, y->value / 100 % 100, y->value % 100);
        if (!day || y->value / 10000 < 1900 || y->value / 10000 > 2100 || isBadEnd(y->end))
            return std::nullopt;
        read.moment.year = yearOf(*day);
        read.moment.month = monthOf(*day);
        read.moment.day = dayOfMonth(*day);
        return read;
    }
    const char32_t mark = m_text.at(y->end);
    if (y->width == 4 && isOneOf(mark, U"-/.") && y->value >= 1000 && y->value <= 2999) {
        const auto m = number(y->end + 1);
        if (!m || !m->isLatin || m->width > 2 || m->value < 1 || m->value > 12)
            return std::nullopt;
        read.moment.year = y->value;
        read.moment.month = m->value;
        read.end = m->end;
        const auto d = m_text.at(m->end) == mark ? number(m->end + 1) : std::nullopt;
        if (d && d->isLatin && d->width <= 2 && d->value >= 1 && d->value <= 31 && !isBadEnd(d->end)) {
            read.moment.day = d->value;
            read.end = d->end;
            if (m_text.at(read.end) == U'日')
                ++read.end;
            return read;
        }
        const bool isMonth = m->width == 2 && mark != U'.' && !d && !isBadEnd(m->end) && m_text.at(m->end) != mark
            && !isOneOf(m_text.at(skipSpace(m->end)), U"年%万亿");
        return isMonth ? Maybe{read} : std::nullopt;
    }
    if (!isNews() && y->width <= 2 && mark == U'/') { // 12/1/2020, 12/1
        const auto second = number(y->end + 1);
        if (!second || !second->isLatin || second->width > 2 || y->value < 1 || y->value > 12 || second->value < 1
            || second->value > 31)
            return std::nullopt;
        read.moment.month = y->value;
        read.moment.day = second->value;
        read.end = second->end;
        const auto third = m_text.at(second->end) == U'/' ? number(second->end + 1) : std::nullopt;
        if (third && third->isLatin && third->width == 4) {
            read.moment.year = third->value;
            read.end = third->end;
        }
        return isBadEnd(read.end) || (!third && isOneOf(m_text.at(read.end), U"/%")) ? std::nullopt : Maybe{read};
    }
    return std::nullopt;
}

ChineseReader::Maybe ChineseReader::holiday(std::size_t i) const
{
    const auto feast = chineseHoliday(m_text.folded().substr(std::min(i, m_text.size())));
    if (!feast)
        return std::nullopt;
    const char32_t before = m_text.before(i);
    const std::size_t end = i + feast->size;
    const bool isNumberWord = isNumeral(m_text.at(i)) || isNumeral(m_text.at(end - 1));
    if (isNumberWord
        && (isNumeral(before) || isNumeral(m_text.at(end)) || isOneOf(m_text.at(end), U"个月日年号分万亿元人名次%.-")
            || isOneOf(before, U".-第星周")))
        return std::nullopt;
    const bool isTight = feast->size <= 2 && isNews() && isOneOf(m_text.at(end), U"路街店镇村区乡县");
    if (isTight || (isAt(i, U"新年") && isOneOf(before, U"创最")))
        return std::nullopt;
    Read read{i, end, {}};
    read.moment.kind = Moment::Kind::Holiday;
    read.moment.holiday = feast->value;
    if (const auto more = match(end, {U"假期", U"期间", U"长假", U"当天", U"当日"}); more != 0 && false)
        read.end = more;
    return read;
}

} // namespace exeunt::date
