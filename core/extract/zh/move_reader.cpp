// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause by clause: each trigger's frame, then what the frame family makes of its neighbours.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;
using End = Frame::End;

MoveReader::MoveReader(const Scene& scene, Dates& dates)
    : m_scene{scene}
    , m_dates{dates}
    , m_clauses{readClauses(scene)}
{
    const auto& hits = scene.map.hits();
    m_isDenying = std::any_of(hits.begin(), hits.end(),
        [&](const WordHit& hit) { return (scene.map.cues(hit) & maskOf(Cue::Untrue, Cue::Denial)) != 0; });
    learnTopic();
    learnMentions();
    learnPastEmployers();
    learnEmployers();
    learnStatedPosts();
    learnHeadings();
    learnFocus();
    learnOrigins();
}

void MoveReader::learnTopic()
{
    std::map<std::string, int> counts;
    const auto& lines = m_scene.document.lines();
    const std::size_t firstLineEnd = lines.size() < 3 ? 0 : m_scene.text.charOf(lines.front().span.end);
    for (std::size_t i = 0; i < m_scene.organizations.size(); ++i) {
        const OrganizationMention& mention = m_scene.organizations[i];
        if (isEmployer(static_cast<int>(i)))
            counts[mention.name] += mention.span.end <= firstLineEnd ? 3 : 1;
    }
    int most = 1;
    for (const auto& [name, count] : counts) {
        if (count > most) {
            most = count;
            m_topic = name;
        }
    }
}

void MoveReader::learnEmployers()
{
    for (const PersonMention& mention : m_scene.personMentions) {
        if (!mention.employment || mention.employment->organization < 0)
            continue;
        const std::string& name = organization(mention.employment->organization).name;
        if (!mention.employment->isFormer)
            m_onlyFormer.erase(mention.person);
        else if (m_employers.find(mention.person) == m_employers.end())
            m_onlyFormer.insert(mention.person);
        m_employers.emplace(mention.person, name);
    }
}

void MoveReader::learnMentions()
{
    m_mentionsOf.resize(m_scene.people.size());
    for (std::size_t i = 0; i < m_scene.personMentions.size(); ++i)
        m_mentionsOf[static_cast<std::size_t>(m_scene.personMentions[i].person)].push_back(static_cast<int>(i));
}

void MoveReader::learnPastEmployers()
{
    m_isPast.assign(m_scene.organizations.size(), false);
    for (const PersonMention& mention : m_scene.personMentions) {
        if (mention.employment && mention.employment->isFormer && mention.employment->organization >= 0)
            m_isPast[static_cast<std::size_t>(mention.employment->organization)] = true;
    }
}

/// 原远帆科技总监, 加入远帆科技: no company that the next clause goes on about.
bool MoveReader::isLeftBehind(int mention) const
{
    return m_isPast[static_cast<std::size_t>(mention)] && organization(mention).name != m_topic;
}

void MoveReader::learnFocus()
{
    std::vector<bool> isLeft(m_scene.organizations.size());
    for (std::size_t i = 0; i < isLeft.size(); ++i)
        isLeft[i] = isLeftBehind(static_cast<int>(i));
    m_focus = readFocus(m_scene, m_clauses, isLeft);
}

/// The last clause of the line in which `clause` is the first.
std::size_t MoveReader::lineEnd(std::size_t clause) const
{
    std::size_t last = clause;
    while (last + 1 < m_clauses.size() && m_clauses[last + 1].line == m_clauses[clause].line)
        ++last;
    return last;
}

/// The employer of a list stands in the line above it.
void MoveReader::learnHeadings()
{
    const auto& lines = m_scene.document.lines();
    m_headings.assign(m_clauses.size(), -1);
    m_isLossListed.assign(m_clauses.size(), false);
    int heading = -1;
    bool tellsLoss = false;
    int title = -1;
    bool isTitleLoss = false;
    bool leadsOn = false; // 他们分别是: goes on from the line above
    std::size_t line = 0;
    for (std::size_t i = 0; i < m_clauses.size(); ++i) {
        const Clause& clause = m_clauses[i];
        if (lines[clause.line].isItem) {
            m_headings[i] = heading;
            m_isLossListed[i] = heading >= 0 && tellsLoss;
            continue;
        }
        if (clause.line != line) {
            const Span words{clause.span.begin, m_clauses[lineEnd(i)].span.end};
            leadsOn = m_scene.text.at(words.end) == U':' && words.size() <= 16 && clause.actors.empty();
            if (line == 0 && i > 0) {
                title = heading;
                isTitleLoss = tellsLoss;
            }
            const bool isFar = leadsOn && heading < 0; // a byline stands between
            tellsLoss = leadsOn && (isFar ? isTitleLoss : tellsLoss);
            heading = isFar ? title : leadsOn ? heading : -1;
        }
        line = clause.line;
        tellsLoss = tellsLoss || m_scene.map.has(clause.span, maskOf(Cue::Loss))
            || std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
                   return token.type == Token::Type::Trigger
                       && m_scene.words.frames()[static_cast<std::size_t>(token.index)].kind == "departure";
               });
        for (const Token& token : clause.tokens) {
            if (heading < 0 && token.type == Token::Type::Organization && isEmployer(token.index))
                heading = token.index;
        }
    }
}

