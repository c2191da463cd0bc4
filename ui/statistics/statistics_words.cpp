// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_words.h"

#include "ui/convert/names.h"
#include "ui/convert/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;
using namespace view::statistics;

namespace {

QString translated(const char* text, const char* hint = nullptr)
{
    return QCoreApplication::translate("exeunt::ui::Statistics", text, hint);
}

QDate dateOf(view::DayNumber day)
{
    return QDate{1970, 1, 1}.addDays(day);
}

QString destinationWord(Destination destination)
{
    switch (destination) {
    case Destination::BigCompany:
        return translated("big company");
    case Destination::StartUp:
        return translated("start-up");
    case Destination::OtherCompany:
        return translated("other company");
    case Destination::OwnFounding:
        return translated("own company");
    case Destination::Research:
        return translated("university, laboratory");
    case Destination::Finance:
        return translated("bank, fund");
    case Destination::Public:
        return translated("agency, nonprofit");
    case Destination::Retirement:
        return translated("retirement");
    case Destination::Unknown:
        break;
    }
    return translated("not stated");
}

QString roleWord(RoleGroup group)
{
    switch (group) {
    case RoleGroup::Leadership:
        return translated("founders, chiefs");
    case RoleGroup::Research:
        return translated("research", "roles");
    case RoleGroup::Engineering:
        return translated("engineering");
    case RoleGroup::Product:
        return translated("product, design");
    case RoleGroup::Sales:
        return translated("sales, marketing");
    case RoleGroup::People:
        return translated("people", "human resources");
    case RoleGroup::Finance:
        return translated("finance", "roles");
    case RoleGroup::Legal:
        return translated("legal, policy");
    case RoleGroup::Operations:
        return translated("operations");
    case RoleGroup::Management:
        return translated("heads, managers");
    case RoleGroup::Other:
        return translated("other roles");
    case RoleGroup::NotStated:
        break;
    }
    return translated("not stated");
}

QString precisionWord(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Day:
        return translated("a day");
    case DatePrecision::Month:
        return translated("a month");
    case DatePrecision::PartOfYear:
        return translated("quarter, half-year");
    case DatePrecision::Year:
        return translated("a year");
    case DatePrecision::Interval:
        return translated("from … to …");
    case DatePrecision::Bound:
        return translated("before or after");
    case DatePrecision::About:
        return translated("about, perhaps");
    case DatePrecision::NoYear:
        return translated("year not stated");
    case DatePrecision::None:
        break;
    }
    return translated("no date");
}

QString apartWord(ApartKind kind, std::size_t count)
{
    switch (kind) {
    case ApartKind::TakenBack:
        return translated("%L1 denied or reversed").arg(count);
    case ApartKind::Groups:
        return count == 1 ? translated("1 team") : translated("%L1 teams").arg(count);
    case ApartKind::CompanyNotStated:
        return translated("%L1 of no stated company").arg(count);
    case ApartKind::OtherCompanies:
        return translated("%L1 of other companies").arg(count);
    case ApartKind::Undated:
        return translated("%L1 without a date").arg(count);
    case ApartKind::OpenSided:
        return translated("%L1 dated only before or after").arg(count);
    case ApartKind::NotWithinOne:
        return translated("%L1 whose date spans several periods").arg(count);
    case ApartKind::OutsidePeriod:
        return translated("%L1 partly outside the period").arg(count);
    case ApartKind::NoFact:
        break;
    }
    return translated("%L1 articles without a fact").arg(count);
}

std::size_t countOf(const Chart& chart, const Apart& apart)
{
    return chart.kind == ChartKind::Articles && !apart.articles.empty() ? apart.articles.size() : apart.rows.size();
}

QString stepWord(Step step)
{
    switch (step) {
    case Step::Quarter:
        return translated("a quarter");
    case Step::Year:
        return translated("a year");
    case Step::Decade:
        return translated("a decade");
    case Step::Month:
        break;
    }
    return translated("a month");
}

QString periodName(const Category& category, Step step)
{
    const auto first = dateOf(category.first);
    switch (step) {
    case Step::Quarter:
        return translated("quarter %1 of %2").arg((first.month() + 2) / 3).arg(first.year());
    case Step::Year:
        return QString::number(first.year());
    case Step::Decade:
        return translated("the %1s").arg(first.year());
    case Step::Month:
        break;
    }
    return QLocale{}.standaloneMonthName(first.month()) + u' ' + QString::number(first.year());
}

} // namespace

