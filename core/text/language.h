// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace exeunt::text {

/// The language most of a text is written in.
/// In:    UTF-8, any length; the first 200,000 bytes are read.
/// Out:   "zh-Hans", "zh-Hant", "en", "de", also "ja", "ko", "ru", "fr", "es", "it", "nl", "pt"; "und" where there is no telling.
///        German text under an English title is "de"; traditional or simplified is counted by characters only one of them uses.
/// Fails: never.
[[nodiscard]] std::string detectLanguage(std::string_view body);

} // namespace exeunt::text
