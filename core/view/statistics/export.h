// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/statistics.h"

#include <string>
#include <vector>

namespace exeunt::view::statistics {

/// "3", "0.3333": a value without needless digits.
[[nodiscard]] std::string numberText(double value);

/// Some charts as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, one line a value, zeros too: chart, category, its
/// first and last day, series, value, facts, sources; what is counted apart follows each chart's values, "apart" in place of a
/// category and the reason in place of a series. A running series names the facts that each period adds.
/// In:    charts of these statistics, in any number.
[[nodiscard]] std::string chartsCsv(const Statistics& statistics, const std::vector<Chart>& charts);

/// The same for programs: {"generator", "filter", "date_rule", "charts": [{"chart", "step", "coarse", "names", "facts", "rumoured",
/// "categories": […], "series": [{"series", "total", "values", "facts"}], "apart": […]}], "sources": […]}; facts and articles by id.
[[nodiscard]] std::string chartsJson(const Statistics& statistics, const std::vector<Chart>& charts);

} // namespace exeunt::view::statistics
