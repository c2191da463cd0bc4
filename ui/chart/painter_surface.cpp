// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/painter_surface.h"

#include <QLinearGradient>

namespace exeunt::ui {

namespace {

QPen penOf(const Stroke& stroke)
{
    if (!stroke.color.isValid())
        return Qt::NoPen;
    QPen pen{stroke.color, stroke.width};
    pen.setJoinStyle(Qt::RoundJoin);
    if (stroke.isDashed)
        pen.setDashPattern({2.0, 1.6});
    if (stroke.isDotted) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, 2.6});
    }
    return pen;
}

QBrush brushOf(const QColor& fill)
{
    return fill.isValid() ? QBrush{fill} : QBrush{Qt::NoBrush};
}

} // namespace

void Surface::beginGroup(const Attributes&) { }

void Surface::endGroup() { }

PainterSurface::PainterSurface(QPainter& painter)
    : m_painter{painter}
{
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const auto role : {TextRole::Text, TextRole::Strong, TextRole::Secondary, TextRole::Heading}) {
        auto& font = m_fonts[static_cast<int>(role)];
        font = textFont(role);
        font.setHintingPreference(QFont::PreferNoHinting); // the same widths at every scale
    }
}

void PainterSurface::pushClip(const QRectF& area)
{
    m_painter.save();
    m_painter.setClipRect(area, Qt::IntersectClip);
}

void PainterSurface::popClip()
{
    m_painter.restore();
}

void PainterSurface::pushOffset(QPointF by)
{
    m_painter.save();
    m_painter.translate(by);
}

void PainterSurface::popOffset()
{
    m_painter.restore();
}

void PainterSurface::pushTurn(QPointF about, double degrees)
{
    m_painter.save();
    m_painter.translate(about);
    m_painter.rotate(degrees);
}

void PainterSurface::popTurn()
{
    m_painter.restore();
}

void PainterSurface::rect(const QRectF& area, const QColor& fill, double radius, const Stroke& stroke)
{
    if (radius <= 0 && !stroke.color.isValid()) {
        rects({area}, fill);
        return;
    }
    m_painter.setPen(penOf(stroke));
    m_painter.setBrush(brushOf(fill));
    if (radius > 0)
        m_painter.drawRoundedRect(area, radius, radius);
    else
        m_painter.drawRect(area);
}

void PainterSurface::rects(const std::vector<QRectF>& areas, const QColor& fill)
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRects(areas.data(), static_cast<int>(areas.size()));
    m_painter.setRenderHint(QPainter::Antialiasing, true);
}

void PainterSurface::fade(const QRectF& area, const QColor& left, const QColor& right)
{
    QLinearGradient gradient{area.topLeft(), area.topRight()};
    gradient.setColorAt(0, left);
    gradient.setColorAt(1, right);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(gradient);
    m_painter.drawRect(area);
}

void PainterSurface::line(QPointF from, QPointF to, const Stroke& stroke)
{
    m_painter.setPen(penOf(stroke));
    m_painter.drawLine(from, to);
}

void PainterSurface::path(const QPainterPath& path, const QColor& fill, const Stroke& stroke)
{
    m_painter.setPen(penOf(stroke));
    m_painter.setBrush(brushOf(fill));
    m_painter.drawPath(path);
}

void PainterSurface::text(QPointF at, const QString& words, TextRole role, const QColor& color)
{
    m_painter.setFont(m_fonts[static_cast<int>(role)]);
    m_painter.setPen(color);
    m_painter.drawText(at, words);
}

} // namespace exeunt::ui
