// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace exeunt::ui {

/// Both open beside the window and block nothing.
void showAbout(QWidget* parent);
void showShortcuts(QWidget* parent);

} // namespace exeunt::ui
