// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The charts about the material itself: articles by outlet and month, precision of the dates.
#include "core/view/statistics/ranking.h"
#include "core/view/statistics/statistics.h"
#include "core/view/statistics/tally.h"

#include <algorithm>
#include <array>
#include <utility>

namespace exeunt::view::statistics {

namespace {

/// The days of a publication; nothing where no year is known.
std::optional<Days> publicationOf(const service::ArticleSummary& article)
{
    if (!article.published || !article.published->hasYear())
        return std::nullopt;
    const auto first = article.published->firstDay(), last = article.published->lastDay();
    if (!first && !last)
        return std::nullopt;
    return Days{first ? toDayNumber(*first) : kOpenPast, last ? toDayNumber(*last) : kOpenFuture};
}

bool isChosenOutlet(const service::ArticleSummary& article, const Filter& filter)
{
    return filter.outlets.empty()
        || (article.outlet && std::find(filter.outlets.begin(), filter.outlets.end(), *article.outlet) != filter.outlets.end());
}

/// The passing facts behind each article.
class FactsOfArticles {
public:
    FactsOfArticles(const Ledger& ledger, const std::vector<Row>& rows)
        : m_begin(ledger.table().snapshot().articles.size() + 1, 0)
    {
        for (const auto row : rows)
            for (const auto article : ledger.articlesOf(row))
                ++m_begin[article + 1];
        for (std::size_t i = 1; i < m_begin.size(); ++i)
            m_begin[i] += m_begin[i - 1];
        m_rows.resize(m_begin.back());
        auto next = m_begin;
        for (const auto row : rows)
            for (const auto article : ledger.articlesOf(row))
                m_rows[next[article]++] = row;
    }
    [[nodiscard]] std::span<const Row> of(std::uint32_t article) const
    {
        return std::span{m_rows}.subspan(m_begin[article], m_begin[article + 1] - m_begin[article]);
    }

private:
    std::vector<std::uint32_t> m_begin;
    std::vector<Row> m_rows;
};

/// The facts behind the articles of each value, each once.
Behind factsBehind(const Behind& articles, const FactsOfArticles& facts)
{
    Behind rows{{0}, {}};
    for (std::size_t category = 0; category + 1 < articles.begin.size(); ++category) {
        const auto first = static_cast<std::ptrdiff_t>(rows.items.size());
        for (auto i = articles.begin[category]; i < articles.begin[category + 1]; ++i) {
            const auto of = facts.of(articles.items[i]);
            rows.items.insert(rows.items.end(), of.begin(), of.end());
        }
        std::sort(rows.items.begin() + first, rows.items.end());
        rows.items.erase(std::unique(rows.items.begin() + first, rows.items.end()), rows.items.end());
        rows.begin.push_back(static_cast<std::uint32_t>(rows.items.size()));
    }
    return rows;
}

} // namespace

Chart Statistics::articleChart() const
{
    auto chart = begun(ChartKind::Articles);
    const auto& articles = table().snapshot().articles;
    const auto outletCount = static_cast<std::uint32_t>(table().outlets().size());
    const FactsOfArticles facts{*m_ledger, m_rows};
    ApartTally apart;
    struct Placed {
        std::uint32_t article = 0, outlet = 0; // the outlet after the last: none
        Days days;
    };
    std::vector<Placed> placed;
    std::vector<std::uint32_t> counts(outletCount + 1, 0);
    Days shown{kOpenFuture, kOpenPast};
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        if (!isChosenOutlet(articles[i], m_filter))
            continue;
        const auto days = publicationOf(articles[i]);
        if (facts.of(i).empty())
            apart.addArticle(ApartKind::NoFact, i, 1);
        else if (!days)
            apart.addArticle(ApartKind::Undated, i, 1);
        else if (!days->isClosed())
            apart.addArticle(ApartKind::OpenSided, i, 1);
        else {
            placed.push_back({i, std::min(m_ledger->outletOf(i), outletCount), *days});
            ++counts[placed.back().outlet];
            shown = {std::min(shown.first, days->first), std::max(shown.last, days->last)};
        }
    }
    const bool isAnyNameless = std::exchange(counts.back(), 0U) != 0;
    auto ranking = rank(counts, m_options.mostSeries);
    chart.series = seriesOf(ranking, SeriesKind::Outlet, table().outlets());
    if (isAnyNameless) {
        ranking.placeOf.back() = static_cast<std::uint32_t>(chart.series.size());
        chart.series.emplace_back();
        chart.series.back().kind = SeriesKind::NoOutlet;
        chart.series.back().word = "no_outlet";
    }
    const auto periods = placed.empty() ? Periods{}
                                        : Periods{shown, m_options.step.value_or(Step::Month),
                                            m_options.step ? 4 * m_options.mostPeriods : m_options.mostPeriods};
    Tally tally{chart.series.size(), periods.size()};
    std::vector<std::uint8_t> isBehind(table().size(), 0);
    for (const auto& each : placed) {
        bool isCounted = false;
        const auto placing = place(periods, m_options.dateRule, each.days, {}, [&](std::uint32_t period, double weight) {
            tally.add(ranking.placeOf[each.outlet], period, each.article, weight);
            isCounted = true;
        });
        if (placing.apart)
            apart.addArticle(*placing.apart, each.article, placing.outside);
        if (isCounted)
            for (const auto row : facts.of(each.article))
                isBehind[row] = 1;
    }
    for (const auto row : m_rows)
        if (isBehind[row] != 0)
            noteRow(chart, row);
    chart.step = periods.step();
    chart.isCoarse = periods.size() != 0 && periods.step() != m_options.step.value_or(Step::Month);
    chart.categories = periods.categories();
    chart.nameCount = ranking.nameCount();
    chart.apart = apart.take();
    tally.fill(chart.series, &Series::articles);
    for (auto& series : chart.series)
        series.rows = factsBehind(series.articles, facts);
    return chart;
}

Chart Statistics::precisionChart() const
{
    auto chart = begun(ChartKind::Precision);
    std::array<std::uint32_t, kDatePrecisionCount> counts{};
    for (const auto row : m_rows) {
        ++counts[static_cast<std::size_t>(m_ledger->precision(row))];
        noteRow(chart, row);
    }
    std::array<std::uint32_t, kDatePrecisionCount> categories{};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        categories[i] = static_cast<std::uint32_t>(chart.categories.size());
        Category category;
        category.precision = static_cast<DatePrecision>(i);
        category.word = toString(*category.precision);
        chart.categories.push_back(std::move(category));
    }
    chart.series.resize(1);
    chart.series[0].word = "facts";
    Tally tally{1, chart.categories.size()};
    for (const auto row : m_rows)
        tally.add(0, categories[static_cast<std::size_t>(m_ledger->precision(row))], row, 1);
    tally.fill(chart.series, &Series::rows);
    return chart;
}

} // namespace exeunt::view::statistics
