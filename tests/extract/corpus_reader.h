// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/extract/extractor.h"

#include <string>
#include <vector>

/// The corpora of tests/data/extract. Lines are tab-separated, "#" begins a comment, empty lines separate cases:
///   T  language  published  text                 one case; "\n" is a line break; "-" no publication date
///   M  kind  person  from  to  role  new_role  date  status  background  evidence
///   A  person  organization  role  past|present  evidence
///   R  person  manager  organization  evidence
///   S  organization  aspect  statement (or a part)  evidence
/// The M lines under a T are all the moves it tells: without one it tells none. A, R and S are looked at where they are given.
/// "-" must be absent, "*" is not looked at, "x or y" is either; a person "team:words" is a team; background is "b" or "-".
/// Evidence "first words…last words" is the span from the first to the end of the last.
namespace exeunt::tests {

struct CorpusCase {
    std::string file;
    int line = 0;
    std::string language;
    std::string published;
    std::string text;
    std::vector<std::vector<std::string>> moves;
    std::vector<std::vector<std::string>> affiliations;
    std::vector<std::vector<std::string>> reporting;
    std::vector<std::vector<std::string>> strategies;
};

/// Counts over a corpus, and the cases that went wrong, in words.
struct CorpusScore {
    int found = 0; // moves: person, from, to and kind are right
    int wrong = 0;
    int missed = 0;
    int falseAlarms = 0; // moves in cases that tell none
    int quietCases = 0;
    int dates[2] = {0, 0}; // right, of all that are looked at
    int roles[2] = {0, 0};
    int statuses[2] = {0, 0};
    int backgrounds[2] = {0, 0};
    int evidence[2] = {0, 0};
    int others[2] = {0, 0}; // affiliations, reporting lines, strategies
    std::vector<std::string> complaints;

    [[nodiscard]] double movesF1() const { return ratio(2 * found, 2 * found + wrong + missed); }
    [[nodiscard]] static double ratio(int part, int whole) { return whole == 0 ? 1.0 : static_cast<double>(part) / whole; }
    [[nodiscard]] std::string summary() const;
};

/// Fails: an empty vector when the file is absent; a malformed line is a case whose text says so.
[[nodiscard]] std::vector<CorpusCase> readCorpus(const std::string& path);
[[nodiscard]] CorpusScore scoreCorpus(const std::vector<CorpusCase>& cases, const extract::Extractor& extractor);

} // namespace exeunt::tests
