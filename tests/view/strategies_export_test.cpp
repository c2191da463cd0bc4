// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/export.h"

#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"
#include "tests/view/invented_plans.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>

using namespace exeunt;
using namespace exeunt::view;
using article::Aspect;
using nlohmann::json;
using strategies::Strategies;

namespace {

/// Two companies, three articles, one statement told twice.
Strategies sample(const strategies::Options& options = {})
{
    const auto table = test::tableOf(
        {
            {"Norvane", Aspect::Model, "trains *small* models, \"cheap\" ones", "2031-01", 1, article::Voice::Company},
            {"Norvane", Aspect::Model, "trains small models, cheap ones", "", 2},
            {"青屿", Aspect::Compute, "青屿自建<万卡>集群", "", 3, article::Voice::Analyst},
        },
        {{"The Harbour Post", "2031-02-10"}, {"Rechnerblatt", "2031-01-20"}, {"", ""}});
    Filter filter;
    filter.organizations = {"Norvane", "青屿"};
    return {table, filter, options};
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

/// A part of a workbook, as unzip gives it; nothing where there is no unzip.
std::optional<std::string> partOf(const std::filesystem::path& book, const std::string& part)
{
    const auto command = "unzip -p '" + book.string() + "' '" + part + "' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe{::popen(command.c_str(), "r"), &::pclose};
    std::string text;
    std::array<char, 4096> buffer{};
    while (pipe && !std::feof(pipe.get()))
        text.append(buffer.data(), std::fread(buffer.data(), 1, buffer.size(), pipe.get()));
    return text.empty() ? std::nullopt : std::optional{text};
}

} // namespace

TEST_CASE("strategies as CSV: date and publication are two columns", "[view][strategies]")
{
    const auto csv = strategies::strategiesCsv(sample());
    CHECK(csv.rfind("\xEF\xBB\xBF", 0) == 0);
    CHECK(count(csv, "\r\n") == 3); // the heads, and the same words of two articles once
    CHECK_THAT(csv,
        test::containsText("Norvane,,model,,\"trains small models, cheap ones\",2031-01,2031-01-20,Rechnerblatt,press,2,2,"));
    CHECK_THAT(csv, test::containsText("青屿,,compute,,青屿自建<万卡>集群,,,,analyst,1,1,no,no,no,no,Invented article 3\r\n"));
    CHECK_THAT(csv, test::containsText("Invented article 1"));
}

TEST_CASE("strategies as JSON: every statement with its numbered sources", "[view][strategies]")
{
    strategies::Options options;
    options.split = date::parseIsoDay("2031-06-01");
    const auto file = json::parse(strategies::strategiesJson(sample(options)));
    CHECK(file["filter"] == "Norvane, 青屿");
    CHECK(file["companies"].size() == 2);
    CHECK(file["companies"][0]["momentum"]["model"]["now"] == 1);
    REQUIRE(file["statements"].size() == 2);
    const auto& first = file["statements"][0];
    CHECK(first["company"] == "Norvane");
    CHECK(first["half"] == "earlier");
    CHECK(first["date"] == "2031-01");
    CHECK(first["sources"] == json::array({1, 2}));
    CHECK(file["statements"][1]["date"].is_null());
    CHECK(file["statements"][1]["published"].is_null());
    CHECK(file["sources"].size() == 3);
    CHECK(file["sources"][2]["number"] == 3);
}

TEST_CASE("strategies as Markdown: numbered sources, nothing read as markup", "[view][strategies]")
{
    strategies::ExportOptions options;
    options.title = "Plans";
    const auto text = strategies::strategiesMarkdown(sample(), options);
    CHECK(text.rfind("# Plans\n", 0) == 0);
    CHECK_THAT(
        text, test::containsText("## Norvane\n\n### model\n\n- trains small models, cheap ones — 2031-01, the press [1][2]\n"));
    CHECK_THAT(text, test::containsText("- 青屿自建\\<万卡\\>集群 — undated, an analyst [3]"));
    CHECK_THAT(text, test::containsText("*nothing in 2 articles: product, market"));
    CHECK_THAT(text, test::containsText("\\[3\\] Invented article 3"));
}

TEST_CASE("pinned statements stand for their cell, and only their sources are listed", "[view][strategies]")
{
    const auto table =
        test::tableOf({{"Norvane", Aspect::Model, "trains small models", "", 1}, {"Norvane", Aspect::Model, "waits", "", 2},
                          {"Norvane", Aspect::Market, "sells to hospitals", "", 3}},
            {{"The Harbour Post", ""}, {"Rechnerblatt", ""}, {"Rechnerblatt", ""}});
    const Strategies strategies{table, {}};
    strategies::ExportOptions options;
    options.pinned = {StrategyId{2}};
    const auto file = json::parse(strategies::strategiesJson(strategies, options));
    REQUIRE(file["statements"].size() == 2);
    CHECK(file["statements"][0]["statement"] == "waits");
    CHECK(file["statements"][1]["statement"] == "sells to hospitals");
    CHECK(file["sources"].size() == 2);
    CHECK(file["statements"][0]["sources"] == json::array({1}));
}

TEST_CASE("strategies as a workbook that opens: grid, statements, sources", "[view][strategies]")
{
    if (!strategies::canWriteXlsx()) {
        WARN("built without libxlsxwriter: skipped");
        return;
    }
    const auto bytes = strategies::strategiesXlsx(sample());
    REQUIRE(bytes);
    CHECK(bytes->rfind("PK", 0) == 0);
    for (const auto* part : {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"})
        CHECK_THAT(*bytes, test::containsText(part));
    const test::ScratchFolder folder;
    const auto path = folder / "plans.xlsx";
    std::ofstream{path, std::ios::binary} << *bytes;
    const auto book = partOf(path, "xl/workbook.xml");
    if (!book) {
        WARN("no unzip here: the workbook was not read back");
        return;
    }
    for (const auto* name : {"Strategies", "Statements", "Sources"})
        CHECK_THAT(*book, test::containsText("name=\"" + std::string{name} + "\""));
    const auto strings = partOf(path, "xl/sharedStrings.xml");
    REQUIRE(strings);
    CHECK_THAT(*strings, test::containsText("青屿自建&lt;万卡&gt;集群"));
    CHECK_THAT(*strings, test::containsText("nothing in 2 articles"));
    CHECK_THAT(*strings, test::containsText("[1][2]"));
    const auto grid = partOf(path, "xl/worksheets/sheet1.xml");
    REQUIRE(grid);
    CHECK(count(*grid, "<row ") == 12); // title, filter, heads, nine aspects
}
