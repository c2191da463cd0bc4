// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/fact_card.h"
#include "ui/page/statement.h"
#include "ui/style/theme.h"

#include <QPointer>
#include <QScrollArea>

#include <memory>

class QVBoxLayout;

namespace exeunt::view {
class PostBook;
}

namespace exeunt::ui {

class CareerStrip;
class LibraryClient;
class SourceItem;

/// The pane on the right: what is known of the chosen fact, who says so, and in which words.
class DetailsPane : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailsPane(QWidget* parent = nullptr);

    /// Where the sentences are read from; may be null while no library is open.
    void setLibrary(LibraryClient* client);
    /// Shows one fact of the table; an id of 0, or one that is no longer there, shows what to do instead.
    void showFact(const std::shared_ptr<const view::FactTable>& table, FactId fact);
    /// Shows what is not one fact: the sentences that say so, then each fact behind it with its own.
    void showStatement(const std::shared_ptr<const view::FactTable>& table, const Statement& statement);
    [[nodiscard]] FactId fact() const { return m_card.fact; }
    void setTheme(const Theme& theme);

signals:
    void articleOpened(exeunt::ArticleId article, exeunt::Span span);
    void factChosen(exeunt::FactId fact);
    void dateAsked(exeunt::ArticleId article);

private:
    void rebuild();
    [[nodiscard]] QVBoxLayout& addInset(QVBoxLayout& column);
    void addHead(QVBoxLayout& column);
    void addRows(QVBoxLayout& column);
    void addSources(QVBoxLayout& column);
    void addSource(QVBoxLayout& column, const SourceCard& source);
    void addCareer(QVBoxLayout& column);
    [[nodiscard]] CareerStrip* careerStrip();
    void addCareerStep(QVBoxLayout& column, const CareerStep& step);
    void addStatement(QVBoxLayout& column);
    void addActions(QVBoxLayout& column);
    void addListed(QVBoxLayout& column, FactId fact);
    void addLine(QVBoxLayout& column);
    void addNothingChosen(QVBoxLayout& column);
    void readSentence(SourceItem& item);

    QPointer<LibraryClient> m_client;
    Theme m_theme;
    std::shared_ptr<const view::FactTable> m_table;
    std::shared_ptr<const view::PostBook> m_book; // of m_table; made when the first career is shown
    FactCard m_card;
    Statement m_statement;
    bool m_hasFacts = false;
};

} // namespace exeunt::ui
