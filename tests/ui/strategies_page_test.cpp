// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The strategies page with real events: what is clicked, drawn, typed and pressed.
#include "ui/strategies/strategies_page.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/ui/harbour_plans.h"
#include "ui/strategies/split_panel.h"
#include "ui/strategies/strategies_canvas.h"
#include "ui/strategies/strategies_words.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace exeunt;
using namespace Qt::StringLiterals;
using article::Aspect;
using ui::StrategiesMark;
using Kind = ui::StrategiesMark::Kind;

namespace {

struct Shown {
    ui::StrategiesPage page;
    ui::StrategiesCanvas& canvas;

    explicit Shown(
        std::shared_ptr<const view::FactTable> table = test::harbourPlans(), const view::Filter& filter = test::threeHarbours())
        : canvas{page.canvas()}
    {
        page.resize(1000, 900);
        page.showFacts(std::move(table), filter);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        canvas.setFocus();
        QApplication::processEvents();
    }
    ui::StrategiesStage& stage() { return canvas.stage(); }
    StrategiesMark named(const QString& title, Kind kind)
    {
        for (const auto& mark : stage().marks())
            if (mark.kind == kind && ui::markTitle(stage(), mark) == title)
                return mark;
        FAIL("no mark " << title.toStdString());
        return {};
    }
    StrategiesMark saying(const QString& words)
    {
        for (const auto& mark : stage().marks())
            if (mark.kind == Kind::Statement && ui::accessibleMark(stage(), mark).contains(words))
                return mark;
        FAIL("no statement " << words.toStdString());
        return {};
    }
    QPoint on(const StrategiesMark& mark) { return stage().rectOf(mark).center().toPoint(); }
    void click(const StrategiesMark& mark) { QTest::mouseClick(&canvas, Qt::LeftButton, {}, on(mark)); }
    QStringList companies()
    {
        QStringList names;
        for (std::uint32_t i = 0; i < stage().grid().companies().size(); ++i)
            names << ui::companyTitle(stage().grid(), i);
        return names;
    }
    template <class Widget>
    Widget& child(const char* name)
    {
        auto* found = page.findChild<Widget*>(QLatin1String{name});
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    QAction& action(QMenu& menu, const QString& words)
    {
        for (auto* action : menu.actions())
            if (action->text() == words)
                return *action;
        FAIL("no line " << words.toStdString());
        return *menu.actions().front();
    }
};

} // namespace

TEST_CASE("a click on a statement shows its sentences, who says it, and what can be done", "[ui][strategies]")
{
    Shown shown;
    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    shown.click(shown.saying(u"expert mixture"_s));
    REQUIRE(told.size() == 1);
    const auto statement = told.front().front().value<ui::Statement>();
    CHECK(statement.name == u"Norvane · Model"_s);
    CHECK(statement.words.contains(u"the company itself"_s));
    CHECK(statement.words.contains(u"October 2024"_s));
    REQUIRE(statement.places.size() == 1);
    CHECK(statement.places.front().article == ArticleId{1});
    QStringList actions;
    for (const auto& action : statement.actions)
        actions << action.name;
    CHECK(actions == QStringList{u"strategyPin"_s, u"strategyMove"_s, u"strategyCorrect"_s, u"strategyReject"_s});
    CHECK(shown.canvas.highlights().selected);
}

TEST_CASE("a cell lists all its statements, an empty one says in how many articles nothing was found", "[ui][strategies]")
{
    Shown shown;
    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    const auto cell = shown.named(u"Norvane · Model"_s, Kind::Cell);
    const auto box = shown.stage().rectOf(cell);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, (box.bottomRight() - QPointF{6, 6}).toPoint());
    REQUIRE(told.size() == 1);
    CHECK(told.front().front().value<ui::Statement>().places.size() == 5);
    const auto empty = shown.named(u"Lindholt · Compute"_s, Kind::Cell);
    CHECK(ui::accessibleMark(shown.stage(), empty).contains(u"nothing in "_s));
    shown.click(empty);
    REQUIRE(told.size() == 2);
    CHECK(told.back().front().value<ui::Statement>().words.startsWith(u"nothing in "_s));
}

TEST_CASE("a double click on a statement opens its article at the sentence", "[ui][strategies]")
{
    Shown shown;
    QSignalSpy opened{&shown.page, &ui::ViewPage::sentenceOpened};
    const auto at = shown.on(shown.saying(u"verlangt nichts"_s));
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, at);
    QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, at);
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().at(0).value<ArticleId>() == ArticleId{2});
    CHECK(opened.front().at(1).value<Span>().end > 0);
}

