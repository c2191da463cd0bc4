// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer does on a timeline.
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace view::timeline;
using Kind = TimelineHit::Kind;

namespace {

constexpr double kWheelZoom = 1.25;     // a notch
constexpr double kWheelScroll = 72;     // pixels a notch
constexpr std::size_t kMostListed = 12; // a cluster this small, or of one day, lists its facts

QDate toQDate(double day)
{
    return QDate{1970, 1, 1}.addDays(static_cast<qint64>(std::floor(day)));
}

} // namespace

std::optional<std::uint32_t> TimelineCanvas::itemAt(QPointF at)
{
    const auto hit = m_stage.hitAt(at.x(), at.y());
    const auto& scene = m_stage.scene();
    if (hit.kind == Kind::Mark)
        return scene.marks[hit.index].item;
    if (hit.kind == Kind::Undated)
        return scene.undated[hit.index].items.front();
    return std::nullopt;
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_stage.hasFacts())
        return;
    const auto at = event->position();
    const auto kind = m_stage.hitAt(at.x(), at.y()).kind;
    m_isPressed = true;
    m_wasDragged = false;
    m_pressedAt = m_last = at;
    m_pressedDay = m_stage.overviewDayAt(at.x());
    m_drag = kind == Kind::PeriodBegin ? Drag::PeriodBegin
        : kind == Kind::PeriodEnd      ? Drag::PeriodEnd
        : kind == Kind::Overview       ? Drag::NewPeriod
        : kind == Kind::Plot || kind == Kind::Mark || kind == Kind::Cluster || kind == Kind::Density || kind == Kind::Header
        ? Drag::Pan
        : Drag::None;
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const auto at = event->position();
    if (!m_stage.hasFacts())
        return;
    if (!m_isPressed) {
        hover(at);
        return;
    }
    if (!m_wasDragged && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_wasDragged)
        setCursor(m_drag == Drag::Pan ? Qt::ClosedHandCursor : Qt::SizeHorCursor);
    m_wasDragged = true;
    dragTo(at);
    m_last = at;
}

void TimelineCanvas::dragTo(QPointF at)
{
    if (m_drag == Drag::Pan)
        m_stage.panBy(m_last.x() - at.x(), m_last.y() - at.y());
    else if (m_drag != Drag::None) {
        auto period = m_stage.period();
        const double day = m_stage.overviewDayAt(at.x());
        if (m_drag == Drag::PeriodBegin)
            period.first = std::min(day, period.last.value_or(m_stage.histogram().last()));
        else if (m_drag == Drag::PeriodEnd)
            period.last = std::max(day, period.first.value_or(m_stage.histogram().first()));
        else
            period = {std::min(day, m_pressedDay), std::max(day, m_pressedDay)};
        m_stage.setDraggedPeriod(period);
    }
    changed();
}

/// The period snaps to the bars of the histogram; at its very ends it is open.
void TimelineCanvas::endPeriod()
{
    const auto period = m_stage.period();
    const auto& bins = m_stage.histogram().bins;
    QDate from, to;
    for (const auto& bin : bins) {
        const double middle = (static_cast<double>(bin.begin) + bin.end) / 2;
        if (period.first && !from.isValid() && middle > *period.first)
            from = toQDate(bin.begin);
        if (period.last && middle < *period.last)
            to = toQDate(bin.end - 1.0);
    }
    if (!bins.empty() && from == toQDate(bins.front().begin))
        from = {};
    if (!bins.empty() && to == toQDate(bins.back().end - 1.0))
        to = {};
    m_stage.setDraggedPeriod(std::nullopt);
    if (from.isValid() && to.isValid() && from > to)
        std::swap(from, to);
    emit periodChosen(from, to);
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    unsetCursor();
    if (!m_wasDragged)
        click(event->position());
    else if (m_drag != Drag::Pan && m_drag != Drag::None)
        endPeriod();
    m_drag = Drag::None;
    changed();
}

void TimelineCanvas::click(QPointF at)
{
    const auto hit = m_stage.hitAt(at.x(), at.y());
    const auto& scene = m_stage.scene();
    switch (hit.kind) {
    case Kind::Mark:
        choose(scene.marks[hit.index].item);
        break;
    case Kind::Undated: {
        const auto items = scene.undated[hit.index].items;
        items.size() == 1 ? choose(items.front()) : listItems(items, at);
        break;
    }
    case Kind::Cluster:
        openCluster(ClusterMark{scene.clusters[hit.index]});
        break;
    case Kind::Density:
        m_stage.zoomAt(4, at.x());
        break;
    case Kind::Overview: {
        const double days = scene.areas.plot.width / m_stage.viewport().pixelsPerDay;
        m_stage.panTo(m_stage.overviewDayAt(at.x()) - days / 2);
        break;
    }
    case Kind::Plot:
        m_highlights.selected = {};
        m_highlights.focused.reset();
        emit factChosen({});
        break;
    default:
        break;
    }
}

