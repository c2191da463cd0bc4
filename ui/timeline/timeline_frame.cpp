// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a timeline around its marks: headers, axis, overview, legend.
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/timeline_painter.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::timeline;

namespace {

constexpr double kEdge = 4; // the company's colour at a lane's left
constexpr double kTitleLeft = 16;

QString tickWords(const Tick& tick, bool withYear)
{
    const auto date = QDate{1970, 1, 1}.addDays(tick.day);
    const QLocale locale;
    if (tick.step >= Step::Year)
        return QString::number(date.year());
    if (tick.step >= Step::Month)
        return locale.toString(date, withYear ? u"MMM yyyy"_s : u"MMM"_s);
    return locale.toString(date, withYear ? u"d MMM yyyy"_s : u"d MMM"_s);
}

/// A title on one line, or on two where it is too wide and there is room for a second.
QStringList titleLines(const TextRuler& ruler, const QString& title, double room, bool mayWrap)
{
    if (!mayWrap || ruler.width(title, TextRole::Strong) <= room)
        return {ruler.elided(title, room, TextRole::Strong)};
    qsizetype fits = title.size();
    while (fits > 1 && ruler.width(title.left(fits), TextRole::Strong) > room)
        --fits;
    const auto space = title.lastIndexOf(u' ', fits);
    const auto cut = space > fits / 3 ? space : fits;
    return {title.left(cut), ruler.elided(title.mid(cut).trimmed(), room, TextRole::Strong)};
}

} // namespace

QString TimelinePainter::countsOf(const Timeline& timeline, const Lane& lane) const
{
    if (timeline.mode() != LaneMode::Company)
        return tr("%n fact(s)", nullptr, static_cast<int>(lane.size())).replace(u"(s)"_s, lane.size() == 1 ? u""_s : u"s"_s);
    QStringList parts;
    const auto add = [&parts](const QString& words, std::size_t count) {
        if (count > 0)
            parts << words.arg(count);
    };
    add(tr("%1 left"), lane.left);
    add(tr("%1 joined"), lane.joined);
    add(tr("%1 within"), lane.other);
    return parts.join(u" · "_s);
}

void TimelinePainter::paintHeaders(const Timeline& timeline, const Scene& scene)
{
    for (const auto& band : scene.lanes)
        paintHeader(timeline, band);
}

void TimelinePainter::paintHeader(const Timeline& timeline, const LaneBand& band)
{
    const auto& lane = timeline.lanes()[band.lane];
    const auto& header = band.header;
    const bool isCompany = timeline.mode() == LaneMode::Company;
    m_surface.rect(
        {0, header.y + 4, kEdge, header.height - 8}, isCompany ? companyColor(m_theme, lane.company) : m_theme.line, 2);
    const auto title = lane.title.empty() ? tr("Not stated") : QString::fromStdString(lane.title);
    const double room = header.width - kTitleLeft - 12;
    const double first = header.y + std::min(20.0, header.height / 2);
    if (header.height < 48) {
        const auto count = lane.size() > 1 ? QString::number(lane.size()) : QString{};
        const double countWidth = m_ruler.width(count, TextRole::Secondary);
        text(kTitleLeft, first, m_ruler.elided(title, room - countWidth - 8, TextRole::Strong), TextRole::Strong, m_theme.ink);
        text(header.right() - 12 - countWidth, first, count, TextRole::Secondary, m_theme.inkSecondary);
        return;
    }
    double y = first;
    for (const auto& line : titleLines(m_ruler, title, room, header.height >= 68)) {
        text(kTitleLeft, y, line, TextRole::Strong, m_theme.ink);
        y += 18;
    }
    text(kTitleLeft, y, m_ruler.elided(countsOf(timeline, lane), room, TextRole::Secondary), TextRole::Secondary,
        m_theme.inkSecondary);
}

void TimelinePainter::paintAxis(const Scene& scene)
{
    const auto& axis = scene.areas.axis;
    const double middle = axis.y + axis.height / 2;
    m_surface.rects({{0, axis.bottom() - 1, scene.viewport.width, 1}}, m_theme.line);
    m_surface.pushClip(toRectF(axis));
    double free = axis.x;
    for (const auto& tick : scene.ticks) {
        m_surface.rects({{std::round(tick.x), axis.y + 4, 1, axis.height - 4}}, m_theme.line);
        const auto words = tickWords(tick.tick, tick.tick.opensYear);
        const double left = tick.x + 5;
        const double right = left + m_ruler.width(words, TextRole::Secondary);
        if (left < free || right > axis.right())
            continue;
        text(left, middle, words, TextRole::Secondary, tick.tick.opensYear ? m_theme.ink : m_theme.inkSecondary);
        free = right + 6;
    }
    m_surface.popClip();
    const auto& strip = scene.areas.stripTitle;
    m_surface.rect(toRectF(strip), m_theme.strip);
    text(strip.x + 12, middle, tr("undated"), TextRole::Secondary, m_theme.inkSecondary);
}

