// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/selection.h"

#include <algorithm>

namespace exeunt::view::strategies {

namespace {

/// How many strategies in its period each company has, by its index.
std::vector<std::uint32_t> countsOf(const FactTable& table, const Told& told)
{
    std::vector<std::uint32_t> counts(table.organizations().size(), 0);
    for (const auto& one : told)
        if (one.isWithin)
            ++counts[one.company];
    return counts;
}

/// Where an order names it; behind all that it names otherwise.
std::size_t rankIn(const std::vector<std::string>& order, const std::string& name)
{
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), name) - order.begin());
}

} // namespace

Told toldStrategies(const FactTable& table, const Passing& passing)
{
    std::unordered_map<std::string_view, NameIndex> indexes;
    for (std::size_t i = 0; i < table.organizations().size(); ++i)
        indexes.emplace(table.organizations()[i], static_cast<NameIndex>(i));
    Told told;
    const auto& strategies = table.snapshot().strategies;
    for (std::size_t i = 0; i < strategies.size(); ++i) {
        if (!passing.isTold(strategies[i]))
            continue;
        ToldStrategy one;
        one.strategy = static_cast<std::uint32_t>(i);
        one.company = indexes.at(strategies[i].organization.name);
        if (const auto day = resolve::dayOf(strategies[i]))
            one.day = toDayNumber(*day);
        one.isWithin = passing.isWithin(strategies[i]);
        told.push_back(one);
    }
    return told;
}

Chosen chosenCompanies(const FactTable& table, const Filter& filter, const Options& options, const Told& told)
{
    Chosen chosen;
    const auto isTaken = [&](NameIndex name) {
        return std::any_of(
            chosen.companies.begin(), chosen.companies.end(), [&](const auto& company) { return company.first == name; });
    };
    for (const auto& name : filter.organizations)
        if (const auto index = table.organizationIndex(name); index && !isTaken(*index)) {
            if (chosen.companies.size() < kMostCompanies)
                chosen.companies.emplace_back(*index, false);
            else
                chosen.leftOut.push_back(name);
        }
    const auto counts = countsOf(table, told);
    const auto wanted = chosen.companies.empty() ? kUnaskedCompanies : kFewestCompanies;
    while (chosen.companies.size() < wanted) {
        std::optional<NameIndex> best;
        for (NameIndex i = 0; i < counts.size(); ++i)
            if (counts[i] != 0 && !isTaken(i) && (!best || counts[i] > counts[*best]))
                best = i;
        if (!best)
            break;
        chosen.companies.emplace_back(*best, true);
    }
    std::stable_sort(chosen.companies.begin(), chosen.companies.end(), [&](const auto& a, const auto& b) {
        return rankIn(options.order, table.organizations()[a.first]) < rankIn(options.order, table.organizations()[b.first]);
    });
    return chosen;
}

} // namespace exeunt::view::strategies
