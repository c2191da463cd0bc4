// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace exeunt::view::flow {

/// A line between two rows of points.
struct Edge {
    std::uint32_t left = 0, right = 0; // numbers of points
};

/// Pairs of edges that cross when the points of both sides stand in the order given by their places.
[[nodiscard]] std::size_t crossings(
    const std::vector<Edge>& edges, const std::vector<std::uint32_t>& leftPlace, const std::vector<std::uint32_t>& rightPlace);

struct BoxOrder {
    std::vector<std::uint32_t> left, right; // points from top to bottom
};

/// An order of two rows that crosses few edges: barycentres swept from side to side, then swaps of neighbours while they help.
/// In:    how many points each side has; the last fixedLeft and fixedRight of them stay last, in their order.
/// Out:   never more crossings than the given order has. The same input gives the same order.
[[nodiscard]] BoxOrder orderFor(const std::vector<Edge>& edges, std::uint32_t leftCount, std::uint32_t rightCount,
    std::uint32_t fixedLeft, std::uint32_t fixedRight);

} // namespace exeunt::view::flow