TEST_CASE("what is folded is counted, and a click unfolds it", "[ui][strategies]")
{
    Shown shown;
    const auto more = shown.named(u"Norvane · Model"_s, Kind::More);
    const auto before = shown.stage().layout().statements.size();
    const auto hidden = shown.stage().layout().cells[more.index].hidden;
    REQUIRE(hidden > 0);
    CHECK(ui::moreWords(shown.stage().layout(), more.index) == u"%1 more"_s.arg(hidden));
    shown.click(more);
    CHECK(shown.stage().layout().statements.size() == before + hidden);
    shown.click(shown.named(u"Norvane · Model"_s, Kind::More));
    CHECK(shown.stage().layout().statements.size() == before);
    QTest::mouseClick(&shown.child<QToolButton>("strategiesAll"), Qt::LeftButton);
    CHECK(shown.stage().layout().statements.size() == shown.stage().grid().statements().size());
}

TEST_CASE("a head is drawn to another place", "[ui][strategies]")
{
    Shown shown;
    const auto before = shown.companies();
    REQUIRE(before.size() == 3);
    const auto from = shown.on({Kind::Head, 0});
    const auto behind = shown.stage().rectOf({Kind::Head, 2}).right() - 4;
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(&shown.canvas, from + QPoint{40, 2});
    REQUIRE(shown.canvas.highlights().drag);
    QTest::mouseMove(&shown.canvas, QPoint{static_cast<int>(behind), from.y()});
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, QPoint{static_cast<int>(behind), from.y()});
    CHECK_FALSE(shown.canvas.highlights().drag);
    CHECK(shown.companies() == QStringList{before[1], before[2], before[0]});

    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(&shown.canvas, from + QPoint{400, 2});
    QTest::keyClick(&shown.canvas, Qt::Key_Escape);
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, from + QPoint{400, 2});
    CHECK(shown.companies() == QStringList{before[1], before[2], before[0]});
}

TEST_CASE("arrows go through cells and statements; keys move, hide, pin, show and open", "[ui][strategies]")
{
    Shown shown;
    const auto before = shown.companies();
    QTest::keyClick(&shown.canvas, Qt::Key_Down);
    REQUIRE(shown.canvas.highlights().focused == StrategiesMark{Kind::Head, 0});
    QTest::keyClick(&shown.canvas, Qt::Key_Right, Qt::ControlModifier);
    CHECK(shown.companies() == QStringList{before[1], before[0], before[2]});
    QTest::keyClick(&shown.canvas, Qt::Key_Left, Qt::ControlModifier);
    CHECK(shown.companies() == before);

    QTest::keyClick(&shown.canvas, Qt::Key_Down);
    REQUIRE(shown.canvas.highlights().focused->kind == Kind::Cell);
    const auto first = *shown.canvas.highlights().focused;
    QTest::keyClick(&shown.canvas, Qt::Key_Right);
    REQUIRE(shown.canvas.highlights().focused->kind == Kind::Cell);
    CHECK(shown.stage().layout().cells[shown.canvas.highlights().focused->index].column == 1);
    QTest::keyClick(&shown.canvas, Qt::Key_Left);
    CHECK(shown.canvas.highlights().focused == first);
    QTest::keyClick(&shown.canvas, Qt::Key_Down, Qt::ControlModifier);
    CHECK(shown.stage().layout().cells[shown.canvas.highlights().focused->index].row == 1);
    QTest::keyClick(&shown.canvas, Qt::Key_Left);
    CHECK(shown.canvas.highlights().focused->kind == Kind::Aspect);

    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    QSignalSpy opened{&shown.page, &ui::ViewPage::sentenceOpened};
    QTest::keyClick(&shown.canvas, Qt::Key_Right);
    for (int i = 0; i < 60 && shown.canvas.highlights().focused->kind != Kind::Statement; ++i)
        QTest::keyClick(&shown.canvas, Qt::Key_Down);
    REQUIRE(shown.canvas.highlights().focused->kind == Kind::Statement);
    QTest::keyClick(&shown.canvas, Qt::Key_Return);
    CHECK(told.size() == 1);
    CHECK(opened.isEmpty());
    QTest::keyClick(&shown.canvas, Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.size() == 1);
    QTest::keyClick(&shown.canvas, Qt::Key_P);
    CHECK(shown.stage().pins().size() == 1);
    QTest::keyClick(&shown.canvas, Qt::Key_P);
    CHECK(shown.stage().pins().empty());
}