bool MoveReader::isEmployer(int mention) const
{
    const OrganizationMention& found = organization(mention);
    if (found.isMedia())
        return false;
    // 在微博写道, 在微博上宣布: where something is told.
    const std::size_t left = m_scene.skipSpacesBack(found.span.begin);
    const bool isPlatform = m_scene.text.before(left) == U'在'
        && (m_scene.text.startsWithAny(found.span.end, {"上", "发文", "发帖", "晒", "官宣", "平台"})
            || m_scene.map.beginning(found.span.end, maskOf(Cue::Speech, Cue::Announce)) > 1);
    return !isPlatform && !m_scene.text.endsWith(left, "据");
}

void MoveReader::read(Reading& reading)
{
    for (std::size_t clause = 0; clause < m_clauses.size(); ++clause) {
        if (const std::size_t behind = readTable(clause, reading); behind > clause) {
            clause = behind - 1;
            continue;
        }
        if (const std::size_t last = readListed(clause, reading); last > clause) {
            clause = last;
            continue;
        }
        readLosses(clause, reading);
        readCompanions(clause, reading);
        for (std::size_t token = 0; token < m_clauses[clause].tokens.size(); ++token) {
            if (m_clauses[clause].tokens[token].type == Token::Type::Trigger)
                readTrigger(clause, token, reading);
        }
        const auto& actors = m_clauses[clause].actors;
        const auto subject = std::find_if(actors.begin(), actors.end(), [&](const Actor& actor) { return !isOnlyObject(actor); });
        if (subject != actors.end() && !isSpeaker(m_clauses[clause], *subject)
            && !m_scene.personMentions[static_cast<std::size_t>(subject->mentions.front())].isReporter) {
            m_subject = *subject;
            m_subjectClause = clause;
        }
    }
    dropGuesses(reading);
    dropLeftPosts(reading);
    dropNamedTeams(reading);
}

void MoveReader::readTrigger(std::size_t clause, std::size_t token, Reading& reading)
{
    Event event;
    event.clause = event.firstClause = clause;
    event.trigger = m_clauses[clause].tokens[token].span;
    event.frame = &m_scene.words.frames()[static_cast<std::size_t>(m_clauses[clause].tokens[token].index)];
    event.kind = article::moveKindFromString(event.frame->kind).value_or(MoveKind::Departure);
    event.reasons.push_back("trigger " + std::string{m_scene.text.text(event.trigger)} + " (" + event.frame->name + ")");
    if (event.frame->name == "swap") {
        readSwap(event, reading);
        return;
    }
    if (addStartDay(event, reading) || !findEnds(event) || isRuledOut(event))
        return;
    if (event.actor.isTeam && m_namedLosses == clause + 1)
        return; // 五位高管离职,分别是…: told by name
    emit(event, reading);
    // 他2022年加入…;去年底已离开…: who a pronoun or nothing stands for is still spoken of.
    if (!event.actor.isTeam && event.actor.mentions.size() == 1 && m_clauses[clause].actors.empty() && m_subject
        && m_subject->mentions.size() == 1 && personOf(m_subject->mentions.front()) == personOf(event.actor.mentions.front()))
        m_subjectClause = clause;
}

bool MoveReader::findEnds(Event& event) const
{
    const Frame& frame = *event.frame;
    if (frame.name == "replace")
        return readReplacement(event);
    // 决定晋升李思明为总裁: they are moved up by somebody.
    if (frame.name == "promote") {
        const Clause& clause = m_clauses[event.clause];
        const auto object = actorAfter(clause, event.trigger.end);
        const bool isObject = object && object->span.begin <= event.trigger.end + 1 && m_scene.text.at(object->span.end) == U'为';
        if (isObject)
            return readEmployerFrame(event);
    }
    if (frame.name == "handover" || event.frame->name == "change_hands" || frame.name == "successor")
        return readHandover(event);
    if (frame.name == "layoff_size")
        return readLayoffSize(event);
    if (frame.name == "companions")
        return readAlong(event);
    if (frame.name == "charge" || frame.name == "take_charge")
        return readCharge(event);
    if (frame.subject.takes(End::Team) || frame.object.takes(End::Team))
        return readTeamFrame(event);
    if (frame.subject.takes(End::To) || frame.object.takes(End::Person))
        return readEmployerFrame(event);
    return readPersonFrame(event);
}

} // namespace exeunt::extract::zh
