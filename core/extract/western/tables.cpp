// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/tables.h"

#include <algorithm>

namespace exeunt::extract::western {

namespace {

using article::MoveKind;

bool isBar(const Token& token)
{
    return token.isMark('|') || token.text == "│" || token.text == "¦";
}

/// The cells of a line; one cell where no bar stands in it.
std::vector<TableCell> cellsOf(const TokenText& text, const Sentence& sentence)
{
    std::vector<TableCell> cells;
    TableCell cell;
    cell.first = sentence.first;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        if (!isBar(text.tokens[at]))
            continue;
        cell.last = at;
        if (cell.last > cell.first || !cells.empty())
            cells.push_back(cell);
        cell.first = at + 1;
    }
    cell.last = sentence.last;
    if (cell.last > cell.first)
        cells.push_back(cell);
    return cells;
}

Column columnOf(const TokenText& text, const TableCell& cell)
{
    using enum WordClass;
    for (std::size_t at = cell.first; at < cell.last; ++at)
        if (text.tokens[at].is(ColumnRole)) // "New role" is no "New firm"
            return Column::Role;
    for (std::size_t at = cell.first; at < cell.last; ++at) {
        const auto& token = text.tokens[at];
        if (token.is(ColumnPerson))
            return Column::Person;
        if (token.is(ColumnFrom))
            return Column::From;
        if (token.is(ColumnTo))
            return Column::To;
        if (token.is(ColumnDate))
            return Column::Date;
    }
    return Column::None;
}

std::vector<Column> headingsOf(const TokenText& text, const std::vector<TableCell>& cells)
{
    std::vector<Column> columns;
    for (const auto& cell : cells)
        columns.push_back(columnOf(text, cell));
    const auto has = [&](Column column) { return std::find(columns.begin(), columns.end(), column) != columns.end(); };
    if (cells.size() < 2 || !has(Column::Person) || (!has(Column::From) && !has(Column::To)))
        columns.clear();
    return columns;
}

/// The mention of a kind inside a cell; nothing when there is none.
const NameMention* mentionIn(const Names& names, const TableCell& cell, NameKind kind)
{
    const auto first = std::lower_bound(names.mentions.begin(), names.mentions.end(), cell.first,
        [](const NameMention& mention, std::size_t at) { return mention.first < at; });
    for (auto mention = first; mention != names.mentions.end() && mention->first < cell.last; ++mention)
        if (mention->kind == kind)
            return &*mention;
    return nullptr;
}

Span spanOf(const TokenText& text, const TableCell& cell)
{
    return {text.tokens[cell.first].span.begin, text.tokens[cell.last - 1].span.end};
}

void takeCell(const Scene& scene, const TableCell& cell, const std::vector<int>& dateAt, Event& event)
{
    const bool isPlace = cell.column == Column::From || cell.column == Column::To;
    const auto* mention = mentionIn(scene.names, cell, cell.column == Column::Person ? NameKind::Person : NameKind::Organization);
    if (cell.column == Column::Person && mention && event.persons.empty())
        event.persons.push_back({mention->index, spanOf(scene.text, cell), {}});
    else if (isPlace && mention)
        (cell.column == Column::From ? event.from : event.to) = mention->index;
    else if (cell.column == Column::Role && scene.text.tokens[cell.first].isWord)
        event.newRole = std::string{spanOf(scene.text, cell).of(scene.article)};
    else if (cell.column == Column::Date)
        for (std::size_t at = cell.first; at < cell.last && event.date < 0; ++at)
            event.date = dateAt[at];
    if (cell.column != Column::None)
        event.spans.push_back(spanOf(scene.text, cell));
}

} // namespace

Tables readTables(TokenText& text)
{
    Tables tables;
    tables.columnAt.assign(text.tokens.size(), Column::None);
    std::vector<Column> columns;
    for (std::size_t index = 0; index < text.sentences.size(); ++index) {
        const auto& sentence = text.sentences[index];
        auto cells = cellsOf(text, sentence);
        if (cells.size() < 2) {
            columns.clear();
            continue;
        }
        if (columns.empty()) {
            columns = headingsOf(text, cells);
            continue;
        }
        text.lines[sentence.line].isTitleCase = false;
        TableRow row;
        row.sentence = index;
        for (std::size_t at = 0; at < cells.size() && at < columns.size(); ++at) {
            cells[at].column = columns[at];
            if (cells[at].last == cells[at].first)
                continue;
            std::fill(tables.columnAt.begin() + static_cast<std::ptrdiff_t>(cells[at].first),
                tables.columnAt.begin() + static_cast<std::ptrdiff_t>(cells[at].last), columns[at]);
            row.cells.push_back(cells[at]);
        }
        tables.rows.push_back(std::move(row));
    }
    return tables;
}

std::vector<std::pair<Event, std::size_t>> readTableRows(const Scene& scene, const Tables& tables, const std::vector<int>& dateAt)
{
    std::vector<std::pair<Event, std::size_t>> events;
    for (const auto& row : tables.rows) {
        Event event;
        event.reason = "table";
        event.isForward = true;
        for (const auto& cell : row.cells)
            takeCell(scene, cell, dateAt, event);
        if (event.persons.empty() || (event.from < 0 && event.to < 0))
            continue;
        event.kind = event.to < 0 ? MoveKind::Departure : event.from < 0 ? MoveKind::Joining : MoveKind::Move;
        if (event.to < 0)
            event.newRole.reset(); // "Retired"
        events.emplace_back(std::move(event), row.sentence);
    }
    return events;
}

} // namespace exeunt::extract::western
