// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/departures_export.h"

#include "core/view/departures/export.h"
#include "core/view/fact_export.h"
#include "ui/departures/departures_painter.h"
#include "ui/departures/departures_words.h"
#include "ui/export/picture_file.h"
#include "ui/export/timeline_content.h"

#include <QCoreApplication>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::departures;

namespace {

constexpr double kLegend = 32, kLegendMargin = 16, kNothing = 96;
constexpr double kLeastShrink = 0.7; // 13-pixel names stay at 9 in a picture; beyond that the sheet grows

QString translated(const char* text)
{
    return QCoreApplication::translate("exeunt::ui::Export", text);
}

/// The org chart on a sheet: the day above it, the legend below.
class DeparturesContent : public SheetContent {
public:
    DeparturesContent(const view::FactTable& table, const view::Filter& filter, const DeparturesExportOptions& options)
        : m_departures{borrowed(table), filter}
        , m_options{options}
    {
        const auto& events = m_departures.events();
        m_chart = m_departures.on(options.day.value_or(events.empty() ? 0 : events.back().day));
        m_layout = layOut(m_chart, {options.folded});
    }

    QString viewName() const override { return u"departures"_s; }
    QString usualTitle() const override { return translated("Who left, and where they went") + u" · "_s + asOf(); }
    QString summary() const override
    {
        std::size_t here = 0, left = 0, open = 0;
        for (const auto& card : m_chart.cards)
            if (card.kind == CardKind::Company) {
                here += card.here;
                left += card.left;
                open += card.unknown;
            }
        const auto counts = translated("%1 left, %2 here").arg(left).arg(here);
        return asOf() + u" · "_s + (open == 0 ? counts : counts + u", "_s + translated("%1 open").arg(open));
    }
    std::vector<const service::ArticleSummary*> sources() const override
    {
        return view::sourcesOf(m_departures.table(), m_departures.rows());
    }
    std::size_t factCount() const override { return m_departures.rows().size(); }
    QSizeF arrange(const QSizeF& room, const TextRuler& ruler) override
    {
        m_width = std::max(room.width(), m_layout.bounds.width);
        if (m_chart.cards.empty())
            return {0, kNothing};
        const double legend = DeparturesPainter::legendWidth(ruler) + 2 * kLegendMargin;
        return {std::max(std::min(room.width(), legend), m_layout.bounds.width), m_layout.bounds.height + kLegend};
    }
    double leastShrink() const override { return kLeastShrink; }
    void draw(Surface& surface, const Theme& theme, const TextRuler& ruler) const override
    {
        if (m_chart.cards.empty()) {
            drawNothing(surface, theme, ruler, translated("Nobody to show"), {m_width, kNothing});
            return;
        }
        const auto& bounds = m_layout.bounds;
        const double left = std::max(0.0, (m_width - bounds.width) / 2);
        const DeparturesSight sight{m_departures, m_chart, m_layout, Scaling{1, {bounds.x - left, bounds.y}}, bounds, {}, true};
        DeparturesHighlights highlights;
        for (std::uint32_t i = 0; i < m_chart.cards.size(); ++i)
            if (m_options.selected.isStored() && m_chart.cards[i].fact == m_options.selected)
                highlights.selected = i;
        DeparturesPainter painter{surface, theme, ruler};
        painter.paint(sight, highlights);
        painter.paintLegend({kLegendMargin, bounds.height, m_width - 2 * kLegendMargin, kLegend});
    }
    const Departures& departures() const { return m_departures; }
    const Chart& chart() const { return m_chart; }

private:
    QString asOf() const
    {
        return m_departures.events().empty() && !m_options.day ? translated("no dates stated") : dayWords(m_chart.day);
    }

    Departures m_departures;
    DeparturesExportOptions m_options;
    Chart m_chart;
    Layout m_layout;
    double m_width = 0;
};

Sheet sheetOf(const view::FactTable& table, const view::Filter& filter, const DeparturesExportOptions& options)
{
    return Sheet{std::make_unique<DeparturesContent>(table, filter, options), filter, options};
}

} // namespace

Result<void> exportDepartures(
    const view::FactTable& table, const view::Filter& filter, const DeparturesExportOptions& options, const QString& file)
{
    FileMaker maker;
    maker.sheet = [&] { return sheetOf(table, filter, options); };
    maker.csv = [&] {
        const DeparturesContent content{table, filter, options};
        return chartCsv(content.departures(), content.chart());
    };
    maker.json = [&] {
        const DeparturesContent content{table, filter, options};
        return chartJson(content.departures(), content.chart());
    };
    return writeView(maker, options, file);
}

QImage departuresImage(const view::FactTable& table, const view::Filter& filter, const DeparturesExportOptions& options)
{
    return imageOf(sheetOf(table, filter, options));
}

} // namespace exeunt::ui
