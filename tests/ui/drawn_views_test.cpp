// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Org chart and flow as files, and what their painters put where.
#include "core/view/departures/layout.h"
#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/ui/told_facts.h"
#include "tests/ui/words_surface.h"
#include "tests/ui/written_file.h"
#include "ui/departures/departures_painter.h"
#include "ui/export/departures_export.h"
#include "ui/export/flow_export.h"
#include "ui/export/timeline_export.h"

#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace exeunt;
using namespace Qt::StringLiterals;

namespace {

view::Filter at(const std::string& company)
{
    view::Filter filter;
    filter.organizations = {company};
    return filter;
}

} // namespace

TEST_CASE("an org chart's SVG has a group for every card, its day, filter and sources", "[ui][export][departures]")
{
    const QTemporaryDir folder;
    const auto table = test::sixPeople();
    ui::DeparturesExportOptions options;
    options.day = view::toDayNumber(date::parseIsoDay("2024-07-01").value());
    const view::departures::Departures departures{table, at("Norvane")};
    const auto chart = departures.on(*options.day);
    REQUIRE(ui::exportDepartures(*table, at("Norvane"), options, folder.filePath(u"a.svg"_s)));
    const auto svg = test::contentOf(folder.filePath(u"a.svg"_s));
    CHECK(test::groupsOf(svg, u"card"_s) == chart.cards.size());
    CHECK(svg.contains("As of 1 July 2024"));
    CHECK(svg.contains("Ada Li"));
    CHECK(svg.contains("The Quay Ledger"));
    CHECK_FALSE(svg.contains("陈亦舟")); // not come yet on that day
}

TEST_CASE("an org chart is written in every format", "[ui][export][departures]")
{
    const QTemporaryDir folder;
    const auto table = test::sixPeople();
    ui::DeparturesExportOptions options;
    options.size = {1000, 700};
    options.scale = 2;
    options.title = u"Who left Norvane"_s;
    REQUIRE(ui::exportDepartures(*table, at("Norvane"), options, folder.filePath(u"a.png"_s)));
    QImageReader reader{folder.filePath(u"a.png"_s)};
    CHECK(reader.text(u"Title"_s) == options.title);
    const auto picture = reader.read();
    CHECK(picture.width() <= 2000);
    CHECK(picture.height() <= 1400);
    CHECK(picture.width() > 1200); // twice what its legend takes
    REQUIRE(ui::exportDepartures(*table, at("Norvane"), options, folder.filePath(u"a.pdf"_s)));
    CHECK(test::contentOf(folder.filePath(u"a.pdf"_s)).startsWith("%PDF-1."));
    REQUIRE(ui::exportDepartures(*table, at("Norvane"), options, folder.filePath(u"a.csv"_s)));
    const auto csv = test::contentOf(folder.filePath(u"a.csv"_s));
    CHECK(csv.startsWith("\xEF\xBB\xBF"));
    CHECK(csv.contains("Ada Li"));
    CHECK(csv.contains(",left,"));
    REQUIRE(ui::exportDepartures(*table, at("Norvane"), options, folder.filePath(u"a.json"_s)));
    CHECK(QJsonDocument::fromJson(test::contentOf(folder.filePath(u"a.json"_s))).isObject());
    const auto refused = ui::exportDepartures(*table, at("Norvane"), options, folder.filePath(u"a.docx"_s));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::BadInput);
}

TEST_CASE("a flow is written in every format, with the same facts", "[ui][export][flow]")
{
    const QTemporaryDir folder;
    const auto table = std::make_shared<const view::FactTable>(test::syntheticSnapshot({60, 6, 5}));
    const view::flow::Flow flow{table, {}};
    ui::FlowExportOptions options;
    REQUIRE(ui::exportFlow(*table, {}, options, folder.filePath(u"a.svg"_s)));
    const auto svg = test::contentOf(folder.filePath(u"a.svg"_s));
    std::size_t counted = 0, bands = 0;
    for (const auto& link : flow.links())
        if (!link.isWithin()) {
            bands += (link.people > 0 ? 1 : 0) + (link.groups > 0 ? 1 : 0);
            counted += link.counted();
        }
    CHECK(test::groupsOf(svg, u"band"_s) == bands);
    CHECK(counted > 20);
    options.mode = ui::FlowMode::Matrix;
    REQUIRE(ui::exportFlow(*table, {}, options, folder.filePath(u"b.svg"_s)));
    CHECK(test::groupsOf(test::contentOf(folder.filePath(u"b.svg"_s)), u"cell"_s) == flow.links().size());
    REQUIRE(ui::exportFlow(*table, {}, options, folder.filePath(u"a.pdf"_s)));
    REQUIRE(ui::exportFlow(*table, {}, options, folder.filePath(u"a.png"_s)));
    REQUIRE(ui::exportFlow(*table, {}, options, folder.filePath(u"a.json"_s)));
    const auto json = QJsonDocument::fromJson(test::contentOf(folder.filePath(u"a.json"_s))).object();
    std::size_t facts = 0;
    for (const auto& link : json[u"links"_s].toArray())
        facts += static_cast<std::size_t>(link.toObject()[u"facts"_s].toArray().size());
    CHECK(facts == flow.rows().size());
}

