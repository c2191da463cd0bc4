// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/document.h"
#include "core/extract/lexicon.h"
#include "core/extract/western/token.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace exeunt::extract::western {

/// What a column of a table of moves holds, by its heading.
enum class Column : std::uint8_t { None, Person, From, To, Role, Date };

/// What a stretch of capitals is the name of.
enum class NameKind : std::uint8_t { None, Person, Organization };

struct NameMention {
    NameKind kind = NameKind::None;
    std::size_t first = 0; // tokens
    std::size_t last = 0;
    int index = -1; // of persons or organizations
};

struct KnownPerson {
    std::string name;               // the fullest form in the article
    std::vector<std::string> forms; // as the text has them
};

struct KnownOrganization {
    std::string name; // the lexicon's, else the text's
    std::string unit; // where the text names a unit or product of it
    std::size_t count = 0;
    std::size_t firstToken = 0;
};

/// The people and organizations of one article and where they are named.
struct Names {
    std::vector<KnownPerson> persons;
    std::vector<KnownOrganization> organizations;
    std::vector<NameMention> mentions; // in reading order, never overlapping
};

/// A post's words, as tokens [first, last).
struct RoleSpan {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The posts named in a sentence, by shape alone; they are no part of names.
[[nodiscard]] std::vector<RoleSpan> findRoles(
    const TokenText& text, const Sentence& sentence, const Vocabulary& vocabulary, const std::vector<bool>& taken);

/// Finds who and what is named. Each name gathers signs over the whole article (a given name, a post before it, "joined X",
/// "X's chief executive", Inc.) and is then one thing everywhere.
/// In:    `taken` marks tokens that are dates, `columnAt` tells the column of a table each token stands in.
[[nodiscard]] Names findNames(const TokenText& text, const Document& document, const Lexicon& lexicon,
    const Vocabulary& vocabulary, const std::vector<bool>& taken, const std::vector<std::vector<RoleSpan>>& roles,
    const std::vector<Column>& columnAt);

} // namespace exeunt::extract::western
