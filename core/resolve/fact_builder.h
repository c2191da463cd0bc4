// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/move_clusters.h"

#include <map>

namespace exeunt::resolve {

/// What the builder looks up.
struct Background {
    const Input& input;
    const OrganizationKeys& organizations;
    const std::map<ArticleId, const ArticleInfo*>& articles;
    const std::map<ArticleId, ArticleId>& originals;
};

/// Makes one fact of the claims about one move.
/// In:    a cluster, not empty; the person's name over all claims where there is a person.
/// Out:   the most specific date that no better source contradicts, the best status, conflicts marked, every source kept.
[[nodiscard]] Fact buildFact(
    const Background& background, const Cluster& cluster, const std::optional<article::PersonName>& person);

} // namespace exeunt::resolve
