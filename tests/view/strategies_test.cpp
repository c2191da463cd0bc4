// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/strategies.h"

#include "tests/support/catch.h"
#include "tests/view/invented_moves.h"
#include "tests/view/invented_plans.h"

#include <algorithm>

using namespace exeunt;
using namespace exeunt::view;
using article::Aspect;
using article::Voice;
using strategies::Half;
using strategies::Strategies;
using test::Plans;
using test::Prints;

namespace {

const std::vector<Prints> kPress{
    {"The Harbour Post", "2031-03-10"}, {"Rechnerblatt", "2031-06-20"}, {"潮汐报", ""}, {"", "2031-04-01"}};

std::vector<std::string> textsOf(const Strategies& strategies, const std::string& company, Aspect aspect, Half half = Half::Whole)
{
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < strategies.rows().size(); ++row)
        for (std::size_t column = 0; column < strategies.columns().size(); ++column) {
            const auto& place = strategies.columns()[column];
            if (strategies.rows()[row] != aspect || strategies.companies()[place.company].text != company || place.half != half)
                continue;
            for (const auto& statement : strategies.statementsOf(strategies.cell(row, column)))
                texts.push_back(statement.text);
        }
    return texts;
}

std::vector<std::string> namesOf(const Strategies& strategies)
{
    std::vector<std::string> names;
    for (const auto& company : strategies.companies())
        names.push_back(company.text);
    return names;
}

const std::vector<Plans> kPlans{
    {"Norvane", Aspect::Model, "Norvane drops its largest models", "2031-01"},
    {"Norvane", Aspect::Model, "Norvane trains small models", "", 2, Voice::Company},
    {"Norvane", Aspect::Market, "Norvane sells to hospitals", "2029", 3},
    {"Norvane", Aspect::Model, "norvane drops its LARGEST models.", "2031-01-15", 4},
    {"青屿", Aspect::Model, "青屿押注端侧模型", "", 3},
    {"青屿", Aspect::Talent, "青屿计划扩招", "2031-06", 2, Voice::Analyst},
    {"Tessaline", Aspect::Pricing, "Tessaline halves its prices", "2030-12", 1},
};

Filter of(const std::vector<std::string>& companies)
{
    Filter filter;
    filter.organizations = companies;
    return filter;
}

} // namespace

TEST_CASE("companies stand side by side, aspect by aspect, newest first", "[view][strategies]")
{
    const Strategies strategies{test::tableOf(kPlans, kPress), of({"青屿", "Norvane"})};
    CHECK(namesOf(strategies) == std::vector<std::string>{"青屿", "Norvane"});
    CHECK(strategies.rows().size() == strategies::kAspectCount);
    // Told in June 2031 (published), in January 2031 (dated): the same words in two articles are one statement.
    CHECK(textsOf(strategies, "Norvane", Aspect::Model)
        == std::vector<std::string>{"Norvane trains small models", "Norvane drops its largest models"});
    CHECK(textsOf(strategies, "青屿", Aspect::Model) == std::vector<std::string>{"青屿押注端侧模型"});
    CHECK(textsOf(strategies, "青屿", Aspect::Pricing).empty());
    CHECK(strategies.passing() == 6);
    CHECK(strategies.shown() == 5);
    CHECK(strategies.leftOut().empty());
}

TEST_CASE("a statement tells its date, its outlet and its voice, and makes no date of a publication", "[view][strategies]")
{
    const Strategies strategies{test::tableOf(kPlans, kPress), of({"Norvane", "青屿"})};
    const auto& all = strategies.statements();
    const auto find = [&](const std::string& text) {
        return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.text == text; });
    };
    const auto published = find("Norvane trains small models");
    CHECK_FALSE(published.date);
    CHECK(published.published->toString() == "2031-06-20");
    CHECK(published.outlet == "Rechnerblatt");
    CHECK(published.voice == Voice::Company);
    const auto merged = find("Norvane drops its largest models");
    CHECK(merged.date->toString() == "2031-01-15"); // the most specific
    CHECK(merged.articles == 2);
    CHECK(merged.independentSources == 2);
    const auto unknown = find("青屿押注端侧模型");
    CHECK_FALSE(unknown.date);
    CHECK_FALSE(unknown.published);
    CHECK_FALSE(unknown.day);
    CHECK(unknown.sourceName == "Invented article 3");
}

