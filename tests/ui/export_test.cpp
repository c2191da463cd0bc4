// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/timeline_export.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"
#include "tests/ui/written_file.h"
#include "ui/export/export_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace exeunt;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const view::FactTable> someFacts(std::size_t count = 60)
{
    return std::make_shared<const view::FactTable>(test::syntheticSnapshot({count, 6, 5}));
}

struct SvgCounts {
    std::size_t marks = 0, clustered = 0, undated = 0;
    QString title, description, metadata;
    QStringList texts;
};

SvgCounts countsOf(const QByteArray& svg)
{
    SvgCounts counts;
    QXmlStreamReader xml{svg};
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto kind = xml.attributes().value(u"class"_s).toString();
        const auto number = xml.attributes().value(u"data-count"_s).toULongLong();
        if (kind == u"mark")
            ++counts.marks;
        else if (kind == u"cluster")
            counts.clustered += number;
        else if (kind == u"undated")
            counts.undated += number;
        if (xml.name() == u"title")
            counts.title = xml.readElementText();
        else if (xml.name() == u"desc")
            counts.description = xml.readElementText();
        else if (xml.name() == u"metadata")
            counts.metadata = xml.readElementText();
        else if (xml.name() == u"text")
            counts.texts << xml.readElementText();
    }
    CHECK_FALSE(xml.hasError());
    return counts;
}

} // namespace

TEST_CASE("an SVG holds the view's marks, its title, filter and sources", "[ui][export]")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"timeline.svg"_s);
    const auto table = someFacts();
    view::Filter filter;
    filter.organizations = {table->organizations()[0], table->organizations()[1]};
    ui::ExportOptions options;
    options.title = u"Who left 星河智能 & others"_s;
    REQUIRE(ui::exportTimeline(*table, filter, options, file));
    const auto svg = countsOf(test::contentOf(file));
    const auto shown = ui::exportCounts(*table, filter, options);
    CHECK(svg.marks == shown.marks);
    CHECK(svg.clustered == shown.clustered);
    CHECK(svg.undated == shown.undated);
    const view::timeline::Timeline timeline{table, filter, options.lanes};
    CHECK(shown.all() == timeline.items().size());
    CHECK(svg.title == options.title);
    CHECK(svg.description.contains(QString::fromStdString(view::describe(filter))));
    const auto metadata = QJsonDocument::fromJson(svg.metadata.toUtf8()).object();
    CHECK(metadata[u"generator"_s].toString().startsWith(u"Exeunt "));
    CHECK(metadata[u"sources"_s].toArray().size() > 3);
    CHECK(svg.texts.contains(QString::fromStdString(table->organizations()[0])));
}

TEST_CASE("a PNG has the size asked for and its story inside", "[ui][export]")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"timeline.png"_s);
    ui::ExportOptions options;
    options.size = {1000, 700};
    options.scale = 2;
    options.dpi = 300;
    options.theme = ui::ThemeKind::Dark;
    REQUIRE(ui::exportTimeline(*someFacts(20), {}, options, file));
    QImageReader reader{file};
    CHECK(reader.text(u"Software"_s).startsWith(u"Exeunt "));
    CHECK(reader.text(u"Description"_s) == u"all facts");
    CHECK(reader.text(u"Source"_s).contains(u"[1] "));
    const auto image = reader.read();
    CHECK(image.width() == 2000);
    CHECK(image.height() <= 1400); // few lanes need less
    CHECK(image.height() > 400);
    CHECK(qRound(image.dotsPerMeterX() * 0.0254) == 300);
    CHECK(image.pixelColor(2, 2).lightness() < 60);
    options.isTransparent = true;
    CHECK(ui::timelineImage(*someFacts(20), {}, options).pixelColor(2, 2).alpha() == 0);
}

TEST_CASE("a picture of many lanes grows taller before its words get too small to read", "[ui][export]")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"timeline.svg"_s);
    const auto table = std::make_shared<const view::FactTable>(test::syntheticSnapshot({120, 24, 5}));
    ui::ExportOptions options;
    options.size = {1400, 500};
    REQUIRE(ui::exportTimeline(*table, {}, options, file));
    QXmlStreamReader xml{test::contentOf(file)};
    REQUIRE(xml.readNextStartElement());
    const double width = xml.attributes().value(u"width"_s).toDouble();
    const double height = xml.attributes().value(u"height"_s).toDouble();
    const auto box = xml.attributes().value(u"viewBox"_s).toString().split(u' ');
    REQUIRE(box.size() == 4);
    CHECK(width == Approx(1400));
    CHECK(height > 500);
    CHECK(width / box[2].toDouble() >= 0.84);
    CHECK(height / box[3].toDouble() == Approx(width / box[2].toDouble()).epsilon(0.01));
}

TEST_CASE("a PDF embeds its fonts and carries the metadata", "[ui][export]")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"timeline.pdf"_s);
    REQUIRE(ui::exportTimeline(*someFacts(), {}, {}, file));
    const auto pdf = test::contentOf(file);
    CHECK(pdf.startsWith("%PDF-1."));
    CHECK(pdf.contains("/FontFile"));
    CHECK(pdf.contains("exeunt.json"));
    CHECK(pdf.contains("/Creator"));
}

TEST_CASE("what cannot be written is said with file and reason, and leaves nothing behind", "[ui][export]")
{
    const QTemporaryDir folder;
    const auto table = someFacts(5);
    const auto missing = folder.filePath(u"no/such/folder/a.svg"_s);
    const auto failed = ui::exportTimeline(*table, {}, {}, missing);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().fault == Fault::Storage);
    CHECK_THAT(failed.error().what, test::containsText(missing.toStdString()));
    const auto wrong = ui::exportTimeline(*table, {}, {}, folder.filePath(u"a.docx"_s));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().fault == Fault::BadInput);
    ui::ExportOptions huge;
    huge.scale = 30;
    CHECK_FALSE(ui::exportTimeline(*table, {}, huge, folder.filePath(u"a.png"_s)));
    CHECK(QDir{folder.path()}.isEmpty());
}

TEST_CASE("the export dialog asks for the file and shows a failure", "[ui][export]")
{
    const QTemporaryDir folder;
    QString answer = folder.filePath(u"missing/x"_s);
    ui::ExportDialog dialog{someFacts(10), {}, {}, [&](QWidget*, const QString& suggestion) {
                                CHECK(suggestion == u"timeline.svg");
                                return answer;
                            }};
    dialog.show();
    dialog.findChild<QComboBox*>(u"exportFormat"_s)->setCurrentIndex(1);
    QSignalSpy exported{&dialog, &ui::ExportDialog::exported};
    auto* save = dialog.findChild<QPushButton*>(u"exportSave"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(exported.isEmpty());
    CHECK(dialog.findChild<QLabel*>(u"exportError"_s)->text().contains(answer));
    answer = folder.filePath(u"x"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(exported.size() == 1);
    CHECK(QFile::exists(answer + u".svg"_s));
}
