// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/surface.h"

#include <QPaintDevice>

#include <memory>

namespace exeunt::ui {

/// A paint device that hands what any QPainter draws on to a Surface, so that what a library paints becomes shapes and text of the
/// same file as ours. Clips and gradients are not handed on, and a pattern becomes its plain colour.
class SurfaceDevice : public QPaintDevice {
public:
    /// `size` in plain units; the surface must outlive the device.
    SurfaceDevice(Surface& surface, const QSizeF& size);
    ~SurfaceDevice() override;
    [[nodiscard]] QPaintEngine* paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    std::unique_ptr<QPaintEngine> m_engine;
};

} // namespace exeunt::ui
