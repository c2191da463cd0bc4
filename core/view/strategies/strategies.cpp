// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/strategies.h"

#include "core/view/strategies/passing.h"
#include "core/view/strategies/periods.h"
#include "core/view/strategies/readings.h"
#include "core/view/strategies/selection.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace exeunt::view::strategies {

namespace {

template <class T>
bool isAmong(const std::vector<T>& list, const T& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::uint32_t sizeOf(const std::unordered_set<ArticleId>& articles)
{
    return static_cast<std::uint32_t>(articles.size());
}

/// What a statement needs to know of the articles.
using Articles = std::unordered_map<ArticleId, const service::ArticleSummary*>;

Statement makeStatement(const resolve::Strategy& strategy, std::uint32_t index, const Articles& articles)
{
    Statement statement;
    statement.strategy = index;
    statement.id = strategy.id;
    statement.text = strategy.statement;
    statement.date = strategy.date;
    statement.voice = strategy.voice;
    statement.independentSources = static_cast<std::uint32_t>(strategy.independentSources);
    statement.isEdited = strategy.isEdited;
    statement.isByHand = strategy.isByHand;
    statement.isOwnWords = strategy.isOwnWords;
    if (const auto day = resolve::dayOf(strategy))
        statement.day = toDayNumber(*day);
    std::unordered_set<ArticleId> tellers;
    for (const auto& source : strategy.sources)
        tellers.insert(source.article);
    statement.articles = sizeOf(tellers);
    const auto& first = strategy.sources.front();
    statement.published = first.published;
    if (const auto at = articles.find(first.article); at != articles.end()) {
        statement.outlet = at->second->outlet.value_or("");
        statement.sourceName = at->second->title.empty() ? at->second->source : at->second->title;
    }
    return statement;
}

/// Newest first, undated last.
bool isBefore(const Statement& a, const Statement& b)
{
    const auto place = [](const Statement& one) { return std::tuple{!one.day, -std::int64_t{one.day.value_or(0)}, one.id}; };
    return place(a) < place(b);
}

} // namespace

Strategies::Strategies(std::shared_ptr<const FactTable> table, const Filter& filter, const Options& options)
    : m_table{std::move(table)}
    , m_filter{filter}
    , m_options{options}
{
    const Passing passing{*m_table, m_filter};
    const auto told = toldStrategies(*m_table, passing);
    chooseCompanies(told);
    countMomentum(told);
    const auto read = articlesReadOf(*m_table, passing, companyNames());
    for (std::size_t i = 0; i < m_companies.size(); ++i)
        m_companies[i].articles = read[i];
    makeColumns();
    makeRows(told);
    fillCells(told);
    gatherSources();
    m_terms.resize(m_rows.size());
}

std::vector<NameIndex> Strategies::companyNames() const
{
    std::vector<NameIndex> names;
    for (const auto& company : m_companies)
        names.push_back(company.name);
    return names;
}

void Strategies::chooseCompanies(const Told& told)
{
    auto chosen = chosenCompanies(*m_table, m_filter, m_options, told);
    m_leftOut = std::move(chosen.leftOut);
    for (const auto& [name, isAdded] : chosen.companies) {
        const auto& text = m_table->organizations()[name];
        if (isAmong(m_options.hiddenCompanies, text)) {
            m_hiddenCompanies.push_back(text);
            continue;
        }
        Company company;
        company.name = name;
        company.text = text;
        company.isAdded = isAdded;
        m_companies.push_back(std::move(company));
    }
    for (const auto& one : told)
        m_passing += one.isWithin ? 1 : 0;
}

void Strategies::countMomentum(const Told& told)
{
    m_periods = periodsOf(*m_table, m_filter, m_options, told);
    if (!m_periods)
        return;
    struct Tellers {
        std::unordered_set<ArticleId> now, before;
    };
    for (auto& company : m_companies) {
        std::array<Tellers, kAspectCount> tellers;
        for (const auto& one : told) {
            if (one.company != company.name || !one.day)
                continue;
            const auto& strategy = m_table->snapshot().strategies[one.strategy];
            const auto aspect = static_cast<std::size_t>(strategy.aspect);
            const bool isNow = *one.day >= m_periods->from && *one.day <= m_periods->to;
            const bool isBefore = *one.day >= m_periods->beforeFrom && *one.day <= m_periods->beforeTo;
            if (!isNow && !isBefore)
                continue;
            ++(isNow ? company.momentum.at(aspect).now : company.momentum.at(aspect).before);
            for (const auto& source : strategy.sources)
                if (!source.isCopy)
                    (isNow ? tellers.at(aspect).now : tellers.at(aspect).before).insert(source.article);
        }
        for (std::size_t aspect = 0; aspect < kAspectCount; ++aspect) {
            company.momentum.at(aspect).articlesNow = sizeOf(tellers.at(aspect).now);
            company.momentum.at(aspect).articlesBefore = sizeOf(tellers.at(aspect).before);
        }
    }
}

void Strategies::makeColumns()
{
    for (std::uint32_t company = 0; company < m_companies.size(); ++company) {
        const bool isParted =
            m_options.split && (m_options.splitOnly.empty() || isAmong(m_options.splitOnly, m_companies[company].text));
        if (isParted) {
            m_columns.push_back({company, Half::Earlier});
            m_columns.push_back({company, Half::Now});
        } else {
            m_columns.push_back({company, Half::Whole});
        }
    }
}

void Strategies::makeRows(const Told& told)
{
    std::array<bool, kAspectCount> isFilled{};
    for (const auto& one : told)
        if (one.isWithin && isShown(one.company))
            isFilled.at(static_cast<std::size_t>(m_table->snapshot().strategies[one.strategy].aspect)) = true;
    for (std::size_t i = 0; i < kAspectCount; ++i) {
        const auto aspect = static_cast<article::Aspect>(i);
        const bool isHidden = isAmong(m_options.hiddenAspects, aspect) || (m_options.hidesEmptyRows && !isFilled.at(i));
        (isHidden ? m_hiddenRows : m_rows).push_back(aspect);
    }
}

bool Strategies::isShown(NameIndex name) const
{
    return std::any_of(m_companies.begin(), m_companies.end(), [&](const Company& company) { return company.name == name; });
}

std::size_t Strategies::columnOf(std::uint32_t company, const Statement& statement) const
{
    const auto at =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const Column& column) { return column.company == company; });
    const auto column = static_cast<std::size_t>(at - m_columns.begin());
    const bool isNow = at->half != Half::Whole && statement.day && *statement.day >= toDayNumber(*m_options.split);
    return column + (isNow ? 1 : 0);
}

