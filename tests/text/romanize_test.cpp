// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/romanize.h"
#include "tests/support/catch.h"

#include <string>

using namespace exeunt::text;

TEST_CASE("Chinese names become pinyin, surnames by their own reading", "[text]")
{
    CHECK(pinyinOf("黄文灏") == "huangwenhao");
    CHECK(pinyinOf("曾国") == "zengguo");
    CHECK(pinyinOf("单云舟") == "shanyunzhou");
    CHECK(pinyinOf("欧阳述") == "ouyangshu");
    CHECK(pinyinOf("") == "");
}

TEST_CASE("pinyin is told from other words", "[text]")
{
    for (const auto* word : {"wenhao", "huang", "ying", "yong", "xiang", "zhuang", "er", "qiuyue", "shuo"})
        CHECK(isPinyin(word));
    for (const auto* word : {"jonas", "ferber", "smith", "", "x", "wenhaox", "thomas", "kia2"})
        CHECK_FALSE(isPinyin(word));
}

TEST_CASE("pinyin is written as Taiwan does", "[text]")
{
    CHECK(wadeGilesOf("zhangzhongqi") == "changchungchi");
    CHECK(wadeGilesOf("xie") == "hsieh");
    CHECK(wadeGilesOf("guoen") == "kuoen");
    CHECK(wadeGilesOf("zixiang") == "tzuhsiang");
    CHECK(wadeGilesOf("yan") == "yen");
    CHECK(wadeGilesOf("smith") == "smith");
}

TEST_CASE("marks fall from letters, or are spelled out", "[text]")
{
    CHECK(withoutMarks("Müller Łukasz Ørsted Voß") == "muller lukasz orsted voss");
    CHECK(withSpelledMarks("Jörg Müller, Ågård") == "joerg mueller, aagaard");
    CHECK(withoutMarks("黄文灏") == "黄文灏");
}
