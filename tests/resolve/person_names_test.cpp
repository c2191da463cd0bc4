// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People and companies are invented.
#include "tests/resolve/build_input.h"
#include "tests/support/catch.h"

using namespace exeunt;
using namespace exeunt::test;
using article::MoveKind;

namespace {

Says leaves(std::int64_t article, const std::string& person, const std::string& from = "Norvane")
{
    return {.article = article, .person = person, .from = from, .date = "2031-03"};
}

std::size_t factsOf(const std::vector<Says>& claims)
{
    return resolved(claims).size();
}

} // namespace

TEST_CASE("a Chinese name meets its pinyin in either order, with hyphen or in three words", "[resolve]")
{
    const auto* form = GENERATE("Wenhan Kuang", "Kuang Wenhan", "Wen-han Kuang", "KUANG Wenhan", "Kuang Wen Han");
    CAPTURE(form);
    const auto facts = resolved({leaves(1, "邝文瀚"), leaves(2, form)});
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].person->name == "邝文瀚");
    CHECK(facts[0].independentSources == 2);
}

TEST_CASE("surnames are read as surnames, traditional characters as their own", "[resolve]")
{
    const auto [han, latin] = GENERATE(table<std::string, std::string>({{"曾广陵", "Guangling Zeng"}, {"單雲舟", "Shan Yunzhou"},
        {"欧阳述", "Ouyang Shu"}, {"仇立言", "Liyan Qiu"}, {"吕思绵", "Simian Lu"}}));
    CAPTURE(han, latin);
    CHECK(factsOf({leaves(1, han), leaves(2, latin)}) == 1);
}

TEST_CASE("the romanization of Taiwan meets the Chinese name", "[resolve]")
{
    const auto [han, latin] = GENERATE(table<std::string, std::string>(
        {{"張仲齊", "Chang Chung-chi"}, {"蔡明哲", "Ming-che Tsai"}, {"謝國恩", "Hsieh Kuo-en"}, {"周子翔", "Chou Tzu-hsiang"}}));
    CAPTURE(han, latin);
    CHECK(factsOf({leaves(1, han), leaves(2, latin)}) == 1);
}

TEST_CASE("people of equal pinyin at different companies stay two, and so do two Chinese names at one", "[resolve]")
{
    CHECK(factsOf({leaves(1, "李纳", "青屿智能"), leaves(2, "李娜", "Norvane")}) == 2);
    CHECK(factsOf({leaves(1, "李纳"), leaves(2, "李娜")}) == 2);
    CHECK(factsOf({leaves(1, "李纳"), leaves(1, "李娜")}) == 2);
    CHECK(factsOf({leaves(1, "李纳", "青屿智能"), leaves(2, "Na Li", "Norvane")}) == 2);
}

TEST_CASE("pinyin that two people of one company share is neither's", "[resolve]")
{
    CHECK(factsOf({leaves(1, "李纳"), leaves(2, "李娜"), leaves(3, "Na Li")}) == 3);
}

TEST_CASE("an English given name holds to the Chinese one through the article that gives both", "[resolve]")
{
    auto bridge = leaves(2, "荀嘉木");
    bridge.aliases = {"Felix Xun"};
    const auto facts = resolved({leaves(1, "Felix Xun"), bridge, leaves(3, "Jiamu Xun"), leaves(4, "荀嘉木")});
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].person->name == "荀嘉木");
    CHECK(facts[0].person->aliases == std::vector<std::string>{"Felix Xun", "Jiamu Xun"});
    CHECK(factsOf({leaves(1, "Felix Xun"), leaves(3, "荀嘉木")}) == 2); // nothing says so
}

TEST_CASE("the pinyin beside a Chinese name is no second sign", "[resolve]")
{
    auto here = leaves(1, "王岚", "青屿智能"), there = leaves(2, "王岚", "Norvane");
    here.aliases = there.aliases = {"Lan Wang"};
    CHECK(factsOf({here, there}) == 2);
    here.aliases = there.aliases = {"Odile Wang"};
    there.kind = MoveKind::Joining;
    std::swap(there.from, there.to);
    CHECK(factsOf({here, there}) == 1);
}

