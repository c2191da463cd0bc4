// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/strategies/passing.h"

#include <cstdint>
#include <vector>

namespace exeunt::view::strategies {

/// For each company (an index of the table's) the articles read of it, of the outlets that pass: those in which any claim, a move, an
/// affiliation, a reporting line or a strategy, names it. A company that none of them names: all articles of those outlets.
/// The period does not count: an article tells of other days than its own.
[[nodiscard]] std::vector<std::uint32_t> articlesReadOf(
    const FactTable& table, const Passing& passing, const std::vector<NameIndex>& companies);

} // namespace exeunt::view::strategies
