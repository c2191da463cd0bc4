// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/articles/articles_page.h"
#include "ui/convert/text.h"
#include "ui/details/details_pane.h"
#include "ui/filter/filter_bar.h"
#include "ui/filter/filter_state.h"
#include "ui/library/library_client.h"
#include "ui/widget/banner.h"
#include "ui/window/asker.h"
#include "ui/window/drop_veil.h"
#include "ui/window/import_panel.h"
#include "ui/window/rail.h"
#include "ui/window/refused_page.h"
#include "ui/window/sentence_cache.h"
#include "ui/window/status_strip.h"
#include "ui/window/strategy_editing.h"
#include "ui/window/style_sheet.h"
#include "ui/window/views/view_context.h"
#include "ui/window/views/views.h"
#include "ui/window/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(QSettings& settings, Asker& asker, QWidget* parent)
    : QMainWindow{parent}
    , m_asker{asker}
    , m_session{settings}
    , m_filter{new FilterState{this}}
    , m_actions{new WindowActions{*this}}
    , m_bar{new FilterBar{*m_filter, this}}
    , m_rail{new Rail{this}}
    , m_stage{new QStackedWidget{this}}
    , m_splitter{new QSplitter{this}}
    , m_pages{new QStackedWidget{this}}
    , m_details{new DetailsPane{this}}
    , m_detailsFrame{new QWidget{this}}
    , m_sample{new Banner{Banner::Kind::Notice, this}}
    , m_error{new Banner{Banner::Kind::Error, this}}
    , m_report{new ImportPanel{this}}
    , m_refused{new RefusedPage{this}}
    , m_status{new StatusStrip{this}}
    , m_dropVeil{new DropVeil{this}}
    , m_sentences{new SentenceCache{this}}
{
    setWindowTitle(u"Exeunt"_s);
    setAcceptDrops(true);
    arrange();
    buildPages();
    connectBars();
    connectActions();
    resize(1440, 900);
    m_actions->showRecent(m_session.recentLibraries());
    setThemeChoice(m_session.theme());
    followPage();
}

MainWindow::~MainWindow()
{
    closeLibrary();
}

void MainWindow::arrange()
{
    m_sample->setText(tr("You are looking at the sample. Drop your own articles here, and it makes room for them."));
    connect(m_sample->addButton(tr("Add articles…")), &QPushButton::clicked, m_actions->addArticles, &QAction::trigger);
    connect(m_sample, &Banner::dismissed, this, [this] { m_sampleDismissed = true; });
    m_sample->hide();
    m_error->hide();
    m_pages->setObjectName(u"pages"_s);

    auto* middle = new QWidget{m_splitter};
    middle->setObjectName(u"middle"_s);
    auto* column = new QVBoxLayout{middle};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_sample);
    column->addWidget(m_pages, 1);
    column->addWidget(m_report);
    m_detailsFrame->setObjectName(u"detailsFrame"_s);
    m_detailsFrame->setMinimumWidth(264);
    auto* frame = new QVBoxLayout{m_detailsFrame};
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(m_details);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_detailsFrame);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({1000, 356});
    m_splitter->setHandleWidth(1);
    m_splitter->setCollapsible(0, false);

    auto* body = new QWidget{m_stage};
    auto* row = new QHBoxLayout{body};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_splitter, 1);
    m_stage->addWidget(body);
    m_stage->addWidget(m_refused);
    auto* whole = new QWidget{this};
    auto* lines = new QVBoxLayout{whole};
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_bar);
    lines->addWidget(m_stage, 1);
    lines->addWidget(m_status);
    setCentralWidget(whole);
}

void MainWindow::buildPages()
{
    m_views = std::make_unique<ViewContext>(viewContext());
    addPage(timelineView(*m_views));
    addPage(departuresView(*m_views));
    addPage(flowView(*m_views));
    addPage(strategiesView(*m_views));
    addPage(statisticsView(*m_views));
    buildArticles();
}

void MainWindow::buildArticles()
{
    m_articles = new ArticlesPage{this};
    connect(m_articles, &ArticlesPage::addArticlesWanted, m_actions->addArticles, &QAction::trigger);
    connect(m_articles, &ArticlesPage::strategyWanted, this, [this](ArticleId article, Span sentence, const QString& words) {
        addStrategy(*m_views, article, sentence, toUtf8(words));
    });
    PageEntry articles;
    articles.name = u"articles"_s;
    articles.word = tr("Articles");
    articles.icon = u"articles"_s;
    articles.page = m_articles;
    articles.setTheme = [this](ThemeKind kind) { m_articles->setTheme(theme(kind)); };
    articles.saveState = [this] { return m_articles->saveState(); };
    articles.restoreState = [this](const QByteArray& state) { m_articles->restoreState(state); };
    addPage(std::move(articles));
}

void MainWindow::addPage(PageEntry entry)
{
    const int view = static_cast<int>(m_entries.size());
    const QKeySequence keys{u"Ctrl+%1"_s.arg(view + 1)};
    m_rail->addView(entry.word, entry.icon, keys.toString(QKeySequence::NativeText));
    auto* action = new QAction{entry.word, this};
    action->setShortcut(keys);
    m_actions->view->insertAction(m_actions->pagesEnd, action);
    connect(action, &QAction::triggered, this, [this, name = entry.name] { showPage(name); });
    connect(entry.page, &ViewPage::factChosen, this, &MainWindow::chooseFact);
    connect(entry.page, &ViewPage::factOpened, this, &MainWindow::openFact);
    connect(entry.page, &ViewPage::statementChosen, this, &MainWindow::chooseStatement);
    connect(entry.page, &ViewPage::sentenceOpened, this, [this](ArticleId article, Span span) { openArticle(article, span); });
    m_pages->addWidget(entry.page);
    m_entries.push_back(std::move(entry));
}

