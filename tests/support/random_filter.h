// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"

#include <random>

namespace exeunt::test {

/// A filter with any of its parts set, for a table whose facts lie around 2024; most let something through.
[[nodiscard]] view::Filter randomFilter(std::mt19937& random, const view::FactTable& table);

} // namespace exeunt::test
