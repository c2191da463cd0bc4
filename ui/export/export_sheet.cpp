// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_sheet.h"

#include "core/view/fact_export.h"
#include "ui/timeline/timeline_painter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::timeline;

namespace {

constexpr double kMargin = 16;
constexpr double kTitle = 40;
constexpr double kFooterLine = 16;
constexpr double kSourceColumn = 420;  // width of a column of sources
constexpr qsizetype kMostSources = 36; // in sight; all stand in the metadata
constexpr double kLeastShrink = 0.84;  // 13-pixel labels stay at 11: readable; beyond that the sheet grows taller

QString translated(const char* text)
{
    return QCoreApplication::translate("exeunt::ui::Export", text);
}

/// A table that somebody else keeps alive.
std::shared_ptr<const view::FactTable> borrowed(const view::FactTable& table)
{
    return {std::shared_ptr<void>{}, &table};
}

} // namespace

ExportSheet::ExportSheet(const view::FactTable& table, const view::Filter& filter, const ExportOptions& options)
    : m_table{table}
    , m_filter{filter}
    , m_options{options}
    , m_timeline{std::make_unique<Timeline>(borrowed(table), filter, options.lanes)}
    , m_histogram{histogram(table, m_timeline->rows(), 60)}
{
    int number = 0;
    for (const auto* article : view::sourcesOf(table, m_timeline->rows()))
        m_sources << u"[%1] %2"_s.arg(++number).arg(QString::fromStdString(view::citation(*article)));
    arrange(QSizeF{options.size});
}

QString ExportSheet::title() const
{
    return m_options.title.isEmpty() ? translated("Who left, who joined") : m_options.title;
}

QString ExportSheet::filterWords() const
{
    const auto words = view::describe(m_filter);
    return words.empty() ? translated("all facts") : QString::fromStdString(words);
}

double ExportSheet::titleHeight() const
{
    return m_options.title.isEmpty() ? 0 : kTitle;
}

void ExportSheet::arrangeFooter()
{
    const double width = m_size.width() / m_shrink - 2 * kMargin;
    const int columns = std::max(1, static_cast<int>(width / kSourceColumn));
    m_footer.clear();
    auto shown = m_sources.mid(0, kMostSources);
    if (m_sources.size() > shown.size())
        shown << translated("and %1 more, listed inside the file").arg(m_sources.size() - shown.size());
    const auto rows = (shown.size() + columns - 1) / columns;
    m_footer = shown;
    while (m_footer.size() < rows * columns)
        m_footer << QString{};
}

void ExportSheet::cut(double width, double height)
{
    LabelWidths widths{*m_timeline, [this](std::string_view text) { return m_ruler.width(text); }};
    Viewport view;
    if (m_options.visible)
        view = *m_options.visible;
    view.width = width;
    view.height = height;
    view.hasOverview = m_histogram.bins.size() > 1;
    if (!m_options.visible) {
        view.scroll = 0;
        if (const auto extent = m_timeline->extent())
            view = fitted(view, extent->first, extent->last, m_timeline->rows().size() < 3000);
    }
    LayoutOptions options;
    options.pixelsPerDay = view.pixelsPerDay;
    options.height = areasOf(view).plot.height;
    const auto layout = layOut(*m_timeline, options, widths);
    if (!m_options.visible) {
        const double missing = layout.height - areasOf(view).plot.height;
        view.height += std::max(0.0, missing);
    }
    Period period;
    if (m_filter.from)
        period.first = view::toDayNumber(*m_filter.from);
    if (m_filter.to)
        period.last = view::toDayNumber(*m_filter.to) + 1.0;
    m_scene = sceneOf(*m_timeline, layout, m_histogram, period, view);
}

void ExportSheet::arrange(const QSizeF& room)
{
    m_size = room;
    for (m_shrink = 1;; m_shrink *= 0.92) {
        arrangeFooter();
        const int columns = std::max(1, static_cast<int>((room.width() / m_shrink - 2 * kMargin) / kSourceColumn));
        const double footer = kMargin + kFooterLine * (1 + std::ceil(static_cast<double>(m_footer.size()) / columns)) + 8;
        const double around = titleHeight() + footer;
        cut(room.width() / m_shrink, std::max(200.0, room.height() / m_shrink - around));
        const double needed = (m_scene.viewport.height + around) * m_shrink;
        if (needed <= room.height() + 0.5)
            return;
        if (m_shrink * 0.92 < kLeastShrink || m_options.visible) {
            m_size.setHeight(std::ceil(needed));
            return;
        }
    }
}

