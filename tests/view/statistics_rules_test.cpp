// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of statistics one by one: dates in periods, axes, groups of roles, classes of organizations.
#include "core/base/resource.h"
#include "core/extract/table.h"
#include "core/view/statistics/organization_classes.h"
#include "core/view/statistics/role_groups.h"
#include "core/view/statistics/statistics.h"
#include "tests/support/catch.h"
#include "tests/view/invented_moves.h"

#include <cmath>
#include <map>
#include <set>

using namespace exeunt;
using namespace exeunt::view;
using namespace exeunt::view::statistics;
using article::MoveKind;
using test::dayOf;
using test::tableOf;

namespace {

using Counted = std::map<std::string, double>;

/// What one departure with a date gives: weights by period and by reason, those of nothing left out.
Counted countedFor(const std::string& date, DateRule rule, const std::string& from = {}, const std::string& to = {})
{
    Filter filter;
    if (!from.empty())
        filter.from = date::parseIsoDay(from);
    if (!to.empty())
        filter.to = date::parseIsoDay(to);
    Options options;
    options.dateRule = rule;
    const Statistics statistics{
        std::make_shared<const Ledger>(tableOf({{"Ada", MoveKind::Departure, "Norvane", "", date}})), filter, options};
    const auto chart = statistics.chart(ChartKind::Departures);
    Counted counted;
    for (const auto& series : chart.series)
        for (std::size_t i = 0; i < chart.categories.size(); ++i)
            if (series.values[i] != 0)
                counted[chart.categories[i].word] += series.values[i];
    for (const auto& apart : chart.apart)
        counted[std::string{toString(apart.kind)}] += apart.weight;
    return counted;
}

bool isNear(const Counted& a, const Counted& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](const auto& x, const auto& y) { return x.first == y.first && std::abs(x.second - y.second) < 1e-6; });
}

std::vector<std::string> axisFor(const std::vector<std::string>& dates, const Options& options = {}, bool* isCoarse = nullptr)
{
    std::vector<test::Tells> facts;
    for (const auto& date : dates)
        facts.push_back({"P" + std::to_string(facts.size()), MoveKind::Departure, "Norvane", "", date});
    const auto chart = Statistics{std::make_shared<const Ledger>(tableOf(facts)), {}, options}.chart(ChartKind::Departures);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        words.push_back(chart.categories[i].word);
        if (i > 0)
            CHECK(chart.categories[i].first == chart.categories[i - 1].last + 1);
    }
    if (isCoarse)
        *isCoarse = chart.isCoarse;
    return words;
}

} // namespace

TEST_CASE("spread: a date's weight lies evenly over its days", "[view][statistics]")
{
    const auto spread = [](const std::string& date) { return countedFor(date, DateRule::Spread); };
    CHECK(isNear(spread("2024-01-31"), {{"2024-01", 1}}));
    CHECK(isNear(spread("2024-02"), {{"2024-02", 1}}));
    CHECK(isNear(spread("2024-01-31/2024-02-01"), {{"2024-01", 0.5}, {"2024-02", 0.5}}));
    CHECK(isNear(spread("2024-02-28/2024-03-01"), {{"2024-02", 2.0 / 3}, {"2024-03", 1.0 / 3}})); // a leap day
    CHECK(isNear(spread("2023-02-28/2023-03-01"), {{"2023-02", 0.5}, {"2023-03", 0.5}}));
    CHECK(isNear(spread("2024-04/2024-06"), {{"2024-04", 30.0 / 91}, {"2024-05", 31.0 / 91}, {"2024-06", 30.0 / 91}}));
    CHECK(isNear(spread("2023-12/2024-01"), {{"2023-12", 0.5}, {"2024-01", 0.5}}));
    const auto year = spread("2024");
    CHECK(year.size() == 12);
    CHECK(std::abs(year.at("2024-02") - 29.0 / 366) < 1e-6);
    CHECK(isNear(spread("2024-05~"), {{"2024-05", 1}}));
}

TEST_CASE("apart: only what lies within one period counts in it", "[view][statistics]")
{
    const auto apart = [](const std::string& date) { return countedFor(date, DateRule::Apart); };
    CHECK(isNear(apart("2024-01-31"), {{"2024-01", 1}}));
    CHECK(isNear(apart("2024-02"), {{"2024-02", 1}}));
    CHECK(isNear(apart("2024-02-01/2024-02-29"), {{"2024-02", 1}}));
    CHECK(isNear(apart("2024-02-29/2024-03-01"), {{"not_within_one", 1}}));
    CHECK(isNear(apart("2024-01-31/2024-02-01"), {{"not_within_one", 1}}));
    CHECK(isNear(apart("2024"), {{"not_within_one", 1}}));
}

TEST_CASE("what no rule can place is counted apart", "[view][statistics]")
{
    for (const auto rule : {DateRule::Spread, DateRule::Apart}) {
        CHECK(isNear(countedFor("", rule), {{"undated", 1}}));
        CHECK(isNear(countedFor("XXXX-10-13", rule), {{"undated", 1}}));
        CHECK(isNear(countedFor("2024-05/..", rule), {{"open_sided", 1}}));
        CHECK(isNear(countedFor("../2024-05", rule), {{"open_sided", 1}}));
        CHECK(isNear(countedFor("/2024-05-01", rule), {{"open_sided", 1}}));
    }
}

