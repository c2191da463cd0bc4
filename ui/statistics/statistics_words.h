// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"
#include "core/view/statistics/statistics.h"
#include "ui/page/statement.h"

#include <QString>
#include <QStringList>

namespace exeunt::ui {

class ChartStage;
struct ChartMark;

/// "Departures by company".
[[nodiscard]] QString chartTitle(view::statistics::ChartKind kind);
/// "people a month", "people a quarter; months would be too many".
[[nodiscard]] QString chartUnit(const view::statistics::Chart& chart);
/// "12", "0.33", "−2".
[[nodiscard]] QString shownNumber(double value, int mostDecimals = 2);
/// The same with two or three digits that tell: "0.33", "12.5", "3,110".
[[nodiscard]] QString briefNumber(double value);
/// As people read it: "August 2024", "零一万物", "start-up", "others (4)".
[[nodiscard]] QString categoryName(const view::statistics::Statistics& statistics, const view::statistics::Category& category,
    std::optional<view::statistics::Step> step);
[[nodiscard]] QString seriesName(const view::statistics::Statistics& statistics, const view::statistics::Series& series);
/// "7 counted apart: 4 without a year, 3 teams"; "" for none.
[[nodiscard]] QString apartWords(const view::statistics::Chart& chart);
/// "8 more": what stands where not every name has room.
[[nodiscard]] QString moreWords(std::size_t count);
/// A choice of how long periods are: "Quarters"; without one "Periods that fit".
[[nodiscard]] QString stepChoice(std::optional<view::statistics::Step> step);
/// How uncertain dates are counted: "uncertain dates spread over their days".
[[nodiscard]] QString ruleWords(view::statistics::DateRule rule);
/// Rule, what is counted apart, and how many names are folded: what stands below a chart.
[[nodiscard]] QString chartFooter(const view::statistics::Chart& chart);
/// "34 people leave, 21 join": what the page says of the filtered facts.
[[nodiscard]] QString statisticsSummary(const view::statistics::Chart& departures, const view::statistics::Chart& joinings);

[[nodiscard]] QString markTitle(const ChartStage& stage, const ChartMark& mark);
/// Plain text for a screen reader: "零一万物, August 2024: 3 people".
[[nodiscard]] QString accessibleMark(const ChartStage& stage, const ChartMark& mark);
/// Rich text with number and names, as far as they fit.
[[nodiscard]] QString markToolTip(const ChartStage& stage, const ChartMark& mark);
/// What the details pane lists.
[[nodiscard]] Statement statementOf(const ChartStage& stage, const ChartMark& mark);
/// The filter that leaves only what a mark stands for; nothing where no filter can say it.
[[nodiscard]] std::optional<view::Filter> filterOf(const ChartStage& stage, const ChartMark& mark);

} // namespace exeunt::ui
