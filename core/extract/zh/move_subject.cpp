// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who moves: the name before the verb, behind it, or carried over from a clause before.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

/// 向李思明汇报, 对李思明的离职: a preposition that no subject follows.
bool MoveReader::isObjectAt(std::size_t begin) const
{
    return isAmong(m_scene.text.before(begin), U"向替对给把");
}

/// 接替李思明, 取代李思明.
bool MoveReader::endsInObjectVerb(std::size_t begin) const
{
    return m_scene.text.endsWithAny(begin, {"接替", "取代", "接任", "顶替", "接棒", "代替", "感谢", "汇报给"});
}

/// 直接向CEO李思明汇报, 接替离职的李思明: no subject that the next clause goes on about.
bool MoveReader::isOnlyObject(const Actor& actor) const
{
    std::size_t left = m_scene.skipSpacesBack(actor.span.begin);
    if (m_scene.text.before(left) == U'的')
        left -=
            m_scene.map.ending(left - 1, maskOf(Cue::Trigger)) > 1 ? 1 + m_scene.map.ending(left - 1, maskOf(Cue::Trigger)) : 0;
    if (endsInObjectVerb(left) && !m_scene.text.startsWith(actor.span.end, "的"))
        return true;
    const bool isObject = m_scene.text.before(left) == U'向' || m_scene.text.before(left) == U'给';
    return m_scene.map.ends(left, maskOf(Cue::ReportsTo))
        || (isObject && m_scene.map.begins(m_scene.skipSpaces(actor.span.end), maskOf(Cue::Reports)));
}

std::optional<Actor> MoveReader::subjectInClause(const Clause& clause, const Span& trigger) const
{
    for (auto actor = clause.actors.rbegin(); actor != clause.actors.rend(); ++actor) {
        if (actor->span.end > trigger.begin)
            continue;
        const Span gap{actor->span.end, trigger.begin};
        // 接替王晓岚出任, 向王晓岚汇报: a name that is an object itself.
        const std::size_t left = m_scene.skipSpacesBack(actor->span.begin);
        if (isObjectAt(left) || endsInObjectVerb(left))
            continue;
        const bool isPossessive = m_scene.text.at(gap.begin) == U'的';
        if (isPossessive && gap.size() > 5 && !m_scene.map.has(gap, maskOf(Cue::Trigger)))
            return std::nullopt; // 李思明的老部下离职
        if (isPossessive && m_scene.map.has(gap, maskOf(Cue::Team, Cue::Title)))
            return std::nullopt;
        if (m_scene.map.has(gap, maskOf(Cue::Speech))
            && std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
                   return gap.contains(token.span)
                       && (token.type == Token::Type::Role || token.type == Token::Type::Organization);
               }))
            return std::nullopt; // 李思明认为远帆科技总裁离职
        return *actor;
    }
    return std::nullopt;
}

/// 与王晓岚一同离开的,还有他的老部下李思明: both of them.
std::optional<Actor> MoveReader::companionBehind(const Clause& clause, const Span& trigger, std::size_t at) const
{
    const auto next = static_cast<std::size_t>(&clause - m_clauses.data()) + 1;
    if (m_scene.text.at(at) != U',' || next >= m_clauses.size() || m_clauses[next].sentence != clause.sentence)
        return std::nullopt;
    auto actor =
        m_scene.text.startsWithAny(at + 1, {"还有", "还包括", "包括", "正是"}) ? actorAfter(m_clauses[next], at) : std::nullopt;
    const bool isListed = m_scene.text.startsWithAny(at + 1, {"还有", "还包括", "包括"});
    if (!actor && isListed) // 和李思明一起走的,还有两名工程师
        return teamIn(m_scene, {m_clauses[next].span.begin + 2, m_clauses[next].span.end}, false);
    if (actor && !clause.actors.empty() && clause.actors.front().span.end <= trigger.begin) // first: the post is not theirs
        actor->mentions.insert(
            actor->mentions.begin(), clause.actors.front().mentions.begin(), clause.actors.front().mentions.end());
    return actor;
}

