// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/layout.h"

namespace exeunt::view::strategies {

std::uint64_t cellKey(const Strategies&, std::size_t row, std::size_t column)
{
    return row * 64 + column;
}
Hit hitAt(const Layout&, double, double)
{
    return {};
}
Layout layOut(const Strategies&, const TextMeasure&, const LayoutOptions&)
{
    return {};
}

} // namespace exeunt::view::strategies
