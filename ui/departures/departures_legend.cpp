// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DeparturesPainter: the line that explains the marks, and the small picture of the whole.
#include "ui/departures/departures_painter.h"

#include <map>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::departures;

namespace {

constexpr double kSymbol = 24, kSymbolGap = 6, kEntryGap = 20;

} // namespace

double DeparturesPainter::legendWidth(const TextRuler& ruler)
{
    double width = -kEntryGap;
    for (const auto& words : legendWords())
        width += kSymbol + kSymbolGap + ruler.width(words, TextRole::Secondary) + kEntryGap;
    return width;
}

QStringList DeparturesPainter::legendWords()
{
    return {tr("stated in an article"), tr("not stated"), tr("second line"), tr("has left by this day"), tr("where they went")};
}

void DeparturesPainter::paintLegend(const QRectF& area)
{
    const auto words = legendWords();
    int entry = 0;
    const double middle = area.center().y();
    const auto ink = blend(m_theme.neutralMark, m_theme.window, 0.75);
    double x = area.x();
    const auto add = [&](auto&& draw) {
        const auto& says = words[entry++];
        const double width = kSymbol + kSymbolGap + m_ruler.width(says, TextRole::Secondary);
        if (x + width > area.right())
            return;
        draw(QPointF{x, middle});
        text(x + kSymbol + kSymbolGap, middle, says, TextRole::Secondary, m_theme.inkSecondary);
        x += width + kEntryGap;
    };
    add([&](QPointF at) { m_surface.line(at, at + QPointF{24, 0}, {ink, 1.4}); });
    add([&](QPointF at) { m_surface.line(at, at + QPointF{24, 0}, {ink, 1.6, false, true}); });
    add([&](QPointF at) { m_surface.line(at, at + QPointF{24, 0}, {m_theme.accent, 1.6, false, true}); });
    add([&](QPointF at) {
        m_surface.rect({at.x(), at.y() - 7, 24, 14}, m_theme.strip, 4, {m_theme.lineStrong, 1, true});
        m_surface.rect({at.x(), at.y() - 7, 3, 14}, m_theme.lineStrong);
    });
    add([&](QPointF at) { m_surface.rect({at.x(), at.y() - 7, 24, 14}, blend(m_theme.neutralMark, m_theme.window, 0.25), 7); });
}

void DeparturesPainter::paintMap(
    Surface& surface, const Theme& theme, const Chart& chart, const Layout& layout, const QRectF& area)
{
    const double scale = std::min(area.width() / layout.bounds.width, area.height() / layout.bounds.height);
    const QPointF origin{
        area.center().x() - layout.bounds.width * scale / 2, area.center().y() - layout.bounds.height * scale / 2};
    std::map<QRgb, std::vector<QRectF>> byColour;
    for (const auto& placed : layout.cards) {
        const auto& card = chart.cards[placed.card];
        const bool isGone = card.presence == view::Presence::Left;
        const auto colour = isGone ? blend(theme.lineStrong, theme.panel, 0.6) : companyColor(theme, card.company);
        byColour[colour.rgb()].emplace_back(origin.x() + placed.box.x * scale, origin.y() + placed.box.y * scale,
            std::max(1.0, placed.box.width * scale), std::max(1.0, placed.box.height * scale));
    }
    for (const auto& [colour, boxes] : byColour)
        surface.rects(boxes, QColor{colour});
}

} // namespace exeunt::ui
