// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <string>
#include <vector>

namespace exeunt::app {
namespace {

QSize sizeOf(const std::string& text)
{
    int width = 0;
    int height = 0;
    return std::sscanf(text.c_str(), "%dx%d", &width, &height) == 2 ? QSize{width, height} : QSize{};
}

std::string checkSize(const std::string& text)
{
    const auto size = sizeOf(text);
    const bool isGood = size.width() >= 320 && size.height() >= 240 && size.width() <= 16384 && size.height() <= 16384;
    return isGood ? std::string{} : "\"" + text + "\" is no size like 1440x900";
}

} // namespace

Options parseOptions(int argc, char** argv)
{
    CLI::App cli{"Who left which company, when, and where they went: read out of your articles.", "exeunt"};
    cli.set_version_flag("--version", std::string{"exeunt "} + EXEUNT_VERSION);
    std::vector<std::string> paths;
    std::vector<std::string> companies;
    std::string library;
    std::string theme;
    std::string page;
    std::string size;
    std::string screenshot;
    std::string person;
    cli.add_option("path", paths, "Articles and folders to add to your library, or one library (*.exeunt) to open");
    cli.add_option("--library", library, "Open this library; it is made when it is not there");
    cli.add_option("--theme", theme, "Colours")->check(CLI::IsMember({"light", "dark", "system"}));
    cli.add_option("--page", page, "View to show: timeline, departures, flow, strategies, statistics, articles");
    cli.add_option("--size", size, "Size of the window, such as 1440x900")->check(CLI::Validator{checkSize, "WxH"});
    cli.add_option("--screenshot", screenshot, "Render the window to this PNG file and leave; needs no display");
    cli.add_option("--company", companies, "With --screenshot: show these companies only");
    cli.add_option("--person", person, "With --screenshot: choose a fact of this person");
    Options options;
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        options.exitStatus = cli.exit(error) == 0 ? 0 : 2;
        return options;
    }
    for (const auto& path : paths)
        options.paths << QString::fromLocal8Bit(path);
    for (const auto& company : companies)
        options.companies << QString::fromLocal8Bit(company);
    options.library = QString::fromLocal8Bit(library);
    options.theme = QString::fromStdString(theme);
    options.page = QString::fromStdString(page);
    options.size = sizeOf(size);
    options.screenshot = QString::fromLocal8Bit(screenshot);
    options.person = QString::fromLocal8Bit(person);
    return options;
}

} // namespace exeunt::app
