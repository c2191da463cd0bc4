// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/rect.h"
#include "core/view/strategies/strategies.h"

#include <functional>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace exeunt::view::strategies {

/// What a text is drawn as; the caller has a font for each.
enum class TextStyle : std::uint8_t { Statement, Meta, Term, Head, Aspect };
/// The width of a text in plain units.
using TextMeasure = std::function<double(std::string_view, TextStyle)>;

/// Sizes in plain units (pixels at scale 1), on a grid of four.
struct Metrics {
    double margin = 24; // around everything
    double aspect = 96; // column of the aspects' names
    double columnGap = 8;
    double halfGap = 2; // between the halves of one company
    double leastColumn = 152, leastHalf = 120;
    double widestColumn = 420;
    double head = 44;     // company's name, its line
    double halfHead = 20; // below it where a column is parted
    double rowGap = 8;
    double cellPadding = 12;
    double leastCell = 56;
    double statementLine = 19; // a line of a statement
    double metaLine = 17;      // date, outlet, voice
    double statementGap = 8;   // between statements
    double sign = 16;          // room for the sign of the voice, left of the meta line
    double more = 20;          // "3 more"
    double termLine = 24;      // a line of terms below a row
    double chipGap = 6, chipPadding = 8;
    double dot = 10; // of a company in a chip
};
inline constexpr Metrics kMetrics{};

struct LayoutOptions {
    double width = 1000;                        // the room; wider where the columns' least width asks for it
    std::size_t mostStatements = 4;             // of a cell, before "n more"
    std::size_t mostLines = 3;                  // of a statement, before it is cut
    bool opensAll = false;                      // nothing is folded: for exports
    std::unordered_set<std::uint64_t> opened;   // cells that show all: see cellKey
    std::unordered_set<StrategyId> openedTexts; // statements that show all their lines
    std::unordered_set<StrategyId> pinned;      // a cell that holds some of them shows these alone
    bool showsTerms = true;
    std::string sharedLabel, singleLabel; // words before the terms, in the user's language
    std::size_t mostTermLines = 2;
};

/// The same for the same company, half and aspect, whatever is hidden or moved.
[[nodiscard]] std::uint64_t cellKey(const Strategies& strategies, std::size_t row, std::size_t column);

struct PlacedStatement {
    std::uint32_t statement = 0;              // into Strategies::statements()
    std::uint32_t firstLine = 0, endLine = 0; // into Layout::lines
    Rect box;                                 // text and meta line: what a click means
    Rect text, meta;
    bool isCut = false;      // the last line ends in "…"
    bool isFoldable = false; // has more lines than mostLines
};

struct PlacedCell {
    std::uint32_t row = 0, column = 0;
    Rect box;
    std::uint32_t firstStatement = 0, endStatement = 0; // into Layout::statements
    std::uint32_t hidden = 0;                           // statements folded away
    Rect more;                                          // "n more" or "fewer"; empty (height 0) where nothing folds
    Rect foot;                                          // the last line of a cell that is not empty: age and momentum
    bool isOpen = false;                                // shows all, though it could fold
    std::uint64_t key = 0;
};

struct PlacedHead {
    std::uint32_t company = 0; // into Strategies::companies()
    Rect box;                  // over all its columns, the halves' heads included
    std::uint32_t firstColumn = 0, endColumn = 0;
};

struct PlacedTerm {
    std::uint32_t row = 0, term = 0; // into terms(row).shared or .single
    bool isShared = false;
    Rect box;
};

/// The terms below a row.
struct PlacedTerms {
    std::uint32_t row = 0;
    Rect box;                      // across all columns
    Rect sharedLabel, singleLabel; // empty where there are no such terms
    std::uint32_t left = 0;        // terms without room
};

/// Where everything stands. Nothing overlaps; the cells of a row are equally high.
struct Layout {
    std::vector<PlacedHead> heads;
    std::vector<Rect> columnBoxes; // by column: x and width
    std::vector<Rect> rowBoxes;    // by row: the aspect's name
    std::vector<PlacedCell> cells; // row by row
    std::vector<PlacedStatement> statements;
    std::vector<std::string> lines; // of statements, as they are drawn, "…" included
    std::vector<PlacedTerms> termRows;
    std::vector<PlacedTerm> terms;
    Rect bounds; // of everything, margin included; begins at 0, 0
};

/// What lies at a point, the innermost first.
struct Hit {
    enum class Part : std::uint8_t { Nothing, Head, Aspect, Cell, Statement, More, Term };
    Part part = Part::Nothing;
    std::uint32_t index = 0; // into heads, rowBoxes, cells, statements, cells, terms of the layout
};
[[nodiscard]] Hit hitAt(const Layout& layout, double x, double y);

/// Places a grid: row heights by their content, long statements and cells folded with counts, columns as wide as the room lets them.
[[nodiscard]] Layout layOut(const Strategies& strategies, const TextMeasure& measure, const LayoutOptions& options = {});

} // namespace exeunt::view::strategies
