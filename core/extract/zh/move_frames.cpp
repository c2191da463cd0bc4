// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How each family of frames finds its ends: people who move themselves, employers who move them, teams that are moved.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;
using End = Frame::End;

namespace {

bool isOneOf(char32_t value, std::u32string_view list)
{
    return list.find(value) != std::u32string_view::npos;
}

constexpr std::size_t kObjectReach = 14;

} // namespace

/// The company that the article calls somebody's former one, other than `goal`; empty when it names none.
std::string MoveReader::formerEmployer(int personMention, const std::string& goal) const
{
    const int person = m_scene.personMentions[static_cast<std::size_t>(personMention)].person;
    for (const PersonMention& mention : m_scene.personMentions) {
        const bool isFormer = mention.person == person && mention.employment && mention.employment->organization >= 0
            && mention.employment->isFormer;
        if (isFormer && organization(mention.employment->organization).name != goal)
            return organization(mention.employment->organization).name;
    }
    return {};
}

bool MoveReader::readPersonFrame(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Frame& frame = *event.frame;
    auto actor = subjectOf(event);
    if (!actor)
        return false;
    event.actor = *actor;
    const int object = objectOrganization(clause, event.trigger, kObjectReach);
    const int source = phraseOrganization(clause, event.trigger, U"从自由");
    const Employment* employment = event.actor.mentions.empty() ? nullptr : employmentOf(event.actor.mentions.front());
    const int attribute = employment ? employment->organization : -1;
    if (employment) {
        event.role = employment->role;
        event.fromUnit = employment->unit;
    }
    if (frame.name == "join_at" || (frame.object.takes(End::To) && frame.name != "found") || frame.object.takes(End::NewRole)) {
        if (frame.name == "join_at") {
            event.to = phraseOrganization(clause, event.trigger, U"赴到去往入回在");
            const Span before{clause.span.begin, event.trigger.begin};
            const bool isGoal = event.to >= 0 && phraseOrganization(clause, event.trigger, U"赴到去往入回") == event.to;
            const bool isAtWork =
                m_scene.text.startsWith(event.trigger.begin, "上班") || m_scene.text.startsWith(event.trigger.begin, "报到");
            const bool isNew = event.to >= 0
                && (isGoal || m_scene.map.has(before, maskOf(Cue::Plan))
                    || (isAtWork && m_scene.map.has(before, maskOf(Cue::Perfect))));
            if (!isNew || m_scene.map.has(before, maskOf(Cue::Past)))
                return false;
        } else {
            event.to = object;
            if (event.to < 0)
                event.to = phraseOrganization(clause, event.trigger, U"赴到去往入回");
            event.hasOwnGoal = event.to >= 0;
        }
        if (event.to < 0 && frame.kind == "joining" && frame.name != "next")
            event.to = unspokenGoal(event);
        if (event.to >= 0 && attribute >= 0 && event.to != object && organization(event.to).name == organization(attribute).name)
            event.to = -1;
        if (frame.object.isRequired && event.to < 0)
            return false;
        if (event.to >= 0)
            event.toUnit = unitAfter(event.to);
        event.newRole = roleAfter(clause, event.trigger.end);
        event.from = source >= 0 ? source : attribute;
        if (event.from < 0 && event.to >= 0 && event.actor.mentions.size() == 1)
            event.fromName = formerEmployer(event.actor.mentions.front(), organization(event.to).name);
        // 原副行长李思明转投星图智能: of the company spoken of.
        if (event.from < 0 && event.fromName.empty() && event.to >= 0 && frame.kind == "joining" && employment
            && employment->isFormer && attribute < 0) {
            event.fromName = employerOf(event.actor, event.clause, event.reasons);
            if (event.fromName == organization(event.to).name)
                event.fromName.clear();
        }
        if (frame.object.takes(End::NewRole)) {
            // 由李思明接任; 李思明升任总裁: the employer stays unless the clause names another one.
            if (event.to < 0)
                event.to = attribute >= 0 ? attribute : organizationBefore(clause, event.actor.nameBegin);
            if (event.from >= 0 && event.to >= 0 && organization(event.from).name == organization(event.to).name)
                event.isInsidePost = true;
            if (frame.name == "hold") {
                const Span before{clause.span.begin, event.trigger.begin};
                const bool isChange = m_scene.text.endsWith(event.actor.span.begin, "由")
                    || m_scene.map.has({event.actor.span.end, event.trigger.begin}, maskOf(Cue::Plan))
                    || m_scene.map.has(before, maskOf(Cue::Announce)) || m_scene.text.endsWith(event.trigger.begin, "起");
                if (!isChange || event.newRole.empty() || m_scene.map.has(before, maskOf(Cue::Past)))
                    return false;
            }
            if (frame.name == "succeed" && event.newRole.empty())
                event.newRole = m_lastRole;
            if (event.newRole.empty() && event.to < 0 && (frame.name != "change_post" || event.role.empty()))
                return false;
        }
    } else if (frame.name == "startup") {
        const Span before{event.actor.span.end, event.trigger.begin};
        const bool isNew = event.actor.mentions.size() > 0 && event.clause == event.firstClause
            && (m_scene.map.has(before, maskOf(Cue::Plan, Cue::Announce))
                || m_scene.map.ends(event.trigger.begin, maskOf(Cue::Also)))
            && !m_scene.map.has(before, maskOf(Cue::Past));
        if (!isNew || object >= 0)
            return false;
        event.from = source >= 0 ? source : attribute;
        event.kind = MoveKind::Departure;
        event.frame = &m_scene.words.frames().front();
    } else if (frame.name == "found") {
        // Who founds is news where a departure stands beside it; else it is the company's history.
        const Span before{m_clauses[event.firstClause].span.begin, event.trigger.begin};
        const bool isNew = (employment && employment->isFormer) || m_scene.map.has(before, maskOf(Cue::Trigger));
        event.to = objectOrganization(clause, event.trigger, 4);
        if (!isNew || event.to < 0 || event.actor.isTeam || m_scene.map.has(before, maskOf(Cue::Past))
            || m_scene.text.at(event.trigger.end) == U'于' || m_scene.text.at(event.trigger.end) == U'的')
            return false;
        event.role.clear();
        event.fromUnit.clear();
        return attribute < 0 || organization(attribute).name != organization(event.to).name;
    } else if (frame.name == "replace") {
        return false;
    } else {
        event.from = object >= 0 ? object : source;
        // 离开深圳: the object is named, and it is no company.
        if (frame.name == "leave_from" && event.from < 0
            && !m_scene.map.has({event.trigger.end, std::min(clause.span.end, event.trigger.end + 8)},
                maskOf(Cue::OwnCompany, Cue::Team, Cue::Generic))) {
            const std::size_t next = event.trigger.end + (m_scene.text.at(event.trigger.end) == U'了' ? 1 : 0);
            if (next < clause.span.end && isHanChar(m_scene.text.at(next))
                && !isOneOf(m_scene.text.at(next), U"后的去并时前引让使对给也都是已一"))
                return false;
        }
        if (frame.object.isRequired && event.from < 0)
            return false;
        if (event.from >= 0 && attribute >= 0 && organization(event.from).name != organization(attribute).name)
            event.fromUnit.clear();
        if (event.from < 0)
            event.from = attribute;
        if (frame.object.takes(End::Role)) {
            if (const std::string left = roleAfter(clause, event.trigger.end); !left.empty())
                event.role = left;
        }
        if (event.from < 0 && !event.actor.isTeam)
            event.from = organizationBefore(clause, event.actor.span.begin);
    }
    if (event.actor.isTeam) {
        // 远帆科技几位出海负责人离职: the company stands before the team.
        if (event.from < 0)
            event.from = organizationBefore(clause, event.actor.span.begin + 1);
        if (event.from < 0 && event.to >= 0 && organization(event.to).name != m_topic)
            event.fromName = m_topic;
        return (event.from >= 0 && event.from != event.to) || !event.fromName.empty();
    }
    if (event.from < 0 && (event.kind == MoveKind::Departure || event.kind == MoveKind::Dismissal))
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
    if (event.to < 0 && frame.object.takes(End::NewRole)) {
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
        event.isInsidePost = true;
    }
    return event.from >= 0 || event.to >= 0 || !event.fromName.empty();
}

