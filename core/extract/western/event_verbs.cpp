// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/event_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;
using article::MoveKind;

bool EventReader::fillVerb(const Frame& frame, Clause& clause, std::size_t at, Event& event)
{
    m_successors.clear();
    const bool isGerman = m_scene.vocabulary.isGerman();
    const bool canTurn = frame.has("passive");
    bool isPassive = canTurn && clause.isPassive;
    const bool isFounding = frame.has("found");
    if (canTurn && !isPassive && !isGerman && at > 0 && head(at - 1).lower == "and" && isParticiple(at)) {
        // "was pushed out and replaced by Bo Lund": the auxiliary stands before the first verb.
        const std::size_t next = m_items[at].last;
        isPassive = next < m_scene.text.tokens.size() && m_scene.text.tokens[next].lower == "by";
    }
    if (canTurn && !isPassive && !isGerman && !isFounding && !frame.has("succession") && !frame.has("team")) {
        // Headline style: "Ann Roe named chief executive of Norvane".
        const bool hasObject = std::any_of(clause.arguments.begin(), clause.arguments.end(),
            [](const Item* item) { return item->type == ItemType::Person && item->preposition.empty(); });
        if (!hasObject && !clause.hasDirectObject && clause.subject && clause.subject->type == ItemType::Person
            && isParticiple(at))
            isPassive = true;
    }
    if (canTurn && !isPassive && !isGerman && !clause.subject && isParticiple(at) && listsBehind(at)) {
        isPassive = true; // "Made up to partner at X: Ann Roe, Bo Lund."
        for (std::size_t look = at + 1; look < m_items.size(); ++look)
            if (m_items[look].type == ItemType::Person)
                event.persons.insert(event.persons.end(), m_items[look].persons.begin(), m_items[look].persons.end());
        takePrepositions(frame, clause, event, false);
        return !event.persons.empty() && (event.to != kNoOrganization || event.from != kNoOrganization);
    }
    if (frame.has("passiveonly") && !clause.isPassive)
        return false;
    if (frame.has("team"))
        return fillTeam(frame, clause, isPassive, event);
    Slot subjectSlot = frame.subject;
    Slot objectSlot = frame.object;
    if (isPassive) {
        if (isFounding)
            return fillFoundingPassive(frame, clause, event);
        subjectSlot = frame.object;
        objectSlot = Slot::None;
    }
    if (isGerman)
        return fillGerman(frame, clause, subjectSlot, objectSlot, isPassive, event);

    // The subject.
    if (subjectSlot == Slot::Person || subjectSlot == Slot::Successor) {
        if (!clause.subject || clause.subject->type == ItemType::Organization || clause.subject->type == ItemType::Team)
            return false;
        if (subjectSlot == Slot::Successor) { // "X will be succeeded by Y"
            if (clause.subject->type == ItemType::Person)
                m_successors = clause.subject->persons;
            else if (const int person = m_clauses.personBefore(*clause.subject, m_focus.person); person >= 0)
                m_successors.push_back({person, clause.subject->span, {}});
            event.spans.push_back(clause.subject->span);
        } else if (clause.subject->type == ItemType::Role) {
            if (!takeRoleAsPerson(*clause.subject, event))
                return false;
        } else if (!takePersons(*clause.subject, event)) {
            return false;
        }
        if (clause.isRelative && event.persons.size() > 1) // "A and B, who joined in March"
            event.persons.erase(event.persons.begin(), event.persons.end() - 1);
    } else if (subjectSlot == Slot::To || subjectSlot == Slot::From) {
        if (clause.subject && clause.subject->type == ItemType::Organization)
            takeOrganization(subjectSlot, *clause.subject, event);
        else if (clause.subject && clause.subject->type == ItemType::Pronoun)
            event.needsHere = false;
        else if (const int house = frame.has("hiring") ? houseOfBoss(clause.subject) : kNoOrganization; house >= 0)
            event.to = house;
        else if (clause.subject && clause.subject->type != ItemType::Role)
            return false;
    }
    // The object and what stands bare behind the verb.
    bool sawObject = false;
    for (const auto* item : clause.arguments) {
        if (!item->preposition.empty()
            || (clause.commaAt > 0 && item->first >= clause.commaAt && item->type != ItemType::Role
                && !(isFounding && item->type == ItemType::Organization && item->first == clause.commaAt)))
            continue;
        if (item->type == ItemType::Person && !item->isPossessive && !sawObject) {
            if (objectSlot == Slot::Person)
                sawObject = takePersons(*item, event);
            else if (objectSlot == Slot::Successor) {
                m_successors = item->persons;
                event.spans.push_back(item->span);
                sawObject = true;
            } else if (frame.has("strict")
                && !(frame.kind == MoveKind::Joining
                    && std::any_of(clause.arguments.begin(), clause.arguments.end(), [](const Item* place) {
                           return place->type == ItemType::Organization
                               && (place->preposition == "at" || place->preposition == "with");
                       }))) { // "joins Bo Lund at X"
                return false;
            }
        } else if (item->isObject && !sawObject && objectSlot == Slot::Person) {
            sawObject = takePersons(*item, event);
        } else if (item->isObject && !sawObject && objectSlot == Slot::Successor) {
            if (const int person = m_clauses.personBefore(*item, m_focus.person); person >= 0) {
                m_successors = {{person, item->span, {}}};
                sawObject = true;
            }
        } else if (item->type == ItemType::Organization && frame.bareOrganization != Slot::None
            && !(objectSlot == Slot::Person)) {
            if (!item->isPossessive || (frame.has("strict") && m_clauses.ownsHouse(*item))) {
                if (isFounding)
                    m_founded = item->organizations;
                takeOrganization(frame.bareOrganization, *item, event);
            }
        } else if (item->type == ItemType::Role && isPurpose(*item) && subjectSlot == Slot::Person) {
            takeRole(Slot::NewRole, *item, event);
        } else if (item->type == ItemType::Role && frame.bareRole != Slot::None && !(objectSlot == Slot::Person && !sawObject)) {
            takeRole(frame.bareRole, *item, event);
        }
    }
    if ((frame.has("needsperson") && !isPassive && !sawObject))
        return false;
    if (frame.has("hiring") && !isPassive) // "has taken ten bankers from X, says Ann Roe"
        for (std::size_t next = at + 1; next < m_items.size() && m_items[next].type != ItemType::Person; ++next)
            if (m_items[next].type == ItemType::Team)
                return false;
    takePrepositions(frame, clause, event, isPassive);
    if (frame.name == "join" && event.to == kNoOrganization && at + 1 < m_items.size() && head(at + 1).lower == "its")
        event.to = kTopicOrganization; // "are joining its board"
    takeSpanBefore(clause, event);
    takeWhich(frame, at, event);
    if (clause.isRelative && frame.kind == MoveKind::Departure && event.from == kNoOrganization)
        takeRelativeHome(clause, event);
    if (isPassive && frame.subject == Slot::To && event.to == kNoOrganization)
        event.needsHere = true;
    return checkNeeds(frame, clause, event, isPassive);
}

