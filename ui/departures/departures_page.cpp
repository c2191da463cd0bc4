// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/departures/departures_page.h"

#include "ui/departures/day_slider.h"
#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_words.h"
#include "ui/style/fonts.h"
#include "ui/widget/empty_state.h"
#include "ui/widget/icon.h"
#include "ui/widget/zoom_buttons.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kStateMark = 0x64657031; // "dep1"
constexpr int kBar = 56;
constexpr int kLegend = 36;
constexpr int kPlayMs = 900; // a change and time to see it
constexpr int kFindWidth = 168;
constexpr int kWideEnoughToFind = 760;
constexpr view::DayNumber kAround = 31; // days before the first change and after the last

} // namespace

DeparturesPage::DeparturesPage(QWidget* parent)
    : ViewPage{parent}
    , m_canvas{new DeparturesCanvas{this}}
    , m_bar{new QWidget{this}}
    , m_zoom{new ZoomButtons{this}}
    , m_empty{new EmptyState{this}}
    , m_timer{new QTimer{this}}
{
    buildBar();
    buildFind();
    buildEmptyState();
    m_timer->setInterval(kPlayMs);
    connect(m_timer, &QTimer::timeout, this, &DeparturesPage::playOn);
    connect(m_canvas, &DeparturesCanvas::factChosen, this, &DeparturesPage::factChosen);
    connect(m_canvas, &DeparturesCanvas::factOpened, this, &DeparturesPage::factOpened);
    connect(m_canvas, &DeparturesCanvas::statementChosen, this, &DeparturesPage::statementChosen);
    connect(m_canvas, &DeparturesCanvas::sentenceOpened, this, &DeparturesPage::sentenceOpened);
    connect(m_canvas, &DeparturesCanvas::stepAsked, this, &DeparturesPage::step);
    connect(m_canvas, &DeparturesCanvas::playAsked, this, &DeparturesPage::togglePlaying);
    connect(m_zoom, &ZoomButtons::outAsked, this, &DeparturesPage::zoomOut);
    connect(m_zoom, &ZoomButtons::fitAsked, this, &DeparturesPage::fitAll);
    connect(m_zoom, &ZoomButtons::inAsked, this, &DeparturesPage::zoomIn);
    dress();
    showState();
}

void DeparturesPage::buildBar()
{
    m_bar->setObjectName(u"departuresBar"_s);
    m_bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout{m_bar};
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(4);
    m_dayLabel = new QLabel{m_bar};
    m_dayLabel->setObjectName(u"dayLabel"_s);
    m_dayLabel->setFont(textFont(TextRole::Strong));
    m_dayLabel->setMinimumWidth(QFontMetrics{m_dayLabel->font()}.horizontalAdvance(tr("As of 30 September 2024")) + 8);
    m_slider = new DaySlider{m_bar};
    row->addWidget(m_dayLabel);
    row->addSpacing(8);
    row->addWidget(m_slider, 1);
    row->addSpacing(8);
    const auto add = [&](const QString& name, const QString& says) {
        auto* button = smallButton(m_bar, name, {}, says);
        button->setIconSize({20, 20});
        row->addWidget(button);
        return button;
    };
    m_back = add(u"stepBack"_s, tr("The change before (Ctrl+Left)"));
    m_play = add(u"play"_s, tr("Play (Space)"));
    m_next = add(u"stepNext"_s, tr("The next change (Ctrl+Right)"));
    connect(m_slider, &DaySlider::dayChosen, this, [this](view::DayNumber day) {
        setPlaying(false);
        setDay(day);
    });
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_play, &QToolButton::clicked, this, &DeparturesPage::togglePlaying);
}

void DeparturesPage::buildFind()
{
    auto* row = static_cast<QHBoxLayout*>(m_bar->layout());
    m_fold = smallButton(m_bar, u"foldAll"_s, tr("Fold"), tr("Fold every unit, or unfold them"));
    m_fold->setCheckable(true);
    m_find = new QLineEdit{m_bar};
    m_find->setObjectName(u"findInChart"_s);
    m_find->setPlaceholderText(tr("Find in the chart"));
    m_find->setAccessibleName(tr("Find in the chart"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(kFindWidth);
    m_found = new QLabel{m_bar};
    m_found->setObjectName(u"foundInChart"_s);
    m_found->setFont(textFont(TextRole::Secondary));
    row->addSpacing(8);
    row->addWidget(m_fold);
    row->addSpacing(8);
    row->addWidget(m_find);
    row->addWidget(m_found);
    connect(m_fold, &QToolButton::toggled, m_canvas, &DeparturesCanvas::foldAll);
    connect(m_find, &QLineEdit::textChanged, this, &DeparturesPage::showFound);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_canvas->findNext(1); });
}

