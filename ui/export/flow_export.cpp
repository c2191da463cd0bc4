// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/flow_export.h"

#include "core/view/fact_export.h"
#include "core/view/flow/export.h"
#include "ui/export/picture_file.h"
#include "ui/export/timeline_content.h"
#include "ui/flow/flow_painter.h"
#include "ui/flow/flow_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastShrink = 0.75, kNothing = 96;

/// The flow on a sheet, whole: a matrix of many companies makes it grow.
class FlowContent : public SheetContent {
public:
    FlowContent(const view::FactTable& table, const view::Filter& filter, const FlowExportOptions& options)
        : m_table{table}
        , m_options{options}
    {
        m_stage.setFacts(borrowed(table), filter);
        m_stage.setMode(options.mode);
        m_stage.setOrder(options.order);
    }

    QString viewName() const override { return u"flow"_s; }
    QString usualTitle() const override { return QCoreApplication::translate("exeunt::ui::Export", "Who went where"); }
    QString summary() const override { return flowSummary(m_stage.flow()); }
    std::vector<const service::ArticleSummary*> sources() const override
    {
        return view::sourcesOf(m_table, m_stage.flow().rows());
    }
    std::size_t factCount() const override { return m_stage.flow().rows().size(); }
    QSizeF arrange(const QSizeF& room, const TextRuler& ruler) override
    {
        m_stage.fitHeads(widestName(m_stage.flow(), ruler));
        m_stage.setSize(room);
        m_size = m_stage.content().expandedTo(room);
        return m_stage.hasFacts() ? m_stage.needed() : QSizeF{0, kNothing};
    }
    double leastShrink() const override { return kLeastShrink; }
    void draw(Surface& surface, const Theme& theme, const TextRuler& ruler) const override
    {
        if (!m_stage.hasFacts()) {
            drawNothing(surface, theme, ruler, QCoreApplication::translate("exeunt::ui::Export", "Nobody to show"),
                {m_size.width(), kNothing});
            return;
        }
        FlowHighlights highlights;
        highlights.selected = m_stage.markOf(m_options.selected);
        FlowPainter{surface, theme, ruler}.paint(m_stage, {QPointF{}, m_size}, highlights);
    }

private:
    const view::FactTable& m_table;
    FlowExportOptions m_options;
    FlowStage m_stage;
    QSizeF m_size;
};

Sheet sheetOf(const view::FactTable& table, const view::Filter& filter, const FlowExportOptions& options)
{
    return Sheet{std::make_unique<FlowContent>(table, filter, options), filter, options};
}

} // namespace

Result<void> exportFlow(
    const view::FactTable& table, const view::Filter& filter, const FlowExportOptions& options, const QString& file)
{
    FileMaker maker;
    maker.sheet = [&] { return sheetOf(table, filter, options); };
    maker.csv = [&] { return view::flow::flowCsv(view::flow::Flow{borrowed(table), filter}); };
    maker.json = [&] { return view::flow::flowJson(view::flow::Flow{borrowed(table), filter}); };
    return writeView(maker, options, file);
}

QImage flowImage(const view::FactTable& table, const view::Filter& filter, const FlowExportOptions& options)
{
    return imageOf(sheetOf(table, filter, options));
}

} // namespace exeunt::ui
