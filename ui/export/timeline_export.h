// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/view/timeline/scene.h"
#include "ui/export/sheet_options.h"

#include <QImage>
#include <QString>

#include <optional>

namespace exeunt::ui {

/// How a timeline becomes a file.
struct ExportOptions : SheetOptions {
    view::timeline::LaneMode lanes = view::timeline::LaneMode::Company;
    /// The part that is looked at; nothing: the whole time range and all lanes, drawn smaller down to a half where the size is
    /// short, and higher than asked where even that is not enough.
    std::optional<view::timeline::Viewport> visible;
};

/// What a file would show: so that a test, or a message, can count.
struct ExportCounts {
    std::size_t marks = 0;     // drawn one by one
    std::size_t clustered = 0; // in counted clusters
    std::size_t dense = 0;     // in density bands
    std::size_t undated = 0;
    [[nodiscard]] std::size_t all() const { return marks + clustered + dense + undated; }
};

/// Writes the timeline of the facts that pass the filter; see writeView for formats and failures.
Result<void> exportTimeline(
    const view::FactTable& table, const view::Filter& filter, const ExportOptions& options, const QString& file);

/// The same picture without a file. An empty image where the size is too large.
[[nodiscard]] QImage timelineImage(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options);
/// Puts the picture on the clipboard.
void copyTimeline(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options);

[[nodiscard]] ExportCounts exportCounts(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options);

} // namespace exeunt::ui
