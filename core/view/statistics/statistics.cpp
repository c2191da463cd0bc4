// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/statistics.h"

#include "core/view/place.h"
#include "core/view/statistics/each_end.h"

#include <algorithm>

namespace exeunt::view::statistics {

namespace {

std::vector<std::uint8_t> chosenCompanies(const FactTable& table, const Filter& filter)
{
    std::vector<std::uint8_t> isChosen(table.organizations().size(), filter.organizations.empty() ? 1 : 0);
    for (const auto& name : filter.organizations)
        if (const auto index = table.organizationIndex(name))
            isChosen[*index] = 1;
    return isChosen;
}

Days periodOf(const Filter& filter)
{
    return {filter.from ? toDayNumber(*filter.from) : kOpenPast, filter.to ? toDayNumber(*filter.to) : kOpenFuture};
}

} // namespace

Statistics::Statistics(std::shared_ptr<const Ledger> ledger, const Filter& filter, const Options& options)
    : m_ledger{std::move(ledger)}
    , m_filter{filter}
    , m_options{options}
    , m_rows{apply(m_ledger->table(), filter)}
    , m_isChosen{chosenCompanies(m_ledger->table(), filter)}
    , m_within{periodOf(filter)}
{
    findPeriods();
}

std::optional<ApartKind> Statistics::whyApart(Row row, Ledger::End end, NameIndex company) const
{
    if (end == Ledger::End::Company && m_isChosen[company] == 0)
        return ApartKind::OtherCompanies;
    if (isTakenBack(table().status(row)))
        return ApartKind::TakenBack;
    if (table().person(row) == kNoName)
        return ApartKind::Groups;
    if (end == Ledger::End::NotStated)
        return ApartKind::CompanyNotStated;
    return std::nullopt;
}

bool Statistics::isDatable(Row row) const
{
    return table().isDated(row) && daysOf(row).isClosed();
}

Days Statistics::daysOf(Row row) const
{
    return {table().first(row), table().last(row)};
}

void Statistics::findPeriods()
{
    Days shown{kOpenFuture, kOpenPast};
    for (const auto row : m_rows) {
        if (!isDatable(row))
            continue;
        eachEnd(row, {1, 1}, [&](Ledger::End end, NameIndex company, double) {
            if (whyApart(row, end, company))
                return;
            shown.first = std::min(shown.first, table().first(row));
            shown.last = std::max(shown.last, table().last(row));
        });
    }
    const bool isAnyShown = shown.first <= shown.last;
    if (m_within.first != kOpenPast)
        shown.first = m_within.first;
    if (m_within.last != kOpenFuture)
        shown.last = m_within.last;
    if ((isAnyShown || m_within.isClosed()) && shown.first <= shown.last)
        m_periods = Periods{
            shown, m_options.step.value_or(Step::Month), m_options.step ? 4 * m_options.mostPeriods : m_options.mostPeriods};
}

Chart Statistics::begun(ChartKind kind) const
{
    Chart chart;
    chart.kind = kind;
    chart.dateRule = m_options.dateRule;
    return chart;
}

void Statistics::noteRow(Chart& chart, Row row) const
{
    chart.rows.push_back(row);
    if (table().status(row) == article::Status::Rumoured)
        chart.rumoured.push_back(row);
}

Chart Statistics::chart(ChartKind kind) const
{
    switch (kind) {
    case ChartKind::Departures:
    case ChartKind::Joinings:
    case ChartKind::Balance:
    case ChartKind::Cumulative:
    case ChartKind::CumulativeBalance:
        return timeChart(kind);
    case ChartKind::BalanceTotal:
        return totalChart();
    case ChartKind::Destinations:
    case ChartKind::Roles:
        return classChart(kind);
    case ChartKind::Articles:
        return articleChart();
    case ChartKind::Precision:
        break;
    }
    return precisionChart();
}

std::vector<Chart> Statistics::charts() const
{
    std::vector<Chart> all;
    for (const auto kind : kChartKinds)
        all.push_back(chart(kind));
    return all;
}

} // namespace exeunt::view::statistics
