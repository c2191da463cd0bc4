// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/views/views.h"

#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_page.h"
#include "ui/export/departures_export.h"
#include "ui/window/main_window.h"
#include "ui/window/views/view_context.h"

namespace exeunt::ui {

using namespace Qt::StringLiterals;

PageEntry departuresView(const ViewContext& context)
{
    auto* page = new DeparturesPage{context.window};
    page->setSnippet(context.sentenceOf);
    connectWishes(context, page);
    PageEntry entry;
    entry.name = u"departures"_s;
    entry.word = MainWindow::tr("Departures");
    entry.icon = u"departures"_s;
    entry.page = page;
    entry.setTheme = [page](ThemeKind kind) { page->setTheme(kind); };
    entry.saveState = [page] { return page->saveState(); };
    entry.restoreState = [page](const QByteArray& state) { page->restoreState(state); };
    entry.zoomIn = [page] { page->zoomIn(); };
    entry.zoomOut = [page] { page->zoomOut(); };
    entry.zoomToFit = [page] { page->fitAll(); };
    const auto shown = [page](DeparturesExportOptions& options) {
        options.day = page->day();
        options.folded = page->canvas().stage().folded();
    };
    addExport<DeparturesExportOptions>(entry, context,
        {MainWindow::tr("Export the org chart"), MainWindow::tr("Copied the org chart"), shown, exportDepartures,
            departuresImage});
    return entry;
}

} // namespace exeunt::ui
