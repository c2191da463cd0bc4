// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/statistics_export.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/ui/told_facts.h"
#include "tests/ui/written_file.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace exeunt;
using namespace Qt::StringLiterals;
using namespace view::statistics;

namespace {

std::shared_ptr<const view::FactTable> threeLeave()
{
    return test::tableOf({
        {"杨亦", "move", "零一万物", "字节跳动", "", "2024-05"},
        {"Ada Li", "departure", "零一万物", "", "counsel", "2024-06-10"},
        {"Jörg Groß", "departure", "Süddeutsche Modelle", "", "", "2024-06"},
    });
}

struct Drawn {
    QStringList texts, charts;
    std::size_t rects = 0;
};

/// What an SVG file holds.
Drawn drawnIn(const QByteArray& svg)
{
    Drawn drawn;
    QXmlStreamReader xml{svg};
    while (!xml.atEnd()) {
        if (!xml.readNext() || !xml.isStartElement())
            continue;
        if (xml.name() == u"text")
            drawn.texts << xml.readElementText();
        else if (xml.name() == u"rect")
            ++drawn.rects;
        else if (xml.attributes().hasAttribute(u"data-chart"_s))
            drawn.charts << xml.attributes().value(u"data-chart"_s).toString();
    }
    REQUIRE_FALSE(xml.hasError());
    return drawn;
}

} // namespace

TEST_CASE("an SVG of a chart keeps its words as words and its bars as bars", "[ui][export][statistics]")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"departures.svg"_s);
    ui::StatisticsExportOptions options;
    options.chart = ChartKind::Departures;
    options.title = u"Wer geht, 谁离开"_s;
    REQUIRE(ui::exportStatistics(*threeLeave(), {}, options, file));
    const auto svg = test::contentOf(file);
    const auto drawn = drawnIn(svg);
    CHECK(drawn.charts == QStringList{u"departures"_s});
    for (const auto& words :
        {u"零一万物"_s, u"Süddeutsche Modelle"_s, u"Departures by company"_s, u"Wer geht, 谁离开"_s, u"May"_s})
        CHECK(drawn.texts.contains(words));
    CHECK_FALSE(svg.contains("<image"));
    const auto footer = drawn.texts.filter(u"spread over their days"_s);
    CHECK_FALSE(footer.isEmpty());
    CHECK(svg.contains("data-chart"));
    QSvgRenderer renderer{svg};
    CHECK(renderer.isValid());
}

TEST_CASE("all charts stand on one sheet, one alone is written as asked", "[ui][export][statistics]")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"all.svg"_s);
    REQUIRE(ui::exportStatistics(*threeLeave(), {}, {}, file));
    CHECK(drawnIn(test::contentOf(file)).charts.size() == static_cast<int>(kChartKinds.size()));
    for (const auto kind : kChartKinds) {
        ui::StatisticsExportOptions options;
        options.chart = kind;
        for (const auto look : {ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::Print}) {
            options.theme = look;
            const auto image = ui::statisticsImage(*threeLeave(), {}, options);
            REQUIRE_FALSE(image.isNull());
            CHECK(image.text(u"Exeunt"_s).contains(u"statistics"_s));
        }
    }
}

TEST_CASE("a hidden series is not drawn, and a transparent picture has no ground", "[ui][export][statistics]")
{
    const QTemporaryDir folder;
    ui::StatisticsExportOptions options;
    options.chart = ChartKind::Departures;
    const auto rects = [&](const QString& name) {
        const auto file = folder.filePath(name);
        REQUIRE(ui::exportStatistics(*threeLeave(), {}, options, file));
        return drawnIn(test::contentOf(file)).rects;
    };
    const auto all = rects(u"all.svg"_s);
    options.hidden[ChartKind::Departures] = {"零一万物"};
    CHECK(rects(u"less.svg"_s) < all);
    options.isTransparent = true;
    const auto image = ui::statisticsImage(*threeLeave(), {}, options);
    CHECK(image.pixelColor(2, 2).alpha() == 0);
    CHECK(image.pixelColor(image.width() / 2, 30).alpha() == 0);
}

TEST_CASE("PDF, CSV and JSON of statistics", "[ui][export][statistics]")
{
    const QTemporaryDir folder;
    ui::StatisticsExportOptions options;
    options.counting.dateRule = DateRule::Apart;
    const auto write = [&](const QString& name) {
        REQUIRE(ui::exportStatistics(*threeLeave(), {}, options, folder.filePath(name)));
        return test::contentOf(folder.filePath(name));
    };
    const auto pdf = write(u"s.pdf"_s);
    CHECK(pdf.startsWith("%PDF-1."));
    CHECK(pdf.contains("/FontFile"));
    options.chart = ChartKind::Departures;
    const auto csv = QString::fromUtf8(write(u"s.csv"_s));
    CHECK(csv.contains(u"departures,2024-05,2024-05-01,2024-05-31,零一万物,1"_s));
    CHECK_FALSE(csv.contains(u"joinings,"_s));
    const auto json = QJsonDocument::fromJson(write(u"s.json"_s)).object();
    CHECK(json.value(u"date_rule"_s) == u"apart"_s);
    CHECK(json.value(u"charts"_s).toArray().size() == 1);
}

TEST_CASE("a sheet grows where a chart has many names", "[ui][export][statistics]")
{
    const view::FactTable table{test::syntheticSnapshot({3000, 60, 5})};
    ui::StatisticsExportOptions options;
    options.chart = ChartKind::BalanceTotal;
    options.size = {900, 420};
    const auto image = ui::statisticsImage(table, {}, options);
    CHECK(image.width() == 900);
    CHECK(image.height() > 420);
}
