// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exeunt::test {

/// Runs the test cases that the command line names; the exit status of the program.
int runCatch(int argc, char** argv);

} // namespace exeunt::test
