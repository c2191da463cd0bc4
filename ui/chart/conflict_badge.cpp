// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/conflict_badge.h"

namespace exeunt::ui {

void drawConflictBadge(Surface& surface, const Theme& theme, QPointF at)
{
    QPainterPath circle;
    circle.addEllipse(at, 4.5, 4.5);
    surface.path(circle, theme.warn, {theme.warnInk, 1.2});
    surface.line(at + QPointF{0, -2.2}, at + QPointF{0, 0.4}, {theme.warnInk, 1.4});
    surface.line(at + QPointF{0, 1.6}, at + QPointF{0, 2.4}, {theme.warnInk, 1.4});
}

} // namespace exeunt::ui
