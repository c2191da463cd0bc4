// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace exeunt::text {

/// Splits one sentence at commas, semicolons, colons and long dashes (not at those inside numbers or brackets).
/// Out:   spans into `body` inside `sentence`, in order, trimmed, never empty; the marks themselves are left out.
[[nodiscard]] std::vector<Span> splitClauses(std::string_view body, Span sentence);

} // namespace exeunt::text
