// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articles_page.h"

#include "ui/articles/article_delegate.h"
#include "ui/articles/article_reader.h"
#include "ui/convert/text.h"
#include "ui/library/library_client.h"
#include "ui/style/fonts.h"
#include "ui/widget/empty_state.h"
#include "ui/widget/icon.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

struct Reading {
    article::Article article;
    article::Claims claims;
};

Result<Reading> readFrom(const service::Library& library, ArticleId id)
{
    auto article = library.article(id);
    if (!article)
        return article.error();
    auto claims = library.claimsOf(id);
    if (!claims)
        return claims.error();
    return Reading{std::move(*article), std::move(*claims)};
}

std::vector<FoundPiece> piecesOf(const std::vector<service::SearchHit>& hits)
{
    std::vector<FoundPiece> pieces;
    for (const auto& hit : hits) {
        const std::string_view snippet{hit.snippet};
        const auto line = [](std::string_view text) { return toQString(text).replace(u'\n', u' '); };
        pieces.push_back({hit.article, line(snippet.substr(0, hit.hitInSnippet.begin)), line(hit.hitInSnippet.of(snippet)),
            line(snippet.substr(hit.hitInSnippet.end)), hit.hitInText});
    }
    return pieces;
}

} // namespace

ArticlesPage::ArticlesPage(QWidget* parent)
    : ViewPage{parent}
    , m_model{new ArticleListModel{this}}
    , m_delegate{new ArticleDelegate{this}}
    , m_list{new QListView{this}}
    , m_count{new QLabel{this}}
    , m_sort{new QToolButton{this}}
    , m_reader{new ArticleReader{this}}
    , m_empty{new EmptyState{this}}
    , m_right{new QStackedWidget{this}}
    , m_splitter{new QSplitter{this}}
    , m_stack{new QStackedWidget{this}}
{
    setObjectName(u"articlesPage"_s);
    setFocusProxy(m_list);
    buildList();
    auto* nothing = new EmptyState{this};
    nothing->setWords(tr("No article chosen"), tr("Choose one in the list to read it with its claims marked."));
    m_right->addWidget(nothing);
    m_right->addWidget(m_reader);
    m_splitter->addWidget(m_right);
    m_splitter->setSizes({336, 640});
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_empty->setWords(tr("No articles yet"),
        tr("Drop text or Markdown files, or whole folders, onto this window. Exeunt reads them here, on this computer."));
    connect(m_empty->addButton(tr("Add articles…")), &QPushButton::clicked, this, &ArticlesPage::addArticlesWanted);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto* whole = new QHBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArticlesPage::showCurrent);
    connect(m_reader, &ArticleReader::factChosen, this, &ViewPage::factChosen);
    connect(m_reader, &ArticleReader::strategyWanted, this, &ArticlesPage::strategyWanted);
    connect(m_reader, &ArticleReader::dateTyped, this, [this](ArticleId article, const auto& date) {
        if (m_client)
            m_client->setPublished(article, date);
    });
}

