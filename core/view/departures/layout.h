// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/departures/departures.h"
#include "core/view/rect.h"

#include <array>
#include <unordered_set>
#include <utility>
#include <vector>

namespace exeunt::view::departures {

/// Sizes in plain units (pixels at scale 1), on a grid of four.
struct Metrics {
    double cardWidth = 208, cardHeight = 64;
    double unitWidth = 208, unitHeight = 32;
    double companyWidth = 240, companyHeight = 48;
    double chipWidth = 120, chipHeight = 24, chipGap = 12; // destination, to the right of its card
    double gutter = 24;                                    // left of a column of cards, for the lines
    double spine = 16, aside = 8; // how far left of a card its column's line runs, and lines beside the tree
    double columnGap = 24;        // between columns and between units
    double rowGap = 16;           // between cards of a column
    double levelGap = 40;         // between a card and what hangs below it
    double companyGap = 72;       // between companies
    double margin = 24;           // around everything
    std::uint32_t tallColumn = 8; // cards; more of them stand in several columns
};
inline constexpr Metrics kMetrics{};

/// What is asked of a layout.
struct LayoutOptions {
    std::unordered_set<std::uint64_t> folded; // keys of cards that hide what is below them
};

struct PlacedCard {
    std::uint32_t card = 0; // into Chart::cards
    Rect box;
    Rect chip;                     // of the destination; empty (width 0) where there is none
    std::uint32_t hiddenBelow = 0; // people and teams folded away
    bool isFolded = false;
    bool isFoldable = false; // something hangs below it
};

struct PlacedLine {
    std::uint32_t line = 0;                     // into Chart::lines
    std::uint32_t firstPoint = 0, endPoint = 0; // into Layout::points; every piece is horizontal or vertical
};

/// Where every card and line stands. No two cards (with their chips) overlap; a card stands over the middle of the
/// cards that hang below it, whatever chips they have.
struct Layout {
    std::vector<PlacedCard> cards; // in chart order, those folded away left out
    std::vector<PlacedLine> lines;
    std::vector<Point> points;
    std::vector<std::uint32_t> placedOf; // by card of the chart: index into cards, kNone where folded away
    Rect bounds;                         // of everything, margin included; begins at 0, 0

    /// What meets a rectangle, ascending. Time by what is found, not by all there is.
    void visible(const Rect& window, std::vector<std::uint32_t>& cards, std::vector<std::uint32_t>& lines) const;
    /// The placed card at a point, chips included.
    [[nodiscard]] std::optional<std::uint32_t> cardAt(double x, double y) const;

    /// Prepares visible() and cardAt(); layOut has called it.
    void index();

private:
    /// What lies where, in square cells.
    struct Cells {
        double size = 1;
        std::uint32_t columns = 0, rows = 0;
        std::vector<std::uint32_t> begin, items; // of a cell: items in [begin[i], begin[i + 1])
    };
    template <class BoxOf>
    static Cells cellsOf(const Rect& bounds, std::size_t count, BoxOf&& boxOf);
    static void find(const Cells& cells, const Rect& window, std::vector<std::uint32_t>& found);
    [[nodiscard]] Rect extentOf(const PlacedLine& line) const;

    Cells m_cardCells, m_lineCells;
};

/// Places a chart. Linear in its cards. The same chart gives the same layout, and a card that comes or goes moves only what must.
[[nodiscard]] Layout layOut(const Chart& chart, const LayoutOptions& options = {});

} // namespace exeunt::view::departures
