// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/timeline/scene.h"
#include "ui/export/sheet_content.h"
#include "ui/export/timeline_export.h"

#include <memory>

namespace exeunt::ui {

/// The timeline on a sheet.
class TimelineContent : public SheetContent {
public:
    TimelineContent(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options);

    [[nodiscard]] QString viewName() const override;
    [[nodiscard]] QString usualTitle() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<const service::ArticleSummary*> sources() const override;
    [[nodiscard]] std::size_t factCount() const override { return m_timeline->rows().size(); }
    QSizeF arrange(const QSizeF& room, const TextRuler& ruler) override;
    void draw(Surface& surface, const Theme& theme, const TextRuler& ruler) const override;
    [[nodiscard]] double leastShrink() const override;
    [[nodiscard]] ExportCounts counts() const;

private:
    const view::FactTable& m_table;
    view::Filter m_filter;
    ExportOptions m_options;
    std::unique_ptr<view::timeline::Timeline> m_timeline;
    view::timeline::Histogram m_histogram;
    view::timeline::Scene m_scene;
};

/// A table that somebody else keeps alive.
[[nodiscard]] std::shared_ptr<const view::FactTable> borrowed(const view::FactTable& table);

} // namespace exeunt::ui
