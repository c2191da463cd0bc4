// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/departures/layout.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/view/invented_moves.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace exeunt;
using namespace exeunt::view;
using namespace exeunt::view::departures;
using article::MoveKind;
using test::dayOf;
using test::tableOf;

namespace {

const Card* cardNamed(const Chart& chart, const std::string& name)
{
    const auto at = std::find_if(chart.cards.begin(), chart.cards.end(), [&](const Card& card) { return card.name == name; });
    return at == chart.cards.end() ? nullptr : &*at;
}

std::string parentOf(const Chart& chart, const std::string& name)
{
    const auto* card = cardNamed(chart, name);
    return card && card->parent != kNone ? chart.cards[card->parent].name : "";
}

std::optional<LineKind> lineTo(const Chart& chart, const std::string& from, const std::string& to)
{
    for (const auto& line : chart.lines)
        if (chart.cards[line.from].name == from && chart.cards[line.to].name == to)
            return line.kind;
    return std::nullopt;
}

void checkLayout(const Chart& chart, const Layout& layout)
{
    std::vector<Rect> boxes;
    for (const auto& placed : layout.cards) {
        auto box = placed.box;
        if (placed.chip.width > 0)
            box.width = placed.chip.right() - box.x;
        CHECK(box.x >= 0);
        CHECK(box.right() <= layout.bounds.right());
        CHECK(box.bottom() <= layout.bounds.bottom());
        boxes.push_back(box);
    }
    bool isApart = true;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            isApart = isApart && !boxes[i].overlaps(boxes[j]);
    CHECK(isApart);
    bool isOrthogonal = true;
    for (const auto& line : layout.lines)
        for (auto i = line.firstPoint + 1; i < line.endPoint; ++i)
            isOrthogonal =
                isOrthogonal && (layout.points[i].x == layout.points[i - 1].x || layout.points[i].y == layout.points[i - 1].y);
    CHECK(isOrthogonal);
    for (const auto& placed : layout.cards)
        CHECK(layout.placedOf[placed.card] != kNone);
    CHECK(layout.placedOf.size() == chart.cards.size());
}

const std::vector<test::Tells> kSmall{{"Ada", MoveKind::Move, "Norvane/Search", "Tessaline/Seed", "2024-08", "head of search"},
    {"Tom", MoveKind::Joining, "", "Norvane/Search", "2023-02-01", "", "engineer"},
    {"Mara", MoveKind::Departure, "Norvane", "", "2024-05-01"},
    {"", MoveKind::Layoff, "Norvane", "Halden", "2024-12-15", "", "", article::Status::Confirmed, "Infra team"}};

} // namespace

TEST_CASE("the chart of a day: company, units, people, ghosts", "[view][departures]")
{
    const Departures departures{tableOf(kSmall), {}};
    const auto chart = departures.on(dayOf("2024-12-31"));
    REQUIRE(chart.cards.size() == 7);
    CHECK(chart.cards[0].kind == CardKind::Company);
    CHECK(chart.cards[0].name == "Norvane");
    CHECK(chart.cards[0].here == 1);
    CHECK(chart.cards[0].left == 3);
    CHECK(chart.cards[1].kind == CardKind::Unit);
    CHECK(chart.cards[1].name == "Search");
    const auto* ada = cardNamed(chart, "Ada");
    REQUIRE(ada);
    CHECK(ada->presence == Presence::Left);
    CHECK(ada->role == "head of search");
    CHECK(ada->until->toString() == "2024-08");
    CHECK(ada->destination->name == "Tessaline");
    CHECK(ada->destination->unit == "Seed");
    CHECK(ada->fact.value == 1);
    CHECK(parentOf(chart, "Ada") == "Search");
    CHECK(parentOf(chart, "Tom") == "Search");
    CHECK(cardNamed(chart, "Tom")->presence == Presence::Here);
    CHECK_FALSE(cardNamed(chart, "Tom")->destination);
    const auto* mara = cardNamed(chart, "Mara");
    REQUIRE(mara);
    CHECK(chart.cards[mara->parent].kind == CardKind::UnitNotStated);
    CHECK(mara->destination->kind == PlaceKind::Unknown);
    CHECK(lineTo(chart, "", "Mara") == LineKind::NotStated);
    CHECK(lineTo(chart, "Search", "Ada") == LineKind::Structure);
    const auto* team = cardNamed(chart, "Infra team");
    REQUIRE(team);
    CHECK(team->kind == CardKind::Team);
    CHECK(team->destination->name == "Halden");
    CHECK(departures.rows().size() == 4);
}

