// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/place.h"

namespace exeunt::view {

namespace {

Place placeOf(const article::Organization& organization, NameIndex company, PlaceKind kind)
{
    return {kind, company, organization.name, organization.unit.value_or("")};
}

} // namespace

std::string_view toString(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Company:
        return "company";
    case PlaceKind::SameCompany:
        return "same_company";
    case PlaceKind::Founding:
        return "founding";
    case PlaceKind::Retirement:
        return "retirement";
    case PlaceKind::Unknown:
        break;
    }
    return "unknown";
}

bool staysWithin(const FactTable& table, Row row)
{
    using article::MoveKind;
    const auto from = table.from(row);
    const auto to = table.to(row);
    if (from != kNoName && to != kNoName)
        return from == to;
    const auto kind = table.kind(row);
    return (kind == MoveKind::RoleChange && from != to) || (kind == MoveKind::Appointment && from != kNoName);
}

Place destinationOf(const FactTable& table, Row row)
{
    const auto& fact = table.fact(row);
    if (staysWithin(table, row)) {
        const auto& end = fact.to ? *fact.to : *fact.from;
        return placeOf(end, fact.to ? table.to(row) : table.from(row), PlaceKind::SameCompany);
    }
    if (fact.kind == article::MoveKind::Founding)
        return fact.to ? placeOf(*fact.to, table.to(row), PlaceKind::Founding) : Place{PlaceKind::Founding, kNoName, {}, {}};
    if (fact.to)
        return placeOf(*fact.to, table.to(row), PlaceKind::Company);
    return {fact.isRetirement ? PlaceKind::Retirement : PlaceKind::Unknown, kNoName, {}, {}};
}

Place originOf(const FactTable& table, Row row)
{
    const auto& fact = table.fact(row);
    if (staysWithin(table, row)) {
        const auto& end = fact.from ? *fact.from : *fact.to;
        return placeOf(end, fact.from ? table.from(row) : table.to(row), PlaceKind::SameCompany);
    }
    return fact.from ? placeOf(*fact.from, table.from(row), PlaceKind::Company) : Place{};
}

} // namespace exeunt::view
