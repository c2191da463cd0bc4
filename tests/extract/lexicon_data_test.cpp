// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "tests/support/catch.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace exeunt;

namespace {

constexpr std::array kKinds{"company", "bank", "fund", "university", "laboratory", "media", "agency", "unit", "nonprofit"};

struct Row {
    std::string file;
    std::string line;
    std::vector<std::string> cells;
    [[nodiscard]] std::string primary() const { return cells[0].empty() ? cells[1] : cells[0]; }
};

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end == std::string::npos ? end : end - begin));
        if (end == std::string::npos)
            return parts;
        begin = end + 1;
    }
}

std::vector<Row> rowsUnder(std::string_view prefix)
{
    std::vector<Row> rows;
    for (const Resource& file : resourcesUnder(prefix)) {
        std::istringstream lines{std::string{file.content}};
        for (std::string line; std::getline(lines, line);) {
            if (!line.empty() && line.front() != '#')
                rows.push_back({std::string{file.path}, line, split(line, '\t')});
        }
    }
    return rows;
}

std::vector<Row> organizations()
{
    return rowsUnder("lexicon/organizations/");
}

bool isUtf8(std::string_view bytes)
{
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 character = 0;
        U8_NEXT(bytes.data(), at, size, character);
        if (character < 0)
            return false;
    }
    return true;
}

bool hasHan(const std::string& name)
{
    const auto points = text::fold(name).text;
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(points.size());) {
        UChar32 character = 0;
        U8_NEXT(points.data(), at, static_cast<std::int32_t>(points.size()), character);
        if (character > 0 && text::isHan(static_cast<char32_t>(character)))
            return true;
    }
    return false;
}

bool isMarked(const std::string& name)
{
    return name.ends_with('!');
}

/// Every name of a row without its mark; first the two primary ones.
std::vector<std::string> namesOf(const Row& row)
{
    std::vector<std::string> names;
    for (const std::size_t column : {0U, 1U, 5U, 6U}) {
        if (row.cells[column].empty())
            continue;
        const auto parts = column < 2 ? std::vector{row.cells[column]} : split(row.cells[column], '|');
        names.insert(names.end(), parts.begin(), parts.end());
    }
    return names;
}

} // namespace

TEST_CASE("organizations fill seven columns with known kinds, countries and parents", "[extract][lexicon]")
{
    const auto rows = organizations();
    CHECK(rows.size() >= 3000);
    std::set<std::string> primaries;
    for (const Row& row : rows) {
        CAPTURE(row.file, row.line);
        REQUIRE(row.cells.size() == 7);
        REQUIRE_FALSE(row.primary().empty());
        CHECK(primaries.insert(row.primary()).second);
        CHECK(std::find(kKinds.begin(), kKinds.end(), row.cells[2]) != kKinds.end());
        const std::string& country = row.cells[3];
        CHECK((country.empty() || (country.size() == 2 && country[0] >= 'A' && country[1] <= 'Z')));
        CHECK_FALSE(isMarked(row.cells[0]));
        CHECK_FALSE(isMarked(row.cells[1]));
        CHECK((row.cells[0].empty() || hasHan(row.cells[0]))); // a Latin name goes in the second column
        CHECK_FALSE(hasHan(row.cells[1]));
    }
    for (const Row& row : rows) {
        CAPTURE(row.file, row.line);
        const std::string& parent = row.cells[4];
        CHECK((parent.empty() || primaries.contains(parent)));
        CHECK(parent != row.primary());
        CHECK_FALSE((row.cells[2] == "unit" && parent.empty()));
    }
}

TEST_CASE("no name of an organization is empty, padded or in traditional script", "[extract][lexicon]")
{
    for (const Row& row : organizations()) {
        CAPTURE(row.file, row.line);
        for (const std::string& name : namesOf(row)) {
            CAPTURE(name);
            const std::string bare = isMarked(name) ? name.substr(0, name.size() - 1) : name;
            CHECK_FALSE(text::foldKey(bare).empty());
            CHECK(bare.find_first_of("!\t|") == std::string::npos);
            CHECK((!bare.empty() && bare.front() != ' ' && bare.back() != ' '));
        }
        if (!row.cells[0].empty())
            CHECK(text::simplify(row.cells[0]) == row.cells[0]);
    }
}

TEST_CASE("a name that two organizations claim is marked as ambiguous", "[extract][lexicon]")
{
    std::map<std::string, std::map<std::string, bool>> claims; // folded name → owner → marked
    for (const Row& row : organizations()) {
        for (const std::string& name : namesOf(row)) {
            bool& marked = claims[text::foldKey(name)][row.primary()];
            marked = marked || isMarked(name);
        }
    }
    for (const auto& [name, owners] : claims) {
        CAPTURE(name, owners);
        const bool allMarked = std::all_of(owners.begin(), owners.end(), [](const auto& owner) { return owner.second; });
        CHECK((owners.size() == 1 || allMarked));
    }
}

TEST_CASE("organization files are sorted and valid UTF-8", "[extract][lexicon]")
{
    std::map<std::string, std::vector<std::string>> lines;
    for (const Row& row : organizations())
        lines[row.file].push_back(row.line);
    for (const auto& [file, content] : lines) {
        CAPTURE(file);
        CHECK(std::is_sorted(content.begin(), content.end()));
        CHECK(std::adjacent_find(content.begin(), content.end()) == content.end());
    }
    for (const Resource& file : resourcesUnder("lexicon/")) {
        CAPTURE(file.path);
        CHECK(isUtf8(file.content));
    }
}
