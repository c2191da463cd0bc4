// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer does on an org chart.
#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_words.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace exeunt::ui {

using namespace view::departures;

namespace {

constexpr double kWheelZoom = 1.2; // a notch
constexpr double kWheelPan = 80;   // pixels a notch
constexpr double kFoldRoom = 26;

} // namespace

bool DeparturesCanvas::isFoldAt(std::uint32_t card, QPointF at) const
{
    const auto* placed = m_stage.placedOf(card);
    if (!placed || !placed->isFoldable)
        return false;
    const auto box = cardRect(card);
    return at.x() >= box.right() - kFoldRoom && box.contains(at);
}

void DeparturesCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_stage.hasCards())
        return;
    m_isPressed = true;
    m_wasDragged = false;
    m_pressedAt = m_last = event->position();
    m_drag = mapRect().contains(m_last) ? Drag::Map : Drag::Pan;
    if (m_drag == Drag::Map)
        followMap(m_last);
}

void DeparturesCanvas::followMap(QPointF at)
{
    const auto inner = mapRect().adjusted(6, 6, -6, -6);
    const auto& all = m_stage.layout().bounds;
    const double scale = std::min(inner.width() / all.width, inner.height() / all.height);
    if (scale <= 0)
        return;
    const QPointF origin = inner.center() - QPointF{all.width, all.height} * scale / 2;
    m_stage.centreOn((at - origin) / scale);
    update();
}

void DeparturesCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const auto at = event->position();
    if (!m_stage.hasCards())
        return;
    if (!m_isPressed) {
        const auto card = mapRect().contains(at) ? std::nullopt : m_stage.cardAt(at);
        if (keyOf(card) != m_hovered) {
            m_hovered = keyOf(card);
            update();
        }
        setCursor(card || mapRect().contains(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (m_drag == Drag::Map) {
        m_wasDragged = true;
        followMap(at);
        return;
    }
    if (!m_wasDragged && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_wasDragged = true;
    setCursor(Qt::ClosedHandCursor);
    m_stage.panBy(m_last - at);
    m_last = at;
    update();
}

void DeparturesCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    unsetCursor();
    if (m_wasDragged || m_drag == Drag::Map)
        return;
    const auto at = event->position();
    const auto card = m_stage.cardAt(at);
    if (!card)
        chooseNothing();
    else if (isFoldAt(*card, at)) {
        m_stage.toggleFold(*card);
        startMotion();
        announceMarksChanged(*this);
    } else
        choose(*card);
}

void DeparturesCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_stage.hasCards())
        return;
    const auto at = event->position();
    if (mapRect().contains(at))
        return;
    const auto card = m_stage.cardAt(at);
    if (!card)
        fit();
    else if (!isFoldAt(*card, at))
        open(*card);
}

void DeparturesCanvas::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void DeparturesCanvas::wheelEvent(QWheelEvent* event)
{
    if (!m_stage.hasCards())
        return;
    const bool isTouchpad = event->phase() != Qt::NoScrollPhase && !event->pixelDelta().isNull();
    const auto turn = QPointF{event->angleDelta()} / 120.0;
    const auto modifiers = event->modifiers();
    if (isTouchpad && !(modifiers & Qt::ControlModifier))
        m_stage.panBy(-QPointF{event->pixelDelta()});
    else if (modifiers & Qt::ShiftModifier)
        m_stage.panBy({-(turn.x() + turn.y()) * kWheelPan, 0});
    else if (modifiers & Qt::AltModifier)
        m_stage.panBy({0, -(turn.x() + turn.y()) * kWheelPan});
    else
        m_stage.zoomAt(std::pow(kWheelZoom, turn.y()), event->position());
    event->accept();
    update();
}

bool DeparturesCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture && m_stage.hasCards()) {
            m_stage.zoomAt(1 + gesture->value(), gesture->position());
            update();
            return true;
        }
        break;
    }
    case QEvent::Gesture:
        if (auto* pinch = qobject_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
            pinch && m_stage.hasCards()) {
            m_stage.zoomAt(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
            update();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void DeparturesCanvas::showToolTip(QPoint at, QPoint global)
{
    const auto card = m_stage.hasCards() && !mapRect().contains(at) ? m_stage.cardAt(at) : std::nullopt;
    if (!card) {
        QToolTip::hideText();
        return;
    }
    const auto& pointed = m_stage.chart().cards[*card];
    const auto sentence = pointed.fact.isStored() && m_snippet ? m_snippet(pointed.fact) : QString{};
    QToolTip::showText(global, cardToolTip(m_stage.departures(), pointed, sentence), this);
}

} // namespace exeunt::ui
