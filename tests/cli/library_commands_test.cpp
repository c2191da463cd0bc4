// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"
#include "tests/store/sample_content.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <nlohmann/json.hpp>

using namespace exeunt::test;
using nlohmann::json;

namespace {

std::string madeIn(const ScratchFolder& folder)
{
    const auto made = libraryWithArticle(folder / "a.exeunt");
    return (folder / "a.exeunt").string();
}

} // namespace

TEST_CASE("search shows the hit in its surroundings", "[cli]")
{
    const ScratchFolder folder;
    const auto library = madeIn(folder);
    const auto plain = runCli({"search", library, "離職"});
    CHECK(plain.status == 0);
    CHECK_THAT(plain.out, containsText("陆闻远[离职]"));
    CHECK_THAT(plain.out, containsText("1 article\n"));
    const auto answer = json::parse(runCli({"search", library, "離職", "--json"}).out);
    REQUIRE(answer["hits"].size() == 1);
    const auto& hit = answer["hits"][0];
    CHECK(hit["article"] == 1);
    CHECK(hit["source"] == "page.txt");
    CHECK(hit["hit_in_text"] == json::parse(R"({"start": 6, "end": 8})"));
    CHECK(hit["hit_in_snippet"] == json::parse(R"({"start": 6, "end": 8})"));
    const auto nothing = runCli({"search", library, "absent"});
    CHECK(nothing.status == 0);
    CHECK(nothing.out == "0 articles\n");
}

TEST_CASE("stats counts", "[cli]")
{
    const ScratchFolder folder;
    const auto library = madeIn(folder);
    CHECK(json::parse(runCli({"stats", library, "--json"}).out)
        == json::parse(R"({"articles": 1, "claims": 5, "facts": 2, "people": 1, "organizations": 2})"));
    CHECK_THAT(runCli({"stats", library}).out, containsText("articles       1\n"));
}

TEST_CASE("check says sound, or what is not", "[cli]")
{
    const ScratchFolder folder;
    const auto library = madeIn(folder);
    const auto sound = runCli({"check", library});
    CHECK(sound.status == 0);
    CHECK(sound.out == library + ": sound\n");
    runSql(folder / "a.exeunt", "UPDATE evidence SET quote = 'made up' WHERE claim = 1 AND ordinal = 0");
    const auto damaged = runCli({"check", library, "--json"});
    CHECK(damaged.status == 1);
    const auto answer = json::parse(damaged.out);
    CHECK(answer["sound"] == false);
    REQUIRE(answer["findings"].size() == 1);
    CHECK_THAT(answer["findings"][0].get<std::string>(), containsText("claim 1"));
}

TEST_CASE("a library of a newer program ends with 3 in every command", "[cli]")
{
    const ScratchFolder folder;
    const auto library = madeIn(folder);
    runSql(folder / "a.exeunt", "PRAGMA user_version = 77");
    const auto before = contentOf(library);
    for (const auto* command : {"stats", "check"}) {
        const auto ran = runCli({command, library});
        CHECK(ran.status == 3);
        CHECK_THAT(ran.err, containsText("newer Exeunt"));
    }
    CHECK(contentOf(library) == before);
}
