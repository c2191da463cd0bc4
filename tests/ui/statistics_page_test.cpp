// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_page.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/ui/told_facts.h"
#include "ui/statistics/chart_canvas.h"
#include "ui/statistics/chart_table.h"
#include "ui/statistics/statistics_words.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <map>

using namespace exeunt;
using namespace Qt::StringLiterals;
using namespace view::statistics;
using ui::ChartMark;
using Kind = ui::ChartMark::Kind;

namespace {

std::shared_ptr<const view::FactTable> someMoves()
{
    return test::tableOf({
        {"Ada Li", "move", "Norvane", "Lindholt", "chief of models", "2024-01-10"},
        {"Tom Reyes", "move", "Norvane", "Lindholt", "", "2024-01-20"},
        {"Bo Sand", "departure", "Norvane", "", "", "2024-03"},
        {"Ines Vogt", "move", "Lindholt", "Quayside", "", "2024-03-05"},
        {"陈亦舟", "joining", "", "Norvane", "", "2024-02/2024-03"},
        {"Mara Quist", "departure", "Lindholt", "", "counsel", ""},
    });
}

struct Shown {
    ui::StatisticsPage page;

    explicit Shown(
        std::shared_ptr<const view::FactTable> table = someMoves(), const view::Filter& filter = {}, QSize size = {1500, 1000})
    {
        page.resize(size);
        page.showFacts(std::move(table), filter);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        REQUIRE(QTest::qWaitFor([&] { return page.isIdle(); }));
        QApplication::processEvents();
    }
    ui::ChartCanvas& canvas(ChartKind kind) { return page.canvas(kind); }
    template <class Widget>
    Widget& child(const char* name)
    {
        auto* found = page.findChild<Widget*>(QLatin1String{name});
        REQUIRE(found);
        return *found;
    }
    ChartMark named(ChartKind kind, const QString& title, Kind wanted = Kind::Value)
    {
        const auto& stage = canvas(kind).stage();
        for (const auto& mark : stage.marks())
            if (mark.kind == wanted && ui::markTitle(stage, mark) == title)
                return mark;
        FAIL("no mark " << title.toStdString());
        return {};
    }
    QPoint on(ChartKind kind, const ChartMark& mark) { return canvas(kind).stage().rectOf(mark).center().toPoint(); }
};

/// Every number that Qt Charts draws is the struct's, with the sign of its side.
void checkDrawn(const ui::ChartStage& stage)
{
    const auto& chart = stage.chart();
    std::size_t drawn = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        if (stage.isHidden(i) || stage.isPoint(i))
            continue;
        for (std::size_t c = 0; c < stage.shownCategories(); ++c)
            REQUIRE(stage.plot().drawnValue(drawn, c) == Approx(chart.series[i].values[c] * stage.signOf(i)));
        ++drawn;
    }
}

} // namespace

TEST_CASE("a click on a bar lists its facts, on one of a single fact chooses it", "[ui][statistics]")
{
    Shown shown;
    auto& canvas = shown.canvas(ChartKind::Departures);
    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    QTest::mouseClick(&canvas, Qt::LeftButton, {},
        shown.on(ChartKind::Departures, shown.named(ChartKind::Departures, u"Norvane · January 2024"_s)));
    REQUIRE(told.size() == 1);
    const auto statement = told.front().front().value<ui::Statement>();
    CHECK(statement.name == u"Norvane · January 2024"_s);
    CHECK(statement.facts == std::vector<FactId>{FactId{1}, FactId{2}});
    CHECK(statement.words.contains(u"2 facts"_s));
    QTest::mouseClick(&canvas, Qt::LeftButton, {},
        shown.on(ChartKind::Departures, shown.named(ChartKind::Departures, u"Lindholt · March 2024"_s)));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().value<FactId>() == FactId{4});
}

TEST_CASE("what is drawn has the numbers that were counted, in every chart and under both rules", "[ui][statistics]")
{
    Shown shown{someMoves(), {}, {1500, 3400}};
    for (const auto rule : {DateRule::Spread, DateRule::Apart}) {
        shown.page.setDateRule(rule);
        for (const auto kind : kChartKinds) {
            const auto& stage = shown.canvas(kind).stage();
            REQUIRE(stage.hasChart());
            CHECK(stage.chart().dateRule == rule);
            checkDrawn(stage);
        }
    }
}

