// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody was before the move that is told beside: 此前在星图智能工作, 来自星图智能.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;

namespace {

constexpr std::size_t kSentences = 2; // an origin is told that near to its move
constexpr std::size_t kGap = 6;       // characters between 此前 and its verb

} // namespace

/// 此前在|星图智能, 加入远帆科技前任职于|星图智能, 来自|星图智能. Out: `begin`, where these words begin.
bool MoveReader::tellsOrigin(const Clause& clause, std::size_t token, std::size_t& begin) const
{
    const Span name = clause.tokens[token].span;
    const std::size_t left = m_scene.skipSpacesBack(name.begin);
    const auto& text = m_scene.text;
    // 来自星图智能的李思明 says where he is; of two companies neither is the last.
    const std::size_t right = m_scene.skipSpaces(name.end);
    if (isAmong(text.at(right), U"、和与及") || isAmong(text.before(left), U"、和与及"))
        return false;
    if (text.endsWith(left, "来自")) {
        begin = left - 2;
        return text.at(right) != U'的';
    }
    std::size_t verb = 0;
    std::size_t place = left; // 任职于|慕尼黑的|星图智能
    if (text.before(left) == U'的') {
        while (place > clause.span.begin && left - place < 6 && text.before(place) != U'于' && text.before(place) != U'在')
            --place;
    }
    const std::size_t head = text.endsWith(place, "于") || text.endsWith(place, "在") ? place : left;
    for (const std::string_view word : {"供职于", "任职于", "就职于", "效力于", "服务于", "担任", "在", "为", "是", "任", "于"})
        if (verb == 0 && text.endsWith(head, word))
            verb = head - word.size() / 3; // three bytes a character
    if (verb == 0)
        return false;
    for (std::size_t end = verb; end > clause.span.begin && verb - end <= kGap && !m_scene.isCovered(end - 1); --end) {
        if (text.endsWithAny(
                end, {"此前", "之前", "早前", "更早", "再往前", "在此以前", "入职前", "加入前", "加盟前", "上任前", "履新前"})) {
            begin = end - 2;
            return true;
        }
    }
    // 来远帆科技之前,他在|星图智能
    const auto index = static_cast<std::size_t>(&clause - m_clauses.data());
    if (index == 0 || m_clauses[index - 1].sentence != clause.sentence || verb - clause.span.begin > kGap)
        return false;
    const Clause& before = m_clauses[index - 1];
    const std::size_t end = m_scene.skipSpacesBack(before.span.end);
    begin = verb;
    return text.before(end) == U'前'
        && (m_scene.map.has(before.span, maskOf(Cue::Trigger)) || isAmong(text.at(before.span.begin), U"来到进"));
}

void MoveReader::learnOrigins()
{
    for (std::size_t i = 0; i < m_clauses.size(); ++i) {
        const Clause& clause = m_clauses[i];
        for (std::size_t token = 0; token < clause.tokens.size(); ++token) {
            std::size_t begin = 0;
            if (clause.tokens[token].type != Token::Type::Organization || !isEmployer(clause.tokens[token].index)
                || !tellsOrigin(clause, token, begin))
                continue;
            // The one named before in the clause, else the one the clauses before are about.
            const Actor* actor = nullptr;
            for (const Actor& named : clause.actors)
                if (named.span.end <= begin)
                    actor = &named;
            for (std::size_t back = i;
                 !actor && back-- > 0 && m_clauses[back].line == clause.line && clause.sentence - m_clauses[back].sentence <= 1;)
                if (!m_clauses[back].actors.empty())
                    actor = &m_clauses[back].actors.back();
            if (!actor || actor->mentions.size() != 1)
                continue;
            const auto& mention = m_scene.personMentions[static_cast<std::size_t>(actor->mentions.front())];
            if (!mention.isReporter)
                m_origins[mention.person].push_back({i, clause.tokens[token].index});
        }
    }
}

