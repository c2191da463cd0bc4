// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moves told without a verb: tables (姓名 | 原任 | 去向), and lists under a heading that holds the verb.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;

namespace {

constexpr std::size_t kLongestTable = 400; // rows

} // namespace

/// The clauses of one line: in a table its cells.
Span MoveReader::clausesOfLine(std::size_t clause) const
{
    std::size_t end = clause;
    while (end < m_clauses.size() && m_clauses[end].line == m_clauses[clause].line)
        ++end;
    return {clause, end};
}

/// What a table's columns hold, by the words of its first row; empty when the line is no such row.
MoveReader::Columns MoveReader::columnsOf(const Span& cells) const
{
    Columns columns;
    int found = 0;
    for (std::size_t i = cells.begin; i < cells.end; ++i) {
        const Span& cell = m_clauses[i].span;
        const auto is = [&](Cue cue) {
            const WordHit* hit = m_scene.map.firstIn(cell, maskOf(cue));
            return hit && cell.size() <= 8
                && (hit->span.begin == cell.begin || hit->span.end >= m_scene.skipSpacesBack(cell.end));
        };
        Column column = Column::Other;
        if (is(Cue::ColumnName))
            column = Column::Name;
        else if (is(Cue::ColumnFrom))
            column = Column::From;
        else if (is(Cue::ColumnTo))
            column = Column::To;
        else if (is(Cue::ColumnDate))
            column = Column::Date;
        found += column == Column::Name ? 2 : column == Column::From || column == Column::To ? 1 : 0;
        columns.push_back(column);
    }
    if (found < 3 || columns.size() < 2)
        columns.clear();
    return columns;
}

std::size_t MoveReader::readTable(std::size_t first, Reading& reading)
{
    if (m_scene.text.at(m_scene.skipSpaces(m_clauses[first].span.end)) != U'|')
        return first;
    const Span head = clausesOfLine(first);
    if (head.size() < 2)
        return first;
    const Columns columns = columnsOf(head);
    if (columns.empty())
        return first;
    std::size_t next = head.end;
    for (std::size_t rows = 0; next < m_clauses.size() && rows < kLongestTable; ++rows) {
        const Span cells = clausesOfLine(next);
        const std::size_t last = m_clauses[next].span.end;
        const bool isRow = m_scene.text.at(m_scene.skipSpaces(last)) == U'|'
            || m_scene.text.before(m_clauses[next].span.begin) == U'|' || m_scene.text.at(m_clauses[next].span.begin) == U'-';
        if (!isRow)
            break;
        readRow(columns, cells, reading);
        next = cells.end;
    }
    return next;
}

/// The cell each clause of a row lies in, by the bars before it.
std::vector<std::size_t> MoveReader::cellsOf(const Span& clauses) const
{
    std::vector<std::size_t> cells;
    std::size_t cell = 0;
    for (std::size_t i = clauses.begin; i < clauses.end; ++i) {
        if (i > clauses.begin) {
            for (std::size_t at = m_clauses[i - 1].span.end; at < m_clauses[i].span.begin; ++at)
                cell += m_scene.text.at(at) == U'|';
        }
        cells.push_back(cell);
    }
    return cells;
}

void MoveReader::readRow(const Columns& columns, const Span& clauses, Reading& reading)
{
    Event event;
    event.frame = &m_scene.words.frames().front();
    event.clause = event.firstClause = clauses.begin;
    std::optional<DateMention> date;
    const auto cells = cellsOf(clauses);
    for (std::size_t i = clauses.begin; i < clauses.end; ++i) {
        const std::size_t cell = cells[i - clauses.begin];
        const Clause& clause = m_clauses[i];
        if (cell >= columns.size())
            break;
        if (columns[cell] == Column::Name && !clause.actors.empty() && event.actor.mentions.empty()) {
            event.actor = clause.actors.front();
            event.clause = event.firstClause = i;
        }
        for (const Token& token : clause.tokens) {
            int* end = columns[cell] == Column::From ? &event.from : columns[cell] == Column::To ? &event.to : nullptr;
            if (end && *end < 0 && token.type == Token::Type::Organization)
                *end = token.index;
            std::string* post = columns[cell] == Column::From ? &event.role
                : columns[cell] == Column::To                 ? &event.newRole
                                                              : nullptr;
            if (post && post->empty() && token.type == Token::Type::Role)
                *post = m_scene.display(token.span);
        }
        if (columns[cell] == Column::Date) {
            for (const DateMention& mention : m_dates.inSentence(clause.sentence)) {
                if (clause.span.contains(mention.span) && mention.value)
                    date = mention;
            }
        }
    }
    if (event.actor.mentions.empty() || (event.from < 0 && event.to < 0))
        return;
    event.trigger = {m_clauses[clauses.end - 1].span.end, m_clauses[clauses.end - 1].span.end};
    event.kind = event.to < 0 ? MoveKind::Departure : event.from < 0 ? MoveKind::Joining : MoveKind::Move;
    // 原任 and 现任 in one house: the post changed.
    if (event.from >= 0 && event.to >= 0 && organization(event.from).name == organization(event.to).name)
        event.kind = MoveKind::RoleChange;
    event.clause = clauses.end - 1;
    event.ownDate = date ? date->value : std::nullopt;
    event.reasons.emplace_back("row of a table");
    emit(event, reading);
}

/// 近期离职名单: with one name a line below.
std::size_t MoveReader::readListed(std::size_t head, Reading& reading)
{
    const Clause& heading = m_clauses[head];
    const bool isLast = head + 1 < m_clauses.size() && m_clauses[head + 1].line != heading.line;
    if (!isLast || !heading.actors.empty() || !m_scene.map.has(heading.span, maskOf(Cue::ListHead)))
        return head;
    const Token* trigger = nullptr;
    int employer = headingOrganization(head);
    for (const Token& token : heading.tokens) {
        if (token.type == Token::Type::Trigger && !trigger)
            trigger = &token;
        if (token.type == Token::Type::Organization && isEmployer(token.index) && employer < 0)
            employer = token.index;
    }
    if (!trigger)
        return head;
    const Frame& frame = m_scene.words.frames()[static_cast<std::size_t>(trigger->index)];
    const bool isJoining = frame.kind == "joining";
    if (!isJoining && frame.kind != "departure")
        return head;
    std::size_t next = head + 1;
    for (std::size_t rows = 0; next < m_clauses.size() && rows < kLongestTable; ++rows) {
        const Clause& item = m_clauses[next];
        const Span clauses = clausesOfLine(next);
        if (item.actors.empty() || item.actors.front().span.begin - item.span.begin > 6)
            break;
        const bool hasOwnVerb = std::any_of(
            item.tokens.begin(), item.tokens.end(), [](const Token& token) { return token.type == Token::Type::Trigger; });
        if (!hasOwnVerb) {
            Event event;
            event.frame = &frame;
            event.kind = isJoining ? MoveKind::Joining : MoveKind::Departure;
            event.clause = event.firstClause = next;
            event.trigger = {item.span.end, item.span.end};
            event.actor = item.actors.front();
            const Employment* employment = employmentOf(event.actor.mentions.front());
            const int attribute = employment ? employment->organization : -1;
            if (employment)
                event.role = employment->role;
            event.from = isJoining || attribute >= 0 ? attribute : employer;
            event.to = isJoining ? employer : -1;
            event.reasons.emplace_back("item of a list whose heading holds the verb");
            if (event.from >= 0 || event.to >= 0)
                emit(event, reading);
        }
        next = clauses.end;
    }
    return next == head + 1 ? head : next - 1;
}

} // namespace exeunt::extract::zh
