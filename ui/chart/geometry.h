// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/rect.h"

#include <QPointF>
#include <QRectF>

namespace exeunt::ui {

/// From a page's plain units to a surface that draws them `scale` as large, with `origin` at its upper left corner.
struct Scaling {
    double scale = 1;
    QPointF origin; // in plain units
    [[nodiscard]] QPointF point(double x, double y) const { return {(x - origin.x()) * scale, (y - origin.y()) * scale}; }
    [[nodiscard]] QRectF rect(const view::Rect& r) const
    {
        return {(r.x - origin.x()) * scale, (r.y - origin.y()) * scale, r.width * scale, r.height * scale};
    }
    [[nodiscard]] QPointF back(QPointF at) const { return at / scale + origin; }
};

} // namespace exeunt::ui
