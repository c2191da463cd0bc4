// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/organization_keys.h"

#include <cstddef>
#include <vector>

namespace exeunt::resolve {

/// For each claim the number of its subject: what tells of one person, or of one team, shares it. Subjects are numbered as they come.
struct Subjects {
    std::vector<std::size_t> moves, affiliations; // beside the input's lists
    std::vector<std::size_t> people, managers;    // beside the input's reporting lines
};
[[nodiscard]] Subjects subjectsOf(const Input& input, const OrganizationKeys& organizations);

/// The names of a person over all claims: the commonest name (Han before other scripts, full before short, then longer), the
/// others as aliases.
[[nodiscard]] article::PersonName nameOfAll(const std::vector<const article::PersonName*>& names);

} // namespace exeunt::resolve
