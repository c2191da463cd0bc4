// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/strategies/layout.h"
#include "core/view/strategies/strategies.h"
#include "ui/chart/text_ruler.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

namespace exeunt::ui {

/// Something on the page that can be chosen.
struct StrategiesMark {
    enum class Kind { Head, Aspect, Cell, Statement, More, Term };
    Kind kind = Kind::Cell;
    std::uint32_t index = 0; // into the layout: heads, rowBoxes, cells, statements, cells, terms
    bool operator==(const StrategiesMark&) const = default;
};

/// The strategies as they are looked at: set-up, folds, pins, scroll. Knows no widget and no event.
class StrategiesStage {
public:
    StrategiesStage();

    void setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    void setSize(const QSizeF& size);
    void setOptions(const view::strategies::Options& options);
    /// Everything unfolded, and of a cell with pinned statements these alone: as an export has it.
    void setForExport(bool isForExport);
    void setPins(const std::vector<StrategyId>& pins);
    void scrollBy(QPointF by);

    [[nodiscard]] bool hasGrid() const { return m_grid && !m_grid->companies().empty() && m_grid->passing() > 0; }
    [[nodiscard]] const std::shared_ptr<const view::FactTable>& table() const { return m_table; }
    [[nodiscard]] const view::strategies::Strategies& grid() const { return *m_grid; }
    [[nodiscard]] const view::strategies::Layout& layout() const { return m_layout; }
    [[nodiscard]] const view::strategies::Options& options() const { return m_options; }
    [[nodiscard]] QPointF scroll() const { return m_scroll; }
    [[nodiscard]] QSizeF content() const { return {m_layout.bounds.width, m_layout.bounds.height}; }
    [[nodiscard]] std::vector<StrategyId> pins() const; // ascending
    [[nodiscard]] bool isPinned(StrategyId id) const { return m_pins.count(id) > 0; }
    [[nodiscard]] bool opensAll() const { return m_opensAll; }

    /// The companies from left to right, the one at `from` before the one at `to` (their number: last).
    void moveCompany(std::size_t from, std::size_t to);
    void hideCompany(std::size_t company);
    void hideAspect(std::size_t row);
    void togglePin(StrategyId id);
    /// Unfolds a cell, or folds it again.
    void toggleCell(std::size_t cell);
    /// All lines of a statement, or few again.
    void toggleText(std::size_t statement);
    void setOpensAll(bool opensAll);

    // Marks, in reading order. Their places are those of the page as it is scrolled: heads and aspects stay in sight.
    [[nodiscard]] const std::vector<StrategiesMark>& marks() const { return m_marks; }
    [[nodiscard]] QRectF rectOf(const StrategiesMark& mark) const;
    [[nodiscard]] std::optional<StrategiesMark> markAt(QPointF at) const;
    [[nodiscard]] QRectF gripOf(std::size_t head) const;            // to drag a company by
    [[nodiscard]] QRectF hiderOf(const StrategiesMark& mark) const; // the cross of a head or an aspect
    [[nodiscard]] double headBottom() const;
    [[nodiscard]] double aspectRight() const;
    /// Before which company something dropped at `x` belongs; as many as there are: behind the last.
    [[nodiscard]] std::size_t dropAt(double x) const;
    void bringIntoSight(const StrategiesMark& mark);

    /// A name for a mark that holds when the grid is laid out anew, and back.
    [[nodiscard]] std::string identityOf(const StrategiesMark& mark) const;
    [[nodiscard]] std::optional<StrategiesMark> markOf(const std::string& identity) const;
    [[nodiscard]] std::optional<StrategiesMark> markOf(StrategyId id) const;
    [[nodiscard]] const view::strategies::Term& termOf(const StrategiesMark& mark) const;
    /// The statements that a mark stands for: indices into grid().statements().
    [[nodiscard]] std::vector<std::uint32_t> statementsOf(const StrategiesMark& mark) const;
    /// The mark to go to with an arrow key; the same where there is none. `isFar`: past the statements, from row to row.
    enum class Way { Left, Right, Up, Down };
    [[nodiscard]] StrategiesMark next(const StrategiesMark& from, Way way, bool isFar = false) const;

private:
    struct Stop {        // where a mark stands for the arrow keys
        int column = -1; // -1: the aspects and their terms
        int row = -1;    // -1: the heads
        int place = 0;   // from top to bottom within a cell
    };
    void makeGrid();
    void arrange();
    void collectMarks();
    void add(const StrategiesMark& mark, const Stop& stop);
    void keepInBounds();
    [[nodiscard]] std::optional<std::size_t> placeOf(const StrategiesMark& mark) const;
    [[nodiscard]] std::size_t step(std::size_t from, int direction, bool isFar) const;
    [[nodiscard]] std::size_t aside(std::size_t from, int direction) const;

    TextRuler m_ruler;
    std::shared_ptr<const view::FactTable> m_table;
    view::Filter m_filter;
    view::strategies::Options m_options;
    std::unique_ptr<view::strategies::Strategies> m_grid;
    view::strategies::Layout m_layout;
    std::unordered_set<StrategyId> m_pins, m_openedTexts;
    std::unordered_set<std::uint64_t> m_opened;
    bool m_opensAll = false;
    bool m_isForExport = false;
    std::vector<StrategiesMark> m_marks;
    std::vector<Stop> m_stops; // of m_marks
    QSizeF m_size{900, 600};
    QPointF m_scroll;
};

} // namespace exeunt::ui
