// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/sql_counts.h"

#include <sqlite3.h>

#include <stdexcept>

namespace exeunt::test {

using view::statistics::ChartKind;
using view::statistics::DateRule;

namespace {

constexpr auto kLibrary = R"sql(
CREATE TEMP TABLE told AS
    SELECT m.claim AS id, m.kind, m.status, p.name AS person, m.from_organization AS from_org, m.to_organization AS to_org,
           m.role, m.date, m.is_background,
           EXISTS (SELECT 1 FROM main.evidence e WHERE e.claim = m.claim AND e.quote LIKE '%retires%') AS is_retirement,
           lower(ifnull(p.name, '') || '|' || ifnull(m.from_organization, '') || '|' || ifnull(m.to_organization, '') || '|'
                 || ifnull(m.role, '') || '|' || ifnull(m.unit_moved, '')) AS words
    FROM main.move m LEFT JOIN main.claim_person p ON p.claim = m.claim AND p.part = 'person' AND p.ordinal = 0;
CREATE TEMP TABLE told_by AS SELECT c.id AS fact, c.article FROM main.claim c WHERE c.type = 'move';
CREATE TEMP TABLE published AS SELECT id, outlet, published AS date FROM main.article;
)sql";

constexpr auto kTables = R"sql(
CREATE TEMP TABLE told (id INTEGER PRIMARY KEY, kind TEXT, status TEXT, person TEXT, from_org TEXT, to_org TEXT, role TEXT,
                        date TEXT, is_background INTEGER, is_retirement INTEGER, words TEXT);
CREATE TEMP TABLE told_by (fact INTEGER, article INTEGER);
CREATE TEMP TABLE published (id INTEGER PRIMARY KEY, outlet TEXT, date TEXT);
)sql";

// The first and last day of "2024-08-13", "2024-08", "2024", "a/b", "a/..", "../b", with ~ or ? behind.
constexpr auto kDates = R"sql(
CREATE TEMP TABLE halves AS
    WITH plain AS (SELECT date, replace(replace(replace(date, '~', ''), '?', ''), '%', '') AS bare FROM told
                   UNION SELECT date, replace(replace(replace(date, '~', ''), '?', ''), '%', '') FROM published)
    SELECT date, bare,
           CASE instr(bare, '/') WHEN 0 THEN bare ELSE substr(bare, 1, instr(bare, '/') - 1) END AS opening,
           CASE instr(bare, '/') WHEN 0 THEN bare ELSE substr(bare, instr(bare, '/') + 1) END AS closing
    FROM plain WHERE date IS NOT NULL;
CREATE TEMP TABLE days AS
    SELECT date, bare,
           CASE WHEN opening LIKE 'XXXX%' THEN NULL
                WHEN length(opening) = 4 THEN opening || '-01-01'
                WHEN length(opening) = 7 THEN opening || '-01'
                WHEN length(opening) = 10 THEN opening END AS first,
           CASE WHEN closing LIKE 'XXXX%' THEN NULL
                WHEN length(closing) = 4 THEN closing || '-12-31'
                WHEN length(closing) = 7 THEN date(closing || '-01', '+1 month', '-1 day')
                WHEN length(closing) = 10 THEN closing END AS last
    FROM halves;
CREATE TEMP TABLE fact AS
    SELECT t.*, d.first, d.last,
           CASE WHEN t.date IS NULL THEN 'none'
                WHEN t.date LIKE 'XXXX%' THEN 'no_year'
                WHEN d.bare <> t.date THEN 'about'
                WHEN d.first IS NULL OR d.last IS NULL THEN 'bound'
                WHEN instr(t.date, '/') = 0 THEN
                    CASE length(t.date) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' END
                WHEN strftime('%m-%d', d.first) IN ('01-01', '04-01', '07-01', '10-01')
                     AND d.last = date(d.first, '+3 months', '-1 day') THEN 'part_of_year'
                WHEN strftime('%m-%d', d.first) IN ('01-01', '07-01')
                     AND d.last = date(d.first, '+6 months', '-1 day') THEN 'part_of_year'
                ELSE 'interval' END AS precision
    FROM told t LEFT JOIN days d ON d.date = t.date;
CREATE TEMP TABLE paper AS
    SELECT p.id, p.outlet, d.first, d.last FROM published p LEFT JOIN days d ON d.date = p.date;
CREATE TEMP TABLE company_rank AS
    SELECT name, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, name) AS place
    FROM (SELECT from_org AS name, id FROM fact UNION SELECT to_org, id FROM fact) WHERE name IS NOT NULL GROUP BY name;
