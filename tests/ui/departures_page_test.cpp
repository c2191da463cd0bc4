// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/departures/departures_page.h"

#include "tests/support/catch.h"
#include "tests/ui/told_facts.h"
#include "ui/departures/day_slider.h"
#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_words.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

using namespace exeunt;
using namespace Qt::StringLiterals;
using namespace view::departures;
using view::Presence;

namespace {

view::DayNumber day(const char* iso)
{
    return view::toDayNumber(date::parseIsoDay(iso).value());
}

view::Filter at(const std::string& company)
{
    view::Filter filter;
    filter.organizations = {company};
    return filter;
}

struct Shown {
    ui::DeparturesPage page;
    ui::DeparturesCanvas& canvas;

    explicit Shown(std::shared_ptr<const view::FactTable> table = test::sixPeople(), const view::Filter& filter = at("Norvane"))
        : canvas{page.canvas()}
    {
        page.resize(1200, 800);
        page.showFacts(std::move(table), filter);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        canvas.setFocus();
        QApplication::processEvents();
    }
    const Chart& chart() { return canvas.stage().chart(); }
    std::uint32_t cardOf(const std::string& name)
    {
        for (std::uint32_t i = 0; i < chart().cards.size(); ++i)
            if (chart().cards[i].name == name)
                return i;
        FAIL("no card of " << name);
        return 0;
    }
    Presence presenceOf(const std::string& name) { return chart().cards[cardOf(name)].presence; }
    QPoint middleOf(const std::string& name) { return canvas.cardRect(cardOf(name)).center().toPoint(); }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !canvas.isMoving(); }));
    }
    template <class Widget>
    Widget& child(const char* name)
    {
        auto* found = page.findChild<Widget*>(QLatin1String{name});
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("the org chart opens on the last change and follows the slider", "[ui][departures]")
{
    Shown shown;
    CHECK(shown.page.day() == shown.canvas.stage().departures().events().back().day);
    CHECK(shown.presenceOf("Ada Li") == Presence::Left);
    auto& slider = shown.child<ui::DaySlider>("daySlider");
    const QPoint may{static_cast<int>(slider.xOf(day("2024-05-01"))), 14};
    QTest::mouseClick(&slider, Qt::LeftButton, {}, may);
    CHECK(std::abs(shown.page.day() - day("2024-05-01")) <= 3);
    CHECK(shown.presenceOf("Ada Li") == Presence::Here);
    CHECK(shown.child<QLabel>("dayLabel").text() == ui::dayWords(shown.page.day()));
    slider.setFocus();
    const auto before = shown.page.day();
    QTest::keyClick(&slider, Qt::Key_Right);
    CHECK(shown.page.day() == before + 1);
    QTest::keyClick(&slider, Qt::Key_Right, Qt::ControlModifier);
    CHECK(shown.page.day() == day("2024-06-20"));
    CHECK(shown.presenceOf("Ada Li") == Presence::Left);
}

TEST_CASE("dragging the slider moves the day with the pointer", "[ui][departures]")
{
    Shown shown;
    auto& slider = shown.child<ui::DaySlider>("daySlider");
    const auto spot = [&](const char* iso) { return QPoint{static_cast<int>(slider.xOf(day(iso))), 14}; };
    QTest::mousePress(&slider, Qt::LeftButton, {}, spot("2024-03-01"));
    QTest::mouseMove(&slider, spot("2024-02-10"));
    CHECK(std::abs(shown.page.day() - day("2024-02-10")) <= 3);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, spot("2024-02-10"));
    QTest::mouseMove(&slider, spot("2024-08-10"));
    CHECK(std::abs(shown.page.day() - day("2024-02-10")) <= 3);
}

TEST_CASE("playing goes from change to change, stops at the end, and pauses when told", "[ui][departures]")
{
    Shown shown;
    shown.page.setDay(day("2024-01-01"));
    auto& play = shown.child<QToolButton>("play");
    auto* timer = shown.page.findChild<QTimer*>();
    REQUIRE(timer);
    QTest::mouseClick(&play, Qt::LeftButton);
    CHECK(shown.page.isPlaying());
    QTest::keyClick(&shown.canvas, Qt::Key_Space);
    CHECK_FALSE(shown.page.isPlaying());
    timer->setInterval(1);
    QTest::keyClick(&shown.canvas, Qt::Key_Space);
    const auto last = shown.canvas.stage().departures().events().back().day;
    REQUIRE(QTest::qWaitFor([&] { return !shown.page.isPlaying(); }));
    CHECK(shown.page.day() == last);
    QTest::mouseClick(&shown.child<QToolButton>("stepBack"), Qt::LeftButton);
    CHECK(shown.page.day() < last);
}

