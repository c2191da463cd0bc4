// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exeunt::view::timeline {

/// Sizes in plain units (pixels at scale 1), on a grid of four.
struct Metrics {
    double header = 188;     // lane titles
    double strip = 128;      // undated, with names
    double narrowStrip = 76; // undated on a page narrower than widePage
    double widePage = 820;
    double overview = 48; // the histogram
    double axis = 28;
    double legend = 36;
    double row = 24;        // a sub-row of a lane
    double lanePadding = 8; // above the first and below the last sub-row
    double leastLane = 52;  // room for title and counts
    double leastPersonLane = 32;
    double densityLane = 64;
    double mark = 14;    // width and height of a mark
    double bar = 10;     // height of an extent
    double fade = 56;    // length of an open end
    double soft = 8;     // length of an end that is only about
    double labelGap = 6; // between an extent and its label
    double itemGap = 8;  // between what stands in one sub-row
    double widestLabel = 280;
    double cluster = 24;      // least width of a cluster
    double clusterReach = 36; // marks nearer than this join one cluster
    double bin = 4;           // width of a density bin
};

inline constexpr Metrics kMetrics{};

} // namespace exeunt::view::timeline
