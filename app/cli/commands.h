// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/extraction_run.h"
#include "core/service/library.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace exeunt::cli {

// What a command line asked for, and the command that does it. Each answers the program's exit status (console.h).

struct ImportWish {
    std::filesystem::path library;
    std::vector<std::filesystem::path> paths; // none with isSample
    service::ImportOptions options;
    bool isJson = false;
    bool isSample = false;
};
[[nodiscard]] int runImport(const ImportWish& wish);

struct ExtractWish {
    std::vector<std::filesystem::path> paths;
    std::filesystem::path out; // not looked at when options.explains
    service::ExtractionOptions options;
};
[[nodiscard]] int runExtract(const ExtractWish& wish);

/// A question to a library that exists.
struct LibraryWish {
    std::filesystem::path library;
    std::string query;
    std::size_t limit = 200;
    bool isJson = false;
};
[[nodiscard]] int runSearch(const LibraryWish& wish);
[[nodiscard]] int runStats(const LibraryWish& wish);
[[nodiscard]] int runCheck(const LibraryWish& wish);

} // namespace exeunt::cli
