// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/statistics.h"

#include "core/view/flow/flow.h"
#include "core/view/statistics/export.h"
#include "tests/support/catch.h"
#include "tests/support/random_filter.h"
#include "tests/support/synthetic_facts.h"
#include "tests/view/invented_moves.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace exeunt;
using namespace exeunt::view;
using namespace exeunt::view::statistics;
using article::MoveKind;
using article::Status;
using test::tableOf;

namespace {

using Rows = std::vector<Row>;
using Words = std::vector<std::string>;
using Values = std::vector<double>;

Statistics of(const std::shared_ptr<const FactTable>& table, const Filter& filter = {}, const Options& options = {})
{
    return {std::make_shared<const Ledger>(table), filter, options};
}

Words wordsOf(const Chart& chart)
{
    Words words;
    for (const auto& category : chart.categories)
        words.push_back(category.word);
    return words;
}

const Series& series(const Chart& chart, const std::string& word)
{
    for (const auto& one : chart.series)
        if (one.word == word)
            return one;
    FAIL("no series " + word);
    return chart.series.front();
}

double weightOf(const Chart& chart, ApartKind kind)
{
    for (const auto& apart : chart.apart)
        if (apart.kind == kind)
            return apart.weight;
    return 0;
}

Filter filterOf(const Words& organizations)
{
    Filter filter;
    filter.organizations = organizations;
    return filter;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

/// Seven moves of Norvane and Tessaline in four months, and what does not count.
std::shared_ptr<const FactTable> someMoves()
{
    return tableOf(
        {{"Ada", MoveKind::Move, "Norvane", "Tessaline", "2024-01-15"}, {"Tom", MoveKind::Departure, "Norvane", "", "2024-01-31"},
            {"Mara", MoveKind::Dismissal, "Norvane", "", "2024-04"}, {"Noel", MoveKind::Joining, "", "Norvane", "2024-04-30"},
            {"Lin", MoveKind::Founding, "Tessaline", "Halden", "2024-02-01"},
            {"Kai", MoveKind::Appointment, "", "Norvane", "2024-02-29"},
            {"Jens", MoveKind::RoleChange, "Norvane", "Norvane", "2024-02"},
            {"Odd", MoveKind::Departure, "Norvane", "", "2024-03", "", "", Status::Denied},
            {"Eva", MoveKind::Departure, "Norvane", "", "2024-03", "", "", Status::Reversed},
            {"", MoveKind::Layoff, "Norvane", "", "2024-03", "", "", Status::Confirmed, "the team"},
            {"Ulf", MoveKind::Departure, "", "", "2024-03"}, {"Pia", MoveKind::PlannedDeparture, "Norvane", "", ""}});
}

} // namespace

TEST_CASE("departures a month by company, and what is counted apart", "[view][statistics]")
{
    const auto table = someMoves();
    const auto chart = of(table).chart(ChartKind::Departures);
    CHECK(wordsOf(chart) == Words{"2024-01", "2024-02", "2024-03", "2024-04"});
    CHECK(chart.step == Step::Month);
    CHECK_FALSE(chart.isCoarse);
    REQUIRE(chart.series.size() == 2);
    CHECK(chart.series[0].word == "Norvane");
    CHECK(chart.series[0].kind == SeriesKind::Company);
    CHECK(chart.series[0].values == Values{2, 0, 0, 1});
    CHECK(chart.series[0].total == 3);
    CHECK(series(chart, "Tessaline").values == Values{0, 1, 0, 0});
    CHECK(table->organizations()[chart.series[1].name] == "Tessaline");
    CHECK(chart.sumAt(0) == 2);
    REQUIRE(chart.series[0].rowsAt(0).size() == 2);
    CHECK(table->fact(chart.series[0].rowsAt(0)[1]).person->name == "Tom");
    CHECK(chart.series[0].rowsAt(1).empty());
    CHECK(weightOf(chart, ApartKind::TakenBack) == 2);
    CHECK(weightOf(chart, ApartKind::Groups) == 1);
    CHECK(weightOf(chart, ApartKind::CompanyNotStated) == 1);
    CHECK(weightOf(chart, ApartKind::Undated) == 1);
    CHECK(chart.apart.size() == 4);
    CHECK(chart.rows.size() == 4);
}

TEST_CASE("joinings, balance and running sums", "[view][statistics]")
{
    const auto statistics = of(someMoves());
    const auto joinings = statistics.chart(ChartKind::Joinings);
    CHECK(series(joinings, "Norvane").values == Values{0, 1, 0, 1});
    CHECK(series(joinings, "Tessaline").values == Values{1, 0, 0, 0});
    CHECK(series(joinings, "Halden").values == Values{0, 1, 0, 0});
    const auto balance = statistics.chart(ChartKind::Balance);
    CHECK(series(balance, "Norvane").values == Values{-2, 1, 0, 0});
    CHECK(series(balance, "Norvane").rowsAt(3).size() == 2);
    CHECK(series(balance, "Norvane").total == -1);
    CHECK(series(balance, "Tessaline").values == Values{1, -1, 0, 0});
    const auto left = statistics.chart(ChartKind::Cumulative);
    CHECK(series(left, "Norvane").values == Values{2, 2, 2, 3});
    CHECK(series(left, "Norvane").rowsAt(2).size() == 2);
    CHECK(series(left, "Norvane").rowsAt(3).size() == 3);
    CHECK(series(left, "Norvane").rowsAdded(3).size() == 1);
    CHECK(series(left, "Norvane").total == 3);
    const auto running = statistics.chart(ChartKind::CumulativeBalance);
    CHECK(series(running, "Norvane").values == Values{-2, -1, -1, -1});
    CHECK(series(running, "Tessaline").values == Values{1, 0, 0, 0});
}

TEST_CASE("balance by company counts whatever the date", "[view][statistics]")
{
    const auto chart = of(someMoves()).chart(ChartKind::BalanceTotal);
    REQUIRE(wordsOf(chart) == Words{"Norvane", "Tessaline", "Halden"});
    CHECK(series(chart, "joined").values == Values{2, 1, 1});
    CHECK(series(chart, "left").values == Values{4, 1, 0});
    CHECK(series(chart, "net").values == Values{-2, 0, 1});
    CHECK(series(chart, "net").rowsAt(0).size() == 6);
    CHECK_FALSE(chart.isTimed());
    CHECK(chart.categories[0].company != kNoName);
}

TEST_CASE("where the filter names companies, only theirs count", "[view][statistics]")
{
    const auto statistics = of(someMoves(), filterOf({"Tessaline"}));
    CHECK(statistics.rows().size() == 2);
    const auto departures = statistics.chart(ChartKind::Departures);
    REQUIRE(departures.series.size() == 1);
    CHECK(departures.series[0].total == 1);
    CHECK(weightOf(departures, ApartKind::OtherCompanies) == 1);
    const auto balance = statistics.chart(ChartKind::Balance);
    CHECK(balance.series.size() == 1);
    CHECK(series(balance, "Tessaline").values == Values{1, -1});
    CHECK(weightOf(balance, ApartKind::OtherCompanies) == 2);
    const auto both = of(someMoves(), filterOf({"Tessaline", "Norvane"})).chart(ChartKind::Balance);
    CHECK(series(both, "Tessaline").total == 0);
    CHECK(series(both, "Norvane").total == -1);
}

TEST_CASE("many companies: those with most facts, and the others together", "[view][statistics]")
{
    std::vector<test::Tells> facts;
    for (int company = 0; company < 12; ++company)
        for (int i = 0; i <= company; ++i)
            facts.push_back({"P" + std::to_string(company) + "-" + std::to_string(i), MoveKind::Departure,
                "Company " + std::to_string(company), "", "2024-05-03"});
    const auto table = tableOf(facts);
    const auto chart = of(table).chart(ChartKind::Departures);
    REQUIRE(chart.series.size() == 9);
    CHECK(chart.nameCount == 12);
    CHECK(chart.series[0].word == "Company 11");
    CHECK(chart.series[7].word == "Company 4");
    CHECK(chart.series[7].name == *table->organizationIndex("Company 4"));
    CHECK(chart.series[8].kind == SeriesKind::Others);
    CHECK(chart.series[8].name == kNoName);
    CHECK(chart.series[8].folded == 4);
    CHECK(chart.series[8].values == Values{1 + 2 + 3 + 4});
    Options options;
    options.mostSeries = 11;
    CHECK(of(table, {}, options).chart(ChartKind::Departures).series.size() == 12); // no "others" for a single one
    options.mostNames = 4;
    const auto total = of(table, {}, options).chart(ChartKind::BalanceTotal);
    REQUIRE(total.categories.size() == 5);
    CHECK(total.categories[4].folded == 8);
    CHECK(series(total, "left").values == Values{12, 11, 10, 9, 36});
}

TEST_CASE("destinations: what a company is comes from the lexicon, and is never guessed", "[view][statistics]")
{
    const auto table = tableOf({{"A", MoveKind::Move, "零一万物", "腾讯"}, {"B", MoveKind::Move, "零一万物", "钉钉"},
        {"C", MoveKind::Departure, "零一万物", "月之暗面"}, {"D", MoveKind::Departure, "零一万物", "Norvane"},
        {"E", MoveKind::Founding, "零一万物", "Halden"}, {"F", MoveKind::Founding, "零一万物"},
        {"G", MoveKind::Departure, "零一万物", "清华大学"}, {"H", MoveKind::Departure, "零一万物", "红杉资本"},
        {"I", MoveKind::Departure, "零一万物", "", "", "", "", Status::Confirmed, "", 1, true},
        {"J", MoveKind::Departure, "零一万物"}, {"K", MoveKind::Departure, "Norvane", "微软", "", "", "", Status::Rumoured},
        {"L", MoveKind::Move, "零一万物", "Google DeepMind"}, {"M", MoveKind::Joining, "", "零一万物"}});
    const auto chart = of(table).chart(ChartKind::Destinations);
    REQUIRE(wordsOf(chart)
        == Words{"big_company", "start_up", "other_company", "own_founding", "research", "finance", "retirement", "unknown"});
    CHECK(series(chart, "零一万物").values == Values{3, 1, 1, 2, 1, 1, 1, 1});
    CHECK(series(chart, "Norvane").values == Values{1, 0, 0, 0, 0, 0, 0, 0});
    CHECK(chart.categories[0].destination == Destination::BigCompany);
    CHECK(chart.rumoured.size() == 1);
    std::set<std::string> abroad; // Norvane's country is not known: not abroad
    for (const auto row : chart.abroad)
        abroad.insert(table->fact(row).to->name);
    CHECK(abroad == std::set<std::string>{"Google DeepMind", "红杉资本"});
}

TEST_CASE("roles that leave", "[view][statistics]")
{
    const auto leaves = [](const std::string& person, const std::string& role) {
        return test::Tells{person, MoveKind::Departure, "Norvane", "", "2024-05", role};
    };
    const auto chart = of(
        tableOf({leaves("A", "联合创始人"), leaves("B", "head of pre-training"), leaves("C", "Chefingenieur"),
            leaves("D", "首席科学家"), leaves("E", ""), leaves("F", "Hausmeister"),
            {"G", MoveKind::Joining, "", "Norvane", "", "",
                "CEO"}})).chart(ChartKind::Roles);
    CHECK(wordsOf(chart) == Words{"leadership", "research", "engineering", "other", "not_stated"});
    CHECK(series(chart, "Norvane").values == Values{1, 2, 1, 1, 1});
    CHECK(chart.categories[1].role == RoleGroup::Research);
}

TEST_CASE("articles by outlet and month: those behind facts that pass, by publication", "[view][statistics]")
{
    // Articles with odd numbers are of The Harbour Post, the others of the Rechnerblatt.
    const auto table = tableOf({{"A", MoveKind::Departure, "Norvane", "", "2023", "", "", Status::Confirmed, "", 1},
                                   {"B", MoveKind::Departure, "Norvane", "", "", "", "", Status::Confirmed, "", 1},
                                   {"C", MoveKind::Departure, "Norvane", "", "", "", "", Status::Denied, "", 2},
                                   {"D", MoveKind::Departure, "Tessaline", "", "", "", "", Status::Confirmed, "", 3},
                                   {"E", MoveKind::Departure, "Tessaline", "", "", "", "", Status::Confirmed, "", 5}},
        {}, {}, {"2024-11-30", "2025-02", "2024-11-01", "2024-12-24"});
    const auto chart = of(table).chart(ChartKind::Articles);
    CHECK(wordsOf(chart) == Words{"2024-11", "2024-12", "2025-01", "2025-02"});
    CHECK(series(chart, "The Harbour Post").values == Values{2, 0, 0, 0});
    CHECK(series(chart, "The Harbour Post").kind == SeriesKind::Outlet);
    CHECK(series(chart, "The Harbour Post").articlesAt(0) == std::vector<std::uint32_t>{0, 2});
    CHECK(series(chart, "The Harbour Post").rowsAt(0).size() == 3);
    CHECK(series(chart, "Rechnerblatt").values == Values{0, 0, 0, 1});
    CHECK(weightOf(chart, ApartKind::Undated) == 1);
    CHECK(weightOf(chart, ApartKind::NoFact) == 5);
    Filter filter = filterOf({"Norvane"});
    filter.outlets = {"The Harbour Post"};
    const auto filtered = of(table, filter).chart(ChartKind::Articles);
    REQUIRE(filtered.series.size() == 1);
    CHECK(filtered.series[0].values == Values{1});
    CHECK(weightOf(filtered, ApartKind::NoFact) == 4); // 3, 5, 7, 9
}

TEST_CASE("precision of dates", "[view][statistics]")
{
    std::vector<test::Tells> facts;
    for (const auto* date :
        {"2024-05-03", "2024-05", "2024-05-04/2024-05-04", "2024-04/2024-06", "2024-21", "2024-07/2024-12", "2024-02/2024-04",
            "2024", "2024-05-03/2024-05-09", "202X", "2024-05/..", "../2024", "2024-05~", "2024-05-03?", "XXXX-05", ""})
        facts.push_back({"P" + std::to_string(facts.size()), MoveKind::Departure, "Norvane", "", date});
    facts.push_back({"", MoveKind::Layoff, "Norvane", "", "2024", "", "", Status::Denied, "the team"}); // counts here, too
    const auto chart = of(tableOf(facts)).chart(ChartKind::Precision);
    CHECK(wordsOf(chart) == Words{"day", "month", "part_of_year", "year", "interval", "bound", "about", "no_year", "none"});
    CHECK(chart.series[0].values == Values{1, 1, 3, 2, 4, 2, 2, 1, 1});
    CHECK(chart.apart.empty());
}

TEST_CASE("statistics and flow count the same people under any filter", "[view][statistics]")
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({400, 30, 3}));
    const auto ledger = std::make_shared<const Ledger>(table);
    Options options;
    options.mostNames = 1000;
    std::mt19937 random{23};
    double left = 0;
    for (int i = 0; i < 200; ++i) {
        auto filter = i == 0 ? Filter{} : test::randomFilter(random, *table);
        CAPTURE(i, describe(filter));
        const flow::Flow flow{table, filter};
        const auto chart = Statistics{ledger, filter, options}.chart(ChartKind::BalanceTotal);
        std::map<std::string, std::pair<double, double>> counted;
        for (std::size_t at = 0; at < chart.categories.size(); ++at)
            counted[chart.categories[at].word] = {series(chart, "left").values[at], series(chart, "joined").values[at]};
        const std::set<std::string> chosen(filter.organizations.begin(), filter.organizations.end());
        for (const auto& node : flow.nodes()) {
            if (node.kind != PlaceKind::Company)
                continue;
            const bool isChosen = chosen.empty() || chosen.count(node.name) != 0;
            CHECK(counted[node.name].first == (isChosen ? node.peopleOut : 0));
            CHECK(counted[node.name].second == (isChosen ? node.peopleIn : 0));
            left += counted[node.name].first;
        }
    }
    CHECK(left > 400);
}

