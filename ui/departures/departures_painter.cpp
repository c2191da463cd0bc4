// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/departures/departures_painter.h"

#include "ui/chart/conflict_badge.h"
#include "ui/departures/departures_words.h"

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::departures;
using view::Presence;

namespace {

constexpr double kLeastCard = 15;  // lower ones are boxes without words
constexpr double kLeastWords = 12; // the least height for words
constexpr double kLeastDashed = 28, kLeastRounded = 44;
constexpr double kEdge = 4;
constexpr double kFoldRoom = 24;
constexpr double kStrongLine = 18;
constexpr double kSecondLine = 16;

bool isHead(const Card& card)
{
    return card.kind == CardKind::Company;
}

bool isUnit(const Card& card)
{
    return card.kind == CardKind::Unit || card.kind == CardKind::UnitNotStated;
}

/// White or near black, whichever reads better on a colour.
QColor inkOn(const QColor& ground)
{
    const auto rgb = [](const QColor& c) {
        return view::Rgb{
            static_cast<std::uint8_t>(c.red()), static_cast<std::uint8_t>(c.green()), static_cast<std::uint8_t>(c.blue())};
    };
    const QColor white{0xFF, 0xFF, 0xFF}, black{0x10, 0x16, 0x20};
    return view::contrast(rgb(white), rgb(ground)) >= view::contrast(rgb(black), rgb(ground)) ? white : black;
}

QString wordOf(CardKind kind)
{
    switch (kind) {
    case CardKind::Company:
        return u"company"_s;
    case CardKind::Unit:
        return u"unit"_s;
    case CardKind::UnitNotStated:
        return u"unit-not-stated"_s;
    case CardKind::Person:
        return u"person"_s;
    case CardKind::Team:
        return u"team"_s;
    case CardKind::Vacancy:
        return u"vacancy"_s;
    }
    return {};
}

QString wordOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Structure:
        return u"structure"_s;
    case LineKind::Stated:
        return u"stated"_s;
    case LineKind::Second:
        return u"second"_s;
    case LineKind::NotStated:
        return u"not-stated"_s;
    }
    return {};
}

} // namespace

DeparturesPainter::DeparturesPainter(Surface& surface, const Theme& theme, const TextRuler& ruler)
    : m_surface{surface}
    , m_theme{theme}
    , m_ruler{ruler}
{
}

void DeparturesPainter::paint(const DeparturesSight& sight, const DeparturesHighlights& highlights)
{
    std::vector<std::uint32_t> cards, lines;
    sight.layout.visible(sight.window, cards, lines);
    paintLines(sight, lines);
    const double least = kLeastCard / kMetrics.cardHeight;
    if (sight.scaling.scale < least) {
        paintFar(sight, cards, highlights);
        return;
    }
    for (const auto card : cards)
        paintCard(sight, sight.layout.cards[card], highlights);
}

void DeparturesPainter::text(double x, double middle, const QString& words, TextRole role, const QColor& color)
{
    m_surface.text({x, middle + m_ruler.baseline(role)}, words, role, color);
}

QColor DeparturesPainter::edgeOf(const Card& card) const
{
    switch (card.presence) {
    case Presence::Left:
        return m_theme.lineStrong;
    case Presence::MayHaveCome:
    case Presence::MayHaveLeft:
    case Presence::Unknown:
        return blend(companyColor(m_theme, card.company), m_theme.panel, 0.55);
    default:
        return companyColor(m_theme, card.company);
    }
}

QColor DeparturesPainter::fillOf(const Card& card) const
{
    if (isHead(card))
        return companyColor(m_theme, card.company);
    if (card.kind == CardKind::Unit)
        return m_theme.accentSoft;
    return card.kind == CardKind::UnitNotStated || card.kind == CardKind::Vacancy ? m_theme.window
        : card.presence == Presence::Left                                         ? m_theme.strip
                                                                                  : m_theme.panel;
}

