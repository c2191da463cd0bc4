// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/harbour_plans.h"

namespace exeunt::test {

using article::Aspect;
using article::Voice;

std::shared_ptr<const view::FactTable> harbourPlans()
{
    static const auto kTable = tableOf(
        {
            {"Norvane", Aspect::Model, "trains an expert mixture for tugboats", "2024-10", 1, Voice::Company},
            {"Norvane", Aspect::Model, "will open its pilot model to every harbour of the northern coast before winter",
                "2024-09", 1},
            {"Norvane", Aspect::Model, "buys no more training data", "2024-08", 1},
            {"Norvane", Aspect::Model, "rents its second cluster from a shipyard", "2024-07", 1, Voice::Analyst},
            {"Norvane", Aspect::Model, "starts with tide tables", "2024-06", 1},
            {"Norvane", Aspect::Market, "sells to ferry lines first", "", 3},
            {"Lindholt", Aspect::Model, "mischt Experten für kleine Boote", "2024-11", 2, Voice::Analyst},
            {"Lindholt", Aspect::Pricing, "verlangt nichts von kleinen Häfen und Werften", "2024-05", 2, Voice::Company},
            {"晴川智能", Aspect::Product, "先做港口助手，再做海图，暂时不碰消费者产品", "2024-09", 2, Voice::Company},
            {"晴川智能", Aspect::Compute, "从船厂租用算力", "2024-08", 1},
        },
        {{"The Quay Ledger", "2024-10-21"}, {"岸北日报", "2024-11-03"}, {"Hafenblatt", "2022-01-10"}});
    return kTable;
}

view::Filter threeHarbours()
{
    view::Filter filter;
    filter.organizations = {"Norvane", "Lindholt", "晴川智能"};
    return filter;
}

std::shared_ptr<const service::Snapshot> manyPlans(std::size_t count)
{
    std::vector<Plans> plans;
    for (std::size_t i = 0; i < count; ++i) {
        Plans plan;
        plan.company = "Company " + std::to_string(i % 40);
        plan.aspect = static_cast<Aspect>((i / 40) % 9);
        plan.statement = "plans undertaking number " + std::to_string(i) + " of its own";
        plan.date = std::to_string(2020 + i % 5) + "-0" + std::to_string(1 + i % 9);
        plan.article = static_cast<std::int64_t>(1 + i % 3);
        plans.push_back(plan);
    }
    return snapshotOf(plans, {{"The Quay Ledger", "2024-10-21"}, {"岸北日报", "2024-11-03"}, {"Hafenblatt", "2022-01-10"}});
}

} // namespace exeunt::test
