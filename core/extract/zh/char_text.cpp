// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/char_text.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

/// What headlines part their label with: 人事丨…
bool isBar(char32_t value)
{
    return isAmong(value, U"丨│︱¦ㅣ");
}

} // namespace

CharText::CharText(std::string_view folded)
    : m_folded{folded}
    , m_charOf(folded.size() + 1)
{
    m_chars.reserve(folded.size() / 2);
    m_byteOf.reserve(folded.size() / 2);
    for (text::Utf8Walk walk{folded}; !walk.atEnd(); walk.next()) {
        for (std::size_t byte = walk.offset(); byte < walk.nextOffset(); ++byte)
            m_charOf[byte] = static_cast<std::uint32_t>(m_chars.size());
        m_byteOf.push_back(static_cast<std::uint32_t>(walk.offset()));
        m_chars.push_back(isBar(walk.value()) ? U'|' : walk.value());
    }
    m_byteOf.push_back(static_cast<std::uint32_t>(folded.size()));
    m_charOf.back() = static_cast<std::uint32_t>(m_chars.size());
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
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return startsWith(at, word); });
}

bool CharText::endsWithAny(std::size_t end, std::initializer_list<std::string_view> words) const
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return endsWith(end, word); });
}

} // namespace exeunt::extract::zh
