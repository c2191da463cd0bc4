// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/lane_packer.h"

#include <algorithm>

namespace exeunt::view::timeline {

namespace {

constexpr auto kGap = static_cast<float>(kMetrics.itemGap);

Placed withoutLabel(Placed item)
{
    item.labelWidth = 0;
    item.right = std::max(item.extentRight, item.mark + static_cast<float>(kMetrics.mark / 2));
    return item;
}

Placed measured(std::uint32_t index, const Item& item, const Layout& layout, float labelWidth)
{
    const auto extent = extentOf(item, layout);
    Placed placed;
    placed.item = index;
    placed.mark = static_cast<float>(extent.mark);
    placed.extentLeft = static_cast<float>(extent.left);
    placed.extentRight = static_cast<float>(extent.right);
    placed.left = std::min(placed.extentLeft, placed.mark - static_cast<float>(kMetrics.mark / 2));
    placed = withoutLabel(placed);
    if (labelWidth > 0) {
        placed.labelLeft = placed.right + static_cast<float>(kMetrics.labelGap);
        placed.labelWidth = labelWidth;
        placed.right = placed.labelLeft + labelWidth;
    }
    return placed;
}

} // namespace

LanePacker::LanePacker(const Timeline& timeline, const Layout& layout, LabelWidths& widths, std::size_t mostRows)
    : m_timeline{timeline}
    , m_layout{layout}
    , m_widths{widths}
    , m_mostRows{mostRows}
{
}

void LanePacker::pack(const Lane& lane, PlacedLane& placed)
{
    m_rows.clear();
    m_crowded.clear();
    std::vector<Placed> waiting;
    waiting.reserve(lane.firstUndated - lane.firstItem);
    for (auto i = lane.firstItem; i < lane.firstUndated; ++i)
        waiting.push_back(measured(i, m_timeline.items()[i], m_layout, m_widths.of(i)));
    std::stable_sort(waiting.begin(), waiting.end(), [](const Placed& a, const Placed& b) { return a.left < b.left; });
    for (const auto& item : waiting)
        place(item, placed);
    cluster(placed);
    placed.rowCount = static_cast<std::uint32_t>(std::max<std::size_t>(1, m_rows.size()) + (placed.clusters.empty() ? 0 : 1));
    float reach = 0;
    for (std::size_t i = 0; i < placed.placed.size(); ++i) {
        reach = i == 0 ? placed.placed[i].right : std::max(reach, placed.placed[i].right);
        placed.reach.push_back(reach);
    }
    placed.labelsLeftOut = static_cast<std::size_t>(
        std::count_if(placed.placed.begin(), placed.placed.end(), [](const Placed& item) { return item.labelWidth <= 0; }));
    placed.labelsLeftOut += placed.clustered.size();
}

void LanePacker::place(Placed item, PlacedLane& placed)
{
    if (!placeWithLabel(item, placed) && !placeOverLabel(item, placed))
        m_crowded.push_back(item);
}

bool LanePacker::placeWithLabel(const Placed& item, PlacedLane& placed)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].withLabel + kGap <= item.left) {
            put(row, item, placed);
            return true;
        }
    if (m_rows.size() == m_mostRows)
        return false;
    m_rows.emplace_back();
    put(m_rows.size() - 1, item, placed);
    return true;
}

/// The row whose mark ends first gives up its label; the newcomer keeps its own.
bool LanePacker::placeOverLabel(Placed item, PlacedLane& placed)
{
    const auto row =
        static_cast<std::size_t>(std::min_element(m_rows.begin(), m_rows.end(), [](const RowEnd& a, const RowEnd& b) {
            return a.withoutLabel < b.withoutLabel;
        }) - m_rows.begin());
    if (m_rows.empty() || m_rows[row].withoutLabel + kGap > item.left)
        return false;
    placed.placed[m_rows[row].last] = withoutLabel(placed.placed[m_rows[row].last]);
    put(row, item, placed);
    return true;
}

void LanePacker::put(std::size_t row, const Placed& item, PlacedLane& placed)
{
    placed.placed.push_back(item);
    placed.placed.back().row = static_cast<std::uint32_t>(row);
    m_rows[row] = {item.right, withoutLabel(item).right, placed.placed.size() - 1, item.labelWidth > 0};
}

/// Nearest marks together; a cluster never covers its neighbour.
void LanePacker::cluster(PlacedLane& placed)
{
    constexpr auto kReach = static_cast<float>(kMetrics.clusterReach);
    constexpr auto kHalf = static_cast<float>(kMetrics.cluster / 2);
    std::stable_sort(m_crowded.begin(), m_crowded.end(), [](const Placed& a, const Placed& b) { return a.mark < b.mark; });
    for (const auto& item : m_crowded) {
        placed.clustered.push_back(item.item);
        const auto end = static_cast<std::uint32_t>(placed.clustered.size());
        const bool joins = !placed.clusters.empty()
            && (item.mark - placed.clusters.back().firstMark <= kReach
                || item.mark - kHalf - kGap / 2 < placed.clusters.back().right);
        if (!joins)
            placed.clusters.push_back({item.mark - kHalf, item.mark + kHalf, item.mark, item.mark, end - 1, end});
        auto& last = placed.clusters.back();
        last.lastMark = item.mark;
        last.endIndex = end;
        const float middle = (last.firstMark + last.lastMark) / 2;
        last.left = std::min(last.left, middle - kHalf);
        last.right = std::max(middle + kHalf, last.lastMark + 2);
    }
}

} // namespace exeunt::view::timeline
