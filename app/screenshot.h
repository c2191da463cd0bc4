// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exeunt::ui {
class MainWindow;
}

namespace exeunt::app {

struct Options;

/// Waits until the window shows what was asked, and writes it as PNG.
/// Out:   the exit status: 0, or 1 where the file could not be written (the reason is printed).
[[nodiscard]] int takeScreenshot(ui::MainWindow& window, const Options& options);

} // namespace exeunt::app
