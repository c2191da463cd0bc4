// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_canvas.h"

#include "ui/chart/painter_surface.h"
#include "ui/timeline/timeline_words.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>

namespace exeunt::ui {

using namespace view::timeline;

TimelineCanvas::TimelineCanvas(QWidget* parent)
    : QWidget{parent}
    , m_stage{m_ruler}
    , m_theme{&theme(systemThemeKind())}
{
    setObjectName(QStringLiteral("timelineCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Tab goes through the marks, Enter chooses one, arrows move the view, plus and minus zoom."));
}

void TimelineCanvas::setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_stage.setFacts(std::move(table), filter);
    m_highlights.hovered.reset();
    m_highlights.focused.reset();
    changed();
}

void TimelineCanvas::setMode(LaneMode mode)
{
    m_stage.setMode(mode);
    m_highlights.hovered.reset();
    m_highlights.focused.reset();
    changed();
}

void TimelineCanvas::setTheme(ThemeKind kind)
{
    m_theme = &theme(kind);
    update();
}

void TimelineCanvas::select(FactId fact)
{
    m_highlights.selected = fact;
    if (fact.isStored() && m_stage.hasFacts()) {
        const auto items = m_stage.timeline().itemsOf(fact);
        if (!items.empty() && !markPosition(fact))
            m_stage.bringIntoSight(items.front());
    }
    changed();
}

std::optional<QPointF> TimelineCanvas::markPosition(FactId fact)
{
    if (!m_stage.hasFacts())
        return std::nullopt;
    const auto& scene = m_stage.scene();
    for (const auto& mark : scene.marks)
        if (mark.fact == fact && scene.areas.plot.contains(mark.box.middleX(), mark.box.middleY()))
            return QPointF{mark.box.middleX(), mark.box.middleY()};
    for (const auto& group : scene.undated)
        for (const auto item : group.items)
            if (factOf(item) == fact)
                return QPointF{group.box.x + 14, group.box.middleY()};
    return std::nullopt;
}

void TimelineCanvas::zoomBy(double factor)
{
    m_stage.zoomAt(factor, m_stage.scene().areas.plot.middleX());
    changed();
}

void TimelineCanvas::fit()
{
    m_stage.fit();
    changed();
}

void TimelineCanvas::changed()
{
    update();
    emit viewportChanged();
}

FactId TimelineCanvas::factOf(std::uint32_t item)
{
    return m_stage.table()->fact(m_stage.timeline().items()[item].row).id;
}

void TimelineCanvas::resizeEvent(QResizeEvent*)
{
    m_stage.setSize(width(), height());
    changed();
}

void TimelineCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    if (!m_stage.hasFacts()) {
        painter.fillRect(rect(), m_theme->window);
        return;
    }
    auto highlights = m_highlights;
    if (!hasFocus())
        highlights.focused.reset();
    PainterSurface surface{painter};
    TimelinePainter{surface, *m_theme, m_ruler}.paint(m_stage.timeline(), m_stage.scene(), highlights);
}

} // namespace exeunt::ui
