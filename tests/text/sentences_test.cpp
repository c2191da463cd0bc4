// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"

#include "core/text/clauses.h"
#include "tests/support/catch.h"

#include <string>
#include <tuple>
#include <vector>

using exeunt::text::splitClauses;
using exeunt::text::splitSentences;

namespace {

/// The sentences of a text, written one after another with a bar between.
std::string split(const std::string& body, const std::string& language)
{
    std::string joined;
    std::size_t last = 0;
    for (const auto& span : splitSentences(body, language)) {
        REQUIRE(span.begin >= last);
        REQUIRE(span.begin < span.end);
        REQUIRE(span.end <= body.size());
        last = span.end;
        joined += (joined.empty() ? "" : "|") + std::string{span.of(body)};
    }
    return joined;
}

} // namespace

TEST_CASE("a text falls into its sentences", "[text][sentences]")
{
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [language, body, expected] = GENERATE(table<std::string, std::string, std::string>({
        Row{"zh-Hans", "林澈离职。他去了北屿科技！为什么？", "林澈离职。|他去了北屿科技！|为什么？"},
        Row{"zh-Hans", "“路还长。”林澈说。", "“路还长。”|林澈说。"},
        Row{"zh-Hans", "“谁来付账？”的问题没有人答。", "“谁来付账？”的问题没有人答。"},
        Row{"zh-Hans", "《走还是留？》一书出版。", "《走还是留？》一书出版。"},
        Row{"zh-Hans", "甲去了乙；丙去了丁。", "甲去了乙；|丙去了丁。"},
        Row{"zh-Hans", "模型3.5版于8月发布。价格0.8元", "模型3.5版于8月发布。|价格0.8元"},
        Row{"zh-Hans", "小标题\n正文在此。", "小标题|正文在此。"},
        Row{"zh-Hant", "他離開了…… 後來創業。", "他離開了……|後來創業。"},
        Row{"zh-Hans", "有人加入微软(负责搜索。含广告)。完", "有人加入微软(负责搜索。含广告)。|完"},
        Row{"zh-Hans", "全员加入晨舟....风向变了。", "全员加入晨舟....|风向变了。"},
        Row{"en", "Dr. Ada Li left Norvane Inc. in May. She joined Tarn.",
            "Dr. Ada Li left Norvane Inc. in May.|She joined Tarn."},
        Row{"en", "He left Norvane Inc. The board was told.", "He left Norvane Inc.|The board was told."},
        Row{"en", "J. P. Reyes earns $3.5 million. Yes.", "J. P. Reyes earns $3.5 million.|Yes."},
        Row{"en", "\"We go on.\" Reyes smiled.", "\"We go on.\"|Reyes smiled."},
        Row{"en", "Why now? Because, e.g. Tarn pays more!", "Why now?|Because, e.g. Tarn pays more!"},
        Row{"en", "The U.S. Senate met. Done.", "The U.S. Senate met.|Done."},
        Row{"en", "He waited ... and left. iTarn hired him.", "He waited ... and left.|iTarn hired him."},
        Row{"de", "Am 12. März ging Lena Voss. Sie blieb z. B. bis 3. Quartal 2023. Dann kam Ruf.",
            "Am 12. März ging Lena Voss.|Sie blieb z. B. bis 3. Quartal 2023.|Dann kam Ruf."},
        Row{"de", "„Ich gehe.“ Voss lachte. Das war 2024. Nun ist sie fort.",
            "„Ich gehe.“|Voss lachte.|Das war 2024.|Nun ist sie fort."},
        Row{"de", "  • Erstens.\n  • Kosten senken", "Erstens.|Kosten senken"},
        Row{"en", "", ""},
        Row{"en", " \n\n ", ""},
        Row{"xx", "no end at all", "no end at all"},
    }));
    CHECK(split(body, language) == expected);
}

TEST_CASE("a hard wrap inside a sentence is no sentence end", "[text][sentences]")
{
    const std::string wrapped = "Norvane said on Monday that its head of research had handed in\n"
                                "his notice and would leave the company at the end of the month\n"
                                "to found a laboratory of his own. The board has begun to look\n"
                                "for a successor.\n\nA heading\n\nMore text here.";
    CHECK(splitSentences(wrapped, "en").size() == 4);

    const std::string list = "Chief executive Ada Li, since 2019 and counting to this day\nFinance Tom Reyes\n"
                             "Research and development Lena Voss, who came from Tarn\nSales nobody";
    CHECK(splitSentences(list, "en").size() == 4);
}

TEST_CASE("a sentence falls into its clauses", "[text][sentences]")
{
    const std::string body = "林澈,1,000人团队的负责人(前北屿,现晨舟)，离职;创业";
    std::string joined;
    for (const auto& span : splitClauses(body, {0, body.size()}))
        joined += std::string{span.of(body)} + "|";
    CHECK(joined == "林澈|1,000人团队的负责人(前北屿,现晨舟)|离职|创业|");
}

TEST_CASE("damaged bytes do not stop the splitter", "[text][sentences]")
{
    std::string body = "Good. \xff\xfe\x80 Bad? \xe4\xb8";
    for (std::size_t length = 0; length <= body.size(); ++length)
        CHECK_NOTHROW(splitSentences(body.substr(0, length), "de"));
}
