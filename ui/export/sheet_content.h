// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "ui/chart/surface.h"
#include "ui/chart/text_ruler.h"
#include "ui/style/theme.h"

#include <QSizeF>
#include <QString>

#include <vector>

namespace exeunt::ui {

/// What stands between a sheet's title and its footer: a view, drawn by the page's own painter.
class SheetContent {
public:
    virtual ~SheetContent() = default;
    [[nodiscard]] virtual QString viewName() const = 0;   // "timeline": in the metadata
    [[nodiscard]] virtual QString usualTitle() const = 0; // where no title was given; in the metadata alone
    /// What the footer counts: "12 facts".
    [[nodiscard]] virtual QString summary() const = 0;
    /// The articles that the view stands on, each once.
    [[nodiscard]] virtual std::vector<const service::ArticleSummary*> sources() const = 0;
    [[nodiscard]] virtual std::size_t factCount() const = 0;
    /// Lays itself out in a room; called more than once, the last time with the room it gets.
    /// Out: the size it takes: more than the room where it must, less where less is enough; the sheet is cut to that.
    virtual QSizeF arrange(const QSizeF& room, const TextRuler& ruler) = 0;
    virtual void draw(Surface& surface, const Theme& theme, const TextRuler& ruler) const = 0;
    /// How small a unit may be drawn to make everything fit, before the sheet grows instead.
    [[nodiscard]] virtual double leastShrink() const = 0;
};

/// What a content draws that has nothing to show: its words, in the middle of the room.
inline void drawNothing(Surface& surface, const Theme& theme, const TextRuler& ruler, const QString& words, const QSizeF& room)
{
    surface.text({(room.width() - ruler.width(words, TextRole::Strong)) / 2, room.height() / 2}, words, TextRole::Strong,
        theme.inkSecondary);
}

} // namespace exeunt::ui
