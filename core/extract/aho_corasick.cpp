// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/aho_corasick.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

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

bool joinsLeft(std::string_view text, const Span& span)
{
    return span.begin > 0 && startsLatinLetter(text, span.begin) && endsLatinLetter(text, span.begin);
}

bool joinsRight(std::string_view text, const Span& span)
{
    return span.end < text.size() && endsLatinLetter(text, span.end) && startsLatinLetter(text, span.end);
}

constexpr char32_t kStrayByte = 0x1FFF00; // plus the byte

/// A character of a text, ASCII letters in lower case; a byte that belongs to none stands for itself, outside Unicode.
struct Character {
    char32_t value = 0;
    std::size_t size = 1; // bytes
};

Character rareCharacterAt(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto tail = [&](std::size_t offset) -> char32_t {
        const auto byte = at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
        return (byte & 0xC0U) == 0x80U ? byte & 0x3FU : 0x40U;
    };
    if ((lead & 0xE0U) == 0xC0U) {
        if (const char32_t second = tail(1); second < 0x40U)
            return {(char32_t{lead} & 0x1FU) << 6U | second, 2};
    } else if ((lead & 0xF8U) == 0xF0U) {
        const char32_t second = tail(1), third = tail(2), fourth = tail(3);
        if (second < 0x40U && third < 0x40U && fourth < 0x40U)
            return {(char32_t{lead} & 0x07U) << 18U | second << 12U | third << 6U | fourth, 4};
    }
    return {kStrayByte + lead, 1};
}

inline Character characterAt(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80U)
        return {lowered(lead), 1};
    if ((lead & 0xF0U) == 0xE0U && at + 3 <= text.size()) { // most of a Chinese text
        const unsigned second = static_cast<unsigned char>(text[at + 1]) ^ 0x80U;
        const unsigned third = static_cast<unsigned char>(text[at + 2]) ^ 0x80U;
        if ((second | third) < 0x40U)
            return {(char32_t{lead} & 0x0FU) << 12U | second << 6U | third, 3};
    }
    return rareCharacterAt(text, at);
}

std::uint32_t sizeOf(char32_t value)
{
    if (value < 0x80U || value >= kStrayByte)
        return 1;
    return value < 0x800U ? 2 : value < 0x10000U ? 3 : 4;
}

std::uint64_t edgeKey(std::uint32_t node, char32_t value)
{
    return ((static_cast<std::uint64_t>(node) << 21U) | value) + 1;
}

std::size_t mixed(std::uint64_t key)
{
    key ^= key >> 31U;
    key *= 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(key ^ (key >> 29U));
}

} // namespace

AhoCorasick::AhoCorasick()
    : m_seeds(1)
    , m_edges(256)
{
}

void AhoCorasick::add(std::string_view word, std::uint32_t number, Open open)
{
    if (word.empty())
        return;
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < word.size();) {
        if ((m_edgeCount + 1) * 2 > m_edges.size())
            growEdges();
        const auto character = characterAt(word, at);
        Edge& edge = slotOf(edgeKey(node, character.value));
        if (edge.key == 0) {
            edge = {edgeKey(node, character.value), static_cast<std::uint32_t>(m_seeds.size())};
            ++m_edgeCount;
            m_seeds.push_back({node, character.value, -1});
        }
        node = edge.target;
        at += character.size;
    }
    m_words.push_back(Word{number, m_seeds[node].firstWord, open});
    m_seeds[node].firstWord = static_cast<std::int32_t>(m_words.size()) - 1;
}

void AhoCorasick::compile()
{
    const auto order = levelOrder();
    std::vector<std::uint32_t> place(order.size()); // of a seed among the nodes
    for (std::uint32_t node = 0; node < order.size(); ++node)
        place[order[node]] = node;
    m_nodes.resize(order.size() + 1);
    m_values.resize(order.size());
    m_endings.resize(order.size());
    std::vector<std::uint32_t> parents(order.size());
    for (std::uint32_t node = 1; node < order.size(); ++node) {
        const Seed& seed = m_seeds[order[node]];
        parents[node] = place[seed.parent];
        m_endings[node].firstWord = seed.firstWord;
        m_endings[node].length = m_endings[parents[node]].length + sizeOf(seed.value);
        m_nodes[parents[node]].children |= 1U << (seed.value & 31U);
        m_values[node] = seed.value;
    }
    std::uint32_t next = 1;
    for (std::uint32_t node = 0; node <= order.size(); ++node) {
        m_nodes[node].firstChild = next;
        while (next < order.size() && parents[next] == node)
            ++next;
    }
    for (std::uint32_t node = m_nodes[0].firstChild; node < m_nodes[1].firstChild; ++node)
        m_first.set(m_values[node], node);
    markBeginnings();
    linkFailures();
    m_seeds = {};
    m_edges = {};
}

