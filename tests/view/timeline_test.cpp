// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/scene.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace exeunt;
using namespace exeunt::view;
using namespace exeunt::view::timeline;

namespace {

double measured(std::string_view text)
{
    double width = 0;
    for (const char c : text)
        width += static_cast<unsigned char>(c) < 0x80 ? 7.0 : (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U ? 13.0 : 0.0;
    return width;
}

struct Stage {
    std::shared_ptr<const FactTable> table;
    Timeline timeline;
    LabelWidths widths;

    Stage(std::shared_ptr<const FactTable> facts, LaneMode mode, const Filter& filter = {})
        : table{facts}
        , timeline{facts, filter, mode}
        , widths{timeline, measured}
    {
    }
    Layout layout(double pixelsPerDay)
    {
        LayoutOptions options;
        options.pixelsPerDay = pixelsPerDay;
        return layOut(timeline, options, widths);
    }
};

std::shared_ptr<const FactTable> table(std::size_t facts, std::uint32_t seed = 1, std::size_t companies = 8)
{
    return std::make_shared<const FactTable>(test::syntheticSnapshot({facts, companies, seed}));
}

/// A viewport high and wide enough to hold everything.
Viewport allOf(const Layout& layout, const Timeline& timeline)
{
    Viewport view;
    view.pixelsPerDay = layout.pixelsPerDay;
    view.firstDay = timeline.extent()->first - 2000 / layout.pixelsPerDay;
    view.width = (timeline.extent()->last - timeline.extent()->first) * layout.pixelsPerDay + 5000;
    view.height = layout.height + 400;
    return view;
}

Rect covered(const Mark& mark)
{
    Rect rect = mark.box;
    if (mark.bar) {
        rect.x = std::min(rect.x, mark.bar->rect.x);
        rect.width = std::max(mark.box.right(), mark.bar->rect.right()) - rect.x;
    }
    return rect;
}

} // namespace

TEST_CASE("no label overlaps a label, a mark or an extent, and no marks overlap", "[view][timeline]")
{
    const auto mode = GENERATE(LaneMode::Company, LaneMode::Person, LaneMode::Outlet);
    const auto facts = GENERATE(30U, 300U, 1500U);
    const auto zoom = GENERATE(0.3, 1.3, 9.0);
    Stage stage{table(facts, facts), mode};
    const auto layout = stage.layout(zoom);
    const auto scene =
        sceneOf(stage.timeline, layout, histogram(*stage.table, stage.timeline.rows(), 60), {}, allOf(layout, stage.timeline));
    std::vector<Rect> boxes;
    for (const auto& mark : scene.marks) {
        boxes.push_back(covered(mark));
        if (mark.label.width > 0)
            boxes.push_back(mark.label);
    }
    for (const auto& cluster : scene.clusters)
        boxes.push_back(cluster.box);
    std::sort(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    std::size_t overlaps = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size() && boxes[j].x < boxes[i].right() - 0.1; ++j)
            overlaps += boxes[i].overlaps(boxes[j]) ? 1 : 0;
    CAPTURE(facts, zoom, static_cast<int>(mode));
    CHECK(overlaps == 0);
}

TEST_CASE("every fact that passes is drawn, clustered, in a band or in the undated strip", "[view][timeline]")
{
    const auto facts = GENERATE(5U, 300U, 5000U);
    const auto zoom = GENERATE(0.05, 1.0, 12.0);
    Stage stage{table(facts, 4), LaneMode::Company};
    const auto layout = stage.layout(zoom);
    const auto scene = sceneOf(stage.timeline, layout, {}, {}, allOf(layout, stage.timeline));
    std::size_t count = scene.marks.size();
    std::set<FactId> single;
    for (const auto& mark : scene.marks)
        single.insert(mark.fact);
    for (const auto& cluster : scene.clusters)
        count += cluster.items.size();
    for (const auto& bin : scene.density)
        count += bin.outCount + bin.inCount;
    for (const auto& group : scene.undated)
        count += group.items.size();
    CAPTURE(facts, zoom);
    CHECK(count == stage.timeline.items().size());
    CHECK(single.size() <= stage.timeline.rows().size());
    std::set<Row> rows;
    for (const auto& item : stage.timeline.items())
        rows.insert(item.row);
    CHECK(rows.size() == stage.timeline.rows().size());
}

TEST_CASE("a mark's extent is the uncertainty of its date", "[view][timeline]")
{
    Stage stage{table(400, 9), LaneMode::Company};
    const auto layout = stage.layout(3);
    const auto view = allOf(layout, stage.timeline);
    const auto scene = sceneOf(stage.timeline, layout, {}, {}, view);
    const double left = scene.areas.plot.x - layout.positionOf(view.firstDay);
    std::size_t days = 0, open = 0, soft = 0, spans = 0;
    for (const auto& mark : scene.marks) {
        const auto& item = stage.timeline.items()[mark.item];
        CAPTURE(stage.table->fact(item.row).date->toString());
        if (item.first == item.last && !item.isApproximate) {
            ++days;
            CHECK_FALSE(mark.bar);
        } else if (mark.bar && (item.first == kOpenPast || item.last == kOpenFuture)) {
            ++open;
            CHECK(mark.bar->isOpenLeft == (item.first == kOpenPast));
            CHECK(mark.bar->isOpenRight == (item.last == kOpenFuture));
        } else if (mark.bar) {
            item.isApproximate ? ++soft : ++spans;
            const double begin = left + layout.positionOf(item.first);
            const double end = left + layout.positionOf(item.last + 1.0);
            const double beyond = item.isApproximate ? kMetrics.soft : 0;
            CHECK(std::abs(mark.bar->rect.x - (begin - beyond)) < 0.2);
            CHECK(std::abs(mark.bar->rect.right() - (end + beyond)) < 0.2);
            CHECK(std::abs(mark.box.middleX() - (begin + end) / 2) < 0.2);
            CHECK((mark.bar->solidLeft > mark.bar->rect.x) == item.isApproximate);
        }
    }
    CHECK((days > 10 && open > 10 && soft > 5 && spans > 10));
}

TEST_CASE("panning cuts another part out of the same layout", "[view][timeline]")
{
    Stage stage{table(300, 2), LaneMode::Company};
    const auto layout = stage.layout(2);
    auto view = allOf(layout, stage.timeline);
    const auto whole = sceneOf(stage.timeline, layout, {}, {}, view);
    auto part = view;
    part.width = 900;
    part.height = 400;
    part.firstDay += 1100;
    part.scroll = 100;
    const auto seen = sceneOf(stage.timeline, layout, {}, {}, part);
    const double dx = -1100 * 2.0;
    REQUIRE_FALSE(seen.marks.empty());
    CHECK(seen.marks.size() < whole.marks.size());
    for (const auto& mark : seen.marks) {
        const auto same =
            std::find_if(whole.marks.begin(), whole.marks.end(), [&](const Mark& m) { return m.item == mark.item; });
        REQUIRE(same != whole.marks.end());
        CHECK(std::abs(same->box.x + dx - mark.box.x) < 0.2);
        CHECK(std::abs(same->box.y - 100 - mark.box.y) < 0.2);
    }
}

TEST_CASE("a move stands in the lane it leaves and in the lane it joins", "[view][timeline]")
{
    const auto facts = table(200, 5);
    Stage stage{facts, LaneMode::Company};
    for (const auto row : stage.timeline.rows()) {
        const auto items = stage.timeline.itemsOf(facts->fact(row).id);
        const bool isBetween = facts->from(row) != kNoName && facts->to(row) != kNoName && facts->from(row) != facts->to(row);
        CHECK(items.size() == (isBetween ? 2 : 1));
    }
    Filter one;
    one.organizations = {facts->organizations()[2]};
    Stage filtered{facts, LaneMode::Company, one};
    REQUIRE(filtered.timeline.lanes().size() == 1);
    CHECK(filtered.timeline.lanes()[0].company == 2);
    CHECK(filtered.timeline.items().size() == filtered.timeline.rows().size());
}

TEST_CASE("zooming keeps the day under the pointer", "[view][timeline]")
{
    Viewport view;
    view.pixelsPerDay = 2;
    view.firstDay = 19000;
    const auto plot = areasOf(view).plot;
    const double x = plot.x + 333;
    const double day = view.firstDay + 333 / view.pixelsPerDay;
    for (const double factor : {1.25, 0.5, 1000.0, 0.0001}) {
        const auto after = zoomed(view, factor, x, 4000);
        CHECK(std::abs(after.firstDay + (x - plot.x) / after.pixelsPerDay - day) < 1e-6);
    }
}
