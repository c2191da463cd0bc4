// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/event_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;
using article::MoveKind;

bool EventReader::isPersonItem(const Item* item) const
{
    return item && (item->type == ItemType::Person || item->type == ItemType::Pronoun || item->type == ItemType::Role);
}

bool EventReader::takePersons(const Item& item, Event& event)
{
    if (item.type == ItemType::Person) {
        event.persons = item.persons;
        event.spans.push_back(item.span);
        return true;
    }
    if (item.type == ItemType::Pronoun) {
        const int person = m_clauses.personBefore(item, m_isComing && m_focus.arriver >= 0 ? m_focus.arriver : m_focus.person);
        if (person < 0)
            return false;
        event.persons.push_back({person, item.span, {}});
        event.spans.push_back(item.span);
        return true;
    }
    return false;
}

bool EventReader::takeRoleAsPerson(const Item& item, Event& event)
{
    // "The former chief executive is joining X": the one who was just talked about.
    const auto& token = m_scene.text.tokens[item.first];
    const bool isOwned = item.attribute.organization >= 0 && item.attribute.organization == m_focus.topic
        && item.attribute.span.begin < m_scene.text.tokens[item.last - 1].span.begin && !m_scene.vocabulary.isGerman()
        && m_items.front().first == item.first
        && m_scene.text.tokens[m_sentence.last - 1].isMark('.'); // no heading: "Norvane's purchasing boss was confirmed"
    const bool isDefinite =
        token.lower == "the" || token.lower == "der" || token.lower == "die" || item.attribute.isFormer || isOwned;
    if (!isDefinite || m_focus.person < 0 || item.attribute.isNew)
        return false;
    event.persons.push_back({m_focus.person, item.span, {item.attribute}});
    event.spans.push_back(item.span);
    return true;
}

void EventReader::takeOrganization(Slot slot, const Item& item, Event& event)
{
    if (item.organizations.empty())
        return;
    const int organization = item.organizations.front();
    if (slot == Slot::From && event.from == kNoOrganization)
        event.from = organization;
    else if ((slot == Slot::To || slot == Slot::Here) && event.to == kNoOrganization)
        event.to = organization;
    else
        return;
    event.spans.push_back(item.span);
}

void EventReader::takeRole(Slot slot, const Item& item, Event& event)
{
    if (slot == Slot::From)
        slot = Slot::OldRole;
    if (slot == Slot::To)
        slot = Slot::NewRole;
    auto& role = slot == Slot::OldRole ? event.role : event.newRole;
    if (role || (slot != Slot::OldRole && slot != Slot::NewRole))
        return;
    role = item.attribute.role;
    event.spans.push_back(item.attribute.span);
    if (item.attribute.organization == kNoOrganization)
        return;
    auto& organization = slot == Slot::OldRole ? event.from : event.to;
    if (organization == kNoOrganization)
        organization = item.attribute.organization;
}

/// Phrases behind prepositions: "from X", "to Y", "as chief".
void EventReader::takePrepositions(const Frame& frame, const Clause& clause, Event& event, bool isPassive)
{
    for (const auto* item : clause.arguments) {
        if (item->preposition.empty())
            continue;
        Slot slot = item->preposition == "span" ? (item->type == ItemType::Role ? Slot::OldRole : Slot::From)
                                                : frame.slotOf(item->preposition);
        if (slot == Slot::None)
            continue;
        if (slot == Slot::From && item->preposition == "at" && event.from != kNoOrganization && frame.slotOf("for") == Slot::To
            && goesForPost(clause, *item))
            slot = Slot::To;
        if (isPassive
            && (item->preposition == "by"
                || (m_scene.vocabulary.isGerman() && (item->preposition == "von" || item->preposition == "durch")))) {
            if (item->type == ItemType::Organization && frame.object == Slot::Person)
                takeOrganization(frame.subject, *item, event);
            else if (item->type == ItemType::Person && event.persons.empty())
                takePersons(*item, event);
            continue;
        }
        switch (item->type) {
        case ItemType::Organization:
            takeOrganization(slot == Slot::NewRole || (slot == Slot::Successor && frame.has("takeover")) ? Slot::To
                    : slot == Slot::OldRole                                                              ? Slot::From
                                                                                                         : slot,
                *item, event);
            break;
        case ItemType::Role:
            takeRole(slot, *item, event);
            break;
        case ItemType::Person:
            if (slot == Slot::Person && event.persons.empty())
                takePersons(*item, event);
            else if (frame.has("found") && item->preposition == "with" && !event.persons.empty())
                event.persons.insert(event.persons.end(), item->persons.begin(), item->persons.end());
            else if ((slot == Slot::Successor) && m_successors.empty())
                m_successors = item->persons;
            break;
        case ItemType::Pronoun:
            if (const int person = m_clauses.personBefore(*item, m_focus.person);
                slot == Slot::Successor && m_successors.empty() && person >= 0)
                m_successors.push_back({person, item->span, {}});
            break;
        default:
            break;
        }
    }
}

