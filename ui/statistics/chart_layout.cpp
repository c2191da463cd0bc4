// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ChartStage: where everything stands.
#include "ui/statistics/chart_stage.h"

#include "ui/statistics/statistics_words.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;

namespace {

constexpr double kMargin = 12;
constexpr double kTitleLine = 20;
constexpr double kLine = 16; // of secondary text
constexpr double kLegendGap = 14;
constexpr double kSwatch = 16;   // a legend's square and the gap after it
constexpr double kLeastBar = 17; // height of a bar with its name
constexpr double kBar = 26;      // a comfortable one
constexpr int kMostSteps = 6;    // between grid lines
constexpr double kMostBar = 34;
constexpr double kMostColumn = 56; // width of a column
constexpr double kLineEnd = 112;   // room for names at the ends of lines
constexpr double kLeastForEnds = 420;

/// 1, 2, 5, 10 …: the smallest that needs at most so many steps.
double niceStep(double span, int mostSteps)
{
    if (span <= 0)
        return 1;
    const double rough = span / mostSteps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * 0.9999)
            return factor * power;
    return 10 * power;
}

QDate dateOf(view::DayNumber day)
{
    return QDate{1970, 1, 1}.addDays(day);
}

bool hasYearLine(const Chart& chart)
{
    return chart.step == Step::Month || chart.step == Step::Quarter;
}

bool isAcrossKind(const Chart& chart)
{
    return !chart.isTimed();
}

} // namespace

void ChartStage::write(QPointF at, const QString& words, TextRole role, bool isQuiet)
{
    m_texts.push_back({{at.x(), at.y() + m_ruler->baseline(role)}, words, role, isQuiet});
}

void ChartStage::arrange()
{
    m_texts.clear();
    m_legend.clear();
    m_categories.clear();
    m_plotSeries.clear();
    m_plotData = {};
    m_title = m_apart = m_area = {};
    if (m_chart && m_ruler && m_size.width() > 80 && m_size.height() > 80) {
        m_legend.resize(m_chart->series.size());
        const double top = arrangeLegend(arrangeHead());
        arrangeFooter();
        const double bottom = (m_apart.isEmpty() ? m_size.height() - kMargin : m_apart.top()) - 4;
        isAcrossKind(*m_chart) ? arrangeBars(top, bottom) : arrangeColumns(top, bottom);
    }
    collectMarks();
}

double ChartStage::arrangeHead()
{
    const double room = m_size.width() - 2 * kMargin;
    const auto title = m_ruler->elided(chartTitle(m_chart->kind), room, TextRole::Strong);
    const auto unit = chartUnit(*m_chart);
    m_title = {kMargin, kMargin - 2, m_ruler->width(title, TextRole::Strong), kTitleLine};
    write({kMargin, m_title.center().y()}, title, TextRole::Strong, false);
    write({kMargin, kMargin + kTitleLine + kLine / 2 - 2}, m_ruler->elided(unit, room, TextRole::Secondary), TextRole::Secondary,
        true);
    return kMargin + kTitleLine + kLine + 2;
}

/// Names side by side in lines; an overview has two lines, what does not fit shows when the chart is large.
double ChartStage::arrangeLegend(double top)
{
    const auto& series = m_chart->series;
    if (series.empty() || series.front().kind == SeriesKind::All)
        return top + 4;
    const double right = m_size.width() - kMargin;
    const double mostWide = m_isLarge ? 200 : 108;
    const int mostLines = m_isLarge ? 4 : 2;
    double x = kMargin, y = top;
    int line = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto name = m_ruler->elided(seriesName(*m_statistics, series[i]), mostWide, TextRole::Secondary);
        const double width = kSwatch + m_ruler->width(name, TextRole::Secondary);
        if (x + width > right && x > kMargin) {
            if (++line == mostLines) {
                write({x, y + kLine / 2}, u"+%1"_s.arg(series.size() - i), TextRole::Secondary, true);
                break;
            }
            x = kMargin;
            y += kLine;
        }
        m_legend[i] = {x, y, width, kLine};
        m_texts.push_back(
            {{x + kSwatch, y + kLine / 2 + m_ruler->baseline(TextRole::Secondary)}, name, TextRole::Secondary, isHidden(i)});
        x += width + kLegendGap;
    }
    return y + kLine + 6;
}

