// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_stage.h"

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace view::timeline;

namespace {

constexpr std::size_t kMostBins = 60;
constexpr double kHandleReach = 6;
constexpr std::size_t kFewEnoughForLabels = 3000; // more facts become bands at first, without labels

template <class List>
std::optional<std::size_t> indexAt(const List& list, double x, double y)
{
    for (std::size_t i = list.size(); i-- > 0;)
        if (list[i].box.contains(x, y))
            return i;
    return std::nullopt;
}

} // namespace

TimelineStage::TimelineStage(const TextRuler& ruler)
    : m_ruler{ruler}
{
}

void TimelineStage::setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_table = std::move(table);
    m_filter = filter;
    rebuild();
}

void TimelineStage::setMode(LaneMode mode)
{
    m_mode = mode;
    m_viewport.scroll = 0;
    if (m_table)
        rebuild();
}

void TimelineStage::rebuild()
{
    m_timeline = std::make_unique<Timeline>(m_table, m_filter, m_mode);
    m_widths = std::make_unique<LabelWidths>(*m_timeline, [this](std::string_view text) { return m_ruler.width(text); });
    auto withoutPeriod = m_filter;
    withoutPeriod.from.reset();
    withoutPeriod.to.reset();
    m_histogram = view::timeline::histogram(*m_table, view::apply(*m_table, withoutPeriod), kMostBins);
    m_draggedPeriod.reset();
    m_layout.reset();
    m_scene.reset();
    if (m_isFitted)
        fit();
    else
        keepInBounds();
}

void TimelineStage::setSize(double width, double height)
{
    if (width == m_viewport.width && height == m_viewport.height)
        return;
    m_viewport.width = width;
    m_viewport.height = height;
    m_layout.reset();
    m_scene.reset();
    if (m_isFitted)
        fit();
    else
        keepInBounds();
}

const Layout& TimelineStage::layout()
{
    if (!m_layout || m_layout->pixelsPerDay != m_viewport.pixelsPerDay) {
        LayoutOptions options;
        options.pixelsPerDay = m_viewport.pixelsPerDay;
        options.height = areasOf(m_viewport).plot.height;
        m_layout = layOut(*m_timeline, options, *m_widths);
    }
    return *m_layout;
}

const Scene& TimelineStage::scene()
{
    if (!m_scene)
        m_scene = sceneOf(*m_timeline, layout(), m_histogram, period(), m_viewport);
    return *m_scene;
}

Period TimelineStage::period() const
{
    if (m_draggedPeriod)
        return *m_draggedPeriod;
    Period period;
    if (m_filter.from)
        period.first = view::toDayNumber(*m_filter.from);
    if (m_filter.to)
        period.last = view::toDayNumber(*m_filter.to) + 1.0;
    return period;
}

void TimelineStage::setDraggedPeriod(const std::optional<Period>& period)
{
    m_draggedPeriod = period;
    m_scene.reset();
}

double TimelineStage::widestDays() const
{
    const auto extent = m_timeline ? m_timeline->extent() : std::nullopt;
    return extent ? std::max(60.0, (extent->last - extent->first) * 1.6) : 3650.0;
}

void TimelineStage::fit()
{
    m_isFitted = true;
    if (!m_timeline)
        return;
    if (const auto extent = m_timeline->newsExtent())
        m_viewport = fitted(m_viewport, extent->first, extent->last, m_timeline->rows().size() < kFewEnoughForLabels);
    m_viewport.scroll = 0;
    m_scene.reset();
}

void TimelineStage::show(double firstDay, double lastDay)
{
    m_isFitted = false;
    m_viewport = fitted(m_viewport, firstDay, lastDay);
    m_scene.reset();
    keepInBounds();
}

void TimelineStage::setViewport(double firstDay, double pixelsPerDay, double scroll)
{
    m_isFitted = false;
    m_viewport.firstDay = firstDay;
    m_viewport.pixelsPerDay = pixelsPerDay;
    m_viewport.scroll = scroll;
    m_scene.reset();
    keepInBounds();
}

void TimelineStage::zoomAt(double factor, double x)
{
    m_isFitted = false;
    const auto plot = areasOf(m_viewport).plot;
    m_viewport = zoomed(m_viewport, factor, std::clamp(x, plot.x, plot.right()), widestDays());
    m_scene.reset();
    keepInBounds();
}

