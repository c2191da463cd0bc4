// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/surface.h"
#include "ui/statistics/chart_stage.h"

#include <optional>
#include <vector>

namespace exeunt::ui {

struct ChartHighlights {
    std::optional<ChartMark> hovered, focused;
    std::vector<ChartMark> selected;
};

/// Draws a chart on any surface: what Qt Charts draws, and around it words, patterns, signs and highlights.
class ChartPainter {
public:
    ChartPainter(Surface& surface, const Theme& theme, const TextRuler& ruler);
    /// `onScreen`: the painter of the same surface, where there is one; the plot is then painted without a detour.
    void paint(const ChartStage& stage, const ChartHighlights& highlights, QPainter* onScreen = nullptr);

private:
    void drawGrid(const ChartStage& stage);
    void drawPatterns(const ChartStage& stage);
    void drawPoints(const ChartStage& stage);
    void drawAxis(const ChartStage& stage);
    void drawLegend(const ChartStage& stage);
    void drawDots(const ChartStage& stage);
    void drawTexts(const ChartStage& stage, const ChartHighlights& highlights);
    void drawNothing(const ChartStage& stage);
    void outline(const ChartStage& stage, const ChartMark& mark, const QColor& color, double width);
    void pattern(const QRectF& area, int number, const QColor& ink, double gap);
    [[nodiscard]] QColor patternInk(const QColor& fill) const;
    void diamond(const QRectF& area, const QColor& fill);

    Surface& m_surface;
    const Theme& m_theme;
    const TextRuler& m_ruler;
};

} // namespace exeunt::ui
