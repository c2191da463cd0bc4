// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of who leaves and joins: in time, by company, by destination, by role.
#include "core/view/statistics/each_end.h"
#include "core/view/statistics/ranking.h"
#include "core/view/statistics/tally.h"

#include <algorithm>
#include <array>

namespace exeunt::view::statistics {

namespace {

bool isRunning(ChartKind kind)
{
    return kind == ChartKind::Cumulative || kind == ChartKind::CumulativeBalance;
}

void run(Series& series)
{
    double sum = 0;
    for (auto& value : series.values)
        value = sum = withoutDust(sum + value);
    series.isRunning = true;
}

/// The classes that occur, in their order, and the category each becomes.
template <std::size_t Count>
std::array<std::uint32_t, Count> categoriesOf(const std::array<bool, Count>& occurs)
{
    std::array<std::uint32_t, Count> categories{};
    for (std::size_t i = 0, next = 0; i < Count; ++i)
        categories[i] = static_cast<std::uint32_t>(occurs[i] ? next++ : 0);
    return categories;
}

std::vector<Category> companyCategories(const Ranking& ranking, const std::vector<std::string>& names)
{
    std::vector<Category> categories;
    for (const auto name : ranking.names) {
        Category category;
        category.word = names[name];
        category.company = name;
        categories.push_back(std::move(category));
    }
    if (ranking.folded != 0) {
        Category others;
        others.word = "others";
        others.folded = ranking.folded;
        categories.push_back(std::move(others));
    }
    return categories;
}

} // namespace

Statistics::Signs Statistics::signsOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Joinings:
        return {0, 1};
    case ChartKind::Balance:
    case ChartKind::CumulativeBalance:
    case ChartKind::BalanceTotal:
        return {-1, 1};
    case ChartKind::Articles:
    case ChartKind::Precision:
        return {0, 0};
    case ChartKind::Departures:
    case ChartKind::Cumulative:
    case ChartKind::Destinations:
    case ChartKind::Roles:
        break;
    }
    return {1, 0};
}

Chart Statistics::timeChart(ChartKind kind) const
{
    auto chart = begun(kind);
    const auto signs = signsOf(kind);
    std::vector<std::uint32_t> counts(m_isChosen.size(), 0);
    for (const auto row : m_rows)
        if (isDatable(row))
            eachEnd(row, signs, [&](Ledger::End end, NameIndex company, double) {
                if (!whyApart(row, end, company))
                    ++counts[company];
            });
    const auto ranking = rank(counts, m_options.mostSeries);
    Tally tally{ranking.places(), m_periods.size()};
    ApartTally apart;
    for (const auto row : m_rows) {
        bool isCounted = false;
        eachEnd(row, signs, [&](Ledger::End end, NameIndex company, double sign) {
            if (const auto why = whyApart(row, end, company))
                return apart.addRow(*why, row, 1);
            if (!table().isDated(row))
                return apart.addRow(ApartKind::Undated, row, 1);
            const auto placing =
                place(m_periods, m_options.dateRule, daysOf(row), m_within, [&](std::uint32_t period, double weight) {
                    tally.add(ranking.placeOf[company], period, row, sign * weight);
                    isCounted = true;
                });
            if (placing.apart)
                apart.addRow(*placing.apart, row, placing.outside);
        });
        if (isCounted)
            noteRow(chart, row);
    }
    chart.step = m_periods.step();
    chart.isCoarse = m_periods.size() != 0 && m_periods.step() != m_options.step.value_or(Step::Month);
    chart.categories = m_periods.categories();
    chart.series = seriesOf(ranking, SeriesKind::Company, table().organizations());
    chart.nameCount = ranking.nameCount();
    chart.apart = apart.take();
    tally.fill(chart.series, &Series::rows);
    if (isRunning(kind))
        for (auto& series : chart.series)
            run(series);
    return chart;
}

Chart Statistics::classChart(ChartKind kind) const
{
    constexpr std::size_t kMost = std::max(kDestinationCount, kRoleGroupCount);
    const auto classOf = [&](Row row) {
        return kind == ChartKind::Roles ? static_cast<std::size_t>(m_ledger->roleGroup(row))
                                        : static_cast<std::size_t>(m_ledger->destination(row));
    };
    auto chart = begun(kind);
    ApartTally apart;
    std::vector<std::uint32_t> counts(m_isChosen.size(), 0);
    std::array<bool, kMost> occurs{};
    for (const auto row : m_rows)
        eachEnd(row, signsOf(kind), [&](Ledger::End end, NameIndex company, double) {
            if (const auto why = whyApart(row, end, company))
                return apart.addRow(*why, row, 1);
            ++counts[company];
            occurs[classOf(row)] = true;
            noteRow(chart, row);
            if (kind == ChartKind::Destinations && m_ledger->isAbroad(row))
                chart.abroad.push_back(row);
        });
    for (std::size_t i = 0; i < kMost; ++i) {
        if (!occurs[i])
            continue;
        Category category;
        if (kind == ChartKind::Roles)
            category.role = static_cast<RoleGroup>(i);
        else
            category.destination = static_cast<Destination>(i);
        category.word = category.role ? toString(*category.role) : toString(*category.destination);
        chart.categories.push_back(std::move(category));
    }
    const auto ranking = rank(counts, m_options.mostSeries);
    const auto categories = categoriesOf(occurs);
    Tally tally{ranking.places(), chart.categories.size()};
    for (const auto row : chart.rows)
        tally.add(ranking.placeOf[table().from(row)], categories[classOf(row)], row, 1);
    chart.series = seriesOf(ranking, SeriesKind::Company, table().organizations());
    chart.nameCount = ranking.nameCount();
    chart.apart = apart.take();
    tally.fill(chart.series, &Series::rows);
    return chart;
}

Chart Statistics::totalChart() const
{
    auto chart = begun(ChartKind::BalanceTotal);
    const auto signs = signsOf(chart.kind);
    ApartTally apart;
    std::vector<std::uint32_t> counts(m_isChosen.size(), 0);
    for (const auto row : m_rows) {
        bool isCounted = false;
        eachEnd(row, signs, [&](Ledger::End end, NameIndex company, double) {
            if (const auto why = whyApart(row, end, company))
                return apart.addRow(*why, row, 1);
            ++counts[company];
            isCounted = true;
        });
        if (isCounted)
            noteRow(chart, row);
    }
    const auto ranking = rank(counts, m_options.mostNames);
    chart.categories = companyCategories(ranking, table().organizations());
    chart.series.resize(3);
    chart.series[0].kind = SeriesKind::Joined;
    chart.series[0].word = "joined";
    chart.series[1].kind = SeriesKind::Left;
    chart.series[1].word = "left";
    chart.series[2].kind = SeriesKind::Net;
    chart.series[2].word = "net";
    Tally tally{chart.series.size(), chart.categories.size()};
    for (const auto row : chart.rows)
        eachEnd(row, signs, [&](Ledger::End end, NameIndex company, double sign) {
            if (whyApart(row, end, company))
                return;
            tally.add(sign > 0 ? 0 : 1, ranking.placeOf[company], row, 1);
            tally.add(2, ranking.placeOf[company], row, sign);
        });
    chart.nameCount = ranking.nameCount();
    chart.apart = apart.take();
    tally.fill(chart.series, &Series::rows);
    return chart;
}

} // namespace exeunt::view::statistics
