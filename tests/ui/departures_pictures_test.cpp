// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hidden: writes the pictures a designer looks at. Run with "[.pictures]" and EXEUNT_PICTURES=folder.
#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/ui/told_facts.h"
#include "tests/view/invented_moves.h"
#include "ui/departures/departures_canvas.h"
#include "ui/departures/departures_page.h"
#include "ui/export/departures_export.h"
#include "ui/export/flow_export.h"
#include "ui/flow/flow_page.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

using namespace exeunt;
using namespace Qt::StringLiterals;

namespace {

void draw(const QString& name, const std::shared_ptr<const view::FactTable>& table, const view::Filter& filter = {},
    ui::ThemeKind theme = ui::ThemeKind::Light, double zoom = 1)
{
    const QDir folder{qEnvironmentVariable("EXEUNT_PICTURES", u"."_s)};
    ui::DeparturesPage page;
    page.resize(1084, 760);
    page.setTheme(theme);
    page.showFacts(table, filter);
    page.show();
    QApplication::processEvents();
    if (zoom != 1)
        page.canvas().zoomBy(zoom);
    CHECK(page.grab().save(folder.filePath(u"departures-"_s + name + u".png"_s)));
    ui::FlowPage flow;
    flow.resize(1084, 760);
    flow.setTheme(theme);
    flow.showFacts(table, filter);
    flow.show();
    QApplication::processEvents();
    CHECK(flow.grab().save(folder.filePath(u"flow-"_s + name + u".png"_s)));
    ui::DeparturesExportOptions chart;
    ui::FlowExportOptions bands;
    chart.theme = bands.theme = theme;
    CHECK(ui::departuresImage(*table, filter, chart).save(folder.filePath(u"export-departures-"_s + name + u".png"_s)));
    CHECK(ui::flowImage(*table, filter, bands).save(folder.filePath(u"export-flow-"_s + name + u".png"_s)));
}

} // namespace

TEST_CASE("pictures of org charts and flows for the eye", "[.pictures]")
{
    const auto facts = [](std::size_t count, std::size_t companies) {
        return std::make_shared<const view::FactTable>(test::syntheticSnapshot({count, companies, 7}));
    };
    view::Filter two;
    two.organizations = {"Norvane", "Lindholt"};
    draw(u"empty"_s, std::make_shared<const view::FactTable>(std::make_shared<const service::Snapshot>()));
    draw(u"nobody"_s, test::tableOf({{"", "layoff", "Norvane", "", "", ""}}));
    draw(u"six"_s, test::sixPeople(), two);
    draw(u"six-dark"_s, test::sixPeople(), two, ui::ThemeKind::Dark, 1.6);
    draw(u"crowd"_s, test::crowd(3000));
    draw(u"crowd-far"_s, test::crowd(3000), {}, ui::ThemeKind::Dark, 0.2);
    draw(u"long"_s,
        test::tableOf({{"Maximiliane-Konstantina von und zu Hohenlohe-Langenburg-Weiss", "move", "Norvane/Research",
                           "Gesellschaft fuer aussergewoehnlich lange Bezeichnungen mbH",
                           "Leiterin der Abteilung fuer aussergewoehnlich lange Bezeichnungen", "2024-02", "rumoured"},
            {"Ada Li", "joining", "", "Norvane/Abteilung fuer aussergewoehnlich lange Namen", "", "2023"}}));
    using Tells = std::vector<test::Tells>;
    draw(u"circle"_s,
        test::tableOf(Tells{{"Ada Li", article::MoveKind::Departure, "Norvane/Research", "Lindholt", "2024-06"}},
            {{"Ada Li", "Norvane/Research"}, {"Tom Reyes", "Norvane/Research", "head of research"},
                {"Ines Vogt", "Norvane/Research"}, {"Bo Sand", "Norvane/Research"}, {"Mara Quist", "Norvane", "chief"}},
            {{"Ada Li", "Tom Reyes", "Norvane"}, {"Tom Reyes", "Ines Vogt", "Norvane"}, {"Ines Vogt", "Ada Li", "Norvane"},
                {"Bo Sand", "Tom Reyes", "Norvane"}, {"Bo Sand", "Mara Quist", "Norvane"}}));
    draw(u"managers"_s,
        test::tableOf(Tells{{"Ada Li", article::MoveKind::Departure, "Norvane/Research", "Lindholt", "2024-06"},
                          {"Kai Noor", article::MoveKind::Departure, "Norvane/Research", "", "2024-07"}},
            {{"Mara Quist", "Norvane/Research", "chief"}, {"Tom Reyes", "Norvane/Maps", "head of maps"}},
            {{"Ada Li", "Mara Quist", "Norvane"}, {"Kai Noor", "Ada Li", "Norvane"}, {"Ines Vogt", "Mara Quist", "Norvane"},
                {"Bo Sand", "Ines Vogt", "Norvane"}, {"Lin Ode", "Ines Vogt", "Norvane"}, {"Lin Ode", "Tom Reyes", "Norvane"},
                {"Tom Reyes", "Mara Quist", "Norvane"}}));
    draw(u"three-hundred"_s, facts(300, 8));
    draw(u"forty-companies"_s, facts(900, 40), {}, ui::ThemeKind::Dark);
}
