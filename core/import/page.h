// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace exeunt::import {

/// What a line of a page is.
enum class LineKind {
    Blank,
    Text,
    Furniture,   // navigation, forms, share buttons
    Notice,      // rights, reprint, liability
    Counter,     // 阅读:109
    Date,        // the page's date line
    Byline,      // 作者 | 某某
    AuthorBlock, // the box of a blog: avatar, Name, …
    Ticker,      // share prices
    FramedTitle, // a headline inside an aggregator's words
};

struct PageLine {
    Span span; // into the text, trimmed; hard-wrapped lines are together
    LineKind kind = LineKind::Text;
    std::string folded; // filled for lines at the head and the tail only
};

/// A page with its lines judged: what stands before the text, the text, what stands after it.
struct Page {
    std::vector<PageLine> lines; // no blank ones
    std::size_t bodyBegin = 0;   // the first line that is a paragraph of the text
    std::size_t tailBegin = 0;   // the first line of the furniture behind the text; lines.size() for none
};

/// Judges the lines of a text (readings already removed). Linear; never fails.
[[nodiscard]] Page readPage(std::string_view text, std::string_view language);

/// True for lines that are no part of the article wherever they stand in head or tail.
[[nodiscard]] bool isChrome(LineKind kind);

} // namespace exeunt::import
