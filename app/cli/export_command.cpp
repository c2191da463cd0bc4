// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_command.h"

#include "app/cli/console.h"
#include "core/service/library.h"
#include "core/view/filter.h"
#include "ui/export/timeline_export.h"

#include <QGuiApplication>
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
    const auto& until = arguments.asOf.empty() ? arguments.to : arguments.asOf;
    if (!arguments.from.empty() && !(filter.from = dayOf(arguments.from, false)))
        return Error{Fault::BadInput, "--from " + arguments.from + " is no date such as 2024-05 or 2024-05-01"};
    if (!until.empty() && !(filter.to = dayOf(until, true)))
        return Error{Fault::BadInput,
            (arguments.asOf.empty() ? "--to " : "--as-of ") + until + " is no date such as 2025-03 or 2025-03-31"};
    return filter;
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
    ui::ExportOptions options;
    options.size = *size;
    options.scale = arguments.scale;
    options.dpi = arguments.dpi;
    options.theme = arguments.theme;
    options.lanes = arguments.lanes;
    options.isTransparent = arguments.isTransparent;
    options.title = QString::fromStdString(arguments.title);
    const auto written = ui::exportTimeline(table, filter.value(), options, QString::fromStdString(arguments.file));
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
        gui = std::make_unique<QGuiApplication>(count, values);
    }
    return write(arguments);
}

} // namespace exeunt::cli
