// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/palette.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace exeunt::view;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear(std::uint8_t channel)
{
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Triple times(const Matrix& m, const Triple& v)
{
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return out;
}

/// Oklab times 100, of linear light.
Triple oklab(const Triple& rgb)
{
    static const Matrix kCones{Triple{0.4122214708, 0.5363325363, 0.0514459929}, Triple{0.2119034982, 0.6806995451, 0.1073969566},
        Triple{0.0883024619, 0.2817188376, 0.6299787005}};
    static const Matrix kLab{Triple{0.2104542553, 0.7936177850, -0.0040720468}, Triple{1.9779984951, -2.4285922050, 0.4505937099},
        Triple{0.0259040371, 0.7827717662, -0.8086757660}};
    auto cones = times(kCones, rgb);
    for (auto& c : cones)
        c = std::cbrt(c);
    auto lab = times(kLab, cones);
    for (auto& c : lab)
        c *= 100;
    return lab;
}

/// Machado, Oliveira and Fernandes (2009), severity 1.
const std::array<Matrix, 4> kSights{Matrix{Triple{1, 0, 0}, Triple{0, 1, 0}, Triple{0, 0, 1}},
    Matrix{Triple{0.152286, 1.052583, -0.204868}, Triple{0.114503, 0.786281, 0.099216}, Triple{-0.003882, -0.048116, 1.051998}},
    Matrix{Triple{0.367322, 0.860646, -0.227968}, Triple{0.280085, 0.672501, 0.047413}, Triple{-0.011820, 0.042940, 0.968881}},
    Matrix{Triple{1.255528, -0.076749, -0.178779}, Triple{-0.078411, 0.930809, 0.147602}, Triple{0.004733, 0.691367, 0.303900}}};

Triple seen(Rgb colour, const Matrix& sight)
{
    auto rgb = times(sight, {linear(colour.red), linear(colour.green), linear(colour.blue)});
    for (auto& c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    return oklab(rgb);
}

double leastDistance(Ground ground)
{
    const auto& colours = companyColours(ground);
    double least = 1000;
    for (const auto& sight : kSights)
        for (std::size_t i = 0; i < colours.size(); ++i)
            for (std::size_t j = i + 1; j < colours.size(); ++j) {
                const auto a = seen(colours[i], sight), b = seen(colours[j], sight);
                least = std::min(least, std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
            }
    return least;
}

} // namespace

TEST_CASE("contrast is that of WCAG", "[view][palette]")
{
    CHECK(std::abs(contrast({0, 0, 0}, {255, 255, 255}) - 21.0) < 0.001);
    CHECK(std::abs(contrast({119, 119, 119}, {255, 255, 255}) - 4.48) < 0.01);
}

TEST_CASE("company colours keep apart for common colour blindnesses", "[view][palette]")
{
    // About 2 is just noticeable. Light ground leaves less room: 3:1 against white excludes every bright colour.
    CHECK(leastDistance(Ground::Light) > 3.8);
    CHECK(leastDistance(Ground::Dark) > 7.0);
}

TEST_CASE("company colours begin with those of Okabe and Ito", "[view][palette]")
{
    CHECK(companyColours(Ground::Light)[0] == Rgb{0x00, 0x72, 0xB2});
    CHECK(companyColours(Ground::Light)[1] == Rgb{0xD5, 0x5E, 0x00});
    CHECK(companyColours(Ground::Light)[2] == Rgb{0x00, 0x9E, 0x73});
    CHECK(companyColours(Ground::Dark)[5] == Rgb{0x56, 0xB4, 0xE9});
    CHECK(colourIndex(kCompanyColourCount + 3) == 3);
}
