// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/resolver.h"

#include <map>
#include <vector>

namespace exeunt::resolve {

/// For each article the one whose text it shares (its own id for an original): the earliest published, then the smallest id.
[[nodiscard]] std::map<ArticleId, ArticleId> originals(const std::vector<ArticleInfo>& articles);

} // namespace exeunt::resolve
