// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/text/utf8.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::extract::zh {

/// A folded text as an array of code points, so that a rule can look one character to the left. Spans of the Chinese passes
/// count characters; bytes() leads back.
class CharText {
public:
    explicit CharText(std::string_view folded);

    /// A line break inside a sentence (a hard wrap) becomes a space.
    void softenLineBreaks(const Span& bytes);
    [[nodiscard]] std::size_t size() const { return m_chars.size(); }
    /// The character at `at`; 0 outside the text.
    [[nodiscard]] char32_t at(std::size_t at) const { return at < m_chars.size() ? m_chars[at] : U'\0'; }
    /// The character before `at`; 0 at the begin.
    [[nodiscard]] char32_t before(std::size_t at) const { return at > 0 ? m_chars[at - 1] : U'\0'; }
    [[nodiscard]] Span bytes(const Span& chars) const { return {m_byteOf[chars.begin], m_byteOf[chars.end]}; }
    [[nodiscard]] std::size_t charOf(std::size_t byte) const { return m_charOf[byte]; }
    [[nodiscard]] Span chars(const Span& bytes) const { return {m_charOf[bytes.begin], m_charOf[bytes.end]}; }
    [[nodiscard]] std::string_view text(const Span& chars) const { return bytes(chars).of(m_folded); }
    [[nodiscard]] std::u32string_view run(const Span& chars) const
    {
        return std::u32string_view{m_chars}.substr(chars.begin, chars.size());
    }
    [[nodiscard]] bool startsWith(std::size_t at, std::string_view word) const
    {
        return at <= size() && m_byteOf[at] + word.size() <= m_folded.size() && isAt(m_byteOf[at], word);
    }
    [[nodiscard]] bool endsWith(std::size_t end, std::string_view word) const
    {
        return end <= size() && m_byteOf[end] >= word.size() && isAt(m_byteOf[end] - word.size(), word);
    }
    /// Whether one of `words` begins at `at`, or ends at `end`.
    [[nodiscard]] bool startsWithAny(std::size_t at, std::initializer_list<std::string_view> words) const;
    [[nodiscard]] bool endsWithAny(std::size_t end, std::initializer_list<std::string_view> words) const;

private:
    /// Words are short and differ in their last byte first: a call of memcmp would cost more.
    [[nodiscard]] bool isAt(std::size_t byte, std::string_view word) const
    {
        std::size_t left = word.size();
        while (left > 0 && m_folded[byte + left - 1] == word[left - 1])
            --left;
        return left == 0;
    }

    std::string_view m_folded;
    std::u32string m_chars;
    std::vector<std::uint32_t> m_byteOf; // of each character, and the end
    std::vector<std::uint32_t> m_charOf; // of each byte, and the end
};

/// 。 ! ? and line ends.
[[nodiscard]] constexpr bool isSentenceEnd(char32_t value)
{
    return value == U'。' || value == U'!' || value == U'?' || value == U'\n' || value == 0;
}
/// , ; : 。 ! ? … and line ends: what ends a clause.
[[nodiscard]] constexpr bool isClauseEnd(char32_t value)
{
    return isSentenceEnd(value) || value == U',' || value == U';' || value == U':' || value == U'…' || value == U'—'
        || value == U'|';
}
[[nodiscard]] constexpr bool isHanChar(char32_t value)
{
    return text::isHan(value);
}
/// A letter or digit of a Latin word: "V2", "GPT-4", "é".
[[nodiscard]] constexpr bool isLatinChar(char32_t value)
{
    return text::isLatin(value) || text::isDigit(value);
}
/// Any mark that is no letter, ideograph or digit.
[[nodiscard]] constexpr bool isMark(char32_t value)
{
    return !isHanChar(value) && !isLatinChar(value);
}
/// Whether `value` is one of the characters of `list`. Without an early end, so that compilers compare several at once.
template <std::size_t Size>
[[nodiscard]] constexpr bool isAmong(char32_t value, const char32_t (&list)[Size])
{
    bool isFound = false;
    for (std::size_t i = 0; i + 1 < Size; ++i)
        isFound |= value == list[i];
    return isFound;
}

} // namespace exeunt::extract::zh
