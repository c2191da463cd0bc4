// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Org chart and flow in a real window under a real X server (xvfb-run, QT_QPA_PLATFORM=xcb). Events enter at the window, as from
// the system, and find their widget themselves: what lies on top of something else gets them.
#include "tests/support/catch.h"
#include "tests/ui/window_driver.h"
#include "ui/departures/day_slider.h"
#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_page.h"
#include "ui/filter/filter_state.h"
#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_page.h"
#include "ui/flow/flow_words.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QWindow>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;
using view::departures::CardKind;

namespace {

struct RealWindow : test::WindowDriver {
    explicit RealWindow(const QString& page)
    {
        openInvented();
        window().resize(1280, 800);
        window().showPage(page);
        settle();
    }
    QWindow* handle() { return window().windowHandle(); }
    QPoint inWindow(const QWidget& widget, QPointF at) { return widget.mapTo(&window(), at.toPoint()); }
    void click(const QWidget& widget, QPointF at) { QTest::mouseClick(handle(), Qt::LeftButton, {}, inWindow(widget, at)); }
    void doubleClick(const QWidget& widget, QPointF at)
    {
        QTest::mouseDClick(handle(), Qt::LeftButton, {}, inWindow(widget, at));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(handle(), key, modifiers); }
};

struct RealChart : RealWindow {
    DeparturesCanvas& canvas;

    RealChart()
        : RealWindow{u"departures"_s}
        , canvas{child<DeparturesCanvas>("departuresCanvas")}
    {
        window().filterState().setOrganization("晴川智能", true);
        REQUIRE(QTest::qWaitFor([this] { return chart().cards.size() == 4 && canvas.isVisible(); }));
    }
    const view::departures::Chart& chart() { return canvas.stage().chart(); }
    std::uint32_t cardOf(const std::string& name)
    {
        for (std::uint32_t i = 0; i < chart().cards.size(); ++i)
            if (chart().cards[i].name == name)
                return i;
        FAIL("no card of " << name);
        return 0;
    }
    std::uint32_t unitCard()
    {
        for (std::uint32_t i = 0; i < chart().cards.size(); ++i)
            if (chart().cards[i].kind == CardKind::UnitNotStated)
                return i;
        FAIL("no unit");
        return 0;
    }
    QPointF middleOf(std::uint32_t card) { return canvas.cardRect(card).center(); }
    void standStill()
    {
        REQUIRE(QTest::qWaitFor([this] { return !canvas.isMoving(); }));
    }
};

struct RealFlow : RealWindow {
    FlowCanvas& canvas;

    RealFlow()
        : RealWindow{u"flow"_s}
        , canvas{child<FlowCanvas>("flowCanvas")}
    {
        REQUIRE(canvas.stage().hasFacts());
    }
    FlowStage& stage() { return canvas.stage(); }
    FlowMark markNamed(const QString& title)
    {
        for (const auto& mark : stage().marks())
            if (markTitle(stage(), mark) == title)
                return mark;
        FAIL("no mark " << title.toStdString());
        return {};
    }
    QPointF on(const FlowMark& mark)
    {
        if (mark.kind != FlowMark::Kind::Band)
            return stage().rectOf(mark).center() - stage().scroll();
        const auto& band = stage().layout().bands[mark.index];
        return {(band.x0 + band.x1) / 2, (band.y0 + band.y1 + band.thickness) / 2 - stage().scroll().y()};
    }
    QString firstRow() { return nodeName(stage().flow(), stage().matrix().rows.front()); }
};

} // namespace

TEST_CASE("in a real window the slider is dragged, and the org chart follows the pointer", "[ui][xvfb][departures]")
{
    RealChart shown;
    auto& slider = shown.child<DaySlider>("daySlider");
    auto& page = *shown.window().findChild<DeparturesPage*>();
    const auto lin = shown.chart().cards[shown.cardOf("林知远")];
    CHECK(lin.presence == view::Presence::Left);
    const auto middle = slider.height() / 2.0;
    const double from = slider.xOf(page.day()), to = slider.xOf(slider.minimum() + 3);
    QTest::mousePress(shown.handle(), Qt::LeftButton, {}, shown.inWindow(slider, {from, middle}));
    for (int i = 1; i <= 8; ++i)
        QTest::mouseMove(shown.handle(), shown.inWindow(slider, {from + (to - from) * i / 8, middle}));
    CHECK(std::abs(page.day() - (slider.minimum() + 3)) <= 3);
    QTest::mouseRelease(shown.handle(), Qt::LeftButton, {}, shown.inWindow(slider, {to, middle}));
    shown.standStill();
    CHECK(shown.chart().cards[shown.cardOf("林知远")].presence != view::Presence::Left);
    const auto released = page.day();
    QTest::mouseMove(shown.handle(), shown.inWindow(slider, {from, middle}));
    CHECK(page.day() == released);
    shown.click(shown.child<QToolButton>("stepNext"), {10, 10});
    CHECK(page.day() > released);
}

