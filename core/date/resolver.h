// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/date_reader.h"
#include "core/date/moment.h"

namespace exeunt::date {

/// A value with its days; what readDates() hands out, without the span.
struct Resolved {
    std::optional<Edtf> value;
    std::optional<Day> first;
    std::optional<Day> last;
    bool isVague = false;
    bool isRelative = false;
    bool lacksYear = false;
};

/// Counts out what the grammars read, from one anchor. Everything that depends on tense or convention is decided here.
class Resolver {
public:
    Resolver(const Anchor& anchor, ReadingOptions options)
        : m_anchor{anchor}
        , m_options{options}
    {
    }

    [[nodiscard]] bool isNews() const { return m_options.convention == Convention::News; }
    [[nodiscard]] const std::optional<Day>& today() const { return m_anchor.today; }
    /// The year of today, else the one the text names for this place.
    [[nodiscard]] std::optional<int> thisYear() const
    {
        return m_anchor.today ? std::optional{yearOf(*m_anchor.today)} : m_anchor.year;
    }

    [[nodiscard]] Resolved resolve(const Moment& moment) const;
    [[nodiscard]] Resolved resolve(Bound bound, const Moment& moment) const;
    [[nodiscard]] Resolved resolveRange(Moment from, Moment to) const;

    /// Moments that need today; without it they are a Moment::Nothing that is relative.
    [[nodiscard]] Moment dayFromToday(int shift) const;
    [[nodiscard]] Moment unitFromToday(Unit unit, int shift) const;
    [[nodiscard]] Moment weekdayOfWeek(int weekday, int weekShift) const;
    [[nodiscard]] Moment ago(int count, Unit unit) const;                   // negative: from now
    [[nodiscard]] Moment severalAgo(Unit unit) const;                       // an unsaid number of units ago
    [[nodiscard]] Moment window(int count, Unit unit, int direction) const; // the last or next `count` units
    [[nodiscard]] Moment recently() const;
    [[nodiscard]] Moment shiftedYear(Moment moment, int shift) const; // this year's, last year's
    /// Counted from another moment: "three weeks after Easter".
    [[nodiscard]] Moment countedFrom(const Moment& base, int count, Unit unit) const;
    /// A written-out moment as first and last day, when it has both.
    [[nodiscard]] std::optional<DayRange> daysOf(const Moment& moment) const;
    /// Earlier this year, later this week: the part of a current unit on one side of today.
    [[nodiscard]] Moment sideOfToday(Unit unit, bool isEarlier) const;

private:
    static constexpr int kYearsEitherWay = 8; // a 29 February is never farther, but for 1900 and its like
    [[nodiscard]] std::optional<DayRange> daysIn(const Moment& moment, int year) const;
    [[nodiscard]] std::optional<DayRange> choose(const Moment& moment, int& year) const;
    [[nodiscard]] std::optional<DayRange> chooseDayOfMonth(const Moment& moment) const;
    [[nodiscard]] std::optional<DayRange> chooseWeekday(int weekday, Outlook outlook) const;
    [[nodiscard]] bool isBetter(const DayRange& candidate, const std::optional<DayRange>& best, Outlook outlook) const;
    [[nodiscard]] DayRange partOf(const Moment& moment, DayRange whole) const;
    [[nodiscard]] Edtf valueOf(const Moment& moment, const DayRange& days, int year) const;
    [[nodiscard]] Edtf knownValue(const Moment& moment, const DayRange& days) const;
    [[nodiscard]] Resolved withoutYear(const Moment& moment) const;
    [[nodiscard]] Resolved boundedByDays(Bound bound, const Moment& moment, const Resolved& at) const;

    Anchor m_anchor;
    ReadingOptions m_options;
};

} // namespace exeunt::date
