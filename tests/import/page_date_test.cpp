// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page_date.h"
#include "core/text/fold.h"
#include "tests/support/catch.h"

#include <string>
#include <tuple>

using namespace exeunt;

TEST_CASE("a page's date line gives its day", "[import][date]")
{
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [line, language, expected] = GENERATE(table<std::string, std::string, std::string>({
        Row{"2024-11-17 18:00:46", "zh-Hans", "2024-11-17"},
        Row{"30/04/2024 14:20", "zh-Hant", "2024-04-30"},
        Row{"发布时间：2024年3月5日 09:00 来源：晨舟日报", "zh-Hans", "2024-03-05"},
        Row{"UPDATED 20:09 EDT / MARCH 24 2024", "en", "2024-03-24"},
        Row{"Published: Mar. 5th, 2024", "en", "2024-03-05"},
        Row{"Veröffentlicht am 5. März 2024 um 14:30 Uhr", "de", "2024-03-05"},
        Row{"Stand: 17.11.2024, 08:15 Uhr", "de", "2024-11-17"},
        Row{"03/24/2024", "en", "2024-03-24"},
        Row{"03/04/2024", "en", ""}, // March or April?
        Row{"2024-13-45", "en", ""},
        Row{"2024年3月5日，林澈向全体同事宣布他将离开北屿科技", "zh-Hans", ""},
        Row{"On March 5, 2024, he told his team that he was leaving", "en", ""},
        Row{"Version 1.2.2024-beta", "en", ""},
        Row{"3月5日", "zh-Hans", ""},
    }));
    CAPTURE(line);
    const auto found = import::dateLine(text::fold(line).text, language);
    CHECK((found ? date::isoDay(found->day) : "") == expected);
}
