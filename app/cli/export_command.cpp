// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_command.h"

#include "app/cli/console.h"
#include "core/service/library.h"
#include "core/view/filter.h"
#include "ui/export/departures_export.h"
#include "ui/export/flow_export.h"
#include "ui/export/statistics_export.h"
#include "ui/export/strategies_export.h"
#include "ui/export/timeline_export.h"

#include <QApplication>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace exeunt::cli {

namespace {

int refuse(int status, const std::string& sentence)
{
    complain(sentence);
    return status;
}

/// The first or last day that a typed date can mean: 2024-08 begins on the 1st and ends on the 31st.
std::optional<date::Day> dayOf(const std::string& typed, bool isLast)
{
    const auto date = date::Edtf::parse(typed);
    if (!date)
        return std::nullopt;
    return isLast ? date->lastDay() : date->firstDay();
}

std::optional<QSize> sizeOf(const std::string& typed)
{
    const auto parts = QString::fromStdString(typed).toLower().split(QLatin1Char{'x'});
    if (parts.size() != 2 || parts[0].toInt() <= 0 || parts[1].toInt() <= 0)
        return std::nullopt;
    return QSize{parts[0].toInt(), parts[1].toInt()};
}

/// A company may be typed in any script and by any alias; what no name fits is kept, and lets nothing through.
std::string canonical(const view::FactTable& table, const std::string& typed)
{
    if (table.organizationIndex(typed))
        return typed;
    const auto found = table.findOrganizations(typed);
    return found.empty() ? typed : table.organizations()[found.front()];
}

/// Fails: BadInput, naming the option.
Result<view::Filter> filterOf(const ExportArguments& arguments, const view::FactTable& table)
{
    view::Filter filter;
    for (const auto& company : arguments.companies) {
        filter.organizations.push_back(canonical(table, company));
        if (!table.organizationIndex(filter.organizations.back()))
            return Error{Fault::BadInput, "--company " + company + ": no fact of this library names it"};
    }
    // An org chart has a day; the facts behind it are all of them.
    const bool hasDay = arguments.view == "departures";
    const auto& until = arguments.asOf.empty() || hasDay ? arguments.to : arguments.asOf;
    if (hasDay && !arguments.asOf.empty() && !dayOf(arguments.asOf, true))
        return Error{Fault::BadInput, "--as-of " + arguments.asOf + " is no date such as 2025-03 or 2025-03-31"};
    if (!arguments.from.empty() && !(filter.from = dayOf(arguments.from, false)))
        return Error{Fault::BadInput, "--from " + arguments.from + " is no date such as 2024-05 or 2024-05-01"};
    if (!until.empty() && !(filter.to = dayOf(until, true)))
        return Error{Fault::BadInput,
            (arguments.asOf.empty() || hasDay ? "--to " : "--as-of ") + until + " is no date such as 2025-03 or 2025-03-31"};
    return filter;
}

/// What every view takes from the arguments.
template <class Options>
Options sheetOptionsOf(const ExportArguments& arguments, const QSize& size)
{
    Options options;
    options.size = size;
    options.scale = arguments.scale;
    options.dpi = arguments.dpi;
    options.theme = arguments.theme;
    options.isTransparent = arguments.isTransparent;
    options.title = QString::fromStdString(arguments.title);
    return options;
}

/// Fails: BadInput, naming the option.
Result<void> writeStrategies(
    const ExportArguments& arguments, const view::FactTable& table, const view::Filter& filter, const QSize& size)
{
    auto options = sheetOptionsOf<ui::StrategiesExportOptions>(arguments, size);
    if (arguments.companies.size() > view::strategies::kMostCompanies)
        return Error{Fault::BadInput,
            "--company: strategies are laid side by side of two to six companies, not of "
                + std::to_string(arguments.companies.size())};
    if (!arguments.split.empty() && !(options.grid.split = dayOf(arguments.split, false)))
        return Error{Fault::BadInput, "--split " + arguments.split + " is no date such as 2025, 2025-01 or 2025-01-31"};
    return ui::exportStrategies(table, filter, options, QString::fromStdString(arguments.file));
}

Result<void> writeView(
    const ExportArguments& arguments, const view::FactTable& table, const view::Filter& filter, const QSize& size)
{
    const auto file = QString::fromStdString(arguments.file);
    if (arguments.view == "departures") {
        auto options = sheetOptionsOf<ui::DeparturesExportOptions>(arguments, size);
        if (!arguments.asOf.empty())
            options.day = view::toDayNumber(*dayOf(arguments.asOf, true));
        return ui::exportDepartures(table, filter, options, file);
    }
    if (arguments.view == "flow") {
        auto options = sheetOptionsOf<ui::FlowExportOptions>(arguments, size);
        options.mode = arguments.flowMode;
        return ui::exportFlow(table, filter, options, file);
    }
    if (arguments.view == "strategies")
        return writeStrategies(arguments, table, filter, size);
    if (arguments.view == "statistics") {
        auto options = sheetOptionsOf<ui::StatisticsExportOptions>(arguments, size);
        options.chart = view::statistics::chartKindFromString(arguments.chart);
        options.counting.dateRule = view::statistics::dateRuleFromString(arguments.rule).value_or(options.counting.dateRule);
        options.counting.step = view::statistics::stepFromString(arguments.step);
        return ui::exportStatistics(table, filter, options, file);
    }
    auto options = sheetOptionsOf<ui::ExportOptions>(arguments, size);
    options.lanes = arguments.lanes;
    return ui::exportTimeline(table, filter, options, file);
}

int write(const ExportArguments& arguments)
{
    const auto size = sizeOf(arguments.size);
    if (!size)
        return refuse(kWrongUsage, "--size " + arguments.size + " is no size such as 1400x900");
    int exitStatus = kDone;
    const auto library = openExisting(arguments.library, exitStatus);
    if (!library)
        return exitStatus;
    auto snapshot = library->snapshot();
    if (!snapshot)
        return refuse(kUnusableLibrary, snapshot.error().what);
    const view::FactTable table{std::make_shared<const service::Snapshot>(std::move(snapshot).value())};
    const auto filter = filterOf(arguments, table);
    if (!filter)
        return refuse(kWrongUsage, filter.error().what);
    const auto written = writeView(arguments, table, filter.value(), *size);
    if (!written)
        return refuse(written.error().fault == Fault::BadInput ? kWrongUsage : kUnusableLibrary, written.error().what);
    return kDone;
}

} // namespace

int runExport(const ExportArguments& arguments)
{
    // Fonts and painters want an application object, but no screen.
    std::unique_ptr<QGuiApplication> gui;
    int count = 1;
    char name[] = "exeunt-cli";
    char* values[] = {name, nullptr};
    if (!QCoreApplication::instance()) {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        if (arguments.view == "statistics") // Qt Charts stands on widgets
            gui = std::make_unique<QApplication>(count, values);
        else
            gui = std::make_unique<QGuiApplication>(count, values);
    }
    return write(arguments);
}

} // namespace exeunt::cli
