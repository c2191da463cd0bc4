// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"

#include <string>

namespace exeunt::service {

/// An article and its claims in the claims format: UTF-8 JSON, offsets in code points of the text, unknown is null.
/// In:    claims whose evidence lies inside article.text.
/// Out:   indented by two spaces, keys in the order of the format, a line end at the end; the same input gives the same bytes.
/// Fails: never.
[[nodiscard]] std::string claimsJson(const article::Article& article, const article::Claims& claims);

} // namespace exeunt::service
