// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/tree/tidy_tree.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace exeunt::view;
using tree::Node;

namespace {

std::vector<Node> randomTree(std::uint32_t seed, std::uint32_t count)
{
    std::mt19937 random{seed};
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    const auto shape = below(4); // bushy, deep, a star, a forest
    std::vector<Node> nodes;
    for (std::uint32_t i = 0; i < count; ++i) {
        Node node;
        if (i > 0)
            node.parent = shape == 1 ? i - 1 - below(std::min(i, 3U)) : shape == 2 ? below(std::min(i, 2U)) : below(i);
        if (shape == 3 && below(9) == 0)
            node.parent = tree::kNoParent;
        node.width = 10 + below(90);
        node.height = 5 + below(60);
        if (below(3) == 0)
            node.spine = below(static_cast<std::uint32_t>(node.width));
        nodes.push_back(node);
    }
    return nodes;
}

std::vector<Rect> boxesOf(const std::vector<Node>& nodes, const tree::Gaps& gaps)
{
    const auto corners = tree::tidy(nodes, gaps);
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        boxes.push_back({corners[i].x, corners[i].y, nodes[i].width, nodes[i].height});
    return boxes;
}

std::vector<std::vector<std::uint32_t>> childrenOf(const std::vector<Node>& nodes)
{
    std::vector<std::vector<std::uint32_t>> children(nodes.size());
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].parent != tree::kNoParent)
            children[nodes[i].parent].push_back(i);
    return children;
}

double spineOf(const Node& node, const Rect& box)
{
    return box.x + node.spine.value_or(node.width / 2);
}

constexpr double kHair = 1e-6;

} // namespace

TEST_CASE("tidy trees: nothing overlaps, parents stand centred, siblings keep their order", "[view][tree]")
{
    const tree::Gaps gaps{8, 12};
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        const auto nodes = randomTree(seed, 2 + seed % 160);
        const auto boxes = boxesOf(nodes, gaps);
        const auto children = childrenOf(nodes);
        CAPTURE(seed);
        bool isApart = true, isCentred = true, isOrdered = true, isBelow = true;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            for (std::size_t j = i + 1; j < boxes.size(); ++j) {
                const Rect wide{
                    boxes[i].x - gaps.beside + kHair, boxes[i].y, boxes[i].width + 2 * (gaps.beside - kHair), boxes[i].height};
                isApart = isApart && !wide.overlaps(boxes[j]);
            }
            if (children[i].empty())
                continue;
            const auto first = children[i].front(), last = children[i].back();
            const double middle = (spineOf(nodes[first], boxes[first]) + spineOf(nodes[last], boxes[last])) / 2;
            isCentred = isCentred && std::abs(middle - spineOf(nodes[i], boxes[i])) < kHair * 100;
            for (const auto child : children[i])
                isBelow = isBelow && std::abs(boxes[child].y - boxes[i].bottom() - gaps.below) < kHair;
            for (std::size_t c = 1; c < children[i].size(); ++c)
                isOrdered = isOrdered && boxes[children[i][c - 1]].right() + gaps.beside <= boxes[children[i][c]].x + kHair;
        }
        CHECK(isApart);
        CHECK(isCentred);
        CHECK(isBelow);
        CHECK(isOrdered);
        const auto left = std::min_element(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
        CHECK(std::abs(left->x) < kHair);
    }
}

TEST_CASE("a subtree looks the same wherever it stands", "[view][tree]")
{
    // Two equal subtrees under one root, with other things between.
    auto inner = randomTree(7, 40);
    for (std::uint32_t i = 1; i < inner.size(); ++i)
        if (inner[i].parent == tree::kNoParent)
            inner[i].parent = 0; // one tree
    std::vector<Node> nodes{{tree::kNoParent, 20, 20}};
    std::vector<std::uint32_t> begins;
    for (const int copies : {1, 2}) {
        begins.push_back(static_cast<std::uint32_t>(nodes.size()));
        for (const auto& node : inner)
            nodes.push_back(
                {node.parent == tree::kNoParent ? 0 : node.parent + begins.back(), node.width, node.height, node.spine});
        nodes.push_back({0, 30.0 * copies, 30});
    }
    const auto corners = tree::tidy(nodes, {4, 4});
    for (std::uint32_t i = 1; i < inner.size(); ++i) {
        const double first = corners[begins[0] + i].x - corners[begins[0]].x;
        const double second = corners[begins[1] + i].x - corners[begins[1]].x;
        CHECK(std::abs(first - second) < 1e-6);
    }
}

TEST_CASE("low siblings use the room beside high ones", "[view][tree]")
{
    // A high first child, a low second one with a wide child: non-layered, so that child stands right below it.
    const std::vector<Node> nodes{{tree::kNoParent, 10, 10}, {0, 10, 100}, {0, 10, 10}, {2, 10, 10}};
    const auto corners = tree::tidy(nodes, {0, 0});
    CHECK(corners[3].y == 20);
    CHECK(corners[1].y == 10);
}

TEST_CASE("trees without a node, with one, and as deep as they are large", "[view][tree]")
{
    CHECK(tree::tidy({}, {}).empty());
    const auto one = tree::tidy({{tree::kNoParent, 10, 10}}, {8, 8});
    REQUIRE(one.size() == 1);
    CHECK(one[0].x == 0);
    CHECK(one[0].y == 0);
    std::vector<Node> chain;
    for (std::uint32_t i = 0; i < 200000; ++i)
        chain.push_back({i == 0 ? tree::kNoParent : i - 1, 10, 10});
    const auto corners = tree::tidy(chain, {0, 2});
    CHECK(std::abs(corners.back().x) < 1e-6);
    CHECK(corners.back().y == 199999 * 12.0);
}
