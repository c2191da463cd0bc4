// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"

#include <optional>
#include <string>
#include <vector>

namespace exeunt::view {

/// The one filter that every view, table and exported file shares. Empty lists let everything through. Zoom is no part of it.
struct Filter {
    std::vector<std::string> organizations; // canonical names; a fact passes when it leaves or joins one of them
    std::vector<std::string> people;
    std::vector<article::MoveKind> kinds;
    std::vector<article::Status> statuses;
    std::optional<date::Day> from, to; // inclusive; a fact passes when some day of its date lies within
    std::vector<std::string> outlets;
    std::string words; // each in person, team, organizations, units or roles; folded like findOrganizations
    bool includesBackground = true;
    bool includesUndated = true; // undated facts pass a period; false: they never pass
    bool operator==(const Filter&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == Filter{}; }
};

/// The rows that pass, ascending.
[[nodiscard]] std::vector<Row> apply(const FactTable& table, const Filter& filter);

/// The filter in words, for a chip or a picture's footer: "零一万物, 腾讯 · departure · 2024-05 – 2025-03"; "" when empty.
[[nodiscard]] std::string describe(const Filter& filter);

} // namespace exeunt::view
