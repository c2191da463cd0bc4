// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/western/clause.h"
#include "core/extract/western/events.h"
#include "core/extract/western/modality.h"

#include <vector>

namespace exeunt::extract::western {

/// Reads the events of one sentence: for each verb or noun of change its frame, the phrases that fill it, how it is put.
class EventReader {
public:
    EventReader(const Scene& scene, const Sentence& sentence, std::vector<Item>& items, Focus& focus)
        : m_scene{scene}
        , m_sentence{sentence}
        , m_items{items}
        , m_focus{focus}
        , m_clauses{scene, sentence, items}
    {
    }

    SentenceReading run();

private:
    // one trigger: which frame, then what holds for all of them
    [[nodiscard]] const Token& head(std::size_t item) const { return m_scene.text.tokens[m_items[item].first]; }
    void readTrigger(std::size_t at);
    void readInnerTrigger(std::size_t at);
    [[nodiscard]] const Frame& frameOf(const Phrase& phrase) const;
    [[nodiscard]] int weight(const Phrase& phrase) const;
    [[nodiscard]] bool hasLater(const Phrase& phrase, std::size_t at) const;
    [[nodiscard]] bool isVerbAsNoun(const Phrase& phrase, std::size_t at) const;
    bool tryFrame(const Frame& frame, std::size_t at);
    [[nodiscard]] bool isParticiple(std::size_t at) const;
    bool finish(const Frame& frame, const Clause& clause, std::size_t at, Event event);
    bool leadsOnInCareer(std::size_t at, Event& event) const;
    [[nodiscard]] bool isPluperfect(const Clause& clause) const;
    [[nodiscard]] bool isPresent(std::size_t at, const Clause& clause) const;
    void addSuccession(Event& event);

    // who, whence, whither: phrases into the slots of an event
    [[nodiscard]] bool isPersonItem(const Item* item) const;
    bool takePersons(const Item& item, Event& event);
    bool takeRoleAsPerson(const Item& item, Event& event);
    void takeOrganization(Slot slot, const Item& item, Event& event);
    void takeRole(Slot slot, const Item& item, Event& event);
    void takePrepositions(const Frame& frame, const Clause& clause, Event& event, bool isPassive);
    [[nodiscard]] bool goesForPost(const Clause& clause, const Item& place) const;
    void takeWhich(const Frame& frame, std::size_t at, Event& event);
    void takeRelativeHome(const Clause& clause, Event& event);
    [[nodiscard]] bool listsBehind(std::size_t at) const;
    void takeSpanBefore(const Clause& clause, Event& event);
    [[nodiscard]] bool beginsNow(const Clause& clause) const;
    [[nodiscard]] static bool goesSomewhere(const Clause& clause);
    [[nodiscard]] bool hasLeft(const Event& event) const;
    [[nodiscard]] bool isClosed(const Clause& clause) const;
    [[nodiscard]] bool onlyHelps(const Clause& clause) const;
    bool checkNeeds(const Frame& frame, const Clause& clause, Event& event, bool isPassive);
    bool takeAfterColon(const Frame& frame, const Clause& clause, Event& event);

    // verbs
    bool fillVerb(const Frame& frame, Clause& clause, std::size_t at, Event& event);
    [[nodiscard]] static int houseOfBoss(const Item* boss);
    [[nodiscard]] bool isPurpose(const Item& role) const;
    bool fillGerman(const Frame& frame, Clause& clause, Slot subjectSlot, Slot objectSlot, bool isPassive, Event& event);
    bool fillFoundingPassive(const Frame& frame, const Clause& clause, Event& event);
    bool takeHolder(const Clause& clause, Event& event);
    [[nodiscard]] bool ownsPost(const Item& item) const;
    void takeGermanObject(const Item& item, Slot objectSlot, const Frame& frame, Event& event);
    [[nodiscard]] bool hasStateVerb(const Clause& clause) const;
    [[nodiscard]] bool hasStandInWord(const Clause& clause) const;

    // teams
    bool fillTeam(const Frame& frame, const Clause& clause, bool isPassive, Event& event);
    [[nodiscard]] bool listsBehindColon(const Clause& clause) const;
    [[nodiscard]] int whereBefore(std::size_t at) const;
    [[nodiscard]] int ownerOf(const Item& team, int taker) const;
    [[nodiscard]] bool hasNumber(const Item& item) const;
    bool fillSame(const Clause& clause, Event& event);

    // nouns of change
    bool fillInclude(const Frame& frame, const Clause& clause, std::size_t at, Event& event);
    void addTeam(const Clause& clause, std::size_t at, const Event& event);
    void addLeader(const Clause& clause, const Event& event);
    [[nodiscard]] bool isOfLeaders(const Item& team) const;
    void addMembers(std::size_t at, const Event& event);
    void addForerunner(const Clause& clause, const Event& event);
    bool fillNoun(const Frame& frame, const Clause& clause, std::size_t at, Event& event);
    bool fillQuote(const Frame& frame, const Clause& clause, std::size_t at, Event& event);
    bool fillSuccessorNoun(const Frame& frame, const Clause& clause, std::size_t at, Event& event);

    // expressions with a grammar of their own
    bool fillBoth(const Frame& frame, const Clause& clause, Event& event);
    bool fillCharge(const Clause& clause, std::size_t at, Event& event);
    bool fillFollow(const Frame& frame, Clause& clause, std::size_t at);
    [[nodiscard]] bool followsLike(std::size_t at, Clause& clause, Event& event) const;
    bool readReport(const Frame& frame, std::size_t at);

    // new posts told without a verb of change
    void readNewPosts();
    void addPost(const std::vector<PersonRef>& persons, const Attribute& attribute, std::size_t at);

    const Scene& m_scene;
    const Sentence& m_sentence;
    std::vector<Item>& m_items;
    Focus& m_focus;
    ClauseReader m_clauses;
    SentenceReading m_reading;
    std::vector<PersonRef> m_successors;
    std::vector<int> m_founded;
    bool m_isComing = false; // "kommt von": said of who arrives
};

} // namespace exeunt::extract::western
