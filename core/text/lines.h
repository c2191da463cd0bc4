// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace exeunt::text {

/// The lines of a text, without their ends and without white space around; empty ones are kept (as empty spans).
[[nodiscard]] std::vector<Span> linesOf(std::string_view text);

/// How wide a text prints: an ideograph or full-width mark takes two columns. Counting ends at about `atMost`.
[[nodiscard]] std::size_t displayWidth(std::string_view text, std::size_t atMost = SIZE_MAX);

/// The lines of a text, those that a hard wrap has cut put together again; no empty ones.
/// A text counts as hard-wrapped when most of its lines that end inside a sentence are as full as the longest line allows.
[[nodiscard]] std::vector<Span> unwrappedLines(std::string_view text);

} // namespace exeunt::text
