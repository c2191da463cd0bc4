// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow/flow_stage.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace exeunt::ui {

using namespace view::flow;

namespace {

constexpr double kBandsTop = 36; // the words over the two sides
constexpr double kBandsBelow = 16;
constexpr double kLeastWidth = 720, kWidestShape = 2.2; // of bands, and by their height: flat ones are hard to follow
constexpr double kSightMargin = 8;
constexpr double kWidestPerson = 36; // few people fill the page
constexpr double kLeastBand = 6;     // thinner bands are easier to hit than they are thick

QRectF toRectF(const view::Rect& r)
{
    return {r.x, r.y, r.width, r.height};
}

/// Permutes rows (or columns) of a matrix. In: `order`: the old index at every new place.
void permuteRows(Matrix& matrix, const std::vector<std::size_t>& order)
{
    Matrix sorted = matrix;
    const auto width = matrix.columns.size();
    for (std::size_t to = 0; to < order.size(); ++to) {
        const auto from = order[to];
        sorted.rows[to] = matrix.rows[from];
        sorted.rowSums[to] = matrix.rowSums[from];
        std::copy_n(matrix.cells.begin() + static_cast<std::ptrdiff_t>(from * width), width,
            sorted.cells.begin() + static_cast<std::ptrdiff_t>(to * width));
    }
    matrix = std::move(sorted);
}

void permuteColumns(Matrix& matrix, const std::vector<std::size_t>& order)
{
    Matrix sorted = matrix;
    const auto width = matrix.columns.size();
    for (std::size_t to = 0; to < order.size(); ++to) {
        sorted.columns[to] = matrix.columns[order[to]];
        sorted.columnSums[to] = matrix.columnSums[order[to]];
        for (std::size_t row = 0; row < matrix.rows.size(); ++row)
            sorted.cells[row * width + to] = matrix.cells[row * width + order[to]];
    }
    matrix = std::move(sorted);
}

/// How far down a band has come at a part of its way: a curve that begins and ends level.
double eased(double part)
{
    return part * part * (3 - 2 * part);
}

} // namespace

bool isOnBand(const Band& band, QPointF at)
{
    if (at.x() < band.x0 || at.x() > band.x1 || band.x1 <= band.x0)
        return false;
    const double part = eased((at.x() - band.x0) / (band.x1 - band.x0));
    const double top = band.y0 + (band.y1 - band.y0) * part;
    const double spare = std::max(0.0, kLeastBand - band.thickness) / 2;
    return at.y() >= top - spare && at.y() <= top + band.thickness + spare;
}

void FlowStage::setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    if (m_flow && table == m_table && filter == m_filter)
        return;
    m_table = std::move(table);
    m_filter = filter;
    m_flow = std::make_unique<Flow>(m_table, filter);
    m_sortedBy.reset();
    m_scroll = {};
    arrange();
}

void FlowStage::setSize(const QSizeF& size)
{
    if (size == m_size)
        return;
    m_size = size;
    arrange();
}

void FlowStage::fitHeads(double widestName)
{
    constexpr double kMark = 28, kFoot = 20; // beside a row's name, below a column's
    const MatrixFrame usual;
    m_frame.rowHeads = std::clamp(widestName + kMark, usual.rowHeads / 2, usual.rowHeads);
    m_frame.columnHeads = std::clamp(widestName / usual.slope + kFoot, usual.columnHeads / 2, usual.columnHeads);
    m_frame.slant = std::min(usual.slant, m_frame.columnHeads);
    keepInBounds();
}

FlowMode FlowStage::mode() const
{
    return m_mode.value_or(m_flow && m_flow->isLarge() ? FlowMode::Matrix : FlowMode::Bands);
}

void FlowStage::setMode(std::optional<FlowMode> mode)
{
    m_mode = mode;
    m_scroll = {};
    arrange();
}

void FlowStage::setOrder(Order order)
{
    m_order = order;
    m_sortedBy.reset();
    arrange();
}

void FlowStage::arrange()
{
    if (!m_flow)
        return;
    ++m_revision;
    if (mode() == FlowMode::Matrix)
        arrangeMatrix();
    else {
        LayoutOptions options;
        options.width = m_size.width();
        options.height = std::max(0.0, m_size.height() - kBandsTop - kBandsBelow);
        options.widest = kWidestPerson;
        options.labelWidth = std::clamp(m_size.width() * 0.22, 110.0, 260.0);
        m_layout = layOut(*m_flow, options);
        for (auto& box : m_layout.boxes)
            box.box.y += kBandsTop;
        for (auto& band : m_layout.bands) {
            band.y0 += kBandsTop;
            band.y1 += kBandsTop;
        }
    }
    collectMarks();
    keepInBounds();
}

