// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"
#include "core/store/library_file.h"

#include <filesystem>
#include <string>

namespace exeunt::test {

/// An invented article with every field filled.
[[nodiscard]] article::Article someArticle(const std::string& text = "北桥的陆闻远离职。He joined Norvane.");
/// One claim of each kind, with evidence in someArticle().
[[nodiscard]] article::Claims someClaims();

/// A new library with that article and those claims; the article has id 1.
[[nodiscard]] store::LibraryFile libraryWithArticle(const std::filesystem::path& path);
/// Stores an article in a transaction of its own.
[[nodiscard]] ArticleId add(store::LibraryFile& library, const article::Article& article, bool isSample = false);

/// Runs SQL as another program would.
void runSql(const std::filesystem::path& path, const std::string& sql);

} // namespace exeunt::test
