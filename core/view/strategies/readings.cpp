// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/readings.h"

#include <algorithm>

namespace exeunt::view::strategies {

namespace {

class Readings {
public:
    Readings(const FactTable& table, const Passing& passing, const std::vector<NameIndex>& companies)
        : m_passing{passing}
        , m_of(companies.size())
    {
        for (std::size_t i = 0; i < companies.size(); ++i)
            m_number.emplace(table.organizations()[companies[i]], i);
    }

    template <class Sources>
    void note(const std::string& organization, const Sources& sources)
    {
        const auto at = m_number.find(organization);
        if (at == m_number.end())
            return;
        for (const auto& source : sources)
            if (m_passing.isOpen(source.article))
                m_of[at->second].insert(source.article);
    }

    [[nodiscard]] const std::vector<std::unordered_set<ArticleId>>& of() const { return m_of; }

private:
    const Passing& m_passing;
    std::unordered_map<std::string_view, std::size_t> m_number;
    std::vector<std::unordered_set<ArticleId>> m_of;
};

} // namespace

std::vector<std::uint32_t> articlesReadOf(const FactTable& table, const Passing& passing, const std::vector<NameIndex>& companies)
{
    const auto& snapshot = table.snapshot();
    Readings readings{table, passing, companies};
    std::vector<std::uint8_t> isChosen(table.organizations().size() + 1, 0);
    for (const auto company : companies)
        isChosen[company] = 1;
    const auto chosen = [&](NameIndex index) { return isChosen[std::min<std::size_t>(index, isChosen.size() - 1)] != 0; };
    for (Row row = 0; row < table.size(); ++row) {
        const auto& fact = table.fact(row);
        if (chosen(table.from(row)))
            readings.note(fact.from->name, fact.sources);
        if (chosen(table.to(row)))
            readings.note(fact.to->name, fact.sources);
    }
    for (const auto& affiliation : snapshot.affiliations)
        readings.note(affiliation.organization.name, affiliation.sources);
    for (const auto& line : snapshot.reporting)
        if (line.organization)
            readings.note(line.organization->name, line.sources);
    for (const auto& strategy : snapshot.strategies)
        readings.note(strategy.organization.name, strategy.sources);
    const auto all = std::count_if(
        snapshot.articles.begin(), snapshot.articles.end(), [&](const auto& article) { return passing.isOpen(article.id); });
    std::vector<std::uint32_t> counts;
    for (const auto& articles : readings.of())
        counts.push_back(static_cast<std::uint32_t>(articles.empty() ? static_cast<std::size_t>(all) : articles.size()));
    return counts;
}

} // namespace exeunt::view::strategies
