// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/import/page.h"

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::import {

/// A headline; where it stands as a line of its own, that line.
struct Title {
    std::string text;
    std::optional<std::size_t> line; // index into Page::lines
};

/// The headline of a page: a frame of an aggregator, or the first line of the head that is no furniture and no sentence.
/// Nothing for a text whose first line is a paragraph.
[[nodiscard]] std::optional<Title> findTitle(std::string_view text, const Page& page);

} // namespace exeunt::import
