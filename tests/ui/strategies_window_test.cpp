// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Strategies inside the window: details, corrections, a sentence added by hand, the export.
#include "tests/support/catch.h"
#include "tests/ui/window_driver.h"
#include "ui/articles/reader_text.h"
#include "ui/correction/strategy_dialog.h"
#include "ui/details/source_item.h"
#include "ui/export/export_dialog.h"
#include "ui/filter/filter_state.h"
#include "ui/strategies/strategies_canvas.h"
#include "ui/strategies/strategies_page.h"
#include "ui/strategies/strategies_words.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;
using Kind = StrategiesMark::Kind;

namespace {

struct Plans {
    test::WindowDriver driver;
    StrategiesCanvas* canvas = nullptr;

    Plans()
    {
        driver.openPlans();
        driver.window().showPage(u"strategies"_s);
        canvas = &driver.child<StrategiesCanvas>("strategiesCanvas");
        REQUIRE(canvas->stage().hasGrid());
    }
    /// The cell that shows these words: "Norvane · Model"; "" for none.
    QString cellOf(const QString& words)
    {
        for (const auto& mark : canvas->stage().marks())
            if (mark.kind == Kind::Statement && accessibleMark(canvas->stage(), mark).contains(words))
                return markTitle(canvas->stage(), mark);
        return {};
    }
    QPoint placeOf(const QString& words)
    {
        for (const auto& mark : canvas->stage().marks())
            if (mark.kind == Kind::Statement && accessibleMark(canvas->stage(), mark).contains(words))
                return canvas->stage().rectOf(mark).center().toPoint();
        FAIL("no statement " << words.toStdString());
        return {};
    }
    void choose(const QString& words)
    {
        QTest::mouseClick(canvas, Qt::LeftButton, {}, placeOf(words));
        driver.settle();
    }
    void press(const char* button)
    {
        QTest::mouseClick(&driver.child<QPushButton>(button), Qt::LeftButton);
        driver.settle();
    }
    StrategyDialog& dialog() { return driver.child<StrategyDialog>("strategyDialog"); }
};

} // namespace

TEST_CASE("a statement's details show its sentence, and a double click ends there", "[ui][window][strategies]")
{
    Plans plans;
    plans.choose(u"expert mixture"_s);
    CHECK(plans.driver.child<QLabel>("statementName").text() == u"Norvane · Model"_s);
    const auto items = plans.driver.window().findChildren<SourceItem*>();
    REQUIRE(items.size() == 1);
    CHECK(QTest::qWaitFor([&] { return items.front()->sentence().contains(u"expert mixture for tugboats"_s); }));
    QTest::mouseDClick(plans.canvas, Qt::LeftButton, {}, plans.placeOf(u"expert mixture"_s));
    plans.driver.settle();
    CHECK(plans.driver.window().currentPage() == u"articles"_s);
    auto& text = plans.driver.child<ReaderText>("readerText");
    const auto flashed = text.flashedRange();
    CHECK(text.toPlainText().mid(flashed.begin, flashed.size()) == u"trains an expert mixture for tugboats"_s);
}

TEST_CASE("a statement is moved to another aspect, and the move is taken back", "[ui][window][strategies]")
{
    Plans plans;
    plans.choose(u"expert mixture"_s);
    plans.press("strategyMove");
    auto& menu = plans.driver.child<QMenu>("strategyAspects");
    for (auto* action : menu.actions())
        if (action->text() == u"Market"_s)
            QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
    plans.driver.settle();
    CHECK(plans.cellOf(u"expert mixture"_s) == u"Norvane · Market"_s);
    CHECK(plans.driver.child<QLabel>("statementName").text() == u"Norvane · Market"_s); // still chosen
    plans.press("strategyUndo");
    CHECK(plans.cellOf(u"expert mixture"_s) == u"Norvane · Model"_s);
}

TEST_CASE("a statement is corrected in a dialog, which refuses what is no date", "[ui][window][strategies]")
{
    Plans plans;
    plans.choose(u"expert mixture"_s);
    plans.press("strategyCorrect");
    auto& dialog = plans.dialog();
    CHECK(plans.driver.child<QComboBox>("strategyCompany").currentText() == u"Norvane"_s);
    auto& date = plans.driver.child<QLineEdit>("strategyDate");
    date.clear();
    QTest::keyClicks(&date, u"soon"_s);
    plans.press("strategySave");
    CHECK(dialog.isVisible());
    CHECK(plans.driver.child<QLabel>("strategyError").isVisible());
    date.clear();
    QTest::keyClicks(&date, u"2024-09"_s);
    plans.driver.child<QComboBox>("strategyVoice").setCurrentIndex(2);
    plans.press("strategySave");
    const auto at = plans.cellOf(u"expert mixture"_s);
    CHECK(at == u"Norvane · Model"_s);
    CHECK(plans.cellOf(u"the press, 2024-09"_s) == at);
    CHECK(plans.cellOf(u"corrected by hand"_s) == at);
}

