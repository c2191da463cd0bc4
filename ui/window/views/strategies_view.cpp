// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/views/views.h"

#include "core/view/strategies/export.h"
#include "ui/export/strategies_export.h"
#include "ui/library/library_client.h"
#include "ui/strategies/strategies_canvas.h"
#include "ui/strategies/strategies_page.h"
#include "ui/window/main_window.h"
#include "ui/window/strategy_editing.h"
#include "ui/window/views/view_context.h"

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the page asks to be corrected goes to the library; the facts come back with it.
void connectCorrections(const ViewContext& context, StrategiesPage* page)
{
    const auto inLibrary = [&context](auto work) {
        return [&context, work](auto... what) {
            if (auto* library = context.library())
                work(*library, what...);
        };
    };
    QObject::connect(page, &StrategiesPage::aspectWanted, page,
        inLibrary([](LibraryClient& library, StrategyId id, article::Aspect aspect) { library.moveStrategy(id, aspect); }));
    QObject::connect(page, &StrategiesPage::rejectionWanted, page,
        inLibrary([](LibraryClient& library, StrategyId id) { library.rejectStrategy(id); }));
    QObject::connect(page, &StrategiesPage::undoWanted, page, inLibrary([](LibraryClient& library) { library.undo(); }));
    QObject::connect(page, &StrategiesPage::correctionWanted, page, [&context](StrategyId id) { correctStrategy(context, id); });
    page->setCanUndo([&context] { return context.library() && context.library()->canUndo(); });
    page->setLibraryName(
        [&context] { return context.library() ? QString::fromStdU16String(context.library()->path().u16string()) : QString{}; });
}

} // namespace

PageEntry strategiesView(const ViewContext& context)
{
    auto* page = new StrategiesPage{context.window};
    connectWishes(context, page);
    connectCorrections(context, page);
    QObject::connect(page, &StrategiesPage::companiesWanted, context.chooseCompanies, &QAction::trigger);
    PageEntry entry;
    entry.name = u"strategies"_s;
    entry.word = MainWindow::tr("Strategies");
    entry.icon = u"strategies"_s;
    entry.page = page;
    entry.setTheme = [page](ThemeKind kind) { page->setTheme(kind); };
    entry.saveState = [page] { return page->saveState(); };
    entry.restoreState = [page](const QByteArray& state) { page->restoreState(state); };
    const auto shown = [page](StrategiesExportOptions& options) {
        options.grid = page->canvas().stage().options();
        options.pins = page->canvas().stage().pins();
    };
    std::vector<ExportOffer::Format> formats{{MainWindow::tr("Markdown with numbered sources"), u"md"_s}};
    if (view::strategies::canWriteXlsx())
        formats.push_back({MainWindow::tr("Excel workbook"), u"xlsx"_s});
    addExport<StrategiesExportOptions>(entry, context,
        {MainWindow::tr("Export the strategies"), MainWindow::tr("Copied the strategies"), shown, exportStrategies,
            strategiesImage, formats});
    return entry;
}

} // namespace exeunt::ui
