// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/date_text.h"
#include "core/date/resolver.h"

#include <array>
#include <cstddef>
#include <optional>

namespace exeunt::date {

/// A moment over places or tokens [begin, end), as a rule read it.
struct Read {
    std::size_t begin = 0;
    std::size_t end = 0;
    Moment moment;
};

/// A whole expression, counted out.
struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
    Resolved resolved;
};

/// What readDates() hands out for it.
[[nodiscard]] inline DateExpression expressionOf(Span span, const Resolved& resolved)
{
    return {span, resolved.value, resolved.first, resolved.last, resolved.isVague, resolved.isRelative, resolved.lacksYear};
}

} // namespace exeunt::date
