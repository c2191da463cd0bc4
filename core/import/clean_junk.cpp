// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/clean_junk.h"

#include "core/text/byte_set.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::import {

namespace {

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr auto kVisible = text::ByteSet::where([](unsigned char byte) { return byte > ' ' && byte < 0x7F; });
constexpr auto kNoteMarks = text::ByteSet::where([](unsigned char byte) { return (byte >= '0' && byte <= '9') || byte == '['; });

/// What a run of short scraps is made of; a sentence of short words has no marks and no letters beside digits.
struct Scraps {
    std::size_t tokens = 0;
    std::size_t withMark = 0;
    std::size_t mixed = 0;
    void add(std::string_view token)
    {
        const auto letters = std::count_if(token.begin(), token.end(), isAsciiLetter);
        const auto digits = std::count_if(token.begin(), token.end(), isAsciiDigit);
        ++tokens;
        withMark += letters + digits < static_cast<std::ptrdiff_t>(token.size()) ? 1U : 0U;
        mixed += letters > 0 && digits > 0 ? 1U : 0U;
    }
    [[nodiscard]] bool areJunk() const { return tokens >= 6 && withMark >= 2 && mixed >= 2 && withMark + mixed >= 5; }
};

bool isSentenceEnd(char32_t value)
{
    return value == U'。' || value == U'！' || value == U'？' || value == U'”' || value == U'」' || value == U'…';
}

/// Words that count something: a digit before them is a figure.
bool isCounted(char32_t value)
{
    static constexpr std::u32string_view kCounted =
        U"月日年个個名位家次倍号號成万萬亿億千百十点點分天周週季半期级級款项項条條类類种種代场場轮輪人岁歲元美块塊只隻台臺部篇"
        U"座所间間层層楼樓"
        U"股米公里吨噸度折字秒时時刻比大支份张張笔筆本届屆起件段句步页頁章节節环環手届回星折集门門群枚颗顆道组組批等至到、，。";
    return kCounted.find(value) != std::u32string_view::npos;
}

bool opensHeading(std::string_view text, std::size_t at)
{
    const auto first = text::decodeAt(text, at);
    if (text::isHan(first.value))
        return !isCounted(first.value) && text.compare(at, 6, "小时") != 0 && text.compare(at, 6, "小時") != 0;
    const auto second = at + first.length < text.size() ? text::decodeAt(text, at + first.length).value : 0;
    return text::isLatin(first.value) && text::isLatin(second);
}

} // namespace

Edits findAntiCopyJunk(std::string_view text)
{
    Edits edits;
    for (auto at = kVisible.find(text, 0); at < text.size(); at = kVisible.find(text, at)) {
        const bool opens =
            at == 0 || static_cast<unsigned char>(text[at - 1]) <= ' ' || static_cast<unsigned char>(text[at - 1]) >= 0x80;
        if (!opens) {
            ++at;
            continue;
        }
        Scraps scraps;
        auto end = at;
        auto cursor = at;
        while (cursor < text.size()) {
            auto tokenEnd = cursor;
            while (tokenEnd < text.size() && text[tokenEnd] > ' ' && text[tokenEnd] < 0x7F)
                ++tokenEnd;
            const bool isBroken = tokenEnd < text.size() && static_cast<unsigned char>(text[tokenEnd]) >= 0x80;
            if (tokenEnd == cursor || tokenEnd - cursor > 2 || isBroken)
                break;
            scraps.add(text.substr(cursor, tokenEnd - cursor));
            end = tokenEnd;
            cursor = tokenEnd;
            while (cursor < text.size() && (text[cursor] == ' ' || text[cursor] == '\t'))
                ++cursor;
        }
        if (scraps.areJunk()) {
            const bool isWholeLine = (at == 0 || text[at - 1] == '\n') && end < text.size() && text[end] == '\n';
            edits.push_back({{at, isWholeLine ? end + 1 : end}, {}});
        }
        at = std::max(end, at + 1);
        while (at < text.size() && text[at] > ' ' && text[at] < 0x7F && end == at - 1)
            ++at, ++end; // a longer word: step over it once
    }
    return edits;
}

Edits findGluedNumbers(std::string_view text)
{
    constexpr std::size_t kOneLine = 400; // bytes: such a line has lost its breaks
    Edits edits;
    for (std::size_t lineBegin = 0; lineBegin < text.size();) {
        const auto lineEnd = std::min(text.find('\n', lineBegin), text.size());
        for (auto at = lineBegin; lineEnd - lineBegin > kOneLine && at < lineEnd;) {
            const auto point = text::decodeAt(text, at);
            const auto digit = at + point.length;
            const bool isAlone = isSentenceEnd(point.value) && digit + 1 < lineEnd && isAsciiDigit(text[digit])
                && text[digit] != '0' && !isAsciiDigit(text[digit + 1]);
            if (isAlone && opensHeading(text, digit + 1))
                edits.push_back({{digit, digit + 1}, "\n"});
            at += point.length;
        }
        lineBegin = lineEnd + 1;
    }
    return edits;
}

Edits findFootnoteMarks(std::string_view text)
{
    Edits edits;
    for (auto at = kNoteMarks.find(text, 0); at < text.size(); at = kNoteMarks.find(text, at + 1)) {
        if (isAsciiDigit(text[at]) && (at + 1 >= text.size() || text[at + 1] == '\n')) {
            auto begin = at;
            while (begin > 0 && isAsciiDigit(text[begin - 1]) && at - begin < 2)
                --begin;
            const auto before = begin > 0 ? text::decodeBefore(text, begin).value : 0;
            if (before == U'。' || before == U'！' || before == U'？')
                edits.push_back({{begin, at + 1}, {}});
        } else if (text[at] == '[' && at > 0 && static_cast<unsigned char>(text[at - 1]) > ' ') {
            auto end = at + 1;
            while (end < text.size() && isAsciiDigit(text[end]) && end - at <= 3)
                ++end;
            if (end > at + 1 && end < text.size() && text[end] == ']') {
                edits.push_back({{at, end + 1}, {}});
                at = end;
            }
        }
    }
    return edits;
}

} // namespace exeunt::import
