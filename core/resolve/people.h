// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/organization_keys.h"

#include <cstddef>
#include <vector>

namespace exeunt::resolve {

/// For each move the number of its subject: moves of one person, or of one team, share it. Subjects are numbered as they come.
[[nodiscard]] std::vector<std::size_t> subjectsOf(const Input& input, const OrganizationKeys& organizations);

/// The names of a person over all claims: the commonest name (Han before other scripts, full before short, then longer), the
/// others as aliases.
[[nodiscard]] article::PersonName nameOfAll(const std::vector<const article::PersonName*>& names);

} // namespace exeunt::resolve
