// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/passing.h"

#include "core/text/fold.h"

#include <algorithm>
#include <sstream>

namespace exeunt::view::strategies {

Passing::Passing(const FactTable& table, const Filter& filter)
    : m_filter{filter}
{
    std::istringstream words{filter.words};
    for (std::string word; words >> word;)
        if (auto key = text::foldKey(word); !key.empty())
            m_words.push_back(std::move(key));
    if (!m_words.empty())
        for (const auto& names : table.snapshot().organizations) {
            auto& forms = m_aliases[names.name];
            for (const auto& alias : names.aliases)
                forms += text::foldKey(alias) + '\n';
        }
    const std::unordered_set<std::string_view> outlets{filter.outlets.begin(), filter.outlets.end()};
    for (const auto& article : table.snapshot().articles)
        if (article.outlet && outlets.count(*article.outlet) != 0)
            m_articles.insert(article.id);
}

bool Passing::isOpen(ArticleId article) const
{
    return m_filter.outlets.empty() || m_articles.count(article) != 0;
}

bool Passing::hasWords(const resolve::Strategy& strategy) const
{
    if (m_words.empty())
        return true;
    auto texts = text::foldKey(strategy.statement) + '\n' + text::foldKey(strategy.organization.name) + '\n'
        + text::foldKey(strategy.organization.unit.value_or("")) + '\n' + std::string{toString(strategy.aspect)} + '\n';
    if (const auto names = m_aliases.find(strategy.organization.name); names != m_aliases.end())
        texts += names->second;
    return std::all_of(
        m_words.begin(), m_words.end(), [&](const std::string& word) { return texts.find(word) != std::string::npos; });
}

bool Passing::isTold(const resolve::Strategy& strategy) const
{
    const bool isFromOutlet = m_filter.outlets.empty()
        || std::any_of(
            strategy.sources.begin(), strategy.sources.end(), [&](const auto& source) { return isOpen(source.article); });
    return isFromOutlet && hasWords(strategy);
}

bool Passing::overlapsPeriod(const date::Edtf& date) const
{
    const bool isEarly = m_filter.from && date.lastDay() && *date.lastDay() < *m_filter.from;
    const bool isLate = m_filter.to && date.firstDay() && *date.firstDay() > *m_filter.to;
    return !isEarly && !isLate;
}

bool Passing::isWithin(const resolve::Strategy& strategy) const
{
    const auto places = [](const date::Edtf& date) { return date.hasYear() && (date.firstDay() || date.lastDay()); };
    if (strategy.date && places(*strategy.date))
        return overlapsPeriod(*strategy.date);
    bool isPublished = false;
    for (const auto& source : strategy.sources)
        if (source.published && places(*source.published)) {
            if (overlapsPeriod(*source.published))
                return true;
            isPublished = true;
        }
    return !isPublished && m_filter.includesUndated;
}

} // namespace exeunt::view::strategies
