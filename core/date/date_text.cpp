// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/date_text.h"

#include <array>
#include <bitset>

namespace exeunt::date {
namespace {

/// Traditional characters of date words and the simplified ones that the word lists hold.
constexpr std::u32string_view kTraditional = U"週號個後來這時間兩節國慶農曆歲當約幾數內從過點鐘開壓聖誕現將陽臘勞動業屆結準財紀歷"
                                             U"陰處該雙單參貳陸萬於與尚嘉慶緒隆順統光寶東願續禮樂長壽載";
constexpr std::u32string_view kSimplified = U"周号个后来这时间两节国庆农历岁当约几数内从过点钟开压圣诞现将阳腊劳动业届结准财纪历"
                                            U"阴处该双单三二六万于与尚嘉庆绪隆顺统光宝东愿续礼乐长寿载";
static_assert(kTraditional.size() == kSimplified.size());
constexpr char32_t kFirstIdeograph = 0x4E00;
constexpr std::size_t kIdeographs = 0x5200;

char32_t foldIdeograph(char32_t c)
{
    static const auto kIsTraditional = [] {
        std::bitset<kIdeographs> are;
        for (const char32_t traditional : kTraditional)
            are.set(traditional - kFirstIdeograph);
        return are;
    }();
    return kIsTraditional[c - kFirstIdeograph] ? kSimplified[kTraditional.find(c)] : c;
}

// What follows is asked of characters behind ASCII alone.
bool isSpace(char32_t c)
{
    return c == 0xA0 || c == 0x3000 || c == 0x202F || (c >= 0x2000 && c <= 0x200A);
}

bool isUpperLetter(char32_t c)
{
    return c >= 0xC0 && c <= 0xDE && c != 0xD7;
}

/// The folded form of ASCII.
constexpr auto kAscii = [] {
    std::array<char32_t, 0x80> folded{};
    for (char32_t c = 0; c < folded.size(); ++c)
        folded[c] = c >= U'A' && c <= U'Z' ? c + 32 : c == U'\t' ? U' ' : c;
    return folded;
}();

char32_t fold(char32_t c)
{
    if (c >= kFirstIdeograph && c < kFirstIdeograph + kIdeographs)
        return c == U'壹' ? U'一' : foldIdeograph(c);
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0; // full width
    if (c < kAscii.size())
        return kAscii[c];
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
    default:
        return c;
    }
}

} // namespace

DateText::DateText(std::string_view utf8)
    : m_folded(utf8.size(), U'\0')
    , m_isUpper(utf8.size())
    , m_bytes(utf8.size() + 1)
{
    std::size_t place = 0;
    for (std::size_t at = 0; at < utf8.size(); ++place) {
        if (const auto byte = static_cast<unsigned char>(utf8[at]); byte < kAscii.size()) {
            m_bytes[place] = static_cast<std::uint32_t>(at++);
            m_isUpper[place] = static_cast<char>(byte >= 'A' && byte <= 'Z');
            m_folded[place] = kAscii[byte];
            continue;
        }
        const auto [code, length, isValid] = text::decodeAt(utf8, at);
        m_bytes[place] = static_cast<std::uint32_t>(at);
        m_isUpper[place] = static_cast<char>(isUpperLetter(code));
        m_folded[place] = fold(code);
        at += length;
    }
    m_folded.resize(place);
    m_bytes[place] = static_cast<std::uint32_t>(utf8.size());
    m_bytes.resize(place + 1);
}

bool isWordLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F);
}

std::string utf8Of(std::u32string_view folded)
{
    std::string out;
    for (const char32_t c : folded)
        if (c < 0x80)
            out += static_cast<char>(c);
        else
            text::append(out, c);
    return out;
}

} // namespace exeunt::date
