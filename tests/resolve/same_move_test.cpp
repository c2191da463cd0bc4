// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People and companies are invented.
#include "tests/resolve/build_input.h"
#include "tests/support/catch.h"

#include <set>

using namespace exeunt;
using namespace exeunt::test;
using article::MoveKind;

TEST_CASE("a leaving, a joining and the move that tells both are one fact", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "韩知秋", .kind = MoveKind::Departure, .from = "青屿智能", .date = "2031-03"},
        {.article = 2, .person = "韩知秋", .kind = MoveKind::Joining, .to = "澜石科技", .date = "2031-05"},
        {.article = 3, .person = "韩知秋", .kind = MoveKind::Move, .from = "青屿智能", .to = "澜石科技"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].kind == MoveKind::Move);
    CHECK(facts[0].from->name == "青屿智能");
    CHECK(facts[0].to->name == "澜石科技");
    CHECK(facts[0].sources.size() == 3);
    CHECK(facts[0].date->toString() == "2031-03");
    CHECK_FALSE(facts[0].conflicts.any()); // left in March, began in May
    CHECK(facts[0].id.value == 1);
}

TEST_CASE("the same move meets in traditional, simplified and Latin script", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "陆闻远", .from = "北桥", .aliases = {"陸聞遠"}},
        {.article = 2, .person = "陸聞遠", .from = "北橋"},
        {.article = 3, .person = "Wenyuan Lu", .from = "Northbridge", .aliases = {"陆闻远"}},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].person->name == "陆闻远");
    CHECK(facts[0].person->aliases == std::vector<std::string>{"Wenyuan Lu", "陸聞遠"});
    CHECK(facts[0].from->name == "北桥");
    CHECK(facts[0].independentSources == 3);
}

TEST_CASE("moves that lie years apart stay apart, and an undated mention does not weld them", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Mara Vell", .from = "Norvane", .date = "2024-02"},
        {.article = 2, .person = "Mara Vell", .kind = MoveKind::Joining, .to = "Norvane", .date = "2027"},
        {.article = 3, .person = "Mara Vell", .from = "Norvane", .date = "2031-04-12"},
        {.article = 4, .person = "Mara Vell", .from = "Norvane"},
    });
    REQUIRE(facts.size() == 3);
    CHECK(facts[0].date->toString() == "2024-02");
    CHECK(facts[0].sources.size() == 1);
    CHECK(facts[1].kind == MoveKind::Joining);
    CHECK(facts[2].date->toString() == "2031-04-12");
    CHECK(facts[2].sources.size() == 2); // the undated one is news of 2031
}

TEST_CASE("a departure finds the joining that follows within the year, in one article", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Jonas Ferber", .from = "Silberbach AG", .date = "2030-09"},
        {.article = 1, .person = "Jonas Ferber", .kind = MoveKind::Joining, .to = "Talquist", .date = "2031-01"},
        {.article = 1,
            .person = "Jonas Ferber",
            .kind = MoveKind::Joining,
            .to = "Wendelin Labs",
            .date = "2018",
            .isBackground = true},
    });
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].to->name == "Wendelin Labs");
    CHECK_FALSE(facts[0].from);
    CHECK(facts[1].kind == MoveKind::Move);
    CHECK(facts[1].from->name == "Silberbach AG");
    CHECK(facts[1].to->name == "Talquist");
}

TEST_CASE("coming and going at one company are two facts", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "韩知秋", .kind = MoveKind::Joining, .to = "青屿智能", .date = "2030-11"},
        {.article = 1, .person = "韩知秋", .kind = MoveKind::Departure, .from = "青屿智能", .date = "2031-03"},
    });
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].kind == MoveKind::Joining);
    CHECK(facts[1].kind == MoveKind::Departure);
}

TEST_CASE("a new role inside the house is no departure from it", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1,
            .person = "Ida Sorn",
            .kind = MoveKind::RoleChange,
            .from = "Norvane",
            .to = "Norvane",
            .date = "2031-02",
            .newRole = "head of research"},
        {.article = 2,
            .person = "Ida Sorn",
            .kind = MoveKind::RoleChange,
            .to = "Norvane",
            .date = "2031-02-11",
            .newRole = "head of research"},
        {.article = 2, .person = "Ida Sorn", .from = "Norvane", .date = "2031-05"},
    });
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].kind == MoveKind::RoleChange);
    CHECK(facts[0].date->toString() == "2031-02-11");
    CHECK(facts[0].sources.size() == 2);
    CHECK(facts[1].kind == MoveKind::Departure);
}

TEST_CASE("teams meet by their unit and an organization", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .kind = MoveKind::Acquihire, .from = "青屿智能", .to = "澜石科技", .team = "推理引擎团队"},
        {.article = 2, .kind = MoveKind::Move, .from = "青屿智能", .team = "推理引擎團隊"},
        {.article = 3, .kind = MoveKind::Layoff, .from = "青屿智能", .team = "市场部"},
        {.article = 4, .kind = MoveKind::Layoff, .from = "Norvane", .team = "市场部"},
    });
    REQUIRE(facts.size() == 3);
    CHECK(facts[0].kind == MoveKind::Acquihire);
    CHECK(facts[0].isTeam);
    CHECK(facts[0].sources.size() == 2);
    CHECK_FALSE(facts[0].person);
}

TEST_CASE("a team on one way is one, by whatever part of its name; another team is not", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .kind = MoveKind::Move, .from = "青屿智能", .to = "澜石科技", .team = "创始团队"},
        {.article = 2, .kind = MoveKind::Acquihire, .from = "青屿智能", .to = "澜石科技", .team = "团队"},
        {.article = 3, .kind = MoveKind::Move, .from = "青屿智能", .to = "澜石科技", .team = "市场部"},
    });
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].kind == MoveKind::Acquihire);
    CHECK(facts[0].unitMoved == "创始团队");
    CHECK(facts[1].unitMoved == "市场部");
}

TEST_CASE("a team on one way is one in any language", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .kind = MoveKind::Move, .from = "北桥", .to = "Talquist", .team = "推理引擎团队"},
        {.article = 2, .kind = MoveKind::Move, .from = "Northbridge", .to = "Talquist", .team = "the infrastructure staff"},
        {.article = 3, .kind = MoveKind::Joining, .from = "Northbridge", .to = "Talquist", .team = "das Infrastrukturteam"},
        {.article = 4, .kind = MoveKind::Move, .from = "Northbridge", .to = "Talquist", .team = "the sales desk"},
        {.article = 5, .kind = MoveKind::Layoff, .from = "Northbridge", .team = "the infrastructure crew"},
    });
    std::multiset<std::size_t> sizes;
    for (const auto& fact : facts)
        sizes.insert(fact.sources.size());
    CHECK(sizes == std::multiset<std::size_t>{1, 1, 3});
}

TEST_CASE("what was planned and then done is one departure", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1,
            .person = "Jonas Ferber",
            .kind = MoveKind::PlannedDeparture,
            .from = "Silberbach AG",
            .date = "2031-07",
            .status = article::Status::Announced},
        {.article = 2, .person = "Jonas Ferber", .kind = MoveKind::Departure, .from = "Silberbach AG", .date = "2031-07-31"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].kind == MoveKind::Departure);
    CHECK(facts[0].status == article::Status::Confirmed);
    CHECK(facts[0].date->toString() == "2031-07-31");
    CHECK_FALSE(facts[0].conflicts.any());
}
