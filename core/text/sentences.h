// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace exeunt::text {

/// Splits a text into sentences.
/// In:    UTF-8, any length; a BCP 47 tag ("zh-Hans", "zh-Hant", "en", "de"; anything else reads as "en").
/// Out:   half-open byte spans into `body`, in reading order, never empty, never overlapping, without white space or a bullet
///        at their ends. A line is never joined with the next one, unless the text is hard-wrapped (judged by its line lengths).
/// Fails: never; text it cannot read becomes one sentence.
/// From:  resources/lexicon/<language>/abbreviations.txt and sentence_starters.txt.
[[nodiscard]] std::vector<Span> splitSentences(std::string_view body, std::string_view language);

} // namespace exeunt::text
