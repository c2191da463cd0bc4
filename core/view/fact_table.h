// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/snapshot.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

/// The day number of a day, and back.
[[nodiscard]] constexpr DayNumber toDayNumber(date::Day day)
{
    return static_cast<DayNumber>(day.time_since_epoch().count());
}
[[nodiscard]] constexpr date::Day toDay(DayNumber number)
{
    return date::Day{std::chrono::days{number}};
}

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
    [[nodiscard]] bool isBackground(Row row) const { return m_background[row] != 0; }
    /// The outlets of a fact's sources, each once, as indexes into outlets(); an article without one gives none.
    [[nodiscard]] std::span<const NameIndex> outletsOf(Row row) const
    {
        return std::span{m_outlet}.subspan(m_outletBegin[row], m_outletBegin[row + 1] - m_outletBegin[row]);
    }

    // Name lists, sorted by number of facts (most first; then those that only affiliations name, last those that only strategies
    // do), then name. A company's index also gives its colour: see palette.
    [[nodiscard]] const std::vector<std::string>& organizations() const { return m_organizations; }
    [[nodiscard]] const std::vector<std::string>& people() const { return m_people; }
    [[nodiscard]] const std::vector<std::string>& outlets() const { return m_outlets; }
    [[nodiscard]] std::optional<NameIndex> organizationIndex(std::string_view name) const;
    [[nodiscard]] std::optional<NameIndex> personIndex(std::string_view name) const;
    /// Organizations with a name or alias that contains `typed` (simplified script, case and spaces folded), best first.
    [[nodiscard]] std::vector<NameIndex> findOrganizations(std::string_view typed) const;
    /// The rows that name `word` in a person, team, organization, unit or role, under any alias; folded like findOrganizations.
    /// Out: one byte a row, 1 where it does; an empty or unfoldable word gives 1 everywhere.
    [[nodiscard]] std::vector<std::uint8_t> rowsNaming(std::string_view word) const;

private:
    struct SearchIndex;
    [[nodiscard]] const SearchIndex& searchIndex() const;
    void fillColumns();
    void fillOutlets();

    std::shared_ptr<const service::Snapshot> m_snapshot;
    std::vector<article::MoveKind> m_kind;
    std::vector<article::Status> m_status;
    std::vector<DayNumber> m_first, m_last;
    std::vector<std::uint8_t> m_dated, m_background;
    std::vector<NameIndex> m_from, m_to, m_person, m_outlet;
    std::vector<std::uint32_t> m_outletBegin; // size() + 1 of them, into m_outlet
    std::vector<std::string> m_organizations, m_people, m_outlets;
    std::vector<std::pair<FactId, Row>> m_byId; // sorted
    std::shared_ptr<SearchIndex> m_search;      // built when the first word is looked for
};

} // namespace exeunt::view