/// Solid lines are drawn together as thin boxes, which is crisp and quick; dotted ones piece by piece.
void DeparturesPainter::paintLines(const DeparturesSight& sight, const std::vector<std::uint32_t>& lines)
{
    const auto solid = blend(m_theme.neutralMark, m_theme.window, 0.75);
    const bool isFar = sight.scaling.scale < 0.3;
    const double width = isFar ? 1 : 1.4;
    std::vector<QRectF> boxes;
    for (const auto index : lines) {
        const auto& placed = sight.layout.lines[index];
        const auto& line = sight.chart.lines[placed.line];
        const bool isDotted = !isFar && (line.kind == LineKind::Second || line.kind == LineKind::NotStated);
        if (isDotted)
            m_surface.beginGroup({{u"class"_s, u"line"_s}, {u"data-kind"_s, wordOf(line.kind)}});
        for (auto i = placed.firstPoint; i + 1 < placed.endPoint; ++i) {
            const auto a = sight.scaling.point(sight.layout.points[i].x, sight.layout.points[i].y);
            const auto b = sight.scaling.point(sight.layout.points[i + 1].x, sight.layout.points[i + 1].y);
            if (isDotted)
                m_surface.line(a, b, {line.kind == LineKind::Second ? m_theme.accent : solid, 1.6, false, true});
            else
                boxes.push_back(QRectF{a, b}.normalized().adjusted(-width / 2, -width / 2, width / 2, width / 2));
        }
        if (isDotted)
            m_surface.endGroup();
    }
    m_surface.beginGroup({{u"class"_s, u"lines"_s}, {u"data-kind"_s, u"stated"_s}});
    m_surface.rects(boxes, solid);
    m_surface.endGroup();
}

/// Boxes alone, all of one colour at once: ten thousand of them take a few milliseconds.
void DeparturesPainter::paintFar(
    const DeparturesSight& sight, const std::vector<std::uint32_t>& cards, const DeparturesHighlights& highlights)
{
    std::map<QRgb, std::vector<QRectF>> byColour;
    const auto add = [&byColour](const QColor& colour, const QRectF& box) { byColour[colour.rgb()].push_back(box); };
    for (const auto index : cards) {
        const auto& placed = sight.layout.cards[index];
        const auto& card = sight.chart.cards[placed.card];
        const auto box = sight.scaling.rect(sight.boxNow ? sight.boxNow(placed) : placed.box);
        const bool isFound = !highlights.matches.empty() && highlights.matches[placed.card];
        add(isFound                                     ? m_theme.warnInk
                : isHead(card)                          ? companyColor(m_theme, card.company)
                : isUnit(card)                          ? blend(m_theme.accent, m_theme.window, 0.45)
                : card.presence == view::Presence::Left ? blend(m_theme.lineStrong, m_theme.window, 0.5)
                                                        : blend(companyColor(m_theme, card.company), m_theme.window, 0.7),
            box);
        if (placed.chip.width > 0 && card.destination)
            add(companyColor(m_theme, card.destination->company), sight.scaling.rect(placed.chip));
    }
    for (const auto& [colour, boxes] : byColour)
        m_surface.rects(boxes, QColor{colour});
    for (const auto index : cards) {
        const auto& placed = sight.layout.cards[index];
        paintRing(sight.scaling.rect(placed.box), 2, placed.card, highlights);
    }
}

void DeparturesPainter::paintCard(const DeparturesSight& sight, const Placed& placed, const DeparturesHighlights& highlights)
{
    const auto& card = sight.chart.cards[placed.card];
    const auto now = sight.boxNow ? sight.boxNow(placed) : placed.box;
    const auto box = sight.scaling.rect(now);
    m_surface.beginGroup({{u"class"_s, u"card "_s + wordOf(card.kind)}, {u"data-key"_s, QString::number(card.key, 16)},
        {u"data-fact"_s, QString::number(card.fact.value)}});
    const bool hasFold = placed.isFoldable && (!sight.isPicture || placed.isFolded);
    const double right = hasFold ? kFoldRoom : 8;
    if (isHead(card))
        paintCompany(sight, card, box, right);
    else if (isUnit(card))
        paintUnit(sight, card, box, right);
    else
        paintPerson(sight, card, box, right);
    if (hasFold)
        paintFold(placed, box, isHead(card) ? inkOn(fillOf(card)) : isUnit(card) ? m_theme.accentInk : m_theme.inkSecondary);
    if (!highlights.matches.empty() && highlights.matches[placed.card])
        m_surface.rect(box.adjusted(-3, -3, 3, 3), QColor{}, isUnit(card) ? box.height() / 2 + 3 : 8, {m_theme.warnInk, 2});
    paintRing(box, isUnit(card) ? box.height() / 2 : 6, placed.card, highlights);
    if (placed.chip.width > 0 && card.destination) {
        auto chip = placed.chip;
        chip.x += now.x - placed.box.x;
        chip.y += now.y - placed.box.y;
        paintChip(sight, card, box, sight.scaling.rect(chip));
    }
    m_surface.endGroup();
}

void DeparturesPainter::paintRing(const QRectF& box, double radius, std::uint32_t card, const DeparturesHighlights& highlights)
{
    if (highlights.selected == card)
        m_surface.rect(box.adjusted(-1, -1, 1, 1), QColor{}, radius + 1, {m_theme.accent, 2});
    else if (highlights.hovered == card)
        m_surface.rect(box, QColor{}, radius, {m_theme.neutralMark, 1.4});
    if (highlights.focused == card)
        m_surface.rect(box.adjusted(-4, -4, 4, 4), QColor{}, radius + 4, {m_theme.focus, 2});
}

