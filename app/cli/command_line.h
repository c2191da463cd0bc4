// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exeunt::cli {

/// Parses the command line and runs the one command it names; the only place that knows CLI11.
/// Out:   the program's exit status (console.h).
[[nodiscard]] int runCommandLine(int argc, char** argv);

} // namespace exeunt::cli
