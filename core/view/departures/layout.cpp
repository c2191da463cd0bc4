// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/departures/layout.h"

#include "core/view/tree/tidy_tree.h"

#include <algorithm>
#include <cmath>

namespace exeunt::view::departures {

namespace {

constexpr auto& kM = kMetrics;

/// Cards without anything below them, side by side in columns: one node of the tree.
struct Block {
    std::uint32_t firstCard = 0, endCard = 0; // into the list of block cards
    std::uint32_t rows = 1, columns = 1;
    bool hasChips = false;
    [[nodiscard]] double columnWidth() const { return kM.gutter + kM.cardWidth + (hasChips ? kM.chipGap + kM.chipWidth : 0); }
    [[nodiscard]] double width() const { return columns * columnWidth() + (columns - 1) * kM.columnGap; }
    [[nodiscard]] double height() const { return rows * kM.cardHeight + (rows - 1) * kM.rowGap; }
    /// The middle of its cards, chips and gutter left out: what it hangs on stands over the cards.
    [[nodiscard]] double spine() const { return kM.gutter + ((columns - 1) * (columnWidth() + kM.columnGap) + kM.cardWidth) / 2; }
};

/// A node of the tree: a card or a block.
struct Branch {
    std::uint32_t card = kNone;
    std::uint32_t block = kNone;
};

double widthOf(const Card& card)
{
    switch (card.kind) {
    case CardKind::Company:
        return kM.companyWidth;
    case CardKind::Unit:
    case CardKind::UnitNotStated:
        return kM.unitWidth;
    default:
        return kM.cardWidth;
    }
}

double heightOf(const Card& card)
{
    switch (card.kind) {
    case CardKind::Company:
        return kM.companyHeight;
    case CardKind::Unit:
    case CardKind::UnitNotStated:
        return kM.unitHeight;
    default:
        return kM.cardHeight;
    }
}

bool isStacked(const Card& card)
{
    return card.kind == CardKind::Person || card.kind == CardKind::Team || card.kind == CardKind::Vacancy;
}

/// As many rows as make a block about square, in steps of four so that one more card seldom moves all others.
std::uint32_t rowsFor(std::uint32_t count, double columnWidth)
{
    if (count <= kM.tallColumn)
        return std::max(1U, count);
    const double square = std::sqrt(count * (columnWidth + kM.columnGap) / (kM.cardHeight + kM.rowGap));
    const auto rows = static_cast<std::uint32_t>(std::ceil(square / 4)) * 4;
    return std::max(kM.tallColumn, std::min(rows, count));
}

class Placer {
public:
    Placer(const Chart& chart, const LayoutOptions& options)
        : m_chart{chart}
        , m_options{options}
    {
    }

    Layout place()
    {
        m_layout.placedOf.assign(m_chart.cards.size(), kNone);
        m_isStacked.assign(m_chart.cards.size(), 0);
        listChildren();
        double left = kM.margin;
        for (std::uint32_t i = 0; i < m_chart.cards.size(); ++i)
            if (m_chart.cards[i].parent == kNone)
                left = placeCompany(i, left) + kM.companyGap;
        sortCards();
        placeLines();
        const double right = m_chart.cards.empty() ? kM.margin : left - kM.companyGap;
        m_layout.bounds = {0, 0, right + kM.margin, m_bottom + kM.margin};
        return std::move(m_layout);
    }

private:
    [[nodiscard]] const Card& card(std::uint32_t index) const { return m_chart.cards[index]; }
    [[nodiscard]] bool isFolded(std::uint32_t index) const
    {
        return !m_options.folded.empty() && m_options.folded.count(card(index).key) != 0;
    }

    void listChildren()
    {
        const auto count = m_chart.cards.size();
        m_childBegin.assign(count + 1, 0);
        for (const auto& each : m_chart.cards)
            if (each.parent != kNone)
                ++m_childBegin[each.parent + 1];
        for (std::size_t i = 0; i < count; ++i)
            m_childBegin[i + 1] += m_childBegin[i];
        m_children.resize(m_childBegin[count]);
        auto next = m_childBegin;
        for (std::uint32_t i = 0; i < count; ++i)
            if (card(i).parent != kNone)
                m_children[next[card(i).parent]++] = i;
    }
    [[nodiscard]] bool hasChildren(std::uint32_t index) const { return m_childBegin[index] != m_childBegin[index + 1]; }
    [[nodiscard]] bool isLeaf(std::uint32_t index) const
    {
        return isStacked(card(index)) && (!hasChildren(index) || isFolded(index));
    }

