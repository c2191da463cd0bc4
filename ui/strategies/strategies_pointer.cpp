// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// StrategiesCanvas: the pointer and the keys.
#include "ui/strategies/strategies_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace exeunt::ui {

using Kind = StrategiesMark::Kind;
using Way = StrategiesStage::Way;

namespace {

constexpr double kWheelScroll = 72; // pixels a notch

std::optional<Way> wayOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Way::Left;
    case Qt::Key_Right:
        return Way::Right;
    case Qt::Key_Up:
        return Way::Up;
    case Qt::Key_Down:
        return Way::Down;
    default:
        return {};
    }
}

} // namespace

void StrategiesCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_stage.hasGrid())
        return;
    m_isPressed = true;
    m_wasDragged = false;
    m_pressedAt = m_last = event->position();
    m_pressedOn = m_stage.markAt(m_pressedAt);
}

/// A head that is drawn moves its company; all else that is drawn scrolls.
void StrategiesCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const auto at = event->position();
    if (!m_stage.hasGrid())
        return;
    if (!m_isPressed) {
        showHover(at);
        return;
    }
    if (!m_wasDragged && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_wasDragged = true;
    if (m_pressedOn && m_pressedOn->kind == Kind::Head) {
        m_highlights.drag = {m_pressedOn->index, at.x() - m_pressedAt.x(), m_stage.dropAt(at.x())};
        setCursor(Qt::ClosedHandCursor);
        update();
    } else
        scroll(m_last - at);
    m_last = at;
}

void StrategiesCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    if (m_highlights.drag) {
        endDrag(true);
        return;
    }
    if (m_wasDragged)
        return;
    const auto mark = m_stage.markAt(event->position());
    const bool hides =
        mark && (mark->kind == Kind::Head || mark->kind == Kind::Aspect) && m_stage.hiderOf(*mark).contains(event->position());
    if (hides)
        hide(*mark);
    else if (mark)
        choose(*mark);
    else {
        m_highlights.selected.reset();
        m_highlights.focused.reset();
        update();
        emit nothingChosen();
    }
}

void StrategiesCanvas::endDrag(bool isDropped)
{
    const auto drag = *m_highlights.drag;
    m_highlights.drag.reset();
    m_isPressed = false;
    setCursor(Qt::ArrowCursor);
    if (isDropped) {
        change([&](StrategiesStage& stage) { stage.moveCompany(drag.head, drag.before); });
        emit changed();
    }
    update();
}

void StrategiesCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto mark = event->button() == Qt::LeftButton ? m_stage.markAt(event->position()) : std::nullopt;
    if (!mark)
        return;
    if (mark->kind == Kind::More) // a quick second click on what the first one moved here
        choose(*mark);
    else
        open(*mark);
}

void StrategiesCanvas::showHover(QPointF at)
{
    const auto mark = m_stage.markAt(at);
    if (mark != m_highlights.hovered) {
        m_highlights.hovered = mark;
        update();
    }
    const bool isGrip = mark && mark->kind == Kind::Head && m_stage.gripOf(mark->index).contains(at);
    setCursor(isGrip ? Qt::OpenHandCursor : mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StrategiesCanvas::leaveEvent(QEvent*)
{
    m_highlights.hovered.reset();
    update();
}

void StrategiesCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_highlights.drag)
        endDrag(false);
    update();
}

void StrategiesCanvas::scroll(QPointF by)
{
    m_stage.scrollBy(by);
    m_highlights.hovered.reset();
    update();
    emit scrolled();
}

void StrategiesCanvas::wheelEvent(QWheelEvent* event)
{
    const auto by =
        event->pixelDelta().isNull() ? QPointF{event->angleDelta()} / 120.0 * kWheelScroll : QPointF{event->pixelDelta()};
    const bool isSideways = event->modifiers() & Qt::ShiftModifier;
    scroll(isSideways ? QPointF{-by.x() - by.y(), 0} : -by);
    event->accept();
}

void StrategiesCanvas::focusOn(const StrategiesMark& mark)
{
    m_highlights.focused = mark;
    m_stage.bringIntoSight(mark);
    announceFocusedMark(*this, focusedMark());
    update();
    emit scrolled();
}

void StrategiesCanvas::moveFocus(Way way, bool isFar)
{
    if (m_highlights.focused)
        focusOn(m_stage.next(*m_highlights.focused, way, isFar));
    else
        focusOn(m_highlights.selected.value_or(m_stage.marks().front()));
}

void StrategiesCanvas::moveFocusedCompany(int direction)
{
    const auto from = m_highlights.focused->index;
    if (direction < 0 && from == 0)
        return;
    change([&](StrategiesStage& stage) { stage.moveCompany(from, direction < 0 ? from - 1 : from + 2); });
    if (m_highlights.focused)
        focusOn(*m_highlights.focused);
    emit changed();
}

/// What Enter, P and Delete do to the mark that has the focus.
bool StrategiesCanvas::actOn(const StrategiesMark& mark, const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(mark);
        if ((event.modifiers() & Qt::ControlModifier) && m_highlights.focused)
            open(*m_highlights.focused);
        return true;
    case Qt::Key_Delete:
        if (mark.kind != Kind::Head && mark.kind != Kind::Aspect)
            return false;
        hide(mark);
        return true;
    case Qt::Key_P:
        if (mark.kind != Kind::Statement)
            return false;
        m_stage.togglePin(m_stage.grid().statements()[m_stage.layout().statements[mark.index].statement].id);
        update();
        emit changed();
        return true;
    default:
        return false;
    }
}

void StrategiesCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!m_stage.hasGrid() || m_stage.marks().empty())
        return QWidget::keyPressEvent(event);
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    const auto way = wayOf(event->key());
    const bool isSideways = way == Way::Left || way == Way::Right;
    if (event->key() == Qt::Key_Escape && m_highlights.drag)
        return endDrag(false);
    if (isControl && isSideways && m_highlights.focused && m_highlights.focused->kind == Kind::Head)
        return moveFocusedCompany(way == Way::Left ? -1 : 1);
    if (way)
        return moveFocus(*way, isControl);
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        return focusOn(event->key() == Qt::Key_Home ? m_stage.marks().front() : m_stage.marks().back());
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        return scroll({0, (event->key() == Qt::Key_PageDown ? 0.8 : -0.8) * (height() - m_stage.headBottom())});
    if (event->key() == Qt::Key_Escape && (m_highlights.selected || m_highlights.focused)) {
        m_highlights = {};
        update();
        emit nothingChosen();
        return;
    }
    if (!m_highlights.focused || !actOn(*m_highlights.focused, *event))
        QWidget::keyPressEvent(event);
}

} // namespace exeunt::ui
