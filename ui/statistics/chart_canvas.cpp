// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/chart_canvas.h"

#include "ui/chart/painter_surface.h"
#include "ui/statistics/chart_table.h"
#include "ui/statistics/statistics_words.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using view::statistics::ChartKind;
using Kind = ChartMark::Kind;

ChartCanvas::ChartCanvas(ChartKind kind, QWidget* parent)
    : QWidget{parent}
    , m_kind{kind}
{
    const auto word = view::statistics::toString(kind);
    setObjectName(u"chart_"_s + QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(chartTitle(kind));
    setAccessibleDescription(tr("Arrows go from mark to mark, Enter lists the facts, Ctrl+Enter filters by them."));
    m_stage.setTheme(theme(systemThemeKind()));
    installMarkAccessibility();
}

void ChartCanvas::setChart(
    std::shared_ptr<const view::statistics::Statistics> statistics, std::shared_ptr<const view::statistics::Chart> chart)
{
    m_highlights = {};
    m_isChosenHere = false;
    m_stage.setChart(std::move(statistics), std::move(chart));
    showChange();
}

void ChartCanvas::showChange()
{
    announceMarksChanged(*this);
    update();
}

void ChartCanvas::setTheme(const Theme& theme)
{
    m_stage.setTheme(theme);
    update();
}

void ChartCanvas::setLarge(bool isLarge)
{
    if (m_stage.isLarge() == isLarge)
        return;
    m_highlights.hovered.reset();
    m_highlights.focused.reset();
    m_stage.setLarge(isLarge);
    showChange();
}

void ChartCanvas::select(std::optional<view::Row> row)
{
    if (m_isChosenHere && row) { // the bar that was clicked stays marked, alone
        const auto& marks = m_highlights.selected;
        if (std::any_of(marks.begin(), marks.end(), [&](const ChartMark& mark) {
                const auto rows = m_stage.rowsOf(mark);
                return std::binary_search(rows.begin(), rows.end(), *row);
            }))
            return;
    }
    m_isChosenHere = false;
    m_highlights.selected = row ? m_stage.marksOf(*row) : std::vector<ChartMark>{};
    update();
}

int ChartCanvas::indexOf(const std::optional<ChartMark>& wanted) const
{
    const auto& marks = m_stage.marks();
    const auto at = wanted ? std::find(marks.begin(), marks.end(), *wanted) : marks.end();
    return at == marks.end() ? -1 : static_cast<int>(at - marks.begin());
}

QString ChartCanvas::markName(int index) const
{
    return accessibleMark(m_stage, mark(index));
}

QRect ChartCanvas::markRect(int index) const
{
    return m_stage.rectOf(mark(index)).toAlignedRect();
}

int ChartCanvas::markAt(QPoint at) const
{
    return indexOf(m_stage.markAt(at));
}

int ChartCanvas::focusedMark() const
{
    return indexOf(m_highlights.focused);
}

int ChartCanvas::chosenMark() const
{
    return m_highlights.selected.empty() ? -1 : indexOf(m_highlights.selected.front());
}

void ChartCanvas::activateMark(int index)
{
    choose(mark(index));
}

/// One fact alone is chosen as itself; several are listed.
void ChartCanvas::choose(const ChartMark& chosen)
{
    const auto wanted = chosen; // what is chosen may move while it is
    if (wanted.kind == Kind::Title)
        return emit largeWanted(m_kind);
    if (wanted.kind == Kind::Legend)
        return toggle(wanted.series);
    m_highlights.selected = {wanted};
    m_isChosenHere = true;
    update();
    const auto rows = m_stage.rowsOf(wanted);
    if (rows.size() == 1)
        emit factChosen(m_stage.statistics().table().fact(rows.front()).id);
    else
        emit statementChosen(statementOf(m_stage, wanted));
}

void ChartCanvas::toggle(std::size_t series)
{
    auto hidden = m_stage.hidden();
    const auto& word = m_stage.chart().series[series].word;
    if (hidden.erase(word) == 0)
        hidden.insert(word);
    m_highlights.hovered.reset();
    m_highlights.selected.clear();
    m_stage.setHidden(std::move(hidden));
    showChange();
    emit seriesToggled();
}

void ChartCanvas::narrow(const ChartMark& wanted)
{
    if (const auto filter = filterOf(m_stage, wanted))
        emit filterWanted(*filter);
}

void ChartCanvas::resizeEvent(QResizeEvent*)
{
    m_stage.setSize(size(), m_ruler);
}

void ChartCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& look = m_stage.look();
    const auto frame = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{hasFocus() ? look.focus : look.line, 1});
    painter.setBrush(look.panel);
    painter.drawRoundedRect(frame, 6, 6);
    auto highlights = m_highlights;
    if (!hasFocus())
        highlights.focused.reset();
    PainterSurface surface{painter};
    ChartPainter{surface, look, m_ruler}.paint(m_stage, highlights, &painter);
}

