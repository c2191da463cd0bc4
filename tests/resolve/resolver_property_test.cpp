// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resolve/build_input.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <ctime>
#include <random>
#include <set>
#include <sstream>

using namespace exeunt;
using namespace exeunt::test;
using article::MoveKind;

namespace {

/// Random claims about a few people at a few companies: much agrees, much conflicts.
std::vector<Says> randomClaims(unsigned seed, std::size_t count, std::size_t people)
{
    std::mt19937 random{seed};
    const auto pick = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
    const std::vector<std::string> companies{"青屿智能", "澜石科技", "北桥", "Northbridge", "Norvane", "Silberbach AG", ""};
    const std::vector<std::string> dates{
        "", "2029", "2030-06", "2031-01", "2031-03-04", "2031-03", "2031-02/2031-04", "../2030", "2031-05~"};
    const std::vector<MoveKind> kinds{MoveKind::Departure, MoveKind::Joining, MoveKind::Move, MoveKind::RoleChange,
        MoveKind::Founding, MoveKind::PlannedDeparture};
    std::vector<Says> claims;
    for (std::size_t i = 0; i < count; ++i) {
        Says says;
        says.article = static_cast<std::int64_t>(1 + pick(count / 2 + 1));
        says.person = "人" + std::to_string(pick(people));
        says.kind = kinds[pick(kinds.size())];
        if (says.kind != MoveKind::Joining && says.kind != MoveKind::Founding)
            says.from = companies[pick(companies.size())];
        if (says.kind != MoveKind::Departure && says.kind != MoveKind::PlannedDeparture)
            says.to = companies[pick(companies.size())];
        says.date = dates[pick(dates.size())];
        says.status = static_cast<article::Status>(pick(5));
        says.isBackground = pick(4) == 0;
        claims.push_back(std::move(says));
    }
    return claims;
}

/// A fact in words, its sources by their claims.
std::string inWords(const resolve::Fact& fact)
{
    std::ostringstream words;
    std::set<std::int64_t> claims;
    for (const auto& source : fact.sources)
        claims.insert(source.claim.value);
    const auto end = [](const auto& organization) { return organization ? organization->name : std::string{"-"}; };
    words << fact.id.value << ' ' << (fact.person ? fact.person->name : "-") << ' ' << toString(fact.kind) << ' '
          << end(fact.from) << '>' << end(fact.to) << ' ' << (fact.date ? fact.date->toString() : "-") << ' '
          << toString(fact.status) << fact.isBackground << fact.conflicts.dates << fact.conflicts.destinations
          << fact.conflicts.denied << fact.independentSources << ':';
    for (const auto claim : claims)
        words << ' ' << claim;
    return words.str();
}

std::vector<std::string> inWords(const std::vector<resolve::Fact>& facts)
{
    std::vector<std::string> words;
    for (const auto& fact : facts)
        words.push_back(inWords(fact));
    return words;
}

} // namespace

TEST_CASE("the order of claims and articles does not matter", "[resolve]")
{
    const auto seed = GENERATE(range(1U, 9U));
    CAPTURE(seed);
    auto input = inputOf(randomClaims(seed, 160, 12));
    const auto expected = inWords(resolve::resolve(input));
    std::mt19937 random{seed};
    std::shuffle(input.moves.begin(), input.moves.end(), random);
    std::shuffle(input.articles.begin(), input.articles.end(), random);
    CHECK(inWords(resolve::resolve(input)) == expected);
}

TEST_CASE("the order in which articles came, that is the numbers, changes numbers alone", "[resolve]")
{
    const auto seed = GENERATE(range(1U, 9U));
    CAPTURE(seed);
    auto input = inputOf(randomClaims(seed, 160, 12));
    const auto groupsOf = [](const std::vector<resolve::Fact>& facts, auto&& number) {
        std::set<std::set<std::int64_t>> groups;
        for (const auto& fact : facts) {
            std::set<std::int64_t> group;
            for (const auto& source : fact.sources)
                group.insert(number(source.claim.value));
            groups.insert(group);
        }
        return groups;
    };
    const auto before = groupsOf(resolve::resolve(input), [](std::int64_t id) { return id; });
    for (auto& told : input.moves)
        told.move.id.value = 1000 - told.move.id.value;
    CHECK(groupsOf(resolve::resolve(input), [](std::int64_t id) { return 1000 - id; }) == before);
}

TEST_CASE("every claim is in exactly one fact, and facts come in order", "[resolve]")
{
    const auto seed = GENERATE(range(11U, 19U));
    const auto input = inputOf(randomClaims(seed, 200, 9));
    const auto facts = resolve::resolve(input);
    std::multiset<std::int64_t> seen;
    for (const auto& fact : facts) {
        REQUIRE_FALSE(fact.sources.empty());
        std::int64_t smallest = fact.sources.front().claim.value;
        for (const auto& source : fact.sources) {
            seen.insert(source.claim.value);
            smallest = std::min(smallest, source.claim.value);
        }
        CHECK(fact.id.value == smallest);
        CHECK(fact.independentSources >= 1);
        CHECK(fact.independentSources <= fact.sources.size());
    }
    CHECK(seen.size() == input.moves.size());
    CHECK(std::set<std::int64_t>(seen.begin(), seen.end()).size() == seen.size());
    CHECK(std::is_sorted(facts.begin(), facts.end(), [](const auto& a, const auto& b) {
        const auto day = [](const auto& fact) {
            const auto known = fact.date ? (fact.date->firstDay() ? fact.date->firstDay() : fact.date->lastDay()) : std::nullopt;
            return known.value_or(date::Day::max());
        };
        return std::tuple{day(a), a.id} < std::tuple{day(b), b.id};
    }));
}

TEST_CASE("resolving twice gives the same", "[resolve]")
{
    const auto input = inputOf(randomClaims(5, 300, 20));
    CHECK(inWords(resolve::resolve(input)) == inWords(resolve::resolve(input)));
}

TEST_CASE("four times the claims take about four times as long, also for one person", "[resolve]")
{
    const auto seconds = [](std::size_t claims, std::size_t people) {
        const auto input = inputOf(randomClaims(3, claims, people));
        const auto begin = std::clock(); // of this process: a busy machine is no fault of ours
        CHECK_FALSE(resolve::resolve(input).empty());
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    for (const bool isOnePerson : {false, true}) {
        const double small = seconds(1000, isOnePerson ? 1 : 200);
        const double large = seconds(4000, isOnePerson ? 1 : 800);
        CAPTURE(isOnePerson, small, large);
        CHECK(large < small * 10 + 0.2); // a square would be sixteen
    }
}
