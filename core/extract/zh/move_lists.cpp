// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moves told beside a verb: who came along, and losses counted first and named after.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;

void MoveReader::readCompanions(std::size_t index, Reading& reading)
{
    // 来远帆科技的还有他团队里的十多个人
    const Clause& clause = m_clauses[index];
    for (const Token& token : clause.tokens) {
        const bool isGoal = token.type == Token::Type::Organization && isAmong(m_scene.text.before(token.span.begin), U"来去到")
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
        const bool isLeaving = token.type == Token::Type::Trigger
            && m_scene.words.frames()[static_cast<std::size_t>(token.index)].kind == "departure";
        if (!loss && isLeaving && clause.actors.empty())
            loss = m_scene.map.firstIn(token.span, maskOf(Cue::Trigger));
    }
    if (!loss || index + 1 >= m_clauses.size())
        return;
    int from = organizationBefore(clause, loss->span.begin);
    if (from < 0) // 五位高管离开远帆科技
        from = objectOrganization(clause, loss->span, 8);
    for (std::size_t next = index; next < m_clauses.size() && next <= index + 2; ++next) {
        const Clause& named = m_clauses[next];
        if (named.line != clause.line || named.actors.empty())
            continue;
        const bool isIncluded = m_scene.map.has(named.span, maskOf(Cue::Included))
            || m_scene.text.startsWith(named.span.begin, "其中") || m_scene.text.startsWith(named.span.begin, "包括")
            || m_scene.text.startsWith(named.span.begin, "分别是") || m_scene.text.startsWith(named.span.begin, "分别为")
            || (next > index + 1 && m_scene.text.at(m_clauses[next - 1].span.end) == U':');
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
        if (event.from >= 0 || !event.fromName.empty()) {
            m_namedLosses = index + 1;
            emit(event, reading);
        }
        return;
    }
}

} // namespace exeunt::extract::zh
