// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a statistics page, made once: bar, charts, numbers, what stands there when there is nothing to count.
#include "ui/statistics/chart_canvas.h"
#include "ui/statistics/chart_table.h"
#include "ui/statistics/statistics_page.h"
#include "ui/statistics/statistics_words.h"
#include "ui/style/fonts.h"
#include "ui/widget/empty_state.h"
#include "ui/widget/zoom_buttons.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;

void StatisticsPage::buildBar()
{
    m_bar->setObjectName(u"statisticsBar"_s);
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_summary->setObjectName(u"statisticsSummary"_s);
    m_summary->setFont(textFont(TextRole::Strong));
    auto* row = new QHBoxLayout{m_bar};
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(4);
    row->addWidget(m_summary, 1);
    const auto add = [&](QButtonGroup* group, int id, const QString& name, const QString& words, const QString& says) {
        auto* button = smallButton(m_bar, name, words, says);
        button->setCheckable(true);
        if (group)
            group->addButton(button, id);
        row->addWidget(button);
        return button;
    };
    auto* rule = new QLabel{tr("Uncertain dates"), m_bar};
    rule->setObjectName(u"statisticsRule"_s);
    rule->setFont(textFont(TextRole::Secondary));
    row->addWidget(rule);
    add(m_rules, static_cast<int>(DateRule::Spread), u"ruleSpread"_s, tr("Spread"),
        tr("A date that can mean several days counts evenly over all of them"));
    add(m_rules, static_cast<int>(DateRule::Apart), u"ruleApart"_s, tr("Counted apart"),
        tr("A date that spans several periods counts in none of them, and is listed below the chart"));
    row->addSpacing(12);
    m_step = add(nullptr, 0, u"chartStep"_s, {}, tr("How long the periods of the time axes are"));
    m_step->setCheckable(false);
    buildStepMenu();
    row->addSpacing(12);
    add(m_views, 0, u"chartsAll"_s, tr("All charts"), tr("Every chart at a glance (Esc)"));
    add(m_views, 1, u"chartsOne"_s, tr("One chart"), tr("One chart large, beside its numbers"));
    m_numbers = add(nullptr, 0, u"chartNumbers"_s, tr("Numbers"), tr("The chart's numbers as a table; Ctrl+C copies them"));
    m_numbers->setChecked(true);
    m_rules->button(static_cast<int>(m_options.dateRule))->setChecked(true);
    connect(m_rules, &QButtonGroup::idClicked, this, [this](int id) { setDateRule(static_cast<DateRule>(id)); });
    connect(m_views, &QButtonGroup::idClicked, this,
        [this](int id) { showLarge(id == 0 ? std::nullopt : std::optional{m_lastLarge}); });
    connect(m_numbers, &QToolButton::toggled, this, &StatisticsPage::showState);
}

void StatisticsPage::buildStepMenu()
{
    m_step->setPopupMode(QToolButton::InstantPopup);
    m_step->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_step->setLayoutDirection(Qt::RightToLeft); // the sign of a menu stands behind the word
    m_step->setIconSize({14, 14});
    auto* menu = new QMenu{m_step};
    auto* group = new QActionGroup{menu};
    for (const auto step : std::array<std::optional<Step>, 4>{std::nullopt, Step::Month, Step::Quarter, Step::Year}) {
        auto* action = group->addAction(menu->addAction(stepChoice(step)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, step] { setStep(step); });
        connect(menu, &QMenu::aboutToShow, action, [this, action, step] { action->setChecked(m_options.step == step); });
    }
    m_step->setMenu(menu);
}

void StatisticsPage::buildCanvases()
{
    m_board->setObjectName(u"statisticsBoard"_s);
    m_scroll->setObjectName(u"statisticsScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_board);
    m_scroll->viewport()->installEventFilter(this);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &StatisticsPage::fillVisible);
    for (const auto kind : kChartOrder) {
        auto* canvas = new ChartCanvas{kind, m_board};
        m_canvases.push_back(canvas);
        m_names->addItem(chartTitle(kind));
        connect(canvas, &ChartCanvas::factChosen, this, &StatisticsPage::factChosen);
        connect(canvas, &ChartCanvas::statementChosen, this, [this, canvas](const Statement& statement) {
            m_selected = {};
            for (auto* other : m_canvases)
                if (other != canvas)
                    other->select(std::nullopt);
            emit statementChosen(statement);
        });
        canvas->installEventFilter(this);
        connect(canvas, &ChartCanvas::focusMoved, this, [this, canvas](QRect to) {
            const auto middle = canvas->mapTo(m_board, to.center());
            m_scroll->ensureVisible(middle.x(), middle.y(), 0, to.height() / 2 + kGap);
        });
        connect(canvas, &ChartCanvas::filterWanted, this, &StatisticsPage::filterWanted);
        connect(canvas, &ChartCanvas::largeWanted, this,
            [this](ChartKind wanted) { showLarge(m_large ? std::nullopt : std::optional{wanted}); });
        connect(canvas, &ChartCanvas::exportWanted, this, [this](ChartKind wanted) {
            showLarge(wanted);
            emit exportWanted();
        });
    }
    m_isFilled.assign(m_canvases.size(), false);
}

void StatisticsPage::buildNumbers()
{
    m_names->setObjectName(u"chartNames"_s);
    m_names->setAccessibleName(tr("Charts"));
    m_names->setFont(textFont(TextRole::Text));
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setTextElideMode(Qt::ElideRight);
    connect(m_names, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_large)
            showLarge(kChartOrder.at(static_cast<std::size_t>(row)));
    });
    m_split->setObjectName(u"statisticsSplit"_s);
    m_split->setHandleWidth(1);
    m_split->addWidget(m_scroll);
    m_split->addWidget(m_table);
    m_split->setStretchFactor(0, 1);
    m_split->setCollapsible(0, false);
    connect(m_table, &ChartTable::markChosen, this, [this](const ChartMark& mark) {
        if (!m_large)
            return;
        auto& shown = canvas(*m_large);
        const auto& marks = shown.stage().marks();
        const auto at = std::find(marks.begin(), marks.end(), mark);
        if (at != marks.end())
            shown.activateMark(static_cast<int>(at - marks.begin()));
    });
}

void StatisticsPage::buildEmptyState()
{
    m_empty->setObjectName(u"statisticsEmpty"_s);
    auto* add = m_empty->addButton(tr("Add articles…"));
    add->setObjectName(u"statisticsAddArticles"_s);
    auto* clear = m_empty->addButton(tr("Clear the filter"));
    clear->setObjectName(u"statisticsClearFilter"_s);
    connect(add, &QPushButton::clicked, this, &StatisticsPage::addArticlesWanted);
    connect(clear, &QPushButton::clicked, this, &StatisticsPage::clearFilterWanted);
}

} // namespace exeunt::ui
