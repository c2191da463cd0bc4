// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/view/strategies/strategies.h"

#include <string>
#include <vector>

namespace exeunt::view::strategies {

/// What an export may leave out.
struct ExportOptions {
    std::vector<StrategyId> pinned; // a cell that holds some of them gives these alone, others all
    std::string title;              // of the file; "": "Strategies"
};

/// The statements shown, one a line: see core/view/csv.h. Date and publication are two columns.
[[nodiscard]] std::string strategiesCsv(const Strategies& strategies, const ExportOptions& options = {});
/// {"generator", "filter", "companies": […], "aspects": […], "statements": […], "terms": […], "sources": […]}.
[[nodiscard]] std::string strategiesJson(const Strategies& strategies, const ExportOptions& options = {});
/// A heading a company, one an aspect, statements as a list with numbered sources ([1] outlet, date, title) at the end.
[[nodiscard]] std::string strategiesMarkdown(const Strategies& strategies, const ExportOptions& options = {});
/// A workbook (Office Open XML): the grid, all statements, the sources. Out: the file's bytes.
/// Fails: Storage, where no temporary file can be written; BadInput where the program was built without workbooks.
[[nodiscard]] Result<std::string> strategiesXlsx(const Strategies& strategies, const ExportOptions& options = {});
/// Whether this program was built with libxlsxwriter.
[[nodiscard]] bool canWriteXlsx();

} // namespace exeunt::view::strategies
