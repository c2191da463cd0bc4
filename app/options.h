// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace exeunt::app {

/// What the command line asks of the window.
struct Options {
    QStringList paths; // articles, folders, or a library
    QString library;
    QString theme; // "light", "dark", "system"; "" as last time
    QString page;
    QSize size;                    // of the window; invalid: as last time
    QString screenshot;            // render to this file and leave
    QStringList companies;         // for the picture: the filter
    QString person;                // for the picture: choose this person's first fact
    std::optional<int> exitStatus; // set: print nothing more, leave with it
};

/// Reads the command line; prints help, version and complaints itself. Qt is told by its environment variables (QT_QPA_PLATFORM).
[[nodiscard]] Options parseOptions(int argc, char** argv);

} // namespace exeunt::app
