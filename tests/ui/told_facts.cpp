// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/told_facts.h"

#include "tests/support/catch.h"

#include <algorithm>

namespace exeunt::test {
namespace {

std::optional<article::Organization> placeOf(const std::string& words)
{
    if (words.empty())
        return std::nullopt;
    const auto slash = words.find('/');
    article::Organization place{words.substr(0, slash), {}};
    if (slash != std::string::npos)
        place.unit = words.substr(slash + 1);
    return place;
}

resolve::Fact factOf(const ToldFact& told, std::int64_t id)
{
    resolve::Fact fact;
    fact.id = FactId{id};
    fact.kind = article::moveKindFromString(told.kind).value();
    if (!told.person.empty())
        fact.person = article::PersonName{told.person, told.aliases};
    fact.isTeam = told.person.empty();
    fact.from = placeOf(told.from);
    fact.to = placeOf(told.to);
    if (!told.role.empty())
        (told.from.empty() || told.kind == "joining" ? fact.newRole : fact.role) = told.role;
    if (!told.date.empty())
        fact.date = date::Edtf::parse(told.date).value();
    fact.status = article::statusFromString(told.status).value();
    resolve::Source source;
    source.claim = ClaimId{id};
    source.article = ArticleId{1};
    source.evidence = {Span{0, 4}};
    fact.sources = {source};
    return fact;
}

} // namespace

std::shared_ptr<const view::FactTable> tableOf(const std::vector<ToldFact>& told)
{
    auto snapshot = std::make_shared<service::Snapshot>();
    std::int64_t id = 0;
    for (const auto& one : told)
        snapshot->facts.push_back(factOf(one, ++id));
    for (const auto& fact : snapshot->facts)
        for (const auto& place : {fact.from, fact.to})
            if (place)
                snapshot->organizations.push_back({place->name, {}});
    auto& names = snapshot->organizations;
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    names.erase(
        std::unique(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.name == b.name; }), names.end());
    service::ArticleSummary article;
    article.id = ArticleId{1};
    article.source = "quay.txt";
    article.title = "Who works where";
    article.outlet = "The Quay Ledger";
    snapshot->articles.push_back(article);
    return std::make_shared<const view::FactTable>(std::move(snapshot));
}

std::shared_ptr<const view::FactTable> sixPeople()
{
    return tableOf({
        {"Ada Li", "joining", "", "Norvane/Research", "head of research", "2024-01-10"},
        {"Tom Reyes", "joining", "", "Norvane/Research", "", "2024-02-01"},
        {"Ines Vogt", "joining", "Lindholt", "Norvane/Finance", "finance chief", "2024-03-05"},
        {"Ada Li", "move", "Norvane/Research", "Lindholt/Models", "head of research", "2024-06-20"},
        {"Bo Sand", "departure", "Norvane/Research", "", "", "2024-08"},
        {"陈亦舟", "joining", "", "Norvane", "", "2024-09-01", "rumoured", {"Chen Yizhou"}},
        {"Mara Quist", "planned_departure", "Lindholt", "", "counsel", "2024-12"},
    });
}

std::shared_ptr<const view::FactTable> crowd(std::size_t count)
{
    std::vector<ToldFact> told;
    for (std::size_t i = 0; i < count; ++i) {
        const auto day = date::Day{std::chrono::year{2020} / std::chrono::January / 1} + std::chrono::days{i % 1800};
        told.push_back({"Person " + std::to_string(i), "joining", "", "Norvane/Research", "researcher", date::isoDay(day)});
    }
    return tableOf(told);
}

} // namespace exeunt::test
