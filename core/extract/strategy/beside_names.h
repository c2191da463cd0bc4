// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/strategy/strategy_reader.h"

#include <vector>

namespace exeunt::extract::strategy {

/// The cues that are no part of an organization's name; a verb of buying tells a takeover where such a name follows.
[[nodiscard]] std::vector<CueHit> hitsBesideNames(const Source& source);

/// Whom the article is about: the organization that is named far more often than any other; the first names count twice.
/// Null: nobody in particular.
[[nodiscard]] const Name* mainName(const Source& source);

/// Whether people of whom nothing is known are named in a sentence, and nobody who acts: what one of them plans is planned
/// where the article is.
[[nodiscard]] bool namesOnlyUnplaced(const Source& source, const Span& sentence);

} // namespace exeunt::extract::strategy
