// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/events.h"
#include "core/extract/western/token.h"

#include <utility>
#include <vector>

namespace exeunt::extract::western {

struct TableCell {
    Column column = Column::None;
    std::size_t first = 0; // tokens
    std::size_t last = 0;
};

struct TableRow {
    std::size_t sentence = 0;
    std::vector<TableCell> cells;
};

/// The tables of an article: "Name | From | To | New role | When" and a person a line below.
struct Tables {
    std::vector<TableRow> rows;
    std::vector<Column> columnAt; // by token
};

/// In:    sentences as cut by tokenize(). Rows are no headings: their lines lose isTitleCase.
/// Out:   no rows where no line of headings names a person and whence or whither.
[[nodiscard]] Tables readTables(TokenText& text);

/// One event a row that names a person and an organization, and the index of its sentence.
[[nodiscard]] std::vector<std::pair<Event, std::size_t>> readTableRows(
    const Scene& scene, const Tables& tables, const std::vector<int>& dateAt);

} // namespace exeunt::extract::western
