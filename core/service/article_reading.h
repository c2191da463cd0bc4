// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"
#include "core/base/result.h"
#include "core/extract/extractor.h"
#include "core/store/article_store.h"

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::service {

/// One file, read to the end: the article and what it says.
struct ReadArticle {
    article::Article article;
    article::Claims claims;
};

/// From bytes to claims, without a library. Pure; any number at a time.
/// Fails: BadInput with the importer's reason.
[[nodiscard]] Result<ReadArticle> readAndExtract(std::string_view bytes, const std::string& source,
    const std::optional<date::Edtf>& published, const extract::Extractor& extractor);

/// What is stored beside an article: its bytes (borrowed), its folded text and its sketch.
[[nodiscard]] store::Deposit depositOf(const article::Article& article, std::string_view bytes, bool isSample);

} // namespace exeunt::service
