// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"
#include "app/screenshot.h"
#include "ui/style/fonts.h"
#include "ui/widget/icon.h"
#include "ui/window/asker.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>

namespace {

using namespace exeunt;
using namespace Qt::StringLiterals;

/// The library of this person, made on first use: $XDG_DATA_HOME/exeunt/library.exeunt or the platform's like.
QString userLibrary()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/library.exeunt"_s;
}

void nameProgram()
{
    QApplication::setApplicationName(u"exeunt"_s);
    QApplication::setApplicationDisplayName(u"Exeunt"_s);
    QApplication::setApplicationVersion(QStringLiteral(EXEUNT_VERSION));
    QApplication::setDesktopFileName(u"exeunt"_s);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(ui::textFont(ui::TextRole::Text));
    QApplication::setWindowIcon(ui::applicationIcon());
}

void openWhatWasAsked(ui::MainWindow& window, const app::Options& options, const QSettings& settings)
{
    auto library = options.library;
    QStringList articles;
    for (const auto& path : options.paths) {
        if (path.endsWith(".exeunt"_L1) && library.isEmpty())
            library = path;
        else
            articles << path;
    }
    if (library.isEmpty() && articles.isEmpty() && options.screenshot.isEmpty())
        for (const auto& recent : ui::Session{const_cast<QSettings&>(settings)}.recentLibraries().mid(0, 1))
            library = recent;
    const bool isUsers = library.isEmpty() || library == userLibrary();
    window.openLibrary(library.isEmpty() ? userLibrary() : library, isUsers && articles.isEmpty());
    window.addPaths(articles);
}

} // namespace

int main(int argc, char** argv)
{
    const auto options = app::parseOptions(argc, argv);
    if (options.exitStatus)
        return *options.exitStatus;
    if (!options.screenshot.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!options.screenshot.isEmpty())
        qputenv("EXEUNT_REDUCED_MOTION", "1"); // a picture shows the end of a motion, not its middle
    QApplication application{argc, argv};
    nameProgram();

    // A picture must not depend on, nor change, what a person left behind.
    const QTemporaryDir scratch;
    QSettings own{QSettings::IniFormat, QSettings::UserScope, u"exeunt"_s, u"exeunt"_s};
    QSettings blank{scratch.filePath(u"settings.ini"_s), QSettings::IniFormat};
    const bool isPicture = !options.screenshot.isEmpty();
    auto& settings = isPicture ? blank : own;

    ui::DialogAsker asker;
    ui::MainWindow window{settings, asker};
    if (!isPicture)
        window.restoreSession();
    if (!options.theme.isEmpty())
        window.setThemeChoice(ui::themeChoiceFromWord(options.theme));
    if (options.size.isValid())
        window.resize(options.size);
    window.show();
    openWhatWasAsked(window, options, settings);
    if (!options.page.isEmpty())
        window.showPage(options.page);
    window.focusPage();
    return isPicture ? app::takeScreenshot(window, options) : QApplication::exec();
}
