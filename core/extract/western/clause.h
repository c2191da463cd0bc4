// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/events.h"
#include "core/extract/western/move_dates.h"

#include <vector>

namespace exeunt::extract::western {

/// The part of a sentence that belongs to one verb.
struct Clause {
    std::size_t trigger = 0;
    const Item* subject = nullptr;
    std::vector<const Item*> arguments; // phrases behind the verb; in German all phrases of the clause
    std::size_t commaAt = 0;            // the first token behind the verb that follows a comma; 0: none
    MoveTimes times;
    bool isPassive = false;
    bool isRelative = false;
    bool isRefused = false;       // what follows shows another sense: left the door open
    bool endsAtVerb = false;      // nothing but a time or a reason follows
    bool hasDirectObject = false; // a bare noun follows that is no name
    bool hasOtherArgument = false;
    bool hasPostWord = false; // Amt, Posten, Spitze
    bool hasUnit = false;
    bool hasBei = false;
    bool takesEffect = false;
    std::size_t firstItem = 0;
    std::size_t lastItem = 0;
    bool isDone = false;   // "the third executive to quit": an infinitive of what has happened
    bool hasCount = false; // "two executives", "drei Manager"
};

/// Finds the clause of each verb: its subject, what follows it, its time.
class ClauseReader {
public:
    ClauseReader(const Scene& scene, const Sentence& sentence, const std::vector<Item>& items);

    [[nodiscard]] Clause around(std::size_t trigger, const Frame& frame) const;
    /// The person whom a pronoun stands for: the last one before it in the sentence, else `focus`.
    [[nodiscard]] int personBefore(const Item& pronoun, int focus) const;
    /// The person before ", who".
    [[nodiscard]] const Item* antecedent(std::size_t at) const;
    [[nodiscard]] bool sameClause(std::size_t a, std::size_t b) const;
    /// The end, in tokens, of the clause of an item.
    [[nodiscard]] std::size_t tokenEnd(std::size_t at) const;
    /// "become the third executive to quit": told of what is done, no post.
    [[nodiscard]] bool leadsToDeed(const Clause& clause) const;
    [[nodiscard]] int dateNear(std::size_t at) const;
    /// "joins Norvane's robotics lab". In: an item of the clauses read.
    [[nodiscard]] bool ownsHouse(const Item& owner) const;
    /// A verb that was understood hands its subject on to "and …" and "to …".
    void remember(std::size_t trigger, const Item* subject, const Frame& frame);

private:
    [[nodiscard]] const Token& head(std::size_t item) const { return m_scene.text.tokens[m_items[item].first]; }
    [[nodiscard]] int objectBefore(const Item& pronoun, int focus) const;
    [[nodiscard]] bool isTold(const Item& person) const;
    [[nodiscard]] const Item* subjectBefore(std::size_t token) const;
    [[nodiscard]] bool isMark(std::size_t item, char mark) const;
    [[nodiscard]] bool isNamePhrase(const Item& item) const;
    void readEnglish(std::size_t trigger, const Frame& frame, Clause& clause) const;
    void readGerman(std::size_t trigger, const Frame& frame, Clause& clause) const;
    void findSubject(std::size_t trigger, const Frame& frame, Clause& clause) const;
    void findArguments(std::size_t trigger, const Frame& frame, Clause& clause) const;
    void findDate(std::size_t trigger, std::size_t left, std::size_t right, Clause& clause) const;
    void checkFollowing(std::size_t trigger, const Frame& frame, Clause& clause) const;
    [[nodiscard]] std::size_t chainStart(std::size_t trigger) const;
    [[nodiscard]] bool opensClause(std::size_t at) const;
    [[nodiscard]] bool isOneOfRow(std::size_t at, std::size_t trigger) const;
    [[nodiscard]] std::size_t skipInsertion(std::size_t comma) const;
    [[nodiscard]] std::size_t endOfWho(std::size_t at) const;
    [[nodiscard]] bool isGovernedBody(std::size_t at) const;
    [[nodiscard]] std::size_t endOfAside(std::size_t trigger, std::size_t at) const;
    [[nodiscard]] std::size_t asideStart(std::size_t comma) const;
    [[nodiscard]] std::size_t pastAside(std::size_t comma) const;
    [[nodiscard]] std::size_t germanLeft(std::size_t at) const;
    [[nodiscard]] std::size_t germanRight(std::size_t at) const;
    [[nodiscard]] bool isGermanBoundary(std::size_t at) const;

    const Scene& m_scene;
    const Sentence& m_sentence;
    const std::vector<Item>& m_items;
    SentenceDates m_dates;
    std::vector<std::pair<std::size_t, const Item*>> m_subjects; // of verbs understood so far
};

} // namespace exeunt::extract::western
