// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Posts that pass from one to another: 接替, 交给, 接任者为, 由…接手. Whose post it was says which post and which company.
#include "core/extract/zh/move_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::zh {

using article::MoveKind;

namespace {

constexpr std::size_t kPostReach = 6; // clauses between the post left and the one who takes it
constexpr std::array<std::u32string_view, 8> kOffices{U"帅印", U"位置", U"位子", U"接力棒", U"大权", U"权杖", U"大印", U"担子"};

} // namespace

bool MoveReader::hasLeftPost(std::size_t clause) const
{
    return !m_left.organization.empty() && clause - m_left.clause <= kPostReach
        && m_clauses[clause].line <= m_clauses[m_left.clause].line + 1;
}

/// 由李思明, 由伦敦总部的李思明: the one who does it.
bool MoveReader::isByHand(const Clause& clause, const Actor& actor) const
{
    for (std::size_t at = actor.span.begin; at > clause.span.begin && actor.span.begin - at <= 10; --at) {
        if (m_scene.text.before(at) == U'由')
            return m_scene.text.at(at) != U'于' && m_scene.text.before(at - 1) != U'理' && m_scene.text.before(at - 1) != U'自';
        if (m_scene.isCovered(at - 1) && m_scene.organizationEnding(at) < 0 && at == actor.span.begin)
            return false;
    }
    // 由刚获准延任的南湖银行总经理李思明升任: however long the description.
    const bool isFirst = !clause.actors.empty() && clause.actors.front().nameBegin == actor.nameBegin;
    return isFirst && m_scene.text.at(clause.span.begin) == U'由' && m_scene.text.at(clause.span.begin + 1) != U'于';
}

/// The post last left becomes the one taken, where the clause names no other.
void MoveReader::takeLeftPost(Event& event) const
{
    if (!hasLeftPost(event.clause))
        return;
    if (event.newRole.empty())
        event.newRole = m_left.role;
    event.fromName = m_left.organization;
    event.isInsidePost = true;
    event.reasons.emplace_back("the post left a few clauses ago");
    if (event.attribute >= 0 && organization(event.attribute).name != m_left.organization)
        event.isFromElsewhere = true;
    event.from = -1;
}

/// Who held the post that passes on: with the words beside the name, else as the article tells of them.
void MoveReader::takePostOf(Event& event, const Actor& holder) const
{
    const Employment* held = employmentOf(holder.mentions.front());
    if (held && !held->role.empty() && event.newRole.empty())
        event.newRole = held->role;
    if (event.to >= 0) {
        event.isInsidePost = event.attribute < 0;
    } else if (held && held->organization >= 0) {
        event.to = held->organization;
    } else {
        event.fromName = employerOf(holder, event.clause, event.reasons);
        event.isInsidePost = true;
    }
    if (event.newRole.empty() && hasLeftPost(event.clause))
        event.newRole = m_left.role;
}

/// Who takes the post, with the post and the employer that stand beside the name.
void MoveReader::setActor(Event& event, const Actor& actor) const
{
    event.actor = actor;
    event.employment = employmentOf(actor.mentions.front());
    event.attribute = event.employment ? event.employment->organization : -1;
    if (event.employment)
        event.role = event.employment->role;
}

/// 李思明接替王晓岚; 王晓岚由李思明接替. With 出任 behind it that verb tells the event.
bool MoveReader::readReplacement(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const auto isPost = [&](const Token& token) {
        return token.type == Token::Type::Trigger
            && m_scene.words.frames()[static_cast<std::size_t>(token.index)].object.takes(Frame::End::NewRole);
    };
    for (const Token& token : clause.tokens) {
        if (token.span.begin >= event.trigger.end && isPost(token))
            return false;
    }
    if (event.clause + 1 < m_clauses.size() && m_clauses[event.clause + 1].sentence == clause.sentence) {
        const Clause& next = m_clauses[event.clause + 1];
        for (const Token& token : next.tokens) {
            if (isPost(token) && token.span.begin - next.span.begin <= 4 && next.actors.empty())
                return false;
        }
    }
    const auto actor = subjectOf(event);
    if (!actor || actor->isTeam)
        return false;
    setActor(event, *actor);
    event.newRole = roleAfter(clause, event.trigger.end);
    const auto holder = actorAfter(clause, event.trigger.end);
    if (holder && holder->nameBegin - event.trigger.end <= 20) {
        // 取代王晓岚成为远帆科技总经理: the post stands behind the one who held it.
        const Span behind{holder->span.end, clause.span.end};
        for (const Token& token : clause.tokens) {
            if (event.to < 0 && token.type == Token::Type::Organization && behind.contains(token.span))
                event.to = token.index;
        }
        takePostOf(event, *holder);
    } else {
        const bool isNamed = m_scene.text.endsWithAny(event.trigger.begin, {"获委任", "获任命", "获聘", "受命", "奉命"});
        if (!isByHand(clause, *actor) && !isNamed && event.newRole.empty())
            return false;
        event.to = objectOrganization(clause, event.trigger, 6);
        if (event.to < 0)
            takeLeftPost(event);
        if (event.to < 0 && event.fromName.empty())
            event.fromName = employerOf(event.actor, event.clause, event.reasons);
        event.isInsidePost = event.isInsidePost || event.to < 0;
    }
    if (event.attribute >= 0 && event.to >= 0 && organization(event.attribute).name == organization(event.to).name)
        event.isInsidePost = true;
    return event.to >= 0 || !event.fromName.empty();
}