TEST_CASE("a unit told with and without a general word is one on the chart, under any filter", "[view][departures]")
{
    const auto table = tableOf({{"Ada", MoveKind::Departure, "Norvane/远山", "", "2024-05-01"},
        {"Tom", MoveKind::Joining, "", "Norvane/远山大模型", "2024-06-01"},
        {"Jens", MoveKind::Joining, "", "Norvane/远山实验室", "2024-06-02"},
        {"Kai", MoveKind::RoleChange, "Norvane/远山", "Norvane/远山大模型", "2024-07-01"}});
    const auto chart = Departures{table, {}}.on(dayOf("2024-12-31"));
    CHECK(parentOf(chart, "Ada") == "远山");
    CHECK(parentOf(chart, "Tom") == "远山");
    CHECK(parentOf(chart, "Jens") == "远山实验室");
    CHECK(cardNamed(chart, "Tom")->unit == "远山大模型");       // as the article says
    CHECK(cardNamed(chart, "Kai")->presence == Presence::Here); // no change of unit
    Filter filter;
    filter.people = {"Tom"};
    const auto alone = Departures{table, filter}.on(dayOf("2024-12-31"));
    CHECK(parentOf(alone, "Tom") == "远山");
    CHECK(cardNamed(alone, "远山")->key == cardNamed(chart, "远山")->key);
}

TEST_CASE("who left to found goes to the founding, and both facts stand behind the card", "[view][departures]")
{
    const auto table = tableOf(
        {{"Mara", MoveKind::Departure, "Norvane", "", "2024-05-01"}, {"Mara", MoveKind::Founding, "", "Halden", "2024-08-01"}});
    const Departures departures{table, {}, {*table->organizationIndex("Norvane"), *table->organizationIndex("Halden")}};
    const auto chart = departures.on(dayOf("2024-12-31"));
    const auto* left = cardNamed(chart, "Mara");
    REQUIRE(left);
    REQUIRE(left->destination);
    CHECK(left->destination->kind == PlaceKind::Founding);
    CHECK(left->destination->name == "Halden");
    CHECK(left->fact.value == 1);
    CHECK(departures.posts()[left->post].rows == std::vector<Row>{0, 1});
    const auto founded = std::find_if(chart.cards.begin(), chart.cards.end(),
        [](const Card& card) { return card.name == "Mara" && card.presence == Presence::Here; });
    REQUIRE(founded != chart.cards.end());
    CHECK(founded->origin->name == "Norvane");
    CHECK(founded->fact.value == 2);
}

TEST_CASE("the line to a lone unit and its lone column is straight, whatever chips stand beside the cards", "[view][departures]")
{
    const Departures departures{tableOf({{"Ada", MoveKind::Departure, "Norvane/Search", "", "2024-05-01"},
                                    {"Tom", MoveKind::Move, "Norvane/Search", "Tessaline", "2024-06-01"}}),
        {}};
    const auto chart = departures.on(dayOf("2024-12-31"));
    const auto layout = layOut(chart);
    REQUIRE(chart.cards.size() == 4);
    REQUIRE(layout.cards[2].chip.width > 0);
    const double middle = layout.cards[0].box.middleX();
    for (const auto& placed : layout.cards)
        CHECK(placed.box.middleX() == middle);
}

TEST_CASE("cards keep their keys, and a person's new card knows the old one", "[view][departures]")
{
    const auto table = tableOf(kSmall);
    const std::vector<NameIndex> both{*table->organizationIndex("Norvane"), *table->organizationIndex("Tessaline")};
    const Departures departures{table, {}, both};
    const auto before = departures.on(dayOf("2024-07-01"));
    const auto after = departures.on(dayOf("2024-09-01"));
    CHECK(before.cards[0].key == after.cards[0].key);
    REQUIRE(cardNamed(before, "Ada"));
    CHECK(std::count_if(before.cards.begin(), before.cards.end(), [](const Card& card) { return card.name == "Ada"; }) == 1);
    std::set<std::uint64_t> keys;
    for (const auto& card : after.cards)
        keys.insert(card.key);
    CHECK(keys.size() == after.cards.size());
    const auto arrived = std::find_if(after.cards.begin(), after.cards.end(),
        [&](const Card& card) { return card.name == "Ada" && card.presence == Presence::Here; });
    REQUIRE(arrived != after.cards.end());
    CHECK(arrived->cameFrom == cardNamed(before, "Ada")->key);
    CHECK(arrived->origin->name == "Norvane");
    CHECK(arrived->arrival.value == 1);
}

