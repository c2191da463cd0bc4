// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/page_entry.h"
#include "ui/window/session.h"

#include <QMainWindow>

#include <memory>
#include <optional>
#include <vector>

class QImage;
class QSettings;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace exeunt::service {
struct ImportReport;
}

namespace exeunt::ui {

class ArticlesPage;
class Asker;
class Banner;
class DetailsPane;
class DropVeil;
class FilterBar;
class FilterState;
class ImportPanel;
class LibraryClient;
class Rail;
class RefusedPage;
class SentenceCache;
struct ExportOffer;
class StatusStrip;
class WindowActions;
struct ViewContext;

/// The window: it arranges filter bar, rail, pages, details and status, and carries what one says to the others.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `settings` and `asker` must outlive the window.
    MainWindow(QSettings& settings, Asker& asker, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens (or creates) a library. One that cannot be opened leaves a page that says why; the program goes on.
    /// `offersSample`: fill it with the sample articles if it is empty.
    bool openLibrary(const QString& path, bool offersSample = false);
    /// Imports files and folders into the open library; a single library file is opened instead.
    void addPaths(const QStringList& paths);
    void showPage(const QString& name);
    [[nodiscard]] QString currentPage() const;
    /// Gives the keyboard to the page.
    void focusPage();
    [[nodiscard]] QStringList pageNames() const;
    void setThemeChoice(ThemeChoice choice);
    void chooseFact(FactId fact);
    /// Opens the article of the fact's first source at its sentence.
    void openFact(FactId fact);
    void openArticle(ArticleId article, std::optional<Span> span = {});

    [[nodiscard]] FilterState& filterState() { return *m_filter; }
    [[nodiscard]] LibraryClient* library() const { return m_library.get(); }
    /// The library has nothing to do and the page in sight shows what was asked for.
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] FactId chosenFact() const { return m_chosen; }
    /// Geometry, splitters, page, filter, theme: as the settings have them, and back.
    void restoreSession();
    void saveSession();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildPages();
    void buildArticles();
    [[nodiscard]] ViewContext viewContext();
    void askHowToExport(ExportOffer offer);
    void showCopied(const QImage& picture, const QString& says);
    void addPage(PageEntry entry);
    void chooseStatement(const Statement& statement);
    void arrange();
    void connectBars();
    void connectActions();
    void connectLibrary();
    void closeLibrary();
    void showTable();
    void showFilter();
    void showImported(const service::ImportReport& report);
    void showError(const QString& sentence);
    void showTheme();
    [[nodiscard]] ThemeKind themeKind() const;
    void followPage();
    void showModes();
    [[nodiscard]] const PageEntry* currentEntry() const;

    Asker& m_asker;
    Session m_session;
    ThemeChoice m_themeChoice = ThemeChoice::System;
    FilterState* m_filter;
    WindowActions* m_actions;
    FilterBar* m_bar;
    Rail* m_rail;
    QStackedWidget* m_stage; // the pages and their neighbours, or the refusal
    QSplitter* m_splitter;
    QStackedWidget* m_pages;
    DetailsPane* m_details;
    QWidget* m_detailsFrame;
    Banner* m_sample;
    Banner* m_error;
    ImportPanel* m_report;
    RefusedPage* m_refused;
    StatusStrip* m_status;
    DropVeil* m_dropVeil;
    SentenceCache* m_sentences;
    ArticlesPage* m_articles = nullptr;
    std::unique_ptr<ViewContext> m_views; // what the entries ask of the window
    std::vector<PageEntry> m_entries;
    int m_current = 0;
    FactId m_chosen;
    bool m_offersSample = false;
    bool m_sampleDismissed = false;
    bool m_awaitsReport = false;
    bool m_awaitsFocus = false;               // a library was opened: the page takes the keyboard once it shows something
    std::unique_ptr<LibraryClient> m_library; // last: it goes first, so that no answer meets a half-gone window
};

} // namespace exeunt::ui
