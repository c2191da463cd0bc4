// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "ui/chart/surface.h"
#include "ui/chart/text_ruler.h"
#include "ui/style/theme.h"

namespace exeunt::ui {

/// Who says a thing, by a shape and not by a colour: a filled bubble the company itself, three bars an analyst, a page of lines the press.
/// In:    the middle of its place, which is 12 units wide and high.
void drawVoiceSign(Surface& surface, article::Voice voice, QPointF middle, const QColor& color);
/// A pin, for what goes into the export; its place is 12 units wide and high.
void drawPin(Surface& surface, QPointF middle, const QColor& color);

/// What the signs mean, and a note, in one line or as many as the width asks for.
/// Out:   its height; nothing is drawn without a surface.
double drawVoiceLegend(
    Surface* surface, const Theme& theme, const TextRuler& ruler, QPointF at, double width, const QString& note);

} // namespace exeunt::ui
