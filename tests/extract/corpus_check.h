// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/extract/corpus_reader.h"

#include <string>
#include <string_view>

namespace exeunt::tests {

/// One extractor for all tests of the room: compiling the lexicon takes longer than reading a sentence.
[[nodiscard]] const extract::Extractor& sharedExtractor();

/// The claims of a text that is no file: in `language` (a BCP 47 tag), without a publication date.
[[nodiscard]] article::Claims claimsOf(std::string_view text, std::string_view language);

/// Scores a file of tests/data/extract. With EXEUNT_CORPUS_VERBOSE set, prints the cases that went wrong.
[[nodiscard]] CorpusScore scored(const std::string& file);

/// The figures and every case that went wrong: what a failing check shows.
[[nodiscard]] std::string told(const CorpusScore& score);

} // namespace exeunt::tests
