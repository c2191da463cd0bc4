// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_page.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "ui/timeline/timeline_canvas.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace exeunt;
using namespace Qt::StringLiterals;
using view::timeline::LaneMode;

namespace {

std::shared_ptr<const view::FactTable> someFacts(std::size_t count = 40)
{
    return std::make_shared<const view::FactTable>(test::syntheticSnapshot({count, 6, 11}));
}

struct Shown {
    ui::TimelinePage page;
    std::shared_ptr<const view::FactTable> table;
    ui::TimelineCanvas& canvas;

    explicit Shown(std::shared_ptr<const view::FactTable> facts = someFacts(), const view::Filter& filter = {})
        : table{std::move(facts)}
        , canvas{page.canvas()}
    {
        page.resize(1000, 760);
        page.showFacts(table, filter);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        canvas.setFocus();
        QApplication::processEvents();
    }
    const view::timeline::Scene& scene() { return canvas.stage().scene(); }
    /// The first mark that nothing covers: its own middle hits it.
    const view::timeline::Mark& freeMark()
    {
        for (const auto& mark : scene().marks)
            if (mark.box.x > scene().areas.plot.x && mark.box.right() < scene().areas.plot.right()
                && mark.box.bottom() < scene().areas.plot.bottom())
                return mark;
        FAIL("no mark in sight");
        return scene().marks.front();
    }
    static QPoint middle(const view::timeline::Mark& mark) { return QPointF{mark.box.middleX(), mark.box.middleY()}.toPoint(); }
    QPoint emptySpot()
    {
        const auto& plot = scene().areas.plot;
        for (double y = plot.y + 4; y < plot.bottom(); y += 5)
            for (double x = plot.x + 10; x < plot.right(); x += 9)
                if (canvas.stage().hitAt(x, y).kind == ui::TimelineHit::Kind::Plot)
                    return QPointF{x, y}.toPoint();
        FAIL("no empty spot");
        return {};
    }
    void wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event{
            at, canvas.mapToGlobal(at), QPoint{}, QPoint{0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false};
        QApplication::sendEvent(&canvas, &event);
    }
};

} // namespace

TEST_CASE("a click on a mark chooses its fact, on empty ground none", "[ui][timeline]")
{
    Shown shown;
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    const auto fact = shown.freeMark().fact;
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, Shown::middle(shown.freeMark()));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.takeFirst().front().value<FactId>() == fact);
    CHECK(shown.canvas.selected() == fact);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.emptySpot());
    REQUIRE(chosen.size() == 1);
    CHECK_FALSE(chosen.takeFirst().front().value<FactId>().isStored());
}

TEST_CASE("a double click opens a mark, and fits from empty ground", "[ui][timeline]")
{
    Shown shown;
    QSignalSpy opened{&shown.page, &ui::ViewPage::factOpened};
    const auto fact = shown.freeMark().fact;
    QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, Shown::middle(shown.freeMark()));
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().front().value<FactId>() == fact);
    shown.page.zoomIn();
    CHECK_FALSE(shown.canvas.stage().isFitted());
    QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, shown.emptySpot());
    CHECK(shown.canvas.stage().isFitted());
}

TEST_CASE("the wheel zooms and keeps the date under the pointer", "[ui][timeline]")
{
    Shown shown;
    const QPointF at{600, 300};
    const double day = shown.canvas.stage().dayAt(at.x());
    const double before = shown.canvas.stage().viewport().pixelsPerDay;
    shown.wheel(at, 240);
    CHECK(shown.canvas.stage().viewport().pixelsPerDay > before * 1.5);
    CHECK(std::abs(shown.canvas.stage().dayAt(at.x()) - day) < 1e-6);
    shown.wheel(at, -120);
    CHECK(std::abs(shown.canvas.stage().dayAt(at.x()) - day) < 1e-6);
    const double first = shown.canvas.stage().viewport().firstDay;
    shown.wheel(at, -120, Qt::ShiftModifier);
    CHECK(shown.canvas.stage().viewport().firstDay > first);
}

TEST_CASE("dragging pans, and chooses nothing", "[ui][timeline]")
{
    Shown shown;
    shown.page.zoomIn();
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    const auto from = shown.emptySpot();
    const double day = shown.canvas.stage().dayAt(from.x());
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(&shown.canvas, from + QPoint{30, 0});
    QTest::mouseMove(&shown.canvas, from + QPoint{60, 0});
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, from + QPoint{60, 0});
    CHECK(std::abs(shown.canvas.stage().dayAt(from.x() + 60) - day) < 1e-6);
    CHECK(chosen.isEmpty());
}

TEST_CASE("Tab goes through every mark and leaves; Enter chooses, Ctrl+Enter opens, Escape clears", "[ui][timeline]")
{
    Shown shown{someFacts(12)};
    const auto count = shown.canvas.stage().timeline().items().size();
    for (std::size_t i = 0; i < count; ++i) {
        QTest::keyClick(&shown.canvas, Qt::Key_Tab);
        REQUIRE(shown.canvas.focusedItem() == i);
    }
    QTest::keyClick(&shown.canvas, Qt::Key_Backtab);
    REQUIRE(shown.canvas.focusedItem() == count - 2);
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    QSignalSpy opened{&shown.page, &ui::ViewPage::factOpened};
    const auto& item = shown.canvas.stage().timeline().items()[count - 2];
    const auto fact = shown.table->fact(item.row).id;
    QTest::keyClick(&shown.canvas, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().value<FactId>() == fact);
    QTest::keyClick(&shown.canvas, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().front().value<FactId>() == fact);
    QTest::keyClick(&shown.canvas, Qt::Key_Escape);
    CHECK_FALSE(shown.canvas.selected().isStored());
    QTest::keyClick(&shown.canvas, Qt::Key_Backtab);
    CHECK(shown.canvas.focusedItem() == count - 1);
    QTest::keyClick(&shown.canvas, Qt::Key_Tab);
    CHECK_FALSE(shown.canvas.focusedItem());
}

