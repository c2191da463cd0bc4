// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/tracked_text.h"

#include <string_view>

namespace exeunt::import {

/// Words that a script converter left in simplified text: 领網域 → 领域, 協定 → 协议 (resources/lexicon/chrome/converter.tsv).
/// To be asked for simplified text only.
[[nodiscard]] Edits findConverterSlips(std::string_view text);

/// Latin words that Chinese text breaks with spaces: "C o pilot" → "Copilot", "O p e n A I". The edits take the spaces away.
[[nodiscard]] Edits findSpacedWords(std::string_view text);

/// Line ends to "\n"; control characters and byte order marks inside the text go.
[[nodiscard]] Edits findLineEnds(std::string_view text);

/// Spaces at line ends, empty lines beyond one, white space round the whole text.
[[nodiscard]] Edits findSpareSpace(std::string_view text);

} // namespace exeunt::import