std::optional<Actor> MoveReader::cleftSubject(const Clause& clause, const Span& trigger) const
{
    // 离职的还有李思明; 加入远帆科技的包括李思明; 接任王晓岚的是李思明
    std::size_t at = trigger.end;
    if (m_scene.text.at(at) == U'的')
        at = trigger.end; // 刚刚离职的远帆科技副总裁李思明
    else if (const int object = objectOrganization(clause, trigger, 6); object >= 0)
        at = organization(object).span.end;
    else if (isAmong(m_scene.text.at(at), U"他她其该"))
        at += 1 + m_scene.map.beginning(at + 1, maskOf(Cue::Post)); // 接替其职位的是李思明
    for (const Actor& actor : clause.actors) {
        if (actor.nameBegin == m_scene.skipSpaces(trigger.end))
            at = actor.span.end;
    }
    if (m_scene.text.at(m_scene.skipSpaces(at)) == U'的')
        at = m_scene.skipSpaces(at);                                             // 离开 Meta 的是李思明
    const bool isInWord = at == trigger.end && m_scene.text.before(at) == U'的'; // 从星图智能过来的有李思明
    if (!isInWord && m_scene.text.at(at) != U'的')
        return std::nullopt;
    const std::size_t behind = isInWord ? at : at + 1;
    at = behind;
    if (auto companion = companionBehind(clause, trigger, at))
        return companion;
    while (m_scene.map.beginning(at, maskOf(Cue::Title, Cue::Team)) > 1)
        at += m_scene.map.beginning(at, maskOf(Cue::Title, Cue::Team));
    if (m_scene.text.startsWithAny(
            at, {"还有", "还包括", "包括", "有", "是", "正是", "则是", "就有", "则有", "就是", "便是", "分别是"}))
        return actorAfter(clause, at);
    return relativeSubject(clause, trigger, behind);
}

/// 已经离职的首席财务官李思明, 从远帆科技出走的两位合伙人李思明和王晓岚: nothing but posts and counts stands between.
std::optional<Actor> MoveReader::relativeSubject(const Clause& clause, const Span& trigger, std::size_t begin) const
{
    const Span before{clause.span.begin, trigger.begin};
    if (m_scene.map.has(before, maskOf(Cue::Past)))
        return std::nullopt;
    for (const Actor& actor : clause.actors) {
        if (actor.nameBegin < begin) {
            if (actor.span.end <= trigger.begin)
                return std::nullopt;
            continue;
        }
        if (actor.nameBegin - begin > 20)
            return std::nullopt;
        const Employment* employment = employmentOf(actor.mentions.front());
        if (employment && employment->isFormer)
            return std::nullopt;
        std::size_t at = begin;
        while (at < actor.nameBegin) {
            const bool isCount = isAmong(m_scene.text.at(at), U"一两二三四五六七八九十多几位名个、 那");
            const std::size_t word = m_scene.map.beginning(at, maskOf(Cue::Title, Cue::Team));
            const bool isToken = std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
                return token.type != Token::Type::Trigger && token.span.begin <= at && at < token.span.end;
            });
            if (!isCount && word == 0 && !isToken)
                return std::nullopt;
            at += std::max<std::size_t>(word, 1);
        }
        return actor;
    }
    return std::nullopt;
}

std::optional<Actor> MoveReader::actorAfter(const Clause& clause, std::size_t at) const
{
    for (const Actor& actor : clause.actors) {
        if (actor.nameBegin >= at)
            return actor;
    }
    return std::nullopt;
}

/// 远帆科技这位首席科学家: the one spoken of.
bool MoveReader::pointsBack(const Span& before) const
{
    return m_scene.text.run(before).find(U"这位") != std::u32string_view::npos;
}

/// 总监李思明、顾问王晓岚,以及专家陈立,均已离职: a list that goes on over a comma.
void MoveReader::joinListBefore(Event& event, const Clause& clause, Actor& actor) const
{
    const auto index = static_cast<std::size_t>(&clause - m_clauses.data());
    if (index == 0 || actor.isTeam || m_clauses[index - 1].sentence != clause.sentence
        || !m_scene.text.startsWithAny(clause.span.begin, {"以及", "还有", "和"}))
        return;
    const Clause& first = m_clauses[index - 1];
    const bool isList = first.actors.size() == 1 && first.actors.front().span.end >= m_scene.skipSpacesBack(first.span.end)
        && std::none_of(
            first.tokens.begin(), first.tokens.end(), [](const Token& token) { return token.type == Token::Type::Trigger; });
    if (!isList)
        return;
    const auto& others = first.actors.front().mentions;
    actor.mentions.insert(actor.mentions.begin(), others.begin(), others.end());
    event.firstClause = std::min(event.firstClause, index - 1);
}

