// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace exeunt::store {

/// What stands at a path before SQLite touches it.
enum class Found { Nothing, EmptyFile, Library };

/// Looks at a file without changing it or anything beside it.
/// Fails: BadInput (a folder, no SQLite file, another program's, cut off, damaged), Newer (a later schema), Storage (no
///        permission to read it or to write it and its folder).
[[nodiscard]] Result<Found> inspect(const std::filesystem::path& path);

} // namespace exeunt::store
