// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategies/strategies_painter.h"

#include "ui/convert/text.h"
#include "ui/strategies/strategies_words.h"
#include "ui/strategies/voice_sign.h"

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::strategies;
using Kind = StrategiesMark::Kind;

namespace {

constexpr double kRadius = 6;
constexpr double kHalo = 4;        // around a statement that is singled out
constexpr double kNameMiddle = 18; // of a head, from its top
constexpr double kCompanyLine = 3;

QRectF toRectF(const view::Rect& r)
{
    return {r.x, r.y, r.width, r.height};
}

} // namespace

StrategiesPainter::StrategiesPainter(Surface& surface, const Theme& theme, const TextRuler& ruler)
    : m_surface{surface}
    , m_theme{theme}
    , m_ruler{ruler}
{
}

void StrategiesPainter::text(double x, double middle, const QString& words, TextRole role, const QColor& color)
{
    m_surface.text({x, middle + m_ruler.baseline(role)}, words, role, color);
}

void StrategiesPainter::elided(const QRectF& box, double middle, const QString& words, TextRole role, const QColor& color)
{
    text(box.x(), middle, m_ruler.elided(words, box.width(), role), role, color);
}

QColor StrategiesPainter::colorOf(const StrategiesStage& stage, std::uint32_t company) const
{
    return companyColor(m_theme, stage.grid().companies()[company].name);
}

bool StrategiesPainter::isTwin(const StrategiesStage& stage, std::uint32_t company) const
{
    for (std::uint32_t other = 0; other < company; ++other)
        if (colorOf(stage, other) == colorOf(stage, company))
            return true;
    return false;
}

/// What scrolls first; then what stays in sight above it.
void StrategiesPainter::paint(
    const StrategiesStage& stage, const QSizeF& page, const StrategiesHighlights& highlights, bool isScreen)
{
    m_lit.clear();
    if (highlights.selected && highlights.selected->kind == Kind::Term)
        for (const auto index : stage.statementsOf(*highlights.selected))
            m_lit.insert(index);
    const double top = stage.headBottom();
    const double left = stage.aspectRight();
    const auto scroll = stage.scroll();
    const double reach = kHalo + 1; // outlines reach out of their boxes
    const QRectF body{left - reach, top, page.width() - left + reach, page.height() - top};
    m_surface.pushClip(body);
    m_surface.pushOffset(-scroll);
    paintBody(stage, body.translated(scroll), highlights);
    m_surface.popOffset();
    m_surface.popClip();
    m_surface.pushClip({0, top, left, page.height() - top});
    for (std::uint32_t i = 0; i < stage.layout().rowBoxes.size(); ++i)
        paintAspect(stage, i, highlights, isScreen);
    m_surface.popClip();
    m_surface.pushClip({left - reach, 0, page.width() - left + reach, page.height()});
    for (std::uint32_t i = 0; i < stage.layout().heads.size(); ++i)
        paintHead(stage, i, highlights, isScreen);
    if (highlights.drag)
        paintDrag(stage, *highlights.drag);
    m_surface.popClip();
    if (isScreen && scroll.y() > 0)
        m_surface.line({0, top}, {page.width(), top}, {m_theme.line, 1});
}

void StrategiesPainter::paintBody(const StrategiesStage& stage, const QRectF& seen, const StrategiesHighlights& highlights)
{
    const auto& cells = stage.layout().cells;
    for (std::uint32_t i = 0; i < cells.size(); ++i)
        if (seen.intersects(toRectF(cells[i].box)))
            paintCell(stage, i, highlights);
    paintTerms(stage, seen, highlights);
}

