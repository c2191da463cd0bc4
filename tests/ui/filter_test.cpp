// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/window_driver.h"
#include "ui/convert/text.h"
#include "ui/filter/filter_state.h"
#include "ui/filter/organization_model.h"
#include "ui/library/library_client.h"
#include "ui/widget/chip.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace exeunt;
using namespace exeunt::ui;
using namespace Qt::StringLiterals;

namespace {

/// Types into the company chooser as a person does, and ticks what stands on top.
void chooseCompany(test::WindowDriver& driver, const QString& typed)
{
    QTest::keyClick(&driver.window(), Qt::Key_L, Qt::ControlModifier);
    auto& field = driver.child<QLineEdit>("companySearch");
    REQUIRE(QTest::qWaitFor([&] { return field.isVisible(); }));
    for (const auto letter : typed) // keyClicks types ASCII alone
        field.insert(letter);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Escape);
}

} // namespace

TEST_CASE("typing a company in another script lets through exactly its facts", "[ui][filter]")
{
    test::WindowDriver driver;
    driver.openInvented();
    chooseCompany(driver, u"遠帆"_s); // the library says 远帆科技
    const auto& filter = driver.window().filterState().filter();
    REQUIRE(filter.organizations == std::vector<std::string>{"远帆科技"});
    const auto rows = view::apply(driver.table(), filter);
    CHECK(rows.size() == 2);
    for (const auto row : rows) {
        const auto& fact = driver.table().fact(row);
        CHECK(((fact.from && fact.from->name == "远帆科技") || (fact.to && fact.to->name == "远帆科技")));
    }
}

TEST_CASE("a chip is taken away by its cross and by Delete", "[ui][filter]")
{
    test::WindowDriver driver;
    driver.openInvented();
    driver.window().filterState().setOrganization("Norvane", true);
    driver.window().filterState().setOrganization("Lindholt", true);
    driver.settle();
    auto chips = driver.window().findChildren<Chip*>(u"companyChip"_s);
    REQUIRE(chips.size() == 2);
    QTest::mouseClick(chips[0], Qt::LeftButton, {}, QPoint{chips[0]->width() - 14, chips[0]->height() / 2});
    CHECK(driver.window().filterState().filter().organizations == std::vector<std::string>{"Lindholt"});
    driver.settle();
    auto* last = driver.window().findChild<Chip*>(u"companyChip"_s);
    REQUIRE(last);
    QTest::keyClick(last, Qt::Key_Delete);
    CHECK(driver.window().filterState().filter().isEmpty());
}

TEST_CASE("a period is typed in words, and what is no date is marked", "[ui][filter]")
{
    test::WindowDriver driver;
    driver.openInvented();
    QTest::mouseClick(&driver.child<Chip>("periodChip"), Qt::LeftButton);
    auto& from = driver.child<QLineEdit>("periodFrom");
    REQUIRE(QTest::qWaitFor([&] { return from.isVisible(); }));
    QTest::keyClicks(&from, u"2024-09"_s);
    QTest::keyClick(&from, Qt::Key_Return);
    CHECK(driver.window().filterState().filter().from == date::parseIsoDay("2024-09-01"));
    auto& to = driver.child<QLineEdit>("periodTo");
    to.setFocus();
    QTest::keyClicks(&to, u"soonish"_s);
    QTest::keyClick(&to, Qt::Key_Return);
    CHECK(to.property("isWrong").toBool());
    CHECK_FALSE(driver.window().filterState().filter().to);
}

TEST_CASE("the words of the search field filter after a short rest, and Escape's clear lets all through", "[ui][filter]")
{
    test::WindowDriver driver;
    driver.openInvented();
    QTest::keyClick(&driver.window(), Qt::Key_K, Qt::ControlModifier);
    auto& field = driver.child<QLineEdit>("searchField");
    QTest::keyClicks(&field, u"weller"_s);
    REQUIRE(QTest::qWaitFor([&] { return driver.window().filterState().filter().words == "weller"; }));
    CHECK(view::apply(driver.table(), driver.window().filterState().filter()).size() == 1);
    QTest::keyClick(&driver.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(driver.window().filterState().filter().isEmpty());
    CHECK(field.text().isEmpty());
}

TEST_CASE("a filter survives its way through JSON", "[ui][filter]")
{
    view::Filter filter;
    filter.organizations = {"远帆科技", "Norvane"};
    filter.kinds = {article::MoveKind::Departure, article::MoveKind::Layoff};
    filter.statuses = {article::Status::Rumoured};
    filter.from = date::parseIsoDay("2024-05-01");
    filter.words = "零一";
    filter.includesBackground = false;
    FilterState one;
    one.setFilter(filter);
    FilterState other;
    other.restore(one.toJson());
    CHECK(other.filter() == filter);
    other.restore("no json at all");
    CHECK(other.filter().isEmpty());
}

TEST_CASE("the list of companies is a sound model", "[ui][filter]")
{
    test::WindowDriver driver;
    driver.openInvented();
    OrganizationModel model;
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    model.setTable(driver.window().library()->table());
    CHECK(model.rowCount() == 4);
    model.setTyped(u"qqq"_s);
    CHECK(model.rowCount() == 0);
    model.setTyped(u"norv"_s);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
    CHECK(model.index(0).data(Qt::CheckStateRole).toInt() == Qt::Checked);
    CHECK(model.index(0).data(OrganizationModel::FactCountRole).toInt() == 2);
}
