// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_driver.h"

#include "tests/support/catch.h"
#include "tests/ui/invented_library.h"
#include "ui/library/library_client.h"

#include <QApplication>
#include <QFile>

namespace exeunt::test {

using namespace Qt::StringLiterals;

WindowDriver::WindowDriver()
    : m_settings{std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)}
    , m_window{std::make_unique<ui::MainWindow>(*m_settings, answers)}
{
    m_window->show();
    REQUIRE(QTest::qWaitForWindowExposed(m_window.get()));
}

WindowDriver::~WindowDriver() = default;

void WindowDriver::openInvented()
{
    writeInventedLibrary(path(u"invented.exeunt"_s).toStdString());
    REQUIRE(m_window->openLibrary(path(u"invented.exeunt"_s)));
    settle();
}

void WindowDriver::openPlans()
{
    writeInventedLibrary(path(u"plans.exeunt"_s).toStdString(), articlesOfPlans());
    REQUIRE(m_window->openLibrary(path(u"plans.exeunt"_s)));
    settle();
}

void WindowDriver::openEmpty()
{
    REQUIRE(m_window->openLibrary(path(u"empty.exeunt"_s)));
    settle();
}

void WindowDriver::settle()
{
    REQUIRE(QTest::qWaitFor(
        [this] { return m_window->library() && m_window->library()->table() && m_window->library()->isIdle(); }, 20000));
    QApplication::sendPostedEvents();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void WindowDriver::startAgain()
{
    m_window->close();
    m_window.reset();
    m_settings->sync();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_window = std::make_unique<ui::MainWindow>(*m_settings, answers);
    m_window->restoreSession();
    m_window->show();
    REQUIRE(QTest::qWaitForWindowExposed(m_window.get()));
}

const view::FactTable& WindowDriver::table()
{
    REQUIRE(m_window->library());
    REQUIRE(m_window->library()->table());
    return *m_window->library()->table();
}

FactId WindowDriver::factOf(const std::string& person)
{
    const auto name = table().personIndex(person);
    for (view::Row row = 0; name && row < table().size(); ++row)
        if (table().person(row) == *name)
            return table().fact(row).id;
    FAIL("no fact of " << person);
    return {};
}

void WindowDriver::require(const void* found, const char* name)
{
    INFO("looking for " << name);
    REQUIRE(found);
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file{path};
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace exeunt::test
