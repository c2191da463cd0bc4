// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/base/string_map.h"
#include "core/extract/western/nouns.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::extract::western {

/// What a word or phrase of resources/lexicon/{en,de}/words.tsv can be. The names there are these in lower case.
enum class WordClass : std::uint8_t {
    RoleHead,
    RoleModifier,
    RoleEnding,
    RoleArea,
    Honorific,
    OrgWord,
    OrgEnding,
    OrgCue,
    CueEnding,
    Metonym,
    Stop,
    Preposition,
    Determiner,
    Pronoun,
    Relative,
    Negator,
    Denial,
    Condition,
    Hedge,
    Future,
    Say,
    New,
    Former,
    Current,
    Team,
    Amount,
    Opener,
    Auxiliary,
    Past,
    Month,
    Abbreviation,
    Particle,
    Common,
    Held,
    PersonNoun,
    Plain,
    Place,
    Copula,
    Surname,
    Be,
    Participle,
    Connector,
    ClauseEnd,
    Chain,
    PostWord,
    Reason,
    Owner,
    PastSign,
    HeadingHire,
    HeadingPost,
    HeadingExit,
    Reject,
    Untrue,
    NounEnding,
    Field,
    FieldEnding,
    FormHead,
    OrgVerb,
    BareForm,
    SpanWord,
    RoleVerb,
    Degree,
    Reversal,
    Career,
    Body,
    Office,
    SideRole,
    Effect,
    Begin,
    Including,
    ColumnPerson,
    ColumnFrom,
    ColumnTo,
    ColumnRole,
    ColumnDate,
    Noun,
    Epithet,
    EpithetEnding,
    Learned, // "gelernte", "promovierte": before what somebody is by training
    Immediate,
    Start,
    Effective,
    End,
    Change,
    House,
    Loss,  // "exodus": who loses people
    Dated, // "a memo seen on Tuesday": of the paper, not of what it tells
    PostEnding,
    PlaceHead, // "Bad", "Santa": what follows makes a place of them
    Trigger,
    None
};

/// Where a noun phrase of a clause goes.
enum class Slot : std::uint8_t { None, Person, Successor, From, To, Here, OldRole, NewRole, Team };

/// What a verb or noun of change says, and where it looks for who, whence and whither: a row of frames.tsv.
struct Frame {
    std::string name;
    article::MoveKind kind = article::MoveKind::Departure;
    Slot subject = Slot::None;          // a bare noun phrase on the verb's left
    Slot object = Slot::None;           // a bare noun phrase on its right
    Slot bareOrganization = Slot::None; // organizations without preposition that are not the subject
    Slot bareRole = Slot::None;
    std::vector<std::pair<std::string, Slot>> prepositions;
    std::vector<std::string> flags; // see frames.tsv

    [[nodiscard]] bool has(std::string_view flag) const;
    [[nodiscard]] Slot slotOf(std::string_view preposition) const;
};

/// A phrase found at a token: its class, its length in tokens, and for triggers the frame and the particle that must follow.
struct Phrase {
    WordClass wordClass = WordClass::None;
    int frame = -1;                 // Trigger: into Vocabulary::frames()
    std::vector<std::string> words; // lower case
    std::vector<std::string> later; // words that must follow somewhere in the clause: tritt … zurück
};

/// The words, phrases and frames of one language, compiled once.
class Vocabulary {
public:
    /// From:  resources/lexicon/{language}/words.tsv, frames.tsv; given_names.txt of both languages; de/nouns.txt.
    explicit Vocabulary(std::string_view language);

    [[nodiscard]] const std::vector<Frame>& frames() const { return m_frames; }
    /// The phrases that begin with a word (lower case), longest first; nothing when none does.
    [[nodiscard]] const std::vector<Phrase>* phrasesFrom(std::string_view word) const;
    [[nodiscard]] bool isGivenName(std::string_view word) const; // as written
    /// A word that opens sentences and headings without being a name (not_names.txt, as written there).
    [[nodiscard]] bool isNoName(std::string_view word) const { return m_noNames.contains(word); }
    /// Is that word or phrase (lower case) a whole entry of a class?
    [[nodiscard]] bool hasClass(std::string_view phrase, WordClass wordClass) const;
    /// Words whose ending tells their class: "…vorstand", "…maker".
    [[nodiscard]] bool endsLike(std::string_view word, WordClass ending) const;
    /// A common noun of German, in lower case; never in English.
    [[nodiscard]] bool isNoun(std::string_view word) const { return m_nouns && m_nouns->has(word); }
    /// NounList::weightOf; 0 in English.
    [[nodiscard]] int nounWeight(std::string_view word) const { return m_nouns ? m_nouns->weightOf(word) : 0; }
    [[nodiscard]] bool isGerman() const { return m_isGerman; }

private:
    void readWords(std::string_view content);
    void readFrames(std::string_view content);
    void readNames(std::string_view content);

    StringMap<std::vector<Phrase>> m_phrases; // by their first word
    StringSet m_givenNames;
    StringSet m_noNames;
    struct Ending {
        std::string text;
        WordClass wordClass = WordClass::None;
    };
    /// By their last byte, which tells most words apart at once.
    std::array<std::vector<Ending>, 256> m_endings;
    std::vector<Frame> m_frames;
    std::optional<NounList> m_nouns;
    bool m_isGerman = false;
};

/// Lower case, by ICU, one code point for one.
[[nodiscard]] std::string lowered(std::string_view text);
[[nodiscard]] std::optional<WordClass> wordClassOf(std::string_view name);

} // namespace exeunt::extract::western
