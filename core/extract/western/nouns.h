// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/string_map.h"

#include <string_view>

namespace exeunt::extract::western {

/// The common nouns of German, whose capitals prove nothing. Compounds are known by their last part: "Betriebsversammlung".
class NounList {
public:
    /// In:    the bytes of lexicon/de/nouns.txt; a noun marked "names" ends made-up names too and tells a compound only behind
    ///        another noun ("Strommarkt", but not "Frischmarkt").
    explicit NounList(std::string_view content);

    /// In:    one word in lower case, inflected or not.
    [[nodiscard]] bool has(std::string_view word) const { return weightOf(word) > 0; }
    /// How little a capital says: 3 a noun, 1 two nouns in one word that may be a made-up name too ("Hafenkasse"), 0 no noun.
    [[nodiscard]] int weightOf(std::string_view word) const;

private:
    [[nodiscard]] bool isWhole(std::string_view word) const;
    [[nodiscard]] bool isModifier(std::string_view part) const;
    void add(std::string_view noun, bool endsNames);

    StringMap<bool> m_forms; // whether names end so too
};

} // namespace exeunt::extract::western
