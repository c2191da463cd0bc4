// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People who leave: where the ends of 离职, 离开, 不再担任 stand, and who stays all the same.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;
using End = Frame::End;

/// 离开深圳: the object is named, and it is no company.
bool MoveReader::leavesNoCompany(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Span near{event.trigger.end, std::min(clause.span.end, event.trigger.end + 8)};
    if (m_scene.map.has(near, maskOf(Cue::OwnCompany, Cue::Team, Cue::Generic)))
        return false;
    // 离开工作了十五年的公司: however long it is described.
    const std::size_t end = m_scene.skipSpacesBack(clause.span.end);
    if (const std::size_t own = m_scene.map.ending(end, maskOf(Cue::OwnCompany));
        own > 1 && m_scene.text.before(end - own) == U'的')
        return false;
    const std::size_t next = event.trigger.end + (m_scene.text.at(event.trigger.end) == U'了' ? 1 : 0);
    return next < clause.span.end && isHanChar(m_scene.text.at(next))
        && !isAmong(m_scene.text.at(next), U"后的去并时前引让使对给也都是已一");
}

bool MoveReader::readLeaving(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Frame& frame = *event.frame;
    event.from = event.object >= 0 ? event.object : event.source;
    // 离开前担任总监: what was before; the leaving is told elsewhere or not at all.
    if (event.object < 0 && m_scene.text.at(event.trigger.end) == U'前'
        && !m_scene.text.startsWithAny(event.trigger.end, {"前夕", "前日"}))
        return false;
    if (frame.name == "part")
        event.from = phraseOrganization(clause, event.trigger, U"与和同跟");
    if (frame.name == "last_day") // 周五是李思明在远帆科技的最后一天
        event.from = phraseOrganization(clause, event.trigger, U"在");
    if (frame.name == "end_stay" && !endsStay(event))
        return false;
    if (frame.name == "last_day" && (event.from < 0 || event.actor.isTeam))
        return false;
    if (frame.name == "leave_from" && event.from < 0 && leavesNoCompany(event))
        return false;
    if (frame.name == "leave_bare" && !endsBare(event))
        return false;
    // 加入远帆科技,接替退休的李思明: who made room for the one who came.
    const bool isReplaced = event.actor.span.begin > event.trigger.end && m_lastTo >= 0
        && m_clauses[m_lastEventClause].sentence == clause.sentence
        && m_scene.text.endsWithAny(
            m_scene.skipSpacesBack(event.trigger.begin), {"接替", "接替了", "取代", "接替已", "接替刚刚"});
    if (isReplaced && event.from < 0 && event.attribute < 0)
        event.from = m_lastTo;
    if (frame.object.isRequired && event.from < 0)
        return false;
    if (event.from >= 0 && event.attribute >= 0 && organization(event.from).name != organization(event.attribute).name)
        event.fromUnit.clear();
    if (event.from < 0)
        event.fromName = lateHome(event);
    if (event.from < 0 && event.fromName.empty())
        event.from = event.attribute;
    if (frame.object.takes(End::Role) && keepsWorking(event)) {
        event.kind = MoveKind::RoleChange;
        event.isInsidePost = true;
    }
    if (frame.object.takes(End::Role)) {
        if (const std::string left = roleAfter(clause, event.trigger.end); !left.empty())
            event.role = left;
        if (event.role == "法定代表人")
            return false; // a line of the register, no post
    }
    if (event.from < 0 && !event.actor.isTeam) {
        const bool isPointed = pointsBack({clause.span.begin, event.trigger.begin});
        event.from = organizationBefore(clause, isPointed ? event.trigger.begin : event.actor.span.begin); // 远帆科技这位总裁
    }
    return true;
}

