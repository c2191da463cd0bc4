// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/departures/departures_canvas.h"

#include "core/text/fold.h"
#include "ui/chart/painter_surface.h"
#include "ui/convert/text.h"
#include "ui/departures/departures_words.h"
#include "ui/style/motion.h"

#include <QPainter>
#include <QVariantAnimation>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::departures;

namespace {

constexpr int kMotionMs = 180;
constexpr double kLegend = 36;
constexpr QSizeF kMap{184, 116};
constexpr double kMapMargin = 12;

} // namespace

DeparturesCanvas::DeparturesCanvas(QWidget* parent)
    : QWidget{parent}
    , m_theme{&theme(systemThemeKind())}
    , m_motion{new QVariantAnimation{this}}
{
    setObjectName(u"departuresCanvas"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Org chart"));
    setAccessibleDescription(
        tr("Arrows go from card to card, Enter chooses one, plus and minus unfold and fold, 0 shows everything, "
           "Space plays, Ctrl with left and right goes from change to change."));
    installMarkAccessibility();
    m_motion->setDuration(kMotionMs);
    m_motion->setStartValue(0.0);
    m_motion->setEndValue(1.0);
    m_motion->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& part) {
        m_stage.setProgress(part.toDouble());
        update();
    });
}

void DeparturesCanvas::setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    m_motion->stop();
    m_stage.setFacts(std::move(table), filter);
    m_stage.setProgress(1);
    m_hovered.reset();
    matchWords();
    announceMarksChanged(*this);
    update();
}

void DeparturesCanvas::setDay(view::DayNumber day)
{
    m_motion->stop();
    m_stage.setDay(day, !wantsLessMotion());
    matchWords();
    startMotion();
    announceMarksChanged(*this);
}

void DeparturesCanvas::startMotion()
{
    if (m_stage.isMoving() && !wantsLessMotion())
        m_motion->start();
    else
        m_stage.setProgress(1);
    update();
}

bool DeparturesCanvas::isMoving() const
{
    return m_motion->state() == QAbstractAnimation::Running;
}

void DeparturesCanvas::setTheme(ThemeKind kind)
{
    m_theme = &theme(kind);
    m_map = {};
    update();
}

void DeparturesCanvas::select(FactId fact)
{
    const auto card = m_stage.cardOf(fact);
    const bool isShown = card && m_selected == keyOf(card);
    m_selected = keyOf(card);
    if (card && !isShown)
        m_stage.bringIntoSight(*card);
    m_stage.setProgress(1);
    update();
}

void DeparturesCanvas::zoomBy(double factor)
{
    m_stage.zoomAt(factor, {width() / 2.0, (height() - kLegend) / 2});
    update();
}

void DeparturesCanvas::fit()
{
    m_stage.fit();
    update();
}

void DeparturesCanvas::foldAll(bool isFolded)
{
    m_motion->stop();
    m_stage.foldAll(isFolded);
    startMotion();
    announceMarksChanged(*this);
}

void DeparturesCanvas::matchWords()
{
    m_matches.clear();
    const auto key = text::foldKey(toUtf8(m_words.trimmed()));
    if (key.empty())
        return;
    const auto& cards = m_stage.chart().cards;
    m_matches.assign(cards.size(), 0);
    const auto names = [&key](const std::string& words) { return text::foldKey(words).find(key) != std::string::npos; };
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto& card = cards[i];
        bool isFound = names(card.name) || names(card.role) || names(toUtf8(cardName(m_stage.departures(), card).name));
        if (card.post != kNone && !isFound)
            for (const auto& alias : m_stage.departures().posts()[card.post].aliases)
                isFound = isFound || names(alias);
        m_matches[i] = isFound ? 1 : 0;
    }
}

int DeparturesCanvas::find(const QString& words)
{
    m_words = words;
    if (m_stage.hasCards())
        matchWords();
    update();
    return static_cast<int>(std::count(m_matches.begin(), m_matches.end(), 1));
}

void DeparturesCanvas::findNext(int step)
{
    const auto count = static_cast<std::int64_t>(m_matches.size());
    const auto focused = focusedCard();
    std::int64_t at = focused ? *focused : step > 0 ? -1 : count;
    for (std::int64_t tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        if (m_matches[static_cast<std::size_t>(at)]) {
            focusCard(static_cast<std::uint32_t>(at));
            return;
        }
    }
}

std::optional<std::uint32_t> DeparturesCanvas::indexOf(const Key& key) const
{
    return key ? m_stage.cardOf(*key) : std::nullopt;
}

DeparturesCanvas::Key DeparturesCanvas::keyOf(std::optional<std::uint32_t> card) const
{
    return card ? Key{m_stage.chart().cards[*card].key} : std::nullopt;
}

QRectF DeparturesCanvas::cardRect(std::uint32_t card) const
{
    const auto* placed = m_stage.placedOf(card);
    return placed ? m_stage.scaling().rect(placed->box) : QRectF{};
}

QRectF DeparturesCanvas::mapRect() const
{
    if (!m_stage.hasCards() || m_stage.isWhole() || width() < 480 || height() < 360)
        return {};
    return {width() - kMap.width() - kMapMargin, height() - kLegend - kMap.height() - kMapMargin, kMap.width(), kMap.height()};
}

int DeparturesCanvas::markCount() const
{
    return m_stage.hasCards() ? static_cast<int>(m_stage.layout().cards.size()) : 0;
}

