// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/unit_names.h"

#include "tests/support/catch.h"

using namespace exeunt;
using resolve::isSameUnit;
using resolve::UnitNames;

TEST_CASE("a unit and its name with a general word are one", "[resolve]")
{
    using Row = std::pair<std::string, std::string>;
    const auto [one, other] = GENERATE(values<Row>({{"远山", "远山大模型"}, {"远山", "远山 大模型"}, {"远山", "遠山大模型"},
        {"远山大模型", "远山大模型团队"}, {"远山", "远山大模型团队"}, {"Tidewater", "Tidewater team"},
        {"Tidewater", "tidewater-Team"}, {"Tidewater", "Tidewater Language Model"}, {"大模型", "大模型团队"},
        {"Sprache", "Sprache-Team"}, {"Seed", "SEED 团队"}}));
    CAPTURE(one, other);
    CHECK(isSameUnit(one, other));
    CHECK(isSameUnit(other, one));
    const UnitNames names{{other, one}};
    CHECK(names.keyOf(one) == names.keyOf(other));
    CHECK(names.nameOf(names.keyOf(other)) == one);
}

TEST_CASE("units of another sort or name stay apart", "[resolve]")
{
    using Row = std::pair<std::string, std::string>;
    const auto [one, other] = GENERATE(values<Row>({{"远山", "远山实验室"}, {"远山", "远山研究院"},
        {"Tidewater", "Tidewater Edge"}, {"Tidewater", "Tidewater Lab"}, {"S", "Steam"}, {"大模型", "模型"}, {"大模型", "团队"},
        {"视觉大模型", "语言大模型"}, {"基础模型", "基础团队"}, {"远山", "近山大模型"}, {"", "大模型"}, {"", "团队"}}));
    CAPTURE(one, other);
    CHECK_FALSE(isSameUnit(one, other));
    const UnitNames names{{one, other}};
    CHECK(names.keyOf(one) != names.keyOf(other));
}

TEST_CASE("a general word stays where the company has no unit of the plain name", "[resolve]")
{
    const UnitNames alone{{"远山大模型", "基础模型", "基础团队"}};
    CHECK(alone.nameOf(alone.keyOf("远山大模型")) == "远山大模型");
    CHECK(alone.keyOf("基础模型") != alone.keyOf("基础团队"));
    const UnitNames chain{{"远山大模型团队", "远山大模型", "远山"}};
    CHECK(chain.keyOf("远山大模型团队") == chain.keyOf("远山"));
    CHECK(chain.keyOf("远山大模型") == chain.keyOf("远山"));
    CHECK(chain.nameOf(chain.keyOf("远山大模型团队")) == "远山");
    const UnitNames middle{{"远山大模型团队", "远山大模型"}};
    CHECK(middle.nameOf(middle.keyOf("远山大模型团队")) == "远山大模型");
    CHECK(UnitNames{{}}.keyOf("远山").empty());
}