CREATE TEMP TABLE outlet_rank AS
    SELECT p.outlet AS name, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, p.outlet) AS place
    FROM told_by b JOIN published p ON p.id = b.article WHERE p.outlet IS NOT NULL GROUP BY p.outlet;
CREATE TEMP TABLE wanted_company (name TEXT);
CREATE TEMP TABLE wanted_person (name TEXT);
CREATE TEMP TABLE wanted_kind (name TEXT);
CREATE TEMP TABLE wanted_status (name TEXT);
CREATE TEMP TABLE wanted_outlet (name TEXT);
CREATE TEMP TABLE wanted (first TEXT, last TEXT, background INTEGER, undated INTEGER, word TEXT, is_apart INTEGER,
                          most_series INTEGER, most_names INTEGER);
CREATE TEMP TABLE passing (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE ending (id INTEGER, side TEXT, company TEXT, first TEXT, last TEXT, reason TEXT);
CREATE TEMP TABLE period (word TEXT, first TEXT, last TEXT);
)sql";

constexpr auto kPass = R"sql(
DELETE FROM passing;
INSERT INTO passing
    SELECT f.id FROM fact f, wanted w
    WHERE (NOT EXISTS (SELECT 1 FROM wanted_company)
           OR f.from_org IN (SELECT name FROM wanted_company) OR f.to_org IN (SELECT name FROM wanted_company))
      AND (NOT EXISTS (SELECT 1 FROM wanted_person) OR f.person IN (SELECT name FROM wanted_person))
      AND (NOT EXISTS (SELECT 1 FROM wanted_kind) OR f.kind IN (SELECT name FROM wanted_kind))
      AND (NOT EXISTS (SELECT 1 FROM wanted_status) OR f.status IN (SELECT name FROM wanted_status))
      AND (NOT EXISTS (SELECT 1 FROM wanted_outlet)
           OR EXISTS (SELECT 1 FROM told_by b JOIN published p ON p.id = b.article
                      WHERE b.fact = f.id AND p.outlet IN (SELECT name FROM wanted_outlet)))
      AND (w.background OR NOT f.is_background)
      AND (w.undated OR f.first IS NOT NULL OR f.last IS NOT NULL)
      AND (w.first IS NULL OR (f.first IS NULL AND f.last IS NULL) OR f.last IS NULL OR f.last >= w.first)
      AND (w.last IS NULL OR (f.first IS NULL AND f.last IS NULL) OR f.first IS NULL OR f.first <= w.last)
      AND (w.word IS NULL OR instr(f.words, w.word) > 0);
DELETE FROM ending;
INSERT INTO ending
    WITH moving AS (
        SELECT f.* FROM fact f JOIN passing USING (id)
        WHERE NOT CASE WHEN from_org IS NOT NULL AND to_org IS NOT NULL THEN from_org = to_org
                       WHEN kind = 'role_change' THEN from_org IS NOT NULL OR to_org IS NOT NULL
                       WHEN kind = 'appointment' THEN from_org IS NOT NULL
                       ELSE 0 END),
    sides AS (
        SELECT *, 'left' AS side, from_org AS company FROM moving
        WHERE from_org IS NOT NULL OR kind IN ('departure', 'move', 'dismissal', 'layoff', 'acquihire', 'planned_departure')
        UNION ALL
        SELECT *, 'joined', to_org FROM moving
        WHERE to_org IS NOT NULL OR kind IN ('joining', 'move', 'appointment', 'acquihire'))
    SELECT id, side, company, first, last,
           CASE WHEN company IS NOT NULL AND EXISTS (SELECT 1 FROM wanted_company)
                     AND company NOT IN (SELECT name FROM wanted_company) THEN 'other_companies'
                WHEN status IN ('denied', 'reversed') THEN 'taken_back'
                WHEN person IS NULL THEN 'groups'
                WHEN company IS NULL THEN 'company_not_stated' END
    FROM sides;
)sql";

