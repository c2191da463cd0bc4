// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/flow/flow.h"

#include "core/view/foundings.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>

namespace exeunt::view::flow {

namespace {

/// Before they are sorted: companies by their index, then the other places.
using Key = std::uint32_t;

constexpr std::array kOtherPlaces{PlaceKind::Founding, PlaceKind::Retirement, PlaceKind::Unknown};

class Ends {
public:
    Ends(const FactTable& table, const Foundings& foundings, const std::vector<Row>& rows)
        : m_table{table}
        , m_foundings{foundings}
        , m_rows{rows}
        , m_companyCount{static_cast<Key>(table.organizations().size())}
    {
    }
    [[nodiscard]] std::pair<Key, Key> of(Row row) const
    {
        if (staysWithin(m_table, row)) {
            const auto company = m_table.from(row) != kNoName ? m_table.from(row) : m_table.to(row);
            return {company, company};
        }
        if (!isPaired(row))
            return {keyOf(originOf(m_table, row)), keyOf(destinationOf(m_table, row))};
        return {keyOf(m_foundings.originOf(row)), keyOf(m_foundings.destinationOf(row))};
    }
    /// Whether a row is a founding whose departure is here too: counted there.
    [[nodiscard]] bool isRetold(Row row) const { return isHere(m_foundings.before(row)); }
    [[nodiscard]] Node nodeOf(Key key) const
    {
        Node node;
        if (key < m_companyCount) {
            node.company = key;
            node.name = m_table.organizations()[key];
        } else {
            node.kind = kOtherPlaces[key - m_companyCount];
        }
        return node;
    }

private:
    [[nodiscard]] bool isHere(const std::optional<Row>& row) const
    {
        return row && std::binary_search(m_rows.begin(), m_rows.end(), *row);
    }
    /// A filter that lets one half of a move through shows that half, as every other view does.
    [[nodiscard]] bool isPaired(Row row) const { return isRetold(row) || isHere(m_foundings.after(row)); }

    /// A company that is founded and named is a company like others; founding is where no name is told.
    [[nodiscard]] Key keyOf(const Place& place) const
    {
        if (place.company != kNoName)
            return place.company;
        const auto at = std::find(kOtherPlaces.begin(), kOtherPlaces.end(), place.kind);
        return m_companyCount + static_cast<Key>((at == kOtherPlaces.end() ? kOtherPlaces.end() - 1 : at) - kOtherPlaces.begin());
    }

    const FactTable& m_table;
    const Foundings& m_foundings;
    const std::vector<Row>& m_rows;
    Key m_companyCount;
};

void count(Link& link, const FactTable& table, Row row, bool isRetold)
{
    link.rows.push_back(row);
    if (isRetold)
        ++link.retold;
    else if (isTakenBack(table.status(row)))
        ++link.takenBack;
    else
        ++(table.person(row) != kNoName ? link.people : link.groups);
}

} // namespace

Flow::Flow(std::shared_ptr<const FactTable> table, const Filter& filter)
    : m_table{std::move(table)}
    , m_filter{filter}
    , m_rows{apply(*m_table, filter)}
{
    const Foundings foundings{*m_table, filter};
    const Ends ends{*m_table, foundings, m_rows};
    std::map<std::pair<Key, Key>, Link> links;
    for (const auto row : m_rows)
        count(links[ends.of(row)], *m_table, row, ends.isRetold(row));
    std::map<Key, Node> nodes;
    for (const auto& [key, link] : links) {
        auto& from = nodes.try_emplace(key.first, ends.nodeOf(key.first)).first->second;
        auto& to = nodes.try_emplace(key.second, ends.nodeOf(key.second)).first->second;
        if (key.first == key.second && from.kind == PlaceKind::Company) {
            from.within += static_cast<std::uint32_t>(link.rows.size());
            continue;
        }
        from.peopleOut += link.people;
        from.groupsOut += link.groups;
        to.peopleIn += link.people;
        to.groupsIn += link.groups;
    }
    std::vector<Key> order;
    for (const auto& [key, node] : nodes)
        order.push_back(key);
    const auto placeOf = [&](Key key) {
        const auto& node = nodes.at(key);
        const bool isOther = node.kind != PlaceKind::Company;
        const std::int64_t moved = isOther ? 0 : std::int64_t{node.peopleOut} + node.peopleIn + node.groupsOut + node.groupsIn;
        return std::tuple{isOther, -moved, key};
    };
    std::sort(order.begin(), order.end(), [&](Key a, Key b) { return placeOf(a) < placeOf(b); });
    std::map<Key, std::uint32_t> indexOf;
    for (const auto key : order) {
        indexOf.emplace(key, static_cast<std::uint32_t>(m_nodes.size()));
        m_companyCount += nodes.at(key).kind == PlaceKind::Company ? 1 : 0;
        m_nodes.push_back(std::move(nodes.at(key)));
    }
    for (auto& [key, link] : links) {
        link.from = indexOf.at(key.first);
        link.to = indexOf.at(key.second);
        m_people += link.people;
        m_groups += link.groups;
        m_takenBack += link.takenBack;
        m_links.push_back(std::move(link));
    }
    std::sort(m_links.begin(), m_links.end(), [](const Link& a, const Link& b) {
        return std::pair{a.from, a.to} < std::pair{b.from, b.to};
    });
}

std::optional<std::uint32_t> Flow::linkOf(std::uint32_t from, std::uint32_t to) const
{
    const auto at = std::lower_bound(m_links.begin(), m_links.end(), std::pair{from, to}, [](const Link& link, const auto& ends) {
        return std::pair{link.from, link.to} < ends;
    });
    if (at == m_links.end() || at->from != from || at->to != to)
        return std::nullopt;
    return static_cast<std::uint32_t>(at - m_links.begin());
}

} // namespace exeunt::view::flow
