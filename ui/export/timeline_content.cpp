// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/timeline_content.h"

#include "core/view/fact_export.h"
#include "ui/timeline/timeline_painter.h"

#include <QCoreApplication>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::timeline;

namespace {

constexpr double kLeastShrink = 0.84; // 13-pixel labels stay at 11: readable; beyond that the sheet grows taller

} // namespace

std::shared_ptr<const view::FactTable> borrowed(const view::FactTable& table)
{
    return {std::shared_ptr<void>{}, &table};
}

TimelineContent::TimelineContent(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options)
    : m_table{table}
    , m_filter{filter}
    , m_options{options}
    , m_timeline{std::make_unique<Timeline>(borrowed(table), filter, options.lanes)}
    , m_histogram{histogram(table, m_timeline->rows(), 60)}
{
}

QString TimelineContent::viewName() const
{
    return u"timeline"_s;
}

QString TimelineContent::usualTitle() const
{
    return QCoreApplication::translate("exeunt::ui::Export", "Who left, who joined");
}

QString TimelineContent::summary() const
{
    return QCoreApplication::translate("exeunt::ui::Export", "%1 facts").arg(m_timeline->rows().size());
}

std::vector<const service::ArticleSummary*> TimelineContent::sources() const
{
    return view::sourcesOf(m_table, m_timeline->rows());
}

double TimelineContent::leastShrink() const
{
    return m_options.visible ? 1 : kLeastShrink;
}

QSizeF TimelineContent::arrange(const QSizeF& room, const TextRuler& ruler)
{
    LabelWidths widths{*m_timeline, [&ruler](std::string_view text) { return ruler.width(text); }};
    Viewport view;
    if (m_options.visible)
        view = *m_options.visible;
    view.width = room.width();
    view.height = room.height();
    view.hasOverview = m_histogram.bins.size() > 1;
    if (!m_options.visible) {
        view.scroll = 0;
        if (const auto extent = m_timeline->extent())
            view = fitted(view, extent->first, extent->last, m_timeline->rows().size() < 3000);
    }
    LayoutOptions options;
    options.pixelsPerDay = view.pixelsPerDay;
    options.height = areasOf(view).plot.height;
    const auto layout = layOut(*m_timeline, options, widths);
    if (!m_options.visible) {
        const double missing = layout.height - areasOf(view).plot.height;
        view.height += missing;
    }
    Period period;
    if (m_filter.from)
        period.first = view::toDayNumber(*m_filter.from);
    if (m_filter.to)
        period.last = view::toDayNumber(*m_filter.to) + 1.0;
    m_scene = sceneOf(*m_timeline, layout, m_histogram, period, view);
    return {view.width, view.height};
}

void TimelineContent::draw(Surface& surface, const Theme& theme, const TextRuler& ruler) const
{
    TimelinePainter painter{surface, theme, ruler};
    painter.setHasGround(false);
    TimelineHighlights highlights;
    highlights.selected = m_options.selected;
    highlights.showsWindow = false;
    painter.paint(*m_timeline, m_scene, highlights);
}

ExportCounts TimelineContent::counts() const
{
    ExportCounts counts;
    counts.marks = m_scene.marks.size();
    for (const auto& cluster : m_scene.clusters)
        counts.clustered += cluster.items.size();
    for (const auto& bin : m_scene.density)
        counts.dense += bin.outCount + bin.inCount;
    for (const auto& group : m_scene.undated)
        counts.undated += group.items.size();
    return counts;
}

} // namespace exeunt::ui
