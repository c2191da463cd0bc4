// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/strategy_decision.h"
#include "core/store/decision_store.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace exeunt::service {

/// A claim as the library's decisions name it: {"sha256", "spans": [[begin, end], …], "quotes": […], "organization", "aspect"}.
/// Spans are UTF-8 bytes of the cleaned text; each quote equals those bytes, so that `check` can tell.
struct StrategyPlace {
    std::string sha256;
    std::vector<Span> spans;
    std::vector<std::string> quotes;
    std::string organization;
    article::Aspect aspect = article::Aspect::Product;
};

/// {"type": "strategy", "claims": [place, …]}.
[[nodiscard]] std::string subjectOf(const std::vector<StrategyPlace>& places);
/// {"action": "add" | "edit", "organization", "unit", "aspect", "statement", "date", "voice", "confidence", "own_words"}.
[[nodiscard]] std::string detailOf(resolve::StrategyDecision::Kind kind, const article::Strategy& value, bool isOwnWords);

/// The article made of the bytes with a SHA-256; nothing where the library has none.
using FindArticle = std::function<std::optional<ArticleId>(const std::string& sha256)>;
/// A decision on strategies as resolving takes it; claims of articles that are not there are left out.
/// Out:   nothing for a decision on anything else, or one that another program wrote and we cannot read.
[[nodiscard]] std::optional<resolve::StrategyDecision> strategyDecisionOf(const store::DecisionRow& row, const FindArticle& find);

} // namespace exeunt::service
