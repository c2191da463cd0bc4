// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what is shown, as a file or on the clipboard.
#include "ui/window/main_window.h"

#include "ui/export/export_dialog.h"
#include "ui/filter/filter_state.h"
#include "ui/library/library_client.h"
#include "ui/timeline/timeline_page.h"
#include "ui/window/asker.h"
#include "ui/window/status_strip.h"

#include <QDir>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

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

void MainWindow::exportTimelineOf(const TimelinePage& page)
{
    const auto table = m_library ? m_library->table() : nullptr;
    if (!table)
        return;
    const auto question = [this](QWidget* parent, const QString& suggestion) { return m_asker.exportFile(parent, suggestion); };
    auto* dialog = new ExportDialog{table, m_filter->filter(), shownOptions(page), question, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this,
        [this](const QString& file) { m_status->showDone(tr("Saved %1").arg(QDir::toNativeSeparators(file))); });
    dialog->open();
}

void MainWindow::copyTimelineOf(const TimelinePage& page)
{
    const auto table = m_library ? m_library->table() : nullptr;
    if (!table)
        return;
    copyTimeline(*table, m_filter->filter(), shownOptions(page));
    m_status->showDone(tr("Copied the visible part of the timeline"));
}

} // namespace exeunt::ui
