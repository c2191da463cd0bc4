// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"
#include "core/import/tracked_text.h"

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::import {

/// What the block between two "---" lines at the begin of a Markdown file says.
struct FrontMatter {
    std::optional<std::string> title;
    std::optional<std::string> outlet; // outlet, source, publisher, site
    std::optional<std::string> author;
    std::optional<date::Edtf> published; // date, published: a day, EDTF
};

/// True for a file named .md or .markdown, and for text that opens with front matter or a "# " heading and links like Markdown.
[[nodiscard]] bool isMarkdown(std::string_view text, std::string_view source);

/// Empty fields where there is no front matter.
[[nodiscard]] FrontMatter readFrontMatter(std::string_view text, std::string_view source);

/// Front matter, heading marks, emphasis, link targets, images, code fences and rules go; their words stay.
[[nodiscard]] Edits findMarkdown(std::string_view text);

} // namespace exeunt::import
