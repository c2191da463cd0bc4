// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/invented_articles.h"
#include "tests/store/sample_content.h"

using namespace exeunt;
using namespace exeunt::test;

TEST_CASE("a snapshot holds the facts of stored claims, with their sources and names", "[service]")
{
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    const auto library = openLibrary(folder / "a.exeunt");
    const auto snapshot = *library.snapshot();
    REQUIRE(snapshot.facts.size() == 2);
    const auto& fact = snapshot.facts[0];
    CHECK(fact.id.value == 1);
    CHECK(fact.person->name == "陆闻远");
    CHECK(fact.from->name == "北桥");
    CHECK(fact.from->unit == "语音实验室");
    CHECK(fact.date->toString() == "2031-05~");
    CHECK(fact.announced->toString() == "2031-05-30");
    REQUIRE(fact.sources.size() == 1);
    CHECK(fact.sources[0].evidence == someClaims().moves[0].evidence);
    CHECK(snapshot.facts[1].isTeam);
    std::vector<std::string> names;
    for (const auto& organization : snapshot.organizations)
        names.push_back(organization.name);
    CHECK(names == std::vector<std::string>{"Norvane", "北桥"});
    REQUIRE(snapshot.articles.size() == 1);
    CHECK(snapshot.articles[0].title == "Abgang bei Nordbrück");
    CHECK(snapshot.articles[0].moveCount == 2);
    CHECK_FALSE(snapshot.isSample);
    const auto stats = *library.stats();
    CHECK(stats.claims == 5);
    CHECK(stats.facts == 2);
    CHECK(stats.people == 1);
    CHECK(stats.organizations == 2);
    CHECK(library.claimsOf(ArticleId{1})->moves.size() == 2);
}