TEST_CASE("no word leaves its card, however long a name is and however small the card", "[ui][departures]")
{
    const std::string longName = "Maximiliane-Konstantina von und zu Hohenlohe-Langenburg-Weiss"; // 61 characters
    const auto table = test::tableOf({
        {longName, "joining", "Lindholt", "Norvane/Abteilung fuer aussergewoehnlich lange Bezeichnungen und Namen",
            "Leiterin der Abteilung fuer aussergewoehnlich lange Bezeichnungen", "2024-01-10", "rumoured"},
        {"Ada Li", "move", "Norvane", "Gesellschaft fuer aussergewoehnlich lange Bezeichnungen mbH", "", "2024-02"},
    });
    const view::departures::Departures departures{table, at("Norvane")};
    const auto chart = departures.on(view::toDayNumber(date::parseIsoDay("2024-12-01").value()));
    const auto layout = view::departures::layOut(chart);
    const ui::TextRuler ruler;
    for (const double scale : {1.0, 0.8, 0.6, 0.45, 0.3}) {
        test::WordsSurface surface;
        const ui::DeparturesSight sight{departures, chart, layout, ui::Scaling{scale, {}}, layout.bounds, {}};
        ui::DeparturesPainter{surface, ui::theme(ui::ThemeKind::Light), ruler}.paint(sight);
        CHECK_FALSE(surface.written.empty());
        for (const auto& word : surface.written) {
            bool isInside = false;
            for (const auto& placed : layout.cards)
                for (const auto& box : {placed.box, placed.chip})
                    isInside = isInside || sight.scaling.rect(box).adjusted(-0.5, -0.5, 0.5, 0.5).contains(word.area);
            CAPTURE(scale, word.words.toStdString(), word.area.x(), word.area.width());
            CHECK(isInside);
        }
    }
}

TEST_CASE("a picture is cut to what it shows, and keeps room for title and footer", "[ui][export]")
{
    const auto two = test::tableOf({{"Ada Li", "departure", "Norvane", "", "", "2024-01"}});
    ui::DeparturesExportOptions options;
    const auto plain = ui::departuresImage(*two, at("Norvane"), options);
    CHECK(plain.width() < 900);
    CHECK(plain.height() < 400);
    options.title =
        u"A title that is a good deal longer than the picture of two cards and a legend could ever need to be, or so one thinks"_s;
    const auto titled = ui::departuresImage(*two, at("Norvane"), options);
    CHECK(titled.width() > plain.width());
    CHECK(titled.height() > plain.height());
    CHECK(titled.width() <= options.size.width());
    const auto crowded = ui::departuresImage(*test::crowd(200), {}, {});
    CHECK(crowded.width() > 1200);
    const auto flow = ui::flowImage(*two, {}, {});
    CHECK(flow.width() < 900);
    CHECK(flow.height() < 300);
    const auto timeline = ui::timelineImage(*two, {}, {});
    CHECK(timeline.width() == 1400);
    CHECK(timeline.height() < 500);
}

TEST_CASE("one company of which nobody is named is a card that says so", "[ui][departures]")
{
    const auto table = test::tableOf({{"", "layoff", "Norvane", "", "", ""}});
    const QTemporaryDir folder;
    REQUIRE(ui::exportDepartures(*table, at("Norvane"), {}, folder.filePath(u"a.svg"_s)));
    CHECK(test::contentOf(folder.filePath(u"a.svg"_s)).contains("Norvane"));
    CHECK_FALSE(test::contentOf(folder.filePath(u"a.svg"_s)).contains("1970"));
    const auto none = std::make_shared<const view::FactTable>(std::make_shared<const service::Snapshot>());
    CHECK(ui::exportDepartures(*none, {}, {}, folder.filePath(u"b.png"_s)));
    CHECK(ui::exportFlow(*none, {}, {}, folder.filePath(u"c.png"_s)));
    REQUIRE(ui::exportDepartures(*none, {}, {}, folder.filePath(u"b.svg"_s)));
    CHECK(test::contentOf(folder.filePath(u"b.svg"_s)).contains("Nobody to show"));
    REQUIRE(ui::exportFlow(*none, {}, {}, folder.filePath(u"c.svg"_s)));
    CHECK(test::contentOf(folder.filePath(u"c.svg"_s)).contains("Nobody to show"));
}
