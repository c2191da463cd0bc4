// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/about.h"

#include "ui/style/fonts.h"
#include "ui/widget/icon.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(About)
};

QVBoxLayout* openDialog(QWidget* parent, const QString& name, const QString& title)
{
    if (auto* open = parent->findChild<QDialog*>(name))
        open->deleteLater();
    auto* dialog = new QDialog{parent};
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAttribute(Qt::WA_WindowPropagation);
    dialog->setWindowTitle(title);
    auto* column = new QVBoxLayout{dialog};
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    dialog->show();
    return column;
}

void addClose(QVBoxLayout& column)
{
    auto* dialog = column.parentWidget();
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Close, dialog};
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QWidget::close);
    column.addSpacing(4);
    column.addWidget(buttons);
}

QString keysTable()
{
    const std::vector<std::pair<QString, QString>> keys{{u"Ctrl+K"_s, Tr::tr("search articles and people")},
        {u"Ctrl+L"_s, Tr::tr("choose companies")}, {u"Ctrl+Shift+L"_s, Tr::tr("clear the filter")},
        {u"Ctrl+1, Ctrl+2, …"_s, Tr::tr("go to a view")}, {u"Ctrl+D"_s, Tr::tr("show or hide the details")},
        {Tr::tr("Arrows, Home, End"), Tr::tr("move over the timeline")}, {Tr::tr("+  −  Ctrl+0"), Tr::tr("zoom in, out, to fit")},
        {Tr::tr("Tab, Enter"), Tr::tr("go from mark to mark, choose it")},
        {Tr::tr("N, P"), Tr::tr("next and previous move in an article")},
        {u"Ctrl+Shift+S"_s, Tr::tr("add what is selected in an article as a strategy")},
        {Tr::tr("P, Delete"), Tr::tr("among strategies: pin a statement, hide a row or column")},
        {Tr::tr("Ctrl+← Ctrl+→"), Tr::tr("among strategies: move the company's column")},
        {u"Ctrl+Z"_s, Tr::tr("take back the last correction")},
        {Tr::tr("Delete"), Tr::tr("take the focused chip out of the filter")}, {u"Ctrl+I"_s, Tr::tr("add articles")},
        {u"Ctrl+E"_s, Tr::tr("export what is shown")}, {u"Ctrl+O"_s, Tr::tr("open a library")}};
    QString rows;
    for (const auto& [key, word] : keys)
        rows += u"<tr><td style=\"padding:3px 24px 3px 0\"><b>%1</b></td><td style=\"padding:3px 0\">%2</td></tr>"_s.arg(
            key.toHtmlEscaped(), word.toHtmlEscaped());
    return u"<table>%1</table>"_s.arg(rows);
}

} // namespace

void showAbout(QWidget* parent)
{
    auto& column = *openDialog(parent, u"aboutDialog"_s, Tr::tr("About Exeunt"));
    auto* picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(64, 64));
    auto* name = new QLabel{Tr::tr("Exeunt %1").arg(QStringLiteral(EXEUNT_VERSION))};
    name->setFont(textFont(TextRole::Heading));
    auto* text = new QLabel{Tr::tr("Who left which company, when, and where they went: read out of news articles, each mark one "
                                   "click from the sentence that says so.\n\n"
                                   "Copyright © 2026 The Exeunt authors. Free software under the GNU General Public License, "
                                   "version 3 or later: you may use, study, "
                                   "share and change it; it comes without any warranty. The licence is in the file LICENSE.\n\n"
                                   "Exeunt makes no network connection. Your articles stay on this computer.\n\n"
                                   "Built with Qt %1, SQLite, ICU and OpenCC.")
                                .arg(QLatin1String{qVersion()})};
    text->setObjectName(u"aboutText"_s);
    text->setWordWrap(true);
    text->setFixedWidth(400);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (auto* label : {picture, name, text})
        column.addWidget(label);
    addClose(column);
}

void showShortcuts(QWidget* parent)
{
    auto& column = *openDialog(parent, u"shortcutsDialog"_s, Tr::tr("Keyboard shortcuts"));
    auto* table = new QLabel{keysTable()};
    table->setTextFormat(Qt::RichText);
    column.addWidget(table);
    addClose(column);
}

} // namespace exeunt::ui
