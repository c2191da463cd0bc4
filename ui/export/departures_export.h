// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/view/filter.h"
#include "ui/export/sheet_options.h"

#include <QImage>
#include <QString>

#include <cstdint>
#include <optional>
#include <unordered_set>

namespace exeunt::ui {

/// How an org chart becomes a file.
struct DeparturesExportOptions : SheetOptions {
    std::optional<view::DayNumber> day; // nothing: the day of the last change
    std::unordered_set<std::uint64_t> folded;
};

/// Writes the org chart of the filter's companies as of a day, whole; see writeView for formats and failures.
Result<void> exportDepartures(
    const view::FactTable& table, const view::Filter& filter, const DeparturesExportOptions& options, const QString& file);
/// The same picture without a file. An empty image where the size is too large.
[[nodiscard]] QImage departuresImage(
    const view::FactTable& table, const view::Filter& filter, const DeparturesExportOptions& options);

} // namespace exeunt::ui
