// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/fact_builder.h"

#include <vector>

namespace exeunt::resolve {

/// Merges the claims that say the same of one organization and aspect, and applies what a person decided about them.
/// Out:   by organization, aspect, newest first (undated last), id; none that is rejected.
[[nodiscard]] std::vector<Strategy> strategiesOf(const Background& background);

} // namespace exeunt::resolve
