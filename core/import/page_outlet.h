// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/page.h"

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::import {

/// Who published the article: a reprint notice (本文来自…公众号X), a source line (来源：X, Source: X), a dateline (《X5日專訊》, (Reuters) -),
/// a disclaimer (不代表X立场), a copyright line, or the medium that the text says it was told to, when it says so repeatedly.
[[nodiscard]] std::optional<std::string> findOutlet(std::string_view text, const Page& page);

} // namespace exeunt::import
