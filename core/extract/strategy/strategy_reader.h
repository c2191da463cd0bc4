// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/draft.h"
#include "core/extract/strategy/cues.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::extract::strategy {

/// Somebody who can act in a clause, as the passes over names found it.
struct Name {
    Span span;
    bool isPerson = false;
    std::string organization; // the organization itself, or the one a person speaks for; empty: nobody's
    std::string unit;
    bool isApart = false;    // the object of a preposition, a source, a comparison: it does not act
    bool isPlaced = false;   // stands behind a preposition
    bool isTopic = false;    // "for X", "X's": acts when nobody else does
    bool isJoined = false;   // the second of "X and Y": acts as the first one does
    bool hasPost = false;    // a person whose post stands without a company: of the one the article is about
    bool isUnplaced = false; // a person without post or company, who may act
    bool isOutside = false;  // an adviser, investor or medium: speaks about others
};

/// One article as the strategy pass reads it. All spans are bytes of `text`.
struct Source {
    std::string_view text;
    struct Sentence {
        Span span;
        std::vector<Span> clauses; // in reading order
        std::size_t line = 0;
        std::string topic; // the organization the sentence is about, as the pass over moves has it; may be empty
        bool isItem = false;
        bool isHeading = false;
    };
    bool isWestern = false;    // clauses are long: a verb and its noun need a word of intent with them
    bool isVerbSecond = false; // the subject may follow the verb
    std::vector<Sentence> sentences;
    std::vector<Name> names;  // by position, never overlapping
    std::vector<CueHit> hits; // of the whole text
    std::function<std::optional<date::Edtf>(std::size_t sentence)> dateOf;
    std::function<std::string(const Span&)> display;
};

/// Reads what organizations do or mean to do: clauses whose words tell an aspect and whose subject is an organization.
[[nodiscard]] std::vector<StrategyDraft> readStrategies(const Source& source);

} // namespace exeunt::extract::strategy
