// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/page.h"
#include "core/import/page_title.h"
#include "core/import/tracked_text.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace exeunt::import {

/// The edits of one kind: "chrome", "notice", "counter", "date", "byline", "ticker".
using KindEdits = std::pair<std::string_view, Edits>;

/// Takes away the lines that are no part of the article, each with its line end. The title line stays.
[[nodiscard]] std::vector<KindEdits> findChrome(std::string_view text, const Page& page);

/// Notices glued to the first or last paragraph, sentence by sentence, and a date label in front of it.
[[nodiscard]] Edits findGluedNotices(std::string_view text, const Page& page, std::string_view language);

/// The headline printed a second time right below the first.
[[nodiscard]] Edits findRepeatedTitle(std::string_view text, const Page& page, const std::optional<Title>& title);

} // namespace exeunt::import
