// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_page.h"

#include "ui/statistics/chart_canvas.h"
#include "ui/statistics/chart_table.h"
#include "ui/statistics/statistics_words.h"
#include "ui/widget/empty_state.h"
#include "ui/widget/icon.h"
#include "ui/widget/zoom_buttons.h"

#include <QButtonGroup>
#include <QDataStream>
#include <QFocusEvent>
#include <QIODevice>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;

namespace {

constexpr quint32 kStateMark = 0x73746132; // "sta2"
constexpr int kBar = 44;
constexpr int kNamesWidth = 212;
constexpr int kWideEnough = 1080; // for the numbers to stand beside the chart

int placeOf(ChartKind kind)
{
    return static_cast<int>(std::find(kChartOrder.begin(), kChartOrder.end(), kind) - kChartOrder.begin());
}

} // namespace

StatisticsPage::StatisticsPage(QWidget* parent)
    : ViewPage{parent}
    , m_loader{new ChartLoader{this}}
    , m_bar{new QWidget{this}}
    , m_summary{new QLabel{m_bar}}
    , m_rules{new QButtonGroup{this}}
    , m_views{new QButtonGroup{this}}
    , m_split{new QSplitter{this}}
    , m_names{new QListWidget{this}}
    , m_scroll{new QScrollArea{m_split}}
    , m_board{new QWidget}
    , m_table{new ChartTable{m_split}}
    , m_empty{new EmptyState{this}}
    , m_filling{new QTimer{this}}
    , m_theme{&theme(systemThemeKind())}
{
    buildBar();
    buildCanvases();
    buildNumbers();
    buildEmptyState();
    connect(m_loader, &ChartLoader::loaded, this, &StatisticsPage::take);
    m_filling->setSingleShot(true);
    m_filling->setInterval(0);
    connect(m_filling, &QTimer::timeout, this, &StatisticsPage::fillVisible);
    dress();
    showState();
}

ChartCanvas& StatisticsPage::canvas(ChartKind kind) const
{
    return *m_canvases[static_cast<std::size_t>(placeOf(kind))];
}

void StatisticsPage::showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_facts = std::move(table);
    m_filter = filter;
    reloadSoon();
}

void StatisticsPage::showEvent(QShowEvent* event)
{
    ViewPage::showEvent(event);
    if (m_isStale)
        reload();
}

void StatisticsPage::reload()
{
    m_isStale = false;
    if (!m_facts)
        return;
    if (!m_charts.statistics)
        showState();
    m_loader->load(m_facts, m_filter, m_options);
}

void StatisticsPage::take(const LoadedCharts& charts)
{
    m_charts = charts;
    m_isFilled.assign(m_canvases.size(), false);
    m_isLoading = true;
    showState();
}

void StatisticsPage::showState()
{
    const bool hasFacts = m_charts.statistics && !m_charts.statistics->rows().empty();
    const bool isLibraryEmpty = !m_facts || m_facts->size() == 0;
    m_summary->setText(
        hasFacts ? statisticsSummary(*m_charts.of(ChartKind::Departures), *m_charts.of(ChartKind::Joinings)) : QString{});
    m_rules->button(static_cast<int>(m_options.dateRule))->setChecked(true);
    m_step->setText(stepChoice(m_options.step));
    m_views->button(m_large ? 1 : 0)->setChecked(true);
    m_bar->setVisible(hasFacts);
    m_split->setVisible(hasFacts);
    m_names->setVisible(hasFacts && m_large);
    m_numbers->setVisible(m_large.has_value());
    m_table->setVisible(hasFacts && m_large && m_numbers->isChecked());
    for (auto* canvas : m_canvases) {
        canvas->setLarge(m_large == canvas->kind());
        canvas->setVisible(!m_large || m_large == canvas->kind());
    }
    const bool isCounting = !m_charts.statistics && !isLibraryEmpty; // for the first time: neither empty nor filtered out
    m_empty->setVisible(!hasFacts && !isCounting);
    auto* add = m_empty->findChild<QPushButton*>(u"statisticsAddArticles"_s);
    auto* clear = m_empty->findChild<QPushButton*>(u"statisticsClearFilter"_s);
    add->setVisible(isLibraryEmpty);
    clear->setVisible(!isLibraryEmpty);
    setFocusProxy(hasFacts   ? static_cast<QWidget*>(&canvas(m_large.value_or(kChartOrder.front())))
            : isLibraryEmpty ? add
                             : clear);
    if (!hasFacts)
        m_empty->setWords(isLibraryEmpty ? tr("No facts yet") : tr("No fact passes the filter"),
            isLibraryEmpty ? tr("Add articles: who leaves and joins, counted.")
                           : tr("Take a company, kind or period out of the filter."));
    arrange();
}

void StatisticsPage::showLarge(std::optional<ChartKind> kind)
{
    const bool hadFocus = isAncestorOf(focusWidget()) || hasFocus();
    m_large = kind;
    if (kind) {
        m_lastLarge = *kind;
        if (m_charts.statistics)
            m_table->setChart(m_charts.statistics, m_charts.of(*kind));
        const QSignalBlocker quiet{m_names};
        m_names->setCurrentRow(placeOf(*kind));
        m_scroll->verticalScrollBar()->setValue(0);
    }
    showState();
    if (hadFocus && !m_names->hasFocus())
        canvas(m_lastLarge).setFocus();
    if (!kind)
        m_scroll->ensureWidgetVisible(&canvas(m_lastLarge));
}

