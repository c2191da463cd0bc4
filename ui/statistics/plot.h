// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <memory>
#include <vector>

class QPainter;

namespace exeunt::ui {

class Surface;

/// What a plot shows, whichever library draws it.
struct PlotData {
    enum class Form {
        Columns, // stacked upwards, categories from left to right
        Bars,    // stacked rightwards, categories from top to bottom
        Lines,   // one a series, a point a category
    };
    struct Series {
        QColor color;
        std::vector<double> values; // one a category
        bool isDashed = false;
        bool operator==(const Series&) const = default;
    };
    Form form = Form::Columns;
    std::size_t categories = 0;
    std::vector<Series> series;
    double low = 0, high = 1; // of the value axis
    double barShare = 0.72;   // of a category's room
    bool operator==(const PlotData&) const = default;
};

/// The bars and lines of one chart. The only class that knows Qt Charts: grid, words and signs stand around it.
class Plot {
public:
    Plot();
    ~Plot();
    Plot(Plot&&) noexcept;
    Plot& operator=(Plot&&) noexcept;

    /// The same data once more costs nothing.
    void setData(const PlotData& data);
    /// Where the bars stand, in the units of what it is painted on.
    void setArea(const QRectF& area);

    /// The place of a value of a category; halves between two categories are their border.
    [[nodiscard]] QPointF at(double category, double value) const;
    /// Where a bar stands; of lines a small square around the point.
    [[nodiscard]] QRectF markRect(std::size_t series, std::size_t category) const;
    /// What is drawn there.
    [[nodiscard]] double drawnValue(std::size_t series, std::size_t category) const;

    void paint(QPainter& painter) const;
    void paint(Surface& surface) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace exeunt::ui
