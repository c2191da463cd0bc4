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

// Blue, vermilion, green, pink, orange, sky; then violet, brown, slate, moss. On light ground pink and sky are darkened to
// 3:1; orange further, where it stops looking like vermilion to red-green blind eyes.
constexpr std::array<Rgb, kCompanyColourCount> kOnLight{rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0xC573A1), rgb(0x9B6007),
    rgb(0x2E92DB), rgb(0x580087), rgb(0x682500), rgb(0x2C3F51), rgb(0x5A552C)};
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
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace exeunt::view
