// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/fact_table.h"

#include "core/view/fact_export.h"
#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace exeunt;
using namespace exeunt::view;

namespace {

std::shared_ptr<service::Snapshot> oneFact(const char* edtf)
{
    auto snapshot = std::make_shared<service::Snapshot>();
    resolve::Fact fact;
    fact.id = FactId{7};
    fact.person = article::PersonName{"林知远", {"Lin Zhiyuan"}};
    fact.from = article::Organization{"星河智能", std::nullopt};
    if (edtf != nullptr)
        fact.date = date::Edtf::parse(edtf).value();
    snapshot->facts = {fact};
    snapshot->organizations = {{"星河智能", {"星河智能科技", "Xinghe AI"}}};
    return snapshot;
}

} // namespace

TEST_CASE("dates become days, open sides the extremes", "[view][table]")
{
    const auto day = [](const char* iso) { return toDayNumber(*date::parseIsoDay(iso)); };
    const FactTable month{oneFact("2024-08")};
    CHECK(month.first(0) == day("2024-08-01"));
    CHECK(month.last(0) == day("2024-08-31"));
    const FactTable since{oneFact("2024-07/..")};
    CHECK(since.first(0) == day("2024-07-01"));
    CHECK(since.last(0) == kOpenFuture);
    CHECK(since.isDated(0));
    CHECK_FALSE(FactTable{oneFact("XXXX-10-13")}.isDated(0));
    CHECK_FALSE(FactTable{oneFact(nullptr)}.isDated(0));
}

TEST_CASE("an organization is found by any name in any script", "[view][table]")
{
    const FactTable table{oneFact("2024")};
    for (const char* typed : {"星河", "XINGHE", "xinghe ai", "星河智能科技", ""}) {
        CAPTURE(typed);
        CHECK(table.findOrganizations(typed) == std::vector<NameIndex>{0});
    }
    CHECK(table.findOrganizations("Norvane").empty());
}

TEST_CASE("names are ranked by their facts, and ids find their rows", "[view][table]")
{
    const auto snapshot = test::syntheticSnapshot({300, 6, 1});
    const FactTable table{snapshot};
    std::vector<std::size_t> counts(table.organizations().size());
    for (Row row = 0; row < table.size(); ++row) {
        REQUIRE(table.rowOf(table.fact(row).id) == row);
        if (table.from(row) != kNoName)
            ++counts[table.from(row)];
        if (table.to(row) != kNoName && table.to(row) != table.from(row))
            ++counts[table.to(row)];
    }
    CHECK(std::is_sorted(counts.rbegin(), counts.rend()));
    CHECK_FALSE(table.rowOf(FactId{9999}));
}

TEST_CASE("facts leave as CSV and JSON, one each", "[view][export]")
{
    const auto snapshot = test::syntheticSnapshot({50, 6, 1});
    const FactTable table{snapshot};
    Filter filter;
    filter.organizations = {table.organizations().front()};
    const auto rows = apply(table, filter).size();
    const auto json = nlohmann::json::parse(factsJson(table, filter));
    CHECK(json["facts"].size() == rows);
    CHECK(json["filter"] == describe(filter));
    CHECK_FALSE(json["sources"].empty());
    const auto csv = factsCsv(table, filter);
    CHECK(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')) == rows + 1);
    CHECK(csv.rfind("\xEF\xBB\xBFid,kind,person", 0) == 0);
}
