// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/date/edtf.h"

#include <optional>
#include <string_view>
#include <vector>

namespace exeunt::import {

/// A full date (day, month, year) as pages print it.
struct PageDate {
    Span span; // with the time of day and the zone behind it
    date::Day day;
};

/// Full dates of a folded line: 2024-11-17 18:00:46, 30/04/2024, 17.11.2024, 2024年3月5日, March 24 2024, 5. März 2024.
/// A date of two small numbers, 03/04/2024, is read day first unless the language is English: then it is left out.
[[nodiscard]] std::vector<PageDate> pageDates(std::string_view foldedLine, std::string_view language);

/// The date of a line that bears nothing but a date, a time and words that go with them ("Published", "发布时间", an outlet).
[[nodiscard]] std::optional<PageDate> dateLine(std::string_view foldedLine, std::string_view language);

/// A label with a date in front of a line's text, " date 2025-10-29 …"; the span covers both.
[[nodiscard]] std::optional<PageDate> dateLabel(std::string_view foldedLine, std::string_view language);

} // namespace exeunt::import
