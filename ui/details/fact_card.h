// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/base/id.h"
#include "core/resolve/fact.h"
#include "core/view/fact_table.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace exeunt::ui {

/// A piece of an excerpt: words around, or the evidence itself.
struct ExcerptPiece {
    QString text;
    bool isEvidence = false;
    bool operator==(const ExcerptPiece&) const = default;
};
using Excerpt = std::vector<ExcerptPiece>;

/// The evidence of a claim in its context, for a narrow column.
/// In:    spans inside `text`, sorted; `around` characters are kept on each side, cut at line ends, and a gap longer than
///        twice that between two spans is left out with an ellipsis.
/// Out:   empty for no spans; evidence is never cut.
[[nodiscard]] Excerpt excerptOf(const std::string& text, const std::vector<Span>& spans, int around = 28);

/// One line of the details: "Left", "August 2024".
struct CardRow {
    QString label;
    QString value;
};

/// One article behind a fact.
struct SourceCard {
    ArticleId article;
    ClaimId claim;
    std::vector<Span> evidence;
    QString outletAndDate; // "Norvane Daily · 17 November 2024"
    QString title;
    QString language;   // BCP 47, for the font
    QString difference; // what it says otherwise than the fact: "says July 2024"; else ""
    bool isCopy = false;
    bool isDated = true; // the article bears a publication date
};

/// Another fact of the same person.
struct CareerStep {
    FactId fact;
    QString date;
    QString words;        // "零一万物 → 字节跳动"
    bool isShown = false; // the fact of the card itself
};

/// All that the details pane says of a fact, in words.
struct FactCard {
    FactId fact;
    QString name;
    QString originalForms; // "黃文灏 · Huang Wenhao"; "" where the name has one form
    QString path;          // "零一万物 → 字节跳动 · Seed"
    QString sourcesBadge;  // "3 articles"
    std::vector<CardRow> rows;
    std::vector<QString> conflicts; // "Dates differ: August 2024 · since July 2024"
    std::vector<SourceCard> sources;
    std::vector<CareerStep> career; // two or more, by date; empty where there is only this fact
};

/// What is known of an article as a source, before any claim of it.
[[nodiscard]] SourceCard sourceCardOf(const service::Snapshot& snapshot, ArticleId article, std::vector<Span> evidence);

[[nodiscard]] FactCard cardOf(const view::FactTable& table, view::Row row);

} // namespace exeunt::ui
