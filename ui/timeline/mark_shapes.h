// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/scene.h"
#include "ui/chart/surface.h"
#include "ui/style/theme.h"

#include <QString>

namespace exeunt::ui {

/// The outline of a shape in a square around `middle`.
[[nodiscard]] QPainterPath shapePath(view::timeline::Shape shape, QPointF middle, double size);

/// Draws one mark: filled when the event is told as a fact, hollow and dashed when rumoured, struck through when denied,
/// hollow and struck through when reversed.
void drawMark(Surface& surface, view::timeline::Shape shape, QPointF middle, double size, const QColor& color,
    const QColor& ground, article::Status status);
/// Draws the small badge that says the articles disagree, at the mark's upper right.
void drawConflict(Surface& surface, const Theme& theme, QPointF middle, double size);

/// "departure", "joining", … for legend, tooltips and accessible names.
[[nodiscard]] QString shapeName(view::timeline::Shape shape);

} // namespace exeunt::ui
