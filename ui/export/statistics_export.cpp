// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/statistics_export.h"

#include "core/view/fact_export.h"
#include "core/view/statistics/export.h"
#include "ui/convert/text.h"
#include "ui/export/picture_file.h"
#include "ui/export/timeline_content.h"
#include "ui/statistics/chart_painter.h"
#include "ui/statistics/statistics_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;

namespace {

constexpr double kLeastShrink = 0.75;
constexpr double kGap = 12;
constexpr double kTileWidth = 440;  // about
constexpr double kTileHeight = 250; // at least
constexpr double kMostTileHeight = 460;

std::vector<ChartKind> kindsOf(const StatisticsExportOptions& options)
{
    if (options.chart)
        return {*options.chart};
    return {kChartOrder.begin(), kChartOrder.end()};
}

std::shared_ptr<const Statistics> counted(
    const view::FactTable& table, const view::Filter& filter, const StatisticsExportOptions& options)
{
    return std::make_shared<const Statistics>(std::make_shared<const Ledger>(borrowed(table)), filter, options.counting);
}

/// One chart, or all side by side, on a sheet.
class StatisticsContent : public SheetContent {
public:
    StatisticsContent(const view::FactTable& table, const view::Filter& filter, const StatisticsExportOptions& options)
        : m_options{options}
        , m_statistics{counted(table, filter, options)}
    {
        for (const auto kind : kindsOf(options)) {
            auto& stage = *m_stages.emplace_back(std::make_unique<ChartStage>());
            stage.setTheme(theme(options.theme));
            stage.setLarge(options.chart.has_value());
            stage.setChart(m_statistics, std::make_shared<const Chart>(m_statistics->chart(kind)));
            if (const auto hidden = options.hidden.find(kind); hidden != options.hidden.end())
                stage.setHidden(hidden->second);
        }
    }

    QString viewName() const override
    {
        return m_options.chart ? u"statistics/"_s + toQString(toString(*m_options.chart)) : u"statistics"_s;
    }
    QString usualTitle() const override
    {
        return m_options.chart ? chartTitle(*m_options.chart)
                               : QCoreApplication::translate("exeunt::ui::Export", "Statistics of departures");
    }
    QString summary() const override
    {
        return statisticsSummary(m_statistics->chart(ChartKind::Departures), m_statistics->chart(ChartKind::Joinings)) + u" · "_s
            + ruleWords(m_options.counting.dateRule);
    }
    std::vector<const service::ArticleSummary*> sources() const override
    {
        return view::sourcesOf(m_statistics->table(), m_statistics->rows());
    }
    std::size_t factCount() const override { return m_statistics->rows().size(); }
    double leastShrink() const override { return kLeastShrink; }

    QSizeF arrange(const QSizeF& room, const TextRuler& ruler) override
    {
        m_tiles.clear();
        if (m_options.chart) {
            const QSizeF size{room.width(), std::max(room.height(), m_stages.front()->neededHeight() + 2 * kGap)};
            m_tiles.emplace_back(kGap, kGap, size.width() - 2 * kGap, size.height() - kGap);
            m_stages.front()->setSize(m_tiles.front().size(), ruler);
            return size;
        }
        const auto count = m_stages.size();
        const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(room.width() / kTileWidth)), 1, count);
        const auto rows = (count + columns - 1) / columns;
        const double height = std::clamp((room.height() - kGap) / static_cast<double>(rows) - kGap, kTileHeight, kMostTileHeight);
        for (std::size_t row = 0, i = 0; row < rows; ++row) {
            const auto end = count * (row + 1) / rows; // every row is full
            const double width = (room.width() - kGap) / static_cast<double>(end - i) - kGap;
            for (double x = kGap; i < end; ++i, x += width + kGap) {
                m_tiles.emplace_back(x, kGap + static_cast<double>(row) * (height + kGap), width, height);
                m_stages[i]->setSize(m_tiles[i].size(), ruler);
            }
        }
        return {room.width(), kGap + static_cast<double>(rows) * (height + kGap)};
    }

    void draw(Surface& surface, const Theme& theme, const TextRuler& ruler) const override
    {
        for (std::size_t i = 0; i < m_stages.size(); ++i) {
            const auto& stage = *m_stages[i];
            surface.beginGroup({{u"data-chart"_s, toQString(toString(stage.chart().kind))}});
            if (!m_options.isTransparent)
                surface.rect(m_tiles[i], theme.panel, 6, {theme.line, 1});
            surface.pushOffset(m_tiles[i].topLeft());
            ChartHighlights highlights;
            if (const auto row = m_statistics->table().rowOf(m_options.selected))
                highlights.selected = stage.marksOf(*row);
            ChartPainter{surface, theme, ruler}.paint(stage, highlights);
            surface.popOffset();
            surface.endGroup();
        }
    }

private:
    StatisticsExportOptions m_options;
    std::shared_ptr<const Statistics> m_statistics;
    std::vector<std::unique_ptr<ChartStage>> m_stages;
    std::vector<QRectF> m_tiles;
};

Sheet sheetOf(const view::FactTable& table, const view::Filter& filter, const StatisticsExportOptions& options)
{
    return Sheet{std::make_unique<StatisticsContent>(table, filter, options), filter, options};
}

} // namespace

Result<void> exportStatistics(
    const view::FactTable& table, const view::Filter& filter, const StatisticsExportOptions& options, const QString& file)
{
    const auto write = [&](std::string (*writer)(const Statistics&, const std::vector<Chart>&)) {
        const auto statistics = counted(table, filter, options);
        std::vector<Chart> charts;
        for (const auto kind : kindsOf(options))
            charts.push_back(statistics->chart(kind));
        return writer(*statistics, charts);
    };
    FileMaker maker;
    maker.sheet = [&] { return sheetOf(table, filter, options); };
    maker.csv = [&] { return write(chartsCsv); };
    maker.json = [&] { return write(chartsJson); };
    return writeView(maker, options, file);
}

QImage statisticsImage(const view::FactTable& table, const view::Filter& filter, const StatisticsExportOptions& options)
{
    return imageOf(sheetOf(table, filter, options));
}

} // namespace exeunt::ui
