// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/document.h"
#include "core/extract/draft.h"
#include "core/extract/lexicon.h"

#include <memory>

namespace exeunt::extract::zh {

/// The passes that know Chinese. Its word lists are compiled once; reading is const and may run on many threads.
class ChineseReader {
public:
    explicit ChineseReader(const Lexicon& lexicon);
    ~ChineseReader();
    ChineseReader(ChineseReader&&) noexcept;
    [[nodiscard]] Reading read(const Document& document) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace exeunt::extract::zh
