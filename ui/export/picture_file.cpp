// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_file.h"

#include "ui/chart/painter_surface.h"
#include "ui/chart/svg_surface.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostPixels = 200e6;
constexpr int kLongestSide = 32767; // what painters and most viewers hold

Error cannotWrite(const QString& file, const QString& reason)
{
    return Error{Fault::Storage, u"%1 could not be written: %2"_s.arg(file, reason).toStdString()};
}

Result<void> writeWhole(const QString& file, const QByteArray& bytes)
{
    QSaveFile out{file};
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return cannotWrite(file, out.errorString());
    return {};
}

bool isTooLarge(const QSize& pixels)
{
    return pixels.isEmpty() || pixels.width() > kLongestSide || pixels.height() > kLongestSide
        || static_cast<double>(pixels.width()) * pixels.height() > kMostPixels;
}

QSize pixelsOf(const Sheet& sheet, double scale)
{
    return {static_cast<int>(std::lround(sheet.size().width() * scale)),
        static_cast<int>(std::lround(sheet.size().height() * scale))};
}

Result<QByteArray> pngOf(const Sheet& sheet, const QString& file)
{
    const auto image = imageOf(sheet);
    if (image.isNull()) {
        const auto pixels = pixelsOf(sheet, sheet.options().scale);
        return Error{Fault::BadInput,
            u"%1 was not written: %2 × %3 pixels are more than a PNG picture can hold here; choose a smaller size or scale"_s
                .arg(file)
                .arg(pixels.width())
                .arg(pixels.height())
                .toStdString()};
    }
    QByteArray bytes;
    QBuffer buffer{&bytes};
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return cannotWrite(file, u"the picture could not be encoded"_s);
    return bytes;
}

QByteArray svgOf(const Sheet& sheet)
{
    const double shrink = sheet.shrink();
    SvgSurface surface{sheet.size() / shrink, sheet.size(), sheet.title(),
        sheet.filterWords() + u"\n"_s + sheet.sources().join(u'\n'), QString::fromUtf8(sheet.metadata()).toHtmlEscaped()};
    sheet.draw(surface);
    return surface.finished();
}

Result<QByteArray> pdfOf(const Sheet& sheet, const QString& file)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    if (!buffer.open(QIODevice::WriteOnly))
        return cannotWrite(file, buffer.errorString());
    {
        QPdfWriter writer{&buffer};
        writer.setPageSize(QPageSize{sheet.size() * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch});
        writer.setPageMargins(QMarginsF{});
        writer.setResolution(288);
        writer.setTitle(sheet.title() + u" · "_s + sheet.filterWords());
        writer.setCreator(u"Exeunt %1"_s.arg(QStringLiteral(EXEUNT_VERSION)));
        writer.addFileAttachment(u"exeunt.json"_s, sheet.metadata(), u"application/json"_s);
        QPainter painter;
        if (!painter.begin(&writer))
            return cannotWrite(file, u"the page could not be begun"_s);
        painter.scale(3 * sheet.shrink(), 3 * sheet.shrink()); // 288 dots an inch for 96 units an inch
        PainterSurface surface{painter};
        sheet.draw(surface);
    }
    return bytes;
}

Result<void> writeWorkbook(const FileMaker& maker, const QString& file)
{
    const auto bytes = maker.xlsx();
    if (!bytes)
        return bytes.error();
    return writeWhole(file, QByteArray::fromStdString(bytes.value()));
}

Result<void> writePicture(const FileMaker& maker, const SheetOptions& options, const QString& file, const QString& ending)
{
    if (options.size.width() < 400 || options.size.height() < 200 || !(options.scale > 0))
        return Error{Fault::BadInput,
            u"%1 was not written: the size must be at least 400 × 200 and the scale above 0"_s.arg(file).toStdString()};
    const auto sheet = maker.sheet();
    if (ending == u"svg")
        return writeWhole(file, svgOf(sheet));
    const auto bytes = ending == u"pdf" ? pdfOf(sheet, file) : pngOf(sheet, file);
    if (!bytes)
        return bytes.error();
    return writeWhole(file, bytes.value());
}

} // namespace

QImage imageOf(const Sheet& sheet)
{
    const auto& options = sheet.options();
    const auto pixels = pixelsOf(sheet, options.scale);
    if (isTooLarge(pixels))
        return {};
    QImage image{pixels, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::transparent);
    {
        QPainter painter{&image};
        const double factor = options.scale * sheet.shrink();
        painter.scale(factor, factor);
        PainterSurface surface{painter};
        sheet.draw(surface);
    }
    const double dpi = options.dpi > 0 ? options.dpi : 96 * options.scale;
    image.setDotsPerMeterX(static_cast<int>(std::lround(dpi / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(u"Title"_s, sheet.title());
    image.setText(u"Software"_s, u"Exeunt %1"_s.arg(QStringLiteral(EXEUNT_VERSION)));
    image.setText(u"Description"_s, sheet.filterWords());
    image.setText(u"Source"_s, sheet.sources().join(u'\n'));
    image.setText(u"Exeunt"_s, QString::fromUtf8(sheet.metadata()));
    return image;
}

Result<void> writeView(const FileMaker& maker, const SheetOptions& options, const QString& file)
{
    const auto ending = QFileInfo{file}.suffix().toLower();
    if (ending == u"csv")
        return writeWhole(file, QByteArray::fromStdString(maker.csv()));
    if (ending == u"json")
        return writeWhole(file, QByteArray::fromStdString(maker.json()));
    if (ending == u"md" && maker.markdown)
        return writeWhole(file, QByteArray::fromStdString(maker.markdown()));
    if (ending == u"xlsx" && maker.xlsx)
        return writeWorkbook(maker, file);
    if (ending != u"png" && ending != u"svg" && ending != u"pdf")
        return Error{Fault::BadInput,
            u"%1 was not written: its ending must be png, svg, pdf, %2"_s
                .arg(file, maker.markdown && maker.xlsx ? u"csv, json, md or xlsx"_s : u"csv or json"_s)
                .toStdString()};
    return writePicture(maker, options, file, ending);
}

} // namespace exeunt::ui
