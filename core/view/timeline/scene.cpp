// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/scene.h"

#include "core/view/timeline/undated.h"

#include <algorithm>
#include <cmath>

namespace exeunt::view::timeline {

namespace {

constexpr double kLeastLabel = 28; // a label cut shorter by the plot's edge is left out

/// Builds one scene; its members are what every step needs.
class SceneCutter {
public:
    SceneCutter(const Timeline& timeline, const Layout& layout, Scene& scene)
        : m_timeline{timeline}
        , m_layout{layout}
        , m_scene{scene}
        , m_plot{scene.areas.plot}
        , m_shift{m_plot.x - layout.positionOf(scene.viewport.firstDay)}
    {
    }

    void cutLanes()
    {
        for (std::uint32_t i = 0; i < m_layout.lanes.size(); ++i) {
            const auto& placed = m_layout.lanes[i];
            const double top = m_plot.y + placed.top - m_scene.viewport.scroll;
            if (top + placed.height <= m_plot.y)
                continue;
            if (top >= m_plot.bottom())
                break;
            cutBand(i, placed, top);
            cutStays(i, placed, top);
            placed.isDense() ? cutDensity(i, placed, top) : cutMarks(placed, top);
            cutClusters(i, placed, top);
            addUndated(m_scene, m_timeline, i, top, placed.height);
        }
    }

private:
    [[nodiscard]] double x(double position) const { return position + m_shift; }
    [[nodiscard]] double rowTop(double top, const PlacedLane& lane, std::uint32_t row) const
    {
        const double rows = lane.rowCount * kMetrics.row;
        const double padding = std::clamp((lane.height - rows) / 2, 2.0, kMetrics.lanePadding + 2);
        return top + padding + row * kMetrics.row;
    }

    void cutBand(std::uint32_t index, const PlacedLane& placed, double top)
    {
        LaneBand band;
        band.lane = index;
        band.band = {0, top, m_scene.viewport.width, placed.height};
        band.header = {0, top, kMetrics.header, placed.height};
        band.isAlternate = index % 2 == 0;
        band.isDense = placed.isDense();
        band.mostInBin = placed.mostInBin;
        m_scene.lanes.push_back(band);
    }

    void cutStays(std::uint32_t index, const PlacedLane& placed, double top)
    {
        for (const auto& stay : m_timeline.lanes()[index].stays) {
            const double left = std::max(m_plot.x, x(m_layout.positionOf(stay.firstDay)));
            const double right = std::min(m_plot.right(), x(m_layout.positionOf(stay.lastDay)));
            if (left < right)
                m_scene.stays.push_back({{left, top + placed.height - 5, right - left, 3}, stay.company, stay.isOpen});
        }
    }

    void cutMarks(const PlacedLane& lane, double top)
    {
        const auto& placed = lane.placed;
        const auto first = static_cast<std::size_t>(
            std::lower_bound(lane.reach.begin(), lane.reach.end(), static_cast<float>(m_plot.x - m_shift)) - lane.reach.begin());
        for (std::size_t i = first; i < placed.size() && x(placed[i].left) < m_plot.right(); ++i)
            if (x(placed[i].right) > m_plot.x)
                m_scene.marks.push_back(markOf(placed[i], rowTop(top, lane, placed[i].row)));
    }

    [[nodiscard]] Mark markOf(const Placed& placed, double rowTop)
    {
        const auto& item = m_timeline.items()[placed.item];
        const auto& fact = m_timeline.table().fact(item.row);
        const double middle = rowTop + kMetrics.row / 2;
        Mark mark;
        mark.item = placed.item;
        mark.fact = fact.id;
        mark.shape = item.shape;
        mark.company = item.company;
        mark.status = fact.status;
        mark.hasConflict = fact.conflicts.any();
        mark.isUncertain = item.isUncertain;
        mark.isBackground = fact.isBackground;
        mark.box = {x(placed.mark) - kMetrics.mark / 2, middle - kMetrics.mark / 2, kMetrics.mark, kMetrics.mark};
        const double labelRoom = std::min<double>(placed.labelWidth, m_plot.right() - 4 - x(placed.labelLeft));
        if (labelRoom >= std::min<double>(placed.labelWidth, kLeastLabel) && placed.labelWidth > 0)
            mark.label = {x(placed.labelLeft), rowTop + 2, labelRoom, kMetrics.row - 4};
        else
            ++m_scene.labelsLeftOut;
        mark.isLabelCut = labelRoom < placed.labelWidth || placed.labelWidth >= kMetrics.widestLabel;
        mark.bar = barOf(placed, item, middle);
        mark.hit = {x(placed.left), rowTop + 1, placed.right - static_cast<double>(placed.left), kMetrics.row - 2};
        return mark;
    }

    [[nodiscard]] std::optional<Bar> barOf(const Placed& placed, const Item& item, double middle) const
    {
        const double left = x(placed.extentLeft);
        const double right = x(placed.extentRight);
        if (right - left < kMetrics.mark - 2)
            return std::nullopt;
        Bar bar;
        bar.rect = {left, middle - kMetrics.bar / 2, right - left, kMetrics.bar};
        bar.isOpenLeft = item.first == kOpenPast;
        bar.isOpenRight = item.last == kOpenFuture;
        const double soft = item.isApproximate ? 2 * kMetrics.soft : 0;
        bar.solidLeft = bar.isOpenLeft ? x(placed.mark) : left + std::min(soft, (right - left) / 2);
        bar.solidRight = bar.isOpenRight ? x(placed.mark) : right - std::min(soft, (right - left) / 2);
        return bar;
    }

