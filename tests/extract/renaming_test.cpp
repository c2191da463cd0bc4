// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same sentences about other people and companies tell the same moves: no rule may live on the names of its examples.
#include "tests/extract/corpus_check.h"
#include "tests/support/catch.h"

#include <utility>

using exeunt::tests::CorpusCase;
using exeunt::tests::readCorpus;
using exeunt::tests::scoreCorpus;
using exeunt::tests::sharedExtractor;

namespace {

using Names = std::vector<std::pair<std::string, std::string>>; // of the corpora, and those that take their place

void rename(std::string& text, const Names& names)
{
    for (const auto& [from, to] : names) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }
}

std::vector<CorpusCase> renamedCorpus(const Names& names)
{
    auto cases = readCorpus(std::string{EXEUNT_SOURCE_DIR} + "/tests/data/extract/zh_moves.tsv");
    for (CorpusCase& one : cases) {
        rename(one.text, names);
        for (auto* rows : {&one.moves, &one.affiliations, &one.reporting, &one.strategies}) {
            for (auto& row : *rows) {
                for (std::string& cell : row)
                    rename(cell, names);
            }
        }
    }
    return cases;
}

} // namespace

TEST_CASE("moves are read alike under other names", "[extract][corpus]")
{
    // Names without a suffix (橡穗方舟) may cost something.
    const double plain = scoreCorpus(renamedCorpus({}), sharedExtractor()).movesF1();
    const auto names = GENERATE(Names{{"星野", "澜瓴"}, {"墨池", "砚禾"}, {"鹿鸣", "橡穗"}, {"远帆", "珂芒"},
                                    {"许文博", "费鸣谦"}, {"宋远行", "路知秋"}, {"李思明", "阮星河"}},
        Names{{"星野", "岑溪"}, {"墨池", "桓屿"}, {"鹿鸣", "霁岚"}, {"远帆", "槿川"}, {"许文博", "蒲彦"}, {"宋远行", "夏侯霖"},
            {"李思明", "尉佳音"}},
        Names{{"墨池科技", "棱镜无界"}, {"墨池", "棱镜"}, {"鹿鸣智能", "橡穗方舟"}, {"鹿鸣", "橡穗"}, {"远帆科技", "珂芒纪元"},
            {"远帆", "珂芒"}, {"许文博", "戴可"}, {"宋远行", "司马珞"}});
    const auto score = scoreCorpus(renamedCorpus(names), sharedExtractor());
    INFO(exeunt::tests::told(score));
    CHECK(score.movesF1() >= plain - 0.07);
}