QString chartTitle(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Departures:
        return translated("Departures by company");
    case ChartKind::Joinings:
        return translated("Joinings by company");
    case ChartKind::Balance:
        return translated("Joined less left, by time");
    case ChartKind::Cumulative:
        return translated("Departures added up");
    case ChartKind::CumulativeBalance:
        return translated("Joined less left, added up");
    case ChartKind::BalanceTotal:
        return translated("Net balance by company");
    case ChartKind::Destinations:
        return translated("Where leavers go");
    case ChartKind::Roles:
        return translated("Which roles leave");
    case ChartKind::Articles:
        return translated("Articles by outlet");
    case ChartKind::Precision:
        break;
    }
    return translated("How precisely facts are dated");
}

QString chartUnit(const Chart& chart)
{
    const auto periods = [&](const QString& what) {
        const auto unit = what + u' ' + stepWord(*chart.step);
        return chart.isCoarse ? translated("%1; shorter ones would be too many").arg(unit) : unit;
    };
    switch (chart.kind) {
    case ChartKind::Departures:
    case ChartKind::Joinings:
    case ChartKind::Balance:
        return chart.step ? periods(translated("people")) : translated("people");
    case ChartKind::Cumulative:
    case ChartKind::CumulativeBalance:
        return translated("people so far");
    case ChartKind::BalanceTotal:
        return translated("people, whatever their dates");
    case ChartKind::Destinations:
    case ChartKind::Roles:
        return translated("people, by the company they leave");
    case ChartKind::Articles:
        return chart.step ? periods(translated("articles behind the facts,")) : translated("articles behind the facts");
    case ChartKind::Precision:
        break;
    }
    return translated("facts");
}

QString shownNumber(double value, int mostDecimals)
{
    const double parts = std::pow(10.0, mostDecimals);
    const double shown = std::round(value * parts) / parts;
    auto words = QLocale{}.toString(std::abs(shown), 'f', mostDecimals);
    const auto point = QLocale{}.decimalPoint();
    while (words.contains(point) && words.endsWith(u'0'))
        words.chop(1);
    if (words.endsWith(point))
        words.chop(point.size());
    return shown < 0 ? u"−"_s + words : words;
}

QString briefNumber(double value)
{
    return shownNumber(value, std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2);
}

QString categoryName(const Statistics& statistics, const Category& category, std::optional<Step> step)
{
    if (step)
        return periodName(category, *step);
    if (category.folded > 0)
        return translated("%1 others").arg(category.folded);
    if (category.company != view::kNoName)
        return shownOrganization(statistics.table().snapshot(), statistics.table().organizations()[category.company]).name;
    if (category.destination)
        return destinationWord(*category.destination);
    if (category.role)
        return roleWord(*category.role);
    return category.precision ? precisionWord(*category.precision) : toQString(category.word);
}

QString seriesName(const Statistics& statistics, const Series& series)
{
    switch (series.kind) {
    case SeriesKind::Company:
        return shownOrganization(statistics.table().snapshot(), statistics.table().organizations()[series.name]).name;
    case SeriesKind::Outlet:
        return toQString(statistics.table().outlets()[series.name]);
    case SeriesKind::NoOutlet:
        return translated("outlet not stated");
    case SeriesKind::Others:
        return translated("%1 others").arg(series.folded);
    case SeriesKind::Joined:
        return translated("joined");
    case SeriesKind::Left:
        return translated("left");
    case SeriesKind::Net:
        return translated("joined less left");
    case SeriesKind::All:
        break;
    }
    return translated("all");
}

QString apartWords(const Chart& chart)
{
    QStringList parts;
    std::size_t all = 0;
    for (const auto& apart : chart.apart) {
        all += countOf(chart, apart);
        parts << apartWord(apart.kind, countOf(chart, apart));
    }
    return all == 0 ? QString{} : translated("%L1 counted apart: %2").arg(all).arg(parts.join(u", "_s));
}

QString moreWords(std::size_t count)
{
    return translated("%1 more").arg(count);
}

QString stepChoice(std::optional<Step> step)
{
    if (!step)
        return translated("Periods that fit");
    switch (*step) {
    case Step::Month:
        return translated("Months");
    case Step::Quarter:
        return translated("Quarters");
    case Step::Year:
        return translated("Years");
    case Step::Decade:
        break;
    }
    return translated("Decades");
}

QString ruleWords(DateRule rule)
{
    return rule == DateRule::Spread ? translated("uncertain dates spread over their days")
                                    : translated("uncertain dates counted apart");
}

QString chartFooter(const Chart& chart)
{
    QStringList parts;
    if (chart.isTimed() && chart.kind != ChartKind::Articles)
        parts << ruleWords(chart.dateRule);
    if (const auto apart = apartWords(chart); !apart.isEmpty())
        parts << apart;
    return parts.join(u" · "_s);
}

QString statisticsSummary(const Chart& departures, const Chart& joinings)
{
    const auto count = [](const Chart& chart) { return chart.rows.size(); };
    return translated("%L1 leave, %L2 join").arg(count(departures)).arg(count(joinings));
}

} // namespace exeunt::ui
