// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Strategies as files, and what their painter puts where.
#include "ui/export/strategies_export.h"

#include "core/view/strategies/export.h"
#include "tests/support/catch.h"
#include "tests/ui/harbour_plans.h"
#include "tests/ui/words_surface.h"
#include "tests/ui/written_file.h"
#include "ui/strategies/strategies_painter.h"
#include "ui/strategies/voice_sign.h"

#include <QImageReader>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

using namespace exeunt;
using namespace Qt::StringLiterals;
using article::Aspect;

namespace {

QByteArray svgOf(
    const view::FactTable& table, const ui::StrategiesExportOptions& options, const view::Filter& filter = test::threeHarbours())
{
    const QTemporaryDir folder;
    REQUIRE(ui::exportStrategies(table, filter, options, folder.filePath(u"a.svg"_s)));
    return test::contentOf(folder.filePath(u"a.svg"_s));
}

} // namespace

TEST_CASE("a picture shows every statement with the number of its source, and what the signs mean", "[ui][export][strategies]")
{
    const auto table = test::harbourPlans();
    const view::strategies::Strategies grid{table, test::threeHarbours()};
    const auto svg = svgOf(*table, {});
    CHECK(test::groupsOf(svg, u"statement"_s) == grid.statements().size()); // nothing is folded
    CHECK(test::groupsOf(svg, u"cell"_s) == grid.rows().size() * grid.columns().size());
    CHECK(svg.contains("[1] "));
    CHECK(svg.contains("[1] The Quay Ledger"));
    CHECK(svg.contains("[1] The Quay Ledger, 2024-10-21")); // in the list of sources
    CHECK(svg.contains("岸北日报"));
    CHECK(svg.contains("the company itself"));
    CHECK(svg.contains("an analyst"));
    CHECK(svg.contains("the press"));
    CHECK(svg.contains("nothing in "));
    CHECK(svg.contains("old: 2022-01-10"));
}

TEST_CASE("of a cell with a pinned statement the export shows it alone, of the others all", "[ui][export][strategies]")
{
    const auto table = test::harbourPlans();
    const view::strategies::Strategies grid{table, test::threeHarbours()};
    const auto& model = grid.statements();
    const auto pinned =
        std::find_if(model.begin(), model.end(), [](const auto& s) { return s.text == "starts with tide tables"; });
    REQUIRE(pinned != model.end());
    ui::StrategiesExportOptions options;
    options.pins = {pinned->id};
    const auto svg = svgOf(*table, options);
    CHECK(test::groupsOf(svg, u"statement"_s) == grid.statements().size() - 4);
    CHECK(svg.contains("tide tables"));
    CHECK_FALSE(svg.contains("training data"));
    CHECK(svg.contains("ferry lines"));
    const QTemporaryDir folder;
    REQUIRE(ui::exportStrategies(*table, test::threeHarbours(), options, folder.filePath(u"a.md"_s)));
    const auto markdown = test::contentOf(folder.filePath(u"a.md"_s));
    CHECK(markdown.contains("tide tables"));
    CHECK_FALSE(markdown.contains("training data"));
}

