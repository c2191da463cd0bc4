// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"
#include "tests/service/invented_articles.h"

#include <nlohmann/json.hpp>

using namespace exeunt::test;
using nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE("extract writes one file an article, from files and folders", "[cli]")
{
    const ScratchFolder folder;
    (void)folder.write("in/a.txt", inventedArticle(1));
    (void)folder.write("in/b.md", inventedArticle(2));
    (void)folder.write("in/sub/a.md", inventedArticle(3));
    const auto out = folder / "deep/out";
    const auto ran = runCli({"extract", (folder / "in").string(), "--out", out.string(), "--published", "2031-06-01"});
    CHECK(ran.status == 0);
    CHECK_THAT(ran.out, containsText("a.json: "));
    REQUIRE(fs::exists(out / "a.json"));
    REQUIRE(fs::exists(out / "b.json"));
    REQUIRE(fs::exists(out / "a.md.json")); // the second of that name
    const auto claims = json::parse(contentOf(out / "b.json"));
    CHECK(claims["article"]["source"] == "b.md");
    CHECK(claims["article"]["published"] == "2031-06-01");
    CHECK(claims["article"]["published_from"] == "user");
    for (const auto* list : {"moves", "affiliations", "reporting", "strategies"})
        CHECK(claims[list].is_array());
}

TEST_CASE("extract gives the same bytes on any number of threads", "[cli]")
{
    const ScratchFolder folder;
    for (int i = 0; i < 12; ++i)
        (void)folder.write("in/" + std::to_string(i) + ".txt", inventedArticle(i));
    const auto one = runCli({"extract", (folder / "in").string(), "--out", (folder / "one").string(), "--threads", "1"});
    const auto many = runCli({"extract", (folder / "in").string(), "--out", (folder / "many").string(), "--threads", "6"});
    CHECK(one.status == 0);
    CHECK(one.out == many.out);
    for (int i = 0; i < 12; ++i) {
        const auto name = std::to_string(i) + ".json";
        CHECK_FALSE(contentOf(folder / "one" / name).empty());
        CHECK(contentOf(folder / "one" / name) == contentOf(folder / "many" / name));
    }
}

TEST_CASE("extract skips what is no article and says why", "[cli]")
{
    const ScratchFolder folder;
    const auto good = folder.write("good.txt", inventedArticle(1)).string();
    const auto empty = folder.write("empty.txt", "").string();
    const auto ran = runCli({"extract", empty, good, "--out", (folder / "out").string()});
    CHECK(ran.status == 1);
    CHECK_THAT(ran.err, containsText("skipped " + empty));
    CHECK(fs::exists(folder / "out/good.json"));
    CHECK_FALSE(fs::exists(folder / "out/empty.json"));
}

TEST_CASE("extract needs a folder to write to", "[cli]")
{
    const ScratchFolder folder;
    const auto good = folder.write("good.txt", inventedArticle(1)).string();
    CHECK(runCli({"extract", good}).status == 2);
    const auto ran = runCli({"extract", good, "--out", good});
    CHECK(ran.status == 2);
    CHECK_THAT(ran.err, containsText(good));
}

TEST_CASE("extract --explain prints and writes nothing", "[cli]")
{
    const ScratchFolder folder;
    const auto good = folder.write("good.txt", inventedArticle(1)).string();
    const auto ran = runCli({"extract", good, "--explain"});
    CHECK(ran.status == 0);
    CHECK_THAT(ran.out, containsText(good));
    CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) == 1);
}
