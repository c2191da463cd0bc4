// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/tracked_text.h"
#include "tests/support/catch.h"

#include <random>
#include <string>

using namespace exeunt::import;

TEST_CASE("every run maps identical bytes after random edits", "[import][tracked]")
{
    std::mt19937 random{7};
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    for (int round = 0; round < 200; ++round) {
        std::string original;
        for (std::size_t i = 0; i < 120; ++i)
            original += static_cast<char>('a' + static_cast<char>(below(26)));
        TrackedText tracked{original};
        for (int step = 0; step < 4; ++step) {
            Edits edits;
            std::size_t at = 0;
            while (at < tracked.text().size()) {
                const auto begin = at + (below(3) == 0 ? 0 : below(20));
                const auto end = begin + 1 + below(6);
                if (end > tracked.text().size())
                    break;
                edits.push_back({{begin, end}, std::string(below(3), '#')});
                at = end;
            }
            tracked.apply(edits, "some");
        }
        std::size_t clean = 0;
        std::size_t before = 0;
        for (const auto& run : tracked.runs()) {
            REQUIRE(run.length > 0);
            REQUIRE(run.clean >= clean);
            REQUIRE(run.original >= before);
            REQUIRE(tracked.text().compare(run.clean, run.length, original, run.original, run.length) == 0);
            for (auto i = clean; i < run.clean; ++i)
                REQUIRE(tracked.text()[i] == '#');
            clean = run.clean + run.length;
            before = run.original + run.length;
        }
    }
}

TEST_CASE("what was removed is counted by kind", "[import][tracked]")
{
    TrackedText tracked{"abcdef"};
    tracked.applyAll({{"x", {{{0, 1}, ""}, {{4, 5}, ""}}}, {"y", {{{2, 3}, "-"}}}, {"x", {{{2, 4}, ""}}}});
    CHECK(tracked.text() == "b-df"); // the overlapping edit is left out
    REQUIRE(tracked.removed().size() == 2);
    CHECK(tracked.removed()[0] == exeunt::article::Removed{"x", 2});
    CHECK(tracked.removed()[1] == exeunt::article::Removed{"y", 1});
}
