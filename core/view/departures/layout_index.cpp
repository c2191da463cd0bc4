// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a layout meets a window: see layout.h.
#include "core/view/departures/layout.h"

#include <algorithm>
#include <cmath>

namespace exeunt::view::departures {

namespace {

/// Cards and their chips.
Rect extentOf(const PlacedCard& placed)
{
    auto extent = placed.box;
    if (placed.chip.width > 0)
        extent.width = placed.chip.right() - extent.x;
    return extent;
}

/// Overlap of boxes that may be lines: touching is enough.
bool meets(const Rect& a, const Rect& b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

struct CellRange {
    std::uint32_t left, top, right, bottom; // inclusive
};

CellRange rangeOf(const Rect& box, double size, std::uint32_t columns, std::uint32_t rows)
{
    const auto cell = [size](double at, std::uint32_t count) {
        return static_cast<std::uint32_t>(std::clamp(std::floor(at / size), 0.0, static_cast<double>(count - 1)));
    };
    return {cell(box.x, columns), cell(box.y, rows), cell(box.right(), columns), cell(box.bottom(), rows)};
}

} // namespace

Rect Layout::extentOf(const PlacedLine& line) const
{
    Rect extent{points[line.firstPoint].x, points[line.firstPoint].y, 0, 0};
    double right = extent.x, bottom = extent.y;
    for (auto i = line.firstPoint + 1; i < line.endPoint; ++i) {
        extent.x = std::min(extent.x, points[i].x);
        extent.y = std::min(extent.y, points[i].y);
        right = std::max(right, points[i].x);
        bottom = std::max(bottom, points[i].y);
    }
    extent.width = right - extent.x;
    extent.height = bottom - extent.y;
    return extent;
}

template <class BoxOf>
Layout::Cells Layout::cellsOf(const Rect& bounds, std::size_t count, BoxOf&& boxOf)
{
    constexpr double kSmallestCell = 512;
    Cells cells;
    cells.size = std::max(kSmallestCell, std::sqrt(bounds.width * bounds.height / (static_cast<double>(count) / 4 + 1)));
    cells.columns = static_cast<std::uint32_t>(bounds.width / cells.size) + 1;
    cells.rows = static_cast<std::uint32_t>(bounds.height / cells.size) + 1;
    cells.begin.assign(std::size_t{cells.columns} * cells.rows + 1, 0);
    const auto eachCell = [&](std::uint32_t item, auto&& take) {
        const auto range = rangeOf(boxOf(item), cells.size, cells.columns, cells.rows);
        for (auto row = range.top; row <= range.bottom; ++row)
            for (auto column = range.left; column <= range.right; ++column)
                take(std::size_t{row} * cells.columns + column);
    };
    for (std::uint32_t i = 0; i < count; ++i)
        eachCell(i, [&](std::size_t cell) { ++cells.begin[cell + 1]; });
    for (std::size_t i = 1; i < cells.begin.size(); ++i)
        cells.begin[i] += cells.begin[i - 1];
    cells.items.resize(cells.begin.back());
    auto next = cells.begin;
    for (std::uint32_t i = 0; i < count; ++i)
        eachCell(i, [&](std::size_t cell) { cells.items[next[cell]++] = i; });
    return cells;
}

void Layout::find(const Cells& cells, const Rect& window, std::vector<std::uint32_t>& found)
{
    found.clear();
    if (cells.begin.empty())
        return;
    const auto range = rangeOf(window, cells.size, cells.columns, cells.rows);
    for (auto row = range.top; row <= range.bottom; ++row)
        for (auto column = range.left; column <= range.right; ++column) {
            const auto cell = std::size_t{row} * cells.columns + column;
            found.insert(found.end(), cells.items.begin() + cells.begin[cell], cells.items.begin() + cells.begin[cell + 1]);
        }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
}

void Layout::index()
{
    m_cardCells = cellsOf(bounds, cards.size(), [this](std::uint32_t i) { return departures::extentOf(cards[i]); });
    m_lineCells = cellsOf(bounds, lines.size(), [this](std::uint32_t i) { return extentOf(lines[i]); });
}

void Layout::visible(const Rect& window, std::vector<std::uint32_t>& foundCards, std::vector<std::uint32_t>& foundLines) const
{
    find(m_cardCells, window, foundCards);
    find(m_lineCells, window, foundLines);
    const auto drop = [](auto& found, auto&& isOut) {
        found.erase(std::remove_if(found.begin(), found.end(), isOut), found.end());
    };
    drop(foundCards, [&](std::uint32_t i) { return !meets(departures::extentOf(cards[i]), window); });
    drop(foundLines, [&](std::uint32_t i) { return !meets(extentOf(lines[i]), window); });
}

std::optional<std::uint32_t> Layout::cardAt(double x, double y) const
{
    std::vector<std::uint32_t> near;
    find(m_cardCells, {x, y, 0, 0}, near);
    for (const auto i : near)
        if (cards[i].box.contains(x, y) || cards[i].chip.contains(x, y))
            return i;
    return std::nullopt;
}

} // namespace exeunt::view::departures
