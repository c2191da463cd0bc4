// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/view/strategies/strategies.h"
#include "ui/export/sheet_options.h"

#include <QImage>
#include <QString>

#include <vector>

namespace exeunt::ui {

/// How strategies become a file.
struct StrategiesExportOptions : SheetOptions {
    view::strategies::Options grid;
    std::vector<StrategyId> pins; // a cell that holds some of them shows these alone
};

/// Writes what companies mean to do side by side, every statement whole, with numbered sources; beside the usual formats as md and
/// xlsx. See writeView for formats and failures.
Result<void> exportStrategies(
    const view::FactTable& table, const view::Filter& filter, const StrategiesExportOptions& options, const QString& file);
/// The same picture without a file. An empty image where the size is too large.
[[nodiscard]] QImage strategiesImage(
    const view::FactTable& table, const view::Filter& filter, const StrategiesExportOptions& options);

} // namespace exeunt::ui
