// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lexicon.h"
#include "core/extract/list_scan.h"
#include "core/extract/strategy/cues.h"
#include "tests/support/catch.h"

using namespace exeunt;
using extract::AhoCorasick;
using extract::ListScan;

TEST_CASE("a scan for several lists keeps the hits of each apart", "[extract]")
{
    ListScan scan{3};
    scan.add(0, "北屿", 7);
    scan.add(0, "北屿科技", 8);
    scan.add(1, "科技", 7);
    scan.add(1, "北屿", 0);
    scan.compile();
    const auto hits = scan.scan("北屿科技和北屿");
    REQUIRE(hits.size() == 3);
    const auto at = [](std::size_t begin, std::size_t end, std::uint32_t word) {
        return AhoCorasick::Hit{{begin * 3, end * 3}, word};
    };
    CHECK(hits[0] == std::vector{at(0, 4, 8), at(0, 2, 7), at(5, 7, 7)});
    CHECK(hits[1] == std::vector{at(0, 2, 0), at(2, 4, 7), at(5, 7, 0)});
    CHECK(hits[2].empty());
}

TEST_CASE("names and cues found in one scan are those that scans of their own find", "[extract]")
{
    const extract::Lexicon lexicon;
    const extract::strategy::Cues cues{"zh"};
    ListScan scan{2};
    cues.addTo(scan, 0);
    lexicon.addTo(scan, 1);
    scan.compile();
    for (const std::string_view text : {"阿里巴巴和腾讯宣布下调大模型价格,并扩招AI人才,同时关闭三家海外门店。",
             "北屿科技将重心从芯片转向机器人,完成新一轮融资;Meta与OpenAI不予置评。", ""}) {
        const auto hits = scan.scan(text);
        const auto together = lexicon.organizationsIn(text, hits[1], true);
        const auto alone = lexicon.organizationsIn(text, true);
        REQUIRE(together.size() == alone.size());
        for (std::size_t i = 0; i < alone.size(); ++i) {
            CHECK(together[i].span == alone[i].span);
            CHECK(together[i].index == alone[i].index);
        }
        const auto joint = cues.cuesOf(text, hits[0]);
        const auto own = cues.scan(text);
        REQUIRE(joint.size() == own.size());
        CHECK((text.empty() || !own.empty()));
        for (std::size_t i = 0; i < own.size(); ++i) {
            CHECK(joint[i].span == own[i].span);
            CHECK(joint[i].cue == own[i].cue);
        }
    }
}
