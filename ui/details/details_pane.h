// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/fact_card.h"
#include "ui/style/theme.h"

#include <QPointer>
#include <QScrollArea>

#include <memory>

class QVBoxLayout;

namespace exeunt::ui {

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
    void addCareer(QVBoxLayout& column);
    void addLine(QVBoxLayout& column);
    void addNothingChosen(QVBoxLayout& column);
    void readSentence(SourceItem& item);

    QPointer<LibraryClient> m_client;
    Theme m_theme;
    FactCard m_card;
    bool m_hasFacts = false;
};

} // namespace exeunt::ui
