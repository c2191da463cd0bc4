// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace exeunt::view {

/// Gathers names and how often they were met; then sorts them by that, most first, then by name.
/// The names are borrowed: they must outlive the list.
class NameList {
public:
    /// Counts the name once more. Out: its number until sorting.
    NameIndex add(std::string_view name);
    /// Knows the name too, without counting it.
    NameIndex mention(std::string_view name);
    /// The names in their final order, and the final index of every number given by add().
    struct Sorted {
        std::vector<std::string> names;
        std::vector<NameIndex> finalIndex;
    };
    [[nodiscard]] Sorted sorted() const;

private:
    std::unordered_map<std::string_view, NameIndex> m_numbers;
    std::vector<std::string_view> m_names;
    std::vector<std::size_t> m_counts;
};

} // namespace exeunt::view
