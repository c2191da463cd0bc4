// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/strategy.h"
#include "core/view/fact_table.h"
#include "core/view/filter.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace exeunt::view::strategies {

inline constexpr std::size_t kFewestCompanies = 2;  // where one is chosen, the one with most statements joins it
inline constexpr std::size_t kUnaskedCompanies = 4; // where none is chosen: those with most statements
inline constexpr std::size_t kMostCompanies = 6;    // of more the first six are shown
inline constexpr std::size_t kAspectCount = 9;      // of article::Aspect

/// How the page is set up. All of it is the user's, none of it hides what the filter lets through from the counts.
struct Options {
    std::vector<std::string> order;             // companies from left to right; those not named follow in the filter's order
    std::vector<std::string> hiddenCompanies;   // not shown, named in hidden()
    std::vector<article::Aspect> hiddenAspects; // rows that are not shown
    bool hidesEmptyRows = false;
    std::optional<date::Day> split;     // parts columns: earlier | from that day on
    std::vector<std::string> splitOnly; // the companies that are parted; empty: all
    int staleDays = 365;                // a cell is stale when its newest statement is older; 0: never
    int momentumDays = 183;             // length of "this period" where the filter names none
    bool operator==(const Options&) const = default;
};

/// The part of a company's time a column shows.
enum class Half : std::uint8_t { Whole, Earlier, Now };

/// One statement, made for a cell.
struct Statement {
    std::uint32_t strategy = 0; // into the snapshot's strategies
    StrategyId id;
    std::string text;
    std::optional<date::Edtf> date;      // as told; never made of the publication
    std::optional<date::Edtf> published; // of its first source: to be shown as "published" where no date is told
    std::optional<DayNumber> day;        // the middle of the date, else of the publication: for order, split and counts
    std::string outlet;                  // of its first source; "" where unknown: then sourceName
    std::string sourceName;              // its first source's title; its file name where it bears none
    article::Voice voice = article::Voice::Press;
    std::uint32_t articles = 1;           // that tell it
    std::uint32_t independentSources = 1; // without copies
    bool isStale = false;
    bool isEdited = false, isByHand = false, isOwnWords = false;
};

/// How many statements of a company and aspect fall into this period and into the equally long one before it.
struct Momentum {
    std::uint32_t now = 0, before = 0;
    std::uint32_t articlesNow = 0, articlesBefore = 0; // that tell them, copies once
    bool operator==(const Momentum&) const = default;
};

struct Column {
    std::uint32_t company = 0; // into companies()
    Half half = Half::Whole;
};

/// One column of one row.
struct Cell {
    std::uint32_t firstStatement = 0, endStatement = 0; // into statements(): newest first, then undated
    std::uint32_t articles = 0;                         // that its statements come from
    bool isStale = false;
    [[nodiscard]] std::uint32_t size() const { return endStatement - firstStatement; }
    [[nodiscard]] bool isEmpty() const { return firstStatement == endStatement; }
};

struct Company {
    NameIndex name = kNoName;   // into the table's organizations: colour
    std::string text;           // the name
    std::uint32_t articles = 0; // N of "nothing in N articles": see readings.h
    std::uint32_t statements = 0;
    std::array<Momentum, kAspectCount> momentum{}; // by aspect
    bool isAdded = false;                          // the filter did not choose it: it joined to make two
};

/// A word or phrase of the statements of one row.
struct Term {
    std::string text;                     // as a statement has it
    std::vector<std::uint32_t> companies; // into companies(), in their order; the statements of these hold it
    std::vector<StrategyId> statements;   // that hold it
};

/// What several of the companies share, and what only one says, most telling first.
struct TermLine {
    std::vector<Term> shared, single;
    [[nodiscard]] bool isEmpty() const { return shared.empty() && single.empty(); }
};

/// The days that momentum compares, all inclusive; equally long.
struct Periods {
    DayNumber from = 0, to = 0, beforeFrom = 0, beforeTo = 0;
};

class TermFinder;

/// A strategy that passes the filter but perhaps for its period.
struct ToldStrategy {
    std::uint32_t strategy = 0; // into the snapshot's strategies
    NameIndex company = kNoName;
    std::optional<DayNumber> day; // see Statement::day
    bool isWithin = true;         // the filter's period
};
using Told = std::vector<ToldStrategy>;

