// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/chart_stage.h"

#include "ui/statistics/statistics_words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;
using Kind = ChartMark::Kind;

namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();
constexpr double kPoint = 10; // a mark on top of bars

} // namespace

void ChartStage::setChart(std::shared_ptr<const Statistics> statistics, std::shared_ptr<const Chart> chart)
{
    m_statistics = std::move(statistics);
    m_chart = std::move(chart);
    arrange();
}

void ChartStage::setHidden(HiddenSeries hidden)
{
    m_hidden = std::move(hidden);
    arrange();
}

void ChartStage::setLarge(bool isLarge)
{
    m_isLarge = isLarge;
    arrange();
}

void ChartStage::setTheme(const Theme& theme)
{
    m_theme = &theme;
    arrange();
}

void ChartStage::setSize(const QSizeF& size, const TextRuler& ruler)
{
    m_size = size;
    m_ruler = &ruler;
    arrange();
}

bool ChartStage::isHidden(std::size_t series) const
{
    const auto& one = m_chart->series[series];
    const bool isOffAtFirst = one.isRunning && one.kind == SeriesKind::Others; // their sum would flatten everybody's line
    return (m_hidden.count(one.word) > 0) != isOffAtFirst;
}

QColor ChartStage::colorOf(std::size_t index) const
{
    const auto& series = m_chart->series[index];
    switch (series.kind) {
    case SeriesKind::Company:
        return companyColor(*m_theme, series.name);
    case SeriesKind::Outlet: {
        constexpr std::array kShades{1.0, 0.55, 0.8, 0.38, 0.68, 0.46, 0.9, 0.32};
        return blend(m_theme->neutralMark, m_theme->panel, kShades.at(index % kShades.size()));
    }
    case SeriesKind::Left:
        return m_theme->departed;
    case SeriesKind::Net:
        return m_theme->ink;
    case SeriesKind::NoOutlet:
    case SeriesKind::Others:
        return blend(m_theme->neutralMark, m_theme->panel, 0.45);
    case SeriesKind::Joined:
    case SeriesKind::All:
        break;
    }
    return m_theme->neutralMark;
}

/// The same for a company in every chart, and another one where its colour comes again.
int ChartStage::patternOf(std::size_t index) const
{
    const auto& series = m_chart->series[index];
    constexpr auto kPatterns = static_cast<view::NameIndex>(view::kCompanyColourCount);
    if (series.kind == SeriesKind::Company)
        return static_cast<int>((series.name + series.name / kPatterns) % kPatterns);
    if (series.kind == SeriesKind::Outlet)
        return static_cast<int>(index % kPatterns);
    return series.kind == SeriesKind::Left ? 1 : 0;
}

bool ChartStage::isDashed(std::size_t index) const
{
    for (std::size_t i = 0; i < index; ++i)
        if (colorOf(i) == colorOf(index))
            return true;
    return false;
}

double ChartStage::signOf(std::size_t series) const
{
    return m_chart->series[series].kind == SeriesKind::Left ? -1 : 1;
}

bool ChartStage::isPoint(std::size_t series) const
{
    return m_chart->series[series].kind == SeriesKind::Net;
}

std::size_t ChartStage::plotIndex(std::size_t series) const
{
    const auto at = std::find(m_plotSeries.begin(), m_plotSeries.end(), series);
    return at == m_plotSeries.end() ? kNowhere : static_cast<std::size_t>(at - m_plotSeries.begin());
}

QRectF ChartStage::pointRect(std::size_t series, std::size_t category) const
{
    const auto at = m_plot.at(static_cast<double>(category), m_chart->series[series].values[category]);
    return {at.x() - kPoint / 2, at.y() - kPoint / 2, kPoint, kPoint};
}

std::vector<double> ChartStage::ticks() const
{
    std::vector<double> values;
    for (int i = 0; m_plotData.low + i * m_step < m_plotData.high + m_step / 2; ++i)
        values.push_back(m_plotData.low + i * m_step);
    return values;
}