void TimelineStage::panBy(double dx, double dy)
{
    m_isFitted = m_isFitted && dx == 0;
    m_viewport.firstDay += dx / m_viewport.pixelsPerDay;
    m_viewport.scroll += dy;
    m_scene.reset();
    keepInBounds();
}

void TimelineStage::panTo(double firstDay)
{
    panBy((firstDay - m_viewport.firstDay) * m_viewport.pixelsPerDay, 0);
}

double TimelineStage::mostScroll()
{
    if (!m_timeline)
        return 0;
    return std::max(0.0, layout().height - areasOf(m_viewport).plot.height);
}

/// Some of the facts' extent always stays in sight.
void TimelineStage::keepInBounds()
{
    if (!m_timeline)
        return;
    if (const auto extent = m_timeline->extent()) {
        const double days = areasOf(m_viewport).plot.width / m_viewport.pixelsPerDay;
        m_viewport.firstDay = std::clamp(m_viewport.firstDay, extent->first - days * 0.85, extent->last - days * 0.15);
    }
    m_viewport.scroll = std::clamp(m_viewport.scroll, 0.0, mostScroll());
}

double TimelineStage::dayAt(double x) const
{
    return m_viewport.firstDay + (x - areasOf(m_viewport).plot.x) / m_viewport.pixelsPerDay;
}

double TimelineStage::overviewDayAt(double x) const
{
    const auto area = areasOf(m_viewport).overview;
    return m_histogram.first() + std::clamp((x - area.x) / area.width, 0.0, 1.0) * (m_histogram.last() - m_histogram.first());
}

TimelineHit TimelineStage::hitAt(double x, double y)
{
    using Kind = TimelineHit::Kind;
    if (!m_timeline)
        return {};
    const auto& seen = scene();
    const auto& overview = seen.areas.overview;
    if (y >= overview.y && y < overview.bottom() && seen.period) {
        if (std::abs(x - seen.period->first) <= kHandleReach)
            return {Kind::PeriodBegin, 0};
        if (std::abs(x - seen.period->second) <= kHandleReach)
            return {Kind::PeriodEnd, 0};
        return overview.contains(x, y) ? TimelineHit{Kind::Overview, 0} : TimelineHit{};
    }
    if (const auto i = indexAt(seen.undated, x, y); i && seen.areas.strip.contains(x, y))
        return {Kind::Undated, *i};
    if (seen.areas.headers.contains(x, y)) {
        for (std::size_t i = 0; i < seen.lanes.size(); ++i)
            if (seen.lanes[i].header.contains(x, y))
                return {Kind::Header, i};
        return {};
    }
    if (!seen.areas.plot.contains(x, y))
        return {};
    if (const auto i = indexAt(seen.clusters, x, y))
        return {Kind::Cluster, *i};
    for (std::size_t i = seen.marks.size(); i-- > 0;)
        if (seen.marks[i].hit.contains(x, y))
            return {Kind::Mark, i};
    for (std::size_t i = 0; i < seen.density.size(); ++i)
        if (x >= std::min(seen.density[i].out.x, seen.density[i].in.x) - 1 && x < seen.density[i].out.x + kMetrics.bin
            && y >= seen.density[i].out.y - 4 && y < seen.density[i].in.bottom() + 4)
            return {Kind::Density, i};
    return {Kind::Plot, 0};
}

double TimelineStage::topOf(std::uint32_t item)
{
    const auto lane = m_timeline->items()[item].lane;
    const auto& placed = layout().lanes[lane];
    for (const auto& one : placed.placed)
        if (one.item == item)
            return placed.top + kMetrics.lanePadding + one.row * kMetrics.row;
    return placed.top + (placed.isDense() ? 0 : std::max(0.0, (placed.rowCount - 1.0) * kMetrics.row));
}

void TimelineStage::bringIntoSight(std::uint32_t item)
{
    const auto& found = m_timeline->items()[item];
    const auto plot = areasOf(m_viewport).plot;
    const double days = plot.width / m_viewport.pixelsPerDay;
    if (found.isDated) {
        const double day = markDay(found);
        if (day < m_viewport.firstDay + days * 0.04 || day > m_viewport.firstDay + days * 0.86)
            panTo(day - days * 0.4);
    }
    const double top = topOf(item);
    if (top < m_viewport.scroll + 4)
        panBy(0, top - 8 - m_viewport.scroll);
    else if (top + kMetrics.row > m_viewport.scroll + plot.height)
        panBy(0, top + kMetrics.row + 8 - plot.height - m_viewport.scroll);
}

} // namespace exeunt::ui
