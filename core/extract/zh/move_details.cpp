// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a later clause adds to a joining told before: the post, the day it begins.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::Move;
using article::MoveKind;

namespace {

constexpr std::size_t kDraftsBack = 24;

} // namespace

/// 加入星图智能,出任首席产品官: the post belongs to the joining told a clause before.
bool MoveReader::addToJoining(const Event& event, const Move& move, Reading& reading) const
{
    if (event.frame->kind != "appointment" || hasOwnDate(event) || !event.frame->object.takes(Frame::End::NewRole)
        || event.actor.mentions.empty() || event.hasOwnGoal || reading.moves.empty() || move.newRole == std::nullopt)
        return false;
    const std::string& name = m_scene.people[static_cast<std::size_t>(personOf(event.actor.mentions.front()))].name;
    // 多人将空降星图智能,包括李思明。其中,李思明将出任总裁: the next sentence of the paragraph as well, where it tells of a change.
    const std::size_t sentence = m_clauses[event.clause].sentence;
    const bool isOn = !event.isDetail && sentence > 0 && m_subject
        && m_scene.document.lineAt(m_scene.document.sentences()[sentence - 1].begin) == m_clauses[event.clause].line;
    const std::size_t sentenceBegin = m_scene.document.sentences()[isOn ? sentence - 1 : sentence].begin;
    const auto oldest = reading.moves.rbegin() + static_cast<std::ptrdiff_t>(std::min(kDraftsBack, reading.moves.size()));
    for (auto draft = reading.moves.rbegin(); draft != oldest && draft->claim.evidence.back().end > sentenceBegin; ++draft) {
        const bool isJoining = draft->claim.kind == MoveKind::Joining || draft->claim.kind == MoveKind::Move;
        if (!isJoining || !draft->claim.person || draft->claim.person->name != name || draft->claim.newRole)
            continue;
        draft->claim.newRole = move.newRole;
        draft->claim.evidence.push_back(move.evidence.front());
        return true;
    }
    return false;
}

/// 加入星图智能,7月7日到岗; 由李思明接任,下月上任: the day on which the move told before takes effect.
bool MoveReader::addStartDay(const Event& event, Reading& reading) const
{
    const bool isStart = m_scene.text.startsWithAny(event.trigger.begin,
        {"到岗", "到任", "上任", "履新", "就任", "入职", "报到", "上班", "走马上任", "履职", "加入", "加盟"});
    const bool isBare = isClauseEnd(m_scene.text.at(m_scene.skipSpaces(event.trigger.end)))
        || isAmong(m_scene.text.at(event.trigger.end), U"”了新)");
    if (!isStart || !isBare || reading.moves.empty() || !hasOwnDate(event))
        return false;
    Event copy = event;
    const auto actor = subjectOf(copy);
    if (!actor || actor->mentions.size() != 1)
        return false;
    copy.actor = *actor;
    const std::string& name = m_scene.people[static_cast<std::size_t>(personOf(actor->mentions.front()))].name;
    const auto oldest = reading.moves.rbegin() + static_cast<std::ptrdiff_t>(std::min(kDraftsBack, reading.moves.size()));
    for (auto draft = reading.moves.rbegin(); draft != oldest; ++draft) {
        Move& move = draft->claim;
        if (!move.person || move.person->name != name || move.isBackground)
            continue;
        if (!move.to || move.date || move.kind == MoveKind::Founding || isRuledOut(copy))
            return false;
        dateMove(copy, move);
        move.evidence.push_back(evidenceOf(copy));
        return true;
    }
    return false;
}

/// 加入星图智能,头衔是首席产品官: the post that the next clause names.
std::string MoveReader::postNamedBehind(std::size_t clause) const
{
    const std::size_t next = clause + 1;
    if (next >= m_clauses.size() || m_clauses[next].sentence != m_clauses[clause].sentence)
        return {};
    std::size_t at = m_clauses[next].span.begin;
    for (const std::string_view word : {"新", "其", "具体", "公司"})
        at += m_scene.text.startsWith(at, word) ? word.size() / 3 : 0; // three bytes a character
    const bool isPost =
        m_scene.text.startsWithAny(at, {"头衔", "职位", "职务", "岗位", "职衔", "官衔", "身份", "title", "Title"});
    if (!isPost)
        return {};
    while (at < m_clauses[next].span.end && !isAmong(m_scene.text.at(at), U"是为:"))
        ++at;
    return at < m_clauses[next].span.end ? roleAfter(m_clauses[next], at) : std::string{};
}

} // namespace exeunt::extract::zh