TEST_CASE("two to six companies are shown", "[view][strategies]")
{
    auto plans = kPlans;
    for (const auto* name : {"A-Werk", "B-Werk", "C-Werk", "D-Werk", "E-Werk"})
        plans.push_back({name, Aspect::Product, std::string{name} + " baut Pumpen"});
    const auto table = test::tableOf(plans, kPress);
    SECTION("none chosen: the four with most statements")
    {
        const Strategies strategies{table, {}};
        CHECK(namesOf(strategies) == std::vector<std::string>{"Norvane", "青屿", "A-Werk", "B-Werk"});
        CHECK(strategies.companies()[0].isAdded);
    }
    SECTION("one chosen: the one with most others joins")
    {
        const Strategies strategies{table, of({"Tessaline"})};
        CHECK(namesOf(strategies) == std::vector<std::string>{"Tessaline", "Norvane"});
        CHECK_FALSE(strategies.companies()[0].isAdded);
        CHECK(strategies.companies()[1].isAdded);
    }
    SECTION("seven chosen: six and the name of the seventh")
    {
        const Strategies strategies{table, of({"A-Werk", "B-Werk", "C-Werk", "D-Werk", "E-Werk", "Norvane", "青屿"})};
        CHECK(strategies.companies().size() == 6);
        CHECK(strategies.leftOut() == std::vector<std::string>{"青屿"});
    }
    SECTION("one without any statement keeps its empty column")
    {
        const Strategies strategies{test::tableOf({kPlans[0]}, kPress), of({"Norvane"})};
        CHECK(namesOf(strategies) == std::vector<std::string>{"Norvane"});
    }
    SECTION("nothing in the library: no column")
    {
        const Strategies strategies{test::tableOf(std::vector<Plans>{}, {}), {}};
        CHECK(strategies.columns().empty());
        CHECK_FALSE(strategies.periods());
    }
}

TEST_CASE("columns are ordered and hidden, rows are hidden", "[view][strategies]")
{
    strategies::Options options;
    options.order = {"Tessaline", "青屿"};
    options.hiddenAspects = {Aspect::Model};
    const auto table = test::tableOf(kPlans, kPress);
    const Strategies ordered{table, of({"Norvane", "青屿", "Tessaline"}), options};
    CHECK(namesOf(ordered) == std::vector<std::string>{"Tessaline", "青屿", "Norvane"});
    CHECK(ordered.rows().size() == 8);
    CHECK(ordered.hiddenRows() == std::vector<Aspect>{Aspect::Model});
    CHECK(textsOf(ordered, "Norvane", Aspect::Model).empty());
    options.hiddenCompanies = {"青屿"};
    options.hiddenAspects = {};
    options.hidesEmptyRows = true;
    const Strategies fewer{table, of({"Norvane", "青屿", "Tessaline"}), options};
    CHECK(namesOf(fewer) == std::vector<std::string>{"Tessaline", "Norvane"});
    CHECK(fewer.hiddenCompanies() == std::vector<std::string>{"青屿"});
    CHECK(fewer.rows() == std::vector<Aspect>{Aspect::Model, Aspect::Market, Aspect::Pricing});
}

