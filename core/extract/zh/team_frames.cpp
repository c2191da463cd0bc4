// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Teams and groups without names: 并入, 收编, 裁撤, 裁员约三成, 一同过去的还有….
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;
using End = Frame::End;

namespace {

constexpr std::size_t kObjectReach = 14;
constexpr std::size_t kSizeReach = 16;

bool isDigit(char32_t value)
{
    return value >= U'0' && value <= U'9';
}

/// 三百人, 470人, 约两成员工: people are counted in `within`.
bool countsHeads(const Scene& scene, const Span& within)
{
    for (std::size_t at = within.begin + 1; at < within.end; ++at) {
        const bool isNumber = isDigit(scene.text.before(at)) || isAmong(scene.text.before(at), U"百千万十余多几二三四五六七八九");
        if (isNumber && isAmong(scene.text.at(at), U"人名位"))
            return true;
    }
    return scene.map.has(within, maskOf(Cue::Size)) && scene.map.has(within, maskOf(Cue::Team));
}

/// 团队, 二十来号人, 全部四十名员工: a group, or people counted.
std::optional<Actor> countedIn(const Scene& scene, const Span& within)
{
    if (auto team = teamIn(scene, within, false))
        return team;
    for (std::size_t at = within.begin + 1; at < within.end; ++at) {
        std::size_t end = at;
        while (end < within.end && isAmong(scene.text.at(end), U"来多余号名位个"))
            ++end;
        const bool isCount = isDigit(scene.text.before(at)) || isAmong(scene.text.before(at), U"一二三四五六七八九十百几");
        if (!isCount || scene.text.at(end) != U'人' || end == within.end)
            continue;
        Actor actor;
        actor.isTeam = true;
        std::size_t begin = at - 1;
        while (begin > within.begin
            && (isDigit(scene.text.before(begin)) || isAmong(scene.text.before(begin), U"一二三四五六七八九十百近约几")))
            --begin;
        actor.span = {begin, end + 1};
        actor.nameBegin = begin;
        actor.team = scene.display(actor.span);
        return actor;
    }
    return std::nullopt;
}

} // namespace

