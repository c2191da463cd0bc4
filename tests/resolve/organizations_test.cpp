// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People and companies are invented.
#include "tests/resolve/build_input.h"
#include "tests/support/catch.h"

#include "core/resolve/organization_keys.h"

using namespace exeunt;
using namespace exeunt::test;
using article::MoveKind;

namespace {

Says leaves(std::int64_t article, const std::string& person, const std::string& from)
{
    return {.article = article, .person = person, .from = from, .date = "2031-03"};
}

} // namespace

TEST_CASE("one person's company meets under its legal name and its short one", "[resolve]")
{
    const auto [full, brief] = GENERATE(table<std::string, std::string>(
        {{"北京青屿智能科技有限公司", "青屿智能"}, {"青屿（北京）科技有限公司", "青屿"}, {"青屿智能科技股份有限公司", "青屿智能"},
            {"深圳市澜石科技有限公司", "澜石科技"}, {"青屿公司", "青屿"}, {"澜石集團", "澜石"}, {"Silberbach AG", "Silberbach"},
            {"Talquist GmbH & Co. KG", "Talquist"}, {"Norvane, Inc.", "NORVANE"}, {"Norvane Holdings Ltd", "Norvane"},
            {"Norvane AI", "Norvane"}, {"Wendelin Technologies", "Wendelin"}, {"Nor Vane", "Norvane"}}));
    CAPTURE(full, brief);
    const auto facts = resolved({leaves(1, "Ida Sorn", full), leaves(2, "Ida Sorn", brief)});
    REQUIRE(facts.size() == 1);
    CHECK_FALSE(facts[0].conflicts.any());
}

TEST_CASE("companies that share no more than a beginning stay two", "[resolve]")
{
    const auto [one, other] = GENERATE(table<std::string, std::string>({{"青屿智能", "青山智能"}, {"Norvane", "Norvane Capital"},
        {"青屿银行", "青屿证券"}, {"北京银行股份有限公司", "上海银行股份有限公司"}, {"Silberbach AG", "Silber AG"}}));
    CAPTURE(one, other);
    CHECK(resolved({leaves(1, "Ida Sorn", one), leaves(2, "Ida Sorn", other)}).size() == 2);
}

TEST_CASE("facts show one spelling of a company, the lexicon's or the commonest", "[resolve]")
{
    const auto facts = resolved({leaves(1, "Ida Sorn", "Silberbach AG"), leaves(2, "Mara Vell", "Silberbach"),
        leaves(3, "Tom Vell", "Silberbach"), leaves(4, "Jonas Ferber", "SILBERBACH")});
    REQUIRE(facts.size() == 4);
    for (const auto& fact : facts)
        CHECK(fact.from->name == "Silberbach");
    CHECK(resolved({leaves(1, "Ida Sorn", "Northbridge")})[0].from->name == "北桥");
}

TEST_CASE("what the lexicon knows keeps its name whole", "[resolve]")
{
    auto input = inputOf({leaves(1, "Ida Sorn", "澜石"), leaves(2, "Ida Sorn", "澜石科技")});
    CHECK(resolve::resolve(input).size() == 1);
    input.isKnownOrganization = [](std::string_view name) { return name == "澜石" || name == "澜石科技"; };
    CHECK(resolve::resolve(input).size() == 2); // two rows of the lexicon
}

TEST_CASE("going to a company of nearly the same name is a move", "[resolve]")
{
    const auto facts = resolved({{.article = 1, .person = "Ida Sorn", .kind = MoveKind::Move, .from = "青屿", .to = "青屿智能"}});
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].from->name == "青屿");
    CHECK(facts[0].to->name == "青屿智能");
}

TEST_CASE("the short form of a company that its article has told is the company", "[resolve]")
{
    const Says full{.article = 1, .person = "聂远川", .kind = MoveKind::Joining, .to = "岚屿汽车", .date = "2031-03"};
    const Says other{.article = 1, .person = "韩知秋", .from = "岚屿", .date = "2031-03"};
    const Says brief{.article = 2, .person = "聂远川", .kind = MoveKind::Joining, .to = "岚屿", .date = "2031-03"};
    CHECK(resolved({full, other, brief}).size() == 2);
    CHECK(resolved({full, brief}).size() == 2); // no article says that they are one
    auto bank = full;
    bank.person = "Ida Sorn";
    bank.to = "岚屿银行";
    CHECK(resolved({full, other, brief, bank}).size() == 4); // which 岚屿?
}
