// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/event_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;
using article::MoveKind;

bool EventReader::fillBoth(const Frame& frame, const Clause& clause, Event& event)
{
    takePrepositions(frame, clause, event, false);
    if (m_scene.vocabulary.isGerman()) {
        for (const auto* item : clause.arguments)
            if (item->type == ItemType::Organization && item->preposition.empty())
                takeOrganization(Slot::From, *item, event);
        for (const auto* item : clause.arguments) // "Verlag und Chefredakteurin Ida Voss gehen getrennte Wege"
            if (item->type == ItemType::Person && item->preposition.empty() && event.persons.empty()
                && (event.from != kNoOrganization || head(clause.trigger).lower.starts_with("ge")))
                takePersons(*item, event);
        return !event.persons.empty();
    }
    for (std::size_t at = clause.trigger; at-- > 0;) {
        const auto& item = m_items[at];
        if (!item.preposition.empty())
            continue;
        if (item.type == ItemType::Organization)
            takeOrganization(Slot::From, item, event);
        if (item.type == ItemType::Person && event.persons.empty())
            takePersons(item, event);
    }
    return !event.persons.empty() && event.from != kNoOrganization;
}

/// "X has put P in charge of …", "P has been put in charge of … at X".
bool EventReader::fillCharge(const Clause& clause, std::size_t at, Event& event)
{
    bool isPut = false;
    for (std::size_t before = at; before-- > 0 && at - before < 8;) {
        isPut = isPut || head(before).lower == "put" || head(before).lower == "puts" || head(before).lower == "placed";
        const auto& item = m_items[before];
        if (!item.preposition.empty())
            continue;
        if (item.type == ItemType::Person && event.persons.empty())
            takePersons(item, event);
        if (item.type == ItemType::Organization)
            takeOrganization(Slot::To, item, event);
    }
    for (const auto* item : clause.arguments)
        if (item->type == ItemType::Organization && item->preposition == "at")
            takeOrganization(Slot::To, *item, event);
    if (event.to == kNoOrganization)
        event.needsHere = true;
    return isPut && !event.persons.empty();
}

/// "He follows P and Q" after a departure: they left too.
bool EventReader::fillFollow(const Frame& frame, Clause& clause, std::size_t at)
{
    Event event;
    event.reason = frame.name;
    const Item* object = nullptr;
    for (const auto* item : clause.arguments)
        if (item->type == ItemType::Person && item->preposition.empty() && !object)
            object = item;
    if (followsLike(at, clause, event))
        return finish(frame, clause, at, std::move(event));
    if (m_scene.text.tokens[m_items[at].last - 1].lower == "with") { // "Bo Lund went with her"
        const bool isLed = at + 1 < m_items.size() && m_items[at + 1].isObject;
        event.kind = MoveKind::Departure;
        event.from = m_focus.lastFrom;
        return isLed && clause.subject && clause.subject->type == ItemType::Person && !m_focus.leavers.empty()
            && event.from != kNoOrganization && takePersons(*clause.subject, event)
            && finish(frame, clause, at, std::move(event));
    }
    if (!object && clause.subject && clause.endsAtVerb && !m_reading.events.empty() && !m_scene.vocabulary.isGerman()) {
        const auto& before = m_reading.events.back(); // "A left X in May; B followed in June."
        if (before.kind != MoveKind::Departure && before.kind != MoveKind::Move && before.kind != MoveKind::Dismissal)
            return false;
        event.kind = MoveKind::Departure;
        event.from = before.from;
        return takePersons(*clause.subject, event) && event.from != kNoOrganization
            && finish(frame, clause, at, std::move(event));
    }
    if (!clause.subject || !object || !isPersonItem(clause.subject))
        return false;
    Event subject;
    if (!takePersons(*clause.subject, subject))
        return false;
    const int leader = subject.persons.front().person;
    for (const auto* item : clause.arguments)
        if (item->preposition == "as" && item->type == ItemType::Role) {
            // "P follows Q as chief executive": a succession.
            event.kind = MoveKind::Appointment;
            event.persons = subject.persons;
            takeRole(Slot::NewRole, *item, event);
            m_successors = object->persons;
            event.spans.push_back(clause.subject->span);
            event.needsHere = event.to == kNoOrganization;
            return finish(frame, clause, at, std::move(event));
        }
    if (std::find(m_focus.leavers.begin(), m_focus.leavers.end(), leader) == m_focus.leavers.end())
        return false;
    event.kind = MoveKind::Departure;
    event.persons = object->persons;
    event.from = m_focus.lastFrom;
    event.spans.push_back(object->span);
    event.needsHere = event.from == kNoOrganization;
    clause.times.date = -1;
    return finish(frame, clause, at, std::move(event));
}

/// "Her exit follows that of Bo Lund": he left the same place.
bool EventReader::followsLike(std::size_t at, Clause& clause, Event& event) const
{
    if (at + 3 >= m_items.size() || (head(at + 1).lower != "that" && head(at + 1).lower != "those"))
        return false;
    const bool isOfSomeone = m_items[at + 3].type == ItemType::Person && head(at + 2).lower == "of";
    const bool hasExit = at > 0 && m_items[at - 1].type == ItemType::Trigger && !m_focus.leavers.empty();
    if (!isOfSomeone || !hasExit)
        return false;
    event.kind = MoveKind::Departure;
    event.persons = m_items[at + 3].persons;
    event.from = m_focus.lastFrom;
    event.spans.push_back(m_items[at + 3].span);
    clause.times.date = -1;
    return event.from != kNoOrganization;
}

bool EventReader::readReport(const Frame& frame, std::size_t at)
{
    Clause clause = m_clauses.around(at, frame);
    Event employee;
    if (!clause.subject || !isPersonItem(clause.subject) || clause.subject->type == ItemType::Role)
        clause.subject = m_clauses.antecedent(at);
    if (!clause.subject || !takePersons(*clause.subject, employee))
        return false;
    const Item* manager = nullptr;
    for (const auto* item : clause.arguments)
        if (item->type == ItemType::Person && !manager && item != clause.subject)
            manager = item;
    if (!manager)
        return false;
    Report report;
    report.person = employee.persons.front();
    report.manager = manager->persons.front();
    for (const auto& attribute : report.manager.attributes)
        if (attribute.organization != kNoOrganization)
            report.organization = attribute.organization;
    report.span = {
        std::min(clause.subject->span.begin, m_items[at].span.begin), std::max(manager->span.end, m_items[at].span.end)};
    if (report.person.person != report.manager.person)
        m_reading.reports.push_back(std::move(report));
    return true;
}

} // namespace exeunt::extract::western
