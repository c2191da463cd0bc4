// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/foundings.h"

#include <algorithm>
#include <map>
#include <utility>

namespace exeunt::view {

namespace {

using article::MoveKind;
constexpr std::int64_t kLongestGap = 366; // days

bool isLeaving(const FactTable& table, Row row)
{
    const auto kind = table.kind(row);
    const bool leaves = kind == MoveKind::Departure || kind == MoveKind::Dismissal || kind == MoveKind::PlannedDeparture;
    return leaves && table.from(row) != kNoName && table.to(row) == kNoName && !table.fact(row).isRetirement;
}

bool isDated(const FactTable& table, Row row)
{
    return table.isDated(row) && (table.first(row) != kOpenPast || table.last(row) != kOpenFuture);
}

bool haveOneArticle(const FactTable& table, Row a, Row b)
{
    for (const auto& one : table.fact(a).sources)
        for (const auto& other : table.fact(b).sources)
            if (one.article == other.article)
                return true;
    return false;
}

bool hasFoundings(const FactTable& table)
{
    for (Row row = 0; row < table.size(); ++row)
        if (table.kind(row) == MoveKind::Founding)
            return true;
    return false;
}

/// What one person did, in the order of the table.
struct Doings {
    std::vector<Row> leavings, foundings, arrivals;
};

/// Whether a founding can be what a departure was for.
bool canFollow(const FactTable& table, Row leaving, Row founding, const Doings& doings)
{
    if (table.from(founding) != kNoName && table.from(founding) != table.from(leaving))
        return false;
    if (!isDated(table, leaving) || !isDated(table, founding))
        return haveOneArticle(table, leaving, founding);
    if (table.last(founding) < table.first(leaving))
        return false;
    const bool isOpen = table.last(leaving) == kOpenFuture || table.first(founding) == kOpenPast;
    if (!isOpen && std::int64_t{table.first(founding)} - table.last(leaving) > kLongestGap)
        return false;
    return std::none_of(doings.arrivals.begin(), doings.arrivals.end(), [&](Row arrival) {
        return isDated(table, arrival) && table.first(arrival) >= table.first(leaving)
            && table.last(arrival) <= table.last(founding) && table.to(arrival) != table.to(founding);
    });
}

} // namespace

Foundings::Foundings(const FactTable& table, const Filter& believed)
    : m_table{table}
{
    if (!hasFoundings(table))
        return;
    Filter sources;
    sources.statuses = believed.statuses;
    sources.outlets = believed.outlets;
    std::map<std::pair<NameIndex, std::int64_t>, Doings> people;
    for (const auto row : apply(table, sources)) {
        if (table.person(row) == kNoName || isTakenBack(table.status(row)))
            continue;
        auto& doings = people[{table.person(row), table.fact(row).personId.value}];
        if (table.kind(row) == MoveKind::Founding)
            doings.foundings.push_back(row);
        else if (isLeaving(table, row))
            doings.leavings.push_back(row);
        else if (table.to(row) != kNoName && !staysWithin(table, row))
            doings.arrivals.push_back(row);
    }
    for (auto& [person, doings] : people) {
        std::stable_partition(
            doings.leavings.begin(), doings.leavings.end(), [&](Row leaving) { return !isDated(table, leaving); });
        for (const auto founding : doings.foundings)
            for (auto leaving = doings.leavings.rbegin(); leaving != doings.leavings.rend(); ++leaving)
                if (m_after.count(*leaving) == 0 && canFollow(table, *leaving, founding, doings)) {
                    m_after.emplace(*leaving, founding);
                    m_before.emplace(founding, *leaving);
                    break;
                }
    }
}

std::optional<Row> Foundings::find(const Pairs& pairs, Row row)
{
    const auto at = pairs.find(row);
    return at == pairs.end() ? std::nullopt : std::optional{at->second};
}

Place Foundings::destinationOf(Row row) const
{
    return view::destinationOf(m_table, after(row).value_or(row));
}

Place Foundings::originOf(Row row) const
{
    return view::originOf(m_table, before(row).value_or(row));
}

} // namespace exeunt::view
