// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/tree/tidy_tree.h"

#include <algorithm>
#include <limits>

namespace exeunt::view::tree {

namespace {

constexpr std::uint32_t kNone = kNoParent;

/// What the walks know of a node, in the paper's words.
struct Work {
    double width = 0, height = 0, y = 0, spine = 0;
    double prelim = 0, mod = 0, shift = 0, change = 0;
    double leftSum = 0, rightSum = 0; // of the mods on the way to the extreme nodes
    std::uint32_t leftThread = kNone, rightThread = kNone;
    std::uint32_t leftExtreme = kNone, rightExtreme = kNone;
    std::uint32_t firstChild = 0, endChild = 0; // into the list of children
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] bool isLeaf() const { return firstChild == endChild; }
};

/// Lowest reach of the siblings so far, lowest last: which of them a new one may touch.
struct Reach {
    double lowY = 0;
    std::uint32_t child = 0;
};

class TidyTree {
public:
    TidyTree(const std::vector<Node>& nodes, const Gaps& gaps)
        : m_work(nodes.size() + 1)
        , m_children(nodes.size())
        , m_root{static_cast<std::uint32_t>(nodes.size())}
        , m_gaps{gaps}
    {
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            m_work[i].width = nodes[i].width + gaps.beside;
            m_work[i].height = nodes[i].height + gaps.below;
            m_work[i].spine = nodes[i].spine.value_or(nodes[i].width / 2) + gaps.beside / 2;
        }
        listChildren(nodes);
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            m_work[i].y = nodes[i].parent == kNone ? 0 : m_work[nodes[i].parent].bottom();
    }

    std::vector<Point> place()
    {
        for (auto i = m_root; i-- > 0;)
            firstWalk(i);
        firstWalk(m_root);
        spread(m_root);
        std::vector<Point> corners(m_root);
        std::vector<double> sums(m_root + 1, 0);
        sums[m_root] = m_work[m_root].mod;
        for (const auto root : childrenOf(m_root))
            sums[root] = sums[m_root];
        auto left = std::numeric_limits<double>::max();
        for (std::uint32_t i = 0; i < m_root; ++i) { // parents first
            sums[i] += m_work[i].mod;
            corners[i] = {m_work[i].prelim + sums[i] + m_gaps.beside / 2, m_work[i].y};
            left = std::min(left, corners[i].x);
            spread(i);
            for (const auto child : childrenOf(i))
                sums[child] = sums[i];
        }
        for (auto& corner : corners)
            corner.x -= left;
        return corners;
    }

private:
    struct Range {
        const std::uint32_t *first, *last;
        [[nodiscard]] const std::uint32_t* begin() const { return first; }
        [[nodiscard]] const std::uint32_t* end() const { return last; }
    };
    [[nodiscard]] Range childrenOf(std::uint32_t node) const
    {
        return {m_children.data() + m_work[node].firstChild, m_children.data() + m_work[node].endChild};
    }
    [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t number) const
    {
        return m_children[m_work[node].firstChild + number];
    }
    [[nodiscard]] std::uint32_t lastChild(std::uint32_t node) const { return m_children[m_work[node].endChild - 1]; }

    void listChildren(const std::vector<Node>& nodes)
    {
        const auto parentOf = [&](const Node& node) { return node.parent == kNone ? m_root : node.parent; };
        for (const auto& node : nodes)
            ++m_work[parentOf(node)].endChild;
        std::uint32_t begin = 0;
        for (auto& work : m_work) {
            work.firstChild = begin;
            begin += work.endChild;
            work.endChild = work.firstChild;
        }
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            m_children[m_work[parentOf(nodes[i])].endChild++] = i;
    }

    void firstWalk(std::uint32_t node)
    {
        auto& self = m_work[node];
        if (self.isLeaf()) {
            self.leftExtreme = self.rightExtreme = node;
            return;
        }
        m_reaches.clear();
        addReach(m_work[m_work[child(node, 0)].leftExtreme].bottom(), 0);
        for (std::uint32_t i = 1; i < self.endChild - self.firstChild; ++i) {
            const double lowY = m_work[m_work[child(node, i)].rightExtreme].bottom();
            separate(node, i);
            addReach(lowY, i);
        }
        const auto& first = m_work[child(node, 0)];
        const auto& last = m_work[lastChild(node)];
        self.prelim = (first.prelim + first.mod + first.spine + last.prelim + last.mod + last.spine) / 2 - self.spine;
        self.leftExtreme = first.leftExtreme;
        self.leftSum = first.leftSum;
        self.rightExtreme = last.rightExtreme;
        self.rightSum = last.rightSum;
    }

