// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/import/page.h"

#include <optional>
#include <string_view>

namespace exeunt::import {

struct Published {
    date::Edtf date;
    article::PublishedFrom from = article::PublishedFrom::Page;
};

/// When the page says it was published: a date line before or after the text, a label with a date in front of it, or a dateline
/// with a full date. Dates the text tells of are never taken.
[[nodiscard]] std::optional<Published> findPublished(std::string_view text, const Page& page, std::string_view language);

} // namespace exeunt::import
