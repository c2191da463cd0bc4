// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/dates_command.h"
#include "app/cli/export_command.h"
#include "core/view/statistics/chart.h"

#include <CLI/CLI.hpp>

#include <array>
#include <exception>
#include <iostream>
#include <map>
#include <memory>

namespace exeunt::cli {
namespace {

constexpr auto kArticlePaths = "Files, or folders that are walked for *.txt *.text *.md *.markdown";

/// An option that takes one EDTF date; anything else is wrong usage.
void addPublished(CLI::App& command, std::optional<date::Edtf>& value)
{
    const std::string name = "--published";
    const auto read = [&value, name](const std::string& text) {
        auto date = date::Edtf::parse(text);
        if (!date)
            throw CLI::ValidationError{name, date.error().what};
        value = *date;
    };
    command.add_option_function<std::string>(name, read, "Publication date (EDTF) of articles that bear none")->type_name("DATE");
}

void addImport(CLI::App& app, int& exitStatus)
{
    auto* command = app.add_subcommand("import", "Read articles into a library");
    const auto wish = std::make_shared<ImportWish>();
    command->add_option("LIBRARY", wish->library, "The library file; made when it is not there")->required();
    command->add_option("PATH", wish->paths, kArticlePaths);
    addPublished(*command, wish->options.published);
    command->add_option("--threads", wish->options.threads, "How many articles to read at a time (default: one a core)");
    command->add_flag("--json", wish->isJson, "Report as JSON");
    command->add_flag("--sample", wish->isSample, "Fill an empty library with the sample articles");
    command->footer("Reports one line a file. The same bytes are stored once. Exit status 1 when a file was skipped.");
    command->callback([wish, &exitStatus] {
        if (wish->isSample != wish->paths.empty())
            throw CLI::ValidationError{"PATH", wish->isSample ? "--sample takes no PATH" : "name at least one file or folder"};
        exitStatus = runImport(*wish);
    });
}

void addExtract(CLI::App& app, int& exitStatus)
{
    auto* command = app.add_subcommand("extract", "Write what articles say as JSON; no library needed");
    const auto wish = std::make_shared<ExtractWish>();
    command->add_option("PATH", wish->paths, kArticlePaths)->required();
    command->add_option("--out", wish->out, "Folder for one NAME.json an article; made when it is not there")->type_name("DIR");
    addPublished(*command, wish->options.published);
    command->add_option("--threads", wish->options.threads, "How many articles to read at a time (default: one a core)");
    command->add_flag(
        "--explain", wish->options.explains, "Print what matched and why, for writers of rules; nothing is written");
    command->footer("Offsets count Unicode code points of article.text. Exit status 1 when a file was skipped.");
    command->callback([wish, &exitStatus] {
        if (!wish->options.explains && wish->out.empty())
            throw CLI::RequiredError{"--out"};
        exitStatus = runExtract(*wish);
    });
}

template <class Values>
std::vector<std::string> wordsOf(const Values& values)
{
    std::vector<std::string> words;
    for (const auto value : values)
        words.emplace_back(toString(value));
    return words;
}

void addStatisticsOptions(CLI::App& command, ExportArguments& arguments)
{
    using view::statistics::DateRule;
    using view::statistics::Step;
    command.add_option("--chart", arguments.chart, "Of statistics: one chart alone, large")
        ->check(CLI::IsMember(wordsOf(view::statistics::kChartKinds)));
    command.add_option("--rule", arguments.rule, "Of statistics: uncertain dates spread over their days, or counted apart")
        ->check(CLI::IsMember(wordsOf(std::array{DateRule::Spread, DateRule::Apart})));
    command.add_option("--step", arguments.step, "Of statistics: how long the periods of the time axes are")
        ->check(CLI::IsMember(wordsOf(std::array{Step::Month, Step::Quarter, Step::Year})));
}

void addExport(CLI::App& app, int& exitStatus)
{
    using view::timeline::LaneMode;
    static const std::map<std::string, ui::ThemeKind> kThemes{
        {"light", ui::ThemeKind::Light}, {"dark", ui::ThemeKind::Dark}, {"print", ui::ThemeKind::Print}};
    static const std::map<std::string, LaneMode> kLanes{
        {"company", LaneMode::Company}, {"person", LaneMode::Person}, {"outlet", LaneMode::Outlet}};
    static const std::map<std::string, ui::FlowMode> kFlowModes{{"bands", ui::FlowMode::Bands}, {"matrix", ui::FlowMode::Matrix}};
    auto* command = app.add_subcommand("export",
        "Write a view, or the data behind it: png svg pdf csv json by the file's ending; of strategies md and xlsx too");
    const auto arguments = std::make_shared<ExportArguments>();
    command->add_option("VIEW", arguments->view, "The view: timeline, departures, flow, strategies, statistics")
        ->required()
        ->check(CLI::IsMember({"timeline", "departures", "flow", "strategies", "statistics"}));
    command->add_option("LIBRARY", arguments->library, "A library (.exeunt)")->required();
    command->add_option("-o,--output", arguments->file, "The file to write")->required();
    command->add_option("--company", arguments->companies, "Only these companies, by any of their names")->expected(1, -1);
    command->add_option("--from", arguments->from, "Only facts that may be dated on or after this day, month or year");
    command->add_option("--to", arguments->to, "… on or before this day, month or year");
    command->add_option(
        "--as-of", arguments->asOf, "The state as of this day: of an org chart the day it shows, else the same as --to");
    command->add_option("--split", arguments->split, "Of strategies: columns parted at this day into earlier and now");
    command->add_option(
        "--size", arguments->size, "Width x height in units at most, 1400x900 when not given; what needs less is cut");
    command->add_option("--scale", arguments->scale, "Pixels a unit in a PNG")->check(CLI::Range(0.1, 20.0));
    command->add_option("--dpi", arguments->dpi, "Dots an inch that a PNG claims")->check(CLI::Range(1, 4800));
    command->add_option("--theme", arguments->theme, "light, dark or print")->transform(CLI::CheckedTransformer(kThemes));
    command->add_option("--lanes", arguments->lanes, "Of a timeline: company, person or outlet")
        ->transform(CLI::CheckedTransformer(kLanes));
    addStatisticsOptions(*command, *arguments);
    command->add_option("--as", arguments->flowMode, "Of a flow: bands or matrix; what fits when not given")
        ->transform(CLI::CheckedTransformer(kFlowModes));
    command->add_option("--title", arguments->title, "A title above the picture");
    command->add_flag("--transparent", arguments->isTransparent, "No ground behind the lanes");
    command->callback([arguments, &exitStatus] { exitStatus = runExport(*arguments); });
}

void addDates(CLI::App& app, int& exitStatus)
{
    auto* command =
        app.add_subcommand("dates", "Find the date expressions of texts, JSON lines from standard input to standard output");
    const auto language = std::make_shared<std::string>();
    command->add_option("--language", *language, "Language of the texts")
        ->required()
        ->check(CLI::IsMember({"zh", "zh-Hans", "zh-Hant", "en", "de"}));
    command->footer("In:  {\"text\": \"…\", \"reference\": \"YYYY-MM-DD\"}\n"
                    "Out: {\"dates\": [{\"start\", \"end\", \"edtf\", \"from\", \"to\"}]}, start and end in code points");
    command->callback([language, &exitStatus] { exitStatus = runDates(std::cin, std::cout, *language); });
}

/// A command that asks a library, ready for options of its own.
struct LibraryCommand {
    CLI::App* app = nullptr;
    std::shared_ptr<LibraryWish> wish = std::make_shared<LibraryWish>();

