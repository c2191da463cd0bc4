// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace exeunt::text {

/// Where the words of Chinese text end, by ICU's dictionary. Loading it takes some milliseconds, a copy takes none. One copy
/// serves one thread.
class WordBreaker {
public:
    WordBreaker();
    WordBreaker(const WordBreaker& other);
    ~WordBreaker();
    WordBreaker& operator=(const WordBreaker&) = delete;

    /// In:    a piece of a sentence, some dozen characters.
    /// Out:   the positions in 1 … size at which words end, ascending; only the size where ICU has no dictionary.
    [[nodiscard]] std::vector<std::uint32_t> ends(std::u32string_view piece);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace exeunt::text