void DeparturesPage::buildEmptyState()
{
    m_empty->setObjectName(u"departuresEmpty"_s);
    m_empty->setAutoFillBackground(true);
    auto* add = m_empty->addButton(tr("Add articles…"));
    add->setObjectName(u"departuresAddArticles"_s);
    auto* clear = m_empty->addButton(tr("Clear the filter"));
    clear->setObjectName(u"departuresClearFilter"_s);
    connect(add, &QPushButton::clicked, this, &DeparturesPage::addArticlesWanted);
    connect(clear, &QPushButton::clicked, this, &DeparturesPage::clearFilterWanted);
}

void DeparturesPage::showFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_canvas->setFacts(std::move(table), filter);
    showState();
}

/// Slider, label and empty state follow what the canvas has.
void DeparturesPage::showState()
{
    const auto& stage = m_canvas->stage();
    const bool hasCards = stage.hasCards();
    const bool isLibraryEmpty = !stage.table() || stage.table()->snapshot().articles.empty();
    std::vector<view::DayNumber> changes;
    if (hasCards)
        for (const auto& event : stage.departures().events())
            changes.push_back(event.day);
    if (!changes.empty())
        m_slider->setDays(changes.front() - kAround, changes.back() + kAround, changes);
    m_slider->setEnabled(!changes.empty());
    m_play->setEnabled(!changes.empty());
    if (!hasCards) {
        setPlaying(false);
        m_empty->setWords(isLibraryEmpty ? tr("No articles yet") : tr("Nobody to show"),
            isLibraryEmpty ? tr("Add articles: who held which post, and who left for where.")
                           : tr("Take a company, kind or period out of the filter."));
        m_empty->findChild<QPushButton*>(u"departuresAddArticles"_s)->setVisible(isLibraryEmpty);
        m_empty->findChild<QPushButton*>(u"departuresClearFilter"_s)->setVisible(!isLibraryEmpty);
    }
    m_empty->setVisible(!hasCards);
    m_bar->setVisible(hasCards);
    m_zoom->setVisible(hasCards);
    m_canvas->setVisible(hasCards);
    setFocusProxy(hasCards   ? static_cast<QWidget*>(m_canvas)
            : isLibraryEmpty ? m_empty->findChild<QPushButton*>(u"departuresAddArticles"_s)
                             : m_empty->findChild<QPushButton*>(u"departuresClearFilter"_s));
    showDay();
    showFound();
}

void DeparturesPage::showDay()
{
    m_slider->setDay(m_canvas->stage().day());
    m_dayLabel->setText(m_slider->isEnabled() ? dayWords(day()) : tr("No dates stated"));
    m_back->setEnabled(m_slider->isEnabled() && m_slider->previousChange().has_value());
    m_next->setEnabled(m_slider->isEnabled() && m_slider->nextChange().has_value());
}

void DeparturesPage::showFound()
{
    const int count = m_canvas->find(m_find->text());
    m_found->setText(m_find->text().trimmed().isEmpty() ? QString{} : tr("%1 found").arg(count));
}

void DeparturesPage::selectFact(FactId fact)
{
    m_canvas->select(fact);
}

void DeparturesPage::setSnippet(std::function<QString(FactId)> snippet)
{
    m_canvas->setSnippet(std::move(snippet));
}

view::DayNumber DeparturesPage::day() const
{
    return m_canvas->stage().day();
}

void DeparturesPage::setDay(view::DayNumber day)
{
    m_canvas->setDay(day);
    showDay();
    showFound();
}

void DeparturesPage::step(int direction)
{
    setPlaying(false);
    if (const auto to = direction > 0 ? m_slider->nextChange() : m_slider->previousChange())
        setDay(*to);
}

