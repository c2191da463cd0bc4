// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QGuiApplication>
#include <QPalette>

namespace exeunt::ui {

namespace {

Theme lightTheme()
{
    Theme t;
    t.kind = ThemeKind::Light;
    t.ground = view::Ground::Light;
    t.window = QColor{0xF5, 0xF6, 0xF8};
    t.panel = QColor{0xFF, 0xFF, 0xFF};
    t.band = QColor{0xFB, 0xFC, 0xFE};
    t.strip = QColor{0xEF, 0xF1, 0xF5};
    t.chip = QColor{0xEE, 0xF1, 0xF5};
    t.control = QColor{0xFF, 0xFF, 0xFF};
    t.controlHover = QColor{0xF0, 0xF3, 0xF7};
    t.controlPressed = QColor{0xE3, 0xE8, 0xEF};
    t.selection = QColor{0xD9, 0xE6, 0xF7};
    t.accentSoft = QColor{0xE7, 0xF0, 0xFB};
    t.evidence = QColor{0xFF, 0xEF, 0xB3};
    t.tooltip = QColor{0xFF, 0xFF, 0xFF};
    t.line = QColor{0xE2, 0xE6, 0xEB};
    t.lineStrong = QColor{0x8A, 0x93, 0xA1};
    t.ink = QColor{0x16, 0x20, 0x2E};
    t.inkSecondary = QColor{0x56, 0x62, 0x72};
    t.inkDisabled = QColor{0xA0, 0xA8, 0xB4};
    t.accentInk = QColor{0x0B, 0x5C, 0xBF};
    t.inkOnAccent = QColor{0xFF, 0xFF, 0xFF};
    t.departed = QColor{0xA1, 0x3D, 0x3D};
    t.good = QColor{0xE1, 0xF3, 0xE7};
    t.goodInk = QColor{0x24, 0x66, 0x42};
    t.warn = QColor{0xFF, 0xEB, 0xD2};
    t.warnInk = QColor{0x86, 0x4C, 0x0A};
    t.bad = QColor{0xFC, 0xE4, 0xE2};
    t.badInk = QColor{0x9E, 0x22, 0x1C};
    t.accent = QColor{0x0E, 0x63, 0xC9};
    t.focus = QColor{0x0E, 0x63, 0xC9};
    t.neutralMark = QColor{0x66, 0x70, 0x80};
    t.histogram = QColor{0xCF, 0xD6, 0xDF};
    t.histogramChosen = QColor{0xA9, 0xBF, 0xDB};
    return t;
}

Theme darkTheme()
{
    Theme t;
    t.kind = ThemeKind::Dark;
    t.ground = view::Ground::Dark;
    t.window = QColor{0x14, 0x17, 0x1D};
    t.panel = QColor{0x1B, 0x20, 0x28};
    t.band = QColor{0x19, 0x1D, 0x25};
    t.strip = QColor{0x1B, 0x20, 0x28};
    t.chip = QColor{0x2A, 0x31, 0x3C};
    t.control = QColor{0x20, 0x26, 0x2F};
    t.controlHover = QColor{0x2A, 0x31, 0x3C};
    t.controlPressed = QColor{0x33, 0x3C, 0x49};
    t.selection = QColor{0x1D, 0x35, 0x54};
    t.accentSoft = QColor{0x1B, 0x2E, 0x47};
    t.evidence = QColor{0x5A, 0x48, 0x0E};
    t.tooltip = QColor{0x26, 0x2D, 0x37};
    t.line = QColor{0x2B, 0x32, 0x3D};
    t.lineStrong = QColor{0x6F, 0x7B, 0x8C};
    t.ink = QColor{0xE9, 0xED, 0xF2};
    t.inkSecondary = QColor{0xA4, 0xAF, 0xBD};
    t.inkDisabled = QColor{0x5E, 0x68, 0x76};
    t.accentInk = QColor{0x7F, 0xB6, 0xFA};
    t.inkOnAccent = QColor{0xFF, 0xFF, 0xFF};
    t.departed = QColor{0xEB, 0x98, 0x90};
    t.good = QColor{0x1B, 0x3A, 0x2A};
    t.goodInk = QColor{0x94, 0xDB, 0xB0};
    t.warn = QColor{0x45, 0x31, 0x14};
    t.warnInk = QColor{0xF5, 0xC4, 0x84};
    t.bad = QColor{0x47, 0x1F, 0x1D};
    t.badInk = QColor{0xFF, 0xA9, 0xA1};
    t.accent = QColor{0x32, 0x70, 0xD0};
    t.focus = QColor{0x7F, 0xB6, 0xFA};
    t.neutralMark = QColor{0x93, 0x9E, 0xAE};
    t.histogram = QColor{0x35, 0x3D, 0x4A};
    t.histogramChosen = QColor{0x43, 0x5A, 0x7C};
    return t;
}

Theme printTheme()
{
    Theme t = lightTheme();
    t.kind = ThemeKind::Print;
    t.window = QColor{0xFF, 0xFF, 0xFF};
    t.band = QColor{0xF7, 0xF8, 0xFA};
    t.strip = QColor{0xF1, 0xF3, 0xF6};
    return t;
}

} // namespace

const Theme& theme(ThemeKind kind)
{
    static const Theme kLight = lightTheme();
    static const Theme kDark = darkTheme();
    static const Theme kPrint = printTheme();
    return kind == ThemeKind::Dark ? kDark : kind == ThemeKind::Print ? kPrint : kLight;
}

ThemeKind systemThemeKind()
{
    const auto palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness() ? ThemeKind::Dark
                                                                                                         : ThemeKind::Light;
}

QColor toColor(view::Rgb rgb)
{
    return QColor{rgb.red, rgb.green, rgb.blue};
}

QColor companyColor(const Theme& theme, view::NameIndex company)
{
    return company == view::kNoName ? theme.neutralMark : toColor(view::companyColour(company, theme.ground));
}

QColor blend(const QColor& front, const QColor& back, double opacity)
{
    const auto mix = [opacity](int f, int b) { return static_cast<int>(f * opacity + b * (1.0 - opacity) + 0.5); };
    return QColor{mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue())};
}

} // namespace exeunt::ui