/// "Ann Roe, Norvane's chief executive, has hired Bo Lund": for Norvane.
int EventReader::houseOfBoss(const Item* boss)
{
    if (!boss || boss->type != ItemType::Person || boss->persons.size() != 1)
        return kNoOrganization;
    for (const auto& post : boss->persons.front().attributes)
        if (post.organization >= 0 && !post.isFormer && !post.isNew && !post.role.empty())
            return post.organization;
    return kNoOrganization;
}

/// "is leaving X to be head of sales at Y"
bool EventReader::isPurpose(const Item& role) const
{
    const auto& tokens = m_scene.text.tokens;
    std::size_t before = role.first;
    while (before > m_sentence.first && tokens[before - 1].is(Determiner))
        --before;
    return before > m_sentence.first + 1 && tokens[before - 1].lower == "be" && tokens[before - 2].lower == "to";
}

bool EventReader::fillGerman(const Frame& frame, Clause& clause, Slot subjectSlot, Slot objectSlot, bool isPassive, Event& event)
{
    const bool wantsPerson = subjectSlot == Slot::Person || objectSlot == Slot::Person;
    bool sawPerson = false;
    const auto takeBare = [&](const Item* item) {
        if (!item->preposition.empty() || (item->isPossessive && !(item->type == ItemType::Person && ownsPost(*item))))
            return;
        if (item->type == ItemType::Person && ownsPost(*item) && frame.kind == MoveKind::Appointment) {
            if (m_successors.empty())
                m_successors = item->persons; // "Harms' Aufgaben übernimmt Ida Voss"
            return;
        }
        if (item->type == ItemType::Pronoun && item->isObject) {
            takeGermanObject(*item, objectSlot, frame, event);
            sawPerson = sawPerson || (objectSlot == Slot::Person && !event.persons.empty());
            return;
        }
        if (item->type == ItemType::Person || item->type == ItemType::Pronoun) {
            if (wantsPerson && !sawPerson)
                sawPerson = takePersons(*item, event);
            else if (objectSlot == Slot::Successor && item->type == ItemType::Person && m_successors.empty())
                m_successors = item->persons;
            else if (objectSlot == Slot::Successor && m_successors.empty() && m_focus.person >= 0 && sawPerson
                && event.persons.front().person != m_focus.person)
                m_successors.push_back({m_focus.person, item->span, {}});      // "Ulf Harms beerbt sie"
            else if (subjectSlot == Slot::Successor && m_successors.empty()) { // "übergibt er an Ida Voss"
                Event giver;
                if (takePersons(*item, giver))
                    m_successors = giver.persons;
            }
        } else if (item->type == ItemType::Organization) {
            const Slot slot = subjectSlot == Slot::To || subjectSlot == Slot::From ? subjectSlot : frame.bareOrganization;
            if (slot != Slot::None && !(isPassive && frame.object == Slot::Person))
                takeOrganization(slot, *item, event);
            if (frame.has("found"))
                m_founded = item->organizations;
        } else if (item->type == ItemType::Role && item->attribute.organization != kNoOrganization
            && (subjectSlot == Slot::To || subjectSlot == Slot::From)) {
            (subjectSlot == Slot::To ? event.to : event.from) = item->attribute.organization; // the board of X
        } else if (item->type == ItemType::Role && frame.bareRole != Slot::None) {
            takeRole(frame.bareRole, *item, event);
        }
    };
    if (subjectSlot == Slot::Person && objectSlot == Slot::Successor)
        sawPerson = takeHolder(clause, event);
    for (const auto* item : clause.arguments)
        takeBare(item);
    takePrepositions(frame, clause, event, isPassive);
    if (wantsPerson && event.persons.empty() && clause.subject)
        takePersons(*clause.subject, event);
    if (wantsPerson && event.persons.empty())
        for (const auto* item : clause.arguments)
            if (item->type == ItemType::Role && item->preposition.empty() && frame.subject == Slot::Person && !isPassive
                && frame.bareRole != Slot::NewRole)
                if (takeRoleAsPerson(*item, event))
                    break;
    const bool hasThing = clause.hasDirectObject || clause.hasOtherArgument
        || std::any_of(clause.arguments.begin(), clause.arguments.end(), [](const Item* item) {
               return item->preposition.empty() && (item->type == ItemType::Team || item->type == ItemType::Role);
           });
    if (frame.has("handover") && !clause.hasPostWord && !event.newRole && hasThing)
        return false; // "gibt Anteile an … ab"
    if (frame.has("takeover") && head(clause.trigger).is(Preposition) && hasStateVerb(clause) && !beginsNow(clause))
        return false; // "stand 24 Jahre an der Spitze"
    if (frame.has("takeover")) {
        if (!m_successors.empty() && !event.persons.empty())
            event.needsHere = true;
        else if (!event.newRole && !clause.hasPostWord) {
            const bool isStandIn = !clause.hasDirectObject && !m_focus.leavers.empty() && beginsNow(clause);
            const bool isDated =
                clause.times.date >= 0 && !clause.hasDirectObject && !clause.hasOtherArgument && clause.arguments.size() == 1;
            if (!(isStandIn && hasStandInWord(clause)) && !isDated) // "Zum 1. Mai übernimmt Ida Voss."
                return false;
            event.needsHere = event.to == kNoOrganization; // "Kommissarisch übernimmt Ida Voss."
        } else if (!event.newRole && event.to == kNoOrganization) {
            event.needsHere = true; // "Vorerst übernimmt Ida Voss seine Aufgaben."
        }
    }
    return checkNeeds(frame, clause, event, isPassive);
}