TEST_CASE("the filter's period bounds the axis; the part of a date outside is counted apart", "[view][statistics]")
{
    const auto spread = [](const std::string& date) { return countedFor(date, DateRule::Spread, "2024-02-15", "2024-03-31"); };
    CHECK(isNear(spread("2024-02"), {{"2024-02", 15.0 / 29}, {"outside_period", 14.0 / 29}}));
    CHECK(isNear(spread("2024-02-15"), {{"2024-02", 1}}));
    CHECK(isNear(spread("2024-02-14"), {}));
    CHECK(isNear(spread("2024-03-31/2024-04-01"), {{"2024-03", 0.5}, {"outside_period", 0.5}}));
    CHECK(isNear(spread("2023"), {}));
    CHECK(isNear(spread("2024-03-31/.."), {{"open_sided", 1}}));
    const auto apart = [](const std::string& date) { return countedFor(date, DateRule::Apart, "2024-02-15", "2024-03-31"); };
    CHECK(isNear(apart("2024-02"), {{"2024-02", 1}}));
    CHECK(isNear(apart("2024-03-31/2024-04-01"), {{"not_within_one", 1}}));
    CHECK(isNear(countedFor("2024-02", DateRule::Spread, "2024-02-29"), {{"2024-02", 1.0 / 29}, {"outside_period", 28.0 / 29}}));
}

TEST_CASE("a period that is chosen is shown whole, also where nothing happens", "[view][statistics]")
{
    Filter filter;
    filter.from = date::parseIsoDay("2024-01-10");
    filter.to = date::parseIsoDay("2024-06-30");
    const Statistics statistics{
        std::make_shared<const Ledger>(tableOf({{"Ada", MoveKind::Departure, "Norvane", "", "2024-03"}})), filter};
    const auto chart = statistics.chart(ChartKind::Departures);
    REQUIRE(chart.categories.size() == 6);
    CHECK(chart.categories[0].first == dayOf("2024-01-01"));
    CHECK(chart.categories[5].last == dayOf("2024-06-30"));
    CHECK(statistics.chart(ChartKind::Joinings).categories.size() == 6); // all charts of moves share the axis
}

TEST_CASE("an axis has no gaps, and longer periods where months would be too many", "[view][statistics]")
{
    bool isCoarse = false;
    CHECK(axisFor({"2023-11-30", "2024-02-01"}, {}, &isCoarse)
        == std::vector<std::string>{"2023-11", "2023-12", "2024-01", "2024-02"});
    CHECK_FALSE(isCoarse);
    CHECK(axisFor({"2021-01-01", "2024-12-31"}, {}, &isCoarse).size() == 48);
    CHECK_FALSE(isCoarse);
    const auto quarters = axisFor({"2021-01-01", "2025-01-01"}, {}, &isCoarse);
    CHECK(isCoarse);
    CHECK(quarters.size() == 17);
    CHECK(quarters.front() == "2021-Q1");
    CHECK(quarters.back() == "2025-Q1");
    const auto years = axisFor({"2001-05-01", "2025-01-01"}, {}, &isCoarse);
    CHECK(years.size() == 25);
    CHECK(years.front() == "2001");
    const auto decades = axisFor({"1949", "2025"}, {}, &isCoarse);
    CHECK(decades.front() == "1940s");
    CHECK(decades.size() == 9);
    CHECK(axisFor({"1001", "2025"}).back() == "2020s");
    CHECK(axisFor({""}).empty());
    Options options;
    options.step = Step::Quarter;
    CHECK(axisFor({"2024-03-31", "2024-10-01"}, options, &isCoarse)
        == std::vector<std::string>{"2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"});
    CHECK_FALSE(isCoarse);
    options.step = Step::Month;
    CHECK(axisFor({"2010-01-01", "2024-12-31"}, options).size() == 180);
    CHECK(axisFor({"2000-01-01", "2024-12-31"}, options, &isCoarse).front() == "2000-Q1");
    CHECK(isCoarse);
}

TEST_CASE("both rules share one axis", "[view][statistics]")
{
    Options options;
    options.dateRule = DateRule::Apart;
    CHECK(axisFor({"2024", "2024-03-01"}, options) == axisFor({"2024", "2024-03-01"}));
    CHECK(axisFor({"2024", "2024-03-01"}).size() == 12);
}

TEST_CASE("what counts apart for its status stretches no axis", "[view][statistics]")
{
    const auto table = tableOf({{"Ada", MoveKind::Departure, "Norvane", "", "2024-03"},
        {"Odd", MoveKind::Departure, "Norvane", "", "1999-03", "", "", article::Status::Denied}});
    CHECK(Statistics{std::make_shared<const Ledger>(table), {}}.chart(ChartKind::Departures).categories.size() == 1);
}

