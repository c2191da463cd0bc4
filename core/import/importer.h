// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::import {

/// What the person importing knows better than the page.
struct Hints {
    std::optional<date::Edtf> published; // used when neither page nor text bears a date
};

/// Turns the bytes of one file into an article: decode, clean, read title, outlet, author, date, language.
/// In:    any bytes; `source` is the file's name, for the article and for error messages.
/// Out:   an article without an id; its text is never empty.
/// Fails: BadInput, naming `source` and the reason: empty, binary, no text in a known encoding, no sentence left.
[[nodiscard]] Result<article::Article> readArticle(std::string_view bytes, std::string_view source, const Hints& hints = {});

} // namespace exeunt::import
