// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From an event to claims: kinds settled, ends named, what two clauses tell put together.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::Move;
using article::MoveKind;
using article::Status;

const Employment* MoveReader::employmentOf(int personMention) const
{
    const auto& employment = m_scene.personMentions[static_cast<std::size_t>(personMention)].employment;
    return employment ? &*employment : nullptr;
}

article::PersonName MoveReader::nameOf(int personMention) const
{
    const PersonMention& mention = m_scene.personMentions[static_cast<std::size_t>(personMention)];
    const Person& person = m_scene.people[static_cast<std::size_t>(mention.person)];
    article::PersonName name{person.name, person.aliases};
    std::string asWritten{m_scene.document.originalText(m_scene.text.bytes(mention.span))};
    if (asWritten != person.name && asWritten.find('(') == std::string::npos && asWritten.find('\n') == std::string::npos)
        name.aliases.push_back(std::move(asWritten));
    return name;
}

article::Organization MoveReader::organizationOf(int mention, const std::string& unit) const
{
    const OrganizationMention& found = organization(mention);
    article::Organization result{found.name, std::nullopt};
    if (!unit.empty())
        result.unit = unit;
    else if (!found.unit.empty())
        result.unit = found.unit;
    return result;
}

/// 告别李思明: of the company the article is mostly about, where nothing better is said; another sentence of the article may say it.
void MoveReader::dropGuesses(Reading& reading)
{
    const auto isGuess = [](const MoveDraft& draft) {
        return !draft.claim.to && !draft.reasons.empty() && draft.reasons.back() == kTopicReason;
    };
    const auto isLeaving = [](const MoveDraft& draft) {
        const MoveKind kind = draft.claim.kind;
        return draft.claim.person && draft.claim.from
            && (kind == MoveKind::Departure || kind == MoveKind::PlannedDeparture || kind == MoveKind::Dismissal
                || kind == MoveKind::Move);
    };
    std::map<std::string, std::string> known;             // by person: where the article says that they left
    std::set<std::pair<std::string, std::string>> joined; // 已离职,近期加盟星图智能: nobody leaves the house they come to
    for (const MoveDraft& draft : reading.moves) {
        if (isLeaving(draft) && !isGuess(draft) && !draft.claim.isBackground)
            known.emplace(draft.claim.person->name, draft.claim.from->name);
        const bool isComing = draft.claim.kind == MoveKind::Joining || draft.claim.kind == MoveKind::Move;
        if (isComing && draft.claim.person && draft.claim.to && !draft.claim.isBackground)
            joined.emplace(draft.claim.person->name, draft.claim.to->name);
    }
    const auto isRefuted = [&](const MoveDraft& draft) {
        if (!isLeaving(draft) || !isGuess(draft))
            return false;
        const auto told = known.find(draft.claim.person->name);
        const auto& left = draft.claim.from->name;
        const bool isGoal = std::any_of(joined.begin(), joined.end(), [&](const auto& move) {
            return move.first == draft.claim.person->name
                && (move.second.find(left) != std::string::npos || left.find(move.second) != std::string::npos);
        });
        return isGoal || (told != known.end() && told->second != draft.claim.from->name);
    };
    auto& moves = reading.moves;
    moves.erase(std::remove_if(moves.begin(), moves.end(), isRefuted), moves.end());
}

void MoveReader::dropLeftPosts(Reading& reading)
{
    // 不再担任院长,改任顾问: the post was left, not the company.
    std::vector<MoveDraft*> stayed;
    for (auto& draft : reading.moves) {
        const bool staysOn = !draft.reasons.empty() && draft.reasons.front().find("(leave_post)") != std::string::npos;
        const bool isChange =
            draft.claim.kind == MoveKind::RoleChange && draft.claim.person && draft.claim.to && (draft.claim.newRole || staysOn);
        const bool isInside = isChange && (!draft.claim.from || draft.claim.from->name == draft.claim.to->name);
        if (isInside && !draft.claim.isBackground)
            stayed.push_back(&draft);
    }
    const auto isLeftPost = [&](const MoveDraft& draft) {
        const bool isDeparture = draft.claim.kind == MoveKind::Departure || draft.claim.kind == MoveKind::PlannedDeparture;
        if (!isDeparture || !draft.claim.person || !draft.claim.from || draft.claim.to)
            return false;
        const bool isOfPost = !draft.reasons.empty() && draft.reasons.front().find("(leave_post)") != std::string::npos;
        const auto told = std::find_if(stayed.begin(), stayed.end(), [&](const MoveDraft* change) {
            return change->claim.person->name == draft.claim.person->name && change->claim.to->name == draft.claim.from->name;
        });
        if (told == stayed.end())
            return false;
        // 已在7月初请辞,转任顾问: one step, of one day.
        const Span& left = draft.claim.evidence.front();
        const Span& changed = (*told)->claim.evidence.front();
        const bool isOneStep = changed.begin == left.begin && left.end < changed.end;
        if (draft.claim.date && !isOfPost && !isOneStep)
            return false;
        if (isOneStep && !(*told)->claim.date)
            (*told)->claim.date = draft.claim.date;
        return true;
    };
    auto& moves = reading.moves;
    moves.erase(std::remove_if(moves.begin(), moves.end(), isLeftPost), moves.end());
}

