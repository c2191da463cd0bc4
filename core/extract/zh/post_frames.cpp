// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Posts that people are given, change and leave open: where the ends of 出任, 担任, 升任 stand.
#include "core/extract/zh/move_reader.h"

#include <utility>

namespace exeunt::extract::zh {

using article::MoveKind;

namespace {

/// 总经理, 副总裁, 行长, CEO: a post that takes the whole of a working day.
bool leadsHouse(const std::string& role)
{
    for (const std::string_view word : {"总经理", "总裁", "行长", "执行长", "CEO", "首席执行官", "行政总裁", "副总"})
        if (role.find(word) != std::string::npos)
            return true;
    return false;
}

} // namespace

/// 任命如下: ○ 李思明担任总裁; 原销售总监王晓岚任总经理: a list of appointments, a post that was theirs before.
bool MoveReader::isAppointedInList(const Event& event) const
{
    constexpr std::size_t kItemClauses = 24;
    if (event.employment && event.employment->isFormer && !event.role.empty() && event.role != event.newRole
        && event.clause == event.firstClause)
        return true;
    // 信里还有一串任命:李思明任总裁,王晓岚任技术官;…
    for (std::size_t back = event.clause; back-- > 0 && event.clause - back <= kItemClauses
         && m_clauses[back].line == m_clauses[event.clause].line
         && m_clauses[event.clause].sentence - m_clauses[back].sentence <= 3;) {
        const std::u32string_view words = m_scene.text.run(m_clauses[back].span);
        if (m_scene.text.at(m_clauses[back].span.end) == U':')
            return words.find(U"任命") != std::u32string_view::npos || words.find(U"任免") != std::u32string_view::npos
                || words.find(U"调整") != std::u32string_view::npos || words.find(U"分工") != std::u32string_view::npos;
    }
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

/// 获委任为总裁的前星图智能总监李思明: of another house than `home`, which gives the post.
bool MoveReader::comeFromOutside(Event& event, int home) const
{
    const bool isOutside = event.employment && event.employment->isFormer && event.attribute >= 0 && home >= 0
        && event.actor.mentions.size() == 1 && !isOneHouse(event.attribute, home);
    if (!isOutside)
        return false;
    event.from = event.attribute;
    event.to = home;
    event.fromName.clear();
    event.isInsidePost = false;
    event.kind = MoveKind::Move;
    return true;
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
    // 星图智能确认,李思明已经到岗,头衔是首席科学家: the verb says it all.
    const bool isBare = frame.name == "appoint" && event.newRole.empty() && event.to < 0 && event.fromName.empty()
        && event.clause == event.firstClause && event.actor.mentions.size() == 1 && event.actor.span.end <= event.trigger.begin
        && isClauseEnd(m_scene.text.at(event.trigger.end));
    if (isBare) {
        event.to = precedingOrganization(event.clause);
        event.newRole = postNamedBehind(event.clause);
    }
    return !event.newRole.empty() || event.to >= 0 || !event.fromName.empty()
        || ((frame.name == "change_post" || frame.name == "promote") && !event.role.empty()); // 副总李思明升任区首
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

} // namespace exeunt::extract::zh
