// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/fonts.h"

#include <QString>

class QLabel;
class QWidget;

namespace exeunt::ui {

/// Plain words that wrap and can be copied; `look` is a role of the style sheet ("secondary", "good", "warn").
[[nodiscard]] QLabel* paneLabel(const QString& text, TextRole role, QWidget* parent = nullptr, const char* look = nullptr);

} // namespace exeunt::ui
