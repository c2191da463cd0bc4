// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/event_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;
using article::MoveKind;

namespace {

bool isGenitiveWord(std::string_view word)
{
    constexpr std::array<std::string_view, 6> kWords{"des", "der", "seines", "seiner", "ihres", "ihrer"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

} // namespace

bool EventReader::fillNoun(const Frame& frame, const Clause& clause, std::size_t at, Event& event)
{
    // Whose: "Ann Roe's exit", "her exit", "the exit of Ann Roe".
    if (at > 0) {
        std::size_t before = at - 1;
        while (before > 0 && m_items[before].type == ItemType::Word && !head(before).is(Preposition) && !head(before).is(Pronoun)
            && !head(before).is(Owner)
            && (head(before).is(New) || head(before).is(Former) || head(before).lower == "'s" || !head(before).is(Stop))
            && at - before < 3)
            --before;
        const bool isGenitiveMark = m_items[before].type == ItemType::Mark
            && (head(before).lower == "'s" || head(before).text == "'" || head(before).text == "’");
        if (isGenitiveMark && before > 0)
            --before;
        const auto& owner = m_items[before];
        if (owner.type == ItemType::Person && owner.isPossessive)
            takePersons(owner, event);
        else if (head(before).is(Owner)) {
            Item pronoun = owner;
            pronoun.type = ItemType::Pronoun;
            takePersons(pronoun, event);
        } else if (owner.type == ItemType::Organization && owner.isPossessive && frame.has("here")) {
            event.to = owner.organizations.front();
        }
    }
    // "of its chief executive, Ann Roe": the title was taken into the person.
    takePrepositions(frame, clause, event, false);
    // "der Rücktritt seines Technikchefs Ulf Harms"
    if (event.persons.empty() && m_scene.vocabulary.isGerman() && at + 1 < m_items.size()
        && m_items[at + 1].type == ItemType::Person && isGenitiveWord(head(at + 1).lower)) {
        takePersons(m_items[at + 1], event);
        for (std::size_t before = at; before-- > 0 && event.from == kNoOrganization && frame.kind == MoveKind::Departure;)
            if (m_items[before].type == ItemType::Organization && m_items[before].preposition.empty())
                takeOrganization(Slot::From, m_items[before], event);
    }
    if (event.persons.empty())
        return false;
    for (const auto* item : clause.arguments)
        if (item->type == ItemType::Role && item->preposition.empty() && frame.bareRole != Slot::None && false)
            takeRole(frame.bareRole, *item, event);
    if (frame.has("here") && event.to == kNoOrganization) {
        if (clause.subject && clause.subject->type == ItemType::Organization
            && event.from != clause.subject->organizations.front())
            event.to = clause.subject->organizations.front();
        else
            event.needsHere = true;
    }
    if (frame.has("org") && event.from == kNoOrganization && event.to == kNoOrganization)
        return false;
    return true;
}

bool EventReader::fillQuote(const Frame& frame, const Clause& clause, std::size_t at, Event& event)
{
    if (at == 0 || (head(at - 1).lower != "my" && head(at - 1).lower != "his" && head(at - 1).lower != "her"))
        return false;
    for (std::size_t look = 0; look < m_items.size() && event.persons.empty(); ++look)
        if (m_items[look].type == ItemType::Person && m_items[look].preposition.empty())
            takePersons(m_items[look], event);
    takePrepositions(frame, clause, event, false);
    return !event.persons.empty() && event.from != kNoOrganization;
}

bool EventReader::fillSuccessorNoun(const Frame& frame, const Clause& clause, std::size_t at, Event& event)
{
    m_successors.clear();
    const auto& own = head(at).lower;
    const bool isFirst = at == 0 || (at == 1 && (head(0).lower == "zum" || head(0).lower == "zur" || head(0).lower == "als"));
    const bool isBareNoun = isFirst && m_scene.vocabulary.isGerman() && !m_focus.leavers.empty(); // "Nachfolgerin wird Ida Voss"
    const bool isOwned = isBareNoun || own == "an" || own == "in" || own == "seine" || own == "ihre" || own == "seinen"
        || own == "ihren" || (at > 0 && (m_items[at - 1].isPossessive || head(at - 1).is(Owner) || head(at - 1).lower == "'s"));
    takePrepositions(frame, clause, event, false);
    if (at > 0 && m_items[at - 1].type == ItemType::Person && m_items[at - 1].isPossessive)
        m_successors = m_items[at - 1].persons;
    if (at > 1 && m_items[at - 2].type == ItemType::Person && m_items[at - 2].isPossessive)
        m_successors = m_items[at - 2].persons;
    const auto isSuccessor = [&](int person) {
        return std::any_of(m_successors.begin(), m_successors.end(), [&](const PersonRef& p) { return p.person == person; });
    };
    const bool isGerman = m_scene.vocabulary.isGerman();
    for (const auto* item : clause.arguments)
        if (item->type == ItemType::Person && item->preposition.empty() && event.persons.empty()
            && !isSuccessor(item->persons.front().person))
            takePersons(*item, event);
    if (isGerman && event.persons.empty())
        for (std::size_t look = 0; look < m_items.size() && event.persons.empty(); ++look)
            if (m_items[look].type == ItemType::Person && m_items[look].preposition.empty()
                && !isSuccessor(m_items[look].persons.front().person) && m_clauses.sameClause(look, at))
                takePersons(m_items[look], event);
    if (event.persons.empty() || (!isOwned && m_successors.empty()))
        return false;
    if (!isGerman) { // "her successor is P": a copula between them
        bool hasCopula = false;
        for (std::size_t look = at + 1; look < m_items.size(); ++look)
            hasCopula = hasCopula || head(look).lower == "is" || head(look).lower == "was" || head(look).lower == "be"
                || head(look).isMark(',');
        if (!hasCopula)
            return false;
    }
    if (event.to == kNoOrganization)
        event.needsHere = true;
    return true;
}

/// "Departures from X include P and Q", "Among the recruits at X are P and Q".
bool EventReader::fillInclude(const Frame& frame, const Clause& clause, std::size_t at, Event& event)
{
    bool isOpen = false;
    for (std::size_t look = at + 1; look < m_items.size(); ++look) {
        isOpen = isOpen || head(look).is(Including) || (head(look).is(Be) && m_items[look].type == ItemType::Word);
        if (isOpen && m_items[look].type == ItemType::Person && m_items[look].preposition.empty()) {
            event.persons.insert(event.persons.end(), m_items[look].persons.begin(), m_items[look].persons.end());
            event.spans.push_back(m_items[look].span);
        }
    }
    takePrepositions(frame, clause, event, false);
    if (at > 0 && m_items[at - 1].type == ItemType::Organization && m_items[at - 1].isPossessive)
        takeOrganization(frame.has("here") ? Slot::To : Slot::From, m_items[at - 1], event);
    return !event.persons.empty() && (event.from != kNoOrganization || event.to != kNoOrganization);
}

/// "joins X with her team of 12", "leaves, taking his traders with him": the team goes the same way.
void EventReader::addTeam(const Clause& clause, std::size_t at, const Event& event)
{
    const bool isMoving = event.kind == MoveKind::Joining || event.kind == MoveKind::Move;
    if (m_scene.vocabulary.isGerman() || event.isTeam || !isMoving || event.to == kNoOrganization)
        return;
    for (std::size_t look = at + 1; look < clause.lastItem; ++look) {
        const auto& item = m_items[look];
        if (item.type != ItemType::Team || item.preposition != "with" || !head(look).is(Owner))
            continue;
        Event other = event;
        other.isTeam = true;
        other.persons.clear();
        other.team = std::string{item.span.of(m_scene.article)};
        other.role.reset();
        other.newRole.reset();
        other.spans.push_back(item.span);
        m_reading.events.push_back(std::move(other));
        return;
    }
}

} // namespace exeunt::extract::western
