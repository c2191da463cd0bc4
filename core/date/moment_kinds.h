// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/moment.h"

namespace exeunt::date {

/// One month or one year, whether written or counted out already.
[[nodiscard]] inline bool isFieldMonth(const Moment& m)
{
    return m.kind == Moment::Kind::Calendar && m.month && !m.day && m.months == 1;
}

[[nodiscard]] inline bool isFieldYear(const Moment& m)
{
    return m.kind == Moment::Kind::Calendar && m.year && !m.month && m.years == 1;
}

[[nodiscard]] inline bool isMonth(const Moment& m)
{
    return isFieldMonth(m) || (m.kind == Moment::Kind::Known && m.unit == Unit::Month);
}

[[nodiscard]] inline bool isYear(const Moment& m)
{
    return isFieldYear(m) || (m.kind == Moment::Kind::Known && m.unit == Unit::Year);
}

} // namespace exeunt::date
