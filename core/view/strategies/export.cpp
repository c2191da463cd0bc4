// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CSV and JSON: see export.h.
#include "core/view/strategies/export.h"

#include "core/view/csv.h"
#include "core/view/fact_export.h"
#include "core/view/strategies/export_selection.h"

#include <nlohmann/json.hpp>

namespace exeunt::view::strategies {

namespace {

using nlohmann::ordered_json;

std::string edtf(const std::optional<date::Edtf>& date)
{
    return date ? date->toString() : std::string{};
}

ordered_json dateOrNull(const std::optional<date::Edtf>& date)
{
    return date ? ordered_json(date->toString()) : ordered_json(nullptr);
}

std::string yes(bool is)
{
    return is ? "yes" : "no";
}

std::string sourcesCell(const ExportSelection& selection, const Statement& statement)
{
    std::string cell;
    for (const auto number : selection.numbersOf(statement))
        cell += (cell.empty() ? "" : "; ") + citation(*selection.sources()[number - 1]);
    return cell;
}

ordered_json companyJson(const Strategies& strategies, const Company& company)
{
    ordered_json momentum;
    for (const auto aspect : strategies.rows()) {
        const auto& counts = company.momentum.at(static_cast<std::size_t>(aspect));
        momentum[std::string{toString(aspect)}] = {{"now", counts.now}, {"before", counts.before},
            {"articles_now", counts.articlesNow}, {"articles_before", counts.articlesBefore}};
    }
    return {{"name", company.text}, {"articles", company.articles}, {"statements", company.statements},
        {"chosen", !company.isAdded}, {"momentum", std::move(momentum)}};
}

ordered_json statementJson(const Strategies& strategies, const ExportSelection& selection, const ExportSelection::Entry& entry)
{
    const auto& statement = *entry.statement;
    const auto& strategy = strategies.strategy(statement);
    const auto& column = strategies.columns()[entry.column];
    return {{"id", statement.id.value}, {"company", strategy.organization.name},
        {"unit", strategy.organization.unit ? ordered_json(*strategy.organization.unit) : ordered_json(nullptr)},
        {"aspect", toString(strategy.aspect)},
        {"half", column.half == Half::Whole ? ordered_json(nullptr) : ordered_json(toString(column.half))},
        {"statement", statement.text}, {"date", dateOrNull(statement.date)}, {"published", dateOrNull(statement.published)},
        {"voice", toString(statement.voice)}, {"stale", statement.isStale}, {"edited", statement.isEdited},
        {"by_hand", statement.isByHand}, {"own_words", statement.isOwnWords},
        {"independent_sources", statement.independentSources}, {"sources", selection.numbersOf(statement)}};
}

ordered_json termsJson(const Strategies& strategies, const std::vector<Term>& terms)
{
    auto list = ordered_json::array();
    for (const auto& term : terms) {
        auto companies = ordered_json::array();
        for (const auto company : term.companies)
            companies.push_back(strategies.companies()[company].text);
        list.push_back({{"term", term.text}, {"companies", std::move(companies)}, {"statements", term.statements.size()}});
    }
    return list;
}

} // namespace

std::string strategiesCsv(const Strategies& strategies, const ExportOptions& options)
{
    const ExportSelection selection{strategies, options};
    auto text = kCsvMark
        + csvLine({"company", "unit", "aspect", "half", "statement", "date", "published", "outlet", "voice", "articles",
            "independent_sources", "stale", "edited", "by_hand", "own_words", "sources"});
    for (const auto& entry : selection.entries()) {
        const auto& statement = *entry.statement;
        const auto& strategy = strategies.strategy(statement);
        text +=
            csvLine({strategy.organization.name, strategy.organization.unit.value_or(""), std::string{toString(strategy.aspect)},
                std::string{toString(strategies.columns()[entry.column].half)}, statement.text, edtf(statement.date),
                edtf(statement.published), statement.outlet, std::string{toString(statement.voice)},
                std::to_string(statement.articles), std::to_string(statement.independentSources), yes(statement.isStale),
                yes(statement.isEdited), yes(statement.isByHand), yes(statement.isOwnWords), sourcesCell(selection, statement)});
    }
    return text;
}

std::string strategiesJson(const Strategies& strategies, const ExportOptions& options)
{
    const ExportSelection selection{strategies, options};
    ordered_json file{{"generator", "Exeunt " EXEUNT_VERSION}, {"filter", describe(strategies.filter())}};
    file["companies"] = ordered_json::array();
    for (const auto& company : strategies.companies())
        file["companies"].push_back(companyJson(strategies, company));
    file["left_out"] = strategies.leftOut();
    file["aspects"] = ordered_json::array();
    for (std::size_t row = 0; row < strategies.rows().size(); ++row)
        file["aspects"].push_back(
            {{"aspect", toString(strategies.rows()[row])}, {"shared_terms", termsJson(strategies, strategies.terms(row).shared)},
                {"single_terms", termsJson(strategies, strategies.terms(row).single)}});
    if (const auto& periods = strategies.periods())
        file["momentum"] = {{"from", date::isoDay(toDay(periods->from))}, {"to", date::isoDay(toDay(periods->to))},
            {"before_from", date::isoDay(toDay(periods->beforeFrom))}, {"before_to", date::isoDay(toDay(periods->beforeTo))}};
    file["statements"] = ordered_json::array();
    for (const auto& entry : selection.entries())
        file["statements"].push_back(statementJson(strategies, selection, entry));
    file["sources"] = ordered_json::array();
    for (std::size_t i = 0; i < selection.sources().size(); ++i)
        file["sources"].push_back({{"number", i + 1}, {"citation", citation(*selection.sources()[i])}});
    return file.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace exeunt::view::strategies
