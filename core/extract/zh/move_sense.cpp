// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a clause says about its own event: denied, supposed, planned, rumoured, long ago; when it happened; which words prove it.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::Move;
using article::MoveKind;
using article::Status;

namespace {

bool isOneOf(char32_t value, std::u32string_view list)
{
    return list.find(value) != std::u32string_view::npos;
}

} // namespace

bool MoveReader::isRuledOut(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const std::size_t subjectEnd = event.clause == event.firstClause && event.actor.span.end <= event.trigger.begin
        ? event.actor.span.end
        : clause.span.begin;
    const Span between{subjectEnd, event.trigger.begin};
    for (const WordHit& hit : m_scene.map.hits()) {
        if (hit.span.begin < between.begin || hit.span.begin >= between.end)
            continue;
        if ((m_scene.map.cues(hit) & maskOf(Cue::Negation)) == 0 || hit.span.end > between.end)
            continue;
        const char32_t first = m_scene.text.at(hit.span.begin);
        const char32_t next = m_scene.text.at(hit.span.end);
        const bool isOtherWord =
            hit.span.size() == 1 && ((first == U'未' && isOneOf(next, U"来必")) || (first == U'没' && isOneOf(next, U"多收落")));
        if (!isOtherWord && event.trigger.begin - hit.span.end <= 12)
            return true;
    }
    const Span whole{clause.span.begin, event.trigger.begin};
    for (const std::string_view word : {"否认", "辟谣"}) {
        for (std::size_t at = whole.begin; at < whole.end; ++at) {
            if (m_scene.text.startsWith(at, word) && !m_scene.text.endsWith(at, "没有") && !m_scene.text.endsWith(at, "并未"))
                return true; // 远帆科技否认总裁李思明离职
        }
    }
    const Span after{event.trigger.end, clause.span.end};
    for (const std::string_view word : {"不实", "不属实", "谣言", "子虚乌有", "虚假"}) {
        for (std::size_t at = after.begin; at < after.end && at < after.begin + 30; ++at) {
            if (m_scene.text.startsWith(at, word))
                return true;
        }
    }
    // A hypothesis governs its own clause and, with 如果, what follows the name.
    if (const WordHit* hypothesis = m_scene.map.firstIn({clause.span.begin, event.trigger.begin}, maskOf(Cue::Hypothesis))) {
        if (hypothesis->span.size() > 1 || hypothesis->span.begin == clause.span.begin)
            return true;
    }
    const bool mayFail = event.frame->kind == "move" || event.frame->kind == "joining" || event.frame->kind == "appointment";
    if (mayFail && m_scene.map.has(between, maskOf(Cue::Attempt)))
        return true;
    const char32_t next = m_scene.text.at(event.trigger.end);
    if (isOneOf(next, U"率潮费人者商信会宴")) // 离职率, 接任人, 加盟商: another word
        return true;
    if (event.actor.isTeam
        && (m_scene.text.startsWith(event.trigger.end, "传闻") || m_scene.text.startsWith(event.trigger.end, "风波")
            || m_scene.text.startsWith(event.trigger.end, "消息")))
        return true;
    return m_scene.text.startsWith(event.trigger.end, "手续") || m_scene.text.startsWith(event.trigger.end, "名单")
        || m_scene.text.startsWith(event.trigger.end, "员工") || m_scene.text.startsWith(event.trigger.end, "补偿");
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

Status MoveReader::statusOf(const Event& event) const
{
    const Span here{m_clauses[event.firstClause].span.begin, event.trigger.begin};
    std::size_t begin = here.begin;
    for (std::size_t back = event.firstClause; back-- > 0 && m_clauses[back].sentence == m_clauses[event.clause].sentence;)
        begin = m_clauses[back].span.begin;
    std::size_t end = m_clauses[event.clause].span.end;
    for (std::size_t next = event.clause + 1;
         next < m_clauses.size() && m_clauses[next].sentence == m_clauses[event.clause].sentence; ++next)
        end = m_clauses[next].span.end;
    if (m_scene.map.has({event.trigger.end, end}, maskOf(Cue::Confirm)))
        return Status::Confirmed;
    const WordHit* rumour = m_scene.map.lastIn({begin, event.trigger.begin}, maskOf(Cue::Rumour));
    const WordHit* announced = m_scene.map.lastIn({begin, event.trigger.begin}, maskOf(Cue::Announce));
    const WordHit* confirmed = m_scene.map.lastIn({begin, event.trigger.begin}, maskOf(Cue::Confirm));
    if (confirmed && (!rumour || rumour->span.begin < confirmed->span.begin))
        return Status::Confirmed;
    if (rumour && (rumour->span.size() > 1 || rumour->span.begin >= here.begin))
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
    const WordHit* past = m_scene.map.firstIn(before, maskOf(Cue::Past));
    return past && move.kind != MoveKind::Departure;
}

/// 3月5日消息; 11月12日,据媒体报道; 10月9日,《…》获悉: the day of the report, not of the event.
bool MoveReader::isReport(const DateMention& date) const
{
    const std::size_t at = m_scene.skipSpaces(date.span.end);
    for (const std::string_view word : {"消息", "讯", "电", "上午消息", "下午消息", "晚间消息", "报道"}) {
        if (m_scene.text.startsWith(at, word))
            return true;
    }
    if (m_scene.text.at(at) != U',')
        return false;
    if (m_scene.text.at(m_scene.skipSpaces(at + 1)) == U'据')
        return true;
    for (std::size_t next = at + 1; next < at + 30 && !isClauseEnd(m_scene.text.at(next)); ++next) {
        for (const std::string_view word : {"获悉", "获知", "了解到", "报道称", "报道"}) {
            if (m_scene.text.startsWith(next, word))
                return true;
        }
    }
    return false;
}

/// A rumour that the next sentences of the paragraph deny: 消息不实, 辟谣.
bool MoveReader::isDeniedLater(std::size_t clause) const
{
    const std::size_t end = m_clauses[clause].span.end;
    for (std::size_t next = clause + 1; next < m_clauses.size() && m_clauses[next].sentence - m_clauses[clause].sentence <= 2
         && m_clauses[next].line == m_clauses[clause].line;
         ++next) {
        for (std::size_t at = std::max(end, m_clauses[next].span.begin); at < m_clauses[next].span.end; ++at) {
            for (const std::string_view word : {"不实", "不属实", "辟谣", "谣言", "子虚乌有", "纯属虚构"}) {
                if (m_scene.text.startsWith(at, word))
                    return true;
            }
            if (m_scene.text.startsWith(at, "否认") && !m_scene.text.endsWith(at, "没有") && !m_scene.text.endsWith(at, "并未")
                && !m_scene.text.endsWith(at, "未"))
                return true;
        }
    }
    return false;
}

/// The date of the sentence before, where that one tells no event of its own: 这与今年5月的结局如出一辙。李思明加入…
std::optional<DateMention> MoveReader::introducedDate(std::size_t clause) const
{
    // A list whose members end in semicolons is introduced as a whole.
    std::size_t sentence = m_clauses[clause].sentence;
    const auto& sentences = m_scene.document.sentences();
    const auto endsInSemicolon = [&](std::size_t index) {
        const std::string_view words = m_scene.document.textOf(sentences[index]);
        return words.ends_with(";") || words.ends_with("；");
    };
    while (sentence > 0 && endsInSemicolon(sentence - 1))
        --sentence;
    std::optional<DateMention> found;
    for (std::size_t back = clause; back-- > 0 && m_clauses[back].sentence + 1 >= sentence;) {
        const Clause& earlier = m_clauses[back];
        if (earlier.sentence >= sentence)
            continue;
        if (earlier.line != m_clauses[clause].line || !earlier.actors.empty())
            return std::nullopt;
        for (const DateMention& date : m_dates.inSentence(earlier.sentence)) {
            if (earlier.span.contains(date.span) && date.value && !date.isVague)
                found = date;
        }
    }
    return found;
}

void MoveReader::dateMove(const Event& event, Move& move) const
{
    const Clause& clause = m_clauses[event.clause];
    const auto& dates = m_dates.inSentence(clause.sentence);
    const DateMention* best = nullptr;
    const auto isBetweenTriggers = [&](const DateMention& date) {
        for (const Token& token : clause.tokens) {
            if (token.type == Token::Type::Trigger && token.span.begin >= date.span.end && token.span.end <= event.trigger.begin)
                return true;
        }
        return false;
    };
    for (const DateMention& date : dates) { // before the trigger, in its clause: the last one
        if (clause.span.contains(date.span) && date.span.end <= event.trigger.begin && !isBetweenTriggers(date))
            best = &date;
    }
    if (!best || (best->isVague && !best->value)) { // behind it: 离职于5月
        for (const DateMention& date : dates) {
            if (clause.span.contains(date.span) && date.span.begin >= event.trigger.end
                && date.span.begin - event.trigger.end <= 3 && !best)
                best = &date;
        }
    }
    if (!best) { // an earlier clause that a date leads
        for (std::size_t back = event.clause; back-- > 0 && m_clauses[back].sentence == clause.sentence && !best;) {
            const Clause& earlier = m_clauses[back];
            for (const DateMention& date : dates) {
                if (!earlier.span.contains(date.span))
                    continue;
                const bool isSpent = back >= event.firstClause
                    && std::any_of(earlier.tokens.begin(), earlier.tokens.end(), [&](const Token& token) {
                           return token.type == Token::Type::Trigger && token.span.begin >= date.span.end;
                       });
                if (!isSpent)
                    best = &date;
            }
        }
    }
    std::optional<DateMention> introduced;
    if (!best && (introduced = introducedDate(event.clause)))
        best = &*introduced;
    if (!best || !best->value)
        return;

    const bool isAnnouncement = move.status == Status::Announced && isPlanned(event);
    if (best->isVague)
        return;
    if (isReport(*best))
        move.reported = best->value;
    else if (isAnnouncement)
        move.announced = best->value;
    else
        move.date = best->value;
}

Span MoveReader::evidenceOf(const Event& event) const
{
    Span chars{m_clauses[event.firstClause].span.begin, m_clauses[event.clause].span.end};
    return m_scene.text.bytes(chars);
}

void MoveReader::emit(Event& event, Reading& reading)
{
    Move move;
    move.kind = event.kind;
    move.status = statusOf(event);
    if (isPlanned(event) && move.kind == MoveKind::Departure && event.to < 0)
        move.kind = MoveKind::PlannedDeparture;
    if (event.from >= 0)
        move.from = organizationOf(event.from, event.fromUnit);
    else if (!event.fromName.empty())
        move.from = article::Organization{event.fromName, std::nullopt};
    if (event.to >= 0)
        move.to = organizationOf(event.to, event.toUnit);
    else if (event.isInsidePost)
        move.to = move.from;
    if (move.kind == MoveKind::Joining && move.from && move.to) {
        if (move.from->name == move.to->name)
            move.from.reset(); // 远帆科技迎来; said of the one they join
        else
            move.kind = MoveKind::Move;
    }
    if (move.kind == MoveKind::Appointment && event.isInsidePost && !event.role.empty())
        move.kind = MoveKind::RoleChange;
    if (move.kind == MoveKind::RoleChange && !move.from)
        move.from = move.to;
    if (move.kind == MoveKind::RoleChange && !move.to)
        move.to = move.from;
    if (!event.role.empty())
        move.role = event.role;
    if (!event.newRole.empty())
        move.newRole = event.newRole;
    dateMove(event, move);
    move.isBackground = isBackground(event, move);
    if (!move.reported && !move.isBackground) {
        move.reported = m_scene.document.article().published;
        if (!move.reported && !move.date && m_dates.writtenIn())
            move.reported = date::Edtf::ofYear(*m_dates.writtenIn());
    }
    move.confidence = event.clause == event.firstClause ? 0.8 : 0.65;
    move.evidence = {evidenceOf(event)};
    if (addToJoining(event, move, reading))
        return;
    if ((move.status == Status::Rumoured || move.kind == MoveKind::PlannedDeparture) && isDeniedLater(event.clause))
        return;
    remember(event, move);
    if (event.actor.isTeam) {
        move.isTeam = true;
        if (!event.actor.team.empty())
            move.unitMoved = event.actor.team;
        reading.moves.push_back({move, event.reasons});
        return;
    }
    for (std::size_t i = 0; i < event.actor.mentions.size(); ++i) {
        const int mention = event.actor.mentions[i];
        if (m_scene.people[static_cast<std::size_t>(m_scene.personMentions[static_cast<std::size_t>(mention)].person)].isReporter)
            continue;
        Move own = move;
        own.person = nameOf(mention);
        // Each of a list may have a company and a post of its own: 远帆科技总裁李思明、星图智能专家王晓岚等人离职.
        const Employment* employment = employmentOf(mention);
        const bool mayDiffer =
            own.kind == MoveKind::Departure || own.kind == MoveKind::PlannedDeparture || own.kind == MoveKind::Move;
        if (i > 0 && employment && mayDiffer) {
            if (!employment->role.empty())
                own.role = employment->role;
            if (employment->organization >= 0 && (!own.to || organization(employment->organization).name != own.to->name))
                own.from = organizationOf(employment->organization, employment->unit);
        }
        reading.moves.push_back({own, event.reasons});
    }
}

/// 加入星图智能,出任首席产品官: the post belongs to the joining told a clause before.
bool MoveReader::addToJoining(const Event& event, const Move& move, Reading& reading) const
{
    if (!event.frame->object.takes(Frame::End::NewRole) || event.actor.mentions.empty() || event.hasOwnGoal
        || reading.moves.empty() || move.newRole == std::nullopt)
        return false;
    const std::string& name = m_scene
                                  .people[static_cast<std::size_t>(
                                      m_scene.personMentions[static_cast<std::size_t>(event.actor.mentions.front())].person)]
                                  .name;
    const std::size_t sentenceBegin = m_scene.document.sentences()[m_clauses[event.clause].sentence].begin;
    for (auto draft = reading.moves.rbegin(); draft != reading.moves.rend() && draft->claim.evidence.back().end > sentenceBegin;
         ++draft) {
        const bool isJoining = draft->claim.kind == MoveKind::Joining || draft->claim.kind == MoveKind::Move;
        if (!isJoining || !draft->claim.person || draft->claim.person->name != name || draft->claim.newRole)
            continue;
        draft->claim.newRole = move.newRole;
        draft->claim.evidence.push_back(move.evidence.front());
        return true;
    }
    return false;
}

void MoveReader::remember(const Event& event, const Move& move)
{
    if (move.role)
        m_lastRole = *move.role;
    m_lastTo = event.to >= 0 ? event.to : m_lastTo;
    m_lastFrom = event.from >= 0 ? event.from : m_lastFrom;
    m_lastEventClause = event.clause;
    if (event.actor.isTeam && move.from) {
        m_lastTeamFrom = move.from->name;
        m_lastTeamClause = event.clause;
    }
}

} // namespace exeunt::extract::zh
