// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/name_parts.h"

#include <string>
#include <vector>

namespace exeunt::extract::western {

/// Which words may stand in a name. `known` tells by token which entry of the lexicon it belongs to; -1: none.
class NameWords {
public:
    NameWords(const NameScene& scene, const std::vector<int>& known)
        : m_scene{scene}
        , m_tokens{scene.text.tokens}
        , m_vocabulary{scene.vocabulary}
        , m_known{known}
    {
    }

    [[nodiscard]] bool isNameWord(std::size_t at, const Sentence& sentence, bool isTitle) const;

private:
    /// "xAI", "eBay": a small letter before a capital.
    static bool isCompoundOfName(std::string_view word);
    static bool isCoined(const Token& token);
    /// "Lake Street Dairy", "Group One Ltd" at the begin of a sentence: an ordinary word that belongs to a company's form.
    [[nodiscard]] bool opensForm(std::size_t at, const Sentence& sentence, bool isTitle) const;
    /// "the Company", "the Board": what a filing calls somebody by a word that is none's name.
    [[nodiscard]] bool isDefinedTerm(std::size_t at, const Sentence& sentence) const;
    /// "editor of The Harbour Times"
    [[nodiscard]] bool isArticleOfName(std::size_t at) const;
    [[nodiscard]] bool isGermanNameWord(std::size_t at, bool isGiven) const;
    /// "Privatbank", "Drogeriekette" say what it is; "Oderbank", "Kolm-Gruppe" which one.
    [[nodiscard]] bool isKindOfCompany(const std::string& word) const;
    /// "Leipziger", "Grazer": where from; with "Volksbank" behind it part of a name.
    [[nodiscard]] bool isOriginAdjective(std::size_t at) const;
    /// "8Fold" may be a name, "199403217K" is a number.
    static bool hasLetter(const Token& token);

    const NameScene& m_scene;
    const std::vector<Token>& m_tokens;
    const Vocabulary& m_vocabulary;
    const std::vector<int>& m_known;
};

} // namespace exeunt::extract::western