TEST_CASE(
    "strategies are written in every format, and an unknown one is refused with all that there are", "[ui][export][strategies]")
{
    const QTemporaryDir folder;
    const auto table = test::harbourPlans();
    ui::StrategiesExportOptions options;
    options.size = {1200, 700};
    options.scale = 2;
    options.title = u"Harbour plans"_s;
    const auto write = [&](const QString& name) {
        return ui::exportStrategies(*table, test::threeHarbours(), options, folder.filePath(name));
    };
    REQUIRE(write(u"a.png"_s));
    QImageReader reader{folder.filePath(u"a.png"_s)};
    CHECK(reader.text(u"Title"_s) == options.title);
    const auto metadata = QJsonDocument::fromJson(reader.text(u"Exeunt"_s).toUtf8()).object();
    CHECK(metadata[u"view"_s] == u"strategies"_s);
    CHECK(metadata[u"facts"_s].toInt() == 10);
    CHECK(reader.read().size().width() >= 2400);
    REQUIRE(write(u"a.pdf"_s));
    CHECK(test::contentOf(folder.filePath(u"a.pdf"_s)).startsWith("%PDF-1."));
    REQUIRE(write(u"a.csv"_s));
    CHECK(test::contentOf(folder.filePath(u"a.csv"_s)).contains("expert mixture"));
    REQUIRE(write(u"a.json"_s));
    CHECK(QJsonDocument::fromJson(test::contentOf(folder.filePath(u"a.json"_s))).isObject());
    REQUIRE(write(u"a.md"_s));
    CHECK(test::contentOf(folder.filePath(u"a.md"_s)).contains("[1]"));
    if (view::strategies::canWriteXlsx()) {
        REQUIRE(write(u"a.xlsx"_s));
        CHECK(test::contentOf(folder.filePath(u"a.xlsx"_s)).startsWith("PK"));
    }
    const auto refused = write(u"a.docx"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::BadInput);
    CHECK(refused.error().what.find("md or xlsx") != std::string::npos);
}

TEST_CASE("a split export heads its halves, each theme has its own ground, and nothing at all is a picture too",
    "[ui][export][strategies]")
{
    const auto table = test::harbourPlans();
    ui::StrategiesExportOptions options;
    options.grid.split = date::parseIsoDay("2024-09-01").value();
    const auto svg = svgOf(*table, options);
    CHECK(svg.contains("before 2024-09-01"));
    CHECK(svg.contains("since 2024-09-01"));
    for (const auto kind : {ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::Print}) {
        options.theme = kind;
        const auto image = ui::strategiesImage(*table, test::threeHarbours(), options);
        REQUIRE_FALSE(image.isNull());
        CHECK(image.pixelColor(2, image.height() / 2) == ui::theme(kind).window);
    }
    const view::FactTable none{std::make_shared<const service::Snapshot>()};
    CHECK(svgOf(none, {}, {}).contains("No statement"));
}

TEST_CASE("no word leaves its cell, head, row or chip, in any script and width", "[ui][strategies]")
{
    const auto table = test::tableOf(
        {
            {"Gesellschaft fuer aussergewoehnlich lange Bezeichnungen mbH", Aspect::Model,
                "Donaudampfschifffahrtsgesellschaftskapitaensmodelle werden zuerst in Regensburgnaturschutzgebieten erprobt",
                "2024-10", 1, article::Voice::Company},
            {"晴川智能", Aspect::Model, "先做港口助手，再做海图，暂时不碰消费者产品，也不再租用船厂的算力集群，明年再看",
                "2024-09", 2},
            {"Lindholt", Aspect::Partnership, "will share its dredging model with seventeen harbour authorities", "", 3},
        },
        {{"The Quay Ledger of the United Northern Harbours and Ferries", "2024-10-21"}, {"岸北日报", "2024-11-03"},
            {"", "2022-01-10"}});
    for (const double width : {760.0, 1000.0, 2300.0}) {
        ui::StrategiesStage stage;
        stage.setSize({width, 600});
        view::Filter filter;
        filter.organizations = {"Gesellschaft fuer aussergewoehnlich lange Bezeichnungen mbH", "晴川智能", "Lindholt"};
        stage.setFacts(table, filter);
        test::WordsSurface surface;
        const ui::TextRuler ruler;
        ui::StrategiesPainter{surface, ui::theme(ui::ThemeKind::Light), ruler}.paint(stage, stage.content());
        CHECK(surface.written.size() > 20);
        for (const auto& word : surface.written) {
            bool isInside = false;
            for (const auto& mark : stage.marks())
                isInside = isInside || stage.rectOf(mark).adjusted(-0.5, -0.5, 0.5, 0.5).contains(word.area);
            for (const auto& line : stage.layout().termRows)
                isInside = isInside || QRectF{line.box.x, line.box.y, line.box.width, line.box.height}.contains(word.area);
            CAPTURE(width, word.words.toStdString(), word.area.x(), word.area.y(), word.area.width());
            CHECK(isInside);
        }
    }
}
