// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/clean_pinyin.h"

#include "core/import/lost_character.h"
#include "core/text/byte_set.h"
#include "core/text/utf8.h"

namespace exeunt::import {

namespace {

constexpr std::string_view kBracket = "（";
constexpr auto kOpeners =
    text::ByteSet::where([](unsigned char byte) { return byte == '(' || byte == '?' || byte == 0xEF; }); // 0xEF leads （
constexpr std::size_t kMostRecovered = 200; // working one out takes milliseconds; no page has that many

/// Where the brackets that open at `at` close after one or a few syllables and nothing else.
std::optional<std::size_t> readingEnd(std::string_view text, std::size_t at)
{
    const auto open = text::decodeAt(text, at);
    if (open.value != U'(' && open.value != U'（')
        return std::nullopt;
    std::size_t end = at + open.length;
    for (std::size_t syllables = 0; end < text.size() && syllables < 6; ++syllables) {
        const auto length = syllableLength(text, end);
        if (length == 0)
            return std::nullopt;
        end += length;
        if (end >= text.size())
            return std::nullopt;
        const auto next = text::decodeAt(text, end);
        if (next.value == U')' || next.value == U'）')
            return end + next.length;
        if (next.value == U' ' || next.value == U'\'')
            end += next.length;
    }
    return std::nullopt;
}

/// The scrap "?lì)" with what it swallowed, mended or dropped.
std::optional<Edit> damagedReading(std::string_view text, std::size_t question, bool mayRecover)
{
    const auto length = syllableLength(text, question + 1);
    const auto closing = question + 1 + length;
    if (length == 0 || closing >= text.size() || text[closing] != ')')
        return std::nullopt;
    const auto reading = text.substr(question + 1, length);
    if (auto recovered = !mayRecover ? std::nullopt : recoverLost(text, question, reading, closing + 1))
        return Edit{recovered->span, std::move(recovered->text)};
    return Edit{{question, closing + 1}, {}};
}

/// Whether an ideograph ends at `at`: the text's own, or one that a damaged reading was mended to.
bool isAfterHan(std::string_view text, std::size_t at, const Edits& edits)
{
    if (at == 0)
        return false;
    const bool isBehindEdit = !edits.empty() && edits.back().span.end == at;
    if (isBehindEdit && text[edits.back().span.begin] == '?')
        return true;
    return !isBehindEdit && text::isHan(text::decodeBefore(text, at).value);
}

} // namespace

Edits findPinyin(std::string_view text)
{
    Edits edits;
    std::size_t tried = 0;
    for (auto at = kOpeners.find(text, 0); at < text.size(); at = kOpeners.find(text, at)) {
        const char byte = text[at];
        const bool mayOpen =
            byte == '(' || byte == '?' || (byte == kBracket.front() && text.compare(at, kBracket.size(), kBracket) == 0);
        if (!mayOpen || !isAfterHan(text, at, edits)) {
            ++at;
            continue;
        }
        if (const auto end = readingEnd(text, at)) {
            edits.push_back({{at, *end}, {}});
            at = *end;
        } else if (auto damaged = byte == '?' ? damagedReading(text, at, ++tried <= kMostRecovered) : std::nullopt) {
            at = damaged->span.end;
            edits.push_back(std::move(*damaged));
        } else {
            ++at;
        }
    }
    return edits;
}

} // namespace exeunt::import
