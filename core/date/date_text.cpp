// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/date_text.h"

#include <algorithm>
#include <array>

namespace exeunt::date {
namespace {

constexpr char32_t kUnreadable = 0xFFFD;

/// Decodes one code point and moves on; a broken sequence gives one place for its first byte.
char32_t decode(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > text.size())
        return ++at, kUnreadable;
    char32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80)
            return ++at, kUnreadable;
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    at += length;
    return code;
}

/// Traditional characters of date words and the simplified ones that the word lists hold.
constexpr std::u32string_view kTraditional = U"週號個後來這時間兩節國慶農曆歲當約幾數內從過點鐘開壓聖誕現將陽臘勞動業屆結準財紀歷"
                                             U"陰處該雙單參貳陸萬於與尚嘉慶緒隆順統光寶東願續禮樂長壽載";
constexpr std::u32string_view kSimplified = U"周号个后来这时间两节国庆农历岁当约几数内从过点钟开压圣诞现将阳腊劳动业届结准财纪历"
                                            U"阴处该双单三二六万于与尚嘉庆绪隆顺统光宝东愿续礼乐长寿载";
static_assert(kTraditional.size() == kSimplified.size());

char32_t foldIdeograph(char32_t c)
{
    static const auto kPairs = [] {
        std::vector<std::pair<char32_t, char32_t>> pairs;
        for (std::size_t i = 0; i < kTraditional.size(); ++i)
            pairs.emplace_back(kTraditional[i], kSimplified[i]);
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    }();
    const auto found = std::lower_bound(kPairs.begin(), kPairs.end(), std::pair{c, U'\0'});
    return found != kPairs.end() && found->first == c ? found->second : c;
}

bool isSpace(char32_t c)
{
    return c == U'\t' || c == 0xA0 || c == 0x3000 || c == 0x202F || (c >= 0x2000 && c <= 0x200A);
}

bool isUpperLetter(char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

char32_t fold(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    if (c < 0x80)
        return isUpperLetter(c) ? c + 32 : isSpace(c) ? U' ' : c;
    if (isUpperLetter(c))
        return c + 32;
    if (isSpace(c))
        return U' ';
    if (c >= 0x2010 && c <= 0x2015)
        return U'-';
    switch (c) {
    case 0x2212:
        return U'-';
    case 0x2018:
    case 0x2019:
        return U'\'';
    case 0x301C:
        return U'~';
    case U'〇':
    case U'○':
        return U'零';
    case U'壹':
        return U'一';
    default:
        break;
    }
    return c >= 0x4E00 && c <= 0x9FFF ? foldIdeograph(c) : c;
}

} // namespace

DateText::DateText(std::string_view utf8)
{
    m_folded.reserve(utf8.size());
    m_bytes.reserve(utf8.size() + 1);
    for (std::size_t at = 0; at < utf8.size();) {
        m_bytes.push_back(at);
        const char32_t code = decode(utf8, at);
        m_isUpper.push_back(isUpperLetter(code));
        m_folded.push_back(fold(code));
    }
    m_bytes.push_back(utf8.size());
}

bool isWordLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F);
}

std::string utf8Of(std::u32string_view text)
{
    std::string out;
    const auto put = [&out](unsigned value) { out += static_cast<char>(value); };
    for (const char32_t c : text) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0U | (c >> 6U));
            put(0x80U | (c & 0x3FU));
        } else if (c < 0x10000) {
            put(0xE0U | (c >> 12U));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        } else {
            put(0xF0U | (c >> 18U));
            put(0x80U | ((c >> 12U) & 0x3FU));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        }
    }
    return out;
}

} // namespace exeunt::date