TEST_CASE("bars stand as high as their numbers, one above the other", "[ui][statistics]")
{
    Shown shown;
    const auto& stage = shown.canvas(ChartKind::Departures).stage();
    const auto two = stage.rectOf(shown.named(ChartKind::Departures, u"Norvane · January 2024"_s));
    const auto one = stage.rectOf(shown.named(ChartKind::Departures, u"Norvane · March 2024"_s));
    const auto above = stage.rectOf(shown.named(ChartKind::Departures, u"Lindholt · March 2024"_s));
    CHECK(two.height() == Approx(2 * one.height()).epsilon(0.02));
    CHECK(above.bottom() == Approx(one.top()).margin(0.5));
    CHECK(above.left() == Approx(one.left()).margin(0.5));
    CHECK(stage.area().adjusted(-1, -1, 1, 1).contains(two));
}

TEST_CASE("a double click filters by company, kind and month", "[ui][statistics]")
{
    Shown shown;
    auto& canvas = shown.canvas(ChartKind::Departures);
    QSignalSpy wanted{&shown.page, &ui::StatisticsPage::filterWanted};
    const auto at = shown.on(ChartKind::Departures, shown.named(ChartKind::Departures, u"Norvane · January 2024"_s));
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, at);
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, at);
    REQUIRE(wanted.size() == 1);
    const auto filter = wanted.front().front().value<view::Filter>();
    CHECK(filter.organizations == std::vector<std::string>{"Norvane"});
    CHECK(filter.kinds == std::vector<article::MoveKind>{article::MoveKind::Move});
    REQUIRE(filter.from);
    CHECK(date::isoDay(*filter.from) == "2024-01-01");
    CHECK(date::isoDay(*filter.to) == "2024-01-31");
    shown.page.showFacts(someMoves(), filter);
    const auto& chart = shown.canvas(ChartKind::Departures).stage().chart();
    REQUIRE(chart.series.size() == 1);
    CHECK(chart.series.front().total == Approx(2));
}

TEST_CASE("a legend hides its series and shows it again", "[ui][statistics]")
{
    Shown shown;
    auto& canvas = shown.canvas(ChartKind::Departures);
    const auto marks = canvas.markCount();
    const auto legend = shown.named(ChartKind::Departures, u"Norvane"_s, Kind::Legend);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, shown.on(ChartKind::Departures, legend));
    CHECK(canvas.stage().isHidden(legend.series));
    CHECK(canvas.markCount() < marks);
    CHECK(shown.page.hiddenSeries().at(ChartKind::Departures) == ui::HiddenSeries{"Norvane"});
    checkDrawn(canvas.stage());
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, shown.on(ChartKind::Departures, legend));
    CHECK(canvas.markCount() == marks);
}

TEST_CASE("the rule for uncertain dates changes numbers and footer", "[ui][statistics]")
{
    Shown shown;
    auto& canvas = shown.canvas(ChartKind::Joinings);
    const auto spread = ui::chartFooter(canvas.stage().chart());
    CHECK(spread.contains(u"spread"_s));
    QTest::mouseClick(&shown.child<QToolButton>("ruleApart"), Qt::LeftButton);
    CHECK(shown.page.dateRule() == DateRule::Apart);
    const auto apart = ui::chartFooter(canvas.stage().chart());
    CHECK(apart.contains(u"1 whose date spans several periods"_s));

    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    const auto& marks = canvas.stage().marks();
    REQUIRE(marks.back().kind == Kind::Apart);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.stage().rectOf(marks.back()).center().toPoint());
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().value<FactId>() == FactId{5});
}

TEST_CASE("how long the periods are is chosen from a menu and kept for the next start", "[ui][statistics]")
{
    Shown shown;
    const auto& canvas = shown.canvas(ChartKind::Departures);
    const auto isStep = [&](Step step) { return canvas.stage().chart().step == step; };
    auto& button = shown.child<QToolButton>("chartStep");
    REQUIRE(button.menu());
    CHECK(isStep(Step::Month));
    const auto months = canvas.stage().chart().categories.size();
    const auto actions = button.menu()->actions();
    REQUIRE(actions.size() == 4);
    actions[3]->trigger();
    CHECK(QTest::qWaitFor([&] { return shown.page.isIdle() && isStep(Step::Year); }));
    CHECK(canvas.stage().chart().categories.size() < months);
    CHECK(ui::chartUnit(canvas.stage().chart()).endsWith(u"year"_s));
    CHECK(button.text() == u"Years"_s);
    checkDrawn(canvas.stage());

    ui::StatisticsPage next;
    CHECK(next.restoreState(shown.page.saveState()));
    CHECK(next.step() == Step::Year);
    actions[0]->trigger();
    CHECK(QTest::qWaitFor([&] { return shown.page.isIdle() && isStep(Step::Month); }));
}