bool DeparturesPage::isPlaying() const
{
    return m_timer->isActive();
}

/// Playing from the end begins anew.
void DeparturesPage::togglePlaying()
{
    if (!isPlaying() && !m_slider->nextChange() && m_slider->isEnabled())
        setDay(m_slider->minimum());
    setPlaying(!isPlaying() && m_slider->isEnabled());
}

void DeparturesPage::setPlaying(bool isPlaying)
{
    if (isPlaying)
        m_timer->start();
    else
        m_timer->stop();
    const auto says = isPlaying ? tr("Pause (Space)") : tr("Play (Space)");
    m_play->setToolTip(says);
    m_play->setAccessibleName(says);
    m_play->setIcon(icon(isPlaying ? u"pause"_s : u"play"_s, theme(m_canvas->themeKind()).accentInk));
}

void DeparturesPage::playOn()
{
    if (const auto to = m_slider->nextChange())
        setDay(*to);
    if (!m_slider->nextChange())
        setPlaying(false);
}

void DeparturesPage::zoomIn()
{
    m_canvas->zoomBy(1.3);
}

void DeparturesPage::zoomOut()
{
    m_canvas->zoomBy(1 / 1.3);
}

void DeparturesPage::fitAll()
{
    m_canvas->fit();
}

void DeparturesPage::setTheme(ThemeKind kind)
{
    m_canvas->setTheme(kind);
    dress();
}

void DeparturesPage::dress()
{
    const auto& t = theme(m_canvas->themeKind());
    m_slider->setTheme(t);
    m_empty->setPicture(u"departures"_s, t.inkSecondary);
    m_back->setIcon(icon(u"step-back"_s, t.inkSecondary));
    m_next->setIcon(icon(u"step-next"_s, t.inkSecondary));
    setPlaying(isPlaying());
    setStyleSheet(u"QWidget#departuresBar{background:%1;border-bottom:1px solid %2}"
                  "QLabel#dayLabel{color:%3}QLabel#foundInChart{color:%4}"_s.arg(
                      t.panel.name(), t.line.name(), t.ink.name(), t.inkSecondary.name())
        + smallButtonStyle(t));
}

void DeparturesPage::arrange()
{
    m_bar->setGeometry(0, 0, width(), kBar);
    m_find->setVisible(width() >= kWideEnoughToFind);
    m_found->setVisible(width() >= kWideEnoughToFind);
    m_canvas->setGeometry(0, kBar, width(), std::max(0, height() - kBar));
    m_empty->setGeometry(rect());
    m_zoom->setGeometry(width() - 92, height() - kLegend + 6, 84, 24);
    m_zoom->raise();
}

void DeparturesPage::resizeEvent(QResizeEvent* event)
{
    ViewPage::resizeEvent(event);
    arrange();
}

void DeparturesPage::hideEvent(QHideEvent* event)
{
    setPlaying(false);
    ViewPage::hideEvent(event);
}

QByteArray DeparturesPage::saveState() const
{
    QByteArray state;
    QDataStream out{&state, QIODevice::WriteOnly};
    const auto& stage = m_canvas->stage();
    QList<quint64> folded;
    for (const auto key : stage.folded())
        folded << key;
    out << kStateMark << stage.isDayChosen() << static_cast<qint32>(stage.day()) << stage.isFitted() << stage.scaling().scale
        << stage.scaling().origin << folded;
    return state;
}

bool DeparturesPage::restoreState(const QByteArray& state)
{
    QDataStream in{state};
    quint32 mark = 0;
    qint32 day = 0;
    bool isDayChosen = false;
    bool isFitted = true;
    Scaling scaling;
    QList<quint64> folded;
    in >> mark >> isDayChosen >> day >> isFitted >> scaling.scale >> scaling.origin >> folded;
    if (in.status() != QDataStream::Ok || mark != kStateMark || !(scaling.scale > 0))
        return false;
    auto& stage = m_canvas->stage();
    if (isDayChosen)
        stage.setDay(day);
    stage.setFolded({folded.begin(), folded.end()});
    if (!isFitted)
        stage.setScaling(scaling);
    showState();
    return true;
}

} // namespace exeunt::ui
