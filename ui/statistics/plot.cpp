// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/plot.h"

#include "ui/chart/surface_device.h"

#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

namespace {

constexpr double kLineWidth = 2;
constexpr double kPointSize = 10; // what a pointer may hit around a point
constexpr double kRim = 4;        // a line's width beyond the area

QList<qreal> listOf(const std::vector<double>& values)
{
    return {values.begin(), values.end()};
}

} // namespace

struct Plot::Impl {
    std::unique_ptr<QGraphicsScene> scene;
    QChart* chart = nullptr;
    QValueAxis* categoryAxis = nullptr;
    QValueAxis* valueAxis = nullptr;
    QRectF area{0, 0, 100, 100};
    PlotData data;
    std::vector<QBarSet*> sets;
    std::vector<QLineSeries*> lines;
    bool isAcross = false;
    bool isBuilt = false; // it shows `data`

    /// A new chart each time: taking series and axes out of an old one takes longer, and leaves grid lines behind.
    void build()
    {
        sets.clear();
        lines.clear();
        isAcross = data.form == PlotData::Form::Bars;
        scene = std::make_unique<QGraphicsScene>();
        scene->setItemIndexMethod(QGraphicsScene::NoIndex); // nobody asks the scene what lies where
        chart = new QChart;
        scene->addItem(chart);
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->setBackgroundVisible(false);
        chart->setPlotAreaBackgroundVisible(false);
        chart->setDropShadowEnabled(false);
        chart->setMargins({});
        chart->layout()->setContentsMargins(0, 0, 0, 0);
        chart->legend()->hide();
        categoryAxis = addAxis(isAcross ? Qt::AlignLeft : Qt::AlignBottom);
        valueAxis = addAxis(isAcross ? Qt::AlignBottom : Qt::AlignLeft);
        categoryAxis->setReverse(isAcross); // the first on top
        categoryAxis->setRange(-0.5, std::max<double>(1, static_cast<double>(data.categories)) - 0.5);
        valueAxis->setRange(data.low, data.high);
    }

    QValueAxis* addAxis(Qt::Alignment side)
    {
        auto* axis = new QValueAxis;
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false); // with a plot area of our own it would stand beside the bars
        axis->setTickCount(2);
        axis->setMinorGridLineVisible(false);
        axis->setShadesVisible(false);
        chart->addAxis(axis, side);
        return axis;
    }

    void addBars()
    {
        auto* bars = isAcross ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries) : new QStackedBarSeries;
        bars->setBarWidth(data.barShare);
        QList<QBarSet*> list;
        for (const auto& series : data.series) {
            auto* set = new QBarSet{{}};
            set->append(listOf(series.values)); // all at once, before anybody listens
            set->setPen(Qt::NoPen);
            set->setBrush(series.color);
            list << set;
            sets.push_back(set);
        }
        bars->append(list);
        chart->addSeries(bars);
        bars->attachAxis(categoryAxis);
        bars->attachAxis(valueAxis);
    }

    void addLines()
    {
        for (const auto& series : data.series) {
            auto* line = new QLineSeries;
            QList<QPointF> points;
            points.reserve(static_cast<qsizetype>(series.values.size()));
            for (std::size_t i = 0; i < series.values.size(); ++i)
                points << QPointF{static_cast<double>(i), series.values[i]};
            line->replace(points);
            QPen pen{series.color, kLineWidth};
            pen.setJoinStyle(Qt::RoundJoin);
            if (series.isDashed)
                pen.setDashPattern({4, 2});
            line->setPen(pen);
            chart->addSeries(line);
            line->attachAxis(categoryAxis);
            line->attachAxis(valueAxis);
            lines.push_back(line);
        }
    }

    void settle()
    {
        if (area.isEmpty())
            return;
        chart->resize(area.right() + kRim, area.bottom() + kRim);
        chart->setPlotArea(area);
    }
};

Plot::Plot()
    : m_impl{std::make_unique<Impl>()}
{
    m_impl->build();
}

Plot::~Plot() = default;
Plot::Plot(Plot&&) noexcept = default;
Plot& Plot::operator=(Plot&&) noexcept = default;

void Plot::setData(const PlotData& data)
{
    auto& d = *m_impl;
    if (d.data == data && d.isBuilt)
        return d.settle();
    d.data = data;
    d.isBuilt = true;
    d.build();
    if (data.categories > 0)
        data.form == PlotData::Form::Lines ? d.addLines() : d.addBars();
    d.settle();
}

void Plot::setArea(const QRectF& area)
{
    m_impl->area = area;
    m_impl->settle();
}

QPointF Plot::at(double category, double value) const
{
    const auto& d = *m_impl;
    const auto series = d.chart->series();
    const auto point = d.isAcross ? QPointF{value, category} : QPointF{category, value};
    return series.isEmpty() ? d.area.bottomLeft() : d.chart->mapToPosition(point, series.front());
}

QRectF Plot::markRect(std::size_t series, std::size_t category) const
{
    const auto& d = *m_impl;
    const auto& values = d.data.series[series].values;
    const auto middle = static_cast<double>(category);
    if (d.data.form == PlotData::Form::Lines) {
        const auto point = at(middle, values[category]);
        return {point.x() - kPointSize / 2, point.y() - kPointSize / 2, kPointSize, kPointSize};
    }
    double base = 0; // those of the other sign stand on the other side
    for (std::size_t i = 0; i < series; ++i)
        if ((d.data.series[i].values[category] < 0) == (values[category] < 0))
            base += d.data.series[i].values[category];
    return QRectF{at(middle - d.data.barShare / 2, base), at(middle + d.data.barShare / 2, base + values[category])}.normalized();
}

double Plot::drawnValue(std::size_t series, std::size_t category) const
{
    const auto& d = *m_impl;
    return d.data.form == PlotData::Form::Lines ? d.lines[series]->at(static_cast<int>(category)).y()
                                                : d.sets[series]->at(static_cast<int>(category));
}

void Plot::paint(QPainter& painter) const
{
    const auto all = QRectF{0, 0, m_impl->area.right() + kRim, m_impl->area.bottom() + kRim};
    m_impl->scene->setSceneRect(all);
    painter.save();
    painter.setBrush(Qt::NoBrush); // dashed lines would be filled with what was there
    m_impl->scene->render(&painter, all, all);
    painter.restore();
}

void Plot::paint(Surface& surface) const
{
    SurfaceDevice device{surface, {m_impl->area.right() + kRim, m_impl->area.bottom() + kRim}};
    QPainter painter{&device};
    paint(painter);
}

} // namespace exeunt::ui
