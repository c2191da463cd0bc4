// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"
#include "core/view/fact_table.h"
#include "ui/convert/text.h"
#include "ui/style/theme.h"

#include <QTextCharFormat>

#include <vector>

namespace exeunt::ui {

/// What a highlighted stretch of an article is evidence of.
enum class HighlightKind { Move, Affiliation, Reporting, Strategy };

/// A stretch of the shown text that proves a claim.
struct Highlight {
    TextRange range;
    HighlightKind kind = HighlightKind::Move;
    FactId fact;   // moves: the fact that the claim went into; else 0
    QString words; // for the tooltip: "黄文灏: departure, August 2024"
};

/// All highlights of an article, by begin; they may overlap.
[[nodiscard]] std::vector<Highlight> highlightsOf(
    const article::Article& article, const article::Claims& claims, const view::FactTable& table);

/// How a kind is marked, by colour and by the line beneath it.
[[nodiscard]] QTextCharFormat formatOf(HighlightKind kind, const Theme& theme);
[[nodiscard]] QColor colourOf(HighlightKind kind, const Theme& theme);
/// "3 moves", for the legend.
[[nodiscard]] QString countedWord(HighlightKind kind, int count);

} // namespace exeunt::ui