void TimelineCanvas::openCluster(const ClusterMark& cluster)
{
    if (cluster.items.size() <= kMostListed || cluster.lastDay - cluster.firstDay < 1)
        listItems(cluster.items, {cluster.box.middleX(), cluster.box.bottom()});
    else
        m_stage.show(cluster.firstDay, cluster.lastDay + 1);
}

void TimelineCanvas::listItems(const std::vector<std::uint32_t>& items, QPointF at)
{
    constexpr std::size_t kMostActions = 40;
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("timelineList"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t i = 0; i < std::min(items.size(), kMostActions); ++i) {
        const auto item = items[i];
        auto* action = menu->addAction(QString::fromStdString(m_stage.timeline().label(m_stage.timeline().items()[item])));
        connect(action, &QAction::triggered, this, [this, fact = factOf(item)] {
            m_highlights.selected = fact;
            changed();
            emit factChosen(fact);
        });
    }
    if (items.size() > kMostActions)
        menu->addAction(tr("%1 more: filter to see them").arg(items.size() - kMostActions))->setEnabled(false);
    menu->popup(mapToGlobal(at.toPoint()));
}

void TimelineCanvas::choose(std::uint32_t item)
{
    m_highlights.selected = factOf(item);
    m_highlights.focused = item;
    changed();
    emit factChosen(m_highlights.selected);
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_stage.hasFacts())
        return;
    const auto at = event->position();
    if (const auto item = itemAt(at))
        emit factOpened(factOf(*item));
    else if (const auto kind = m_stage.hitAt(at.x(), at.y()).kind; kind == Kind::Plot)
        fit();
    else if (kind == Kind::Overview)
        emit periodChosen({}, {});
}

void TimelineCanvas::hover(QPointF at)
{
    const auto hit = m_stage.hitAt(at.x(), at.y());
    const auto item = itemAt(at);
    if (item != m_highlights.hovered) {
        m_highlights.hovered = item;
        update();
    }
    const bool isHandle = hit.kind == Kind::PeriodBegin || hit.kind == Kind::PeriodEnd;
    const bool isClickable = item || hit.kind == Kind::Cluster || hit.kind == Kind::Density;
    setCursor(isHandle ? Qt::SizeHorCursor : isClickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineCanvas::leaveEvent(QEvent*)
{
    m_highlights.hovered.reset();
    update();
}

void TimelineCanvas::wheelEvent(QWheelEvent* event)
{
    if (!m_stage.hasFacts())
        return;
    const auto at = event->position();
    const auto& areas = m_stage.scene().areas;
    const bool isTouchpad = event->phase() != Qt::NoScrollPhase && !event->pixelDelta().isNull();
    const bool isOverPlot = at.x() >= areas.plot.x && at.x() < areas.plot.right();
    const auto turn = QPointF{event->angleDelta()} / 120.0;
    const auto modifiers = event->modifiers();
    if (isTouchpad && !(modifiers & Qt::ControlModifier))
        m_stage.panBy(-event->pixelDelta().x(), -event->pixelDelta().y());
    else if (modifiers & Qt::ShiftModifier)
        m_stage.panBy(-(turn.x() + turn.y()) * kWheelScroll, 0);
    else if (isOverPlot && turn.y() != 0)
        m_stage.zoomAt(std::pow(kWheelZoom, turn.y()), at.x());
    else
        m_stage.panBy(-turn.x() * kWheelScroll, isOverPlot ? 0 : -turn.y() * kWheelScroll);
    event->accept();
    hover(at);
    changed();
}

bool TimelineCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture && m_stage.hasFacts()) {
            m_stage.zoomAt(1 + gesture->value(), gesture->position().x());
            changed();
            return true;
        }
        break;
    }
    case QEvent::Gesture:
        if (auto* pinch = qobject_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
            pinch && m_stage.hasFacts()) {
            m_stage.zoomAt(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()).x());
            changed();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void TimelineCanvas::showToolTip(QPoint at, QPoint global)
{
    if (!m_stage.hasFacts())
        return;
    const auto hit = m_stage.hitAt(at.x(), at.y());
    const auto& scene = m_stage.scene();
    QString words;
    if (const auto item = itemAt(at); item && (hit.kind != Kind::Undated || scene.undated[hit.index].items.size() == 1)) {
        const auto& fact = m_stage.table()->fact(m_stage.timeline().items()[*item].row);
        words = factToolTip(fact, m_snippet ? m_snippet(fact.id) : QString{});
    } else if (hit.kind == Kind::Undated)
        words = itemsToolTip(m_stage.timeline(), scene.undated[hit.index].items);
    else if (hit.kind == Kind::Cluster)
        words = itemsToolTip(m_stage.timeline(), scene.clusters[hit.index].items);
    else if (hit.kind == Kind::Density)
        words = densityToolTip(scene.density[hit.index]);
    else if (hit.kind == Kind::Header)
        words = QString::fromStdString(m_stage.timeline().lanes()[scene.lanes[hit.index].lane].title).toHtmlEscaped();
    words.isEmpty() ? QToolTip::hideText() : QToolTip::showText(global, words, this);
}

} // namespace exeunt::ui
