// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/scene.h"

#include <algorithm>

namespace exeunt::view::timeline {

namespace {

constexpr double kFinest = 60;      // pixels a day
constexpr double kFitMargin = 0.03; // of the extent, on either side
constexpr double kLabelRoom = 150;  // right of the last mark, for its label

} // namespace

Areas areasOf(const Viewport& viewport)
{
    const auto& m = kMetrics;
    const double strip = viewport.width < m.widePage ? m.narrowStrip : m.strip;
    const double plotWidth = std::max(80.0, viewport.width - m.header - strip);
    const double overview = viewport.hasOverview ? m.overview : 0;
    const double legend = viewport.hasLegend ? m.legend : 0;
    const double top = overview + m.axis + 8;
    const double lanes = std::max(m.leastLane, viewport.height - top - legend);
    Areas areas;
    areas.headers = {0, top, m.header, lanes};
    areas.plot = {m.header, top, plotWidth, lanes};
    areas.strip = {m.header + plotWidth, top, strip, lanes};
    areas.axis = {m.header, overview + 8, plotWidth, m.axis};
    areas.stripTitle = {m.header + plotWidth, overview + 8, strip, m.axis};
    areas.overview = {m.header, 8, plotWidth, std::max(0.0, overview - 8)};
    areas.legend = {0, top + lanes, viewport.width, legend};
    return areas;
}

Viewport fitted(Viewport viewport, double first, double last, bool hasLabels)
{
    const auto plot = areasOf(viewport).plot;
    const double labels = hasLabels ? std::min(kLabelRoom, plot.width / 5) : 0;
    const double span = std::max(1.0, last - first) * (1 + 2 * kFitMargin);
    viewport.pixelsPerDay = std::min(kFinest, (plot.width - labels) / span);
    const double used = span * viewport.pixelsPerDay;
    const double spare = std::max(0.0, plot.width - labels - used) / 2;
    viewport.firstDay = first - std::max(1.0, last - first) * kFitMargin - spare / viewport.pixelsPerDay;
    return viewport;
}

Viewport zoomed(const Viewport& viewport, double factor, double x, double widestDays)
{
    const auto plot = areasOf(viewport).plot;
    const double day = viewport.firstDay + (x - plot.x) / viewport.pixelsPerDay;
    Viewport result = viewport;
    const double coarsest = std::min(kFinest, plot.width / std::max(1.0, widestDays));
    result.pixelsPerDay = std::clamp(viewport.pixelsPerDay * factor, coarsest, kFinest);
    result.firstDay = day - (x - plot.x) / result.pixelsPerDay;
    return result;
}

} // namespace exeunt::view::timeline
