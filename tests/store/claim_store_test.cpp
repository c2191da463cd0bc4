// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/claim_store.h"

#include "core/store/article_store.h"
#include "tests/store/sample_content.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace exeunt;
using namespace exeunt::test;
using store::ArticleStore;
using store::ClaimStore;

namespace {

const ArticleId kFirst{1};

void reading(const store::LibraryFile& library, const std::function<void(store::Connection&)>& look)
{
    REQUIRE(library.read([&](store::Connection& connection) -> Result<void> {
        look(connection);
        return {};
    }));
}

} // namespace

TEST_CASE("an article comes back as it was stored", "[store]")
{
    const ScratchFolder folder;
    const auto library = libraryWithArticle(folder / "a.exeunt");
    reading(library, [](store::Connection& connection) {
        const ArticleStore articles{connection};
        const auto stored = *articles.get(kFirst);
        const auto expected = someArticle();
        CHECK(stored.id == kFirst);
        CHECK(stored.source == expected.source);
        CHECK(stored.sha256 == expected.sha256);
        CHECK(stored.title == expected.title);
        CHECK(stored.outlet == expected.outlet);
        CHECK(stored.author == expected.author);
        CHECK(stored.published == expected.published);
        CHECK(stored.publishedFrom == expected.publishedFrom);
        CHECK(stored.language == expected.language);
        CHECK(stored.encoding == expected.encoding);
        CHECK(stored.text == expected.text);
        CHECK(stored.removed == expected.removed);
        CHECK(stored.offsets == expected.offsets);
        CHECK(*articles.original(kFirst) == expected.text);
        CHECK(**articles.find(expected.sha256) == kFirst);
        CHECK_FALSE(*articles.find(std::string(64, '0')));
        const auto row = articles.list()->at(0);
        CHECK(row.characterCount == 27);
        CHECK(row.moveCount == 2);
        CHECK(row.sketch == std::vector<std::uint32_t>{1, 2, 0xFFFFFFFF});
        CHECK(row.opening == expected.text);
    });
}

TEST_CASE("claims come back as they were stored", "[store]")
{
    const ScratchFolder folder;
    const auto library = libraryWithArticle(folder / "a.exeunt");
    reading(library, [](store::Connection& connection) {
        const auto claims = *ClaimStore{connection}.of(kFirst);
        const auto expected = someClaims();
        REQUIRE(claims.moves.size() == 2);
        const auto &move = claims.moves[0], &wanted = expected.moves[0];
        CHECK(move.id.isStored());
        CHECK(move.person == wanted.person);
        CHECK(move.kind == wanted.kind);
        CHECK(move.from == wanted.from);
        CHECK(move.to == wanted.to);
        CHECK(move.role == wanted.role);
        CHECK(move.newRole == wanted.newRole);
        CHECK(move.date == wanted.date);
        CHECK(move.announced == wanted.announced);
        CHECK(move.reported == wanted.reported);
        CHECK(move.status == wanted.status);
        CHECK(move.confidence == wanted.confidence);
        CHECK(move.isBackground);
        CHECK(move.evidence == wanted.evidence);
        CHECK(claims.moves[1].isTeam);
        CHECK_FALSE(claims.moves[1].person);
        CHECK(claims.moves[1].unitMoved == "推理团队");
        REQUIRE(claims.affiliations.size() == 1);
        CHECK(claims.affiliations[0].person == expected.affiliations[0].person);
        CHECK(claims.affiliations[0].organization == expected.affiliations[0].organization);
        CHECK(claims.affiliations[0].isPast);
        REQUIRE(claims.reporting.size() == 1);
        CHECK(claims.reporting[0].person == expected.reporting[0].person);
        CHECK(claims.reporting[0].manager == expected.reporting[0].manager);
        CHECK(claims.reporting[0].organization == expected.reporting[0].organization);
        REQUIRE(claims.strategies.size() == 1);
        CHECK(claims.strategies[0].aspect == article::Aspect::Talent);
        CHECK(claims.strategies[0].statement == "He joined Norvane");
        CHECK(claims.strategies[0].voice == article::Voice::Analyst);
        CHECK(claims.strategies[0].date == expected.strategies[0].date);
        CHECK(claims.strategies[0].evidence == expected.strategies[0].evidence);
        CHECK(*ClaimStore{connection}.count() == 5);
        CHECK(ClaimStore{connection}.of(ArticleId{77})->moves.empty());
    });
}

TEST_CASE("a claim read again keeps its id, a new one gets a new id", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    article::Claims before;
    reading(library, [&](store::Connection& connection) { before = *ClaimStore{connection}.of(kFirst); });
    auto again = someClaims();
    again.moves[0].date = *date::Edtf::parse("2031-04"); // another date: the same claim
    again.moves[1].evidence = {{0, 27}};                 // another place: another claim
    std::swap(again.moves[0], again.moves[1]);
    REQUIRE(library.write([&](store::Connection& connection) -> Result<void> {
        CHECK(*ClaimStore{connection}.replace(kFirst, someArticle().text, again) == 0);
        return {};
    }));
    reading(library, [&](store::Connection& connection) {
        const auto after = *ClaimStore{connection}.of(kFirst);
        REQUIRE(after.moves.size() == 2);
        CHECK(after.moves[0].id == before.moves[0].id);
        CHECK(after.moves[0].date->toString() == "2031-04");
        CHECK(after.moves[1].id.value > before.strategies[0].id.value);
        CHECK(after.strategies[0].id == before.strategies[0].id);
    });
}

TEST_CASE("a claim without an exact place is refused, the others are kept", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    auto claims = someClaims();
    claims.moves[0].evidence = {{1, 9}}; // begins inside a character
    claims.moves[1].evidence = {};
    claims.affiliations[0].evidence = {{40, 4000}}; // outside the text
    REQUIRE(library.write([&](store::Connection& connection) -> Result<void> {
        CHECK(*ClaimStore{connection}.replace(kFirst, someArticle().text, claims) == 3);
        return {};
    }));
    reading(library, [&](store::Connection& connection) { CHECK(*ClaimStore{connection}.count() == 2); });
}

TEST_CASE("an article takes its claims along", "[store]")
{
    const ScratchFolder folder;
    auto library = libraryWithArticle(folder / "a.exeunt");
    REQUIRE(library.write([](store::Connection& connection) { return ArticleStore{connection}.remove(kFirst); }));
    reading(library, [](store::Connection& connection) {
        CHECK(*ClaimStore{connection}.count() == 0);
        CHECK(*ArticleStore{connection}.count() == 0);
    });
    CHECK_FALSE(library.write([](store::Connection& connection) { return ArticleStore{connection}.remove(kFirst); }));
}
