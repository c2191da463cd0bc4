// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/export.h"

#include "core/view/csv.h"
#include "core/view/fact_export.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace exeunt::view::statistics {

namespace {

using nlohmann::ordered_json;
using Articles = std::vector<std::uint32_t>; // indexes into the snapshot's, ascending, each once

std::string isoOf(DayNumber day)
{
    return date::isoDay(toDay(day));
}

Articles articlesBehind(const Ledger& ledger, const std::vector<Row>& rows)
{
    Articles articles;
    for (const auto row : rows) {
        const auto of = ledger.articlesOf(row);
        articles.insert(articles.end(), of.begin(), of.end());
    }
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    return articles;
}

std::string factsCell(const Statistics& statistics, const std::vector<Row>& rows)
{
    std::string cell;
    for (const auto row : rows)
        cell += (cell.empty() ? "" : "; ") + std::to_string(statistics.table().fact(row).id.value);
    return cell;
}

std::string sourcesCell(const Statistics& statistics, const Articles& articles)
{
    std::string cell;
    for (const auto article : articles)
        cell += (cell.empty() ? "" : "; ") + citation(statistics.table().snapshot().articles[article]);
    return cell;
}

std::string csvOf(const Statistics& statistics, const Chart& chart)
{
    std::string text;
    const std::string name{toString(chart.kind)};
    const bool isOfArticles = chart.kind == ChartKind::Articles;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const auto& category = chart.categories[i];
        for (const auto& series : chart.series) {
            const auto rows = series.rowsAdded(i);
            text += csvLine(
                {name, category.word, chart.isTimed() ? isoOf(category.first) : "", chart.isTimed() ? isoOf(category.last) : "",
                    series.word, numberText(series.values[i]), factsCell(statistics, rows),
                    sourcesCell(statistics, isOfArticles ? series.articlesAt(i) : articlesBehind(statistics.ledger(), rows))});
        }
    }
    for (const auto& apart : chart.apart)
        text += csvLine({name, "apart", "", "", std::string{toString(apart.kind)}, numberText(apart.weight),
            factsCell(statistics, apart.rows),
            sourcesCell(statistics, isOfArticles ? apart.articles : articlesBehind(statistics.ledger(), apart.rows))});
    return text;
}

ordered_json factIds(const Statistics& statistics, const std::vector<Row>& rows)
{
    auto ids = ordered_json::array();
    for (const auto row : rows)
        ids.push_back(statistics.table().fact(row).id.value);
    return ids;
}

ordered_json articleIds(const Statistics& statistics, const Articles& articles)
{
    auto ids = ordered_json::array();
    for (const auto article : articles)
        ids.push_back(statistics.table().snapshot().articles[article].id.value);
    return ids;
}

ordered_json categoryJson(const Chart& chart, const Category& category)
{
    ordered_json json{{"category", category.word}};
    if (chart.isTimed()) {
        json["first"] = isoOf(category.first);
        json["last"] = isoOf(category.last);
    }
    if (category.folded != 0)
        json["companies"] = category.folded;
    return json;
}

ordered_json seriesJson(const Statistics& statistics, const Chart& chart, const Series& series)
{
    ordered_json json{{"series", series.word}};
    if (series.folded != 0)
        json["names"] = series.folded;
    json["total"] = series.total;
    json["values"] = series.values;
    auto facts = ordered_json::array();
    auto articles = ordered_json::array();
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        facts.push_back(factIds(statistics, series.rowsAdded(i)));
        articles.push_back(articleIds(statistics, series.articlesAt(i)));
    }
    json["facts"] = std::move(facts);
    if (chart.kind == ChartKind::Articles)
        json["articles"] = std::move(articles);
    return json;
}

ordered_json chartJson(const Statistics& statistics, const Chart& chart)
{
    ordered_json json{{"chart", toString(chart.kind)},
        {"step", chart.step ? ordered_json(toString(*chart.step)) : ordered_json(nullptr)}, {"coarse", chart.isCoarse},
        {"names", chart.nameCount}, {"facts", chart.rows.size()}, {"rumoured", chart.rumoured.size()}};
    if (chart.kind == ChartKind::Destinations)
        json["abroad"] = chart.abroad.size();
    json["categories"] = ordered_json::array();
    for (const auto& category : chart.categories)
        json["categories"].push_back(categoryJson(chart, category));
    json["series"] = ordered_json::array();
    for (const auto& series : chart.series)
        json["series"].push_back(seriesJson(statistics, chart, series));
    json["apart"] = ordered_json::array();
    for (const auto& apart : chart.apart)
        json["apart"].push_back({{"reason", toString(apart.kind)}, {"weight", apart.weight},
            {"facts", factIds(statistics, apart.rows)}, {"articles", articleIds(statistics, apart.articles)}});
    return json;
}

/// The articles behind anything in some charts.
Articles sourcesBehind(const Statistics& statistics, const std::vector<Chart>& charts)
{
    Articles articles;
    const auto add = [&articles](const Articles& some) { articles.insert(articles.end(), some.begin(), some.end()); };
    for (const auto& chart : charts) {
        const bool isOfArticles = chart.kind == ChartKind::Articles;
        for (const auto& series : chart.series)
            add(isOfArticles ? series.articles.items : articlesBehind(statistics.ledger(), series.rows.items));
        for (const auto& apart : chart.apart)
            add(isOfArticles ? apart.articles : articlesBehind(statistics.ledger(), apart.rows));
    }
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    return articles;
}

} // namespace

std::string numberText(double value)
{
    std::array<char, 64> digits{};
    const auto length = std::snprintf(digits.data(), digits.size(), "%.4f", value);
    std::string text(digits.data(), static_cast<std::size_t>(length));
    std::replace(text.begin(), text.end(), ',', '.'); // some locales write one
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string chartsCsv(const Statistics& statistics, const std::vector<Chart>& charts)
{
    auto text = kCsvMark + csvLine({"chart", "category", "first", "last", "series", "value", "facts", "sources"});
    for (const auto& chart : charts)
        text += csvOf(statistics, chart);
    return text;
}

std::string chartsJson(const Statistics& statistics, const std::vector<Chart>& charts)
{
    ordered_json file{{"generator", "Exeunt " EXEUNT_VERSION}, {"filter", describe(statistics.filter())},
        {"date_rule", toString(statistics.options().dateRule)}};
    file["charts"] = ordered_json::array();
    for (const auto& chart : charts)
        file["charts"].push_back(chartJson(statistics, chart));
    file["sources"] = ordered_json::array();
    for (const auto article : sourcesBehind(statistics, charts)) {
        const auto& source = statistics.table().snapshot().articles[article];
        file["sources"].push_back({{"id", source.id.value}, {"source", citation(source)}});
    }
    return file.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace exeunt::view::statistics
