// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/clean_words.h"

#include "core/import/chrome_words.h"
#include "core/text/byte_set.h"
#include "core/text/script_table.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::import {

namespace {

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isLetter(char c)
{
    return isLower(c) || isUpper(c);
}

constexpr auto kCapitals = text::ByteSet::where([](unsigned char byte) { return byte >= 'A' && byte <= 'Z'; });
/// Control characters, and what leads a byte order mark or the separators of lines and paragraphs.
constexpr auto kLineMarks = text::ByteSet::where([](unsigned char byte) {
    return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || byte == 0xE2 || byte == 0xEF;
});

/// One letter between spaces, or at the edge of the Latin run.
bool isLone(std::string_view text, std::size_t at)
{
    return at < text.size() && isLetter(text[at]) && (at + 1 >= text.size() || !isLetter(text[at + 1]));
}

} // namespace

Edits findConverterSlips(std::string_view text)
{
    Edits edits;
    const auto& words = ChromeWords::instance();
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decodeAt(text, at);
        const auto* slip = words.slipAt(text, at, point.value);
        if (!slip) {
            at += point.length;
            continue;
        }
        edits.push_back({{at, at + slip->first.size()}, slip->second});
        at += slip->first.size();
    }
    return edits;
}

Edits findSpacedWords(std::string_view text)
{
    Edits edits;
    for (auto at = kCapitals.find(text, 0); at + 4 < text.size(); at = kCapitals.find(text, at + 1)) {
        const bool isWordBegin = (at == 0 || (!isLetter(text[at - 1]) && text[at - 1] != ' '));
        if (!isWordBegin || !isLone(text, at))
            continue;
        auto end = at;
        std::size_t lone = 1;
        std::vector<std::size_t> spaces;
        while (end + 2 < text.size() && text[end + 1] == ' ' && isLone(text, end + 2)) {
            spaces.push_back(end + 1);
            end += 2;
            ++lone;
        }
        // "C o pilot": capital, lone small letter, rest in small letters.
        const bool hasRest = lone == 2 && isLower(text[end]) && text[end] != 'a' && end + 3 < text.size() && text[end + 1] == ' '
            && isLower(text[end + 2]) && isLower(text[end + 3]);
        const bool isSpelled =
            lone >= 4 && std::any_of(spaces.begin(), spaces.end(), [&](std::size_t space) { return isLower(text[space + 1]); });
        if (hasRest)
            spaces.push_back(end + 1);
        if (!hasRest && !isSpelled)
            continue;
        for (const auto space : spaces)
            edits.push_back({{space, space + 1}, {}});
        at = end;
    }
    return edits;
}

Edits findLineEnds(std::string_view text)
{
    Edits edits;
    for (auto at = kLineMarks.find(text, 0); at < text.size(); at = kLineMarks.find(text, at + 1)) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\r') {
            const bool hasFeed = at + 1 < text.size() && text[at + 1] == '\n';
            edits.push_back({{at, at + 1}, hasFeed ? "" : "\n"});
        } else if (byte < 0x80) {
            edits.push_back({{at, at + 1}, {}});
        } else if (byte == 0xEF && text.compare(at, 3, "\xEF\xBB\xBF") == 0) {
            edits.push_back({{at, at + 3}, {}});
        } else if (byte == 0xE2 && (text.compare(at, 3, "\u2028") == 0 || text.compare(at, 3, "\u2029") == 0)) {
            edits.push_back({{at, at + 3}, "\n"});
        }
    }
    return edits;
}

Edits findSpareSpace(std::string_view text)
{
    Edits edits;
    const auto kept = text::trimmed(text);
    const auto first = kept.empty() ? text.size() : static_cast<std::size_t>(kept.data() - text.data());
    const auto last = first + kept.size();
    if (first > 0)
        edits.push_back({{0, first}, {}});
    for (auto at = text.find('\n', first); at != std::string_view::npos && at < last; at = text.find('\n', at)) {
        auto begin = at;
        while (begin > first) {
            const auto before = text::decodeBefore(text, begin);
            if (!text::isSpace(before.value))
                break;
            begin -= before.length;
        }
        auto end = at; // behind the last line end of this gap
        std::size_t feeds = 0;
        for (auto cursor = begin; cursor < last;) {
            const auto point = text::decodeAt(text, cursor);
            if (!text::isSpace(point.value))
                break;
            cursor += point.length;
            if (point.value == '\n') {
                ++feeds;
                end = cursor;
            }
        }
        const auto wanted = feeds > 1 ? std::string_view{"\n\n"} : std::string_view{"\n"};
        if (text.substr(begin, end - begin) != wanted) {
            // Keep real line ends where they stand, so that the way back stays exact.
            const bool keepsTail = end - begin >= wanted.size() && text.substr(end - wanted.size(), wanted.size()) == wanted;
            if (keepsTail)
                edits.push_back({{begin, end - wanted.size()}, {}});
            else
                edits.push_back({{begin, end}, std::string{wanted}});
        }
        at = end;
    }
    if (last < text.size() && last > first)
        edits.push_back({{last, text.size()}, {}});
    return edits;
}

} // namespace exeunt::import