/// 这位专家在远帆科技干了将近十年: the house that somebody worked for all the time.
void MoveReader::learnStay(std::size_t index)
{
    const Clause& clause = m_clauses[index];
    for (const Token& token : clause.tokens) {
        const std::size_t left = m_scene.skipSpacesBack(token.span.begin);
        if (token.type != Token::Type::Organization || m_scene.text.before(left) != U'在' || !isEmployer(token.index))
            continue;
        const std::size_t verb = m_scene.skipSpaces(token.span.end);
        const bool isStay = m_scene.text.startsWithAny(
            verb, {"干了", "待了", "呆了", "工作了", "工作近", "工作超", "服务了", "效力了", "一干", "一待"});
        const Span rest{verb, std::min(clause.span.end, verb + 10)};
        const bool isLong = m_scene.text.run(rest).find(U'年') != std::u32string_view::npos
            || m_scene.text.run(rest).find(U"个月") != std::u32string_view::npos;
        if (!isStay || !isLong || m_scene.map.has({clause.span.begin, left}, maskOf(Cue::Past)))
            continue;
        const Actor* actor = !clause.actors.empty() && clause.actors.front().span.end <= left ? &clause.actors.front() : nullptr;
        for (std::size_t back = index; !actor && clause.actors.empty() && back-- > 0 && m_clauses[back].line == clause.line
             && clause.sentence - m_clauses[back].sentence <= 1;) {
            if (m_clauses[back].actors.size() == 1)
                actor = &m_clauses[back].actors.front();
        }
        if (actor && actor->mentions.size() == 1)
            m_employers.emplace(personOf(actor->mentions.front()), organization(token.index).name);
        return;
    }
}

/// 李思明是远帆科技语音组的负责人: an employer told by a sentence of its own.
void MoveReader::learnStatedPosts()
{
    for (std::size_t index = 0; index < m_clauses.size(); ++index) {
        learnStay(index);
        const Clause& clause = m_clauses[index];
        for (std::size_t i = 0; i + 2 < clause.tokens.size(); ++i) {
            const Token& person = clause.tokens[i];
            const Token& employer = clause.tokens[i + 1];
            const bool isPosted = person.type == Token::Type::Person && employer.type == Token::Type::Organization
                && clause.tokens[i + 2].type == Token::Type::Role && isEmployer(employer.index);
            if (!isPosted || employer.span.begin - person.span.end > 5)
                continue;
            const bool isStated = m_scene.text.startsWithAny(m_scene.skipSpaces(person.span.end),
                {"是", "系", "为", "现为", "现任", "目前是", "一直是", "则是", "正是", "也是"});
            const bool isPast = m_scene.map.ends(employer.span.begin, maskOf(Cue::Former));
            if (isStated && !isPast)
                m_employers.emplace(
                    m_scene.personMentions[static_cast<std::size_t>(person.index)].person, organization(employer.index).name);
        }
    }
}

/// The organization, as an index of mentions, or -1.
int MoveReader::originOf(int person, std::size_t clause, const std::string& goal) const
{
    const auto found = m_origins.find(person);
    if (found == m_origins.end())
        return -1;
    const auto joined = m_joined.find(person);
    for (const Origin& origin : found->second) {
        const Clause& told = m_clauses[origin.clause];
        const bool isBefore = origin.clause <= clause;
        const std::size_t first = std::min(told.sentence, m_clauses[clause].sentence);
        const std::size_t last = std::max(told.sentence, m_clauses[clause].sentence);
        if (told.line != m_clauses[clause].line || last - first > kSentences || organization(origin.organization).name == goal)
            continue;
        if (isBefore && joined != m_joined.end() && joined->second.organization != goal)
            continue; // they have moved on since
        return origin.organization;
    }
    return -1;
}

/// 李思明接过首席财务官一职,此前在星图智能任职: no post inside the house.
void MoveReader::takeOrigin(Event& event) const
{
    if (event.actor.mentions.size() != 1 || event.from >= 0 || event.fromName.empty() || !event.role.empty())
        return;
    const int person = personOf(event.actor.mentions.front());
    const int home = mentionNamed(event.fromName);
    const int origin = originOf(person, event.clause, event.fromName);
    if (home < 0 || origin < 0)
        return;
    event.to = home;
    event.from = origin;
    event.fromName.clear();
    event.isInsidePost = false;
    event.kind = MoveKind::Move;
    event.reasons.emplace_back("where they were before is told beside");
}

/// The first mention of the organization called so, or -1.
int MoveReader::mentionNamed(const std::string& name) const
{
    const auto& all = m_scene.organizations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const OrganizationMention& one) { return one.name == name; });
    return name.empty() || found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

} // namespace exeunt::extract::zh
