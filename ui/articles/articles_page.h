// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/view_page.h"

#include "ui/articles/article_list_model.h"
#include "ui/style/theme.h"

#include <QPointer>

#include <optional>

class QLabel;
class QListView;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace exeunt::ui {

class ArticleDelegate;
class ArticleReader;
class EmptyState;
class LibraryClient;

/// The list of articles and the reader. The filter narrows the list; its words are searched in the full text.
class ArticlesPage : public ViewPage {
    Q_OBJECT
public:
    explicit ArticlesPage(QWidget* parent = nullptr);

    void showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter) override;
    void selectFact(FactId fact) override;
    void setLibrary(LibraryClient* client);
    void setTheme(const Theme& theme);

    /// Shows an article, at a span of its text if one is given, even when the filter hides it from the list.
    void openArticle(ArticleId article, std::optional<Span> span = {});
    /// The same, with the field for its publication date open; without an article: the first one that has no date.
    void editDate(ArticleId article);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

signals:
    void addArticlesWanted();
    void strategyWanted(exeunt::ArticleId article, exeunt::Span sentence, const QString& words); // to be added by hand

protected:
    void showEvent(QShowEvent* event) override;

private:
    void openFirst();
    void buildList();
    void buildSortMenu();
    void search(const QString& words);
    void showCount();
    void readArticle(ArticleId article);
    void showCurrent(const QModelIndex& index);
    void keepCurrent();

    QPointer<LibraryClient> m_client;
    std::shared_ptr<const view::FactTable> m_table;
    view::Filter m_filter;
    ArticleListModel* m_model;
    ArticleDelegate* m_delegate;
    QListView* m_list;
    QLabel* m_count;
    QToolButton* m_sort;
    ArticleReader* m_reader;
    EmptyState* m_empty;
    QStackedWidget* m_right;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    QString m_searched;
    ArticleId m_wanted; // being read; the last one wins
    std::optional<Span> m_wantedSpan;
    bool m_wantsDate = false;
    FactId m_fact;
    quint64 m_shownRevision = 0;
    quint64 m_round = 0; // of reading: the last one counts
};

} // namespace exeunt::ui
