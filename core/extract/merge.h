// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/document.h"
#include "core/extract/draft.h"

namespace exeunt::extract {

/// One move told in several sentences becomes one: same person, no organization that contradicts, dates that do not exclude
/// each other. A departure and a joining of one person become one move. Evidence spans add up, the most specific date stays.
/// In:    drafts in reading order. Out: in reading order of their first evidence.
void mergeMoves(std::vector<MoveDraft>& moves);
void mergeAffiliations(std::vector<Draft<article::Affiliation>>& affiliations);
void mergeStrategies(std::vector<StrategyDraft>& strategies);

/// Drafts as claims: evidence in the article's own offsets, sorted, without duplicates; claims ordered by first span.
[[nodiscard]] article::Claims finish(const Document& document, Reading reading);

} // namespace exeunt::extract
