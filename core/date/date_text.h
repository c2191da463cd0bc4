// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/text/utf8.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::date {

/// A text as code points, folded for reading dates: lower case, half width, simplified script (the characters that dates
/// use), one kind of space, hyphen, apostrophe and zero. Every place keeps the byte where it began.
class DateText {
public:
    /// In: UTF-8, any length; a byte that is no UTF-8 becomes one place that matches nothing.
    explicit DateText(std::string_view utf8);

    [[nodiscard]] std::size_t size() const { return m_folded.size(); }
    /// The folded code point at a place; 0 past the end.
    [[nodiscard]] char32_t at(std::size_t i) const { return i < m_folded.size() ? m_folded[i] : U'\0'; }
    [[nodiscard]] char32_t before(std::size_t i) const { return i > 0 ? at(i - 1) : U'\0'; }
    [[nodiscard]] bool isUpper(std::size_t i) const { return i < m_folded.size() && m_isUpper[i] != 0; }
    [[nodiscard]] std::u32string_view folded() const { return m_folded; }
    [[nodiscard]] Span bytes(std::size_t begin, std::size_t end) const { return {m_bytes[begin], m_bytes[end]}; }

private:
    std::u32string m_folded;
    std::vector<char> m_isUpper;
    std::vector<std::uint32_t> m_bytes; // one more than places: the end
};

using text::isDigit; // folded text holds the plain ones alone
/// A letter of a script with word boundaries; Chinese is none.
[[nodiscard]] bool isWordLetter(char32_t c);
/// UTF-8 of a folded stretch.
[[nodiscard]] std::string utf8Of(std::u32string_view text);

} // namespace exeunt::date
