// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace exeunt::view {

/// Where a move comes from or leads to, beside a company.
enum class PlaceKind : std::uint8_t {
    Company,
    SameCompany, // another unit or post of the same one
    Founding,    // of a company, named or not
    Retirement,
    Unknown, // no article says it
};

/// "company", "same_company", "founding", "retirement", "unknown".
[[nodiscard]] std::string_view toString(PlaceKind kind);

struct Place {
    PlaceKind kind = PlaceKind::Unknown;
    NameIndex company = kNoName; // where one is named, also of a founding
    std::string name;            // its name; "" where none is named
    std::string unit;            // "" where none is named
};

/// Where a fact leads to and comes from.
[[nodiscard]] Place destinationOf(const FactTable& table, Row row);
[[nodiscard]] Place originOf(const FactTable& table, Row row);

/// Whether a fact stays within one company: another post, another unit.
[[nodiscard]] bool staysWithin(const FactTable& table, Row row);

/// Whether the articles take a move back: denied or reversed. It is a fact of the library, but nobody moved.
[[nodiscard]] inline bool isTakenBack(article::Status status)
{
    return status == article::Status::Denied || status == article::Status::Reversed;
}

} // namespace exeunt::view
