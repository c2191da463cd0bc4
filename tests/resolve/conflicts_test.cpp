// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People and companies are invented.
#include "tests/resolve/build_input.h"
#include "tests/support/catch.h"

#include <set>

using namespace exeunt;
using namespace exeunt::test;
using article::MoveKind;
using article::Status;

TEST_CASE("the most specific date wins where nothing contradicts it", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Mara Vell", .from = "Norvane", .date = "2031"},
        {.article = 2, .person = "Mara Vell", .from = "Norvane", .date = "2031-04-12"},
        {.article = 3, .person = "Mara Vell", .from = "Norvane", .date = "2031-04"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].date->toString() == "2031-04-12");
    CHECK_FALSE(facts[0].conflicts.any());
}

TEST_CASE("a better source beats a more specific date, and the difference is marked", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Mara Vell", .from = "Norvane", .date = "2031-03-30", .status = Status::Rumoured},
        {.article = 2, .person = "Mara Vell", .from = "Norvane", .date = "2031-05"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].date->toString() == "2031-05");
    CHECK(facts[0].status == Status::Confirmed);
    CHECK(facts[0].conflicts.dates);
    REQUIRE(facts[0].sources.size() == 2);
    CHECK(facts[0].sources[0].date->toString() == "2031-03-30");
}

TEST_CASE("several sources beat one of the same standing", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Mara Vell", .from = "Norvane", .date = "2031-03-30"},
        {.article = 2, .person = "Mara Vell", .from = "Norvane", .date = "2031-05"},
        {.article = 3, .person = "Mara Vell", .from = "Norvane", .date = "2031-05"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].date->toString() == "2031-05");
}

TEST_CASE("two destinations of one departure are kept and marked", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "韩知秋", .kind = MoveKind::Move, .from = "青屿智能", .to = "澜石科技", .date = "2031-04"},
        {.article = 2,
            .person = "韩知秋",
            .kind = MoveKind::Move,
            .from = "青屿智能",
            .to = "Norvane",
            .date = "2031-04",
            .status = Status::Rumoured},
        {.article = 3, .person = "韩知秋", .kind = MoveKind::Move, .from = "青屿智能", .to = "澜石科技", .date = "2031-04-02"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].to->name == "澜石科技");
    CHECK(facts[0].conflicts.destinations);
    CHECK_FALSE(facts[0].conflicts.dates);
    std::set<std::string> told;
    for (const auto& source : facts[0].sources)
        told.insert(source.to.value_or(""));
    CHECK(told == std::set<std::string>{"Norvane", "澜石科技"});
}

TEST_CASE("two dated moves to different places are two moves, not a conflict", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "韩知秋", .kind = MoveKind::Move, .from = "青屿智能", .to = "澜石科技", .date = "2030-06"},
        {.article = 2, .person = "韩知秋", .kind = MoveKind::Move, .from = "青屿智能", .to = "Norvane", .date = "2031-04"},
    });
    CHECK(facts.size() == 2);
}

TEST_CASE("a denial beside an assertion is marked, alone it denies", "[resolve]")
{
    const Says told{.article = 1, .person = "Ida Sorn", .from = "Norvane", .date = "2031-05", .status = Status::Rumoured};
    const Says denied{.article = 2, .person = "Ida Sorn", .from = "Norvane", .status = Status::Denied};
    const auto both = resolved({told, denied});
    REQUIRE(both.size() == 1);
    CHECK(both[0].status == Status::Rumoured);
    CHECK(both[0].conflicts.denied);
    CHECK(both[0].sources.size() == 2);
    CHECK(both[0].confidence < resolved({told})[0].confidence);
    const auto alone = resolved({denied});
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].status == Status::Denied);
    CHECK_FALSE(alone[0].conflicts.denied);
}

TEST_CASE("a reversal is the last word until the move is told again", "[resolve]")
{
    auto input = inputOf({
        {.article = 1, .person = "Ida Sorn", .from = "Norvane", .date = "2031-05"},
        {.article = 2, .person = "Ida Sorn", .from = "Norvane", .status = Status::Reversed},
    });
    publish(input, 1, "2031-05-03");
    publish(input, 2, "2031-05-09");
    auto facts = resolve::resolve(input);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].status == Status::Reversed);
    publish(input, 1, "2031-06-20");
    CHECK(resolve::resolve(input)[0].status == Status::Confirmed);
}

TEST_CASE("history merges with the news of the same move", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Ida Sorn", .from = "Norvane", .date = "2029-11-02"},
        {.article = 2, .person = "Ida Sorn", .from = "Norvane", .date = "2029", .isBackground = true},
        {.article = 2, .person = "Ida Sorn", .kind = MoveKind::Joining, .to = "Norvane", .date = "2021", .isBackground = true},
    });
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].isBackground);
    CHECK_FALSE(facts[1].isBackground);
    CHECK(facts[1].sources.size() == 2);
}

TEST_CASE("leaving and joining are dated each for itself", "[resolve]")
{
    const Says leaving{.article = 1, .person = "Ida Sorn", .from = "Norvane", .date = "2031-03"};
    const Says joining{.article = 2, .person = "Ida Sorn", .kind = MoveKind::Joining, .to = "Talquist", .date = "2031-06"};
    Says both{.article = 3, .person = "Ida Sorn", .kind = MoveKind::Move, .from = "Norvane", .to = "Talquist", .date = "2031-06"};
    const auto facts = resolved({leaving, joining, both});
    REQUIRE(facts.size() == 1);
    CHECK_FALSE(facts[0].conflicts.dates);
    both.date = "2031-01"; // before she left
    CHECK(resolved({leaving, joining, both})[0].conflicts.dates);
}