TEST_CASE("what is no strategy is taken out, and comes back with undo", "[ui][window][strategies]")
{
    Plans plans;
    plans.choose(u"Rechenzentrum"_s);
    plans.press("strategyReject");
    CHECK(plans.cellOf(u"Rechenzentrum"_s).isEmpty());
    plans.choose(u"expert mixture"_s);
    plans.press("strategyUndo");
    CHECK(plans.cellOf(u"Rechenzentrum"_s) == u"Norvane · Compute"_s);
}

TEST_CASE("a sentence selected in the reader becomes a statement", "[ui][window][strategies]")
{
    Plans plans;
    QTest::mouseDClick(plans.canvas, Qt::LeftButton, {}, plans.placeOf(u"expert mixture"_s));
    plans.driver.settle();
    auto& text = plans.driver.child<ReaderText>("readerText");
    const auto words = u"Norvane will do about ferries: it wants to sell to ferry lines next."_s;
    auto cursor = text.textCursor();
    cursor.setPosition(static_cast<int>(text.toPlainText().indexOf(words)));
    REQUIRE(cursor.position() > 0);
    cursor.setPosition(cursor.position() + static_cast<int>(words.size()), QTextCursor::KeepAnchor);
    text.setTextCursor(cursor);
    QContextMenuEvent event{QContextMenuEvent::Mouse, QPoint{10, 10}, text.viewport()->mapToGlobal(QPoint{10, 10})};
    QApplication::sendEvent(text.viewport(), &event);
    auto& menu = plans.driver.child<QMenu>("readerMenu");
    auto* add = menu.findChild<QAction*>(u"addStrategy"_s);
    REQUIRE(add);
    REQUIRE(add->isEnabled());
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(add).center());
    plans.dialog();
    CHECK(plans.driver.child<QComboBox>("strategyCompany").currentText() == u"Norvane"_s);
    CHECK(plans.driver.child<QPlainTextEdit>("strategyStatement").toPlainText() == words);
    plans.driver.child<QComboBox>("strategyAspect").setCurrentText(u"Market"_s);
    QTest::keyClicks(&plans.driver.child<QLineEdit>("strategyDate"), u"2024-10"_s);
    plans.press("strategySave");
    plans.driver.window().showPage(u"strategies"_s);
    CHECK(plans.cellOf(u"ferry lines"_s) == u"Norvane · Market"_s);
    CHECK(plans.cellOf(u"added by hand"_s) == u"Norvane · Market"_s);
}

TEST_CASE("a pinned statement is all that the export shows of its cell, and survives the next start", "[ui][window][strategies]")
{
    Plans plans;
    plans.choose(u"expert mixture"_s);
    plans.press("strategyPin");
    REQUIRE(plans.canvas->stage().pins().size() == 1);
    CHECK(QTest::qWaitFor([&] { return plans.driver.child<QPushButton>("strategyPin").text() == u"Unpin"_s; }));
    const auto file = plans.driver.path(u"plans.md"_s);
    plans.driver.answers.exported = file;
    QTest::mouseClick(&plans.driver.child<QPushButton>("exportButton"), Qt::LeftButton);
    auto* dialog = plans.driver.window().findChild<ExportDialog*>();
    REQUIRE(dialog);
    auto& format = plans.driver.child<QComboBox>("exportFormat");
    format.setCurrentIndex(format.findData(u"md"_s));
    QTest::mouseClick(&plans.driver.child<QPushButton>("exportSave"), Qt::LeftButton);
    QFile written{file};
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().contains("expert mixture"));
    plans.driver.startAgain();
    REQUIRE(plans.driver.window().openLibrary(plans.driver.path(u"plans.exeunt"_s)));
    plans.driver.settle();
    CHECK(plans.driver.window().currentPage() == u"strategies"_s);
    CHECK(plans.driver.child<StrategiesCanvas>("strategiesCanvas").stage().pins().size() == 1);
}

TEST_CASE("the page follows the one filter", "[ui][window][strategies]")
{
    Plans plans;
    CHECK(plans.canvas->stage().grid().companies().size() == 2);
    plans.driver.window().filterState().setPeriod(date::parseIsoDay("2024-11-01").value(), {});
    plans.driver.settle();
    CHECK(plans.cellOf(u"expert mixture"_s).isEmpty());
    CHECK(plans.cellOf(u"mischt Experten"_s) == u"Lindholt · Model"_s);
}
