// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "core/view/fact_table.h"
#include "core/view/filter.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace exeunt::ui {

/// What a list of articles can be sorted by.
enum class ArticleOrder { Date, Title, Outlet, Language, Moves };

/// A piece of an article's text that full-text search found.
struct FoundPiece {
    ArticleId article;
    QString before, hit, after;
    Span hitInText;
};

/// The articles of a library that the filter and the search let through, sorted.
class ArticleListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ArticleIdRole = Qt::UserRole + 1,
        OutletRole,
        DateRole,
        IsDatedRole,
        LanguageRole,
        LanguageTagRole,
        MoveCountRole,
        SnippetRole,
        HitRole,
        AfterHitRole
    };

    using QAbstractListModel::QAbstractListModel;

    /// With companies, kinds or a period in the filter only those articles are shown that a passing fact comes from.
    void setTable(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    /// Nothing: no search; else only these articles, each with the piece that was found.
    void setFound(std::optional<std::vector<FoundPiece>> found);
    void sortBy(ArticleOrder order, Qt::SortOrder direction);
    [[nodiscard]] ArticleOrder order() const { return m_order; }
    [[nodiscard]] Qt::SortOrder direction() const { return m_direction; }

    [[nodiscard]] QModelIndex indexOf(ArticleId article) const;
    [[nodiscard]] ArticleId articleAt(const QModelIndex& index) const;
    [[nodiscard]] const FoundPiece* foundIn(ArticleId article) const;
    /// All articles of the library, shown or not.
    [[nodiscard]] int totalCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild();
    [[nodiscard]] const service::ArticleSummary& summary(int row) const;
    [[nodiscard]] bool comesBefore(std::size_t a, std::size_t b) const;

    std::shared_ptr<const view::FactTable> m_table;
    view::Filter m_filter;
    std::optional<std::vector<FoundPiece>> m_found;
    QHash<qint64, std::size_t> m_foundAt; // article id → index into m_found
    ArticleOrder m_order = ArticleOrder::Date;
    Qt::SortOrder m_direction = Qt::DescendingOrder;
    std::vector<std::size_t> m_rows; // indices into the snapshot's articles
};

} // namespace exeunt::ui
