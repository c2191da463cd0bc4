// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Org chart and flow inside the window: one selection, one filter, the details beside them.
#include "tests/support/catch.h"
#include "tests/ui/window_driver.h"
#include "ui/articles/reader_text.h"
#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_page.h"
#include "ui/details/career_strip.h"
#include "ui/details/source_item.h"
#include "ui/filter/filter_state.h"
#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_page.h"
#include "ui/flow/flow_words.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;

TEST_CASE("the org chart shows the filter's company, and a double click ends at the sentence", "[ui][window][departures]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().filterState().setOrganization("晴川智能", true);
    driver.window().showPage(u"departures"_s);
    auto& canvas = driver.child<DeparturesCanvas>("departuresCanvas");
    REQUIRE(canvas.stage().hasCards());
    CHECK(canvas.stage().chart().cards.front().name == "晴川智能");
    const auto card = canvas.stage().cardOf(driver.factOf("陈亦舟"));
    REQUIRE(card);
    const auto at = canvas.cardRect(*card).center().toPoint();
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, at);
    driver.settle();
    CHECK(driver.window().chosenFact() == driver.factOf("陈亦舟"));
    CHECK(driver.child<QLabel>("factName").text() == u"陈亦舟"_s);
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, at);
    driver.settle();
    CHECK(driver.window().currentPage() == u"articles"_s);
    auto& text = driver.child<ReaderText>("readerText");
    const auto flashed = text.flashedRange();
    CHECK(text.toPlainText().mid(flashed.begin, flashed.size()) == u"负责产品的陈亦舟也不再留任"_s);
}

TEST_CASE("a box of the flow lists its people with their sentences; a name chooses its fact", "[ui][window][flow]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().showPage(u"flow"_s);
    auto& canvas = driver.child<FlowCanvas>("flowCanvas");
    auto& stage = canvas.stage();
    REQUIRE(stage.hasFacts());
    std::optional<FlowMark> box;
    for (const auto& mark : stage.marks())
        if (markTitle(stage, mark) == u"晴川智能 →"_s)
            box = mark;
    REQUIRE(box);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, stage.rectOf(*box).center().toPoint());
    driver.settle();
    CHECK(driver.child<QLabel>("statementName").text() == u"晴川智能 →"_s);
    CHECK(driver.child<QLabel>("statementWords").text() == u"2 people"_s);
    const auto items = driver.window().findChildren<SourceItem*>();
    REQUIRE(items.size() == 2);
    CHECK(QTest::qWaitFor([&] { return items.front()->sentence().contains(u"晴川智能"_s); }));
    CHECK(canvas.highlights().selected == box);
    auto* listed = driver.window().findChild<QPushButton*>(u"listedFact"_s);
    REQUIRE(listed);
    QTest::mouseClick(listed, Qt::LeftButton);
    CHECK(driver.window().chosenFact().isStored());
}

TEST_CASE("a career is drawn as a path, and a click on a stay chooses its fact", "[ui][details]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().chooseFact(driver.factOf("Ada Weller"));
    driver.settle();
    auto& strip = driver.child<CareerStrip>("careerStrip");
    REQUIRE(strip.markCount() == 2);
    CHECK(strip.markName(0).startsWith(u"Lindholt"_s));
    CHECK(strip.markName(1).startsWith(u"Norvane"_s));
    CHECK(strip.barOf(0).right() <= strip.barOf(1).left() + 1);
    QSignalSpy chosen{&strip, &CareerStrip::factChosen};
    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.barOf(1).center().toPoint());
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().value<FactId>() == driver.factOf("Ada Weller"));
}

TEST_CASE("empty libraries show the new pages' hints", "[ui][window][departures][flow]")
{
    test::WindowDriver driver;
    driver.openEmpty();
    for (const auto* page : {"departures", "flow"}) {
        driver.window().showPage(QLatin1String{page});
        CHECK(driver.child<QWidget>((std::string{page} + "Empty").c_str()).isVisible());
    }
}
