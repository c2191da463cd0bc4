// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/views/views.h"

#include "ui/export/statistics_export.h"
#include "ui/statistics/statistics_page.h"
#include "ui/window/main_window.h"
#include "ui/window/views/view_context.h"

namespace exeunt::ui {

using namespace Qt::StringLiterals;

PageEntry statisticsView(const ViewContext& context)
{
    auto* page = new StatisticsPage{context.window};
    connectWishes(context, page);
    QObject::connect(page, &StatisticsPage::filterWanted, context.filter, &FilterState::setFilter);
    PageEntry entry;
    entry.name = u"statistics"_s;
    entry.word = MainWindow::tr("Statistics");
    entry.icon = u"statistics"_s;
    entry.page = page;
    entry.setTheme = [page](ThemeKind kind) { page->setTheme(kind); };
    entry.saveState = [page] { return page->saveState(); };
    entry.restoreState = [page](const QByteArray& state) { page->restoreState(state); };
    const auto shown = [page](StatisticsExportOptions& options) {
        options.chart = page->largeChart();
        options.counting.dateRule = page->dateRule();
        options.counting.step = page->step();
        options.hidden = page->hiddenSeries();
    };
    addExport<StatisticsExportOptions>(entry, context,
        {MainWindow::tr("Export the charts"), MainWindow::tr("Copied the charts"), shown, exportStatistics, statisticsImage});
    QObject::connect(page, &StatisticsPage::exportWanted, page, entry.exportPicture);
    return entry;
}

} // namespace exeunt::ui
