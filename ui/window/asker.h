// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace exeunt::ui {

/// The questions that the window asks a person. The program answers them with dialogs, a test with what it likes.
class Asker {
public:
    virtual ~Asker() = default;
    /// Empty answers mean: never mind.
    [[nodiscard]] virtual QStringList articleFiles(QWidget* parent) = 0;
    [[nodiscard]] virtual QString articleFolder(QWidget* parent) = 0;
    [[nodiscard]] virtual QString libraryToOpen(QWidget* parent) = 0;
    [[nodiscard]] virtual QString libraryToCreate(QWidget* parent) = 0;
    /// A file to export to, with the suggestion's ending.
    [[nodiscard]] virtual QString exportFile(QWidget* parent, const QString& suggestion) = 0;
};

/// Asks with the system's file dialogs.
class DialogAsker : public Asker {
public:
    [[nodiscard]] QStringList articleFiles(QWidget* parent) override;
    [[nodiscard]] QString articleFolder(QWidget* parent) override;
    [[nodiscard]] QString libraryToOpen(QWidget* parent) override;
    [[nodiscard]] QString libraryToCreate(QWidget* parent) override;
    [[nodiscard]] QString exportFile(QWidget* parent, const QString& suggestion) override;
};

} // namespace exeunt::ui
