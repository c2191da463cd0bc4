// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what the views may ask of it, and what they show as a file or on the clipboard.
#include "ui/window/main_window.h"

#include "ui/library/library_client.h"
#include "ui/window/asker.h"
#include "ui/window/sentence_cache.h"
#include "ui/window/status_strip.h"
#include "ui/window/views/view_context.h"
#include "ui/window/window_actions.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

namespace exeunt::ui {

ViewContext MainWindow::viewContext()
{
    ViewContext context;
    context.window = this;
    context.filter = m_filter;
    context.addArticles = m_actions->addArticles;
    context.chooseCompanies = m_actions->chooseCompanies;
    context.table = [this] { return m_library ? m_library->table() : nullptr; };
    context.library = [this] { return m_library.get(); };
    context.theme = [this] { return themeKind(); };
    context.chosenFact = [this] { return m_chosen; };
    context.sentenceOf = [this](FactId fact) { return m_sentences->sentenceOf(fact); };
    context.askHowToExport = [this](ExportOffer offer) { askHowToExport(std::move(offer)); };
    context.copy = [this](const QImage& picture, const QString& says) { showCopied(picture, says); };
    return context;
}

void MainWindow::askHowToExport(ExportOffer offer)
{
    const auto question = [this](QWidget* parent, const QString& suggestion) { return m_asker.exportFile(parent, suggestion); };
    auto* dialog = new ExportDialog{std::move(offer), question, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this,
        [this](const QString& file) { m_status->showDone(tr("Saved %1").arg(QDir::toNativeSeparators(file))); });
    dialog->open();
}

void MainWindow::showCopied(const QImage& picture, const QString& says)
{
    QGuiApplication::clipboard()->setImage(picture);
    m_status->showDone(says);
}

} // namespace exeunt::ui
