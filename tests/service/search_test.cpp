// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/search.h"
#include "tests/service/invented_articles.h"
#include "tests/store/sample_content.h"

using namespace exeunt;
using namespace exeunt::test;
using Words = std::vector<std::string>;

TEST_CASE("a query is parted into folded words", "[service]")
{
    CHECK(service::queryWords("  Mara  VELL mara ") == Words{"mara", "vell"});
    CHECK(service::queryWords("陸聞遠　離職") == Words{"陆闻远", "离职"});
    CHECK(service::queryWords("\"head of research\" Norvane") == Words{"head of research", "norvane"});
    CHECK(service::queryWords("“head of” open") == Words{"head of", "open"});
    CHECK(service::queryWords("\"never closed").size() == 1);
    CHECK(service::queryWords(" \" \" ").empty());
}

TEST_CASE("a hit is shown in its surroundings, the spans are exact", "[service]")
{
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    const auto library = openLibrary(folder / "a.exeunt");
    using Row = std::tuple<std::string, std::string>;
    const auto [query, expected] = GENERATE(table<std::string, std::string>({
        Row{"離職", "离职"},
        Row{"陸聞遠", "陆闻远"},
        Row{"norvane", "Norvane"},
        Row{"JOINED norvane", "joined"},
        Row{"\"joined norvane\"", "joined Norvane"},
        Row{"北", "北"},
    }));
    CAPTURE(query);
    const auto hits = *library.search(query);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].hitInText.of(someArticle().text) == expected);
    CHECK(hits[0].hitInSnippet.of(hits[0].snippet) == expected);
    CHECK(hits[0].title == "Abgang bei Nordbrück");
}

TEST_CASE("a hit in the title alone shows the beginning of the text", "[service]")
{
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    const auto library = openLibrary(folder / "a.exeunt");
    const auto hits = *library.search("abgang nordbrück");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].hitInText.isEmpty());
    CHECK(hits[0].snippet == someArticle().text);
    CHECK(library.search("norvane missing")->empty());
    CHECK(library.search("")->empty());
    CHECK(library.search("离职 纽")->empty());
}

TEST_CASE("the snippet is cut at lines and between characters, where most words are", "[service]")
{
    const ScratchFolder folder;
    auto opened = store::LibraryFile::open(folder / "a.exeunt", store::LibraryFile::Mode::OpenOrCreate);
    REQUIRE(opened);
    auto store = std::move(opened).value();
    std::string filler;
    for (int i = 0; i < 80; ++i)
        filler += "云";
    const auto text = "开头有青屿。\n" + filler + "\n" + filler + "青屿的韩知秋" + filler + filler + "\n结尾。";
    (void)add(store, someArticle(text));
    const auto library = openLibrary(folder / "a.exeunt");
    const auto hits = *library.search("青屿 知秋");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].hitInText.begin > 200);
    CHECK(hits[0].hitInSnippet.of(hits[0].snippet) == "青屿");
    CHECK(hits[0].snippet.find('\n') == std::string::npos);
    CHECK_THAT(hits[0].snippet, containsText("韩知秋"));
    CHECK(hits[0].snippet.size() == 110 * 3);
}
