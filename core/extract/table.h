// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace exeunt::extract {

/// The rows of a tab-separated word list: comment lines ("#…") and empty lines left out, cells trimmed of spaces.
/// In:    the bytes of the file, "\n" or "\r\n" line ends; they must outlive the cells.
/// Out:   one vector of cells a row, in file order; rows may differ in length.
[[nodiscard]] std::vector<std::vector<std::string_view>> tableRows(std::string_view content);

/// The parts of one cell between '|', trimmed, without empty ones.
[[nodiscard]] std::vector<std::string_view> cellParts(std::string_view cell);

/// `text` without leading and trailing spaces, tabs and carriage returns.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace exeunt::extract
