// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/item.h"
#include "core/extract/western/names.h"
#include "core/extract/western/token.h"

#include <vector>

namespace exeunt::extract::western {

/// What is known of the article's tokens before its sentences are read.
struct Marks {
    std::vector<int> mentionAt; // of Names::mentions, by first token; -1: none
    std::vector<int> roleEndAt; // by first token of a role: its end; -1: none
    std::vector<int> dateAt;    // of the article's dates, by first token; -1: none
    std::vector<int> dateEndAt;
};

/// Reads a sentence as a row of phrases: names with the posts that stand beside them, lists of people, teams, triggers.
/// "Norvane's former finance chief, Ann Roe, and Bo Lund (ex-Quillon) have left" is [people] [have] [left].
[[nodiscard]] std::vector<Item> readPhrases(const TokenText& text, const Sentence& sentence, const Names& names,
    const Marks& marks, const Vocabulary& vocabulary, std::string_view article);

} // namespace exeunt::extract::western
