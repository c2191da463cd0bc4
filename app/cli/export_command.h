// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/flow_export.h"
#include "ui/export/timeline_export.h"

#include <optional>
#include <string>
#include <vector>

namespace exeunt::cli {

/// What "export VIEW LIBRARY -o FILE …" was told, as typed.
struct ExportArguments {
    std::string view, library, file, title;
    std::vector<std::string> companies;
    std::string from, to, asOf;
    std::string split; // of strategies: the day that parts earlier from now
    std::string size = "1400x900";
    double scale = 1;
    int dpi = 0;
    ui::ThemeKind theme = ui::ThemeKind::Light;
    view::timeline::LaneMode lanes = view::timeline::LaneMode::Company;
    std::string chart, rule = "spread", step; // of statistics, in their words; no chart: all; no step: as fits
    std::optional<ui::FlowMode> flowMode;
    bool isTransparent = false;
};

/// Writes a view, or the data behind it; needs no display.
/// Out:   the exit status: 0 written, 2 wrong usage, 3 the library cannot be read or the file cannot be written.
[[nodiscard]] int runExport(const ExportArguments& arguments);

} // namespace exeunt::cli