bool MoveReader::readTeamFrame(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Frame& frame = *event.frame;
    const Span after{event.trigger.end, clause.span.end};
    const Span before{clause.span.begin, event.trigger.begin};
    if (frame.object.takes(End::Team)) {
        if (frame.kind == "acquihire")
            return readAcquihire(event);
        auto team = teamIn(m_scene, after, false);
        if (!team && frame.kind == "layoff") {
            if (readDissolution(event))
                return true;
            team = unitBehind(event);
        }
        const bool isPassive = !team && frame.kind == "layoff" && m_scene.text.before(event.trigger.begin) == U'被';
        if (isPassive)
            team = teamIn(m_scene, before, true); // 三百名工人被遣散
        if (!team)
            return false;
        event.actor = *team;
        if (isPassive) {
            event.from = organizationBefore(clause, team->span.begin + 1);
            if (event.from < 0)
                event.from = precedingOrganization(event.clause);
            return event.from >= 0;
        }
        const int subject = organizationBefore(clause, event.trigger.begin);
        event.from = subject >= 0 ? subject : precedingOrganization(event.clause);
        if (const WordHit* last = m_scene.map.lastIn(after, maskOf(Cue::Team)))
            event.actor.team = m_scene.display({team->span.begin, std::max(team->span.end, last->span.end)});
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

/// 裁撤了整个巡检产品线: the unit that the verb's object ends in.
std::optional<Actor> MoveReader::unitBehind(const Event& event) const
{
    constexpr std::size_t kLongest = 16;
    const Clause& clause = m_clauses[event.clause];
    const Span after{event.trigger.end, std::min(clause.span.end, event.trigger.end + kLongest)};
    const WordHit* unit = m_scene.map.firstIn(after, maskOf(Cue::UnitSuffix));
    if (!unit || unit->span.size() < 2 || m_scene.map.has({after.begin, unit->span.begin}, maskOf(Cue::Trigger))
        || isAmong(m_scene.text.at(unit->span.end), U"的和与及") || !clause.actors.empty())
        return std::nullopt;
    Actor actor;
    actor.isTeam = true;
    actor.span = {after.begin + (m_scene.text.at(after.begin) == U'了' ? 1U : 0U), unit->span.end};
    actor.nameBegin = actor.span.begin;
    actor.team = m_scene.display(actor.span);
    return actor;
}

/// 远帆芯片全部解散, 视觉事业部被整体裁撤: what is dissolved stands before the verb, and nothing behind it.
bool MoveReader::readDissolution(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const std::size_t next = event.trigger.end + (m_scene.text.at(event.trigger.end) == U'了' ? 1 : 0);
    if (!isClauseEnd(m_scene.text.at(next)) && m_scene.text.at(next) != U')' && m_scene.text.at(next) != U'”')
        return false;
    const Span before{clause.span.begin, event.trigger.begin};
    const int owner = organizationBefore(clause, event.trigger.begin);
    const std::size_t begin = owner >= 0 ? organization(owner).span.end : clause.span.begin;
    const auto team = teamIn(m_scene, before, true);
    const WordHit* unit = m_scene.map.lastIn({begin, event.trigger.begin}, maskOf(Cue::UnitSuffix));
    const auto leadsOn = [&](std::size_t end) { // 团队[已被整体]解散
        while (end < event.trigger.begin
            && (isAmong(m_scene.text.at(end), U"被已将也都遭")
                || m_scene.map.beginning(end, maskOf(Cue::Also, Cue::Perfect, Cue::Plan, Cue::Announce)) > 0
                || m_scene.text.startsWithAny(end, {"整体", "全员", "就地", "原地", "遭到"})))
            end += std::max<std::size_t>(m_scene.map.beginning(end, maskOf(Cue::Also, Cue::Perfect, Cue::Plan, Cue::Announce)),
                isAmong(m_scene.text.at(end), U"被已将也都") ? 1 : 2);
        return end >= event.trigger.begin;
    };
    const bool isUnit = unit && unit->span.size() > 1 && leadsOn(unit->span.end);
    // 公司解散, 远帆科技宣布解散: of the whole company only where it says so.
    const bool isWhole = owner >= 0 && event.trigger.begin - begin <= 6
        && m_scene.text.endsWithAny(event.trigger.begin,
            {"全部", "全员", "整体", "就地", "原地", "宣布", "已", "已经", "被", "将", "正式", "突然", "随之", "也", "全公司"});
    const bool isTeam = team && leadsOn(team->span.end);
    if (!clause.actors.empty() || !(isTeam || isUnit || isWhole))
        return false;
    event.actor.isTeam = true;
    event.actor.span = isTeam ? team->span : Span{begin, event.trigger.begin};
    event.actor.nameBegin = event.actor.span.begin;
    if (isTeam)
        event.actor.team = team->team;
    else if (isUnit)
        event.actor.team =
            m_scene.display({m_scene.skipSpaces(begin + (m_scene.text.at(begin) == U'的' ? 1 : 0)), unit->span.end});
    event.from = owner >= 0 ? owner : precedingOrganization(event.clause);
    return event.from >= 0;
}

/// 收购星图智能的团队; 把星图智能整个买下,二十来号人并入…: a company bought for its people, who are named in the clause or the next.
bool MoveReader::readAcquihire(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    event.from = objectOrganization(clause, event.trigger, kObjectReach);
    // 把做机器人的初创公司星图智能整个买下: the last one before the verb, with 把 somewhere before it.
    const int last = organizationBefore(clause, event.trigger.begin);
    const std::size_t begin = last < 0 ? 0 : organization(last).span.begin;
    const bool isBrought = last >= 0 && event.trigger.begin - organization(last).span.end <= 8
        && m_scene.text.run({begin - std::min<std::size_t>(24, begin - clause.span.begin), begin}).find_first_of(U"把将")
            != std::u32string_view::npos;
    const int brought = isBrought ? last : -1;
    if (event.from < 0)
        event.from = brought;
    if (event.from < 0)
        return false;
    auto team = teamIn(m_scene, {event.trigger.end, clause.span.end}, false);
    for (std::size_t next = event.clause + 1; !team && next < m_clauses.size() && next <= event.clause + 2; ++next) {
        const Clause& later = m_clauses[next];
        const bool goesOver = later.sentence == clause.sentence && later.actors.empty()
            && (m_scene.map.has(later.span, maskOf(Cue::Trigger)) || m_scene.map.has(later.span, maskOf(Cue::Also)));
        if (goesOver)
            team = countedIn(m_scene, later.span);
    }
    if (!team)
        return false;
    event.actor = *team;
    for (const Token& token : clause.tokens) {
        if (token.type == Token::Type::Organization && token.span.end <= event.trigger.begin && token.index != event.from
            && token.index != brought && isEmployer(token.index) && event.to < 0)
            event.to = token.index;
    }
    if (event.to < 0)
        event.to = precedingOrganization(event.clause);
    return event.to >= 0 && organization(event.to).name != organization(event.from).name;
}

/// 裁员约三成, 启动新一轮人员优化: people are let go, and the text says how many or that it is an act. 优化 alone is a word of many
/// uses; it counts where people are counted behind it.
bool MoveReader::readLayoffSize(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const Span before{clause.span.begin, event.trigger.begin};
    const Span after{event.trigger.end, std::min(clause.span.end, event.trigger.end + kSizeReach)};
    const std::string_view word = m_scene.text.text(event.trigger);
    const bool hasHeads = countsHeads(m_scene, after);
    const bool isOfPeople = word == "人员优化" || m_scene.text.endsWith(event.trigger.end, "裁员");
    const bool isSized = m_scene.map.has(after, maskOf(Cue::Size)) || m_scene.map.has(before, maskOf(Cue::Wave))
        || std::any_of(m_scene.text.run(after).begin(), m_scene.text.run(after).end(), isDigit);
    if (!hasHeads && !(isOfPeople && isSized))
        return false;
    event.actor.isTeam = true;
    event.actor.span = event.trigger;
    event.actor.nameBegin = event.trigger.begin;
    event.from = organizationBefore(clause, event.trigger.begin);
    if (event.from < 0)
        event.fromName = employerOf(event.actor, event.clause, event.reasons);
    return event.from >= 0 || !event.fromName.empty();
}

/// …离职,随他一同过去的还有编译器组: who comes along goes the way of the last one told.
bool MoveReader::readAlong(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const bool isTold = m_lastTo >= 0 && event.clause - m_lastEventClause <= 6;
    const std::size_t at = event.trigger.end;
    const bool isNamed = m_scene.text.startsWith(at, "还有") || m_scene.text.startsWith(at, "还包括")
        || m_scene.text.startsWith(at, "包括") || m_scene.text.startsWith(at, "有");
    if (!isTold || !isNamed)
        return false;
    const Span rest{at, clause.span.end};
    const auto named = actorAfter(clause, at);
    const auto team = countedIn(m_scene, rest);
    if (named && (!team || named->nameBegin < team->span.begin)) {
        event.actor = *named;
    } else if (team) {
        event.actor = *team;
    } else if (const WordHit* unit = m_scene.map.lastIn(rest, maskOf(Cue::UnitSuffix))) {
        event.actor.isTeam = true;
        event.actor.span = {at, unit->span.end};
        event.actor.nameBegin = at;
    } else {
        return false;
    }
    event.kind = MoveKind::Joining;
    event.to = m_lastTo;
    if (m_lastFrom >= 0 && organization(m_lastFrom).name != organization(m_lastTo).name)
        event.from = m_lastFrom;
    return true;
}

/// 编译器团队整体出走,加入远帆科技: the team of the clause before goes on.
std::optional<Actor> MoveReader::teamCarried(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    if (!m_lastTeam || event.clause <= m_lastTeamClause || event.clause - m_lastTeamClause > 2
        || m_clauses[m_lastTeamClause].sentence != clause.sentence || event.trigger.begin - clause.span.begin > 10)
        return std::nullopt;
    for (std::size_t i = m_lastTeamClause + 1; i <= event.clause; ++i) {
        if (!m_clauses[i].actors.empty())
            return std::nullopt;
    }
    event.fromName = m_lastTeamFrom;
    event.firstClause = m_lastTeamClause;
    return m_lastTeam;
}

} // namespace exeunt::extract::zh
