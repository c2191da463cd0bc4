// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/resolver.h"

#include "core/resolve/affiliations.h"
#include "core/resolve/copies.h"
#include "core/resolve/fact_builder.h"
#include "core/resolve/move_clusters.h"
#include "core/resolve/organization_keys.h"
#include "core/resolve/people.h"
#include "core/resolve/strategies.h"

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

/// Names are folded many times over: remember each.
std::function<std::string(std::string_view)> remembering(const std::function<std::string(std::string_view)>& function)
{
    return [function, known = std::make_shared<std::map<std::string, std::string, std::less<>>>()](std::string_view text) {
        const auto found = known->find(text);
        return found != known->end() ? found->second : known->emplace(text, function(text)).first->second;
    };
}

/// In the order of ids, with names remembered.
Input prepared(const Input& given)
{
    Input input = given;
    input.fold = remembering(given.fold);
    input.canonicalOrganization = remembering(given.canonicalOrganization);
    std::sort(input.moves.begin(), input.moves.end(), [](const auto& a, const auto& b) { return a.move.id < b.move.id; });
    std::sort(input.affiliations.begin(), input.affiliations.end(),
        [](const auto& a, const auto& b) { return a.affiliation.id < b.affiliation.id; });
    std::sort(input.reporting.begin(), input.reporting.end(), [](const auto& a, const auto& b) { return a.line.id < b.line.id; });
    std::sort(input.strategies.begin(), input.strategies.end(),
        [](const auto& a, const auto& b) { return a.strategy.id < b.strategy.id; });
    return input;
}

} // namespace

Resolved resolveAll(const Input& given)
{
    const auto input = prepared(given);
    std::map<ArticleId, const ArticleInfo*> articles;
    for (const auto& article : input.articles)
        articles.emplace(article.id, &article);
    const auto copies = originals(input.articles);
    const OrganizationKeys organizations{input};
    const auto subjects = subjectsOf(input, organizations);
    const auto people = peopleOf(input, subjects);
    std::map<std::size_t, Cluster> movesOf;
    for (std::size_t i = 0; i < input.moves.size(); ++i)
        movesOf[subjects.moves[i]].push_back(i);
    const Background background{input, organizations, articles, copies};
    Resolved resolved;
    for (const auto& [subject, moves] : movesOf) {
        const auto person = people.find(subject);
        const auto name = person == people.end() ? std::nullopt : std::optional{person->second.name};
        for (const auto& cluster : clusterMoves(input, organizations, moves, articles)) {
            resolved.facts.push_back(buildFact(background, cluster, name));
            if (name)
                resolved.facts.back().personId = person->second.id;
        }
    }
    std::sort(resolved.facts.begin(), resolved.facts.end(), [](const Fact& a, const Fact& b) { return placeOf(a) < placeOf(b); });
    resolved.affiliations = affiliationsOf(background, subjects, people);
    resolved.reporting = reportingOf(background, subjects, people);
    resolved.strategies = strategiesOf(background);
    return resolved;
}

std::vector<Fact> resolve(const Input& input)
{
    return resolveAll(input).facts;
}

} // namespace exeunt::resolve
