// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/asker.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace exeunt::test {

/// Answers the window's questions at once with what a test put in.
struct ReadyAnswers : ui::Asker {
    QStringList files;
    QString folder, open, create, exported;
    QStringList articleFiles(QWidget*) override { return files; }
    QString articleFolder(QWidget*) override { return folder; }
    QString libraryToOpen(QWidget*) override { return open; }
    QString libraryToCreate(QWidget*) override { return create; }
    QString exportFile(QWidget*, const QString&) override { return exported; }
};

/// The real window over a library and settings of its own, in a folder that goes with it.
class WindowDriver {
public:
    WindowDriver();
    ~WindowDriver();

    /// Writes the invented library and opens it.
    void openInvented();
    /// The same with the articles about plans.
    void openPlans();
    void openEmpty();
    /// Waits until nothing is under way and the facts are shown.
    void settle();
    /// Closes the window and opens a new one with the same settings, as the next start of the program would.
    void startAgain();

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] const view::FactTable& table();
    /// The first fact of a person of the table.
    [[nodiscard]] FactId factOf(const std::string& person);

    /// A child of the window by object name; fails the test when it is not there.
    template <class Widget>
    Widget& child(const char* name)
    {
        auto* found = m_window->findChild<Widget*>(QLatin1String{name});
        require(found, name);
        return *found;
    }

    ReadyAnswers answers;

private:
    static void require(const void* found, const char* name);
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// A file with these words, for imports.
void writeFile(const QString& path, const QByteArray& bytes);

} // namespace exeunt::test
