// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/chart_painter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;
using Kind = ChartMark::Kind;

namespace {

constexpr double kLeastForPattern = 3; // a thinner bar shows its colour alone
constexpr double kPatternGap = 5;      // in a legend and an overview
constexpr double kLargeGap = 8;
constexpr double kPatternLine = 1.1;
constexpr double kSegmentGap = 1; // between the parts of a stack

} // namespace

ChartPainter::ChartPainter(Surface& surface, const Theme& theme, const TextRuler& ruler)
    : m_surface{surface}
    , m_theme{theme}
    , m_ruler{ruler}
{
}

void ChartPainter::paint(const ChartStage& stage, const ChartHighlights& highlights, QPainter* onScreen)
{
    if (!stage.hasChart())
        return;
    if (stage.hasValues()) {
        drawGrid(stage);
        onScreen ? stage.plot().paint(*onScreen) : stage.plot().paint(m_surface);
        drawPatterns(stage);
        drawAxis(stage);
        drawPoints(stage);
    } else
        drawNothing(stage);
    drawLegend(stage);
    drawDots(stage);
    drawTexts(stage, highlights);
    for (const auto& mark : highlights.selected)
        outline(stage, mark, m_theme.accent, 2);
    if (highlights.hovered && highlights.hovered->kind == Kind::Value)
        outline(stage, *highlights.hovered, m_theme.ink, 1.2);
    if (highlights.focused)
        outline(stage, *highlights.focused, m_theme.focus, 2);
}

/// Lines across a shape that has an identity of its own in grey print; 0 leaves it plain.
void ChartPainter::pattern(const QRectF& area, int number, const QColor& ink, double gap)
{
    if (number == 0 || area.width() < kLeastForPattern || area.height() < kLeastForPattern)
        return;
    const Stroke stroke{ink, kPatternLine};
    // Slanted lines y = bottom - (x - at), or y = x - at, cut at the area's edges.
    const auto rising = [&](double every) {
        for (double at = std::ceil((area.left() - area.height()) / every) * every; at < area.right(); at += every) {
            const double x0 = std::max(area.left(), at), x1 = std::min(area.right(), at + area.height());
            m_surface.line({x0, area.bottom() - (x0 - at)}, {x1, area.bottom() - (x1 - at)}, stroke);
        }
    };
    const auto falling = [&](double every) {
        for (double at = std::ceil((area.left() - area.bottom()) / every) * every; at < area.right() - area.top(); at += every) {
            const double x0 = std::max(area.left(), area.top() + at), x1 = std::min(area.right(), area.bottom() + at);
            m_surface.line({x0, x0 - at}, {x1, x1 - at}, stroke);
        }
    };
    const auto level = [&](double every) {
        for (double y = std::ceil(area.top() / every) * every; y < area.bottom(); y += every)
            m_surface.line({area.left(), y}, {area.right(), y}, stroke);
    };
    const auto upright = [&](double every) {
        for (double x = std::ceil(area.left() / every) * every; x < area.right(); x += every)
            m_surface.line({x, area.top()}, {x, area.bottom()}, stroke);
    };
    switch (number) {
    case 1:
        return rising(gap);
    case 2:
        return falling(gap);
    case 3:
        return level(gap - 1);
    case 4:
        return upright(gap - 1);
    case 5:
        rising(gap + 1);
        return falling(gap + 1);
    case 6:
        level(gap);
        return upright(gap);
    case 7:
        return rising(gap * 2);
    case 8:
        return falling(gap * 2);
    default:
        return level(gap * 2);
    }
}

/// Quiet on a screen, where colours tell; plain in print, where they may not.
QColor ChartPainter::patternInk(const QColor& fill) const
{
    return blend(m_theme.panel, fill, m_theme.kind == ThemeKind::Print ? 0.7 : 0.4);
}

void ChartPainter::drawGrid(const ChartStage& stage)
{
    const auto& area = stage.area();
    const bool isAcross = stage.plotData().form == PlotData::Form::Bars;
    for (const double value : stage.ticks()) {
        const auto at = stage.plot().at(0, value);
        const auto from = isAcross ? QPointF{at.x(), area.top()} : QPointF{area.left(), at.y()};
        m_surface.line(from, isAcross ? QPointF{at.x(), area.bottom()} : QPointF{area.right(), at.y()}, {m_theme.line, 1});
    }
}

