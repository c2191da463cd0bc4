// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow/flow_canvas.h"

#include "ui/chart/painter_surface.h"
#include "ui/flow/flow_words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using Kind = FlowMark::Kind;

namespace {

constexpr double kWheelScroll = 72; // pixels a notch

} // namespace

FlowCanvas::FlowCanvas(QWidget* parent)
    : QWidget{parent}
    , m_theme{&theme(systemThemeKind())}
{
    setObjectName(u"flowCanvas"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Flow of people between companies"));
    setAccessibleDescription(tr("Arrows go from mark to mark, Enter lists the people."));
    installMarkAccessibility();
}

void FlowCanvas::forget()
{
    m_highlights = {};
    announceMarksChanged(*this);
    update();
}

void FlowCanvas::setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_stage.setFacts(std::move(table), filter);
    m_stage.fitHeads(widestName(m_stage.flow(), m_ruler));
    forget();
}

void FlowCanvas::setTheme(ThemeKind kind)
{
    m_theme = &theme(kind);
    update();
}

void FlowCanvas::setMode(std::optional<FlowMode> mode)
{
    m_stage.setMode(mode);
    forget();
}

void FlowCanvas::setOrder(view::flow::Order order)
{
    m_stage.setOrder(order);
    forget();
}

void FlowCanvas::select(FactId fact)
{
    const auto mark = m_stage.markOf(fact);
    if (mark && m_highlights.selected != mark)
        m_stage.bringIntoSight(*mark);
    m_highlights.selected = mark;
    update();
}

int FlowCanvas::indexOf(const std::optional<FlowMark>& mark) const
{
    if (!mark)
        return -1;
    const auto& marks = m_stage.marks();
    const auto at = std::find(marks.begin(), marks.end(), *mark);
    return at == marks.end() ? -1 : static_cast<int>(at - marks.begin());
}

int FlowCanvas::markCount() const
{
    return m_stage.hasFacts() ? static_cast<int>(m_stage.marks().size()) : 0;
}

QString FlowCanvas::markName(int mark) const
{
    return accessibleMark(m_stage, m_stage.marks()[static_cast<std::size_t>(mark)]);
}

QRect FlowCanvas::markRect(int mark) const
{
    return m_stage.rectOf(m_stage.marks()[static_cast<std::size_t>(mark)]).translated(-m_stage.scroll()).toAlignedRect();
}

int FlowCanvas::markAt(QPoint at) const
{
    return indexOf(m_stage.markAt(at));
}

void FlowCanvas::activateMark(int mark)
{
    choose(m_stage.marks()[static_cast<std::size_t>(mark)]);
}

/// One fact alone is chosen as itself; several are listed.
void FlowCanvas::choose(const FlowMark& mark)
{
    m_highlights.selected = m_highlights.focused = mark;
    if (mark.kind == Kind::RowHead || mark.kind == Kind::ColumnHead) {
        const auto statement = statementOf(m_stage, mark);
        const auto node = mark.kind == Kind::RowHead ? m_stage.matrix().rows[mark.index] : m_stage.matrix().columns[mark.index];
        m_stage.sortBy(mark);
        const auto& heads = mark.kind == Kind::RowHead ? m_stage.matrix().rows : m_stage.matrix().columns;
        const auto at = std::find(heads.begin(), heads.end(), node) - heads.begin();
        m_highlights.selected = m_highlights.focused = FlowMark{mark.kind, static_cast<std::uint32_t>(at)};
        update();
        emit statementChosen(statement);
        return;
    }
    update();
    const auto rows = m_stage.rowsOf(mark);
    if (rows.size() == 1)
        emit factChosen(m_stage.table()->fact(rows.front()).id);
    else
        emit statementChosen(statementOf(m_stage, mark));
}

void FlowCanvas::open(const FlowMark& mark)
{
    if (mark.kind == Kind::RowHead || mark.kind == Kind::ColumnHead)
        return;
    if (const auto rows = m_stage.rowsOf(mark); !rows.empty())
        emit factOpened(m_stage.table()->fact(rows.front()).id);
}

void FlowCanvas::resizeEvent(QResizeEvent*)
{
    m_stage.setSize(size());
}

void FlowCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), m_theme->window);
    if (!m_stage.hasFacts())
        return;
    auto highlights = m_highlights;
    if (!hasFocus())
        highlights.focused.reset();
    const QRectF seen{m_stage.scroll(), QSizeF{size()}};
    PainterSurface surface{painter};
    FlowPainter onScreen{surface, *m_theme, m_ruler};
    if (m_stage.mode() == FlowMode::Matrix)
        return onScreen.paint(m_stage, seen, highlights);
    painter.drawPixmap(QPoint{}, ground(highlights.any()));
    onScreen.paintFront(m_stage, seen, highlights);
}

const QPixmap& FlowCanvas::ground(bool isSteppedBack)
{
    const auto ratio = devicePixelRatioF();
    const Ground now{m_stage.revision(), m_stage.scroll(), (QSizeF{size()} * ratio).toSize(), m_theme};
    if (m_groundOf != now) {
        m_groundOf = now;
        m_grounds = {};
    }
    auto& ground = m_grounds[isSteppedBack ? 1 : 0];
    if (ground.isNull()) {
        ground = QPixmap{now.pixels};
        ground.setDevicePixelRatio(ratio);
        ground.fill(m_theme->window);
        QPainter painter{&ground};
        PainterSurface surface{painter};
        FlowPainter{surface, *m_theme, m_ruler}.paintGround(m_stage, {m_stage.scroll(), QSizeF{size()}}, isSteppedBack);
    }
    return ground;
}

void FlowCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_stage.hasFacts())
        return;
    m_isPressed = true;
    m_wasDragged = false;
    m_pressedAt = m_last = event->position();
}

void FlowCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const auto at = event->position();
    if (!m_stage.hasFacts())
        return;
    if (!m_isPressed) {
        const auto mark = m_stage.markAt(at);
        if (mark != m_highlights.hovered) {
            m_highlights.hovered = mark;
            update();
        }
        setCursor(mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_wasDragged && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_wasDragged = true;
    m_stage.scrollBy(m_last - at);
    m_last = at;
    update();
}

void FlowCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    if (m_wasDragged)
        return;
    if (const auto mark = m_stage.markAt(event->position()))
        choose(*mark);
    else {
        m_highlights.selected.reset();
        m_highlights.focused.reset();
        update();
        emit factChosen({});
    }
}

void FlowCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto mark = event->button() == Qt::LeftButton ? m_stage.markAt(event->position()) : std::nullopt;
    if (mark)
        open(*mark);
}

void FlowCanvas::leaveEvent(QEvent*)
{
    m_highlights.hovered.reset();
    update();
}

void FlowCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void FlowCanvas::wheelEvent(QWheelEvent* event)
{
    const auto by =
        event->pixelDelta().isNull() ? QPointF{event->angleDelta()} / 120.0 * kWheelScroll : QPointF{event->pixelDelta()};
    const bool isSideways = event->modifiers() & Qt::ShiftModifier;
    m_stage.scrollBy(isSideways ? QPointF{-by.x() - by.y(), 0} : -by);
    event->accept();
    update();
}

bool FlowCanvas::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto mark = m_stage.markAt(help->pos());
    mark ? QToolTip::showText(help->globalPos(), markToolTip(m_stage, *mark), this) : QToolTip::hideText();
    return true;
}

void FlowCanvas::keyPressEvent(QKeyEvent* event)
{
    const auto key = event->key();
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    const int focused = focusedMark();
    if (isArrow && markCount() > 0) {
        const int next = focused < 0 ? std::max(0, chosenMark()) : nextMark(*this, focused, key);
        m_highlights.focused = m_stage.marks()[static_cast<std::size_t>(next)];
        m_stage.bringIntoSight(*m_highlights.focused);
        announceFocusedMark(*this, next);
        update();
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && focused >= 0) {
        const auto mark = *m_highlights.focused;
        choose(mark);
        if (event->modifiers() & Qt::ControlModifier)
            open(mark);
    } else if (key == Qt::Key_Escape && (m_highlights.selected || m_highlights.focused)) {
        m_highlights = {};
        update();
        emit factChosen({});
    } else
        QWidget::keyPressEvent(event);
}

} // namespace exeunt::ui