TEST_CASE("groups of roles in three languages", "[view][statistics]")
{
    const auto [role, group] = GENERATE(table<std::string, RoleGroup>({
        {"联合创始人", RoleGroup::Leadership},
        {"聯合創始人兼首席科學家", RoleGroup::Leadership},
        {"首席执行官", RoleGroup::Leadership},
        {"CEO兼执行董事", RoleGroup::Leadership},
        {"副总裁", RoleGroup::Management},
        {"云事业部总裁", RoleGroup::Management},
        {"总裁", RoleGroup::Leadership},
        {"首席科学家", RoleGroup::Research},
        {"算法负责人", RoleGroup::Research},
        {"预训练负责人", RoleGroup::Research},
        {"技术副总裁", RoleGroup::Engineering},
        {"产品负责人", RoleGroup::Product},
        {"市场总监", RoleGroup::Sales},
        {"HRBP", RoleGroup::People},
        {"人力资源副总裁", RoleGroup::People},
        {"财务总监", RoleGroup::Finance},
        {"法务经理", RoleGroup::Legal},
        {"供应链主管", RoleGroup::Operations},
        {"负责人", RoleGroup::Management},
        {"船长", RoleGroup::Other},
        {"Co-Founder and VP of Product", RoleGroup::Leadership},
        {"chief financial officer", RoleGroup::Leadership},
        {"chief scientist", RoleGroup::Research},
        {"VP of Research", RoleGroup::Research},
        {"head of pre-training", RoleGroup::Research},
        {"Senior Software Engineers", RoleGroup::Engineering},
        {"Vice President", RoleGroup::Management},
        {"president", RoleGroup::Leadership},
        {"head of sales", RoleGroup::Sales},
        {"HR director", RoleGroup::People},
        {"general counsel", RoleGroup::Legal},
        {"editor-in-chief", RoleGroup::Other},
        {"Chromium pilot", RoleGroup::Other},
        {"Finanzvorständin", RoleGroup::Leadership},
        {"Bereichsvorstand", RoleGroup::Management},
        {"Leiterin der Sprachmodellforschung", RoleGroup::Research},
        {"Entwicklungschef", RoleGroup::Engineering},
        {"Vertriebsleiterin", RoleGroup::Sales},
        {"Personalchefin", RoleGroup::People},
        {"Finanzleiter", RoleGroup::Finance},
        {"Justiziarin", RoleGroup::Legal},
        {"Abteilungsleiter", RoleGroup::Management},
        {"Hausmeister", RoleGroup::Other},
        {"技术联创", RoleGroup::Leadership},
        {"Produktionsleiter", RoleGroup::Operations},
        {"Arbeitsrecht", RoleGroup::Legal},
        {"steuerte den Hafenkran", RoleGroup::Other},
        {"副总编辑", RoleGroup::Other},
        {"", RoleGroup::Other},
    }));
    CAPTURE(role);
    CHECK(toString(roleGroupOf(role)) == toString(group));
}

TEST_CASE("each word of a role group is of a known group and stands once in its language", "[view][statistics]")
{
    for (const auto* language : {"zh", "en", "de"}) {
        std::set<std::string_view> words;
        for (const auto& row : extract::tableRows(resource(std::string{"lexicon/"} + language + "/role_groups.tsv").value())) {
            CAPTURE(language, row.front());
            REQUIRE(row.size() == 2);
            CHECK(roleGroupFromString(row[1]));
            CHECK(words.insert(row[0]).second);
        }
        CHECK(words.size() > 100);
    }
}

TEST_CASE("sizes are told of organizations that the lexicon has, once each", "[view][statistics]")
{
    std::set<std::string_view> known, sized;
    for (const auto& file : resourcesUnder("lexicon/organizations/"))
        for (const auto& row : extract::tableRows(file.content))
            known.insert(row[0].empty() ? row[1] : row[0]);
    for (const auto& row : extract::tableRows(resource("lexicon/organization_sizes.tsv").value())) {
        CAPTURE(row.front());
        REQUIRE(row.size() == 2);
        CHECK((row[1] == "big" || row[1] == "start_up"));
        CHECK(known.count(row[0]) == 1);
        CHECK(sized.insert(row[0]).second);
    }
    CHECK(sized.size() > 500);
}

TEST_CASE("classes of organizations", "[view][statistics]")
{
    CHECK(classOf("腾讯").destination == Destination::BigCompany);
    CHECK(classOf("腾讯").country == "CN");
    CHECK(classOf("天美工作室群").destination == Destination::BigCompany); // of 腾讯
    CHECK(classOf("DeepSeek").destination == Destination::StartUp);        // though a fund owns it
    CHECK(classOf("清华大学").destination == Destination::Research);
    CHECK(classOf("之江实验室").destination == Destination::Research);
    CHECK(classOf("Google DeepMind").destination == Destination::BigCompany); // a laboratory of a big company
    CHECK(classOf("雪球").destination == Destination::OtherCompany);          // known, but nobody says how large
    CHECK(classOf("Norvane").destination == Destination::OtherCompany);
    CHECK(classOf("Norvane").country.empty());
    CHECK(classOf("").destination == Destination::OtherCompany);
}
