// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/strategies/passing.h"
#include "core/view/strategies/strategies.h"

#include <utility>
#include <vector>

namespace exeunt::view::strategies {

/// The strategies that pass but for their period, in the snapshot's order.
[[nodiscard]] Told toldStrategies(const FactTable& table, const Passing& passing);

/// The companies to lay side by side.
struct Chosen {
    std::vector<std::pair<NameIndex, bool>> companies; // from left to right; true: joined, not chosen
    std::vector<std::string> leftOut;
};
[[nodiscard]] Chosen chosenCompanies(const FactTable& table, const Filter& filter, const Options& options, const Told& told);

} // namespace exeunt::view::strategies