const PageEntry* MainWindow::currentEntry() const
{
    const auto at = static_cast<std::size_t>(m_current);
    return at < m_entries.size() ? &m_entries[at] : nullptr;
}

QString MainWindow::currentPage() const
{
    return currentEntry() ? currentEntry()->name : QString{};
}

bool MainWindow::isIdle() const
{
    return (!m_library || m_library->isIdle()) && (!currentEntry() || currentEntry()->page->isIdle());
}

QStringList MainWindow::pageNames() const
{
    QStringList names;
    for (const auto& entry : m_entries)
        names << entry.name;
    return names;
}

void MainWindow::showPage(const QString& name)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].name == name)
            m_current = static_cast<int>(i);
    followPage();
    showFilter();
}

void MainWindow::focusPage()
{
    if (const auto* entry = currentEntry())
        entry->page->setFocus();
}

/// The rail and the menus show what the current page can do.
void MainWindow::followPage()
{
    const auto* entry = currentEntry();
    if (!entry)
        return;
    m_rail->setCurrent(m_current);
    m_pages->setCurrentWidget(entry->page);
    m_actions->zoomIn->setVisible(bool(entry->zoomIn));
    m_actions->zoomOut->setVisible(bool(entry->zoomOut));
    m_actions->zoomToFit->setVisible(bool(entry->zoomToFit));
    showModes();
    m_actions->exportPicture->setVisible(bool(entry->exportPicture));
    m_actions->copyPicture->setVisible(bool(entry->copyPicture));
    m_bar->setExportVisible(bool(entry->exportPicture));
}

void MainWindow::showModes()
{
    m_actions->modes->clear();
    const auto* entry = currentEntry();
    m_actions->modes->menuAction()->setVisible(entry && !entry->modes.empty());
    if (!entry || entry->modes.empty())
        return;
    auto* group = new QActionGroup{m_actions->modes};
    for (std::size_t i = 0; i < entry->modes.size(); ++i) {
        auto* action = group->addAction(m_actions->modes->addAction(entry->modes[i].word));
        action->setCheckable(true);
        action->setChecked(entry->currentMode() == static_cast<int>(i));
        connect(action, &QAction::triggered, this, entry->modes[i].choose);
    }
}

void MainWindow::connectBars()
{
    connect(m_filter, &FilterState::changed, this, &MainWindow::showFilter);
    connect(m_actions->modes, &QMenu::aboutToShow, this, &MainWindow::showModes);
    connect(m_rail, &Rail::viewChosen, this, [this](int view) { showPage(m_entries[static_cast<std::size_t>(view)].name); });
    connect(m_bar, &FilterBar::exportAsked, m_actions->exportPicture, &QAction::trigger);
    connect(m_bar, &FilterBar::searchSubmitted, this, &MainWindow::focusPage);
    connect(m_details, &DetailsPane::articleOpened, this, [this](ArticleId article, Span span) { openArticle(article, span); });
    connect(m_details, &DetailsPane::factChosen, this, &MainWindow::chooseFact);
    const auto editDate = [this](ArticleId article) {
        showPage(u"articles"_s);
        m_articles->editDate(article);
    };
    connect(m_details, &DetailsPane::dateAsked, this, editDate);
    connect(m_report, &ImportPanel::dateAsked, this, editDate);
    connect(m_report, &ImportPanel::articleOpened, this, [this](ArticleId article) { openArticle(article); });
    connect(m_status, &StatusStrip::cancelAsked, this, [this] {
        if (m_library)
            m_library->cancelImport();
    });
}

void MainWindow::chooseFact(FactId fact)
{
    m_chosen = fact;
    for (const auto& entry : m_entries)
        entry.page->selectFact(fact);
    m_details->showFact(m_library ? m_library->table() : nullptr, fact);
}

/// What is chosen is no fact: the page that said so keeps its mark, the others forget theirs.
void MainWindow::chooseStatement(const Statement& statement)
{
    m_chosen = {};
    for (const auto& entry : m_entries)
        if (entry.page != currentEntry()->page)
            entry.page->selectFact({});
    m_details->showStatement(m_library ? m_library->table() : nullptr, statement);
}

void MainWindow::openFact(FactId fact)
{
    chooseFact(fact);
    const auto table = m_library ? m_library->table() : nullptr;
    const auto row = table ? table->rowOf(fact) : std::nullopt;
    if (!row || table->fact(*row).sources.empty())
        return;
    const auto& source = table->fact(*row).sources.front();
    openArticle(source.article, source.evidence.empty() ? std::nullopt : std::optional{source.evidence.front()});
}

void MainWindow::openArticle(ArticleId article, std::optional<Span> span)
{
    m_articles->openArticle(article, span); // first, so that the page, once shown, does not choose one itself
    showPage(u"articles"_s);
}

} // namespace exeunt::ui
