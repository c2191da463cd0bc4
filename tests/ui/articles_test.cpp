// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/window_driver.h"
#include "ui/articles/article_list_model.h"
#include "ui/articles/article_reader.h"
#include "ui/articles/highlight.h"
#include "ui/articles/reader_text.h"
#include "ui/filter/filter_state.h"
#include "ui/library/library_client.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <set>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList titles(const QAbstractItemModel& model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles << model.index(row, 0).data().toString();
    return titles;
}

} // namespace

TEST_CASE("a double click on a mark opens the article at the sentence, marked", "[ui][articles]")
{
    test::WindowDriver driver;
    driver.openInvented();
    const auto fact = driver.factOf("Tom Reyes");
    driver.window().openFact(fact);
    driver.settle();
    CHECK(driver.window().currentPage() == u"articles"_s);
    CHECK(driver.child<QLabel>("readerTitle").text() == u"Norvane names a finance chief"_s);
    auto& text = driver.child<ReaderText>("readerText");
    const auto range = text.flashedRange();
    CHECK(text.toPlainText().mid(range.begin, range.size()) == u"Tom Reyes, stepped down on 3 October"_s);
    REQUIRE(text.extraSelections().size() >= 1);
    CHECK(text.extraSelections().front().cursor.selectedText() == u"Tom Reyes, stepped down on 3 October"_s);
}

TEST_CASE("a click on a highlight chooses its fact everywhere", "[ui][articles]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().openFact(driver.factOf("Ada Weller"));
    driver.settle();
    auto& text = driver.child<ReaderText>("readerText");
    const auto wanted = driver.factOf("Tom Reyes");
    const auto at =
        std::find_if(text.highlights().begin(), text.highlights().end(), [&](const auto& h) { return h.fact == wanted; });
    REQUIRE(at != text.highlights().end());
    REQUIRE_FALSE(text.rectOf(*at).isEmpty());
    QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, text.rectOf(*at).center());
    CHECK(driver.window().chosenFact() == wanted);
    CHECK(driver.child<QLabel>("factName").text() == u"Tom Reyes"_s);
}

TEST_CASE("each claim of a Chinese article is marked in exactly its words", "[ui][articles]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().openFact(driver.factOf("陈亦舟"));
    driver.settle();
    auto& text = driver.child<ReaderText>("readerText");
    REQUIRE(text.highlights().size() == 2);
    const auto words = [&](std::size_t i) {
        return text.toPlainText().mid(text.highlights()[i].range.begin, text.highlights()[i].range.size());
    };
    CHECK(words(0) == u"晴川智能算法负责人林知远已于今年8月离开，并加入远帆科技"_s);
    CHECK(words(1) == u"负责产品的陈亦舟也不再留任"_s);
}

TEST_CASE("kinds of claim differ by the line beneath them, not by colour alone", "[ui][articles]")
{
    std::set<int> lines;
    for (const auto kind : {HighlightKind::Move, HighlightKind::Affiliation, HighlightKind::Reporting, HighlightKind::Strategy})
        lines.insert(formatOf(kind, theme(ThemeKind::Light)).underlineStyle());
    CHECK(lines.size() == 4);
}

TEST_CASE("the list of articles is a sound model that sorts, filters and finds", "[ui][articles]")
{
    test::WindowDriver driver;
    driver.openInvented();
    ArticleListModel model;
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    const auto table = driver.window().library()->table();
    model.setTable(table, {});
    CHECK(model.rowCount() == 4);
    CHECK(titles(model).front() == u"Lindholt verliert Entwicklungschef"_s); // undated: waits on top
    model.sortBy(ArticleOrder::Title, Qt::AscendingOrder);
    CHECK(titles(model).indexOf(u"Lindholt verliert Entwicklungschef"_s)
        < titles(model).indexOf(u"Norvane names a finance chief"_s));
    model.sortBy(ArticleOrder::Moves, Qt::AscendingOrder);
    CHECK(titles(model).front() == u"Lindholt verliert Entwicklungschef"_s);
    view::Filter filter;
    filter.organizations = {"晴川智能"};
    model.setTable(table, filter);
    CHECK(model.rowCount() == 2);
    model.setFound(std::vector<FoundPiece>{});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("words are searched in the full text of three languages", "[ui][articles]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().showPage(u"articles"_s);
    const auto& list = driver.child<QListView>("articles");
    const auto [words, title] = GENERATE(values<std::pair<QString, QString>>({{u"参赛"_s, u"晴川智能算法负责人加入远帆科技"_s},
        {u"harbour pilots"_s, u"Norvane names a finance chief"_s}, {u"Nachfolger"_s, u"Lindholt verliert Entwicklungschef"_s}}));
    driver.window().filterState().setWords(words);
    driver.settle();
    CAPTURE(words.toStdString());
    CHECK(titles(*list.model()) == QStringList{title});
    CHECK(list.model()->index(0, 0).data(ArticleListModel::HitRole).isValid());
}

TEST_CASE("a missing publication date is typed, and stays", "[ui][articles]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().openFact(driver.factOf("Jonas Brandt"));
    driver.settle();
    auto& button = driver.child<QPushButton>("readerDate");
    CHECK(button.text().contains(u"Type"_s));
    QTest::mouseClick(&button, Qt::LeftButton);
    auto& field = driver.child<QLineEdit>("dateField");
    REQUIRE(field.isVisible());
    QTest::keyClicks(&field, u"nonsense"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.isVisible()); // not taken
    field.clear();
    QTest::keyClicks(&field, u"2024-12-01"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return driver.child<QPushButton>("readerDate").text() == u"1 December 2024"_s; }, 20000));
    CHECK_FALSE(field.isVisible());
}

TEST_CASE("the reader says where the article is from and what cleaning took", "[ui][articles]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().openFact(driver.factOf("Ada Weller"));
    driver.settle();
    CHECK(driver.child<QLabel>("readerMeta").text().contains(u"The Quay Ledger"_s));
    CHECK(driver.child<QLabel>("readerMeta").text().contains(u"English"_s));
    const auto file = driver.child<QLabel>("readerFile").text();
    CHECK(file.contains(u"norvane.txt"_s));
    CHECK(file.contains(u"3 pinyin notes, 9 page lines removed"_s));
}
