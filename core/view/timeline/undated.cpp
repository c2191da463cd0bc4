// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/undated.h"

#include <algorithm>
#include <array>

namespace exeunt::view::timeline {

void addUndated(Scene& scene, const Timeline& timeline, std::uint32_t laneIndex, double top, double height)
{
    const auto& lane = timeline.lanes()[laneIndex];
    if (lane.firstUndated == lane.endItem)
        return;
    std::array<std::vector<std::uint32_t>, kShapeCount> byShape;
    for (auto i = lane.firstUndated; i < lane.endItem; ++i)
        byShape[static_cast<std::size_t>(timeline.items()[i].shape)].push_back(i);
    std::vector<UndatedMark> groups;
    for (auto& items : byShape)
        if (!items.empty()) {
            const auto& item = timeline.items()[items.front()];
            groups.push_back({laneIndex, item.shape, item.company, {}, std::move(items)});
        }
    const auto room = std::max<std::size_t>(1, static_cast<std::size_t>(height / kMetrics.row));
    if (groups.size() > room) {
        auto& last = groups[room - 1];
        for (auto more = groups.begin() + static_cast<std::ptrdiff_t>(room); more != groups.end(); ++more)
            last.items.insert(last.items.end(), more->items.begin(), more->items.end());
        last.shape.reset();
        groups.resize(room);
    }
    const double padding = std::min(kMetrics.lanePadding, (height - static_cast<double>(groups.size()) * kMetrics.row) / 2);
    double y = top + padding;
    for (auto& group : groups) {
        group.box = {scene.areas.strip.x + 8, y, scene.areas.strip.width - 16, kMetrics.row};
        y += kMetrics.row;
        scene.undated.push_back(std::move(group));
    }
}

} // namespace exeunt::view::timeline
