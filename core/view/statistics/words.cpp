// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which files and the command line know the kinds of charts, rules and classes.
#include "core/base/enum_words.h"
#include "core/view/statistics/chart.h"

namespace exeunt::view::statistics {

namespace {

constexpr std::array<std::string_view, kChartKinds.size()> kChartWords{"departures", "joinings", "balance", "cumulative",
    "cumulative_balance", "balance_total", "destinations", "roles", "articles", "precision"};
constexpr std::array<std::string_view, 2> kRuleWords{"spread", "apart"};
constexpr std::array<std::string_view, 4> kStepWords{"month", "quarter", "year", "decade"};
constexpr std::array<std::string_view, kApartKindCount> kApartWords{"taken_back", "groups", "company_not_stated",
    "other_companies", "undated", "open_sided", "not_within_one", "outside_period", "no_fact"};
constexpr std::array<std::string_view, kDestinationCount> kDestinationWords{
    "big_company", "start_up", "other_company", "own_founding", "research", "finance", "public", "retirement", "unknown"};
constexpr std::array<std::string_view, kRoleGroupCount> kRoleWords{"leadership", "research", "engineering", "product", "sales",
    "people", "finance", "legal", "operations", "management", "other", "not_stated"};
constexpr std::array<std::string_view, kDatePrecisionCount> kPrecisionWords{
    "day", "month", "part_of_year", "year", "interval", "bound", "about", "no_year", "none"};

} // namespace

std::string_view toString(ChartKind kind)
{
    return wordOf(kChartWords, kind);
}

std::optional<ChartKind> chartKindFromString(std::string_view word)
{
    return enumeratorOf<ChartKind>(kChartWords, word);
}

std::string_view toString(DateRule rule)
{
    return wordOf(kRuleWords, rule);
}

std::optional<DateRule> dateRuleFromString(std::string_view word)
{
    return enumeratorOf<DateRule>(kRuleWords, word);
}

std::string_view toString(Step step)
{
    return wordOf(kStepWords, step);
}

std::optional<Step> stepFromString(std::string_view word)
{
    return enumeratorOf<Step>(kStepWords, word);
}

std::string_view toString(ApartKind kind)
{
    return wordOf(kApartWords, kind);
}

std::string_view toString(Destination destination)
{
    return wordOf(kDestinationWords, destination);
}

std::string_view toString(RoleGroup group)
{
    return wordOf(kRoleWords, group);
}

std::optional<RoleGroup> roleGroupFromString(std::string_view word)
{
    return enumeratorOf<RoleGroup>(kRoleWords, word);
}

std::string_view toString(DatePrecision precision)
{
    return wordOf(kPrecisionWords, precision);
}

} // namespace exeunt::view::statistics
