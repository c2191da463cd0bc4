// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/timeline.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace exeunt::view::timeline {

namespace {

using article::MoveKind;

constexpr std::uint32_t kTeamKeys = 0x80000000U; // person lanes: keys from here on are teams

bool isOutward(MoveKind kind)
{
    return kind == MoveKind::Departure || kind == MoveKind::Dismissal || kind == MoveKind::PlannedDeparture;
}

bool isTriangle(const resolve::Fact& fact)
{
    return fact.isTeam || fact.kind == MoveKind::Layoff;
}

bool isPost(MoveKind kind)
{
    return kind == MoveKind::Appointment || kind == MoveKind::RoleChange;
}

Shape outShape(const resolve::Fact& fact)
{
    return isTriangle(fact) ? Shape::Team : Shape::Out;
}

Shape inShape(const resolve::Fact& fact)
{
    if (isTriangle(fact))
        return Shape::Team;
    if (fact.kind == MoveKind::Founding)
        return Shape::Founding;
    return isPost(fact.kind) ? Shape::Post : Shape::In;
}

} // namespace

double markDay(const Item& item)
{
    if (item.first == kOpenPast)
        return item.last + 0.5;
    if (item.last == kOpenFuture)
        return item.first + 0.5;
    return (static_cast<double>(item.first) + item.last + 1.0) / 2.0;
}

Shape shapeOf(const resolve::Fact& fact)
{
    if (isTriangle(fact))
        return Shape::Team;
    if (fact.kind == MoveKind::Founding)
        return Shape::Founding;
    if (isPost(fact.kind))
        return Shape::Post;
    if (fact.from && fact.to)
        return Shape::Both;
    if (isOutward(fact.kind) || (fact.from && !fact.to))
        return Shape::Out;
    return fact.kind == MoveKind::Joining || fact.to ? Shape::In : Shape::Both;
}

Timeline::Timeline(std::shared_ptr<const FactTable> table, const Filter& filter, LaneMode mode)
    : m_table{std::move(table)}
    , m_mode{mode}
    , m_rows{apply(*m_table, filter)}
{
    addItems(filter);
    sortIntoLanes();
    measureExtents();
    if (mode == LaneMode::Person)
        findStays();
}

void Timeline::addItems(const Filter& filter)
{
    m_items.reserve(m_rows.size() * 2);
    std::vector<std::uint8_t> shown(m_table->organizations().size(), filter.organizations.empty() ? 1 : 0);
    for (const auto& name : filter.organizations)
        if (const auto index = m_table->organizationIndex(name))
            shown[*index] = 1;
    for (const auto row : m_rows)
        switch (m_mode) {
        case LaneMode::Company:
            addCompanyItems(row, shown);
            break;
        case LaneMode::Person:
            addPersonItem(row);
            break;
        case LaneMode::Outlet:
            addOutletItems(row);
            break;
        }
}

void Timeline::add(Row row, std::uint32_t key, Shape shape, NameIndex company)
{
    Item item;
    item.row = row;
    item.lane = key;
    item.shape = shape;
    item.company = company;
    item.isDated = m_table->isDated(row);
    item.first = m_table->first(row);
    item.last = m_table->last(row);
    if (const auto& date = m_table->fact(row).date) {
        item.isApproximate = date->isApproximate();
        item.isUncertain = date->isUncertain();
    }
    m_items.push_back(item);
}

void Timeline::addCompanyItems(Row row, const std::vector<std::uint8_t>& shown)
{
    const auto& fact = m_table->fact(row);
    const auto from = m_table->from(row);
    const auto to = m_table->to(row);
    const auto isShown = [&shown](NameIndex company) { return company != kNoName && shown[company] != 0; };
    if (from != kNoName && from == to)
        add(row, from, shapeOf(fact), from);
    else {
        if (isShown(from))
            add(row, from, isPost(fact.kind) && to == kNoName ? Shape::Post : outShape(fact), from);
        if (isShown(to))
            add(row, to, inShape(fact), to);
    }
    if (from == kNoName && to == kNoName)
        add(row, kNoName, shapeOf(fact), kNoName);
}

void Timeline::addPersonItem(Row row)
{
    const auto& fact = m_table->fact(row);
    auto key = m_table->person(row);
    if (key == kNoName) {
        const auto title = fact.unitMoved.value_or("");
        const auto at = std::find(m_teams.begin(), m_teams.end(), title);
        if (at == m_teams.end())
            m_teams.push_back(title);
        key = kTeamKeys + static_cast<std::uint32_t>(std::find(m_teams.begin(), m_teams.end(), title) - m_teams.begin());
    }
    const auto shape = shapeOf(fact);
    const bool bearsFrom = shape == Shape::Out || m_table->to(row) == kNoName;
    add(row, key, shape, bearsFrom ? m_table->from(row) : m_table->to(row));
}

