// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/surface.h"
#include "ui/style/theme.h"

namespace exeunt::ui {

/// The small badge that says the articles disagree, around `at`.
void drawConflictBadge(Surface& surface, const Theme& theme, QPointF at);

} // namespace exeunt::ui