/// As many of the lines as the box has room for, around its middle.
void DeparturesPainter::paintTextLines(
    const QRectF& box, double left, double right, const std::vector<TextLine>& lines, bool isCentred)
{
    const auto heightOf = [](const TextLine& line) { return line.role == TextRole::Secondary ? kSecondLine : kStrongLine; };
    double height = 0;
    std::size_t count = 0;
    while (count < lines.size() && (count == 0 || height + heightOf(lines[count]) <= box.height()))
        height += heightOf(lines[count++]);
    if (box.height() < kLeastWords)
        return;
    const double room = box.width() - left - right;
    double y = box.center().y() - height / 2;
    for (std::size_t i = 0; i < count && room > 12; ++i) {
        const auto& line = lines[i];
        const auto words = m_ruler.elided(line.words, room, line.role);
        const double x = box.x() + left + (isCentred ? std::max(0.0, room - m_ruler.width(words, line.role)) / 2 : 0);
        text(x, y + heightOf(line) / 2, words, line.role, line.color);
        y += heightOf(line);
    }
}

void DeparturesPainter::paintCompany(const DeparturesSight& sight, const Card& card, const QRectF& box, double right)
{
    const auto fill = fillOf(card);
    const auto ink = inkOn(fill);
    const auto name = cardName(sight.departures, card);
    m_surface.rect(box, fill, 6);
    const auto counts = cardCounts(card);
    const auto below = name.original.isEmpty() ? counts : name.original + u" · "_s + counts;
    paintTextLines(box, right, right, {{name.name, TextRole::Strong, ink}, {below, TextRole::Secondary, ink}}, true);
}

void DeparturesPainter::paintUnit(const DeparturesSight& sight, const Card& card, const QRectF& box, double right)
{
    const bool isStated = card.kind == CardKind::Unit;
    const auto border = isStated ? Stroke{blend(m_theme.accent, m_theme.window, 0.35), 1} : Stroke{m_theme.lineStrong, 1.2, true};
    m_surface.rect(box, fillOf(card), box.height() / 2, border);
    const auto count = QString::number(card.here + card.left + card.unknown);
    const auto name = cardName(sight.departures, card).name;
    const double countWidth = m_ruler.width(count, TextRole::Secondary) + 8;
    const double nameWidth = m_ruler.width(name, TextRole::Strong);
    const double edge = std::min(10.0, box.height() / 2);
    const bool hasCount = edge + nameWidth + countWidth + right <= box.width();
    const double side = hasCount ? right + countWidth : right;
    const bool isRoomy = 2 * side + nameWidth <= box.width(); // else its middle gives way to its end
    const auto& ink = isStated ? m_theme.accentInk : m_theme.inkSecondary;
    paintTextLines(box, isRoomy ? side : edge, side, {{name, TextRole::Strong, ink}}, true);
    if (hasCount)
        text(box.right() - right - countWidth + 8, box.center().y(), count, TextRole::Secondary, m_theme.inkSecondary);
}

void DeparturesPainter::paintFrame(const Card& card, const QRectF& box)
{
    const bool isDashed = (card.presence != Presence::Here && card.presence != Presence::Planned)
        || card.kind == CardKind::Vacancy || card.status == article::Status::Rumoured;
    const auto soft = blend(m_theme.lineStrong, m_theme.window, 0.5);
    if (box.height() < (isDashed ? kLeastDashed : kLeastRounded)) { // two plain boxes: quick, and nobody sees the corners
        m_surface.rects({box}, soft);
        m_surface.rects({box.adjusted(1, 1, -1, -1)}, fillOf(card));
    } else
        m_surface.rect(box, fillOf(card), 6, {isDashed ? m_theme.lineStrong : soft, 1, isDashed});
    if (card.kind != CardKind::Vacancy)
        m_surface.rect({box.x(), box.y(), std::min(kEdge, box.width() * 0.08), box.height()}, edgeOf(card));
}

