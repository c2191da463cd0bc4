// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/clean_junk.h"
#include "core/import/clean_pinyin.h"
#include "core/import/clean_words.h"
#include "core/import/markdown.h"
#include "tests/support/catch.h"

#include <string>
#include <tuple>

using namespace exeunt::import;
using Row = std::tuple<std::string, std::string>;

TEST_CASE("readings in brackets go, other brackets stay", "[import][pinyin]")
{
    const auto [page, clean] = GENERATE(table<std::string, std::string>({
        Row{"糾錯(cuò)頁面", "糾錯頁面"},
        Row{"人們（men）說", "人們說"},
        Row{"綠(lǜ)色", "綠色"},
        Row{"重慶(chóng qìng)分社", "重慶分社"},
        // Out of step with GBK bytes: the character is worked out again.
        Row{"更新?lián)Q代", "更新換代"},
        Row{"拆分?jǐn)?shù)據(jù)", "拆分數據"},
        Row{"性?xún)r(jià)比", "性價比"},
        // No character fits: only the scrap goes.
        Row{"前?zhuāng)。", "前。"},
        Row{"MoE（混合专家模型）", "MoE（混合专家模型）"},
        Row{"首席执行官(CEO)林澈", "首席执行官(CEO)林澈"},
        Row{"负责人(P9)林澈", "负责人(P9)林澈"},
        Row{"林某(Ada Quill)說", "林某(Ada Quill)說"},
        Row{"应用(app)上线", "应用(app)上线"},
        Row{"The word (cuò) stays", "The word (cuò) stays"},
        Row{"為什麼?好(", "為什麼?好("},
        Row{"錯(cuò", "錯(cuò"},
    }));
    CHECK(edited(page, findPinyin(page)) == clean);
}

TEST_CASE("anti-copy junk goes, short words stay", "[import][junk]")
{
    const auto [page, clean] = GENERATE(table<std::string, std::string>({
        Row{"他走了。5 R2 m; h: c3 T8 w# E @4 [1 p\n后来", "他走了。\n后来"},
        Row{"甲。\n( u9 L5 y! e: J2 a7 N% r\n乙。", "甲。\n乙。"},
        Row{"To be or not to be, he is at it as we go on", "To be or not to be, he is at it as we go on"},
        Row{"Q1 Q2 Q3 Q4 H1 H2 FY", "Q1 Q2 Q3 Q4 H1 H2 FY"},
        Row{"比分 3 : 2, 1 : 0, 4 : 4", "比分 3 : 2, 1 : 0, 4 : 4"},
    }));
    CHECK(edited(page, findAntiCopyJunk(page)) == clean);
}

TEST_CASE("glued section numbers become line breaks, figures stay", "[import][junk]")
{
    std::string filler;
    while (filler.size() < 700)
        filler += "这一行没有换行，句子一个接着一个。";
    const auto [page, clean] = GENERATE(table<std::string, std::string>({
        Row{"版图变了。1AI公司的难题", "版图变了。\nAI公司的难题"},
        Row{"版图变了。2小公司怎么办", "版图变了。\n小公司怎么办"},
        Row{"他走了。3名同事跟随。", "他走了。3名同事跟随。"},
        Row{"他走了。5月加入。", "他走了。5月加入。"},
        Row{"他走了。2024年加入。", "他走了。2024年加入。"},
        Row{"他走了。2.5亿元。", "他走了。2.5亿元。"},
        Row{"他走了。5G网络", "他走了。5G网络"},
    }));
    CHECK(edited(filler + page, findGluedNumbers(filler + page)) == filler + clean);
    CHECK(findGluedNumbers(page).empty()); // a text with its own line breaks
}

TEST_CASE("footnote marks go", "[import][junk]")
{
    const auto [page, clean] = GENERATE(table<std::string, std::string>({
        Row{"他走了。12\n后来", "他走了。\n后来"},
        Row{"He left.[3] She stayed.[14]", "He left. She stayed."},
        Row{"票价2024\n后来", "票价2024\n后来"},
        Row{"array [3] is", "array [3] is"},
    }));
    CHECK(edited(page, findFootnoteMarks(page)) == clean);
}

TEST_CASE("converter slips and spaced words are mended", "[import][words]")
{
    CHECK(edited("视频领網域的協定", findConverterSlips("视频领網域的協定")) == "视频领域的协议");
    CHECK(findConverterSlips("协议和领域").empty());
    CHECK(edited("必应、C o pilot；", findSpacedWords("必应、C o pilot；")) == "必应、Copilot；");
    CHECK(edited("用O p e n A I的", findSpacedWords("用O p e n A I的")) == "用OpenAI的");
    CHECK(findSpacedWords("计划A和B。Plan B is on").empty());
    CHECK(findSpacedWords("I a m").empty());
}

TEST_CASE("line ends and spare space are put in order", "[import][words]")
{
    CHECK(edited("a\r\nb\rc\x01", findLineEnds("a\r\nb\rc\x01")) == "a\nb\nc");
    CHECK(edited(" \n a  \n\n \n\n  b\n", findSpareSpace(" \n a  \n\n \n\n  b\n")) == "a\n\n  b");
    CHECK(edited("\n \n", findSpareSpace("\n \n")).empty());
    CHECK(findSpareSpace("a\n\nb").empty());
}

TEST_CASE("Markdown becomes plain text", "[import][markdown]")
{
    const auto [page, clean] = GENERATE(table<std::string, std::string>({
        Row{"## Who left", "Who left"},
        Row{"**Bold** and *soft* and `code`", "Bold and soft and code"},
        Row{"[Norvane](https://example.org/a_(b)) grew", "Norvane grew"},
        Row{"![logo](x.png)text", "text"},
        Row{"snake_case and 3 * 4 and 3*4", "snake_case and 3 * 4 and 3*4"},
        Row{"> quoted", "quoted"},
        Row{"---\ntitle: x\n---\nBody", "Body"},
        Row{"* item", "* item"},
        Row{"[no link] here", "[no link] here"},
    }));
    CHECK(edited(page, findMarkdown(page)) == clean);
    const auto front = readFrontMatter("---\ntitle: \"A\"\ndate: 2024-05-06T10:00\nauthor: B\nsource: C\n---\nx", "a.md");
    CHECK(front.title == "A");
    CHECK(front.author == "B");
    CHECK(front.outlet == "C");
    REQUIRE(front.published);
    CHECK(front.published->toString() == "2024-05-06");
}
