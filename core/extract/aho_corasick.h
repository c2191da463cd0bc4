// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/text/byte_set.h"

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
    /// Which ends of a word may lie inside a longer Latin word: "-sparte" in Pumpensparte, "rechenzentr-" in Rechenzentren.
    struct Open {
        bool before = false;
        bool after = false;
    };

    /// A word and the caller's number for it; the same word may be added under several numbers. Empty words are ignored.
    void add(std::string_view word, std::uint32_t number) { add(word, number, Open{}); }
    void add(std::string_view word, std::uint32_t number, Open open);
    /// Call once, after the last add() and before the first scan().
    void compile();
    /// All hits, overlapping ones too, by begin and then longest first. Linear in the text and the number of hits.
    [[nodiscard]] std::vector<Hit> scan(std::string_view text) const;

private:
    static constexpr std::uint32_t kNone = 0; // the root, which is no child and ends no word

    /// A trie node while words are added; edges lie in a hash table of (node, character).
    struct Seed {
        std::uint32_t parent = 0;
        char32_t value = 0;
        std::int32_t firstWord = -1; // into m_words, a chain
    };
    struct Edge {
        std::uint64_t key = 0; // node << 21 | character, plus one; 0: free
        std::uint32_t target = 0;
    };
    /// A node once compiled. Nodes are numbered level by level, so the children of one stand in a row, ordered by character.
    /// Four to a cache line: a scan is here at nearly every character.
    struct Node {
        std::uint32_t firstChild = 0; // the row ends where the next node's begins
        std::uint32_t failure = 0;
        std::uint32_t output = kNone; // this node where it ends a word, else the nearest on the failure path that does
        std::uint32_t children = 0;   // a bit for each child's character modulo 32: most steps fail, and are seen to at once
    };
    /// What only a node that ends words is asked for.
    struct Ending {
        std::int32_t firstWord = -1;
        std::uint32_t length = 0;   // bytes from the root
        std::uint32_t next = kNone; // the nearest node on the failure path that ends a word
    };
    struct Word {
        std::uint32_t number = 0;
        std::int32_t next = -1;
        Open open;
    };
    /// The root's children, in pages of 256 characters: most characters of a text begin no word.
    class FirstStep {
    public:
        void set(char32_t value, std::uint32_t node);
        [[nodiscard]] std::uint32_t of(char32_t value) const
        {
            const std::size_t page = value >> 8U;
            return page < m_pages.size() ? m_nodes[m_pages[page] + (value & 0xFFU)] : kNone;
        }

    private:
        std::vector<std::uint32_t> m_pages; // where each begins in m_nodes; the first 256 there are the empty page
        std::vector<std::uint32_t> m_nodes = std::vector<std::uint32_t>(256);
    };

    [[nodiscard]] Edge& slotOf(std::uint64_t key);
    void growEdges();
    [[nodiscard]] std::vector<std::uint32_t> levelOrder() const;
    void markBeginnings();
    void linkFailures();
    [[nodiscard]] std::uint32_t child(std::uint32_t node, char32_t value) const
    {
        constexpr std::uint32_t kFew = 8;
        if ((m_nodes[node].children >> (value & 31U) & 1U) == 0)
            return kNone;
        std::uint32_t begin = m_nodes[node].firstChild;
        std::uint32_t end = m_nodes[node + 1].firstChild;
        while (end - begin > kFew) {
            const std::uint32_t middle = begin + (end - begin) / 2;
            (m_values[middle] <= value ? begin : end) = middle;
        }
        for (; begin < end; ++begin) {
            if (m_values[begin] == value)
                return begin;
        }
        return kNone;
    }
    /// Where the automaton stands after one more character.
    [[nodiscard]] std::uint32_t step(std::uint32_t node, char32_t value) const
    {
        for (; node != 0; node = m_nodes[node].failure) {
            if (const auto next = child(node, value); next != kNone)
                return next;
        }
        return m_first.of(value);
    }

    std::vector<Seed> m_seeds;
    std::vector<Edge> m_edges; // open addressing, a power of two
    std::size_t m_edgeCount = 0;
    std::vector<Word> m_words;

    std::vector<Node> m_nodes;      // and one behind the last, for its row's end
    std::vector<char32_t> m_values; // by node: the character that leads to it
    std::vector<Ending> m_endings;  // by node
    FirstStep m_first;
    text::ByteSet m_begins;  // first bytes of the words, in either case
    bool m_isSparse = false; // they are few: a scan at the root steps from one to the next
};

} // namespace exeunt::extract
