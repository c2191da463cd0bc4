// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 2 is a header: its runner is compiled here, once for both test programs.
#ifndef EXEUNT_CATCH3
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/support/catch.h"

#include "tests/support/run_catch.h"

int exeunt::test::runCatch(int argc, char** argv)
{
    return Catch::Session().run(argc, argv);
}