void ChartCanvas::mousePressEvent(QMouseEvent* event)
{
    const auto at = m_stage.markAt(event->position());
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = at;
    if (at) {
        m_highlights.focused = at;
        choose(*at);
        return;
    }
    m_highlights.focused.reset();
    m_highlights.selected.clear();
    m_isChosenHere = false;
    update();
    emit factChosen({});
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto at = event->button() == Qt::LeftButton ? m_stage.markAt(event->position()) : std::nullopt;
    if (at && at->kind == Kind::Legend)
        toggle(at->series);         // two clicks on a legend are two clicks
    else if (at && at == m_pressed) // not what came under the pointer by the first click
        narrow(*at);
}

void ChartCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const auto at = m_stage.markAt(event->position());
    setCursor(at ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (at == m_highlights.hovered)
        return;
    m_highlights.hovered = at;
    update();
}

void ChartCanvas::leaveEvent(QEvent*)
{
    m_highlights.hovered.reset();
    update();
}

void ChartCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_stage.hasChart())
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto at = isByKey ? m_highlights.focused : m_stage.markAt(event->pos());
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (at && at->kind != Kind::Title && at->kind != Kind::Legend) {
        menu->addAction(tr("List the facts"), this, [this, wanted = *at] { choose(wanted); });
        auto* filter =
            menu->addAction(tr("Filter by “%1”").arg(markTitle(m_stage, *at)), this, [this, wanted = *at] { narrow(wanted); });
        filter->setEnabled(filterOf(m_stage, *at).has_value());
        menu->addSeparator();
    }
    menu->addAction(m_stage.isLarge() ? tr("Show all charts") : tr("Show large, with its numbers"), this,
        [this] { emit largeWanted(m_kind); });
    menu->addAction(tr("Copy the numbers"), this, &ChartCanvas::copyValues);
    menu->addAction(tr("Export this chart…"), this, [this] { emit exportWanted(m_kind); });
    menu->popup(isByKey && at ? mapToGlobal(m_stage.rectOf(*at).center().toPoint()) : event->globalPos());
}

void ChartCanvas::copyValues() const
{
    if (m_stage.hasChart())
        QGuiApplication::clipboard()->setText(tabSeparated(m_stage));
}

bool ChartCanvas::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto at = m_stage.markAt(help->pos());
    at ? QToolTip::showText(help->globalPos(), markToolTip(m_stage, *at), this) : QToolTip::hideText();
    return true;
}

/// From bar to bar along the categories, or within one; elsewhere, and past the last, to what lies next.
int ChartCanvas::stepFrom(int from, int key) const
{
    const auto& at = mark(from);
    if (at.kind != Kind::Value)
        return nextMark(*this, from, key);
    const bool isAcross = m_stage.plotData().form == PlotData::Form::Bars;
    const bool isLevel = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool isForward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool isAlong = isLevel != isAcross;
    const auto middle = m_stage.rectOf(at).center();
    int best = -1;
    double least = 0;
    for (int i = 0; i < markCount(); ++i) {
        const auto& other = mark(i);
        if (other.kind != Kind::Value || i == from || (other.category == at.category) == isAlong)
            continue;
        const auto way = m_stage.rectOf(other).center() - middle;
        const double ahead = (isLevel ? way.x() : way.y()) * (isForward ? 1 : -1);
        const double aside = std::abs(isLevel ? way.y() : way.x());
        if (ahead <= 0 || (best >= 0 && ahead + aside / 1e4 >= least))
            continue;
        least = ahead + aside / 1e4;
        best = i;
    }
    return best >= 0 ? best : nextMark(*this, from, key);
}

void ChartCanvas::focusMark(const ChartMark& wanted)
{
    m_highlights.focused = wanted;
    announceFocusedMark(*this, indexOf(wanted));
    emit focusMoved(m_stage.rectOf(wanted).toAlignedRect());
    update();
}

void ChartCanvas::keyPressEvent(QKeyEvent* event)
{
    const auto key = event->key();
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    const int focused = focusedMark();
    if (event->matches(QKeySequence::Copy))
        copyValues();
    else if (isArrow && markCount() > 0)
        focusMark(mark(focused < 0 ? std::max(0, chosenMark()) : stepFrom(focused, key)));
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && focused >= 0)
        event->modifiers() & Qt::ControlModifier ? narrow(*m_highlights.focused) : choose(*m_highlights.focused);
    else if (key == Qt::Key_Escape && (m_highlights.focused || !m_highlights.selected.empty())) {
        m_highlights = {};
        m_isChosenHere = false;
        update();
        emit factChosen({});
    } else
        QWidget::keyPressEvent(event);
}

void ChartCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace exeunt::ui