void FlowStage::arrangeMatrix()
{
    m_matrix = matrixOf(*m_flow, m_order, m_order);
    if (!m_sortedBy)
        return;
    const bool byColumn = m_sortedBy->kind == FlowMark::Kind::ColumnHead;
    const auto& others = byColumn ? m_matrix.columns : m_matrix.rows;
    const auto at = std::find(others.begin(), others.end(), m_sortedBy->index);
    if (at == others.end())
        return;
    const auto fixed = static_cast<std::size_t>(at - others.begin());
    std::vector<std::size_t> order(byColumn ? m_matrix.rows.size() : m_matrix.columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto count = [&](std::size_t i) -> std::uint32_t {
        const auto link = byColumn ? m_matrix.cell(i, fixed) : m_matrix.cell(fixed, i);
        return link == Matrix::kNoLink ? 0 : m_flow->links()[link].counted();
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return count(a) > count(b); });
    byColumn ? permuteRows(m_matrix, order) : permuteColumns(m_matrix, order);
}

/// A head is remembered by its node: sorting moves it about.
void FlowStage::sortBy(const FlowMark& head)
{
    const auto& heads = head.kind == FlowMark::Kind::ColumnHead ? m_matrix.columns : m_matrix.rows;
    const FlowMark byNode{head.kind, heads[head.index]};
    m_sortedBy = m_sortedBy == byNode ? std::nullopt : std::optional{byNode};
    arrange();
}

void FlowStage::collectMarks()
{
    using Kind = FlowMark::Kind;
    m_marks.clear();
    if (mode() == FlowMode::Bands) {
        for (std::uint32_t i = 0; i < m_layout.boxes.size(); ++i)
            m_marks.push_back({Kind::Box, i});
        for (std::uint32_t i = 0; i < m_layout.bands.size(); ++i)
            m_marks.push_back({Kind::Band, i});
        return;
    }
    for (std::uint32_t i = 0; i < m_matrix.columns.size(); ++i)
        m_marks.push_back({Kind::ColumnHead, i});
    for (std::uint32_t row = 0; row < m_matrix.rows.size(); ++row) {
        m_marks.push_back({Kind::RowHead, row});
        for (std::size_t column = 0; column < m_matrix.columns.size(); ++column)
            if (m_matrix.cell(row, column) != Matrix::kNoLink)
                m_marks.push_back({Kind::Cell, static_cast<std::uint32_t>(row * m_matrix.columns.size() + column)});
    }
}

QSizeF FlowStage::content() const
{
    if (mode() == FlowMode::Bands)
        return {m_size.width(), m_layout.height + kBandsTop + kBandsBelow};
    const auto columns = static_cast<double>(m_matrix.columns.size() + 1);
    const auto rows = static_cast<double>(m_matrix.rows.size() + 1);
    return {m_frame.margin * 2 + m_frame.rowHeads + columns * m_frame.cellWidth + m_frame.slant,
        m_frame.margin * 2 + m_frame.columnHeads + rows * m_frame.cellHeight};
}

QSizeF FlowStage::needed() const
{
    if (mode() == FlowMode::Matrix)
        return content();
    const double height = m_layout.needed + kBandsTop + kBandsBelow;
    return {std::min(m_size.width(), std::max(kLeastWidth, height * kWidestShape)), height};
}

QRectF FlowStage::cellRect(std::size_t row, std::size_t column) const
{
    return {m_frame.margin + m_frame.rowHeads + static_cast<double>(column) * m_frame.cellWidth,
        m_frame.margin + m_frame.columnHeads + static_cast<double>(row) * m_frame.cellHeight, m_frame.cellWidth,
        m_frame.cellHeight};
}

QRectF FlowStage::rectOf(const FlowMark& mark) const
{
    using Kind = FlowMark::Kind;
    switch (mark.kind) {
    case Kind::Box:
        return toRectF(m_layout.boxes[mark.index].box);
    case Kind::Band: {
        const auto& band = m_layout.bands[mark.index];
        const double top = std::min(band.y0, band.y1);
        return {band.x0, top, band.x1 - band.x0, std::max(band.y0, band.y1) + band.thickness - top};
    }
    case Kind::Cell:
        return cellRect(mark.index / m_matrix.columns.size(), mark.index % m_matrix.columns.size());
    case Kind::RowHead: {
        const auto cell = cellRect(mark.index, 0);
        return {m_frame.margin, cell.y(), m_frame.rowHeads, cell.height()};
    }
    case Kind::ColumnHead: {
        const auto cell = cellRect(0, mark.index);
        return {cell.x(), m_frame.margin, cell.width(), m_frame.columnHeads};
    }
    }
    return {};
}

