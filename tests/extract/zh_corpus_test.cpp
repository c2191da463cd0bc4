// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"
#include "core/extract/table.h"
#include "tests/extract/corpus_check.h"
#include "tests/support/catch.h"

using exeunt::tests::CorpusScore;
using exeunt::tests::scored;
using exeunt::tests::sharedExtractor;
using exeunt::tests::told;

namespace {

exeunt::article::Claims claimsOf(std::string_view text)
{
    return exeunt::tests::claimsOf(text, "zh-Hans");
}

} // namespace

TEST_CASE("moves are read from Chinese sentences", "[extract][corpus]")
{
    const auto score = scored("zh_moves.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.92);
    CHECK(CorpusScore::ratio(score.dates[0], score.dates[1]) >= 0.9);
    CHECK(CorpusScore::ratio(score.roles[0], score.roles[1]) >= 0.9);
}

TEST_CASE("moves are read from Chinese sentences in traditional script", "[extract][corpus]")
{
    const auto score = scored("zh_traditional.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.85);
}

TEST_CASE("moves are read from short Chinese articles", "[extract][corpus]")
{
    const auto score = scored("zh_articles.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.88);
}

TEST_CASE("moves are read from Chinese notices, columns and tables of many styles", "[extract][corpus]")
{
    const auto score = scored("zh_styles.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.85);
    CHECK(score.falseAlarms <= 2);
}

TEST_CASE("moves are read from items of the Chinese trade press", "[extract][corpus]")
{
    const auto score = scored("zh_press.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.95);
    CHECK(score.falseAlarms == 0);
}

TEST_CASE("moves are read from round-ups and columns of the Chinese trade press", "[extract][corpus]")
{
    const auto score = scored("zh_columns.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.97);
    CHECK(score.falseAlarms == 0);
}

TEST_CASE("moves are read from items of the Chinese financial press", "[extract][corpus]")
{
    const auto score = scored("zh_finance.tsv");
    INFO(told(score));
    CHECK(score.movesF1() >= 0.97);
    CHECK(score.falseAlarms == 0);
}

TEST_CASE("Chinese sentences that tell of no move give none", "[extract][corpus]")
{
    const auto score = scored("zh_negative.tsv");
    INFO(told(score));
    CHECK(score.falseAlarms <= 2);
}

TEST_CASE("the Chinese corpora are wide enough to mean something", "[extract][corpus]")
{
    int sentences = 0;
    int quiet = 0;
    int traditional = 0;
    for (const char* file :
        {"zh_moves.tsv", "zh_negative.tsv", "zh_traditional.tsv", "zh_articles.tsv", "zh_styles.tsv", "zh_press.tsv"}) {
        for (const auto& one : exeunt::tests::readCorpus(std::string{EXEUNT_SOURCE_DIR} + "/tests/data/extract/" + file)) {
            ++sentences;
            quiet += one.moves.empty() && one.reporting.empty();
            traditional += one.language == "zh-Hant";
        }
    }
    CHECK(sentences >= 300);
    CHECK(traditional >= 60);
    CHECK(3 * quiet >= sentences);
}

TEST_CASE("each Chinese trigger does what its examples say", "[extract][triggers]")
{
    int wrong = 0;
    int examples = 0;
    std::string complaints;
    for (const auto& row : exeunt::extract::tableRows(exeunt::resource("lexicon/zh/triggers.tsv").value_or(""))) {
        REQUIRE(row.size() >= 4);
        for (const std::size_t column : {std::size_t{2}, std::size_t{3}}) {
            if (row[column] == "-")
                continue;
            ++examples;
            const bool isMove = !claimsOf(row[column]).moves.empty();
            if (isMove != (column == 2)) {
                ++wrong;
                complaints += std::string{row[column]} + "\n";
            }
        }
    }
    INFO(complaints);
    CHECK(examples > 150);
    CHECK(wrong <= 3);
}

TEST_CASE("every span of a Chinese claim lies in the article", "[extract]")
{
    exeunt::article::Article article;
    article.text = "遠帆科技（002485）副總裁李思明，於8月加入星圖智能。";
    article.language = "zh-Hant";
    const auto claims = sharedExtractor().extract(article);
    REQUIRE(claims.moves.size() == 1);
    for (const auto& span : claims.moves.front().evidence)
        CHECK(span.of(article.text).find("加入星圖智能") != std::string_view::npos);
    CHECK(claims.moves.front().person->name == "李思明");
}

TEST_CASE("long lists, nesting and noise neither hang nor crash the Chinese passes", "[extract]")
{
    std::string names;
    for (int i = 0; i < 3000; ++i)
        names += "李思明、王晓岚、";
    CHECK_NOTHROW(claimsOf(names + "等人离职。"));
    CHECK_NOTHROW(claimsOf(std::string(10000, '(')));
    std::string same;
    for (int i = 0; i < 3000; ++i)
        same += "王";
    CHECK_NOTHROW(claimsOf(same));
    std::string noise;
    unsigned state = 7;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise.push_back(static_cast<char>(state >> 24U));
    }
    CHECK_NOTHROW(claimsOf(noise));
}

TEST_CASE("text that has lost its marks is read all the same", "[extract]")
{
    std::string filler;
    for (int i = 0; i < 60; ++i)
        filler += "公司的产品在市场上得到了很多用户的喜爱";
    const auto claims =
        claimsOf(filler + "远帆科技副总裁李思明已于上月离职" + filler + "云岭智能首席科学家王晓岚离职加入星图智能");
    REQUIRE(claims.moves.size() == 2);
    CHECK(claims.moves.front().person->name == "李思明");
    CHECK(claims.moves.back().person->name == "王晓岚");
    CHECK(claims.moves.back().to->name == "星图智能");
}

TEST_CASE("an undated page tells no more of its own day than it says", "[extract]")
{
    const auto reportedIn = [](std::string_view text) {
        const auto claims = claimsOf(text);
        REQUIRE(claims.moves.size() == 1);
        return claims.moves.front().reported ? claims.moves.front().reported->toString() : std::string{};
    };
    // The last day it names may lie long behind it.
    CHECK(reportedIn("墨池科技的财务总监秦远帆近日离职。2025年3月4日公司发过年报,今年的预算还没有定。") == "2025");
    // What it counts up to is its own time.
    CHECK(reportedIn("截至2025年3月4日,墨池科技今年还没有新的财务总监。财务总监秦远帆近日离职。") == "2025-03");
}
