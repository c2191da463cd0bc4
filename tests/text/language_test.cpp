// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"
#include "tests/support/catch.h"

#include <string>
#include <tuple>

using exeunt::text::detectLanguage;

TEST_CASE("the language is that of most of the text", "[text][language]")
{
    using Row = std::tuple<std::string, std::string>;
    const auto [body, expected] = GENERATE(table<std::string, std::string>({
        Row{"北屿科技的研发负责人林澈离职，公司对他过去几年的贡献表示感谢。", "zh-Hans"},
        Row{"北嶼科技的研發負責人林澈離職，公司對他過去幾年的貢獻表示感謝。", "zh-Hant"},
        Row{"在大模型领網域，这个团队的协定已经签了。", "zh-Hans"},
        Row{"The head of research has left the company and will join Tarn in May.", "en"},
        Row{"A New Strategy for Norvane\n\nDie Leiterin der Forschung verlässt das Unternehmen und wird im Mai zu Tarn wechseln.",
            "de"},
        Row{"Le directeur a quitté la société et les actionnaires sont dans l'attente.", "fr"},
        Row{"研究部長は会社を去り、五月に新しい会社に入ります。", "ja"},
        Row{"AI CEO Norvane 的负责人离职", "zh-Hans"},
        Row{"12345 --- !!!", "und"},
        Row{"", "und"},
    }));
    CHECK(detectLanguage(body) == expected);
}
