// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exeunt::view {

/// A box in plain units, y downwards.
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] double middleX() const { return x + width / 2; }
    [[nodiscard]] double middleY() const { return y + height / 2; }
    [[nodiscard]] bool contains(double px, double py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    [[nodiscard]] bool overlaps(const Rect& o) const
    {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
};

struct Point {
    double x = 0, y = 0;
};

} // namespace exeunt::view