/// 三位合伙人, 又有四名研究员: so many, and no more is said of them.
bool MoveReader::isCount(const std::string& team)
{
    constexpr std::string_view kNumbers[] = {"一", "两", "二", "三", "四", "五", "六", "七", "八", "九", "多", "几", "数"};
    return std::any_of(std::begin(kNumbers), std::end(kNumbers), [&](std::string_view number) {
        const std::size_t at = team.find(number);
        return at != std::string::npos && at <= 6 // three bytes a character
            && (at == 0 || team.starts_with("又") || team.starts_with("有") || team.starts_with("已"));
    });
}

/// A headline's 三位合伙人离场, whom the article then names: told by name.
void MoveReader::dropNamedTeams(Reading& reading)
{
    constexpr std::size_t kFewest = 2;
    std::map<std::string, std::size_t> leavers; // by organization
    for (const auto& draft : reading.moves) {
        if (draft.claim.person && draft.claim.from && draft.claim.kind != MoveKind::RoleChange && !draft.claim.isBackground)
            ++leavers[draft.claim.from->name];
    }
    const auto isNamed = [&](const MoveDraft& draft) {
        const Move& move = draft.claim;
        if (!move.isTeam || move.kind != MoveKind::Departure || move.to || !move.from || !move.unitMoved)
            return false;
        return isCount(*move.unitMoved) && leavers[move.from->name] >= kFewest;
    };
    auto& moves = reading.moves;
    moves.erase(std::remove_if(moves.begin(), moves.end(), isNamed), moves.end());
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
    if (move.kind == MoveKind::Appointment && event.isInsidePost && !event.isFromElsewhere && !event.role.empty())
        move.kind = MoveKind::RoleChange;
    // 任命原远帆科技总监李思明为副总裁: they come from another house.
    const bool isFromBefore = (event.employment && event.employment->isFormer) || !event.fromName.empty();
    const bool isHired = isFromBefore && move.from && move.to && move.from->name != move.to->name;
    if (move.kind == MoveKind::Appointment && isHired)
        move.kind = MoveKind::Move;
    if (move.kind == MoveKind::RoleChange && !move.from)
        move.from = move.to;
    if (move.kind == MoveKind::RoleChange && !move.to)
        move.to = move.from;
    if (!event.role.empty())
        move.role = event.role;
    if (!event.newRole.empty())
        move.newRole = event.newRole;
    if (event.ownDate)
        move.date = event.ownDate;
    else
        dateMove(event, move);
    if (!move.date && !move.announced)
        carryDay(event, move, reading);
    move.isBackground = event.isHistory || isBackground(event, move);
    if (move.isBackground && move.status == Status::Rumoured && move.date)
        move.status = Status::Confirmed; // 据悉,她2019年加盟
    if (!move.reported && !move.isBackground) {
        move.reported = m_scene.document.article().published;
        if (!move.reported && !move.date && m_dates.writtenIn())
            move.reported = *m_dates.writtenIn();
    }
    move.confidence = event.clause == event.firstClause ? 0.8 : 0.65;
    move.evidence = {evidenceOf(event)};
    if (addToJoining(event, move, reading) || event.isDetail)
        return;
    // 针对“李思明离职”的传言,公司表示消息不实
    const bool isHearsay = m_scene.map.has({event.trigger.end, m_clauses[event.clause].span.end}, maskOf(Cue::Hearsay));
    const bool isDoubtful = move.status == Status::Rumoured || move.kind == MoveKind::PlannedDeparture || isHearsay;
    if (m_isDenying && (isDoubtful || isOfOthers(event.clause)) && isDeniedLater(event.clause))
        return;
    remember(event, move);
    if (event.actor.isTeam) {
        move.isTeam = true;
        if (!event.actor.team.empty())
            move.unitMoved = event.actor.team;
        reading.moves.push_back({move, event.reasons});
        return;
    }
    const std::vector<int> goals = goalsOfEach(event);
    for (std::size_t i = 0; i < event.actor.mentions.size(); ++i) {
        const int mention = event.actor.mentions[i];
        if (m_scene.people[static_cast<std::size_t>(personOf(mention))].isReporter)
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
        if (const int ownGoal = goals.empty() ? -1 : goals[i]; ownGoal >= 0) {
            own.to = organizationOf(ownGoal, unitAfter(ownGoal));
            own.newRole.reset();
        }
        reading.moves.push_back({own, event.reasons});
    }
    readNewCompany(event, reading);
}

