// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/view/statistics/statistics.h"
#include "ui/export/sheet_options.h"
#include "ui/statistics/chart_stage.h"

#include <QImage>
#include <QString>

#include <map>
#include <optional>

namespace exeunt::ui {

/// How statistics become a file.
struct StatisticsExportOptions : SheetOptions {
    std::optional<view::statistics::ChartKind> chart; // nothing: all of them on one sheet
    view::statistics::Options counting;
    std::map<view::statistics::ChartKind, HiddenSeries> hidden;
};

/// Writes one chart or all, each with every category; see writeView for formats and failures. Pictures need a QApplication,
/// not only a QGuiApplication: Qt Charts asks for it.
Result<void> exportStatistics(
    const view::FactTable& table, const view::Filter& filter, const StatisticsExportOptions& options, const QString& file);
/// The same picture without a file. An empty image where the size is too large.
[[nodiscard]] QImage statisticsImage(
    const view::FactTable& table, const view::Filter& filter, const StatisticsExportOptions& options);

} // namespace exeunt::ui
