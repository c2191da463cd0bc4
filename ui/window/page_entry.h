// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/view_page.h"
#include "ui/style/theme.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace exeunt::ui {

/// One of the ways in which a page can lay out what it shows.
struct PageMode {
    QString word;
    std::function<void()> choose;
};

/// A view as the window knows it. What a page cannot do stays empty, and the menus leave it out.
struct PageEntry {
    QString name; // "timeline": on the command line and in the settings
    QString word; // "Timeline"
    QString icon; // one of resources/icons
    ViewPage* page = nullptr;
    std::function<void(ThemeKind)> setTheme;
    std::function<QByteArray()> saveState;
    std::function<void(const QByteArray&)> restoreState;
    std::vector<PageMode> modes; // the ways it can lay things out
    std::function<int()> currentMode;
    std::function<void()> zoomIn, zoomOut, zoomToFit;
    std::function<void()> copyPicture, exportPicture;
};

} // namespace exeunt::ui
