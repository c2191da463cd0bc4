// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/resolver.h"

#include "core/resolve/copies.h"
#include "core/resolve/fact_builder.h"
#include "core/resolve/move_clusters.h"
#include "core/resolve/organization_keys.h"
#include "core/resolve/people.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

namespace exeunt::resolve {
namespace {

/// First day known, else last, else none: then at the end.
auto placeOf(const Fact& fact)
{
    const auto day = fact.date ? (fact.date->firstDay() ? fact.date->firstDay() : fact.date->lastDay()) : std::nullopt;
    return std::tuple{!day.has_value(), day.value_or(date::Day{}), fact.id};
}

std::optional<article::PersonName> nameOfSubject(const Input& input, const Cluster& moves)
{
    std::vector<const article::PersonName*> names;
    for (const auto index : moves)
        if (const auto& person = input.moves[index].move.person)
            names.push_back(&*person);
    return names.empty() ? std::nullopt : std::optional{nameOfAll(names)};
}

/// Names are folded many times over: remember each.
std::function<std::string(std::string_view)> remembering(const std::function<std::string(std::string_view)>& function)
{
    return [function, known = std::make_shared<std::map<std::string, std::string, std::less<>>>()](std::string_view text) {
        const auto found = known->find(text);
        return found != known->end() ? found->second : known->emplace(text, function(text)).first->second;
    };
}

} // namespace

std::vector<Fact> resolve(const Input& given)
{
    Input input = given;
    input.fold = remembering(given.fold);
    input.canonicalOrganization = remembering(given.canonicalOrganization);
    std::sort(input.moves.begin(), input.moves.end(), [](const auto& a, const auto& b) { return a.move.id < b.move.id; });
    std::map<ArticleId, const ArticleInfo*> articles;
    for (const auto& article : input.articles)
        articles.emplace(article.id, &article);
    const auto copies = originals(input.articles);
    const OrganizationKeys organizations{input};
    const auto subjects = subjectsOf(input, organizations);
    std::map<std::size_t, Cluster> movesOf;
    for (std::size_t i = 0; i < input.moves.size(); ++i)
        movesOf[subjects[i]].push_back(i);
    std::vector<Fact> facts;
    for (const auto& [subject, moves] : movesOf) {
        const auto person = nameOfSubject(input, moves);
        for (const auto& cluster : clusterMoves(input, organizations, moves, articles))
            facts.push_back(buildFact({input, organizations, articles, copies}, cluster, person));
    }
    std::sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return placeOf(a) < placeOf(b); });
    return facts;
}

} // namespace exeunt::resolve
