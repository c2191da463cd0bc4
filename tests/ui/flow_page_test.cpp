// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow/flow_page.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/ui/told_facts.h"
#include "ui/flow/flow_canvas.h"
#include "ui/flow/flow_words.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace exeunt;
using namespace Qt::StringLiterals;
using ui::FlowMark;
using ui::FlowMode;
using Kind = ui::FlowMark::Kind;

namespace {

std::shared_ptr<const view::FactTable> fourMoves()
{
    return test::tableOf({
        {"Ada Li", "move", "Norvane", "Lindholt", "", "2024-01"},
        {"Tom Reyes", "move", "Norvane", "Lindholt", "", "2024-02"},
        {"Bo Sand", "departure", "Norvane", "", "", "2024-03"},
        {"Ines Vogt", "move", "Lindholt", "Quayside", "", "2024-04"},
    });
}

struct Shown {
    ui::FlowPage page;
    ui::FlowCanvas& canvas;

    explicit Shown(std::shared_ptr<const view::FactTable> table = fourMoves(), const view::Filter& filter = {})
        : canvas{page.canvas()}
    {
        page.resize(1000, 700);
        page.showFacts(std::move(table), filter);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        canvas.setFocus();
        QApplication::processEvents();
    }
    ui::FlowStage& stage() { return canvas.stage(); }
    FlowMark markNamed(const QString& title)
    {
        for (const auto& mark : stage().marks())
            if (ui::markTitle(stage(), mark) == title)
                return mark;
        FAIL("no mark " << title.toStdString());
        return {};
    }
    /// A point on a band, in its middle.
    QPoint on(const FlowMark& mark)
    {
        if (mark.kind != Kind::Band)
            return (stage().rectOf(mark).center() - stage().scroll()).toPoint();
        const auto& band = stage().layout().bands[mark.index];
        return QPointF{(band.x0 + band.x1) / 2, (band.y0 + band.y1 + band.thickness) / 2 - stage().scroll().y()}.toPoint();
    }
    QPoint on(const QString& title) { return on(markNamed(title)); }
};

} // namespace

TEST_CASE("a click on a band of several lists them, of one chooses it", "[ui][flow]")
{
    Shown shown;
    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.on(u"Norvane → Lindholt"_s));
    REQUIRE(told.size() == 1);
    const auto statement = told.front().front().value<ui::Statement>();
    CHECK(statement.name == u"Norvane → Lindholt"_s);
    CHECK(statement.words == u"2 people"_s);
    CHECK(statement.facts == std::vector<FactId>{FactId{1}, FactId{2}});
    CHECK(chosen.isEmpty());
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.on(u"Lindholt → Quayside"_s));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().value<FactId>() == FactId{4});
}

TEST_CASE("a double click on a band opens its first sentence", "[ui][flow]")
{
    Shown shown;
    QSignalSpy opened{&shown.page, &ui::ViewPage::factOpened};
    QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, shown.on(u"Norvane → not stated"_s));
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().front().value<FactId>() == FactId{3});
}

TEST_CASE("a box tells all who left there", "[ui][flow]")
{
    Shown shown;
    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.on(u"Norvane →"_s));
    REQUIRE(told.size() == 1);
    CHECK(told.front().front().value<ui::Statement>().facts.size() == 3);
}

TEST_CASE("the matrix has the same numbers, and a head sorts by its column", "[ui][flow]")
{
    Shown shown;
    CHECK(shown.page.mode() == FlowMode::Bands);
    auto* button = shown.page.findChild<QToolButton*>(u"flowMatrix"_s);
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(shown.page.mode() == FlowMode::Matrix);
    const auto& matrix = shown.stage().matrix();
    CHECK(matrix.total.facts() == 4);
    std::uint32_t cells = 0;
    for (const auto link : matrix.cells)
        if (link != view::flow::Matrix::kNoLink)
            cells += shown.stage().flow().links()[link].counted();
    CHECK(cells == 4);

    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.on(u"→ Quayside"_s));
    CHECK(ui::nodeName(shown.stage().flow(), shown.stage().matrix().rows.front()) == u"Lindholt"_s);
    CHECK(shown.stage().matrix().total.facts() == 4);
    CHECK(shown.stage().matrix().rowSums.front().people == 1);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.on(u"→ Quayside"_s));
    CHECK(ui::nodeName(shown.stage().flow(), shown.stage().matrix().rows.front()) == u"Norvane"_s);

    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.on(u"Lindholt → Quayside"_s));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().value<FactId>() == FactId{4});
}

TEST_CASE("above twenty companies the page begins with the matrix", "[ui][flow]")
{
    Shown shown{std::make_shared<const view::FactTable>(test::syntheticSnapshot({400, 40, 3}))};
    REQUIRE(shown.stage().flow().companyCount() > 20);
    CHECK(shown.page.mode() == FlowMode::Matrix);
    const auto before = shown.stage().scroll();
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(&shown.canvas, Qt::Key_Down);
    CHECK(shown.canvas.focusedMark() >= 0);
    CHECK(shown.stage().scroll().y() > before.y());
    shown.page.setMode(FlowMode::Bands);
    CHECK(shown.page.mode() == FlowMode::Bands);
}

TEST_CASE("arrows go from mark to mark, and every mark is a child with a name", "[ui][flow]")
{
    Shown shown;
    QTest::keyClick(&shown.canvas, Qt::Key_Down);
    const int first = shown.canvas.focusedMark();
    REQUIRE(first >= 0);
    QTest::keyClick(&shown.canvas, Qt::Key_Right);
    CHECK(shown.canvas.focusedMark() != first);
    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    QTest::keyClick(&shown.canvas, Qt::Key_Return);
    CHECK(told.size() + chosen.size() == 1);

    auto* flow = QAccessible::queryAccessibleInterface(&shown.canvas);
    REQUIRE(flow);
    REQUIRE(flow->childCount() == static_cast<int>(shown.stage().marks().size()));
    QStringList names;
    for (int i = 0; i < flow->childCount(); ++i)
        names << flow->child(i)->text(QAccessible::Name);
    CHECK(names.contains(u"Norvane → Lindholt, 2 people"_s));
    CHECK_FALSE(names.contains(QString{}));
}

TEST_CASE("a fact chosen elsewhere lights its band", "[ui][flow]")
{
    Shown shown;
    shown.page.selectFact(FactId{2});
    REQUIRE(shown.canvas.highlights().selected);
    CHECK(ui::markTitle(shown.stage(), *shown.canvas.highlights().selected) == u"Norvane → Lindholt"_s);
    shown.page.selectFact({});
    CHECK_FALSE(shown.canvas.highlights().selected);
}

TEST_CASE("what passes no filter says so", "[ui][flow]")
{
    view::Filter none;
    none.words = "nobody of that name";
    Shown shown{fourMoves(), none};
    CHECK_FALSE(shown.canvas.isVisible());
    auto* clear = shown.page.findChild<QAbstractButton*>(u"flowClearFilter"_s);
    REQUIRE(clear);
    CHECK(clear->isVisible());
}
