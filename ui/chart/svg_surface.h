// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/surface.h"

#include <QByteArray>
#include <QSizeF>

namespace exeunt::ui {

/// Writes SVG 1.1: groups keep their attributes, text stays text with a list of font families and its language.
class SvgSurface : public Surface {
public:
    /// `units` are drawn on, `size` is what the picture claims to measure.
    /// `metadata` is well-formed XML for <metadata>; title and description are plain text.
    SvgSurface(QSizeF units, QSizeF size, const QString& title, const QString& description, const QString& metadata);
    void beginGroup(const Attributes& attributes) override;
    void endGroup() override;
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

    /// The whole file, UTF-8.
    [[nodiscard]] QByteArray finished() const;

private:
    QByteArray m_head;
    QByteArray m_body;
    int m_nextId = 1;
};

} // namespace exeunt::ui
