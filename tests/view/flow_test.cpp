// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/flow/layout.h"
#include "core/view/flow/matrix.h"

#include "core/view/fact_export.h"
#include "core/view/flow/box_order.h"
#include "core/view/flow/export.h"
#include "core/view/timeline/timeline.h"
#include "tests/support/catch.h"
#include "tests/support/random_filter.h"
#include "tests/support/synthetic_facts.h"
#include "tests/view/invented_moves.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>
#include <sstream>

using namespace exeunt;
using namespace exeunt::view;
using namespace exeunt::view::flow;
using article::MoveKind;
using article::Status;
using test::tableOf;

namespace {

std::uint32_t nodeOf(const Flow& flow, const std::string& name, PlaceKind kind = PlaceKind::Company)
{
    for (std::uint32_t i = 0; i < flow.nodes().size(); ++i)
        if (flow.nodes()[i].name == name && flow.nodes()[i].kind == kind)
            return i;
    FAIL("no node " + name);
    return 0;
}

const Link& linkOf(const Flow& flow, std::uint32_t from, std::uint32_t to)
{
    const auto link = flow.linkOf(from, to);
    if (!link)
        FAIL("no such link");
    return flow.links()[*link];
}

/// The numbers in one column of a table without line breaks in its cells.
std::vector<std::string> column(const std::string& csv, const std::string& name)
{
    const auto cells = [](const std::string& line) {
        std::vector<std::string> parts{""};
        bool isQuoted = false;
        for (const char c : line)
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
                parts.emplace_back();
            else
                parts.back() += c;
        return parts;
    };
    std::istringstream lines{csv.substr(3)}; // after the byte order mark
    std::string line;
    std::getline(lines, line, '\n');
    line.pop_back();
    const auto header = cells(line);
    const auto at = static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
    std::vector<std::string> values;
    while (std::getline(lines, line, '\n')) {
        line.pop_back();
        values.push_back(cells(line).at(at));
    }
    return values;
}

} // namespace

TEST_CASE("flows: people once a move, groups apart, the other places in theirs", "[view][flow]")
{
    const auto table =
        tableOf({{"Ada", MoveKind::Move, "Norvane", "Tessaline", "2024-08"}, {"Tom", MoveKind::Departure, "Norvane", "Tessaline"},
            {"Mara", MoveKind::Departure, "Norvane"}, {"Noel", MoveKind::Founding, "Norvane"},
            {"Lin", MoveKind::Founding, "Norvane", "Halden"}, {"Priya", MoveKind::Joining, "", "Norvane"},
            {"", MoveKind::Acquihire, "Halden", "Norvane", "", "", "", Status::Confirmed, "the team"},
            {"Jens", MoveKind::RoleChange, "Norvane", "Norvane"}, {"Kai", MoveKind::Appointment, "", "Norvane"},
            {"Odd", MoveKind::Move, "Norvane", "Tessaline", "", "", "", Status::Denied}});
    const Flow flow{table, {}};
    const auto norvane = nodeOf(flow, "Norvane"), tessaline = nodeOf(flow, "Tessaline"), halden = nodeOf(flow, "Halden");
    const auto unknown = nodeOf(flow, "", PlaceKind::Unknown), founding = nodeOf(flow, "", PlaceKind::Founding);
    CHECK(linkOf(flow, norvane, tessaline).people == 2);
    CHECK(linkOf(flow, norvane, tessaline).takenBack == 1);
    CHECK(linkOf(flow, norvane, tessaline).rows.size() == 3);
    CHECK(linkOf(flow, norvane, unknown).people == 1);
    CHECK(linkOf(flow, norvane, founding).people == 1);
    CHECK(linkOf(flow, norvane, halden).people == 1);
    CHECK(linkOf(flow, unknown, norvane).people == 2);
    CHECK(linkOf(flow, halden, norvane).people == 0);
    CHECK(linkOf(flow, halden, norvane).groups == 1);
    CHECK(linkOf(flow, norvane, norvane).people == 1);
    CHECK(flow.nodes()[norvane].within == 1);
    CHECK(flow.nodes()[norvane].peopleOut == 5);
    CHECK(flow.nodes()[norvane].peopleIn == 2);
    CHECK(flow.people() == 8);
    CHECK(flow.groups() == 1);
    CHECK(flow.takenBack() == 1);
    CHECK_FALSE(flow.isLarge());
    CHECK(flow.companyCount() == 3);
    CHECK(flow.nodes().back().kind == PlaceKind::Unknown);
}

