// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/string_map.h"
#include "core/extract/list_scan.h"
#include "core/extract/zh/char_text.h"
#include "core/extract/zh/han_table.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace exeunt::extract::zh {

/// What a word of the lists does in a clause; a word may do several things.
enum class Cue : std::uint8_t {
    Title,
    UnitSuffix,
    OrganizationSuffix,
    Trigger,
    Former,
    Negation,
    Hypothesis,
    Attempt,
    Rumour,
    Announce,
    Confirm,
    Plan,
    Past,
    Perfect,
    Speech,
    Media,
    OwnCompany,
    Pronoun,
    Also,
    Team,
    Generic,
    NotPlace,
    NotName,
    Common,
    Honorific,
    Loss,
    Included,
    Following,
    NotOrganization,
    TopTitle,
    OrganizationVerb,
    Denial,
    Untrue,
    NotEvent,
    Hearsay,
    Resume,
    Passive,
    ColumnName,
    ColumnFrom,
    ColumnTo,
    ColumnDate,
    ListHead,
    EffectDay,
    ComesFrom,
    Post,
    ByHand,
    OrganizationNoun,
    Topic,
    Named,
    LatinOrganization,
    Place,
    BusinessWord,
    Verb,
    ReportsTo,
    Reports,
    Nickname,
    RealName,
    Passing,
    Reason,
    Size,
    Wave,
    When,
    Newly,
    Keeps,
    count
};
using CueMask = std::uint64_t;
static_assert(static_cast<unsigned>(Cue::count) <= 64, "a class of words is a bit");
[[nodiscard]] constexpr CueMask maskOf(Cue cue)
{
    return CueMask{1} << static_cast<unsigned>(cue);
}
template <class... Rest>
[[nodiscard]] constexpr CueMask maskOf(Cue cue, Rest... rest)
{
    return maskOf(cue) | maskOf(rest...);
}

/// How a trigger's neighbours become the ends of a move: one row of frames.tsv.
struct Frame {
    enum class End : std::uint8_t { None, Person, Team, From, To, Role, NewRole };
    struct Slot {
        std::vector<End> ends;
        bool isRequired = false;
        [[nodiscard]] bool takes(End end) const;
    };
    std::string name;
    std::string kind;
    Slot subject, object, fromPhrase, byPhrase;
};

struct Word {
    std::string text;
    CueMask cues = 0;
    int frame = -1; // of a trigger
};

struct WordHit {
    Span span; // characters
    int word = -1;
};

