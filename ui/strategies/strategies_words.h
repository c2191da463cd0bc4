// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/statement.h"
#include "ui/strategies/strategies_stage.h"

#include <QString>

namespace exeunt::ui {

/// "Model": an aspect as the name of a row.
[[nodiscard]] QString aspectTitle(article::Aspect aspect);
/// A company's name as this person reads it.
[[nodiscard]] QString companyTitle(const view::strategies::Strategies& grid, std::uint32_t company);
/// How the articles write it; "" where that is the same.
[[nodiscard]] QString companyOriginal(const view::strategies::Strategies& grid, std::uint32_t company);
/// Above the halves of a parted company: "before 1 January 2025", "since 1 January 2025".
[[nodiscard]] QString halfTitle(const view::strategies::Strategies& grid, view::strategies::Half half);
/// Before the terms of a row: "Shared", "Only one says".
[[nodiscard]] QString sharedLabel();
[[nodiscard]] QString singleLabel();

/// "2024-11": a date as short as it can be told; an interval in words.
[[nodiscard]] QString shortDate(const date::Edtf& date);
/// Below a statement: "2024-11 · The Quay Ledger · 2 articles"; where no date is told "publ. 2024-11-17".
/// In:    `number`: the source's number in a list, or 0.
[[nodiscard]] QString metaLine(const view::strategies::Statement& statement, std::size_t number = 0);
/// "1 article", "3 articles".
[[nodiscard]] QString articleCount(std::size_t count);
/// What stands in an empty cell: "nothing in 5 articles".
[[nodiscard]] QString nothingWords(const view::strategies::Company& company);
/// "2 more", "fewer".
[[nodiscard]] QString moreWords(const view::strategies::Layout& layout, std::uint32_t cell);
/// The counts of this period and the one before; "" where both are none. Long: "3 now, 1 before · 2 articles"; short: "3 now, 1 before".
[[nodiscard]] QString momentumWords(const view::strategies::Momentum& momentum, bool isLong);
/// "old: 2023-05": when the newest of a stale cell is from.
[[nodiscard]] QString staleWords(const view::strategies::Strategies& grid, const view::strategies::Cell& cell);
/// The momentum of a cell's company and aspect.
[[nodiscard]] const view::strategies::Momentum& momentumOf(
    const view::strategies::Strategies& grid, std::size_t row, std::size_t column);

/// What momentum compares: "now: 2024-07-01 – 2024-12-31, before: 2024-01-01 – 2024-06-30"; "" where no day is known.
[[nodiscard]] QString periodsWords(const view::strategies::Strategies& grid);

/// All that is shown: "14 statements of 4 companies in 5 articles".
[[nodiscard]] QString strategiesSummary(const view::strategies::Strategies& grid);
/// "零一万物 · Model", "MoE".
[[nodiscard]] QString markTitle(const StrategiesStage& stage, const StrategiesMark& mark);
/// Plain text for a screen reader.
[[nodiscard]] QString accessibleMark(const StrategiesStage& stage, const StrategiesMark& mark);
/// Rich text; "" where all is said on the page.
[[nodiscard]] QString markToolTip(const StrategiesStage& stage, const StrategiesMark& mark);
/// What the details pane shows of a mark; without actions.
[[nodiscard]] Statement statementOf(const StrategiesStage& stage, const StrategiesMark& mark);

} // namespace exeunt::ui