/// "left X for the same job at Y": the second house is where to.
bool EventReader::goesForPost(const Clause& clause, const Item& place) const
{
    for (std::size_t at = clause.trigger + 1; at < m_items.size() && m_items[at].first < place.first; ++at)
        if (m_items[at].type == ItemType::Word && head(at).lower == "for")
            return true;
    return false;
}

/// "joins X, which she left in 2019": what the pronoun stands for is left, or joined.
void EventReader::takeWhich(const Frame& frame, std::size_t at, Event& event)
{
    if (frame.bareOrganization != Slot::From && frame.bareOrganization != Slot::To)
        return;
    constexpr std::size_t kNear = 8;
    for (std::size_t before = at; before-- > 1 && at - before < kNear;) {
        const auto& item = m_items[before];
        if (item.type == ItemType::Word && (head(before).lower == "which" || head(before).lower == "that")) {
            const std::size_t place = head(before - 1).isMark(',') && before > 1 ? before - 2 : before - 1;
            if (m_items[place].type == ItemType::Organization)
                takeOrganization(frame.bareOrganization, m_items[place], event);
            return;
        }
        if (item.type == ItemType::Word && head(before).is(OrgCue) && frame.has("found")) { // "X, a start-up he founded"
            for (std::size_t comma = before; comma-- > 1 && before - comma < 6;)
                if (head(comma).isMark(',') && m_items[comma - 1].type == ItemType::Organization)
                    return takeOrganization(frame.bareOrganization, m_items[comma - 1], event);
            return;
        }
        if (item.type != ItemType::Pronoun && item.type != ItemType::Person
            && !(item.type == ItemType::Word && (head(before).is(Auxiliary) || head(before).lower.ends_with("ly"))))
            return;
    }
}

/// "After twelve years at X, Ann Roe is joining …"
void EventReader::takeSpanBefore(const Clause& clause, Event& event)
{
    for (std::size_t at = 0; at < clause.trigger; ++at) {
        const auto& item = m_items[at];
        if (item.type == ItemType::Trigger)
            return;
        if (item.type == ItemType::Organization && item.preposition == "span")
            takeOrganization(Slot::From, item, event);
    }
}

/// "geht zu X", "kommt in den Vorstand von X": another frame's.
bool EventReader::goesSomewhere(const Clause& clause)
{
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [](const Item* item) {
        return item->type == ItemType::Organization
            && (item->preposition == "zu" || item->preposition == "zum" || item->preposition == "zur");
    });
}

/// "verantwortet seit Mai", "leitet künftig": what is held is new; "leitet seit 2011" is not.
bool EventReader::beginsNow(const Clause& clause) const
{
    constexpr auto kRecent = std::chrono::days{400};
    for (std::size_t at = clause.firstItem; at < clause.lastItem; ++at) {
        const auto& item = m_items[at];
        if (item.type == ItemType::Word && (head(at).is(Future) || head(at).is(Begin)) && !head(at).is(Auxiliary))
            return true;
        if (item.type == ItemType::Word && head(at).lower == "seit" && at + 1 < clause.lastItem) {
            const auto& since = head(at + 1).lower;
            if (since == "kurzem" || since == "neuestem" || since == "neuem" || since.ends_with("beginn")
                || since.ends_with("anfang"))
                return true;
        }
        if (item.type != ItemType::Date)
            continue;
        const std::size_t before = at > 1 && head(at - 1).is(Determiner) ? at - 2 : at > 0 ? at - 1 : at; // "seit dem 1. März"
        const auto& leading = head(at).is(Preposition) ? head(at) : head(before);
        const bool isBegin = leading.is(Preposition) && leading.lower != "bis";
        const auto& value = m_scene.dates[static_cast<std::size_t>(item.date)].value;
        if (!value || !isBegin)
            continue;
        const auto day = value->lastDay() ? value->lastDay() : value->firstDay(); // "seit April" has no end
        if (!value->hasYear()                                                     // "seit April": the last one
            || (m_scene.published && day && *m_scene.published - *day < kRecent))
            return true;
    }
    return false;
}

