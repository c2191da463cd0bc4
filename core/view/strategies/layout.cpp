// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/layout.h"

#include "core/view/strategies/break_lines.h"

#include <algorithm>
#include <cmath>

namespace exeunt::view::strategies {

namespace {

constexpr double kHalfWeight = 0.75; // of a half beside a whole column

class Placer {
public:
    Placer(const Strategies& strategies, const TextMeasure& measure, const LayoutOptions& options)
        : m_strategies{strategies}
        , m_measure{measure}
        , m_options{options}
        , m_breaker{[&measure](std::string_view text) { return measure(text, TextStyle::Statement); }}
    {
    }

    Layout placed()
    {
        placeColumns();
        placeHeads();
        for (std::uint32_t row = 0; row < m_strategies.rows().size(); ++row)
            placeRow(row);
        m_layout.bounds = {0, 0, m_right + kMetrics.margin, m_y - kMetrics.rowGap + kMetrics.margin};
        return std::move(m_layout);
    }

private:
    [[nodiscard]] double leftOfCells() const { return kMetrics.margin + kMetrics.aspect + kMetrics.columnGap; }
    /// The gap before a column: less between the halves of one company.
    [[nodiscard]] double gapBefore(std::size_t column) const
    {
        if (column == 0)
            return 0;
        return m_strategies.columns()[column].half == Half::Now ? kMetrics.halfGap : kMetrics.columnGap;
    }
    [[nodiscard]] bool isHalf(std::size_t column) const { return m_strategies.columns()[column].half != Half::Whole; }

    /// Columns share the room; none is narrower than its least or wider than the widest.
    void placeColumns()
    {
        const auto count = m_strategies.columns().size();
        double weights = 0, gaps = 0;
        for (std::size_t i = 0; i < count; ++i) {
            weights += isHalf(i) ? kHalfWeight : 1;
            gaps += gapBefore(i);
        }
        const auto room = m_options.width - leftOfCells() - kMetrics.margin - gaps;
        const auto unit = count == 0 ? 0 : room / weights;
        auto x = leftOfCells();
        for (std::size_t i = 0; i < count; ++i) {
            const auto least = isHalf(i) ? kMetrics.leastHalf : kMetrics.leastColumn;
            const auto width = std::clamp(std::floor(unit * (isHalf(i) ? kHalfWeight : 1)), least, kMetrics.widestColumn);
            x += gapBefore(i);
            m_layout.columnBoxes.push_back({x, 0, width, 0});
            x += width;
        }
        m_right = x;
    }

    void placeHeads()
    {
        const auto& columns = m_strategies.columns();
        const bool isParted = std::any_of(columns.begin(), columns.end(), [](const Column& c) { return c.half != Half::Whole; });
        const auto height = kMetrics.head + (isParted ? kMetrics.halfHead : 0);
        for (std::uint32_t i = 0; i < columns.size(); ++i) {
            auto& box = m_layout.columnBoxes[i];
            if (columns[i].half == Half::Now) {
                auto& head = m_layout.heads.back();
                head.box.width = box.right() - head.box.x;
                head.endColumn = i + 1;
            } else {
                m_layout.heads.push_back({columns[i].company, {box.x, kMetrics.margin, box.width, height}, i, i + 1});
            }
            box.y = kMetrics.margin + kMetrics.head;
            box.height = columns[i].half == Half::Whole ? 0 : kMetrics.halfHead;
        }
        m_y = kMetrics.margin + (columns.empty() ? 0 : height) + kMetrics.rowGap;
    }

    void placeRow(std::uint32_t row)
    {
        const auto firstCell = m_layout.cells.size();
        auto height = kMetrics.leastCell;
        for (std::uint32_t column = 0; column < m_strategies.columns().size(); ++column)
            height = std::max(height, placeCell(row, column));
        for (auto i = firstCell; i < m_layout.cells.size(); ++i) {
            auto& cell = m_layout.cells[i];
            cell.box.height = height;
            if (cell.foot.height > 0)
                cell.foot.y = cell.box.bottom() - kMetrics.cellPadding / 2 - kMetrics.metaLine;
        }
        m_layout.rowBoxes.push_back({kMetrics.margin, m_y, kMetrics.aspect, height});
        m_y += height;
        if (m_options.showsTerms)
            placeTerms(row);
        m_y += kMetrics.rowGap;
    }

