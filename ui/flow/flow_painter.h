// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/surface.h"
#include "ui/chart/text_ruler.h"
#include "ui/flow/flow_stage.h"
#include "ui/style/theme.h"

#include <QCoreApplication>

#include <optional>

namespace exeunt::ui {

/// What the pointer, the keyboard and a chosen fact single out; exports have none.
struct FlowHighlights {
    std::optional<FlowMark> selected, hovered, focused;
    [[nodiscard]] bool any() const { return selected || hovered || focused; }
};

/// Draws a flow on any surface, as bands or as a matrix.
class FlowPainter {
    Q_DECLARE_TR_FUNCTIONS(exeunt::ui::Flow)
public:
    FlowPainter(Surface& surface, const Theme& theme, const TextRuler& ruler);
    /// `seen`: the part of the content that is looked at; a matrix keeps its heads in sight.
    void paint(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights = {});
    /// The same bands in two steps, for a screen that keeps the first: all bands, as they are or stepped back behind others; then what is
    /// singled out, and the boxes with their words.
    void paintGround(const FlowStage& stage, const QRectF& seen, bool isSteppedBack);
    void paintFront(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights);

private:
    void paintBands(const FlowStage& stage, const FlowHighlights& highlights, bool isSteppedBack);
    void paintSingledOut(const FlowStage& stage, const FlowHighlights& highlights);
    void beginSeen(const QRectF& seen);
    void endSeen();
    void paintBand(const FlowStage& stage, std::uint32_t index, double opacity, bool isOutlined);
    void paintBox(const FlowStage& stage, std::uint32_t index, const FlowHighlights& highlights);
    void paintSides(const FlowStage& stage);
    void paintMatrix(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights);
    void paintCells(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights);
    void paintRowHeads(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights);
    void paintColumnHeads(const FlowStage& stage, const QRectF& seen, const FlowHighlights& highlights);
    void paintSum(const QRectF& cell, const view::flow::Matrix::Sum& sum);
    void text(double x, double middle, const QString& words, TextRole role, const QColor& color);
    void textEndingAt(double right, double middle, const QString& words, TextRole role, const QColor& color);
    void textAround(double x, double middle, const QString& words, TextRole role, const QColor& color);
    [[nodiscard]] QColor colorOf(const view::flow::Node& node) const;

    Surface& m_surface;
    const Theme& m_theme;
    const TextRuler& m_ruler;
};

} // namespace exeunt::ui
