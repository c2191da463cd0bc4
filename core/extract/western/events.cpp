// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/event_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;
using article::MoveKind;

SentenceReading EventReader::run()
{
    for (std::size_t at = 0; at < m_items.size(); ++at)
        if (m_items[at].type == ItemType::Trigger)
            readTrigger(at);
    readNewPosts();
    return std::move(m_reading);
}

void EventReader::readTrigger(std::size_t at)
{
    const auto& token = m_scene.text.tokens[m_items[at].first];
    const std::size_t length = m_items[at].last - m_items[at].first;
    std::vector<const Phrase*> tried;
    for (const auto& found : token.phrases) {
        const bool isShort = found.length >= 2 && found.length + 1 == length
            && m_scene.text.tokens[m_items[at].last - 1].is(Preposition); // "fills in for the time being"
        if (found.phrase->frame < 0 || (found.length != length && found.phrase->later.empty() && !isShort))
            continue;
        if (!hasLater(*found.phrase, at) || isVerbAsNoun(*found.phrase, at))
            continue;
        tried.push_back(found.phrase);
    }
    // What needs a particle says more than what does not; teams before people, for their nouns are people too.
    std::stable_sort(tried.begin(), tried.end(), [&](const Phrase* a, const Phrase* b) { return weight(*a) > weight(*b); });
    for (const auto* phrase : tried)
        if (tryFrame(frameOf(*phrase), at))
            return;
    const bool isOfTeams = !tried.empty()
        && std::all_of(tried.begin(), tried.end(), [&](const Phrase* phrase) { return frameOf(*phrase).has("team"); });
    if (length > 1 && isOfTeams)
        readInnerTrigger(at);
}

/// "have moved to", of teams, holds "moved", of anybody: when the longer words do not fit, the shorter are tried.
void EventReader::readInnerTrigger(std::size_t at)
{
    const auto& tokens = m_scene.text.tokens;
    const Item whole = m_items[at];
    for (std::size_t inner = whole.first + 1; inner < whole.last; ++inner)
        for (const auto& found : tokens[inner].phrases) {
            const std::size_t end = inner + found.length;
            if (found.phrase->frame < 0 || !found.phrase->later.empty() || end > whole.last || tokens[whole.first].lower == "to")
                continue;
            const bool freesPreposition = end + 1 == whole.last && tokens[end].is(Preposition) && at + 1 < m_items.size()
                && m_items[at + 1].preposition.empty() && m_items[at + 1].type != ItemType::Word
                && m_items[at + 1].type != ItemType::Mark;
            if (end < whole.last && !freesPreposition)
                continue;
            m_items[at].first = inner;
            m_items[at].last = end;
            m_items[at].span = {tokens[inner].span.begin, tokens[end - 1].span.end};
            if (freesPreposition)
                m_items[at + 1].preposition = tokens[end].lower;
            if (tryFrame(frameOf(*found.phrase), at))
                return;
            m_items[at] = whole;
            if (freesPreposition)
                m_items[at + 1].preposition.clear();
        }
}

const Frame& EventReader::frameOf(const Phrase& phrase) const
{
    return m_scene.vocabulary.frames()[static_cast<std::size_t>(phrase.frame)];
}

int EventReader::weight(const Phrase& phrase) const
{
    return static_cast<int>(phrase.words.size() + 2 * phrase.later.size()) * 2 + (frameOf(phrase).has("team") ? 1 : 0);
}

/// "tritt … zurück": the particle follows in the clause.
bool EventReader::hasLater(const Phrase& phrase, std::size_t at) const
{
    if (phrase.later.empty())
        return true;
    const auto& tokens = m_scene.text.tokens;
    constexpr std::size_t kNear = 9; // English keeps the two halves together: "take a senior job"
    std::size_t end = m_clauses.tokenEnd(at);
    if (!m_scene.vocabulary.isGerman())
        end = std::min(end, m_items[at].first + kNear);
    std::size_t wanted = 0;
    std::size_t part = 0; // begins behind the last gap: "gibt … amt … ab"
    for (std::size_t token = m_items[at].first + phrase.words.size(); token < end && wanted < phrase.later.size(); ++token) {
        wanted = tokens[token].lower == phrase.later[wanted] ? wanted + 1
            : tokens[token].lower == phrase.later[part]      ? part + 1
                                                             : part;
        if (wanted < phrase.later.size() && phrase.later[wanted] == "…")
            part = ++wanted;
    }
    return wanted == phrase.later.size();
}

/// "nach seinem Antritt": a capital inside a sentence makes a noun of the verb.
bool EventReader::isVerbAsNoun(const Phrase& phrase, std::size_t at) const
{
    if (!m_scene.vocabulary.isGerman() || at == 0 || !head(at).isCapital || phrase.words.size() > 1 || !phrase.later.empty())
        return false;
    const auto& frame = frameOf(phrase);
    return frame.subject != Slot::None && !frame.has("noun") && !frame.has("role") && head(at - 1).is(Owner);
}

