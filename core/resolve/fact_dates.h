// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/voice.h"

namespace exeunt::resolve {

using DateMember = std::optional<date::Edtf> article::Move::*;

/// The most specific date that no better source contradicts; nothing when nobody gives one.
[[nodiscard]] std::optional<date::Edtf> bestDate(const Voices& voices, DateMember member);

/// Whether two voices date the move so that both cannot be true. Who leaves in March and joins in May is dated twice, rightly:
/// a voice about one end does not contradict one about the other, unless the arrival comes first.
[[nodiscard]] bool datesDisagree(const Voices& voices);

} // namespace exeunt::resolve
