// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of tests/data/extract/strategy_*.tsv: which organization means to do what, and where nobody does.
#include "tests/extract/corpus_check.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

namespace {

struct Score {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int cases = 0;
    int quiet = 0;       // cases that tell nothing
    int falseAlarms = 0; // of these, how many gave a claim
    std::string complaints;
    [[nodiscard]] double f1() const { return 2.0 * right / std::max(1, 2 * right + wrong + missed); }
};

exeunt::article::Claims claimsOf(std::string text, const std::string& language)
{
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
        text.replace(at, 2, "\n");
    return exeunt::tests::claimsOf(text, language);
}

std::vector<std::string> split(const std::string& line, char mark)
{
    std::vector<std::string> parts(1);
    for (const char c : line) {
        if (c == mark)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

bool isSame(const std::string& wanted, const exeunt::article::Strategy& claim)
{
    const auto colon = wanted.rfind(':');
    return wanted.substr(colon + 1) == exeunt::article::toString(claim.aspect)
        && claim.organization.name.find(wanted.substr(0, colon)) != std::string::npos;
}

void scoreCase(const std::string& line, const std::string& language, Score& score)
{
    const auto cells = split(line, '\t');
    REQUIRE(cells.size() == 2);
    const auto claims = claimsOf(cells[1], language);
    auto wanted = cells[0] == "-" ? std::vector<std::string>{} : split(cells[0], '|');
    ++score.cases;
    if (wanted.empty()) {
        ++score.quiet;
        score.falseAlarms += claims.strategies.empty() ? 0 : 1;
    }
    std::vector<bool> isMet(wanted.size());
    for (const auto& claim : claims.strategies) {
        const auto found =
            std::find_if(wanted.begin(), wanted.end(), [&](const std::string& want) { return isSame(want, claim); });
        if (found != wanted.end()) {
            isMet[static_cast<std::size_t>(found - wanted.begin())] = true;
            continue;
        }
        ++score.wrong;
        score.complaints += "\nwrong " + claim.organization.name + ":" + std::string{toString(claim.aspect)} + " in " + cells[1];
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        ++(isMet[i] ? score.right : score.missed);
        if (!isMet[i])
            score.complaints += "\nmissed " + wanted[i] + " in " + cells[1];
    }
}

Score scored(const std::string& language)
{
    Score score;
    std::ifstream in{std::string{EXEUNT_SOURCE_DIR} + "/tests/data/extract/strategy_" + language + ".tsv"};
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#')
            scoreCase(line, language == "zh" ? "zh-Hans" : language, score);
    }
    return score;
}

} // namespace

TEST_CASE("strategies are read from Chinese clauses", "[extract][strategy]")
{
    const auto score = scored("zh");
    INFO(score.complaints);
    CHECK(score.cases >= 105);
    CHECK(score.f1() >= 0.9);
    CHECK(score.falseAlarms <= 2);
}

TEST_CASE("strategies are read from English sentences", "[extract][strategy]")
{
    const auto score = scored("en");
    INFO(score.complaints);
    CHECK(score.cases >= 90);
    CHECK(score.f1() >= 0.9);
    CHECK(score.falseAlarms <= 1);
}

TEST_CASE("strategies are read from German sentences", "[extract][strategy]")
{
    const auto score = scored("de");
    INFO(score.complaints);
    CHECK(score.cases >= 75);
    CHECK(score.f1() >= 0.9);
    CHECK(score.falseAlarms <= 1);
}

TEST_CASE("the company, analysts and the press are told apart", "[extract][strategy]")
{
    using exeunt::article::Voice;
    using Row = std::tuple<std::string, std::string, Voice>;
    const auto [language, text, voice] = GENERATE(table<std::string, std::string, Voice>({
        Row{"en", "Pellham Foods said on Monday it would cut prices on 300 items.", Voice::Company},
        Row{"en", "\"We will cut prices,\" said Paula Renn, chief executive of Pellham Foods.", Voice::Company},
        Row{"en", "Pellham Foods Inc. cut prices on 300 items last week.", Voice::Press},
        Row{"en", "Pellham Foods Inc. will cut prices again, analysts said.", Voice::Analyst},
        Row{"de", "Die Lohwerk AG teilte mit, sie wolle die Preise senken.", Voice::Company},
        Row{"zh-Hans", "云岫科技把会员费下调三成。", Voice::Press},
        Row{"zh-Hans", "星渚智能创始人陆远平表示,公司将聚焦B端市场。", Voice::Company},
    }));
    CAPTURE(text);
    const auto claims = claimsOf(text, language);
    REQUIRE_FALSE(claims.strategies.empty());
    CHECK(claims.strategies.front().voice == voice);
}

TEST_CASE("a strategy bears its clause as evidence", "[extract][strategy]")
{
    const std::string text = "云岫科技昨日发布公告。云岫科技决定放弃超大模型,转而训练小模型。";
    const auto claims = claimsOf(text, "zh-Hans");
    REQUIRE_FALSE(claims.strategies.empty());
    for (const auto& claim : claims.strategies) {
        REQUIRE_FALSE(claim.evidence.empty());
        CHECK(claim.evidence.back().end <= text.size());
        CHECK(claim.statement == claim.evidence.back().of(text));
        CHECK(claim.confidence > 0.0);
        CHECK(claim.confidence <= 1.0);
    }
}

TEST_CASE("any bytes give strategies or none", "[extract][strategy]")
{
    std::string text;
    for (int i = 0; i < 4000; ++i)
        text += static_cast<char>(i * 7919 % 251 + 1);
    for (const std::string language : {"zh-Hans", "en", "de"}) {
        const auto claims = claimsOf(text + "聚焦,与…合作,will focus on will focus on setzt auf", language);
        for (const auto& claim : claims.strategies)
            CHECK_FALSE(claim.evidence.empty());
    }
}
