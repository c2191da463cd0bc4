// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/fonts.h"

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <utility>
#include <vector>

namespace exeunt::ui {

/// A line's look; an invalid colour draws none.
struct Stroke {
    QColor color;
    double width = 1;
    bool isDashed = false;
    bool isDotted = false;
};

/// What charts are drawn on: a painter, or a file format that keeps more than pixels. Coordinates are plain units.
class Surface {
public:
    using Attributes = std::vector<std::pair<QString, QString>>;

    virtual ~Surface() = default;
    /// All that is drawn until endGroup() belongs to one thing, named by attributes ("data-fact" = "12"). Groups nest.
    virtual void beginGroup(const Attributes& attributes);
    virtual void endGroup();
    virtual void pushClip(const QRectF& area) = 0;
    virtual void popClip() = 0;
    /// Moves what is drawn until popOffset(). Offsets nest.
    virtual void pushOffset(QPointF by) = 0;
    virtual void popOffset() = 0;
    /// Turns what is drawn until popTurn() about a point, clockwise; that point becomes the origin.
    virtual void pushTurn(QPointF about, double degrees) = 0;
    virtual void popTurn() = 0;
    virtual void rect(const QRectF& area, const QColor& fill, double radius = 0, const Stroke& stroke = {}) = 0;
    virtual void rects(const std::vector<QRectF>& areas, const QColor& fill) = 0;
    /// A colour that turns into another from left to right.
    virtual void fade(const QRectF& area, const QColor& left, const QColor& right) = 0;
    virtual void line(QPointF from, QPointF to, const Stroke& stroke) = 0;
    /// An invalid fill draws the outline alone.
    virtual void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke = {}) = 0;
    /// One line of text; `at` is the left end of its baseline.
    virtual void text(QPointF at, const QString& words, TextRole role, const QColor& color) = 0;
};

} // namespace exeunt::ui
