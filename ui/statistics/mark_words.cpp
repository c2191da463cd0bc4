// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of statistics_words.h: what is said of a mark, and which filter it means.
#include "ui/statistics/chart_stage.h"
#include "ui/statistics/statistics_words.h"

#include "ui/convert/text.h"
#include "ui/convert/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;
using Kind = ChartMark::Kind;

namespace {

constexpr std::size_t kMostNamed = 12;

QString translated(const char* text)
{
    return QCoreApplication::translate("exeunt::ui::Statistics", text);
}

QString factsWords(std::size_t count)
{
    return count == 1 ? translated("1 fact") : translated("%L1 facts").arg(count);
}

/// The number a mark stands for, and of how many facts it comes.
QString valueWords(const ChartStage& stage, const ChartMark& mark)
{
    const auto& chart = stage.chart();
    const auto facts = stage.rowsOf(mark).size();
    if (mark.kind == Kind::Legend)
        return shownNumber(chart.series[mark.series].total);
    if (mark.kind == Kind::Apart)
        return factsWords(facts);
    if (mark.kind != Kind::Value)
        return mark.kind == Kind::Category && chart.kind != ChartKind::BalanceTotal
            ? shownNumber(chart.sumAt(mark.category)) + u" · "_s + factsWords(facts)
            : factsWords(facts);
    const auto& series = chart.series[mark.series];
    if (chart.kind == ChartKind::Articles) {
        const auto articles = series.articlesAt(mark.category).size();
        return (articles == 1 ? translated("1 article") : translated("%L1 articles").arg(articles)) + u" · "_s
            + factsWords(facts);
    }
    const auto number = shownNumber(series.values[mark.category]);
    return number == QString::number(facts) ? factsWords(facts) : number + u" · "_s + factsWords(facts);
}

/// Whether a mark counts one end of moves, so that the kinds behind it tell it from the other end.
bool countsOneEnd(const ChartStage& stage, const ChartMark& mark)
{
    switch (stage.chart().kind) {
    case ChartKind::Departures:
    case ChartKind::Joinings:
    case ChartKind::Cumulative:
    case ChartKind::Destinations:
    case ChartKind::Roles:
        return true;
    case ChartKind::BalanceTotal:
        return mark.kind == Kind::Value && stage.chart().series[mark.series].kind != SeriesKind::Net;
    default:
        return false;
    }
}

std::vector<article::MoveKind> kindsBehind(const ChartStage& stage, const ChartMark& mark)
{
    std::set<article::MoveKind> kinds;
    for (const auto row : stage.rowsOf(mark))
        kinds.insert(stage.statistics().table().kind(row));
    return {kinds.begin(), kinds.end()};
}

void narrowToPeriod(view::Filter& filter, const Category& category, bool isRunning)
{
    const auto first = view::toDay(category.first), last = view::toDay(category.last);
    if (!isRunning)
        filter.from = filter.from ? std::max(*filter.from, first) : first;
    filter.to = filter.to ? std::min(*filter.to, last) : last;
    filter.includesUndated = false;
}

} // namespace

QString markTitle(const ChartStage& stage, const ChartMark& mark)
{
    const auto& chart = stage.chart();
    const auto series = [&] { return seriesName(stage.statistics(), chart.series[mark.series]); };
    const auto category = [&] { return categoryName(stage.statistics(), chart.categories[mark.category], chart.step); };
    switch (mark.kind) {
    case Kind::Title:
        return chartTitle(chart.kind);
    case Kind::Legend:
        return series();
    case Kind::Category:
        return category();
    case Kind::Apart:
        return translated("%1: counted apart").arg(chartTitle(chart.kind));
    case Kind::Value:
        break;
    }
    if (chart.series[mark.series].kind == SeriesKind::All)
        return category();
    return chart.kind == ChartKind::BalanceTotal ? category() + u": "_s + series() : series() + u" · "_s + category();
}

QString accessibleMark(const ChartStage& stage, const ChartMark& mark)
{
    if (mark.kind == Kind::Title)
        return translated("%1, shown large").arg(markTitle(stage, mark));
    if (mark.kind == Kind::Legend)
        return (stage.isHidden(mark.series) ? translated("%1, hidden") : translated("%1, shown")).arg(markTitle(stage, mark));
    if (mark.kind == Kind::Apart)
        return chartFooter(stage.chart());
    return markTitle(stage, mark) + u": "_s + valueWords(stage, mark);
}

QString markToolTip(const ChartStage& stage, const ChartMark& mark)
{
    QStringList lines{u"<b>%1</b>"_s.arg(markTitle(stage, mark).toHtmlEscaped())};
    if (mark.kind == Kind::Title)
        lines << (stage.isLarge() ? chartUnit(stage.chart()) : translated("Click to see it large, with its numbers"));
    else if (mark.kind == Kind::Legend)
        lines << valueWords(stage, mark)
              << (stage.isHidden(mark.series) ? translated("Click to show") : translated("Click to hide"));
    else if (mark.kind == Kind::Apart)
        lines << chartFooter(stage.chart()).toHtmlEscaped();
    else
        lines << valueWords(stage, mark);
    const auto rows = mark.kind == Kind::Title ? std::vector<view::Row>{} : stage.rowsOf(mark);
    const auto& table = stage.statistics().table();
    for (std::size_t i = 0; i < std::min(rows.size(), kMostNamed); ++i) {
        const auto& fact = table.fact(rows[i]);
        lines << u"%1 · %2 · %3"_s.arg(whoMoved(fact), pathWords(fact), kindAndDate(fact)).toHtmlEscaped();
    }
    if (rows.size() > kMostNamed)
        lines << translated("… and %1 more").arg(rows.size() - kMostNamed);
    return u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u"<br>"_s));
}

Statement statementOf(const ChartStage& stage, const ChartMark& mark)
{
    Statement statement;
    statement.name = markTitle(stage, mark);
    statement.words = mark.kind == Kind::Apart ? chartFooter(stage.chart())
                                               : chartTitle(stage.chart().kind) + u" · "_s + valueWords(stage, mark);
    for (const auto row : stage.rowsOf(mark))
        statement.facts.push_back(stage.statistics().table().fact(row).id);
    return statement;
}

std::optional<view::Filter> filterOf(const ChartStage& stage, const ChartMark& mark)
{
    if (mark.kind != Kind::Value && mark.kind != Kind::Category)
        return std::nullopt;
    const auto& statistics = stage.statistics();
    const auto& chart = stage.chart();
    const auto& category = chart.categories[mark.category];
    auto filter = statistics.filter();
    auto company = category.company;
    if (mark.kind == Kind::Value && chart.series[mark.series].kind == SeriesKind::Company)
        company = chart.series[mark.series].name;
    if (company != view::kNoName)
        filter.organizations = {statistics.table().organizations()[company]};
    if (mark.kind == Kind::Value && chart.series[mark.series].kind == SeriesKind::Outlet)
        filter.outlets = {statistics.table().outlets()[chart.series[mark.series].name]};
    if (countsOneEnd(stage, mark))
        filter.kinds = kindsBehind(stage, mark);
    if (chart.isTimed() && chart.kind != ChartKind::Articles) // the period is about moves, not about articles
        narrowToPeriod(filter, category, chart.series.front().isRunning);
    return filter == statistics.filter() ? std::nullopt : std::optional{filter};
}

} // namespace exeunt::ui
