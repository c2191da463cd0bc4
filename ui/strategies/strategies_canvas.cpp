// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategies/strategies_canvas.h"

#include "ui/chart/painter_surface.h"
#include "ui/strategies/strategies_words.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace exeunt::ui {

using Kind = StrategiesMark::Kind;

StrategiesCanvas::StrategiesCanvas(QWidget* parent)
    : QWidget{parent}
    , m_theme{&theme(systemThemeKind())}
{
    setObjectName(QStringLiteral("strategiesCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Strategies of companies side by side"));
    setAccessibleDescription(
        tr("Arrows go from cell to statement and cell to cell, Enter shows the sentences, Ctrl+Enter opens the "
           "article, P pins, Delete hides a row or column, Ctrl and an arrow moves a column."));
    installMarkAccessibility();
}

void StrategiesCanvas::setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    change([&](StrategiesStage& stage) { stage.setFacts(std::move(table), filter); });
}

/// Marks are places of a layout; across a new one they are known by what they stand for.
void StrategiesCanvas::change(const std::function<void(StrategiesStage&)>& work)
{
    const auto named = [&](const std::optional<StrategiesMark>& mark) {
        return mark && m_stage.hasGrid() ? m_stage.identityOf(*mark) : std::string{};
    };
    const auto selected = named(m_highlights.selected);
    const auto focused = named(m_highlights.focused);
    m_highlights = {};
    work(m_stage);
    const auto found = [&](const std::string& name) {
        return name.empty() || !m_stage.hasGrid() ? std::nullopt : m_stage.markOf(name);
    };
    m_highlights.selected = found(selected);
    m_highlights.focused = found(focused);
    announceMarksChanged(*this);
    update();
    emit scrolled();
}

void StrategiesCanvas::setTheme(ThemeKind kind)
{
    m_theme = &theme(kind);
    update();
}

void StrategiesCanvas::clearSelection()
{
    m_highlights.selected.reset();
    update();
}

void StrategiesCanvas::select(StrategyId id)
{
    m_highlights.selected = m_stage.hasGrid() ? m_stage.markOf(id) : std::nullopt;
    if (m_highlights.selected)
        m_stage.bringIntoSight(*m_highlights.selected);
    update();
    emit scrolled();
}

int StrategiesCanvas::indexOf(const std::optional<StrategiesMark>& mark) const
{
    if (!mark)
        return -1;
    const auto& marks = m_stage.marks();
    const auto at = std::find(marks.begin(), marks.end(), *mark);
    return at == marks.end() ? -1 : static_cast<int>(at - marks.begin());
}

int StrategiesCanvas::markCount() const
{
    return m_stage.hasGrid() ? static_cast<int>(m_stage.marks().size()) : 0;
}

QString StrategiesCanvas::markName(int mark) const
{
    return accessibleMark(m_stage, m_stage.marks()[static_cast<std::size_t>(mark)]);
}

QRect StrategiesCanvas::markRect(int mark) const
{
    return m_stage.rectOf(m_stage.marks()[static_cast<std::size_t>(mark)]).toAlignedRect();
}

int StrategiesCanvas::markAt(QPoint at) const
{
    return indexOf(m_stage.markAt(at));
}

void StrategiesCanvas::activateMark(int mark)
{
    choose(m_stage.marks()[static_cast<std::size_t>(mark)]);
}

/// "n more" folds; all else shows what is behind it. A statement that is cut shows all its lines when it is chosen, and few again
/// when it is chosen once more.
void StrategiesCanvas::choose(const StrategiesMark& mark)
{
    m_highlights.focused = mark;
    if (mark.kind == Kind::More) {
        change([&](StrategiesStage& stage) { stage.toggleCell(mark.index); });
        emit changed();
        return;
    }
    const bool wasSelected = m_highlights.selected == mark;
    m_highlights.selected = mark;
    const bool isCut = mark.kind == Kind::Statement && m_stage.layout().statements[mark.index].isCut;
    const bool isLong = mark.kind == Kind::Statement && m_stage.layout().statements[mark.index].isFoldable;
    if (isCut || (isLong && wasSelected))
        change([&](StrategiesStage& stage) { stage.toggleText(mark.index); });
    update();
    if (m_highlights.selected)
        emit markChosen(*m_highlights.selected);
}

/// The article of the first sentence behind it.
void StrategiesCanvas::open(const StrategiesMark& mark)
{
    if (mark.kind != Kind::Statement && mark.kind != Kind::Cell && mark.kind != Kind::Term)
        return;
    const auto statements = m_stage.statementsOf(mark);
    if (statements.empty())
        return;
    const auto& source = m_stage.grid().strategy(m_stage.grid().statements()[statements.front()]).sources.front();
    emit sentenceOpened(source.article, source.evidence.empty() ? Span{} : source.evidence.front());
}

void StrategiesCanvas::hide(const StrategiesMark& mark)
{
    change([&](StrategiesStage& stage) {
        if (mark.kind == Kind::Head)
            stage.hideCompany(stage.layout().heads[mark.index].company);
        else
            stage.hideAspect(mark.index);
    });
    emit changed();
}

void StrategiesCanvas::resizeEvent(QResizeEvent*)
{
    change([this](StrategiesStage& stage) { stage.setSize(size()); });
}

void StrategiesCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), m_theme->window);
    if (!m_stage.hasGrid())
        return;
    auto highlights = m_highlights;
    if (!hasFocus())
        highlights.focused.reset();
    PainterSurface surface{painter};
    StrategiesPainter{surface, *m_theme, m_ruler}.paint(m_stage, size(), highlights, true);
}

bool StrategiesCanvas::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto mark = m_stage.markAt(help->pos());
    const auto words = mark ? markToolTip(m_stage, *mark) : QString{};
    words.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), words, this);
    return true;
}

void StrategiesCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto mark = isKey ? m_highlights.focused : m_stage.markAt(event->pos());
    if (!mark)
        return;
    if (mark->kind != Kind::More)
        choose(*mark);
    if (m_highlights.focused)
        emit menuAsked(*m_highlights.focused,
            isKey ? mapToGlobal(m_stage.rectOf(*m_highlights.focused).center().toPoint()) : event->globalPos());
}

} // namespace exeunt::ui
