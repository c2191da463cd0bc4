// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand cards of one company in an org chart at 1400 x 900: a frame while panning, all of them in sight and near by; a change of
// day. And two thousand facts as a flow.
#include "tests/support/synthetic_facts.h"
#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_page.h"
#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_page.h"

#include <QApplication>
#include <QImage>

#include <benchmark/benchmark.h>

using namespace exeunt;

namespace {

constexpr QSize kSize{1400, 900};

/// Ten thousand people who join one of forty units, one after another.
std::shared_ptr<const view::FactTable> tenThousand()
{
    auto snapshot = std::make_shared<service::Snapshot>();
    snapshot->organizations = {{"Norvane", {}}};
    service::ArticleSummary article;
    article.id = ArticleId{1};
    snapshot->articles = {article};
    for (std::int64_t i = 1; i <= 10000; ++i) {
        resolve::Fact fact;
        fact.id = FactId{i};
        fact.kind = article::MoveKind::Joining;
        fact.person = article::PersonName{"Person " + std::to_string(i), {}};
        fact.to = article::Organization{"Norvane", "Unit " + std::to_string(i % 40)};
        fact.role = "researcher";
        fact.date = date::Edtf::ofDay(date::Day{std::chrono::days{18000 + i % 1500}});
        resolve::Source source;
        source.claim = ClaimId{i};
        source.article = ArticleId{1};
        fact.sources = {source};
        snapshot->facts.push_back(std::move(fact));
    }
    return std::make_shared<const view::FactTable>(std::move(snapshot));
}

struct Chart {
    ui::DeparturesPage page;
    QImage screen{kSize, QImage::Format_ARGB32_Premultiplied};

    Chart()
    {
        page.resize(kSize);
        page.setTheme(ui::ThemeKind::Light);
        page.showFacts(tenThousand(), {});
        page.show();
        QApplication::processEvents();
    }
    void paint() { page.render(&screen); }
};

/// Arg: the scale in percent; 0: everything in sight.
void departuresPanFrame(benchmark::State& state)
{
    Chart chart;
    auto& stage = chart.page.canvas().stage();
    stage.fit();
    if (state.range(0) > 0)
        stage.zoomAt(static_cast<double>(state.range(0)) / 100 / stage.scaling().scale, {700, 450});
    std::vector<std::uint32_t> cards, lines;
    chart.paint();
    double step = 9;
    for (auto _ : state) {
        stage.panBy({step, step});
        chart.paint();
        step = -step;
    }
    stage.layout().visible(stage.window(), cards, lines);
    state.counters["cards"] = static_cast<double>(cards.size());
    state.counters["scale"] = stage.scaling().scale;
}
BENCHMARK(departuresPanFrame)->Arg(0)->Arg(20)->Arg(30)->Arg(60)->Arg(100)->Unit(benchmark::kMillisecond);

void departuresDayFrame(benchmark::State& state)
{
    Chart chart;
    auto& stage = chart.page.canvas().stage();
    chart.paint();
    view::DayNumber day = 18600;
    for (auto _ : state) {
        stage.setDay(day);
        chart.paint();
        day = day == 18600 ? 18700 : 18600;
    }
}
BENCHMARK(departuresDayFrame)->Unit(benchmark::kMillisecond);

void flowFrame(benchmark::State& state)
{
    ui::FlowPage page;
    QImage screen{kSize, QImage::Format_ARGB32_Premultiplied};
    page.resize(kSize);
    page.showFacts(std::make_shared<const view::FactTable>(test::syntheticSnapshot({2000, 40, 7})), {});
    page.setMode(state.range(0) == 0 ? ui::FlowMode::Bands : ui::FlowMode::Matrix);
    page.show();
    QApplication::processEvents();
    for (auto _ : state)
        page.render(&screen);
}
BENCHMARK(flowFrame)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("EXEUNT_REDUCED_MOTION", "1");
    QApplication application{argc, argv};
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
