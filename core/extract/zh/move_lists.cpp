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

namespace {

/// 李思明、王晓岚: a clause of nothing but names.
bool isBareList(const Clause& clause)
{
    return clause.actors.size() == 1 && clause.actors.front().mentions.size() > 1
        && clause.actors.front().span.begin <= clause.span.begin + 1 && clause.actors.front().span.end + 2 >= clause.span.end;
}

} // namespace

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
        const std::string_view kind = token.type == Token::Type::Trigger
            ? std::string_view{m_scene.words.frames()[static_cast<std::size_t>(token.index)].name}
            : std::string_view{};
        if (!loss && (kind == "poach" || kind == "poach_weak" || kind == "name") && clause.actors.empty()) {
            readGains(index, token, reading);
            return;
        }
        if (!loss && (kind == "join" || kind == "arrive") && clause.actors.empty()) {
            readArrivals(index, token, reading);
            return;
        }
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
            || (next > index + 1 && m_scene.text.at(m_clauses[next - 1].span.end) == U':' && m_clauses[next - 1].actors.empty())
            || (next == index + 1 && m_scene.text.at(clause.span.end) == U':' && isBareList(named));
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

/// Somebody named in the clause behind the one at `index`, whose trigger told of the arrival.
Event MoveReader::listedArrival(std::size_t index, const Token& trigger, const Actor& actor, int mention) const
{
    Event event;
    event.frame = &m_scene.words.frames()[static_cast<std::size_t>(trigger.index)];
    event.trigger = trigger.span;
    event.clause = index + 1;
    event.firstClause = index;
    event.actor = actor;
    event.actor.mentions = {mention};
    event.kind = MoveKind::Joining;
    event.employment = employmentOf(mention);
    return event;
}

/// 远帆科技迎来三位合伙人,分别是原星图智能的李思明、…: the gain told first, the names after it.
void MoveReader::readGains(std::size_t index, const Token& trigger, Reading& reading)
{
    const Clause& clause = m_clauses[index];
    const Clause* named = index + 1 < m_clauses.size() ? &m_clauses[index + 1] : nullptr;
    if (!named || named->line != clause.line || named->actors.empty()
        || !(m_scene.text.startsWith(named->span.begin, "分别是") || m_scene.text.startsWith(named->span.begin, "分别为")
            || m_scene.text.startsWith(named->span.begin, "包括") || m_scene.text.startsWith(named->span.begin, "其中")))
        return;
    // 远帆科技又从星图智能挖走两名研究员,分别是…: all of them from there.
    const int source = phraseOrganization(clause, trigger.span, U"从自");
    int goal = organizationBefore(clause, source >= 0 ? organization(source).span.begin : trigger.span.begin);
    if (goal < 0)
        goal = precedingOrganization(index);
    if (goal < 0 || goal == source)
        return;
    for (const Actor& actor : named->actors) {
        for (const int mention : actor.mentions) {
            Event event = listedArrival(index, trigger, actor, mention);
            event.to = goal;
            event.from = event.employment && event.employment->organization >= 0 ? event.employment->organization : source;
            event.newRole = roleAfter(clause, trigger.span.end);
            event.reasons.emplace_back("gain told first, names after it");
            if (!isRuledOut(event))
                emit(event, reading);
        }
    }
}

/// 多名远帆科技高管将空降星图智能,包括李思明、王晓岚: the arrival told of a group, the names after it.
void MoveReader::readArrivals(std::size_t index, const Token& trigger, Reading& reading)
{
    const Clause& clause = m_clauses[index];
    const Clause* named = index + 1 < m_clauses.size() ? &m_clauses[index + 1] : nullptr;
    const int goal = objectOrganization(clause, trigger.span, 14);
    const bool isListed = named && named->sentence == clause.sentence && !named->actors.empty()
        && m_scene.text.startsWithAny(named->span.begin, {"分别是", "分别为", "包括", "其中包括", "其中有", "他们是"});
    // 多名远帆科技高管: the count stands before the company.
    const Span before{clause.span.begin, trigger.span.begin};
    const bool isCounted = m_scene.text.run(before).find_first_of(U"名位个") != std::u32string_view::npos
        && m_scene.text.run(before).find_first_of(U"多数几两三四五六七八九十") != std::u32string_view::npos;
    if (goal < 0 || !isListed || !isCounted || !m_scene.map.has(before, maskOf(Cue::Team, Cue::Title)))
        return;
    const int home = organizationBefore(clause, trigger.span.begin);
    for (const Actor& actor : named->actors) {
        for (const int mention : actor.mentions) {
            Event event = listedArrival(index, trigger, actor, mention);
            event.to = goal;
            event.from = event.employment && event.employment->organization >= 0 ? event.employment->organization : home;
            if (event.employment)
                event.role = event.employment->role;
            event.reasons.emplace_back("arrival of a group told first, names after it");
            if (!isRuledOut(event))
                emit(event, reading);
        }
    }
}

} // namespace exeunt::extract::zh
