// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/flow/flow.h"
#include "core/view/flow/layout.h"
#include "core/view/flow/matrix.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <memory>
#include <optional>
#include <vector>

namespace exeunt::ui {

enum class FlowMode { Bands, Matrix };

/// Something on the page that stands for facts.
struct FlowMark {
    enum class Kind { Box, Band, Cell, RowHead, ColumnHead };
    Kind kind = Kind::Band;
    std::uint32_t index = 0; // of the layout's box or band, of the matrix's cell, row or column
    bool operator==(const FlowMark&) const = default;
};

/// The sizes of a matrix, in plain units.
struct MatrixFrame {
    double rowHeads = 188; // names at the left
    double columnHeads = 124;
    double slope = 1.3; // how long a slanted name may be, by the height of its head
    double cellWidth = 44, cellHeight = 28;
    double margin = 16;
    double slant = 96; // room right of the last column for its slanted name
};

/// The flow as it is looked at: bands or matrix, order, scroll. Knows no widget and no event.
class FlowStage {
public:
    void setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    void setSize(const QSizeF& size);
    /// Gives the heads of the matrix no more room than the widest names take.
    void fitHeads(double widestName);
    /// Nothing: bands, and the matrix where there are too many companies for them.
    void setMode(std::optional<FlowMode> mode);
    void setOrder(view::flow::Order order);
    void scrollBy(QPointF by);

    [[nodiscard]] bool hasFacts() const { return m_flow && !m_flow->rows().empty(); }
    [[nodiscard]] const std::shared_ptr<const view::FactTable>& table() const { return m_table; }
    [[nodiscard]] FlowMode mode() const;
    [[nodiscard]] std::optional<FlowMode> chosenMode() const { return m_mode; }
    [[nodiscard]] view::flow::Order order() const { return m_order; }
    [[nodiscard]] const view::flow::Flow& flow() const { return *m_flow; }
    [[nodiscard]] const view::flow::Layout& layout() const { return m_layout; }
    [[nodiscard]] const view::flow::Matrix& matrix() const { return m_matrix; }
    [[nodiscard]] const MatrixFrame& frame() const { return m_frame; }
    [[nodiscard]] QPointF scroll() const { return m_scroll; }
    [[nodiscard]] std::uint64_t revision() const { return m_revision; } // another arrangement, another number
    [[nodiscard]] QSizeF content() const;                               // everything, whatever is seen
    [[nodiscard]] QSizeF needed() const; // the least of the room in which everything has its full size

    /// Orders the rows by a column, or the columns by a row; once more takes it back.
    void sortBy(const FlowMark& head);
    [[nodiscard]] const std::optional<FlowMark>& sortedBy() const { return m_sortedBy; }

    // Marks, in reading order; their places do not know of the scroll.
    [[nodiscard]] const std::vector<FlowMark>& marks() const { return m_marks; }
    [[nodiscard]] QRectF rectOf(const FlowMark& mark) const;
    [[nodiscard]] std::optional<FlowMark> markAt(QPointF at) const; // on the page as it is scrolled
    [[nodiscard]] std::vector<view::Row> rowsOf(const FlowMark& mark) const;
    [[nodiscard]] std::optional<FlowMark> markOf(FactId fact) const;
    [[nodiscard]] QRectF cellRect(std::size_t row, std::size_t column) const;
    void bringIntoSight(const FlowMark& mark);

private:
    void arrange();
    void arrangeMatrix();
    void collectMarks();
    void keepInBounds();
    [[nodiscard]] std::vector<view::Row> rowsAtNode(std::uint32_t node, bool leaves) const;

    std::shared_ptr<const view::FactTable> m_table;
    view::Filter m_filter;
    std::unique_ptr<view::flow::Flow> m_flow;
    view::flow::Layout m_layout;
    view::flow::Matrix m_matrix;
    MatrixFrame m_frame;
    std::optional<FlowMode> m_mode;
    view::flow::Order m_order = view::flow::Order::ByCount;
    std::optional<FlowMark> m_sortedBy;
    std::vector<FlowMark> m_marks;
    QSizeF m_size{900, 600};
    QPointF m_scroll;
    std::uint64_t m_revision = 0;
};

/// Whether a point lies on a band.
[[nodiscard]] bool isOnBand(const view::flow::Band& band, QPointF at);

} // namespace exeunt::ui