/// 由星图智能副总李思明升任,三个月后即请辞: from where they had gone; empty where no such time lies between.
std::string MoveReader::lateHome(const Event& event) const
{
    if (event.firstClause == event.clause || event.actor.mentions.size() != 1)
        return {};
    const Span before{m_clauses[event.clause].span.begin, event.trigger.begin};
    const auto joined = m_joined.find(personOf(event.actor.mentions.front()));
    const bool isLater = m_scene.text.run(before).find_first_of(U"后即便就又才") != std::u32string_view::npos;
    const bool isNear = joined != m_joined.end() && joined->second.line == m_clauses[event.clause].line;
    return isLater && isNear ? joined->second.organization : std::string{};
}

/// 结束了在远帆科技十一年的职业生涯: what ends is a time at the company.
bool MoveReader::endsStay(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    for (const Token& token : clause.tokens) {
        if (token.type == Token::Type::Organization && token.span.begin >= event.trigger.end
            && m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)) == U'在') {
            event.from = token.index;
            break;
        }
    }
    return event.from >= 0
        && m_scene.text.endsWithAny(m_scene.skipSpacesBack(clause.span.end),
            {"生涯", "任期", "旅程", "时光", "岁月", "工作", "征程", "使命", "任职", "历程", "服务", "日子"});
}

/// 辞去副总经理职务,仍担任董事: the same sentence or the next says that they stay.
bool MoveReader::keepsWorking(const Event& event) const
{
    constexpr std::size_t kClausesAhead = 8;
    const Clause& clause = m_clauses[event.clause];
    bool isOthers = false;
    for (std::size_t next = event.clause; next < m_clauses.size() && next - event.clause <= kClausesAhead; ++next) {
        const Clause& later = m_clauses[next];
        // 公司强调,李思明没有离开远帆科技: farther on, where they are named again.
        const bool isNamed = !event.actor.mentions.empty() && !later.actors.empty()
            && personOf(later.actors.front().mentions.front()) == personOf(event.actor.mentions.front());
        if (later.line != clause.line || later.sentence - clause.sentence > (isNamed ? 3 : 2))
            break;
        if (later.sentence - clause.sentence > 1 && !isNamed)
            continue;
        const bool isOther = std::any_of(later.actors.begin(), later.actors.end(), [&](const Actor& actor) {
            return event.actor.mentions.empty() || personOf(actor.mentions.front()) != personOf(event.actor.mentions.front());
        });
        isOthers = later.actors.empty() ? isOthers : isOther && next > event.clause;
        if (next > event.clause && isOther)
            continue;
        if (next > event.clause && later.actors.empty() && next > 0 && isOthers)
            continue; // 由王晓岚接任,王晓岚仍兼任…: goes on about somebody else
        const Span rest{next == event.clause ? event.trigger.end : later.span.begin, later.span.end};
        if (m_scene.map.has(rest, maskOf(Cue::Keeps)))
            return true;
    }
    return false;
}

/// 不再兼任办公室主任, 不再负责研发: one duty less; who held no other post is not said to leave.
bool MoveReader::readDroppedPost(Event& event) const
{
    if (event.actor.isTeam)
        return false;
    event.from = event.attribute;
    if (const std::string left = roleAfter(m_clauses[event.clause], event.trigger.end); !left.empty())
        event.role = left;
    if (event.from < 0)
        event.from = organizationBefore(m_clauses[event.clause], event.actor.span.begin);
    if (event.from < 0)
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
    event.isInsidePost = true;
    return event.from >= 0 || !event.fromName.empty();
}

/// 李思明走了: nothing follows, the name stands right before it.
bool MoveReader::endsBare(const Event& event) const
{
    const std::size_t reach =
        m_scene.map.has({event.actor.span.end, event.trigger.begin}, maskOf(Cue::When)) ? 9 : 3; // 去年夏天也
    return event.clause == event.firstClause && !event.actor.isTeam && event.actor.span.end <= event.trigger.begin
        && event.trigger.begin - event.actor.span.end <= reach && isClauseEnd(m_scene.text.at(event.trigger.end));
}

} // namespace exeunt::extract::zh