/// The seeds level by level, those of one parent in a row, ordered by character.
std::vector<std::uint32_t> AhoCorasick::levelOrder() const
{
    std::vector<std::uint32_t> firstOf(m_seeds.size() + 1); // children of each seed, by counting
    for (std::size_t seed = 1; seed < m_seeds.size(); ++seed)
        ++firstOf[m_seeds[seed].parent + 1];
    for (std::size_t seed = 1; seed < firstOf.size(); ++seed)
        firstOf[seed] += firstOf[seed - 1];
    std::vector<std::uint32_t> children(m_seeds.size());
    auto free = firstOf;
    for (std::uint32_t seed = 1; seed < m_seeds.size(); ++seed)
        children[free[m_seeds[seed].parent]++] = seed;

    std::vector<std::uint32_t> order{0};
    order.reserve(m_seeds.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto seed = order[at];
        const auto begin = static_cast<std::ptrdiff_t>(order.size());
        order.insert(order.end(), children.begin() + firstOf[seed], children.begin() + firstOf[seed + 1]);
        std::sort(order.begin() + begin, order.end(),
            [this](std::uint32_t a, std::uint32_t b) { return m_seeds[a].value < m_seeds[b].value; });
    }
    return order;
}

void AhoCorasick::markBeginnings()
{
    constexpr std::size_t kFew = 24; // lists in Chinese and small lists; a list of western words begins with any letter
    std::array<bool, 256> begins{};
    for (std::uint32_t node = m_nodes[0].firstChild; node < m_nodes[1].firstChild; ++node) {
        const char32_t value = m_values[node];
        std::string character;
        if (value < kStrayByte)
            text::append(character, value);
        else
            character += static_cast<char>(value - kStrayByte);
        const auto lead = static_cast<unsigned char>(character.front());
        begins[lead] = true;
        begins[lead >= 'a' && lead <= 'z' ? lead - 32 : lead] = true;
    }
    m_begins = text::ByteSet::where([&](unsigned char byte) { return begins[byte]; });
    const bool isSound = std::none_of(begins.begin() + 0x80, begins.begin() + 0xC0, [](bool does) { return does; });
    m_isSparse = isSound && static_cast<std::size_t>(std::count(begins.begin(), begins.end(), true)) <= kFew;
}

void AhoCorasick::linkFailures()
{
    for (std::uint32_t parent = 0; parent + 1 < m_nodes.size(); ++parent) {
        for (std::uint32_t node = m_nodes[parent].firstChild; node < m_nodes[parent + 1].firstChild; ++node) {
            const std::uint32_t failure = parent == 0 ? 0 : step(m_nodes[parent].failure, m_values[node]);
            m_nodes[node].failure = failure;
            m_endings[node].next = m_nodes[failure].output;
            m_nodes[node].output = m_endings[node].firstWord >= 0 ? node : m_nodes[failure].output;
        }
    }
}

namespace {

bool comesBefore(const AhoCorasick::Hit& a, const AhoCorasick::Hit& b)
{
    if (a.span.begin != b.span.begin)
        return a.span.begin < b.span.begin;
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.word < b.word;
}

/// Hits come by their ends: each new one belongs a few places before the last.
void insert(std::vector<AhoCorasick::Hit>& hits, const AhoCorasick::Hit& hit)
{
    hits.push_back(hit);
    for (std::size_t at = hits.size() - 1; at > 0 && comesBefore(hit, hits[at - 1]); --at) {
        hits[at] = hits[at - 1];
        hits[at - 1] = hit;
    }
}

} // namespace

std::vector<AhoCorasick::Hit> AhoCorasick::scan(std::string_view text) const
{
    std::vector<Hit> hits;
    hits.reserve(text.size() / 16);
    std::uint32_t node = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (node == 0 && m_isSparse) {
            at = m_begins.find(text, at);
            if (at == text.size())
                break;
        }
        const auto character = characterAt(text, at);
        at += character.size;
        node = step(node, character.value);
        if (node == 0)
            continue;
        for (std::uint32_t end = m_nodes[node].output; end != kNone; end = m_endings[end].next) {
            const Span span{at - m_endings[end].length, at};
            const bool isTail = joinsLeft(text, span); // of a longer word
            const bool isHead = joinsRight(text, span);
            for (auto link = m_endings[end].firstWord; link >= 0; link = m_words[static_cast<std::size_t>(link)].next) {
                const Word& word = m_words[static_cast<std::size_t>(link)];
                if ((!isTail || word.open.before) && (!isHead || word.open.after))
                    insert(hits, {span, word.number});
            }
        }
    }
    return hits;
}

void AhoCorasick::FirstStep::set(char32_t value, std::uint32_t node)
{
    const std::size_t page = value >> 8U;
    if (m_pages.size() <= page)
        m_pages.resize(page + 1, 0);
    if (m_pages[page] == 0) {
        m_pages[page] = static_cast<std::uint32_t>(m_nodes.size());
        m_nodes.resize(m_nodes.size() + 256);
    }
    m_nodes[m_pages[page] + (value & 0xFFU)] = node;
}

AhoCorasick::Edge& AhoCorasick::slotOf(std::uint64_t key)
{
    const std::size_t mask = m_edges.size() - 1;
    std::size_t slot = mixed(key) & mask;
    while (m_edges[slot].key != 0 && m_edges[slot].key != key)
        slot = (slot + 1) & mask;
    return m_edges[slot];
}

void AhoCorasick::growEdges()
{
    std::vector<Edge> old(m_edges.size() * 2);
    old.swap(m_edges);
    for (const Edge& edge : old) {
        if (edge.key != 0)
            slotOf(edge.key) = edge;
    }
}

} // namespace exeunt::extract