bool EventReader::tryFrame(const Frame& frame, std::size_t at)
{
    if (frame.has("reporting"))
        return readReport(frame, at);
    if (frame.has("put"))
        return false;
    if (at > 0 && m_scene.vocabulary.isGerman() && head(at).lower == "an"
        && m_scene.text.tokens[m_items[at - 1].last - 1].is(SpanWord))
        return false; // "nach 19 Jahren an der Spitze"
    m_isComing = frame.has("fromorg");
    Clause clause = m_clauses.around(at, frame);
    if (clause.isRefused)
        return false;
    Event event;
    event.kind = frame.kind;
    event.reason = frame.name;
    event.isHiring = frame.has("hiring");
    bool isFilled = false;
    if (frame.has("include"))
        isFilled = fillInclude(frame, clause, at, event);
    else if (frame.has("noun"))
        isFilled = fillNoun(frame, clause, at, event);
    else if (frame.has("both"))
        isFilled = fillBoth(frame, clause, event);
    else if (frame.has("successornoun"))
        isFilled = fillSuccessorNoun(frame, clause, at, event);
    else if (frame.has("follow"))
        return fillFollow(frame, clause, at);
    else if (frame.has("quote"))
        isFilled = fillQuote(frame, clause, at, event);
    else if (frame.name == "charge")
        isFilled = fillCharge(clause, at, event);
    else if (frame.has("same"))
        isFilled = fillSame(clause, event);
    else
        isFilled = fillVerb(frame, clause, at, event);
    if (!isFilled)
        return false;
    return finish(frame, clause, at, std::move(event));
}

/// "left for X, where he will be chief": X; none where no such clause is.
int EventReader::whereBefore(std::size_t at) const
{
    for (std::size_t before = at; before-- > 1 && !m_scene.vocabulary.isGerman();) {
        if (m_items[before].type == ItemType::Trigger || head(before).isMark(';'))
            return kNoOrganization;
        if (head(before).lower != "where")
            continue;
        const std::size_t place = head(before - 1).isMark(',') && before > 1 ? before - 2 : before - 1;
        if (m_items[place].type == ItemType::Organization)
            return m_items[place].organizations.front();
        if (m_items[place].type == ItemType::Person) // "Ann Roe, chief at X, where …": the post was taken into the name
            return m_items[place].persons.back().attributes.empty()
                ? kNoOrganization
                : m_items[place].persons.back().attributes.back().organization;
        return m_items[place].type == ItemType::Role ? m_items[place].attribute.organization : kNoOrganization;
    }
    return kNoOrganization;
}

bool EventReader::isParticiple(std::size_t at) const
{
    const auto& word = head(at);
    return word.lower.ends_with("ed") || word.is(Participle);
}

bool EventReader::finish(const Frame& frame, const Clause& clause, std::size_t at, Event event)
{
    const auto& trigger = m_items[at];
    const std::size_t subject = clause.subject ? std::min(clause.subject->first, trigger.first) : trigger.first;
    const auto modality = modalityOf(m_scene.text, m_sentence, m_scene.vocabulary, subject, trigger.first, trigger.last);
    if (modality.isDenied && !modality.isReversed)
        return true;
    event.spans.push_back(trigger.span);
    event.isRelative = event.isRelative || clause.isRelative;
    event.isPlanned = modality.isFuture && !frame.has("noun") && !clause.isDone;
    if (modality.isReversed)
        event.status = article::Status::Reversed;
    else if (modality.isRumoured)
        event.status = article::Status::Rumoured;
    else if (event.isPlanned)
        event.status = article::Status::Announced;
    if (event.isPlanned && event.kind == MoveKind::Departure && !event.isTeam && event.to == kNoOrganization)
        event.kind = MoveKind::PlannedDeparture;
    event.isPast = isPluperfect(clause) || leadsOnInCareer(at, event);
    event.keepsTopic = frame.has("fromorg");
    event.isEnded = frame.has("ended");
    event.isForward = event.isPlanned || isPresent(at, clause);
    event.date = clause.times.date;
    event.announced = clause.times.announced;
    event.isImmediate = clause.times.isImmediate;
    if (event.newRole && (event.newRole->ends_with("of the year") || event.newRole->ends_with("of the month")))
        return true; // an honour
    if (event.to == kNoOrganization && (event.kind == MoveKind::Appointment || event.kind == MoveKind::Joining))
        event.to = whereBefore(at);
    if (event.kind == MoveKind::Move || event.kind == MoveKind::Joining || event.kind == MoveKind::Departure) {
        if (event.from != kNoOrganization && event.from == event.to)
            (event.kind == MoveKind::Departure ? event.to : event.from) = kNoOrganization;
    }
    if (event.kind == MoveKind::Move && event.from == kNoOrganization && event.role && event.newRole)
        event.kind = MoveKind::RoleChange; // "moves from head of strategy to head of sales"
    if (event.kind == MoveKind::Move && event.from == kNoOrganization)
        event.kind = MoveKind::Joining;
    if (event.kind == MoveKind::Move && event.to == kNoOrganization)
        event.kind = MoveKind::Departure;
    if (event.kind == MoveKind::Joining && event.from != kNoOrganization && event.to != kNoOrganization)
        event.kind = MoveKind::Move;
    if (event.kind == MoveKind::Departure && event.from != kNoOrganization && event.to != kNoOrganization)
        event.kind = MoveKind::Move;
    if (frame.has("takeover") && !m_successors.empty())
        event.needsHere = true;
    addSuccession(event);
    if (frame.has("found") && m_founded.size() > 1)
        for (std::size_t index = 1; index < m_founded.size(); ++index) {
            Event other = event;
            other.to = m_founded[index];
            m_reading.events.push_back(std::move(other));
        }
    m_founded.clear();
    addTeam(clause, at, event);
    addLeader(clause, event);
    addMembers(at, event);
    addForerunner(clause, event);
    m_reading.events.push_back(std::move(event));
    m_clauses.remember(at, clause.subject, frame);
    return true;
}

