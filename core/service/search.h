// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/service/library.h"
#include "core/store/library_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace exeunt::service {

/// The words of a typed query, folded: parted at spaces, "…" kept together, letters and script aside; each once.
[[nodiscard]] std::vector<std::string> queryWords(std::string_view query);

/// Library::search.
[[nodiscard]] Result<std::vector<SearchHit>> searchLibrary(
    const store::LibraryFile& library, std::string_view query, std::size_t limit);

} // namespace exeunt::service
