// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// StrategiesStage: the marks in reading order, their lasting names, and the way from one to the next.
#include "ui/strategies/strategies_stage.h"

#include <algorithm>
#include <cstdlib>

namespace exeunt::ui {

using namespace view::strategies;
using Kind = StrategiesMark::Kind;

void StrategiesStage::add(const StrategiesMark& mark, const Stop& stop)
{
    m_marks.push_back(mark);
    m_stops.push_back(stop);
}

/// Heads; then of every row its aspect, its cells with their statements, its terms.
void StrategiesStage::collectMarks()
{
    m_marks.clear();
    m_stops.clear();
    for (std::uint32_t i = 0; i < m_layout.heads.size(); ++i)
        add({Kind::Head, i}, {static_cast<int>(m_layout.heads[i].firstColumn), -1, 0});
    std::uint32_t cell = 0, term = 0;
    for (std::uint32_t row = 0; row < m_layout.rowBoxes.size(); ++row) {
        const int here = static_cast<int>(row);
        add({Kind::Aspect, row}, {-1, here, 0});
        for (; cell < m_layout.cells.size() && m_layout.cells[cell].row == row; ++cell) {
            const auto& placed = m_layout.cells[cell];
            const int column = static_cast<int>(placed.column);
            int place = 0;
            add({Kind::Cell, cell}, {column, here, place++});
            for (auto i = placed.firstStatement; i < placed.endStatement; ++i)
                add({Kind::Statement, i}, {column, here, place++});
            if (placed.more.height > 0)
                add({Kind::More, cell}, {column, here, place});
        }
        for (int place = 1; term < m_layout.terms.size() && m_layout.terms[term].row == row; ++term)
            add({Kind::Term, term}, {-1, here, place++});
    }
}

std::optional<std::size_t> StrategiesStage::placeOf(const StrategiesMark& mark) const
{
    const auto at = std::find(m_marks.begin(), m_marks.end(), mark);
    return at == m_marks.end() ? std::nullopt : std::optional{static_cast<std::size_t>(at - m_marks.begin())};
}

/// Up or down in the same column; `isFar` stops at nothing but heads, aspects and cells.
std::size_t StrategiesStage::step(std::size_t from, int direction, bool isFar) const
{
    const auto size = static_cast<std::ptrdiff_t>(m_marks.size());
    for (auto i = static_cast<std::ptrdiff_t>(from) + direction; i >= 0 && i < size; i += direction) {
        const auto at = static_cast<std::size_t>(i);
        // a head stands over all columns of its company
        const bool isSame = m_stops[at].column == m_stops[from].column
            || (m_marks[at].kind == Kind::Head && m_stops[from].column >= m_stops[at].column
                && m_stops[from].column < static_cast<int>(m_layout.heads[m_marks[at].index].endColumn));
        if (isSame && (!isFar || m_stops[at].place == 0))
            return at;
    }
    return from;
}

/// The same row in the next column, at the same height in the cell or as near as it has.
std::size_t StrategiesStage::aside(std::size_t from, int direction) const
{
    const auto& here = m_stops[from];
    if (m_marks[from].kind == Kind::Term) {
        const auto near = from + static_cast<std::size_t>(direction);
        return near < m_marks.size() && m_marks[near].kind == Kind::Term && m_stops[near].row == here.row ? near : from;
    }
    int column = here.column + direction;
    if (m_marks[from].kind == Kind::Head) {
        const auto head = static_cast<std::ptrdiff_t>(m_marks[from].index) + direction;
        if (head < 0 || head >= static_cast<std::ptrdiff_t>(m_layout.heads.size()))
            return from;
        column = static_cast<int>(m_layout.heads[static_cast<std::size_t>(head)].firstColumn);
    }
    std::size_t best = from;
    int least = -1;
    for (std::size_t i = 0; i < m_stops.size(); ++i) {
        if (m_stops[i].row != here.row || m_stops[i].column != column || m_marks[i].kind == Kind::Term)
            continue;
        const int away = std::abs(m_stops[i].place - here.place);
        if (least < 0 || away < least) {
            least = away;
            best = i;
        }
    }
    return best;
}

StrategiesMark StrategiesStage::next(const StrategiesMark& from, Way way, bool isFar) const
{
    const auto at = placeOf(from);
    if (!at)
        return from;
    switch (way) {
    case Way::Up:
        return m_marks[step(*at, -1, isFar)];
    case Way::Down:
        return m_marks[step(*at, 1, isFar)];
    case Way::Left:
        return m_marks[aside(*at, -1)];
    case Way::Right:
        return m_marks[aside(*at, 1)];
    }
    return from;
}

std::string StrategiesStage::identityOf(const StrategiesMark& mark) const
{
    switch (mark.kind) {
    case Kind::Head:
        return "head " + m_grid->companies()[m_layout.heads[mark.index].company].text;
    case Kind::Aspect:
        return "aspect " + std::to_string(static_cast<int>(m_grid->rows()[mark.index]));
    case Kind::Cell:
        return "cell " + std::to_string(m_layout.cells[mark.index].key);
    case Kind::Statement:
        return "statement " + std::to_string(m_grid->statements()[m_layout.statements[mark.index].statement].id.value);
    case Kind::More:
        return "more " + std::to_string(m_layout.cells[mark.index].key);
    case Kind::Term: {
        const auto& placed = m_layout.terms[mark.index];
        return "term " + std::to_string(static_cast<int>(m_grid->rows()[placed.row])) + " " + termOf(mark).text;
    }
    }
    return {};
}

const Term& StrategiesStage::termOf(const StrategiesMark& mark) const
{
    const auto& placed = m_layout.terms[mark.index];
    const auto& line = m_grid->terms(placed.row);
    return placed.isShared ? line.shared[placed.term] : line.single[placed.term];
}

std::optional<StrategiesMark> StrategiesStage::markOf(const std::string& identity) const
{
    for (const auto& mark : m_marks)
        if (identityOf(mark) == identity)
            return mark;
    return {};
}

std::optional<StrategiesMark> StrategiesStage::markOf(StrategyId id) const
{
    for (const auto& mark : m_marks)
        if (mark.kind == Kind::Statement && m_grid->statements()[m_layout.statements[mark.index].statement].id == id)
            return mark;
    return {};
}

std::vector<std::uint32_t> StrategiesStage::statementsOf(const StrategiesMark& mark) const
{
    std::vector<std::uint32_t> found;
    const auto addCell = [&](const Cell& cell) {
        for (auto i = cell.firstStatement; i < cell.endStatement; ++i)
            found.push_back(i);
    };
    switch (mark.kind) {
    case Kind::Statement:
        found.push_back(m_layout.statements[mark.index].statement);
        break;
    case Kind::Cell:
    case Kind::More:
        addCell(m_grid->cell(m_layout.cells[mark.index].row, m_layout.cells[mark.index].column));
        break;
    case Kind::Head:
        for (std::size_t row = 0; row < m_grid->rows().size(); ++row)
            for (auto column = m_layout.heads[mark.index].firstColumn; column < m_layout.heads[mark.index].endColumn; ++column)
                addCell(m_grid->cell(row, column));
        break;
    case Kind::Aspect:
        for (std::size_t column = 0; column < m_grid->columns().size(); ++column)
            addCell(m_grid->cell(mark.index, column));
        break;
    case Kind::Term:
        for (const auto id : termOf(mark).statements)
            if (const auto at = m_grid->statementOf(id))
                found.push_back(*at);
        break;
    }
    return found;
}

} // namespace exeunt::ui
