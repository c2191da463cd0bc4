// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/tracked_text.h"

#include <string_view>

namespace exeunt::import {

/// Readings that a page's script has set in brackets after single characters: 錯(cuò), 們（men）. Other brackets stay: (CEO), (P9).
/// Where the same script, reading GBK bytes out of step, has eaten a character, 更新?lián)Q代, the character is worked out again
/// (更新換代); where that fails the scrap goes.
[[nodiscard]] Edits findPinyin(std::string_view text);

} // namespace exeunt::import
