// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"
#include "ui/export/sheet_content.h"
#include "ui/export/sheet_options.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace exeunt::ui {

/// A picture before it has a format: title above, the view, the footer below.
class Sheet {
public:
    Sheet(std::unique_ptr<SheetContent> content, const view::Filter& filter, const SheetOptions& options);

    [[nodiscard]] QSizeF size() const { return m_size; }
    void draw(Surface& surface) const;
    [[nodiscard]] QString title() const;
    /// "零一万物 · 2024-05 – 2025-03": the filter; "all facts" when empty.
    [[nodiscard]] QString filterWords() const;
    /// All sources, "[1] outlet, date, title".
    [[nodiscard]] const QStringList& sources() const { return m_sources; }
    [[nodiscard]] QByteArray metadata() const; // JSON
    [[nodiscard]] const SheetContent& content() const { return *m_content; }
    [[nodiscard]] const SheetOptions& options() const { return m_options; }

    /// How much smaller than one unit a unit was drawn to make everything fit; 1: not at all.
    [[nodiscard]] double shrink() const { return m_shrink; }

private:
    void arrange(const QSizeF& room);
    void cut(const QSizeF& needed);
    [[nodiscard]] double leastWidth() const;
    [[nodiscard]] QString summaryWords() const;
    [[nodiscard]] double arrangeFooter(double width); // out: its height
    void drawTitle(Surface& surface) const;
    void drawFooter(Surface& surface) const;
    [[nodiscard]] double titleHeight() const;

    std::unique_ptr<SheetContent> m_content;
    view::Filter m_filter;
    SheetOptions m_options;
    TextRuler m_ruler;
    QStringList m_sources;
    QStringList m_footer; // its lines, column by column
    QSizeF m_size;
    double m_shrink = 1;
};

} // namespace exeunt::ui
