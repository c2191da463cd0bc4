// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/affix.h"
#include "tests/support/catch.h"

using namespace exeunt::text;

TEST_CASE("a text is asked for words at its ends", "[text]")
{
    CHECK(endsWithAny("青禾科技", {"集团", "科技"}));
    CHECK(endsWithAny("科技", {"科技"}));
    CHECK_FALSE(endsWithAny("技", {"科技"}));
    CHECK_FALSE(endsWithAny("", {"科技"}));
    CHECK_FALSE(endsWithAny("青禾科研", {"集团", "科技"}));
    CHECK(startsWithAny("宣布离职", {"将", "宣布"}));
    CHECK(startsWithAny("宣布", {"宣布"}));
    CHECK_FALSE(startsWithAny("宣", {"宣布"}));
    CHECK_FALSE(startsWithAny("", {"宣布"}));
    CHECK_FALSE(startsWithAny("宣称", {"将", "宣布"}));
}

TEST_CASE("a text is asked for a word anywhere", "[text]")
{
    CHECK(holds("她于五月起生效", "起生效"));
    CHECK(holds("起生效", "起生效"));
    CHECK(holds("起起生效", "起生效"));
    CHECK_FALSE(holds("起生", "起生效"));
    CHECK_FALSE(holds("", "今年"));
    CHECK(holds("at a", "a"));
    CHECK(holds("ab", "b"));
    CHECK_FALSE(holds("今天", "今年"));
}
