// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what is shown, as a file or on the clipboard.
#include "ui/window/main_window.h"

#include "ui/convert/text.h"
#include "ui/export/timeline_export.h"
#include "ui/filter/filter_state.h"
#include "ui/library/library_client.h"
#include "ui/timeline/timeline_page.h"
#include "ui/window/asker.h"
#include "ui/window/status_strip.h"

#include <QDir>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

void MainWindow::exportTimelineOf(const TimelinePage& page)
{
    const auto table = m_library ? m_library->table() : nullptr;
    const auto file = table ? m_asker.exportFile(this) : QString{};
    if (file.isEmpty())
        return;
    ExportOptions options;
    options.lanes = page.laneMode();
    options.theme = ThemeKind::Light; // for a report, whatever the screen shows
    options.scale = 2;
    const auto done = exportTimeline(*table, m_filter->filter(), options, file);
    if (done)
        m_status->showDone(tr("Saved %1").arg(QDir::toNativeSeparators(file)));
    else
        showError(toQString(done.error().what));
}

void MainWindow::copyTimelineOf(const TimelinePage& page)
{
    const auto table = m_library ? m_library->table() : nullptr;
    if (!table)
        return;
    ExportOptions options;
    options.lanes = page.laneMode();
    options.theme = themeKind();
    options.scale = 2;
    options.visible = page.viewport();
    options.size = page.size();
    options.selected = m_chosen;
    copyTimeline(*table, m_filter->filter(), options);
    m_status->showDone(tr("Copied the visible part of the timeline"));
}

} // namespace exeunt::ui