/// Was it told of somebody that he left, or where he was before?
bool EventReader::hasLeft(const Event& event) const
{
    return std::any_of(event.persons.begin(), event.persons.end(), [&](const PersonRef& person) {
        if (std::find(m_focus.leavers.begin(), m_focus.leavers.end(), person.person) != m_focus.leavers.end())
            return true;
        if (std::any_of(person.attributes.begin(), person.attributes.end(), [](const Attribute& post) { return post.isFormer; }))
            return true;
        return std::any_of(m_reading.events.begin(), m_reading.events.end(), [&](const Event& other) {
            return other.to == kNoOrganization && !other.persons.empty() && other.persons.front().person == person.person
                && (other.kind == MoveKind::Departure || other.kind == MoveKind::Dismissal);
        });
    });
}

/// "went in January", "is going, slowly": nothing but a time behind the verb.
bool EventReader::isClosed(const Clause& clause) const
{
    std::size_t next = clause.trigger + 1;
    if (next + 1 < m_items.size() && m_items[next].type == ItemType::Word && head(next).is(Preposition)
        && m_items[next + 1].type == ItemType::Date)
        ++next;
    return next >= m_items.size() || m_items[next].type == ItemType::Date
        || (next == clause.trigger + 1 && m_items[next].type == ItemType::Mark && !head(next).isMark(':'));
}

/// "wird den Vorsitz abgeben", "wird von Ida Voss geführt": the verb at the clause's end says what happens.
bool EventReader::onlyHelps(const Clause& clause) const
{
    if (clause.lastItem <= clause.trigger + 1 || !head(clause.trigger).lower.starts_with("w"))
        return false;
    const auto& last = m_items[clause.lastItem - 1];
    const auto& word = m_scene.text.tokens[last.last - 1];
    return last.type == ItemType::Trigger && !word.isCapital && !word.is(Preposition) && !word.is(Be)
        && word.lower.ends_with("en") && word.lower != "geworden";
}