    void addReach(double lowY, std::uint32_t number)
    {
        while (!m_reaches.empty() && lowY >= m_reaches.back().lowY)
            m_reaches.pop_back();
        m_reaches.push_back({lowY, number});
    }

    void separate(std::uint32_t node, std::uint32_t number)
    {
        auto right = child(node, number - 1); // the right contour of the siblings before
        auto left = child(node, number);      // the left contour of this one
        double rightSum = m_work[right].mod;
        double leftSum = m_work[left].mod;
        auto reach = m_reaches.size() - 1;
        while (right != kNone && left != kNone) {
            const auto& before = m_work[right];
            if (before.bottom() > m_reaches[reach].lowY && reach > 0)
                --reach;
            const double overlap = rightSum + before.prelim + before.width - (leftSum + m_work[left].prelim);
            if (overlap > 0) {
                leftSum += overlap;
                move(node, number, m_reaches[reach].child, overlap);
            }
            const double rightBottom = before.bottom();
            const double leftBottom = m_work[left].bottom();
            if (rightBottom <= leftBottom) {
                right = nextOnRight(right);
                rightSum += right == kNone ? 0 : m_work[right].mod;
            }
            if (rightBottom >= leftBottom) {
                left = nextOnLeft(left);
                leftSum += left == kNone ? 0 : m_work[left].mod;
            }
        }
        if (right == kNone && left != kNone)
            threadLeft(node, number, left, leftSum);
        else if (right != kNone && left == kNone)
            threadRight(node, number, right, rightSum);
    }

    [[nodiscard]] std::uint32_t nextOnLeft(std::uint32_t node) const
    {
        return m_work[node].isLeaf() ? m_work[node].leftThread : child(node, 0);
    }
    [[nodiscard]] std::uint32_t nextOnRight(std::uint32_t node) const
    {
        return m_work[node].isLeaf() ? m_work[node].rightThread : lastChild(node);
    }

    void move(std::uint32_t node, std::uint32_t number, std::uint32_t touched, double distance)
    {
        auto& moved = m_work[child(node, number)];
        moved.mod += distance;
        moved.leftSum += distance;
        moved.rightSum += distance;
        if (touched == number - 1)
            return;
        const double between = number - touched; // those between share the room
        m_work[child(node, touched + 1)].shift += distance / between;
        moved.shift -= distance / between;
        moved.change -= distance - distance / between;
    }

    void threadLeft(std::uint32_t node, std::uint32_t number, std::uint32_t to, double sum)
    {
        auto& first = m_work[child(node, 0)];
        const auto& added = m_work[child(node, number)];
        auto& extreme = m_work[first.leftExtreme];
        extreme.leftThread = to;
        const double difference = sum - m_work[to].mod - first.leftSum;
        extreme.mod += difference;
        extreme.prelim -= difference;
        first.leftExtreme = added.leftExtreme;
        first.leftSum = added.leftSum;
    }

    void threadRight(std::uint32_t node, std::uint32_t number, std::uint32_t to, double sum)
    {
        auto& added = m_work[child(node, number)];
        const auto& before = m_work[child(node, number - 1)];
        auto& extreme = m_work[added.rightExtreme];
        extreme.rightThread = to;
        const double difference = sum - m_work[to].mod - added.rightSum;
        extreme.mod += difference;
        extreme.prelim -= difference;
        added.rightExtreme = before.rightExtreme;
        added.rightSum = before.rightSum;
    }

    /// Hands the shifts of children down to them.
    void spread(std::uint32_t node)
    {
        double step = 0, moved = 0;
        for (const auto index : childrenOf(node)) {
            step += m_work[index].shift;
            moved += step + m_work[index].change;
            m_work[index].mod += moved;
        }
    }

    std::vector<Work> m_work; // the last one is the root of all roots
    std::vector<std::uint32_t> m_children;
    std::vector<Reach> m_reaches;
    std::uint32_t m_root;
    Gaps m_gaps;
};

} // namespace

std::vector<Point> tidy(const std::vector<Node>& nodes, const Gaps& gaps)
{
    return TidyTree{nodes, gaps}.place();
}

} // namespace exeunt::view::tree
