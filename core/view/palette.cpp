// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/palette.h"

#include <algorithm>
#include <cmath>

namespace exeunt::view {

namespace {

constexpr Rgb rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U & 0xFFU),
        static_cast<std::uint8_t>(hex & 0xFFU)};
}

// Blue, vermilion, green, pink, orange, sky; then violet, brown, slate, moss.
constexpr std::array<Rgb, kCompanyColourCount> kOnLight{rgb(0x1A518B), rgb(0xB73900), rgb(0x088E6C), rgb(0xD16A9B), rgb(0xA67F0D),
    rgb(0x2493D9), rgb(0x9618D0), rgb(0x7B1000), rgb(0x393D4D), rgb(0x5A6A45)};
constexpr std::array<Rgb, kCompanyColourCount> kOnDark{rgb(0x0C77B7), rgb(0xD55E00), rgb(0x009E73), rgb(0xCC79A7), rgb(0xE69F00),
    rgb(0x56B4E9), rgb(0xA469FF), rgb(0xB5523D), rgb(0x6C707E), rgb(0xC6D9AF)};

double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgb c)
{
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

} // namespace

const std::array<Rgb, kCompanyColourCount>& companyColours(Ground ground)
{
    return ground == Ground::Dark ? kOnDark : kOnLight;
}

Rgb companyColour(NameIndex company, Ground ground)
{
    return companyColours(ground)[colourIndex(company)];
}

double contrast(Rgb a, Rgb b)
{
    const auto [darker, lighter] = std::minmax(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace exeunt::view
