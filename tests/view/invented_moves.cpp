// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/view/invented_moves.h"

#include <algorithm>
#include <tuple>

namespace exeunt::test {

namespace {

std::optional<std::string> orNothing(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

std::optional<article::Organization> place(const std::string& text)
{
    if (text.empty())
        return std::nullopt;
    const auto slash = text.find('/');
    return article::Organization{
        text.substr(0, slash), slash == std::string::npos ? std::nullopt : std::optional{text.substr(slash + 1)}};
}

resolve::Fact factOf(const Tells& tells, std::int64_t id)
{
    resolve::Fact fact;
    fact.id = FactId{id};
    fact.kind = tells.kind;
    if (!tells.person.empty())
        fact.person = article::PersonName{tells.person, {}};
    fact.isTeam = !tells.team.empty();
    fact.unitMoved = orNothing(tells.team);
    fact.from = place(tells.from);
    fact.to = place(tells.to);
    fact.role = orNothing(tells.role);
    fact.newRole = orNothing(tells.newRole);
    if (!tells.date.empty())
        fact.date = *date::Edtf::parse(tells.date);
    fact.status = tells.status;
    fact.isRetirement = tells.isRetirement;
    resolve::Source source;
    source.claim = ClaimId{id};
    source.article = ArticleId{tells.article};
    source.evidence = {{0, 1}};
    source.status = tells.status;
    fact.sources = {source};
    return fact;
}

resolve::Sighting sighting(std::int64_t claim, std::int64_t article, const std::vector<std::string>& published)
{
    resolve::Sighting sighting;
    sighting.claim = ClaimId{claim};
    sighting.article = ArticleId{article};
    sighting.evidence = {{0, 1}};
    if (static_cast<std::size_t>(article) <= published.size() && !published[static_cast<std::size_t>(article) - 1].empty())
        sighting.published = *date::Edtf::parse(published[static_cast<std::size_t>(article) - 1]);
    return sighting;
}

} // namespace

std::shared_ptr<const view::FactTable> tableOf(const std::vector<Tells>& facts, const std::vector<Sees>& affiliations,
    const std::vector<Reports>& lines, const std::vector<std::string>& published)
{
    auto snapshot = std::make_shared<service::Snapshot>();
    std::int64_t id = 0;
    for (const auto& tells : facts)
        snapshot->facts.push_back(factOf(tells, ++id));
    const auto order = [](const resolve::Fact& fact) {
        const auto day = fact.date ? fact.date->firstDay() : std::nullopt;
        return std::tuple{!day.has_value(), day.value_or(date::Day{}), fact.id};
    };
    std::sort(snapshot->facts.begin(), snapshot->facts.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
    for (const auto& sees : affiliations) {
        resolve::Affiliation affiliation;
        affiliation.id = ClaimId{++id};
        affiliation.person.name = sees.person;
        affiliation.organization = *place(sees.place);
        affiliation.role = orNothing(sees.role);
        affiliation.sources = {sighting(id, sees.article, published)};
        affiliation.sources[0].role = affiliation.role;
        affiliation.sources[0].isPast = sees.isPast;
        snapshot->affiliations.push_back(affiliation);
    }
    for (const auto& reports : lines) {
        resolve::ReportingLine line;
        line.id = ClaimId{++id};
        line.person.name = reports.person;
        line.manager.name = reports.manager;
        line.organization = place(reports.place);
        line.sources = {sighting(id, reports.article, published)};
        snapshot->reporting.push_back(line);
    }
    for (std::int64_t i = 1; i <= 9; ++i) {
        service::ArticleSummary article;
        article.id = ArticleId{i};
        article.source = "article-" + std::to_string(i) + ".txt";
        article.title = "Invented article " + std::to_string(i);
        article.outlet = i % 2 == 0 ? "Rechnerblatt" : "The Harbour Post";
        article.published = sighting(1, i, published).published;
        snapshot->articles.push_back(article);
    }
    return std::make_shared<const view::FactTable>(std::move(snapshot));
}

view::DayNumber dayOf(const std::string& iso)
{
    return view::toDayNumber(*date::parseIsoDay(iso));
}

} // namespace exeunt::test