/// "previously worked for X, before leaving for Y": a step of a career; X is what was left.
bool EventReader::leadsOnInCareer(std::size_t at, Event& event) const
{
    if (m_scene.vocabulary.isGerman() || at < 2 || head(at - 1).lower != "before" || !head(at).lower.ends_with("ing"))
        return false;
    bool isCareer = false;
    int home = kNoOrganization;
    for (std::size_t before = 0; before < at; ++before) {
        const auto& item = m_items[before];
        if (item.type == ItemType::Trigger)
            return false;
        isCareer = isCareer || head(before).is(Former) || head(before).is(Past) || head(before).is(Held);
        if (item.type == ItemType::Organization && !item.preposition.empty() && item.organizations.front() >= 0)
            home = item.organizations.front();
        if (item.type == ItemType::Role && item.attribute.organization >= 0)
            home = item.attribute.organization;
    }
    if (isCareer && event.from == kNoOrganization && home != event.to)
        event.from = home;
    return isCareer;
}

/// "war von X gewechselt", "had joined from X": before the news.
bool EventReader::isPluperfect(const Clause& clause) const
{
    bool isPluperfect = false;
    if (!m_scene.vocabulary.isGerman())
        for (std::size_t item = 0; item < clause.trigger; ++item)
            if (m_items[item].type == ItemType::Word && head(item).is(Say))
                return false; // "said it had hired": the news, put back by what tells it
    for (std::size_t item = clause.firstItem; item < clause.lastItem; ++item) {
        const auto& word = head(item).lower;
        if (m_scene.vocabulary.isGerman())
            isPluperfect = isPluperfect || word == "war" || word == "hatte" || word == "waren" || word == "hatten";
        else
            isPluperfect = isPluperfect || (word == "had" && item < clause.trigger);
    }
    return isPluperfect;
}

bool EventReader::isPresent(std::size_t at, const Clause& clause) const
{
    const auto& word = head(at).lower;
    if (!m_scene.vocabulary.isGerman())
        return (word.ends_with('s') && word != "was") || word.ends_with("ing") || clause.takesEffect;
    for (std::size_t item = clause.firstItem; item < clause.lastItem; ++item)
        if (head(item).is(PastSign))
            return false;
    if (head(at).is(Preposition)) // "rückt im Oktober an die Spitze"
        for (std::size_t item = clause.firstItem; item < clause.lastItem; ++item)
            if (item != at && m_items[item].type == ItemType::Trigger && !head(item).isCapital && head(item).lower.ends_with('t'))
                return true;
    return word.ends_with('t') && !word.ends_with("ließ");
}

/// Who comes in for whom: the other one leaves the post.
void EventReader::addSuccession(Event& event)
{
    if (m_successors.empty())
        return;
    Event left = event;
    left.kind = event.isPlanned ? MoveKind::PlannedDeparture : MoveKind::Departure;
    left.persons = std::move(m_successors);
    left.from = event.to;
    left.to = kNoOrganization;
    left.role = event.newRole;
    left.newRole.reset();
    left.needsHere = event.to == kNoOrganization;
    left.reason += " (predecessor)";
    event.needsHere = event.to == kNoOrganization;
    event.predecessor = left.predecessor = left.persons.front().person;
    m_successors.clear();
    m_reading.events.push_back(std::move(left));
}

SentenceReading readEvents(const Scene& scene, const Sentence& sentence, std::vector<Item>& items, Focus& focus)
{
    return EventReader{scene, sentence, items, focus}.run();
}

} // namespace exeunt::extract::western
