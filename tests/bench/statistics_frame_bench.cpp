// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A hundred thousand facts as charts at 2120 x 1300, all in sight: a change of filter until every chart is painted, how much of it the
// window's thread is busy, and a frame alone.
#include "tests/support/synthetic_facts.h"
#include "ui/statistics/chart_canvas.h"
#include "ui/statistics/statistics_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QThread>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <vector>

using namespace exeunt;

namespace {

constexpr QSize kSize{2120, 1300};

/// Sees which counting each chart was painted with last.
class PaintWatch : public QObject {
public:
    void watch(ui::ChartCanvas& canvas)
    {
        canvas.installEventFilter(this);
        m_canvases.push_back({&canvas, nullptr, nullptr});
    }
    /// From now on what every chart shows is old.
    void expectNew()
    {
        for (auto& each : m_canvases)
            each.old = statisticsOf(*each.canvas);
    }
    [[nodiscard]] bool isComplete() const
    {
        return std::all_of(m_canvases.begin(), m_canvases.end(), [](const Watched& each) {
            return each.painted && each.painted != each.old && each.painted == statisticsOf(*each.canvas);
        });
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        for (auto& each : m_canvases)
            if (event->type() == QEvent::Paint && each.canvas == watched)
                each.painted = statisticsOf(*each.canvas);
        return false;
    }

private:
    using Counting = const view::statistics::Statistics*;
    struct Watched {
        ui::ChartCanvas* canvas;
        Counting old, painted;
    };
    [[nodiscard]] static Counting statisticsOf(const ui::ChartCanvas& canvas)
    {
        return canvas.stage().hasChart() ? &canvas.stage().statistics() : nullptr;
    }
    std::vector<Watched> m_canvases;
};

struct Charts {
    ui::StatisticsPage page;
    PaintWatch painted;
    std::shared_ptr<const view::FactTable> table;
    QImage screen{kSize, QImage::Format_ARGB32_Premultiplied};
    bool isLoaded = false;
    std::size_t turn = 0;

    explicit Charts(std::size_t facts)
        : table{std::make_shared<const view::FactTable>(test::syntheticSnapshot({facts, 60, 7}))}
    {
        QObject::connect(&page, &ui::StatisticsPage::loaded, [this] { isLoaded = true; });
        for (const auto kind : ui::kChartOrder)
            painted.watch(page.canvas(kind));
        page.resize(kSize);
        page.setTheme(ui::ThemeKind::Light);
        page.show();
        ask();
        wait();
    }
    void ask()
    {
        isLoaded = false;
        painted.expectNew();
        view::Filter filter;
        if (++turn % 2 == 0)
            filter.from = date::Day{std::chrono::year{2019} / std::chrono::January / 1};
        page.showFacts(table, filter);
    }
    void wait()
    {
        while (!isShown())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    [[nodiscard]] bool isShown() const { return isLoaded && painted.isComplete(); }
    void paint() { page.render(&screen); }
};

/// Arg: facts.
void statisticsFilterChange(benchmark::State& state)
{
    Charts charts{static_cast<std::size_t>(state.range(0))};
    for ([[maybe_unused]] auto one : state) {
        charts.ask();
        charts.wait();
    }
}
BENCHMARK(statisticsFilterChange)->Arg(5)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// What of a change the window's thread does itself: beginning it, filling the charts, painting them. Counter: the longest
/// while in which it answers nobody, in milliseconds.
void statisticsWindowBusy(benchmark::State& state)
{
    Charts charts{static_cast<std::size_t>(state.range(0))};
    qint64 longest = 0;
    for ([[maybe_unused]] auto one : state) {
        qint64 busy = 0;
        const auto turn = [&busy, &longest](auto&& work) {
            QElapsedTimer clock;
            clock.start();
            work();
            busy += clock.nsecsElapsed();
            longest = std::max(longest, clock.nsecsElapsed());
        };
        turn([&] { charts.ask(); });
        while (!charts.isShown()) {
            QThread::msleep(1); // the other thread counts
            turn([] { QApplication::processEvents(); });
        }
        state.SetIterationTime(static_cast<double>(busy) / 1e9);
    }
    state.counters["longest_ms"] = static_cast<double>(longest) / 1e6;
}
BENCHMARK(statisticsWindowBusy)->Arg(100000)->Unit(benchmark::kMillisecond)->UseManualTime();

void statisticsFrame(benchmark::State& state)
{
    Charts charts{static_cast<std::size_t>(state.range(0))};
    for ([[maybe_unused]] auto one : state)
        charts.paint();
}
BENCHMARK(statisticsFrame)->Arg(1000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
