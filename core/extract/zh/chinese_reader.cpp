// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/chinese_reader.h"

namespace exeunt::extract::zh {

struct ChineseReader::Impl {
    const Lexicon* lexicon = nullptr;
};

ChineseReader::ChineseReader(const Lexicon& lexicon)
    : m_impl{std::make_unique<Impl>()}
{
    m_impl->lexicon = &lexicon;
}

ChineseReader::~ChineseReader() = default;
ChineseReader::ChineseReader(ChineseReader&&) noexcept = default;

Reading ChineseReader::read(const Document&) const
{
    return {};
}

} // namespace exeunt::extract::zh
