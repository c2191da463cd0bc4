// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Run under a real X server (xvfb-run, QT_QPA_PLATFORM=xcb); elsewhere it says that it did not run.
#include "tests/support/catch.h"
#include "tests/ui/window_driver.h"
#include "ui/articles/reader_text.h"
#include "ui/filter/filter_state.h"
#include "ui/timeline/timeline_canvas.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a real window on a real display filters, chooses and opens the sentence", "[ui][xvfb]")
{
    if (QApplication::platformName() != u"xcb"_s) {
        WARN("no X display: this test did not run");
        return;
    }
    test::WindowDriver driver;
    driver.openInvented();
    auto& search = driver.child<QLineEdit>("searchField"); // a bare X server has no window manager to make a window active
    QTest::mouseClick(&search, Qt::LeftButton);
    QTest::keyClicks(&search, u"weller"_s);
    REQUIRE(QTest::qWaitFor([&] { return driver.window().filterState().filter().words == "weller"; }));
    auto* canvas = driver.window().findChild<TimelineCanvas*>();
    REQUIRE(canvas);
    const auto fact = driver.factOf("Ada Weller");
    REQUIRE(QTest::qWaitFor([&] { return canvas->isVisible() && canvas->markPosition(fact).has_value(); }));
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->markPosition(fact)->toPoint());
    CHECK(driver.window().chosenFact() == fact);
    CHECK(driver.child<QLabel>("factName").text() == u"Ada Weller"_s);
    QTest::mouseDClick(canvas, Qt::LeftButton, {}, canvas->markPosition(fact)->toPoint());
    driver.settle();
    auto& text = driver.child<ReaderText>("readerText");
    REQUIRE(QTest::qWaitFor([&] { return text.isVisible() && text.flashedRange().size() > 0; }));
    CHECK(text.toPlainText().mid(text.flashedRange().begin).startsWith(u"Ada Weller joins"_s));
    CHECK_FALSE(driver.window().grab().toImage().isNull());
}
