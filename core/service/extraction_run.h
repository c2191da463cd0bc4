// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace exeunt::service {

struct ExtractionOptions {
    std::optional<date::Edtf> published; // for articles that bear none
    unsigned threads = 0;                // 0: as many as the machine has
    bool explains = false;               // what matched and why, instead of the claims
};

/// One file, read without a library.
struct ExtractedFile {
    std::filesystem::path path;
    std::string refusal; // why it gave nothing, for a person; empty: read
    std::string output;  // the claims format, or the explanation
    std::size_t moveCount = 0;
};

/// Reads files and folders (as Library::importPaths does) and hands each file's claims to `take`, in the order of the paths, on
/// the calling thread; `take` returns false to end early. The same files give the same output on any number of threads.
void extractPaths(const std::vector<std::filesystem::path>& paths, const ExtractionOptions& options,
    const std::function<bool(const ExtractedFile&)>& take);

} // namespace exeunt::service