void ArticlesPage::buildList()
{
    auto* left = new QWidget{this};
    left->setObjectName(u"articleList"_s);
    left->setAttribute(Qt::WA_StyledBackground);
    left->setMinimumWidth(240);
    m_count->setFont(textFont(TextRole::Secondary));
    m_count->setProperty("role", u"secondary"_s);
    m_count->setObjectName(u"articleCount"_s);
    m_list->setObjectName(u"articles"_s);
    m_list->setAccessibleName(tr("Articles"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildSortMenu();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 8, 8);
    head->addWidget(m_count, 1);
    head->addWidget(m_sort);
    auto* column = new QVBoxLayout{left};
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    m_splitter->addWidget(left);
}

void ArticlesPage::buildSortMenu()
{
    m_sort->setObjectName(u"articleSort"_s);
    m_sort->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setFont(textFont(TextRole::Secondary));
    m_sort->setToolTip(tr("What the list is sorted by"));
    auto* menu = new QMenu{m_sort};
    auto* group = new QActionGroup{menu};
    const std::vector<std::pair<ArticleOrder, QString>> orders{{ArticleOrder::Date, tr("Date")},
        {ArticleOrder::Title, tr("Title")}, {ArticleOrder::Outlet, tr("Outlet")}, {ArticleOrder::Language, tr("Language")},
        {ArticleOrder::Moves, tr("Number of moves")}};
    for (const auto& [order, word] : orders) {
        auto* action = group->addAction(menu->addAction(word));
        action->setCheckable(true);
        action->setChecked(order == m_model->order());
        connect(action, &QAction::triggered, this, [this, order = order, word = word] {
            const bool turns = m_model->order() == order; // the same again: the other way round
            const auto first =
                order == ArticleOrder::Date || order == ArticleOrder::Moves ? Qt::DescendingOrder : Qt::AscendingOrder;
            const auto other = m_model->direction() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
            m_model->sortBy(order, turns ? other : first);
            m_sort->setText(word);
            keepCurrent();
        });
    }
    m_sort->setMenu(menu);
    m_sort->setText(orders.front().second);
}

void ArticlesPage::setLibrary(LibraryClient* client)
{
    m_client = client;
    m_table.reset();
    m_searched.clear();
    m_wanted = {};
    m_model->setFound({});
    m_model->setTable({}, {});
    m_right->setCurrentIndex(0);
}

void ArticlesPage::setTheme(const Theme& theme)
{
    m_delegate->setTheme(theme);
    m_reader->setTheme(theme);
    m_sort->setIcon(icon(u"sort"_s, theme.inkSecondary));
    m_empty->setPicture(u"articles"_s, theme.neutralMark);
    m_list->viewport()->update();
}

void ArticlesPage::showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_table = std::move(table);
    m_filter = filter;
    const bool isNewRevision = m_table && m_table->snapshot().revision != m_shownRevision;
    m_shownRevision = m_table ? m_table->snapshot().revision : 0;
    m_model->setTable(m_table, m_filter);
    m_stack->setCurrentIndex(m_model->totalCount() > 0 ? 0 : 1);
    const auto words = toQString(m_filter.words);
    if (words != m_searched || (isNewRevision && !words.isEmpty()))
        search(words);
    showCount();
    keepCurrent();
    if (isNewRevision && m_wanted.isStored())
        readArticle(m_wanted); // its claims may have changed
    else if (!m_wanted.isStored() && isVisible())
        openFirst();
}

/// Someone looks at the page: rather than an empty reader they see the chosen fact's article, or the first of the list.
void ArticlesPage::openFirst()
{
    const auto row = m_table && m_fact.isStored() ? m_table->rowOf(m_fact) : std::nullopt;
    if (row && !m_table->fact(*row).sources.empty()) {
        const auto& source = m_table->fact(*row).sources.front();
        openArticle(source.article, source.evidence.empty() ? std::nullopt : std::optional{source.evidence.front()});
    } else if (m_model->rowCount() > 0) {
        openArticle(m_model->articleAt(m_model->index(0)));
    }
}

void ArticlesPage::showEvent(QShowEvent* event)
{
    ViewPage::showEvent(event);
    if (!m_wanted.isStored())
        openFirst();
}

void ArticlesPage::search(const QString& words)
{
    m_searched = words;
    if (words.isEmpty() || !m_client) {
        m_model->setFound({});
        return;
    }
    m_client->ask(
        this, [query = toUtf8(words)](const service::Library& library) { return library.search(query); },
        [this, words](const Result<std::vector<service::SearchHit>>& hits) {
            if (words != m_searched)
                return; // more was typed meanwhile
            if (hits)
                m_model->setFound(piecesOf(*hits));
            else
                emit m_client->failed(toQString(hits.error().what));
            showCount();
            keepCurrent();
        });
}

