// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/zh/scene.h"

namespace exeunt::extract::zh {

/// Words that no name of a company holds: they bound it.
inline constexpr CueMask kOrganizationBounds = maskOf(Cue::Trigger, Cue::Title, Cue::Former, Cue::Speech, Cue::Announce,
    Cue::Confirm, Cue::Rumour, Cue::Plan, Cue::Past, Cue::Also, Cue::Perfect, Cue::Generic, Cue::Hypothesis, Cue::Attempt,
    Cue::Following, Cue::Negation, Cue::Loss, Cue::Verb);

/// Characters that names of companies avoid and that therefore bound them.
inline const HanSet kFunctionCharacters{
    U"的了在是由从被将已曾也都就还从到向对于把让使等这那其此该个们与及和或为他她它我你至任称说赴暨您"};
[[nodiscard]] inline bool isFunctionChar(char32_t value)
{
    return kFunctionCharacters.has(value);
}
/// Where a name that ends at `end` begins, going left over its characters; `end` when nothing fits.
[[nodiscard]] std::size_t nameBegin(const Scene& scene, std::size_t end);
/// A run of Latin words or Chinese characters that could name a company, beginning at `at`, without its quotes.
[[nodiscard]] Span nameFrom(const Scene& scene, std::size_t at);
/// 事业部, 云业务: a part of a company.
[[nodiscard]] bool holdsUnit(const Scene& scene, const Span& span);
/// 成都|公司, 华南|大区: the part of a company that a place gives its name.
[[nodiscard]] bool isBranchWord(const Scene& scene, std::size_t at);
/// A noun of the language, not a name: 国内领先的人工智能公司.
[[nodiscard]] bool isPlainNoun(const Scene& scene, const Span& span);
/// Whether the words of fields and countries (视觉, 多模态, 中国区) leave nothing of the span.
[[nodiscard]] bool isTiled(const Scene& scene, const Span& span);
/// Whether a name found by its place may be one: no common noun, no place, not a person.
[[nodiscard]] bool isPlausible(const Scene& scene, const Span& span);
[[nodiscard]] bool hasQuotes(const Scene& scene, const Span& span);
/// 002485, 00005.HK, 600000.SH, NASDAQ:ABCD in brackets that open at `open`.
[[nodiscard]] bool isStockCode(const Scene& scene, std::size_t open);
[[nodiscard]] bool startsPost(const Scene& scene, std::size_t at);
/// Whether a post ends the run of characters that begins at `at`: 苹果 | AI搜索负责人.
[[nodiscard]] bool leadsToPost(const Scene& scene, std::size_t at);
/// 做硬件的公司, 卖茶饮的小公司: what a company does, not what it is called.
[[nodiscard]] bool describesCompany(const Scene& scene, const Span& span);
/// How much the characters of `span` look like the name of a company: from -3 (a word of the language) to about 1.
[[nodiscard]] double organizationShape(const Scene& scene, const Span& span);
/// How well what stands before `at` (after `end`) goes with a company's name beginning (ending) there: about -2 to 3. A caller
/// with no use for less than `least` spares the dictionary, and may get -2 for anything below it.
[[nodiscard]] double leftOfOrganization(const Scene& scene, std::size_t at, double least = -2);
[[nodiscard]] double rightOfOrganization(const Scene& scene, std::size_t end, double least = -2);

/// 何[小鹏]: the given name of a person.
[[nodiscard]] bool followsSurname(const Scene& scene, const Span& span);
/// Takes `span` for an organization; `name` as the text has it when empty.
void addOrganization(Scene& scene, const Span& span, std::string name = {});
/// Names accepted at one place are looked for everywhere.
void findAgain(Scene& scene, const std::vector<Span>& accepted);

} // namespace exeunt::extract::zh
