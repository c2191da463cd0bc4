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

/// Days that are counted out already.
[[nodiscard]] inline Moment knownDays(DayRange days, Unit unit, bool isRelative)
{
    Moment m;
    m.kind = Moment::Kind::Known;
    m.first = days.first;
    m.last = days.last;
    m.unit = unit;
    m.isRelative = isRelative;
    return m;
}

} // namespace exeunt::date
