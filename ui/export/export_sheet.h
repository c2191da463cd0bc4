// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/scene.h"
#include "ui/chart/surface.h"
#include "ui/chart/text_ruler.h"
#include "ui/export/timeline_export.h"

#include <QSizeF>
#include <QStringList>

#include <memory>

namespace exeunt::ui {

/// A picture before it has a format: title above, the timeline, the footer below.
class ExportSheet {
public:
    ExportSheet(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options);

    [[nodiscard]] QSizeF size() const { return m_size; }
    void draw(Surface& surface) const;
    [[nodiscard]] QString title() const;
    /// "零一万物 · 2024-05 – 2025-03": the filter; "all facts" when empty.
    [[nodiscard]] QString filterWords() const;
    /// All sources, "[1] outlet, date, title".
    [[nodiscard]] const QStringList& sources() const { return m_sources; }
    [[nodiscard]] QByteArray metadata() const; // JSON
    [[nodiscard]] ExportCounts counts() const;

    /// How much smaller than one unit a unit was drawn to make everything fit; 1: not at all.
    [[nodiscard]] double shrink() const { return m_shrink; }

private:
    void arrange(const QSizeF& room);
    void arrangeFooter();
    void cut(double width, double height);
    void drawTitle(Surface& surface) const;
    void drawFooter(Surface& surface) const;
    [[nodiscard]] double titleHeight() const;

    const view::FactTable& m_table;
    view::Filter m_filter;
    ExportOptions m_options;
    TextRuler m_ruler;
    std::unique_ptr<view::timeline::Timeline> m_timeline;
    view::timeline::Histogram m_histogram;
    view::timeline::Scene m_scene;
    QStringList m_sources;
    QStringList m_footer; // its lines
    QSizeF m_size;
    double m_shrink = 1;
};

} // namespace exeunt::ui
