// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace exeunt::resolve {

/// A small picture of a text by which copies are recognised: minima of hashed eight-character shingles, 128 of them.
/// In:    UTF-8 (fold the script first, so that a traditional copy is one); spaces and punctuation do not count.
/// Out:   128 numbers; those of a text too short for a shingle are all kNoMinimum.
/// From:  Ping Li, Art Owen, Cun-Hui Zhang: One Permutation Hashing (2012).
[[nodiscard]] std::vector<std::uint32_t> sketchOf(std::string_view text);

inline constexpr std::uint32_t kNoMinimum = 0xFFFFFFFFU;

/// How alike two texts are, 0 to 1: about the share of shingles they have in common.
[[nodiscard]] double similarity(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

/// How much of the shorter text the longer one holds, 0 to 1: a report taken over into a longer article is held whole.
[[nodiscard]] double containment(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

} // namespace exeunt::resolve