void TimelinePainter::paintOverview(const Scene& scene, const TimelineHighlights& highlights)
{
    const auto& area = scene.areas.overview;
    if (scene.bins.empty())
        return;
    const auto& period = *scene.period;
    const bool hasPeriod = period.first > area.x || period.second < area.right();
    if (highlights.showsWindow && hasPeriod)
        m_surface.rect({period.first, area.y, period.second - period.first, area.height}, m_theme.accentSoft);
    std::vector<QRectF> chosen, others;
    for (const auto& bin : scene.bins)
        (bin.isChosen ? chosen : others).push_back(toRectF(bin.rect));
    m_surface.rects(others, m_theme.histogram);
    m_surface.rects(chosen, m_theme.histogramChosen);
    m_surface.rects({{area.x, area.bottom() - 1, area.width, 1}}, m_theme.line);
    if (!highlights.showsWindow)
        return;
    const bool isWhole = scene.window.first <= area.x + 1 && scene.window.second >= area.right() - 1;
    if (!isWhole)
        m_surface.rect(
            {scene.window.first, area.y + 0.5, std::max(3.0, scene.window.second - scene.window.first), area.height - 1},
            QColor{}, 3, {m_theme.neutralMark, 1.2});
    const auto& handle = hasPeriod ? m_theme.accent : m_theme.lineStrong;
    for (const double x : {period.first, period.second}) {
        m_surface.rect({x - 1, area.y, 2, area.height}, handle);
        m_surface.rect({x - 3, area.y + area.height / 2 - 8, 6, 16}, handle, 3);
    }
}

void TimelinePainter::paintLegend(const Timeline& timeline, const Scene& scene)
{
    const auto& area = scene.areas.legend;
    const double middle = area.y + area.height / 2 + 1;
    m_surface.rects({{0, area.y, scene.viewport.width, 1}}, m_theme.line);
    const auto note = scene.labelsLeftOut > 0 ? tr("%1 names without room").arg(scene.labelsLeftOut) : QString{};
    const double noteWidth = m_ruler.width(note, TextRole::Secondary);
    const double end = scene.viewport.width - 100 - (noteWidth > 0 ? noteWidth + 24 : 0);
    double x = kTitleLeft;
    const auto add = [&](double symbolWidth, const QString& words, auto&& draw) {
        const double width = symbolWidth + 6 + m_ruler.width(words, TextRole::Secondary);
        if (x + width > end)
            return;
        draw(QPointF{x + symbolWidth / 2, middle});
        text(x + symbolWidth + 6, middle, words, TextRole::Secondary, m_theme.inkSecondary);
        x += width + 20;
    };
    const auto& ink = m_theme.neutralMark;
    const auto shape = [&](Shape s, const QString& words, article::Status status = article::Status::Confirmed) {
        add(14, words, [&, s, status](QPointF at) { drawMark(m_surface, s, at, 13, ink, m_theme.window, status); });
    };
    shape(Shape::Out, shapeName(Shape::Out));
    shape(Shape::In, shapeName(Shape::In));
    if (timeline.mode() != LaneMode::Company)
        shape(Shape::Both, shapeName(Shape::Both));
    shape(Shape::Post, shapeName(Shape::Post));
    shape(Shape::Team, shapeName(Shape::Team));
    shape(Shape::Founding, shapeName(Shape::Founding));
    add(36, tr("some day within"), [&](QPointF at) {
        m_surface.rect({at.x() - 18, at.y() - 5, 36, 10}, blend(ink, m_theme.window, 0.22), 3);
        m_surface.line(at - QPointF{16, 0}, at + QPointF{16, 0}, {blend(ink, m_theme.window, 0.75), 1.6});
    });
    shape(Shape::Out, tr("rumoured"), article::Status::Rumoured);
    shape(Shape::Out, tr("denied"), article::Status::Denied);
    add(14, tr("articles differ"), [&](QPointF at) { drawConflict(m_surface, m_theme, at - QPointF{6, -6}, 13); });
    if (noteWidth > 0)
        text(scene.viewport.width - 100 - noteWidth, middle, note, TextRole::Secondary, m_theme.inkSecondary);
}

} // namespace exeunt::ui
