// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"
#include "tests/service/invented_articles.h"
#include "tests/support/shared_material.h"

#include <nlohmann/json.hpp>

using namespace exeunt::test;
using nlohmann::json;

TEST_CASE("an import reports one line a file and ends with 0, with 1 when it skipped one", "[cli]")
{
    const ScratchFolder folder;
    const auto library = (folder / "a.exeunt").string();
    const auto good = folder.write("in/good.txt", inventedArticle(1)).string();
    const auto empty = folder.write("in/empty.txt", "").string();
    const auto first = runCli({"import", library, good});
    CHECK(first.status == 0);
    CHECK_THAT(first.out, containsText("added    " + good));
    const auto second = runCli({"import", library, (folder / "in").string()});
    CHECK(second.status == 1);
    CHECK_THAT(second.out, containsText("skipped  " + empty));
    CHECK_THAT(second.out, containsText("known    " + good));
    CHECK_THAT(second.out, containsText("0 added, 1 known already, 1 skipped"));
}

TEST_CASE("the report as JSON goes to standard output, alone", "[cli]")
{
    const ScratchFolder folder;
    const auto library = (folder / "a.exeunt").string();
    const auto good = folder.write("good.txt", inventedArticle(1)).string();
    const auto picture =
        folder.write("picture.png", std::string{"\x89PNG\r\n\x1a\n\0\0\0\r", 12} + std::string(500, '\0')).string();
    const auto ran = runCli({"import", library, good, picture, "--json", "--published", "2031-06", "--threads", "2"});
    CHECK(ran.status == 1);
    const auto report = json::parse(ran.out);
    CHECK(report["added"] == 1);
    CHECK(report["skipped"] == 1);
    CHECK(report["already_there"] == 0);
    CHECK(report["cancelled"] == false);
    CHECK(report["stopped"].is_null());
    REQUIRE(report["files"].size() == 2);
    CHECK(report["files"][0]["path"] == good);
    CHECK(report["files"][0]["outcome"] == "added");
    CHECK(report["files"][0]["reason"].is_null());
    CHECK(report["files"][1]["outcome"] == "skipped");
    CHECK(report["files"][1]["reason"].is_string());
    CHECK(report["files"][1]["article"].is_null());
}

TEST_CASE("wrong usage ends with 2 and says what is wrong", "[cli]")
{
    const ScratchFolder folder;
    const auto library = (folder / "a.exeunt").string();
    const auto good = folder.write("good.txt", inventedArticle(1)).string();
    CHECK(runCli({}).status == 2);
    CHECK(runCli({"perform"}).status == 2);
    CHECK(runCli({"import"}).status == 2);
    CHECK(runCli({"import", library}).status == 2);
    CHECK(runCli({"import", "--sample", library, good}).status == 2);
    const auto date = runCli({"import", library, good, "--published", "last week"});
    CHECK(date.status == 2);
    CHECK_THAT(date.err, containsText("last week"));
    CHECK_FALSE(std::filesystem::exists(library));
    CHECK(runCli({"--help"}).status == 0);
    CHECK(runCli({"import", "--help"}).status == 0);
    CHECK(runCli({"--version"}).status == 0);
}

TEST_CASE("a library that cannot be used ends with 3 and is not touched", "[cli]")
{
    const ScratchFolder folder;
    const auto good = folder.write("good.txt", inventedArticle(1)).string();
    const auto letter = folder.write("letter.exeunt", "Dear library,\n").string();
    for (const auto& ran : {runCli({"import", letter, good}), runCli({"stats", letter}), runCli({"check", letter}),
             runCli({"search", letter, "x"})}) {
        CHECK(ran.status == 3);
        CHECK_THAT(ran.err, containsText("not a library"));
        CHECK(ran.out.empty());
    }
    CHECK(contentOf(letter) == "Dear library,\n");
    CHECK(runCli({"stats", (folder / "none.exeunt").string()}).status == 3);
    CHECK_FALSE(std::filesystem::exists(folder / "none.exeunt"));
}

TEST_CASE("the sample can be had", "[cli]")
{
    const ScratchFolder folder;
    const auto library = (folder / "a.exeunt").string();
    CHECK(runCli({"import", "--sample", library}).status == 0);
    CHECK(json::parse(runCli({"stats", library, "--json"}).out)["articles"] >= 8);
    CHECK(runCli({"check", library}).status == 0);
}

TEST_CASE("an import that is killed loses nothing that was committed", "[cli]")
{
    const auto script = std::string{EXEUNT_SOURCE_DIR} + "/tests/cli/kill_in_mid_import";
    const auto ran = runProgram({script, cliPath(), "300", "3"});
    CAPTURE(ran.out, ran.err);
    CHECK(ran.status == 0);
}

TEST_CASE("the real articles come in once, and the library is sound", "[cli]")
{
    const auto articles = sharedMaterial("articles");
    if (!articles) {
        WARN("the shared articles are not here: skipped");
        return;
    }
    const ScratchFolder folder;
    const auto library = (folder / "a.exeunt").string();
    const auto first = json::parse(runCli({"import", library, articles->string(), "--json"}).out);
    CHECK(first["added"] == 5);
    const auto second = json::parse(runCli({"import", library, articles->string(), "--json"}).out);
    CHECK(second["already_there"] == 5);
    CHECK(second["added"] == 0);
    CHECK(runCli({"check", library}).status == 0);
}