TEST_CASE("each fact is in the values or counted apart, by both rules, under any filter", "[view][statistics]")
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({400, 30, 5}));
    const auto ledger = std::make_shared<const Ledger>(table);
    std::mt19937 random{29};
    for (int i = 0; i < 200; ++i) {
        Options options;
        options.dateRule = i % 2 == 0 ? DateRule::Spread : DateRule::Apart;
        const Statistics statistics{ledger, test::randomFilter(random, *table), options};
        CAPTURE(i, describe(statistics.filter()));
        for (const auto kind : {ChartKind::Departures, ChartKind::Joinings, ChartKind::Destinations, ChartKind::Roles}) {
            const auto chart = statistics.chart(kind);
            double ends = 0, counted = 0;
            for (const auto row : statistics.rows())
                ends +=
                    (kind == ChartKind::Joinings ? ledger->joining(row) : ledger->departure(row)) != Ledger::End::None ? 1 : 0;
            std::set<Row> rows;
            for (const auto& one : chart.series) {
                counted += one.total;
                rows.insert(one.rows.items.begin(), one.rows.items.end());
            }
            for (const auto& apart : chart.apart)
                counted += apart.weight;
            CHECK(isNear(counted, ends));
            CHECK(Rows(rows.begin(), rows.end()) == chart.rows);
        }
    }
}

