// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/snapshot.h"

#include <string>
#include <vector>

namespace exeunt::service {

/// The other names under which the lexicon knows some organizations.
/// In:    canonical names (the lexicon's zh, else en; others have no alias).
/// Out:   one entry a name, in the order given; without products, without marks; the lexicon's Latin name first, then its aliases.
/// From:  resources/lexicon/organizations/*.tsv.
[[nodiscard]] std::vector<OrganizationNames> namesOf(const std::vector<std::string>& canonical);

} // namespace exeunt::service
