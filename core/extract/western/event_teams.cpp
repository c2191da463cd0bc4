// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/event_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;
using article::MoveKind;

bool EventReader::fillTeam(const Frame& frame, const Clause& clause, bool isPassive, Event& event)
{
    const Item* team = nullptr;
    if (frame.subject == Slot::Team || isPassive)
        team = clause.subject && clause.subject->type == ItemType::Team ? clause.subject : nullptr;
    else if (!m_scene.vocabulary.isGerman() && clause.subject && clause.subject->type == ItemType::Organization)
        takeOrganization(frame.subject, *clause.subject, event);
    for (const auto* item : clause.arguments) {
        const bool isBehindComma = !m_scene.vocabulary.isGerman() && clause.commaAt > 0 && item->first >= clause.commaAt;
        if (item->type == ItemType::Team && !team && item->preposition.empty() && !isBehindComma
            && (frame.object == Slot::Team || m_scene.vocabulary.isGerman()))
            team = item;
        if (item->type == ItemType::Organization && item->preposition.empty() && !item->isPossessive) {
            if (m_scene.vocabulary.isGerman() && frame.subject != Slot::Team)
                takeOrganization(frame.subject, *item, event);
            else if (frame.bareOrganization != Slot::None && frame.object != Slot::Team)
                takeOrganization(frame.bareOrganization, *item, event);
        }
    }
    if (!team || (!m_scene.vocabulary.isGerman() && frame.kind == MoveKind::Departure && listsBehindColon(clause)))
        return false;
    if (frame.kind == MoveKind::Departure && isOfLeaders(*team))
        return false; // "Two executives have left X.": the text goes on to name them // "Three partners have quit X: Ann Roe, …": people, not a team
    event.isTeam = true;
    event.team = std::string{team->span.of(m_scene.article)};
    event.spans.push_back(team->span);
    if (!team->organizations.empty() && event.from == kNoOrganization)
        event.from = ownerOf(*team, event.to);
    takePrepositions(frame, clause, event, isPassive);
    if (frame.kind == MoveKind::Layoff) {
        const bool counts = hasNumber(*team);
        if (event.from == kNoOrganization)
            event.needsHere = true;
        return counts && (clause.subject || event.from != kNoOrganization);
    }
    if (frame.kind == MoveKind::Acquihire)
        return event.to != kNoOrganization && event.from != kNoOrganization && event.from != event.to
            && event.from != kTopicOrganization;
    if (frame.has("bothends") && (event.to == kNoOrganization || event.from == kNoOrganization))
        return false;
    if (frame.has("org") && event.to == kNoOrganization && frame.kind != MoveKind::Departure)
        return false;
    if (event.from == event.to)
        event.from = kNoOrganization;
    return event.to != kNoOrganization || event.from != kNoOrganization;
}

bool EventReader::isOfLeaders(const Item& team) const
{
    for (std::size_t at = team.first; at < team.last; ++at) {
        const auto& word = m_scene.text.tokens[at].lower;
        if (word == "executives" || word == "partners" || word == "founders" || word == "managers" || word == "directors"
            || word == "leaders" || word == "people" || word == "officers" || word == "others")
            return true;
    }
    return false;
}

/// Whose "its" team is: the organization named before it in the sentence, not the one that takes it.
int EventReader::ownerOf(const Item& team, int taker) const
{
    const int owner = team.organizations.front();
    if (owner != kTopicOrganization)
        return owner;
    int found = owner;
    for (const auto& item : m_items)
        if (item.first < team.first && item.type == ItemType::Organization && item.organizations.front() >= 0
            && item.organizations.front() != taker && item.organizations.front() != m_focus.topic)
            found = item.organizations.front();
    return found;
}

/// "The team led by Ann Roe has quit X", "das Team um Ida Voss wechselt": who leads it goes too.
void EventReader::addLeader(const Clause& clause, const Event& event)
{
    const bool isGoing = event.kind == MoveKind::Departure || event.kind == MoveKind::Move || event.kind == MoveKind::Joining;
    if (!event.isTeam || !isGoing)
        return;
    constexpr std::size_t kNear = 5;
    const bool isGerman = m_scene.vocabulary.isGerman();
    std::size_t team = 0;
    while (
        team < m_items.size() && (m_items[team].type != ItemType::Team || m_items[team].span.of(m_scene.article) != event.team))
        ++team;
    for (std::size_t at = team + 1; at < m_items.size() && at <= team + kNear && at != clause.trigger; ++at) {
        const auto& item = m_items[at];
        if (item.type == ItemType::Organization)
            continue;
        if (item.type != ItemType::Person && item.type != ItemType::Word && item.type != ItemType::Mark)
            return;
        if (item.type != ItemType::Person)
            continue;
        const bool leads = isGerman ? item.preposition == "um" : item.preposition == "by" || head(at - 1).is(Including);
        if (!leads)
            return;
        Event other = event;
        other.isTeam = false;
        other.team.clear();
        other.persons = item.persons;
        other.spans.push_back(item.span);
        other.reason += " (leader)";
        m_reading.events.push_back(std::move(other));
        return;
    }
}