void StrategiesPainter::paintCell(const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights)
{
    const auto& placed = stage.layout().cells[index];
    const auto& cell = stage.grid().cell(placed.row, placed.column);
    const auto box = toRectF(placed.box);
    const StrategiesMark mark{Kind::Cell, index};
    const bool isSelected = highlights.selected == mark;
    const bool isPointedAt = highlights.hovered == mark || highlights.focused == mark;
    m_surface.beginGroup({{u"class"_s, cell.isEmpty() ? u"cell empty"_s : cell.isStale ? u"cell stale"_s : u"cell"_s}});
    Stroke stroke{m_theme.line, 1, cell.isEmpty()};
    if (cell.isEmpty() || isPointedAt)
        stroke.color = isPointedAt ? m_theme.lineStrong : blend(m_theme.lineStrong, m_theme.window, 0.45);
    if (isSelected)
        stroke = {m_theme.accent, 2};
    else if (highlights.focused == mark)
        stroke = {m_theme.focus, 2, cell.isEmpty()};
    const auto ground = cell.isEmpty() ? QColor{} : cell.isStale ? m_theme.band : m_theme.panel;
    m_surface.rect(box.adjusted(0.5, 0.5, -0.5, -0.5), ground, kRadius, stroke);
    const double padding = kMetrics.cellPadding;
    if (cell.isEmpty()) {
        const auto& company = stage.grid().companies()[stage.grid().columns()[placed.column].company];
        elided(box.adjusted(padding, 0, -padding, 0), box.y() + padding + 8, nothingWords(company), TextRole::Secondary,
            m_theme.inkSecondary);
    }
    for (auto i = placed.firstStatement; i < placed.endStatement; ++i)
        paintStatement(stage, i, highlights);
    if (placed.more.height > 0) {
        const StrategiesMark more{Kind::More, index};
        const auto at = toRectF(placed.more);
        const bool isOver = highlights.hovered == more || highlights.focused == more;
        if (isOver)
            m_surface.rect(at.adjusted(-kHalo, 0, kHalo, 0), m_theme.controlHover, 4,
                highlights.focused == more ? Stroke{m_theme.focus, 2} : Stroke{});
        text(at.x(), at.center().y(), (placed.hidden > 0 ? u"▸ "_s : u"▾ "_s) + moreWords(stage.layout(), index),
            TextRole::Secondary, m_theme.accentInk);
    }
    paintFoot(stage, index);
    m_surface.endGroup();
}

/// How old, at the left; this period against the one before, at the right, as far as both fit.
void StrategiesPainter::paintFoot(const StrategiesStage& stage, std::uint32_t index)
{
    const auto& placed = stage.layout().cells[index];
    if (!(placed.foot.height > 0))
        return;
    const auto& grid = stage.grid();
    const auto& column = grid.columns()[placed.column];
    const auto foot = toRectF(placed.foot);
    double room = foot.width();
    if (const auto stale = staleWords(grid, grid.cell(placed.row, placed.column)); !stale.isEmpty()) {
        const auto words = m_ruler.elided(stale, foot.width() - 16, TextRole::Secondary);
        const double width = m_ruler.width(words, TextRole::Secondary);
        const QPointF clock{foot.x() + 5, foot.center().y()};
        QPainterPath face;
        face.addEllipse(clock, 4.5, 4.5);
        m_surface.path(face, {}, {m_theme.warnInk, 1.2});
        m_surface.line(clock, clock - QPointF{0, 3}, {m_theme.warnInk, 1.2});
        m_surface.line(clock, clock + QPointF{2.2, 0}, {m_theme.warnInk, 1.2});
        text(foot.x() + 14, foot.center().y(), words, TextRole::Secondary, m_theme.warnInk);
        room -= width + 22;
    }
    const auto& momentum = momentumOf(grid, placed.row, placed.column);
    const auto& cell = grid.cell(placed.row, placed.column);
    auto words = column.half == Half::Earlier ? QString{} : momentumWords(momentum, true);
    if (m_ruler.width(words, TextRole::Secondary) > room)
        words = momentumWords(momentum, false);
    if (words.isEmpty())
        words = articleCount(cell.articles);
    const double width = m_ruler.width(words, TextRole::Secondary);
    if (!words.isEmpty() && width <= room)
        text(foot.right() - width, foot.center().y(), words, TextRole::Secondary, m_theme.inkSecondary);
}