/// The organization that somebody joins where the verb has no object: 星图智能:李思明加入; 星图智能宣布,李思明加入;
/// 随着李思明的加入,星图智能…; 同时加入的还有李思明.
int MoveReader::unspokenGoal(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const char32_t next = m_scene.text.at(event.trigger.end);
    if (!isClauseEnd(next) && !isOneOf(next, U"的后并)、 "))
        return -1;
    if (next == U'的' && event.clause - m_lastEventClause <= 2 && m_lastTo >= 0)
        return m_lastTo;
    // 小米通过李思明等人的加入: the one who gains is the clause's subject.
    const int subject = event.actor.isTeam || next == U'的' ? -1 : organizationBefore(clause, event.actor.span.begin);
    if (subject >= 0)
        return subject;
    // A list under a heading: 星图智能人事变动: - 李思明加入
    const auto& lines = m_scene.document.lines();
    if (lines[clause.line].isItem) {
        for (std::size_t back = event.clause; back-- > 0;) {
            if (lines[m_clauses[back].line].isItem)
                continue;
            for (const Token& token : m_clauses[back].tokens) {
                if (token.type == Token::Type::Organization && isEmployer(token.index))
                    return token.index;
            }
            break;
        }
    }
    if (event.clause > 0) {
        const Clause& earlier = m_clauses[event.clause - 1];
        const bool isLabel = m_scene.text.at(earlier.span.end) == U':';
        const bool isAnnouncement = earlier.sentence == clause.sentence && m_scene.map.has(earlier.span, maskOf(Cue::Announce));
        if (isLabel || isAnnouncement) {
            for (const Token& token : earlier.tokens) {
                if (token.type == Token::Type::Organization && isEmployer(token.index))
                    return token.index;
            }
        }
    }
    const bool isNominal = m_scene.text.before(event.trigger.begin) == U'的';
    if (isNominal && event.clause + 1 < m_clauses.size() && m_clauses[event.clause + 1].sentence == clause.sentence) {
        for (const Token& token : m_clauses[event.clause + 1].tokens) {
            if (token.type == Token::Type::Organization && isEmployer(token.index)
                && token.span.begin - m_clauses[event.clause + 1].span.begin <= 3)
                return token.index;
        }
    }
    return isNominal ? precedingOrganization(event.clause) : -1;
}

