// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/invented_library.h"
#include "tests/ui/window_driver.h"
#include "ui/articles/article_reader.h"
#include "ui/articles/reader_text.h"
#include "ui/convert/text.h"
#include "ui/details/details_pane.h"
#include "ui/details/source_item.h"

#include <QLabel>
#include <QPushButton>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;

namespace {

QString evidenceOf(const Excerpt& excerpt)
{
    QString text;
    for (const auto& piece : excerpt)
        if (piece.isEvidence)
            text += piece.text;
    return text;
}

QString wholeOf(const Excerpt& excerpt)
{
    QString text;
    for (const auto& piece : excerpt)
        text += piece.text;
    return text;
}

} // namespace

TEST_CASE("an excerpt keeps the evidence whole and a few words around it", "[ui][details]")
{
    const std::string text = "First line of the page.\nFar away words stand here, and then Ada Li left Norvane in May, which "
                             "nobody had foreseen at all.\nNext.";
    const auto at = text.find("Ada Li left");
    const auto excerpt = excerptOf(text, {{at, at + 11}}, 12);
    CHECK(evidenceOf(excerpt) == u"Ada Li left"_s);
    CHECK(wholeOf(excerpt).startsWith(u"…"_s));
    CHECK(wholeOf(excerpt).endsWith(u"…"_s));
    CHECK_FALSE(wholeOf(excerpt).contains(u"First"_s));
}

TEST_CASE("an excerpt does not cross the line, and says nothing is cut where nothing is", "[ui][details]")
{
    const std::string text = "甲乙丙。\n李明离开了北岸。\n丁戊己。";
    const auto at = text.find("李明");
    CHECK(wholeOf(excerptOf(text, {{at, at + std::string{"李明离开了北岸"}.size()}})) == u"李明离开了北岸。"_s);
}

TEST_CASE("an excerpt tells two distant pieces with an ellipsis and near ones in one go", "[ui][details]")
{
    const std::string gap(200, 'x');
    const std::string far = "Ada Li " + gap + " left";
    const auto distant = excerptOf(far, {{0, 6}, {far.size() - 4, far.size()}}, 8);
    CHECK(evidenceOf(distant) == u"Ada Lileft"_s);
    CHECK(wholeOf(distant).contains(u" … "_s));
    const auto close = excerptOf("Ada Li has left", {{0, 6}, {11, 15}}, 8);
    CHECK(wholeOf(close) == u"Ada Li has left"_s);
    CHECK(evidenceOf(close) == u"Ada Lileft"_s);
    CHECK(excerptOf("text", {}).empty());
}

TEST_CASE("the details show the fact, its sources and their sentences", "[ui][details]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().chooseFact(driver.factOf("林知远"));
    driver.settle();
    CHECK(driver.child<QLabel>("factName").text() == u"林知远"_s);
    CHECK(driver.child<QLabel>("factPath").text() == u"晴川智能 → 远帆科技"_s);
    const auto sources = driver.window().findChildren<SourceItem*>();
    REQUIRE(sources.size() == 2);
    for (auto* source : sources)
        CHECK(source->sentence().contains(u"晴川智能"_s));
    const auto conflict = driver.child<QLabel>("conflict").text();
    CHECK(conflict.contains(u"July 2024"_s));
    CHECK(conflict.contains(u"August 2024"_s));
}

TEST_CASE("a source in the details opens the article at its sentence", "[ui][details][articles]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().chooseFact(driver.factOf("Ada Weller"));
    driver.settle();
    auto* source = driver.window().findChild<SourceItem*>();
    REQUIRE(source);
    QTest::mouseClick(source, Qt::LeftButton);
    driver.settle();
    CHECK(driver.window().currentPage() == u"articles"_s);
    auto& text = driver.child<ReaderText>("readerText");
    const auto flashed = text.flashedRange();
    CHECK(text.toPlainText().mid(flashed.begin, flashed.size())
        == u"Ada Weller joins as head of finance from Lindholt in mid-December"_s);
}

TEST_CASE("the details of nothing say what to do", "[ui][details]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().chooseFact({});
    CHECK(driver.child<QLabel>("nothingChosen").text().contains(u"Choose a mark"_s));
}
