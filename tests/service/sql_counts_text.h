// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of SqlCounts: written from what statistics promise, not from their code.
#pragma once

namespace exeunt::test::sql {

inline constexpr auto kLibrary = R"sql(
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

inline constexpr auto kTables = R"sql(
CREATE TEMP TABLE told (id INTEGER PRIMARY KEY, kind TEXT, status TEXT, person TEXT, from_org TEXT, to_org TEXT, role TEXT,
                        date TEXT, is_background INTEGER, is_retirement INTEGER, words TEXT);
CREATE TEMP TABLE told_by (fact INTEGER, article INTEGER);
CREATE TEMP TABLE published (id INTEGER PRIMARY KEY, outlet TEXT, date TEXT);
)sql";

// The first and last day of "2024-08-13", "2024-08", "2024", "a/b", "a/..", "../b", with ~ or ? behind.
inline constexpr auto kDates = R"sql(
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

inline constexpr auto kPass = R"sql(
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
inline constexpr auto kPeriods = R"sql(
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

inline constexpr auto kSpanOfMoves = R"sql(
DROP TABLE IF EXISTS span;
CREATE TEMP TABLE span AS
    SELECT coalesce(w.first, min(e.first)) AS first, coalesce(w.last, max(e.last)) AS last
    FROM wanted w LEFT JOIN ending e ON e.reason IS NULL AND e.first IS NOT NULL AND e.last IS NOT NULL;
)sql";

inline constexpr auto kSpanOfArticles = R"sql(
DROP TABLE IF EXISTS behind;
CREATE TEMP TABLE behind AS
    SELECT p.*, EXISTS (SELECT 1 FROM told_by b JOIN passing ON passing.id = b.fact WHERE b.article = p.id) AS tells
    FROM paper p WHERE NOT EXISTS (SELECT 1 FROM wanted_outlet) OR p.outlet IN (SELECT name FROM wanted_outlet);
DROP TABLE IF EXISTS span;
CREATE TEMP TABLE span AS
    SELECT min(first) AS first, max(last) AS last FROM behind WHERE tells AND first IS NOT NULL AND last IS NOT NULL;
)sql";

/// Parts of dates in periods: of the rows of `placed` (id, series, first, last, sign), within the days (since, till) of `bounds`.
inline constexpr auto kParts = R"sql(
    parts AS (
        SELECT p.id, p.series, q.word AS category, q.first AS opening, p.sign,
               CASE WHEN w.is_apart THEN q.first <= p.first AND p.last <= q.last
                    ELSE max(0, julianday(min(q.last, p.last, ifnull(b.till, p.last)))
                                - julianday(max(q.first, p.first, ifnull(b.since, p.first))) + 1)
                         / (julianday(p.last) - julianday(p.first) + 1) END AS weight
        FROM placed p, period q, wanted w, bounds b)
)sql";

/// Sums parts to cells.
inline constexpr auto kCells = R"sql(
    SELECT series, category, sum(value), group_concat(id) FROM (
        SELECT series, category, id, sum(sign * weight) AS value FROM parts WHERE weight > 0
        GROUP BY series, category, id ORDER BY series, category, id)
    GROUP BY series, category
)sql";

/// The series of each company among `counted` (company), the most counted first.
inline constexpr auto kNamed = R"sql(
    ranked AS (
        SELECT company, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, r.place) AS place, COUNT(*) OVER () AS companies
        FROM counted JOIN company_rank r ON r.name = company GROUP BY company),
    named AS (
        SELECT company, CASE WHEN companies > most + 1 AND place > most THEN 'others' ELSE company END AS series
        FROM ranked, (SELECT %MOST% AS most FROM wanted))
)sql";

inline constexpr auto kDestination = R"sql(
    CASE WHEN f.kind = 'founding' THEN 'own_founding'
         WHEN f.to_org IS NOT NULL
             THEN ifnull((SELECT destination FROM company_class c WHERE c.name = f.to_org), 'other_company')
         WHEN f.is_retirement THEN 'retirement'
         ELSE 'unknown' END
)sql";

inline constexpr auto kRole = R"sql(
    CASE WHEN f.role IS NULL THEN 'not_stated' ELSE (SELECT area FROM role_area r WHERE r.role = f.role) END
)sql";

} // namespace exeunt::test::sql
