// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategies/strategies_page.h"

#include "ui/chart/painter_surface.h"
#include "ui/convert/text.h"
#include "ui/strategies/split_panel.h"
#include "ui/strategies/strategies_canvas.h"
#include "ui/strategies/strategies_words.h"
#include "ui/strategies/voice_sign.h"
#include "ui/style/fonts.h"
#include "ui/widget/empty_state.h"
#include "ui/widget/stay_open_menu.h"
#include "ui/widget/zoom_buttons.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLegendSide = 24;

/// What the signs of the voices mean, below the grid.
class VoiceLegend : public QWidget {
public:
    using QWidget::QWidget;
    Theme look = theme(ThemeKind::Light);
    QString note;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return static_cast<int>(drawVoiceLegend(nullptr, look, m_ruler, {}, width - 2 * kLegendSide, note)) + 12;
    }
    [[nodiscard]] QSize sizeHint() const override { return {400, heightForWidth(width())}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, 32}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), look.panel);
        painter.fillRect(0, 0, width(), 1, look.line);
        PainterSurface surface{painter};
        drawVoiceLegend(&surface, look, m_ruler, {kLegendSide, 6}, width() - 2 * kLegendSide, note);
    }

private:
    TextRuler m_ruler;
};

} // namespace

StrategiesPage::StrategiesPage(QWidget* parent)
    : ViewPage{parent}
    , m_canvas{new StrategiesCanvas{this}}
    , m_bar{new QWidget{this}}
    , m_summary{new QLabel{m_bar}}
    , m_rowsMenu{new StayOpenMenu{this}}
    , m_splitPanel{new SplitPanel{this}}
    , m_notice{new QWidget{this}}
    , m_down{new QScrollBar{Qt::Vertical, this}}
    , m_across{new QScrollBar{Qt::Horizontal, this}}
    , m_legend{new VoiceLegend{this}}
    , m_ground{new QWidget{this}}
    , m_empty{new EmptyState{this}}
{
    buildBar();
    buildNotice();
    buildEmptyState();
    arrange();
    connectCanvas();
    dress();
    showState();
}

void StrategiesPage::buildBar()
{
    m_bar->setObjectName(u"strategiesBar"_s);
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_summary->setObjectName(u"strategiesSummary"_s);
    m_summary->setFont(textFont(TextRole::Strong));
    m_summary->setMinimumWidth(60);
    m_all = smallButton(m_bar, u"strategiesAll"_s, tr("Unfold all"), tr("Show every statement with all its lines"));
    m_all->setCheckable(true);
    m_split = smallButton(m_bar, u"strategiesSplit"_s, tr("Earlier | now"), tr("Part columns at a day"));
    m_split->setCheckable(true);
    m_rows = smallButton(m_bar, u"strategiesRows"_s, tr("Rows and columns"), tr("Hide rows and columns, and bring them back"));
    m_rows->setMenu(m_rowsMenu);
    m_rows->setPopupMode(QToolButton::InstantPopup);
    m_rowsMenu->setObjectName(u"strategiesRowsMenu"_s);
    auto* row = new QHBoxLayout{m_bar};
    row->setContentsMargins(24, 8, 16, 8);
    row->setSpacing(4);
    row->addWidget(m_summary, 1);
    for (auto* button : {m_all, m_split, m_rows})
        row->addWidget(button);
    connect(m_all, &QToolButton::toggled, this,
        [this](bool opens) { m_canvas->change([&](StrategiesStage& stage) { stage.setOpensAll(opens); }); });
    connect(m_split, &QToolButton::clicked, this, [this] { openSplit(); });
    connect(m_splitPanel, &SplitPanel::splitChosen, this, &StrategiesPage::setSplit);
    connect(m_rowsMenu, &QMenu::aboutToShow, this, &StrategiesPage::fillRowsMenu);
}

