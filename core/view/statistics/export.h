// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/statistics.h"

#include <string>
#include <vector>

namespace exeunt::view::statistics {

/// Some charts as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, one line a value: chart, category, series, value,
/// facts, sources; what is counted apart follows each chart's values, its category "apart" and its series the reason.
/// In:    charts of these statistics, in any number.
[[nodiscard]] std::string chartsCsv(const Statistics& statistics, const std::vector<Chart>& charts);

/// The same for programs: {"generator", "filter", "date_rule", "charts": [{"chart", "step", "categories", "series", "apart"}],
/// "sources"}; facts by id.
[[nodiscard]] std::string chartsJson(const Statistics& statistics, const std::vector<Chart>& charts);

} // namespace exeunt::view::statistics
