// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard does on a timeline.
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_words.h"

#include <QAccessible>
#include <QKeyEvent>

namespace exeunt::ui {

namespace {

constexpr double kKeyZoom = 1.4;

} // namespace

void TimelineCanvas::focusItem(std::optional<std::uint32_t> item)
{
    m_highlights.focused = item;
    if (item) {
        m_stage.bringIntoSight(*item);
        announceFocus();
    }
    changed();
}

/// Screen readers hear the mark as the timeline's name.
void TimelineCanvas::announceFocus()
{
    const auto& timeline = m_stage.timeline();
    const auto& item = timeline.items()[*m_highlights.focused];
    setAccessibleName(accessibleWords(timeline, item));
    QAccessibleEvent event{this, QAccessible::NameChanged};
    QAccessible::updateAccessibility(&event);
}

/// Tab goes through the marks lane by lane, in time, and leaves after the last.
bool TimelineCanvas::focusNextPrevChild(bool next)
{
    if (!m_stage.hasFacts() || !hasFocus())
        return QWidget::focusNextPrevChild(next);
    const auto count = static_cast<std::int64_t>(m_stage.timeline().items().size());
    const std::int64_t now = m_highlights.focused ? static_cast<std::int64_t>(*m_highlights.focused) : (next ? -1 : count);
    const auto target = now + (next ? 1 : -1);
    if (target < 0 || target >= count) {
        m_highlights.focused.reset();
        update();
        return QWidget::focusNextPrevChild(next);
    }
    focusItem(static_cast<std::uint32_t>(target));
    return true;
}

void TimelineCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool TimelineCanvas::moveView(int key)
{
    const auto& plot = m_stage.scene().areas.plot;
    switch (key) {
    case Qt::Key_Left:
        m_stage.panBy(-plot.width / 8, 0);
        return true;
    case Qt::Key_Right:
        m_stage.panBy(plot.width / 8, 0);
        return true;
    case Qt::Key_Up:
        m_stage.panBy(0, -48);
        return true;
    case Qt::Key_Down:
        m_stage.panBy(0, 48);
        return true;
    case Qt::Key_PageUp:
        m_stage.panBy(0, -plot.height * 0.9);
        return true;
    case Qt::Key_PageDown:
        m_stage.panBy(0, plot.height * 0.9);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_stage.zoomAt(kKeyZoom, plot.middleX());
        return true;
    case Qt::Key_Minus:
        m_stage.zoomAt(1 / kKeyZoom, plot.middleX());
        return true;
    case Qt::Key_0:
        m_stage.fit();
        return true;
    default:
        break;
    }
    const auto extent = m_stage.timeline().extent();
    const double days = plot.width / m_stage.viewport().pixelsPerDay;
    if (extent && key == Qt::Key_Home)
        m_stage.panTo(extent->first - days * 0.05);
    else if (extent && key == Qt::Key_End)
        m_stage.panTo(extent->last - days * 0.8);
    else
        return false;
    return true;
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!m_stage.hasFacts()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_highlights.focused) {
        const auto item = *m_highlights.focused;
        choose(item);
        if (event->modifiers() & Qt::ControlModifier)
            emit factOpened(factOf(item));
        return;
    }
    if (key == Qt::Key_Escape && (m_highlights.selected.isStored() || m_highlights.focused)) {
        m_highlights.selected = {};
        m_highlights.focused.reset();
        emit factChosen({});
    } else if (!moveView(key)) {
        QWidget::keyPressEvent(event);
        return;
    }
    changed();
}

} // namespace exeunt::ui
