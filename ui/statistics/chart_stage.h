// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/statistics.h"
#include "ui/chart/text_ruler.h"
#include "ui/statistics/plot.h"
#include "ui/style/theme.h"

#include <QRectF>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace exeunt::ui {

/// What an analyst looks at first stands first.
inline constexpr std::array kChartOrder{view::statistics::ChartKind::Departures, view::statistics::ChartKind::Joinings,
    view::statistics::ChartKind::BalanceTotal, view::statistics::ChartKind::Cumulative, view::statistics::ChartKind::Destinations,
    view::statistics::ChartKind::Roles, view::statistics::ChartKind::Balance, view::statistics::ChartKind::CumulativeBalance,
    view::statistics::ChartKind::Articles, view::statistics::ChartKind::Precision};
static_assert(kChartOrder.size() == view::statistics::kChartKinds.size());

/// Series that somebody switched off (or on: "others" are off at first where lines are drawn), by their word for files.
using HiddenSeries = std::set<std::string>;

/// Something of a chart that can be clicked.
struct ChartMark {
    enum class Kind { Title, Legend, Value, Category, Apart };
    Kind kind = Kind::Value;
    std::uint32_t series = 0;   // of a legend or value
    std::uint32_t category = 0; // of a value or category
    bool operator==(const ChartMark&) const = default;
};

/// A piece of text with its place: the left end of its baseline.
struct ChartText {
    QPointF at;
    QString words;
    TextRole role = TextRole::Secondary;
    bool isQuiet = true;
};

/// One chart as it is looked at: which series, where every bar, label and legend stands. Knows no widget and no event.
class ChartStage {
public:
    void setChart(
        std::shared_ptr<const view::statistics::Statistics> statistics, std::shared_ptr<const view::statistics::Chart> chart);
    void setHidden(HiddenSeries hidden);
    /// Large: more ticks, every category, labels at the lines' ends. Else an overview: what has no room is counted.
    void setLarge(bool isLarge);
    void setTheme(const Theme& theme);
    void setSize(const QSizeF& size, const TextRuler& ruler);

    [[nodiscard]] bool hasChart() const { return m_chart != nullptr; }
    [[nodiscard]] bool hasValues() const { return m_chart && m_plotData.categories > 0; }
    [[nodiscard]] const view::statistics::Statistics& statistics() const { return *m_statistics; }
    [[nodiscard]] const std::shared_ptr<const view::statistics::Statistics>& statisticsPointer() const { return m_statistics; }
    [[nodiscard]] const view::statistics::Chart& chart() const { return *m_chart; }
    [[nodiscard]] const HiddenSeries& hidden() const { return m_hidden; }
    [[nodiscard]] bool isHidden(std::size_t series) const;
    [[nodiscard]] bool isLarge() const { return m_isLarge; }
    [[nodiscard]] const Plot& plot() const { return m_plot; }
    [[nodiscard]] const PlotData& plotData() const { return m_plotData; }
    [[nodiscard]] const Theme& look() const { return *m_theme; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QRectF area() const { return m_area; }
    /// How high the chart must be to show every category at a readable size.
    [[nodiscard]] double neededHeight() const;
    [[nodiscard]] std::size_t shownCategories() const { return m_plotData.categories; }
    /// What stands before a series' name, and whether lines of what colour cross its bars.
    [[nodiscard]] QColor colorOf(std::size_t series) const;
    [[nodiscard]] int patternOf(std::size_t series) const;
    /// Of lines: whether one before it in this chart has the same colour.
    [[nodiscard]] bool isDashed(std::size_t series) const;
    /// The sign a value is drawn with: those who left stand on the left of zero.
    [[nodiscard]] double signOf(std::size_t series) const;
    /// Drawn as a mark on top instead of a bar: joined less left.
    [[nodiscard]] bool isPoint(std::size_t series) const;
    [[nodiscard]] QRectF pointRect(std::size_t series, std::size_t category) const;

    /// The round values of the grid, lowest first.
    [[nodiscard]] std::vector<double> ticks() const;
    [[nodiscard]] const std::vector<ChartText>& texts() const { return m_texts; }
    [[nodiscard]] QRectF legendSwatch(std::size_t series) const;

    // Marks, in reading order.
    [[nodiscard]] const std::vector<ChartMark>& marks() const { return m_marks; }
    [[nodiscard]] QRectF rectOf(const ChartMark& mark) const;
    [[nodiscard]] std::optional<ChartMark> markAt(QPointF at) const;
    /// The facts behind a mark, ascending, each once; a legend stands for none.
    [[nodiscard]] std::vector<view::Row> rowsOf(const ChartMark& mark) const;
    /// The values and categories in which a fact is counted.
    [[nodiscard]] std::vector<ChartMark> marksOf(view::Row row) const;

private:
    void arrange();
    double arrangeHead();
    double arrangeLegend(double top);
    void arrangeFooter();
    void arrangeColumns(double top, double bottom);
    void arrangeBars(double top, double bottom);
    void fillPlot(std::size_t categories, bool isAcross);
    void labelValues(bool isAcross);
    void labelPeriods();
    void labelNames(double width);
    void labelSums(bool isAcross);
    void labelLineEnds();
    void collectMarks();
    [[nodiscard]] std::size_t plotIndex(std::size_t series) const; // of those that are drawn as bars or lines; npos: not
    void write(QPointF middleLeft, const QString& words, TextRole role, bool isQuiet);

    std::shared_ptr<const view::statistics::Statistics> m_statistics;
    std::shared_ptr<const view::statistics::Chart> m_chart;
    HiddenSeries m_hidden;
    const Theme* m_theme = &theme(ThemeKind::Light);
    const TextRuler* m_ruler = nullptr;
    bool m_isLarge = false;
    QSizeF m_size;
    QRectF m_area;
    Plot m_plot;
    PlotData m_plotData;
    std::vector<std::size_t> m_plotSeries; // the chart's series behind each of the plot's
    double m_step = 1;                     // of the value axis
    std::vector<ChartText> m_texts;
    QRectF m_title, m_apart;
    std::vector<QRectF> m_legend;     // a rectangle a series; empty: no room, or none needed
    std::vector<QRectF> m_categories; // a rectangle a label; empty: not written
    std::vector<ChartMark> m_marks;
};

} // namespace exeunt::ui
