// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "core/view/filter.h"

#include <string>
#include <vector>

namespace exeunt::view {

/// The facts that pass a filter as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark (else spreadsheets misread
/// Chinese), one line a fact in the table's order, sources as "outlet, date, title" joined by "; ".
[[nodiscard]] std::string factsCsv(const FactTable& table, const Filter& filter);

/// The same for programs: {"generator", "filter", "facts": […], "sources": […]}, unknown is null, dates are EDTF.
[[nodiscard]] std::string factsJson(const FactTable& table, const Filter& filter);

/// The articles behind some facts, each once, in the snapshot's order (by publication).
[[nodiscard]] std::vector<const service::ArticleSummary*> sourcesOf(const FactTable& table, const std::vector<Row>& rows);
/// "The Harbour Post, 2025-03-01, A title": what is known of it.
[[nodiscard]] std::string citation(const service::ArticleSummary& article);

} // namespace exeunt::view