QRectF ChartStage::legendSwatch(std::size_t series) const
{
    const auto& entry = m_legend[series];
    return entry.isEmpty() ? QRectF{} : QRectF{entry.left(), entry.center().y() - 5, 10, 10};
}

void ChartStage::collectMarks()
{
    m_marks.clear();
    if (!m_chart)
        return;
    const auto add = [this](Kind kind, std::size_t series = 0, std::size_t category = 0) {
        m_marks.push_back({kind, static_cast<std::uint32_t>(series), static_cast<std::uint32_t>(category)});
    };
    add(Kind::Title);
    for (std::size_t i = 0; i < m_legend.size(); ++i)
        if (!m_legend[i].isEmpty())
            add(Kind::Legend, i);
    for (std::size_t category = 0; category < shownCategories(); ++category) {
        for (std::size_t i = 0; i < m_chart->series.size(); ++i)
            if (!isHidden(i) && (isPoint(i) || m_chart->series[i].values[category] != 0))
                add(Kind::Value, i, category);
        if (!m_categories[category].isEmpty())
            add(Kind::Category, 0, category);
    }
    if (!m_apart.isEmpty())
        add(Kind::Apart);
}

QRectF ChartStage::rectOf(const ChartMark& mark) const
{
    switch (mark.kind) {
    case Kind::Title:
        return m_title;
    case Kind::Legend:
        return m_legend[mark.series];
    case Kind::Category:
        return m_categories[mark.category];
    case Kind::Apart:
        return m_apart;
    case Kind::Value:
        break;
    }
    if (isPoint(mark.series))
        return pointRect(mark.series, mark.category);
    const auto at = plotIndex(mark.series);
    return at == kNowhere ? QRectF{} : m_plot.markRect(at, mark.category);
}

/// Points lie on top of bars; a bar may be thinner than what a hand can hit.
std::optional<ChartMark> ChartStage::markAt(QPointF at) const
{
    std::optional<ChartMark> best;
    double least = 3;
    for (auto mark = m_marks.rbegin(); mark != m_marks.rend(); ++mark) {
        const auto rect = rectOf(*mark);
        if (mark->kind == Kind::Value && isPoint(mark->series) && rect.contains(at))
            return *mark;
        const double dx = std::max({rect.left() - at.x(), at.x() - rect.right(), 0.0});
        const double dy = std::max({rect.top() - at.y(), at.y() - rect.bottom(), 0.0});
        if (dx + dy < least) {
            least = dx + dy;
            best = *mark;
        }
    }
    return best;
}

std::vector<view::Row> ChartStage::rowsOf(const ChartMark& mark) const
{
    std::vector<view::Row> rows;
    const auto take = [&rows](const std::vector<view::Row>& more) { rows.insert(rows.end(), more.begin(), more.end()); };
    switch (mark.kind) {
    case Kind::Title:
        return m_chart->rows;
    case Kind::Legend:
        return m_chart->series[mark.series].rows.items.empty() ? rows : [&] {
            rows = m_chart->series[mark.series].rows.items;
            std::sort(rows.begin(), rows.end());
            rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
            return rows;
        }();
    case Kind::Value:
        return m_chart->series[mark.series].rowsAt(mark.category);
    case Kind::Category:
        for (std::size_t i = 0; i < m_chart->series.size(); ++i)
            if (!isHidden(i))
                take(m_chart->series[i].rowsAt(mark.category));
        break;
    case Kind::Apart:
        for (const auto& apart : m_chart->apart)
            take(apart.rows);
        break;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<ChartMark> ChartStage::marksOf(view::Row row) const
{
    std::vector<ChartMark> found;
    if (!m_chart)
        return found;
    for (const auto& mark : m_marks) {
        if (mark.kind != Kind::Value)
            continue;
        const auto& behind = m_chart->series[mark.series].rows; // of running series where it was added
        if (mark.category + 1 < behind.begin.size()
            && std::binary_search(
                behind.items.begin() + behind.begin[mark.category], behind.items.begin() + behind.begin[mark.category + 1], row))
            found.push_back(mark);
    }
    return found;
}

} // namespace exeunt::ui
