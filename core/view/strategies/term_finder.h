// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/text/fold.h"
#include "core/text/word_breaks.h"
#include "core/view/fact_table.h"
#include "core/view/strategies/term_words.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace exeunt::view::strategies {

/// A term in a statement.
struct FoundTerm {
    std::string key;  // the same for all forms of one term, in any language
    std::string text; // as the statement has it
    int weight = 1;   // 3: a concept, a product, quoted words; 2: letters among ideographs, an acronym; 1: a noun phrase
};

/// Finds the terms of statements, in three languages. Used by one thread.
class TermFinder {
public:
    /// In:    the companies laid side by side, whose names are no terms; neither are people's.
    TermFinder(const FactTable& table, const std::vector<std::string>& companies);

    /// Out:   each term once, in the order of the text; no fragment of a word, no name of a company shown or of a person.
    /// With partners, other organizations that the lexicon knows are terms as well: of a partnership they are what is told.
    [[nodiscard]] std::vector<FoundTerm> termsIn(std::string_view statement, bool withPartners = false);

private:
    struct Word {
        Span span;
        bool isHan = false;
        bool isBroken = false; // something stands between it and the one before
    };
    using Spans = std::vector<Span>;
    [[nodiscard]] std::vector<Word> wordsOf(std::string_view statement);
    void addHan(std::string_view statement, Span run, bool isBroken, std::vector<Word>& words);
    void findNames();
    void findForms(std::string_view statement, const TermForms& forms, char mark, int weight, bool isTerm);
    void findQuoted(std::string_view statement);
    void findPhrases(std::string_view statement, const std::vector<Word>& words);
    void closeHan(std::string_view statement, const std::vector<Word>& words, std::size_t begin, std::size_t end);
    void closeLatin(std::string_view statement, const std::vector<Word>& words, std::size_t begin, std::size_t end);
    void closeGerman(std::string_view statement, const std::vector<Word>& words, std::size_t begin, std::size_t end);
    void add(std::string_view statement, Span span, int weight);
    [[nodiscard]] bool isTaken(Span span) const;
    [[nodiscard]] bool hasPerson(std::string_view text) const;

    text::WordBreaker m_breaker;
    std::vector<std::string> m_names;              // of the companies, folded, longest first
    std::unordered_set<std::string_view> m_people; // of the table
    text::Folded m_folded;                         // the statement at hand
    Spans m_taken;                                 // of the statement at hand: names and concepts
    std::vector<FoundTerm> m_found;
    bool m_hasHan = false, m_isGerman = false;
};

} // namespace exeunt::view::strategies
