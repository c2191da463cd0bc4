// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/dates_command.h"
#include "app/cli/export_command.h"

#include <exception>
#include <iostream>
#include <memory>

namespace {

void addDatesCommand(CLI::App& app, int& exitStatus)
{
    auto* command =
        app.add_subcommand("dates", "Find the date expressions of texts, JSON lines from standard input to standard output");
    const auto language = std::make_shared<std::string>();
    command->add_option("--language", *language, "Language of the texts")
        ->required()
        ->check(CLI::IsMember({"zh", "zh-Hans", "zh-Hant", "en", "de"}));
    command->footer("In:  {\"text\": \"…\", \"reference\": \"YYYY-MM-DD\"}\n"
                    "Out: {\"dates\": [{\"start\", \"end\", \"edtf\", \"from\", \"to\"}]}, start and end in code points");
    command->callback([language, &exitStatus] { exitStatus = exeunt::cli::runDates(std::cin, std::cout, *language); });
}

} // namespace

int main(int argc, char** argv)
{
    using namespace exeunt::cli;
    CLI::App app{"Exeunt: who left which company, when, and where they went, read out of news articles.", "exeunt-cli"};
    app.set_version_flag("--version", "exeunt-cli " EXEUNT_VERSION);
    app.require_subcommand(1);
    app.footer("Exit status: 0 done, 1 partly done (the report says what was skipped and why), 2 wrong usage,\n"
               "3 the library cannot be used. `exeunt-cli COMMAND --help` explains a command.");
    int exitStatus = kDone;
    addImportCommand(app, exitStatus);
    addExtractCommand(app, exitStatus);
    addExportCommand(app, exitStatus);
    addDatesCommand(app, exitStatus);
    addSearchCommand(app, exitStatus);
    addStatsCommand(app, exitStatus);
    addCheckCommand(app, exitStatus);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    } catch (const std::exception& failure) {
        complain(failure.what());
        return kUnusableLibrary;
    }
    return exitStatus;
}
