// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: actions, theme, and what is remembered from one start to the next.
#include "ui/window/main_window.h"

#include "ui/details/details_pane.h"
#include "ui/filter/filter_bar.h"
#include "ui/filter/filter_state.h"
#include "ui/library/library_client.h"
#include "ui/widget/banner.h"
#include "ui/window/about.h"
#include "ui/window/asker.h"
#include "ui/window/drop_veil.h"
#include "ui/window/import_panel.h"
#include "ui/window/rail.h"
#include "ui/window/refused_page.h"
#include "ui/window/style_sheet.h"
#include "ui/window/window_actions.h"

#include <QAction>
#include <QCloseEvent>
#include <QFile>
#include <QSplitter>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto then) { connect(action, &QAction::triggered, this, then); };
    const auto open = [this] {
        if (const auto path = m_asker.libraryToOpen(this); !path.isEmpty())
            openLibrary(path);
    };
    const auto create = [this] {
        if (const auto path = m_asker.libraryToCreate(this); !path.isEmpty()) {
            QFile::remove(path); // the dialog has asked whether to replace it
            openLibrary(path);
        }
    };
    on(m_actions->openLibrary, open);
    on(m_actions->newLibrary, create);
    connect(m_refused, &RefusedPage::openAsked, this, open);
    connect(m_refused, &RefusedPage::createAsked, this, create);
    connect(m_actions, &WindowActions::recentChosen, this, [this](const QString& path) { openLibrary(path); });
    connect(m_actions, &WindowActions::recentCleared, this, [this] {
        m_session.clearRecentLibraries();
        m_actions->showRecent({});
    });
    on(m_actions->addArticles, [this] { addPaths(m_asker.articleFiles(this)); });
    on(m_actions->addFolder, [this] {
        if (const auto folder = m_asker.articleFolder(this); !folder.isEmpty())
            addPaths({folder});
    });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->search, [this] { m_bar->focusSearch(); });
    on(m_actions->chooseCompanies, [this] { m_bar->openCompanies(); });
    on(m_actions->undo, [this] {
        if (m_library)
            m_library->undo();
    });
    on(m_actions->clearFilter, [this] { m_filter->clear(); });
    const auto onPage = [this, &on](QAction* action, std::function<void()> PageEntry::*ability) {
        on(action, [this, ability] {
            if (const auto* entry = currentEntry(); entry && entry->*ability)
                (entry->*ability)();
        });
    };
    onPage(m_actions->zoomIn, &PageEntry::zoomIn);
    onPage(m_actions->zoomOut, &PageEntry::zoomOut);
    onPage(m_actions->zoomToFit, &PageEntry::zoomToFit);
    onPage(m_actions->exportPicture, &PageEntry::exportPicture);
    onPage(m_actions->copyPicture, &PageEntry::copyPicture);
    connect(m_actions->showDetails, &QAction::toggled, m_detailsFrame, &QWidget::setVisible);
    connect(m_actions, &WindowActions::themeChosen, this, &MainWindow::setThemeChoice);
    on(m_actions->shortcuts, [this] { showShortcuts(this); });
    on(m_actions->about, [this] { showAbout(this); });
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_themeChoice = choice;
    m_session.setTheme(choice);
    m_actions->showThemeChoice(choice);
    showTheme();
}

ThemeKind MainWindow::themeKind() const
{
    switch (m_themeChoice) {
    case ThemeChoice::Light:
        return ThemeKind::Light;
    case ThemeChoice::Dark:
        return ThemeKind::Dark;
    case ThemeChoice::System:
        break;
    }
    return systemThemeKind();
}

void MainWindow::showTheme()
{
    const auto kind = themeKind();
    const auto& colours = theme(kind);
    setPalette(paletteOf(colours)); // the window's, not the program's: that one tells what the system wants
    setStyleSheet(ui::styleSheet(colours));
    m_bar->setTheme(colours);
    m_rail->setTheme(colours);
    m_details->setTheme(colours);
    m_sample->setTheme(colours);
    m_error->setTheme(colours);
    m_report->setTheme(colours);
    m_refused->setTheme(colours);
    m_dropVeil->setTheme(colours);
    for (const auto& entry : m_entries)
        if (entry.setTheme)
            entry.setTheme(kind);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && m_themeChoice == ThemeChoice::System)
        showTheme();
}

void MainWindow::restoreSession()
{
    restoreGeometry(m_session.bytes(u"window/geometry"_s));
    m_splitter->restoreState(m_session.bytes(u"window/splitter"_s));
    m_actions->showDetails->setChecked(m_session.flag(u"window/details"_s, true));
    m_filter->restore(m_session.bytes(u"window/filter"_s));
    for (const auto& entry : m_entries)
        if (entry.restoreState)
            entry.restoreState(m_session.bytes(u"page/"_s + entry.name));
    if (const auto page = m_session.page(); pageNames().contains(page))
        showPage(page);
}

void MainWindow::saveSession()
{
    m_session.setBytes(u"window/geometry"_s, saveGeometry());
    m_session.setBytes(u"window/splitter"_s, m_splitter->saveState());
    m_session.setFlag(u"window/details"_s, m_actions->showDetails->isChecked());
    m_session.setBytes(u"window/filter"_s, m_filter->toJson());
    m_session.setPage(currentPage());
    for (const auto& entry : m_entries)
        if (entry.saveState)
            m_session.setBytes(u"page/"_s + entry.name, entry.saveState());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveSession();
    QMainWindow::closeEvent(event);
}

} // namespace exeunt::ui