TEST_CASE("a date parts columns into earlier and now", "[view][strategies]")
{
    strategies::Options options;
    options.split = date::parseIsoDay("2031-02-01");
    const auto table = test::tableOf(kPlans, kPress);
    const Strategies parted{table, of({"Norvane", "青屿"}), options};
    CHECK(parted.columns().size() == 4);
    CHECK(
        textsOf(parted, "Norvane", Aspect::Model, Half::Earlier) == std::vector<std::string>{"Norvane drops its largest models"});
    CHECK(textsOf(parted, "Norvane", Aspect::Model, Half::Now) == std::vector<std::string>{"Norvane trains small models"});
    CHECK(textsOf(parted, "青屿", Aspect::Model, Half::Earlier).size() == 1); // no day is known: not now
    options.splitOnly = {"Norvane"};
    const Strategies one{table, of({"Norvane", "青屿"}), options};
    CHECK(one.columns().size() == 3);
    CHECK(one.columns()[2].half == Half::Whole);
}

TEST_CASE("the shared filter holds: period by date else publication, outlets, words", "[view][strategies]")
{
    const auto table = test::tableOf(kPlans, kPress);
    auto filter = of({"Norvane", "青屿"});
    filter.from = date::parseIsoDay("2031-02-01");
    SECTION("a period")
    {
        CHECK(textsOf(Strategies{table, filter}, "Norvane", Aspect::Model)
            == std::vector<std::string>{"Norvane trains small models"});
        CHECK(textsOf(Strategies{table, filter}, "青屿", Aspect::Model).size() == 1); // undated passes
        filter.includesUndated = false;
        CHECK(textsOf(Strategies{table, filter}, "青屿", Aspect::Model).empty());
        CHECK(textsOf(Strategies{table, filter}, "青屿", Aspect::Talent).size() == 1);
    }
    SECTION("an outlet, of any source")
    {
        filter.from.reset();
        filter.outlets = {"The Harbour Post"};
        const Strategies strategies{table, filter};
        CHECK(textsOf(strategies, "Norvane", Aspect::Model) == std::vector<std::string>{"Norvane drops its largest models"});
        CHECK(strategies.shown() == 1);
    }
    SECTION("words, in any script")
    {
        filter.from.reset();
        filter.words = "端側 MODEL";
        CHECK(textsOf(Strategies{table, filter}, "青屿", Aspect::Model).size() == 1);
        CHECK(Strategies{table, filter}.shown() == 1);
    }
    SECTION("people, kinds and statuses are no property of a strategy")
    {
        filter.from.reset();
        filter.people = {"Ada Reyes"};
        filter.kinds = {article::MoveKind::Founding};
        filter.statuses = {article::Status::Denied};
        CHECK(Strategies{table, filter}.shown() == 5);
    }
}

TEST_CASE("an empty cell says in how many articles nothing was found", "[view][strategies]")
{
    const auto snapshot = test::snapshotOf(kPlans, kPress);
    auto more = std::make_shared<service::Snapshot>(*snapshot);
    resolve::Affiliation affiliation; // a fourth article names 青屿 without telling a plan
    affiliation.id = ClaimId{90};
    affiliation.person.name = "叶知";
    affiliation.organization.name = "青屿";
    affiliation.sources.push_back({ClaimId{90}, ArticleId{4}, {{0, 1}}, {}, {}, false, false});
    more->affiliations = {affiliation};
    resolve::Fact fact;
    fact.id = FactId{91};
    fact.to = article::Organization{"Silberbach", {}};
    fact.sources.push_back({ClaimId{91}, ArticleId{1}, {{0, 1}}, {}, {}, {}, {}, article::Status::Confirmed, false});
    more->facts = {fact};
    const auto table = std::make_shared<const FactTable>(more);
    const auto articles = [&](const Filter& filter, std::size_t company) {
        return Strategies{table, filter}.companies()[company].articles;
    };
    auto filter = of({"青屿", "Silberbach", "Norvane"});
    CHECK(articles(filter, 0) == 3);
    CHECK(articles(filter, 1) == 1);
    CHECK(articles(filter, 2) == 4);
    filter.outlets = {"潮汐报"};
    CHECK(articles(filter, 0) == 1);
    CHECK(articles(filter, 1) == 1); // never named in that outlet: all its articles were read for it
    filter.outlets.clear();
    filter.from = date::parseIsoDay("2031-06-01"); // an article tells of other days than its own
    CHECK(articles(filter, 0) == 3);
}

