// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace exeunt::text {

/// What a full stop after a word means in one language; read once from resources/lexicon/<language>.
class Abbreviations {
public:
    /// "de" for German, English for everything else. Alive as long as the program.
    [[nodiscard]] static const Abbreviations& of(std::string_view language);

    explicit Abbreviations(std::string_view language);
    /// True for a word (without its last full stop) that is shortened: "Dr", "z.B", "Inc".
    [[nodiscard]] bool isAbbreviation(std::string_view word) const;
    /// True when such a word often ends a sentence: "Inc", "usw".
    [[nodiscard]] bool mayEndSentence(std::string_view word) const;
    /// True for words that open sentences more often than they follow an abbreviation: "The", "Er".
    [[nodiscard]] bool isStarter(std::string_view word) const;

private:
    std::unordered_map<std::string, bool> m_words; // lower case → may end a sentence
    std::unordered_set<std::string> m_starters;
};

} // namespace exeunt::text
