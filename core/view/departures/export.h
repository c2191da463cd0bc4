// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/departures/departures.h"

#include <string>

namespace exeunt::view::departures {

/// "here", "left", "to_leave", "may_have_come", "may_have_left", "unknown".
[[nodiscard]] std::string_view toString(Presence presence);

/// A chart as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark, one line a person, team or vacancy in chart order;
/// dates are EDTF, the fact is its id or empty.
[[nodiscard]] std::string chartCsv(const Departures& departures, const Chart& chart);
/// The same for programs: {"generator", "as_of", "filter", "companies", "people": […], "reporting": […]}, unknown is null. A line of
/// "reporting" names two places in "people" and says whether an article states it.
[[nodiscard]] std::string chartJson(const Departures& departures, const Chart& chart);

} // namespace exeunt::view::departures
