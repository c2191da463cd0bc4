// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/name_parts.h"

#include <string_view>
#include <vector>

namespace exeunt::extract::western {

/// Reads what speaks for a person or an organization off one mention of a name. Its steps are one file a side of the name.
class SignReader {
public:
    explicit SignReader(const NameScene& scene)
        : m_scene{scene}
        , m_tokens{scene.text.tokens}
        , m_vocabulary{scene.vocabulary}
    {
    }

    void weighShape(const Candidate& candidate, Signs& signs) const;
    void weighBefore(const Candidate& candidate, Signs& signs) const;
    void weighAfter(const Candidate& candidate, Signs& signs) const;
    /// What speaks for a term of a trade rather than a name: the abbreviation of plain words, "das" before it.
    void weighTerm(const Candidate& candidate, Signs& signs) const;

private:
    /// "resignation from X", "forced out of X", "switched to X": the word of change before a preposition wants an organization.
    [[nodiscard]] bool leadsTo(std::size_t preposition) const;
    /// What stands on another line speaks for nothing here.
    [[nodiscard]] bool startsLine(std::size_t at) const;
    /// "Valoris said", "Brightloom is": one unknown word that opens a sentence and acts.
    [[nodiscard]] bool opensWithVerb(const Candidate& candidate, const Signs& signs) const;
    [[nodiscard]] bool followsOpening(std::size_t at) const;
    /// "Stridewell today announced"
    [[nodiscard]] std::size_t pastAdverb(std::size_t at) const;
    [[nodiscard]] bool isOrdinary(const Token& word) const;
    /// "is leaving Atelier Marchand to join": what is left or joined, not who joins.
    [[nodiscard]] bool isObjectBefore(const Candidate& candidate, std::size_t at) const;
    /// Quotation marks, places, what only names do without an article. Says whether that settles it.
    bool weighGermanBefore(const Candidate& candidate, std::size_t at, Signs& signs) const;
    /// "wechselt im Mai zur …": the place of an organization in the clause of a verb of change, a few words to the left.
    [[nodiscard]] bool isSlotOfMove(std::size_t preposition) const;
    [[nodiscard]] bool isSpelledOut(std::size_t at) const;
    [[nodiscard]] bool isInSpelling(std::size_t at) const;
    static bool isCode(std::string_view text);
    static bool hasAdjectiveEnding(std::string_view word);
    static bool hasInnerCapital(std::string_view text);
    /// ", the battery start-up,"
    [[nodiscard]] bool cueWithin(std::size_t at) const;
    [[nodiscard]] bool isHeadingHouse(const Candidate& candidate) const;
    [[nodiscard]] bool isUnitLed(const Candidate& candidate, std::size_t before) const;
    [[nodiscard]] bool isHouseOfMove(const Candidate& candidate, std::size_t at) const;
    [[nodiscard]] bool isNaming(std::size_t at) const;
    [[nodiscard]] bool ownsHouse(std::size_t at) const;
    [[nodiscard]] bool isObjectAlone(const Candidate& candidate, std::size_t role) const;
    [[nodiscard]] bool isBe(std::size_t at) const;
    [[nodiscard]] const Frame* frameBeginningAt(std::size_t at) const;
    [[nodiscard]] const Frame* frameEndingAt(std::size_t at) const;

    const NameScene& m_scene;
    const std::vector<Token>& m_tokens;
    const Vocabulary& m_vocabulary;
};

} // namespace exeunt::extract::western