void Strategies::fillCells(const Told& told)
{
    const auto& snapshot = m_table->snapshot();
    Articles articles;
    for (const auto& article : snapshot.articles)
        articles.emplace(article.id, &article);
    const auto newest = newestDay(*m_table, m_filter, told);
    std::vector<std::vector<Statement>> cells(m_rows.size() * m_columns.size());
    for (const auto& one : told) {
        const auto company =
            std::find_if(m_companies.begin(), m_companies.end(), [&](const Company& c) { return c.name == one.company; });
        const auto row = std::find(m_rows.begin(), m_rows.end(), snapshot.strategies[one.strategy].aspect);
        if (!one.isWithin || company == m_companies.end())
            continue;
        ++company->statements;
        if (row == m_rows.end())
            continue;
        auto statement = makeStatement(snapshot.strategies[one.strategy], one.strategy, articles);
        statement.isStale = m_options.staleDays > 0 && newest && statement.day && *newest - *statement.day > m_options.staleDays;
        const auto column = columnOf(static_cast<std::uint32_t>(company - m_companies.begin()), statement);
        cells[static_cast<std::size_t>(row - m_rows.begin()) * m_columns.size() + column].push_back(std::move(statement));
    }
    for (auto& statements : cells) {
        std::sort(statements.begin(), statements.end(), isBefore);
        Cell cell;
        cell.firstStatement = static_cast<std::uint32_t>(m_statements.size());
        cell.isStale = !statements.empty() && statements.front().isStale;
        std::unordered_set<ArticleId> tellers;
        for (auto& statement : statements) {
            for (const auto& source : snapshot.strategies[statement.strategy].sources)
                tellers.insert(source.article);
            m_statements.push_back(std::move(statement));
        }
        cell.endStatement = static_cast<std::uint32_t>(m_statements.size());
        cell.articles = sizeOf(tellers);
        m_cells.push_back(cell);
    }
}

void Strategies::gatherSources()
{
    std::unordered_set<ArticleId> cited;
    for (const auto& statement : m_statements)
        for (const auto& source : strategy(statement).sources)
            cited.insert(source.article);
    for (const auto& article : m_table->snapshot().articles)
        if (cited.count(article.id) != 0)
            m_sources.push_back(&article);
}

std::optional<std::uint32_t> Strategies::statementOf(StrategyId id) const
{
    const auto at =
        std::find_if(m_statements.begin(), m_statements.end(), [id](const Statement& statement) { return statement.id == id; });
    if (at == m_statements.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(at - m_statements.begin());
}

} // namespace exeunt::view::strategies
