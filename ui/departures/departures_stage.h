// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/departures/departures.h"
#include "core/view/departures/layout.h"
#include "ui/chart/geometry.h"

#include <QSizeF>

#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace exeunt::ui {

/// The chart as it is looked at: companies, day, what is folded, zoom and place. Knows no widget and no event.
/// A card is named by its index in chart().cards; after a change of day or filter the indexes are others, the keys are not.
class DeparturesStage {
public:
    void setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    /// `keepsOld`: the boxes as they stand are kept, so that setProgress can move them to their new places.
    void setDay(view::DayNumber day, bool keepsOld = false);
    void setSize(const QSizeF& size);

    [[nodiscard]] bool hasCards() const { return m_departures && !m_chart.cards.empty(); }
    [[nodiscard]] const std::shared_ptr<const view::FactTable>& table() const { return m_table; }
    [[nodiscard]] const view::Filter& filter() const { return m_filter; }
    [[nodiscard]] const view::departures::Departures& departures() const { return *m_departures; }
    [[nodiscard]] const view::departures::Chart& chart() const { return m_chart; }
    [[nodiscard]] const view::departures::Layout& layout() const { return m_layout; }
    [[nodiscard]] view::DayNumber day() const { return m_day; }
    [[nodiscard]] bool isDayChosen() const { return m_isDayChosen; }    // else it is the day of the last change
    [[nodiscard]] std::uint64_t revision() const { return m_revision; } // another layout, another number

    // Folding
    [[nodiscard]] const std::unordered_set<std::uint64_t>& folded() const { return m_options.folded; }
    void toggleFold(std::uint32_t card);
    void setFold(std::uint32_t card, bool isFolded);
    void foldAll(bool isFolded);
    void setFolded(std::unordered_set<std::uint64_t> keys);

    // Looking
    [[nodiscard]] const Scaling& scaling() const { return m_scaling; }
    [[nodiscard]] view::Rect window() const; // what is seen, in the layout's units
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    [[nodiscard]] bool isWhole() const; // nothing lies outside what is seen
    void fit();
    void showFirst(); // all of it where that is readable, else the first company's head
    void setScaling(const Scaling& scaling);
    void zoomAt(double factor, QPointF at);
    void panBy(QPointF by);
    void centreOn(QPointF at); // in the layout's units
    void bringIntoSight(std::uint32_t card);

    // Cards
    [[nodiscard]] std::optional<std::uint32_t> cardAt(QPointF at) const;
    [[nodiscard]] std::optional<std::uint32_t> cardOf(std::uint64_t key) const;
    [[nodiscard]] std::optional<std::uint32_t> cardOf(FactId fact) const;                 // its end or its beginning
    [[nodiscard]] const view::departures::PlacedCard* placedOf(std::uint32_t card) const; // null where folded away
    /// Where a card is drawn now, on the way from its old place to its new one.
    [[nodiscard]] view::Rect boxNow(const view::departures::PlacedCard& placed) const;

    // Motion
    [[nodiscard]] bool isMoving() const { return !m_old.empty(); }
    void setProgress(double progress); // 0 to 1, where the old places are forgotten

private:
    void rebuild();
    void place(bool keepsOld);
    void keepOld();
    void keepInBounds();

    std::shared_ptr<const view::FactTable> m_table;
    view::Filter m_filter;
    std::unique_ptr<view::departures::Departures> m_departures;
    view::departures::Chart m_chart;
    view::departures::LayoutOptions m_options;
    view::departures::Layout m_layout;
    std::unordered_map<std::uint64_t, std::uint32_t> m_cardOfKey;
    std::unordered_map<std::uint64_t, view::Rect> m_old;
    double m_progress = 1;
    view::DayNumber m_day = 0;
    bool m_isDayChosen = false;
    bool m_isFitted = true;
    QSizeF m_size{800, 600};
    Scaling m_scaling;
    std::uint64_t m_revision = 0;
};

} // namespace exeunt::ui