/// Companies side by side, aspect by aspect.
///
/// - Columns: the filter's organizations, in its order, then in options.order; one: the one with most statements joins;
///   none: the four with most;
///   more than six: the first six, the others counted in leftOut().
/// - A statement passes the filter by its date, else by the publication of its sources (undated as the filter says), its
///   outlets (of any source), and its words (each in statement, organization, unit, aspect). People, kinds, statuses and career history are
///   no property of a strategy: they hide none.
/// - Nothing here asks the clock: old and new are told from the filter's end, else from the newest article (or statement, where no
///   article tells its day).
class Strategies {
public:
    Strategies(std::shared_ptr<const FactTable> table, const Filter& filter, const Options& options = {});

    [[nodiscard]] const FactTable& table() const { return *m_table; }
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] const Options& options() const { return m_options; }

    [[nodiscard]] const std::vector<Company>& companies() const { return m_companies; } // shown, from left to right
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }      // a parted company has two
    [[nodiscard]] const std::vector<article::Aspect>& rows() const { return m_rows; }   // shown, from top to bottom
    [[nodiscard]] const Cell& cell(std::size_t row, std::size_t column) const { return m_cells[row * m_columns.size() + column]; }
    /// Of all cells, one cell after the other, row by row.
    [[nodiscard]] const std::vector<Statement>& statements() const { return m_statements; }
    [[nodiscard]] std::span<const Statement> statementsOf(const Cell& cell) const
    {
        return std::span{m_statements}.subspan(cell.firstStatement, cell.size());
    }
    [[nodiscard]] const resolve::Strategy& strategy(const Statement& statement) const
    {
        return m_table->snapshot().strategies[statement.strategy];
    }
    /// The statement of a strategy; nothing when no cell shows it.
    [[nodiscard]] std::optional<std::uint32_t> statementOf(StrategyId id) const;

    /// The terms of a row, made when first asked for. At most kMostTerms of each sort.
    [[nodiscard]] const TermLine& terms(std::size_t row) const;

    /// Companies that the filter chose and the page has no room for.
    [[nodiscard]] const std::vector<std::string>& leftOut() const { return m_leftOut; }
    /// Companies that options hide; rows that options hide.
    [[nodiscard]] const std::vector<std::string>& hiddenCompanies() const { return m_hiddenCompanies; }
    [[nodiscard]] const std::vector<article::Aspect>& hiddenRows() const { return m_hiddenRows; }
    /// What momentum compares; nothing where no day is known.
    [[nodiscard]] const std::optional<Periods>& periods() const { return m_periods; }
    /// The strategies that pass the filter, of any company; those of the companies shown.
    [[nodiscard]] std::size_t passing() const { return m_passing; }
    [[nodiscard]] std::size_t shown() const { return m_statements.size(); }
    /// The articles behind the statements shown, each once, in the snapshot's order: the numbers of exported sources.
    [[nodiscard]] const std::vector<const service::ArticleSummary*>& sources() const { return m_sources; }

private:
    [[nodiscard]] std::vector<NameIndex> companyNames() const;
    [[nodiscard]] bool isShown(NameIndex name) const;
    [[nodiscard]] std::size_t columnOf(std::uint32_t company, const Statement& statement) const;
    void chooseCompanies(const Told& told);
    void countMomentum(const Told& told);
    void makeColumns();
    void makeRows(const Told& told);
    void fillCells(const Told& told);
    void gatherSources();

    std::shared_ptr<const FactTable> m_table;
    Filter m_filter;
    Options m_options;
    std::vector<Company> m_companies;
    std::vector<Column> m_columns;
    std::vector<article::Aspect> m_rows, m_hiddenRows;
    std::vector<Cell> m_cells;
    std::vector<Statement> m_statements;
    std::vector<std::string> m_leftOut, m_hiddenCompanies;
    std::vector<const service::ArticleSummary*> m_sources;
    std::optional<Periods> m_periods;
    std::size_t m_passing = 0;
    mutable std::shared_ptr<TermFinder> m_finder;
    mutable std::vector<std::optional<TermLine>> m_terms; // by row; filled by terms(): one thread at a time
};

inline constexpr std::size_t kMostTerms = 8;

} // namespace exeunt::view::strategies
