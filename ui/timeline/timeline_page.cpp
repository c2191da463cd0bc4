// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_page.h"

#include "ui/style/fonts.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/widget/zoom_buttons.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using view::timeline::kMetrics;
using view::timeline::LaneMode;

namespace {

constexpr quint32 kStateMark = 0x74696d31; // "tim1"

} // namespace

TimelinePage::TimelinePage(QWidget* parent)
    : ViewPage{parent}
    , m_canvas{new TimelineCanvas{this}}
{
    buildLaneSwitch();
    buildZoomButtons();
    buildScrollBar();
    buildEmptyState();
    setFocusProxy(m_canvas);
    connect(m_canvas, &TimelineCanvas::factChosen, this, &TimelinePage::factChosen);
    connect(m_canvas, &TimelineCanvas::factOpened, this, &TimelinePage::factOpened);
    connect(m_canvas, &TimelineCanvas::periodChosen, this, &TimelinePage::periodChosen);
    connect(m_canvas, &TimelineCanvas::viewportChanged, this, &TimelinePage::followViewport);
    dress();
    showEmptyState();
}

void TimelinePage::buildLaneSwitch()
{
    m_laneSwitch = new QWidget{this};
    m_laneSwitch->setObjectName(u"laneSwitch"_s);
    auto* row = new QHBoxLayout{m_laneSwitch};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_laneButtons = new QButtonGroup{this};
    const auto add = [&](LaneMode mode, const QString& name, const QString& words, const QString& says) {
        auto* button = smallButton(m_laneSwitch, name, words, says);
        button->setCheckable(true);
        row->addWidget(button);
        m_laneButtons->addButton(button, static_cast<int>(mode));
    };
    add(LaneMode::Company, u"lanesByCompany"_s, tr("Company"), tr("A lane for each company"));
    add(LaneMode::Person, u"lanesByPerson"_s, tr("Person"), tr("A lane for each person, across companies"));
    add(LaneMode::Outlet, u"lanesByOutlet"_s, tr("Outlet"), tr("A lane for each outlet that reports"));
    m_laneButtons->button(static_cast<int>(LaneMode::Company))->setChecked(true);
    connect(m_laneButtons, &QButtonGroup::idClicked, this, [this](int id) { setLaneMode(static_cast<LaneMode>(id)); });
}

void TimelinePage::buildZoomButtons()
{
    auto* buttons = new ZoomButtons{this};
    connect(buttons, &ZoomButtons::outAsked, this, &TimelinePage::zoomOut);
    connect(buttons, &ZoomButtons::fitAsked, this, &TimelinePage::fitAll);
    connect(buttons, &ZoomButtons::inAsked, this, &TimelinePage::zoomIn);
    m_zoomButtons = buttons;
}

void TimelinePage::buildScrollBar()
{
    m_scrollBar = new QScrollBar{Qt::Vertical, this};
    m_scrollBar->setObjectName(u"laneScrollBar"_s);
    m_scrollBar->setAccessibleName(tr("Lanes"));
    connect(m_scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        auto& stage = m_canvas->stage();
        stage.panBy(0, value - stage.viewport().scroll);
        m_canvas->update();
    });
}

void TimelinePage::buildEmptyState()
{
    m_empty = new QWidget{this};
    m_empty->setObjectName(u"emptyState"_s);
    auto* column = new QVBoxLayout{m_empty};
    column->setAlignment(Qt::AlignCenter);
    column->setSpacing(12);
    auto* words = new QLabel{m_empty};
    words->setObjectName(u"emptyWords"_s);
    words->setFont(textFont(TextRole::Heading));
    words->setAlignment(Qt::AlignCenter);
    auto* hint = new QLabel{m_empty};
    hint->setObjectName(u"emptyHint"_s);
    hint->setFont(textFont(TextRole::Text));
    hint->setAlignment(Qt::AlignCenter);
    auto* add = new QPushButton{tr("Add articles…"), m_empty};
    add->setObjectName(u"emptyAddArticles"_s);
    add->setProperty("role", u"primary"_s);
    auto* clear = new QPushButton{tr("Clear the filter"), m_empty};
    clear->setObjectName(u"emptyClearFilter"_s);
    for (QWidget* widget : {static_cast<QWidget*>(words), static_cast<QWidget*>(hint)})
        column->addWidget(widget);
    column->addWidget(add, 0, Qt::AlignCenter);
    column->addWidget(clear, 0, Qt::AlignCenter);
    connect(add, &QPushButton::clicked, this, &TimelinePage::addArticlesWanted);
    connect(clear, &QPushButton::clicked, this, &TimelinePage::clearFilterWanted);
}

void TimelinePage::showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_canvas->setFacts(std::move(table), filter);
    showEmptyState();
    followViewport();
}

void TimelinePage::selectFact(FactId fact)
{
    m_canvas->select(fact);
}

void TimelinePage::setTheme(ThemeKind kind)
{
    m_canvas->setTheme(kind);
    dress();
}

void TimelinePage::setSnippet(std::function<QString(FactId)> snippet)
{
    m_canvas->setSnippet(std::move(snippet));
}

LaneMode TimelinePage::laneMode() const
{
    return m_canvas->stage().mode();
}

view::timeline::Viewport TimelinePage::viewport() const
{
    return m_canvas->stage().viewport();
}

