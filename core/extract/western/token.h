// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/extract/western/vocabulary.h"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::extract::western {

/// A phrase of the vocabulary that begins at a token.
struct TokenPhrase {
    const Phrase* phrase = nullptr;
    std::size_t length = 1; // tokens
};

/// A word, number or mark of the article.
struct Token {
    Span span; // bytes of the article's text
    std::string_view text;
    std::string lower;
    bool isWord = false;    // letters or digits
    bool isCapital = false; // begins with an upper-case letter
    bool isNumber = false;
    bool isAbbreviated = false; // a full stop belongs to it
    bool followsSpace = true;
    std::bitset<static_cast<std::size_t>(WordClass::None)> classes; // of the single word and of phrases that begin here
    std::vector<TokenPhrase> phrases;

    [[nodiscard]] bool is(WordClass wordClass) const { return classes.test(static_cast<std::size_t>(wordClass)); }
    [[nodiscard]] bool isMark(char mark) const { return !isWord && text.size() == 1 && text.front() == mark; }
    /// Length in tokens of the longest phrase of that class that begins here; 0: none.
    [[nodiscard]] std::size_t lengthOf(WordClass wordClass) const;
};

/// Tokens [first, last) of one sentence.
struct Sentence {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t line = 0;
};

struct TextLine {
    Span span;
    std::size_t firstSentence = 0;
    std::size_t lastSentence = 0;
    bool isItem = false;      // begins with a bullet, a dash or a number
    bool isTitleCase = false; // English headings: capitals prove nothing here
    bool isHeading = false;   // no full stop at its end, short
};

/// The article cut into lines, sentences and tokens.
struct TokenText {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<TextLine> lines;
};

/// In:    the article's text, UTF-8. It must outlive the result.
/// Fails: never; what is not UTF-8 is skipped.
[[nodiscard]] TokenText tokenize(std::string_view text, const Vocabulary& vocabulary);

} // namespace exeunt::extract::western
