// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/chip.h"

#include "ui/style/fonts.h"
#include "ui/widget/icon.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 28;
constexpr int kPadding = 12;
constexpr int kDot = 9;
constexpr int kGap = 8;
constexpr int kSign = 16; // the square of cross or arrow
constexpr int kLongestText = 160;

} // namespace

Chip::Chip(const QString& text, QWidget* parent)
    : QAbstractButton{parent}
    , m_theme{theme(ThemeKind::Light)}
{
    setText(text);
    setFont(textFont(TextRole::Text));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void Chip::setLook(Look look)
{
    m_look = look;
    update();
}

void Chip::setDot(std::optional<QColor> colour)
{
    m_dot = colour;
    updateGeometry();
    update();
}

void Chip::setRemovable(bool isRemovable)
{
    m_isRemovable = isRemovable;
    updateGeometry();
    update();
}

void Chip::setOpens(bool opens)
{
    m_opens = opens;
    updateGeometry();
    update();
}

QString Chip::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, kLongestText);
}

QSize Chip::sizeHint() const
{
    int width = 2 * kPadding + fontMetrics().horizontalAdvance(shownText());
    if (m_dot)
        width += kDot + kGap;
    if (m_isRemovable || m_opens)
        width += kSign; // the sign stands closer to the edge than a word: its gap is paid for by that
    return {width, kHeight};
}

QRect Chip::crossRect() const
{
    return {width() - kSign - 8, (height() - kSign) / 2, kSign, kSign};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF{rect()}.adjusted(1, 1, -1, -1);
    const auto fill = isDown() ? m_theme.controlPressed : underMouse() || isChecked() ? m_theme.controlHover : m_theme.chip;
    QPen edge{Qt::NoPen};
    if (m_look == Look::Dashed)
        edge = QPen{m_theme.lineStrong, 1, Qt::DashLine};
    if (hasFocus())
        edge = QPen{m_theme.focus, 2};
    painter.setPen(edge);
    painter.setBrush(m_look == Look::Dashed && !underMouse() ? QBrush{Qt::NoBrush} : QBrush{fill});
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    int x = kPadding;
    if (m_dot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(*m_dot);
        painter.drawEllipse(QRectF{qreal(x), (height() - kDot) / 2.0, kDot, kDot});
        x += kDot + kGap;
    }
    painter.setPen(m_look == Look::Dashed ? m_theme.inkSecondary : m_theme.ink);
    painter.drawText(QRect{x, 0, width() - x, height()}, Qt::AlignVCenter | Qt::AlignLeft, shownText());
    if (!m_isRemovable && !m_opens)
        return;
    const auto sign = crossRect();
    if (m_isRemovable && m_overCross) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.controlPressed);
        painter.drawEllipse(sign);
    }
    const auto colour = m_overCross && m_isRemovable ? m_theme.ink : m_theme.inkSecondary;
    painter.drawPixmap(
        sign.topLeft(), iconPixmap(m_isRemovable ? u"close"_s : u"chevron-down"_s, colour, kSign, devicePixelRatioF()));
}

void Chip::mousePressEvent(QMouseEvent* event)
{
    if (m_isRemovable && event->button() == Qt::LeftButton
        && crossRect().adjusted(-4, -6, 8, 6).contains(event->position().toPoint())) {
        emit removeAsked();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void Chip::mouseMoveEvent(QMouseEvent* event)
{
    m_overCross = crossRect().adjusted(-4, -6, 8, 6).contains(event->position().toPoint());
    update();
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::leaveEvent(QEvent* event)
{
    m_overCross = false;
    QAbstractButton::leaveEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_isRemovable) {
            emit removeAsked();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        break;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace exeunt::ui
