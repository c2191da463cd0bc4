// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace exeunt::service {

/// Whether a sentence speaks of somebody's retirement, in any of the languages we read.
/// In:    UTF-8. From: resources/lexicon/*/retirement.txt.
[[nodiscard]] bool tellsRetirement(std::string_view sentence);

} // namespace exeunt::service
