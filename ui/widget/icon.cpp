// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace exeunt::ui {
namespace {

using namespace Qt::StringLiterals;

QByteArray drawing(const QString& name)
{
    QFile file{u":/exeunt/icons/%1.svg"_s.arg(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QPixmap painted(const QByteArray& svg, int pixels)
{
    QPixmap pixmap{pixels, pixels};
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer{svg};
    if (renderer.isValid()) {
        QPainter painter{&pixmap};
        renderer.render(&painter, QRectF{0, 0, qreal(pixels), qreal(pixels)});
    }
    return pixmap;
}

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    auto svg = drawing(name);
    svg.replace("#000", colour.name(QColor::HexRgb).toLatin1());
    auto pixmap = painted(svg, qRound(size * devicePixelRatio));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon icon(const QString& name, const QColor& colour)
{
    QIcon icon;
    for (const int scale : {1, 2, 3})
        icon.addPixmap(iconPixmap(name, colour, 20, scale));
    return icon;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int pixels : {16, 32, 48, 64, 128, 256})
        icon.addPixmap(painted(drawing(u"exeunt"_s), pixels));
    return icon;
}

} // namespace exeunt::ui
