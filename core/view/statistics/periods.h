// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/chart.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace exeunt::view::statistics {

/// Days, both inclusive; open where nobody bounds them.
struct Days {
    DayNumber first = kOpenPast, last = kOpenFuture;
    [[nodiscard]] bool isClosed() const { return first != kOpenPast && last != kOpenFuture; }
    [[nodiscard]] double length() const { return static_cast<double>(last) - first + 1; } // of closed ones
};

/// The periods of an axis, without gaps.
class Periods {
public:
    Periods() = default; // none
    /// Periods that hold `shown`, no more than `most` of them unless decades are still too many.
    /// In:    closed days; the step to begin with.
    Periods(Days shown, Step step, std::size_t most);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] std::size_t size() const { return m_begins.empty() ? 0 : m_begins.size() - 1; }
    [[nodiscard]] Days days(std::size_t period) const { return {m_begins[period], m_begins[period + 1] - 1}; }
    /// The one that holds a day; the day must lie on the axis.
    [[nodiscard]] std::uint32_t at(DayNumber day) const;
    [[nodiscard]] std::vector<Category> categories() const;

private:
    Step m_step = Step::Month;
    std::vector<DayNumber> m_begins; // of each, and of what would follow the last
};

/// What became of a date on an axis.
struct Placing {
    std::optional<ApartKind> apart; // where nothing of it, or not all, is on the axis
    double outside = 0;             // how much of its weight of 1 is not
};

/// Gives a date's weight of 1 to periods, by a rule.
/// In:    days that are dated at all; `within`: the filter's period, which the axis holds wherever the days overlap it.
///        add(period, weight) is called for each period that gets some.
template <class Add>
Placing place(const Periods& periods, DateRule rule, Days days, Days within, Add&& add)
{
    if (!days.isClosed())
        return {ApartKind::OpenSided, 1};
    const Days shown{days.first > within.first ? days.first : within.first, days.last < within.last ? days.last : within.last};
    if (shown.first > shown.last || periods.size() == 0)
        return {rule == DateRule::Apart ? ApartKind::NotWithinOne : ApartKind::OutsidePeriod, 1}; // no period, or a reversed one
    auto period = periods.at(shown.first);
    if (rule == DateRule::Apart) {
        const auto whole = periods.days(period);
        if (days.first < whole.first || days.last > whole.last)
            return {ApartKind::NotWithinOne, 1};
        add(period, 1.0);
        return {};
    }
    const double length = days.length();
    for (auto first = shown.first; first <= shown.last; ++period) {
        const auto end = periods.days(period).last;
        const auto last = end < shown.last ? end : shown.last;
        add(period, (static_cast<double>(last) - first + 1) / length);
        first = last + 1;
    }
    const double outside = 1 - shown.length() / length;
    return outside > 0 ? Placing{ApartKind::OutsidePeriod, outside} : Placing{};
}

} // namespace exeunt::view::statistics