TEST_CASE("statistics as CSV and JSON", "[view][statistics]")
{
    const auto table = someMoves();
    const auto statistics = of(table, filterOf({"Norvane"}));
    const auto csv = chartsCsv(statistics, {statistics.chart(ChartKind::Departures)});
    CHECK(csv.rfind("\xEF\xBB\xBF"
                    "chart,category,first,last,series,value,facts,sources\r\n",
              0)
        == 0);
    CHECK(csv.find("departures,2024-01,2024-01-01,2024-01-31,Norvane,2,\"1; 2\",") != std::string::npos);
    CHECK(csv.find("departures,2024-02,2024-02-01,2024-02-29,Norvane,0,,") != std::string::npos);
    CHECK(csv.find("departures,apart,,,taken_back,2,\"8; 9\",") != std::string::npos);
    const auto json = nlohmann::json::parse(chartsJson(statistics, statistics.charts()));
    CHECK(json["filter"] == "Norvane");
    CHECK(json["date_rule"] == "spread");
    REQUIRE(json["charts"].size() == 10);
    CHECK(json["charts"][0]["chart"] == "departures");
    CHECK(json["charts"][0]["series"][0]["values"] == nlohmann::json::array({2.0, 0.0, 0.0, 1.0}));
    CHECK(json["charts"][0]["series"][0]["facts"][0] == nlohmann::json::array({1, 2}));
    CHECK(json["charts"][0]["categories"][1]["last"] == "2024-02-29");
    CHECK(json["sources"].size() == 9); // all nine articles: eight tell no fact, which is counted apart
    CHECK(numberText(1.0 / 3) == "0.3333");
    CHECK(numberText(-0.00001) == "0");
    CHECK(numberText(120) == "120");
    CHECK(numberText(-2.5) == "-2.5");
}

TEST_CASE("no facts: charts without series", "[view][statistics]")
{
    const auto statistics = of(tableOf({}));
    for (const auto& chart : statistics.charts()) {
        CHECK(chart.isEmpty());
        CHECK(chart.categories.empty());
        CHECK_FALSE(chart.isCoarse);
    }
    CHECK(nlohmann::json::parse(chartsJson(statistics, statistics.charts()))["charts"].size() == 10);
}

TEST_CASE("words of charts and rules lead back to them", "[view][statistics]")
{
    for (const auto kind : kChartKinds)
        CHECK(chartKindFromString(toString(kind)) == kind);
    CHECK_FALSE(chartKindFromString("pie"));
    CHECK(dateRuleFromString("apart") == DateRule::Apart);
    CHECK(stepFromString("quarter") == Step::Quarter);
}
