// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace exeunt::view::statistics {

/// Where a leaver goes. What a company is comes from resources/lexicon; where that does not say it, it is just a company.
enum class Destination : std::uint8_t {
    BigCompany,
    StartUp,
    OtherCompany, // nobody says how large
    OwnFounding,
    Research, // university, laboratory
    Finance,  // bank, fund
    Public,   // agency, nonprofit
    Retirement,
    Unknown, // no article says it
};
inline constexpr std::size_t kDestinationCount = 9;
[[nodiscard]] std::string_view toString(Destination destination); // "big_company", "start_up", …

/// What a leaver was.
enum class RoleGroup : std::uint8_t {
    Leadership, // founders, chief officers, the board
    Research,
    Engineering,
    Product, // and design
    Sales,   // marketing, communication
    People,
    Finance,
    Legal, // and policy
    Operations,
    Management, // heads, vice presidents, managers of no area that is told
    Other,      // a role in none of these
    NotStated,
};
inline constexpr std::size_t kRoleGroupCount = 12;
[[nodiscard]] std::string_view toString(RoleGroup group); // "leadership", …
[[nodiscard]] std::optional<RoleGroup> roleGroupFromString(std::string_view word);

/// How a fact is dated.
enum class DatePrecision : std::uint8_t {
    Day,
    Month,
    PartOfYear, // a quarter, a half-year, a season
    Year,
    Interval, // two ends, a decade, a century
    Bound,    // before or after
    About,    // about or doubtful, whatever else it says
    NoYear,   // a month or a day of no known year
    None,
};
inline constexpr std::size_t kDatePrecisionCount = 9;
[[nodiscard]] std::string_view toString(DatePrecision precision); // "day", …

} // namespace exeunt::view::statistics
