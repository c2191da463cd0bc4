// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/strategies/export.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace exeunt::view::strategies {

/// What goes into a file, with its sources numbered from 1 on.
class ExportSelection {
public:
    ExportSelection(const Strategies& strategies, const ExportOptions& options);

    struct Entry {
        std::uint32_t row = 0, column = 0;
        const Statement* statement = nullptr;
    };
    /// Row by row, column by column, as the page shows them.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Those of one cell.
    [[nodiscard]] std::vector<const Statement*> of(std::size_t row, std::size_t column) const;
    [[nodiscard]] const std::vector<const service::ArticleSummary*>& sources() const { return m_sources; }
    /// The numbers of a statement's articles, ascending, each once.
    [[nodiscard]] std::vector<std::size_t> numbersOf(const Statement& statement) const;
    /// "[1][3]".
    [[nodiscard]] std::string marksOf(const Statement& statement) const;

private:
    const Strategies& m_strategies;
    std::vector<Entry> m_entries;
    std::vector<const service::ArticleSummary*> m_sources;
    std::unordered_map<ArticleId, std::size_t> m_numbers;
};

/// "2025-01", else "published 2025-02-03", else "undated": a publication is never given as a date.
[[nodiscard]] std::string toldOn(const Statement& statement);
/// The outlet, else the file's name.
[[nodiscard]] const std::string& outletOf(const Statement& statement);
/// "earlier", "now"; "" for a whole column.
[[nodiscard]] std::string_view toString(Half half);
/// "Norvane", or "Norvane, earlier" for a half.
[[nodiscard]] std::string headOf(const Strategies& strategies, const Column& column);
/// "nothing in 5 articles".
[[nodiscard]] std::string nothingIn(const Company& company);

} // namespace exeunt::view::strategies
