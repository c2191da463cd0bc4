// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/snapshot.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::view {

/// A row of the fact table; rows are dense, 0 to size() - 1, in the snapshot's order.
using Row = std::uint32_t;
/// An index into one of the table's name lists; kNoName where a fact has none.
using NameIndex = std::uint32_t;
inline constexpr NameIndex kNoName = 0xFFFFFFFFU;
/// Days since 1970-01-01; the extremes stand for an open or unknown side.
using DayNumber = std::int32_t;
inline constexpr DayNumber kOpenPast = INT32_MIN;
inline constexpr DayNumber kOpenFuture = INT32_MAX;

/// The facts as columns, built once from a snapshot; every page starts from it. Immutable, shared between threads.
class FactTable {
public:
    explicit FactTable(std::shared_ptr<const service::Snapshot> snapshot);

    [[nodiscard]] std::size_t size() const { return m_kind.size(); }
    [[nodiscard]] const service::Snapshot& snapshot() const { return *m_snapshot; }
    [[nodiscard]] const resolve::Fact& fact(Row row) const { return m_snapshot->facts[row]; }
    [[nodiscard]] std::optional<Row> rowOf(FactId id) const;

    // Columns. first()/last() are kOpenPast/kOpenFuture on an open side; isDated() is false for "undated" (no year at all).
    [[nodiscard]] article::MoveKind kind(Row row) const { return m_kind[row]; }
    [[nodiscard]] article::Status status(Row row) const { return m_status[row]; }
    [[nodiscard]] DayNumber first(Row row) const { return m_first[row]; }
    [[nodiscard]] DayNumber last(Row row) const { return m_last[row]; }
    [[nodiscard]] bool isDated(Row row) const { return m_dated[row] != 0; }
    [[nodiscard]] NameIndex from(Row row) const { return m_from[row]; }
    [[nodiscard]] NameIndex to(Row row) const { return m_to[row]; }
    [[nodiscard]] NameIndex person(Row row) const { return m_person[row]; }

    // Name lists, sorted by number of facts (most first), then name. A company's index also gives its colour: see palette.
    [[nodiscard]] const std::vector<std::string>& organizations() const { return m_organizations; }
    [[nodiscard]] const std::vector<std::string>& people() const { return m_people; }
    [[nodiscard]] std::optional<NameIndex> organizationIndex(std::string_view name) const;
    [[nodiscard]] std::optional<NameIndex> personIndex(std::string_view name) const;
    /// Organizations with a name or alias that contains `typed` (simplified script, case and spaces folded), best first.
    [[nodiscard]] std::vector<NameIndex> findOrganizations(std::string_view typed) const;

private:
    std::shared_ptr<const service::Snapshot> m_snapshot;
    std::vector<article::MoveKind> m_kind;
    std::vector<article::Status> m_status;
    std::vector<DayNumber> m_first, m_last;
    std::vector<std::uint8_t> m_dated;
    std::vector<NameIndex> m_from, m_to, m_person;
    std::vector<std::string> m_organizations, m_people;
    std::vector<std::vector<std::string>> m_searchKeys;
};

} // namespace exeunt::view
