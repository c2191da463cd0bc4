// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/departures/departures_stage.h"

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace view::departures;

namespace {

constexpr double kLeastScale = 0.04;
constexpr double kMostScale = 3;
constexpr double kReadable = 0.55;        // below it cards lose their second line
constexpr std::size_t kMostMoving = 3000; // more cards jump: nobody can follow so many
constexpr double kSightMargin = 24;

double between(double a, double b, double part)
{
    return a + (b - a) * part;
}

bool believesTheSame(const view::Filter& a, const view::Filter& b)
{
    return a.statuses == b.statuses && a.outlets == b.outlets;
}

} // namespace

void DeparturesStage::setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter)
{
    if (m_departures && table == m_table && filter == m_filter)
        return;
    const bool keepsBook = m_departures && table == m_table && believesTheSame(filter, m_filter);
    const bool isNewPlace = m_departures && (filter.organizations != m_filter.organizations || table != m_table);
    m_table = std::move(table);
    m_filter = filter;
    m_departures =
        keepsBook ? std::make_unique<Departures>(m_departures->book(), filter) : std::make_unique<Departures>(m_table, filter);
    m_isFitted = m_isFitted || isNewPlace;
    rebuild();
    if (m_isFitted)
        showFirst();
}

void DeparturesStage::rebuild()
{
    const auto& events = m_departures->events();
    if (!events.empty()) {
        const auto last = events.back().day;
        m_day = m_isDayChosen ? std::clamp(m_day, events.front().day - 31, last + 31) : last;
    }
    m_chart = m_departures->on(m_day);
    place(false);
}

void DeparturesStage::setDay(view::DayNumber day, bool keepsOld)
{
    m_isDayChosen = true;
    m_day = day;
    if (!m_departures)
        return;
    if (keepsOld)
        keepOld();
    m_chart = m_departures->on(day);
    place(keepsOld);
    if (m_isFitted)
        showFirst();
}

void DeparturesStage::place(bool keepsOld)
{
    if (!keepsOld)
        m_old.clear();
    m_progress = m_old.empty() ? 1 : 0;
    m_layout = layOut(m_chart, m_options);
    m_cardOfKey.clear();
    for (std::uint32_t i = 0; i < m_chart.cards.size(); ++i)
        m_cardOfKey.emplace(m_chart.cards[i].key, i);
    ++m_revision;
    keepInBounds();
}

void DeparturesStage::keepOld()
{
    std::unordered_map<std::uint64_t, view::Rect> old;
    if (m_layout.cards.size() <= kMostMoving)
        for (const auto& placed : m_layout.cards)
            old.emplace(m_chart.cards[placed.card].key, boxNow(placed));
    m_old = std::move(old);
}

void DeparturesStage::setProgress(double progress)
{
    m_progress = progress;
    if (progress >= 1)
        m_old.clear();
}

/// A person who has come from a post on the chart travels from there; whoever is new grows out of what it hangs on.
view::Rect DeparturesStage::boxNow(const PlacedCard& placed) const
{
    if (m_old.empty())
        return placed.box;
    const auto& card = m_chart.cards[placed.card];
    auto at = m_old.find(card.key);
    if (at == m_old.end() && card.cameFrom != 0)
        at = m_old.find(card.cameFrom);
    if (at == m_old.end() && card.parent != kNone)
        at = m_old.find(m_chart.cards[card.parent].key);
    if (at == m_old.end())
        return placed.box;
    const auto& from = at->second;
    return {between(from.x, placed.box.x, m_progress), between(from.y, placed.box.y, m_progress), placed.box.width,
        placed.box.height};
}

void DeparturesStage::setSize(const QSizeF& size)
{
    if (size == m_size)
        return;
    m_size = size;
    if (m_isFitted)
        showFirst();
    else
        keepInBounds();
}

void DeparturesStage::toggleFold(std::uint32_t card)
{
    setFold(card, m_options.folded.count(m_chart.cards[card].key) == 0);
}

/// The card that was folded stays where it is on the screen.
void DeparturesStage::setFold(std::uint32_t card, bool isFolded)
{
    const auto key = m_chart.cards[card].key;
    const auto* before = placedOf(card);
    const auto stood = before ? m_scaling.point(before->box.middleX(), before->box.y) : QPointF{};
    keepOld();
    if (isFolded)
        m_options.folded.insert(key);
    else
        m_options.folded.erase(key);
    place(true);
    const auto* after = placedOf(card);
    if (before && after) {
        m_scaling.origin = QPointF{after->box.middleX(), after->box.y} - stood / m_scaling.scale;
        keepInBounds();
    }
}

void DeparturesStage::foldAll(bool isFolded)
{
    keepOld();
    m_options.folded.clear();
    if (isFolded)
        for (const auto& card : m_chart.cards)
            if (card.kind == CardKind::Unit || card.kind == CardKind::UnitNotStated)
                m_options.folded.insert(card.key);
    place(true);
    if (m_isFitted)
        showFirst();
}

void DeparturesStage::setFolded(std::unordered_set<std::uint64_t> keys)
{
    m_options.folded = std::move(keys);
    if (m_departures)
        place(false);
}