TEST_CASE("a click on a card chooses its fact, a double click opens it, empty ground chooses none", "[ui][departures]")
{
    Shown shown;
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    QSignalSpy opened{&shown.page, &ui::ViewPage::factOpened};
    const auto fact = shown.chart().cards[shown.cardOf("Ada Li")].fact;
    REQUIRE(fact.isStored());
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.middleOf("Ada Li"));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.takeFirst().front().value<FactId>() == fact);
    CHECK(shown.canvas.selectedCard() == shown.cardOf("Ada Li"));
    QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, shown.middleOf("Ada Li"));
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().front().value<FactId>() == fact);
    chosen.clear();
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, QPoint{4, shown.canvas.height() - 60});
    REQUIRE(chosen.size() == 1);
    CHECK_FALSE(chosen.takeFirst().front().value<FactId>().isStored());
}

TEST_CASE("a fact chosen elsewhere is brought to light, out of a folded unit too", "[ui][departures]")
{
    Shown shown;
    shown.canvas.foldAll(true);
    shown.settle();
    CHECK(shown.canvas.cardRect(shown.cardOf("Ada Li")).isEmpty());
    shown.page.selectFact(shown.chart().cards[shown.cardOf("Ada Li")].fact);
    CHECK(shown.canvas.selectedCard() == shown.cardOf("Ada Li"));
    CHECK_FALSE(shown.canvas.cardRect(shown.cardOf("Ada Li")).isEmpty());
}

TEST_CASE("the arrow at a unit's edge folds it, minus and plus do too, and nobody is lost", "[ui][departures]")
{
    Shown shown;
    const auto unit = shown.cardOf("Research");
    const auto count = shown.canvas.stage().layout().cards.size();
    const auto box = shown.canvas.cardRect(unit);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, QPointF{box.right() - 12, box.center().y()}.toPoint());
    shown.settle();
    const auto* placed = shown.canvas.stage().placedOf(unit);
    REQUIRE(placed);
    CHECK(placed->isFolded);
    CHECK(shown.canvas.stage().layout().cards.size() + placed->hiddenBelow == count);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.canvas.cardRect(unit).center().toPoint());
    QTest::keyClick(&shown.canvas, Qt::Key_Plus);
    CHECK(shown.canvas.stage().layout().cards.size() == count);
    QTest::keyClick(&shown.canvas, Qt::Key_Minus);
    CHECK(shown.canvas.stage().layout().cards.size() < count);
}

TEST_CASE("arrows go from card to card, Enter chooses, Ctrl+Enter opens", "[ui][departures]")
{
    Shown shown;
    QSignalSpy opened{&shown.page, &ui::ViewPage::factOpened};
    QTest::keyClick(&shown.canvas, Qt::Key_Down);
    REQUIRE(shown.canvas.focusedCard());
    CHECK(shown.chart().cards[*shown.canvas.focusedCard()].kind == CardKind::Company);
    QTest::keyClick(&shown.canvas, Qt::Key_Down);
    CHECK(shown.chart().cards[*shown.canvas.focusedCard()].kind != CardKind::Company);
    for (int i = 0; i < 4 && shown.chart().cards[*shown.canvas.focusedCard()].kind != CardKind::Person; ++i)
        QTest::keyClick(&shown.canvas, Qt::Key_Down);
    const auto person = shown.canvas.focusedCard();
    REQUIRE(shown.chart().cards[*person].kind == CardKind::Person);
    QTest::keyClick(&shown.canvas, Qt::Key_Return);
    CHECK(shown.canvas.selectedCard() == person);
    QTest::keyClick(&shown.canvas, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().front().value<FactId>() == shown.chart().cards[*person].fact);
    QTest::keyClick(&shown.canvas, Qt::Key_Up);
    CHECK(shown.canvas.focusedCard() != person);
    QTest::keyClick(&shown.canvas, Qt::Key_Escape);
    CHECK_FALSE(shown.canvas.selectedCard());
}

TEST_CASE("find counts the cards that name the words, in any form, and Enter goes to them", "[ui][departures]")
{
    Shown shown;
    auto& find = shown.child<QLineEdit>("findInChart");
    QTest::keyClicks(&find, u"chen YI"_s);
    CHECK(shown.child<QLabel>("foundInChart").text() == u"1 found"_s);
    QTest::keyClick(&find, Qt::Key_Return);
    CHECK(shown.canvas.focusedCard() == shown.cardOf("陈亦舟"));
    find.clear();
    QTest::keyClicks(&find, u"nobody of that name"_s);
    CHECK(shown.child<QLabel>("foundInChart").text() == u"0 found"_s);
}

TEST_CASE("a unit is told by all its facts", "[ui][departures]")
{
    Shown shown;
    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.middleOf("Research"));
    REQUIRE(told.size() == 1);
    const auto statement = told.front().front().value<ui::Statement>();
    CHECK(statement.name == u"Research"_s);
    CHECK(statement.facts.size() == 4); // Ada Li twice, Tom Reyes, Bo Sand
}

