// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/invented_library.h"
#include "tests/ui/window_driver.h"
#include "ui/library/library_client.h"
#include "ui/widget/banner.h"
#include "ui/window/import_report_model.h"
#include "ui/window/refused_page.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;

namespace {

/// Lets files fall onto the window, as a file manager does.
void drop(QWidget& window, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const auto& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter{QPoint{200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(&window, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent let{QPointF{200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(&window, &let);
}

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

TEST_CASE("a folder dropped onto the window is imported, and the report says what was skipped and why", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openEmpty();
    QDir{}.mkpath(driver.path(u"articles"_s));
    test::writeFile(driver.path(u"articles/a.txt"_s), QByteArray::fromStdString(test::inventedArticles()[2].text));
    test::writeFile(driver.path(u"articles/b.txt"_s), QByteArray::fromStdString(test::inventedArticles()[0].text));
    test::writeFile(driver.path(u"articles/empty.txt"_s), {});
    drop(driver.window(), {driver.path(u"articles"_s)});
    auto& list = driver.child<QTreeView>("importList");
    REQUIRE(QTest::qWaitFor([&] { return list.model()->rowCount() == 3; }, 20000));
    driver.settle();
    CHECK(driver.child<QLabel>("importSummary").text() == u"2 added · 1 skipped"_s);
    CHECK(cell(*list.model(), 0, ImportReportModel::FileColumn) == u"empty.txt"_s);
    CHECK(cell(*list.model(), 0, ImportReportModel::OutcomeColumn) == u"skipped"_s);
    CHECK_FALSE(cell(*list.model(), 0, ImportReportModel::DetailColumn).isEmpty());
    CHECK(driver.table().snapshot().articles.size() == 2);
    QTest::mouseClick(&driver.child<QPushButton>("importCopy"), Qt::LeftButton);
    CHECK(QApplication::clipboard()->text().contains(u"empty.txt"_s));

    drop(driver.window(), {driver.path(u"articles/a.txt"_s)});
    REQUIRE(QTest::qWaitFor([&] { return list.model()->rowCount() == 1; }, 20000));
    CHECK(cell(*list.model(), 0, ImportReportModel::OutcomeColumn) == u"already there"_s);
}

TEST_CASE("the report of an import is a sound model", "[ui][window]")
{
    ImportReportModel model;
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    service::ImportReport report;
    report.files = {{"x/a.txt", service::ImportedFile::Outcome::Added, "", ArticleId{1}, 2, {}},
        {"x/b.txt", service::ImportedFile::Outcome::Skipped, "b.txt is empty", {}, 0, {}}};
    model.setReport(report);
    CHECK(model.rowCount() == 2);
    CHECK(cell(model, 0, ImportReportModel::FileColumn) == u"b.txt"_s); // what needs a look stands first
    CHECK(model.summary() == u"1 added · 1 skipped"_s);
    CHECK(model.asText().count(u'\n') == 2);
}

TEST_CASE("an empty library says what to do next, with a button", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openEmpty();
    driver.window().showPage(u"articles"_s);
    test::writeFile(driver.path(u"one.txt"_s), QByteArray::fromStdString(test::inventedArticles()[2].text));
    driver.answers.files = {driver.path(u"one.txt"_s)};
    QPushButton* add = nullptr;
    for (auto* button : driver.window().findChildren<QPushButton*>())
        if (button->isVisible() && button->text().startsWith(u"Add articles"_s))
            add = button;
    REQUIRE(add);
    QTest::mouseClick(add, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return driver.table().snapshot().articles.size() == 1; }, 20000));
}

TEST_CASE("a file that is no library leaves a page that says so, and the file as it was", "[ui][window]")
{
    test::WindowDriver driver;
    const auto path = driver.path(u"letter.exeunt"_s);
    test::writeFile(path, "This is a letter and no library at all.");
    CHECK_FALSE(driver.window().openLibrary(path));
    auto& page = driver.child<RefusedPage>("refusedPage");
    CHECK(page.isVisible());
    QFile file{path};
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "This is a letter and no library at all.");
    driver.answers.create = driver.path(u"fresh.exeunt"_s);
    QPushButton* create = nullptr;
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->text().startsWith(u"Create"_s))
            create = button;
    REQUIRE(create);
    QTest::mouseClick(create, Qt::LeftButton);
    driver.settle();
    CHECK_FALSE(page.isVisible());
    CHECK(QFile::exists(driver.path(u"fresh.exeunt"_s)));
}

TEST_CASE("every action of the menus has words, and no two share a shortcut", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openInvented();
    QHash<QKeySequence, QString> seen;
    for (auto* action : driver.window().findChildren<QAction*>()) {
        for (const auto& keys : action->shortcuts()) {
            CAPTURE(action->text().toStdString(), keys.toString().toStdString());
            CHECK_FALSE(seen.contains(keys));
            seen.insert(keys, action->text());
        }
    }
    CHECK(seen.size() >= 10);
}

TEST_CASE("what can have the focus has a name for who cannot see it", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().openFact(driver.factOf("Ada Weller"));
    driver.settle();
    for (auto* widget : driver.window().findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        CAPTURE(widget->metaObject()->className(), widget->objectName().toStdString());
        CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
    }
}

TEST_CASE("what is shown is exported to the file that was named, and copied", "[ui][window]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.answers.exported = driver.path(u"chart.svg"_s);
    QTest::mouseClick(&driver.child<QPushButton>("exportButton"), Qt::LeftButton);
    auto& format = driver.child<QComboBox>("exportFormat");
    format.setCurrentIndex(format.findData(u"svg"_s));
    QTest::mouseClick(&driver.child<QPushButton>("exportSave"), Qt::LeftButton);
    QFile file{driver.answers.exported};
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("Ada Weller"));
    QApplication::clipboard()->clear();
    QTest::keyClick(&driver.window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(QApplication::clipboard()->image().isNull());
    CHECK(driver.child<QLabel>("doneText").text().contains(u"Copied"_s));
}