/// One company alone is shown, but it is compared with nothing.
void StrategiesPage::buildNotice()
{
    m_notice->setObjectName(u"strategiesNotice"_s);
    m_notice->setAttribute(Qt::WA_StyledBackground);
    auto* words = new QLabel{tr("Only one company says what it means to do. Choose two to six to compare."), m_notice};
    words->setWordWrap(true);
    auto* choose = new QPushButton{tr("Choose companies…"), m_notice};
    choose->setObjectName(u"strategiesNoticeChoose"_s);
    auto* row = new QHBoxLayout{m_notice};
    row->setContentsMargins(24, 8, 16, 8);
    row->addWidget(words, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &StrategiesPage::companiesWanted);
}

void StrategiesPage::buildEmptyState()
{
    m_empty->setObjectName(u"strategiesEmpty"_s);
    m_add = m_empty->addButton(tr("Add articles…"));
    m_add->setObjectName(u"strategiesAddArticles"_s);
    m_clear = m_empty->addButton(tr("Clear the filter"));
    m_clear->setObjectName(u"strategiesClearFilter"_s);
    m_choose = m_empty->addButton(tr("Bring back hidden companies"));
    m_choose->setObjectName(u"strategiesBringBack"_s);
    connect(m_add, &QPushButton::clicked, this, &StrategiesPage::addArticlesWanted);
    connect(m_clear, &QPushButton::clicked, this, &StrategiesPage::clearFilterWanted);
    connect(m_choose, &QPushButton::clicked, this, &StrategiesPage::showEverything);
}

void StrategiesPage::arrange()
{
    auto* grid = new QGridLayout{m_ground};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_canvas, 0, 0);
    grid->addWidget(m_down, 0, 1);
    grid->addWidget(m_across, 1, 0);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addWidget(m_ground, 1);
    column->addWidget(m_legend);
    column->addWidget(m_empty, 1);
    m_legend->setObjectName(u"strategiesLegend"_s);
    m_legend->setAccessibleName(tr("Signs: who says it"));
    auto policy = m_legend->sizePolicy();
    policy.setHeightForWidth(true);
    m_legend->setSizePolicy(policy);
    for (auto* bar : {m_down, m_across}) {
        bar->setSingleStep(24);
        bar->hide();
    }
}

void StrategiesPage::connectCanvas()
{
    connect(m_canvas, &StrategiesCanvas::markChosen, this, &StrategiesPage::tell);
    connect(m_canvas, &StrategiesCanvas::nothingChosen, this, [this] { emit factChosen({}); });
    connect(m_canvas, &StrategiesCanvas::sentenceOpened, this, &ViewPage::sentenceOpened);
    connect(m_canvas, &StrategiesCanvas::menuAsked, this, &StrategiesPage::showMenu);
    connect(m_canvas, &StrategiesCanvas::scrolled, this, &StrategiesPage::showScroll);
    connect(m_canvas, &StrategiesCanvas::changed, this, &StrategiesPage::showState);
    connect(m_down, &QScrollBar::valueChanged, this, [this](int y) {
        m_canvas->scrollBy({0, y - m_canvas->stage().scroll().y()});
    });
    connect(m_across, &QScrollBar::valueChanged, this, [this](int x) {
        m_canvas->scrollBy({x - m_canvas->stage().scroll().x(), 0});
    });
}

void StrategiesPage::showScroll()
{
    const auto& stage = m_canvas->stage();
    const auto show = [](QScrollBar* bar, double content, double room, double at) {
        const QSignalBlocker quiet{bar};
        const int most = std::max(0, static_cast<int>(content - room));
        bar->setRange(0, most);
        bar->setPageStep(static_cast<int>(room));
        bar->setValue(static_cast<int>(at));
        bar->setVisible(most > 0);
    };
    const bool hasGrid = stage.hasGrid();
    show(m_down, hasGrid ? stage.content().height() : 0, m_canvas->height(), stage.scroll().y());
    show(m_across, hasGrid ? stage.content().width() : 0, m_canvas->width(), stage.scroll().x());
}

/// A page that nobody sees computes nothing: its facts wait.
void StrategiesPage::showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    keepPins();
    m_waiting = std::move(table);
    m_waitingFilter = filter;
    m_isWaiting = true;
    if (isVisible())
        takeWaiting();
}

