// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"
#include "ui/articles/highlight.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace exeunt::ui {

class DateField;
class ReaderText;

/// One article: above, what it is and what cleaning took away; below, its text with every claim marked.
class ArticleReader : public QWidget {
    Q_OBJECT
public:
    explicit ArticleReader(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void showArticle(
        const article::Article& article, const article::Claims& claims, const std::shared_ptr<const view::FactTable>& table);
    [[nodiscard]] ArticleId article() const { return m_article.id; }
    void chooseFact(FactId fact);
    void jumpTo(const Span& span);
    void editDate();

signals:
    void factChosen(exeunt::FactId fact);
    void strategyWanted(exeunt::ArticleId article, exeunt::Span sentence, const QString& words); // to be added by hand
    void dateTyped(exeunt::ArticleId article, const std::optional<exeunt::date::Edtf>& date);

private:
    void buildHeader();
    void showHeader();
    void showLegend();
    void leaveDate();

    Theme m_theme;
    article::Article m_article;
    QWidget* m_header;
    QLabel* m_title;
    QLabel* m_meta;
    QPushButton* m_date;
    QLabel* m_file;
    QLabel* m_legend;
    DateField* m_dateField;
    ReaderText* m_text;
};

} // namespace exeunt::ui