TEST_CASE("the events are the days on which the chart changes", "[view][departures]")
{
    const Departures departures{tableOf(kSmall), {}};
    std::vector<std::string> days;
    for (const auto& event : departures.events())
        days.push_back(date::isoDay(toDay(event.day)));
    CHECK(days == std::vector<std::string>{"2023-02-01", "2024-05-01", "2024-08-01", "2024-08-31", "2024-12-15"});
}

TEST_CASE("reporting lines: stated, second, to another unit, and of those who are gone", "[view][departures]")
{
    const auto table = tableOf({{"Ada", MoveKind::Joining, "", "Norvane/Search", "2023-01-01"},
                                   {"Boss", MoveKind::Departure, "Norvane/Search", "", "2024-06-01"}},
        {{"Lin", "Norvane/Maps"}, {"Tom", "Norvane"}},
        {{"Ada", "Boss", "Norvane"}, {"Ada", "Lin", "Norvane"}, {"Lin", "Boss", "Norvane"}, {"Tom", "Lin", "Norvane"},
            {"Tom", "Nobody"}});
    const Departures departures{table, {}};
    const auto chart = departures.on(dayOf("2024-01-01"));
    CHECK(parentOf(chart, "Ada") == "Boss");
    CHECK(lineTo(chart, "Boss", "Ada") == LineKind::Stated);
    CHECK(lineTo(chart, "Lin", "Ada") == LineKind::Second);
    CHECK(parentOf(chart, "Lin") == "Maps"); // another unit: the line runs beside the tree
    CHECK(lineTo(chart, "Boss", "Lin") == LineKind::Stated);
    CHECK(parentOf(chart, "Tom") == "Lin"); // no unit stated: below the manager
    CHECK(cardNamed(chart, "Ada")->reportsTo == "Boss, Lin");
    const auto later = departures.on(dayOf("2024-07-01"));
    CHECK(parentOf(later, "Ada") == "Search"); // whom she reports to now is Lin, of another unit
    CHECK(lineTo(later, "Lin", "Ada") == LineKind::Stated);
    CHECK_FALSE(lineTo(later, "Boss", "Ada"));
}

