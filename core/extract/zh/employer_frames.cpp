// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Employers who move people: 任命, 解聘, 挖来.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;
using End = Frame::End;

/// 把星图智能的李思明挖走: what 把 brings before the verb.
std::optional<Actor> MoveReader::broughtBefore(const Clause& clause, const Span& trigger) const
{
    constexpr std::size_t kReach = 14; // characters between 把 and the name with its apposition
    if (clause.actors.empty() || clause.actors.back().span.end > trigger.begin
        || trigger.begin - clause.actors.back().span.end > 6)
        return std::nullopt;
    const Actor& last = clause.actors.back();
    for (std::size_t at = last.span.begin; at > clause.span.begin && last.span.begin - at <= kReach; --at) {
        if (isAmong(m_scene.text.before(at), U"把将"))
            return last;
    }
    return std::nullopt;
}

/// Who is moved: the name behind the verb, or the subject of a passive (被解聘, 获聘为). False when there is neither.
bool MoveReader::findMoved(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    auto object = actorAfter(clause, event.trigger.end);
    if (!object)
        object = broughtBefore(clause, event.trigger);
    const bool isNear = object && (object->nameBegin < event.trigger.begin || object->nameBegin - event.trigger.end <= 40);
    event.agent = phraseOrganization(clause, event.trigger, U"被遭获由");
    const bool hasPassiveMark = m_scene.text.at(event.trigger.end) == U'为' || event.agent >= 0
        || m_scene.map.ends(m_scene.skipSpacesBack(event.trigger.begin), maskOf(Cue::Passive));
    event.isPassive = !isNear && (hasPassiveMark || event.frame->name == "dismiss");
    if (isNear) {
        event.actor = *object;
        return true;
    }
    if (!event.isPassive || event.frame->object.isRequired)
        return false;
    const auto actor = subjectOf(event);
    if (!actor || actor->isTeam)
        return false;
    event.actor = *actor;
    return true;
}

/// 为远帆科技总经理: the organization that stands with the post, behind the one who gets it.
int MoveReader::organizationOfPost(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const std::size_t begin = event.isPassive ? event.trigger.end : std::max(event.trigger.end, event.actor.span.end);
    for (const Token& token : clause.tokens) {
        if (token.span.begin >= begin && token.type == Token::Type::Organization && isEmployer(token.index))
            return token.index;
        if (token.span.begin >= begin && (token.type == Token::Type::Trigger || token.type == Token::Type::Person))
            break;
    }
    return -1;
}

/// Who moves them: the verb's subject, else the organization the clauses before speak of.
int MoveReader::employerBefore(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    int employer = -1;
    for (const Token& token : clause.tokens) {
        if (token.span.end <= event.trigger.begin && token.type == Token::Type::Organization && token.index != event.source
            && token.index != event.attribute && isEmployer(token.index)
            && !isAmong(m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"与和向对由被到至于"))
            employer = token.index;
    }
    if (employer < 0)
        employer = m_focus[event.clause].label;
    if (employer < 0)
        employer = headingOrganization(event.clause);
    return employer >= 0 ? employer : precedingOrganization(event.clause);
}

bool MoveReader::readEmployerFrame(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Frame& frame = *event.frame;
    if (!findMoved(event))
        return false;
    event.employment = employmentOf(event.actor.mentions.front());
    event.attribute = event.employment ? event.employment->organization : -1;
    event.source = phraseOrganization(clause, event.trigger, U"从自");
    if (event.employment) {
        event.role = event.employment->role;
        event.fromUnit = event.employment->unit;
    }
    if (frame.name == "dismiss")
        return readDismissal(event);
    event.newRole = roleAfter(clause, std::max(event.trigger.end, event.actor.span.end));
    if (frame.kind == "appointment" || frame.kind == "role_change")
        return readAppointing(event);
    return readPoaching(event);
}

bool MoveReader::readDismissal(Event& event) const
{
    event.from = event.attribute;
    if (event.from < 0)
        event.from = event.isPassive ? event.agent : employerBefore(event);
    if (const std::string left = roleAfter(m_clauses[event.clause], event.actor.span.end); event.role.empty())
        event.role = left;
    if (event.from < 0)
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
    return event.from >= 0 || !event.fromName.empty();
}

bool MoveReader::readAppointing(Event& event) const
{
    const bool isFormer = event.employment && event.employment->isFormer;
    event.to = organizationOfPost(event);
    if (event.to < 0)
        event.to = event.isPassive ? event.agent : employerBefore(event);
    if (event.to < 0 && !isFormer)
        event.to = event.attribute;
    event.from = event.attribute;
    if (event.to < 0) {
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
        event.isInsidePost = true;
        return !event.fromName.empty();
    }
    // 任命李思明为总裁,此前他在星图智能任职九年
    const bool isUnplaced = event.from < 0 && event.role.empty() && event.actor.mentions.size() == 1;
    const int origin =
        isUnplaced ? originOf(personOf(event.actor.mentions.front()), event.clause, organization(event.to).name) : -1;
    if (origin >= 0) {
        event.from = origin;
        event.kind = MoveKind::Move;
        event.reasons.emplace_back("where they were before is told beside");
        return true;
    }
    event.isInsidePost = event.attribute < 0 || organization(event.attribute).name == organization(event.to).name;
    return true;
}

/// 挖来: the employer gains, another one loses.
bool MoveReader::readPoaching(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    event.to = event.isPassive ? event.agent : employerBefore(event);
    if (event.to < 0)
        event.to = organizationOfPost(event);
    if (event.to < 0 && !event.isPassive && !postNamedBefore(event.clause, 0).role.empty())
        event.to = mentionNamed(m_topic); // 财务长一职则延揽前星图智能总监李思明
    event.from = event.source >= 0 ? event.source : event.attribute;
    // 加入远帆科技,2020年又被星图智能挖走: from where they went a clause before.
    if (event.isPassive && event.source < 0 && event.actor.mentions.size() == 1) {
        const auto joined = m_joined.find(personOf(event.actor.mentions.front()));
        const bool isOn = joined != m_joined.end() && joined->second.line == m_clauses[event.clause].line;
        const int last = isOn ? mentionNamed(joined->second.organization) : -1;
        event.from = last >= 0 ? last : event.from;
    }
    for (const Token& token : clause.tokens) {
        if (event.from < 0 && !event.isPassive && token.type == Token::Type::Organization && token.span.begin >= event.trigger.end
            && token.span.end <= event.actor.nameBegin)
            event.from = token.index;
    }
    if (event.to < 0)
        return false;
    if (event.from >= 0 && organization(event.from).name == organization(event.to).name)
        event.from = -1;
    if (event.from < 0 && event.isPassive) {
        event.fromName = employerOf(event.actor, event.clause, event.reasons); // somebody lost them
        if (event.fromName == organization(event.to).name)
            event.fromName.clear();
    }
    return true;
}

} // namespace exeunt::extract::zh
