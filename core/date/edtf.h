// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace exeunt::date {

using Day = std::chrono::sys_days;

/// How finely a date is known. Interval: two ends that are no single calendar unit.
enum class Precision { Day, Month, Season, Year, Decade, Century, Interval, YearUnknown };

/// A date as the text knows it: EDTF (ISO 8601-2:2019), level 1, and from level 2 the unspecified year before a known
/// month or day ("XXXX-03"). A value, cheap to copy; it keeps the exact spelling it was parsed from.
class Edtf {
public:
    /// Reads one EDTF string: "2024-08", "2024-07/..", "../2018", "2024-05~", "2024?", "201X", "2024-XX", "XXXX-10-13",
    /// "2024-21" (season), "/2018" (unknown start).
    /// Fails: BadInput, naming the string and what is wrong with it (no such day, reversed interval, not EDTF).
    /// From:  https://www.loc.gov/standards/datetime/
    [[nodiscard]] static Result<Edtf> parse(std::string_view text);

    [[nodiscard]] static Edtf ofDay(Day day);
    [[nodiscard]] static Edtf ofMonth(int year, int month); // month 1-12
    [[nodiscard]] static Edtf ofYear(int year);
    [[nodiscard]] static Edtf ofInterval(const Edtf& first, const Edtf& last); // "a/b"; an interval's own outer ends are used
    [[nodiscard]] static Edtf from(const Edtf& first);                         // "a/..", on or after
    [[nodiscard]] static Edtf until(const Edtf& last);                         // "../a", on or before
    [[nodiscard]] static Edtf ofHalfYear(int year, int half);                  // 1: "Y-01/Y-06", 2: "Y-07/Y-12"
    [[nodiscard]] static Edtf ofQuarter(int year, int quarter);                // "Y-01/Y-03" …
    [[nodiscard]] static Edtf ofDays(Day first, Day last);                     // a day, or "a/b"

    [[nodiscard]] Edtf approximately() const; // adds ~ (% where ? is set already)
    [[nodiscard]] Edtf uncertainly() const;   // adds ?

    [[nodiscard]] const std::string& toString() const { return m_text; }
    [[nodiscard]] Precision precision() const { return m_precision; }
    /// The first and last day the date can mean, both inclusive; nothing where that side is open, unknown or has no year.
    [[nodiscard]] std::optional<Day> firstDay() const { return m_first; }
    [[nodiscard]] std::optional<Day> lastDay() const { return m_last; }
    [[nodiscard]] bool isApproximate() const { return m_approximate; } // ~ or % on any part
    [[nodiscard]] bool isUncertain() const { return m_uncertain; }     // ? or % on any part
    [[nodiscard]] bool hasYear() const { return m_precision != Precision::YearUnknown; }

    /// True when some day could be both (open ends reach forever). Dates without a year overlap nothing.
    [[nodiscard]] bool overlaps(const Edtf& other) const;
    bool operator==(const Edtf& other) const { return m_text == other.m_text; }

private:
    Edtf() = default;
    std::string m_text;
    Precision m_precision = Precision::Day;
    std::optional<Day> m_first;
    std::optional<Day> m_last;
    bool m_approximate = false;
    bool m_uncertain = false;
};

/// "2024-08-13" for a day.
[[nodiscard]] std::string isoDay(Day day);
/// A real day written YYYY-MM-DD, or nothing.
[[nodiscard]] std::optional<Day> parseIsoDay(std::string_view text);

} // namespace exeunt::date
