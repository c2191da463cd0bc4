// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a clause says about its own event: denied, supposed, planned, rumoured, long ago.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::Move;
using article::MoveKind;
using article::Status;

namespace {

constexpr std::size_t kLongestSentence = 24; // clauses looked at on either side

} // namespace

/// 没有离职, 拒绝加入: a negation between the subject and the verb.
bool MoveReader::isNegated(const Span& between, std::size_t trigger) const
{
    for (std::size_t at = between.begin; at < between.end; ++at) {
        const std::size_t length = m_scene.map.beginning(at, maskOf(Cue::Negation));
        if (length == 0 || at + length > between.end || trigger - (at + length) > 12)
            continue;
        const char32_t first = m_scene.text.at(at);
        const char32_t next = m_scene.text.at(at + 1);
        const bool isOtherWord =
            length == 1 && ((first == U'未' && isAmong(next, U"来必")) || (first == U'没' && isAmong(next, U"多收落过")));
        if (!isOtherWord)
            return true;
    }
    return m_scene.text.before(trigger) == U'无'; // 且无转任公司其他岗位
}

/// 远帆科技否认李思明离职; 李思明离职的消息不实: somebody says that it is not so.
bool MoveReader::isDenied(const Clause& clause, const Span& trigger) const
{
    const auto denies = [&](std::size_t at) {
        return m_scene.map.begins(at, maskOf(Cue::Denial)) && !m_scene.map.ends(at, maskOf(Cue::Negation));
    };
    for (std::size_t at = clause.span.begin; at < trigger.begin; ++at) {
        if (denies(at))
            return true;
    }
    for (std::size_t at = trigger.end; at < std::min(clause.span.end, trigger.end + 30); ++at) {
        if (denies(at) || m_scene.map.begins(at, maskOf(Cue::Untrue)))
            return true;
    }
    return false;
}

/// 离职率, 接任人, 加盟商, 离职手续: another word that begins like the verb.
bool MoveReader::isOtherWord(const Event& event) const
{
    const std::size_t end = event.trigger.end;
    // 年内第三次团队出走: counted, told elsewhere.
    const Span before{m_clauses[event.clause].span.begin, event.trigger.begin};
    const std::size_t time = m_scene.text.run(before).find(U"次");
    if (event.actor.isTeam && time != std::u32string_view::npos && time > 1
        && m_scene.text.run(before).substr(0, time).find(U'第') != std::u32string_view::npos)
        return true;
    // 核心团队已有六人离场: counted over a time.
    if (event.actor.isTeam && event.to < 0 && event.actor.span.end <= event.trigger.begin
        && m_scene.text.run({event.actor.span.end, event.trigger.begin}).find(U"已有") != std::u32string_view::npos)
        return true;
    if (!m_scene.isCovered(end) && m_scene.map.begins(end, maskOf(Cue::NotEvent)))
        return true;
    return event.actor.isTeam && m_scene.map.begins(end, maskOf(Cue::Hearsay));
}

bool MoveReader::isRuledOut(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const std::size_t subjectEnd = event.clause == event.firstClause && event.actor.span.end <= event.trigger.begin
        ? event.actor.span.end
        : clause.span.begin;
    const Span between{subjectEnd, event.trigger.begin};
    if (isOtherWord(event) || isNegated(between, event.trigger.begin) || isDenied(clause, event.trigger))
        return true;
    // A hypothesis governs its own clause and, with 如果, what follows the name.
    if (const WordHit* hypothesis = m_scene.map.firstIn({clause.span.begin, event.trigger.begin}, maskOf(Cue::Hypothesis))) {
        if (hypothesis->span.size() > 1 || hypothesis->span.begin == clause.span.begin)
            return true;
    }
    const bool mayFail = event.frame->kind == "move" || event.frame->kind == "joining" || event.frame->kind == "appointment";
    // 考虑离开; 曾希望李思明加入: the words of trying stand after the name, or right before it.
    const bool isTried = m_scene.map.has(between, maskOf(Cue::Attempt))
        || (event.clause == event.firstClause
            && m_scene.map.ends(m_scene.skipSpacesBack(event.actor.span.begin), maskOf(Cue::Attempt)));
    return isTried && (mayFail || event.actor.isTeam || m_scene.map.has(between, maskOf(Cue::Past)));
}

bool MoveReader::isPlanned(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const std::size_t begin = event.clause == event.firstClause && event.actor.span.end <= event.trigger.begin
        ? event.actor.span.end
        : clause.span.begin;
    const Span before{begin, event.trigger.begin};
    const WordHit* plan = m_scene.map.lastIn(before, maskOf(Cue::Plan));
    return plan && event.trigger.begin - plan->span.end <= 14;
}