/// 接任李思明的是…, 接任他的是一位老员工: who is followed in a post takes none, whoever follows them.
bool MoveReader::succeedsNamed(const Event& event) const
{
    if (event.frame->name != "succeed" && event.frame->name != "replace")
        return false;
    const Clause& clause = m_clauses[event.clause];
    const auto object = actorAfter(clause, event.trigger.end);
    const bool isNear = object && object->nameBegin - event.trigger.end <= 12;
    const std::size_t end = isNear ? object->span.end : event.trigger.end + 1;
    return (isNear || isAmong(m_scene.text.at(event.trigger.end), U"他她其"))
        && m_scene.text.startsWithAny(end, {"的是", "的则是", "的人", "的将是", "的正是", "的也是"});
}

std::optional<Actor> MoveReader::subjectOf(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    if (auto actor = cleftSubject(clause, event.trigger))
        return actor;
    if (auto actor = subjectInClause(clause, event.trigger)) {
        joinListBefore(event, clause, *actor);
        return actor;
    }
    const Span before{clause.span.begin, event.trigger.begin};
    if (!clause.actors.empty() && clause.actors.front().span.end <= event.trigger.begin)
        return std::nullopt; // somebody is there, but not the one who moves
    // 接任他的是从星图智能请来的…: the one it is stands behind.
    if (succeedsNamed(event) || (clause.actors.empty() && m_scene.text.run(before).find(U"的是") != std::u32string_view::npos))
        return std::nullopt;
    // 他; OPPO这位首席科学家: the one spoken of.
    const bool isPointed = clause.actors.empty() && pointsBack(before);
    const bool hasPronoun = isPointed || std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
        return token.type == Token::Type::Pronoun && before.contains(token.span);
    });
    // A post or a company in front of the verb is a subject of its own: 公司首席财务官离职.
    const bool hasOther = std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
        if (!before.contains(token.span))
            return false;
        if (token.type == Token::Type::Organization)
            return !isAmong(
                m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"从在与和向对由被到至于为赴往自离开了回给");
        return token.type == Token::Type::Role
            && !isAmong(m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"为任的以");
    });
    // 因退休离任的有三位, 离职的占四成: of a number, not of one told before.
    if (m_scene.text.startsWithAny(
            event.trigger.end, {"的有", "的占", "的达", "的共", "的超过", "的约", "的高管", "的还有", "的多达", "的人"})
        && clause.actors.empty())
        return std::nullopt;
    if (auto picked = pickedSubject(clause, before))
        return picked;
    // 半年前离职摩白的李思明: of one who is named behind.
    const auto named = actorAfter(clause, event.trigger.end);
    if (named && clause.actors.front().nameBegin == named->nameBegin && m_scene.text.before(named->nameBegin) == U'的'
        && named->nameBegin - event.trigger.end <= 6)
        return std::nullopt;
    // 也有人离开: somebody, but nobody told before.
    if (m_scene.text.endsWithAny(m_scene.skipSpacesBack(event.trigger.begin), {"有人", "没人", "无人", "谁", "有员工", "有高管"})
        || (clause.actors.empty() && m_scene.text.startsWith(before.begin, "欢迎")))
        return std::nullopt;
    // 由新任副总经理接任: somebody is named there, if not by a name.
    if (m_scene.text.at(clause.span.begin) == U'由' || m_scene.map.has(before, maskOf(Cue::ByHand)))
        return std::nullopt;
    std::optional<Actor> team = hasPronoun ? std::nullopt : teamIn(m_scene, before, true);
    if (team)
        return team;
    if (hasOther && !hasPronoun)
        return std::nullopt;
    if (!hasPronoun) {
        if (auto behind = subjectBehind(event))
            return behind;
    }
    if (!hasPronoun) {
        if (auto carried = teamCarried(event))
            return carried;
    }
    // The subject of an earlier clause goes on.
    for (std::size_t back = event.clause; back-- > 0 && event.clause - back <= 5;) {
        const Clause& earlier = m_clauses[back];
        if (earlier.sentence != clause.sentence)
            break;
        for (const Actor& actor : earlier.actors) {
            if (m_scene.personMentions[static_cast<std::size_t>(actor.mentions.front())].isReporter
                || (isSpeaker(earlier, actor) && !isOfSpeaker(before)) || isOnlyObject(actor))
                continue;
            event.firstClause = back;
            event.reasons.push_back("subject carried over from the clause before");
            Actor all = actor;
            joinListBefore(event, earlier, all);
            // 李思明与王晓岚同出于星图智能: what follows is told of the first.
            if (all.mentions.size() == 2
                && m_scene.text.startsWithAny(
                    actor.span.end, {"同出", "同为", "是同", "是校友", "是老", "师出", "曾是", "共事", "相识"}))
                all.mentions.pop_back();
            return all;
        }
    }
    if (m_subject && (hasPronoun || before.size() <= 16)) {
        const std::size_t distance = clause.sentence - m_clauses[m_subjectClause].sentence;
        // A hard wrap may have cut the sentence in two lines.
        const bool isSameLine = clause.line == m_clauses[m_subjectClause].line
            || (distance <= 1 && clause.line == m_clauses[m_subjectClause].line + 1
                && !isSentenceEnd(m_scene.text.before(m_scene.skipSpacesBack(m_clauses[m_subjectClause].span.end))));
        if (distance <= (hasPronoun ? 3U : 1U) && (isSameLine || hasPronoun)) {
            event.reasons.push_back(hasPronoun ? "pronoun" : "subject carried over from the sentence before");
            Actor actor = *m_subject;
            if (hasPronoun && actor.mentions.size() > 1)
                return std::nullopt;
            return actor;
        }
    }
    return std::nullopt;
}

