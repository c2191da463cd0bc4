// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QPalette>
#include <QString>

namespace exeunt::ui {

/// resources/style/window.qss with the theme's colours.
[[nodiscard]] QString styleSheet(const Theme& theme);
/// The same colours for what style sheets do not reach: the Fusion style's own drawing, links, placeholders.
[[nodiscard]] QPalette paletteOf(const Theme& theme);

} // namespace exeunt::ui
