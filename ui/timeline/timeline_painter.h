// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/scene.h"
#include "ui/chart/surface.h"
#include "ui/chart/text_ruler.h"
#include "ui/style/theme.h"

#include <QCoreApplication>

#include <cstdint>
#include <optional>

namespace exeunt::ui {

/// What the pointer and the keyboard single out; exports have none.
struct TimelineHighlights {
    FactId selected;
    std::optional<std::uint32_t> hovered; // item
    std::optional<std::uint32_t> focused; // item
    bool showsWindow = true;              // the handles of the overview
};

/// Draws a timeline's scene on any surface, in the scene's coordinates.
class TimelinePainter {
    Q_DECLARE_TR_FUNCTIONS(exeunt::ui::Timeline)
public:
    TimelinePainter(Surface& surface, const Theme& theme, const TextRuler& ruler);
    void paint(
        const view::timeline::Timeline& timeline, const view::timeline::Scene& scene, const TimelineHighlights& highlights = {});

    /// Without the page's ground, for transparent exports.
    void setHasGround(bool hasGround) { m_hasGround = hasGround; }

private:
    using Timeline = view::timeline::Timeline;
    using Scene = view::timeline::Scene;

    void paintBands(const Scene& scene);
    void paintGrid(const Scene& scene);
    void paintHeaders(const Timeline& timeline, const Scene& scene);
    void paintHeader(const Timeline& timeline, const view::timeline::LaneBand& band);
    void paintStays(const Scene& scene);
    void paintDensity(const Timeline& timeline, const Scene& scene);
    void paintMarks(const Timeline& timeline, const Scene& scene, const TimelineHighlights& highlights);
    void paintMark(const Timeline& timeline, const view::timeline::Mark& mark, const QColor& ground, bool isSelected);
    void paintBar(const view::timeline::Mark& mark, const QColor& color, const QColor& ground);
    void paintOverlayLabel(const Timeline& timeline, const Scene& scene, const TimelineHighlights& highlights);
    void paintClusters(const Timeline& timeline, const Scene& scene);
    void paintUndated(const Timeline& timeline, const Scene& scene, const TimelineHighlights& highlights);
    void paintAxis(const Scene& scene);
    void paintOverview(const Scene& scene, const TimelineHighlights& highlights);
    void paintLegend(const Timeline& timeline, const Scene& scene);

    [[nodiscard]] QString countsOf(const Timeline& timeline, const view::timeline::Lane& lane) const;
    [[nodiscard]] QColor groundOf(std::uint32_t lane) const { return lane % 2 == 0 ? m_theme.band : m_theme.window; }
    void text(double x, double middle, const QString& words, TextRole role, const QColor& color);

    Surface& m_surface;
    const Theme& m_theme;
    const TextRuler& m_ruler;
    bool m_hasGround = true;
};

[[nodiscard]] inline QRectF toRectF(const view::timeline::Rect& r)
{
    return {r.x, r.y, r.width, r.height};
}

} // namespace exeunt::ui