    /// Out: the right edge.
    double placeCompany(std::uint32_t company, double left)
    {
        m_branches.clear();
        m_nodes.clear();
        m_blocks.clear();
        m_blockCards.clear();
        addBranch(company, tree::kNoParent);
        for (std::uint32_t i = 0; i < m_branches.size(); ++i) // parents stand before their children
            if (m_branches[i].card != kNone && !isFolded(m_branches[i].card))
                addBelow(i);
        const auto corners = tree::tidy(m_nodes, {kM.columnGap, kM.levelGap});
        double right = left;
        for (std::uint32_t i = 0; i < m_branches.size(); ++i) {
            const Rect area{left + corners[i].x, kM.margin + corners[i].y, m_nodes[i].width, m_nodes[i].height};
            right = std::max(right, area.right());
            m_bottom = std::max(m_bottom, area.bottom());
            if (m_branches[i].card != kNone)
                put(m_branches[i].card, {area.x, area.y, widthOf(card(m_branches[i].card)), area.height});
            else
                placeBlock(m_blocks[m_branches[i].block], area);
        }
        return right;
    }

    void addBranch(std::uint32_t index, std::uint32_t parent)
    {
        m_branches.push_back({index, kNone});
        const double chip = card(index).destination ? kM.chipGap + kM.chipWidth : 0;
        m_nodes.push_back({parent, widthOf(card(index)) + chip, heightOf(card(index)), widthOf(card(index)) / 2});
    }

    void addBelow(std::uint32_t branch)
    {
        const auto index = m_branches[branch].card;
        Block block;
        block.firstCard = static_cast<std::uint32_t>(m_blockCards.size());
        for (auto i = m_childBegin[index]; i < m_childBegin[index + 1]; ++i) {
            if (!isLeaf(m_children[i]))
                continue;
            m_blockCards.push_back(m_children[i]);
            block.hasChips = block.hasChips || card(m_children[i]).destination.has_value();
        }
        block.endCard = static_cast<std::uint32_t>(m_blockCards.size());
        if (block.firstCard != block.endCard)
            addBlock(branch, block);
        for (auto i = m_childBegin[index]; i < m_childBegin[index + 1]; ++i)
            if (!isLeaf(m_children[i]))
                addBranch(m_children[i], branch);
    }

    void addBlock(std::uint32_t branch, Block block)
    {
        const auto count = block.endCard - block.firstCard;
        block.rows = rowsFor(count, block.columnWidth());
        block.columns = (count + block.rows - 1) / block.rows;
        m_branches.push_back({kNone, static_cast<std::uint32_t>(m_blocks.size())});
        m_nodes.push_back({branch, block.width(), block.height(), block.spine()});
        m_blocks.push_back(block);
    }

    void placeBlock(const Block& block, const Rect& area)
    {
        for (auto i = block.firstCard; i < block.endCard; ++i) {
            const auto number = i - block.firstCard;
            const double x = area.x + number / block.rows * (block.columnWidth() + kM.columnGap) + kM.gutter;
            const double y = area.y + number % block.rows * (kM.cardHeight + kM.rowGap);
            put(m_blockCards[i], {x, y, kM.cardWidth, kM.cardHeight});
            m_isStacked[m_blockCards[i]] = number % block.rows == 0 ? kTopOfColumn : kInColumn;
        }
    }

    void put(std::uint32_t index, const Rect& box)
    {
        PlacedCard placed;
        placed.card = index;
        placed.box = box;
        if (card(index).destination)
            placed.chip = {box.right() + kM.chipGap, box.middleY() - kM.chipHeight / 2, kM.chipWidth, kM.chipHeight};
        placed.isFoldable = hasChildren(index);
        placed.isFolded = placed.isFoldable && isFolded(index);
        if (placed.isFolded)
            placed.hiddenBelow = card(index).here + card(index).left + card(index).unknown;
        m_layout.placedOf[index] = 0;
        m_layout.cards.push_back(placed);
    }

    void sortCards()
    {
        std::sort(m_layout.cards.begin(), m_layout.cards.end(), [](const auto& a, const auto& b) { return a.card < b.card; });
        for (std::uint32_t i = 0; i < m_layout.cards.size(); ++i)
            m_layout.placedOf[m_layout.cards[i].card] = i;
    }