bool MoveReader::readEmployerFrame(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Frame& frame = *event.frame;
    const auto object = actorAfter(clause, event.trigger.end);
    const bool isNear = object && object->nameBegin - event.trigger.end <= 40;
    const int agent = phraseOrganization(clause, event.trigger, U"被遭获由");
    const bool hasPassiveMark = m_scene.text.at(event.trigger.end) == U'为' || m_scene.text.endsWith(event.trigger.begin, "被")
        || m_scene.text.endsWith(event.trigger.begin, "获") || m_scene.text.endsWith(event.trigger.begin, "受")
        || m_scene.text.endsWith(event.trigger.begin, "遭到") || m_scene.text.endsWith(event.trigger.begin, "遭") || agent >= 0;
    const bool isPassive = !isNear && (hasPassiveMark || frame.name == "dismiss");
    if (frame.object.isRequired && !isNear)
        return false;
    if (isNear && !isPassive) {
        event.actor = *object;
    } else if (isPassive) {
        auto actor = subjectOf(event);
        if (!actor || actor->isTeam)
            return false;
        event.actor = *actor;
    } else {
        return false;
    }
    const Employment* employment = employmentOf(event.actor.mentions.front());
    const int attribute = employment ? employment->organization : -1;
    const int source = phraseOrganization(clause, event.trigger, U"从自");
    int employer = isPassive ? agent : -1;
    if (!isPassive) {
        for (const Token& token : clause.tokens) {
            if (token.span.end <= event.trigger.begin && token.type == Token::Type::Organization && token.index != source
                && isEmployer(token.index)
                && !isOneOf(m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"与和向对由被到至于"))
                employer = token.index;
        }
        if (employer < 0)
            employer = precedingOrganization(event.clause);
    }
    if (employment) {
        event.role = employment->role;
        event.fromUnit = employment->unit;
    }
    if (frame.name == "dismiss") {
        event.from = attribute >= 0 ? attribute : employer;
        if (event.from < 0)
            event.fromName = employerOf(event.actor, event.clause, event.reasons);
        return event.from >= 0 || !event.fromName.empty();
    }
    event.newRole = roleAfter(clause, std::max(event.trigger.end, event.actor.span.end));
    // 聘任王晓岚为远帆科技总经理: the employer stands with the post.
    for (const Token& token : clause.tokens) {
        if (employer < 0 && !isPassive && token.type == Token::Type::Organization && token.span.begin >= event.actor.span.end)
            employer = token.index;
    }
    if (frame.kind == "appointment" || frame.kind == "role_change") {
        event.to = employer >= 0 ? employer : attribute;
        event.from = attribute;
        if (event.to < 0) {
            event.fromName = employerOf(event.actor, event.clause, event.reasons);
            event.isInsidePost = true;
            return !event.fromName.empty();
        }
        event.isInsidePost = attribute < 0 || organization(attribute).name == organization(event.to).name;
        return true;
    }
    // 挖来: the employer gains, another one loses.
    event.to = employer;
    event.from = source >= 0 ? source : attribute;
    if (event.from < 0 && isNear) {
        for (const Token& token : clause.tokens) {
            if (token.type == Token::Type::Organization && token.span.begin >= event.trigger.end
                && token.span.end <= event.actor.nameBegin)
                event.from = token.index;
        }
    }
    if (event.to < 0)
        return false;
    if (event.from >= 0 && organization(event.from).name == organization(event.to).name)
        event.from = -1;
    if (event.from < 0 && isPassive) {
        event.fromName = employerOf(event.actor, event.clause, event.reasons); // somebody lost them
        if (event.fromName == organization(event.to).name)
            event.fromName.clear();
    }
    return true;
}

