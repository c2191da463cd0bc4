// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace exeunt::cli {

// Each adds one subcommand, which runs while the command line is parsed and leaves the program's exit status.
void addImportCommand(CLI::App& app, int& exitStatus);
void addExtractCommand(CLI::App& app, int& exitStatus);
void addSearchCommand(CLI::App& app, int& exitStatus);
void addStatsCommand(CLI::App& app, int& exitStatus);
void addCheckCommand(CLI::App& app, int& exitStatus);

} // namespace exeunt::cli