    void placeLines()
    {
        m_above.assign(m_chart.cards.size(), kNone);
        for (std::uint32_t i = 0; i < m_chart.lines.size(); ++i) {
            const auto& line = m_chart.lines[i];
            if (m_layout.placedOf[line.from] == kNone || m_layout.placedOf[line.to] == kNone)
                continue;
            PlacedLine placed{i, static_cast<std::uint32_t>(m_layout.points.size()), 0};
            const auto& from = m_layout.cards[m_layout.placedOf[line.from]].box;
            const auto& to = m_layout.cards[m_layout.placedOf[line.to]].box;
            if (!line.isTree)
                drawBeside(m_layout.cards[m_layout.placedOf[line.from]], m_layout.cards[m_layout.placedOf[line.to]]);
            else if (m_isStacked[line.to] != 0)
                drawToColumn(line, from, to);
            else
                drawDown(from, to);
            placed.endPoint = static_cast<std::uint32_t>(m_layout.points.size());
            m_layout.lines.push_back(placed);
        }
    }

    void drawDown(const Rect& from, const Rect& to)
    {
        const double bus = to.y - kM.levelGap / 2;
        add({{from.middleX(), from.bottom()}, {from.middleX(), bus}, {to.middleX(), bus}, {to.middleX(), to.y}});
    }

    /// The first card of a column hangs on its parent, each further one on the line of the card above it.
    void drawToColumn(const Line& line, const Rect& from, const Rect& to)
    {
        const double spine = to.x - kM.spine;
        auto& above = m_above[line.from];
        if (m_isStacked[line.to] == kInColumn && above != kNone) {
            const auto& upper = m_layout.cards[m_layout.placedOf[above]].box;
            add({{spine, upper.middleY()}, {spine, to.middleY()}, {to.x, to.middleY()}});
        } else {
            const double bus = to.y - kM.levelGap / 2;
            add({{from.middleX(), from.bottom()}, {from.middleX(), bus}, {spine, bus}, {spine, to.middleY()},
                {to.x, to.middleY()}});
        }
        above = line.to;
    }

    /// Leaves and enters by the sides that face each other, so that it stays away from the lines of the tree, which run left of the
    /// cards; between neighbours straight across the gap. A chip takes the right side away.
    void drawBeside(const PlacedCard& manager, const PlacedCard& person)
    {
        const auto &from = manager.box, &to = person.box;
        const bool isToRight = to.x > from.right(), isToLeft = from.x > to.right();
        const bool leavesRight = manager.chip.width == 0 && !isToLeft && from.x != to.x;
        const bool entersRight = person.chip.width == 0 && !isToRight && from.x != to.x;
        const double out = leavesRight ? from.right() : from.x, in = entersRight ? to.right() : to.x;
        double outBus = leavesRight ? out + kM.aside : out - kM.aside, inBus = entersRight ? in + kM.aside : in - kM.aside;
        if (leavesRight && entersRight) // one card above the other: around both
            outBus = inBus = std::max(outBus, inBus);
        const bool isAcross = (leavesRight && !entersRight && isToRight) || (!leavesRight && entersRight && isToLeft);
        if (isAcross && std::abs(in - out) <= kM.columnGap + kM.gutter + 0.5)
            outBus = inBus = isToRight ? inBus : outBus;
        if (outBus == inBus) {
            add({{out, from.middleY()}, {outBus, from.middleY()}, {outBus, to.middleY()}, {in, to.middleY()}});
            return;
        }
        const double bus = to.y - kM.rowGap / 2;
        add({{out, from.middleY()}, {outBus, from.middleY()}, {outBus, bus}, {inBus, bus}, {inBus, to.middleY()},
            {in, to.middleY()}});
    }

    void add(std::initializer_list<Point> points) { m_layout.points.insert(m_layout.points.end(), points); }

    static constexpr std::uint8_t kTopOfColumn = 1, kInColumn = 2;

    const Chart& m_chart;
    const LayoutOptions& m_options;
    Layout m_layout;
    double m_bottom = 0;
    std::vector<std::uint32_t> m_childBegin, m_children;
    // Of the company being placed.
    std::vector<Branch> m_branches;
    std::vector<tree::Node> m_nodes; // beside the branches
    std::vector<Block> m_blocks;
    std::vector<std::uint32_t> m_blockCards;
    // Of all cards.
    std::vector<std::uint8_t> m_isStacked;
    std::vector<std::uint32_t> m_above; // by parent: the card last hung in a column
};

} // namespace

Layout layOut(const Chart& chart, const LayoutOptions& options)
{
    auto layout = Placer{chart, options}.place();
    layout.index();
    return layout;
}

} // namespace exeunt::view::departures