TEST_CASE("leaving to found, told as two facts, is one person on the way to the founding", "[view][flow]")
{
    const auto linksOf = [](const std::vector<test::Tells>& told, const Filter& filter = {}) {
        const Flow flow{tableOf(told), filter};
        std::string words;
        for (const auto& link : flow.links())
            words += nodeWord(flow.nodes()[link.from]) + ">" + nodeWord(flow.nodes()[link.to]) + ":" + std::to_string(link.people)
                + "/" + std::to_string(link.rows.size()) + " ";
        return words;
    };
    const test::Tells left{"Mara", MoveKind::Departure, "Norvane", "", "2024-05"};
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "Halden", "2024-08"}}) == "Norvane>Halden:1/2 ");
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "", "2024-08"}}) == "Norvane>founding:1/2 ");
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "Norvane", "", "2024-08"}}) == "Norvane>founding:1/2 ");
    // One article tells both, one of them without a day.
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "Halden"}}) == "Norvane>Halden:1/2 ");
    // Another article, and no day: nobody says that it was for this.
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "Halden", "", "", "", Status::Confirmed, "", 2}})
        == "Norvane>unknown:1/1 unknown>Halden:1/1 ");
    // Years later, before, somebody else, from elsewhere, and taken back.
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "Halden", "2027-01"}}) == "Norvane>unknown:1/1 unknown>Halden:1/1 ");
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "Halden", "2022"}}) == "Norvane>unknown:1/1 unknown>Halden:1/1 ");
    CHECK(linksOf({left, {"Tom", MoveKind::Founding, "", "Halden", "2024-08"}}) == "Norvane>unknown:1/1 unknown>Halden:1/1 ");
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "Lindholt", "Halden", "2024-08"}})
        == "Lindholt>Halden:1/1 Norvane>unknown:1/1 ");
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "Halden", "2024-08", "", "", Status::Denied}})
        == "Norvane>unknown:1/1 unknown>Halden:0/1 ");
    // Another company in between.
    CHECK(linksOf({left, {"Mara", MoveKind::Joining, "", "Quayside", "2024-06"},
                      {"Mara", MoveKind::Founding, "", "Halden", "2024-08"}})
              .find("Norvane>unknown:1/1")
        != std::string::npos);
    // Of two departures the last before it.
    CHECK(linksOf({{"Mara", MoveKind::Departure, "Lindholt", "", "2023-12"}, left,
                      {"Mara", MoveKind::Founding, "", "Halden", "2024-08"}})
              .find("Norvane>Halden:1/2")
        != std::string::npos);
    // A filter that lets one half through shows that half.
    Filter foundings;
    foundings.kinds = {MoveKind::Founding};
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "Halden", "2024-08"}}, foundings) == "unknown>Halden:1/1 ");
    Filter sure;
    sure.statuses = {Status::Confirmed};
    CHECK(linksOf({left, {"Mara", MoveKind::Founding, "", "Halden", "2024-08", "", "", Status::Rumoured}}, sure)
        == "Norvane>unknown:1/1 ");
}

TEST_CASE("talent sums: flow, matrix, timeline and tables hold the same facts under any filter", "[view][flow]")
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({400, 30, 3}));
    std::mt19937 random{11};
    std::size_t facts = 0;
    for (int i = 0; i < 200; ++i) {
        const auto filter = i == 0 ? Filter{} : test::randomFilter(random, *table);
        CAPTURE(i, describe(filter));
        const auto rows = apply(*table, filter);
        facts += rows.size();
        const Flow flow{table, filter};
        std::multiset<Row> inLinks;
        std::uint32_t counted = 0;
        for (const auto& link : flow.links()) {
            inLinks.insert(link.rows.begin(), link.rows.end());
            CHECK(link.rows.size() == link.people + link.groups + link.takenBack + link.retold);
            counted += link.counted();
        }
        CHECK(inLinks == std::multiset<Row>(rows.begin(), rows.end()));
        CHECK(counted == flow.people() + flow.groups());

        const auto matrix = matrixOf(flow);
        const auto sum = [](const std::vector<Matrix::Sum>& sums) {
            std::uint32_t total = 0;
            for (const auto& one : sums)
                total += one.facts();
            return total;
        };
        CHECK(matrix.total.facts() == rows.size());
        CHECK(sum(matrix.rowSums) == rows.size());
        CHECK(sum(matrix.columnSums) == rows.size());
        CHECK(matrix.total.people == flow.people());

        const timeline::Timeline lanes{table, filter, timeline::LaneMode::Person};
        CHECK(lanes.rows() == rows);

        std::set<std::string> ids;
        for (const auto row : rows)
            ids.insert(std::to_string(table->fact(row).id.value));
        const auto ofFacts = column(factsCsv(*table, filter), "id");
        CHECK(std::set<std::string>(ofFacts.begin(), ofFacts.end()) == ids);
    }
    CHECK(facts > 2000);
}

