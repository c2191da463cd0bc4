// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/fact_table.h"

#include "core/view/name_list.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace exeunt::view {

namespace {

/// A fact names an organization once, though it may leave one unit of it for another.
template <class Add>
void eachOrganization(const resolve::Fact& fact, Add&& add)
{
    if (fact.from)
        add(fact.from->name);
    if (fact.to && (!fact.from || fact.from->name != fact.to->name))
        add(fact.to->name);
}

NameIndex indexIn(const std::unordered_map<std::string_view, NameIndex>& indexes, const std::string& name)
{
    const auto at = indexes.find(name);
    return at == indexes.end() ? kNoName : at->second;
}

std::unordered_map<std::string_view, NameIndex> indexesOf(const std::vector<std::string>& names)
{
    std::unordered_map<std::string_view, NameIndex> indexes;
    for (std::size_t i = 0; i < names.size(); ++i)
        indexes.emplace(names[i], static_cast<NameIndex>(i));
    return indexes;
}

/// Companies that only strategies name stand after all others: the others keep their colours.
void appendNames(std::vector<std::string>& names, const std::vector<resolve::Strategy>& strategies)
{
    std::set<std::string_view> missing;
    for (const auto& strategy : strategies)
        missing.insert(strategy.organization.name);
    for (const auto& name : names)
        missing.erase(name);
    names.insert(names.end(), missing.begin(), missing.end());
}

std::optional<NameIndex> find(const std::vector<std::string>& names, std::string_view name)
{
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end())
        return std::nullopt;
    return static_cast<NameIndex>(at - names.begin());
}

} // namespace

void FactTable::fillColumns()
{
    NameList organizations;
    NameList people;
    for (const auto& fact : m_snapshot->facts) {
        eachOrganization(fact, [&](const std::string& name) { organizations.add(name); });
        if (fact.person)
            people.add(fact.person->name);
    }
    for (const auto& affiliation : m_snapshot->affiliations) {
        organizations.mention(affiliation.organization.name);
        people.mention(affiliation.person.name);
    }
    for (const auto& line : m_snapshot->reporting) {
        if (line.organization)
            organizations.mention(line.organization->name);
        people.mention(line.person.name);
        people.mention(line.manager.name);
    }
    m_organizations = organizations.sorted().names;
    appendNames(m_organizations, m_snapshot->strategies);
    m_people = people.sorted().names;
    const auto organizationIndexes = indexesOf(m_organizations);
    const auto personIndexes = indexesOf(m_people);
    for (const auto& fact : m_snapshot->facts) {
        m_byId.emplace_back(fact.id, static_cast<Row>(m_kind.size()));
        m_kind.push_back(fact.kind);
        m_status.push_back(fact.status);
        m_background.push_back(fact.isBackground ? 1 : 0);
        m_from.push_back(fact.from ? indexIn(organizationIndexes, fact.from->name) : kNoName);
        m_to.push_back(fact.to ? indexIn(organizationIndexes, fact.to->name) : kNoName);
        m_person.push_back(fact.person ? indexIn(personIndexes, fact.person->name) : kNoName);
        const auto first = fact.date ? fact.date->firstDay() : std::nullopt;
        const auto last = fact.date ? fact.date->lastDay() : std::nullopt;
        m_dated.push_back(fact.date && fact.date->hasYear() && (first || last) ? 1 : 0);
        m_first.push_back(first ? toDayNumber(*first) : kOpenPast);
        m_last.push_back(last ? toDayNumber(*last) : kOpenFuture);
    }
    std::sort(m_byId.begin(), m_byId.end());
}

void FactTable::fillOutlets()
{
    std::unordered_map<std::int64_t, std::string_view> outletOfArticle;
    for (const auto& article : m_snapshot->articles)
        if (article.outlet)
            outletOfArticle.emplace(article.id.value, *article.outlet);
    NameList list;
    std::vector<NameIndex> seen;
    m_outletBegin.push_back(0);
    for (const auto& fact : m_snapshot->facts) {
        seen.clear();
        for (const auto& source : fact.sources)
            if (const auto at = outletOfArticle.find(source.article.value); at != outletOfArticle.end())
                seen.push_back(list.add(at->second));
        std::sort(seen.begin(), seen.end());
        m_outlet.insert(m_outlet.end(), seen.begin(), std::unique(seen.begin(), seen.end()));
        m_outletBegin.push_back(static_cast<std::uint32_t>(m_outlet.size()));
    }
    auto sorted = list.sorted();
    for (auto& outlet : m_outlet)
        outlet = sorted.finalIndex[outlet];
    m_outlets = std::move(sorted.names);
}

std::optional<Row> FactTable::rowOf(FactId id) const
{
    const auto at = std::lower_bound(m_byId.begin(), m_byId.end(), std::pair{id, Row{0}});
    if (at == m_byId.end() || at->first != id)
        return std::nullopt;
    return at->second;
}

std::optional<NameIndex> FactTable::organizationIndex(std::string_view name) const
{
    return find(m_organizations, name);
}

std::optional<NameIndex> FactTable::personIndex(std::string_view name) const
{
    return find(m_people, name);
}

} // namespace exeunt::view
