// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/timeline.h"

namespace exeunt::view::timeline {

namespace {

const std::string kOutArrow = " → ";
const std::string kInArrow = " ← ";

std::string place(const std::optional<article::Organization>& organization)
{
    if (!organization)
        return {};
    return organization->unit ? organization->name + " " + *organization->unit : organization->name;
}

std::string who(const resolve::Fact& fact)
{
    if (fact.person)
        return fact.person->name;
    return fact.unitMoved.value_or(fact.role.value_or("?"));
}

std::string post(const resolve::Fact& fact)
{
    return fact.newRole.value_or(fact.role.value_or(""));
}

std::string companyLabel(const resolve::Fact& fact, const Item& item, bool leaves, bool joins)
{
    const auto role = post(fact);
    if (item.shape == Shape::Post || (!leaves && !joins))
        return who(fact) + (role.empty() ? "" : " · " + role);
    if (leaves)
        return who(fact) + (fact.to ? kOutArrow + fact.to->name : "");
    return who(fact) + (fact.from ? kInArrow + fact.from->name : "");
}

std::string journey(const resolve::Fact& fact, Shape shape)
{
    const auto role = post(fact);
    if (shape == Shape::Post) {
        const auto at = place(fact.to ? fact.to : fact.from);
        return at.empty() ? role : role.empty() ? at : at + " · " + role;
    }
    if (fact.from && fact.to)
        return place(fact.from) + kOutArrow + place(fact.to);
    if (fact.from)
        return place(fact.from) + " →";
    return fact.to ? "→ " + place(fact.to) : role;
}

} // namespace

std::string Timeline::label(const Item& item) const
{
    const auto& fact = m_table->fact(item.row);
    switch (m_mode) {
    case LaneMode::Company: {
        const auto company = m_lanes[item.lane].company;
        const bool isWithin = m_table->from(item.row) == m_table->to(item.row);
        return companyLabel(
            fact, item, !isWithin && m_table->from(item.row) == company, !isWithin && m_table->to(item.row) == company);
    }
    case LaneMode::Person:
        return journey(fact, item.shape);
    case LaneMode::Outlet: {
        const auto path = journey(fact, item.shape);
        const bool isArrow = path.rfind("→", 0) == 0;
        return path.empty() ? who(fact) : who(fact) + (isArrow ? " " : " · ") + path;
    }
    }
    return {};
}

} // namespace exeunt::view::timeline