TEST_CASE("a matrix is sorted by count or name, and each cell is its link", "[view][flow]")
{
    const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({300, 24, 2}));
    const Flow flow{table, {}};
    CHECK(flow.isLarge());
    for (const auto order : {Order::ByCount, Order::ByName, Order::AsGiven}) {
        const auto matrix = matrixOf(flow, order, order);
        std::size_t links = 0;
        for (std::size_t r = 0; r < matrix.rows.size(); ++r)
            for (std::size_t c = 0; c < matrix.columns.size(); ++c)
                if (const auto link = matrix.cell(r, c); link != Matrix::kNoLink) {
                    ++links;
                    CHECK(flow.links()[link].from == matrix.rows[r]);
                    CHECK(flow.links()[link].to == matrix.columns[c]);
                }
        CHECK(links == flow.links().size());
        for (std::size_t r = 1; r < matrix.rows.size(); ++r) {
            const auto& above = flow.nodes()[matrix.rows[r - 1]];
            const auto& node = flow.nodes()[matrix.rows[r]];
            CHECK((above.kind == PlaceKind::Company || node.kind != PlaceKind::Company));
            if (node.kind != PlaceKind::Company)
                continue;
            if (order == Order::ByCount)
                CHECK(matrix.rowSums[r - 1].facts() >= matrix.rowSums[r].facts());
            if (order == Order::ByName)
                CHECK(above.name < node.name);
        }
    }
}

TEST_CASE("the order of boxes crosses no more than as given, and counts as a plain count does", "[view][flow]")
{
    std::mt19937 random{5};
    std::size_t before = 0, after = 0;
    for (int i = 0; i < 200; ++i) {
        const auto left = 2 + random() % 12, right = 2 + random() % 12;
        std::vector<Edge> edges;
        for (std::uint32_t l = 0; l < left; ++l)
            for (std::uint32_t r = 0; r < right; ++r)
                if (random() % 4 == 0)
                    edges.push_back({l, r});
        std::vector<std::uint32_t> given(std::max(left, right));
        std::iota(given.begin(), given.end(), 0U);
        std::size_t plain = 0;
        for (std::size_t a = 0; a < edges.size(); ++a)
            for (std::size_t b = a + 1; b < edges.size(); ++b)
                plain += (edges[a].left < edges[b].left && edges[a].right > edges[b].right) ? 1 : 0;
        const std::vector<std::uint32_t> lefts(given.begin(), given.begin() + static_cast<std::ptrdiff_t>(left));
        const std::vector<std::uint32_t> rights(given.begin(), given.begin() + static_cast<std::ptrdiff_t>(right));
        CHECK(crossings(edges, lefts, rights) == plain);
        const auto order = orderFor(edges, static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(right), 1, 2);
        std::vector<std::uint32_t> leftPlace(left), rightPlace(right);
        for (std::uint32_t p = 0; p < left; ++p)
            leftPlace[order.left[p]] = p;
        for (std::uint32_t p = 0; p < right; ++p)
            rightPlace[order.right[p]] = p;
        CHECK(order.left.back() == left - 1);
        CHECK(order.right.back() == right - 1);
        const auto now = crossings(edges, leftPlace, rightPlace);
        CHECK(now <= plain);
        before += plain;
        after += now;
    }
    CHECK(after * 3 < before * 2);
}

TEST_CASE("bands: each as thick as its people, none beyond its boxes, boxes apart", "[view][flow]")
{
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const auto table = std::make_shared<const FactTable>(test::syntheticSnapshot({200, 12, seed}));
        const Flow flow{table, {}};
        const auto layout = layOut(flow);
        CAPTURE(seed);
        for (const auto side : {Side::Left, Side::Right}) {
            const Rect* above = nullptr;
            for (const auto& placed : layout.boxes) {
                if (placed.side != side)
                    continue;
                CHECK(std::abs(placed.box.height - (placed.people + placed.groups) * layout.unit) < 1e-6);
                CHECK((!above || above->bottom() < placed.box.y));
                CHECK(placed.box.y >= 0);
                CHECK(placed.box.bottom() <= layout.height + 1e-6);
                above = &placed.box;
            }
        }
        std::uint32_t people = 0, groups = 0;
        for (const auto& band : layout.bands) {
            (band.isGroups ? groups : people) += band.count;
            CHECK(std::abs(band.thickness - band.count * layout.unit) < 1e-6);
            const auto isInside = [&](Side side, std::uint32_t node, double y) {
                return std::any_of(layout.boxes.begin(), layout.boxes.end(), [&](const NodeBox& box) {
                    return box.side == side && box.node == node && y >= box.box.y - 1e-6
                        && y + band.thickness <= box.box.bottom() + 1e-6;
                });
            };
            CHECK(isInside(Side::Left, flow.links()[band.link].from, band.y0));
            CHECK(isInside(Side::Right, flow.links()[band.link].to, band.y1));
        }
        std::uint32_t within = 0;
        for (const auto& link : flow.links())
            if (link.isWithin() && flow.nodes()[link.from].kind == PlaceKind::Company)
                within += link.counted();
        CHECK(people + groups + within == flow.people() + flow.groups());
    }
}

TEST_CASE("no facts, no flow", "[view][flow]")
{
    const Flow flow{tableOf({}), {}};
    const auto layout = layOut(flow);
    CHECK(layout.boxes.empty());
    CHECK(layout.bands.empty());
    CHECK(std::isfinite(layout.unit));
    CHECK(std::isfinite(layout.height));
    CHECK(matrixOf(flow).total.facts() == 0);
}