void ArticlesPage::showCount()
{
    const int shown = m_model->rowCount();
    const int total = m_model->totalCount();
    if (shown == total)
        m_count->setText(total == 1 ? tr("1 article") : tr("%1 articles").arg(total));
    else
        m_count->setText(tr("%1 of %2 articles").arg(shown).arg(total));
}

/// The list was built anew: the article that is open stays marked in it.
void ArticlesPage::keepCurrent()
{
    const auto index = m_model->indexOf(m_wanted);
    const QSignalBlocker silent{m_list->selectionModel()};
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (index.isValid())
        m_list->scrollTo(index);
    m_list->viewport()->update();
}

void ArticlesPage::showCurrent(const QModelIndex& index)
{
    const auto article = m_model->articleAt(index);
    if (!article.isStored() || article == m_wanted)
        return;
    const auto* found = m_model->foundIn(article);
    openArticle(article, found ? std::optional{found->hitInText} : std::nullopt);
}

void ArticlesPage::openArticle(ArticleId article, std::optional<Span> span)
{
    m_wanted = article;
    m_wantedSpan = span;
    keepCurrent();
    readArticle(article);
}

void ArticlesPage::editDate(ArticleId article)
{
    if (!article.isStored() && m_table)
        for (const auto& summary : m_table->snapshot().articles)
            if (!summary.published && !article.isStored())
                article = summary.id;
    if (!article.isStored())
        return;
    m_wantsDate = true;
    openArticle(article);
}

void ArticlesPage::readArticle(ArticleId article)
{
    if (!m_client)
        return;
    m_client->ask(
        this, [article](const service::Library& library) { return readFrom(library, article); },
        [this, article, round = ++m_round](const Result<Reading>& reading) {
            if (round != m_round || !m_table)
                return; // something else was opened meanwhile
            if (!reading) {
                m_right->setCurrentIndex(0);
                emit m_client->failed(toQString(reading.error().what));
                return;
            }
            const bool staysInPlace = m_reader->article() == article && !m_wantedSpan;
            auto* bar = m_reader->findChild<QAbstractScrollArea*>(u"readerText"_s)->verticalScrollBar();
            const int place = staysInPlace ? bar->value() : 0;
            m_reader->showArticle(reading->article, reading->claims, m_table);
            m_reader->chooseFact(m_fact);
            m_right->setCurrentWidget(m_reader);
            bar->setValue(place);
            if (m_wantedSpan)
                m_reader->jumpTo(*m_wantedSpan);
            m_wantedSpan.reset();
            if (m_wantsDate)
                m_reader->editDate();
            m_wantsDate = false;
        });
}

void ArticlesPage::selectFact(FactId fact)
{
    m_fact = fact;
    m_reader->chooseFact(fact);
}

QByteArray ArticlesPage::saveState() const
{
    return QJsonDocument{
        QJsonObject{{u"article"_s, static_cast<qint64>(m_wanted.value)}, {u"order"_s, static_cast<int>(m_model->order())},
            {u"ascending"_s, m_model->direction() == Qt::AscendingOrder}, {u"list"_s, m_splitter->sizes().value(0)}}}
        .toJson(QJsonDocument::Compact);
}

void ArticlesPage::restoreState(const QByteArray& state)
{
    const auto json = QJsonDocument::fromJson(state).object();
    if (json.isEmpty())
        return;
    const int order = std::clamp(json[u"order"_s].toInt(), 0, static_cast<int>(ArticleOrder::Moves));
    m_model->sortBy(static_cast<ArticleOrder>(order), json[u"ascending"_s].toBool() ? Qt::AscendingOrder : Qt::DescendingOrder);
    const auto actions = m_sort->menu()->actions();
    actions[order]->setChecked(true);
    m_sort->setText(actions[order]->text());
    const int list = json[u"list"_s].toInt(336);
    m_splitter->setSizes({list, std::max(width() - list, 240)});
    m_wanted = ArticleId{json[u"article"_s].toInteger()};
}

} // namespace exeunt::ui