void ChartPainter::drawPatterns(const ChartStage& stage)
{
    const bool areLines = stage.plotData().form == PlotData::Form::Lines;
    for (const auto& mark : stage.marks()) {
        if (mark.kind != Kind::Value || stage.isPoint(mark.series))
            continue;
        const auto rect = stage.rectOf(mark);
        if (areLines) {
            if (rect.width() > 0 && stage.area().width() / static_cast<double>(stage.shownCategories()) > 14)
                m_surface.rect(QRectF{rect.center() - QPointF{2, 2}, QSizeF{4, 4}}, stage.colorOf(mark.series), 2);
            continue;
        }
        pattern(rect, stage.patternOf(mark.series), patternInk(stage.colorOf(mark.series)),
            stage.isLarge() ? kLargeGap : kPatternGap);
        if (rect.width() > 2 && rect.height() > 2)
            m_surface.rect(rect, QColor{}, 0, {m_theme.panel, kSegmentGap});
    }
}

/// Zero, where bars stand on it.
void ChartPainter::drawAxis(const ChartStage& stage)
{
    const auto& data = stage.plotData();
    const auto& area = stage.area();
    const auto zero = stage.plot().at(0, 0);
    const Stroke stroke{m_theme.lineStrong, 1};
    if (data.form == PlotData::Form::Bars)
        m_surface.line({zero.x(), area.top()}, {zero.x(), area.bottom()}, stroke);
    else
        m_surface.line({area.left(), zero.y()}, {area.right(), zero.y()}, stroke);
}

void ChartPainter::diamond(const QRectF& area, const QColor& fill)
{
    QPainterPath path;
    path.moveTo(area.center().x(), area.top());
    path.lineTo(area.right(), area.center().y());
    path.lineTo(area.center().x(), area.bottom());
    path.lineTo(area.left(), area.center().y());
    path.closeSubpath();
    m_surface.path(path, fill, {m_theme.panel, 1.5});
}

void ChartPainter::drawPoints(const ChartStage& stage)
{
    for (const auto& mark : stage.marks())
        if (mark.kind == Kind::Value && stage.isPoint(mark.series))
            diamond(stage.rectOf(mark), stage.colorOf(mark.series));
}

void ChartPainter::drawLegend(const ChartStage& stage)
{
    const bool areLines = stage.plotData().form == PlotData::Form::Lines;
    for (const auto& mark : stage.marks()) {
        if (mark.kind != Kind::Legend)
            continue;
        const auto swatch = stage.legendSwatch(mark.series);
        const auto color = stage.colorOf(mark.series);
        if (stage.isHidden(mark.series))
            m_surface.rect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), QColor{}, 2, {m_theme.lineStrong, 1});
        else if (stage.isPoint(mark.series))
            diamond(swatch, color);
        else if (areLines)
            m_surface.line({swatch.left(), swatch.center().y()}, {swatch.right() + 2, swatch.center().y()},
                {color, 2.4, stage.isDashed(mark.series)});
        else {
            m_surface.rect(swatch, color);
            pattern(swatch, stage.patternOf(mark.series), patternInk(color), kPatternGap);
        }
    }
}

/// Before a company's name its colour, where the bars have another meaning.
void ChartPainter::drawDots(const ChartStage& stage)
{
    if (stage.chart().kind != ChartKind::BalanceTotal)
        return;
    for (const auto& mark : stage.marks()) {
        const auto company = mark.kind == Kind::Category ? stage.chart().categories[mark.category].company : view::kNoName;
        if (company == view::kNoName)
            continue;
        const auto label = stage.rectOf(mark);
        m_surface.rect({label.left() - 14, label.center().y() - 4, 8, 8}, companyColor(m_theme, company), 4);
    }
}

void ChartPainter::drawTexts(const ChartStage& stage, const ChartHighlights& highlights)
{
    for (const auto& text : stage.texts())
        m_surface.text(text.at, text.words, text.role, text.isQuiet ? m_theme.inkSecondary : m_theme.ink);
    const auto& hovered = highlights.hovered;
    if (!hovered || hovered->kind == Kind::Value)
        return;
    const auto rect = stage.rectOf(*hovered);
    m_surface.line(rect.bottomLeft(), rect.bottomRight(), {m_theme.accentInk, 1});
}

void ChartPainter::drawNothing(const ChartStage& stage)
{
    const auto words = QCoreApplication::translate("exeunt::ui::Statistics", "Nothing to count here");
    const auto middle = QRectF{QPointF{}, stage.size()}.center();
    m_surface.text(
        {middle.x() - m_ruler.width(words) / 2, middle.y() + m_ruler.baseline()}, words, TextRole::Text, m_theme.inkSecondary);
}

void ChartPainter::outline(const ChartStage& stage, const ChartMark& mark, const QColor& color, double width)
{
    const auto rect = stage.rectOf(mark);
    if (!rect.isNull())
        m_surface.rect(rect.adjusted(-2, -2, 2, 2), QColor{}, 3, {color, width});
}

} // namespace exeunt::ui
