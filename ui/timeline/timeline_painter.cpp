// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_painter.h"

#include "ui/timeline/mark_shapes.h"

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::timeline;

namespace {

constexpr double kLeastUndatedLabel = 60;

} // namespace

TimelinePainter::TimelinePainter(Surface& surface, const Theme& theme, const TextRuler& ruler)
    : m_surface{surface}
    , m_theme{theme}
    , m_ruler{ruler}
{
}

void TimelinePainter::paint(const Timeline& timeline, const Scene& scene, const TimelineHighlights& highlights)
{
    const auto& areas = scene.areas;
    if (m_hasGround)
        m_surface.rect({0, 0, scene.viewport.width, scene.viewport.height}, m_theme.window);
    const QRectF lanes{0, areas.plot.y, scene.viewport.width, areas.plot.height};
    m_surface.pushClip(lanes);
    paintBands(scene);
    paintGrid(scene);
    paintHeaders(timeline, scene);
    m_surface.pushClip(toRectF(areas.plot));
    paintStays(scene);
    paintDensity(timeline, scene);
    paintMarks(timeline, scene, highlights);
    paintClusters(timeline, scene);
    paintOverlayLabel(timeline, scene, highlights);
    m_surface.popClip();
    paintUndated(timeline, scene, highlights);
    m_surface.popClip();
    paintAxis(scene);
    paintOverview(scene, highlights);
    if (scene.viewport.hasLegend)
        paintLegend(timeline, scene);
}

void TimelinePainter::text(double x, double middle, const QString& words, TextRole role, const QColor& color)
{
    m_surface.text({x, middle + m_ruler.baseline(role)}, words, role, color);
}

void TimelinePainter::paintBands(const Scene& scene)
{
    for (const auto& lane : scene.lanes)
        if (lane.isAlternate)
            m_surface.rect(toRectF(lane.band), m_theme.band);
    const auto& strip = scene.areas.strip;
    m_surface.rect({strip.x, strip.y, strip.width, strip.height}, m_theme.strip);
}

void TimelinePainter::paintGrid(const Scene& scene)
{
    const auto& plot = scene.areas.plot;
    std::vector<QRectF> lines;
    for (const auto& tick : scene.ticks)
        lines.emplace_back(std::round(tick.x), plot.y, 1, plot.height);
    m_surface.rects(lines, m_theme.line);
}

void TimelinePainter::paintBar(const Mark& mark, const QColor& color, const QColor& ground)
{
    const auto& bar = *mark.bar;
    const auto halo = blend(color, ground, 0.22);
    const auto core = blend(color, ground, 0.75);
    const double middle = mark.box.middleY();
    const double left = bar.solidLeft;
    const double right = bar.solidRight;
    const QRectF rect = toRectF(bar.rect);
    const bool isFading = left > rect.left() || right < rect.right();
    if (!isFading)
        m_surface.rect(rect, halo, 3);
    else {
        m_surface.rect({left, rect.top(), std::max(0.0, right - left), rect.height()}, halo);
        if (left > rect.left()) {
            m_surface.fade({rect.left(), rect.top(), left - rect.left(), rect.height()}, ground, halo);
            m_surface.fade({rect.left(), middle - 1, left - rect.left(), 2}, ground, core);
        }
        if (right < rect.right()) {
            m_surface.fade({right, rect.top(), rect.right() - right, rect.height()}, halo, ground);
            m_surface.fade({right, middle - 1, rect.right() - right, 2}, core, ground);
        }
    }
    const double inset = isFading ? 0 : 2;
    const bool isDashed = mark.isUncertain || mark.status == article::Status::Rumoured;
    if (right - left > 4)
        m_surface.line({left + inset, middle}, {right - inset, middle}, {core, 1.6, isDashed});
}

void TimelinePainter::paintMark(const Timeline& timeline, const Mark& mark, const QColor& ground, bool isSelected)
{
    const auto color = companyColor(m_theme, mark.company);
    m_surface.beginGroup({{u"class"_s, u"mark"_s}, {u"data-fact"_s, QString::number(mark.fact.value)},
        {u"data-lane"_s, QString::number(timeline.items()[mark.item].lane)}});
    if (mark.bar)
        paintBar(mark, color, ground);
    const QPointF middle{mark.box.middleX(), mark.box.middleY()};
    drawMark(m_surface, mark.shape, middle, mark.box.width, color, ground, mark.status);
    if (mark.hasConflict)
        drawConflict(m_surface, m_theme, middle, mark.box.width);
    if (mark.label.width > 0) {
        const auto words = QString::fromStdString(timeline.label(timeline.items()[mark.item]));
        const auto& ink = mark.isBackground && !isSelected ? m_theme.inkSecondary : m_theme.ink;
        text(mark.label.x, mark.label.middleY(), mark.isLabelCut ? m_ruler.elided(words, mark.label.width) : words,
            TextRole::Text, ink);
        if (mark.status == article::Status::Denied)
            m_surface.line({mark.label.x, mark.label.middleY()}, {mark.label.right(), mark.label.middleY()}, {ink, 1});
    }
    m_surface.endGroup();
}

void TimelinePainter::paintMarks(const Timeline& timeline, const Scene& scene, const TimelineHighlights& highlights)
{
    for (const auto& mark : scene.marks) {
        const bool isSelected = highlights.selected.isStored() && mark.fact == highlights.selected;
        const bool isHovered = highlights.hovered == mark.item;
        auto ground = groundOf(timeline.items()[mark.item].lane);
        const auto hit = toRectF(mark.hit).adjusted(-4, 0, 4, 0);
        if (isSelected || isHovered) {
            ground = isSelected ? m_theme.selection : m_theme.accentSoft;
            m_surface.rect(hit, ground, 4);
        }
        paintMark(timeline, mark, ground, isSelected);
        if (highlights.focused == mark.item)
            m_surface.rect(hit.adjusted(-1, 0, 1, 0), QColor{}, 5, {m_theme.focus, 2});
    }
}

