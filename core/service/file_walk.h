// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace exeunt::service {

/// A file to read, or a path that cannot be one and why.
struct WalkedFile {
    std::filesystem::path path;
    std::string refusal; // a sentence for a person; empty: to be read
};

/// The files that some paths stand for: folders are walked by name, taking *.txt *.text *.md *.markdown; a path given itself
/// is taken whatever its name. Hidden entries of a folder are passed over, links to folders are not followed.
/// Fails: never; what cannot be read becomes an entry with its reason.
[[nodiscard]] std::vector<WalkedFile> walkFiles(const std::vector<std::filesystem::path>& paths);

/// No article is larger; such a file is refused before it is read.
inline constexpr std::uintmax_t kLargestFileBytes = 32U << 20U;

/// The bytes of a file. Fails: BadInput, saying why: no such file, no permission, larger than kLargestFileBytes.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path);

} // namespace exeunt::service