    /// The statements a cell shows: the pinned ones where it holds some, else all.
    [[nodiscard]] std::vector<std::uint32_t> statementsOf(const Cell& cell) const
    {
        std::vector<std::uint32_t> all, pinned;
        for (auto i = cell.firstStatement; i < cell.endStatement; ++i) {
            all.push_back(i);
            if (m_options.pinned.count(m_strategies.statements()[i].id) != 0)
                pinned.push_back(i);
        }
        return pinned.empty() ? all : pinned;
    }

    /// Out: the height its content asks for.
    double placeCell(std::uint32_t row, std::uint32_t column)
    {
        const auto& columnBox = m_layout.columnBoxes[column];
        PlacedCell cell;
        cell.row = row;
        cell.column = column;
        cell.key = cellKey(m_strategies, row, column);
        cell.box = {columnBox.x, m_y, columnBox.width, 0};
        const auto all = statementsOf(m_strategies.cell(row, column));
        const bool isFoldable = all.size() > m_options.mostStatements && !m_options.opensAll;
        cell.isOpen = isFoldable && m_options.opened.count(cell.key) != 0;
        const auto shown = isFoldable && !cell.isOpen ? m_options.mostStatements : all.size();
        cell.hidden = static_cast<std::uint32_t>(all.size() - shown);
        cell.firstStatement = static_cast<std::uint32_t>(m_layout.statements.size());
        auto y = m_y + kMetrics.cellPadding;
        for (std::size_t i = 0; i < shown; ++i) {
            y += i == 0 ? 0 : kMetrics.statementGap;
            y = placeStatement(all[i], columnBox, y);
        }
        cell.endStatement = static_cast<std::uint32_t>(m_layout.statements.size());
        const Rect line{columnBox.x + kMetrics.cellPadding, y, columnBox.width - 2 * kMetrics.cellPadding, 0};
        if (isFoldable) {
            cell.more = {line.x, y, line.width, kMetrics.more};
            y += kMetrics.more;
        }
        if (!all.empty()) {
            y += kMetrics.statementGap / 2;
            cell.foot = {line.x, y, line.width, kMetrics.metaLine};
            y += kMetrics.metaLine + kMetrics.cellPadding / 2;
        }
        m_layout.cells.push_back(cell);
        return y - m_y;
    }

    /// Out: where it ends.
    double placeStatement(std::uint32_t index, const Rect& columnBox, double y)
    {
        const auto& statement = m_strategies.statements()[index];
        const auto width = columnBox.width - 2 * kMetrics.cellPadding;
        const bool isOpen = m_options.opensAll || m_options.openedTexts.count(statement.id) != 0;
        auto broken = m_breaker.broken(statement.text, width, isOpen ? 0 : m_options.mostLines);
        PlacedStatement placed;
        placed.statement = index;
        placed.isCut = broken.isCut;
        placed.isFoldable = broken.allLines > m_options.mostLines;
        placed.firstLine = static_cast<std::uint32_t>(m_layout.lines.size());
        for (auto& line : broken.lines)
            m_layout.lines.push_back(std::move(line));
        placed.endLine = static_cast<std::uint32_t>(m_layout.lines.size());
        const auto textHeight = kMetrics.statementLine * (placed.endLine - placed.firstLine);
        placed.text = {columnBox.x + kMetrics.cellPadding, y, width, textHeight};
        placed.meta = {placed.text.x, placed.text.bottom(), width, kMetrics.metaLine};
        const auto margin = kMetrics.cellPadding / 2;
        placed.box = {placed.text.x - margin, y - kMetrics.statementGap / 2, width + 2 * margin,
            textHeight + kMetrics.metaLine + kMetrics.statementGap};
        m_layout.statements.push_back(placed);
        return placed.meta.bottom();
    }

