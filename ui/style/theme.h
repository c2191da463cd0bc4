// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/palette.h"

#include <QColor>

namespace exeunt::ui {

/// Print is light on pure white, for exported files.
enum class ThemeKind { Light, Dark, Print };

/// A colour for every role. Text roles keep 4.5:1 on the surfaces they stand on, marks 3:1; tests compute it.
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    view::Ground ground = view::Ground::Light;

    // Surfaces
    QColor window;  // behind pages
    QColor panel;   // bars, rail, details, cards
    QColor band;    // every other lane
    QColor strip;   // the undated strip
    QColor chip;    // chips and quiet badges
    QColor control; // buttons, fields
    QColor controlHover;
    QColor controlPressed;
    QColor selection;  // behind the selected mark or row
    QColor accentSoft; // behind the active view and the chosen period
    QColor evidence;   // behind a sentence that proves a claim
    QColor tooltip;

    // Lines
    QColor line;       // grid, separators: barely there
    QColor lineStrong; // borders of controls, 3:1 on panel

    // Text
    QColor ink;           // on window, panel, band, strip, chip, control, selection, evidence, tooltip
    QColor inkSecondary;  // on window, panel, band, strip, chip, control
    QColor inkDisabled;   // controls that do not act; no contrast promised
    QColor accentInk;     // links, the active view's word: on panel, window, accentSoft
    QColor inkOnAccent;   // on accent
    QColor departed;      // "left August 2024": a warm grey-red, on window and panel
    QColor good, goodInk; // badge "3 articles": surface and text
    QColor warn, warnInk; // badge "differ"
    QColor bad, badInk;   // errors

    // Marks
    QColor accent;          // selection outline, default button, handles
    QColor focus;           // focus ring
    QColor neutralMark;     // legend, marks without a company, org chart lines
    QColor histogram;       // bars of the overview, 3:1 not asked: they carry a tooltip
    QColor histogramChosen; // bars inside the period
};

[[nodiscard]] const Theme& theme(ThemeKind kind);
/// Dark when the application's palette is dark.
[[nodiscard]] ThemeKind systemThemeKind();

[[nodiscard]] QColor toColor(view::Rgb rgb);
/// The colour of a company's edge, mark and chip.
[[nodiscard]] QColor companyColor(const Theme& theme, view::NameIndex company);
/// `front` laid over `back` with an opacity of 0 to 1, opaque: so that exported files need no transparency.
[[nodiscard]] QColor blend(const QColor& front, const QColor& back, double opacity);

} // namespace exeunt::ui
