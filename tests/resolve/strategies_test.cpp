// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/text_sketch.h"
#include "tests/resolve/build_input.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace exeunt;
using namespace exeunt::test;
using article::Aspect;

namespace {

struct Plan {
    std::int64_t article = 1;
    std::string company, statement;
    Aspect aspect = Aspect::Model;
    std::string date = {};
    double confidence = 0.5;
};

resolve::Input inputOf(const std::vector<Plan>& plans)
{
    auto input = test::inputOf(std::vector<Says>{});
    for (std::size_t i = 0; i < plans.size(); ++i) {
        article::Strategy claim;
        claim.id = ClaimId{static_cast<std::int64_t>(i) + 1};
        claim.organization.name = plans[i].company;
        claim.aspect = plans[i].aspect;
        claim.statement = plans[i].statement;
        claim.confidence = plans[i].confidence;
        if (!plans[i].date.empty())
            claim.date = *date::Edtf::parse(plans[i].date);
        claim.evidence = {{i * 100, i * 100 + 50}};
        input.strategies.push_back({ArticleId{plans[i].article}, claim});
        publish(input, plans[i].article, "2031-06-0" + std::to_string(plans[i].article));
    }
    return input;
}

std::vector<resolve::Strategy> strategiesOf(const resolve::Input& input)
{
    return resolve::resolveAll(input).strategies;
}

resolve::StrategyDecision decision(
    std::int64_t id, const resolve::Input& input, std::size_t claim, resolve::StrategyDecision::Kind kind)
{
    const auto& told = input.strategies[claim];
    resolve::StrategyDecision made;
    made.id = id;
    made.kind = kind;
    made.about = {{told.article, told.strategy.evidence, told.strategy.organization.name, told.strategy.aspect}};
    made.value = told.strategy;
    return made;
}

using Kind = resolve::StrategyDecision::Kind;

} // namespace

TEST_CASE("the same words about one company and aspect are one strategy", "[resolve][strategies]")
{
    const auto strategies = strategiesOf(inputOf({
        {1, "北桥", "北桥押注端侧模型"},
        {2, "Northbridge", "北橋押注端側模型。", Aspect::Model, "2031"},
        {3, "北桥", "北桥押注端侧模型", Aspect::Model, "2031-05", 0.9},
        {3, "北桥", "北桥押注端侧模型", Aspect::Market},
        {3, "Tessaline", "北桥押注端侧模型"},
        {1, "北桥", "北桥押注云端模型"},
    }));
    REQUIRE(strategies.size() == 4);
    const auto& merged =
        *std::find_if(strategies.begin(), strategies.end(), [](const auto& one) { return one.id == StrategyId{1}; });
    CHECK(merged.sources.size() == 3);
    CHECK(merged.independentSources == 3);
    CHECK(merged.date->toString() == "2031-05");
    CHECK(merged.statement == "北桥押注端侧模型");
    CHECK(merged.confidence == 0.9);
    CHECK(merged.organization.name == "北桥");
}

TEST_CASE("copies of one text tell a statement once, though a word differs", "[resolve][strategies]")
{
    auto input = inputOf({
        {1, "北桥", "Northbridge will close its four oldest laboratories by the end of the year"},
        {2, "北桥", "Northbridge will close its four oldest laboratories by the end of this year"},
        {3, "北桥", "Northbridge will close its four oldest laboratories by the end of that year"},
    });
    const auto sketch =
        resolve::sketchOf("a long agency text about the laboratories of a software house that nobody else has written");
    input.articles[0].sketch = sketch;
    input.articles[1].sketch = sketch;
    const auto strategies = strategiesOf(input);
    REQUIRE(strategies.size() == 2); // the third article wrote it itself
    const auto& copied =
        *std::find_if(strategies.begin(), strategies.end(), [](const auto& one) { return one.sources.size() == 2; });
    CHECK(copied.independentSources == 1);
    CHECK(copied.sources[1].isCopy);
}

