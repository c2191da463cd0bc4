// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/view/invented_plans.h"

#include "core/resolve/resolver.h"
#include "core/service/organization_names.h"
#include "core/text/fold.h"

#include <set>

namespace exeunt::test {

namespace {

std::optional<date::Edtf> dateOf(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{*date::Edtf::parse(text)};
}

} // namespace

std::shared_ptr<service::Snapshot> snapshotOf(const std::vector<Plans>& plans, const std::vector<Prints>& articles)
{
    auto snapshot = std::make_shared<service::Snapshot>();
    resolve::Input input;
    input.fold = [](std::string_view name) { return text::foldKey(name); };
    input.canonicalOrganization = [](std::string_view name) { return std::string{name}; };
    for (std::size_t i = 0; i < articles.size(); ++i) {
        service::ArticleSummary article;
        article.id = ArticleId{static_cast<std::int64_t>(i) + 1};
        article.source = "article-" + std::to_string(i + 1) + ".txt";
        article.title = "Invented article " + std::to_string(i + 1);
        if (!articles[i].outlet.empty())
            article.outlet = articles[i].outlet;
        article.published = dateOf(articles[i].published);
        snapshot->articles.push_back(article);
        input.articles.push_back({article.id, article.published, {}});
    }
    std::set<std::string> names;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        article::Strategy claim;
        claim.id = ClaimId{static_cast<std::int64_t>(i) + 1};
        claim.organization.name = plans[i].company;
        claim.aspect = plans[i].aspect;
        claim.statement = plans[i].statement;
        claim.date = dateOf(plans[i].date);
        claim.voice = plans[i].voice;
        claim.evidence = {{10 * i, 10 * i + 10}};
        input.strategies.push_back({ArticleId{plans[i].article}, claim});
        names.insert(plans[i].company);
    }
    snapshot->strategies = resolve::resolveAll(input).strategies;
    snapshot->organizations = service::namesOf({names.begin(), names.end()});
    return snapshot;
}

std::shared_ptr<const view::FactTable> tableOf(const std::vector<Plans>& plans, const std::vector<Prints>& articles)
{
    return std::make_shared<const view::FactTable>(snapshotOf(plans, articles));
}

} // namespace exeunt::test
