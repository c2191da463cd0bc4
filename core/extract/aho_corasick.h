// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace exeunt::extract {

/// Many words looked for in one pass over a text (Aho and Corasick, 1975). ASCII letters match in either case; a word
/// that begins or ends with a Latin letter or digit does not match inside a longer Latin word.
class AhoCorasick {
public:
    struct Hit {
        Span span;
        std::uint32_t word = 0; // the number given to add()
        auto operator<=>(const Hit&) const = default;
    };

    AhoCorasick();
    /// A word and the caller's number for it; the same word may be added under several numbers. Empty words are ignored.
    void add(std::string_view word, std::uint32_t number);
    /// Call once, after the last add() and before the first scan().
    void compile();
    /// All hits, overlapping ones too, by begin and then longest first. Linear in the text and the number of hits.
    [[nodiscard]] std::vector<Hit> scan(std::string_view text) const;

private:
    struct Node {
        std::uint32_t failure = 0;
        std::uint32_t output = 0; // nearest node on the failure path that ends a word; 0: none
        std::uint32_t depth = 0;
        std::int32_t firstWord = -1; // into m_words, a chain
    };
    struct Word {
        std::uint32_t number = 0;
        std::int32_t next = -1;
    };
    struct Edge {
        std::uint64_t key = 0; // node << 8 | byte, plus one; 0: free
        std::uint32_t target = 0;
    };

    [[nodiscard]] std::uint32_t child(std::uint32_t node, unsigned char byte) const;
    void insertEdge(std::uint32_t node, unsigned char byte, std::uint32_t target);
    void growEdges();

    std::vector<Node> m_nodes;
    std::vector<Word> m_words;
    std::vector<Edge> m_edges; // open addressing, a power of two
    std::size_t m_edgeCount = 0;
};

} // namespace exeunt::extract