TEST_CASE("a line beside the tree to a neighbour's column runs in the gap between them", "[view][departures]")
{
    const Departures departures{
        tableOf({}, {{"Ada", "Norvane/Search"}, {"Lin", "Norvane"}, {"Boss", "Norvane"}}, {{"Ada", "Boss", "Norvane"}}), {}};
    const auto chart = departures.on(dayOf("2024-01-01"));
    const auto layout = layOut(chart);
    int beside = 0;
    for (const auto& line : layout.lines) {
        if (chart.lines[line.line].isTree)
            continue;
        ++beside;
        for (auto i = line.firstPoint + 1; i < line.endPoint; ++i) {
            const auto &a = layout.points[i - 1], &b = layout.points[i];
            const Rect piece{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
            for (const auto& placed : layout.cards) {
                const auto& box = placed.box;
                const bool isInside =
                    piece.x < box.right() && piece.right() > box.x && piece.y < box.bottom() && piece.bottom() > box.y;
                CHECK_FALSE(isInside);
            }
        }
    }
    CHECK(beside == 1);
    checkLayout(chart, layout);
}

TEST_CASE("a cycle of reporting lines is drawn, marked, and hangs on its unit", "[view][departures]")
{
    const Departures departures{tableOf({}, {{"A", "Norvane"}, {"B", "Norvane"}, {"C", "Norvane"}, {"D", "Norvane"}},
                                    {{"A", "B", "Norvane"}, {"B", "C", "Norvane"}, {"C", "A", "Norvane"}, {"D", "A", "Norvane"}}),
        {}};
    const auto chart = departures.on(dayOf("2024-01-01"));
    REQUIRE(chart.cards.size() == 6);
    for (const char* name : {"A", "B", "C"}) {
        CHECK(cardNamed(chart, name)->isInCycle);
        CHECK(chart.cards[cardNamed(chart, name)->parent].kind == CardKind::UnitNotStated);
    }
    CHECK(lineTo(chart, "B", "A") == LineKind::Stated);
    CHECK(parentOf(chart, "D") == "A");
    CHECK_FALSE(cardNamed(chart, "D")->isInCycle);
    checkLayout(chart, layOut(chart));
}

TEST_CASE("a successor told beside the one who leaves; the post is vacant in between", "[view][departures]")
{
    const Departures departures{
        tableOf({{"Ada", MoveKind::Departure, "Norvane", "", "2024-03-31", "head of search"},
            {"Tom", MoveKind::Joining, "", "Norvane", "2024-06-01", "", "Head of Search"},
            {"Mara", MoveKind::Joining, "", "Norvane", "2024-05-01", "", "head of search", article::Status::Confirmed, "", 2}}),
        {}};
    const auto between = departures.on(dayOf("2024-05-15"));
    const auto vacancy =
        std::find_if(between.cards.begin(), between.cards.end(), [](const Card& card) { return card.kind == CardKind::Vacancy; });
    REQUIRE(vacancy != between.cards.end());
    CHECK(vacancy->successor == "Tom");
    CHECK(vacancy->role == "head of search");
    CHECK(vacancy->until->toString() == "2024-06-01");
    const auto after = departures.on(dayOf("2024-06-01"));
    CHECK(cardNamed(after, "Ada")->successor == "Tom");
    CHECK(cardNamed(after, "Tom")->predecessor == "Ada");
    CHECK(cardNamed(after, "Mara")->predecessor.empty()); // of another article
    CHECK(std::none_of(after.cards.begin(), after.cards.end(), [](const Card& card) { return card.kind == CardKind::Vacancy; }));
}

TEST_CASE("an empty library and a company without people", "[view][departures]")
{
    const Departures none{tableOf({}), {}};
    CHECK(none.on(dayOf("2024-01-01")).cards.empty());
    CHECK(none.events().empty());
    const auto empty = layOut(none.on(0));
    CHECK(empty.cards.empty());
    CHECK(std::isfinite(empty.bounds.width));
    const auto table = tableOf({{"Ada", MoveKind::Joining, "", "Norvane", "2024-08-01"}});
    const Departures early{table, {}};
    const auto chart = early.on(dayOf("2024-01-01"));
    REQUIRE(chart.cards.size() == 1);
    CHECK(chart.cards[0].name == "Norvane");
    CHECK(layOut(chart).cards.size() == 1);
}

TEST_CASE("three thousand people in one unit stand in columns", "[view][departures]")
{
    std::vector<test::Tells> moves;
    for (int i = 0; i < 3000; ++i)
        moves.push_back({"Person " + std::to_string(i), i % 3 == 0 ? MoveKind::Departure : MoveKind::Joining,
            i % 3 == 0 ? "Norvane/Search" : "", i % 3 == 0 ? "" : "Norvane/Search", "2023-01-01"});
    const Departures departures{tableOf(moves), {}};
    const auto chart = departures.on(dayOf("2024-01-01"));
    REQUIRE(chart.cards.size() == 3002);
    CHECK(chart.cards[1].here == 2000);
    CHECK(chart.cards[1].left == 1000);
    const auto layout = layOut(chart);
    CHECK(layout.bounds.width / layout.bounds.height > 0.5);
    CHECK(layout.bounds.width / layout.bounds.height < 2);
    std::set<std::pair<double, double>> corners;
    for (const auto& placed : layout.cards)
        corners.emplace(placed.box.x, placed.box.y);
    CHECK(corners.size() == layout.cards.size());
    LayoutOptions folded;
    folded.folded = {chart.cards[1].key};
    const auto small = layOut(chart, folded);
    REQUIRE(small.cards.size() == 2);
    CHECK(small.cards[1].isFolded);
    CHECK(small.cards[1].hiddenBelow == 3000);
}

TEST_CASE("a name of sixty characters is kept whole and moves no card", "[view][departures]")
{
    const std::string name(60, 'W');
    const Departures departures{tableOf({{name, MoveKind::Joining, "", "Norvane", "2023-01-01"}}), {}};
    const auto chart = departures.on(dayOf("2024-01-01"));
    REQUIRE(cardNamed(chart, name));
    CHECK(layOut(chart).cards.back().box.width == kMetrics.cardWidth);
}

TEST_CASE("charts of synthetic libraries are laid out without overlap, and found again by window", "[view][departures]")
{
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({300, 6, seed}));
        const Departures departures{table, {}, {0, 1, 2, 3}};
        const auto chart = departures.on(dayOf("2024-10-01"));
        CAPTURE(seed);
        const auto layout = layOut(chart);
        checkLayout(chart, layout);
        std::vector<std::uint32_t> cards, lines;
        layout.visible(layout.bounds, cards, lines);
        CHECK(cards.size() == layout.cards.size());
        CHECK(lines.size() == layout.lines.size());
        const Rect window{layout.bounds.width / 3, 100, 400, 300};
        layout.visible(window, cards, lines);
        std::vector<std::uint32_t> plain;
        for (std::uint32_t i = 0; i < layout.cards.size(); ++i)
            if (layout.cards[i].box.overlaps(window) || (layout.cards[i].chip.width > 0 && layout.cards[i].chip.overlaps(window)))
                plain.push_back(i);
        CHECK(std::includes(cards.begin(), cards.end(), plain.begin(), plain.end()));
        const auto& some = layout.cards[layout.cards.size() / 2];
        CHECK(layout.cardAt(some.box.middleX(), some.box.middleY()) == layout.cards.size() / 2);
    }
}

