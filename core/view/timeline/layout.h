// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/metrics.h"
#include "core/view/timeline/timeline.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace exeunt::view::timeline {

/// The width of a text in plain units, in the font that labels are drawn with.
using TextMeasure = std::function<double(std::string_view)>;

/// What is asked of a layout. Panning is not: a layout holds for every place at one zoom.
struct LayoutOptions {
    double pixelsPerDay = 1;
    double height = 600;      // of the lanes' room; lanes share what is left
    std::size_t mostRows = 0; // sub-rows a lane may have; 0: by the height and the number of lanes
};

/// An item in its sub-row. Positions along time are pixels from the layout's origin.
struct Placed {
    std::uint32_t item = 0;
    std::uint32_t row = 0;
    float left = 0, right = 0;             // all it covers: extent, mark, label
    float extentLeft = 0, extentRight = 0; // the uncertainty of its date, fades included
    float mark = 0;                        // the middle of the mark
    float labelLeft = 0, labelWidth = 0;   // a width of 0: no label
};

/// Marks that would overlap, counted. Its items are those of the lane in [firstIndex, endIndex) of PlacedLane::clustered.
struct Cluster {
    float left = 0, right = 0;
    float firstMark = 0, lastMark = 0;
    std::uint32_t firstIndex = 0, endIndex = 0;
    [[nodiscard]] std::size_t count() const { return endIndex - firstIndex; }
};

/// A stretch of a lane too full for marks: how many facts leave and join in it.
struct DensityBin {
    std::int32_t index = 0; // from the origin, Metrics::bin wide
    std::uint32_t out = 0, in = 0;
};

struct PlacedLane {
    double top = 0, height = 0; // from the top of the first lane
    std::uint32_t rowCount = 1;
    std::vector<Placed> placed;           // by left
    std::vector<float> reach;             // the farthest right of placed[0 … i]
    std::vector<Cluster> clusters;        // by left, in the sub-row below all others
    std::vector<std::uint32_t> clustered; // items
    std::vector<DensityBin> density;      // when not empty: the lane is a band, nothing is placed
    std::uint32_t mostInBin = 0;
    std::size_t labelsLeftOut = 0;
    [[nodiscard]] bool isDense() const { return !density.empty(); }
};

/// Widths of labels, measured once, whatever the zoom.
class LabelWidths {
public:
    LabelWidths(const Timeline& timeline, TextMeasure measure);
    [[nodiscard]] float of(std::uint32_t item);

private:
    const Timeline* m_timeline;
    TextMeasure m_measure;
    std::vector<float> m_widths;
};

/// Everything placed at one zoom.
struct Layout {
    double pixelsPerDay = 1;
    double originDay = 0; // where position 0 stands
    double height = 0;    // of all lanes
    std::vector<PlacedLane> lanes;

    [[nodiscard]] double positionOf(double day) const { return (day - originDay) * pixelsPerDay; }
    [[nodiscard]] double dayAt(double position) const { return originDay + position / pixelsPerDay; }
};

/// Places every item of every lane: greedily in time, each in the first sub-row with room, with its label if that has room
/// too; what finds none joins a counted cluster; a lane with more clustered than placed becomes a density band.
/// Out: no two extents, marks or labels of a sub-row overlap. The same input gives the same layout.
[[nodiscard]] Layout layOut(const Timeline& timeline, const LayoutOptions& options, LabelWidths& widths);

/// The pixels an item's extent covers, fades included, and its mark's middle; an exact day is its mark alone. For dated items.
struct Extent {
    double left = 0, right = 0, mark = 0;
};
[[nodiscard]] Extent extentOf(const Item& item, const Layout& layout);

} // namespace exeunt::view::timeline
