// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/break_lines.h"
#include "core/view/strategies/layout.h"

#include "core/text/utf8.h"
#include "tests/support/catch.h"
#include "tests/view/invented_plans.h"

#include <numeric>
#include <random>

using namespace exeunt;
using namespace exeunt::view;
using article::Aspect;
using strategies::Layout;
using strategies::LayoutOptions;
using strategies::Strategies;
using test::Plans;

namespace {

/// A font in which ideographs are 13 wide, all else 7.
double widthOf(std::string_view text)
{
    double width = 0;
    for (text::Utf8Walk walk{text}; !walk.atEnd(); walk.next())
        width += text::isHan(walk.value()) ? 13 : 7;
    return width;
}
double measure(std::string_view text, strategies::TextStyle)
{
    return widthOf(text);
}

std::vector<std::string> linesOf(std::string_view text, double width, std::size_t most = 0)
{
    return strategies::LineBreaker{widthOf}.broken(text, width, most).lines;
}

std::vector<Plans> manyPlans(std::size_t count, std::uint32_t seed)
{
    const std::vector<std::string> companies{"Norvane", "青屿", "Tessaline", "Silberbach"};
    const std::vector<std::string> pieces{"Norvane verkauft Großrechenzentren an Krankenhäuser", "押注端侧模型，减少对云端的依赖",
        "trains small models", "与高校共建实验室", "Wärmepumpensteuerungsgeräteentwicklung"};
    std::mt19937 random{seed};
    std::vector<Plans> plans;
    for (std::size_t i = 0; i < count; ++i) {
        Plans one;
        one.company = companies[random() % companies.size()];
        one.aspect = static_cast<Aspect>(random() % strategies::kAspectCount);
        one.statement = std::to_string(i);
        for (auto n = random() % 6; n != 0; --n)
            one.statement += " " + pieces[random() % pieces.size()];
        one.date = std::to_string(2025 + random() % 7);
        plans.push_back(one);
    }
    return plans;
}

/// Nothing overlaps, everything lies where it belongs, every line fits.
void checkSound(const Strategies& strategies, const Layout& layout)
{
    for (std::size_t i = 0; i < layout.cells.size(); ++i) {
        const auto& cell = layout.cells[i];
        for (std::size_t j = 0; j < i; ++j)
            REQUIRE_FALSE(cell.box.overlaps(layout.cells[j].box));
        double y = cell.box.y;
        for (auto s = cell.firstStatement; s < cell.endStatement; ++s) {
            const auto& placed = layout.statements[s];
            REQUIRE(placed.text.y >= y);
            REQUIRE(placed.text.height >= (placed.endLine - placed.firstLine) * strategies::kMetrics.statementLine);
            REQUIRE(placed.meta.y >= placed.text.bottom());
            REQUIRE(placed.text.x >= cell.box.x);
            REQUIRE(placed.text.right() <= cell.box.right());
            y = placed.meta.bottom();
            for (auto line = placed.firstLine; line < placed.endLine; ++line)
                REQUIRE(widthOf(layout.lines[line]) <= placed.text.width);
        }
        if (cell.more.height > 0) {
            REQUIRE(cell.more.y >= y);
            y = cell.more.bottom();
        }
        if (cell.foot.height > 0) {
            REQUIRE(cell.foot.y >= y);
            y = cell.foot.bottom();
        }
        REQUIRE((cell.foot.height > 0) == !strategies.cell(cell.row, cell.column).isEmpty());
        REQUIRE(y <= cell.box.bottom());
        REQUIRE(cell.box.bottom() <= layout.bounds.bottom());
        REQUIRE(cell.box.right() <= layout.bounds.right());
    }
}

const std::vector<test::Prints> kPress{{"The Harbour Post", "2031-06-20"}};

Filter allFour()
{
    Filter filter;
    filter.organizations = {"Norvane", "青屿", "Tessaline", "Silberbach"};
    return filter;
}

} // namespace

TEST_CASE("lines break where their script breaks", "[view][strategies]")
{
    CHECK(linesOf("trains small models", 90) == std::vector<std::string>{"trains small", "models"});
    CHECK(linesOf("押注端侧模型，减少依赖", 13 * 6)
        == std::vector<std::string>{"押注端侧模", "型，减少依赖"});                                     // no comma begins a line
    CHECK(linesOf("Wärmepumpensteuerung", 70) == std::vector<std::string>{"Wärmepumpe", "nsteuerung"}); // longer than a line
    CHECK(linesOf("用 MoE 训练", 13 * 3 + 7) == std::vector<std::string>{"用 MoE", "训练"});
    CHECK(linesOf("", 70).empty());
    CHECK(linesOf("模", 5) == std::vector<std::string>{"模"});
}