TEST_CASE("a title makes its chart large beside its numbers, Esc shows all again", "[ui][statistics]")
{
    Shown shown;
    auto& canvas = shown.canvas(ChartKind::Roles);
    shown.child<QScrollArea>("statisticsScroll").ensureWidgetVisible(&canvas);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.stage().rectOf(canvas.stage().marks().front()).center().toPoint());
    REQUIRE(shown.page.largeChart() == ChartKind::Roles);
    CHECK(canvas.stage().isLarge());
    CHECK_FALSE(shown.canvas(ChartKind::Departures).isVisible());
    CHECK(shown.page.table().isVisible());
    CHECK(shown.page.table().model()->rowCount() == static_cast<int>(canvas.stage().chart().categories.size()));
    QTest::mouseClick(&shown.child<QToolButton>("chartNumbers"), Qt::LeftButton);
    CHECK_FALSE(shown.page.table().isVisible());
    QTest::keyClick(&canvas, Qt::Key_Escape);
    CHECK_FALSE(shown.page.largeChart());
    CHECK(shown.canvas(ChartKind::Departures).isVisible());
}

TEST_CASE("numbers are copied as a table with its heads, whole or as chosen by keys", "[ui][statistics]")
{
    Shown shown;
    shown.page.showLarge(ChartKind::Departures);
    auto& table = shown.page.table();
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text()
        == u"\tNorvane\tLindholt\tall\nJanuary 2024\t2\t0\t2\nFebruary 2024\t0\t0\t0\nMarch 2024\t1\t1\t2\n"_s);
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == u"\tNorvane\tLindholt\nJanuary 2024\t2\t0\n"_s);

    QSignalSpy told{&shown.page, &ui::ViewPage::statementChosen};
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    CHECK(told.size() == 1);
}

TEST_CASE("arrows go from bar to bar, Enter lists, Ctrl+Enter filters, and each is a child with a name", "[ui][statistics]")
{
    Shown shown;
    auto& canvas = shown.canvas(ChartKind::Departures);
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Down);
    REQUIRE(canvas.focusedMark() == 0);
    const auto wanted = shown.named(ChartKind::Departures, u"Norvane · March 2024"_s);
    for (int i = 0; i < 6 && canvas.highlights().focused->kind != Kind::Value; ++i)
        QTest::keyClick(&canvas, Qt::Key_Down);
    REQUIRE(ui::markTitle(canvas.stage(), *canvas.highlights().focused) == u"Norvane · January 2024"_s);
    QTest::keyClick(&canvas, Qt::Key_Right);
    const auto reached = canvas.highlights().focused;
    CHECK(reached->category == wanted.category);
    QTest::keyClick(&canvas, reached == wanted ? Qt::Key_Up : Qt::Key_Down);
    CHECK(canvas.highlights().focused != reached);
    if (reached == wanted)
        QTest::keyClick(&canvas, Qt::Key_Down);
    REQUIRE(canvas.highlights().focused == wanted);
    QSignalSpy chosen{&shown.page, &ui::ViewPage::factChosen};
    QTest::keyClick(&canvas, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front().value<FactId>() == FactId{3});
    QSignalSpy filtered{&shown.page, &ui::StatisticsPage::filterWanted};
    QTest::keyClick(&canvas, Qt::Key_Return, Qt::ControlModifier);
    CHECK(filtered.size() == 1);

    auto* chart = QAccessible::queryAccessibleInterface(&canvas);
    REQUIRE(chart);
    CHECK(chart->text(QAccessible::Name) == u"Departures by company"_s);
    REQUIRE(chart->childCount() == canvas.markCount());
    QStringList names;
    for (int i = 0; i < chart->childCount(); ++i)
        names << chart->child(i)->text(QAccessible::Name);
    CHECK(names.contains(u"Norvane · January 2024: 2 facts"_s));
    CHECK_FALSE(names.contains(QString{}));
}

TEST_CASE("a fact chosen elsewhere is marked in every chart that counts it", "[ui][statistics]")
{
    Shown shown;
    shown.page.selectFact(FactId{4});
    for (const auto kind : {ChartKind::Departures, ChartKind::Joinings}) {
        const auto& highlights = shown.canvas(kind).highlights();
        REQUIRE(highlights.selected.size() == 1);
        CHECK(ui::markTitle(shown.canvas(kind).stage(), highlights.selected.front()).endsWith(u"March 2024"_s));
    }
    shown.page.selectFact({});
    CHECK(shown.canvas(ChartKind::Departures).highlights().selected.empty());
}

