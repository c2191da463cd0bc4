// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/resolve/strategy.h"

namespace exeunt::ui {

struct ViewContext;

/// Opens the dialog that corrects a strategy; the library changes when it is taken. Nothing happens where the strategy is gone.
void correctStrategy(const ViewContext& context, StrategyId id);
/// Opens the dialog that adds one with its sentence, a span of the article's text.
/// In:    `words`: of that span; the company is looked for in them.
void addStrategy(const ViewContext& context, ArticleId article, const Span& sentence, const std::string& words);

} // namespace exeunt::ui
