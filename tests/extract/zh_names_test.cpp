// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// tests/data/extract/zh_names.tsv: T language - text, then O the organizations and P the people it names, "-" for none, parted
// by " | "; "?" before a name that may be left out. Organizations are given with their bounds, people once each; all in
// simplified script.
#include "core/extract/extractor.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

namespace {

struct Names {
    std::vector<std::string> organizations;
    std::set<std::string> people;
};

struct NamedSentence {
    std::string language, text;
    Names wanted, optional;
};

std::vector<std::string> partsOf(const std::string& cell)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (cell != "-" && begin <= cell.size()) {
        const std::size_t end = std::min(cell.find(" | ", begin), cell.size());
        parts.push_back(cell.substr(begin, end - begin));
        begin = end + 3;
    }
    return parts;
}

std::vector<NamedSentence> readSentences()
{
    std::vector<NamedSentence> sentences;
    std::ifstream in{std::string{EXEUNT_SOURCE_DIR} + "/tests/data/extract/zh_names.tsv"};
    for (std::string line; std::getline(in, line);) {
        const std::size_t last = line.rfind('\t');
        if (line.starts_with("T\t"))
            sentences.push_back({line.substr(2, line.find('\t', 2) - 2), line.substr(last + 1), {}, {}});
        else if (line.starts_with("O\t") || line.starts_with("P\t")) {
            for (const auto& name : partsOf(line.substr(2))) {
                const bool isOptional = name.starts_with("?");
                Names& names = isOptional ? sentences.back().optional : sentences.back().wanted;
                const std::string bare = isOptional ? name.substr(1) : name;
                line.front() == 'O' ? names.organizations.push_back(bare) : (void)names.people.insert(bare);
            }
        }
    }
    return sentences;
}

Names namesIn(const NamedSentence& sentence)
{
    static const exeunt::extract::Extractor extractor;
    exeunt::article::Article article;
    article.text = sentence.text;
    article.language = sentence.language;
    Names names;
    std::istringstream lines{extractor.explain(article)};
    constexpr std::string_view kOrganization = "seen organization ", kPerson = "seen person ";
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(kOrganization))
            names.organizations.push_back(line.substr(kOrganization.size(), line.find(" = ") - kOrganization.size()));
        else if (line.starts_with(kPerson))
            names.people.insert(line.substr(kPerson.size(), line.find(" [") - kPerson.size()));
    }
    return names;
}

struct Counts {
    int right = 0, wrong = 0, missed = 0;
    [[nodiscard]] double precision() const { return static_cast<double>(right) / std::max(1, right + wrong); }
    [[nodiscard]] double recall() const { return static_cast<double>(right) / std::max(1, right + missed); }
};

template <class List>
void compare(const List& wanted, const List& optional, std::vector<std::string> found, const std::string& text, Counts& counts,
    std::string& complaints)
{
    for (const auto& name : wanted) {
        const auto place = std::find(found.begin(), found.end(), name);
        if (place == found.end()) {
            ++counts.missed;
            complaints += "missed " + name + " in: " + text + "\n";
        } else {
            ++counts.right;
            found.erase(place);
        }
    }
    for (const auto& name : found) {
        if (std::find(optional.begin(), optional.end(), name) == optional.end()) {
            ++counts.wrong;
            complaints += "wrong " + name + " in: " + text + "\n";
        }
    }
}

} // namespace

TEST_CASE("names in Chinese sentences are found with their bounds", "[extract][names]")
{
    const auto sentences = readSentences();
    REQUIRE(sentences.size() >= 150);
    Counts organizations, people;
    std::string complaints;
    for (const auto& sentence : sentences) {
        const Names found = namesIn(sentence);
        compare(sentence.wanted.organizations, sentence.optional.organizations, found.organizations, sentence.text, organizations,
            complaints);
        compare(sentence.wanted.people, sentence.optional.people, {found.people.begin(), found.people.end()}, sentence.text,
            people, complaints);
    }
    if (std::getenv("EXEUNT_CORPUS_VERBOSE"))
        std::cout << complaints << "organizations P " << organizations.precision() << " R " << organizations.recall()
                  << ", people P " << people.precision() << " R " << people.recall() << "\n";
    INFO(complaints);
    CHECK(organizations.precision() >= 0.9);
    CHECK(organizations.recall() >= 0.85);
    CHECK(people.precision() >= 0.9);
    CHECK(people.recall() >= 0.9);
}
