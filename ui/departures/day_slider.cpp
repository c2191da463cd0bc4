// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/departures/day_slider.h"

#include "ui/convert/date_words.h"
#include "ui/style/fonts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

namespace {

constexpr double kEnd = 10;   // room for half the handle
constexpr double kGroove = 4; // its height
constexpr double kHandle = 7; // its radius
constexpr double kMiddle = 14;
constexpr double kYearRoom = 36;

} // namespace

DaySlider::DaySlider(QWidget* parent)
    : QSlider{Qt::Horizontal, parent}
    , m_theme{theme(ThemeKind::Light)}
{
    setObjectName(QStringLiteral("daySlider"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Day"));
    setSingleStep(1);
    setPageStep(30);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QSlider::valueChanged, this, &DaySlider::dayChosen);
}

void DaySlider::setDays(view::DayNumber first, view::DayNumber last, std::vector<view::DayNumber> changes)
{
    const QSignalBlocker blocker{this};
    m_changes = std::move(changes);
    setRange(first, std::max(first, last));
    sayDay();
    update();
}

void DaySlider::setDay(view::DayNumber day)
{
    const QSignalBlocker blocker{this};
    setValue(day);
    update();
}

std::optional<view::DayNumber> DaySlider::nextChange() const
{
    const auto at = std::upper_bound(m_changes.begin(), m_changes.end(), day());
    return at == m_changes.end() ? std::nullopt : std::optional{*at};
}

std::optional<view::DayNumber> DaySlider::previousChange() const
{
    const auto at = std::lower_bound(m_changes.begin(), m_changes.end(), day());
    return at == m_changes.begin() ? std::nullopt : std::optional{*(at - 1)};
}

void DaySlider::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QSize DaySlider::sizeHint() const
{
    return {360, 40};
}

QSize DaySlider::minimumSizeHint() const
{
    return {120, 40};
}

double DaySlider::xOf(view::DayNumber day) const
{
    const double span = std::max(1, maximum() - minimum());
    return kEnd + (static_cast<double>(day) - minimum()) / span * (width() - 2 * kEnd);
}

view::DayNumber DaySlider::dayAt(double x) const
{
    const double part = std::clamp((x - kEnd) / std::max(1.0, width() - 2 * kEnd), 0.0, 1.0);
    return minimum() + static_cast<view::DayNumber>(std::lround(part * (maximum() - minimum())));
}

/// Screen readers hear the date, not a number.
void DaySlider::sliderChange(SliderChange change)
{
    QSlider::sliderChange(change);
    if (change == SliderValueChange)
        sayDay();
}

void DaySlider::sayDay()
{
    setAccessibleDescription(inWords(view::toDay(day())));
}

void DaySlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(dayAt(event->position().x()));
    event->accept();
}

void DaySlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setValue(dayAt(event->position().x()));
}

void DaySlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
    update();
}

void DaySlider::keyPressEvent(QKeyEvent* event)
{
    const bool isStep = event->modifiers() & Qt::ControlModifier;
    const auto to = isStep && event->key() == Qt::Key_Right ? nextChange()
        : isStep && event->key() == Qt::Key_Left            ? previousChange()
                                                            : std::nullopt;
    if (to)
        setValue(*to);
    else if (!isStep)
        QSlider::keyPressEvent(event);
}

/// The years below the groove, as many as have room.
void DaySlider::paintYears(QPainter& painter) const
{
    const auto firstYear = std::chrono::year_month_day{view::toDay(minimum())}.year();
    const auto lastYear = std::chrono::year_month_day{view::toDay(maximum())}.year();
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(m_theme.inkSecondary);
    double free = 0;
    for (auto year = firstYear; year <= lastYear; ++year) {
        const auto begin = view::toDayNumber(date::Day{year / std::chrono::January / 1});
        const double x = std::max(xOf(std::max<view::DayNumber>(begin, minimum())), kEnd);
        const bool isCutOff = begin < minimum() && year < lastYear
            && xOf(view::toDayNumber(date::Day{(year + std::chrono::years{1}) / std::chrono::January / 1})) < x + kYearRoom;
        if (x < free || x + kYearRoom > width() || isCutOff)
            continue;
        painter.drawText(QPointF{x, 36}, QString::number(static_cast<int>(year)));
        free = x + kYearRoom;
    }
}

void DaySlider::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF groove{kEnd, kMiddle - kGroove / 2, width() - 2 * kEnd, kGroove};
    const double x = xOf(day());
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(m_theme.lineStrong, m_theme.panel, 0.45));
    painter.drawRoundedRect(groove, 2, 2);
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(QRectF{groove.left(), groove.top(), x - groove.left(), kGroove}, 2, 2);
    const bool isCrowded = static_cast<double>(m_changes.size()) > width() / 5; // a wall of marks says less than a low comb
    const double tick = isCrowded ? 3 : 6;
    double last = -10;
    for (const auto change : m_changes) {
        const double at = xOf(change);
        if (at - last < (isCrowded ? 4 : 2))
            continue;
        painter.setBrush(at <= x ? m_theme.accent : m_theme.lineStrong);
        painter.drawRect(QRectF{at - 1, kMiddle - tick, 2, 2 * tick});
        last = at;
    }
    painter.setBrush(m_theme.panel);
    painter.setPen(QPen{m_theme.accent, 2});
    painter.drawEllipse(QPointF{x, kMiddle}, kHandle, kHandle);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{m_theme.focus, 2});
        painter.drawEllipse(QPointF{x, kMiddle}, kHandle + 3, kHandle + 3);
    }
    paintYears(painter);
}

} // namespace exeunt::ui