/// A word of two characters or more: 传 and 或 count only in the event's own clauses.
bool MoveReader::hasLongWord(const Span& within, Cue cue) const
{
    for (std::size_t at = within.begin; at < within.end; ++at) {
        const std::size_t length = m_scene.map.beginning(at, maskOf(cue));
        if (length > 1 && at + length <= within.end)
            return true;
    }
    return false;
}

Status MoveReader::statusOf(const Event& event) const
{
    constexpr std::size_t kFarthest = 400; // characters: no word of rumour or proof reaches farther
    const Span here{m_clauses[event.firstClause].span.begin, event.trigger.begin};
    std::size_t begin = here.begin;
    for (std::size_t back = event.firstClause; back-- > 0 && m_clauses[back].sentence == m_clauses[event.clause].sentence
         && event.firstClause - back <= kLongestSentence && here.begin - begin < kFarthest;)
        begin = m_clauses[back].span.begin;
    std::size_t end = m_clauses[event.clause].span.end;
    for (std::size_t next = event.clause + 1;
         next < m_clauses.size() && m_clauses[next].sentence == m_clauses[event.clause].sentence
         && next - event.clause <= kLongestSentence && end - event.trigger.end < kFarthest;
         ++next)
        end = m_clauses[next].span.end;
    if (m_scene.map.has({event.trigger.end, end}, maskOf(Cue::Confirm)))
        return Status::Confirmed;
    const bool isRumour = m_scene.map.has(here, maskOf(Cue::Rumour)) || hasLongWord({begin, here.begin}, Cue::Rumour);
    const WordHit* rumour = m_scene.map.lastIn({begin, event.trigger.begin}, maskOf(Cue::Rumour));
    const WordHit* announced = m_scene.map.lastIn({begin, event.trigger.begin}, maskOf(Cue::Announce));
    const WordHit* confirmed = m_scene.map.lastIn({begin, event.trigger.begin}, maskOf(Cue::Confirm));
    if (confirmed && (!rumour || rumour->span.begin < confirmed->span.begin))
        return Status::Confirmed;
    if (isRumour)
        return Status::Rumoured;
    return announced ? Status::Announced : Status::Confirmed;
}

bool MoveReader::isBackground(const Event& event, const Move& move) const
{
    const Clause& clause = m_clauses[event.clause];
    const Span before{clause.span.begin, event.trigger.begin};
    if (move.date && move.date->lastDay() && m_dates.year()) {
        const int year = static_cast<int>(std::chrono::year_month_day{*move.date->lastDay()}.year());
        if (year + 1 < *m_dates.year())
            return true;
    }
    // 此前负责海外业务的李思明转任…: past is what describes them.
    const bool isDescribed = event.clause == event.firstClause && event.actor.span.end <= event.trigger.begin
        && m_scene.text.before(m_scene.skipSpacesBack(event.actor.span.begin)) == U'的';
    const Span told{isDescribed ? event.actor.span.end : before.begin, before.end};
    const WordHit* past = m_scene.map.firstIn(told, maskOf(Cue::Past));
    return past && move.kind != MoveKind::Departure;
}

/// 有媒体称, 据媒体报道: somebody else's word, which the one concerned may yet deny.
bool MoveReader::isOfOthers(std::size_t clause) const
{
    for (std::size_t back = clause + 1;
         back-- > 0 && m_clauses[back].sentence == m_clauses[clause].sentence && clause - back <= kLongestSentence;) {
        const std::u32string_view words = m_scene.text.run(m_clauses[back].span);
        for (const std::u32string_view sign : {U"媒体", U"网友", U"网上", U"网络上", U"社交平台", U"脉脉", U"市场上"}) {
            if (words.find(sign) != std::u32string_view::npos)
                return true;
        }
    }
    return false;
}

/// A rumour that the next sentences of the paragraph deny: 消息不实, 辟谣.
bool MoveReader::isDeniedLater(std::size_t clause) const
{
    for (std::size_t next = clause + 1; next < m_clauses.size() && m_clauses[next].sentence - m_clauses[clause].sentence <= 2
         && m_clauses[next].line == m_clauses[clause].line && next - clause <= kLongestSentence;
         ++next) {
        for (std::size_t at = m_clauses[next].span.begin; at < m_clauses[next].span.end; ++at) {
            if (m_scene.map.begins(at, maskOf(Cue::Untrue)))
                return true;
            if (m_scene.map.begins(at, maskOf(Cue::Denial)) && !m_scene.map.ends(at, maskOf(Cue::Negation)))
                return true;
        }
    }
    return false;
}

} // namespace exeunt::extract::zh