bool MoveReader::readTeamFrame(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Frame& frame = *event.frame;
    const Span after{event.trigger.end, clause.span.end};
    const Span before{clause.span.begin, event.trigger.begin};
    if (frame.object.takes(End::Team)) {
        const auto team = teamIn(m_scene, after, false);
        if (!team)
            return false;
        event.actor = *team;
        const int subject = organizationBefore(clause, event.trigger.begin);
        if (frame.kind == "acquihire") {
            event.to = subject >= 0 ? subject : precedingOrganization(event.clause);
            event.from = objectOrganization(clause, event.trigger, kObjectReach);
            return event.to >= 0 && event.from >= 0;
        }
        event.from = subject >= 0 ? subject : precedingOrganization(event.clause);
        event.actor.team = m_scene.display({team->span.begin, m_scene.map.lastIn(after, maskOf(Cue::Team))->span.end});
        return event.from >= 0;
    }
    const auto team = teamIn(m_scene, before, true);
    if (!team)
        return false;
    event.actor = *team;
    event.to = objectOrganization(clause, event.trigger, kObjectReach);
    event.from = organizationBefore(clause, team->span.begin + 1);
    if (event.from < 0 && !m_lastTeamFrom.empty() && event.clause - m_lastTeamClause <= 2) {
        event.fromName = m_lastTeamFrom;
        event.actor.team.clear();
    }
    return event.to >= 0 && (event.from >= 0 || !event.fromName.empty());
}

void MoveReader::readCompanions(std::size_t index, Reading& reading)
{
    // 来远帆科技的还有他团队里的十多个人
    const Clause& clause = m_clauses[index];
    for (const Token& token : clause.tokens) {
        const bool isGoal = token.type == Token::Type::Organization && isOneOf(m_scene.text.before(token.span.begin), U"来去到")
            && m_scene.text.at(token.span.end) == U'的';
        if (!isGoal
            || !(m_scene.text.startsWith(token.span.end + 1, "还有") || m_scene.text.startsWith(token.span.end + 1, "还包括")))
            continue;
        Event event;
        event.frame = &m_scene.words.frames().front();
        event.trigger = {token.span.begin - 1, token.span.end};
        event.clause = event.firstClause = index;
        event.kind = MoveKind::Joining;
        event.to = token.index;
        const Span rest{token.span.end + 3, clause.span.end};
        const auto named = actorAfter(clause, rest.begin);
        const auto team = teamIn(m_scene, rest, false);
        if (named)
            event.actor = *named;
        else if (team)
            event.actor = *team;
        else
            continue;
        if (event.actor.isTeam && m_subject) // his team comes from where he came from
            event.fromName = employerOf(*m_subject, index, event.reasons);
        event.reasons.push_back("others who came along");
        emit(event, reading);
    }
}

void MoveReader::readLosses(std::size_t index, Reading& reading)
{
    // 远帆科技走了三位高管,李思明、王晓岚都在其中
    const Clause& clause = m_clauses[index];
    const WordHit* loss = m_scene.map.firstIn(clause.span, maskOf(Cue::Loss));
    // 多名中层离职,其中包括李思明
    for (const Token& token : clause.tokens) {
        const bool isLeaving =
            token.type == Token::Type::Trigger && m_scene.words.frames()[static_cast<std::size_t>(token.index)].name == "leave";
        if (!loss && isLeaving && clause.actors.empty())
            loss = m_scene.map.firstIn(token.span, maskOf(Cue::Trigger));
    }
    if (!loss || index + 1 >= m_clauses.size())
        return;
    const int from = organizationBefore(clause, loss->span.begin);
    for (std::size_t next = index; next < m_clauses.size() && next <= index + 2; ++next) {
        const Clause& named = m_clauses[next];
        if (named.line != clause.line || named.actors.empty())
            continue;
        const bool isIncluded = m_scene.map.has(named.span, maskOf(Cue::Included))
            || m_scene.text.startsWith(named.span.begin, "其中") || m_scene.text.startsWith(named.span.begin, "包括")
            || m_scene.text.startsWith(named.span.begin, "分别是");
        const bool isObject =
            next == index && (m_scene.map.cues(*loss) & maskOf(Cue::Loss)) != 0 && named.actors.back().nameBegin > loss->span.end;
        if (!isIncluded && !isObject)
            continue;
        Event event;
        event.frame = &m_scene.words.frames().front();
        event.trigger = loss->span;
        event.clause = next;
        event.firstClause = index;
        event.actor = isObject ? named.actors.back() : named.actors.front();
        event.from = from;
        if (from < 0)
            event.fromName = employerOf(event.actor, index, event.reasons);
        event.reasons.push_back("loss told first, names after it");
        if (const Employment* employment = employmentOf(event.actor.mentions.front()))
            event.role = employment->role;
        if (event.from >= 0 || !event.fromName.empty())
            emit(event, reading);
        return;
    }
}

} // namespace exeunt::extract::zh
