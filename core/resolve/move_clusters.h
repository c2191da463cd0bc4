// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/organization_keys.h"

#include <cstddef>
#include <map>
#include <vector>

namespace exeunt::resolve {

/// Moves of one subject that are one event: indices into Input::moves.
using Cluster = std::vector<std::size_t>;

/// Splits the moves of one person or team into events.
/// In:    indices into input.moves, all of one subject; the articles by id.
/// Out:   every index in exactly one cluster; what belongs together does not depend on the order.
[[nodiscard]] std::vector<Cluster> clusterMoves(const Input& input, const OrganizationKeys& organizations,
    const Cluster& ofSubject, const std::map<ArticleId, const ArticleInfo*>& articles);

} // namespace exeunt::resolve