void StrategiesPainter::paintStatement(const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights)
{
    const auto& placed = stage.layout().statements[index];
    const auto& statement = stage.grid().statements()[placed.statement];
    const StrategiesMark mark{Kind::Statement, index};
    const auto halo = toRectF(placed.box).adjusted(-kHalo - 2, -kHalo, kHalo + 2, kHalo - 2);
    m_surface.beginGroup({{u"class"_s, u"statement "_s + QLatin1String{article::toString(statement.voice).data()}},
        {u"data-strategy"_s, QString::number(statement.id.value)}});
    const bool isSelected = highlights.selected == mark || m_lit.count(placed.statement) > 0;
    if (isSelected || highlights.hovered == mark || highlights.focused == mark)
        m_surface.rect(halo,
            isSelected                       ? m_theme.selection
                : highlights.hovered == mark ? m_theme.controlHover
                                             : QColor{},
            4, highlights.focused == mark ? Stroke{m_theme.focus, 2} : Stroke{});
    double middle = placed.text.y + kMetrics.statementLine / 2;
    for (auto line = placed.firstLine; line < placed.endLine; ++line) {
        text(placed.text.x, middle, toQString(stage.layout().lines[line]), TextRole::Text, m_theme.ink);
        middle += kMetrics.statementLine;
    }
    const auto meta = toRectF(placed.meta);
    const double y = meta.center().y();
    drawVoiceSign(m_surface, statement.voice, {meta.x() + 6, y}, m_theme.neutralMark);
    const bool isPinned = stage.isPinned(statement.id) && m_numbers.isEmpty();
    const auto& source = stage.grid().strategy(statement).sources.front();
    elided(meta.adjusted(kMetrics.sign + 2, 0, isPinned ? -16 : 0, 0), y,
        metaLine(statement, static_cast<std::size_t>(m_numbers.value(source.article.value))), TextRole::Secondary,
        m_theme.inkSecondary);
    if (isPinned)
        drawPin(m_surface, {meta.right() - 6, y}, m_theme.accent);
    m_surface.endGroup();
}

void StrategiesPainter::paintTerms(const StrategiesStage& stage, const QRectF& seen, const StrategiesHighlights& highlights)
{
    const auto& layout = stage.layout();
    for (const auto& line : layout.termRows) {
        if (!seen.intersects(toRectF(line.box)))
            continue;
        const auto label = [&](const view::Rect& at, const QString& words) {
            if (at.width > 0)
                text(at.x, at.y + at.height / 2, words, TextRole::Secondary, m_theme.inkSecondary);
        };
        label(line.sharedLabel, sharedLabel());
        label(line.singleLabel, singleLabel());
    }
    for (std::uint32_t i = 0; i < layout.terms.size(); ++i)
        if (seen.intersects(toRectF(layout.terms[i].box)))
            paintTerm(stage, i, highlights);
}

/// A dot for every company that says it, then the word.
void StrategiesPainter::paintTerm(const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights)
{
    const StrategiesMark mark{Kind::Term, index};
    const auto& term = stage.termOf(mark);
    const auto box = toRectF(stage.layout().terms[index].box);
    m_surface.beginGroup({{u"class"_s, u"term"_s}});
    const bool isSelected = highlights.selected == mark;
    const auto ground = isSelected ? m_theme.selection : highlights.hovered == mark ? m_theme.controlHover : m_theme.chip;
    m_surface.rect(box, ground, box.height() / 2, highlights.focused == mark ? Stroke{m_theme.focus, 2} : Stroke{});
    double x = box.x() + kMetrics.chipPadding;
    for (const auto company : term.companies) {
        const bool isRing = isTwin(stage, company);
        const QRectF dot{x, box.center().y() - 3.5, 7, 7};
        m_surface.rect(isRing ? dot.adjusted(0.75, 0.75, -0.75, -0.75) : dot, isRing ? QColor{} : colorOf(stage, company), 3.5,
            isRing ? Stroke{colorOf(stage, company), 1.5} : Stroke{});
        x += kMetrics.dot;
    }
    text(x + 2, box.center().y(), m_ruler.elided(toQString(term.text), box.right() - x - 4, TextRole::Secondary),
        TextRole::Secondary, m_theme.ink);
    m_surface.endGroup();
}

void StrategiesPainter::paintAspect(
    const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights, bool isScreen)
{
    const StrategiesMark mark{Kind::Aspect, index};
    const auto box = stage.rectOf(mark);
    const bool isOver = highlights.hovered == mark || highlights.focused == mark;
    if (highlights.selected == mark || highlights.focused == mark)
        m_surface.rect(box.adjusted(-kHalo, 1, -kHalo, -1), highlights.selected == mark ? m_theme.selection : QColor{}, kRadius,
            highlights.focused == mark ? Stroke{m_theme.focus, 2} : Stroke{});
    elided(box.adjusted(kHalo, 0, -12, 0), box.y() + kMetrics.cellPadding + kMetrics.statementLine / 2,
        aspectTitle(stage.grid().rows()[index]), TextRole::Strong, isOver ? m_theme.ink : m_theme.inkSecondary);
    if (isScreen && isOver)
        paintCross(stage.hiderOf(mark), highlights.focused == mark);
}

