// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/date_words.h"
#include "core/date/moment.h"

namespace exeunt::date {

/// The unit that a word of the role "unit" means.
[[nodiscard]] inline Unit unitOf(const WordHit& hit)
{
    return static_cast<Unit>(hit.value);
}

} // namespace exeunt::date
