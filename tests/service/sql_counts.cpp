// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/sql_counts.h"

#include "tests/service/sql_counts_text.h"

#include <sqlite3.h>

#include <stdexcept>

namespace exeunt::test {

using view::statistics::ChartKind;
using view::statistics::DateRule;

namespace {

using namespace sql;

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    text.replace(text.find(what), what.size(), by);
    return text;
}

std::string named(const char* most)
{
    return replaced(kNamed, "%MOST%", most);
}

/// The side and sign of the ends that a chart of moves looks at.
std::string signOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Joinings:
        return "CASE side WHEN 'joined' THEN 1 END";
    case ChartKind::Balance:
    case ChartKind::CumulativeBalance:
    case ChartKind::BalanceTotal:
        return "CASE side WHEN 'joined' THEN 1 ELSE -1 END";
    default:
        return "CASE side WHEN 'left' THEN 1 END";
    }
}

std::string apartOf(const std::string& reasons)
{
    return "SELECT reason, sum(weight), group_concat(DISTINCT id) FROM (" + reasons
        + ") WHERE reason IS NOT NULL GROUP BY reason";
}

} // namespace

SqlCounts::SqlCounts(const std::filesystem::path& database)
{
    if (sqlite3_open(database.c_str(), &m_database) != SQLITE_OK)
        throw std::runtime_error{"cannot open " + database.string()};
}

SqlCounts::~SqlCounts()
{
    sqlite3_close(m_database);
}

void SqlCounts::run(const std::string& sql) const
{
    char* message = nullptr;
    if (sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK)
        return;
    const std::string why = message != nullptr ? message : "";
    sqlite3_free(message);
    throw std::runtime_error{why + " in " + sql};
}

std::vector<std::vector<std::string>> SqlCounts::rows(const std::string& sql, const std::vector<std::string>& values) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error{std::string{sqlite3_errmsg(m_database)} + " in " + sql};
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!values[i].empty())
            sqlite3_bind_text(statement, static_cast<int>(i) + 1, values[i].c_str(), -1, nullptr);
    std::vector<std::vector<std::string>> all;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        all.emplace_back();
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            all.back().emplace_back(text != nullptr ? text : "");
        }
    }
    sqlite3_finalize(statement);
    return all;
}

void SqlCounts::useLibrary() const
{
    run(kLibrary);
}

void SqlCounts::useTables() const
{
    run(kTables);
}

void SqlCounts::prepare() const
{
    run(kDates);
}

void SqlCounts::choose(const view::Filter& filter, const view::statistics::Options& options) const
{
    const auto fill = [&](const std::string& table, const auto& values, const auto& wordOf) {
        run("DELETE FROM " + table);
        for (const auto& value : values)
            rows("INSERT INTO " + table + " VALUES (?1)", {std::string{wordOf(value)}});
    };
    const auto same = [](const std::string& name) { return name; };
    fill("wanted_company", filter.organizations, same);
    fill("wanted_person", filter.people, same);
    fill("wanted_outlet", filter.outlets, same);
    fill("wanted_kind", filter.kinds, [](auto kind) { return toString(kind); });
    fill("wanted_status", filter.statuses, [](auto status) { return toString(status); });
    run("DELETE FROM wanted");
    rows("INSERT INTO wanted VALUES (?1, ?2, CAST(?3 AS INTEGER), CAST(?4 AS INTEGER), ?5, CAST(?6 AS INTEGER), "
         "CAST(?7 AS INTEGER), CAST(?8 AS INTEGER))",
        {filter.from ? date::isoDay(*filter.from) : "", filter.to ? date::isoDay(*filter.to) : "",
            filter.includesBackground ? "1" : "0", filter.includesUndated ? "1" : "0", filter.words,
            options.dateRule == DateRule::Apart ? "1" : "0", std::to_string(options.mostSeries),
            std::to_string(options.mostNames)});
    run(kPass);
}

std::string SqlCounts::passingIds() const
{
    return rows("SELECT group_concat(id) FROM (SELECT id FROM passing ORDER BY id)").front().front();
}

void SqlCounts::fill(SqlChart& chart, const std::string& cells, const std::string& apart) const
{
    for (const auto& row : rows(cells))
        chart.cells[{row[0], row[1]}] = {std::stod(row[2]), row[3]};
    if (!apart.empty())
        for (const auto& row : rows(apart))
            chart.apart[row[0]] = {std::stod(row[1]), row[2]};
}

