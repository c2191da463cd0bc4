// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"
#include "core/resolve/fact.h"

#include <QString>

#include <vector>

namespace exeunt::ui {

/// The interface's word for a kind: "departure", "planned departure".
[[nodiscard]] QString kindWord(article::MoveKind kind);
/// The same for several: "departures".
[[nodiscard]] QString kindPlural(article::MoveKind kind);
[[nodiscard]] QString statusWord(article::Status status);
[[nodiscard]] QString aspectWord(article::Aspect aspect);
/// Who says it: "the company itself", "an analyst", "the press".
[[nodiscard]] QString voiceWord(article::Voice voice);
/// "Chinese, simplified" for "zh-Hans"; the tag itself when it has no word.
[[nodiscard]] QString languageWord(std::string_view tag);
/// "522 pinyin notes, 9 page lines removed"; "" where cleaning took nothing.
[[nodiscard]] QString removedWords(const std::vector<article::Removed>& removed);

/// "零一万物 → 字节跳动 · Seed", "→ Norvane", "Norvane →"; "" where no organization is known.
[[nodiscard]] QString pathWords(const resolve::Fact& fact);
/// The person, or the team: "Infra team" · "a team of Norvane".
[[nodiscard]] QString whoMoved(const resolve::Fact& fact);
/// One line for lists and tooltips: "departure, August 2024".
[[nodiscard]] QString kindAndDate(const resolve::Fact& fact);

} // namespace exeunt::ui