    LibraryCommand(CLI::App& parent, const std::string& name, const std::string& description)
        : app{parent.add_subcommand(name, description)}
    {
        app->add_option("LIBRARY", wish->library, "The library file")->required();
    }

    void runs(int (*run)(const LibraryWish&), const std::string& jsonHelp, int& exitStatus) const
    {
        app->add_flag("--json", wish->isJson, jsonHelp);
        app->callback([wish = wish, run, &exitStatus] { exitStatus = run(*wish); });
    }
};

void addLibraryCommands(CLI::App& app, int& exitStatus)
{
    const LibraryCommand search{app, "search", "Find articles by words in them, in any language and script"};
    search.app
        ->add_option(
            "QUERY", search.wish->query, "Words that must all be there; \"several words\" in quotation marks stay together")
        ->required();
    search.app->add_option("--limit", search.wish->limit, "At most so many articles")->capture_default_str();
    search.runs(runSearch, "Answer as JSON, spans in code points", exitStatus);

    const LibraryCommand stats{app, "stats", "Count articles, claims, facts, people and organizations"};
    stats.runs(runStats, "Answer as JSON", exitStatus);

    const LibraryCommand check{app, "check", "See whether a library is sound"};
    check.app->footer(
        "SQLite's own check, every quotation against its place in the text, the original bytes against their SHA-256,\n"
        "nothing without its other half, the full text against the articles. Exit status 1 when something is found.");
    check.runs(runCheck, "Answer as JSON", exitStatus);
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    CLI::App app{"Exeunt: who left which company, when, and where they went, read out of news articles.", "exeunt-cli"};
    app.set_version_flag("--version", "exeunt-cli " EXEUNT_VERSION);
    app.require_subcommand(1);
    app.footer("Exit status: 0 done, 1 partly done (the report says what was skipped and why), 2 wrong usage,\n"
               "3 the library cannot be used. `exeunt-cli COMMAND --help` explains a command.");
    int exitStatus = kDone;
    addImport(app, exitStatus);
    addExtract(app, exitStatus);
    addExport(app, exitStatus);
    addDates(app, exitStatus);
    addLibraryCommands(app, exitStatus);
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

} // namespace exeunt::cli
