// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/corpus_check.h"
#include "tests/support/catch.h"

using exeunt::tests::CorpusScore;
using exeunt::tests::scored;
using exeunt::tests::told;

TEST_CASE("moves are read from English sentences", "[extract][corpus]")
{
    const auto score = scored("en_moves.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.91);
    CHECK(CorpusScore::ratio(score.roles[0], score.roles[1]) >= 0.95);
    CHECK(CorpusScore::ratio(score.statuses[0], score.statuses[1]) >= 0.95);
    CHECK(CorpusScore::ratio(score.evidence[0], score.evidence[1]) >= 0.95);
}

TEST_CASE("moves are read from short English articles", "[extract][corpus]")
{
    const auto score = scored("en_articles.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.93);
    CHECK(CorpusScore::ratio(score.backgrounds[0], score.backgrounds[1]) >= 0.9);
}

TEST_CASE("English sentences that tell of no move give none", "[extract][corpus]")
{
    const auto score = scored("en_negative.tsv");
    INFO(told(score));
    CHECK(score.falseAlarms <= 2);
}

TEST_CASE("English idioms, unknown names and tables are read", "[extract][corpus]")
{
    const auto score = scored("en_styles.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.85);
    CHECK(score.falseAlarms <= 2);
    CHECK(CorpusScore::ratio(score.roles[0], score.roles[1]) >= 0.9);
}

TEST_CASE("moves are read from English trade press", "[extract][corpus]")
{
    const auto score = scored("en_press.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.95);
    CHECK(score.falseAlarms == 0);
}

TEST_CASE("moves are read from German sentences", "[extract][corpus]")
{
    const auto score = scored("de_moves.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.9);
    CHECK(CorpusScore::ratio(score.roles[0], score.roles[1]) >= 0.95);
    CHECK(CorpusScore::ratio(score.evidence[0], score.evidence[1]) >= 0.95);
}

TEST_CASE("moves are read from short German articles", "[extract][corpus]")
{
    const auto score = scored("de_articles.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.78);
}

TEST_CASE("moves are read from German sentences of many trades and styles", "[extract][corpus]")
{
    const auto score = scored("de_styles.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.8);
    CHECK(CorpusScore::ratio(score.roles[0], score.roles[1]) >= 0.95);
    CHECK(score.falseAlarms <= 3);
}

TEST_CASE("moves are read from the German trade press", "[extract][corpus]")
{
    const auto score = scored("de_press.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.98);
    CHECK(score.falseAlarms == 0);
}

TEST_CASE("German sentences that tell of no move give none", "[extract][corpus]")
{
    const auto score = scored("de_negative.tsv");
    INFO(told(score));
    CHECK(score.falseAlarms <= 2);
}