void DeparturesPainter::paintPerson(const DeparturesSight& sight, const Card& card, const QRectF& box, double right)
{
    paintFrame(card, box);
    const bool isGone = card.presence == Presence::Left;
    const bool leaves = isGone || card.presence == Presence::Planned || card.presence == Presence::MayHaveLeft
        || (card.presence == Presence::Unknown && card.destination);
    const auto name = cardName(sight.departures, card);
    const bool hasRoom = box.height() >= kStrongLine + kSecondLine; // else the words need not even be made
    const auto [role, time] = hasRoom ? cardLines(sight.departures, card) : CardLines{};
    const auto& ink = isGone || card.kind == CardKind::Vacancy ? m_theme.inkSecondary : m_theme.ink;
    const double left = box.width() > 120 ? 14 : 9;
    const double room = box.width() - left - right - (card.hasConflict ? 14 : 0);
    const double nameWidth = m_ruler.width(name.name, TextRole::Strong);
    const double originalWidth = m_ruler.width(name.original, TextRole::Secondary);
    const bool isOneLine = !name.original.isEmpty() && nameWidth + 6 + originalWidth <= room;
    std::vector<TextLine> lines{{name.name, TextRole::Strong, ink}};
    const bool isLow = box.height() < 2 * kSecondLine + kStrongLine;
    if (!role.isEmpty() && !(isLow && !time.isEmpty()))
        lines.push_back({role, TextRole::Secondary, m_theme.inkSecondary});
    if (!time.isEmpty())
        lines.push_back({time, TextRole::Secondary, leaves ? m_theme.departed : m_theme.inkSecondary});
    paintTextLines(box, left, right + (card.hasConflict ? 14 : 0), lines, false);
    if (isOneLine) {
        const double height = lines.size() == 3                              ? kStrongLine + 2 * kSecondLine
            : lines.size() == 2 && box.height() >= kStrongLine + kSecondLine ? kStrongLine + kSecondLine
                                                                             : kStrongLine;
        text(box.x() + left + nameWidth + 6, box.center().y() - height / 2 + kStrongLine / 2, name.original, TextRole::Secondary,
            m_theme.inkSecondary);
    }
    if (card.hasConflict && box.height() > 20)
        drawConflictBadge(m_surface, m_theme, {box.right() - 10, box.y() + 10});
}

/// A line with an arrow head to a pill in the destination's colour; what no article says is grey and asks.
void DeparturesPainter::paintChip(const DeparturesSight& sight, const Card& card, const QRectF& box, const QRectF& chip)
{
    const auto& place = *card.destination;
    const bool isUnknown = place.kind == view::PlaceKind::Unknown;
    const auto color = place.company == view::kNoName ? m_theme.neutralMark : companyColor(m_theme, place.company);
    const double y = chip.center().y();
    const double head = std::min(6.0, chip.height() / 2);
    m_surface.line({box.right(), y}, {chip.x() - head, y}, {color, 1.4, false, isUnknown});
    QPainterPath arrow{{chip.x(), y}};
    arrow.lineTo(chip.x() - head, y - head * 0.6);
    arrow.lineTo(chip.x() - head, y + head * 0.6);
    arrow.closeSubpath();
    m_surface.path(arrow, color);
    const auto words = placeWords(sight.departures.table(), place);
    if (chip.height() < kLeastWords) {
        m_surface.rect(chip, blend(color, m_theme.window, 0.4), chip.height() / 2);
        return;
    }
    const double width = std::min(chip.width(), m_ruler.width(words, TextRole::Secondary) + 20);
    const QRectF pill{chip.x(), chip.y(), std::max(width, chip.height()), chip.height()};
    m_surface.rect(pill, blend(color, m_theme.window, isUnknown ? 0.14 : 0.2), pill.height() / 2);
    const auto shown = m_ruler.elided(words, pill.width() - 12, TextRole::Secondary);
    text(pill.center().x() - m_ruler.width(shown, TextRole::Secondary) / 2, y, shown, TextRole::Secondary, m_theme.ink);
}

/// An arrow down, or to the right with the number of those folded away.
void DeparturesPainter::paintFold(const Placed& placed, const QRectF& box, const QColor& ink)
{
    const QPointF at{box.right() - 13, box.center().y()};
    QPainterPath arrow;
    if (placed.isFolded) {
        arrow.moveTo(at + QPointF{-2, -4});
        arrow.lineTo(at + QPointF{2, 0});
        arrow.lineTo(at + QPointF{-2, 4});
    } else {
        arrow.moveTo(at + QPointF{-4, -2});
        arrow.lineTo(at + QPointF{0, 2});
        arrow.lineTo(at + QPointF{4, -2});
    }
    m_surface.path(arrow, QColor{}, {ink, 1.6});
    if (!placed.isFolded || placed.hiddenBelow == 0)
        return;
    const auto words = u"+%1"_s.arg(placed.hiddenBelow);
    const double width = m_ruler.width(words, TextRole::Secondary) + 12;
    const QRectF pill{box.center().x() - width / 2, box.bottom() + 4, width, 16};
    m_surface.rect(pill, m_theme.chip, 8);
    text(pill.x() + 6, pill.center().y(), words, TextRole::Secondary, m_theme.inkSecondary);
}

} // namespace exeunt::ui
