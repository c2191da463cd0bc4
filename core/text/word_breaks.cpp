// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include <string>

namespace exeunt::text {

struct WordBreaker::Impl {
    std::unique_ptr<icu::BreakIterator> iterator;
};

WordBreaker::WordBreaker()
    : m_impl{std::make_unique<Impl>()}
{
    UErrorCode status = U_ZERO_ERROR;
    m_impl->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
}

WordBreaker::WordBreaker(const WordBreaker& other)
    : m_impl{std::make_unique<Impl>()}
{
    if (other.m_impl->iterator)
        m_impl->iterator.reset(other.m_impl->iterator->clone());
}

WordBreaker::~WordBreaker() = default;

std::vector<std::uint32_t> WordBreaker::ends(std::u32string_view piece)
{
    std::vector<std::uint32_t> found;
    if (!m_impl->iterator || piece.empty()) {
        found.push_back(static_cast<std::uint32_t>(piece.size()));
        return found;
    }
    std::u16string units;
    std::vector<std::uint32_t> characterEnds{0}; // of each UTF-16 unit
    units.reserve(piece.size());
    characterEnds.reserve(piece.size() + 1);
    for (std::size_t i = 0; i < piece.size(); ++i) {
        if (U_IS_BMP(piece[i])) {
            units += static_cast<char16_t>(piece[i]);
        } else {
            units += U16_LEAD(piece[i]);
            units += U16_TRAIL(piece[i]);
        }
        characterEnds.resize(units.size() + 1, static_cast<std::uint32_t>(i + 1));
    }
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUChars(&text, units.data(), static_cast<std::int64_t>(units.size()), &status);
    m_impl->iterator->setText(&text, status);
    m_impl->iterator->first();
    for (std::int32_t at = m_impl->iterator->next(); at != icu::BreakIterator::DONE; at = m_impl->iterator->next())
        found.push_back(characterEnds[static_cast<std::size_t>(at)]);
    utext_close(&text);
    return found;
}

} // namespace exeunt::text
