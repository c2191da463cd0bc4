// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/asker.h"

#include "ui/export/export_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Asker)
};

QString libraryFilter()
{
    return Tr::tr("Exeunt libraries (*.exeunt)");
}

} // namespace

QStringList DialogAsker::articleFiles(QWidget* parent)
{
    return QFileDialog::getOpenFileNames(
        parent, Tr::tr("Add articles"), {}, Tr::tr("Articles (*.txt *.text *.md *.markdown);;All files (*)"));
}

QString DialogAsker::articleFolder(QWidget* parent)
{
    return QFileDialog::getExistingDirectory(parent, Tr::tr("Add a folder of articles"));
}

QString DialogAsker::libraryToOpen(QWidget* parent)
{
    return QFileDialog::getOpenFileName(parent, Tr::tr("Open a library"), {}, libraryFilter());
}

QString DialogAsker::libraryToCreate(QWidget* parent)
{
    auto path = QFileDialog::getSaveFileName(parent, Tr::tr("New library"), Tr::tr("articles.exeunt"), libraryFilter());
    if (!path.isEmpty() && !path.endsWith(".exeunt"_L1))
        path += u".exeunt"_s;
    return path;
}

QString DialogAsker::exportFile(QWidget* parent, const QString& suggestion)
{
    return askForExportFile(parent, suggestion);
}

} // namespace exeunt::ui
