// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/surface.h"
#include "ui/chart/text_ruler.h"
#include "ui/strategies/strategies_stage.h"
#include "ui/style/theme.h"

#include <QHash>

#include <optional>

namespace exeunt::ui {

/// What pointer, keyboard and choice single out; exports have none.
struct StrategiesHighlights {
    std::optional<StrategiesMark> selected, hovered, focused;
    struct Drag {
        std::uint32_t head = 0;
        double by = 0;          // how far the head was drawn to the right
        std::size_t before = 0; // the company it would be dropped before
    };
    std::optional<Drag> drag;
};

/// Draws the strategies on any surface.
class StrategiesPainter {
public:
    StrategiesPainter(Surface& surface, const Theme& theme, const TextRuler& ruler);
    /// The numbers of articles in a list of sources: statements then name theirs.
    void setNumbers(QHash<qint64, int> numbers) { m_numbers = std::move(numbers); }
    /// In:    a page of this size, with the stage's scroll; heads and aspects stay in sight. `isScreen`: grips and crosses too.
    void paint(
        const StrategiesStage& stage, const QSizeF& page, const StrategiesHighlights& highlights = {}, bool isScreen = false);

private:
    void paintBody(const StrategiesStage& stage, const QRectF& seen, const StrategiesHighlights& highlights);
    void paintCell(const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights);
    void paintFoot(const StrategiesStage& stage, std::uint32_t index);
    void paintStatement(const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights);
    void paintTerms(const StrategiesStage& stage, const QRectF& seen, const StrategiesHighlights& highlights);
    void paintTerm(const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights);
    void paintAspect(const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights, bool isScreen);
    void paintHead(const StrategiesStage& stage, std::uint32_t index, const StrategiesHighlights& highlights, bool isScreen);
    void paintName(const StrategiesStage& stage, std::uint32_t company, const QRectF& box, double middle);
    void paintHalves(const StrategiesStage& stage, std::uint32_t head, const QRectF& box);
    void paintDrag(const StrategiesStage& stage, const StrategiesHighlights::Drag& drag);
    void paintCross(const QRectF& box, bool isStrong);
    void text(double x, double middle, const QString& words, TextRole role, const QColor& color);
    void elided(const QRectF& box, double middle, const QString& words, TextRole role, const QColor& color);
    /// Another company further left has the same colour: this one is drawn broken.
    [[nodiscard]] bool isTwin(const StrategiesStage& stage, std::uint32_t company) const;
    [[nodiscard]] QColor colorOf(const StrategiesStage& stage, std::uint32_t company) const;

    Surface& m_surface;
    const Theme& m_theme;
    const TextRuler& m_ruler;
    QHash<qint64, int> m_numbers;
    std::unordered_set<std::uint32_t> m_lit; // statements of the chosen term
};

} // namespace exeunt::ui
