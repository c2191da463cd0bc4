// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/asker.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

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

QString DialogAsker::exportFile(QWidget* parent)
{
    const QStringList endings{u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s, u"json"_s};
    const QStringList words{Tr::tr("Picture (*.png)"), Tr::tr("Drawing (*.svg)"), Tr::tr("Page (*.pdf)"),
        Tr::tr("Table of the facts (*.csv)"), Tr::tr("Facts as data (*.json)")};
    auto chosen = words.front();
    auto path =
        QFileDialog::getSaveFileName(parent, Tr::tr("Export what is shown"), Tr::tr("timeline"), words.join(u";;"_s), &chosen);
    if (!path.isEmpty() && !endings.contains(QFileInfo{path}.suffix().toLower()))
        path += u'.' + endings[std::max(words.indexOf(chosen), qsizetype{0})];
    return path;
}

} // namespace exeunt::ui