SqlChart SqlCounts::timeChart(ChartKind kind) const
{
    run(std::string{kSpanOfMoves} + kPeriods);
    SqlChart chart;
    for (const auto& row : rows("SELECT word FROM period ORDER BY first"))
        chart.axis.push_back(row[0]);
    const auto base = "WITH bounds AS (SELECT first AS since, last AS till FROM wanted), ends AS (SELECT *, " + signOf(kind)
        + " AS sign FROM ending), counted AS (SELECT * FROM ends WHERE sign IS NOT NULL AND reason IS NULL"
          " AND first IS NOT NULL AND last IS NOT NULL),"
        + named("most_series") + ", placed AS (SELECT id, series, first, last, sign FROM counted JOIN named USING (company)),"
        + kParts;
    auto cells = base + kCells;
    if (kind == ChartKind::Cumulative || kind == ChartKind::CumulativeBalance)
        cells = base + ", cells AS (" + kCells
            + ") SELECT s.series, p.word, sum(ifnull((SELECT \"sum(value)\" FROM cells c WHERE c.series = s.series"
              " AND c.category = p.word), 0)) OVER (PARTITION BY s.series ORDER BY p.first), ''"
              " FROM (SELECT DISTINCT series FROM named) s, period p";
    const auto reasons = base
        + ", whole AS (SELECT id, sign, sum(weight) AS inside FROM parts GROUP BY id, sign)"
          " SELECT CASE WHEN e.reason IS NOT NULL THEN e.reason"
          "             WHEN e.first IS NULL AND e.last IS NULL THEN 'undated'"
          "             WHEN e.first IS NULL OR e.last IS NULL THEN 'open_sided'"
          "             WHEN w.is_apart AND ifnull(h.inside, 0) = 0 THEN 'not_within_one'"
          "             WHEN NOT w.is_apart AND ifnull(h.inside, 0) < 1 - 1e-9 THEN 'outside_period' END AS reason,"
          " CASE WHEN e.reason IS NULL AND e.first IS NOT NULL AND e.last IS NOT NULL THEN 1 - ifnull(h.inside, 0) ELSE 1 END"
          "     AS weight, e.id"
          " FROM wanted w, ends e LEFT JOIN whole h ON h.id = e.id AND h.sign = e.sign WHERE e.sign IS NOT NULL ORDER BY e.id";
    fill(chart, cells, apartOf(reasons));
    return chart;
}

SqlChart SqlCounts::chart(ChartKind kind) const
{
    SqlChart chart;
    const auto ends = "WITH ends AS (SELECT *, " + signOf(kind)
        + " AS sign FROM ending), counted AS (SELECT * FROM ends WHERE sign IS NOT NULL AND reason IS NULL)";
    const auto apart =
        apartOf("SELECT reason, 1 AS weight, id FROM (" + ends + " SELECT * FROM ends WHERE sign IS NOT NULL) ORDER BY id");
    switch (kind) {
    case ChartKind::BalanceTotal:
        fill(chart,
            ends + "," + named("most_names")
                + ", parts AS (SELECT id, side AS series, named.series AS category, 1 AS sign, 1 AS weight FROM counted"
                  " JOIN named USING (company) UNION ALL"
                  " SELECT id, 'net', named.series, sign, 1 FROM counted JOIN named USING (company))"
                + kCells,
            apart);
        return chart;
    case ChartKind::Destinations:
    case ChartKind::Roles:
        fill(chart,
            ends + "," + named("most_series") + ", parts AS (SELECT id, named.series, "
                + (kind == ChartKind::Roles ? kRole : kDestination)
                + " AS category, 1 AS sign, 1 AS weight FROM counted JOIN named USING (company) JOIN fact f USING (id))" + kCells,
            apart);
        return chart;
    case ChartKind::Precision:
        fill(chart,
            "SELECT 'facts', precision, count(*), group_concat(id) FROM (SELECT id, precision FROM fact JOIN passing USING (id)"
            " ORDER BY id) GROUP BY precision",
            "");
        return chart;
    case ChartKind::Articles: {
        run(std::string{kSpanOfArticles} + kPeriods);
        for (const auto& row : rows("SELECT word FROM period ORDER BY first"))
            chart.axis.push_back(row[0]);
        const std::string base =
            "WITH bounds AS (SELECT NULL AS since, NULL AS till), ranked AS (SELECT outlet, ROW_NUMBER() OVER"
            " (ORDER BY COUNT(*) DESC, r.place) AS place, COUNT(*) OVER () AS outlets FROM behind"
            " JOIN outlet_rank r ON r.name = outlet WHERE tells AND first IS NOT NULL AND last IS NOT NULL"
            " GROUP BY outlet), placed AS (SELECT b.id, b.first, b.last, 1 AS sign, CASE WHEN b.outlet IS NULL"
            " THEN 'no_outlet' WHEN outlets > most_series + 1 AND place > most_series THEN 'others'"
            " ELSE b.outlet END AS series FROM wanted, behind b LEFT JOIN ranked USING (outlet)"
            " WHERE tells AND b.first IS NOT NULL AND b.last IS NOT NULL),"
            + std::string{kParts};
        fill(chart, base + kCells,
            apartOf(base
                + ", whole AS (SELECT id, sum(weight) AS inside FROM parts GROUP BY id)"
                  " SELECT CASE WHEN NOT tells THEN 'no_fact' WHEN b.first IS NULL AND b.last IS NULL THEN 'undated'"
                  " WHEN b.first IS NULL OR b.last IS NULL THEN 'open_sided'"
                  " WHEN w.is_apart AND ifnull(inside, 0) = 0 THEN 'not_within_one' END AS reason, 1 AS weight, b.id"
                  " FROM wanted w, behind b LEFT JOIN whole USING (id) ORDER BY b.id"));
        return chart;
    }
    default:
        return timeChart(kind);
    }
}

} // namespace exeunt::test