TEST_CASE("every card is a child with a name, and pressing it chooses", "[ui][departures]")
{
    Shown shown;
    auto* chart = QAccessible::queryAccessibleInterface(&shown.canvas);
    REQUIRE(chart);
    REQUIRE(chart->childCount() == static_cast<int>(shown.canvas.stage().layout().cards.size()));
    for (int i = 0; i < chart->childCount(); ++i) {
        REQUIRE(chart->child(i));
        CHECK_FALSE(chart->child(i)->text(QAccessible::Name).isEmpty());
        CHECK(chart->indexOfChild(chart->child(i)) == i);
    }
    const auto ada = shown.cardOf("Ada Li");
    const auto global = shown.canvas.mapToGlobal(shown.middleOf("Ada Li"));
    auto* card = chart->childAt(global.x(), global.y());
    REQUIRE(card);
    CHECK(card->text(QAccessible::Name).startsWith(u"Ada Li, "_s));
    CHECK(card->text(QAccessible::Name).contains(u"left 20 June 2024"_s));
    CHECK(card->text(QAccessible::Name).contains(u"to Lindholt"_s));
    REQUIRE(card->actionInterface());
    card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(shown.canvas.selectedCard() == ada);
    CHECK(card->state().selected);
}

TEST_CASE("cards say who, what and since when, with the original of a name", "[ui][departures]")
{
    Shown shown;
    const auto& departures = shown.canvas.stage().departures();
    const auto& chen = shown.chart().cards[shown.cardOf("陈亦舟")];
    CHECK(ui::shownName("陈亦舟", {"Chen Yizhou"}, QLocale::English).name == u"Chen Yizhou"_s);
    CHECK(ui::shownName("陈亦舟", {"Chen Yizhou"}, QLocale::English).original == u"陈亦舟"_s);
    CHECK(ui::shownName("陈亦舟", {"Chen Yizhou"}, QLocale::Chinese).name == u"陈亦舟"_s);
    CHECK(ui::cardTime(departures, chen).startsWith(u"rumoured"_s));
    const auto& ines = shown.chart().cards[shown.cardOf("Ines Vogt")];
    CHECK(ui::cardRole(ines) == u"finance chief"_s);
    CHECK(ui::cardTime(departures, ines) == u"since 5 March 2024 · from Lindholt"_s);
    const auto& bo = shown.chart().cards[shown.cardOf("Bo Sand")];
    REQUIRE(bo.destination);
    CHECK(ui::placeWords(departures.table(), *bo.destination) == u"?"_s);
}

TEST_CASE("the wheel zooms about the pointer, zero shows everything again", "[ui][departures]")
{
    Shown shown;
    const auto before = shown.canvas.stage().scaling();
    const QPointF at{400, 200};
    const auto place = before.back(at);
    QWheelEvent event{
        at, shown.canvas.mapToGlobal(at), {}, QPoint{0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false};
    QApplication::sendEvent(&shown.canvas, &event);
    CHECK(shown.canvas.stage().scaling().scale > before.scale);
    QTest::keyClick(&shown.canvas, Qt::Key_0);
    CHECK(shown.canvas.stage().isWhole());
    (void)place;
}

TEST_CASE("day, folds and place outlive the program", "[ui][departures]")
{
    QByteArray state;
    view::DayNumber chosen = 0;
    std::size_t count = 0;
    {
        Shown shown;
        shown.page.setDay(day("2024-04-01"));
        shown.canvas.foldAll(true);
        chosen = shown.page.day();
        count = shown.canvas.stage().layout().cards.size();
        state = shown.page.saveState();
    }
    ui::DeparturesPage page;
    CHECK(page.restoreState(state));
    page.resize(1200, 800);
    page.showFacts(test::sixPeople(), at("Norvane"));
    CHECK(page.day() == chosen);
    CHECK(page.canvas().stage().layout().cards.size() == count);
    CHECK_FALSE(page.restoreState("no state"));
}

TEST_CASE("an empty library says what to do; a crowd has a map", "[ui][departures]")
{
    ui::DeparturesPage page;
    page.resize(1000, 700);
    page.showFacts(std::make_shared<const view::FactTable>(std::make_shared<const service::Snapshot>()), {});
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    QSignalSpy asked{&page, &ui::DeparturesPage::addArticlesWanted};
    auto* add = page.findChild<QPushButton*>(u"departuresAddArticles"_s);
    REQUIRE(add);
    REQUIRE(add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    CHECK(asked.size() == 1);

    Shown shown{test::crowd(3000)};
    REQUIRE(shown.chart().cards.size() > 3000);
    const auto map = shown.canvas.mapRect();
    REQUIRE_FALSE(map.isEmpty());
    const auto before = shown.canvas.stage().window();
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, map.adjusted(0, 0, -20, -20).bottomRight().toPoint());
    const auto after = shown.canvas.stage().window();
    CHECK((before.x != after.x || before.y != after.y));
}