void Timeline::addOutletItems(Row row)
{
    const auto shape = shapeOf(m_table->fact(row));
    const bool bearsFrom = shape == Shape::Out || m_table->to(row) == kNoName;
    const auto company = bearsFrom ? m_table->from(row) : m_table->to(row);
    const auto outlets = m_table->outletsOf(row);
    for (const auto outlet : outlets)
        add(row, outlet, shape, company);
    if (outlets.empty())
        add(row, kNoName, shape, company);
}

void Timeline::nameLane(Lane& lane, std::uint32_t key)
{
    if (key == kNoName)
        return;
    switch (m_mode) {
    case LaneMode::Company:
        lane.title = m_table->organizations()[key];
        lane.company = key;
        break;
    case LaneMode::Person:
        lane.title = key >= kTeamKeys ? m_teams[key - kTeamKeys] : m_table->people()[key];
        break;
    case LaneMode::Outlet:
        lane.title = m_table->outlets()[key];
        break;
    }
}

/// Lanes stand in the order of their keys: most facts in the whole library first, so no filter shuffles them; teams and
/// "not stated" come last.
void Timeline::sortIntoLanes()
{
    std::sort(m_items.begin(), m_items.end(), [](const Item& a, const Item& b) {
        if (a.lane != b.lane || a.isDated != b.isDated)
            return a.lane != b.lane ? a.lane < b.lane : a.isDated;
        const double dayA = a.isDated ? markDay(a) : 0;
        const double dayB = b.isDated ? markDay(b) : 0;
        return dayA != dayB ? dayA < dayB : a.row < b.row;
    });
    for (std::uint32_t i = 0; i < m_items.size();) {
        const auto key = m_items[i].lane;
        Lane lane;
        nameLane(lane, key);
        lane.firstItem = lane.firstUndated = i;
        for (; i < m_items.size() && m_items[i].lane == key; ++i) {
            auto& item = m_items[i];
            item.lane = static_cast<std::uint32_t>(m_lanes.size());
            if (item.isDated)
                lane.firstUndated = i + 1;
            const auto row = item.row;
            const bool isOwn = m_mode == LaneMode::Company;
            const bool leaves = isOwn ? m_table->from(row) == key && m_table->to(row) != key : item.shape == Shape::Out;
            const bool joins = isOwn ? m_table->to(row) == key && m_table->from(row) != key : item.shape == Shape::In;
            ++(leaves && item.shape != Shape::Post ? lane.left : joins && item.shape != Shape::Post ? lane.joined : lane.other);
        }
        lane.endItem = i;
        m_lanes.push_back(std::move(lane));
    }
}

void Timeline::measureExtents()
{
    const auto widen = [](std::optional<Extent>& extent, double first, double last) {
        if (!extent)
            extent = Extent{first, last};
        extent->first = std::min(extent->first, first);
        extent->last = std::max(extent->last, last);
    };
    for (const auto& item : m_items) {
        if (!item.isDated)
            continue;
        const double first = item.first == kOpenPast ? item.last : item.first;
        const double last = (item.last == kOpenFuture ? item.first : item.last) + 1.0;
        widen(m_extent, first, last);
        if (!m_table->isBackground(item.row))
            widen(m_newsExtent, first, last);
    }
    if (!m_newsExtent)
        m_newsExtent = m_extent;
}

void Timeline::findStays()
{
    for (auto& lane : m_lanes)
        for (auto i = lane.firstItem; i < lane.firstUndated; ++i) {
            const auto to = m_table->to(m_items[i].row);
            if (to == kNoName || m_table->status(m_items[i].row) == article::Status::Denied)
                continue;
            const bool isLast = i + 1 == lane.firstUndated;
            lane.stays.push_back({markDay(m_items[i]), isLast ? m_extent->last : markDay(m_items[i + 1]), isLast, to});
        }
}

std::vector<std::uint32_t> Timeline::itemsOf(FactId fact) const
{
    std::vector<std::uint32_t> found;
    if (const auto row = m_table->rowOf(fact))
        for (std::uint32_t i = 0; i < m_items.size(); ++i)
            if (m_items[i].row == *row)
                found.push_back(i);
    return found;
}

} // namespace exeunt::view::timeline
