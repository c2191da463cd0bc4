// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/aho_corasick.h"

#include <algorithm>

namespace exeunt::extract {
namespace {

unsigned char lowered(unsigned char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + 32) : byte;
}

bool isWordByte(unsigned char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// A Latin letter outside ASCII (ü, é, Å) is two bytes, led by C3 to C9.
bool startsLatinLetter(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    return isWordByte(byte) || (byte >= 0xC3 && byte <= 0xC9);
}

bool endsLatinLetter(std::string_view text, std::size_t end)
{
    const auto byte = static_cast<unsigned char>(text[end - 1]);
    if (isWordByte(byte))
        return true;
    return end >= 2 && (byte & 0xC0U) == 0x80U && static_cast<unsigned char>(text[end - 2]) >= 0xC3
        && static_cast<unsigned char>(text[end - 2]) <= 0xC9;
}

bool isWholeWord(std::string_view text, const Span& span)
{
    const bool joinsLeft = span.begin > 0 && startsLatinLetter(text, span.begin) && endsLatinLetter(text, span.begin);
    const bool joinsRight = span.end < text.size() && endsLatinLetter(text, span.end) && startsLatinLetter(text, span.end);
    return !joinsLeft && !joinsRight;
}

std::size_t mixed(std::uint64_t key)
{
    key ^= key >> 31U;
    key *= 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(key ^ (key >> 29U));
}

} // namespace

AhoCorasick::AhoCorasick()
    : m_nodes(1)
    , m_edges(1024)
{
}

void AhoCorasick::add(std::string_view word, std::uint32_t number)
{
    if (word.empty())
        return;
    std::uint32_t node = 0;
    for (const char c : word) {
        const auto byte = lowered(static_cast<unsigned char>(c));
        std::uint32_t next = child(node, byte);
        if (next == 0) {
            next = static_cast<std::uint32_t>(m_nodes.size());
            Node fresh;
            fresh.depth = m_nodes[node].depth + 1;
            m_nodes.push_back(fresh);
            insertEdge(node, byte, next);
        }
        node = next;
    }
    m_words.push_back(Word{number, m_nodes[node].firstWord});
    m_nodes[node].firstWord = static_cast<std::int32_t>(m_words.size()) - 1;
}

void AhoCorasick::compile()
{
    struct Step {
        std::uint32_t parent, node;
        unsigned char byte;
    };
    std::vector<Step> steps;
    for (const Edge& edge : m_edges) {
        if (edge.key != 0) {
            const auto key = edge.key - 1;
            steps.push_back({static_cast<std::uint32_t>(key >> 8U), edge.target, static_cast<unsigned char>(key & 0xFFU)});
        }
    }
    std::sort(steps.begin(), steps.end(), [this](const Step& a, const Step& b) {
        return m_nodes[a.node].depth != m_nodes[b.node].depth ? m_nodes[a.node].depth < m_nodes[b.node].depth : a.node < b.node;
    });
    for (const Step& step : steps) {
        std::uint32_t failure = m_nodes[step.parent].failure;
        std::uint32_t target = 0;
        if (step.parent != 0) {
            while ((target = child(failure, step.byte)) == 0 && failure != 0)
                failure = m_nodes[failure].failure;
        }
        m_nodes[step.node].failure = target;
        m_nodes[step.node].output = m_nodes[target].firstWord >= 0 ? target : m_nodes[target].output;
    }
}

std::vector<AhoCorasick::Hit> AhoCorasick::scan(std::string_view text) const
{
    std::vector<Hit> hits;
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = lowered(static_cast<unsigned char>(text[at]));
        std::uint32_t next = 0;
        while ((next = child(node, byte)) == 0 && node != 0)
            node = m_nodes[node].failure;
        node = next;
        for (std::uint32_t end = m_nodes[node].firstWord >= 0 ? node : m_nodes[node].output; end != 0;
             end = m_nodes[end].output) {
            const Span span{at + 1 - m_nodes[end].depth, at + 1};
            if (!isWholeWord(text, span))
                continue;
            for (auto word = m_nodes[end].firstWord; word >= 0; word = m_words[static_cast<std::size_t>(word)].next)
                hits.push_back({span, m_words[static_cast<std::size_t>(word)].number});
        }
    }
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        if (a.span.begin != b.span.begin)
            return a.span.begin < b.span.begin;
        return a.span.end != b.span.end ? a.span.end > b.span.end : a.word < b.word;
    });
    return hits;
}

std::uint32_t AhoCorasick::child(std::uint32_t node, unsigned char byte) const
{
    const std::uint64_t key = ((static_cast<std::uint64_t>(node) << 8U) | byte) + 1;
    const std::size_t mask = m_edges.size() - 1;
    for (std::size_t slot = mixed(key) & mask; m_edges[slot].key != 0; slot = (slot + 1) & mask) {
        if (m_edges[slot].key == key)
            return m_edges[slot].target;
    }
    return 0;
}

void AhoCorasick::insertEdge(std::uint32_t node, unsigned char byte, std::uint32_t target)
{
    if ((m_edgeCount + 1) * 2 > m_edges.size())
        growEdges();
    const std::uint64_t key = ((static_cast<std::uint64_t>(node) << 8U) | byte) + 1;
    const std::size_t mask = m_edges.size() - 1;
    std::size_t slot = mixed(key) & mask;
    while (m_edges[slot].key != 0)
        slot = (slot + 1) & mask;
    m_edges[slot] = {key, target};
    ++m_edgeCount;
}

void AhoCorasick::growEdges()
{
    std::vector<Edge> old(m_edges.size() * 2);
    old.swap(m_edges);
    const std::size_t mask = m_edges.size() - 1;
    for (const Edge& edge : old) {
        if (edge.key == 0)
            continue;
        std::size_t slot = mixed(edge.key) & mask;
        while (m_edges[slot].key != 0)
            slot = (slot + 1) & mask;
        m_edges[slot] = edge;
    }
}

} // namespace exeunt::extract
