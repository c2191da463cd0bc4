// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/date_reader.h"

#include "tests/support/catch.h"

using namespace exeunt::date;

TEST_CASE("relative years count from the text's own year where no day is known", "[date][reader]")
{
    struct Row {
        std::string language;
        std::string text;
        std::string value; // "" for none
    };
    for (const auto& row : std::vector<Row>{{"zh", "今年8月他离开了公司", "2024-08"}, {"zh", "去年9月加入", "2023-09"},
             {"zh", "他在年底前退出", "2024-12~"}, {"zh", "上半年完成", "2024-01/2024-06"}, {"zh", "月初宣布", ""},
             {"zh", "近日宣布", ""}, {"zh", "8月离职", "2024-08"}, {"en", "She left last year.", "2023"},
             {"en", "She left last week.", ""}, {"de", "Im Mai dieses Jahres ging er.", "2024-05"}}) {
        CAPTURE(row.text);
        const auto dates = readDates(row.text, row.language, Anchor{std::nullopt, 2024});
        REQUIRE(dates.size() == 1);
        CHECK((dates[0].value ? dates[0].value->toString() : "") == row.value);
    }
    CHECK(readDates("8月离职", "zh", {})[0].value->toString() == "XXXX-08");
    CHECK(readDates("8月离职", "zh", {})[0].lacksYear);
}
