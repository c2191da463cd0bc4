// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/page_entry.h"

namespace exeunt::ui {

struct ViewContext;

/// The views of the window, one file each: its page, what the menus can do with it, how it is exported.
/// In:    a context that outlives the entry.
[[nodiscard]] PageEntry timelineView(const ViewContext& context);
[[nodiscard]] PageEntry departuresView(const ViewContext& context);
[[nodiscard]] PageEntry flowView(const ViewContext& context);
[[nodiscard]] PageEntry strategiesView(const ViewContext& context);
[[nodiscard]] PageEntry statisticsView(const ViewContext& context);

} // namespace exeunt::ui
