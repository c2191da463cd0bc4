// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The charts and flows of the first five articles against their gold facts.
#include "core/view/departures/departures.h"
#include "core/view/flow/flow.h"
#include "tests/support/catch.h"
#include "tests/support/shared_material.h"
#include "tests/view/invented_moves.h"
#include "tests/view/real_articles.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace exeunt;
using namespace exeunt::view;
using nlohmann::json;

namespace {

std::string textOr(const json& object, const char* key)
{
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string{};
}

/// The required moves of people in all gold files.
std::vector<json> goldMoves(const std::filesystem::path& folder)
{
    std::vector<json> moves;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        std::ifstream file{entry.path()};
        const auto gold = json::parse(file);
        if (!gold.is_object() || !gold.contains("moves"))
            continue;
        for (const auto& move : gold["moves"])
            if (!textOr(move, "person").empty() && move.value("required", false))
                moves.push_back(move);
    }
    return moves;
}

std::optional<NameIndex> companyNamed(const FactTable& table, const std::string& name)
{
    const auto found = table.findOrganizations(name);
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

/// The card of a person: full names hold the shorter ones of the gold.
const departures::Card* cardOf(const departures::Chart& chart, const std::string& person)
{
    const auto at = std::find_if(chart.cards.begin(), chart.cards.end(), [&](const departures::Card& card) {
        return card.kind == departures::CardKind::Person && card.name.find(person) != std::string::npos;
    });
    return at == chart.cards.end() ? nullptr : &*at;
}

} // namespace

TEST_CASE("charts and flows of the real articles agree with their gold facts", "[view][departures][real]")
{
    const auto golds = test::sharedMaterial("gold");
    const auto real = golds ? test::realArticles() : nullptr;
    if (!real)
        return;
    const auto& table = real->table;
    const auto book = std::make_shared<const PostBook>(table);
    const flow::Flow flow{table, {}};
    const auto late = test::dayOf("2026-01-01");
    std::size_t checked = 0;
    for (const auto& move : goldMoves(*golds)) {
        const auto person = textOr(move, "person"), from = textOr(move, "from"), to = textOr(move, "to");
        CAPTURE(person, from, to);
        const bool isWithin = from == to;
        for (const bool isLeft : {true, false}) {
            const auto& name = isLeft ? from : to;
            if (name.empty() || isWithin)
                continue;
            const auto company = companyNamed(*table, name);
            REQUIRE(company);
            const auto chart = departures::Departures{book, {}, {*company}}.on(late);
            const auto* card = cardOf(chart, person);
            REQUIRE(card);
            ++checked;
            if (isLeft) {
                CHECK(card->presence != Presence::Here);
                REQUIRE(card->destination);
                if (!to.empty())
                    CHECK(card->destination->company == companyNamed(*table, to));
            } else {
                CHECK(card->presence != Presence::Left);
                CHECK(card->origin);
            }
        }
        if (from.empty() || to.empty() || isWithin)
            continue;
        // The flow has a link between the two that counts the person once.
        std::size_t counted = 0;
        for (const auto& link : flow.links())
            for (const auto row : link.rows)
                if (table->person(row) != kNoName && table->people()[table->person(row)].find(person) != std::string::npos
                    && flow.nodes()[link.from].company == companyNamed(*table, from)
                    && flow.nodes()[link.to].company == companyNamed(*table, to))
                    ++counted;
        CHECK(counted == 1);
    }
    CHECK(checked > 20);
}
