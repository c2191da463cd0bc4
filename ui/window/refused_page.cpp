// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/refused_page.h"

#include "ui/convert/text.h"

#include <QPushButton>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

RefusedPage::RefusedPage(QWidget* parent)
    : EmptyState{parent}
{
    setObjectName(u"refusedPage"_s);
    auto* open = addButton(tr("Open another library…"));
    auto* create = addButton(tr("Create a new library…"));
    connect(open, &QPushButton::clicked, this, &RefusedPage::openAsked);
    connect(create, &QPushButton::clicked, this, &RefusedPage::createAsked);
}

void RefusedPage::showError(const Error& error, const QString& path)
{
    const auto headline = [&] {
        switch (error.fault) {
        case Fault::Newer:
            return tr("This library was made by a newer Exeunt");
        case Fault::NotFound:
            return tr("This library is not there");
        case Fault::BadInput:
            return tr("This file cannot be opened as a library");
        case Fault::Storage:
        case Fault::Cancelled:
            break;
        }
        return tr("This library cannot be used");
    }();
    setWords(headline, tr("%1\n\n%2\nThe file was left as it is.", "what happened, path").arg(toQString(error.what), path));
}

void RefusedPage::setTheme(const Theme& theme)
{
    setPicture(u"warning"_s, theme.warnInk);
}

} // namespace exeunt::ui
