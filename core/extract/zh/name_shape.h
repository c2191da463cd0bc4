// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/zh/scene.h"

namespace exeunt::extract::zh {

/// Words that bound the name of a person: verbs of moving and saying, adverbs, and with nouns and the rest all of them.
inline constexpr CueMask kNameVerbs = maskOf(Cue::Trigger, Cue::Speech, Cue::Announce, Cue::Confirm);
inline constexpr CueMask kNameAdverbs =
    maskOf(Cue::Also, Cue::Perfect, Cue::Plan, Cue::Past, Cue::Rumour, Cue::Negation, Cue::Following);
inline constexpr CueMask kNameBounds = kNameVerbs | kNameAdverbs
    | maskOf(Cue::Title, Cue::Team, Cue::UnitSuffix, Cue::OwnCompany, Cue::Pronoun, Cue::Generic)
    | maskOf(Cue::Former, Cue::Hypothesis, Cue::Attempt, Cue::Media, Cue::NotPlace, Cue::Common, Cue::Honorific, Cue::Loss,
        Cue::Included, Cue::NotOrganization);

/// How much the characters of `span` look like a Chinese name whose surname has `surname` characters: from -3 (a word of the
/// language, or cutting one in two) to about 1. Where the neighbours leave no doubt that somebody is named (isCertain), characters
/// count little that names seldom have.
[[nodiscard]] double nameShape(const Scene& scene, const Span& span, std::size_t surname, bool isCertain = false);
/// How well what stands before `at` (after `end`) goes with a person's name beginning (ending) there: about -2 to 3.
[[nodiscard]] double leftOfName(const Scene& scene, std::size_t at);
[[nodiscard]] double rightOfName(const Scene& scene, std::size_t end);
/// Names in Latin letters or transcribed (马斯克, 萨姆·奥尔特曼) whose neighbours say that they are people.
[[nodiscard]] std::vector<Span> foreignNames(const Scene& scene);
/// 约翰·舒尔曼: transcribed names with a dot, whatever their characters.
[[nodiscard]] std::vector<Span> dottedNames(const Scene& scene);
/// One to three capitalized Latin words.
[[nodiscard]] bool isLatinName(const Scene& scene, const Span& span);
/// 记者李思明, 文 | 李思明, (李思明摄).
[[nodiscard]] bool isReporterAt(const Scene& scene, const Span& span);

} // namespace exeunt::extract::zh
