// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People who move themselves: where the ends of 加入, 出任 stand. Those of 离职: leaving_frames.cpp; of 创办: founding_frames.cpp.
#include "core/extract/zh/move_reader.h"

#include <algorithm>
#include <utility>

namespace exeunt::extract::zh {

using article::MoveKind;
using End = Frame::End;

namespace {

constexpr std::size_t kObjectReach = 14;
constexpr std::u32string_view kGoalWords = U"赴到去往入回至";

/// 总经理, 副总裁, 行长, CEO: a post that takes the whole of a working day.
bool leadsHouse(const std::string& role)
{
    for (const std::string_view word : {"总经理", "总裁", "行长", "执行长", "CEO", "首席执行官", "行政总裁", "副总"})
        if (role.find(word) != std::string::npos)
            return true;
    return false;
}

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
    if (event.to < 0)
        return false;
    const Span before{clause.span.begin, event.trigger.begin};
    const bool isGoal = phraseOrganization(clause, event.trigger, kGoalWords) == event.to;
    const bool isAtWork =
        m_scene.text.startsWith(event.trigger.begin, "上班") || m_scene.text.startsWith(event.trigger.begin, "报到");
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
        && (m_scene.text.at(organization(event.object).span.end) == U'前'
            || m_scene.text.startsWith(organization(event.object).span.end, "之前")
            || m_scene.text.startsWith(organization(event.object).span.end, "以前"));
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
    // 远帆科技换帅,技术官李思明加入星图智能: a post and no company beside the name.
    const bool hasBarePost = event.fromName.empty() && event.employment && !event.employment->isFormer && event.attribute < 0
        && !event.role.empty() && event.actor.mentions.size() == 1 && !isHeldBehind(event);
    if (hasBarePost) {
        const int home = spokenOf(event.clause);
        if (home >= 0 && organization(home).name != goal && !isLeftBehind(home))
            event.fromName = organization(home).name;
    }
    // 远帆科技少了三人: 李思明,去了星图智能;…
    if (event.fromName.empty() && m_isLossListed[event.clause] && organization(m_headings[event.clause]).name != goal)
        event.fromName = organization(m_headings[event.clause]).name;
    // 原副行长李思明转投星图智能: of the company spoken of.
    if (event.fromName.empty() && event.employment && event.employment->isFormer) {
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
        if (event.fromName == goal)
            event.fromName.clear();
    }
    return true;
}

/// 任命如下: ○ 李思明担任总裁; 原销售总监王晓岚任总经理: a list of appointments, a post that was theirs before.
bool MoveReader::isAppointedInList(const Event& event) const
{
    constexpr std::size_t kItemClauses = 24;
    if (event.employment && event.employment->isFormer && !event.role.empty() && event.role != event.newRole
        && event.clause == event.firstClause)
        return true;
    const auto& lines = m_scene.document.lines();
    if (!lines[m_clauses[event.clause].line].isItem)
        return false;
    for (std::size_t back = event.clause; back-- > 0 && event.clause - back <= kItemClauses;) {
        if (lines[m_clauses[back].line].isItem)
            continue;
        const std::u32string_view head = m_scene.text.run({m_clauses[lineBegin(back)].span.begin, m_clauses[back].span.end});
        return head.find(U"任命") != std::u32string_view::npos || head.find(U"任免") != std::u32string_view::npos
            || head.find(U"人事调整") != std::u32string_view::npos;
    }
    return false;
}

/// 由李思明担任总裁, 李思明将担任总裁: said of a change; 李思明担任总裁 tells what is.
bool MoveReader::isChangeOfPost(const Event& event) const
{
    const Span before{m_clauses[event.clause].span.begin, event.trigger.begin};
    const bool isChange = isByHand(m_clauses[event.clause], event.actor)
        || m_scene.map.has({event.actor.span.end, event.trigger.begin}, maskOf(Cue::Plan))
        || m_scene.map.has(before, maskOf(Cue::Announce)) || m_scene.text.endsWith(event.trigger.begin, "起")
        || m_scene.text.endsWithAny(event.actor.span.begin, {"批准", "同意", "决定", "通过", "推荐"}) || isAppointedInList(event);
    return isChange && !event.newRole.empty() && !m_scene.map.has(before, maskOf(Cue::Past));
}

/// One name begins like the other: 翔鹰航空 and 翔鹰地勤.
bool MoveReader::isOneHouse(int one, int other) const
{
    const Span& first = organization(one).span;
    const Span& second = organization(other).span;
    return organization(one).name == organization(other).name
        || (m_scene.text.at(first.begin) == m_scene.text.at(second.begin)
            && m_scene.text.at(first.begin + 1) == m_scene.text.at(second.begin + 1));
}

bool MoveReader::readPost(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Frame& frame = *event.frame;
    findGoal(event);
    if (event.to >= 0)
        event.toUnit = unitAfter(event.to);
    event.newRole = roleAfter(clause, event.trigger.end);
    if (frame.name == "take_post" && event.newRole.empty() && !event.hasOwnGoal)
        return false;
    event.from = event.source >= 0 ? event.source : event.attribute;
    if (event.from < 0 && event.to >= 0 && event.actor.mentions.size() == 1)
        event.fromName = formerEmployer(event.actor.mentions.front(), event.clause, organization(event.to).name);
    // 东澜大学官网更新,院长李思明已调任南湖大学副校长: of the one spoken of.
    if (frame.name == "change_post" && event.hasOwnGoal && event.from < 0 && event.fromName.empty()) {
        const int spoken = organizationBefore(clause, event.actor.nameBegin);
        event.from = spoken >= 0 ? spoken : spokenOf(event.clause);
    }
    if (frame.name == "change_post" && event.hasOwnGoal && event.from >= 0 && !isOneHouse(event.from, event.to))
        event.kind = MoveKind::Move;
    // 东澜大学校长李思明到南湖大学履新: from one house to the other.
    const bool isGoing = frame.name == "appoint" && event.object < 0 && event.hasOwnGoal && event.from >= 0;
    if (isGoing && !isOneHouse(event.from, event.to))
        event.kind = MoveKind::Move;
    // 由星图智能总经理李思明接任远帆科技总经理: nobody leads two houses.
    const bool isLed = m_scene.text.text({event.trigger.begin, event.trigger.begin + 2}) == "接任" && event.employment
        && !event.employment->isFormer && leadsHouse(event.role) && leadsHouse(event.newRole);
    if (isLed && event.hasOwnGoal && event.from >= 0 && event.from == event.attribute && !isOneHouse(event.from, event.to))
        event.kind = MoveKind::Move;
    if (event.newRole.empty() && isByHand(clause, event.actor))
        takeOpenPost(event, 0);
    if (event.to < 0 && (frame.name == "succeed" || isByHand(clause, event.actor)))
        takeLeftPost(event);
    if (event.newRole.empty() && isByHand(clause, event.actor)) {
        takeOpenPost(event, 2);
        event.isInsidePost = event.isInsidePost || (!event.newRole.empty() && event.to < 0);
    }
    if (m_scene.text.startsWith(event.trigger.begin, "任职资格")) { // 总经理李思明任职资格获批
        event.newRole = std::exchange(event.role, {});
        if (event.newRole.empty()) {
            for (const Token& token : clause.tokens) {
                if (token.type == Token::Type::Role && token.span.end <= event.trigger.begin)
                    event.newRole = m_scene.display(token.span);
            }
        }
    }
    // 李思明升任总裁: the employer stays unless the clause names another one. A former one is not the new one.
    const bool isFormer = event.employment && event.employment->isFormer;
    if (event.to < 0 && event.fromName.empty())
        event.to = event.attribute >= 0 && !isFormer ? event.attribute : organizationBefore(clause, event.actor.nameBegin);
    if (event.to >= 0 && isFormer && event.to == event.attribute)
        event.to = precedingOrganization(event.clause);
    if (event.from >= 0 && event.to >= 0 && organization(event.from).name == organization(event.to).name)
        event.isInsidePost = true;
    // 由安全总监李思明出任执行副总裁: they have a post in the house.
    const bool hasPost = event.employment && !event.employment->isFormer && event.attribute < 0 && !event.role.empty();
    if (hasPost && event.to >= 0 && event.from < 0 && event.fromName.empty() && isByHand(clause, event.actor))
        event.isInsidePost = true;
    if (frame.name == "hold" && m_scene.text.endsWithAny(event.trigger.begin, {"继续", "仍", "仍将", "仍然"}))
        return false; // what they were already
    if (frame.name == "hold" && !isChangeOfPost(event)) {
        event.isDetail = !event.newRole.empty() && !event.hasOwnGoal;
        return event.isDetail;
    }
    return !event.newRole.empty() || event.to >= 0 || !event.fromName.empty()
        || (frame.name == "change_post" && !event.role.empty());
}

/// 所长一职空缺半年,由李思明升任: the post that the clauses before leave open.
MoveReader::OpenPost MoveReader::postNamedBefore(std::size_t clause, std::size_t clausesBack) const
{
    for (std::size_t back = clause + 1;
         back-- > 0 && clause - back <= clausesBack && m_clauses[back].sentence == m_clauses[clause].sentence;) {
        for (const Token& token : m_clauses[back].tokens) {
            const std::size_t behind = token.span.end + (m_scene.text.at(token.span.end) == U'的' ? 1 : 0);
            const bool isPassedOn = m_scene.text.startsWithAny(
                behind, {"一职", "由", "则由", "改由", "将由", "暂由", "交由", "转由", "先由", "仍由", "暂时由"});
            if (token.type == Token::Type::Role && (isPassedOn || m_scene.map.begins(behind, maskOf(Cue::Post))))
                return {m_scene.display(token.span), m_scene.organizationEnding(m_scene.skipSpacesBack(token.span.begin))};
        }
    }
    return {};
}

/// 南湖银行董事长遗缺由远帆科技总裁李思明接任: the post, and the company that stands with it.
void MoveReader::takeOpenPost(Event& event, std::size_t clausesBack) const
{
    const OpenPost post = postNamedBefore(event.clause, clausesBack);
    event.newRole = post.role;
    if (post.organization < 0 || event.to >= 0 || !isEmployer(post.organization))
        return;
    event.to = post.organization;
    event.fromName.clear();
    const bool isElsewhere = event.attribute >= 0 && !isOneHouse(event.attribute, event.to);
    event.isFromElsewhere = isElsewhere;
    if (isElsewhere && !(event.employment && event.employment->isFormer))
        event.kind = MoveKind::Move;
    if (event.from < 0)
        event.from = event.attribute;
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
    if (event.actor.mentions.size() == 1 && isClauseEnd(next) && hasOwnDate(event)) {
        const int person = personOf(event.actor.mentions.front());
        const auto known = m_employers.find(person);
        if (known != m_employers.end())
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
