// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/fact_export.h"

#include "core/view/csv.h"

#include <nlohmann/json.hpp>

#include <unordered_map>
#include <unordered_set>

namespace exeunt::view {

namespace {

using nlohmann::ordered_json;
using Articles = std::unordered_map<std::int64_t, const service::ArticleSummary*>;

Articles articlesById(const FactTable& table)
{
    Articles articles;
    for (const auto& article : table.snapshot().articles)
        articles.emplace(article.id.value, &article);
    return articles;
}

std::string edtf(const std::optional<date::Edtf>& date)
{
    return date ? date->toString() : std::string{};
}

std::string sourcesCell(const resolve::Fact& fact, const Articles& articles)
{
    std::string cell;
    for (const auto& source : fact.sources)
        if (const auto at = articles.find(source.article.value); at != articles.end())
            cell += (cell.empty() ? "" : "; ") + citation(*at->second);
    return cell;
}

template <class T>
ordered_json orNull(const std::optional<T>& value)
{
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

ordered_json dateOrNull(const std::optional<date::Edtf>& date)
{
    return date ? ordered_json(date->toString()) : ordered_json(nullptr);
}

ordered_json placeOrNull(const std::optional<article::Organization>& place)
{
    return place ? ordered_json{{"organization", place->name}, {"unit", orNull(place->unit)}} : ordered_json(nullptr);
}

ordered_json factJson(const resolve::Fact& fact)
{
    ordered_json sources = ordered_json::array();
    for (const auto& source : fact.sources)
        sources.push_back(source.article.value);
    return {{"id", fact.id.value}, {"kind", toString(fact.kind)},
        {"person", fact.person ? ordered_json(fact.person->name) : ordered_json(nullptr)}, {"team", fact.isTeam},
        {"unit_moved", orNull(fact.unitMoved)}, {"from", placeOrNull(fact.from)}, {"to", placeOrNull(fact.to)},
        {"role", orNull(fact.role)}, {"new_role", orNull(fact.newRole)}, {"date", dateOrNull(fact.date)},
        {"announced", dateOrNull(fact.announced)}, {"reported", dateOrNull(fact.reported)}, {"status", toString(fact.status)},
        {"background", fact.isBackground},
        {"conflicts",
            {{"dates", fact.conflicts.dates}, {"origins", fact.conflicts.origins}, {"destinations", fact.conflicts.destinations},
                {"denied", fact.conflicts.denied}}},
        {"independent_sources", fact.independentSources}, {"sources", sources}};
}

} // namespace

std::string citation(const service::ArticleSummary& article)
{
    std::string text = article.outlet.value_or("");
    const auto add = [&text](const std::string& part) {
        if (!part.empty())
            text += (text.empty() ? "" : ", ") + part;
    };
    add(edtf(article.published));
    add(article.title.empty() ? article.source : article.title);
    return text;
}

std::vector<const service::ArticleSummary*> sourcesOf(const FactTable& table, const std::vector<Row>& rows)
{
    std::unordered_set<std::int64_t> cited;
    for (const auto row : rows)
        for (const auto& source : table.fact(row).sources)
            cited.insert(source.article.value);
    std::vector<const service::ArticleSummary*> articles;
    for (const auto& article : table.snapshot().articles)
        if (cited.count(article.id.value) != 0)
            articles.push_back(&article);
    return articles;
}

std::string factsCsv(const FactTable& table, const Filter& filter)
{
    const auto articles = articlesById(table);
    auto text = kCsvMark
        + csvLine({"id", "kind", "person", "team", "from", "from_unit", "to", "to_unit", "role", "new_role", "date", "announced",
            "reported", "status", "background", "conflict", "sources"});
    const auto unit = [](const std::optional<article::Organization>& place) { return place ? place->unit.value_or("") : ""; };
    for (const auto row : apply(table, filter)) {
        const auto& fact = table.fact(row);
        text += csvLine({std::to_string(fact.id.value), std::string{toString(fact.kind)}, fact.person ? fact.person->name : "",
            fact.isTeam ? fact.unitMoved.value_or("team") : "", fact.from ? fact.from->name : "", unit(fact.from),
            fact.to ? fact.to->name : "", unit(fact.to), fact.role.value_or(""), fact.newRole.value_or(""), edtf(fact.date),
            edtf(fact.announced), edtf(fact.reported), std::string{toString(fact.status)}, fact.isBackground ? "yes" : "no",
            fact.conflicts.any() ? "yes" : "no", sourcesCell(fact, articles)});
    }
    return text;
}

std::string factsJson(const FactTable& table, const Filter& filter)
{
    const auto rows = apply(table, filter);
    ordered_json file{{"generator", "Exeunt " EXEUNT_VERSION}, {"filter", describe(filter)}};
    file["facts"] = ordered_json::array();
    for (const auto row : rows)
        file["facts"].push_back(factJson(table.fact(row)));
    file["sources"] = ordered_json::array();
    for (const auto* article : sourcesOf(table, rows))
        file["sources"].push_back({{"id", article->id.value}, {"outlet", orNull(article->outlet)},
            {"published", dateOrNull(article->published)}, {"title", article->title}, {"file", article->source}});
    return file.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace exeunt::view