/// The heads of a matrix stay in sight: they lie above what is scrolled.
std::optional<FlowMark> FlowStage::markAt(QPointF at) const
{
    using Kind = FlowMark::Kind;
    if (!hasFacts())
        return std::nullopt;
    const auto inside = at + m_scroll;
    if (mode() == FlowMode::Bands) {
        for (std::uint32_t i = 0; i < m_layout.boxes.size(); ++i) {
            const auto& box = m_layout.boxes[i];
            const auto label =
                toRectF(box.box).adjusted(box.side == Side::Left ? -140 : -3, -3, box.side == Side::Left ? 3 : 140, 3);
            if (label.contains(inside))
                return FlowMark{Kind::Box, i};
        }
        for (auto i = m_layout.bands.size(); i-- > 0;)
            if (isOnBand(m_layout.bands[i], inside))
                return FlowMark{Kind::Band, static_cast<std::uint32_t>(i)};
        return std::nullopt;
    }
    const double left = m_frame.margin + m_frame.rowHeads;
    const double top = m_frame.margin + m_frame.columnHeads;
    const auto column = static_cast<std::int64_t>(std::floor((inside.x() - left) / m_frame.cellWidth));
    const auto row = static_cast<std::int64_t>(std::floor((inside.y() - top) / m_frame.cellHeight));
    const bool isColumn = column >= 0 && column < static_cast<std::int64_t>(m_matrix.columns.size());
    const bool isRow = row >= 0 && row < static_cast<std::int64_t>(m_matrix.rows.size());
    if (at.y() < top && at.x() >= left)
        return isColumn ? std::optional{FlowMark{Kind::ColumnHead, static_cast<std::uint32_t>(column)}} : std::nullopt;
    if (at.x() < left && at.y() >= top)
        return isRow ? std::optional{FlowMark{Kind::RowHead, static_cast<std::uint32_t>(row)}} : std::nullopt;
    if (at.x() < left || !isColumn || !isRow
        || m_matrix.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column)) == Matrix::kNoLink)
        return std::nullopt;
    return FlowMark{Kind::Cell,
        static_cast<std::uint32_t>(static_cast<std::size_t>(row) * m_matrix.columns.size() + static_cast<std::size_t>(column))};
}

std::vector<view::Row> FlowStage::rowsAtNode(std::uint32_t node, bool leaves) const
{
    std::vector<view::Row> rows;
    for (const auto& link : m_flow->links())
        if ((leaves ? link.from : link.to) == node && (mode() == FlowMode::Matrix || !link.isWithin()))
            rows.insert(rows.end(), link.rows.begin(), link.rows.end());
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<view::Row> FlowStage::rowsOf(const FlowMark& mark) const
{
    using Kind = FlowMark::Kind;
    switch (mark.kind) {
    case Kind::Box:
        return rowsAtNode(m_layout.boxes[mark.index].node, m_layout.boxes[mark.index].side == Side::Left);
    case Kind::Band:
        return m_flow->links()[m_layout.bands[mark.index].link].rows;
    case Kind::Cell:
        return m_flow->links()[m_matrix.cells[mark.index]].rows;
    case Kind::RowHead:
        return rowsAtNode(m_matrix.rows[mark.index], true);
    case Kind::ColumnHead:
        return rowsAtNode(m_matrix.columns[mark.index], false);
    }
    return {};
}

std::optional<FlowMark> FlowStage::markOf(FactId fact) const
{
    const auto row = hasFacts() && fact.isStored() ? m_table->rowOf(fact) : std::nullopt;
    if (!row)
        return std::nullopt;
    for (const auto& mark : m_marks) {
        if (mark.kind != FlowMark::Kind::Band && mark.kind != FlowMark::Kind::Cell)
            continue;
        const auto& link = mark.kind == FlowMark::Kind::Band ? m_flow->links()[m_layout.bands[mark.index].link]
                                                             : m_flow->links()[m_matrix.cells[mark.index]];
        if (std::binary_search(link.rows.begin(), link.rows.end(), *row))
            return mark;
    }
    return std::nullopt;
}

void FlowStage::scrollBy(QPointF by)
{
    m_scroll += by;
    keepInBounds();
}

void FlowStage::keepInBounds()
{
    const auto all = content();
    m_scroll.setX(std::clamp(m_scroll.x(), 0.0, std::max(0.0, all.width() - m_size.width())));
    m_scroll.setY(std::clamp(m_scroll.y(), 0.0, std::max(0.0, all.height() - m_size.height())));
}

void FlowStage::bringIntoSight(const FlowMark& mark)
{
    const auto rect = rectOf(mark);
    const bool isMatrix = mode() == FlowMode::Matrix;
    const double left = isMatrix ? m_frame.margin + m_frame.rowHeads : 0;
    const double top = isMatrix ? m_frame.margin + m_frame.columnHeads : 0;
    if (isMatrix && mark.kind != FlowMark::Kind::RowHead) {
        m_scroll.setX(std::min(m_scroll.x(), rect.left() - left));
        m_scroll.setX(std::max(m_scroll.x(), rect.right() + kSightMargin - m_size.width()));
    }
    if (mark.kind != FlowMark::Kind::ColumnHead) {
        m_scroll.setY(std::min(m_scroll.y(), rect.top() - top - (isMatrix ? 0 : kSightMargin)));
        m_scroll.setY(std::max(m_scroll.y(), rect.bottom() + kSightMargin - m_size.height()));
    }
    keepInBounds();
}

} // namespace exeunt::ui
