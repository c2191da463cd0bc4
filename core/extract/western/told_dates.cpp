// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/told_dates.h"

#include "core/extract/western/move_dates.h"
#include "core/extract/western/settle.h"

#include <algorithm>

namespace exeunt::extract::western {

using enum WordClass;
using article::MoveKind;

namespace {

constexpr std::size_t kSentencesBack = 4; // how far a change may lie before the sentence that dates it

bool isPost(MoveKind kind)
{
    return isArriving(kind) || kind == MoveKind::RoleChange;
}

} // namespace

void ToldDates::read(
    const Sentence& sentence, const std::vector<Item>& items, const std::vector<Event>& events, const Focus& focus)
{
    giveHeadingTo(m_seen);
    const std::size_t before = m_seen;
    m_seen = m_reading.moves.size();
    m_starts.push_back(before);
    if (m_starts.size() > kSentencesBack)
        m_starts.pop_front();
    const auto told = toldIn(sentence, items, events);
    if (!told.date)
        return;
    const int person = personOf(items, focus);
    const bool hasDated = std::any_of(events.begin(), events.end(), [](const Event& event) { return event.date >= 0; });
    if (hasDated && person < 0)
        return;
    bool hasFound = false;
    for (std::size_t at = m_starts.front(); at < m_reading.moves.size(); ++at) {
        auto& move = m_reading.moves[at].claim;
        if (move.date || move.isBackground || !fits(move, told, person))
            continue;
        move.date = told.date;
        hasFound = true;
    }
    if (told.changes && !hasFound && events.empty())
        m_following = told.date;
}

/// The one date of the sentence that tells when something happens, and the words that say what does.
ToldDates::Told ToldDates::toldIn(
    const Sentence& sentence, const std::vector<Item>& items, const std::vector<Event>& events) const
{
    Told told;
    const SentenceDates dates{m_scene, items};
    int found = -1;
    bool isPlanned = false;
    bool isImmediate = false;
    const auto isTaken = [&](const Item& item) {
        return std::any_of(events.begin(), events.end(), [&](const Event& event) { return event.date == item.date; });
    };
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (items[at].type == ItemType::Date && isTaken(items[at]))
            break; // "She starts in May and replaces Ann Roe, who left in March": the first day is hers
        if (items[at].type == ItemType::Date && found < 0 && m_scene.dates[static_cast<std::size_t>(items[at].date)].value) {
            const auto sense = dates.senseOf(at);
            const auto& value = m_scene.dates[static_cast<std::size_t>(items[at].date)].value;
            if (sense == DateSense::Event || (sense == DateSense::Span && !value->firstDay()))
                found = items[at].date;
        }
    }
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        const auto& token = m_scene.text.tokens[at];
        told.begins = told.begins || token.is(Start);
        told.ends = told.ends || token.is(End);
        told.changes = told.changes || token.is(Change) || token.lengthOf(Effect) > 0;
        isPlanned = isPlanned || token.is(Future);
        isImmediate = isImmediate || token.is(Immediate);
    }
    const bool isAny = told.begins || told.ends || told.changes;
    if (found >= 0 && isAny)
        told.date = turnedForward(m_scene, found, isPlanned);
    else if (isImmediate && told.changes && m_scene.published)
        told.date = date::Edtf::ofDay(*m_scene.published);
    if (told.date && !told.date->firstDay() && told.date->lastDay()) // "stays until June"
        told.date = date::Edtf::parse(told.date->toString().substr(told.date->toString().find('/') + 1)).value();
    if (told.date && !told.date->firstDay())
        told.date.reset();
    return told;
}

/// Whom the sentence is about: the first person, else the one whom "she" or "the manager" stands for.
int ToldDates::personOf(const std::vector<Item>& items, const Focus& focus) const
{
    for (std::size_t at = 0; at < items.size(); ++at) {
        const auto& item = items[at];
        const std::size_t next = at + 1 < items.size() && items[at + 1].type == ItemType::Mark ? at + 2 : at + 1;
        const bool isNamed = item.type == ItemType::Role && next < items.size() && items[next].type == ItemType::Person
            && items[next].preposition.empty() && !items[next].isPossessive;
        if (isNamed) // "His successor, Ann Roe, starts in May"
            return items[next].persons.front().person;
        if (item.type == ItemType::Person && item.preposition.empty() && !item.isPossessive)
            return item.persons.front().person;
        if (item.type == ItemType::Pronoun || item.type == ItemType::Role)
            return focus.person;
        if (item.type == ItemType::Word && m_scene.text.tokens[item.first].is(Owner)) // "her last day"
            return focus.person;
        if (item.type == ItemType::Organization || item.type == ItemType::Team)
            return -1;
    }
    return -1;
}

bool ToldDates::fits(const article::Move& move, const Told& told, int person) const
{
    if (told.changes && person < 0)
        return true;
    if (person < 0 || !move.person || move.person->name != m_scene.names.persons[static_cast<std::size_t>(person)].name)
        return false;
    return (told.begins && isPost(move.kind)) || (told.ends && isLeaving(move.kind)) || told.changes;
}

/// "The following changes take effect on …": what is announced below without a date of its own.
void ToldDates::giveHeadingTo(std::size_t first)
{
    if (!m_following)
        return;
    for (std::size_t at = first; at < m_reading.moves.size(); ++at) {
        auto& move = m_reading.moves[at].claim;
        if (!move.date && !move.isBackground && move.status == article::Status::Announced)
            move.date = m_following;
    }
}

} // namespace exeunt::extract::western