void ChartStage::arrangeFooter()
{
    auto words = chartFooter(*m_chart);
    if (words.isEmpty())
        return;
    const double room = m_size.width() - 2 * kMargin;
    // The rule is told above the charts too; what is left out is told here alone.
    if (const auto apart = apartWords(*m_chart); !apart.isEmpty() && m_ruler->width(words, TextRole::Secondary) > room)
        words = apart;
    const auto shown = m_ruler->elided(words, room, TextRole::Secondary);
    m_apart = {kMargin, m_size.height() - kMargin - kLine + 4, m_ruler->width(shown, TextRole::Secondary), kLine};
    write({kMargin, m_apart.center().y()}, shown, TextRole::Secondary, true);
}

/// What Qt Charts is given: the series that are switched on, with their sign, and a value axis of round numbers.
void ChartStage::fillPlot(std::size_t categories, bool isAcross)
{
    const auto& chart = *m_chart;
    const bool isRunning = !chart.series.empty() && chart.series.front().isRunning;
    m_plotData.form = isAcross ? PlotData::Form::Bars : isRunning ? PlotData::Form::Lines : PlotData::Form::Columns;
    m_plotData.categories = categories;
    std::vector<double> above(categories), below(categories);
    double low = 0, high = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        if (isHidden(i))
            continue;
        PlotData::Series series;
        series.color = colorOf(i);
        series.isDashed = isDashed(i);
        for (std::size_t c = 0; c < categories; ++c) {
            const double value = chart.series[i].values[c] * signOf(i);
            series.values.push_back(value);
            auto& side = value < 0 ? below[c] : above[c];
            if (m_plotData.form != PlotData::Form::Lines && !isPoint(i))
                side += value;
            low = std::min({low, value, below[c]});
            high = std::max({high, value, above[c]});
        }
        if (isPoint(i))
            continue;
        m_plotSeries.push_back(i);
        m_plotData.series.push_back(std::move(series));
    }
    const double length = isAcross ? m_area.width() : m_area.height();
    m_step = niceStep(high - low, std::clamp(static_cast<int>(length / (isAcross ? 70 : 36)), 2, kMostSteps));
    m_plotData.low = std::floor(low / m_step + 1e-9) * m_step;
    m_plotData.high = std::max(m_plotData.low + m_step, std::ceil(high / m_step - 1e-9) * m_step);
    if (!isAcross)
        m_plotData.barShare = std::min(m_plotData.barShare, kMostColumn * static_cast<double>(categories) / m_area.width());
    m_plot.setArea(m_area);
    m_plot.setData(m_plotData);
}

void ChartStage::arrangeColumns(double top, double bottom)
{
    const bool isRunning = !m_chart->series.empty() && m_chart->series.front().isRunning;
    const bool hasEnds = isRunning && m_size.width() >= kLeastForEnds;
    const double left = kMargin + 30;
    const double right = m_size.width() - kMargin - (hasEnds ? kLineEnd : 0);
    m_area = {left, top + 8, right - left, std::max(24.0, bottom - top - 8 - (hasYearLine(*m_chart) ? 2 : 1) * kLine)};
    m_categories.resize(m_chart->categories.size());
    if (m_chart->categories.empty() || m_chart->isEmpty())
        return;
    fillPlot(m_chart->categories.size(), false);
    double widest = 0;
    for (const double value : ticks())
        widest = std::max(widest, m_ruler->width(shownNumber(value), TextRole::Secondary));
    m_area.setLeft(std::max(left, kMargin + widest + 8));
    m_plot.setArea(m_area);
    labelValues(false);
    labelPeriods();
    if (hasEnds)
        labelLineEnds();
    else if (!isRunning)
        labelSums(false);
}

