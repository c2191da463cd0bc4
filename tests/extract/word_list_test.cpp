// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace exeunt;

namespace {

constexpr std::array kTitleClasses{"chief", "executive", "head", "founder", "board", "scientist", "engineer", "manager",
    "adviser", "member", "journalist", "spokesperson", "analyst", "partner", "politician"};

/// The first column of a word list of resources/lexicon, and the line behind it.
struct Word {
    std::string word;
    std::string rest;
};

std::vector<Word> wordsOf(const std::string& path)
{
    const auto content = resource("lexicon/" + path);
    INFO(path);
    REQUIRE(content.has_value());
    std::vector<Word> words;
    std::istringstream lines{std::string{*content}};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        const std::size_t tab = line.find('\t');
        words.push_back({line.substr(0, tab), tab == std::string::npos ? "" : line.substr(tab + 1)});
    }
    return words;
}

} // namespace

TEST_CASE("word lists hold each word once and enough of them", "[extract][lexicon]")
{
    using Row = std::pair<std::string, std::size_t>;
    const auto [path, atLeast] = GENERATE(values<Row>({
        {"zh/surnames.txt", 400},
        {"zh/surnames_compound.txt", 50},
        {"zh/given_characters.tsv", 1300},
        {"zh/titles.tsv", 500},
        {"en/titles.tsv", 400},
        {"de/titles.tsv", 500},
        {"en/given_names.txt", 1000},
        {"de/given_names.txt", 500},
        {"en/not_names.txt", 600},
        {"de/not_names.txt", 800},
        {"de/nouns.txt", 2500},
        {"zh/not_names.txt", 800},
        {"zh/common_words.txt", 1500},
        {"zh/units.txt", 100},
        {"en/units.txt", 60},
        {"de/units.txt", 60},
    }));
    CAPTURE(path);
    const auto words = wordsOf(path);
    CHECK(words.size() >= atLeast);
    std::set<std::string> seen;
    for (const Word& word : words) {
        CAPTURE(word.word);
        CHECK(seen.insert(word.word).second);
        CHECK_FALSE(word.word.empty());
        CHECK((word.word.front() != ' ' && word.word.back() != ' '));
    }
}

TEST_CASE("every title has a known class", "[extract][lexicon]")
{
    const std::string language = GENERATE(as<std::string>{}, "zh", "en", "de");
    for (const Word& title : wordsOf(language + "/titles.tsv")) {
        CAPTURE(language, title.word, title.rest);
        CHECK(std::find(kTitleClasses.begin(), kTitleClasses.end(), title.rest) != kTitleClasses.end());
    }
}
