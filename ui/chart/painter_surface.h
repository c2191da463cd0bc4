// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/surface.h"

#include <QPainter>

namespace exeunt::ui {

/// Draws on any QPainter: the screen, an image, a PDF.
class PainterSurface : public Surface {
public:
    explicit PainterSurface(QPainter& painter);
    void pushClip(const QRectF& area) override;
    void popClip() override;
    void pushOffset(QPointF by) override;
    void popOffset() override;
    void pushTurn(QPointF about, double degrees) override;
    void popTurn() override;
    void rect(const QRectF& area, const QColor& fill, double radius, const Stroke& stroke) override;
    void rects(const std::vector<QRectF>& areas, const QColor& fill) override;
    void fade(const QRectF& area, const QColor& left, const QColor& right) override;
    void line(QPointF from, QPointF to, const Stroke& stroke) override;
    void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) override;
    void text(QPointF at, const QString& words, TextRole role, const QColor& color) override;

private:
    QPainter& m_painter;
    QFont m_fonts[4];
};

} // namespace exeunt::ui
