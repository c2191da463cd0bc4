// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/options.h"
#include "core/view/fact_table.h"
#include "ui/convert/text.h"
#include "ui/filter/filter_state.h"
#include "ui/library/library_client.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QImage>
#include <QTextStream>

namespace exeunt::app {
namespace {

/// Lets everything that is under way come to its end, and what that begins.
void settle(const ui::MainWindow& window)
{
    for (int quiet = 0; quiet < 8;) {
        QApplication::sendPostedEvents();
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = window.isIdle() ? quiet + 1 : 0;
        if (quiet == 0)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void choosePerson(ui::MainWindow& window, const QString& name)
{
    const auto table = window.library() ? window.library()->table() : nullptr;
    const auto person = table ? table->personIndex(ui::toUtf8(name)) : std::nullopt;
    for (view::Row row = 0; person && row < table->size(); ++row)
        if (table->person(row) == *person) {
            if (window.currentPage() == QLatin1String{"articles"})
                window.openFact(table->fact(row).id);
            else
                window.chooseFact(table->fact(row).id);
            return;
        }
}

} // namespace

int takeScreenshot(ui::MainWindow& window, const Options& options)
{
    settle(window);
    for (const auto& company : options.companies)
        window.filterState().setOrganization(ui::toUtf8(company), true);
    if (!options.person.isEmpty())
        choosePerson(window, options.person);
    settle(window);
    if (window.grab().toImage().save(options.screenshot, "PNG"))
        return 0;
    QTextStream{stderr} << "exeunt: the picture could not be written to " << options.screenshot << Qt::endl;
    return 1;
}

} // namespace exeunt::app