void StrategiesPage::showEvent(QShowEvent* event)
{
    ViewPage::showEvent(event);
    takeWaiting();
}

void StrategiesPage::takeWaiting()
{
    if (!m_isWaiting)
        return;
    m_isWaiting = false;
    m_canvas->setFacts(std::move(m_waiting), m_waitingFilter);
    showState();
}

void StrategiesPage::showState()
{
    const auto& stage = m_canvas->stage();
    const bool hasGrid = stage.hasGrid();
    const bool hadFocus = m_empty->isAncestorOf(focusWidget());
    m_summary->setText(hasGrid ? strategiesSummary(stage.grid()) : QString{});
    m_summary->setToolTip(m_summary->text());
    m_split->setChecked(stage.options().split.has_value());
    const auto hidden = stage.table() && hasGrid ? stage.grid().hiddenCompanies().size() + stage.grid().hiddenRows().size() : 0;
    m_rows->setText(hidden > 0 ? tr("Rows and columns (%1 hidden)").arg(hidden) : tr("Rows and columns"));
    for (auto* widget : {m_bar, m_ground, m_legend})
        widget->setVisible(hasGrid);
    static_cast<VoiceLegend*>(m_legend)->note = hasGrid ? periodsWords(stage.grid()) : QString{};
    m_legend->updateGeometry();
    m_legend->update();
    m_notice->setVisible(hasGrid && stage.grid().companies().size() < 2 && stage.grid().hiddenCompanies().empty());
    m_empty->setVisible(!hasGrid);
    if (!hasGrid)
        showEmpty();
    setFocusProxy(hasGrid                   ? static_cast<QWidget*>(m_canvas)
            : m_add->isVisibleTo(m_empty)   ? m_add
            : m_clear->isVisibleTo(m_empty) ? m_clear
                                            : m_choose);
    if (hadFocus)
        setFocus();
    showScroll();
}

/// Nothing to show: no article, nothing that passes the filter, every company hidden, or articles that tell of no plan.
void StrategiesPage::showEmpty()
{
    const auto& stage = m_canvas->stage();
    const bool hasArticles = stage.table() && !stage.table()->snapshot().articles.empty();
    const bool hasAny = stage.table() && !stage.table()->snapshot().strategies.empty();
    const bool areHidden = hasAny && !stage.options().hiddenCompanies.empty() && stage.grid().passing() > 0;
    m_add->setVisible(!hasAny);
    m_clear->setVisible(hasAny && !areHidden);
    m_choose->setVisible(areHidden);
    if (!hasArticles)
        m_empty->setWords(tr("No articles yet"), tr("Add articles: what companies mean to do, side by side."));
    else if (!hasAny)
        m_empty->setWords(tr("No plans found"),
            tr("These articles say nothing of what a company means to do. Add others, or select a sentence in an article and "
               "choose "
               "“Add as strategy…”."));
    else if (areHidden)
        m_empty->setWords(tr("Every company is hidden"), tr("Bring them back to see what they mean to do."));
    else
        m_empty->setWords(tr("No statement passes the filter"), tr("Take a company, the period or words out of the filter."));
}

void StrategiesPage::selectFact(FactId)
{
    m_canvas->clearSelection(); // no mark here is a fact
}

void StrategiesPage::setTheme(ThemeKind kind)
{
    m_canvas->setTheme(kind);
    dress();
}

void StrategiesPage::dress()
{
    const auto& t = theme(m_canvas->themeKind());
    m_empty->setPicture(u"strategies"_s, t.inkSecondary);
    static_cast<VoiceLegend*>(m_legend)->look = t;
    m_legend->update();
    setStyleSheet(u"QWidget#strategiesBar{background:%1;border-bottom:1px solid %2}QLabel#strategiesSummary{color:%3}"
                  "QWidget#strategiesNotice{background:%4;border-bottom:1px solid %2}"_s.arg(
                      t.panel.name(), t.line.name(), t.ink.name(), t.accentSoft.name())
        + smallButtonStyle(t));
}

} // namespace exeunt::ui