    /// Terms as chips, first the shared ones; what finds no room in the lines there are is counted.
    void placeTerms(std::uint32_t row)
    {
        const auto& line = m_strategies.terms(row);
        if (line.isEmpty())
            return;
        m_terms = {};
        m_terms.row = row;
        m_terms.box = {leftOfCells(), m_y + kMetrics.rowGap / 2, m_right - leftOfCells(), kMetrics.termLine};
        m_chipX = m_terms.box.x;
        m_chipLine = 0;
        placeTermsOf(line.shared, true);
        placeTermsOf(line.single, false);
        m_terms.box.height = kMetrics.termLine * static_cast<double>(m_chipLine + 1);
        m_layout.termRows.push_back(m_terms);
        m_y = m_terms.box.bottom();
    }

    void placeTermsOf(const std::vector<Term>& terms, bool isShared)
    {
        if (terms.empty())
            return;
        const auto& label = isShared ? m_options.sharedLabel : m_options.singleLabel;
        if (const auto box = nextChip(m_measure(label, TextStyle::Meta) + kMetrics.chipPadding))
            (isShared ? m_terms.sharedLabel : m_terms.singleLabel) = *box;
        for (std::uint32_t i = 0; i < terms.size(); ++i) {
            const auto dots = kMetrics.dot * static_cast<double>(terms[i].companies.size());
            const auto width = m_measure(terms[i].text, TextStyle::Term) + dots + 2 * kMetrics.chipPadding;
            if (const auto box = nextChip(width))
                m_layout.terms.push_back({m_terms.row, i, isShared, *box});
            else
                ++m_terms.left;
        }
    }

    /// Room for the next chip, in the next line where this one has none.
    std::optional<Rect> nextChip(double width)
    {
        width = std::min(width, m_terms.box.width);
        if (m_chipX + width > m_terms.box.right()) {
            if (m_chipLine + 1 >= m_options.mostTermLines)
                return std::nullopt;
            ++m_chipLine;
            m_chipX = m_terms.box.x;
        }
        const Rect box{
            m_chipX, m_terms.box.y + kMetrics.termLine * static_cast<double>(m_chipLine) + 2, width, kMetrics.termLine - 4};
        m_chipX += width + kMetrics.chipGap;
        return box;
    }

    const Strategies& m_strategies;
    const TextMeasure& m_measure;
    const LayoutOptions& m_options;
    LineBreaker m_breaker;
    Layout m_layout;
    PlacedTerms m_terms; // of the row at hand
    double m_chipX = 0;
    std::size_t m_chipLine = 0;
    double m_right = 0, m_y = 0;
};

template <class Boxes, class BoxOf>
std::optional<std::uint32_t> indexAt(const Boxes& boxes, double x, double y, BoxOf&& boxOf)
{
    const auto at = std::find_if(boxes.begin(), boxes.end(), [&](const auto& one) { return boxOf(one).contains(x, y); });
    if (at == boxes.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(at - boxes.begin());
}

} // namespace

std::uint64_t cellKey(const Strategies& strategies, std::size_t row, std::size_t column)
{
    const auto& place = strategies.columns()[column];
    return std::uint64_t{strategies.companies()[place.company].name} << 8U | static_cast<std::uint64_t>(place.half) << 4U
        | static_cast<std::uint64_t>(strategies.rows()[row]);
}

Layout layOut(const Strategies& strategies, const TextMeasure& measure, const LayoutOptions& options)
{
    return Placer{strategies, measure, options}.placed();
}

Hit hitAt(const Layout& layout, double x, double y)
{
    using Part = Hit::Part;
    const auto box = [](const auto& placed) -> const Rect& { return placed.box; };
    if (const auto head = indexAt(layout.heads, x, y, box))
        return {Part::Head, *head};
    if (const auto row = indexAt(layout.rowBoxes, x, y, [](const Rect& rect) -> const Rect& { return rect; }))
        return {Part::Aspect, *row};
    if (const auto term = indexAt(layout.terms, x, y, box))
        return {Part::Term, *term};
    const auto cell = indexAt(layout.cells, x, y, box);
    if (!cell)
        return {};
    const auto& placed = layout.cells[*cell];
    if (placed.more.contains(x, y))
        return {Part::More, *cell};
    for (auto i = placed.firstStatement; i < placed.endStatement; ++i)
        if (layout.statements[i].box.contains(x, y))
            return {Part::Statement, i};
    return {Part::Cell, *cell};
}

} // namespace exeunt::view::strategies
