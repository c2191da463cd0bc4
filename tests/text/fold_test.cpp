// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"
#include "tests/support/catch.h"

#include <string>
#include <tuple>

using exeunt::Span;
using exeunt::text::fold;
using exeunt::text::foldKey;
using exeunt::text::Letters;
using exeunt::text::simplify;

TEST_CASE("folding maps scripts, widths and case", "[text][fold]")
{
    using Row = std::tuple<std::string, std::string>;
    const auto [original, expected] = GENERATE(table<std::string, std::string>({
        Row{"鐘離後", "钟离后"},
        Row{"于海", "于海"},
        Row{"ＡＢ２０２４", "ab2024"},
        Row{"甲，乙：「丙」（丁）", "甲,乙:“丙”(丁)"},
        Row{"。、《书》", "。、《书》"},
        Row{"Müller-Straße", "müller-straße"},
        Row{"Karén•李", "karén·李"},
        Row{"a\u00A0b\u200Bc\nd", "a bc\nd"},
        Row{"“x” ‘y’", "“x” 'y'"},
    }));
    CHECK(fold(original).text == expected);
}

TEST_CASE("letters keep their case when asked", "[text][fold]")
{
    CHECK(fold("Ａda 離", Letters::Kept).text == "Ada 离");
}

TEST_CASE("a folded span leads back to the original bytes", "[text][fold]")
{
    const std::string original = "x\u200B零一萬物（ＡＢＣ）離職 End";
    const auto folded = fold(original);
    const auto back = [&](const std::string& piece) {
        const auto at = folded.text.find(piece);
        REQUIRE(at != std::string::npos);
        return std::string{folded.toOriginal(Span{at, at + piece.size()}).of(original)};
    };
    CHECK(back("零一万物") == "零一萬物");
    CHECK(back("(abc)") == "（ＡＢＣ）");
    CHECK(back("b") == "Ｂ");
    CHECK(back("离职 end") == "離職 End");
    CHECK(back("x") == "x");
    CHECK(folded.toOriginal(folded.text.size()) == original.size());
    for (std::size_t i = 0; i < folded.text.size(); ++i)
        CHECK(folded.toFolded(folded.toOriginal(i)) <= i);
    const auto piece = original.find("離職");
    CHECK(std::string{folded.toFolded(Span{piece, piece + 6}).of(folded.text)} == "离职");
}

TEST_CASE("folding copies damaged bytes", "[text][fold]")
{
    const std::string damaged = "a\xff\xe4\xb8";
    CHECK(fold(damaged).text == damaged);
    CHECK(fold("").text.empty());
    CHECK(fold("").toOriginal(std::size_t{0}) == 0);
}

TEST_CASE("names are simplified by phrases", "[text][fold]")
{
    CHECK(simplify("黃文灝") == "黄文灏");
    CHECK(simplify("零一萬物") == "零一万物");
    CHECK(simplify("陈乾") == "陈乾");
    CHECK(simplify("于谦") == "于谦");
    CHECK(simplify("Ada Li") == "Ada Li");
}

TEST_CASE("a key is what spellings of a name share", "[text][fold]")
{
    CHECK(foldKey("01.AI") == foldKey("01 AI"));
    CHECK(foldKey("李 開復") == "李开复");
    CHECK(foldKey("O’Neil-Smith") == "oneilsmith");
    CHECK(foldKey("Mustafa·Suleyman") == foldKey("Mustafa Suleyman"));
    CHECK(foldKey("MiniMax") == foldKey("Ｍinimax"));
    CHECK(foldKey("--").empty());
}
