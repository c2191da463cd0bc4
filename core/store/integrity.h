// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace exeunt::store {

class LibraryFile;

/// Looks whether a library is sound: SQLite's own checks, every quote equals the bytes its span covers, every offset run
/// lies inside its text, originals have their SHA-256, nothing lacks its other half, the full text fits the articles.
/// Out:   one line a finding, for a person; empty: sound. Never stops at the first.
/// Fails: Storage, when it cannot be read at all.
[[nodiscard]] Result<std::vector<std::string>> findDamage(const LibraryFile& library);

} // namespace exeunt::store
