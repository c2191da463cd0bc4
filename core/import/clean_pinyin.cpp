// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/clean_pinyin.h"

#include "core/import/lost_character.h"
#include "core/text/utf8.h"

namespace exeunt::import {

namespace {

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

} // namespace

Edits findPinyin(std::string_view text)
{
    Edits edits;
    std::size_t tried = 0;
    bool isAfterHan = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decodeAt(text, at);
        const bool isCandidate = isAfterHan && (point.value == U'(' || point.value == U'（' || point.value == U'?');
        isAfterHan = text::isHan(point.value);
        if (isCandidate) {
            if (const auto end = readingEnd(text, at)) {
                edits.push_back({{at, *end}, {}});
                at = *end;
                continue;
            }
            if (auto damaged = point.value == U'?' ? damagedReading(text, at, ++tried <= kMostRecovered) : std::nullopt) {
                at = damaged->span.end;
                edits.push_back(std::move(*damaged));
                isAfterHan = true;
                continue;
            }
        }
        at += point.length;
    }
    return edits;
}

} // namespace exeunt::import
