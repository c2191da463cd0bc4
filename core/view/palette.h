// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace exeunt::view {

/// A colour without a screen, 8 bits a channel, sRGB.
struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Rgb&) const = default;
};

/// What a mark stands on.
enum class Ground { Light, Dark };

inline constexpr std::size_t kCompanyColourCount = 10;

/// The colours of companies on a ground. The first six are Okabe and Ito's, three of them darkened on light ground
/// for contrast 3:1, then four more. Any two of them keep apart for normal sight, protanopia, deuteranopia and
/// tritanopia; the test states how far.
[[nodiscard]] const std::array<Rgb, kCompanyColourCount>& companyColours(Ground ground);

/// The colour of a company: its rank in the whole table, so no filter and no view changes it. After the last colour the first
/// comes again; a name always stands beside it.
[[nodiscard]] inline std::size_t colourIndex(NameIndex company)
{
    return company % kCompanyColourCount;
}
[[nodiscard]] Rgb companyColour(NameIndex company, Ground ground);

/// Contrast of two colours as WCAG 2.1 defines it, 1 to 21.
[[nodiscard]] double contrast(Rgb a, Rgb b);

} // namespace exeunt::view
