// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dates_command.h"

#include <cstdio>
#include <cstring>
#include <iostream>

int main(int argc, char** argv)
{
    if (argc == 4 && std::strcmp(argv[1], "dates") == 0 && std::strcmp(argv[2], "--language") == 0)
        return exeunt::cli::runDates(std::cin, std::cout, argv[3]);
    std::puts("exeunt-cli " EXEUNT_VERSION);
    return 0;
}
