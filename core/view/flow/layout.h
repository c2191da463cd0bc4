// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/flow/flow.h"
#include "core/view/rect.h"

#include <vector>

namespace exeunt::view::flow {

enum class Side : std::uint8_t { Left, Right }; // where people leave, where they join

struct NodeBox {
    std::uint32_t node = 0;
    Side side = Side::Left;
    Rect box;
    std::uint32_t people = 0, groups = 0; // on this side
};

/// A band from a box on the left to one on the right. Its ends are as thick as its people are many.
struct Band {
    std::uint32_t link = 0;
    bool isGroups = false; // the teams of a link have a band of their own: nobody says how many people they are
    std::uint32_t count = 0;
    double x0 = 0, y0 = 0; // upper corner at the left box
    double x1 = 0, y1 = 0; // upper corner at the right box
    double thickness = 0;
};

struct LayoutOptions {
    double width = 900, height = 600;
    double boxWidth = 12;
    double labelWidth = 180; // kept free left of the left boxes and right of the right ones
    double gap = 12;         // between boxes of a side, less where the room is small
    double leastRow =
        18;             // a box and its gap are never lower together, so that labels fit; the layout grows beyond `height` for it
    double widest = 18; // of one person
    double highest = 320; // a box, unless the room is high: thousands who go one way make a band, no wall
};

struct Layout {
    std::vector<NodeBox> boxes; // from top to bottom, left side first
    std::vector<Band> bands;    // by left box, then right box
    double unit = 0;            // thickness of one person
    double height = 0;          // of everything
    double needed = 0;          // of the higher side alone: less than height where few people leave room
    std::size_t crossings = 0;  // pairs of bands that cross, weighted by nothing
};

/// Places the links that lead from one node to another; those within are not drawn. The order of the boxes keeps crossings few;
/// founding, retirement and unknown stand last on their side.
[[nodiscard]] Layout layOut(const Flow& flow, const LayoutOptions& options = {});

} // namespace exeunt::view::flow