/// "Nine engineers have left X, among them Ann Roe and Bo Lund": they did what the team did.
void EventReader::addMembers(std::size_t at, const Event& event)
{
    if (!event.isTeam)
        return;
    for (std::size_t look = at + 1; look + 1 < m_items.size(); ++look) {
        const auto& word = head(look).lower;
        const bool opens = (word == "among" && head(look + 1).lower == "them") || word == "including" || word == "darunter"
            || (word == "unter" && head(look + 1).lower == "ihnen");
        const bool isBracket = head(look).isMark('(') && m_items[look + 1].type == ItemType::Person && look <= at + 8;
        if (isBracket && m_scene.vocabulary.isGerman())
            return;
        if (!opens && !isBracket)
            continue;
        Event other = event;
        other.isTeam = false;
        other.team.clear();
        if (other.kind == MoveKind::Layoff)
            other.kind = MoveKind::Departure;
        for (++look; look < m_items.size() && m_items[look].type != ItemType::Trigger && !(isBracket && head(look).isMark(')'));
             ++look)
            if (m_items[look].type == ItemType::Person && !m_items[look].isPossessive) {
                other.persons.insert(other.persons.end(), m_items[look].persons.begin(), m_items[look].persons.end());
                other.spans.push_back(m_items[look].span);
            }
        other.reason += " (member)";
        if (!other.persons.empty())
            m_reading.events.push_back(std::move(other));
        return;
    }
}

/// "Nach Ulf Harms verlässt auch Ida Voss das Haus": he has left before.
void EventReader::addForerunner(const Clause& clause, const Event& event)
{
    const bool isLeave = event.kind == MoveKind::Departure || event.kind == MoveKind::PlannedDeparture
        || ((event.kind == MoveKind::Joining || event.kind == MoveKind::Move) && event.to != kNoOrganization);
    if (!m_scene.vocabulary.isGerman() || event.isTeam || !isLeave)
        return;
    const Item* before = nullptr;
    bool isAgain = false;
    for (std::size_t at = clause.firstItem; at < clause.lastItem; ++at) {
        const auto& word = head(at).lower;
        if (m_items[at].type == ItemType::Person && m_items[at].preposition == "nach" && !before)
            before = &m_items[at];
        isAgain = isAgain || word == "auch" || word == "ebenfalls" || word == "nun";
    }
    if (!before || !isAgain)
        return;
    Event other = event;
    if (other.to == kNoOrganization)
        other.kind = MoveKind::Departure;
    other.newRole.reset();
    other.status = article::Status::Confirmed;
    other.isPlanned = other.isForward = false;
    other.persons = before->persons;
    other.role.reset();
    other.date = other.announced = -1;
    other.needsHere = other.from == kNoOrganization && other.to == kNoOrganization;
    other.spans.push_back(before->span);
    m_reading.events.push_back(std::move(other));
}

bool EventReader::hasNumber(const Item& item) const
{
    for (std::size_t at = item.first; at < item.last; ++at)
        if (m_scene.text.tokens[at].isNumber || m_scene.text.tokens[at].is(Amount))
            return true;
    return false;
}

/// "a number of engineers are making the same switch"
bool EventReader::fillSame(const Clause& clause, Event& event)
{
    int to = m_focus.lastTo;
    for (const auto& other : m_reading.events)
        if (other.to >= 0)
            to = other.to;
    if (!clause.subject || clause.subject->type != ItemType::Team || to < 0)
        return false;
    event.isTeam = true;
    event.team = std::string{clause.subject->span.of(m_scene.article)};
    event.spans.push_back(clause.subject->span);
    event.from = clause.subject->organizations.empty() ? m_focus.lastFrom : clause.subject->organizations.front();
    event.to = to;
    return event.from != event.to;
}

bool EventReader::listsBehindColon(const Clause& clause) const
{
    bool hasColon = false;
    for (std::size_t at = clause.trigger + 1; at < m_items.size(); ++at) {
        hasColon = hasColon || head(at).isMark(':');
        if (hasColon && m_items[at].type == ItemType::Person)
            return true;
    }
    return false;
}

} // namespace exeunt::extract::western
