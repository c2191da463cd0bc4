// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace exeunt::text {

/// Where a line of text may end: Unicode line breaking, so between ideographs but not before 。 and not inside a word.
/// In:    UTF-8, any length.
/// Out:   byte offsets in 1 … size, ascending; the last is the size. Empty for an empty text.
/// Fails: never; without ICU's data the size alone.
[[nodiscard]] std::vector<std::size_t> lineBreaks(std::string_view text);

} // namespace exeunt::text