/// "Der bisherige Vertriebschef beerbt Ida Voss": who was talked about takes over from her.
bool EventReader::takeHolder(const Clause& clause, Event& event)
{
    const Item* holder = nullptr;
    for (const auto* item : clause.arguments) {
        if (item->first >= m_items[clause.trigger].first)
            break;
        if (item->type == ItemType::Person || item->type == ItemType::Pronoun)
            return false;
        if (item->type == ItemType::Role && item->preposition.empty())
            holder = item;
    }
    return holder && takeRoleAsPerson(*holder, event);
}

/// "Harms' Aufgaben", "Ebersbachs Posten": whose post it is.
bool EventReader::ownsPost(const Item& item) const
{
    const auto& last = m_scene.text.tokens[item.last - 1];
    const bool isGenitive = last.lower.ends_with('s') || last.lower.ends_with('x') || last.lower.ends_with('z') || !last.isWord;
    return isGenitive && item.last < m_sentence.last && m_scene.text.tokens[item.last].is(PostWord)
        && m_scene.text.tokens[item.last].isCapital;
}

/// "hat ihn zum Vorstand gemacht", "Beerben wird ihn Ida Voss", "Ihm folgt Ida Voss"
void EventReader::takeGermanObject(const Item& item, Slot objectSlot, const Frame& frame, Event& event)
{
    const int person = m_clauses.personBefore(item, m_focus.person);
    if (person < 0)
        return;
    const bool isDative = m_scene.text.tokens[item.first].lower != "ihn";
    if (objectSlot == Slot::Person && !isDative && event.persons.empty()) {
        event.persons.push_back({person, item.span, {}});
        event.spans.push_back(item.span);
    } else if (m_successors.empty()
        && ((objectSlot == Slot::Successor && !isDative) || (isDative && frame.slotOf("auf") == Slot::Successor))) {
        m_successors.push_back({person, item.span, {}});
    }
}

