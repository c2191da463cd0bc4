// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/flow/box_order.h"

#include <algorithm>
#include <numeric>

namespace exeunt::view::flow {

namespace {

std::vector<std::uint32_t> placesOf(const std::vector<std::uint32_t>& order)
{
    std::vector<std::uint32_t> places(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        places[order[i]] = i;
    return places;
}

/// One side of the drawing: who its points are joined to, and how many stay last.
struct SideOf {
    std::vector<std::vector<std::uint32_t>> neighbours; // of each point, on the other side
    std::uint32_t fixed = 0;
    [[nodiscard]] std::uint32_t free() const { return static_cast<std::uint32_t>(neighbours.size()) - fixed; }
};

void sweep(const SideOf& side, std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& otherPlaces)
{
    const auto places = placesOf(order);
    std::vector<double> centre(order.size());
    for (std::uint32_t point = 0; point < order.size(); ++point) {
        double sum = 0;
        for (const auto neighbour : side.neighbours[point])
            sum += otherPlaces[neighbour];
        const auto& all = side.neighbours[point];
        centre[point] = all.empty() ? places[point] : sum / static_cast<double>(all.size());
    }
    std::stable_sort(order.begin(), order.begin() + side.free(), [&](auto a, auto b) { return centre[a] < centre[b]; });
}

/// How many more crossings the edges of two neighbours make in this order than in the other.
std::int64_t gainOfSwap(
    const SideOf& side, std::uint32_t upper, std::uint32_t lower, const std::vector<std::uint32_t>& otherPlaces)
{
    std::int64_t gain = 0;
    for (const auto a : side.neighbours[upper])
        for (const auto b : side.neighbours[lower])
            gain += otherPlaces[a] > otherPlaces[b] ? 1 : otherPlaces[a] < otherPlaces[b] ? -1 : 0;
    return gain;
}

bool swapNeighbours(const SideOf& side, std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& otherPlaces)
{
    bool isBetter = false;
    for (std::uint32_t i = 0; i + 1 < side.free(); ++i)
        if (gainOfSwap(side, order[i], order[i + 1], otherPlaces) > 0) {
            std::swap(order[i], order[i + 1]);
            isBetter = true;
        }
    return isBetter;
}

} // namespace

std::size_t crossings(
    const std::vector<Edge>& edges, const std::vector<std::uint32_t>& leftPlace, const std::vector<std::uint32_t>& rightPlace)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted;
    for (const auto& edge : edges)
        sorted.emplace_back(leftPlace[edge.left], rightPlace[edge.right]);
    std::sort(sorted.begin(), sorted.end());
    // Edges before this one on the left that end below it on the right: a Fenwick tree of right places counts them.
    std::vector<std::size_t> tree(rightPlace.size() + 1, 0);
    std::size_t count = 0, seen = 0;
    for (const auto& [left, right] : sorted) {
        std::size_t notBelow = 0;
        for (auto i = right + 1; i > 0; i -= i & (~i + 1))
            notBelow += tree[i];
        count += seen - notBelow;
        for (auto i = right + 1; i < tree.size(); i += i & (~i + 1))
            ++tree[i];
        ++seen;
    }
    return count;
}

BoxOrder orderFor(const std::vector<Edge>& edges, std::uint32_t leftCount, std::uint32_t rightCount, std::uint32_t fixedLeft,
    std::uint32_t fixedRight)
{
    constexpr int kMostSweeps = 12;
    SideOf left{std::vector<std::vector<std::uint32_t>>(leftCount), fixedLeft};
    SideOf right{std::vector<std::vector<std::uint32_t>>(rightCount), fixedRight};
    for (const auto& edge : edges) {
        left.neighbours[edge.left].push_back(edge.right);
        right.neighbours[edge.right].push_back(edge.left);
    }
    BoxOrder order{std::vector<std::uint32_t>(leftCount), std::vector<std::uint32_t>(rightCount)};
    std::iota(order.left.begin(), order.left.end(), 0U);
    std::iota(order.right.begin(), order.right.end(), 0U);
    const auto cost = [&](const BoxOrder& tried) { return crossings(edges, placesOf(tried.left), placesOf(tried.right)); };
    auto best = order;
    auto least = cost(order);
    for (int i = 0; i < kMostSweeps && least > 0; ++i) {
        sweep(right, order.right, placesOf(order.left));
        sweep(left, order.left, placesOf(order.right));
        for (int swaps = 0; swaps < kMostSweeps; ++swaps) {
            const bool onRight = swapNeighbours(right, order.right, placesOf(order.left));
            const bool onLeft = swapNeighbours(left, order.left, placesOf(order.right));
            if (!onRight && !onLeft)
                break;
        }
        const auto now = cost(order);
        if (now < least) {
            least = now;
            best = order;
        }
    }
    return best;
}

} // namespace exeunt::view::flow
