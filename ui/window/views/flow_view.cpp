// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/views/views.h"

#include "ui/export/flow_export.h"
#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_page.h"
#include "ui/window/main_window.h"
#include "ui/window/views/view_context.h"

namespace exeunt::ui {

using namespace Qt::StringLiterals;

PageEntry flowView(const ViewContext& context)
{
    auto* page = new FlowPage{context.window};
    connectWishes(context, page);
    PageEntry entry;
    entry.name = u"flow"_s;
    entry.word = MainWindow::tr("Flow");
    entry.icon = u"flow"_s;
    entry.page = page;
    entry.setTheme = [page](ThemeKind kind) { page->setTheme(kind); };
    entry.saveState = [page] { return page->saveState(); };
    entry.restoreState = [page](const QByteArray& state) { page->restoreState(state); };
    entry.modes = {{MainWindow::tr("As &Bands"), [page] { page->setMode(FlowMode::Bands); }},
        {MainWindow::tr("As a &Matrix"), [page] { page->setMode(FlowMode::Matrix); }}};
    entry.currentMode = [page] { return static_cast<int>(page->mode()); };
    const auto shown = [page](FlowExportOptions& options) {
        options.mode = page->mode();
        options.order = page->canvas().stage().order();
    };
    addExport<FlowExportOptions>(
        entry, context, {MainWindow::tr("Export the flow"), MainWindow::tr("Copied the flow"), shown, exportFlow, flowImage});
    return entry;
}

} // namespace exeunt::ui
