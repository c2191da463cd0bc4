// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/page.h"

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::import {

/// True for lines that name who wrote: 作者 | 某某, 文/某某, By Ada Li, Von Lena Voss. The line as it is, and folded.
[[nodiscard]] bool isByline(std::string_view line, std::string_view foldedLine);
/// "Authors", "Autoren", "作者": the first line of a blog's author box.
[[nodiscard]] bool opensAuthorBlock(std::string_view foldedLine);
/// The picture or the name label in such a box.
[[nodiscard]] bool isAvatarLine(std::string_view foldedLine);

/// The author a page names: in a byline, a blog's box, or 〔記者某某／…〕 and （記者 某某） in the text.
[[nodiscard]] std::optional<std::string> findAuthor(std::string_view text, const Page& page);

} // namespace exeunt::import
