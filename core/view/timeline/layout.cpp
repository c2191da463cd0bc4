// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/layout.h"

#include "core/view/timeline/lane_packer.h"

#include <algorithm>
#include <cmath>

namespace exeunt::view::timeline {

namespace {

constexpr std::size_t kFewestDense = 64; // fewer facts than this are never a band

std::size_t rowsALaneMayHave(const Timeline& timeline, const LayoutOptions& options)
{
    if (options.mostRows > 0)
        return options.mostRows;
    const double share = options.height / std::max<double>(1, static_cast<double>(timeline.lanes().size()));
    return std::clamp<std::size_t>(
        static_cast<std::size_t>(std::max(0.0, share - 2 * kMetrics.lanePadding) / kMetrics.row), 8, 60);
}

/// More marks than could stand side by side in all sub-rows, if they were spread evenly.
bool isHopeless(const Lane& lane, const Layout& layout, const std::vector<Item>& items, std::size_t mostRows)
{
    const auto count = lane.firstUndated - lane.firstItem;
    if (count < kFewestDense)
        return false;
    const double first = layout.positionOf(markDay(items[lane.firstItem]));
    const double last = layout.positionOf(markDay(items[lane.firstUndated - 1]));
    const double columns = 1 + (last - first) / (kMetrics.mark + kMetrics.itemGap);
    return count > columns * static_cast<double>(mostRows);
}

bool pointsIn(const Item& item, const Timeline& timeline)
{
    if (timeline.mode() == LaneMode::Company)
        return timeline.table().to(item.row) == timeline.lanes()[item.lane].company;
    return item.shape == Shape::In || item.shape == Shape::Post || item.shape == Shape::Founding;
}

void makeBand(PlacedLane& placed, const Lane& lane, const Timeline& timeline, const Layout& layout)
{
    placed.placed.clear();
    placed.reach.clear();
    placed.clusters.clear();
    placed.clustered.clear();
    placed.labelsLeftOut = lane.firstUndated - lane.firstItem;
    for (auto i = lane.firstItem; i < lane.firstUndated; ++i) {
        const auto& item = timeline.items()[i];
        const auto index = static_cast<std::int32_t>(std::floor(layout.positionOf(markDay(item)) / kMetrics.bin));
        if (placed.density.empty() || placed.density.back().index != index)
            placed.density.push_back({index, 0, 0});
        auto& bin = placed.density.back();
        const auto count = ++(pointsIn(item, timeline) ? bin.in : bin.out);
        placed.mostInBin = std::max(placed.mostInBin, count);
    }
}

double leastHeight(const Timeline& timeline)
{
    return timeline.mode() == LaneMode::Person ? kMetrics.leastPersonLane : kMetrics.leastLane;
}

void stackLanes(Layout& layout, const Timeline& timeline, double room)
{
    double total = 0;
    for (auto& lane : layout.lanes) {
        const double rows = lane.isDense() ? kMetrics.densityLane : lane.rowCount * kMetrics.row + 2 * kMetrics.lanePadding;
        lane.height = std::max(leastHeight(timeline), rows);
        total += lane.height;
    }
    const auto count = static_cast<double>(layout.lanes.size());
    const double spare = count > 0 && total < room ? std::min(28.0, std::floor((room - total) / count)) : 0;
    double top = 0;
    for (auto& lane : layout.lanes) {
        lane.top = top;
        lane.height += spare;
        top += lane.height;
    }
    layout.height = top;
}

} // namespace

LabelWidths::LabelWidths(const Timeline& timeline, TextMeasure measure)
    : m_timeline{&timeline}
    , m_measure{std::move(measure)}
    , m_widths(timeline.items().size(), -1.0F)
{
}

float LabelWidths::of(std::uint32_t item)
{
    auto& width = m_widths[item];
    if (width < 0)
        width = static_cast<float>(std::min(kMetrics.widestLabel, m_measure(m_timeline->label(m_timeline->items()[item]))));
    return width;
}

Extent extentOf(const Item& item, const Layout& layout)
{
    Extent extent;
    extent.mark = layout.positionOf(markDay(item));
    if (item.first == item.last && !item.isApproximate) {
        extent.left = extent.right = extent.mark;
        return extent;
    }
    extent.left = item.first == kOpenPast ? extent.mark - kMetrics.fade : layout.positionOf(item.first);
    extent.right = item.last == kOpenFuture ? extent.mark + kMetrics.fade : layout.positionOf(item.last + 1.0);
    if (item.isApproximate) {
        extent.left -= item.first == kOpenPast ? 0 : kMetrics.soft;
        extent.right += item.last == kOpenFuture ? 0 : kMetrics.soft;
    }
    return extent;
}

Layout layOut(const Timeline& timeline, const LayoutOptions& options, LabelWidths& widths)
{
    Layout layout;
    layout.pixelsPerDay = options.pixelsPerDay;
    layout.originDay = timeline.extent() ? timeline.extent()->first : 0;
    const auto mostRows = rowsALaneMayHave(timeline, options);
    layout.lanes.resize(timeline.lanes().size());
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        const auto& lane = timeline.lanes()[i];
        auto& placed = layout.lanes[i];
        const auto dated = lane.firstUndated - lane.firstItem;
        if (dated == 0)
            continue;
        if (isHopeless(lane, layout, timeline.items(), mostRows)) {
            makeBand(placed, lane, timeline, layout);
            continue;
        }
        LanePacker{timeline, layout, widths, mostRows}.pack(lane, placed);
        if (dated >= kFewestDense && placed.clustered.size() > placed.placed.size())
            makeBand(placed, lane, timeline, layout);
    }
    stackLanes(layout, timeline, options.height);
    return layout;
}

} // namespace exeunt::view::timeline