void StatisticsPage::setDateRule(DateRule rule)
{
    if (m_options.dateRule == rule)
        return;
    m_options.dateRule = rule;
    reloadSoon();
}

void StatisticsPage::setStep(std::optional<Step> step)
{
    if (m_options.step == step)
        return;
    m_options.step = step;
    reloadSoon();
}

/// At once where somebody looks, else when somebody does.
void StatisticsPage::reloadSoon()
{
    m_isStale = true;
    if (isVisible())
        reload();
}

void StatisticsPage::arrange()
{
    m_bar->setGeometry(0, 0, width(), kBar);
    m_empty->setGeometry(rect());
    const int left = m_large ? kNamesWidth : 0;
    const int below = std::max(0, height() - kBar);
    m_names->setGeometry(0, kBar, kNamesWidth, below);
    const bool isWide = width() >= kWideEnough;
    m_split->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    m_split->setGeometry(left, kBar, width() - left, below);
    if (const auto sizes = m_split->sizes(); m_large && sizes.size() == 2 && sizes.back() == 0) {
        const int room = isWide ? width() - left : below;
        m_split->setSizes({room * 2 / 3, room / 3});
    }
    arrangeBoard();
}

void StatisticsPage::selectFact(FactId fact)
{
    m_selected = fact;
    const auto row = m_facts ? m_facts->rowOf(fact) : std::nullopt;
    for (std::size_t i = 0; i < m_canvases.size(); ++i)
        if (m_isFilled[i])
            m_canvases[i]->select(row);
}

std::map<ChartKind, HiddenSeries> StatisticsPage::hiddenSeries() const
{
    std::map<ChartKind, HiddenSeries> hidden;
    for (const auto* canvas : m_canvases)
        if (!canvas->stage().hidden().empty())
            hidden.emplace(canvas->kind(), canvas->stage().hidden());
    return hidden;
}

void StatisticsPage::copyNumbers() const
{
    canvas(m_large.value_or(m_lastLarge)).copyValues();
}

void StatisticsPage::setTheme(ThemeKind kind)
{
    m_theme = &theme(kind);
    for (auto* canvas : m_canvases)
        canvas->setTheme(*m_theme);
    dress();
}

void StatisticsPage::dress()
{
    const auto& t = *m_theme;
    m_empty->setPicture(u"statistics"_s, t.inkSecondary);
    m_step->setIcon(icon(u"chevron-down"_s, t.inkSecondary));
    setStyleSheet(
        u"QWidget#statisticsBar{background:%1;border-bottom:1px solid %2}QLabel#statisticsSummary{color:%3}"
        "QLabel#statisticsRule{color:%4}QWidget#statisticsBoard,QScrollArea#statisticsScroll{background:%5}"
        "QListWidget#chartNames{background:%1;border:none;border-right:1px solid %2;padding:8px 0}"
        "QListWidget#chartNames::item{border:none;background:%1;padding:7px 16px;color:%3}"
        "QListWidget#chartNames::item:selected{background:%6;color:%7}"
        "QTableView#chartTable,QTableCornerButton::section{background:%1;border:none}"_s.arg(t.panel.name(), t.line.name(),
            t.ink.name(), t.inkSecondary.name(), t.window.name(), t.accentSoft.name(), t.accentInk.name())
        + smallButtonStyle(t));
}

bool StatisticsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_scroll->viewport())
        arrangeBoard();
    else if (auto* canvas = qobject_cast<ChartCanvas*>(watched); canvas && !m_large && event->type() == QEvent::FocusIn
             && static_cast<QFocusEvent*>(event)->reason() != Qt::MouseFocusReason)
        m_scroll->ensureWidgetVisible(canvas, 0, kGap);
    return ViewPage::eventFilter(watched, event);
}

void StatisticsPage::resizeEvent(QResizeEvent* event)
{
    ViewPage::resizeEvent(event);
    arrange();
}

void StatisticsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_large)
        showLarge(std::nullopt);
    else
        ViewPage::keyPressEvent(event);
}

bool StatisticsPage::isIdle() const
{
    return m_loader->isIdle() && !m_filling->isActive();
}

QByteArray StatisticsPage::saveState() const
{
    QByteArray state;
    QDataStream out{&state, QIODevice::WriteOnly};
    out << kStateMark << static_cast<qint32>(m_options.dateRule) << static_cast<qint32>(m_large ? static_cast<int>(*m_large) : -1)
        << m_numbers->isChecked() << static_cast<qint32>(m_options.step ? static_cast<int>(*m_options.step) : -1);
    return state;
}

bool StatisticsPage::restoreState(const QByteArray& state)
{
    QDataStream in{state};
    quint32 mark = 0;
    qint32 rule = 0, large = -1, step = -1;
    bool hasNumbers = true;
    in >> mark >> rule >> large >> hasNumbers >> step;
    if (in.status() != QDataStream::Ok || mark != kStateMark || rule < 0 || rule > 1
        || large >= static_cast<qint32>(kChartKinds.size()) || step > static_cast<qint32>(Step::Year))
        return false;
    m_numbers->setChecked(hasNumbers);
    setDateRule(static_cast<DateRule>(rule));
    setStep(step < 0 ? std::nullopt : std::optional{static_cast<Step>(step)});
    showLarge(large < 0 ? std::nullopt : std::optional{static_cast<ChartKind>(large)});
    return true;
}

} // namespace exeunt::ui
