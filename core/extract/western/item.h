// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <cstdint>
#include <string>
#include <vector>

namespace exeunt::extract::western {

/// What a stretch of a sentence is.
enum class ItemType : std::uint8_t { Word, Mark, Person, Organization, Role, Team, Date, Pronoun, Trigger, Place };

/// Organizations by number of Names::organizations; these two are settled only when the clause is read.
constexpr int kNoOrganization = -1;
constexpr int kTopicOrganization = -2; // "the company", "its"

/// A post somebody holds, held or takes, as a phrase tells it: "former head of design at X".
struct Attribute {
    std::string role; // may be empty: "a former X executive" has only the organization
    int organization = kNoOrganization;
    bool isFormer = false;
    bool isNew = false;
    Span span;
};

struct PersonRef {
    int person = -1; // of Names::persons
    Span span;
    std::vector<Attribute> attributes;
};

/// A typed stretch of tokens [first, last).
struct Item {
    ItemType type = ItemType::Word;
    std::size_t first = 0;
    std::size_t last = 0;
    Span span;
    std::vector<PersonRef> persons; // Person: one or a list with a shared predicate
    std::vector<int> organizations; // Organization; Team: whose
    Attribute attribute;            // Role
    std::string preposition;        // of the phrase, lower case; empty: bare
    int date = -1;
    bool isPossessive = false;
    bool isObject = false;      // Pronoun: him, her
    bool endsWithComma = false; // an apposition closed by a comma was taken in
};

} // namespace exeunt::extract::western
