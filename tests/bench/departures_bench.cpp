// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of a hundred thousand nodes and a chart of as many cards through our layout; beside Graphviz's dot with a tree of two
// thousand, in the same run. And the chart of a day out of a hundred thousand facts.
#include "core/view/departures/layout.h"
#include "core/view/flow/layout.h"
#include "core/view/tree/tidy_tree.h"
#include "tests/support/synthetic_facts.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

using namespace exeunt;
using namespace exeunt::view;

namespace {

constexpr std::uint32_t kNodes = 100000;
constexpr std::uint32_t kNodesForDot = 2000;

/// Each node hangs on one of the last thousand: bushy, some hundred levels deep.
std::vector<tree::Node> randomTree(std::uint32_t count)
{
    std::mt19937 random{7};
    std::vector<tree::Node> nodes{{tree::kNoParent, 240, 48}};
    for (std::uint32_t i = 1; i < count; ++i)
        nodes.push_back(
            {static_cast<std::uint32_t>(i - 1 - random() % std::min(i, 1000U)), 100.0 + random() % 200, 32.0 + random() % 64});
    return nodes;
}

void tidyTree(benchmark::State& state)
{
    const auto nodes = randomTree(static_cast<std::uint32_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(tree::tidy(nodes, {24, 40}));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(tidyTree)->Arg(kNodesForDot)->Arg(kNodes)->Unit(benchmark::kMillisecond);

/// Four companies of fifty units; every ninth person leads eight others.
departures::Chart largeChart()
{
    departures::Chart chart;
    const auto add = [&](departures::CardKind kind, std::uint32_t parent) {
        departures::Card card;
        card.kind = kind;
        card.parent = parent;
        card.key = chart.cards.size() + 1;
        if (card.key % 3 == 0 && kind == departures::CardKind::Person)
            card.destination.emplace();
        const auto index = static_cast<std::uint32_t>(chart.cards.size());
        chart.cards.push_back(std::move(card));
        if (parent != departures::kNone)
            chart.lines.push_back({parent, index, departures::LineKind::Structure, departures::kNone, true});
        return index;
    };
    for (int company = 0; company < 4; ++company) {
        const auto head = add(departures::CardKind::Company, departures::kNone);
        for (int i = 0; i < 50; ++i) {
            const auto unit = add(departures::CardKind::Unit, head);
            for (std::uint32_t person = 0, manager = unit; person < kNodes / 200; ++person) {
                const auto card = add(departures::CardKind::Person, person % 9 == 0 ? unit : manager);
                manager = person % 9 == 0 ? card : manager;
            }
        }
    }
    return chart;
}

void chartLayout(benchmark::State& state)
{
    const auto chart = largeChart();
    for (auto _ : state)
        benchmark::DoNotOptimize(departures::layOut(chart));
    state.counters["cards"] = static_cast<double>(chart.cards.size());
}
BENCHMARK(chartLayout)->Unit(benchmark::kMillisecond);

void postsOfAllFacts(benchmark::State& state)
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({100000, 40, 7}));
    std::size_t posts = 0;
    for (auto _ : state)
        posts = PostBook{table}.posts().size();
    state.counters["posts"] = static_cast<double>(posts);
}
BENCHMARK(postsOfAllFacts)->Unit(benchmark::kMillisecond);

void chartOfADay(benchmark::State& state)
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({100000, 40, 7}));
    const departures::Departures departures{table, {}, {0, 1, 2, 3}};
    const auto day = toDayNumber(*date::parseIsoDay("2023-06-01"));
    std::size_t cards = 0;
    for (auto _ : state)
        cards = departures.on(day).cards.size();
    state.counters["cards"] = static_cast<double>(cards);
}
BENCHMARK(chartOfADay)->Unit(benchmark::kMillisecond);

void flowOfAllFacts(benchmark::State& state)
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({100000, 20, 7}));
    for (auto _ : state)
        benchmark::DoNotOptimize(flow::layOut(flow::Flow{table, {}}));
}
BENCHMARK(flowOfAllFacts)->Unit(benchmark::kMillisecond);

/// In a process of its own, as everybody runs it; the tree of one node tells what starting it costs.
void graphvizDot(benchmark::State& state)
{
    if (std::system("dot -V > /dev/null 2>&1") != 0) {
        state.SkipWithError("skipped: dot is not installed (packaging/dependencies --bench)");
        return;
    }
    const auto file = std::filesystem::temp_directory_path() / "exeunt_tree_bench.dot";
    {
        std::ofstream out{file};
        out << "digraph { node [shape=box]; 0;\n";
        const auto nodes = randomTree(static_cast<std::uint32_t>(state.range(0)));
        for (std::uint32_t i = 1; i < nodes.size(); ++i)
            out << nodes[i].parent << " -> " << i << ";\n";
        out << "}\n";
    }
    const auto command = "dot -Tplain '" + file.string() + "' > /dev/null 2>&1";
    for (auto _ : state)
        if (std::system(command.c_str()) != 0) {
            state.SkipWithError("dot failed");
            break;
        }
    std::filesystem::remove(file);
}
BENCHMARK(graphvizDot)->Arg(1)->Arg(kNodesForDot)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

} // namespace

BENCHMARK_MAIN();
