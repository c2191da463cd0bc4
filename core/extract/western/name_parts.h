// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/names.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace exeunt::extract::western {

/// What the steps towards the names of an article share.
struct NameScene {
    const TokenText& text;
    const Document& document;
    const Lexicon& lexicon;
    const Vocabulary& vocabulary;
    const std::vector<bool>& taken;      // tokens of dates
    std::vector<bool> inRole;            // tokens of posts
    const std::vector<Column>& columnAt; // of tables, by token

    /// The article's words under tokens [first, last).
    [[nodiscard]] std::string textOf(std::size_t first, std::size_t last) const;
    /// "University of Leeds", "Universität Lübeck", "Stadtwerke Mühlbach": the form stands first.
    [[nodiscard]] bool isFormHead(std::size_t at) const;
    [[nodiscard]] bool isSentenceStart(std::size_t at) const;
    /// One word of German that is a common noun as well: its capital proves nothing.
    [[nodiscard]] bool isNoun(std::size_t first, std::size_t last) const
    {
        return last == first + 1 && text.tokens[first].is(WordClass::Noun);
    }
};

/// A stretch of capitals that may be a name.
struct Candidate {
    std::size_t first = 0; // tokens
    std::size_t last = 0;
    int lexicon = -1; // the known organization it names; -1: none
    std::string unit;
    bool isWeak = false;
    bool isHeading = false; // in a line of capitals, which prove nothing
    std::string key;        // the words: one name is one thing throughout the article
};

/// What speaks for each reading of a name, over all its mentions, and the verdict.
struct Signs {
    int person = 0;
    int organization = 0;
    int lexicon = -1;
    bool isWeak = false;
    std::string unit;
    std::size_t words = 0;
    std::size_t firstToken = 0;
    std::size_t count = 0; // mentions
    bool isHeading = true; // only ever seen among capitals
    int bare = 0;          // German: mentions without an article, as only names have them
    int placed = 0;        // German: "in X", "aus X"
    NameKind kind = NameKind::None;
    int index = -1;
};
using SignsByName = std::unordered_map<std::string, Signs>;

/// The stretches of capitals of every sentence, in reading order, never overlapping.
[[nodiscard]] std::vector<Candidate> findCandidates(const NameScene& scene);
/// Adds what the shape and surroundings of one candidate say.
void weigh(const NameScene& scene, const Candidate& candidate, SignsByName& signs);
[[nodiscard]] bool isAllCapital(std::string_view text);

} // namespace exeunt::extract::western
