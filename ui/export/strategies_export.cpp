// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/strategies_export.h"

#include "core/view/strategies/export.h"
#include "ui/export/picture_file.h"
#include "ui/export/timeline_content.h"
#include "ui/strategies/strategies_painter.h"
#include "ui/strategies/strategies_words.h"
#include "ui/strategies/voice_sign.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastShrink = 0.75;
constexpr double kLegendGap = 4;

QString translated(const char* text)
{
    return QCoreApplication::translate("exeunt::ui::Export", text);
}

/// The strategies on a sheet: nothing is folded, and every statement names the number of its source.
class StrategiesContent : public SheetContent {
public:
    StrategiesContent(const view::FactTable& table, const view::Filter& filter, const StrategiesExportOptions& options)
        : m_table{table}
    {
        m_stage.setOptions(options.grid);
        m_stage.setFacts(borrowed(table), filter);
        m_stage.setPins(options.pins);
        m_stage.setForExport(true);
        findSources();
    }

    QString viewName() const override { return u"strategies"_s; }
    QString usualTitle() const override { return translated("What companies mean to do"); }
    QString summary() const override { return strategiesSummary(m_stage.grid()); }
    std::vector<const service::ArticleSummary*> sources() const override { return m_sources; }
    std::size_t factCount() const override { return m_stage.layout().statements.size(); }
    double leastShrink() const override { return kLeastShrink; }

    QSizeF arrange(const QSizeF& room, const TextRuler& ruler) override
    {
        m_stage.setSize(room);
        const auto margin = view::strategies::kMetrics.margin;
        if (!m_stage.hasGrid())
            return m_size = {room.width(), 80};
        const double width = std::max(room.width(), m_stage.content().width());
        const double legend =
            drawVoiceLegend(nullptr, theme(ThemeKind::Light), ruler, {}, width - 2 * margin, periodsWords(m_stage.grid()));
        return m_size = {width, m_stage.content().height() + kLegendGap + legend};
    }

    void draw(Surface& surface, const Theme& theme, const TextRuler& ruler) const override
    {
        const auto margin = view::strategies::kMetrics.margin;
        if (!m_stage.hasGrid()) {
            surface.text({margin, 40}, translated("No statement passes the filter"), TextRole::Text, theme.inkSecondary);
            return;
        }
        StrategiesPainter painter{surface, theme, ruler};
        painter.setNumbers(m_numbers);
        painter.paint(m_stage, {m_size.width(), m_stage.content().height()});
        drawVoiceLegend(&surface, theme, ruler, {margin, m_stage.content().height() + kLegendGap}, m_size.width() - 2 * margin,
            periodsWords(m_stage.grid()));
    }

private:
    /// The articles behind the statements that are drawn, in the order of the library.
    void findSources()
    {
        std::unordered_set<std::int64_t> drawn;
        for (const auto& placed : m_stage.layout().statements)
            for (const auto& source : m_stage.grid().strategy(m_stage.grid().statements()[placed.statement]).sources)
                drawn.insert(source.article.value);
        for (const auto& article : m_table.snapshot().articles)
            if (drawn.count(article.id.value) > 0) {
                m_sources.push_back(&article);
                m_numbers.insert(article.id.value, static_cast<int>(m_sources.size()));
            }
    }

    const view::FactTable& m_table;
    StrategiesStage m_stage;
    std::vector<const service::ArticleSummary*> m_sources;
    QHash<qint64, int> m_numbers;
    QSizeF m_size;
};

Sheet sheetOf(const view::FactTable& table, const view::Filter& filter, const StrategiesExportOptions& options)
{
    return Sheet{std::make_unique<StrategiesContent>(table, filter, options), filter, options};
}

} // namespace

Result<void> exportStrategies(
    const view::FactTable& table, const view::Filter& filter, const StrategiesExportOptions& options, const QString& file)
{
    const view::strategies::ExportOptions data{options.pins, options.title.toStdString()};
    const auto grid = [&] { return view::strategies::Strategies{borrowed(table), filter, options.grid}; };
    FileMaker maker;
    maker.sheet = [&] { return sheetOf(table, filter, options); };
    maker.csv = [&] { return strategiesCsv(grid(), data); };
    maker.json = [&] { return strategiesJson(grid(), data); };
    maker.markdown = [&] { return strategiesMarkdown(grid(), data); };
    maker.xlsx = [&] { return strategiesXlsx(grid(), data); };
    return writeView(maker, options, file);
}

QImage strategiesImage(const view::FactTable& table, const view::Filter& filter, const StrategiesExportOptions& options)
{
    return imageOf(sheetOf(table, filter, options));
}

} // namespace exeunt::ui
