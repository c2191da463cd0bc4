// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/rect.h"
#include "core/view/timeline/axis.h"
#include "core/view/timeline/histogram.h"
#include "core/view/timeline/layout.h"

#include <optional>
#include <utility>
#include <vector>

namespace exeunt::view::timeline {

using view::Rect;

/// The part of the timeline that is looked at.
struct Viewport {
    double width = 1000, height = 600; // of the whole page
    double firstDay = 0;               // at the left edge of the plot
    double pixelsPerDay = 1;
    double scroll = 0; // of the lanes, in pixels
    bool hasOverview = true;
    bool hasLegend = true;
};

/// The areas of a page.
struct Areas {
    Rect headers, plot, strip; // of the lanes, side by side
    Rect axis, stripTitle, overview, legend;
};
[[nodiscard]] Areas areasOf(const Viewport& viewport);

/// The extent of an uncertain date. Ends fade from one to the other position; equal positions: a plain end.
struct Bar {
    Rect rect; // all of it, fades included
    double solidLeft = 0, solidRight = 0;
    bool isOpenLeft = false, isOpenRight = false;
};

struct Mark {
    std::uint32_t item = 0;
    FactId fact;
    Shape shape = Shape::Out;
    NameIndex company = kNoName;
    article::Status status = article::Status::Confirmed;
    bool hasConflict = false;
    bool isUncertain = false;
    bool isBackground = false;
    Rect box;                // the mark itself
    Rect label;              // empty: left out
    bool isLabelCut = false; // the label does not hold all its words
    std::optional<Bar> bar;
    Rect hit; // where a click means this mark: extent, mark and label
};

struct ClusterMark {
    std::uint32_t lane = 0;
    Rect box;
    std::vector<std::uint32_t> items;
    double firstDay = 0, lastDay = 0; // of its marks
};

struct DensityMark {
    std::uint32_t lane = 0;
    Rect out, in; // above and below the lane's middle; one may be empty
    std::uint32_t outCount = 0, inCount = 0;
    double firstDay = 0, lastDay = 0; // half-open
};

struct StayMark {
    Rect line;
    NameIndex company = kNoName;
    bool isOpen = false;
};

/// The undated facts of one lane and shape. More than fit are gathered in a last group without a shape.
struct UndatedMark {
    std::uint32_t lane = 0;
    std::optional<Shape> shape;
    NameIndex company = kNoName;
    Rect box; // mark and count
    std::vector<std::uint32_t> items;
};

struct LaneBand {
    std::uint32_t lane = 0;
    Rect band; // over headers, plot and strip
    Rect header;
    bool isAlternate = false;
    bool isDense = false;
    std::uint32_t mostInBin = 0;
};

struct TickMark {
    Tick tick;
    double x = 0;
    double width = 0; // to the next tick
};

struct BinMark {
    Bin bin;
    Rect rect;
    bool isChosen = false; // inside the period
};

/// What is seen, in the page's coordinates; only what lies in the viewport.
struct Scene {
    Viewport viewport;
    Areas areas;
    std::vector<LaneBand> lanes;
    std::vector<TickMark> ticks;
    std::vector<StayMark> stays;
    std::vector<Mark> marks;
    std::vector<ClusterMark> clusters;
    std::vector<DensityMark> density;
    std::vector<UndatedMark> undated;
    std::vector<BinMark> bins;
    std::optional<std::pair<double, double>> period; // x of the period's handles in the overview
    std::pair<double, double> window;                // x of the visible part in the overview
    double contentHeight = 0;
    std::size_t labelsLeftOut = 0; // of the marks in sight
};

/// The chosen period as days; the last is the begin of the day after.
struct Period {
    std::optional<double> first, last;
};

/// Cuts the scene out of a layout. Linear in what is visible.
[[nodiscard]] Scene sceneOf(
    const Timeline& timeline, const Layout& layout, const Histogram& histogram, const Period& period, const Viewport& viewport);

/// A viewport that shows [first, last] with a margin, and with room for labels behind the last mark.
[[nodiscard]] Viewport fitted(Viewport viewport, double first, double last, bool hasLabels = true);
/// A viewport magnified by `factor` that keeps the day under `x` where it is; the zoom stays between a day on 60 pixels and
/// `widestDays` on the plot.
[[nodiscard]] Viewport zoomed(const Viewport& viewport, double factor, double x, double widestDays);

} // namespace exeunt::view::timeline