TEST_CASE("keys zoom, pan and fit", "[ui][timeline]")
{
    Shown shown;
    const auto view = [&] { return shown.canvas.stage().viewport(); };
    const auto fitted = view();
    QTest::keyClick(&shown.canvas, Qt::Key_Plus);
    CHECK(view().pixelsPerDay > fitted.pixelsPerDay);
    const double first = view().firstDay;
    QTest::keyClick(&shown.canvas, Qt::Key_Right);
    CHECK(view().firstDay > first);
    QTest::keyClick(&shown.canvas, Qt::Key_End);
    CHECK(shown.canvas.stage().dayAt(shown.scene().areas.plot.right()) > shown.canvas.stage().timeline().extent()->last);
    QTest::keyClick(&shown.canvas, Qt::Key_0);
    CHECK(std::abs(view().firstDay - fitted.firstDay) < 1e-6);
    CHECK(std::abs(view().pixelsPerDay - fitted.pixelsPerDay) < 1e-9);
}

TEST_CASE("selecting from outside brings the mark into sight and says nothing", "[ui][timeline]")
{
    Shown shown{someFacts(300)};
    for (int i = 0; i < 8; ++i)
        shown.page.zoomIn();
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    for (const view::Row row : {3U, 150U, 290U}) {
        const auto fact = shown.table->fact(row).id;
        shown.page.selectFact(fact);
        CAPTURE(row);
        CHECK(shown.canvas.selected() == fact);
        if (shown.table->isDated(row))
            CHECK(shown.canvas.markPosition(fact));
    }
    CHECK(chosen.isEmpty());
}

TEST_CASE("dragging over the overview chooses a period, a double click clears it", "[ui][timeline]")
{
    Shown shown;
    QSignalSpy chosen{&shown.page, &ui::TimelinePage::periodChosen};
    const auto& overview = shown.scene().areas.overview;
    const QPoint from{static_cast<int>(overview.x + overview.width * 0.3), static_cast<int>(overview.y + 12)};
    const QPoint to{static_cast<int>(overview.x + overview.width * 0.6), from.y()};
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(&shown.canvas, (from + to) / 2);
    QTest::mouseMove(&shown.canvas, to);
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, to);
    REQUIRE(chosen.size() == 1);
    const auto first = chosen.front()[0].toDate(), last = chosen.front()[1].toDate();
    CHECK(first.isValid());
    CHECK(last.isValid());
    CHECK(first < last);
    CHECK(first.day() == 1);
    QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, (from + to) / 2);
    REQUIRE(chosen.size() >= 2);
    CHECK_FALSE(chosen.back()[0].toDate().isValid());
}

TEST_CASE("a filter to one company shows exactly its facts, in its lane", "[ui][timeline]")
{
    const auto table = someFacts(200);
    view::Filter filter;
    filter.organizations = {table->organizations()[1]};
    Shown shown{table, filter};
    const auto& timeline = shown.canvas.stage().timeline();
    CHECK(timeline.lanes().size() == 1);
    CHECK(timeline.items().size() == view::apply(*table, filter).size());
}

TEST_CASE("lanes switch by button, and state comes back", "[ui][timeline]")
{
    Shown shown;
    auto* person = shown.page.findChild<QToolButton*>(u"lanesByPerson"_s);
    REQUIRE(person);
    QTest::mouseClick(person, Qt::LeftButton);
    CHECK(shown.page.laneMode() == LaneMode::Person);
    shown.page.zoomIn();
    const auto state = shown.page.saveState();
    const auto view = shown.page.viewport();
    Shown other;
    REQUIRE(other.page.restoreState(state));
    CHECK(other.page.laneMode() == LaneMode::Person);
    CHECK(std::abs(other.page.viewport().pixelsPerDay - view.pixelsPerDay) < 1e-9);
    CHECK_FALSE(other.page.restoreState("nonsense"));
}

TEST_CASE("without facts the page says what to do next", "[ui][timeline]")
{
    ui::TimelinePage page;
    page.resize(900, 600);
    page.showFacts(std::make_shared<const view::FactTable>(test::syntheticSnapshot({0, 3, 1})), {});
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    QSignalSpy wanted{&page, &ui::TimelinePage::addArticlesWanted};
    auto* add = page.findChild<QPushButton*>(u"emptyAddArticles"_s);
    REQUIRE(add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    CHECK(wanted.size() == 1);
    view::Filter nothing;
    nothing.words = "nobody bears this name";
    page.showFacts(someFacts(), nothing);
    CHECK_FALSE(add->isVisible());
    CHECK(page.findChild<QPushButton*>(u"emptyClearFilter"_s)->isVisible());
    CHECK(page.focusProxy() == page.findChild<QPushButton*>(u"emptyClearFilter"_s));
}