TEST_CASE("no articles, and nothing that passes, say what to do", "[ui][statistics]")
{
    Shown empty{test::tableOf({})};
    CHECK(empty.child<QAbstractButton>("statisticsAddArticles").isVisible());
    CHECK_FALSE(empty.child<QWidget>("statisticsBar").isVisible());
    view::Filter none;
    none.words = "nobody of that name";
    Shown filtered{someMoves(), none};
    CHECK(filtered.child<QAbstractButton>("statisticsClearFilter").isVisible());
    CHECK_FALSE(filtered.child<QAbstractButton>("statisticsAddArticles").isVisible());
}

TEST_CASE("a page that nobody sees counts nothing until it is shown", "[ui][statistics]")
{
    ui::StatisticsPage page;
    page.resize(1200, 800);
    page.showFacts(someMoves(), {});
    CHECK_FALSE(page.canvas(ChartKind::Departures).stage().hasChart());
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    CHECK(page.canvas(ChartKind::Departures).stage().hasChart());
}

TEST_CASE("a hundred thousand facts are counted beside the window, and only charts in sight are filled", "[ui][statistics]")
{
    const auto table = std::make_shared<const view::FactTable>(test::syntheticSnapshot({100000, 60, 7}));
    ui::StatisticsPage page;
    page.resize(1000, 640);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    QSignalSpy loaded{&page, &ui::StatisticsPage::loaded};
    page.showFacts(table, {});
    view::Filter filter;
    filter.organizations = {table->organizations().front()};
    page.showFacts(table, filter);                                            // what is asked for last is what is shown
    const ui::ViewPage& asked = page;                                         // as the window sees it
    CHECK_FALSE(asked.isIdle());                                              // it counts beside the window
    CHECK_FALSE(page.findChild<QWidget*>(u"statisticsEmpty"_s)->isVisible()); // it does not know yet
    REQUIRE(QTest::qWaitFor([&] { return page.isIdle() && loaded.size() == 1; }, 60000));
    const auto& stage = page.canvas(ChartKind::Departures).stage();
    REQUIRE(stage.hasChart());
    CHECK(stage.statistics().filter() == filter);
    checkDrawn(stage);
    CHECK_FALSE(page.canvas(ChartKind::Precision).stage().hasChart());
    page.findChild<QScrollArea*>(u"statisticsScroll"_s)->verticalScrollBar()->setValue(100000);
    CHECK(QTest::qWaitFor([&] { return page.canvas(ChartKind::Precision).stage().hasChart(); }));
}

TEST_CASE("names longer than their room are cut with an ellipsis and whole in the tooltip", "[ui][statistics]")
{
    const std::string longName = "Gesellschaft für außerordentlich weitreichende Sprachmodellentwicklung mbH";
    Shown shown{test::tableOf(
        {{"Ada Li", "departure", longName, "", "", "2024-05"}, {"杨亦", "departure", "零一万物", "", "", "2024-05"}})};
    const auto& stage = shown.canvas(ChartKind::Departures).stage();
    bool isCut = false;
    for (const auto& text : stage.texts())
        isCut = isCut || (text.words.startsWith(u"Gesellschaft"_s) && text.words.endsWith(u'…'));
    CHECK(isCut);
    const auto legend = shown.named(ChartKind::Departures, QString::fromStdString(longName), Kind::Legend);
    CHECK(ui::markToolTip(stage, legend).contains(QString::fromStdString(longName)));
}

TEST_CASE("words of the time axis keep apart at any width, in months, quarters and years", "[ui][statistics]")
{
    const ui::TextRuler ruler;
    for (const char* const last : {"2019-09-01", "2023-09-01", "2031-02-01"}) {
        const auto table = test::tableOf(
            {{"Ada Li", "departure", "Norvane", "", "", "2017-10-10"}, {"Bo Sand", "departure", "Norvane", "", "", last}});
        const auto statistics =
            std::make_shared<const Statistics>(std::make_shared<const Ledger>(table), view::Filter{}, Options{});
        const auto chart = std::make_shared<const Chart>(statistics->chart(ChartKind::Departures));
        ui::ChartStage stage;
        stage.setChart(statistics, chart);
        for (int width = 260; width < 1500; width += 31) {
            stage.setSize({static_cast<double>(width), 300}, ruler);
            std::map<int, double> ends; // of the words written last, by line below the axis
            for (const auto& text : stage.texts()) {
                if (text.at.y() < stage.area().bottom() || text.at.y() > stage.area().bottom() + 34)
                    continue;
                const auto line = qRound(text.at.y());
                INFO(last << " at " << width << ": " << text.words.toStdString());
                CHECK((!ends.contains(line) || text.at.x() >= ends[line] + 2));
                ends[line] = text.at.x() + ruler.width(text.words, text.role);
            }
            CHECK_FALSE(ends.empty());
        }
    }
}
