// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/corpus_reader.h"
#include "tests/support/catch.h"

#include <cstdlib>

using exeunt::tests::CorpusScore;

namespace {

const exeunt::extract::Extractor& extractor()
{
    static const exeunt::extract::Extractor shared;
    return shared;
}

/// Scores one file; the cases that went wrong are shown when a floor is missed, or when EXEUNT_CORPUS_VERBOSE is set.
CorpusScore scored(const std::string& file)
{
    const auto cases = exeunt::tests::readCorpus(std::string{EXEUNT_SOURCE_DIR} + "/tests/data/extract/" + file);
    REQUIRE_FALSE(cases.empty());
    auto score = exeunt::tests::scoreCorpus(cases, extractor());
    if (std::getenv("EXEUNT_CORPUS_VERBOSE") != nullptr)
        for (const auto& complaint : score.complaints)
            WARN(complaint);
    return score;
}

std::string told(const CorpusScore& score)
{
    std::string text = score.summary();
    for (const auto& complaint : score.complaints)
        text += "\n" + complaint;
    return text;
}

} // namespace

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

TEST_CASE("German sentences that tell of no move give none", "[extract][corpus]")
{
    const auto score = scored("de_negative.tsv");
    INFO(told(score));
    CHECK(score.falseAlarms <= 2);
}
