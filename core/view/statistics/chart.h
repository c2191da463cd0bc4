// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "core/view/statistics/classes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::view::statistics {

enum class ChartKind : std::uint8_t {
    Departures,        // a month, by company
    Joinings,          // a month, by company
    Balance,           // joined less left, a month, by company
    Cumulative,        // departures up to each month, by company
    CumulativeBalance, // joined less left up to each month, by company
    BalanceTotal,      // by company: joined, left, joined less left; whatever their dates
    Destinations,      // where leavers go, by the company they leave
    Roles,             // what leavers were, by the company they leave
    Articles,          // behind the facts, by outlet and month
    Precision,         // how precisely the facts are dated
};
inline constexpr std::array kChartKinds{ChartKind::Departures, ChartKind::Joinings, ChartKind::Balance, ChartKind::Cumulative,
    ChartKind::CumulativeBalance, ChartKind::BalanceTotal, ChartKind::Destinations, ChartKind::Roles, ChartKind::Articles,
    ChartKind::Precision};
/// "departures", "joinings", "balance", "cumulative", "cumulative_balance", "balance_total", "destinations", "roles", "articles",
/// "precision": for files and the command line.
[[nodiscard]] std::string_view toString(ChartKind kind);
[[nodiscard]] std::optional<ChartKind> chartKindFromString(std::string_view word);

/// How a date that is no day of one month counts.
enum class DateRule : std::uint8_t {
    Spread, // its weight of 1 evenly over the days it can mean; those outside the filter's period are counted apart
    Apart,  // in the one period of the axis that holds all its days; where several do, the fact is counted apart
};
[[nodiscard]] std::string_view toString(DateRule rule); // "spread", "apart"
[[nodiscard]] std::optional<DateRule> dateRuleFromString(std::string_view word);

/// How long the periods of a chart's axis are.
enum class Step : std::uint8_t { Month, Quarter, Year, Decade };
[[nodiscard]] std::string_view toString(Step step); // "month", "quarter", "year", "decade"
[[nodiscard]] std::optional<Step> stepFromString(std::string_view word);

/// What stands under a bar: a period, a company, or one of a fixed list.
struct Category {
    std::string word; // for files: "2024-08", "2024-Q3", "2024", "2020s", "Norvane", "start_up"
    // Of a period: its days, both inclusive (the whole month, also where the filter's period begins or ends within).
    DayNumber first = kOpenPast, last = kOpenFuture;
    NameIndex company = kNoName;
    std::optional<Destination> destination;
    std::optional<RoleGroup> role;
    std::optional<DatePrecision> precision;
    std::uint32_t folded = 0; // not 0: "others", that many companies
};

enum class SeriesKind : std::uint8_t {
    Company,
    Outlet,
    NoOutlet, // articles that name none
    Others,   // the companies or outlets that have no series of their own
    Joined,
    Left,
    Net,
    All, // the only one
};

/// Which rows (or articles) stand behind each value, one after the other.
struct Behind {
    std::vector<std::uint32_t> begin; // one more than there are categories
    std::vector<std::uint32_t> items; // ascending within a category
};

struct Series {
    SeriesKind kind = SeriesKind::All;
    NameIndex name = kNoName;   // a company (its colour: colourIndex) or an outlet
    std::string word;           // for files: "Norvane", "others", "joined"
    std::uint32_t folded = 0;   // of Others: how many names
    std::vector<double> values; // one a category
    double total = 0;           // of the values; of a running series its last
    bool isRunning = false;     // a value holds all before it
    Behind rows;
    Behind articles; // of ChartKind::Articles alone: indexes into the snapshot's articles

    /// The facts (articles) behind a value, ascending, each once; of a running series those behind all values before, too.
    [[nodiscard]] std::vector<Row> rowsAt(std::size_t category) const;
    [[nodiscard]] std::vector<std::uint32_t> articlesAt(std::size_t category) const;
    /// The facts of one category alone, also of a running series.
    [[nodiscard]] std::vector<Row> rowsAdded(std::size_t category) const;
};

/// Why something is not in the values.
enum class ApartKind : std::uint8_t {
    TakenBack,        // denied or reversed
    Groups,           // teams and layoffs: nobody says how many people
    CompanyNotStated, // somebody leaves (or joins), no article says which company
    OtherCompanies,   // leaves (or joins) a company that the filter does not name
    Undated,          // no year is known; of articles: no publication date
    OpenSided,        // "before", "after": nobody says how far
    NotWithinOne,     // DateRule::Apart: the date lies in no single period of the axis
    OutsidePeriod,    // DateRule::Spread: the part of a date that lies outside the filter's period
    NoFact,           // articles of the chosen outlets behind none of the facts that pass
};
inline constexpr std::size_t kApartKindCount = 9;
[[nodiscard]] std::string_view toString(ApartKind kind); // "taken_back", "groups", …

/// What is counted apart. Each row of a chart is in its values or in one of these; with OutsidePeriod in both, by parts.
struct Apart {
    ApartKind kind = ApartKind::Undated;
    std::vector<Row> rows;               // ascending, each once
    std::vector<std::uint32_t> articles; // of ChartKind::Articles
    double weight = 0;                   // how much is missing in the values: of a balance both ends of a move
};

/// Numbers that any chart library can draw and a table can show.
struct Chart {
    ChartKind kind = ChartKind::Departures;
    DateRule dateRule = DateRule::Spread;
    std::optional<Step> step;         // of the axis; nothing where categories are no periods
    bool isCoarse = false;            // months would be too many: the step is longer
    std::vector<Category> categories; // periods without gaps, in order; others: only those with a value
    std::vector<Series> series;       // of names: by facts, most first, then others
    std::vector<Apart> apart;         // only those there are, in the order of ApartKind
    std::uint32_t nameCount = 0;      // companies or outlets in all, also those without a series of their own
    std::vector<Row> rows;            // counted in the values, ascending, each once
    std::vector<Row> rumoured;        // of these
    std::vector<Row> abroad;          // of these, by Destinations: to a company that is known to be of another country

    [[nodiscard]] bool isTimed() const { return step.has_value(); }
    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
    /// The sum of a category's values over all series.
    [[nodiscard]] double sumAt(std::size_t category) const;
};

} // namespace exeunt::view::statistics