TEST_CASE("momentum counts this period and the equally long one before, copies once", "[view][strategies]")
{
    const std::vector<Plans> plans{
        {"Norvane", Aspect::Model, "drops large models", "2031-05-02"},
        {"Norvane", Aspect::Model, "trains small ones", "2031-04", 2},
        {"Norvane", Aspect::Model, "trains small ones!", "", 3},
        {"Norvane", Aspect::Model, "buys a model maker", "2031-02-20"},
        {"Norvane", Aspect::Model, "waits", "2029"},
        {"Norvane", Aspect::Model, "dreams", "", 3},
    };
    const auto table = test::tableOf(plans, kPress);
    auto filter = of({"Norvane"});
    filter.from = date::parseIsoDay("2031-04-01");
    filter.to = date::parseIsoDay("2031-05-30");
    const Strategies strategies{table, filter};
    REQUIRE(strategies.periods());
    CHECK(strategies.periods()->beforeTo == test::dayOf("2031-03-31"));
    CHECK(strategies.periods()->beforeFrom == test::dayOf("2031-01-31"));
    const auto& momentum = strategies.companies()[0].momentum[static_cast<std::size_t>(Aspect::Model)];
    CHECK(momentum == strategies::Momentum{2, 1, 3, 1});
    SECTION("without a period: the last half-year up to the newest article, whatever the day is today")
    {
        const Strategies whole{table, of({"Norvane"})};
        CHECK(whole.periods()->to == test::dayOf("2031-06-20"));
        CHECK(whole.periods()->from == test::dayOf("2030-12-20"));
        CHECK(whole.companies()[0].momentum[static_cast<std::size_t>(Aspect::Model)].now == 3);
    }
}

TEST_CASE("a cell is stale when its newest statement is older than a set age before the newest article", "[view][strategies]")
{
    strategies::Options options;
    const auto isStale = [&](Aspect aspect, const Filter& filter) {
        const Strategies strategies{test::tableOf(kPlans, kPress), filter, options};
        return strategies.cell(static_cast<std::size_t>(aspect), 0).isStale;
    };
    const auto filter = of({"Norvane"});
    CHECK(isStale(Aspect::Market, filter)); // 2029
    CHECK_FALSE(isStale(Aspect::Model, filter));
    CHECK_FALSE(isStale(Aspect::Pricing, filter)); // empty
    options.staleDays = 0;
    CHECK_FALSE(isStale(Aspect::Market, filter));
    options.staleDays = 90;
    auto later = filter;
    later.to = date::parseIsoDay("2033-01-01");
    CHECK(isStale(Aspect::Model, later));
}

TEST_CASE("companies that only strategies name are known, found and change no colour", "[view][strategies]")
{
    auto snapshot = test::snapshotOf({{"Aaron & Co", Aspect::Model, "builds models"}}, kPress);
    resolve::Fact fact;
    fact.id = FactId{1};
    fact.to = article::Organization{"Norvane", {}};
    fact.sources.push_back({ClaimId{1}, ArticleId{1}, {{0, 1}}, {}, {}, {}, {}, article::Status::Confirmed, false});
    snapshot->facts = {fact};
    resolve::Affiliation affiliation;
    affiliation.person.name = "Ada Reyes";
    affiliation.organization.name = "Tessaline";
    snapshot->affiliations = {affiliation};
    snapshot->organizations.push_back({"Aaron & Co", {"亚伦"}});
    const FactTable table{snapshot};
    CHECK(table.organizations() == std::vector<std::string>{"Norvane", "Tessaline", "Aaron & Co"});
    CHECK(table.findOrganizations("亞倫") == std::vector<NameIndex>{2});
}
