// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/views/views.h"

#include "ui/timeline/timeline_page.h"
#include "ui/window/main_window.h"
#include "ui/window/views/view_context.h"

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

std::optional<date::Day> toDay(QDate day)
{
    return day.isValid() ? std::optional{date::Day{std::chrono::days{day.toJulianDay() - QDate{1970, 1, 1}.toJulianDay()}}}
                         : std::nullopt;
}

/// Unlike the other views it has a part that is looked at, which can be exported alone.
ExportOptions shownOptions(const ViewContext& context, const TimelinePage& page)
{
    ExportOptions options;
    options.lanes = page.laneMode();
    options.theme = context.theme();
    options.scale = 2;
    options.visible = page.viewport();
    options.size = page.size();
    options.selected = context.chosenFact();
    return options;
}

void addExport(PageEntry& entry, const ViewContext& context, const TimelinePage* page)
{
    entry.exportPicture = [&context, page] {
        if (const auto table = context.table())
            context.askHowToExport(timelineOffer(table, context.filter->filter(), shownOptions(context, *page)));
    };
    entry.copyPicture = [&context, page] {
        if (const auto table = context.table())
            context.copy(timelineImage(*table, context.filter->filter(), shownOptions(context, *page)),
                MainWindow::tr("Copied the visible part of the timeline"));
    };
}

} // namespace

PageEntry timelineView(const ViewContext& context)
{
    auto* page = new TimelinePage{context.window};
    page->setSnippet(context.sentenceOf);
    connectWishes(context, page);
    QObject::connect(page, &TimelinePage::periodChosen, context.filter,
        [filter = context.filter](QDate from, QDate to) { filter->setPeriod(toDay(from), toDay(to)); });
    PageEntry entry;
    entry.name = u"timeline"_s;
    entry.word = MainWindow::tr("Timeline");
    entry.icon = u"timeline"_s;
    entry.page = page;
    entry.setTheme = [page](ThemeKind kind) { page->setTheme(kind); };
    entry.saveState = [page] { return page->saveState(); };
    entry.restoreState = [page](const QByteArray& state) { page->restoreState(state); };
    using view::timeline::LaneMode;
    entry.modes = {{MainWindow::tr("By &Company"), [page] { page->setLaneMode(LaneMode::Company); }},
        {MainWindow::tr("By &Person"), [page] { page->setLaneMode(LaneMode::Person); }},
        {MainWindow::tr("By &Outlet"), [page] { page->setLaneMode(LaneMode::Outlet); }}};
    entry.currentMode = [page] { return static_cast<int>(page->laneMode()); };
    entry.zoomIn = [page] { page->zoomIn(); };
    entry.zoomOut = [page] { page->zoomOut(); };
    entry.zoomToFit = [page] { page->fitAll(); };
    addExport(entry, context, page);
    return entry;
}

} // namespace exeunt::ui
