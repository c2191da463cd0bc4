// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/window_driver.h"
#include "ui/articles/reader_text.h"
#include "ui/details/source_item.h"
#include "ui/filter/filter_state.h"
#include "ui/timeline/timeline_canvas.h"

#include <QLabel>

#include <set>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;

namespace {

TimelineCanvas& canvasOf(test::WindowDriver& driver)
{
    auto* canvas = driver.window().findChild<TimelineCanvas*>();
    REQUIRE(canvas);
    return *canvas;
}

std::set<FactId> shownFacts(TimelineCanvas& canvas)
{
    std::set<FactId> facts;
    for (const auto row : canvas.stage().timeline().rows())
        facts.insert(canvas.stage().table()->fact(row).id);
    return facts;
}

} // namespace

TEST_CASE("filtered to one company, the timeline holds exactly its facts", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openInvented();
    CHECK(shownFacts(canvasOf(driver)).size() == driver.table().size());
    driver.window().filterState().setOrganization("Norvane", true);
    CHECK(shownFacts(canvasOf(driver)) == std::set<FactId>{driver.factOf("Ada Weller"), driver.factOf("Tom Reyes")});
}

TEST_CASE("a click on a mark shows its sentence, a double click opens the article there", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openInvented();
    auto& canvas = canvasOf(driver);
    const auto fact = driver.factOf("Tom Reyes");
    const auto at = canvas.markPosition(fact);
    REQUIRE(at);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, at->toPoint());
    driver.settle();
    CHECK(driver.window().chosenFact() == fact);
    const auto* source = driver.window().findChild<SourceItem*>();
    REQUIRE(source);
    CHECK(source->sentence().contains(u"Tom Reyes, stepped down on 3 October"_s));
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, at->toPoint());
    driver.settle();
    CHECK(driver.window().currentPage() == u"articles"_s);
    auto& text = driver.child<ReaderText>("readerText");
    CHECK(text.toPlainText().mid(text.flashedRange().begin, text.flashedRange().size())
        == u"Tom Reyes, stepped down on 3 October"_s);
}