/// 李思明:…: who answers in an interview.
bool MoveReader::isSpeaker(const Clause& clause, const Actor& actor) const
{
    return m_scene.text.at(clause.span.end) == U':' && actor.span.begin <= clause.span.begin + 2
        && actor.span.end == clause.span.end
        && lineBegin(static_cast<std::size_t>(&clause - m_clauses.data()))
        == static_cast<std::size_t>(&clause - m_clauses.data());
}

/// 我离开了远帆科技: who speaks tells of themselves, or of nobody else.
bool MoveReader::isOfSpeaker(const Span& before) const
{
    if (m_scene.text.run(before).find(U'我') != std::u32string_view::npos)
        return true;
    return m_scene.text.run(before).find_first_of(U"他她") == std::u32string_view::npos;
}

/// 前者加入远帆科技, 后者创业: of the two last named.
std::optional<Actor> MoveReader::pickedSubject(const Clause& clause, const Span& before) const
{
    if (!m_subject || m_subject->mentions.size() < 2 || clause.sentence - m_clauses[m_subjectClause].sentence > 1)
        return std::nullopt;
    const bool isFormer = m_scene.text.startsWith(before.begin, "前者");
    if (!isFormer && !m_scene.text.startsWith(before.begin, "后者"))
        return std::nullopt;
    Actor actor = *m_subject;
    actor.mentions = {isFormer ? actor.mentions.front() : actor.mentions.back()};
    return actor;
}

/// 离开远帆科技半年后,李思明…; 空降仅三个月,总裁李思明便…: the subject of a clause that opens the sentence stands in the next.
std::optional<Actor> MoveReader::subjectBehind(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const bool isFirst = event.clause == 0 || m_clauses[event.clause - 1].sentence != clause.sentence;
    if (!isFirst || event.trigger.begin - clause.span.begin > 6 || event.clause + 1 >= m_clauses.size() || !clause.actors.empty())
        return std::nullopt;
    const Clause& next = m_clauses[event.clause + 1];
    if (next.sentence != clause.sentence || next.actors.empty() || m_scene.text.at(clause.span.end) != U',')
        return std::nullopt;
    const Actor& actor = next.actors.front();
    const bool isTime = isAmong(m_scene.text.before(m_scene.skipSpacesBack(clause.span.end)), U"后前年月天周来久");
    if (!isTime || actor.span.begin - next.span.begin > 8)
        return std::nullopt;
    return actor;
}

} // namespace exeunt::extract::zh
