// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "core/view/statistics/classes.h"

#include <memory>
#include <span>
#include <vector>

namespace exeunt::view::statistics {

/// What statistics ask of every fact, as columns, made once for a table. Immutable, shared between threads.
class Ledger {
public:
    explicit Ledger(std::shared_ptr<const FactTable> table);

    [[nodiscard]] const FactTable& table() const { return *m_table; }
    [[nodiscard]] const std::shared_ptr<const FactTable>& tablePointer() const { return m_table; }

    /// One end of a move, as the flow sees it.
    enum class End : std::uint8_t {
        None,      // the move has no such end: it stays within a company, only begins, only ends
        NotStated, // somebody leaves (joins), no article says which company
        Company,
    };
    [[nodiscard]] End departure(Row row) const { return m_departure[row]; }
    [[nodiscard]] End joining(Row row) const { return m_joining[row]; }

    [[nodiscard]] Destination destination(Row row) const { return m_destination[row]; } // of one that leaves
    [[nodiscard]] bool isAbroad(Row row) const { return m_abroad[row] != 0; }           // both countries are known, and differ
    [[nodiscard]] RoleGroup roleGroup(Row row) const { return m_role[row]; }            // of the post left
    [[nodiscard]] DatePrecision precision(Row row) const { return m_precision[row]; }

    /// The articles behind a fact, each once, as indexes into the snapshot's.
    [[nodiscard]] std::span<const std::uint32_t> articlesOf(Row row) const
    {
        return std::span{m_articles}.subspan(m_articleBegin[row], m_articleBegin[row + 1] - m_articleBegin[row]);
    }
    /// The outlet of an article as an index into the table's; kNoName where it names none, or no fact rests on any of its articles.
    [[nodiscard]] NameIndex outletOf(std::uint32_t article) const { return m_outletOf[article]; }

private:
    void fillEnds();
    void fillClasses();
    void fillArticles();

    std::shared_ptr<const FactTable> m_table;
    std::vector<End> m_departure, m_joining;
    std::vector<Destination> m_destination;
    std::vector<RoleGroup> m_role;
    std::vector<DatePrecision> m_precision;
    std::vector<std::uint8_t> m_abroad;
    std::vector<std::uint32_t> m_articles, m_articleBegin;
    std::vector<NameIndex> m_outletOf;
};

} // namespace exeunt::view::statistics
