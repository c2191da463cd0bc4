// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace exeunt::view {

/// What a CSV file begins with, so that spreadsheets read it as UTF-8.
inline constexpr const char* kCsvMark = "\xEF\xBB\xBF";

/// One line of a CSV file (RFC 4180), with its line end.
[[nodiscard]] std::string csvLine(const std::vector<std::string>& cells);

} // namespace exeunt::view
