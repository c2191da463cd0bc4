// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/chinese_reader.h"

namespace exeunt::date {
namespace {

constexpr std::u32string_view kNumerals = U"零一二三四五六七八九";
constexpr std::u32string_view kPowers = U"十百千廿卅";
constexpr int kLongest = 12; // characters of a number worth reading

int numeral(char32_t c)
{
    if (c == U'两')
        return 2;
    const auto at = kNumerals.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

bool ChineseReader::isNumeral(char32_t c) const
{
    return isDigit(c) || numeral(c) >= 0 || kPowers.find(c) != std::u32string_view::npos;
}

/// 12, 二零二四, 二十一, 廿一, 两千零八
std::optional<ChineseReader::Number> ChineseReader::number(std::size_t i) const
{
    Number out;
    std::size_t j = i;
    if (isDigit(m_text.at(i))) {
        out.isLatin = true;
        for (; isDigit(m_text.at(j)) && out.width < 10; ++j, ++out.width)
            out.value = out.width < 9 ? out.value * 10 + static_cast<int>(m_text.at(j) - U'0') : out.value;
        out.end = j;
        return out.width <= 9 ? std::optional{out} : std::nullopt;
    }
    int total = 0;
    int pending = -1;
    bool hasPower = false;
    int width = 0;
    int positional = 0;
    for (int read = 0; read < kLongest; ++read, ++j) {
        const char32_t c = m_text.at(j);
        if (const int value = numeral(c); value >= 0) {
            positional = positional * 10 + value;
            ++width;
            if (pending > 0 && hasPower)
                break;
            pending = value;
            if (width > 4)
                return std::nullopt;
            continue;
        }
        if (c == U'廿' || c == U'卅') {
            total += c == U'廿' ? 20 : 30;
            pending = -1;
            hasPower = true;
            continue;
        }
        const int power = c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0;
        if (power == 0 || (width > 1 && !hasPower))
            break;
        total += (pending > 0 ? pending : 1) * power;
        pending = -1;
        hasPower = true;
    }
    if (j == i)
        return std::nullopt;
    out.end = j;
    out.value = hasPower ? total + std::max(pending, 0) : positional;
    out.width = hasPower ? 0 : width;
    return out;
}

std::optional<ChineseReader::Number> ChineseReader::amount(std::size_t i) const
{
    if (const auto end = match(i, {U"几十", U"数十", U"好几", U"几", U"数", U"若干", U"多"})) {
        Number several;
        several.end = end;
        several.isSeveral = true;
        return several;
    }
    auto plain = number(i);
    if (plain && !plain->isLatin && plain->width == 2 && plain->value % 10 == plain->value / 10 + 1) {
        plain->isSeveral = true; // 两三, 三四
        return plain;
    }
    if (plain)
        if (const auto end = match(plain->end, {U"多", U"余", U"来"}))
            plain->end = end;
    return plain;
}

std::optional<ChineseReader::UnitHit> ChineseReader::unit(std::size_t i) const
{
    struct Word {
        std::u32string_view word;
        Unit unit;
    };
    static constexpr Word kWords[] = {{U"天", Unit::Day}, {U"日", Unit::Day}, {U"个工作日", Unit::BusinessDay},
        {U"工作日", Unit::BusinessDay}, {U"周", Unit::Week}, {U"个周", Unit::Week}, {U"星期", Unit::Week},
        {U"个星期", Unit::Week}, {U"个礼拜", Unit::Week}, {U"礼拜", Unit::Week}, {U"个月", Unit::Month}, {U"月", Unit::Month},
        {U"个季度", Unit::Quarter}, {U"季度", Unit::Quarter}, {U"个半年", Unit::HalfYear}, {U"年", Unit::Year},
        {U"个年头", Unit::Year}, {U"个世纪", Unit::Century}, {U"世纪", Unit::Century}};
    std::optional<UnitHit> best;
    for (const auto& word : kWords)
        if (isAt(i, word.word) && (!best || i + word.word.size() > best->end))
            best = UnitHit{word.unit, i + word.word.size()};
    return best;
}

} // namespace exeunt::date