bool EventReader::checkNeeds(const Frame& frame, const Clause& clause, Event& event, bool isPassive)
{
    if (event.persons.empty() && !(frame.has("needsperson") && isPassive && !event.persons.empty()))
        if (!takeAfterColon(frame, clause, event))
            return false;
    if (frame.has("strict") && event.from == kNoOrganization && event.to == kNoOrganization && !event.role && !event.newRole
        && !clause.endsAtVerb)
        return false;
    const bool isOwnHouse = frame.has("rolehere") && event.newRole; // "ist als Partnerin eingestiegen"
    if (frame.has("org") && event.from == kNoOrganization && event.to == kNoOrganization && !(event.role && event.newRole)
        && !isOwnHouse)
        return false;
    if (isOwnHouse && event.to == kNoOrganization)
        event.needsHere = true;
    if (frame.has("needsold") && event.from == kNoOrganization && !event.role)
        return false;
    if (frame.has("fromorg") && event.from == kNoOrganization)
        return false;
    const bool isStandIn = frame.has("here") && !m_focus.leavers.empty() && hasStandInWord(clause);
    const bool risesInside = m_scene.vocabulary.isGerman() && frame.has("here") && clause.hasPostWord; // "in den Partnerkreis"
    if (frame.has("role") && !event.newRole && !event.role && !isStandIn && m_successors.empty()
        && !risesInside) // "Kommissarisch rückt Ida Voss nach."
        return false;
    if (frame.name == "become" && m_clauses.leadsToDeed(clause))
        return false;
    if (frame.name == "werden" && onlyHelps(clause))
        return false;
    if (frame.has("thing") && clause.hasDirectObject && !clause.hasPostWord && !event.role) {
        const auto& verb = head(clause.trigger).lower; // "gives up the chase", "hands over the keys"
        if (verb.starts_with("hand") || verb.starts_with("g") || verb.starts_with("vacat") || verb.starts_with("lay")
            || verb.starts_with("relinquish"))
            return false;
    }
    if (frame.has("post") && !clause.hasPostWord && (!event.role || clause.hasDirectObject))
        return false; // "gibt die Anteile ab" is another thing than "gibt die Leitung ab"
    if (frame.has("afterleaving") && !hasLeft(event))
        return false;
    if (frame.has("needshere") && event.from == kNoOrganization && !clause.hasBei)
        return false;
    const bool hasPost = std::any_of(event.persons.begin(), event.persons.end(), [](const PersonRef& person) {
        return std::any_of(person.attributes.begin(), person.attributes.end(),
            [](const Attribute& post) { return !post.isFormer && !post.isNew && !post.role.empty(); });
    });
    if (frame.has("posted") && !(isClosed(clause) && (hasPost || clause.takesEffect)))
        return false;
    if (frame.has("bare")
        && (goesSomewhere(clause) || (!hasPost && event.from == kNoOrganization && !event.role && clause.hasOtherArgument)))
        return false;
    if (frame.has("succession") && m_successors.empty() && event.to == kNoOrganization && !event.newRole)
        return false;
    const bool wasElsewhere = std::any_of(event.persons.begin(), event.persons.end(), [](const PersonRef& person) {
        return std::any_of(person.attributes.begin(), person.attributes.end(),
            [](const Attribute& post) { return post.isFormer && post.organization >= 0; });
    }); // "Ida Voss, zuvor Partnerin bei X, verantwortet den Vertrieb"
    if (frame.has("since") && !beginsNow(clause) && !wasElsewhere)
        return false;
    if (frame.has("intransitive") && clause.hasDirectObject)
        return false;
    if (frame.has("norg") && event.to == kNoOrganization)
        event.needsHere = true;
    if (frame.has("norg") && clause.hasDirectObject && event.to == kNoOrganization && !clause.hasPostWord && !clause.hasUnit)
        return false;
    if ((frame.has("here")
            || (frame.has("heretoo") && (event.from != kNoOrganization || event.newRole || clause.times.date >= 0)))
        && event.to == kNoOrganization)
        event.needsHere = true;
    return true;
}

/// "Two executives have left X: finance chief Ann Roe and Bo Lund."
bool EventReader::takeAfterColon(const Frame& frame, const Clause& clause, Event& event)
{
    if (frame.has("team") || !clause.hasCount)
        return false;
    bool sawColon = false;
    for (std::size_t at = clause.trigger + 1; at < m_items.size(); ++at) {
        sawColon = sawColon || m_scene.text.tokens[m_items[at].first].isMark(':');
        if (sawColon && m_items[at].type == ItemType::Person)
            event.persons.insert(event.persons.end(), m_items[at].persons.begin(), m_items[at].persons.end());
    }
    return !event.persons.empty();
}

/// "who spent four years at X and resigned": the place of the relative clause is what is left.
void EventReader::takeRelativeHome(const Clause& clause, Event& event)
{
    for (std::size_t at = clause.trigger; at-- > 0;) {
        const auto& item = m_items[at];
        if (item.type == ItemType::Word && head(at).is(Relative))
            return;
        if (item.type == ItemType::Organization
            && (item.preposition == "at" || item.preposition == "with" || item.preposition == "span"))
            return takeOrganization(Slot::From, item, event);
    }
}

/// A verb that opens its sentence, with people behind a colon.
bool EventReader::listsBehind(std::size_t at) const
{
    for (std::size_t before = 0; before < at; ++before)
        if (m_items[before].type != ItemType::Mark && m_items[before].type != ItemType::Date)
            return false;
    bool hasColon = false;
    for (std::size_t look = at + 1; look < m_items.size(); ++look) {
        hasColon = hasColon || head(look).isMark(':');
        if (m_items[look].type == ItemType::Person)
            return hasColon;
    }
    return false;
}

} // namespace exeunt::extract::western