TEST_CASE("one who leaves keeps the place among the siblings", "[view][departures]")
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({200, 3, 5}));
    const Departures departures{table, {}};
    std::vector<std::string> earlier;
    for (const auto& event : departures.events()) {
        std::vector<std::string> order;
        for (const auto& card : departures.on(event.day).cards)
            order.push_back(std::to_string(card.key));
        const std::set<std::string> now{order.begin(), order.end()};
        std::vector<std::string> kept, again;
        std::copy_if(
            earlier.begin(), earlier.end(), std::back_inserter(kept), [&](const auto& key) { return now.count(key) != 0; });
        const std::set<std::string> before{earlier.begin(), earlier.end()};
        std::copy_if(
            order.begin(), order.end(), std::back_inserter(again), [&](const auto& key) { return before.count(key) != 0; });
        CHECK(kept == again);
        earlier = order;
    }
}

TEST_CASE("folding hides and counts: nobody is lost, nothing overlaps", "[view][departures]")
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({400, 5, 9}));
    const Departures departures{table, {}, {0, 1, 2}};
    const auto chart = departures.on(dayOf("2025-03-01"));
    const auto isOne = [&](std::uint32_t card) {
        return chart.cards[card].kind == CardKind::Person || chart.cards[card].kind == CardKind::Team;
    };
    std::size_t all = 0;
    for (std::uint32_t i = 0; i < chart.cards.size(); ++i)
        all += isOne(i) ? 1 : 0;
    REQUIRE(all > 100);
    for (std::uint32_t step = 2; step < 9; ++step) {
        LayoutOptions options;
        for (std::uint32_t i = 0; i < chart.cards.size(); i += step)
            options.folded.insert(chart.cards[i].key);
        const auto layout = layOut(chart, options);
        checkLayout(chart, layout);
        std::size_t counted = 0;
        for (const auto& placed : layout.cards)
            counted += (isOne(placed.card) ? 1 : 0) + placed.hiddenBelow;
        CHECK(counted == all);
        for (const auto& line : layout.lines) {
            CHECK(layout.placedOf[chart.lines[line.line].from] != kNone);
            CHECK(layout.placedOf[chart.lines[line.line].to] != kNone);
        }
    }
}

TEST_CASE("a company stands over the middle of its units, and every tree line reaches its card", "[view][departures]")
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({120, 4, 3}));
    const auto chart = Departures{table, {}, {0, 1}}.on(dayOf("2025-03-01"));
    const auto layout = layOut(chart);
    for (const auto& placed : layout.lines) {
        const auto& line = chart.lines[placed.line];
        const auto& to = layout.cards[layout.placedOf[line.to]].box;
        const auto& end = layout.points[placed.endPoint - 1];
        const bool isOnTop = end.y == to.y && end.x == to.middleX();
        const bool isAtSide = end.x == to.x && end.y == to.middleY();
        CHECK((isOnTop || isAtSide));
    }
    std::size_t companies = 0;
    for (const auto& placed : layout.cards) {
        if (chart.cards[placed.card].kind != CardKind::Company)
            continue;
        ++companies;
        double left = 1e9, right = 0;
        for (const auto& other : layout.cards)
            if (other.box.x >= 0 && chart.cards[other.card].company == chart.cards[placed.card].company
                && other.card != placed.card) {
                left = std::min(left, other.box.x);
                right = std::max(right, std::max(other.box.right(), other.chip.right()));
            }
        CHECK(placed.box.middleX() > left);
        CHECK(placed.box.middleX() < right);
    }
    CHECK(companies == 2);
}
