// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Line {
    fs::path file; // relative to the root
    int number = 0;
    std::string text;
};

std::vector<fs::path> sourcesUnder(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file() && (entry.path().extension() == ".h" || entry.path().extension() == ".cpp"))
            files.push_back(entry.path());
    return files;
}

template <class Visit>
void eachLine(const std::string& folder, Visit&& visit)
{
    const fs::path root{EXEUNT_SOURCE_DIR};
    for (const auto& file : sourcesUnder(root / folder)) {
        std::ifstream in{file};
        Line line{fs::relative(file, root), 0, {}};
        while (std::getline(in, line.text)) {
            ++line.number;
            visit(line);
        }
    }
}

std::string where(const Line& line)
{
    return line.file.generic_string() + ":" + std::to_string(line.number) + ": " + line.text;
}

/// The project header or system header that an include line names, or "".
std::string included(const std::string& text)
{
    static const std::regex kInclude{R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"};
    std::smatch match;
    return std::regex_search(text, match, kInclude) ? match[1].str() : std::string{};
}

bool isQt(const std::string& header)
{
    static const std::regex kQt{R"(^(Q[A-Z]\w*|qt\w*\.h|q[a-z]+\.h|Qt\w+/.*)$)"};
    return std::regex_match(header, kQt);
}

void complainOf(std::vector<std::string>& wrong, const Line& line, bool isWrong)
{
    if (isWrong)
        wrong.push_back(where(line));
}

} // namespace

TEST_CASE("arrows run app to ui to core and never back", "[architecture]")
{
    std::vector<std::string> wrong;
    const auto starts = [](const std::string& header, const char* room) { return header.rfind(room, 0) == 0; };
    eachLine("core", [&](const Line& line) {
        const auto header = included(line.text);
        complainOf(wrong, line, starts(header, "ui/") || starts(header, "app/") || starts(header, "tests/") || isQt(header));
    });
    eachLine("ui", [&](const Line& line) {
        const auto header = included(line.text);
        complainOf(wrong, line, starts(header, "app/") || starts(header, "tests/"));
    });
    eachLine("app", [&](const Line& line) { complainOf(wrong, line, starts(included(line.text), "tests/")); });
    CAPTURE(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("pages do not include each other", "[architecture]")
{
    const std::vector<std::string> pages{"timeline", "articles", "departures", "flow", "strategies", "statistics", "review"};
    std::vector<std::string> wrong;
    eachLine("ui", [&](const Line& line) {
        const auto header = included(line.text);
        const auto room = (++line.file.begin())->string();
        for (const auto& page : pages)
            for (const std::string base : {"ui/", "core/view/"})
                complainOf(wrong, line,
                    room != page && room != "window" && room != "export" && header.rfind(base + page + "/", 0) == 0
                        && std::find(pages.begin(), pages.end(), room) != pages.end());
    });
    CAPTURE(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("SQL and SQLite live in core/store alone", "[architecture]")
{
    static const std::regex kSql{
        R"re(\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+(TABLE|INDEX)|PRAGMA)\b)re"};
    std::vector<std::string> wrong;
    for (const std::string folder : {"core", "ui", "app"})
        eachLine(folder, [&](const Line& line) {
            if (line.file.generic_string().rfind("core/store/", 0) == 0)
                return;
            const auto header = included(line.text);
            complainOf(
                wrong, line, header.rfind("SQLiteCpp/", 0) == 0 || header == "sqlite3.h" || std::regex_search(line.text, kSql));
        });
    CAPTURE(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("Qt Charts lives in ui/statistics alone", "[architecture]")
{
    std::vector<std::string> wrong;
    for (const std::string folder : {"core", "ui", "app"})
        eachLine(folder, [&](const Line& line) {
            const auto header = included(line.text);
            complainOf(wrong, line,
                line.file.generic_string().rfind("ui/statistics/", 0) != 0
                    && (header.rfind("QtCharts", 0) == 0 || header.rfind("QChart", 0) == 0));
        });
    CAPTURE(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("project headers are included from the root, and every file bears its licence", "[architecture]")
{
    std::vector<std::string> wrong;
    const fs::path root{EXEUNT_SOURCE_DIR};
    for (const std::string folder : {"core", "ui", "app", "tests"}) {
        eachLine(folder, [&](const Line& line) {
            static const std::regex kQuoted{R"re(^\s*#\s*include\s*"([^"]+)")re"};
            std::smatch match;
            if (std::regex_search(line.text, match, kQuoted)) {
                const auto header = match[1].str();
                complainOf(wrong, line, !fs::exists(root / header) && header.rfind(".moc") != header.size() - 4);
            }
            complainOf(wrong, line, line.number == 2 && line.text != "// SPDX-License-Identifier: GPL-3.0-or-later");
        });
    }
    CAPTURE(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("every room opens with a README", "[architecture]")
{
    std::vector<std::string> missing;
    const fs::path root{EXEUNT_SOURCE_DIR};
    for (const std::string folder : {"core", "ui"})
        for (const auto& entry : fs::directory_iterator{root / folder})
            if (entry.is_directory() && !fs::exists(entry.path() / "README.md"))
                missing.push_back(fs::relative(entry.path(), root).generic_string());
    CAPTURE(missing);
    CHECK(missing.empty());
}
