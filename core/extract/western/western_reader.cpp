// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/western_reader.h"

namespace exeunt::extract::western {

struct WesternReader::Impl {
    const Lexicon* lexicon = nullptr;
};

WesternReader::WesternReader(const Lexicon& lexicon)
    : m_impl{std::make_unique<Impl>()}
{
    m_impl->lexicon = &lexicon;
}

WesternReader::~WesternReader() = default;
WesternReader::WesternReader(WesternReader&&) noexcept = default;

Reading WesternReader::read(const Document&) const
{
    return {};
}

} // namespace exeunt::extract::western