TEST_CASE("rows and columns are hidden by their cross or key, named, and brought back", "[ui][strategies]")
{
    Shown shown;
    const auto before = shown.companies();
    QTest::mouseMove(&shown.canvas, shown.on({Kind::Head, 1}));
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.stage().hiderOf({Kind::Head, 1}).center().toPoint());
    CHECK(shown.companies() == QStringList{before[0], before[2]});
    const auto rows = shown.stage().grid().rows().size();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&shown.canvas, Qt::Key_Down);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.stage().hiderOf({Kind::Aspect, 0}).center().toPoint());
    CHECK(shown.stage().grid().rows().size() == rows - 1);
    auto& button = shown.child<QToolButton>("strategiesRows");
    CHECK(button.text().contains(u"2 hidden"_s));

    auto& menu = shown.child<QMenu>("strategiesRowsMenu");
    menu.popup(shown.page.mapToGlobal(QPoint{10, 10}));
    auto& line = shown.action(menu, before[1]);
    CHECK_FALSE(line.isChecked());
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(&line).center());
    CHECK(shown.companies().contains(before[1]));
    shown.action(menu, u"Show everything"_s).trigger();
    menu.close();
    CHECK(shown.companies().size() == 3);
    CHECK(shown.stage().grid().rows().size() == rows);
    CHECK_FALSE(button.text().contains(u"hidden"_s));
}

TEST_CASE("a day parts one company into earlier and now", "[ui][strategies]")
{
    Shown shown;
    REQUIRE(shown.stage().grid().columns().size() == 3);
    QTest::mouseClick(&shown.child<QToolButton>("strategiesSplit"), Qt::LeftButton);
    auto& panel = shown.child<ui::SplitPanel>("popup");
    REQUIRE(panel.isVisible());
    auto& day = shown.child<QLineEdit>("splitDay");
    QTest::keyClicks(&day, u"some day"_s);
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK(panel.isVisible());
    CHECK(shown.stage().grid().columns().size() == 3);
    day.clear();
    QTest::keyClicks(&day, u"2024-09"_s);
    auto& company = shown.child<QComboBox>("splitCompany");
    company.setCurrentText(u"Norvane"_s);
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK_FALSE(panel.isVisible());
    REQUIRE(shown.stage().grid().columns().size() == 4);
    const auto statements = [&](const char* half) {
        for (const auto& mark : shown.stage().marks())
            if (mark.kind == Kind::Cell && ui::markTitle(shown.stage(), mark) == u"Norvane · Model · "_s + QLatin1String{half})
                return shown.stage().statementsOf(mark).size();
        return std::size_t{99};
    };
    CHECK(statements("before 2024-09-01") == 3);
    CHECK(statements("since 2024-09-01") == 2);
    QTest::mouseClick(&shown.child<QToolButton>("strategiesSplit"), Qt::LeftButton);
    QTest::mouseClick(&shown.child<QPushButton>("splitWhole"), Qt::LeftButton);
    CHECK(shown.stage().grid().columns().size() == 3);
}

TEST_CASE("order, hidden rows, split and pins come back at the next start, pins by library", "[ui][strategies]")
{
    QByteArray state;
    QStringList order;
    {
        Shown shown;
        shown.page.setLibraryName([] { return u"/a.exeunt"_s; });
        shown.page.showFacts(test::harbourPlans(), test::threeHarbours());
        shown.canvas.change([](ui::StrategiesStage& stage) {
            stage.moveCompany(0, 3);
            stage.hideAspect(0);
        });
        shown.page.setSplit(date::parseIsoDay("2024-09-01").value());
        shown.click(shown.saying(u"expert mixture"_s));
        QTest::keyClick(&shown.canvas, Qt::Key_P);
        REQUIRE(shown.stage().pins().size() == 1);
        order = shown.companies();
        state = shown.page.saveState();
    }
    Shown again;
    REQUIRE(again.page.restoreState(state));
    CHECK(again.stage().pins().empty());
    again.page.setLibraryName([] { return u"/a.exeunt"_s; });
    again.page.showFacts(test::harbourPlans(), test::threeHarbours());
    CHECK(again.companies() == order);
    CHECK(again.stage().grid().hiddenRows().size() == 1);
    CHECK(again.stage().options().split == date::parseIsoDay("2024-09-01").value());
    CHECK(again.stage().pins().size() == 1);
    again.page.setLibraryName([] { return u"/b.exeunt"_s; });
    again.page.showFacts(test::harbourPlans(), test::threeHarbours());
    CHECK(again.stage().pins().empty());
    CHECK_FALSE(again.page.restoreState("nonsense"));
}

