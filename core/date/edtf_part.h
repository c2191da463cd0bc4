// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/date/edtf.h"

#include <string_view>

namespace exeunt::date {

/// One side of an interval, or a whole date that is none: what the spelling between slashes says.
struct EdtfPart {
    Precision precision = Precision::Day;
    std::optional<Day> first; // inclusive; nothing when the year is unknown
    std::optional<Day> last;
    bool isApproximate = false;
    bool isUncertain = false;
    bool hasTime = false; // "2024-08-13T09:30:00Z": read, kept in the spelling, and otherwise ignored
};

/// Reads a date, month, season, year, decade or century, with unspecified digits and qualifiers, but no interval.
/// Fails: BadInput, saying what is wrong with it; the caller adds which text it was.
[[nodiscard]] Result<EdtfPart> readEdtfPart(std::string_view text);

} // namespace exeunt::date
