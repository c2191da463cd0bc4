// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/export_selection.h"

#include <algorithm>
#include <unordered_set>

namespace exeunt::view::strategies {

ExportSelection::ExportSelection(const Strategies& strategies, const ExportOptions& options)
    : m_strategies{strategies}
{
    const std::unordered_set<StrategyId> pinned{options.pinned.begin(), options.pinned.end()};
    const auto isPinned = [&](const Statement& statement) { return pinned.count(statement.id) != 0; };
    std::unordered_set<ArticleId> cited;
    for (std::uint32_t row = 0; row < strategies.rows().size(); ++row)
        for (std::uint32_t column = 0; column < strategies.columns().size(); ++column) {
            const auto statements = strategies.statementsOf(strategies.cell(row, column));
            const bool isChosen = std::any_of(statements.begin(), statements.end(), isPinned);
            for (const auto& statement : statements)
                if (!isChosen || isPinned(statement)) {
                    m_entries.push_back({row, column, &statement});
                    for (const auto& source : strategies.strategy(statement).sources)
                        cited.insert(source.article);
                }
        }
    for (const auto* article : strategies.sources())
        if (cited.count(article->id) != 0) {
            m_sources.push_back(article);
            m_numbers.emplace(article->id, m_sources.size());
        }
}

std::vector<const Statement*> ExportSelection::of(std::size_t row, std::size_t column) const
{
    std::vector<const Statement*> statements;
    for (const auto& entry : m_entries)
        if (entry.row == row && entry.column == column)
            statements.push_back(entry.statement);
    return statements;
}

std::vector<std::size_t> ExportSelection::numbersOf(const Statement& statement) const
{
    std::vector<std::size_t> numbers;
    for (const auto& source : m_strategies.strategy(statement).sources)
        if (const auto at = m_numbers.find(source.article); at != m_numbers.end())
            numbers.push_back(at->second);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::string ExportSelection::marksOf(const Statement& statement) const
{
    std::string marks;
    for (const auto number : numbersOf(statement))
        marks += "[" + std::to_string(number) + "]";
    return marks;
}

std::string toldOn(const Statement& statement)
{
    if (statement.date)
        return statement.date->toString();
    return statement.published ? "published " + statement.published->toString() : "undated";
}

const std::string& outletOf(const Statement& statement)
{
    return statement.outlet.empty() ? statement.sourceName : statement.outlet;
}

std::string_view toString(Half half)
{
    switch (half) {
    case Half::Earlier:
        return "earlier";
    case Half::Now:
        return "now";
    case Half::Whole:
        break;
    }
    return "";
}

std::string headOf(const Strategies& strategies, const Column& column)
{
    const auto& name = strategies.companies()[column.company].text;
    return column.half == Half::Whole ? name : name + ", " + std::string{toString(column.half)};
}

std::string nothingIn(const Company& company)
{
    return "nothing in " + std::to_string(company.articles) + (company.articles == 1 ? " article" : " articles");
}

} // namespace exeunt::view::strategies
