// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/svg_surface.h"

namespace exeunt::ui {

namespace {

using namespace Qt::StringLiterals;

QByteArray number(double value)
{
    auto text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray{"0"} : text;
}

QByteArray escaped(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray box(const QRectF& r)
{
    return "x=\"" + number(r.x()) + "\" y=\"" + number(r.y()) + "\" width=\"" + number(r.width()) + "\" height=\""
        + number(r.height()) + "\"";
}

QByteArray paint(const char* property, const QColor& color)
{
    QByteArray text =
        QByteArray{" "} + property + "=\"" + (color.isValid() ? color.name().toLatin1() : QByteArray{"none"}) + "\"";
    if (color.isValid() && color.alpha() < 255)
        text += QByteArray{" "} + property + "-opacity=\"" + number(color.alphaF()) + "\"";
    return text;
}

QByteArray strokeOf(const Stroke& stroke)
{
    if (!stroke.color.isValid())
        return {};
    QByteArray text = paint("stroke", stroke.color) + " stroke-width=\"" + number(stroke.width) + "\" stroke-linejoin=\"round\"";
    if (stroke.isDashed)
        text += " stroke-dasharray=\"" + number(2.0 * stroke.width) + " " + number(1.6 * stroke.width) + "\"";
    if (stroke.isDotted)
        text += " stroke-linecap=\"round\" stroke-dasharray=\"0.01 " + number(2.6 * stroke.width) + "\"";
    return text;
}

QByteArray pathData(const QPainterPath& path)
{
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        const char* command = element.isMoveTo() ? "M" : element.isLineTo() ? "L" : element.isCurveTo() ? "C" : " ";
        data += command + number(element.x) + " " + number(element.y);
    }
    return data;
}

/// Quoted family names, for an attribute in double quotes.
QByteArray familiesOf(const QFont& font)
{
    QByteArray list;
    for (const auto& family : font.families())
        list += "'" + escaped(family) + "', ";
    return list + "sans-serif";
}

} // namespace

SvgSurface::SvgSurface(QSizeF units, QSizeF size, const QString& title, const QString& description, const QString& metadata)
{
    const auto width = number(size.width());
    const auto height = number(size.height());
    const auto box = number(units.width()) + " " + number(units.height());
    m_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\""
        + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + box + "\" xml:lang=\"zh-Hans\" font-family=\""
        + familiesOf(textFont(TextRole::Text)) + "\">\n<title>" + escaped(title) + "</title>\n<desc>" + escaped(description)
        + "</desc>\n<metadata>" + metadata.toUtf8() + "</metadata>\n";
}

void SvgSurface::beginGroup(const Attributes& attributes)
{
    m_body += "<g";
    for (const auto& [name, value] : attributes)
        m_body += " " + name.toLatin1() + "=\"" + escaped(value) + "\"";
    m_body += ">\n";
}

void SvgSurface::endGroup()
{
    m_body += "</g>\n";
}

void SvgSurface::pushClip(const QRectF& area)
{
    const auto id = "clip" + QByteArray::number(m_nextId++);
    m_body += "<clipPath id=\"" + id + "\"><rect " + box(area) + "/></clipPath>\n<g clip-path=\"url(#" + id + ")\">\n";
}

void SvgSurface::popClip()
{
    m_body += "</g>\n";
}

void SvgSurface::pushOffset(QPointF by)
{
    m_body += "<g transform=\"translate(" + number(by.x()) + " " + number(by.y()) + ")\">\n";
}

void SvgSurface::popOffset()
{
    m_body += "</g>\n";
}

void SvgSurface::pushTurn(QPointF about, double degrees)
{
    m_body +=
        "<g transform=\"translate(" + number(about.x()) + " " + number(about.y()) + ") rotate(" + number(degrees) + ")\">\n";
}

void SvgSurface::popTurn()
{
    m_body += "</g>\n";
}

void SvgSurface::rect(const QRectF& area, const QColor& fill, double radius, const Stroke& stroke)
{
    m_body += "<rect " + box(area);
    if (radius > 0)
        m_body += " rx=\"" + number(radius) + "\"";
    m_body += paint("fill", fill) + strokeOf(stroke) + "/>\n";
}

void SvgSurface::rects(const std::vector<QRectF>& areas, const QColor& fill)
{
    for (const auto& area : areas)
        rect(area, fill, 0, {});
}

void SvgSurface::fade(const QRectF& area, const QColor& left, const QColor& right)
{
    const auto id = "fade" + QByteArray::number(m_nextId++);
    const auto stop = [](const QColor& color, const char* at) {
        return QByteArray{"<stop offset=\""} + at + "\""
            + paint("stop-color", color).replace("stop-color-opacity", "stop-opacity") + "/>";
    };
    m_body += "<linearGradient id=\"" + id + "\">" + stop(left, "0") + stop(right, "1") + "</linearGradient>\n<rect " + box(area)
        + " fill=\"url(#" + id + ")\"/>\n";
}

void SvgSurface::line(QPointF from, QPointF to, const Stroke& stroke)
{
    m_body += "<line x1=\"" + number(from.x()) + "\" y1=\"" + number(from.y()) + "\" x2=\"" + number(to.x()) + "\" y2=\""
        + number(to.y()) + "\"" + strokeOf(stroke) + "/>\n";
}

void SvgSurface::path(const QPainterPath& path, const QColor& fill, const Stroke& stroke)
{
    m_body += "<path d=\"" + pathData(path) + "\"" + paint("fill", fill) + strokeOf(stroke) + "/>\n";
}

void SvgSurface::text(QPointF at, const QString& words, TextRole role, const QColor& color)
{
    const bool isBold = role == TextRole::Strong || role == TextRole::Heading;
    m_body += "<text x=\"" + number(at.x()) + "\" y=\"" + number(at.y()) + "\" font-size=\"" + QByteArray::number(textSize(role))
        + "\"" + (isBold ? " font-weight=\"bold\"" : "") + paint("fill", color) + " xml:space=\"preserve\">" + escaped(words)
        + "</text>\n";
}

QByteArray SvgSurface::finished() const
{
    return m_head + m_body + "</svg>\n";
}

} // namespace exeunt::ui