view::Rect DeparturesStage::window() const
{
    return {m_scaling.origin.x(), m_scaling.origin.y(), m_size.width() / m_scaling.scale, m_size.height() / m_scaling.scale};
}

bool DeparturesStage::isWhole() const
{
    const auto seen = window();
    const auto& all = m_layout.bounds;
    return seen.x <= all.x + 1 && seen.y <= all.y + 1 && seen.right() >= all.right() - 1 && seen.bottom() >= all.bottom() - 1;
}

void DeparturesStage::fit()
{
    m_isFitted = true;
    const auto& all = m_layout.bounds;
    if (all.width <= 0 || all.height <= 0)
        return;
    m_scaling.scale = std::clamp(std::min({1.0, m_size.width() / all.width, m_size.height() / all.height}), kLeastScale, 1.0);
    m_scaling.origin = {all.x, all.y};
    keepInBounds();
}

void DeparturesStage::showFirst()
{
    fit();
    if (m_scaling.scale >= kReadable || m_layout.cards.empty())
        return;
    const auto& all = m_layout.bounds;
    m_scaling.scale = std::max(kReadable, std::min(1.0, m_size.width() / all.width));
    const auto& head = m_layout.cards.front().box;
    m_scaling.origin = {head.middleX() - m_size.width() / m_scaling.scale / 2, all.y};
    keepInBounds();
    m_isFitted = true; // until somebody moves it
}

void DeparturesStage::setScaling(const Scaling& scaling)
{
    m_isFitted = false;
    m_scaling = scaling;
    m_scaling.scale = std::clamp(m_scaling.scale, kLeastScale, kMostScale);
    keepInBounds();
}

void DeparturesStage::zoomAt(double factor, QPointF at)
{
    m_isFitted = false;
    const auto fixed = m_scaling.back(at);
    m_scaling.scale = std::clamp(m_scaling.scale * factor, kLeastScale, kMostScale);
    m_scaling.origin = fixed - at / m_scaling.scale;
    keepInBounds();
}

void DeparturesStage::panBy(QPointF by)
{
    m_isFitted = false;
    m_scaling.origin += by / m_scaling.scale;
    keepInBounds();
}

void DeparturesStage::centreOn(QPointF at)
{
    m_isFitted = false;
    m_scaling.origin = at - QPointF{m_size.width(), m_size.height()} / m_scaling.scale / 2;
    keepInBounds();
}

/// What is smaller than the room stands in its middle, and at its top; what is larger never leaves it.
void DeparturesStage::keepInBounds()
{
    const auto& all = m_layout.bounds;
    if (all.width <= 0)
        return;
    const double width = m_size.width() / m_scaling.scale;
    const double height = m_size.height() / m_scaling.scale;
    auto& origin = m_scaling.origin;
    origin.setX(all.width <= width ? all.x - (width - all.width) / 2 : std::clamp(origin.x(), all.x, all.right() - width));
    origin.setY(all.height <= height ? all.y : std::clamp(origin.y(), all.y, all.bottom() - height));
}

void DeparturesStage::bringIntoSight(std::uint32_t card)
{
    for (auto at = m_chart.cards[card].parent; at != kNone; at = m_chart.cards[at].parent)
        if (m_options.folded.count(m_chart.cards[at].key) > 0)
            setFold(at, false);
    const auto* placed = placedOf(card);
    if (!placed)
        return;
    const auto seen = window();
    const double margin = kSightMargin / m_scaling.scale;
    QPointF by;
    const auto& box = placed->box;
    const double right = placed->chip.width > 0 ? placed->chip.right() : box.right();
    if (box.x < seen.x + margin)
        by.setX(box.x - margin - seen.x);
    else if (right > seen.right() - margin)
        by.setX(right + margin - seen.right());
    if (box.y < seen.y + margin)
        by.setY(box.y - margin - seen.y);
    else if (box.bottom() > seen.bottom() - margin)
        by.setY(box.bottom() + margin - seen.bottom());
    if (!by.isNull())
        panBy(by * m_scaling.scale);
}

std::optional<std::uint32_t> DeparturesStage::cardAt(QPointF at) const
{
    const auto place = m_scaling.back(at);
    const auto found = m_layout.cardAt(place.x(), place.y());
    return found ? std::optional{m_layout.cards[*found].card} : std::nullopt;
}

std::optional<std::uint32_t> DeparturesStage::cardOf(std::uint64_t key) const
{
    const auto at = m_cardOfKey.find(key);
    return at == m_cardOfKey.end() ? std::nullopt : std::optional{at->second};
}

std::optional<std::uint32_t> DeparturesStage::cardOf(FactId fact) const
{
    if (!fact.isStored())
        return std::nullopt;
    std::optional<std::uint32_t> arrival;
    for (std::uint32_t i = 0; i < m_chart.cards.size(); ++i) {
        if (m_chart.cards[i].fact == fact)
            return i;
        if (m_chart.cards[i].arrival == fact)
            arrival = i;
    }
    return arrival;
}

const PlacedCard* DeparturesStage::placedOf(std::uint32_t card) const
{
    const auto at = card < m_layout.placedOf.size() ? m_layout.placedOf[card] : kNone;
    return at == kNone ? nullptr : &m_layout.cards[at];
}

} // namespace exeunt::ui