/// Periods that hold the one row (first, last) of table `span`, months where there are at most 48 of them.
constexpr auto kPeriods = R"sql(
DELETE FROM period;
INSERT INTO period
    WITH RECURSIVE
    length AS (
        SELECT first, last, strftime('%Y', last) - strftime('%Y', first) + 1 AS years,
               (strftime('%Y', last) * 12 + strftime('%m', last)) - (strftime('%Y', first) * 12 + strftime('%m', first)) + 1 AS months,
               (strftime('%Y', last) * 4 + (strftime('%m', last) + 2) / 3)
                   - (strftime('%Y', first) * 4 + (strftime('%m', first) + 2) / 3) + 1 AS quarters
        FROM span WHERE first <= last),
    chosen AS (
        SELECT *, CASE WHEN months <= 48 THEN 'month' WHEN quarters <= 48 THEN 'quarter' WHEN years <= 48 THEN 'year'
                       ELSE 'decade' END AS step FROM length),
    begun AS (
        SELECT *, CASE step WHEN 'month' THEN strftime('%Y-%m-01', first)
                            WHEN 'quarter' THEN strftime('%Y-', first) || printf('%02d-01', (strftime('%m', first) - 1) / 3 * 3 + 1)
                            WHEN 'year' THEN strftime('%Y-01-01', first)
                            ELSE printf('%04d-01-01', strftime('%Y', first) / 10 * 10) END AS opening,
               CASE step WHEN 'month' THEN '+1 month' WHEN 'quarter' THEN '+3 months' WHEN 'year' THEN '+1 year'
                         ELSE '+10 years' END AS stride FROM chosen),
    walk (opening, following) AS (
        SELECT opening, date(opening, stride) FROM begun
        UNION ALL SELECT following, date(following, stride) FROM walk, begun WHERE following <= last)
    SELECT CASE step WHEN 'month' THEN strftime('%Y-%m', w.opening)
                     WHEN 'quarter' THEN strftime('%Y-Q', w.opening) || ((strftime('%m', w.opening) + 2) / 3)
                     WHEN 'year' THEN strftime('%Y', w.opening)
                     ELSE strftime('%Y', w.opening) || 's' END, w.opening, date(w.following, '-1 day')
    FROM walk w, begun;
)sql";

constexpr auto kSpanOfMoves = R"sql(
DROP TABLE IF EXISTS span;
CREATE TEMP TABLE span AS
    SELECT coalesce(w.first, min(e.first)) AS first, coalesce(w.last, max(e.last)) AS last
    FROM wanted w LEFT JOIN ending e ON e.reason IS NULL AND e.first IS NOT NULL AND e.last IS NOT NULL;
)sql";

constexpr auto kSpanOfArticles = R"sql(
DROP TABLE IF EXISTS behind;
CREATE TEMP TABLE behind AS
    SELECT p.*, EXISTS (SELECT 1 FROM told_by b JOIN passing ON passing.id = b.fact WHERE b.article = p.id) AS tells
    FROM paper p WHERE NOT EXISTS (SELECT 1 FROM wanted_outlet) OR p.outlet IN (SELECT name FROM wanted_outlet);
DROP TABLE IF EXISTS span;
CREATE TEMP TABLE span AS
    SELECT min(first) AS first, max(last) AS last FROM behind WHERE tells AND first IS NOT NULL AND last IS NOT NULL;
)sql";

/// Parts of dates in periods: of the rows of `placed` (id, series, first, last, sign), within the days (since, till) of `bounds`.
constexpr auto kParts = R"sql(
    parts AS (
        SELECT p.id, p.series, q.word AS category, q.first AS opening, p.sign,
               CASE WHEN w.is_apart THEN q.first <= p.first AND p.last <= q.last
                    ELSE max(0, julianday(min(q.last, p.last, ifnull(b.till, p.last)))
                                - julianday(max(q.first, p.first, ifnull(b.since, p.first))) + 1)
                         / (julianday(p.last) - julianday(p.first) + 1) END AS weight
        FROM placed p, period q, wanted w, bounds b)
)sql";

/// Sums parts to cells.
constexpr auto kCells = R"sql(
    SELECT series, category, sum(value), group_concat(id) FROM (
        SELECT series, category, id, sum(sign * weight) AS value FROM parts WHERE weight > 0
        GROUP BY series, category, id ORDER BY series, category, id)
    GROUP BY series, category
)sql";

/// The series of each company among `counted` (company), the most counted first.
constexpr auto kNamed = R"sql(
    ranked AS (
        SELECT company, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, r.place) AS place, COUNT(*) OVER () AS companies
        FROM counted JOIN company_rank r ON r.name = company GROUP BY company),
    named AS (
        SELECT company, CASE WHEN companies > most + 1 AND place > most THEN 'others' ELSE company END AS series
        FROM ranked, (SELECT %MOST% AS most FROM wanted))
)sql";

constexpr auto kDestination = R"sql(
    CASE WHEN f.kind = 'founding' THEN 'own_founding'
         WHEN f.to_org IS NOT NULL
             THEN ifnull((SELECT destination FROM company_class c WHERE c.name = f.to_org), 'other_company')
         WHEN f.is_retirement THEN 'retirement'
         ELSE 'unknown' END
)sql";

constexpr auto kRole = R"sql(
    CASE WHEN f.role IS NULL THEN 'not_stated' ELSE (SELECT area FROM role_area r WHERE r.role = f.role) END
)sql";

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
