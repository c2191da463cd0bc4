// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/base/string_map.h"
#include "core/extract/list_scan.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::extract::strategy {

constexpr std::size_t kAspectCount = 9;

/// What a word says about a clause.
enum class Sort : std::uint8_t {
    Strong,   // tells an aspect by itself
    Planned,  // does so where a plan is told: sums of money may also be a result
    Verb,     // tells it together with a noun of the aspect
    Noun,     // the thing such a verb is about
    Act,      // a verb of every aspect: the noun nearest to it says of which
    Focus,    // a verb of every aspect: where nothing narrower is named, of the product
    Takeover, // buys the company that is named behind it
    Intent,   // a plan rather than a report
    Block,    // no strategy in this clause: denied, supposed, a plain result
    Generic,  // "many companies": nobody in particular acts
    Onward,   // "moreover": the sentence goes on about the one before
    Self,     // "the company", "it": who was spoken of last
    Own,      // "we": whoever speaks
    Person,   // "he", "she": whoever was spoken of last, for a company where it is a plan
    Analyst,  // a voice from outside
    Speech,   // somebody says it
    Link,     // "with", "which": what follows is no object of the verb before
    Unit,     // a part of a company: "subsidiary"
    Ending,   // how names of organizations end
    Other     // a longer word that must not be read as the shorter ones in it
};

struct Cue {
    Sort sort = Sort::Other;
    std::size_t aspect = 0; // of Strong, Verb, Noun
    bool isVerb = false;    // of Strong: the list bends it, so it is no thing
    bool operator==(const Cue&) const = default;
};

/// Where the words of the lists stand, as bytes of the text read; several cues may share one span.
struct CueHit {
    Span span;
    Cue cue;
};

/// The words of resources/lexicon/{zh,en,de}/strategy.tsv, compiled once.
class Cues {
public:
    explicit Cues(std::string_view language);

    /// The cues of a text, longest first from the left, in reading order. "A…B" counts where B follows A in one clause; a
    /// German prefix that left its verb only where the clause ends behind it.
    [[nodiscard]] std::vector<CueHit> scan(std::string_view text) const { return cuesOf(text, m_automaton.scan(text)); }
    /// The same of the words that stand in a text, from a scan for this list and others.
    [[nodiscard]] std::vector<CueHit> cuesOf(std::string_view text, const std::vector<AhoCorasick::Hit>& listed) const;
    /// Adds the words as one of the lists of a scan.
    void addTo(ListScan& scan, std::uint32_t list) const;
    /// Whether a word is one of such a list, from its begin to its end.
    [[nodiscard]] bool isOther(std::string_view word) const { return is(Sort::Other, word); }
    [[nodiscard]] bool is(Sort sort, std::string_view word) const;
    /// Whether some ending of names (Sort::Ending) has this last character.
    [[nodiscard]] bool mayClose(char32_t last) const { return last < m_closers.size() && m_closers[last]; }
    /// Whether a word of such a list stands in the text.
    [[nodiscard]] bool has(Sort sort, std::string_view text) const;

private:
    struct Pair {
        std::uint32_t before = 0; // a word of the list that stands before this one
        Cue cue;
        bool isClosing = false; // nothing of the clause follows
    };
    struct Word {
        std::string text;
        AhoCorasick::Open open;
        std::vector<Cue> cues;
        std::vector<Pair> pairs;
        bool leavesInner = false; // the words inside it are read too
    };
    void add(std::string_view form, const Cue& cue, bool isClosing);
    void addCue(std::string_view word, const Cue& cue);
    std::uint32_t wordOf(std::string_view text);

    std::vector<Word> m_words;
    struct Known {
        std::uint32_t word = 0;  // into m_words
        std::uint32_t sorts = 0; // a bit for each Sort among its cues
    };
    StringMap<Known> m_index;
    AhoCorasick m_automaton;
    std::bitset<0x10000> m_closers; // by character: whether it is an ending's last
};

/// What the cues of one clause add up to.
struct Weighed {
    std::array<int, kAspectCount> score{};
    std::array<std::size_t, kAspectCount> act{};  // where the first verb (strong word) of the aspect begins
    std::array<std::size_t, kAspectCount> last{}; // where the last one ends
    std::bitset<kAspectCount> isStrong;           // told by a word alone, not by a verb and its noun
    bool isBlocked = false;
    bool isIntent = false;
    bool isAnalyst = false;
    bool isSpeech = false;
    bool isInOrder = false; // of aspects that weigh the same the one told first is meant

    /// The aspects that reach the threshold, best first, at most two.
    [[nodiscard]] std::vector<std::size_t> best() const;
};

constexpr int kThreshold = 10;

/// How a language puts a verb and what it is about.
enum class Order : std::uint8_t {
    Free,     // Chinese clauses are short
    Western,  // long clauses: what one turns to is named
    VerbFirst // English: the noun follows, unless a plan is spoken of
};

/// In:    the hits of one clause.
[[nodiscard]] Weighed weigh(const CueHit* first, const CueHit* last, Order order);

} // namespace exeunt::extract::strategy
