// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/strategy/strategy_reader.h"
#include "core/extract/western/events.h"

namespace exeunt::extract::strategy {

/// An English or German article as the strategy pass reads it. The scene must outlive it.
/// In:    the phrases of every sentence; what each is about (of Names::organizations); the moves, for whom people work now.
[[nodiscard]] Source westernSource(const western::Scene& scene, const std::vector<std::vector<western::Item>>& rows,
    const std::vector<int>& topics, const Reading& reading, const Cues& cues);

} // namespace exeunt::extract::strategy