TEST_CASE("stale cells, voices, terms and the source of a date are told in words", "[ui][strategies]")
{
    Shown shown;
    const auto market = shown.named(u"Norvane · Market"_s, Kind::Cell);
    CHECK(ui::accessibleMark(shown.stage(), market).contains(u"old: 2022-01-10"_s));
    CHECK(ui::accessibleMark(shown.stage(), shown.saying(u"ferry lines"_s)).contains(u"publ. 2022-01-10"_s));
    CHECK(ui::accessibleMark(shown.stage(), shown.saying(u"expert mixture"_s)).contains(u"the company itself"_s));
    CHECK(ui::accessibleMark(shown.stage(), shown.saying(u"mischt"_s)).contains(u"an analyst"_s));
    const auto model = shown.named(u"Norvane · Model"_s, Kind::Cell);
    CHECK(ui::accessibleMark(shown.stage(), model).contains(u" now, "_s));
    for (const auto& mark : shown.stage().marks())
        if (mark.kind == Kind::Term) {
            QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
            shown.stage().bringIntoSight(mark);
            shown.click(mark);
            REQUIRE(told.size() == 1);
            CHECK_FALSE(told.front().front().value<ui::Statement>().places.empty());
            break;
        }
}

TEST_CASE("every mark is a child with a name for screen readers", "[ui][strategies]")
{
    Shown shown;
    auto* grid = QAccessible::queryAccessibleInterface(&shown.canvas);
    REQUIRE(grid);
    REQUIRE(grid->childCount() == static_cast<int>(shown.stage().marks().size()));
    for (int i = 0; i < grid->childCount(); ++i)
        CHECK_FALSE(grid->child(i)->text(QAccessible::Name).isEmpty());
}

TEST_CASE("nothing to show says why, and what to do", "[ui][strategies]")
{
    const auto nothing = std::make_shared<const view::FactTable>(std::make_shared<const service::Snapshot>());
    Shown empty{nothing, {}};
    CHECK(empty.child<QWidget>("strategiesEmpty").isVisible());
    CHECK(empty.child<QPushButton>("strategiesAddArticles").isVisible());
    CHECK_FALSE(empty.canvas.isVisible());

    auto none = test::threeHarbours();
    none.words = "no plan has this word";
    Shown filtered{test::harbourPlans(), none};
    CHECK(filtered.child<QPushButton>("strategiesClearFilter").isVisible());
    QSignalSpy cleared{&filtered.page, &ui::StrategiesPage::clearFilterWanted};
    QTest::mouseClick(&filtered.child<QPushButton>("strategiesClearFilter"), Qt::LeftButton);
    CHECK(cleared.size() == 1);

    Shown one{test::tableOf({{"Norvane", Aspect::Model, "rents its second cluster"}}, {{"The Quay Ledger", "2024-10-21"}}), {}};
    CHECK(one.canvas.isVisible());
    QSignalSpy wanted{&one.page, &ui::StrategiesPage::companiesWanted};
    QTest::mouseClick(&one.child<QPushButton>("strategiesNoticeChoose"), Qt::LeftButton);
    CHECK(wanted.size() == 1);

    Shown hidden;
    hidden.canvas.change([](ui::StrategiesStage& stage) {
        auto options = stage.options();
        options.hiddenCompanies = {"Norvane", "Lindholt", "晴川智能"};
        stage.setOptions(options);
    });
    emit hidden.canvas.changed();
    QTest::mouseClick(&hidden.child<QPushButton>("strategiesBringBack"), Qt::LeftButton);
    CHECK(hidden.companies().size() == 3);
}

TEST_CASE("a hundred thousand facts and ten thousand strategies are laid out at once", "[ui][strategies]")
{
    auto snapshot = std::make_shared<service::Snapshot>(*test::syntheticSnapshot({100000, 40, 7}));
    const auto plans = test::manyPlans(10000);
    snapshot->strategies = plans->strategies;
    snapshot->articles = plans->articles;
    for (const auto& organization : plans->organizations)
        snapshot->organizations.push_back(organization);
    std::sort(snapshot->organizations.begin(), snapshot->organizations.end(),
        [](const auto& a, const auto& b) { return a.name < b.name; });
    Shown shown{std::make_shared<const view::FactTable>(snapshot), {}};
    REQUIRE(plans->strategies.size() > 1000); // like ones of a company are one
    CHECK(shown.stage().grid().passing() == plans->strategies.size());
    view::Filter filter;
    filter.organizations = {"Company 1", "Company 2", "Company 3", "Company 4", "Company 5", "Company 6"};
    shown.page.showFacts(shown.stage().table(), filter);
    shown.page.grab();
    CHECK(shown.companies().size() == 6);
    shown.click(shown.stage().marks().front());
    CHECK(shown.canvas.highlights().selected);
}
