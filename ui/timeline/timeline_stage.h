// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/scene.h"
#include "ui/chart/text_ruler.h"

#include <memory>
#include <optional>

namespace exeunt::ui {

/// What a point of the page means.
struct TimelineHit {
    enum class Kind { Nothing, Mark, Cluster, Density, Undated, Header, PeriodBegin, PeriodEnd, Overview, Plot };
    Kind kind = Kind::Nothing;
    std::size_t index = 0; // into the scene's list of that kind
};

/// The timeline as it is looked at: facts, filter, lanes, zoom and place; builds layout and scene when they are asked for.
/// Knows no widget and no event.
class TimelineStage {
public:
    explicit TimelineStage(const TextRuler& ruler);

    void setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    void setMode(view::timeline::LaneMode mode);
    void setSize(double width, double height);

    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    [[nodiscard]] bool hasFacts() const { return m_timeline && !m_timeline->rows().empty(); }
    [[nodiscard]] const std::shared_ptr<const view::FactTable>& table() const { return m_table; }
    [[nodiscard]] const view::Filter& filter() const { return m_filter; }
    [[nodiscard]] view::timeline::LaneMode mode() const { return m_mode; }
    [[nodiscard]] const view::timeline::Timeline& timeline() const { return *m_timeline; }
    [[nodiscard]] const view::timeline::Viewport& viewport() const { return m_viewport; }
    [[nodiscard]] const view::timeline::Histogram& histogram() const { return m_histogram; }
    [[nodiscard]] const view::timeline::Layout& layout();
    [[nodiscard]] const view::timeline::Scene& scene();
    [[nodiscard]] TimelineHit hitAt(double x, double y);

    void fit();
    void show(double firstDay, double lastDay);
    void setViewport(double firstDay, double pixelsPerDay, double scroll);
    void zoomAt(double factor, double x);
    void panBy(double dx, double dy);
    void panTo(double firstDay);
    void bringIntoSight(std::uint32_t item);
    [[nodiscard]] double dayAt(double x) const;
    [[nodiscard]] double overviewDayAt(double x) const;
    [[nodiscard]] double mostScroll();
    /// A period under way, shown before it becomes part of the filter.
    void setDraggedPeriod(const std::optional<view::timeline::Period>& period);
    [[nodiscard]] view::timeline::Period period() const;
    /// The item's sub-row, from the top of the lanes; nothing for a clustered one (then the lane's last sub-row counts).
    [[nodiscard]] double topOf(std::uint32_t item);

private:
    void rebuild();
    void keepInBounds();
    [[nodiscard]] double widestDays() const;

    const TextRuler& m_ruler;
    std::shared_ptr<const view::FactTable> m_table;
    view::Filter m_filter;
    view::timeline::LaneMode m_mode = view::timeline::LaneMode::Company;
    std::unique_ptr<view::timeline::Timeline> m_timeline;
    std::unique_ptr<view::timeline::LabelWidths> m_widths;
    view::timeline::Histogram m_histogram;
    view::timeline::Viewport m_viewport;
    std::optional<view::timeline::Layout> m_layout;
    std::optional<view::timeline::Scene> m_scene;
    std::optional<view::timeline::Period> m_draggedPeriod;
    bool m_isFitted = true; // follows the facts and the size until the user zooms or pans
};

} // namespace exeunt::ui
