// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"
#include "core/view/place.h"

#include <optional>
#include <unordered_map>

namespace exeunt::view {

/// Who left to found a company, where the leaving and the founding are two facts: one that says no destination, one that says no
/// origin or the same one. Together they are one move.
class Foundings {
public:
    /// In:    of `believed` only the statuses and outlets: they say which facts count.
    /// A founding belongs to the last departure that it can follow: within a year, or where a day of either is not told, where one article
    /// tells both; never across another company that the person joined in between.
    Foundings(const FactTable& table, const Filter& believed);

    /// The founding that a departure led to, and the departure that a founding followed; nothing where none is told apart.
    [[nodiscard]] std::optional<Row> after(Row departure) const { return find(m_after, departure); }
    [[nodiscard]] std::optional<Row> before(Row founding) const { return find(m_before, founding); }

    /// Where a row leads to, with what the other fact tells; see place.h.
    [[nodiscard]] Place destinationOf(Row row) const;
    /// Where it comes from.
    [[nodiscard]] Place originOf(Row row) const;

private:
    using Pairs = std::unordered_map<Row, Row>;
    [[nodiscard]] static std::optional<Row> find(const Pairs& pairs, Row row);

    const FactTable& m_table;
    Pairs m_after, m_before;
};

} // namespace exeunt::view