/// The word lists of resources/lexicon/zh, and where their words stand in a text.
class Words {
public:
    Words();
    [[nodiscard]] const Word& word(int index) const { return m_words[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const std::vector<Frame>& frames() const { return m_frames; }
    [[nodiscard]] bool isSurname(char32_t value) const { return m_surnames.has(value); }
    [[nodiscard]] bool isRiskySurname(char32_t value) const { return m_riskySurnames.has(value); }
    [[nodiscard]] bool isCompoundSurname(char32_t first, char32_t second) const
    {
        return m_compoundFirst.has(first) && isInCompounds(first, second);
    }
    /// How usual a character is in given names: about 0 (as in running text) to 1, below 0 where names avoid it.
    [[nodiscard]] double givenWeight(char32_t value) const { return m_givenWeights.at(value); }
    /// A character that foreign names are written with: 马斯克, 奥尔特曼.
    [[nodiscard]] bool isTranscription(char32_t value) const { return m_transcription.has(value); }
    /// Adds the words as one of the lists of a scan, numbered as for word().
    void addTo(ListScan& scan, std::uint32_t list) const;
    [[nodiscard]] CueMask cues(int word) const { return m_cues[static_cast<std::size_t>(word)]; }
    /// The cues of exactly this word; 0 when it is in no list.
    [[nodiscard]] CueMask cuesOf(std::string_view text) const;

private:
    static constexpr float kUnknownWeight = -0.3F;

    [[nodiscard]] bool isInCompounds(char32_t first, char32_t second) const;
    void addWord(std::string_view text, CueMask cues, int frame = -1);
    void readCues();
    void readTriggers();
    void readFrames();
    void readList(std::string_view path, Cue cue);
    void readTitles();
    void readNames();
    void readGivenCharacters();

    std::vector<Word> m_words;
    StringMap<int> m_index;
    std::vector<Frame> m_frames;
    HanSet m_surnames, m_riskySurnames, m_transcription, m_compoundFirst;
    std::unordered_set<std::uint64_t> m_compoundSurnames;
    HanTable<float> m_givenWeights{kUnknownWeight}; // settled: what givenWeight() answers
    std::vector<CueMask> m_cues;                    // of each word: asked for far more often than the rest
};

/// The word hits of one text, asked by where they begin or end.
class WordMap {
public:
    /// In:    where words stand, in bytes of the text.
    WordMap(const Words& words, const std::vector<AhoCorasick::Hit>& hits, const CharText& text);
    /// The longest word with one of `cues` that begins (ends) at `at`: its length in characters, 0 when there is none.
    [[nodiscard]] std::size_t beginning(std::size_t at, CueMask cues) const
    {
        return mayBegin(at, cues) ? sizeOf(hitBeginning(at, cues)) : 0;
    }
    [[nodiscard]] std::size_t ending(std::size_t end, CueMask cues) const
    {
        return mayEnd(end, cues) ? sizeOf(hitEnding(end, cues)) : 0;
    }
    [[nodiscard]] bool begins(std::size_t at, CueMask cues) const { return mayBegin(at, cues); }
    [[nodiscard]] bool ends(std::size_t end, CueMask cues) const { return mayEnd(end, cues); }
    /// The hit itself; nothing when there is none.
    [[nodiscard]] const WordHit* hitBeginning(std::size_t at, CueMask cues) const;
    [[nodiscard]] const WordHit* hitEnding(std::size_t end, CueMask cues) const;
    /// The first word with one of `cues` that lies inside [span), or nothing.
    [[nodiscard]] const WordHit* firstIn(const Span& span, CueMask cues) const;
    [[nodiscard]] const WordHit* lastIn(const Span& span, CueMask cues) const;
    [[nodiscard]] bool has(const Span& span, CueMask cues) const { return firstIn(span, cues) != nullptr; }
    [[nodiscard]] const std::vector<WordHit>& hits() const { return m_hits; }
    [[nodiscard]] const Word& word(const WordHit& hit) const { return m_words.word(hit.word); }
    [[nodiscard]] CueMask cues(const WordHit& hit) const { return m_words.cues(hit.word); }
    /// The cues of the word that begins and ends with `span`; 0 where none does.
    [[nodiscard]] CueMask exactly(const Span& span) const;
    /// Words that begin at `at`, the longest first.
    [[nodiscard]] Span hitsAt(std::size_t at) const { return {m_beginIndex[at], m_beginIndex[at + 1]}; }

private:
    static std::size_t sizeOf(const WordHit* hit) { return hit ? hit->span.size() : 0; }
    [[nodiscard]] bool mayBegin(std::size_t at, CueMask mask) const
    {
        return at < m_beginCues.size() && (m_beginCues[at] & mask) != 0;
    }
    [[nodiscard]] bool mayEnd(std::size_t end, CueMask mask) const
    {
        return end < m_endCues.size() && (m_endCues[end] & mask) != 0;
    }

    const Words& m_words;
    std::vector<WordHit> m_hits;             // by begin, longest first
    std::vector<std::uint32_t> m_beginIndex; // first hit at or after each character
    std::vector<std::uint32_t> m_byEnd;      // hits by end
    std::vector<std::uint32_t> m_endIndex;
    std::vector<CueMask> m_beginCues; // of all words that begin (end) at each character: most questions end here
    std::vector<CueMask> m_endCues;
};

} // namespace exeunt::extract::zh
