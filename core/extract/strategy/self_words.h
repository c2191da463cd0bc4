// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/strategy/strategy_reader.h"

namespace exeunt::extract::strategy {

/// 公司, 集团, "the chain": whether the hits of a clause tell the company itself, by no pronoun (其, 内部, "its").
[[nodiscard]] bool namesCompany(const Source& source, const CueHit* first, const CueHit* last);

/// "It", "and it", "they": the subject of an English clause stands first, no name behind it acts.
[[nodiscard]] bool opensWithPronoun(const Source& source, const Span& clause, const CueHit* first, const CueHit* last);

} // namespace exeunt::extract::strategy
