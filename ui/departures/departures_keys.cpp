// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard does on an org chart.
#include "ui/departures/departures_canvas.h"

#include <QKeyEvent>

#include <cmath>
#include <limits>

namespace exeunt::ui {

using namespace view::departures;

namespace {

constexpr double kSideways = 2.5; // how much worse a card is that stands beside the way

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

void DeparturesCanvas::focusCard(std::optional<std::uint32_t> card)
{
    m_focused = keyOf(card);
    if (card) {
        m_stage.bringIntoSight(*card);
        m_stage.setProgress(1);
        announceFocusedMark(*this, focusedMark());
    }
    update();
}

/// The nearest card in that direction; one straight ahead is better than one beside the way.
std::optional<std::uint32_t> DeparturesCanvas::neighbour(std::uint32_t card, int key) const
{
    const auto* from = m_stage.placedOf(card);
    const auto direction = directionOf(key);
    if (!from || direction.isNull())
        return std::nullopt;
    std::optional<std::uint32_t> best;
    double least = std::numeric_limits<double>::max();
    for (const auto& placed : m_stage.layout().cards) {
        const double dx = placed.box.middleX() - from->box.middleX();
        const double dy = placed.box.middleY() - from->box.middleY();
        const double ahead = dx * direction.x() + dy * direction.y();
        const double aside = std::abs(dx * direction.y() + dy * direction.x());
        if (ahead <= 1 || (direction.x() != 0 && aside > ahead * 2))
            continue;
        const double cost = ahead + aside * kSideways;
        if (cost < least) {
            least = cost;
            best = placed.card;
        }
    }
    return best;
}

bool DeparturesCanvas::moveFocus(int key)
{
    if (directionOf(key).isNull())
        return false;
    const auto focused = focusedCard();
    if (!focused || !m_stage.placedOf(*focused))
        focusCard(selectedCard().value_or(m_stage.layout().cards.front().card));
    else if (const auto next = neighbour(*focused, key))
        focusCard(next);
    return true;
}

bool DeparturesCanvas::foldFocused(int key)
{
    const auto card = focusedCard();
    const auto* placed = card ? m_stage.placedOf(*card) : nullptr;
    const bool isFold = key == Qt::Key_Minus;
    if (!isFold && key != Qt::Key_Plus && key != Qt::Key_Equal)
        return false;
    if (placed && placed->isFoldable && placed->isFolded != isFold) {
        m_stage.setFold(*card, isFold);
        startMotion();
        announceMarksChanged(*this);
    }
    return true;
}

void DeparturesCanvas::keyPressEvent(QKeyEvent* event)
{
    const auto key = event->key();
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    if (!m_stage.hasCards()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto card = focusedCard();
    if (isControl && (key == Qt::Key_Left || key == Qt::Key_Right))
        emit stepAsked(key == Qt::Key_Right ? 1 : -1);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && card) {
        choose(*card);
        if (isControl)
            open(*card);
    } else if (key == Qt::Key_Space)
        emit playAsked();
    else if (key == Qt::Key_0 && !isControl)
        fit();
    else if (key == Qt::Key_Escape && (m_selected || m_focused))
        chooseNothing();
    else if (isControl || (!moveFocus(key) && !foldFocused(key)))
        QWidget::keyPressEvent(event);
}

void DeparturesCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace exeunt::ui
