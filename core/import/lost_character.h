// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <optional>
#include <string>
#include <string_view>

namespace exeunt::import {

/// A scrap of text and what stood there before.
struct Recovered {
    Span span; // from the question mark on
    std::string text;
};

/// Works out characters lost when a page's script set readings into GBK bytes out of step.
///
/// The bytes of 新換 are D0 C2 93 51. Read one byte late, C2 93 is 聯, lián; its reading was put after it, before the trail byte:
/// D0 C2 93 ( l i á n ) 51, and "93 (" became a question mark: 新?lián)Q. The trail byte of the character before and the reading
/// give the lost lead byte; what follows, put into step again, gives the characters.
/// In:    `question` is where the '?' stands, `reading` the syllable and `after` the byte behind the closing bracket.
/// Out:   nothing where no characters, or several, fit.
[[nodiscard]] std::optional<Recovered> recoverLost(
    std::string_view text, std::size_t question, std::string_view reading, std::size_t after);

/// The length in bytes of a toned syllable (cuò, lǜ, zhuāng) that begins at `at`; 0 where there is none.
/// A syllable without a tone mark counts when it is one that is spoken without tone (men, de, le).
[[nodiscard]] std::size_t syllableLength(std::string_view text, std::size_t at);

} // namespace exeunt::import
