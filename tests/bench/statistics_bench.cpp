// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All charts of a hundred thousand facts after a change of the filter (to take at most 100 ms), each by itself, by both rules.
#include "core/view/statistics/export.h"
#include "tests/support/synthetic_facts.h"

#include <benchmark/benchmark.h>

using namespace exeunt;
using namespace exeunt::view;
using namespace exeunt::view::statistics;

namespace {

const std::shared_ptr<const FactTable>& table()
{
    static const auto kTable = std::make_shared<const FactTable>(test::syntheticSnapshot({100000, 40, 7}));
    return kTable;
}

const std::shared_ptr<const Ledger>& ledger()
{
    static const auto kLedger = std::make_shared<const Ledger>(table());
    return kLedger;
}

Options optionsOf(std::int64_t rule)
{
    Options options;
    options.dateRule = static_cast<DateRule>(rule);
    return options;
}

void ledgerOfAllFacts(benchmark::State& state)
{
    const auto& facts = table();
    for (auto _ : state)
        benchmark::DoNotOptimize(Ledger{facts});
}
BENCHMARK(ledgerOfAllFacts)->Unit(benchmark::kMillisecond);

void allCharts(benchmark::State& state)
{
    const auto options = optionsOf(state.range(0));
    benchmark::DoNotOptimize(ledger());
    for (auto _ : state)
        benchmark::DoNotOptimize(Statistics{ledger(), {}, options}.charts());
    state.SetLabel(std::string{toString(options.dateRule)});
}
BENCHMARK(allCharts)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

/// Four years by months: most dates lie in several periods.
void allChartsOfSomeYears(benchmark::State& state)
{
    Filter filter;
    filter.from = date::parseIsoDay("2021-01-01");
    filter.to = date::parseIsoDay("2024-12-31");
    for (auto _ : state)
        benchmark::DoNotOptimize(Statistics{ledger(), filter, optionsOf(state.range(0))}.charts());
}
BENCHMARK(allChartsOfSomeYears)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void allChartsOfCompanies(benchmark::State& state)
{
    Filter filter;
    filter.organizations = {table()->organizations()[0], table()->organizations()[5]};
    for (auto _ : state)
        benchmark::DoNotOptimize(Statistics{ledger(), filter}.charts());
}
BENCHMARK(allChartsOfCompanies)->Unit(benchmark::kMillisecond);

void oneChart(benchmark::State& state)
{
    const auto kind = static_cast<ChartKind>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(Statistics{ledger(), {}}.chart(kind));
    state.SetLabel(std::string{toString(kind)});
}
BENCHMARK(oneChart)->DenseRange(0, static_cast<int>(kChartKinds.size()) - 1)->Unit(benchmark::kMillisecond);

void csvOfAllCharts(benchmark::State& state)
{
    const Statistics statistics{ledger(), {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(chartsCsv(statistics, statistics.charts()));
}
BENCHMARK(csvOfAllCharts)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