void ChartStage::arrangeBars(double top, double bottom)
{
    double widest = 0;
    for (const auto& category : m_chart->categories)
        widest = std::max(widest, m_ruler->width(categoryName(*m_statistics, category, {}), TextRole::Secondary));
    const bool hasDots = m_chart->kind == ChartKind::BalanceTotal;
    const double names = std::min(widest + 4, (m_size.width() - 2 * kMargin) * 0.36) + (hasDots ? kSwatch : 0);
    const double left = kMargin + names + 6;
    const double room = std::max(24.0, bottom - top - kLine - 4);
    const auto all = m_chart->categories.size();
    const auto fitting = std::max<std::size_t>(1, static_cast<std::size_t>(room / kLeastBar));
    // The sum of the others would make everybody's bar short: it stands in the numbers.
    const auto named = !m_chart->categories.empty() && m_chart->categories.back().folded > 0 ? all - 1 : all;
    const auto shown = m_isLarge ? named : std::min(named, fitting);
    m_area = {left, top + 2, m_size.width() - kMargin - 34 - left,
        std::min(room, std::max(1.0, static_cast<double>(shown)) * kMostBar)};
    m_categories.resize(all);
    if (shown == 0 || m_chart->isEmpty())
        return;
    fillPlot(shown, true);
    labelValues(true);
    labelNames(names - (hasDots ? kSwatch : 0));
    labelSums(true);
}

double ChartStage::neededHeight() const
{
    if (!m_chart || m_chart->isTimed())
        return 300;
    return 150 + kBar * static_cast<double>(m_chart->categories.size());
}

void ChartStage::labelValues(bool isAcross)
{
    for (const double value : ticks()) {
        const auto words = shownNumber(isAcross && m_chart->kind == ChartKind::BalanceTotal ? std::abs(value) : value);
        const double width = m_ruler->width(words, TextRole::Secondary);
        const auto at = m_plot.at(-0.5, value);
        if (isAcross)
            write({at.x() - width / 2, m_area.bottom() + kLine / 2 + 2}, words, TextRole::Secondary, true);
        else
            write({m_area.left() - 6 - width, at.y()}, words, TextRole::Secondary, true);
    }
}

/// Months by their names as far as they fit, a year below its first.
void ChartStage::labelPeriods()
{
    const auto& categories = m_chart->categories;
    const auto step = *m_chart->step;
    const double each = m_area.width() / static_cast<double>(categories.size());
    const QLocale locale;
    const auto shortWord = [&](const Category& category) {
        const auto first = dateOf(category.first);
        return step == Step::Month  ? locale.standaloneMonthName(first.month(), QLocale::ShortFormat)
            : step == Step::Quarter ? u"Q%1"_s.arg((first.month() + 2) / 3)
            : step == Step::Decade  ? u"%1s"_s.arg(first.year())
                                    : QString::number(first.year());
    };
    double widest = 0;
    for (const auto& category : categories)
        widest = std::max(widest, m_ruler->width(shortWord(category), TextRole::Secondary));
    constexpr std::array kStrides{1, 2, 3, 6, 12, 24, 60, 120};
    int stride = kStrides.back();
    const bool hasYears = hasYearLine(*m_chart);
    const int perYear = step == Step::Month ? 12 : 4;
    for (const int wanted : kStrides) {
        const bool isEven = !hasYears || wanted >= perYear || perYear % wanted == 0; // else Q4 stands beside the next Q1
        if (isEven && each * wanted >= widest + 8) {
            stride = wanted;
            break;
        }
    }
    const double line = m_area.bottom() + kLine / 2 + 2;
    double yearEnd = -1;
    int lastYear = 0;
    for (std::size_t i = 0; i < categories.size(); ++i) {
        const auto first = dateOf(categories[i].first);
        const int within = step == Step::Month ? first.month() - 1 : (first.month() - 1) / 3;
        const double middle = m_plot.at(static_cast<double>(i), m_plotData.low).x();
        const bool isWritten = hasYears ? stride < perYear && within % stride == 0 : static_cast<int>(i) % stride == 0;
        if (isWritten) {
            const auto words = shortWord(categories[i]);
            const double width = m_ruler->width(words, TextRole::Secondary);
            m_categories[i] = {middle - width / 2, m_area.bottom() + 2, width, kLine};
            write({middle - width / 2, line}, words, TextRole::Secondary, true);
        }
        if (!hasYears || first.year() == lastYear || (within != 0 && i != 0))
            continue;
        lastYear = first.year();
        const auto year = QString::number(lastYear);
        const double width = m_ruler->width(year, TextRole::Secondary);
        const double begin = m_categories[i].isEmpty() ? middle - each / 2 + 1 : m_categories[i].left();
        const double x = std::min(begin, m_size.width() - kMargin - width);
        const double next = m_area.left() + each * static_cast<double>(i + static_cast<std::size_t>(perYear - within));
        if (x < yearEnd + 8 || (i == 0 && within != 0 && next < m_area.right() && x + width + 8 > next))
            continue; // the first, cut year makes room for the next
        write({x, line + (stride < perYear ? kLine - 2 : 0)}, year, TextRole::Secondary, stride < perYear);
        yearEnd = x + width;
    }
}

