// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/char_text.h"

#include "core/text/affix.h"

namespace exeunt::extract::zh {

namespace {

constexpr std::size_t kLongest = 4; // bytes of a character

} // namespace

CharText::CharText(std::string_view folded)
    : m_folded{folded}
    , m_chars(folded.size(), U'\0')
    , m_byteOf(folded.size() + 1)
    , m_charOf(folded.size() + kLongest)
{
    std::uint32_t character = 0;
    for (std::size_t at = 0; at < folded.size(); ++character) {
        const auto point = text::decodeAt(folded, at);
        m_chars[character] = point.value;
        m_byteOf[character] = static_cast<std::uint32_t>(at);
        for (std::size_t byte = 0; byte < kLongest; ++byte) // those past its end are written again
            m_charOf[at + byte] = character;
        at += point.length;
    }
    m_chars.resize(character);
    m_byteOf.resize(character + 1);
    m_byteOf.back() = static_cast<std::uint32_t>(folded.size());
    m_charOf[folded.size()] = character;
}

void CharText::softenLineBreaks(const Span& bytes)
{
    for (std::size_t at = m_charOf[bytes.begin]; at < m_charOf[bytes.end]; ++at) {
        if (m_chars[at] == U'\n')
            m_chars[at] = U' ';
    }
}

bool CharText::startsWithAny(std::size_t at, std::initializer_list<std::string_view> words) const
{
    return at <= size() && text::startsWithAny(m_folded.substr(m_byteOf[at]), words);
}

bool CharText::endsWithAny(std::size_t end, std::initializer_list<std::string_view> words) const
{
    return end <= size() && text::endsWithAny(m_folded.substr(0, m_byteOf[end]), words);
}

} // namespace exeunt::extract::zh