QString DeparturesCanvas::markName(int mark) const
{
    const auto& placed = m_stage.layout().cards[static_cast<std::size_t>(mark)];
    auto words = accessibleCard(m_stage.departures(), m_stage.chart().cards[placed.card]);
    if (placed.isFolded)
        words += u", "_s + tr("%1 folded away").arg(placed.hiddenBelow);
    return words;
}

QRect DeparturesCanvas::markRect(int mark) const
{
    return m_stage.scaling().rect(m_stage.layout().cards[static_cast<std::size_t>(mark)].box).toAlignedRect();
}

int DeparturesCanvas::markOf(std::optional<std::uint32_t> card) const
{
    const auto* placed = card ? m_stage.placedOf(*card) : nullptr;
    return placed ? static_cast<int>(placed - m_stage.layout().cards.data()) : -1;
}

int DeparturesCanvas::markAt(QPoint at) const
{
    return m_stage.hasCards() ? markOf(m_stage.cardAt(at)) : -1;
}

void DeparturesCanvas::activateMark(int mark)
{
    choose(m_stage.layout().cards[static_cast<std::size_t>(mark)].card);
}

/// A card that stands on a fact is that fact; any other is told in words, with its sentences.
void DeparturesCanvas::choose(std::uint32_t card)
{
    m_selected = m_focused = keyOf(card);
    update();
    const auto fact = m_stage.chart().cards[card].fact;
    if (fact.isStored())
        emit factChosen(fact);
    else
        emit statementChosen(statementOf(m_stage.departures(), m_stage.chart(), card));
}

void DeparturesCanvas::open(std::uint32_t card)
{
    const auto& chosen = m_stage.chart().cards[card];
    if (chosen.fact.isStored()) {
        emit factOpened(chosen.fact);
        return;
    }
    if (chosen.post == kNone) {
        m_motion->stop();
        m_stage.toggleFold(card);
        startMotion();
        return;
    }
    const auto statement = statementOf(m_stage.departures(), m_stage.chart(), card);
    if (!statement.places.empty() && !statement.places.front().spans.empty())
        emit sentenceOpened(statement.places.front().article, statement.places.front().spans.front());
}

void DeparturesCanvas::chooseNothing()
{
    m_selected.reset();
    m_focused.reset();
    update();
    emit factChosen({});
}

void DeparturesCanvas::resizeEvent(QResizeEvent*)
{
    m_stage.setSize({static_cast<double>(width()), std::max(1.0, height() - kLegend)});
}

void DeparturesCanvas::paintMap(QPainter& painter)
{
    const auto area = mapRect();
    if (area.isEmpty())
        return;
    const auto inner = area.adjusted(6, 6, -6, -6);
    painter.setPen(QPen{m_theme->line, 1});
    painter.setBrush(m_theme->panel);
    painter.drawRoundedRect(area, 6, 6);
    if (m_map.isNull() || m_mapRevision != m_stage.revision()) {
        m_mapRevision = m_stage.revision();
        m_map = QPixmap{(inner.size() * devicePixelRatioF()).toSize()};
        m_map.setDevicePixelRatio(devicePixelRatioF());
        m_map.fill(m_theme->panel);
        QPainter onMap{&m_map};
        PainterSurface surface{onMap};
        DeparturesPainter::paintMap(surface, *m_theme, m_stage.chart(), m_stage.layout(), {QPointF{}, inner.size()});
    }
    painter.drawPixmap(inner.topLeft(), m_map);
    const auto& all = m_stage.layout().bounds;
    const double scale = std::min(inner.width() / all.width, inner.height() / all.height);
    const auto seen = m_stage.window();
    const QPointF origin = inner.center() - QPointF{all.width, all.height} * scale / 2;
    const QRectF frame{origin.x() + seen.x * scale, origin.y() + seen.y * scale, seen.width * scale, seen.height * scale};
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{m_theme->accent, 1.5});
    painter.drawRect(frame.intersected(inner));
}

void DeparturesCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), m_theme->window);
    if (!m_stage.hasCards())
        return;
    DeparturesHighlights highlights{indexOf(m_selected), indexOf(m_hovered), {}, m_matches};
    if (hasFocus())
        highlights.focused = focusedCard();
    const QRectF plot{0, 0, static_cast<double>(width()), height() - kLegend};
    painter.save();
    painter.setClipRect(plot);
    auto scaling = m_stage.scaling();
    const double magnified = std::max(1.0, scaling.scale); // beyond its own size the chart grows with its words
    painter.scale(magnified, magnified);
    scaling.scale /= magnified;
    const DeparturesSight sight{m_stage.departures(), m_stage.chart(), m_stage.layout(), scaling, m_stage.window(),
        [this](const PlacedCard& placed) { return m_stage.boxNow(placed); }};
    PainterSurface surface{painter};
    DeparturesPainter{surface, *m_theme, m_ruler}.paint(sight, highlights);
    painter.restore();
    paintMap(painter);
    PainterSurface page{painter};
    page.rects({{0, plot.bottom(), plot.width(), 1}}, m_theme->line);
    DeparturesPainter{page, *m_theme, m_ruler}.paintLegend({16, plot.bottom() + 1, width() - 16.0 - 180, kLegend - 1});
}

} // namespace exeunt::ui