TEST_CASE("a text without room ends in dots, within its width", "[view][strategies]")
{
    strategies::LineBreaker breaker{widthOf};
    const auto cut = breaker.broken("trains small models for hospitals and ships", 90, 2);
    CHECK(cut.isCut);
    CHECK(cut.lines == std::vector<std::string>{"trains small", "models for…"});
    CHECK(cut.allLines == 4);
    const auto whole = breaker.broken("trains small", 90, 2);
    CHECK_FALSE(whole.isCut);
}

TEST_CASE("grids of any content and width are sound", "[view][strategies]")
{
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        const auto table = test::tableOf(manyPlans(120, seed), kPress);
        strategies::Options options;
        if (seed == 2)
            options.split = date::parseIsoDay("2028-01-01");
        const Strategies strategies{table, allFour(), options};
        for (const double width : {300.0, 860.0, 1400.0, 3000.0})
            for (const bool opensAll : {false, true}) {
                CAPTURE(seed, width, opensAll);
                LayoutOptions wish;
                wish.width = width;
                wish.opensAll = opensAll;
                const auto layout = strategies::layOut(strategies, measure, wish);
                REQUIRE(layout.cells.size() == strategies.rows().size() * strategies.columns().size());
                checkSound(strategies, layout);
                if (opensAll)
                    REQUIRE(layout.statements.size() == strategies.shown());
            }
    }
}

TEST_CASE("a long cell folds with a count and opens alone", "[view][strategies]")
{
    std::vector<Plans> plans;
    for (int i = 0; i < 9; ++i)
        plans.push_back({"Norvane", Aspect::Model, "plan number " + std::to_string(i), "2030-0" + std::to_string(i + 1)});
    const Strategies strategies{test::tableOf(plans, kPress), allFour()};
    LayoutOptions wish;
    auto layout = strategies::layOut(strategies, measure, wish);
    const auto row = static_cast<std::size_t>(Aspect::Model);
    const auto key = strategies::cellKey(strategies, row, 0);
    const auto cellOf = [&](const Layout& one) {
        return *std::find_if(one.cells.begin(), one.cells.end(), [&](const auto& cell) { return cell.key == key; });
    };
    CHECK(cellOf(layout).hidden == 5);
    CHECK(layout.statements.size() == 4);
    CHECK(layout.lines.front() == "plan number 8");
    const auto more = cellOf(layout).more;
    const auto hit = strategies::hitAt(layout, more.middleX(), more.middleY());
    CHECK(hit.part == strategies::Hit::Part::More);
    CHECK(layout.cells[hit.index].key == key);
    wish.opened = {key};
    layout = strategies::layOut(strategies, measure, wish);
    CHECK(cellOf(layout).hidden == 0);
    CHECK(cellOf(layout).isOpen);
    CHECK(cellOf(layout).more.height > 0); // to fold it again
    CHECK(layout.statements.size() == 9);
    wish = {};
    wish.pinned = {StrategyId{3}, StrategyId{4}};
    layout = strategies::layOut(strategies, measure, wish);
    CHECK(layout.statements.size() == 2);
    CHECK(cellOf(layout).hidden == 0);
}

TEST_CASE("a click finds heads, aspects, statements and cells", "[view][strategies]")
{
    using Part = strategies::Hit::Part;
    const Strategies strategies{test::tableOf({{"Norvane", Aspect::Model, "trains small models"}}, kPress), allFour()};
    const auto layout = strategies::layOut(strategies, measure, {});
    const auto at = [&](const Rect& rect) { return strategies::hitAt(layout, rect.middleX(), rect.middleY()); };
    CHECK(at(layout.heads.at(0).box).part == Part::Head);
    CHECK(at(layout.rowBoxes.at(2)).part == Part::Aspect);
    CHECK(at(layout.rowBoxes.at(2)).index == 2);
    CHECK(at(layout.statements.at(0).text).part == Part::Statement);
    CHECK(at(layout.cells.at(0).box).part == Part::Cell);
    CHECK(strategies::hitAt(layout, 1, 1).part == Part::Nothing);
}

TEST_CASE("a page without companies has bounds and nothing in them", "[view][strategies]")
{
    const Strategies strategies{test::tableOf(std::vector<Plans>{}, {}), {}};
    const auto layout = strategies::layOut(strategies, measure, {});
    CHECK(layout.cells.empty());
    CHECK(layout.heads.empty());
    CHECK(layout.bounds.height > 0);
}
