// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resolve/build_input.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace exeunt;
using namespace exeunt::test;

namespace {

struct Sees {
    std::int64_t article = 1;
    std::string person, organization, unit = {}, role = {};
    bool isPast = false;
};

std::optional<std::string> orNothing(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

/// Claims about places numbered from 101.
resolve::Input with(resolve::Input input, const std::vector<Sees>& seen)
{
    std::int64_t id = 100;
    for (const auto& sees : seen) {
        article::Affiliation claim;
        claim.id = ClaimId{++id};
        claim.person = {sees.person, {}};
        claim.organization = {sees.organization, orNothing(sees.unit)};
        claim.role = orNothing(sees.role);
        claim.isPast = sees.isPast;
        claim.evidence = {{0, 1}};
        input.affiliations.push_back({ArticleId{sees.article}, claim});
        if (std::none_of(
                input.articles.begin(), input.articles.end(), [&](const auto& info) { return info.id.value == sees.article; }))
            publish(input, sees.article, "2031-06-01");
    }
    return input;
}

resolve::ToldReporting line(
    std::int64_t id, const std::string& person, const std::string& manager, const std::string& organization)
{
    article::ReportingLine claim;
    claim.id = ClaimId{id};
    claim.person = {person, {}};
    claim.manager = {manager, {}};
    if (!organization.empty())
        claim.organization = article::Organization{organization, std::nullopt};
    claim.evidence = {{0, 1}};
    return {ArticleId{1}, claim};
}

} // namespace

TEST_CASE("claims of one person in one place are one affiliation, with every source", "[resolve]")
{
    auto input = with({inputOf({})},
        {{1, "Ada Reyes", "Northbridge", "", "chief of search"}, {2, "Ada Reyes", "北桥", "Search"}, {3, "Tom Kowalk", "北桥"}});
    publish(input, 2, "2031-05-01");
    const auto resolved = resolve::resolveAll(input);
    REQUIRE(resolved.affiliations.size() == 2);
    const auto& ada = resolved.affiliations[0];
    CHECK(ada.person.name == "Ada Reyes");
    CHECK(ada.organization.name == "北桥");
    CHECK(ada.organization.unit == "Search");
    CHECK(ada.role == "chief of search");
    REQUIRE(ada.sources.size() == 2);
    CHECK(ada.sources[0].article.value == 2); // published first
    CHECK(ada.sources[0].published->toString() == "2031-05-01");
    CHECK(ada.id.value == 101);
    CHECK(ada.independentSources == 2);
    CHECK(ada.personId != resolved.affiliations[1].personId);
}

TEST_CASE("two named units are two affiliations", "[resolve]")
{
    const auto resolved =
        resolve::resolveAll(with({inputOf({})}, {{1, "Ada Reyes", "北桥", "Search"}, {1, "Ada Reyes", "北桥", "Maps"}}));
    CHECK(resolved.affiliations.size() == 2);
}

TEST_CASE("gone by one article and there by a later one is disputed", "[resolve]")
{
    auto input = with({inputOf({})}, {{1, "Ada Reyes", "北桥", "", "", true}, {2, "Ada Reyes", "北桥"}});
    publish(input, 2, "2031-07-01");
    CHECK(resolve::resolveAll(input).affiliations.at(0).isDisputed);
    publish(input, 2, "2031-05-01");
    CHECK_FALSE(resolve::resolveAll(input).affiliations.at(0).isDisputed);
}

TEST_CASE("a person bears one name and one number in moves and places", "[resolve]")
{
    Says move;
    move.person = "陆闻远";
    move.from = "北桥";
    move.aliases = {"陸聞遠"};
    const auto resolved = resolve::resolveAll(with(inputOf({move}), {{2, "陸聞遠", "Northbridge"}, {2, "罗青", "北桥"}}));
    REQUIRE(resolved.facts.size() == 1);
    REQUIRE(resolved.affiliations.size() == 2);
    CHECK(resolved.affiliations[0].person.name == "陆闻远");
    CHECK(resolved.affiliations[0].personId == resolved.facts[0].personId);
    CHECK(resolved.facts[0].personId.isStored());
    CHECK(resolved.affiliations[1].personId != resolved.facts[0].personId);
}

TEST_CASE("reporting lines merge, and nobody reports to themselves", "[resolve]")
{
    auto input = with(inputOf({}), {{1, "Ada Reyes", "北桥"}});
    input.reporting = {line(201, "Ada Reyes", "Tom Kowalk", "北桥"), line(202, "Ada Reyes", "Tom Kowalk", "Northbridge"),
        line(203, "Tom Kowalk", "Tom Kowalk", "北桥"), line(204, "Tom Kowalk", "Mara Okafor", "")};
    const auto resolved = resolve::resolveAll(input);
    REQUIRE(resolved.reporting.size() == 2);
    CHECK(resolved.reporting[0].person.name == "Ada Reyes");
    CHECK(resolved.reporting[0].manager.name == "Tom Kowalk");
    CHECK(resolved.reporting[0].organization->name == "北桥");
    CHECK(resolved.reporting[0].sources.size() == 2);
    CHECK(resolved.reporting[0].independentSources == 1); // one article
    CHECK(resolved.reporting[0].personId == resolved.affiliations[0].personId);
    CHECK(resolved.reporting[1].personId == resolved.reporting[0].managerId);
    CHECK_FALSE(resolved.reporting[1].organization);
}

TEST_CASE("affiliations do not depend on the order of claims", "[resolve]")
{
    auto input = with(inputOf({}),
        {{1, "Ada Reyes", "北桥", "", "chief"}, {2, "Ada Reyes", "Northbridge", "Search"}, {3, "Tom Kowalk", "北桥"}});
    const auto forward = resolve::resolveAll(input);
    std::reverse(input.affiliations.begin(), input.affiliations.end());
    std::reverse(input.articles.begin(), input.articles.end());
    const auto backward = resolve::resolveAll(input);
    REQUIRE(forward.affiliations.size() == backward.affiliations.size());
    for (std::size_t i = 0; i < forward.affiliations.size(); ++i) {
        CHECK(forward.affiliations[i].id == backward.affiliations[i].id);
        CHECK(forward.affiliations[i].person.name == backward.affiliations[i].person.name);
        CHECK(forward.affiliations[i].organization.unit == backward.affiliations[i].organization.unit);
    }
}

TEST_CASE("a line told at the company one leaves belongs where the manager is", "[resolve]")
{
    auto input = with(inputOf({}), {{1, "Tom Kowalk", "Tessaline"}, {2, "Mara Okafor", "北桥"}, {2, "Mara Okafor", "Tessaline"}});
    input.reporting = {line(201, "Ada Reyes", "Tom Kowalk", "北桥"), line(202, "Ada Reyes", "Tom Kowalk", "Tessaline"),
        line(203, "Ada Reyes", "Mara Okafor", "北桥"), line(204, "Ada Reyes", "Mara Okafor", "Tessaline"),
        line(205, "Ada Reyes", "Noel Li", "北桥")};
    const auto lines = resolve::resolveAll(input).reporting;
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].organization->name == "Tessaline");
    CHECK(lines[0].sources.size() == 2);
    CHECK(lines[0].id.value == 201);
    CHECK(lines[1].organization->name == "北桥"); // the manager is in both places
    CHECK(lines[2].organization->name == "Tessaline");
    CHECK(lines[3].organization->name == "北桥"); // and of this one nothing else is told
}
