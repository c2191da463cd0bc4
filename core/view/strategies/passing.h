// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "core/view/filter.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace exeunt::view::strategies {

/// Which strategies a filter lets through, companies aside. See Strategies.
class Passing {
public:
    Passing(const FactTable& table, const Filter& filter);
    /// In its outlets and with its words, whatever its day.
    [[nodiscard]] bool isTold(const resolve::Strategy& strategy) const;
    /// Within its period: some day of its date, else of the publication of a source, lies in it.
    [[nodiscard]] bool isWithin(const resolve::Strategy& strategy) const;
    /// Whether an article's outlet passes.
    [[nodiscard]] bool isOpen(ArticleId article) const;

private:
    [[nodiscard]] bool hasWords(const resolve::Strategy& strategy) const;
    [[nodiscard]] bool overlapsPeriod(const date::Edtf& date) const;

    const Filter& m_filter;
    std::vector<std::string> m_words;                            // folded
    std::unordered_set<ArticleId> m_articles;                    // of the filter's outlets
    std::unordered_map<std::string_view, std::string> m_aliases; // of organizations, folded, only where words are looked for
};

} // namespace exeunt::view::strategies
