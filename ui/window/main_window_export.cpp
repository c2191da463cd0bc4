// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what is shown, as a file or on the clipboard.
#include "ui/window/main_window.h"

#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_page.h"
#include "ui/export/departures_export.h"
#include "ui/export/export_dialog.h"
#include "ui/export/flow_export.h"
#include "ui/filter/filter_state.h"
#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_page.h"
#include "ui/library/library_client.h"
#include "ui/timeline/timeline_page.h"
#include "ui/window/asker.h"
#include "ui/window/status_strip.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

/// What every sheet takes from the screen.
void takeFromScreen(SheetOptions& options, ThemeKind theme, const QSize& size, FactId selected)
{
    options.theme = theme;
    options.scale = 2;
    options.size = size;
    options.selected = selected;
}

} // namespace

/// What the screen shows, as options of a file.
ExportOptions MainWindow::shownOptions(const TimelinePage& page) const
{
    ExportOptions options;
    options.lanes = page.laneMode();
    options.theme = themeKind();
    options.scale = 2;
    options.visible = page.viewport();
    options.size = page.size();
    options.selected = m_chosen;
    return options;
}

DeparturesExportOptions MainWindow::shownOptions(const DeparturesPage& page) const
{
    DeparturesExportOptions options;
    takeFromScreen(options, themeKind(), page.size(), m_chosen);
    options.day = page.day();
    options.folded = page.canvas().stage().folded();
    return options;
}

FlowExportOptions MainWindow::shownOptions(const FlowPage& page) const
{
    FlowExportOptions options;
    takeFromScreen(options, themeKind(), page.size(), m_chosen);
    options.mode = page.mode();
    options.order = page.canvas().stage().order();
    return options;
}

void MainWindow::askHowToExport(ExportOffer offer)
{
    const auto question = [this](QWidget* parent, const QString& suggestion) { return m_asker.exportFile(parent, suggestion); };
    auto* dialog = new ExportDialog{std::move(offer), question, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this,
        [this](const QString& file) { m_status->showDone(tr("Saved %1").arg(QDir::toNativeSeparators(file))); });
    dialog->open();
}

void MainWindow::showCopied(const QImage& picture, const QString& says)
{
    QGuiApplication::clipboard()->setImage(picture);
    m_status->showDone(says);
}

void MainWindow::exportTimelineOf(const TimelinePage& page)
{
    if (const auto table = m_library ? m_library->table() : nullptr)
        askHowToExport(timelineOffer(table, m_filter->filter(), shownOptions(page)));
}

void MainWindow::copyTimelineOf(const TimelinePage& page)
{
    if (const auto table = m_library ? m_library->table() : nullptr)
        showCopied(timelineImage(*table, m_filter->filter(), shownOptions(page)), tr("Copied the visible part of the timeline"));
}

void MainWindow::exportDeparturesOf(const DeparturesPage& page)
{
    const auto table = m_library ? m_library->table() : nullptr;
    if (!table)
        return;
    ExportOffer offer{u"departures"_s, tr("Export the org chart"), shownOptions(page), false, {}};
    offer.write = [table, filter = m_filter->filter(), shown = shownOptions(page)](
                      const SheetOptions& chosen, bool, const QString& file) {
        auto options = shown;
        static_cast<SheetOptions&>(options) = chosen;
        return exportDepartures(*table, filter, options, file);
    };
    askHowToExport(std::move(offer));
}

void MainWindow::copyDeparturesOf(const DeparturesPage& page)
{
    if (const auto table = m_library ? m_library->table() : nullptr)
        showCopied(departuresImage(*table, m_filter->filter(), shownOptions(page)), tr("Copied the org chart"));
}

void MainWindow::exportFlowOf(const FlowPage& page)
{
    const auto table = m_library ? m_library->table() : nullptr;
    if (!table)
        return;
    ExportOffer offer{u"flow"_s, tr("Export the flow"), shownOptions(page), false, {}};
    offer.write = [table, filter = m_filter->filter(), shown = shownOptions(page)](
                      const SheetOptions& chosen, bool, const QString& file) {
        auto options = shown;
        static_cast<SheetOptions&>(options) = chosen;
        return exportFlow(*table, filter, options, file);
    };
    askHowToExport(std::move(offer));
}

void MainWindow::copyFlowOf(const FlowPage& page)
{
    if (const auto table = m_library ? m_library->table() : nullptr)
        showCopied(flowImage(*table, m_filter->filter(), shownOptions(page)), tr("Copied the flow"));
}

} // namespace exeunt::ui
