// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/career_strip.h"

#include "ui/convert/text.h"

#include <QKeyEvent>
#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLane = 40; // a name above a bar
constexpr double kBar = 8;
constexpr double kBarTop = 22;
constexpr double kAxis = 18;
constexpr double kFade = 28;
constexpr double kLeastReach = 180; // days that an open end reaches

int yearOf(double day)
{
    return static_cast<int>(std::chrono::year_month_day{view::toDay(static_cast<view::DayNumber>(std::floor(day)))}.year());
}

} // namespace

CareerStrip::CareerStrip(std::shared_ptr<const view::PostBook> book, view::NameIndex person, const Theme& theme, QWidget* parent)
    : QWidget{parent}
    , m_book{std::move(book)}
    , m_career{view::careerOf(*m_book, person)}
    , m_theme{theme}
{
    for (std::size_t i = 0; i < m_career.stays.size(); ++i)
        m_names.push_back(toQString(m_book->table().organizations()[postOf(i).company]));
    extendOpenEnds();
    setObjectName(u"careerStrip"_s);
    setAccessibleName(tr("Career"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    installMarkAccessibility();
}

/// What nobody tells the end of reaches a while beyond what is told, as far as the stays beside it let it.
void CareerStrip::extendOpenEnds()
{
    const double reach = std::max(kLeastReach, (m_career.to - m_career.from) / 4);
    for (std::size_t i = 0; i < m_career.stays.size(); ++i) {
        const auto& stay = m_career.stays[i];
        Extent drawn{stay.from, stay.to};
        if (stay.isOpenBegin)
            drawn.first = std::min(drawn.first, drawn.last - reach);
        if (stay.isOpenEnd)
            drawn.last = std::max(drawn.last, drawn.first + reach);
        for (std::size_t other = 0; other < m_career.stays.size(); ++other) {
            const auto& beside = m_career.stays[other];
            if (other == i || beside.lane != stay.lane)
                continue;
            if (other < i)
                drawn.first = std::max(drawn.first, beside.to);
            else
                drawn.last = std::min(drawn.last, std::max(stay.to, beside.from));
        }
        m_all.first = i == 0 ? drawn.first : std::min(m_all.first, drawn.first);
        m_all.last = i == 0 ? drawn.last : std::max(m_all.last, drawn.last);
        m_drawn.push_back(drawn);
    }
}

void CareerStrip::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QSize CareerStrip::sizeHint() const
{
    return {300, static_cast<int>(m_career.laneCount * kLane + kAxis)};
}

double CareerStrip::xOf(double day) const
{
    const double span = std::max(1.0, m_all.last - m_all.first);
    return 2 + (day - m_all.first) / span * (width() - 4);
}

QRectF CareerStrip::barOf(std::size_t index) const
{
    const auto& stay = m_career.stays[index];
    const double left = xOf(m_drawn[index].first);
    return {left, stay.lane * kLane + kBarTop, std::max(4.0, xOf(m_drawn[index].last) - left - 1), kBar};
}

QString CareerStrip::periodOf(const view::CareerStay& stay) const
{
    const auto first = QString::number(yearOf(stay.from));
    const auto last = QString::number(yearOf(stay.to));
    if (stay.isOpenBegin && stay.isOpenEnd)
        return {};
    if (stay.isOpenBegin)
        return tr("until %1", "a year").arg(last);
    if (stay.isOpenEnd)
        return tr("since %1", "a year").arg(first);
    return first == last ? first : tr("%1 to %2", "years").arg(first, last);
}

QString CareerStrip::markName(int mark) const
{
    const auto index = static_cast<std::size_t>(mark);
    return m_names[index] + u", "_s + periodOf(m_career.stays[index]);
}

QRect CareerStrip::markRect(int mark) const
{
    const auto bar = barOf(static_cast<std::size_t>(mark));
    return bar.adjusted(0, -kBarTop + 4, 0, 6).toAlignedRect();
}

int CareerStrip::markAt(QPoint at) const
{
    for (int i = 0; i < markCount(); ++i)
        if (markRect(i).contains(at))
            return i;
    return -1;
}

void CareerStrip::activateMark(int mark)
{
    const auto& post = postOf(static_cast<std::size_t>(mark));
    const auto row = post.begin.row ? post.begin.row
        : post.end.row              ? post.end.row
        : post.rows.empty()         ? std::nullopt
                                    : std::optional{post.rows.front()};
    if (row)
        emit factChosen(m_book->table().fact(*row).id);
}

void CareerStrip::paintStay(QPainter& painter, std::size_t index)
{
    const auto& stay = m_career.stays[index];
    const auto bar = barOf(index);
    const auto color = companyColor(m_theme, postOf(index).company);
    const double fade = std::min(kFade, bar.width() / 2);
    QLinearGradient gradient{bar.topLeft(), bar.topRight()};
    gradient.setColorAt(0, stay.isOpenBegin ? m_theme.panel : color);
    gradient.setColorAt(stay.isOpenBegin ? fade / bar.width() : 0, color);
    gradient.setColorAt(stay.isOpenEnd ? 1 - fade / bar.width() : 1, color);
    gradient.setColorAt(1, stay.isOpenEnd ? m_theme.panel : color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 2, 2);
    double room = width() - bar.left();
    for (std::size_t i = 0; i < m_career.stays.size(); ++i)
        if (i != index && m_career.stays[i].lane == stay.lane && barOf(i).left() > bar.left())
            room = std::min(room, barOf(i).left() - bar.left() - 6);
    painter.setPen(m_theme.ink);
    if (room >= 24)
        painter.drawText(QPointF{bar.left(), bar.top() - 6}, m_ruler.elided(m_names[index], room, TextRole::Secondary));
    if (hasFocus() && m_focused == static_cast<int>(index)) {
        painter.setPen(QPen{m_theme.focus, 2});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bar.adjusted(-2, -3, 2, 3), 4, 4);
    }
}

void CareerStrip::paintYears(QPainter& painter)
{
    painter.setPen(m_theme.inkSecondary);
    const double y = height() - 5;
    double free = 0;
    for (int year = yearOf(m_all.first) + 1; year <= yearOf(m_all.last); ++year) {
        const double x = xOf(view::toDayNumber(date::Day{std::chrono::year{year} / std::chrono::January / 1}));
        const auto words = QString::number(year);
        const double half = m_ruler.width(words, TextRole::Secondary) / 2;
        if (x - half < free || x + half > width())
            continue;
        painter.drawText(QPointF{x - half, y}, words);
        free = x + half + 12;
    }
}

void CareerStrip::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextRole::Secondary));
    QPen dotted{m_theme.lineStrong, 1.5, Qt::DotLine};
    painter.setPen(dotted);
    for (const auto& gap : m_career.breaks)
        if (!gap.isOverlap)
            painter.drawLine(QPointF{xOf(gap.from), kBarTop + kBar / 2}, QPointF{xOf(gap.to), kBarTop + kBar / 2});
    for (std::size_t i = 0; i < m_career.stays.size(); ++i)
        paintStay(painter, i);
    paintYears(painter);
}

void CareerStrip::mouseMoveEvent(QMouseEvent* event)
{
    const int mark = markAt(event->position().toPoint());
    setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(mark >= 0 ? markName(mark) : QString{});
}

void CareerStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (const int mark = markAt(event->position().toPoint()); mark >= 0)
        activateMark(mark);
}

void CareerStrip::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step != 0) {
        m_focused = std::clamp(m_focused + step, 0, markCount() - 1);
        announceFocusedMark(*this, m_focused);
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_focused >= 0)
        activateMark(m_focused);
    else
        QWidget::keyPressEvent(event);
}

void CareerStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_focused = std::max(m_focused, 0);
    update();
}

void CareerStrip::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace exeunt::ui
