// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"
#include "core/view/statistics/chart.h"
#include "core/view/statistics/ledger.h"
#include "core/view/statistics/periods.h"

#include <memory>
#include <optional>
#include <vector>

namespace exeunt::view::statistics {

struct Options {
    DateRule dateRule = DateRule::Spread;
    std::optional<Step> step;     // nothing: the finest that gives at most mostPeriods
    std::size_t mostPeriods = 48; // also bounds a step that is asked for, at four times as many
    std::size_t mostSeries = 8;   // names with a series of their own; the others share one
    std::size_t mostNames = 25;   // names that are categories
    bool operator==(const Options&) const = default;
};

/// The facts that pass a filter, counted. Immutable; charts are made when asked for, from any thread.
///
/// What counts is what the flow counts: a person once a move, where the move leaves or joins a company and does not stay within
/// it. Teams and layoffs, and what is denied or reversed, are counted apart. Where the filter names companies, only theirs
/// count: a move that leaves another company for one of them is no departure here.
/// In time a move stands by its effective date, an article by its publication; the filter's period is about moves.
class Statistics {
public:
    Statistics(std::shared_ptr<const Ledger> ledger, const Filter& filter, const Options& options = {});

    [[nodiscard]] const FactTable& table() const { return m_ledger->table(); }
    [[nodiscard]] const Ledger& ledger() const { return *m_ledger; }
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] const Options& options() const { return m_options; }
    /// The facts that pass, ascending.
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] Chart chart(ChartKind kind) const;
    /// All of them, in the order of kChartKinds.
    [[nodiscard]] std::vector<Chart> charts() const;

    /// The axis of the charts of moves, the same for all of them and for both rules.
    [[nodiscard]] const Periods& periods() const { return m_periods; }

private:
    /// How much each end of a move adds to a chart.
    struct Signs {
        double departure = 0, joining = 0;
    };
    [[nodiscard]] static Signs signsOf(ChartKind kind);
    /// Why an end of a fact does not count, whatever its date; nothing where it does.
    [[nodiscard]] std::optional<ApartKind> whyApart(Row row, Ledger::End end, NameIndex company) const;
    /// Calls visit(end, company, sign) for each end that a chart looks at.
    template <class Visit>
    void eachEnd(Row row, Signs signs, Visit&& visit) const;
    [[nodiscard]] bool isDatable(Row row) const;
    [[nodiscard]] Days daysOf(Row row) const;
    void findPeriods();

    [[nodiscard]] Chart begun(ChartKind kind) const;
    [[nodiscard]] Chart timeChart(ChartKind kind) const;
    [[nodiscard]] Chart classChart(ChartKind kind) const;
    [[nodiscard]] Chart totalChart() const;
    [[nodiscard]] Chart articleChart() const;
    [[nodiscard]] Chart precisionChart() const;
    void noteRow(Chart& chart, Row row) const;

    std::shared_ptr<const Ledger> m_ledger;
    Filter m_filter;
    Options m_options;
    std::vector<Row> m_rows;
    std::vector<std::uint8_t> m_isChosen; // a byte a company
    Days m_within;                        // the filter's period
    Periods m_periods;
};

} // namespace exeunt::view::statistics
