// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/window_driver.h"
#include "ui/filter/filter_state.h"
#include "ui/style/theme.h"
#include "ui/window/session.h"
#include "ui/window/style_sheet.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;

TEST_CASE("page, filter, theme and size are as they were left", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().filterState().setOrganization("Norvane", true);
    driver.window().showPage(u"articles"_s);
    driver.window().setThemeChoice(ThemeChoice::Dark);
    driver.window().resize(1210, 777);
    driver.startAgain();
    CHECK(driver.window().filterState().filter().organizations == std::vector<std::string>{"Norvane"});
    CHECK(driver.window().currentPage() == u"articles"_s);
    CHECK(driver.window().palette().color(QPalette::Window) == theme(ThemeKind::Dark).window);
    CHECK(driver.window().size() == QSize{1210, 777});
}

TEST_CASE("libraries opened are remembered, the latest first; gone ones are left out", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.openEmpty();
    QSettings settings{driver.path(u"settings.ini"_s), QSettings::IniFormat};
    driver.window().saveSession();
    driver.startAgain();
    settings.sync();
    Session session{settings};
    CHECK(session.recentLibraries() == QStringList{driver.path(u"empty.exeunt"_s), driver.path(u"invented.exeunt"_s)});
    QFile::remove(driver.path(u"empty.exeunt"_s));
    CHECK(session.recentLibraries() == QStringList{driver.path(u"invented.exeunt"_s)});
}

TEST_CASE("the theme switches at once, in both directions", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openInvented();
    const auto colour = [&] { return driver.window().palette().color(QPalette::Window); };
    driver.window().setThemeChoice(ThemeChoice::Dark);
    CHECK(colour() == theme(ThemeKind::Dark).window);
    driver.window().setThemeChoice(ThemeChoice::Light);
    CHECK(colour() == theme(ThemeKind::Light).window);
}

TEST_CASE("the style sheet knows every colour it names", "[ui][window]")
{
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark}) {
        auto sheet = styleSheet(theme(kind));
        CHECK(sheet.size() > 1000);
        sheet.remove(u"with an @ are"_s);
        CHECK_FALSE(sheet.contains(u'@'));
    }
}