void ChartStage::labelNames(double width)
{
    for (std::size_t i = 0; i < shownCategories(); ++i) {
        const auto words = m_ruler->elided(categoryName(*m_statistics, m_chart->categories[i], {}), width, TextRole::Secondary);
        const double textWidth = m_ruler->width(words, TextRole::Secondary);
        const double middle = m_plot.at(static_cast<double>(i), 0).y();
        const double x = m_chart->kind == ChartKind::BalanceTotal ? kMargin + kSwatch : m_area.left() - 6 - textWidth;
        m_categories[i] = {x, middle - kLine / 2, textWidth, kLine};
        write({x, middle}, words, TextRole::Secondary, false);
    }
    const auto folded = m_chart->categories.back().folded;
    if (const auto more = m_chart->categories.size() - shownCategories() + (folded > 0 ? folded - 1 : 0); more > 0)
        write({kMargin, m_area.bottom() + kLine / 2 + 2}, moreWords(more), TextRole::Secondary, true);
}

/// The number a bar stands for, after its end; of stacked ones their sum.
void ChartStage::labelSums(bool isAcross)
{
    const double each = (isAcross ? m_area.height() : m_area.width()) / static_cast<double>(shownCategories());
    if (!isAcross && m_chart->kind == ChartKind::Balance)
        return; // stands on both sides of zero
    for (std::size_t c = 0; c < shownCategories(); ++c) {
        double sum = 0, end = 0;
        for (const auto& series : m_plotData.series) {
            sum += series.values[c];
            end += std::max(0.0, series.values[c]);
        }
        if (m_chart->kind == ChartKind::BalanceTotal)
            sum = m_chart->series.back().values[c];
        auto words = briefNumber(sum);
        if (m_chart->kind == ChartKind::BalanceTotal && sum > 0)
            words = u'+' + words;
        const double width = m_ruler->width(words, TextRole::Secondary);
        if (end == 0 && sum == 0 && !isAcross)
            continue;
        const auto at = m_plot.at(static_cast<double>(c), end);
        if (isAcross)
            write({m_chart->kind == ChartKind::BalanceTotal ? m_area.right() + 8 : at.x() + 6, at.y()}, words,
                TextRole::Secondary, false);
        else if (each >= width + 2)
            write({at.x() - width / 2, at.y() - 7}, words, TextRole::Secondary, false);
    }
}

/// Names at the right ends of lines, pushed apart where they would meet.
void ChartStage::labelLineEnds()
{
    struct End {
        double y;
        QString words;
    };
    std::vector<End> ends;
    const auto last = m_plotData.categories - 1;
    for (std::size_t i = 0; i < m_plotData.series.size(); ++i)
        ends.push_back({m_plot.at(static_cast<double>(last), m_plotData.series[i].values[last]).y(),
            m_ruler->elided(briefNumber(m_plotData.series[i].values[last]) + u"  "_s
                    + seriesName(*m_statistics, m_chart->series[m_plotSeries[i]]),
                kLineEnd - 8, TextRole::Secondary)});
    std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    constexpr double kApart = 13;
    for (std::size_t i = 1; i < ends.size(); ++i)
        ends[i].y = std::max(ends[i].y, ends[i - 1].y + kApart);
    double limit = m_area.bottom() + 2;
    for (auto end = ends.rbegin(); end != ends.rend(); ++end, limit -= kApart)
        end->y = std::min(end->y, limit);
    for (const auto& end : ends)
        write({m_area.right() + 6, end.y}, end.words, TextRole::Secondary, false);
}

} // namespace exeunt::ui
