// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

QAction* add(QMenu& menu, const QString& text, const QKeySequence& keys)
{
    auto* action = menu.addAction(text);
    action->setShortcut(keys);
    return action;
}

} // namespace

WindowActions::WindowActions(QMainWindow& window)
    : QObject{&window}
{
    buildFileMenu(window);
    buildEditMenu(window);
    buildViewMenu(window);
    buildHelpMenu(window);
}

void WindowActions::buildFileMenu(QMainWindow& window)
{
    auto& menu = *window.menuBar()->addMenu(tr("&File"));
    newLibrary = add(menu, tr("&New Library…"), QKeySequence{u"Ctrl+N"_s});
    openLibrary = add(menu, tr("&Open Library…"), QKeySequence{u"Ctrl+O"_s});
    recent = menu.addMenu(tr("Open &Recent"));
    menu.addSeparator();
    addArticles = add(menu, tr("&Add Articles…"), QKeySequence{u"Ctrl+I"_s});
    addFolder = add(menu, tr("Add &Folder…"), QKeySequence{u"Ctrl+Shift+I"_s});
    menu.addSeparator();
    exportPicture = add(menu, tr("&Export…"), QKeySequence{u"Ctrl+E"_s});
    copyPicture = add(menu, tr("&Copy Chart"), QKeySequence{u"Ctrl+Shift+C"_s});
    menu.addSeparator();
    quit = add(menu, tr("&Quit"), QKeySequence{u"Ctrl+Q"_s});
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEditMenu(QMainWindow& window)
{
    auto& menu = *window.menuBar()->addMenu(tr("&Edit"));
    undo = add(menu, tr("&Undo Correction"), QKeySequence{QKeySequence::Undo});
    undo->setEnabled(false);
    menu.addSeparator();
    search = add(menu, tr("&Search"), QKeySequence{u"Ctrl+K"_s});
    search->setShortcuts({QKeySequence{u"Ctrl+K"_s}, QKeySequence{u"Ctrl+F"_s}});
    chooseCompanies = add(menu, tr("Choose &Companies…"), QKeySequence{u"Ctrl+L"_s});
    clearFilter = add(menu, tr("C&lear Filter"), QKeySequence{u"Ctrl+Shift+L"_s});
}

void WindowActions::buildViewMenu(QMainWindow& window)
{
    view = window.menuBar()->addMenu(tr("&View"));
    pagesEnd = view->addSeparator();
    zoomIn = view->addAction(tr("Zoom &In"));
    zoomIn->setShortcuts({QKeySequence{u"Ctrl++"_s}, QKeySequence{u"Ctrl+="_s}});
    zoomOut = add(*view, tr("Zoom &Out"), QKeySequence{u"Ctrl+-"_s});
    zoomToFit = add(*view, tr("Zoom to &Fit"), QKeySequence{u"Ctrl+0"_s});
    modes = view->addMenu(tr("&Lanes"));
    view->addSeparator();
    showDetails = add(*view, tr("Show &Details"), QKeySequence{u"Ctrl+D"_s});
    showDetails->setCheckable(true);
    showDetails->setChecked(true);
    auto* menu = view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup{this};
    const std::array words{tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (std::size_t i = 0; i < themes.size(); ++i) {
        themes[i] = group->addAction(menu->addAction(words[i]));
        themes[i]->setCheckable(true);
        connect(themes[i], &QAction::triggered, this, [this, i] { emit themeChosen(static_cast<ThemeChoice>(i)); });
    }
}

void WindowActions::buildHelpMenu(QMainWindow& window)
{
    auto& menu = *window.menuBar()->addMenu(tr("&Help"));
    shortcuts = add(menu, tr("&Keyboard Shortcuts"), QKeySequence{u"F1"_s});
    about = menu.addAction(tr("&About Exeunt"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::showRecent(const QStringList& paths)
{
    recent->clear();
    recent->setEnabled(!paths.isEmpty());
    for (const auto& path : paths) {
        auto* action = recent->addAction(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { emit recentChosen(path); });
    }
    recent->addSeparator();
    connect(recent->addAction(tr("&Clear List")), &QAction::triggered, this, &WindowActions::recentCleared);
}

void WindowActions::showThemeChoice(ThemeChoice choice)
{
    themes.at(static_cast<std::size_t>(choice))->setChecked(true);
}

} // namespace exeunt::ui
