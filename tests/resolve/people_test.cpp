// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People and companies are invented.
#include "core/resolve/people.h"
#include "tests/resolve/build_input.h"
#include "tests/support/catch.h"

using namespace exeunt;
using namespace exeunt::test;
using article::MoveKind;

TEST_CASE("a name alone does not make one person of two", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "王岚", .from = "青屿智能", .date = "2031-03", .role = "CEO"},
        {.article = 2, .person = "王岚", .kind = MoveKind::Joining, .to = "Norvane", .date = "2031-04", .role = "CEO"},
    });
    CHECK(facts.size() == 2);
}

TEST_CASE("a second sign makes one person: a specific role, another name, an affiliation", "[resolve]")
{
    const Says leaving{.article = 1, .person = "王岚", .from = "青屿智能", .date = "2031-03", .role = "语音合成负责人"};
    const Says joining{.article = 2, .person = "王岚", .kind = MoveKind::Joining, .to = "Norvane", .date = "2031-04"};

    auto sameRole = joining;
    sameRole.role = "语音合成负责人";
    CHECK(resolved({leaving, sameRole}).size() == 1);

    auto named = leaving, alsoNamed = joining;
    named.aliases = alsoNamed.aliases = {"Odile Wang"};
    CHECK(resolved({named, alsoNamed}).size() == 1);

    auto input = inputOf({leaving, joining});
    article::Affiliation past;
    past.person = {"王嵐", {}};
    past.organization = {"青屿智能", std::nullopt};
    past.isPast = true;
    input.affiliations.push_back({ArticleId{2}, past});
    const auto facts = resolve::resolve(input);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].kind == MoveKind::Move);
}

TEST_CASE("a lone surname or first name identifies nobody", "[resolve]")
{
    const auto facts = resolved({
        {.article = 1, .person = "Mara Vell", .from = "Norvane", .date = "2031-03", .aliases = {"Vell"}},
        {.article = 2, .person = "Tom Vell", .from = "Norvane", .date = "2031-03", .aliases = {"Vell"}},
        {.article = 3, .person = "韩知秋", .from = "Norvane", .date = "2031-03", .aliases = {"韩"}},
        {.article = 4, .person = "韩立", .from = "Norvane", .date = "2031-03", .aliases = {"韩"}},
    });
    CHECK(facts.size() == 4);
}

TEST_CASE("nobody in particular is not merged", "[resolve]")
{
    std::vector<Says> claims{
        {.article = 1, .from = "Norvane", .date = "2031-03"}, {.article = 2, .from = "Norvane", .date = "2031-03"}};
    auto input = inputOf(claims);
    for (auto& told : input.moves)
        told.move.person.reset();
    CHECK(resolve::resolve(input).size() == 2);
}

TEST_CASE("the name of a person is the commonest, Han before Latin", "[resolve]")
{
    const article::PersonName a{"Wenyuan Lu", {"陆闻远"}}, b{"陆闻远", {"陸聞遠"}}, c{"Wenyuan Lu", {}};
    const auto name = resolve::nameOfAll({&a, &b, &c});
    CHECK(name.name == "陆闻远");
    CHECK(name.aliases == std::vector<std::string>{"Wenyuan Lu", "陸聞遠"});
    const article::PersonName brief{"Ferber", {}}, initial{"J. Ferber", {}}, full{"Jonas Ferber", {}};
    CHECK(resolve::nameOfAll({&brief, &brief, &initial, &initial, &full}).name == "Jonas Ferber");
}
