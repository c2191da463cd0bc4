// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/extractor.h"
#include "core/service/article_reading.h"
#include "core/service/library.h"
#include "core/store/library_file.h"

namespace exeunt::service {

/// What became of an article handed to the library.
struct Stored {
    ArticleId id;
    bool wasThere = false;
};

/// Stores one article with its claims, in the caller's transaction; the same bytes are stored once. An own article drops the sample.
[[nodiscard]] Result<Stored> storeArticle(store::Connection& connection, const ReadArticle& read, const store::Deposit& deposit);

/// Library::importPaths.
[[nodiscard]] ImportReport runImport(store::LibraryFile& library, const extract::Extractor& extractor,
    const std::vector<std::filesystem::path>& paths, const ImportOptions& options, const std::stop_token& stop,
    const ImportProgress& progress);

} // namespace exeunt::service
