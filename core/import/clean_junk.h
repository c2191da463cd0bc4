// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/tracked_text.h"

#include <string_view>

namespace exeunt::import {

/// Runs of random ASCII scraps that forums put between sentences against copying: "( k3 V8 w! q: Z7 d1 M% x".
[[nodiscard]] Edits findAntiCopyJunk(std::string_view text);

/// A lone digit glued between a sentence end and a heading where a page has lost its line breaks: "…的版图。1AI创业" becomes a line break.
/// Figures stay: 。3名, 。5月, 。2.5亿.
[[nodiscard]] Edits findGluedNumbers(std::string_view text);

/// Footnote numbers: behind the last sentence of a Chinese paragraph (。2 and a line end), and [12] behind a word.
[[nodiscard]] Edits findFootnoteMarks(std::string_view text);

} // namespace exeunt::import
