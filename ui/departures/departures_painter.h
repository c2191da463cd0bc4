// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/departures/departures.h"
#include "core/view/departures/layout.h"
#include "ui/chart/geometry.h"
#include "ui/chart/surface.h"
#include "ui/chart/text_ruler.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace exeunt::ui {

/// What the pointer, the keyboard and the search single out; exports have none.
struct DeparturesHighlights {
    std::optional<std::uint32_t> selected, hovered, focused; // cards
    std::vector<std::uint8_t> matches;                       // by card: found by the search; empty: nothing is searched for
};

/// A chart, where it stands, and which part of it is seen.
struct DeparturesSight {
    const view::departures::Departures& departures;
    const view::departures::Chart& chart;
    const view::departures::Layout& layout;
    Scaling scaling; // at most 1: text keeps its size, cards lose lines as they get small
    view::Rect window;
    std::function<view::Rect(const view::departures::PlacedCard&)> boxNow; // on its way; absent: all stand in their places
    bool isPicture = false;                                                // nothing can be clicked: no arrows for folding
};

/// Draws an org chart on any surface.
class DeparturesPainter {
    Q_DECLARE_TR_FUNCTIONS(exeunt::ui::Departures)
public:
    DeparturesPainter(Surface& surface, const Theme& theme, const TextRuler& ruler);
    void paint(const DeparturesSight& sight, const DeparturesHighlights& highlights = {});
    /// What lines, cards and chips mean, in one line.
    void paintLegend(const QRectF& area);
    [[nodiscard]] static double legendWidth(const TextRuler& ruler);
    /// Where the visible part of the chart lies, in a small picture of the whole.
    static void paintMap(Surface& surface, const Theme& theme, const view::departures::Chart& chart,
        const view::departures::Layout& layout, const QRectF& area);

private:
    [[nodiscard]] static QStringList legendWords(); // in the order they are drawn
    using Card = view::departures::Card;
    using Placed = view::departures::PlacedCard;
    struct TextLine {
        QString words;
        TextRole role = TextRole::Text;
        QColor color;
    };

    void paintLines(const DeparturesSight& sight, const std::vector<std::uint32_t>& lines);
    void paintFar(const DeparturesSight& sight, const std::vector<std::uint32_t>& cards, const DeparturesHighlights& highlights);
    void paintCard(const DeparturesSight& sight, const Placed& placed, const DeparturesHighlights& highlights);
    void paintCompany(const DeparturesSight& sight, const Card& card, const QRectF& box, double right);
    void paintUnit(const DeparturesSight& sight, const Card& card, const QRectF& box, double right);
    void paintPerson(const DeparturesSight& sight, const Card& card, const QRectF& box, double right);
    void paintFrame(const Card& card, const QRectF& box);
    void paintChip(const DeparturesSight& sight, const Card& card, const QRectF& box, const QRectF& chip);
    void paintFold(const Placed& placed, const QRectF& box, const QColor& ink);
    void paintRing(const QRectF& box, double radius, std::uint32_t card, const DeparturesHighlights& highlights);
    void paintTextLines(const QRectF& box, double left, double right, const std::vector<TextLine>& lines, bool isCentred);
    void text(double x, double middle, const QString& words, TextRole role, const QColor& color);
    [[nodiscard]] QColor edgeOf(const Card& card) const;
    [[nodiscard]] QColor fillOf(const Card& card) const;

    Surface& m_surface;
    const Theme& m_theme;
    const TextRuler& m_ruler;
};

} // namespace exeunt::ui
