// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/rect.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace exeunt::view::tree {

inline constexpr std::uint32_t kNoParent = 0xFFFFFFFFU;

/// A box of any size. A node's parent stands before it in the list; children stand in the order of the list.
struct Node {
    std::uint32_t parent = kNoParent;
    double width = 0, height = 0;
    std::optional<double> spine = {}; // how far from its left edge the lines to parent and children meet it; nothing: its middle
};

struct Gaps {
    double beside = 0; // between what stands side by side
    double below = 0;  // between a node and its children
};

/// Where each node's upper left corner stands.
/// In:    nodes, parents first; several roots stand side by side.
/// Out:   tidy: a node's spine stands midway between those of its first and last child, siblings keep their order, no two boxes come
///        nearer than the gaps, a subtree looks the same wherever it stands, and boxes of different height use the room that lower
///        neighbours leave. The leftmost edge is at 0, the uppermost too.
/// Fails: never. Linear time, no recursion.
/// From:  Atze van der Ploeg: Drawing non-layered tidy trees in linear time (2014).
[[nodiscard]] std::vector<Point> tidy(const std::vector<Node>& nodes, const Gaps& gaps);

} // namespace exeunt::view::tree
