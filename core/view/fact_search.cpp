// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FactTable that looks for words.

#include "core/text/fold.h"
#include "core/view/fact_table.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace exeunt::view {

namespace {

/// Distinct texts, each with the folded forms it is found by.
struct Keys {
    std::unordered_map<std::string, NameIndex> numbers;
    std::vector<std::vector<std::string>> forms;

    NameIndex add(const std::string& text)
    {
        const auto [at, isNew] = numbers.try_emplace(text, static_cast<NameIndex>(forms.size()));
        if (isNew)
            forms.push_back({text::foldKey(text)});
        return at->second;
    }
};

/// One byte a name: 1 where one of its forms contains the key.
std::vector<std::uint8_t> containing(const std::vector<std::vector<std::string>>& names, const std::string& key)
{
    std::vector<std::uint8_t> found(names.size(), 0);
    for (std::size_t i = 0; i < names.size(); ++i)
        found[i] = std::any_of(
            names[i].begin(), names[i].end(), [&](const std::string& form) { return form.find(key) != std::string::npos; });
    return found;
}

void addForm(std::vector<std::string>& forms, const std::string& text)
{
    auto key = text::foldKey(text);
    if (std::find(forms.begin(), forms.end(), key) == forms.end())
        forms.push_back(std::move(key));
}

/// How well a name fits what was typed: the whole, its begin, somewhere inside; less is better.
int distance(const std::vector<std::string>& forms, const std::string& key)
{
    int best = 3;
    for (const auto& form : forms)
        if (const auto at = form.find(key); at != std::string::npos)
            best = std::min(best, form.size() == key.size() ? 0 : at == 0 ? 1 : 2);
    return best;
}

} // namespace

struct FactTable::SearchIndex {
    std::once_flag once;
    std::vector<std::vector<std::string>> organizations;
    std::vector<std::vector<std::string>> people;
    Keys texts;                           // roles, units, teams
    std::vector<NameIndex> textOf;        // of all rows, one after the other
    std::vector<std::uint32_t> textBegin; // size() + 1 of them

    void build(const FactTable& table)
    {
        for (const auto& name : table.m_organizations)
            organizations.push_back({text::foldKey(name)});
        const auto& names = table.m_organizations;
        std::unordered_map<std::string_view, std::size_t> at;
        for (std::size_t i = 0; i < names.size(); ++i)
            at.emplace(names[i], i);
        for (const auto& known : table.m_snapshot->organizations)
            if (const auto found = at.find(known.name); found != at.end())
                for (const auto& alias : known.aliases)
                    addForm(organizations[found->second], alias);
        for (const auto& name : table.m_people)
            people.push_back({text::foldKey(name)});
        textBegin.push_back(0);
        for (Row row = 0; row < table.size(); ++row)
            addRow(table, row);
    }

    void addRow(const FactTable& table, Row row)
    {
        const auto& fact = table.fact(row);
        if (fact.person)
            for (const auto& alias : fact.person->aliases)
                addForm(people[table.person(row)], alias);
        const auto add = [this](const std::optional<std::string>& text) {
            if (text)
                textOf.push_back(texts.add(*text));
        };
        add(fact.unitMoved);
        add(fact.role);
        add(fact.newRole);
        add(fact.from ? fact.from->unit : std::nullopt);
        add(fact.to ? fact.to->unit : std::nullopt);
        textBegin.push_back(static_cast<std::uint32_t>(textOf.size()));
    }
};

FactTable::FactTable(std::shared_ptr<const service::Snapshot> snapshot)
    : m_snapshot{std::move(snapshot)}
    , m_search{std::make_shared<SearchIndex>()}
{
    fillColumns();
    fillOutlets();
}

const FactTable::SearchIndex& FactTable::searchIndex() const
{
    std::call_once(m_search->once, [this] { m_search->build(*this); });
    return *m_search;
}

std::vector<NameIndex> FactTable::findOrganizations(std::string_view typed) const
{
    const auto key = text::foldKey(typed);
    const auto& forms = searchIndex().organizations;
    std::vector<std::pair<int, NameIndex>> found;
    for (std::size_t i = 0; i < forms.size(); ++i)
        if (const int d = distance(forms[i], key); d < 3)
            found.emplace_back(key.empty() ? 0 : d, static_cast<NameIndex>(i));
    std::sort(found.begin(), found.end());
    std::vector<NameIndex> result;
    for (const auto& [d, index] : found)
        result.push_back(index);
    return result;
}

std::vector<std::uint8_t> FactTable::rowsNaming(std::string_view word) const
{
    const auto key = text::foldKey(word);
    std::vector<std::uint8_t> rows(size(), 1);
    if (key.empty())
        return rows;
    const auto& index = searchIndex();
    const auto organizations = containing(index.organizations, key);
    const auto people = containing(index.people, key);
    const auto texts = containing(index.texts.forms, key);
    for (Row row = 0; row < size(); ++row) {
        bool isNamed = (m_from[row] != kNoName && organizations[m_from[row]] != 0)
            || (m_to[row] != kNoName && organizations[m_to[row]] != 0)
            || (m_person[row] != kNoName && people[m_person[row]] != 0);
        for (auto at = index.textBegin[row]; !isNamed && at < index.textBegin[row + 1]; ++at)
            isNamed = texts[index.textOf[at]] != 0;
        rows[row] = isNamed ? 1 : 0;
    }
    return rows;
}

} // namespace exeunt::view
