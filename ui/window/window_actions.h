// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/session.h"

#include <QObject>

#include <array>

class QAction;
class QMainWindow;
class QMenu;

namespace exeunt::ui {

/// The menus of the window and their actions; the window connects them.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow& window);

    QAction* newLibrary = nullptr;
    QAction* openLibrary = nullptr;
    QMenu* recent = nullptr;
    QAction* addArticles = nullptr;
    QAction* addFolder = nullptr;
    QAction* exportPicture = nullptr;
    QAction* copyPicture = nullptr;
    QAction* quit = nullptr;

    QAction* undo = nullptr;
    QAction* search = nullptr;
    QAction* chooseCompanies = nullptr;
    QAction* clearFilter = nullptr;

    QMenu* view = nullptr;
    QAction* pagesEnd = nullptr; // page actions are inserted before this separator
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* zoomToFit = nullptr;
    QMenu* modes = nullptr; // filled by the page that is shown
    QAction* showDetails = nullptr;
    std::array<QAction*, 3> themes{}; // in the order of ThemeChoice

    QAction* shortcuts = nullptr;
    QAction* about = nullptr;

    void showRecent(const QStringList& paths);
    void showThemeChoice(ThemeChoice choice);

signals:
    void recentChosen(const QString& path);
    void recentCleared();
    void themeChosen(exeunt::ui::ThemeChoice choice);

private:
    void buildFileMenu(QMainWindow& window);
    void buildEditMenu(QMainWindow& window);
    void buildViewMenu(QMainWindow& window);
    void buildHelpMenu(QMainWindow& window);
};

} // namespace exeunt::ui
