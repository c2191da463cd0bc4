// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A hundred thousand facts at 1400 x 900: first paint, a pan frame, a zoom frame; beside a QGraphicsScene that holds the same
// marks and labels as items, shown by QGraphicsView. And a million facts through the filter.
#include "tests/support/synthetic_facts.h"
#include "ui/chart/painter_surface.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_page.h"

#include <QApplication>
#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QImage>
#include <QPainter>
#include <QScrollBar>

#include <benchmark/benchmark.h>

using namespace exeunt;

namespace {

constexpr QSize kSize{1400, 900};

std::shared_ptr<const view::FactTable> facts(std::size_t count)
{
    return std::make_shared<const view::FactTable>(test::syntheticSnapshot({count, 40, 7}));
}

const std::shared_ptr<const view::FactTable>& hundredThousand()
{
    static const auto kFacts = facts(100000);
    return kFacts;
}

struct Page {
    ui::TimelinePage page;
    QImage screen{kSize, QImage::Format_ARGB32_Premultiplied};

    Page()
    {
        page.resize(kSize);
        page.setTheme(ui::ThemeKind::Light);
        page.show();
        QApplication::processEvents();
    }
    void paint() { page.render(&screen); }
};

void firstPaint(benchmark::State& state)
{
    const auto& table = hundredThousand();
    Page page;
    for (auto _ : state) {
        page.page.showFacts(table, {});
        page.paint();
    }
}
BENCHMARK(firstPaint)->Unit(benchmark::kMillisecond)->Repetitions(7)->ReportAggregatesOnly();

void panFrame(benchmark::State& state)
{
    Page page;
    page.page.showFacts(hundredThousand(), {});
    page.page.canvas().zoomBy(static_cast<double>(state.range(0)));
    page.paint();
    double step = 9;
    for (auto _ : state) {
        page.page.canvas().stage().panBy(step, 0);
        page.paint();
        step = -step;
    }
}
BENCHMARK(panFrame)->Arg(1)->Arg(8)->Arg(60)->Unit(benchmark::kMillisecond)->Repetitions(7)->ReportAggregatesOnly();

void zoomFrame(benchmark::State& state)
{
    Page page;
    page.page.showFacts(hundredThousand(), {});
    page.paint();
    double factor = 1.25;
    for (auto _ : state) {
        page.page.canvas().zoomBy(factor);
        page.paint();
        factor = 1 / factor;
    }
}
BENCHMARK(zoomFrame)->Unit(benchmark::kMillisecond)->Repetitions(5)->ReportAggregatesOnly();

/// The usual way: an item a mark and an item a label, all in a scene.
struct GraphicsView {
    QGraphicsScene scene;
    QGraphicsView view{&scene};
    QImage screen{kSize, QImage::Format_ARGB32_Premultiplied};

    void fill()
    {
        const view::timeline::Timeline timeline{hundredThousand(), {}, view::timeline::LaneMode::Company};
        const double pixelsPerDay = 1100.0 / (timeline.extent()->last - timeline.extent()->first);
        scene.clear();
        for (const auto& item : timeline.items()) {
            if (!item.isDated)
                continue;
            const double x = (view::timeline::markDay(item) - timeline.extent()->first) * pixelsPerDay;
            const double y = item.lane * 64.0 + (item.row % 4) * 14;
            scene.addRect(x - 6, y, 12, 12, Qt::NoPen, Qt::darkCyan);
            scene.addSimpleText(QString::fromStdString(timeline.label(item)))->setPos(x + 8, y);
        }
        view.resize(kSize);
    }
    void paint()
    {
        QPainter painter{&screen};
        view.render(&painter);
    }
};

void graphicsSceneFirstPaint(benchmark::State& state)
{
    hundredThousand();
    for (auto _ : state) {
        GraphicsView graphics;
        graphics.fill();
        graphics.paint();
    }
}
BENCHMARK(graphicsSceneFirstPaint)->Unit(benchmark::kMillisecond)->Iterations(1);

void graphicsScenePanFrame(benchmark::State& state)
{
    GraphicsView graphics;
    graphics.fill();
    graphics.paint();
    int step = 9;
    for (auto _ : state) {
        graphics.view.verticalScrollBar()->setValue(graphics.view.verticalScrollBar()->value() + step);
        graphics.paint();
        step = -step;
    }
}
BENCHMARK(graphicsScenePanFrame)->Unit(benchmark::kMillisecond)->Iterations(5);

void filterAMillion(benchmark::State& state)
{
    static const auto kMillion = facts(1000000);
    view::Filter filter;
    filter.organizations = {kMillion->organizations()[0], kMillion->organizations()[5]};
    filter.kinds = {article::MoveKind::Departure, article::MoveKind::Move};
    filter.from = date::parseIsoDay("2020-01-01");
    filter.to = date::parseIsoDay("2024-12-31");
    for (auto _ : state)
        benchmark::DoNotOptimize(view::apply(*kMillion, filter));
}
BENCHMARK(filterAMillion)->Unit(benchmark::kMillisecond)->Repetitions(5)->ReportAggregatesOnly();

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