void TimelinePage::setLaneMode(LaneMode mode)
{
    m_laneButtons->button(static_cast<int>(mode))->setChecked(true);
    if (mode == laneMode())
        return;
    m_canvas->setMode(mode);
    emit laneModeChanged(mode);
}

void TimelinePage::zoomIn()
{
    m_canvas->zoomBy(1.4);
}

void TimelinePage::zoomOut()
{
    m_canvas->zoomBy(1 / 1.4);
}

void TimelinePage::fitAll()
{
    m_canvas->fit();
}

void TimelinePage::followViewport()
{
    auto& stage = m_canvas->stage();
    const double most = stage.hasFacts() ? stage.mostScroll() : 0;
    const QSignalBlocker blocker{m_scrollBar};
    m_scrollBar->setRange(0, static_cast<int>(most));
    m_scrollBar->setPageStep(static_cast<int>(view::timeline::areasOf(stage.viewport()).plot.height));
    m_scrollBar->setSingleStep(48);
    m_scrollBar->setValue(static_cast<int>(stage.viewport().scroll));
    m_scrollBar->setVisible(most > 0);
}

void TimelinePage::showEmptyState()
{
    auto& stage = m_canvas->stage();
    const bool isEmpty = !stage.hasFacts();
    const bool isLibraryEmpty = !stage.table() || stage.table()->size() == 0;
    auto* add = m_empty->findChild<QPushButton*>(u"emptyAddArticles"_s);
    auto* clear = m_empty->findChild<QPushButton*>(u"emptyClearFilter"_s);
    const auto* focused = focusWidget();
    const bool keepsFocus = focused && focused->hasFocus() && isAncestorOf(focused);
    add->setVisible(isLibraryEmpty);
    clear->setVisible(!isLibraryEmpty);
    m_empty->setVisible(isEmpty);
    m_canvas->setVisible(!isEmpty);
    setFocusProxy(!isEmpty ? static_cast<QWidget*>(m_canvas) : isLibraryEmpty ? add : clear);
    if (keepsFocus && !focused->isVisibleTo(this))
        setFocus();
    m_laneSwitch->setVisible(!isEmpty);
    m_zoomButtons->setVisible(!isEmpty);
    if (!isEmpty)
        return;
    m_scrollBar->hide();
    m_empty->findChild<QLabel*>(u"emptyWords"_s)->setText(isLibraryEmpty ? tr("No facts yet") : tr("No fact passes the filter"));
    m_empty->findChild<QLabel*>(u"emptyHint"_s)
        ->setText(isLibraryEmpty ? tr("Add articles: who left and who joined appears here, each beside its sentence.")
                                 : tr("Take a company, kind or period out of the filter."));
}

void TimelinePage::arrange()
{
    m_canvas->setGeometry(rect());
    m_empty->setGeometry(rect());
    m_laneSwitch->setGeometry(10, 16, m_laneSwitch->sizeHint().width(), 24);
    const int legend = static_cast<int>(kMetrics.legend);
    m_zoomButtons->setGeometry(width() - 92, height() - legend + 6, 84, 24);
    const auto plot = view::timeline::areasOf(m_canvas->stage().viewport()).plot;
    m_scrollBar->setGeometry(width() - 10, static_cast<int>(plot.y), 10, static_cast<int>(plot.height));
}

void TimelinePage::resizeEvent(QResizeEvent* event)
{
    ViewPage::resizeEvent(event);
    arrange();
    followViewport();
}

void TimelinePage::changeEvent(QEvent* event)
{
    ViewPage::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        m_canvas->update();
}

/// The few widgets on the canvas wear the theme even where no application style sheet does.
void TimelinePage::dress()
{
    const auto& t = theme(m_canvas->themeKind());
    setStyleSheet(u"QWidget#emptyState{background:%1}"
                  "QLabel#emptyWords{color:%2}QLabel#emptyHint{color:%3}"
                  "QScrollBar:vertical{background:transparent;width:10px;margin:0}"
                  "QScrollBar::handle:vertical{background:%4;border-radius:3px;min-height:32px;margin:2px}"
                  "QScrollBar::add-line,QScrollBar::sub-line{height:0}"_s.arg(
                      t.window.name(), t.ink.name(), t.inkSecondary.name(), t.neutralMark.name())
        + smallButtonStyle(t));
}

QByteArray TimelinePage::saveState() const
{
    QByteArray state;
    QDataStream out{&state, QIODevice::WriteOnly};
    const auto& view = m_canvas->stage().viewport();
    out << kStateMark << static_cast<qint32>(laneMode()) << view.firstDay << view.pixelsPerDay << view.scroll
        << m_canvas->stage().isFitted();
    return state;
}

bool TimelinePage::restoreState(const QByteArray& state)
{
    QDataStream in{state};
    quint32 mark = 0;
    qint32 mode = 0;
    double firstDay = 0, pixelsPerDay = 0, scroll = 0;
    bool isFitted = true;
    in >> mark >> mode >> firstDay >> pixelsPerDay >> scroll >> isFitted;
    if (in.status() != QDataStream::Ok || mark != kStateMark || mode < 0 || mode > 2 || !(pixelsPerDay > 0))
        return false;
    setLaneMode(static_cast<LaneMode>(mode));
    if (isFitted)
        m_canvas->fit();
    else
        m_canvas->stage().setViewport(firstDay, pixelsPerDay, scroll);
    m_canvas->update();
    return true;
}

} // namespace exeunt::ui