TEST_CASE("in a real window a unit folds, a card is chosen, and the keys do both", "[ui][xvfb][departures]")
{
    RealChart shown;
    const auto unit = shown.unitCard();
    const auto count = shown.canvas.stage().layout().cards.size();
    const auto box = shown.canvas.cardRect(unit);
    shown.click(shown.canvas, {box.right() - 12, box.center().y()});
    shown.standStill();
    REQUIRE(shown.canvas.stage().placedOf(unit));
    CHECK(shown.canvas.stage().placedOf(unit)->isFolded);
    CHECK(shown.canvas.stage().layout().cards.size() == count - 2);

    shown.click(shown.canvas, shown.middleOf(unit));
    CHECK(shown.child<QLabel>("statementName").text() == u"Unit not stated"_s);
    shown.press(Qt::Key_Plus);
    shown.standStill();
    CHECK(shown.canvas.stage().layout().cards.size() == count);
    shown.press(Qt::Key_Down);
    REQUIRE(shown.canvas.focusedCard());
    CHECK(shown.chart().cards[*shown.canvas.focusedCard()].kind == CardKind::Person);
    const auto focused = *shown.canvas.focusedCard();
    shown.press(Qt::Key_Return);
    CHECK(shown.window().chosenFact() == shown.chart().cards[focused].fact);

    const auto chen = shown.cardOf("陈亦舟");
    shown.click(shown.canvas, shown.middleOf(chen));
    CHECK(shown.window().chosenFact() == shown.factOf("陈亦舟"));
    shown.settle();
    CHECK(shown.child<QLabel>("factName").text() == u"陈亦舟"_s);
    shown.doubleClick(shown.canvas, shown.middleOf(shown.cardOf("陈亦舟")));
    CHECK(QTest::qWaitFor([&] { return shown.window().currentPage() == u"articles"_s; }));
}

TEST_CASE("in a real window a search in the chart takes the keyboard and goes to the card", "[ui][xvfb][departures]")
{
    RealChart shown;
    auto& find = shown.child<QLineEdit>("findInChart");
    shown.click(find, {30, find.height() / 2.0});
    QInputMethodEvent typed;
    typed.setCommitString(u"林知"_s);
    REQUIRE(shown.window().focusWidget() == &find);
    QApplication::sendEvent(shown.window().focusWidget(), &typed);
    CHECK(shown.child<QLabel>("foundInChart").text() == u"1 found"_s);
    shown.press(Qt::Key_Return);
    CHECK(shown.canvas.focusedCard() == shown.cardOf("林知远"));
}

TEST_CASE("in a real window a band lists its people and a head sorts the matrix", "[ui][xvfb][flow]")
{
    RealFlow shown;
    auto& page = *shown.window().findChild<FlowPage*>();
    REQUIRE(page.mode() == FlowMode::Bands);
    shown.click(shown.canvas, shown.on(shown.markNamed(u"Lindholt → Norvane"_s)));
    CHECK(shown.window().chosenFact() == shown.factOf("Ada Weller"));
    shown.settle();
    CHECK(shown.child<QLabel>("factName").text() == u"Ada Weller"_s);
    shown.press(Qt::Key_Escape);
    CHECK_FALSE(shown.window().chosenFact().isStored());
    shown.press(Qt::Key_Down);
    REQUIRE(shown.canvas.focusedMark() >= 0);
    shown.press(Qt::Key_Return);
    CHECK(shown.canvas.highlights().selected == shown.stage().marks()[static_cast<std::size_t>(shown.canvas.focusedMark())]);

    shown.click(shown.child<QToolButton>("flowMatrix"), {10, 10});
    REQUIRE(page.mode() == FlowMode::Matrix);
    const auto facts = shown.stage().matrix().total.facts();
    const auto rows = shown.stage().matrix().rows;
    shown.click(shown.canvas, shown.on(shown.markNamed(u"→ Norvane"_s)));
    CHECK(shown.firstRow() == u"Lindholt"_s);
    CHECK(shown.child<QLabel>("statementName").text() == u"→ Norvane"_s);
    shown.click(shown.canvas, shown.on(shown.markNamed(u"→ 远帆科技"_s)));
    CHECK(shown.firstRow() == u"晴川智能"_s);
    shown.click(shown.canvas, shown.on(shown.markNamed(u"→ 远帆科技"_s)));
    CHECK(shown.stage().matrix().rows == rows);
    CHECK(shown.stage().matrix().total.facts() == facts);
    shown.doubleClick(shown.canvas, shown.on(shown.markNamed(u"Lindholt → Norvane"_s)));
    CHECK(QTest::qWaitFor([&] { return shown.window().currentPage() == u"articles"_s; }));
}
