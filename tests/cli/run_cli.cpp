// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"

#include "tests/support/scratch_folder.h"

#include <fcntl.h>
#include <sys/wait.h>

namespace exeunt::test {
namespace {

void sendTo(int descriptor, const std::string& file)
{
    const int target = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(target, descriptor);
    ::close(target);
}

} // namespace

std::string cliPath()
{
    return std::string{EXEUNT_BINARY_DIR} + "/exeunt-cli";
}

Ran runProgram(const std::vector<std::string>& command)
{
    const ScratchFolder folder;
    const auto out = (folder / "out").string(), err = (folder / "err").string();
    std::vector<char*> words;
    std::vector<std::string> copy{command};
    for (auto& word : copy)
        words.push_back(word.data());
    words.push_back(nullptr);
    const auto child = ::fork();
    if (child == 0) {
        sendTo(STDOUT_FILENO, out);
        sendTo(STDERR_FILENO, err);
        ::execv(words[0], words.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contentOf(out), contentOf(err)};
}

Ran runCli(const std::vector<std::string>& arguments)
{
    std::vector<std::string> command{cliPath()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return runProgram(command);
}

} // namespace exeunt::test
