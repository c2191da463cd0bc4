// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/article_list_model.h"

#include "ui/convert/date_words.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"

#include <QCollator>
#include <QSet>

#include <algorithm>

namespace exeunt::ui {
namespace {

/// The filter as it bears on articles: words are searched in their text, not in the facts.
view::Filter withoutWords(view::Filter filter)
{
    filter.words.clear();
    return filter;
}

QString outletOf(const service::ArticleSummary& article)
{
    return article.outlet ? toQString(*article.outlet) : QString{};
}

} // namespace

void ArticleListModel::setTable(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_table = std::move(table);
    m_filter = withoutWords(filter);
    rebuild();
}

void ArticleListModel::setFound(std::optional<std::vector<FoundPiece>> found)
{
    m_found = std::move(found);
    m_foundAt.clear();
    if (m_found)
        for (std::size_t i = m_found->size(); i-- > 0;) // the first piece of an article stays
            m_foundAt.insert((*m_found)[i].article.value, i);
    rebuild();
}

void ArticleListModel::sortBy(ArticleOrder order, Qt::SortOrder direction)
{
    m_order = order;
    m_direction = direction;
    rebuild();
}

bool ArticleListModel::comesBefore(std::size_t a, std::size_t b) const
{
    static const QCollator collator{QLocale{}};
    const auto& articles = m_table->snapshot().articles;
    const auto& left = articles[a];
    const auto& right = articles[b];
    const auto text = [&](const QString& x, const QString& y) { return collator.compare(x, y); };
    int order = 0;
    switch (m_order) {
    case ArticleOrder::Date: {
        const auto dayOf = [](const auto& article) { return article.published ? article.published->firstDay() : std::nullopt; };
        const auto x = dayOf(left);
        const auto y = dayOf(right);
        if (x.has_value() != y.has_value())
            return !x.has_value(); // undated on top, both ways: they wait for their date
        order = x == y ? 0 : x < y ? -1 : 1;
        break;
    }
    case ArticleOrder::Title:
        order = text(toQString(left.title), toQString(right.title));
        break;
    case ArticleOrder::Outlet:
        order = text(outletOf(left), outletOf(right));
        break;
    case ArticleOrder::Language:
        order = left.language.compare(right.language);
        break;
    case ArticleOrder::Moves:
        order = left.moveCount == right.moveCount ? 0 : left.moveCount < right.moveCount ? -1 : 1;
        break;
    }
    if (order == 0)
        return a < b;
    return m_direction == Qt::AscendingOrder ? order < 0 : order > 0;
}

void ArticleListModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_table) {
        const auto& articles = m_table->snapshot().articles;
        QSet<qint64> telling;
        const bool isNarrow = !m_filter.isEmpty();
        if (isNarrow)
            for (const auto row : view::apply(*m_table, m_filter))
                for (const auto& source : m_table->fact(row).sources)
                    telling.insert(source.article.value);
        for (std::size_t i = 0; i < articles.size(); ++i) {
            const auto id = articles[i].id.value;
            if ((!isNarrow || telling.contains(id)) && (!m_found || m_foundAt.contains(id)))
                m_rows.push_back(i);
        }
        std::sort(m_rows.begin(), m_rows.end(), [this](std::size_t a, std::size_t b) { return comesBefore(a, b); });
    }
    endResetModel();
}

const service::ArticleSummary& ArticleListModel::summary(int row) const
{
    return m_table->snapshot().articles[m_rows[static_cast<std::size_t>(row)]];
}

QModelIndex ArticleListModel::indexOf(ArticleId article) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (summary(row).id == article)
            return index(row);
    return {};
}

ArticleId ArticleListModel::articleAt(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? summary(index.row()).id : ArticleId{};
}

const FoundPiece* ArticleListModel::foundIn(ArticleId article) const
{
    const auto at = m_foundAt.constFind(article.value);
    return at == m_foundAt.constEnd() ? nullptr : &(*m_found)[*at];
}

int ArticleListModel::totalCount() const
{
    return m_table ? static_cast<int>(m_table->snapshot().articles.size()) : 0;
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& article = summary(index.row());
    const auto* found = foundIn(article.id);
    switch (role) {
    case Qt::DisplayRole:
        return toQString(article.title);
    case Qt::ToolTipRole:
        return toQString(article.source);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %n moves", nullptr, static_cast<int>(article.moveCount))
            .arg(toQString(article.title), outletOf(article), inWords(article.published));
    case ArticleIdRole:
        return static_cast<qlonglong>(article.id.value);
    case OutletRole:
        return article.outlet ? outletOf(article) : toQString(article.source);
    case DateRole:
        return inWords(article.published);
    case IsDatedRole:
        return article.published.has_value();
    case LanguageRole:
        return languageWord(article.language);
    case LanguageTagRole:
        return toQString(article.language);
    case MoveCountRole:
        return static_cast<int>(article.moveCount);
    case SnippetRole:
        return found ? found->before : QVariant{};
    case HitRole:
        return found ? found->hit : QVariant{};
    case AfterHitRole:
        return found ? found->after : QVariant{};
    default:
        return {};
    }
}

} // namespace exeunt::ui
