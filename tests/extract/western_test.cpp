// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/corpus_check.h"
#include "tests/support/catch.h"

#include <string>

using exeunt::tests::claimsOf;

namespace {

std::string repeated(const std::string& part, int times)
{
    std::string text;
    for (int time = 0; time < times; ++time)
        text += part;
    return text;
}

} // namespace

TEST_CASE("text that is no article neither hangs the Western passes nor leaves its bounds", "[extract][western]")
{
    const auto language = GENERATE(as<std::string>{}, "en", "de");
    const auto text = GENERATE(as<std::string>{}, "", "'s", "\xC3", "left", ", and ,", "Ann Roe left", "Mr.", "of of of The The",
        "Solvira- -Chef ex-", repeated("Norvane hired (", 400), repeated("Ann Roe, head of sales, who left, ", 300),
        repeated("\xF0\x9F\x98\x80\xFF'", 400), repeated("A", 20000), repeated("Ex-", 2000),
        repeated("Nora Swift and ", 3000) + "left Norvane Inc.");
    const auto claims = claimsOf(text, language);
    for (const auto& move : claims.moves)
        for (const auto& span : move.evidence) {
            CHECK(span.begin < span.end);
            CHECK(span.end <= text.size());
        }
}

TEST_CASE("the same article gives the same claims", "[extract][western]")
{
    const std::string text =
        "Quillon named Ann Roe chief executive. She succeeds Bo Lund, who left for Norvane Inc. in May 2024.";
    const auto first = claimsOf(text, "en");
    const auto second = claimsOf(text, "en");
    REQUIRE(first.moves.size() == second.moves.size());
    REQUIRE_FALSE(first.moves.empty());
    for (std::size_t index = 0; index < first.moves.size(); ++index)
        CHECK(first.moves[index].evidence == second.moves[index].evidence);
}