TEST_CASE(
    "strategies stand by organization, aspect, newest first, undated last; in any order of the input", "[resolve][strategies]")
{
    auto input = inputOf({
        {1, "北桥", "a old plan", Aspect::Model, "2029"},
        {1, "北桥", "b new plan", Aspect::Model, "2031-02"},
        {1, "北桥", "c market", Aspect::Market, "2020"},
        {1, "Alster", "d plan", Aspect::Funding, "2031"},
        {2, "北桥", "e without a date", Aspect::Model},
    });
    input.articles[1].published.reset();
    const auto expected = strategiesOf(input);
    std::vector<std::int64_t> ids;
    for (const auto& strategy : expected)
        ids.push_back(strategy.id.value);
    CHECK(ids == std::vector<std::int64_t>{4, 2, 1, 5, 3});
    std::mt19937 random{5};
    for (int round = 0; round < 20; ++round) {
        std::shuffle(input.strategies.begin(), input.strategies.end(), random);
        std::vector<std::int64_t> again;
        for (const auto& strategy : strategiesOf(input))
            again.push_back(strategy.id.value);
        REQUIRE(again == ids);
    }
}

TEST_CASE("a decision about one claim holds for the whole strategy, the latest of several holds", "[resolve][strategies]")
{
    auto input = inputOf({{1, "北桥", "押注端侧模型"}, {2, "北桥", "押注端侧模型"}, {1, "北桥", "降价", Aspect::Pricing}});
    auto first = decision(1, input, 0, Kind::Edit);
    first.value.aspect = Aspect::Compute;
    auto second = decision(2, input, 1, Kind::Edit);
    second.value.aspect = Aspect::Talent;
    input.strategyDecisions = {first, second};
    auto strategies = strategiesOf(input);
    REQUIRE(strategies.size() == 2);
    const auto& edited = strategies[1];
    CHECK(edited.aspect == Aspect::Talent);
    CHECK(edited.sources.size() == 2);
    CHECK(edited.isEdited);
    input.strategyDecisions.push_back(decision(3, input, 0, Kind::Reject));
    CHECK(strategiesOf(input).size() == 1);
}

TEST_CASE("what was corrected into the words of another joins it", "[resolve][strategies]")
{
    auto input = inputOf({{1, "北桥", "押注端侧模型"}, {2, "北桥", "押注 端侧 模型！", Aspect::Market}});
    auto moved = decision(1, input, 1, Kind::Edit);
    moved.value.aspect = Aspect::Model;
    input.strategyDecisions = {moved};
    const auto strategies = strategiesOf(input);
    REQUIRE(strategies.size() == 1);
    CHECK(strategies[0].id == StrategyId{1});
    CHECK(strategies[0].sources.size() == 2);
}

TEST_CASE("a correction finds its claim though the span moved, and stands for one that is gone", "[resolve][strategies]")
{
    auto input = inputOf({{1, "北桥", "押注端侧模型"}});
    auto edit = decision(1, input, 0, Kind::Edit);
    edit.value.aspect = Aspect::Compute;
    input.strategyDecisions = {edit};
    input.strategies[0].strategy.evidence = {{4, 54}}; // read anew: nearly the same words
    REQUIRE(strategiesOf(input).size() == 1);
    CHECK(strategiesOf(input)[0].id == StrategyId{1});
    CHECK(strategiesOf(input)[0].aspect == Aspect::Compute);
    input.strategies.clear(); // found no more
    REQUIRE(strategiesOf(input).size() == 1);
    CHECK(strategiesOf(input)[0].id == StrategyId{-1});
    CHECK(strategiesOf(input)[0].aspect == Aspect::Compute);
    auto again = edit;
    again.id = 2;
    again.value.aspect = Aspect::Funding;
    input.strategyDecisions.push_back(again); // corrected once more
    REQUIRE(strategiesOf(input).size() == 1);
    CHECK(strategiesOf(input)[0].aspect == Aspect::Funding);
    input.strategyDecisions = {decision(3, inputOf({{1, "北桥", "押注端侧模型"}}), 0, Kind::Reject)};
    CHECK(strategiesOf(input).empty());
}