TEST_CASE("marks on letters do not matter, nor how they are spelled out", "[resolve]")
{
    const auto [a, b] = GENERATE(table<std::string, std::string>({{"Jörg Müller", "Joerg Mueller"},
        {"Jörg Müller", "Jorg Muller"}, {"Søren Ågård", "Soeren Aagaard"}, {"José Peña", "Jose Pena"},
        {"Łukasz Wójcik", "Lukasz Wojcik"}, {"Anna Voß", "Anna Voss"}, {"ANNA VOSS", "Anna Voss"}}));
    CAPTURE(a, b);
    CHECK(factsOf({leaves(1, a), leaves(2, b)}) == 1);
    CHECK(factsOf({leaves(1, a), leaves(2, b, "Silberbach AG")}) == 2);
}

TEST_CASE("initials and left-out middle names are the one full name they fit", "[resolve]")
{
    CHECK(factsOf({leaves(1, "Jonas Ferber"), leaves(2, "J. Ferber")}) == 1);
    CHECK(factsOf({leaves(1, "Jonas Ferber"), leaves(2, "J. K. Ferber")}) == 1);
    CHECK(factsOf({leaves(1, "Jonas Karl Ferber"), leaves(2, "Jonas Ferber")}) == 1);
    CHECK(factsOf({leaves(1, "Jonas K. Ferber"), leaves(2, "Jonas Ferber")}) == 1);
    CHECK(
        resolved({leaves(1, "J. Ferber"), leaves(2, "J. Ferber"), leaves(3, "Jonas Ferber")})[0].person->name == "Jonas Ferber");
    CHECK(factsOf({leaves(1, "Jonas Ferber"), leaves(2, "M. Ferber")}) == 2);
    CHECK(factsOf({leaves(1, "Jonas Ferber"), leaves(2, "Julia Ferber"), leaves(3, "J. Ferber")}) == 3);
    CHECK(factsOf({leaves(1, "Jonas Ferber"), leaves(2, "J. Ferber", "Silberbach AG")}) == 2);
}

TEST_CASE("a surname alone is the one person of that name beside it", "[resolve]")
{
    CHECK(factsOf({leaves(1, "Mara Vell"), leaves(1, "Vell")}) == 1);
    CHECK(factsOf({leaves(1, "Mara Vell"), leaves(2, "Vell")}) == 1);
    CHECK(factsOf({leaves(1, "Mara Vell"), leaves(2, "Vell", "Silberbach AG")}) == 2);
    CHECK(factsOf({leaves(1, "Mara Vell"), leaves(1, "Tom Vell"), leaves(1, "Vell")}) == 3);
    CHECK(factsOf({leaves(1, "Nadia van der Veer"), leaves(1, "Veer")}) == 1);
    CHECK(factsOf({leaves(1, "Wenhan Kuang"), leaves(2, "Kuang")}) == 2); // many bear it: within one article only
    CHECK(factsOf({leaves(1, "Wenhan Kuang"), leaves(1, "Kuang")}) == 1);
}

TEST_CASE("a post that every house has is no second sign", "[resolve]")
{
    auto here = leaves(1, "王岚", "青屿智能"), there = leaves(2, "王岚", "Norvane");
    here.role = there.role = "首席执行官";
    auto input = inputOf({here, there});
    input.isCommonTitle = [](std::string_view role) { return role == "首席执行官"; };
    CHECK(resolve::resolve(input).size() == 2);
}

TEST_CASE("one name at three companies is three people", "[resolve]")
{
    CHECK(factsOf({leaves(1, "张伟", "青屿智能"), leaves(2, "张伟", "澜石科技"), leaves(3, "张伟", "Norvane")}) == 3);
    CHECK(factsOf({leaves(1, "Michael Schmidt", "Silberbach AG"), leaves(2, "Michael Schmidt", "Norvane")}) == 2);
}

TEST_CASE("a given name alone is the one person of that name who went the same way", "[resolve]")
{
    const Says full{.article = 1, .person = "Omar Rells", .kind = MoveKind::Move, .from = "Norvane", .to = "Talquist"};
    const Says brief{.article = 2, .person = "Omar", .kind = MoveKind::Joining, .to = "Talquist"};
    const auto facts = resolved({full, brief});
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].person->name == "Omar Rells");
    CHECK(factsOf({full, leaves(2, "Omar", "Talquist")}) == 2); // came from where the other went
    auto namesake = full;
    namesake.person = "Omar Quist";
    namesake.article = 3;
    CHECK(factsOf({full, brief, namesake}) == 3);
}
