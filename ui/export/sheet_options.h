// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/style/theme.h"

#include <QSize>
#include <QString>

namespace exeunt::ui {

/// How a view becomes a picture, whichever view it is.
struct SheetOptions {
    ThemeKind theme = ThemeKind::Light;
    bool isTransparent = false; // PNG and SVG: no ground behind the marks
    QSize size{1400, 900};      // in plain units, at most: a view that needs less is cut, one that would be unreadable grows
    double scale = 1;           // PNG: pixels a unit
    int dpi = 0;                // PNG: what the file claims; 0: 96 times the scale
    QString title;
    FactId selected;
};

} // namespace exeunt::ui
