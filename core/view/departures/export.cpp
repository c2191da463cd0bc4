// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/departures/export.h"

#include "core/view/csv.h"
#include "core/view/fact_export.h"

#include <nlohmann/json.hpp>

#include <set>

namespace exeunt::view::departures {

namespace {

using nlohmann::ordered_json;

bool isPost(const Card& card)
{
    return card.kind == CardKind::Person || card.kind == CardKind::Team || card.kind == CardKind::Vacancy;
}

std::string edtf(const std::optional<date::Edtf>& date)
{
    return date ? date->toString() : std::string{};
}

std::string_view toString(CardKind kind)
{
    return kind == CardKind::Team ? "team" : kind == CardKind::Vacancy ? "vacancy" : "person";
}

std::string placeCell(const std::optional<Place>& place)
{
    if (!place)
        return {};
    return place->name.empty() ? std::string{view::toString(place->kind)} : place->name;
}

ordered_json orNull(const std::string& text)
{
    return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json placeJson(const std::optional<Place>& place)
{
    if (!place)
        return nullptr;
    return {{"kind", view::toString(place->kind)}, {"organization", orNull(place->name)}, {"unit", orNull(place->unit)}};
}

std::string nameOf(const Card& card)
{
    return card.kind == CardKind::Vacancy ? std::string{} : card.name;
}

std::string roleOf(const Card& card)
{
    return card.kind == CardKind::Vacancy ? card.name : card.role;
}

/// The articles that tell of a card's post, in the snapshot's order.
std::vector<const service::ArticleSummary*> articlesOf(const Departures& departures, const Card& card)
{
    std::set<ArticleId> told;
    const auto& snapshot = departures.table().snapshot();
    if (card.post != kNone) {
        const auto& post = departures.posts()[card.post];
        for (const auto row : post.rows)
            for (const auto& source : departures.table().fact(row).sources)
                told.insert(source.article);
        for (const auto affiliation : post.affiliations)
            for (const auto& source : snapshot.affiliations[affiliation].sources)
                told.insert(source.article);
    }
    std::vector<const service::ArticleSummary*> articles;
    for (const auto& article : snapshot.articles)
        if (told.count(article.id) > 0)
            articles.push_back(&article);
    return articles;
}

std::string sourcesCell(const Departures& departures, const Card& card)
{
    std::string cell;
    for (const auto* article : articlesOf(departures, card))
        cell += (cell.empty() ? "" : "; ") + citation(*article);
    return cell;
}

ordered_json sourcesJson(const Departures& departures, const Card& card)
{
    auto sources = ordered_json::array();
    for (const auto* article : articlesOf(departures, card))
        sources.push_back(citation(*article));
    return sources;
}

ordered_json cardJson(const Departures& departures, const Card& card)
{
    return {{"company", departures.table().organizations()[card.company]}, {"unit", orNull(card.unit)},
        {"kind", toString(card.kind)}, {"name", orNull(nameOf(card))}, {"role", orNull(roleOf(card))},
        {"presence", departures::toString(card.presence)}, {"since", orNull(edtf(card.since))},
        {"until", orNull(edtf(card.until))}, {"origin", placeJson(card.origin)}, {"destination", placeJson(card.destination)},
        {"status", article::toString(card.status)}, {"conflict", card.hasConflict}, {"reports_to", orNull(card.reportsTo)},
        {"predecessor", orNull(card.predecessor)}, {"successor", orNull(card.successor)},
        {"fact", card.fact.isStored() ? ordered_json(card.fact.value) : ordered_json(nullptr)},
        {"sources", sourcesJson(departures, card)}};
}

} // namespace

std::string_view toString(Presence presence)
{
    switch (presence) {
    case Presence::Absent:
        return "absent";
    case Presence::Here:
        return "here";
    case Presence::Planned:
        return "to_leave";
    case Presence::Left:
        return "left";
    case Presence::MayHaveCome:
        return "may_have_come";
    case Presence::MayHaveLeft:
        return "may_have_left";
    case Presence::Unknown:
        break;
    }
    return "unknown";
}

std::string chartCsv(const Departures& departures, const Chart& chart)
{
    const auto asOf = date::isoDay(toDay(chart.day));
    auto text = kCsvMark
        + csvLine({"as_of", "company", "unit", "kind", "name", "role", "presence", "since", "until", "origin", "destination",
            "status", "conflict", "reports_to", "predecessor", "successor", "fact", "sources"});
    for (const auto& card : chart.cards)
        if (isPost(card))
            text += csvLine({asOf, departures.table().organizations()[card.company], card.unit, std::string{toString(card.kind)},
                nameOf(card), roleOf(card), std::string{toString(card.presence)}, edtf(card.since), edtf(card.until),
                placeCell(card.origin), placeCell(card.destination), std::string{article::toString(card.status)},
                card.hasConflict ? "yes" : "no", card.reportsTo, card.predecessor, card.successor,
                card.fact.isStored() ? std::to_string(card.fact.value) : std::string{}, sourcesCell(departures, card)});
    return text;
}

std::string chartJson(const Departures& departures, const Chart& chart)
{
    ordered_json file{{"generator", "Exeunt " EXEUNT_VERSION}, {"as_of", date::isoDay(toDay(chart.day))},
        {"filter", describe(departures.filter())}};
    file["companies"] = ordered_json::array();
    for (const auto company : departures.companies())
        file["companies"].push_back(departures.table().organizations()[company]);
    std::vector<std::size_t> place(chart.cards.size(), 0);
    file["people"] = ordered_json::array();
    for (std::size_t i = 0; i < chart.cards.size(); ++i)
        if (isPost(chart.cards[i])) {
            place[i] = file["people"].size();
            file["people"].push_back(cardJson(departures, chart.cards[i]));
        }
    file["reporting"] = ordered_json::array();
    for (const auto& line : chart.lines)
        if ((line.kind == LineKind::Stated || line.kind == LineKind::Second) && isPost(chart.cards[line.from])
            && isPost(chart.cards[line.to]))
            file["reporting"].push_back(
                {{"manager", place[line.from]}, {"person", place[line.to]}, {"second", line.kind == LineKind::Second}});
    return file.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace exeunt::view::departures