void ExportSheet::draw(Surface& surface) const
{
    const auto& look = theme(m_options.theme);
    if (!m_options.isTransparent)
        surface.rect({0, 0, m_size.width() / m_shrink, m_size.height() / m_shrink}, look.window);
    drawTitle(surface);
    surface.pushOffset({0, titleHeight()});
    TimelinePainter painter{surface, look, m_ruler};
    painter.setHasGround(false);
    TimelineHighlights highlights;
    highlights.selected = m_options.selected;
    highlights.showsWindow = false;
    painter.paint(*m_timeline, m_scene, highlights);
    surface.popOffset();
    drawFooter(surface);
}

void ExportSheet::drawTitle(Surface& surface) const
{
    if (titleHeight() > 0)
        surface.text({kMargin, titleHeight() / 2 + 4 + m_ruler.baseline(TextRole::Heading)},
            m_ruler.elided(title(), m_size.width() / m_shrink - 2 * kMargin, TextRole::Heading), TextRole::Heading,
            theme(m_options.theme).ink);
}

void ExportSheet::drawFooter(Surface& surface) const
{
    const auto& look = theme(m_options.theme);
    const double width = m_size.width() / m_shrink;
    const int columns = std::max(1, static_cast<int>((width - 2 * kMargin) / kSourceColumn));
    const double columnWidth = (width - 2 * kMargin) / columns;
    const auto rows = m_footer.size() / columns;
    const double lines = kFooterLine * static_cast<double>(rows + 1);
    double y = m_size.height() / m_shrink - kMargin - lines + kFooterLine / 2;
    const auto version = u"Exeunt %1"_s.arg(QStringLiteral(EXEUNT_VERSION));
    const double versionWidth = m_ruler.width(version, TextRole::Secondary);
    const auto facts = translated("%1 facts").arg(m_timeline->rows().size());
    const auto line = m_ruler.elided(facts + u" · "_s + filterWords(), width - 3 * kMargin - versionWidth, TextRole::Secondary);
    const double base = m_ruler.baseline(TextRole::Secondary);
    surface.text({kMargin, y + base}, line, TextRole::Secondary, look.ink);
    surface.text({width - kMargin - versionWidth, y + base}, version, TextRole::Secondary, look.inkSecondary);
    for (qsizetype i = 0; i < m_footer.size(); ++i) {
        const double x = kMargin + static_cast<double>(i / rows) * columnWidth;
        const double at = y + kFooterLine * static_cast<double>(i % rows + 1);
        surface.text({x, at + base}, m_ruler.elided(m_footer[i], columnWidth - 12, TextRole::Secondary), TextRole::Secondary,
            look.inkSecondary);
    }
}

QByteArray ExportSheet::metadata() const
{
    QJsonObject data;
    data.insert(u"generator"_s, u"Exeunt %1"_s.arg(QStringLiteral(EXEUNT_VERSION)));
    data.insert(u"view"_s, u"timeline"_s);
    data.insert(u"title"_s, title());
    data.insert(u"filter"_s, filterWords());
    data.insert(u"facts"_s, static_cast<qint64>(m_timeline->rows().size()));
    data.insert(u"sources"_s, QJsonArray::fromStringList(m_sources));
    return QJsonDocument{data}.toJson(QJsonDocument::Compact);
}

ExportCounts ExportSheet::counts() const
{
    ExportCounts counts;
    counts.marks = m_scene.marks.size();
    for (const auto& cluster : m_scene.clusters)
        counts.clustered += cluster.items.size();
    for (const auto& bin : m_scene.density)
        counts.dense += bin.outCount + bin.inCount;
    for (const auto& group : m_scene.undated)
        counts.undated += group.items.size();
    return counts;
}

} // namespace exeunt::ui
