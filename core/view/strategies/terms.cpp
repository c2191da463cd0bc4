// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/strategies.h"

#include "core/view/strategies/term_finder.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace exeunt::view::strategies {

namespace {

constexpr std::size_t kMostRead = 60; // statements of a cell, the newest: older ones add no term that is seen

/// A term while it is gathered.
struct Gathered {
    int weight = 0;
    std::size_t first = 0; // place of its first statement
    std::map<std::string, std::size_t> forms;
    std::set<std::uint32_t> companies;
    std::vector<StrategyId> statements;
};
using Gathering = std::map<std::string, Gathered>; // by key

/// The commonest form; of those alike the first by its letters.
const std::string& shownForm(const Gathered& term)
{
    return std::max_element(term.forms.begin(), term.forms.end(), [](const auto& a, const auto& b) {
        return a.second < b.second;
    })->first;
}

Term termOf(const Gathered& gathered)
{
    return {shownForm(gathered), {gathered.companies.begin(), gathered.companies.end()}, gathered.statements};
}

/// Most telling first: those of more companies, noted ones, those said more often, earlier ones.
auto placeOf(const Gathered& term)
{
    return std::tuple{-static_cast<std::ptrdiff_t>(term.companies.size()), -term.weight,
        -static_cast<std::ptrdiff_t>(term.statements.size()), term.first};
}

/// Takes turns between the companies, so that one that says much leaves room for the others.
std::vector<Term> inTurns(const std::vector<const Gathered*>& terms, std::size_t companies)
{
    std::vector<std::vector<const Gathered*>> of(companies);
    for (const auto* term : terms)
        of[*term->companies.begin()].push_back(term);
    std::vector<Term> chosen;
    for (std::size_t turn = 0; chosen.size() < kMostTerms && turn < terms.size(); ++turn)
        for (const auto& own : of)
            if (turn < own.size() && chosen.size() < kMostTerms)
                chosen.push_back(termOf(*own[turn]));
    return chosen;
}

TermLine lineOf(const Gathering& gathering, std::size_t companies)
{
    std::vector<const Gathered*> shared, single;
    for (const auto& [key, term] : gathering)
        (term.companies.size() > 1 ? shared : single).push_back(&term);
    for (auto* terms : {&shared, &single})
        std::sort(terms->begin(), terms->end(), [](const auto* a, const auto* b) { return placeOf(*a) < placeOf(*b); });
    TermLine line;
    for (const auto* term : shared)
        if (line.shared.size() < kMostTerms)
            line.shared.push_back(termOf(*term));
    line.single = inTurns(single, companies);
    return line;
}

} // namespace

const TermLine& Strategies::terms(std::size_t row) const
{
    auto& line = m_terms.at(row);
    if (line)
        return *line;
    if (!m_finder) {
        std::vector<std::string> names;
        for (const auto& company : m_companies)
            names.push_back(company.text);
        m_finder = std::make_shared<TermFinder>(*m_table, names);
    }
    Gathering gathering;
    std::size_t place = 0;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const auto statements = statementsOf(cell(row, column));
        for (const auto& statement : statements.first(std::min(statements.size(), kMostRead))) {
            ++place;
            for (auto& found : m_finder->termsIn(statement.text, m_rows[row] == article::Aspect::Partnership)) {
                auto& term = gathering[found.key];
                if (term.statements.empty())
                    term.first = place;
                term.weight = std::max(term.weight, found.weight);
                ++term.forms[found.text];
                term.companies.insert(m_columns[column].company);
                term.statements.push_back(statement.id);
            }
        }
    }
    line = lineOf(gathering, m_companies.size());
    return *line;
}

} // namespace exeunt::view::strategies
