// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/mark_shapes.h"

#include "ui/chart/conflict_badge.h"

#include <QCoreApplication>

#include <array>

namespace exeunt::ui {

namespace {

using view::timeline::Shape;

/// In a square from -1 to 1.
QPainterPath unitPath(Shape shape)
{
    QPolygonF points;
    switch (shape) {
    case Shape::Out:
        points << QPointF{-0.85, -0.8} << QPointF{0.15, -0.8} << QPointF{0.95, 0} << QPointF{0.15, 0.8} << QPointF{-0.85, 0.8};
        break;
    case Shape::In:
        points << QPointF{0.85, -0.8} << QPointF{-0.15, -0.8} << QPointF{-0.95, 0} << QPointF{-0.15, 0.8} << QPointF{0.85, 0.8};
        break;
    case Shape::Both:
        points << QPointF{-1, 0} << QPointF{-0.35, -0.8} << QPointF{0.35, -0.8} << QPointF{1, 0} << QPointF{0.35, 0.8}
               << QPointF{-0.35, 0.8};
        break;
    case Shape::Post:
        points << QPointF{0, -1} << QPointF{1, 0} << QPointF{0, 1} << QPointF{-1, 0};
        break;
    case Shape::Team:
        points << QPointF{-1, -0.8} << QPointF{1, -0.8} << QPointF{0, 0.9};
        break;
    case Shape::Founding:
        points << QPointF{-0.7, -1} << QPointF{0.9, -0.45} << QPointF{-0.35, 0.1} << QPointF{-0.35, 1} << QPointF{-0.7, 1};
        break;
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

const QPainterPath& unitPathOf(Shape shape)
{
    static const std::array<QPainterPath, view::timeline::kShapeCount> kPaths{unitPath(Shape::Out), unitPath(Shape::In),
        unitPath(Shape::Both), unitPath(Shape::Post), unitPath(Shape::Team), unitPath(Shape::Founding)};
    return kPaths[static_cast<std::size_t>(shape)];
}

} // namespace

QPainterPath shapePath(Shape shape, QPointF middle, double size)
{
    return QTransform{size / 2, 0, 0, size / 2, middle.x(), middle.y()}.map(unitPathOf(shape));
}

void drawMark(
    Surface& surface, Shape shape, QPointF middle, double size, const QColor& color, const QColor& ground, article::Status status)
{
    using article::Status;
    const bool isHollow = status == Status::Rumoured || status == Status::Reversed;
    if (isHollow)
        surface.path(shapePath(shape, middle, size - 1.5), ground, {color, 1.6, status == Status::Rumoured});
    else
        surface.path(shapePath(shape, middle, size), color, {ground, 1.0});
    if (status == Status::Denied || status == Status::Reversed) {
        const double reach = size * 0.7;
        surface.line(middle + QPointF{-reach, reach * 0.75}, middle + QPointF{reach, -reach * 0.75}, {ground, 4});
        surface.line(middle + QPointF{-reach, reach * 0.75}, middle + QPointF{reach, -reach * 0.75}, {color, 1.8});
    }
}

void drawConflict(Surface& surface, const Theme& theme, QPointF middle, double size)
{
    drawConflictBadge(surface, theme, middle + QPointF{size * 0.45, -size * 0.45});
}

QString shapeName(Shape shape)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("exeunt::ui::Timeline", text); };
    switch (shape) {
    case Shape::Out:
        return tr("departure");
    case Shape::In:
        return tr("joining");
    case Shape::Both:
        return tr("move");
    case Shape::Post:
        return tr("new post");
    case Shape::Team:
        return tr("team, layoff");
    case Shape::Founding:
        return tr("founding");
    }
    return {};
}

} // namespace exeunt::ui
