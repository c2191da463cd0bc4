// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"
#include "core/view/place.h"

#include <memory>
#include <string>
#include <vector>

namespace exeunt::view::flow {

/// A company, or one of the other places people come from and go to.
struct Node {
    PlaceKind kind = PlaceKind::Company; // Company, Founding, Retirement or Unknown
    NameIndex company = kNoName;
    std::string name;                          // "" for the others
    std::uint32_t peopleOut = 0, peopleIn = 0; // not counting those who stay within
    std::uint32_t groupsOut = 0, groupsIn = 0;
    std::uint32_t within = 0; // facts from the company to itself
};

/// All facts that lead from one node to another. A person is counted once a fact, however many articles tell it, and once where leaving
/// and founding are two facts.
struct Link {
    std::uint32_t from = 0, to = 0; // nodes; equal: they stay within
    std::vector<Row> rows;          // all of them, ascending
    std::uint32_t people = 0;
    std::uint32_t groups = 0;    // teams, layoffs: nobody says how many
    std::uint32_t takenBack = 0; // denied or reversed: rows, but nobody moved
    std::uint32_t retold = 0;    // foundings by people whose departure for it is a row of this link: counted there
    [[nodiscard]] std::uint32_t counted() const { return people + groups; }
    [[nodiscard]] bool isWithin() const { return from == to; }
};

/// The facts that pass a filter as flows. Every row is in exactly one link. Immutable.
class Flow {
public:
    Flow(std::shared_ptr<const FactTable> table, const Filter& filter);

    [[nodiscard]] const FactTable& table() const { return *m_table; }
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    /// Companies by people moved, most first; then founding, retirement and unknown, those there are.
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    /// By from, then to.
    [[nodiscard]] const std::vector<Link>& links() const { return m_links; }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] std::uint32_t people() const { return m_people; } // of all links, those within too
    [[nodiscard]] std::uint32_t groups() const { return m_groups; }
    [[nodiscard]] std::uint32_t takenBack() const { return m_takenBack; }
    [[nodiscard]] std::size_t companyCount() const { return m_companyCount; }
    /// More companies than bands stay readable for: show the matrix.
    [[nodiscard]] bool isLarge() const { return m_companyCount > 20; }
    /// The link between two nodes, or nothing.
    [[nodiscard]] std::optional<std::uint32_t> linkOf(std::uint32_t from, std::uint32_t to) const;

private:
    std::shared_ptr<const FactTable> m_table;
    Filter m_filter;
    std::vector<Row> m_rows;
    std::vector<Node> m_nodes;
    std::vector<Link> m_links;
    std::uint32_t m_people = 0, m_groups = 0, m_takenBack = 0;
    std::size_t m_companyCount = 0;
};

} // namespace exeunt::view::flow