    void cutClusters(std::uint32_t index, const PlacedLane& lane, double top)
    {
        for (const auto& cluster : lane.clusters) {
            if (x(cluster.right) <= m_plot.x || x(cluster.left) >= m_plot.right())
                continue;
            if (cluster.count() == 1) {
                Placed alone;
                alone.item = lane.clustered[cluster.firstIndex];
                alone.mark = alone.extentLeft = alone.extentRight = cluster.firstMark;
                alone.left = cluster.left;
                alone.right = cluster.right;
                m_scene.marks.push_back(markOf(alone, rowTop(top, lane, lane.rowCount - 1)));
                continue;
            }
            ClusterMark mark;
            mark.lane = index;
            mark.box = {x(cluster.left), rowTop(top, lane, lane.rowCount - 1) + 3,
                static_cast<double>(cluster.right) - cluster.left, kMetrics.row - 6};
            mark.items.assign(lane.clustered.begin() + cluster.firstIndex, lane.clustered.begin() + cluster.endIndex);
            mark.firstDay = m_layout.dayAt(cluster.firstMark);
            mark.lastDay = m_layout.dayAt(cluster.lastMark);
            m_scene.labelsLeftOut += mark.items.size();
            m_scene.clusters.push_back(std::move(mark));
        }
    }

    void cutDensity(std::uint32_t index, const PlacedLane& lane, double top)
    {
        const double half = lane.height / 2 - 6;
        const double middle = top + lane.height / 2;
        const auto firstIndex = static_cast<std::int32_t>(std::floor((m_plot.x - m_shift) / kMetrics.bin));
        auto bin = std::lower_bound(lane.density.begin(), lane.density.end(), firstIndex,
            [](const DensityBin& a, std::int32_t value) { return a.index < value; });
        for (; bin != lane.density.end() && x(bin->index * kMetrics.bin) < m_plot.right(); ++bin) {
            const auto height = [&](std::uint32_t count) {
                return count == 0 ? 0.0 : std::max(1.5, half * std::sqrt(static_cast<double>(count) / lane.mostInBin));
            };
            const double left = x(bin->index * kMetrics.bin);
            const double first = std::max(left, m_plot.x);
            const double width = std::min(left + kMetrics.bin - 1, m_plot.right()) - first;
            if (width <= 0)
                continue;
            m_scene.density.push_back({index, {first, middle - height(bin->out), width, height(bin->out)},
                {first, middle, width, height(bin->in)}, bin->out, bin->in, m_layout.dayAt(bin->index * kMetrics.bin),
                m_layout.dayAt((bin->index + 1) * kMetrics.bin)});
            m_scene.labelsLeftOut += bin->out + bin->in;
        }
    }

    const Timeline& m_timeline;
    const Layout& m_layout;
    Scene& m_scene;
    Rect m_plot;
    double m_shift;
};

void addTicks(Scene& scene)
{
    const auto& view = scene.viewport;
    const auto& axis = scene.areas.axis;
    const double last = view.firstDay + axis.width / view.pixelsPerDay;
    for (const auto& tick : ticks(view.firstDay, last, stepFor(view.pixelsPerDay, 64))) {
        const double x = axis.x + (tick.day - view.firstDay) * view.pixelsPerDay;
        const double next = axis.x + (nextStep(tick.day, tick.step) - view.firstDay) * view.pixelsPerDay;
        scene.ticks.push_back({tick, x, next - x});
    }
}

void addOverview(Scene& scene, const Histogram& histogram, const Period& period)
{
    const auto& area = scene.areas.overview;
    if (histogram.bins.empty() || area.height <= 0)
        return;
    const double scale = area.width / (histogram.last() - histogram.first());
    const auto xOf = [&](double day) { return area.x + (day - histogram.first()) * scale; };
    for (const auto& bin : histogram.bins) {
        const double share = static_cast<double>(bin.count) / static_cast<double>(histogram.highest);
        const double height = bin.count == 0 ? 0 : std::max(2.0, share * (area.height - 4));
        const double left = xOf(bin.begin);
        const double width = xOf(bin.end) - left;
        const bool isChosen = (!period.first || bin.end > *period.first) && (!period.last || bin.begin < *period.last);
        scene.bins.push_back({bin, {left, area.bottom() - height, std::max(1.0, width - (width > 4 ? 2 : 0)), height}, isChosen});
    }
    const auto clamped = [&](double x) { return std::clamp(x, area.x, area.right()); };
    scene.period = {
        {clamped(period.first ? xOf(*period.first) : area.x), clamped(period.last ? xOf(*period.last) : area.right())}};
    const double lastDay = scene.viewport.firstDay + scene.areas.plot.width / scene.viewport.pixelsPerDay;
    scene.window = {clamped(xOf(scene.viewport.firstDay)), clamped(xOf(lastDay))};
}

} // namespace

Scene sceneOf(
    const Timeline& timeline, const Layout& layout, const Histogram& histogram, const Period& period, const Viewport& viewport)
{
    Scene scene;
    scene.viewport = viewport;
    scene.areas = areasOf(viewport);
    scene.contentHeight = layout.height;
    addTicks(scene);
    SceneCutter{timeline, layout, scene}.cutLanes();
    addOverview(scene, histogram, period);
    return scene;
}

} // namespace exeunt::view::timeline
