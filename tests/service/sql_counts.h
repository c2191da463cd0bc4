// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/statistics.h"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct sqlite3;

namespace exeunt::test {

/// A value and the ids behind it, joined by commas.
struct SqlCell {
    double value = 0;
    std::string ids;
};

/// What SQL makes of one chart.
struct SqlChart {
    std::vector<std::string> axis;                                // the words of its periods
    std::map<std::pair<std::string, std::string>, SqlCell> cells; // by series and category, those with something behind them
    std::map<std::string, SqlCell> apart;                         // by reason
};

/// Counts the moves of a database with SQL alone: reads the dates, filters, ranks, makes periods, spreads and sums there.
class SqlCounts {
public:
    /// In:    a library's file, or ":memory:" for tables filled by hand.
    explicit SqlCounts(const std::filesystem::path& database);
    ~SqlCounts();
    SqlCounts(const SqlCounts&) = delete;
    SqlCounts& operator=(const SqlCounts&) = delete;

    /// Runs statements; throws what SQLite says.
    void run(const std::string& sql) const;
    /// One statement with values for its ?1, ?2 …; "" is NULL. Gives the rows as text.
    std::vector<std::vector<std::string>> rows(const std::string& sql, const std::vector<std::string>& values = {}) const;

    /// Reads the facts of the library's own tables; each claim must be a fact.
    void useLibrary() const;
    /// The tables told(id, kind, status, person, from_org, …) and their like, empty, to be filled.
    void useTables() const;
    /// Reads the dates; to be called when told, told_by and published are filled.
    void prepare() const;

    void choose(const view::Filter& filter, const view::statistics::Options& options) const;
    [[nodiscard]] std::string passingIds() const;
    [[nodiscard]] SqlChart chart(view::statistics::ChartKind kind) const;

private:
    [[nodiscard]] SqlChart timeChart(view::statistics::ChartKind kind) const;
    void fill(SqlChart& chart, const std::string& cells, const std::string& apart) const;

    sqlite3* m_database = nullptr;
};

} // namespace exeunt::test
