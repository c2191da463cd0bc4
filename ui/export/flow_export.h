// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/view/filter.h"
#include "core/view/flow/matrix.h"
#include "ui/export/sheet_options.h"
#include "ui/flow/flow_stage.h"

#include <QImage>
#include <QString>

#include <optional>

namespace exeunt::ui {

/// How a flow becomes a file.
struct FlowExportOptions : SheetOptions {
    std::optional<FlowMode> mode; // nothing: bands, or the matrix where there are too many companies for them
    view::flow::Order order = view::flow::Order::ByCount;
};

/// Writes who went from which company to which, whole; see writeView for formats and failures.
Result<void> exportFlow(
    const view::FactTable& table, const view::Filter& filter, const FlowExportOptions& options, const QString& file);
/// The same picture without a file. An empty image where the size is too large.
[[nodiscard]] QImage flowImage(const view::FactTable& table, const view::Filter& filter, const FlowExportOptions& options);

} // namespace exeunt::ui
