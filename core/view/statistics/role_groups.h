// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/classes.h"

#include <string_view>

namespace exeunt::view::statistics {

/// The group of a role, in whatever language it is told.
/// In:    UTF-8: "首席科学家", "VP of Sales", "Finanzvorständin".
/// Out:   Other where no word of it is known.
/// From:  resources/lexicon/{zh,en,de}/role_groups.tsv, which say how words are found.
[[nodiscard]] RoleGroup roleGroupOf(std::string_view role);

} // namespace exeunt::view::statistics