/// "stand", "steht": nothing begins.
bool EventReader::hasStateVerb(const Clause& clause) const
{
    for (std::size_t item = clause.firstItem; item < clause.lastItem; ++item)
        if (head(item).lower.starts_with("stand") || head(item).lower.starts_with("steh") || head(item).lower == "gestanden")
            return true;
    return false;
}

/// "kommissarisch", "ad interim"
bool EventReader::hasStandInWord(const Clause& clause) const
{
    for (std::size_t at = clause.firstItem; at < clause.lastItem; ++at) {
        const auto& word = head(at).lower;
        if (word == "kommissarisch" || word == "interimistisch" || word == "vorübergehend" || word == "interim"
            || word == "übergangsweise")
            return true;
    }
    return false;
}

bool EventReader::fillFoundingPassive(const Frame& frame, const Clause& clause, Event& event)
{
    const Item* founded = clause.subject && clause.subject->type == ItemType::Organization ? clause.subject : nullptr;
    const std::string_view by = m_scene.vocabulary.isGerman() ? "von" : "by";
    for (const auto* item : clause.arguments) {
        if (item->type == ItemType::Organization && item->preposition.empty() && !founded)
            founded = item;
        if (item->type == ItemType::Person && item->preposition == by)
            takePersons(*item, event);
    }
    if (!founded || event.persons.empty() || frame.bareOrganization == Slot::None)
        return false;
    m_founded = founded->organizations;
    takeOrganization(Slot::To, *founded, event);
    event.isRelative = true; // history, told in passing
    return true;
}

} // namespace exeunt::extract::western
