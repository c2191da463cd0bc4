// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/surface_device.h"

#include <QPaintEngine>
#include <QPen>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

namespace {

constexpr int kDotsPerInch = 96;

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(color.alphaF() * opacity));
    return color;
}

TextRole roleOf(const QFont& font)
{
    const int size = font.pixelSize();
    if (size >= textSize(TextRole::Heading))
        return TextRole::Heading;
    if (size <= textSize(TextRole::Secondary))
        return TextRole::Secondary;
    return font.bold() ? TextRole::Strong : TextRole::Text;
}

QPolygonF polygonOf(const QPointF* points, int count)
{
    QPolygonF polygon;
    polygon.reserve(count);
    for (int i = 0; i < count; ++i)
        polygon << points[i];
    return polygon;
}

/// Keeps the painter's state and draws in the surface's units.
class SurfaceEngine : public QPaintEngine {
public:
    explicit SurfaceEngine(Surface& surface)
        : QPaintEngine{PrimitiveTransform | PainterPaths | AlphaBlend | Antialiasing | ConstantOpacity}
        , m_surface{surface}
    {
    }
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& changed) override
    {
        const auto flags = changed.state();
        if (flags & DirtyTransform)
            m_transform = changed.transform();
        if (flags & DirtyOpacity)
            m_opacity = changed.opacity();
        if (flags & DirtyPen)
            m_pen = changed.pen();
        if (flags & DirtyBrush)
            m_brush = changed.brush();
    }
    void drawPath(const QPainterPath& path) override { draw(path, true); }
    void drawRects(const QRectF* rects, int count) override
    {
        for (int i = 0; i < count; ++i)
            if (m_transform.type() <= QTransform::TxScale)
                m_surface.rect(m_transform.mapRect(rects[i]), fill(), 0, stroke());
            else {
                QPainterPath path;
                path.addRect(rects[i]);
                draw(path, true);
            }
    }
    void drawLines(const QLineF* lines, int count) override
    {
        for (int i = 0; i < count; ++i)
            m_surface.line(m_transform.map(lines[i].p1()), m_transform.map(lines[i].p2()), stroke());
    }
    void drawEllipse(const QRectF& rect) override
    {
        QPainterPath path;
        path.addEllipse(rect);
        draw(path, true);
    }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(polygonOf(points, count));
        if (mode != PolylineMode)
            path.closeSubpath();
        draw(path, mode != PolylineMode);
    }
    void drawPoints(const QPointF* points, int count) override
    {
        for (int i = 0; i < count; ++i)
            m_surface.line(m_transform.map(points[i]), m_transform.map(points[i]), stroke());
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        m_surface.text(m_transform.map(at), item.text(), roleOf(item.font()), faded(m_pen.color(), m_opacity));
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }

private:
    void draw(const QPainterPath& path, bool isFilled)
    {
        m_surface.path(m_transform.map(path), isFilled ? fill() : QColor{}, stroke());
    }
    [[nodiscard]] QColor fill() const { return m_brush.style() == Qt::NoBrush ? QColor{} : faded(m_brush.color(), m_opacity); }
    [[nodiscard]] Stroke stroke() const
    {
        if (m_pen.style() == Qt::NoPen)
            return {QColor{}, 1};
        const double scale = m_pen.isCosmetic() ? 1 : std::sqrt(std::abs(m_transform.determinant()));
        return {faded(m_pen.color(), m_opacity), std::max(m_pen.widthF(), m_pen.isCosmetic() ? 1.0 : 0.1) * scale,
            m_pen.style() != Qt::SolidLine && m_pen.style() != Qt::DotLine, m_pen.style() == Qt::DotLine};
    }

    Surface& m_surface;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
};

} // namespace

SurfaceDevice::SurfaceDevice(Surface& surface, const QSizeF& size)
    : m_size{static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))}
    , m_engine{std::make_unique<SurfaceEngine>(surface)}
{
}

SurfaceDevice::~SurfaceDevice() = default;

QPaintEngine* SurfaceDevice::paintEngine() const
{
    return m_engine.get();
}

int SurfaceDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return static_cast<int>(m_size.width() * 25.4 / kDotsPerInch);
    case PdmHeightMM:
        return static_cast<int>(m_size.height() * 25.4 / kDotsPerInch);
    case PdmNumColors:
        return 0x7FFFFFFF;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDotsPerInch;
    default: // the pixel ratio, and its scaled form
        return metric == PdmDevicePixelRatioScaled ? static_cast<int>(devicePixelRatioFScale()) : 1;
    }
}

} // namespace exeunt::ui
