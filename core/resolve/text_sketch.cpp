// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/text_sketch.h"

#include <algorithm>
#include <array>

namespace exeunt::resolve {
namespace {

constexpr std::size_t kBuckets = 128;
constexpr std::size_t kShingle = 8;

/// Scatters the bits of a number (the finalizer of SplitMix64).
std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ value >> 27U) * 0x94D049BB133111EBULL;
    return value ^ value >> 31U;
}

/// Code points that carry meaning: letters, digits and everything beyond Latin that is no general or CJK punctuation.
bool counts(std::uint32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool isPunctuation = c < 0xC0 || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3021)
        || (c >= 0xFF00 && c < 0xFF10) || (c >= 0xFF1A && c < 0xFF21);
    return !isPunctuation;
}

template <class Visit>
void eachCharacter(std::string_view text, Visit&& visit)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        std::uint32_t c = lead < 0x80 ? lead : lead < 0xE0 ? lead & 0x1FU : lead < 0xF0 ? lead & 0x0FU : lead & 0x07U;
        while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U)
            c = c << 6U | (static_cast<unsigned char>(text[i++]) & 0x3FU);
        if (counts(c))
            visit(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
}

/// About how many different shingles a text has: the more there are, the smaller are the least of them.
double shinglesIn(const std::vector<std::uint32_t>& sketch)
{
    double sum = 0, filled = 0;
    for (const auto minimum : sketch)
        if (minimum != kNoMinimum) {
            sum += minimum;
            ++filled;
        }
    return sum > 0 ? filled * filled * kNoMinimum / sum : 0;
}

} // namespace

std::vector<std::uint32_t> sketchOf(std::string_view text)
{
    std::vector<std::uint32_t> minima(kBuckets, kNoMinimum);
    std::array<std::uint64_t, kShingle> window{};
    std::size_t seen = 0;
    eachCharacter(text, [&](std::uint32_t c) {
        window.at(seen++ % kShingle) = c;
        if (seen < kShingle)
            return;
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < kShingle; ++i)
            hash = mixed(hash + window.at((seen + i) % kShingle));
        auto& minimum = minima[hash % kBuckets];
        minimum = std::min(minimum, static_cast<std::uint32_t>(hash >> 32U));
    });
    return minima;
}

double similarity(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b)
{
    std::size_t filled = 0, equal = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        filled += a[i] != kNoMinimum || b[i] != kNoMinimum;
        equal += a[i] != kNoMinimum && a[i] == b[i];
    }
    return filled == 0 ? 0.0 : static_cast<double>(equal) / static_cast<double>(filled);
}

double containment(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b)
{
    const double shared = similarity(a, b), sizeA = shinglesIn(a), sizeB = shinglesIn(b);
    const double shorter = std::min(sizeA, sizeB);
    return shorter > 0 ? std::min(1.0, shared / (1 + shared) * (sizeA + sizeB) / shorter) : 0.0;
}

} // namespace exeunt::resolve
