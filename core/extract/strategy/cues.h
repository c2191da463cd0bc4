// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/extract/aho_corasick.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace exeunt::extract::strategy {

constexpr std::size_t kAspectCount = 9;

/// What a word says about a clause.
enum class Sort : std::uint8_t {
    Strong,  // tells an aspect by itself
    Verb,    // tells it together with a noun of the aspect
    Noun,    // the thing such a verb is about
    Focus,   // a verb of every aspect: where nothing narrower is named, of the product
    Intent,  // a plan rather than a report
    Block,   // no strategy in this clause: denied, supposed, a plain result
    Generic, // "many companies": nobody in particular acts
    Onward,  // "moreover": the sentence goes on about the one before
    Self,    // "the company", "it": who was spoken of last
    Analyst, // a voice from outside
    Speech,  // somebody says it
    Other    // a longer word that must not be read as the shorter ones in it
};

struct Cue {
    Sort sort = Sort::Other;
    std::size_t aspect = 0; // of Strong, Verb, Noun
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

    /// The cues of a text, longest first from the left, in reading order. "A…B" counts where B follows A in one clause.
    [[nodiscard]] std::vector<CueHit> scan(std::string_view text) const;
    /// A word of the "other" list, from its begin to its end.
    [[nodiscard]] bool isOther(const std::string& word) const;

private:
    struct Word {
        std::vector<Cue> cues;
        std::vector<std::pair<int, Cue>> before; // cues that hold when this word of the list follows
    };
    int wordOf(std::string_view text);

    std::vector<Word> m_words;
    std::unordered_map<std::string, int> m_index;
    AhoCorasick m_automaton;
};

/// What the cues of one clause add up to.
struct Weighed {
    std::array<int, kAspectCount> score{};
    std::array<std::size_t, kAspectCount> act{};  // where the first verb (strong word) of the aspect begins
    std::array<std::size_t, kAspectCount> last{}; // where the last one ends
    bool isBlocked = false;
    bool isIntent = false;
    bool isAnalyst = false;
    bool isSpeech = false;

    /// The aspects that reach the threshold, best first, at most two.
    [[nodiscard]] std::vector<std::size_t> best() const;
};
constexpr int kThreshold = 10;

/// In:    the hits of one clause; whether a verb with its noun tells an aspect only where a plan is spoken of.
[[nodiscard]] Weighed weigh(const CueHit* first, const CueHit* last, bool needsIntent);

} // namespace exeunt::extract::strategy
