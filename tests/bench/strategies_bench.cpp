// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A hundred thousand facts and twenty thousand strategies of forty companies: the page's struct, its terms and its geometry after a
// change of the filter.
#include "core/text/utf8.h"
#include "core/view/strategies/layout.h"
#include "tests/support/synthetic_facts.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <random>

using namespace exeunt;
using namespace exeunt::view;
using strategies::Strategies;

namespace {

constexpr std::size_t kFacts = 100000, kPlans = 20000;

const std::array<std::string, 10> kClauses{"trains small models for hospitals", "押注端侧模型，减少对云端算力的依赖",
    "cuts the prices of its interfaces", "setzt auf die Gezeitenvorhersage und auf günstige Preise", "计划把研究团队扩大一倍",
    "与高校共建海图联合实验室", "expands into the market of port authorities", "baut die KI-Infrastruktur für Krankenhäuser aus",
    "raises a round of funding abroad", "gliedert das Geschäft mit Robotern aus"};

resolve::Strategy plan(std::mt19937& random, std::int64_t id, const FactTable& table)
{
    resolve::Strategy strategy;
    strategy.id = StrategyId{id};
    const auto& names = table.organizations();
    strategy.organization.name =
        names[std::min(random() % names.size(), random() % names.size())]; // some say much more than others
    strategy.aspect = static_cast<article::Aspect>(random() % strategies::kAspectCount);
    strategy.statement =
        strategy.organization.name + " " + kClauses[random() % kClauses.size()] + ", " + kClauses[random() % kClauses.size()];
    strategy.voice = static_cast<article::Voice>(random() % 3);
    if (random() % 3 != 0)
        strategy.date = date::Edtf::ofMonth(2020 + static_cast<int>(random() % 6), 1 + static_cast<int>(random() % 12));
    const auto& articles = table.snapshot().articles;
    for (auto n = 1 + random() % 3; n != 0; --n) {
        resolve::StrategySource source;
        source.claim = ClaimId{id};
        const auto& article = articles[random() % articles.size()];
        source.article = article.id;
        source.published = article.published;
        source.evidence = {{0, 1}};
        strategy.sources.push_back(source);
    }
    return strategy;
}

const std::shared_ptr<const FactTable>& table()
{
    static const auto kTable = [] {
        const auto facts = test::syntheticSnapshot({kFacts, 40, 7});
        const FactTable names{facts};
        auto snapshot = std::make_shared<service::Snapshot>(*facts);
        std::mt19937 random{11};
        for (std::size_t i = 0; i < kPlans; ++i)
            snapshot->strategies.push_back(plan(random, static_cast<std::int64_t>(i) + 1, names));
        return std::make_shared<const FactTable>(snapshot);
    }();
    return kTable;
}

Filter sixCompanies()
{
    Filter filter;
    for (std::size_t i = 0; i < strategies::kMostCompanies; ++i)
        filter.organizations.push_back(table()->organizations()[i]);
    return filter;
}

double measure(std::string_view text, strategies::TextStyle)
{
    return 7.0 * static_cast<double>(text::countCodePoints(text));
}

void anyFilter(benchmark::State& state, const Filter& filter)
{
    table();
    for (auto _ : state) {
        const Strategies strategies{table(), filter};
        benchmark::DoNotOptimize(strategies.shown());
    }
}

void unfiltered(benchmark::State& state)
{
    anyFilter(state, {});
}
BENCHMARK(unfiltered)->Unit(benchmark::kMillisecond);

void companies(benchmark::State& state)
{
    anyFilter(state, sixCompanies());
}
BENCHMARK(companies)->Unit(benchmark::kMillisecond);

void periodAndOutlet(benchmark::State& state)
{
    auto filter = sixCompanies();
    filter.from = date::parseIsoDay("2022-01-01");
    filter.to = date::parseIsoDay("2024-12-31");
    filter.outlets = {table()->outlets().front()};
    anyFilter(state, filter);
}
BENCHMARK(periodAndOutlet)->Unit(benchmark::kMillisecond);

void words(benchmark::State& state)
{
    auto filter = sixCompanies();
    filter.words = "端侧";
    anyFilter(state, filter);
}
BENCHMARK(words)->Unit(benchmark::kMillisecond);

void termsOfAllRows(benchmark::State& state)
{
    for (auto _ : state) {
        const Strategies strategies{table(), sixCompanies()};
        for (std::size_t row = 0; row < strategies.rows().size(); ++row)
            benchmark::DoNotOptimize(strategies.terms(row).shared.size());
    }
}
BENCHMARK(termsOfAllRows)->Unit(benchmark::kMillisecond);

void layout(benchmark::State& state)
{
    const Strategies strategies{table(), sixCompanies()};
    strategies::LayoutOptions options;
    options.opensAll = state.range(0) != 0;
    options.showsTerms = false;
    for (auto _ : state)
        benchmark::DoNotOptimize(strategies::layOut(strategies, measure, options).statements.size());
    state.counters["statements"] = static_cast<double>(strategies.shown());
}
BENCHMARK(layout)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