void StrategiesPainter::paintHead(
    const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights, bool isScreen)
{
    const StrategiesMark mark{Kind::Head, index};
    const auto& head = stage.layout().heads[index];
    const auto box = stage.rectOf(mark);
    const bool isOver = highlights.hovered == mark || highlights.focused == mark;
    if (highlights.selected == mark || isOver)
        m_surface.rect(box.adjusted(0, 4, 0, -(box.height() - kMetrics.head) - 10),
            highlights.selected == mark      ? m_theme.selection
                : highlights.hovered == mark ? m_theme.controlHover
                                             : QColor{},
            4, highlights.focused == mark ? Stroke{m_theme.focus, 2} : Stroke{});
    const double handles = !isScreen ? 0 : isOver ? 44 : 24;
    paintName(stage, head.company, box.adjusted(4, 0, -handles, 0), box.y() + kNameMiddle + 2);
    const double lineTop = box.y() + kMetrics.head - kCompanyLine - 5;
    const bool isBroken = isTwin(stage, head.company);
    const double piece = isBroken ? 12 : box.width();
    for (double x = 0; x < box.width(); x += piece + 6)
        m_surface.rect({box.x() + x, lineTop, std::min(piece, box.width() - x), kCompanyLine}, colorOf(stage, head.company), 1.5);
    paintHalves(stage, index, box);
    if (!isScreen)
        return;
    const auto grip = stage.gripOf(index);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 2; ++column)
            m_surface.rect({grip.center().x() - 3.5 + column * 5, grip.center().y() - 5.5 + row * 4.5, 2, 2},
                isOver ? m_theme.neutralMark : m_theme.inkDisabled, 1);
    if (isOver)
        paintCross(stage.hiderOf(mark), highlights.focused == mark);
}

/// The name, then how the articles write it, as far as that fits too.
void StrategiesPainter::paintName(const StrategiesStage& stage, std::uint32_t company, const QRectF& box, double middle)
{
    const auto name = companyTitle(stage.grid(), company);
    elided(box, middle, name, TextRole::Strong, m_theme.ink);
    const double used = m_ruler.width(name, TextRole::Strong) + 8;
    const auto original = companyOriginal(stage.grid(), company);
    if (!original.isEmpty() && used + m_ruler.width(original, TextRole::Secondary) <= box.width())
        text(box.x() + used, middle, original, TextRole::Secondary, m_theme.inkSecondary);
}

void StrategiesPainter::paintHalves(const StrategiesStage& stage, std::uint32_t index, const QRectF& box)
{
    const auto& head = stage.layout().heads[index];
    for (auto column = head.firstColumn; column < head.endColumn; ++column) {
        const auto half = stage.grid().columns()[column].half;
        if (half == Half::Whole)
            continue;
        const auto& at = stage.layout().columnBoxes[column];
        elided({at.x - stage.scroll().x() + 4, box.y(), at.width - 8, 0}, box.y() + kMetrics.head + kMetrics.halfHead / 2 - 2,
            halfTitle(stage.grid(), half), TextRole::Secondary, m_theme.inkSecondary);
    }
}

/// The head that is drawn along, and where it would be dropped.
void StrategiesPainter::paintDrag(const StrategiesStage& stage, const StrategiesHighlights::Drag& drag)
{
    const auto& heads = stage.layout().heads;
    const auto box = stage.rectOf({Kind::Head, drag.head}).translated(drag.by, 0);
    const double gap = kMetrics.columnGap / 2;
    const auto edge =
        drag.before < heads.size() ? heads[drag.before].box.x - gap : heads.back().box.x + heads.back().box.width + gap;
    m_surface.rect({edge - stage.scroll().x() - 1.5, 4, 3, stage.content().height() - 8}, m_theme.accent, 1.5);
    m_surface.rect(box.adjusted(0, 4, 0, -(box.height() - kMetrics.head) - 4), m_theme.panel, kRadius, {m_theme.accent, 2});
    elided(box.adjusted(12, 0, -24, 0), box.y() + kNameMiddle + 4, companyTitle(stage.grid(), heads[drag.head].company),
        TextRole::Strong, m_theme.ink);
}

void StrategiesPainter::paintCross(const QRectF& box, bool isStrong)
{
    const auto m = box.center();
    const Stroke stroke{isStrong ? m_theme.ink : m_theme.inkSecondary, 1.5};
    m_surface.line(m + QPointF{-3.5, -3.5}, m + QPointF{3.5, 3.5}, stroke);
    m_surface.line(m + QPointF{-3.5, 3.5}, m + QPointF{3.5, -3.5}, stroke);
}

} // namespace exeunt::ui