/// 接任者为李思明; 将总裁一职交给李思明: the one who takes the post stands behind.
bool MoveReader::readHandover(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const auto taker = actorAfter(clause, event.trigger.end);
    if (!taker || taker->mentions.size() != 1)
        return false;
    const bool isSuccessor = event.frame->name == "successor";
    std::size_t at = m_scene.skipSpaces(event.trigger.end);
    if (isSuccessor) {
        // 接任者为, 接替者是, 继任者系
        if (!isAmong(m_scene.text.at(at), U"为是系") && m_scene.text.at(at) != U'、')
            return false;
        ++at;
    }
    if (taker->nameBegin - at > 24)
        return false;
    setActor(event, *taker);
    for (const Token& token : clause.tokens) {
        if (token.type == Token::Type::Role && token.span.end <= event.trigger.begin)
            event.newRole = m_scene.display(token.span);
    }
    const Span handed{clause.span.begin, event.trigger.begin};
    const bool isOffice = std::any_of(kOffices.begin(), kOffices.end(),
        [&](std::u32string_view word) { return m_scene.text.run(handed).find(word) != std::u32string_view::npos; });
    if (!isSuccessor && event.newRole.empty() && !isOffice)
        return false;
    // 董事长由王晓岚换成李思明: who held it stands behind 由.
    if (event.frame->name == "change_hands") {
        const auto holder = subjectInClause(clause, event.trigger);
        const Employment* held = holder ? employmentOf(holder->mentions.front()) : nullptr;
        if (!holder || (!isByHand(clause, *holder) && !(held && !held->role.empty() && !held->isFormer)))
            return false;
    }
    if (isSuccessor)
        takeLeftPost(event);
    if (event.fromName.empty())
        event.to = organizationBefore(clause, event.trigger.begin);
    if (event.to < 0 && event.fromName.empty()) {
        const bool isFormer = event.employment && event.employment->isFormer && event.attribute >= 0;
        if (isFormer && comeFromOutside(event, precedingOrganization(event.clause)))
            return true;
        event.fromName = employerOf(m_subject.value_or(event.actor), event.clause, event.reasons);
        event.isInsidePost = true;
    }
    comeFromOutside(event, event.to >= 0 ? event.to : mentionNamed(event.fromName));
    return event.to >= 0 || !event.fromName.empty();
}

/// 由李思明接手, 由李思明兼管: work passes on, the post has no name.
bool MoveReader::readCharge(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const auto actor = subjectInClause(clause, event.trigger);
    if (!actor || actor->isTeam || event.trigger.begin - actor->span.end > 6)
        return false;
    const bool isChosen = m_scene.text.endsWithAny(
        m_scene.skipSpacesBack(actor->span.begin), {"选定", "选定了", "安排", "指派", "委派", "指定", "指定了"});
    if (!isByHand(clause, *actor) && !isChosen)
        return false;
    std::size_t left = actor->span.begin;
    while (left > clause.span.begin && m_scene.text.before(left) != U'由')
        --left;
    // 由李思明负责 tells what is, unless something changed: 改由, 转由, somebody left.
    const bool isChange = isChosen || isAmong(m_scene.text.before(left - 1), U"改转将暂交并后") || hasLeftPost(event.clause)
        || m_scene.map.has({clause.span.begin, left}, maskOf(Cue::Announce, Cue::Plan));
    if (event.frame->name == "charge" && !isChange)
        return false;
    // 两人都进了新成立的研究院,由李思明牵头: no work that somebody left.
    const bool isOfNew = event.frame->name == "charge" && event.clause > 0
        && m_clauses[event.clause - 1].sentence == clause.sentence && left <= clause.span.begin + 2
        && m_scene.text.run(m_clauses[event.clause - 1].span).find(U"新成立的") != std::u32string_view::npos;
    if (isOfNew)
        return false;
    setActor(event, *actor);
    event.to = event.attribute;
    if (event.employment && event.employment->isFormer)
        event.to = -1;
    if (event.to < 0) {
        if (hasLeftPost(event.clause))
            event.fromName = m_left.organization;
        else
            event.fromName = employerOf(event.actor, event.clause, event.reasons);
        event.isInsidePost = true;
    }
    return event.to >= 0 || !event.fromName.empty();
}

/// 李思明与王晓岚职务互换: each takes the other's post.
void MoveReader::readSwap(const Event& event, Reading& reading)
{
    std::vector<int> people;
    const Clause& clause = m_clauses[event.clause];
    for (const Actor& actor : clause.actors) {
        if (actor.span.end <= event.trigger.begin)
            people.insert(people.end(), actor.mentions.begin(), actor.mentions.end());
    }
    const Span near{event.trigger.begin - std::min<std::size_t>(4, event.trigger.begin), event.trigger.end + 4};
    if (people.size() != 2 || !m_scene.map.has(near, maskOf(Cue::Post)))
        return;
    const Employment* posts[] = {employmentOf(people[0]), employmentOf(people[1])};
    for (std::size_t i = 0; i < 2; ++i) {
        Event own = event;
        own.kind = MoveKind::RoleChange;
        own.actor = clause.actors.front();
        own.actor.mentions = {people[i]};
        const Employment* left = posts[i];
        const Employment* taken = posts[1 - i];
        own.role = left ? left->role : std::string{};
        own.newRole = taken ? taken->role : std::string{};
        own.from = left ? left->organization : -1;
        own.to = taken ? taken->organization : -1;
        if (own.from < 0 && own.to < 0) {
            own.fromName = employerOf(own.actor, event.clause, own.reasons);
            own.isInsidePost = true;
        }
        if (!isRuledOut(own) && (own.from >= 0 || own.to >= 0 || !own.fromName.empty()))
            emit(own, reading);
    }
}

} // namespace exeunt::extract::zh
