// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace exeunt::cli {

/// Adds "export timeline LIBRARY -o FILE …". When the command line names it, parsing runs it and sets the exit status:
/// 0 written, 2 wrong usage, 3 the library cannot be read or the file cannot be written. Needs no display.
void addExportCommand(CLI::App& app, int& exitStatus);

} // namespace exeunt::cli
