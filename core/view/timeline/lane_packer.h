// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/layout.h"

#include <vector>

namespace exeunt::view::timeline {

/// Puts the dated items of one lane into sub-rows.
class LanePacker {
public:
    LanePacker(const Timeline& timeline, const Layout& layout, LabelWidths& widths, std::size_t mostRows);
    void pack(const Lane& lane, PlacedLane& placed);

private:
    /// What the last thing in a sub-row covers: its label can be taken back when a mark needs the room.
    struct RowEnd {
        float withLabel = 0;
        float withoutLabel = 0;
        std::size_t last = 0; // in PlacedLane::placed
        bool hasLabel = false;
    };
    void place(Placed item, PlacedLane& placed);
    [[nodiscard]] bool placeWithLabel(const Placed& item, PlacedLane& placed);
    [[nodiscard]] bool placeOverLabel(Placed item, PlacedLane& placed);
    void cluster(PlacedLane& placed);
    void put(std::size_t row, const Placed& item, PlacedLane& placed);

    const Timeline& m_timeline;
    const Layout& m_layout;
    LabelWidths& m_widths;
    std::size_t m_mostRows;
    std::vector<RowEnd> m_rows;
    std::vector<Placed> m_crowded; // found no room
};

} // namespace exeunt::view::timeline