/// The one mark that is pointed at, focused or selected shows its words even where they had no room.
void TimelinePainter::paintOverlayLabel(const Timeline& timeline, const Scene& scene, const TimelineHighlights& highlights)
{
    for (const auto& mark : scene.marks) {
        const bool isSingledOut = highlights.hovered == mark.item || highlights.focused == mark.item
            || (highlights.selected.isStored() && highlights.selected == mark.fact);
        if (!isSingledOut || mark.label.width > 0)
            continue;
        const auto words = QString::fromStdString(timeline.label(timeline.items()[mark.item]));
        const double width = m_ruler.width(words) + 12;
        double x = mark.hit.right() + 4;
        if (x + width > scene.areas.plot.right())
            x = mark.hit.x - width - 4;
        m_surface.rect({x, mark.hit.y, width, mark.hit.height}, m_theme.tooltip, 4, {m_theme.lineStrong, 1});
        text(x + 6, mark.hit.middleY(), words, TextRole::Text, m_theme.ink);
    }
}

void TimelinePainter::paintClusters(const Timeline& timeline, const Scene& scene)
{
    for (const auto& cluster : scene.clusters) {
        const auto ground = groundOf(cluster.lane);
        const auto color = companyColor(m_theme, timeline.items()[cluster.items.front()].company);
        const auto count = QString::number(cluster.items.size());
        m_surface.beginGroup(
            {{u"class"_s, u"cluster"_s}, {u"data-count"_s, count}, {u"data-lane"_s, QString::number(cluster.lane)}});
        m_surface.rect(toRectF(cluster.box), blend(color, ground, 0.18), cluster.box.height / 2, {color, 1.2});
        const double width = m_ruler.width(count, TextRole::Secondary);
        text(cluster.box.middleX() - width / 2, cluster.box.middleY(), count, TextRole::Secondary, m_theme.ink);
        m_surface.endGroup();
    }
}

void TimelinePainter::paintStays(const Scene& scene)
{
    for (const auto& stay : scene.stays) {
        const auto color = companyColor(m_theme, stay.company);
        const auto area = toRectF(stay.line);
        if (stay.isOpen)
            m_surface.fade(area, blend(color, m_theme.window, 0.6), blend(color, m_theme.window, 0.1));
        else
            m_surface.rect(area, blend(color, m_theme.window, 0.6));
    }
}

void TimelinePainter::paintDensity(const Timeline& timeline, const Scene& scene)
{
    std::vector<QRectF> out, in;
    const auto flush = [&](std::uint32_t lane) {
        const auto color = companyColor(m_theme, timeline.lanes()[lane].company);
        m_surface.rects(out, color);
        m_surface.rects(in, blend(color, groundOf(lane), 0.55));
        out.clear();
        in.clear();
    };
    for (std::size_t i = 0; i < scene.density.size(); ++i) {
        const auto& bin = scene.density[i];
        if (i == 0 || scene.density[i - 1].lane != bin.lane)
            m_surface.beginGroup({{u"class"_s, u"density"_s}, {u"data-lane"_s, QString::number(bin.lane)}});
        if (bin.outCount > 0)
            out.push_back(toRectF(bin.out));
        if (bin.inCount > 0)
            in.push_back(toRectF(bin.in));
        if (i + 1 == scene.density.size() || scene.density[i + 1].lane != bin.lane) {
            flush(bin.lane);
            m_surface.endGroup();
        }
    }
}

void TimelinePainter::paintUndated(const Timeline& timeline, const Scene& scene, const TimelineHighlights& highlights)
{
    for (const auto& group : scene.undated) {
        const bool isSingledOut = std::any_of(group.items.begin(), group.items.end(), [&](std::uint32_t item) {
            const auto id = timeline.table().fact(timeline.items()[item].row).id;
            return (highlights.selected.isStored() && id == highlights.selected);
        });
        if (isSingledOut)
            m_surface.rect(toRectF(group.box).adjusted(0, 1, 0, -1), m_theme.selection, 4);
        const bool isFocused = std::any_of(group.items.begin(), group.items.end(),
            [&](std::uint32_t item) { return highlights.focused == item || highlights.hovered == item; });
        if (isFocused)
            m_surface.rect(
                toRectF(group.box).adjusted(0, 1, 0, -1), QColor{}, 4, {m_theme.focus, highlights.focused ? 2.0 : 1.0});
        m_surface.beginGroup({{u"class"_s, u"undated"_s}, {u"data-count"_s, QString::number(group.items.size())},
            {u"data-lane"_s, QString::number(group.lane)}});
        const double middle = group.box.middleY();
        const bool isOne = group.items.size() == 1;
        const auto status =
            isOne ? timeline.table().status(timeline.items()[group.items.front()].row) : article::Status::Confirmed;
        if (group.shape)
            drawMark(m_surface, *group.shape, {group.box.x + 14, middle}, kMetrics.mark, companyColor(m_theme, group.company),
                isSingledOut ? m_theme.selection : m_theme.strip, status);
        const double room = group.box.right() - group.box.x - 26;
        const auto count = (group.shape ? QString{} : u"+"_s) + QString::number(group.items.size());
        const auto words = isOne ? QString::fromStdString(timeline.label(timeline.items()[group.items.front()])) : count;
        if (!isOne || room >= kLeastUndatedLabel)
            text(group.box.x + 26, middle, m_ruler.elided(words, room, TextRole::Secondary), TextRole::Secondary, m_theme.ink);
        m_surface.endGroup();
    }
}

} // namespace exeunt::ui
