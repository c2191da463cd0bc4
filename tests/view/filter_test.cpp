// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/filter.h"

#include "core/text/fold.h"
#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"

#include <algorithm>
#include <random>
#include <sstream>

using namespace exeunt;
using namespace exeunt::view;

namespace {

template <class T>
bool has(const std::vector<T>& list, const T& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool names(const service::Snapshot& snapshot, const resolve::Fact& fact, const std::string& word)
{
    std::vector<std::string> texts;
    const auto add = [&](const std::optional<std::string>& text) {
        if (text)
            texts.push_back(*text);
    };
    if (fact.person)
        texts.push_back(fact.person->name);
    for (const auto& place : {fact.from, fact.to})
        if (place) {
            texts.push_back(place->name);
            add(place->unit);
            for (const auto& known : snapshot.organizations)
                if (known.name == place->name)
                    texts.insert(texts.end(), known.aliases.begin(), known.aliases.end());
        }
    add(fact.unitMoved);
    add(fact.role);
    add(fact.newRole);
    const auto key = text::foldKey(word);
    return std::any_of(
        texts.begin(), texts.end(), [&](const auto& t) { return text::foldKey(t).find(key) != std::string::npos; });
}

bool inPeriod(const resolve::Fact& fact, const Filter& filter)
{
    const bool isDated = fact.date && fact.date->hasYear() && (fact.date->firstDay() || fact.date->lastDay());
    if (!isDated)
        return filter.includesUndated;
    return (!filter.to || !fact.date->firstDay() || *fact.date->firstDay() <= *filter.to)
        && (!filter.from || !fact.date->lastDay() || *fact.date->lastDay() >= *filter.from);
}

bool fromOutlet(const service::Snapshot& snapshot, const resolve::Fact& fact, const Filter& filter)
{
    for (const auto& source : fact.sources)
        for (const auto& article : snapshot.articles)
            if (article.id == source.article && article.outlet && has(filter.outlets, *article.outlet))
                return true;
    return false;
}

/// What the contract says, fact by fact, slowly.
bool passes(const service::Snapshot& snapshot, const resolve::Fact& fact, const Filter& filter)
{
    const bool touches =
        (fact.from && has(filter.organizations, fact.from->name)) || (fact.to && has(filter.organizations, fact.to->name));
    std::istringstream words{filter.words};
    bool hasWords = true;
    for (std::string word; words >> word;)
        hasWords = hasWords && names(snapshot, fact, word);
    return (filter.organizations.empty() || touches)
        && (filter.people.empty() || (fact.person && has(filter.people, fact.person->name)))
        && (filter.kinds.empty() || has(filter.kinds, fact.kind))
        && (filter.statuses.empty() || has(filter.statuses, fact.status))
        && (filter.outlets.empty() || fromOutlet(snapshot, fact, filter)) && (filter.includesBackground || !fact.isBackground)
        && inPeriod(fact, filter) && hasWords;
}

Filter randomFilter(std::mt19937& random, const FactTable& table)
{
    const auto below = [&](std::size_t n) { return random() % n; };
    Filter filter;
    for (std::size_t i = below(4); i > 1; --i)
        filter.organizations.push_back(table.organizations()[below(table.organizations().size())]);
    if (below(6) == 0)
        filter.people.push_back(table.people()[below(table.people().size())]);
    for (std::size_t i = below(4); i > 1; --i)
        filter.kinds.push_back(static_cast<article::MoveKind>(below(10)));
    for (std::size_t i = below(4); i > 1; --i)
        filter.statuses.push_back(static_cast<article::Status>(below(5)));
    if (below(2) == 0)
        filter.from = date::Day{std::chrono::year{2024} / 1 / 1} + std::chrono::days{below(600)};
    if (below(2) == 0)
        filter.to = date::Day{std::chrono::year{2024} / 6 / 1} + std::chrono::days{below(600)};
    if (below(5) == 0)
        filter.outlets.push_back(table.outlets()[below(table.outlets().size())]);
    static const std::vector<std::string> kWords{"", "", "", "", "NORVANE", "星河", "alias 3", "chief seed", "团队"};
    filter.words = kWords[below(kWords.size())];
    filter.includesBackground = below(3) != 0;
    filter.includesUndated = below(3) != 0;
    return filter;
}

} // namespace

TEST_CASE("two hundred random filters let through what a plain reading of the contract does", "[view][filter]")
{
    const auto snapshot = test::syntheticSnapshot({400, 10, 3});
    const FactTable table{snapshot};
    std::mt19937 random{20240813};
    std::size_t passed = 0;
    for (int i = 0; i < 200; ++i) {
        const auto filter = randomFilter(random, table);
        std::vector<Row> expected;
        for (Row row = 0; row < table.size(); ++row)
            if (passes(*snapshot, table.fact(row), filter))
                expected.push_back(row);
        CAPTURE(i, describe(filter));
        REQUIRE(apply(table, filter) == expected);
        passed += expected.size();
    }
    CHECK(passed > 2000); // the filters are no trivial ones
}

TEST_CASE("a filter is said in words", "[view][filter]")
{
    Filter filter;
    CHECK(describe(filter).empty());
    filter.organizations = {"星河智能", "Norvane"};
    filter.kinds = {article::MoveKind::PlannedDeparture};
    filter.from = date::parseIsoDay("2024-05-01");
    filter.to = date::parseIsoDay("2025-03-31");
    CHECK(describe(filter) == "星河智能, Norvane · planned departure · 2024-05 – 2025-03");
    filter.to = date::parseIsoDay("2025-03-30");
    CHECK(describe(filter) == "星河智能, Norvane · planned departure · 2024-05-01 – 2025-03-30");
}