/// 李思明去年自立门户,公司叫远帆科技: what the one who left for it has founded.
void MoveReader::readNewCompany(const Event& event, Reading& reading) const
{
    const bool isStart = event.kind == MoveKind::Departure && event.actor.mentions.size() == 1 && event.to < 0
        && m_scene.text.endsWithAny(event.trigger.end, {"门户", "创业", "炉灶", "单飞", "单干"});
    const std::size_t next = event.clause + 1;
    if (!isStart || next >= m_clauses.size() || m_clauses[next].sentence != m_clauses[event.clause].sentence)
        return;
    const Clause& clause = m_clauses[next];
    if (!m_scene.text.startsWithAny(clause.span.begin,
            {"公司叫", "新公司叫", "公司名叫", "公司名为", "新公司名为", "新公司是", "公司取名", "取名", "名为"}))
        return;
    const auto named = std::find_if(
        clause.tokens.begin(), clause.tokens.end(), [](const Token& token) { return token.type == Token::Type::Organization; });
    if (named == clause.tokens.end() || named->span.begin - clause.span.begin > 6)
        return;
    Move founding;
    founding.kind = MoveKind::Founding;
    founding.person = nameOf(event.actor.mentions.front());
    founding.to = organizationOf(named->index, {});
    founding.date = reading.moves.back().claim.date;
    founding.isBackground = reading.moves.back().claim.isBackground;
    founding.status = reading.moves.back().claim.status;
    founding.reported = reading.moves.back().claim.reported;
    founding.confidence = reading.moves.back().claim.confidence;
    founding.evidence = {m_scene.text.bytes({m_clauses[event.firstClause].span.begin, clause.span.end})};
    reading.moves.push_back({founding, {"the new company's name behind " + std::string{m_scene.text.text(event.trigger)}}});
}

/// 李思明、王晓岚分别加入远帆科技和星图智能: one goal for each of them; empty where the clause gives no such list.
std::vector<int> MoveReader::goalsOfEach(const Event& event) const
{
    const std::size_t count = event.actor.mentions.size();
    if (count < 2 || event.to < 0)
        return {};
    const Clause& clause = m_clauses[event.clause];
    std::vector<int> goals;
    std::size_t end = 0;
    for (const Token& token : clause.tokens) {
        if (token.span.begin < event.trigger.end || token.type != Token::Type::Organization)
            continue;
        const bool isListed =
            goals.empty() || (token.span.begin - end <= 2 && isAmong(m_scene.text.at(m_scene.skipSpaces(end)), U"、和与及"));
        if (!isListed)
            break;
        goals.push_back(token.index);
        end = token.span.end;
    }
    if (goals.size() != count)
        return {};
    return goals;
}

void MoveReader::remember(const Event& event, const Move& move)
{
    const bool isLeaving = move.from && !event.actor.isTeam
        && (move.kind == MoveKind::Departure || move.kind == MoveKind::PlannedDeparture || move.kind == MoveKind::Dismissal
            || move.kind == MoveKind::Move || (move.kind == MoveKind::RoleChange && move.role));
    if (isLeaving && !move.isBackground)
        m_left = {move.role.value_or(std::string{}), move.from->name, event.clause};
    if (event.to >= 0 && event.hasOwnGoal && (move.kind == MoveKind::Move || move.kind == MoveKind::Joining))
        m_isPast[static_cast<std::size_t>(event.to)] = true;
    // Who is only said to go somewhere is still where they were.
    const bool isThere = move.status != Status::Rumoured && move.kind != MoveKind::PlannedDeparture;
    const auto& home = isThere || !move.from ? move.to : move.from;
    for (const int mention : event.actor.mentions) {
        if (home && move.to && (move.kind != MoveKind::RoleChange || event.hasOwnGoal))
            m_joined[personOf(mention)] = {home->name, m_clauses[event.clause].line,
                move.from && !move.isBackground && move.from->name != home->name ? move.from->name : std::string{}};
    }
    m_lastTo = event.to >= 0 ? event.to : m_lastTo;
    m_lastFrom = event.from >= 0 ? event.from : m_lastFrom;
    m_lastEventClause = event.clause;
    if (event.actor.isTeam && move.from) {
        m_lastTeam = event.actor;
        m_lastTeamFrom = move.from->name;
        m_lastTeamClause = event.clause;
    }
}

} // namespace exeunt::extract::zh
