// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: opening a library, what comes from it, and articles that come in.
#include "ui/window/main_window.h"

#include "ui/articles/articles_page.h"
#include "ui/convert/text.h"
#include "ui/details/details_pane.h"
#include "ui/filter/filter_bar.h"
#include "ui/filter/filter_state.h"
#include "ui/library/library_client.h"
#include "ui/widget/banner.h"
#include "ui/window/drop_veil.h"
#include "ui/window/import_panel.h"
#include "ui/window/refused_page.h"
#include "ui/window/sentence_cache.h"
#include "ui/window/status_strip.h"
#include "ui/window/window_actions.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

std::filesystem::path toPath(const QString& path)
{
    return std::filesystem::path{path.toStdU16String()};
}

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const auto& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

bool MainWindow::openLibrary(const QString& path, bool offersSample)
{
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    auto library = service::Library::open(toPath(path));
    closeLibrary();
    m_bar->setEnabled(bool(library));
    if (!library) {
        m_refused->showError(library.error(), QDir::toNativeSeparators(path));
        m_stage->setCurrentWidget(m_refused);
        return false;
    }
    m_library = std::make_unique<LibraryClient>(std::move(library).value());
    m_offersSample = offersSample;
    m_sampleDismissed = false;
    m_awaitsFocus = true;
    connectLibrary();
    m_stage->setCurrentIndex(0);
    m_session.addRecentLibrary(path);
    m_actions->showRecent(m_session.recentLibraries());
    const QFileInfo file{path};
    m_status->showLibrary(file.fileName(), QDir::toNativeSeparators(file.absoluteFilePath()));
    setWindowTitle(tr("%1 – Exeunt", "library").arg(file.completeBaseName()));
    m_library->refresh();
    return true;
}

void MainWindow::closeLibrary()
{
    m_details->setLibrary(nullptr);
    m_articles->setLibrary(nullptr);
    m_sentences->follow(nullptr);
    m_library.reset();
    m_actions->undo->setEnabled(false);
    m_status->endProgress();
    m_status->showCounts(nullptr, 0);
    m_status->showLibrary({}, {});
    m_report->hide();
    m_error->hide();
    m_sample->hide();
    m_chosen = {};
    m_details->showFact(nullptr, {});
}

void MainWindow::connectLibrary()
{
    m_details->setLibrary(m_library.get());
    m_articles->setLibrary(m_library.get());
    connect(m_library.get(), &LibraryClient::tableChanged, this, &MainWindow::showTable);
    connect(m_library.get(), &LibraryClient::failed, this, &MainWindow::showError);
    connect(m_library.get(), &LibraryClient::importProgressed, m_status, &StatusStrip::showProgress);
    connect(m_library.get(), &LibraryClient::importFinished, this, &MainWindow::showImported);
}

void MainWindow::showTable()
{
    const auto table = m_library->table();
    if (m_offersSample && table->snapshot().articles.empty() && !m_library->isImporting()) {
        m_offersSample = false;
        m_library->importSample();
        return;
    }
    m_offersSample = false;
    m_bar->setTable(table);
    m_actions->undo->setEnabled(m_library->canUndo());
    m_sentences->follow(m_library.get());
    m_sample->setVisible(table->snapshot().isSample && !m_sampleDismissed);
    showFilter();
    if (m_chosen.isStored() || !currentEntry()->page->tellAgain())
        chooseFact(table->rowOf(m_chosen) ? m_chosen : FactId{});
    if (m_awaitsFocus)
        focusPage();
    m_awaitsFocus = false;
    if (m_awaitsReport)
        m_report->offerDates(*table);
    m_awaitsReport = false;
}

void MainWindow::showFilter()
{
    const auto table = m_library ? m_library->table() : nullptr;
    if (!table)
        return;
    const auto& filter = m_filter->filter();
    const auto passing = view::apply(*table, filter).size();
    for (const auto& one : m_entries)
        one.page->showFacts(table, filter);
    m_status->showCounts(table.get(), passing);
}

void MainWindow::addPaths(const QStringList& paths)
{
    if (paths.size() == 1 && paths.front().endsWith(".exeunt"_L1)) {
        openLibrary(paths.front());
        return;
    }
    if (!m_library || paths.isEmpty())
        return;
    if (m_library->isImporting()) {
        showError(tr("An import is under way. Add these articles when it has ended, or stop it."));
        return;
    }
    std::vector<std::filesystem::path> list;
    for (const auto& path : paths)
        list.push_back(toPath(path));
    m_offersSample = false;
    m_report->hide();
    m_status->showProgress(0, 0, {});
    m_library->importPaths(std::move(list));
}

void MainWindow::showImported(const service::ImportReport& report)
{
    m_status->endProgress();
    m_report->showReport(report);
    m_awaitsReport = true;
    if (report.stopped)
        showError(toQString(report.stopped->what));
}

void MainWindow::showError(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->show();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_library || localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropVeil->setGeometry(rect());
    m_dropVeil->raise();
    m_dropVeil->show();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropVeil->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dropVeil->hide();
    const auto files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    addPaths(files);
}

} // namespace exeunt::ui
