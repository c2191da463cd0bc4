// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"

#include <string>
#include <vector>

namespace exeunt::extract {

/// A claim in the making. Its evidence spans are bytes of Document::folded until finish() turns them into the article's own.
template <class Claim>
struct Draft {
    Claim claim;
    std::vector<std::string> reasons; // which rule, which words: what --explain prints
};

using MoveDraft = Draft<article::Move>;
using StrategyDraft = Draft<article::Strategy>;

/// What the passes of one language found in an article.
struct Reading {
    std::vector<MoveDraft> moves;
    std::vector<Draft<article::Affiliation>> affiliations;
    std::vector<Draft<article::ReportingLine>> reporting;
    std::vector<StrategyDraft> strategies;
    bool evidenceIsOriginal = false; // spans are bytes of the article's own text already
    std::vector<std::string> notes;  // what was seen on the way (names, topics), for --explain
};

} // namespace exeunt::extract
