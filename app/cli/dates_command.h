// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>

namespace exeunt::cli {

/// Finds the date expressions of texts, one JSON object a line.
/// In:    {"text": "…", "reference": "YYYY-MM-DD"} on each line; `language` as for readDates().
/// Out:   {"dates": [{"start", "end", "edtf", "from", "to"}]} for each line; start and end in code points, from and to the first
///        and last day, both inclusive, null where open or unresolved. The calendar convention, nearest occurrence.
/// Fails: returns 1 at the first line that is no such object, after saying so on standard error.
int runDates(std::istream& in, std::ostream& out, const std::string& language);

} // namespace exeunt::cli
