// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/draft.h"
#include "core/extract/strategy/cues.h"

#include <vector>

namespace exeunt::extract::strategy {

/// Where people's moves are told, in reading order, as bytes of the text read.
[[nodiscard]] std::vector<Span> toldMoves(const Reading& reading);

/// Takes the cues that lie in such places: they tell a person's move, no company's plan. `hits` keep their order.
void dropCuesIn(std::vector<Span> places, std::vector<CueHit>& hits);

} // namespace exeunt::extract::strategy
