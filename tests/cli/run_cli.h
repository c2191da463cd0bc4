// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace exeunt::test {

/// What a program said and how it ended.
struct Ran {
    int status = -1;
    std::string out;
    std::string err;
};

/// Runs exeunt-cli of this build with some arguments.
[[nodiscard]] Ran runCli(const std::vector<std::string>& arguments);
/// Runs any program.
[[nodiscard]] Ran runProgram(const std::vector<std::string>& command);
[[nodiscard]] std::string cliPath();

} // namespace exeunt::test
