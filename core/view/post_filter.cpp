// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which posts a filter looks at: see post_book.h.
#include "core/text/fold.h"
#include "core/view/post_book.h"

#include <algorithm>
#include <sstream>
#include <unordered_set>

namespace exeunt::view {

namespace {

bool isAmong(const std::vector<std::string>& names, const std::string& name)
{
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

/// Claims without a kind and a date of their own: affiliations and reporting lines. They speak of the day they are published.
class UndatedClaims {
public:
    UndatedClaims(const FactTable& table, const Filter& filter)
        : m_filter{filter}
    {
        std::istringstream words{filter.words};
        for (std::string word; words >> word;)
            m_words.push_back(text::foldKey(word));
        const std::unordered_set<std::string_view> outlets{filter.outlets.begin(), filter.outlets.end()};
        for (const auto& article : table.snapshot().articles)
            if (article.outlet && outlets.count(*article.outlet) != 0)
                m_articles.insert(article.id.value);
    }

    template <class Claim>
    [[nodiscard]] bool passes(const Claim& claim, const std::string& company, const std::string& texts) const
    {
        const auto isSure = m_filter.statuses.empty()
            || std::find(m_filter.statuses.begin(), m_filter.statuses.end(), article::Status::Confirmed)
                != m_filter.statuses.end();
        return m_filter.kinds.empty() && isSure && isAmong(m_filter.organizations, company)
            && isAmong(m_filter.people, claim.person.name) && hasWords(texts)
            && std::any_of(claim.sources.begin(), claim.sources.end(), [&](const auto& sighting) { return isWithin(sighting); });
    }

private:
    [[nodiscard]] bool hasWords(const std::string& texts) const
    {
        if (m_words.empty())
            return true;
        const auto key = text::foldKey(texts);
        return std::all_of(m_words.begin(), m_words.end(), [&](const auto& word) { return key.find(word) != std::string::npos; });
    }
    [[nodiscard]] bool isWithin(const resolve::Sighting& sighting) const
    {
        if (!m_filter.outlets.empty() && m_articles.count(sighting.article.value) == 0)
            return false;
        if (!sighting.published || (!sighting.published->firstDay() && !sighting.published->lastDay()))
            return m_filter.includesUndated;
        const bool isEarly = m_filter.from && sighting.published->lastDay() && *sighting.published->lastDay() < *m_filter.from;
        const bool isLate = m_filter.to && sighting.published->firstDay() && *sighting.published->firstDay() > *m_filter.to;
        return !isEarly && !isLate;
    }

    const Filter& m_filter;
    std::vector<std::string> m_words;
    std::unordered_set<std::int64_t> m_articles;
};

} // namespace

std::vector<std::uint8_t> PostBook::passing(const Filter& filter) const
{
    std::vector<std::uint8_t> isPassing(m_posts.size(), 1);
    if (filter.isEmpty())
        return isPassing;
    std::vector<std::uint8_t> rows(m_table->size(), 0);
    for (const auto row : apply(*m_table, filter))
        rows[row] = 1;
    const UndatedClaims undated{*m_table, filter};
    const auto& snapshot = m_table->snapshot();
    for (std::size_t i = 0; i < m_posts.size(); ++i) {
        const auto& post = m_posts[i];
        const auto& company = m_table->organizations()[post.company];
        const auto isOpen = [&](Row row) { return rows[row] != 0; };
        const auto passes = [&](std::uint32_t index) {
            const auto& claim = snapshot.affiliations[index];
            return undated.passes(claim, company,
                claim.person.name + ' ' + company + ' ' + claim.organization.unit.value_or("") + ' ' + claim.role.value_or(""));
        };
        const auto linePasses = [&](std::uint32_t index) {
            const auto& claim = snapshot.reporting[index];
            return undated.passes(claim, company, claim.person.name + ' ' + claim.manager.name + ' ' + company);
        };
        isPassing[i] = std::any_of(post.rows.begin(), post.rows.end(), isOpen)
            || std::any_of(post.affiliations.begin(), post.affiliations.end(), passes)
            || std::any_of(post.lines.begin(), post.lines.end(), linePasses);
    }
    return isPassing;
}

} // namespace exeunt::view
