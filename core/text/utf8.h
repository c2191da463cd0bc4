// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::text {

/// One decoded code point. Bytes that are no UTF-8 come out one by one as U+FFFD with `isValid` false.
struct CodePoint {
    char32_t value = 0;
    std::uint8_t length = 1; // bytes taken, at least 1
    bool isValid = true;
};

/// decodeAt() for what is neither ASCII nor three sound bytes.
[[nodiscard]] CodePoint decodeRareAt(std::string_view text, std::size_t at);

/// Decodes the code point that begins at `at`. `at` must lie inside the text.
[[nodiscard]] inline CodePoint decodeAt(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80U)
        return {lead, 1, true};
    if ((lead & 0xF0U) == 0xE0U && lead != 0xE0U && lead != 0xEDU && at + 3 <= text.size()) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if ((second & 0xC0U) == 0x80U && (third & 0xC0U) == 0x80U)
            return {(char32_t{lead} & 0x0FU) << 12U | (char32_t{second} & 0x3FU) << 6U | (char32_t{third} & 0x3FU), 3, true};
    }
    return decodeRareAt(text, at);
}
/// decodeBefore() for what is not ASCII.
[[nodiscard]] CodePoint decodeRareBefore(std::string_view text, std::size_t end);

/// Decodes the code point that ends at `end` (exclusive). `end` must be above 0.
[[nodiscard]] inline CodePoint decodeBefore(std::string_view text, std::size_t end)
{
    const auto last = static_cast<unsigned char>(text[end - 1]);
    return last < 0x80U ? CodePoint{last, 1, true} : decodeRareBefore(text, end);
}

/// Appends a code point in UTF-8; surrogates and values out of range become U+FFFD.
void append(std::string& text, char32_t value);

/// The byte offset of the first byte that is not valid UTF-8, or npos where the whole text is valid.
[[nodiscard]] std::size_t firstInvalid(std::string_view text);

/// How many code points a text has.
[[nodiscard]] std::size_t countCodePoints(std::string_view text);

/// True for ideographs (unified, extensions, compatibility, 々 and 〇): what Chinese words are written in.
[[nodiscard]] constexpr bool isHan(char32_t value)
{
    if (value < 0x3400)
        return value == 0x3005 || value == 0x3007;
    return (value >= 0x4E00 && value <= 0x9FFF) || value <= 0x4DBF || (value >= 0x20000 && value <= 0x323AF)
        || (value >= 0xF900 && value <= 0xFAFF);
}
/// Hiragana and katakana.
[[nodiscard]] bool isKana(char32_t value);
/// Letters of the Latin script, with or without marks, also full-width.
[[nodiscard]] constexpr bool isLatin(char32_t value)
{
    if (value < 0x80)
        return (value | 0x20U) >= 'a' && (value | 0x20U) <= 'z';
    if (value < 0x250)
        return (value >= 0xC0 && value != 0xD7 && value != 0xF7) || value == 0xAA || value == 0xBA;
    return (value >= 0x1E00 && value <= 0x1EFF) || (value >= 0xFF21 && value <= 0xFF3A) || (value >= 0xFF41 && value <= 0xFF5A);
}
/// ASCII, no-break, ideographic and typographic spaces, tab and line ends.
[[nodiscard]] bool isSpace(char32_t value);
/// 0 to 9, ASCII or full-width.
[[nodiscard]] constexpr bool isDigit(char32_t value)
{
    return (value >= U'0' && value <= U'9') || (value >= 0xFF10 && value <= 0xFF19);
}

/// The text without white space (isSpace) on both sides.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Walks a text code point by code point: for (Utf8Walk walk{text}; !walk.atEnd(); walk.next()) …
class Utf8Walk {
public:
    explicit Utf8Walk(std::string_view text, std::size_t at = 0)
        : m_text{text}
        , m_at{at}
    {
        read();
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] std::size_t offset() const { return m_at; }
    [[nodiscard]] std::size_t nextOffset() const { return m_at + m_current.length; }
    [[nodiscard]] char32_t value() const { return m_current.value; }
    void next()
    {
        m_at += m_current.length;
        read();
    }

private:
    void read()
    {
        if (!atEnd())
            m_current = decodeAt(m_text, m_at);
    }
    std::string_view m_text;
    std::size_t m_at;
    CodePoint m_current;
};

/// Turns byte offsets of one text into code point offsets and back; built in one pass, each answer is a short walk.
/// In:    the text must outlive the index. Offsets past the end answer the end; offsets inside a code point its begin.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);
    [[nodiscard]] std::size_t toCodePoint(std::size_t byte) const;
    [[nodiscard]] std::size_t toByte(std::size_t codePoint) const;
    [[nodiscard]] std::size_t size() const { return m_count; } // in code points

private:
    std::string_view m_text;
    std::vector<std::size_t> m_bytes; // the byte offset of every 64th code point
    std::size_t m_count = 0;
};

} // namespace exeunt::text
