// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/event_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;
using article::MoveKind;

/// "X's new finance chief is P", "P is the new boss of X", "P, the new CEO of X,".
void EventReader::readNewPosts()
{
    const bool isGerman = m_scene.vocabulary.isGerman();
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const auto& item = m_items[at];
        if (item.type == ItemType::Person) {
            for (const auto& person : item.persons)
                for (const auto& attribute : person.attributes)
                    if (attribute.isNew && !attribute.isFormer)
                        addPost({person}, attribute, at);
            continue;
        }
        if (item.type != ItemType::Role)
            continue;
        const bool isNow = at > 0 && head(at - 1).lower == "now";
        if (!item.attribute.isNew && !isNow)
            continue;
        std::size_t next = at + 1;
        bool hasVerb = !isGerman;
        while (next < m_items.size()
            && ((m_items[next].type == ItemType::Word && (head(next).is(Auxiliary) || head(next).is(Plain)))
                || (isGerman && hasVerb && (m_items[next].type == ItemType::Date || head(next).is(Preposition))))) {
            hasVerb = hasVerb || head(next).is(Auxiliary); // "Neuer Chef ist seit dem 1. Mai P"
            ++next;
        }
        if ((next > at + 1 && next < m_items.size() && m_items[next].type == ItemType::Person)
            || (at + 2 < m_items.size() && head(at + 1).isMark(':') && m_items[at + 2].type == ItemType::Person)) {
            const auto& named = m_items[next > at + 1 ? next : at + 2];
            addPost(named.persons, item.attribute, at);
            continue;
        }
        std::size_t before = at;
        while (before > 0 && (m_items[before - 1].type == ItemType::Word || m_items[before - 1].type == ItemType::Trigger)
            && (head(before - 1).is(Auxiliary) || head(before - 1).is(Plain) || head(before - 1).is(Copula)
                || head(before - 1).lower == "now"))
            --before;
        const bool hasCopula = before < at || isGerman;
        if (hasCopula && before > 0 && m_items[before - 1].preposition.empty()) {
            if (m_items[before - 1].type == ItemType::Person)
                addPost(m_items[before - 1].persons, item.attribute, at);
            else if (m_items[before - 1].type == ItemType::Pronoun && before < at) {
                const int person = m_clauses.personBefore(m_items[before - 1], m_focus.person);
                if (person >= 0)
                    addPost({{person, m_items[before - 1].span, {}}}, item.attribute, at);
            }
        }
    }
}

void EventReader::addPost(const std::vector<PersonRef>& persons, const Attribute& attribute, std::size_t at)
{
    const auto& item = m_items[at];
    for (const auto& event : m_reading.events) // a verb has said it already
        if (!event.persons.empty() && event.persons.front().person == persons.front().person
            && (event.kind == MoveKind::Appointment || event.kind == MoveKind::Joining || event.kind == MoveKind::Move))
            return;
    const auto modality = modalityOf(m_scene.text, m_sentence, m_scene.vocabulary, item.first, item.first, item.last);
    if (modality.isDenied)
        return;
    Event event;
    event.kind = MoveKind::Appointment;
    event.reason = "new post";
    event.persons = persons;
    event.to = attribute.organization;
    event.needsHere = event.to == kNoOrganization;
    if (!attribute.role.empty())
        event.newRole = attribute.role;
    event.spans.push_back(persons.front().span);
    if (attribute.span.end > attribute.span.begin)
        event.spans.push_back(attribute.span);
    event.date = m_clauses.dateNear(at);
    if (modality.isRumoured)
        event.status = article::Status::Rumoured;
    m_reading.events.push_back(std::move(event));
}

} // namespace exeunt::extract::western
