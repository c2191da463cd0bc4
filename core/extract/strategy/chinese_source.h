// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/strategy/strategy_reader.h"
#include "core/extract/zh/dates.h"
#include "core/extract/zh/scene.h"

namespace exeunt::extract::strategy {

/// A Chinese article as the strategy pass reads it. The scene and the dates must outlive it.
/// In:    `moves` and `affiliations` say for whom people speak now.
[[nodiscard]] Source chineseSource(const zh::Scene& scene, zh::Dates& dates, const Reading& reading, const Cues& cues);

} // namespace exeunt::extract::strategy
