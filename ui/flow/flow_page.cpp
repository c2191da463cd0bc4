// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow/flow_page.h"

#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_words.h"
#include "ui/style/fonts.h"
#include "ui/widget/empty_state.h"
#include "ui/widget/zoom_buttons.h"

#include <QButtonGroup>
#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using view::flow::Order;

namespace {

constexpr quint32 kStateMark = 0x666c6f31; // "flo1"
constexpr int kBar = 44;

} // namespace

FlowPage::FlowPage(QWidget* parent)
    : ViewPage{parent}
    , m_canvas{new FlowCanvas{this}}
    , m_bar{new QWidget{this}}
    , m_summary{new QLabel{m_bar}}
    , m_modes{new QButtonGroup{this}}
    , m_orders{new QButtonGroup{this}}
    , m_orderSwitch{new QWidget{m_bar}}
    , m_empty{new EmptyState{this}}
{
    buildBar();
    buildEmptyState();
    connect(m_canvas, &FlowCanvas::factChosen, this, &FlowPage::factChosen);
    connect(m_canvas, &FlowCanvas::factOpened, this, &FlowPage::factOpened);
    connect(m_canvas, &FlowCanvas::statementChosen, this, &FlowPage::statementChosen);
    dress();
    showState();
}

void FlowPage::buildBar()
{
    m_bar->setObjectName(u"flowBar"_s);
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_summary->setObjectName(u"flowSummary"_s);
    m_summary->setFont(textFont(TextRole::Strong));
    auto* row = new QHBoxLayout{m_bar};
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(4);
    row->addWidget(m_summary, 1);
    auto* orders = new QHBoxLayout{m_orderSwitch};
    orders->setContentsMargins(0, 0, 16, 0);
    orders->setSpacing(0);
    const auto add = [this](QLayout* layout, QButtonGroup* group, int id, const QString& name, const QString& words,
                         const QString& says) {
        auto* button = smallButton(m_bar, name, words, says);
        button->setCheckable(true);
        group->addButton(button, id);
        layout->addWidget(button);
    };
    add(orders, m_orders, static_cast<int>(Order::ByCount), u"orderByCount"_s, tr("Most first"),
        tr("Companies with most people first; a click on a head sorts by it"));
    add(orders, m_orders, static_cast<int>(Order::ByName), u"orderByName"_s, tr("A–Z"), tr("Companies by name"));
    row->addWidget(m_orderSwitch);
    add(row, m_modes, static_cast<int>(FlowMode::Bands), u"flowBands"_s, tr("Bands"), tr("Bands as wide as people are many"));
    add(row, m_modes, static_cast<int>(FlowMode::Matrix), u"flowMatrix"_s, tr("Matrix"),
        tr("Rows leave, columns join: the same numbers"));
    m_orders->button(static_cast<int>(Order::ByCount))->setChecked(true);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { setMode(static_cast<FlowMode>(id)); });
    connect(m_orders, &QButtonGroup::idClicked, this, [this](int id) { m_canvas->setOrder(static_cast<Order>(id)); });
}

void FlowPage::buildEmptyState()
{
    m_empty->setObjectName(u"flowEmpty"_s);
    auto* add = m_empty->addButton(tr("Add articles…"));
    add->setObjectName(u"flowAddArticles"_s);
    auto* clear = m_empty->addButton(tr("Clear the filter"));
    clear->setObjectName(u"flowClearFilter"_s);
    connect(add, &QPushButton::clicked, this, &FlowPage::addArticlesWanted);
    connect(clear, &QPushButton::clicked, this, &FlowPage::clearFilterWanted);
}

void FlowPage::showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_canvas->setFacts(std::move(table), filter);
    showState();
}

void FlowPage::showState()
{
    const auto& stage = m_canvas->stage();
    const bool hasFacts = stage.hasFacts();
    const bool isLibraryEmpty = !stage.table() || stage.table()->size() == 0;
    m_summary->setText(hasFacts ? flowSummary(stage.flow()) : QString{});
    m_modes->button(static_cast<int>(mode()))->setChecked(true);
    m_orderSwitch->setVisible(mode() == FlowMode::Matrix);
    m_bar->setVisible(hasFacts);
    m_canvas->setVisible(hasFacts);
    m_empty->setVisible(!hasFacts);
    auto* add = m_empty->findChild<QPushButton*>(u"flowAddArticles"_s);
    auto* clear = m_empty->findChild<QPushButton*>(u"flowClearFilter"_s);
    add->setVisible(isLibraryEmpty);
    clear->setVisible(!isLibraryEmpty);
    setFocusProxy(hasFacts ? static_cast<QWidget*>(m_canvas) : isLibraryEmpty ? add : clear);
    if (!hasFacts)
        m_empty->setWords(isLibraryEmpty ? tr("No facts yet") : tr("No fact passes the filter"),
            isLibraryEmpty ? tr("Add articles: who went from where to where.")
                           : tr("Take a company, kind or period out of the filter."));
}

void FlowPage::selectFact(FactId fact)
{
    m_canvas->select(fact);
}

FlowMode FlowPage::mode() const
{
    return m_canvas->stage().mode();
}

void FlowPage::setMode(std::optional<FlowMode> mode)
{
    m_canvas->setMode(mode);
    showState();
}

void FlowPage::setTheme(ThemeKind kind)
{
    m_canvas->setTheme(kind);
    dress();
}

void FlowPage::dress()
{
    const auto& t = theme(m_canvas->themeKind());
    m_empty->setPicture(u"flow"_s, t.inkSecondary);
    setStyleSheet(u"QWidget#flowBar{background:%1;border-bottom:1px solid %2}QLabel#flowSummary{color:%3}"_s.arg(
                      t.panel.name(), t.line.name(), t.ink.name())
        + smallButtonStyle(t));
}

void FlowPage::resizeEvent(QResizeEvent* event)
{
    ViewPage::resizeEvent(event);
    m_bar->setGeometry(0, 0, width(), kBar);
    m_canvas->setGeometry(0, kBar, width(), std::max(0, height() - kBar));
    m_empty->setGeometry(rect());
}

QByteArray FlowPage::saveState() const
{
    QByteArray state;
    QDataStream out{&state, QIODevice::WriteOnly};
    const auto mode = m_canvas->stage().chosenMode();
    out << kStateMark << static_cast<qint32>(mode ? static_cast<int>(*mode) : -1)
        << static_cast<qint32>(m_canvas->stage().order());
    return state;
}

bool FlowPage::restoreState(const QByteArray& state)
{
    QDataStream in{state};
    quint32 mark = 0;
    qint32 mode = -1;
    qint32 order = 0;
    in >> mark >> mode >> order;
    if (in.status() != QDataStream::Ok || mark != kStateMark || mode > 1 || order < 0 || order > 1)
        return false;
    m_orders->button(order)->setChecked(true);
    m_canvas->setOrder(static_cast<Order>(order));
    setMode(mode < 0 ? std::nullopt : std::optional{static_cast<FlowMode>(mode)});
    return true;
}

} // namespace exeunt::ui
