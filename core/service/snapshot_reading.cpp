// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/snapshot_reading.h"

#include "core/resolve/resolver.h"
#include "core/service/common_titles.h"
#include "core/service/organization_names.h"
#include "core/service/retirement_words.h"
#include "core/service/strategy_decisions.h"
#include "core/store/article_store.h"
#include "core/store/change_store.h"
#include "core/store/claim_store.h"
#include "core/store/decision_store.h"
#include "core/text/fold.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace exeunt::service {
namespace {

/// The library's content at one moment.
struct Content {
    std::uint64_t revision = 0;
    std::vector<store::ArticleRow> articles;
    std::vector<store::Told<article::Move>> moves;
    std::vector<store::Told<article::Affiliation>> affiliations;
    std::vector<store::Told<article::ReportingLine>> reporting;
    std::vector<store::Told<article::Strategy>> strategies;
    std::vector<store::DecisionRow> decisions;
    std::vector<store::ClaimStore::Quote> departures;
};

template <class T>
Result<void> take(Result<T> from, T& to)
{
    if (!from)
        return from.error();
    to = std::move(*from);
    return {};
}

/// What strategies are resolved from.
Result<void> readPlans(store::Connection& connection, Content& content)
{
    if (auto done = take(store::ArticleStore{connection}.list(), content.articles); !done)
        return done;
    if (auto done = take(store::ClaimStore{connection}.strategies(), content.strategies); !done)
        return done;
    return take(store::DecisionStore{connection}.holding(), content.decisions);
}

Result<void> readAll(store::Connection& connection, Content& content)
{
    const store::ClaimStore claims{connection};
    if (auto done = take(store::ChangeStore{connection}.revision(), content.revision); !done)
        return done;
    if (auto done = readPlans(connection, content); !done)
        return done;
    if (auto done = take(claims.moves(), content.moves); !done)
        return done;
    if (auto done = take(claims.affiliations(), content.affiliations); !done)
        return done;
    if (auto done = take(claims.reporting(), content.reporting); !done)
        return done;
    return take(claims.quotesOfDepartures(), content.departures);
}

Result<Content> readContent(const store::LibraryFile& library, Result<void> (*reader)(store::Connection&, Content&))
{
    Content content;
    const auto read = library.read([&](store::Connection& connection) { return reader(connection, content); });
    if (!read)
        return read.error();
    return content;
}

/// The decisions on strategies, oldest first.
std::vector<resolve::StrategyDecision> decisionsOf(const Content& content)
{
    std::unordered_map<std::string_view, ArticleId> articles;
    if (!content.decisions.empty())
        for (const auto& row : content.articles)
            articles.emplace(row.sha256, row.id);
    const auto find = [&](const std::string& sha256) {
        const auto at = articles.find(sha256);
        return at == articles.end() ? std::nullopt : std::optional{at->second};
    };
    std::vector<resolve::StrategyDecision> decisions;
    for (const auto& row : content.decisions)
        if (auto decision = strategyDecisionOf(row, find))
            decisions.push_back(std::move(*decision));
    return decisions;
}

resolve::Input inputOf(Content& content, const extract::Extractor& extractor)
{
    resolve::Input input;
    for (auto& row : content.articles)
        input.articles.push_back({row.id, row.published, std::move(row.sketch)});
    for (auto& told : content.moves)
        input.moves.push_back({told.article, std::move(told.claim)});
    for (auto& told : content.affiliations)
        input.affiliations.push_back({told.article, std::move(told.claim)});
    for (auto& told : content.reporting)
        input.reporting.push_back({told.article, std::move(told.claim)});
    for (auto& told : content.strategies)
        input.strategies.push_back({told.article, std::move(told.claim)});
    input.strategyDecisions = decisionsOf(content);
    for (const auto& quote : content.departures)
        if (tellsRetirement(quote.text))
            input.retirements.insert(quote.claim);
    input.fold = [](std::string_view name) { return text::foldKey(name); };
    input.canonicalOrganization = [&extractor](std::string_view name) { return extractor.canonicalOrganization(name); };
    input.isKnownOrganization = [&extractor](std::string_view name) { return extractor.knowsOrganization(name); };
    input.isCommonTitle = isCommonTitle;
    return input;
}

ArticleSummary summaryOf(const store::ArticleRow& row)
{
    return {row.id, row.source, row.title.value_or(row.opening), row.outlet, row.author, row.published, row.language,
        row.moveCount, row.characterCount, row.isSample};
}

/// By publication, undated last, then id.
auto placeOf(const ArticleSummary& article)
{
    const auto day = article.published ? article.published->firstDay() : std::nullopt;
    return std::tuple{!day.has_value(), day.value_or(date::Day{}), article.id};
}

std::vector<OrganizationNames> organizationsOf(const Snapshot& snapshot)
{
    std::set<std::string> names;
    for (const auto& affiliation : snapshot.affiliations)
        names.insert(affiliation.organization.name);
    for (const auto& line : snapshot.reporting)
        if (line.organization)
            names.insert(line.organization->name);
    for (const auto& strategy : snapshot.strategies)
        names.insert(strategy.organization.name);
    for (const auto& fact : snapshot.facts) {
        for (const auto& end : {fact.from, fact.to})
            if (end)
                names.insert(end->name);
        for (const auto& source : fact.sources)
            for (const auto& end : {source.from, source.to})
                if (end)
                    names.insert(*end);
    }
    return namesOf({names.begin(), names.end()});
}

} // namespace

Result<Snapshot> readSnapshot(const store::LibraryFile& library, const extract::Extractor& extractor)
{
    auto content = readContent(library, readAll);
    if (!content)
        return content.error();
    Snapshot snapshot;
    snapshot.revision = content->revision;
    for (const auto& row : content->articles)
        snapshot.articles.push_back(summaryOf(row));
    std::sort(snapshot.articles.begin(), snapshot.articles.end(),
        [](const ArticleSummary& a, const ArticleSummary& b) { return placeOf(a) < placeOf(b); });
    snapshot.isSample = !snapshot.articles.empty()
        && std::all_of(snapshot.articles.begin(), snapshot.articles.end(), [](const auto& article) { return article.isSample; });
    auto resolved = resolve::resolveAll(inputOf(*content, extractor));
    snapshot.facts = std::move(resolved.facts);
    snapshot.affiliations = std::move(resolved.affiliations);
    snapshot.reporting = std::move(resolved.reporting);
    snapshot.strategies = std::move(resolved.strategies);
    snapshot.organizations = organizationsOf(snapshot);
    return snapshot;
}

Result<std::vector<resolve::Strategy>> readStrategies(const store::LibraryFile& library, const extract::Extractor& extractor)
{
    auto content = readContent(library, readPlans);
    if (!content)
        return content.error();
    return resolve::resolveAll(inputOf(*content, extractor)).strategies;
}

} // namespace exeunt::service
