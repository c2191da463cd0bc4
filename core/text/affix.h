// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace exeunt::text {

/// Whether one of `words` (none empty) ends the text. Words of one list differ in their last byte first, so that a look at
/// it settles nearly all of them; a call of memcmp for each would cost more.
[[nodiscard]] inline bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (!text.empty() && text.back() == word.back() && text.ends_with(word))
            return true;
    }
    return false;
}

/// Whether one of `words` (none empty) begins the text.
[[nodiscard]] inline bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (word.size() <= text.size() && text[word.size() - 1] == word.back() && text.starts_with(word))
            return true;
    }
    return false;
}

/// Whether `word` (not empty) stands somewhere in the text. Ideographs share their first byte with many others and differ in
/// the third, so that is looked for; std::string_view::find() would stop at every sixth character.
[[nodiscard]] inline bool holds(std::string_view text, std::string_view word)
{
    const std::size_t rare = word.size() > 2 ? 2 : 0;
    for (auto at = text.find(word[rare], rare); at != std::string_view::npos; at = text.find(word[rare], at + 1)) {
        if (text.substr(at - rare).starts_with(word))
            return true;
    }
    return false;
}

} // namespace exeunt::text
