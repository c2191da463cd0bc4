// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/corpus_check.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace {

using exeunt::article::Move;
using Cells = std::vector<std::string>;

struct DateScore {
    int right[4] = {0, 0, 0, 0}; // date, announced, status, background
    int found = 0;
    int all = 0;
    std::string complaints;
};

Cells split(const std::string& line, const std::string& separator)
{
    Cells cells;
    std::size_t begin = 0;
    for (std::size_t at = line.find(separator); at != std::string::npos; at = line.find(separator, begin)) {
        cells.push_back(line.substr(begin, at - begin));
        begin = at + separator.size();
    }
    cells.push_back(line.substr(begin));
    return cells;
}

bool fits(const std::string& expected, const std::string& actual)
{
    const auto options = split(expected, " or ");
    return std::any_of(options.begin(), options.end(),
        [&](const std::string& option) { return option == "*" || option == (actual.empty() ? "-" : actual); });
}

std::string textOf(const std::optional<exeunt::date::Edtf>& date)
{
    return date ? date->toString() : "";
}

/// The claims of a text as if it had been published that day.
std::vector<Move> movesOf(const std::string& language, const Cells& told)
{
    exeunt::article::Article article;
    for (const auto& part : split(told.at(2), "\\n"))
        article.text += (article.text.empty() ? "" : "\n") + part;
    article.language = language;
    if (told.at(1) != "-")
        article.published = exeunt::date::Edtf::parse(told.at(1)).value();
    return exeunt::tests::sharedExtractor().extract(article).moves;
}

void scoreMove(const Cells& wanted, const std::vector<Move>& moves, const Cells& told, DateScore& score)
{
    ++score.all;
    const auto isMeant = [&](const Move& move) {
        return move.person && move.person->name == wanted.at(2)
            && fits(wanted.at(1), std::string{exeunt::article::toString(move.kind)});
    };
    const auto found = std::find_if(moves.begin(), moves.end(), isMeant);
    if (found == moves.end()) {
        score.complaints += "\nmissed " + wanted.at(1) + " of " + wanted.at(2) + " in " + told.at(2);
        return;
    }
    ++score.found;
    const Cells actual{textOf(found->date), textOf(found->announced), std::string{exeunt::article::toString(found->status)},
        found->isBackground ? "b" : ""};
    for (std::size_t part = 0; part < actual.size(); ++part) {
        const bool isRight = fits(wanted.at(part + 3), actual[part]);
        score.right[part] += isRight;
        if (!isRight)
            score.complaints += "\n" + wanted.at(2) + ": " + wanted.at(part + 3) + " is "
                + (actual[part].empty() ? "-" : actual[part]) + " in " + told.at(2);
    }
}

DateScore scoreDates(const std::string& language)
{
    DateScore score;
    std::ifstream file{std::string{EXEUNT_SOURCE_DIR} + "/tests/data/extract/" + language + "_dates.tsv"};
    Cells told;
    std::vector<Move> moves;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("T\t")) {
            told = split(line, "\t");
            moves = movesOf(language, told);
        } else if (line.starts_with("D\t")) {
            scoreMove(split(line, "\t"), moves, told, score);
        }
    }
    return score;
}

} // namespace

TEST_CASE("moves take their dates and status from their own words", "[extract][dates]")
{
    for (const std::string language : {"en", "de", "zh"}) {
        const auto score = scoreDates(language);
        INFO(language << ": dates " << score.right[0] << ", announced " << score.right[1] << ", status " << score.right[2]
                      << ", background " << score.right[3] << " of " << score.found << " found of " << score.all
                      << score.complaints);
        CHECK(score.all >= 30);
        CHECK(score.found >= score.all * 8 / 10);
        for (const int right : score.right)
            CHECK(right * 10 >= score.found * 9);
    }
}
