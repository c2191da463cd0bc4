// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"
#include "tests/service/invented_articles.h"

using namespace exeunt;
using namespace exeunt::test;
using Outcome = service::ImportedFile::Outcome;

TEST_CASE("the sample fills an empty library and goes when the first own article comes", "[service]")
{
    const ScratchFolder folder;
    auto library = openLibrary(folder / "a.exeunt");
    REQUIRE(library.importSample());
    REQUIRE(library.importSample()); // twice is once
    const auto sample = *library.snapshot();
    CHECK(sample.articles.size() == resourcesUnder("sample/").size());
    CHECK(sample.articles.size() >= 8);
    CHECK(sample.isSample);
    for (const auto& article : sample.articles)
        CHECK(article.isSample);

    // One of the sample's own texts, brought by the user, is the user's.
    const auto own = folder.write("own.txt", resourcesUnder("sample/").front().content);
    CHECK(library.importPaths({own}).count(Outcome::Added) == 1);
    const auto mine = *library.snapshot();
    REQUIRE(mine.articles.size() == 1);
    CHECK_FALSE(mine.isSample);
    CHECK_FALSE(mine.articles[0].isSample);
    CHECK(mine.revision > sample.revision);
    const auto refused = library.importSample();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::BadInput);
    CHECK(library.check()->empty());
}

TEST_CASE("a skipped file leaves the sample alone", "[service]")
{
    const ScratchFolder folder;
    auto library = openLibrary(folder / "a.exeunt");
    REQUIRE(library.importSample());
    CHECK(library.importPaths({folder.write("empty.txt", "")}).count(Outcome::Skipped) == 1);
    CHECK(library.snapshot()->isSample);
}

TEST_CASE("the user dates an article, and takes the date back", "[service]")
{
    const ScratchFolder folder;
    auto library = openLibrary(folder / "a.exeunt");
    const auto id = library.importPaths({folder.write("a.txt", inventedArticle(1))}).files[0].article;
    const auto original = *library.article(id);
    const auto before = *library.revision();
    const auto typed = *date::Edtf::parse("2031-05");
    REQUIRE(library.setPublished(id, typed));
    CHECK(library.article(id)->published == typed);
    CHECK(library.article(id)->publishedFrom == article::PublishedFrom::User);
    CHECK(library.article(id)->text == original.text);
    CHECK(*library.revision() == before + 1);
    REQUIRE(library.setPublished(id, std::nullopt));
    CHECK(library.article(id)->published == original.published);
    CHECK(library.article(id)->publishedFrom == original.publishedFrom);
    CHECK(library.check()->empty());
    CHECK(library.setPublished(ArticleId{99}, typed).error().fault == Fault::NotFound);
}

TEST_CASE("a removed article is gone, and may come again", "[service]")
{
    const ScratchFolder folder;
    auto library = openLibrary(folder / "a.exeunt");
    const auto file = folder.write("a.txt", inventedArticle(1));
    const auto id = library.importPaths({file}).files[0].article;
    REQUIRE(library.removeArticle(id));
    CHECK(library.article(id).error().fault == Fault::NotFound);
    CHECK(library.removeArticle(id).error().fault == Fault::NotFound);
    CHECK(library.stats()->articles == 0);
    CHECK(library.importPaths({file}).files[0].article != id);
    CHECK(library.check()->empty());
}

TEST_CASE("an article without a title is listed by its first words", "[service]")
{
    const ScratchFolder folder;
    auto library = openLibrary(folder / "a.exeunt");
    REQUIRE(library.importPaths({folder.write("a.txt", inventedArticle(1))}).count(Outcome::Added) == 1);
    const auto snapshot = *library.snapshot();
    REQUIRE(snapshot.articles.size() == 1);
    CHECK_THAT(snapshot.articles[0].title, containsText("Norvane"));
    CHECK(snapshot.articles[0].source == "a.txt");
    CHECK(snapshot.articles[0].characterCount > 100);
}