TEST_CASE("two dates of one departure are marked and both kept", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Ida Sorn", .from = "Norvane", .date = "2031-03-02"},
        {.article = 2, .person = "Ida Sorn", .from = "Norvane", .date = "2031-03-20"},
        {.article = 3, .person = "Ida Sorn", .from = "Norvane", .date = "2031-03"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].conflicts.dates);
    CHECK(facts[0].sources.size() == 3);
}

TEST_CASE("an uncertain or a wider date is no other date", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Ida Sorn", .from = "Norvane", .date = "2031-03~"},
        {.article = 2, .person = "Ida Sorn", .from = "Norvane", .date = "2031-01/2031-04"},
        {.article = 3, .person = "Ida Sorn", .from = "Norvane", .date = "2031-03-20"},
    });
    REQUIRE(facts.size() == 1);
    CHECK_FALSE(facts[0].conflicts.dates);
    CHECK(facts[0].date->toString() == "2031-03-20");
}

TEST_CASE("two former employers before one arrival are kept and marked", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Ida Sorn", .kind = MoveKind::Move, .from = "Norvane", .to = "Talquist", .date = "2031-04"},
        {.article = 2, .person = "Ida Sorn", .kind = MoveKind::Move, .from = "Wendelin", .to = "Talquist", .date = "2031-04"},
        {.article = 3, .person = "Ida Sorn", .kind = MoveKind::Joining, .to = "Talquist", .date = "2031-04-09"},
        {.article = 4, .person = "Ida Sorn", .kind = MoveKind::Move, .from = "Norvane", .to = "Talquist", .date = "2031-04"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].conflicts.origins);
    CHECK_FALSE(facts[0].conflicts.destinations);
    CHECK(facts[0].from->name == "Norvane");
    std::set<std::string> told;
    for (const auto& source : facts[0].sources)
        told.insert(source.from.value_or(""));
    CHECK(told == std::set<std::string>{"", "Norvane", "Wendelin"});
}

TEST_CASE("a denied destination leaves the departure as it is", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Ida Sorn", .from = "Norvane", .date = "2031-04"},
        {.article = 1, .person = "Ida Sorn", .kind = MoveKind::Joining, .to = "Talquist", .status = Status::Denied},
        {.article = 2,
            .person = "Ida Sorn",
            .kind = MoveKind::Move,
            .from = "Norvane",
            .to = "Talquist",
            .status = Status::Denied},
    });
    REQUIRE(facts.size() == 2);
    const auto& left = facts[0].status == Status::Denied ? facts[1] : facts[0];
    const auto& denied = facts[0].status == Status::Denied ? facts[0] : facts[1];
    CHECK_FALSE(left.to);
    CHECK_FALSE(left.conflicts.any());
    CHECK(denied.sources.size() == 2);
    CHECK_FALSE(denied.conflicts.denied);
}

TEST_CASE("a denial in the same article as the rumour is one fact with it", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "王岚", .from = "青屿智能", .date = "2031-05", .status = Status::Rumoured},
        {.article = 1, .person = "王岚", .from = "青屿智能", .status = Status::Denied},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].conflicts.denied);
    CHECK(facts[0].independentSources == 1);
}

TEST_CASE("a denial of years ago does not touch today's departure", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "王岚", .from = "青屿智能", .date = "2031-05"},
        {.article = 2, .person = "王岚", .from = "青屿智能", .date = "2028-02", .status = Status::Denied},
    });
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].status == Status::Denied);
    CHECK_FALSE(facts[1].conflicts.denied);
}

TEST_CASE("a denied joining is about that joining alone", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "王岚", .kind = MoveKind::Joining, .to = "Norvane", .date = "2031-05"},
        {.article = 2, .person = "王岚", .kind = MoveKind::Joining, .to = "Norvane", .status = Status::Denied},
        {.article = 3, .person = "王岚", .kind = MoveKind::Move, .from = "青屿智能", .to = "Norvane", .date = "2031-05"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].conflicts.denied);
    CHECK(facts[0].kind == MoveKind::Move);
    CHECK(facts[0].status == Status::Confirmed);
}

TEST_CASE("a dismissal that others call a departure stays a dismissal", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Ida Sorn", .from = "Norvane", .date = "2031-04"},
        {.article = 2, .person = "Ida Sorn", .kind = MoveKind::Dismissal, .from = "Norvane", .date = "2031-04"},
        {.article = 3, .person = "Ida Sorn", .from = "Norvane", .date = "2031-04"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].kind == MoveKind::Dismissal);
}

TEST_CASE("who agrees with any voice of a conflict belongs to it", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Ida Sorn", .kind = MoveKind::Move, .from = "Alderon", .to = "Talquist", .date = "2031-04-02"},
        {.article = 2, .person = "Ida Sorn", .kind = MoveKind::Move, .from = "Norvane", .to = "Talquist", .date = "2031-04"},
        {.article = 3, .person = "Ida Sorn", .kind = MoveKind::Move, .from = "Norvane", .to = "Talquist", .date = "2031-04"},
        {.article = 4, .person = "Ida Sorn", .from = "Norvane", .date = "2031-03"},
        {.article = 5, .person = "Ida Sorn", .from = "Alderon", .date = "2031-03"},
    });
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].from->name == "Norvane");
    CHECK(facts[0].conflicts.origins);
}
