// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/aho_corasick.h"

namespace exeunt::extract {

/// The words of several lists, looked for in one pass over a text.
class ListScan {
public:
    using Hits = std::vector<std::vector<AhoCorasick::Hit>>; // by list, each as AhoCorasick::scan() answers

    explicit ListScan(std::uint32_t lists)
        : m_lists{lists}
    {
    }
    /// In:    lists are numbered from 0; the words of one from 0 to 2^26.
    void add(std::uint32_t list, std::string_view word, std::uint32_t number, AhoCorasick::Open open = {})
    {
        m_automaton.add(word, list << kShift | number, open);
    }
    /// Call once, after the last add() and before the first scan().
    void compile() { m_automaton.compile(); }
    [[nodiscard]] Hits scan(std::string_view text) const;

private:
    static constexpr unsigned kShift = 26;

    std::uint32_t m_lists;
    AhoCorasick m_automaton;
};

} // namespace exeunt::extract
