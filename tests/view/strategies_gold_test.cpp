// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Four companies of the first five articles side by side, against their gold strategies.
#include "core/view/strategies/strategies.h"
#include "tests/support/catch.h"
#include "tests/support/shared_material.h"
#include "tests/view/real_articles.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

using namespace exeunt;
using namespace exeunt::view;
using nlohmann::json;
using strategies::Strategies;

namespace {

const std::array kCompanies{"零一万物", "月之暗面", "腾讯", "小米"};

struct GoldPlan {
    std::string file, company;
    article::Aspect aspect = article::Aspect::Product;
};

/// The required gold strategies of the four, each with the article that tells it.
std::vector<GoldPlan> goldPlans(const std::filesystem::path& folder)
{
    std::vector<GoldPlan> plans;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        std::ifstream file{entry.path()};
        const auto gold = json::parse(file);
        if (!gold.is_object() || !gold.contains("strategies"))
            continue;
        for (const auto& plan : gold["strategies"])
            if (std::find(kCompanies.begin(), kCompanies.end(), plan.value("org", "")) != kCompanies.end()
                && plan.value("required", false))
                plans.push_back(
                    {entry.path().stem().string(), plan["org"], *article::aspectFromString(plan.value("aspect", ""))});
    }
    return plans;
}

} // namespace

TEST_CASE("four companies side by side hold the strategies of the real articles", "[view][strategies][real]")
{
    const auto golds = test::sharedMaterial("gold");
    const auto real = golds ? test::realArticles() : nullptr;
    if (!real)
        return;
    auto& library = real->library;
    const auto& table = real->table;
    Filter filter;
    filter.organizations = {kCompanies.begin(), kCompanies.end()};
    const Strategies page{table, filter};
    REQUIRE(page.companies().size() == kCompanies.size());

    // What the page shows of a company, by article: all that was extracted, each claim in exactly one cell.
    std::set<std::tuple<std::string, std::string, article::Aspect>> shown;
    std::size_t claims = 0, extracted = 0;
    for (const auto& article : table->snapshot().articles) {
        const auto told = library->claimsOf(article.id)->strategies;
        extracted += static_cast<std::size_t>(std::count_if(told.begin(), told.end(), [&](const article::Strategy& claim) {
            const auto at = table->findOrganizations(claim.organization.name);
            return !at.empty()
                && std::find(kCompanies.begin(), kCompanies.end(), table->organizations()[at.front()]) != kCompanies.end();
        }));
        const auto file = std::filesystem::path{article.source}.stem().string();
        for (const auto& statement : page.statements())
            for (const auto& source : page.strategy(statement).sources)
                if (source.article == article.id) {
                    shown.insert({file, page.strategy(statement).organization.name, page.strategy(statement).aspect});
                    ++claims;
                }
    }
    CHECK(claims == extracted);

    const auto gold = goldPlans(*golds);
    REQUIRE(gold.size() >= 16);
    std::size_t covered = 0;
    std::string missing;
    for (const auto& plan : gold)
        if (shown.count({plan.file, plan.company, plan.aspect}) != 0)
            ++covered;
        else
            missing += "\n  " + plan.file + " " + plan.company + " " + std::string{toString(plan.aspect)};
    WARN(covered << " of " << gold.size() << " required gold strategies stand in their cell; missing:" << missing);
    CHECK(covered == gold.size()); // a statement of that article in that cell
}
