// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People who move themselves: where the ends of 加入 stand. Those of 出任: post_frames.cpp; of 离职: leaving_frames.cpp; of 创办:
// founding_frames.cpp.
#include "core/extract/zh/move_reader.h"

namespace exeunt::extract::zh {

using article::MoveKind;
using End = Frame::End;

namespace {

constexpr std::size_t kObjectReach = 14;
constexpr std::u32string_view kGoalWords = U"赴到去往入回至";

} // namespace

bool MoveReader::readPersonFrame(Event& event) const
{
    const Frame& frame = *event.frame;
    const auto actor = subjectOf(event);
    if (!actor)
        return false;
    event.actor = *actor;
    event.employment = event.actor.mentions.empty() ? nullptr : employmentOf(event.actor.mentions.front());
    event.attribute = event.employment ? event.employment->organization : -1;
    const Clause& clause = m_clauses[event.clause];
    event.object = objectOrganization(clause, event.trigger, kObjectReach);
    event.source = phraseOrganization(clause, event.trigger, U"从自由");
    if (event.employment) {
        event.role = event.employment->role;
        event.fromUnit = event.employment->unit;
    }
    if (frame.name == "startup")
        return readStartup(event) && settleEnds(event);
    if (frame.name == "found")
        return readFounding(event);
    if (frame.name == "drop_post")
        return readDroppedPost(event) && settleEnds(event);
    if (frame.name == "come_from")
        return readComing(event);
    if (frame.object.takes(End::NewRole))
        return readPost(event) && settleEnds(event);
    if (frame.object.takes(End::To) || frame.name == "join_at")
        return readJoining(event) && settleEnds(event);
    return readLeaving(event) && settleEnds(event);
}

/// What a person's own frame leaves open: the company of a team, the employer known from elsewhere.
bool MoveReader::settleEnds(Event& event) const
{
    const Frame& frame = *event.frame;
    if (event.actor.isTeam) {
        // 远帆科技几位出海负责人离职: the company stands before the team.
        if (event.from < 0)
            event.from = organizationBefore(m_clauses[event.firstClause], event.actor.span.begin + 1);
        if (event.from < 0 && event.fromName.empty() && event.to >= 0 && organization(event.to).name != m_topic)
            event.fromName = m_topic;
        // 和李思明一起走的,还有两名工程师: from where he went.
        if (event.from < 0 && event.fromName.empty() && event.to < 0 && hasLeftPost(event.clause)
            && m_scene.text.before(event.trigger.end) == U'的')
            event.fromName = m_left.organization;
        return (event.from >= 0 && event.from != event.to) || !event.fromName.empty();
    }
    if (event.from < 0 && event.fromName.empty() && (event.kind == MoveKind::Departure || event.kind == MoveKind::Dismissal))
        event.fromName = leftBehind(event);
    const bool isLeaving =
        event.kind == MoveKind::Departure || event.kind == MoveKind::Dismissal || event.frame->name == "leave_post";
    if (event.from < 0 && event.fromName.empty() && isLeaving)
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
    if (event.to < 0 && frame.object.takes(End::NewRole)) {
        if (event.fromName.empty())
            event.fromName = employerOf(event.actor, event.clause, event.reasons);
        // 原星图智能总经理李思明出任总裁: not of the company they were at.
        const bool isFormer = event.employment && event.employment->isFormer && event.attribute >= 0
            && event.frame->kind == "appointment" && organization(event.attribute).name == event.fromName;
        if (isFormer) {
            const int home = precedingOrganization(event.clause);
            event.fromName = home >= 0 ? organization(home).name : m_topic;
            if (event.fromName == organization(event.attribute).name)
                return false;
        }
        event.isInsidePost = true;
        if (!comeFromOutside(event, mentionNamed(event.fromName)))
            takeOrigin(event);
    }
    return event.from >= 0 || event.to >= 0 || !event.fromName.empty();
}

/// 他的新东家是星图智能。…他已办完离职手续: from where the move told before began.
std::string MoveReader::leftBehind(const Event& event) const
{
    if (event.actor.mentions.size() != 1)
        return {};
    const auto joined = m_joined.find(personOf(event.actor.mentions.front()));
    const bool isNear = joined != m_joined.end() && m_clauses[event.clause].line - joined->second.line <= 1;
    return isNear ? joined->second.left : std::string{};
}

/// 将赴远帆科技任职, 已在远帆科技上班: the goal stands before the verb.
bool MoveReader::findGoalBefore(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    event.to = phraseOrganization(clause, event.trigger, U"赴到去往入回在");
    // 完成远帆证券的入职登记
    if (event.to < 0 && m_scene.text.endsWithAny(event.trigger.end, {"登记", "注册"})) {
        const int house = organizationBefore(clause, event.trigger.begin);
        const std::size_t end = house < 0 ? 0 : organization(house).span.end;
        const bool isDone = house >= 0 && event.trigger.begin - end <= 2
            && m_scene.text.endsWithAny(
                m_scene.skipSpacesBack(organization(house).span.begin), {"完成", "完成了", "办完", "办理"});
        event.to = isDone ? house : -1;
        return isDone;
    }
    if (event.to < 0)
        return false;
    const Span before{clause.span.begin, event.trigger.begin};
    const bool isGoal = phraseOrganization(clause, event.trigger, kGoalWords) == event.to;
    const bool isAtWork = m_scene.text.startsWithAny(event.trigger.begin, {"上班", "报到", "入职登记", "执业登记", "执业注册"});
    const bool isNew =
        isGoal || m_scene.map.has(before, maskOf(Cue::Plan)) || (isAtWork && m_scene.map.has(before, maskOf(Cue::Perfect)));
    return isNew && !m_scene.map.has(before, maskOf(Cue::Past));
}

void MoveReader::findGoal(Event& event) const
{
    event.to = event.object;
    if (event.to < 0)
        event.to = phraseOrganization(m_clauses[event.clause], event.trigger, kGoalWords);
    event.hasOwnGoal = event.to >= 0;
}

/// 五月到了远帆科技,任总监: nothing but a post or the end of the clause follows the company; 到了远帆科技楼下 is a way.
bool MoveReader::arrivesForGood(const Event& event) const
{
    const Span& goal = organization(event.to).span;
    const std::size_t next = m_scene.skipSpaces(goal.end);
    return goal.begin == m_scene.skipSpaces(event.trigger.end)
        && (isClauseEnd(m_scene.text.at(next)) || isAmong(m_scene.text.at(next), U"任担做当出")
            || m_scene.map.beginning(next, maskOf(Cue::Title)) > 1);
}

/// 合伙人李思明去了一家国企: they left, wherever to.
bool MoveReader::goesSomewhere(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const bool isSome =
        m_scene.text.startsWithAny(m_scene.skipSpaces(event.trigger.end), {"一家", "某家", "另一家", "一所", "了一家"});
    const std::size_t end = m_scene.skipSpacesBack(clause.span.end);
    const bool isHouse = m_scene.map.ending(end, maskOf(Cue::Generic)) > 1
        || m_scene.text.endsWithAny(end, {"国企", "央企", "高校", "大学", "大厂", "公司"});
    const int home = event.attribute >= 0  ? event.attribute
        : m_focus[event.clause].label >= 0 ? m_focus[event.clause].label
                                           : headingOrganization(event.clause);
    if (!isSome || !isHouse || home < 0 || end - event.trigger.end > 24 || event.actor.isTeam
        || event.clause != event.firstClause)
        return false;
    event.kind = MoveKind::Departure;
    event.from = home;
    return true;
}

/// 联合创始人李思明加入: a post of the new house, or of no house at all.
bool MoveReader::isHeldBehind(const Event& event) const
{
    const std::string& role = event.role;
    for (const std::string_view word : {"教授", "博士", "学者", "院士", "专家", "大神", "大牛", "老将", "新人", "作家", "记者"}) {
        if (role.ends_with(word))
            return true;
    }
    return role == event.newRole;
}

/// 远帆证券首席李思明刚获奖,随即李思明便加入星图证券: the employer that the sentence named a few clauses before; empty where the joining
/// is of another time.
std::string MoveReader::postHeldBefore(const Event& event, const std::string& goal) const
{
    const Clause& clause = m_clauses[event.clause];
    if (hasOwnDate(event) || event.isHistory || m_scene.map.has({clause.span.begin, event.trigger.begin}, maskOf(Cue::Past)))
        return {};
    const int person = personOf(event.actor.mentions.front());
    for (std::size_t back = event.clause;
         back-- > 0 && m_clauses[back].sentence == clause.sentence && event.clause - back <= 3;) {
        for (const Token& token : m_clauses[back].tokens) {
            const Employment* held =
                token.type == Token::Type::Person && personOf(token.index) == person ? employmentOf(token.index) : nullptr;
            const bool isHeld = held && held->organization >= 0 && !held->isFormer && !held->role.empty();
            if (isHeld && isEmployer(held->organization) && organization(held->organization).name != goal)
                return organization(held->organization).name;
        }
    }
    return {};
}

bool MoveReader::readJoining(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Frame& frame = *event.frame;
    if (frame.name == "join_at") {
        if (!findGoalBefore(event))
            return false;
    } else {
        findGoal(event);
        if (frame.name == "follow") // 李思明也跟了过去
            event.to = m_lastTo >= 0 && event.clause - m_lastEventClause <= 6 ? m_lastTo : -1;
        else if (event.to < 0 && frame.name != "next")
            event.to = unspokenGoal(event);
    }
    // 李思明曾就职于远帆科技: a time there, not the day they came.
    if (m_scene.text.startsWith(event.trigger.begin, "就职")
        && m_scene.map.has({clause.span.begin, event.trigger.begin}, maskOf(Cue::Past)))
        return false;
    const bool isOwn = event.to >= 0 && event.attribute >= 0 && event.to != event.object
        && organization(event.to).name == organization(event.attribute).name;
    if (isOwn)
        event.to = -1;
    // 远帆科技总监李思明跳槽: where to is not said.
    const bool isBare = frame.name == "join" && event.to < 0 && isClauseEnd(m_scene.text.at(event.trigger.end))
        && m_scene.text.startsWithAny(event.trigger.begin, {"跳槽", "改换门庭"});
    if (isBare && event.attribute >= 0 && !event.employment->isFormer && !event.actor.isTeam) {
        event.kind = MoveKind::Departure;
        event.from = event.attribute;
        return true;
    }
    if (event.to < 0 && goesSomewhere(event))
        return true;
    if (frame.object.isRequired && event.to < 0)
        return false;
    if (frame.name == "arrive" && !arrivesForGood(event))
        return false;
    if (event.to >= 0)
        event.toUnit = unitAfter(event.to);
    event.newRole = roleAfter(clause, event.trigger.end);
    if (event.newRole.empty() && event.actor.mentions.size() == 1)
        event.newRole = postNamedBehind(event.clause);
    event.from = event.source >= 0 ? event.source : event.attribute;
    // 加入远帆科技前,李思明任职于…: told of something else.
    event.isHistory = event.object >= 0
        && m_scene.text.startsWithAny(m_scene.skipSpaces(organization(event.object).span.end), {"前", "之前", "以前"});
    // 这是他重返远帆科技以来…: when, not that.
    if (event.object >= 0 && m_scene.text.startsWith(m_scene.skipSpaces(organization(event.object).span.end), "以来"))
        return false;
    if (event.from >= 0 || event.to < 0 || event.isHistory)
        return true;
    const std::string& goal = organization(event.to).name;
    if (frame.name == "next") { // 李思明的下一站是远帆科技: they are somewhere now
        const auto known =
            event.actor.mentions.size() == 1 ? m_employers.find(personOf(event.actor.mentions.front())) : m_employers.end();
        event.fromName = known != m_employers.end() ? known->second : m_topic;
        if (event.fromName == goal)
            event.fromName.clear();
    }
    if (frame.name == "follow" && hasLeftPost(event.clause) && m_left.organization != goal)
        event.fromName = m_left.organization;
    if (event.fromName.empty() && event.actor.mentions.size() == 1)
        event.fromName = formerEmployer(event.actor.mentions.front(), event.clause, goal);
    if (event.fromName.empty() && event.actor.mentions.size() == 1)
        event.fromName = postHeldBefore(event, goal);
    // 远帆科技换帅,技术官李思明加入星图智能: a post and no company beside the name.
    const bool hasBarePost = event.fromName.empty() && event.employment && !event.employment->isFormer && event.attribute < 0
        && !event.role.empty() && event.actor.mentions.size() == 1
        && (!isHeldBehind(event) || (m_focus[event.clause].label >= 0 && event.role != event.newRole));
    if (hasBarePost) {
        const int home = spokenOf(event.clause);
        if (home >= 0 && organization(home).name != goal && !isLeftBehind(home))
            event.fromName = organization(home).name;
    }
    // 远帆科技少了三人: 李思明,去了星图智能;…
    if (event.fromName.empty() && m_isLossListed[event.clause] && organization(m_headings[event.clause]).name != goal)
        event.fromName = organization(m_headings[event.clause]).name;
    // 远帆科技又有四位研究员离开:…。李思明去了星图智能: one of those counted.
    const bool isCounted = m_lastTeam && isCount(m_lastTeam->team) && event.clause - m_lastTeamClause <= 12
        && m_clauses[event.clause].line == m_clauses[m_lastTeamClause].line
        && m_clauses[event.clause].sentence - m_clauses[m_lastTeamClause].sentence <= 2;
    if (isCounted && event.fromName.empty() && event.attribute < 0 && m_lastTeamFrom != goal)
        event.fromName = m_lastTeamFrom;
    // 原副行长李思明转投星图智能: of the company spoken of.
    if (event.fromName.empty() && event.employment && event.employment->isFormer) {
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
        if (event.fromName == goal)
            event.fromName.clear();
    }
    return true;
}

/// 远帆科技的技术官李思明是从星图智能来的: where they came from; where they are stands beside the name.
bool MoveReader::readComing(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    event.from = phraseOrganization(clause, event.trigger, U"从自");
    if (event.actor.isTeam || event.from < 0 || event.trigger.begin - organization(event.from).span.end > 2
        || (event.employment && event.employment->isFormer))
        return false;
    event.role.clear();
    event.fromUnit.clear();
    event.to = event.attribute >= 0 && event.attribute != event.from ? event.attribute
                                                                     : organizationBefore(clause, event.actor.span.begin);
    if (event.to < 0 || organization(event.to).name == organization(event.from).name)
        event.to = precedingOrganization(event.clause);
    if (event.employment && event.to == event.attribute)
        event.newRole = event.employment->role;
    return event.to >= 0 && organization(event.to).name != organization(event.from).name;
}

/// The organization that somebody joins where the verb has no object: 星图智能:李思明加入; 星图智能宣布,李思明加入;
/// 随着李思明的加入,星图智能…; 同时加入的还有李思明.
int MoveReader::unspokenGoal(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const char32_t next = m_scene.text.at(event.trigger.end);
    if (!isClauseEnd(next) && !isAmong(next, U"的后并)、 "))
        return -1;
    if (next == U'的' && event.clause - m_lastEventClause <= 2 && m_lastTo >= 0)
        return m_lastTo;
    // 小米通过李思明等人的加入: the one who gains is the clause's subject.
    const int subject = event.actor.isTeam || next == U'的' ? -1 : organizationBefore(clause, event.actor.span.begin);
    if (subject >= 0)
        return subject;
    if (const int heading = headingOrganization(event.clause); heading >= 0)
        return heading;
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
    // 李思明2021年入职: the company that is spoken of.
    const bool isDated = hasOwnDate(event)
        || (event.clause > 0 && m_clauses[event.clause - 1].sentence == clause.sentence
            && m_clauses[event.clause - 1].span.size() <= 8 && hasAnyDate(event.clause - 1)); // 6月,…加入
    if (event.actor.mentions.size() == 1 && isClauseEnd(next) && isDated) {
        const int person = personOf(event.actor.mentions.front());
        const auto known = m_employers.find(person);
        if (known != m_employers.end() && m_onlyFormer.count(person) == 0)
            return mentionNamed(known->second);
        if (const int spoken = spokenOf(event.clause); spoken >= 0)
            return spoken;
        return mentionNamed(m_topic);
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

} // namespace exeunt::extract::zh
