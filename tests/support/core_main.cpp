// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_catch.h"

int main(int argc, char** argv)
{
    return exeunt::test::runCatch(argc, argv);
}
