// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/flow/layout.h"

#include "core/view/flow/box_order.h"

#include <algorithm>
#include <tuple>

namespace exeunt::view::flow {

namespace {

/// One side: the nodes that have something to show there.
struct Column {
    std::vector<std::uint32_t> nodes;          // points of the order
    std::vector<std::uint32_t> pointOf;        // by node
    std::vector<std::uint32_t> people, groups; // by point
    std::uint32_t others = 0;                  // points that are no companies: they stand last
    std::vector<std::uint32_t> order;

    [[nodiscard]] std::uint32_t count(std::uint32_t point) const { return people[point] + groups[point]; }
};

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// Drawn are the links between two nodes; unknown to unknown too, for they are people who moved.
bool isDrawn(const Flow& flow, const Link& link)
{
    return link.counted() > 0 && (!link.isWithin() || flow.nodes()[link.from].kind != PlaceKind::Company);
}

Column columnOf(const Flow& flow, std::uint32_t Link::*end)
{
    Column column;
    column.pointOf.assign(flow.nodes().size(), kNone);
    std::vector<std::uint32_t> people(flow.nodes().size(), 0), groups(flow.nodes().size(), 0);
    for (const auto& link : flow.links())
        if (isDrawn(flow, link)) {
            people[link.*end] += link.people;
            groups[link.*end] += link.groups;
        }
    for (std::uint32_t node = 0; node < flow.nodes().size(); ++node) {
        if (people[node] + groups[node] == 0)
            continue;
        column.pointOf[node] = static_cast<std::uint32_t>(column.nodes.size());
        column.nodes.push_back(node);
        column.people.push_back(people[node]);
        column.groups.push_back(groups[node]);
        column.others += flow.nodes()[node].kind != PlaceKind::Company ? 1 : 0;
    }
    return column;
}

class Placer {
public:
    Placer(const Flow& flow, const LayoutOptions& options)
        : m_flow{flow}
        , m_options{options}
        , m_left{columnOf(flow, &Link::from)}
        , m_right{columnOf(flow, &Link::to)}
    {
    }

    Layout place()
    {
        orderBoxes();
        findUnit();
        placeBoxes(m_left, Side::Left);
        placeBoxes(m_right, Side::Right);
        placeBands();
        return std::move(m_layout);
    }

private:
    void orderBoxes()
    {
        std::vector<Edge> edges;
        for (const auto& link : m_flow.links())
            if (isDrawn(m_flow, link))
                edges.push_back({m_left.pointOf[link.from], m_right.pointOf[link.to]});
        auto order = orderFor(edges, static_cast<std::uint32_t>(m_left.nodes.size()),
            static_cast<std::uint32_t>(m_right.nodes.size()), m_left.others, m_right.others);
        std::vector<std::uint32_t> leftPlace(order.left.size()), rightPlace(order.right.size());
        for (std::uint32_t i = 0; i < order.left.size(); ++i)
            leftPlace[order.left[i]] = i;
        for (std::uint32_t i = 0; i < order.right.size(); ++i)
            rightPlace[order.right[i]] = i;
        m_layout.crossings = crossings(edges, leftPlace, rightPlace);
        m_left.order = std::move(order.left);
        m_right.order = std::move(order.right);
    }

    /// The widest unit with which both sides keep to the height; no row lower than a label.
    void findUnit()
    {
        double unit = m_options.widest;
        for (const auto* column : {&m_left, &m_right}) {
            std::uint32_t total = 0;
            for (std::uint32_t point = 0; point < column->nodes.size(); ++point)
                total += column->count(point);
            for (std::uint32_t point = 0; point < column->nodes.size(); ++point)
                unit = std::min(unit, std::max(m_options.highest, m_options.height / 2) / column->count(point));
            const double room = m_options.height - m_options.gap * (static_cast<double>(column->nodes.size()) - 1);
            if (total > 0)
                unit = std::min(unit, std::max(room / total, m_options.leastRow / m_options.gap / 4));
        }
        m_layout.unit = unit;
    }

    [[nodiscard]] double heightOf(const Column& column) const
    {
        double height = 0;
        for (std::uint32_t point = 0; point < column.nodes.size(); ++point)
            height += rowOf(column, point);
        return height;
    }
    /// A box and the gap below it.
    [[nodiscard]] double rowOf(const Column& column, std::uint32_t point) const
    {
        return std::max(column.count(point) * m_layout.unit + m_options.gap, m_options.leastRow);
    }

    void placeBoxes(const Column& column, Side side)
    {
        const double height = heightOf(column);
        double y = std::max(0.0, (m_options.height - height) / 2);
        const double x = side == Side::Left ? m_options.labelWidth : m_options.width - m_options.labelWidth - m_options.boxWidth;
        for (const auto point : column.order) {
            const double box = column.count(point) * m_layout.unit;
            const double row = rowOf(column, point);
            m_layout.boxes.push_back(
                {column.nodes[point], side, {x, y + std::max(0.0, (row - m_options.gap - box) / 2), m_options.boxWidth, box},
                    column.people[point], column.groups[point]});
            y += row;
        }
        m_layout.height = std::max({m_layout.height, m_options.height, y});
        m_layout.needed = std::max(m_layout.needed, height);
    }

    void placeBands()
    {
        std::vector<std::uint32_t> leftBox(m_flow.nodes().size(), kNone), rightBox(leftBox);
        for (std::uint32_t i = 0; i < m_layout.boxes.size(); ++i)
            (m_layout.boxes[i].side == Side::Left ? leftBox : rightBox)[m_layout.boxes[i].node] = i;
        std::vector<std::uint32_t> drawn;
        for (std::uint32_t i = 0; i < m_flow.links().size(); ++i)
            if (isDrawn(m_flow, m_flow.links()[i]))
                drawn.push_back(i);
        const auto left = [&](std::uint32_t link) { return leftBox[m_flow.links()[link].from]; };
        const auto right = [&](std::uint32_t link) { return rightBox[m_flow.links()[link].to]; };
        std::sort(drawn.begin(), drawn.end(), [&](auto a, auto b) {
            return std::pair{left(a), right(a)} < std::pair{left(b), right(b)};
        });
        std::vector<double> nextOut(m_layout.boxes.size()), nextIn(m_layout.boxes.size());
        for (std::size_t i = 0; i < m_layout.boxes.size(); ++i)
            nextOut[i] = nextIn[i] = m_layout.boxes[i].box.y;
        // On the left the bands of a box leave in the order of where they go; on the right they arrive in the order of whence.
        for (const auto link : drawn)
            for (const bool isGroups : {false, true}) {
                const auto count = isGroups ? m_flow.links()[link].groups : m_flow.links()[link].people;
                if (count == 0)
                    continue;
                const auto& from = m_layout.boxes[left(link)].box;
                const auto& to = m_layout.boxes[right(link)].box;
                const double thickness = count * m_layout.unit;
                m_layout.bands.push_back(
                    {link, isGroups, count, from.right(), nextOut[left(link)], to.x, nextIn[right(link)], thickness});
                nextOut[left(link)] += thickness;
                nextIn[right(link)] += thickness;
            }
    }

    const Flow& m_flow;
    const LayoutOptions& m_options;
    Column m_left, m_right;
    Layout m_layout;
};

} // namespace

Layout layOut(const Flow& flow, const LayoutOptions& options)
{
    return Placer{flow, options}.place();
}

} // namespace exeunt::view::flow
