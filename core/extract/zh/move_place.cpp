// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which organization: the verb's object, a phrase with a preposition, the clauses before, the article's own.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

namespace {

constexpr std::size_t kMentionsLookedAt = 64;
constexpr std::size_t kClausesBack = 8;

} // namespace

/// The company that the article calls somebody's former one, or says they came from, other than `goal`; empty when it names none.
std::string MoveReader::formerEmployer(int personMention, std::size_t clause, const std::string& goal) const
{
    const int person = personOf(personMention);
    const auto& mentions = m_mentionsOf[static_cast<std::size_t>(person)];
    // 曾二度进入星图智能: of a time before the one at which they are a former somebody.
    const bool isLongAgo = m_scene.map.has(m_clauses[clause].span, maskOf(Cue::Past));
    for (std::size_t i = 0; !isLongAgo && i < mentions.size() && i < kMentionsLookedAt; ++i) {
        const Employment* employment = employmentOf(mentions[i]);
        if (employment && employment->organization >= 0 && employment->isFormer
            && organization(employment->organization).name != goal)
            return organization(employment->organization).name;
    }
    const int origin = originOf(person, clause, goal);
    return origin >= 0 ? organization(origin).name : std::string{};
}

int MoveReader::objectOrganization(const Clause& clause, const Span& trigger, std::size_t reach) const
{
    const WordHit* verb = m_scene.map.hitBeginning(trigger.begin, maskOf(Cue::Trigger));
    const int frame = verb ? m_scene.map.word(*verb).frame : -1; // 离职|成立 is another verb's company
    const bool takesGoal = frame < 0 || m_scene.words.frames()[static_cast<std::size_t>(frame)].object.takes(Frame::End::To);
    for (const Token& token : clause.tokens) {
        if (token.span.begin < trigger.end)
            continue;
        if (token.type == Token::Type::Organization) {
            // 辞职不影响与远帆科技的合作: of another verb.
            const std::size_t left = m_scene.skipSpacesBack(token.span.begin);
            if (left > trigger.end && isAmong(m_scene.text.before(left), U"与同跟向对给被"))
                return -1;
            if (m_scene.text.startsWith(token.span.end, "旗下")) {
                reach += token.span.size() + 3; // 转投新加坡主权基金旗下的海岬投资: the owner is no destination
                continue;
            }
            return token.span.begin - trigger.end <= reach && !organization(token.index).isMedia() ? token.index : -1;
        }
        // 加入成立不到一年的芯片公司远帆科技: what is founded is the company that follows.
        const bool isDescription = takesGoal && token.type == Token::Type::Trigger
            && token.span.begin == m_scene.skipSpaces(trigger.end)
            && m_scene.words.frames()[static_cast<std::size_t>(token.index)].kind == "founding";
        if (isDescription) {
            reach += 14;
            continue;
        }
        if (token.type == Token::Type::Trigger || token.type == Token::Type::Person)
            return -1;
    }
    return -1;
}

int MoveReader::phraseOrganization(const Clause& clause, const Span& trigger, std::u32string_view prepositions) const
{
    for (auto token = clause.tokens.rbegin(); token != clause.tokens.rend(); ++token) {
        if (token->type != Token::Type::Organization || token->span.end > trigger.begin)
            continue;
        // 从老东家远帆科技: a few words may stand between the preposition and the name.
        for (std::size_t at = token->span.begin; at > clause.span.begin && token->span.begin - at <= 8; --at) {
            const char32_t value = m_scene.text.before(at);
            // 由刚获财政部同意的|李思明接任: by whose hand, not from where.
            if (value == U'由' && m_scene.map.has({at, token->span.begin}, maskOf(Cue::Passive, Cue::Perfect)))
                break;
            if (prepositions.find(value) != std::u32string_view::npos)
                return token->index;
            if (m_scene.isCovered(at - 1))
                break;
        }
    }
    return -1;
}

int MoveReader::organizationBefore(const Clause& clause, std::size_t at) const
{
    int found = -1;
    for (const Token& token : clause.tokens) {
        if (token.span.begin >= at)
            break;
        if (token.type == Token::Type::Organization && isEmployer(token.index)
            && !isAmong(m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"与和向对由被到至于"))
            found = token.index;
    }
    return found;
}

/// The first clause of the line that `clause` stands in, a few clauses back at most.
std::size_t MoveReader::lineBegin(std::size_t clause) const
{
    std::size_t first = clause;
    while (first > 0 && clause - first < kClausesBack && m_clauses[first - 1].line == m_clauses[clause].line)
        --first;
    return first;
}

/// The organization that the label of the line, the clauses before or the heading are about.
int MoveReader::spokenOf(std::size_t clause) const
{
    const Focus& focus = m_focus[clause];
    if (focus.label >= 0)
        return focus.label;
    if (focus.subject >= 0 && !isLeftBehind(focus.subject))
        return focus.subject;
    if (focus.section >= 0)
        return focus.section;
    // 公司同日聘任…: a line that names nobody goes on about the company of the line before.
    const bool isPart =
        m_scene.text.startsWith(m_clauses[lineBegin(clause)].span.begin, "其中"); // of those told in the line before
    const bool isSameCompany = focus.earlier >= 0 && !isLeftBehind(focus.earlier)
        && (isPart
            || m_scene.map.has({m_clauses[lineBegin(clause)].span.begin, m_clauses[clause].span.end}, maskOf(Cue::OwnCompany)));
    return isSameCompany ? focus.earlier : -1;
}

int MoveReader::precedingOrganization(std::size_t clause) const
{
    if (const int found = spokenOf(clause); found >= 0)
        return found;
    for (std::size_t back = clause; back-- > 0;) {
        if (m_clauses[back].line != m_clauses[clause].line || m_clauses[clause].sentence - m_clauses[back].sentence > 3)
            break;
        for (auto token = m_clauses[back].tokens.rbegin(); token != m_clauses[back].tokens.rend(); ++token) {
            if (token->type != Token::Type::Organization || !mayBeSpokenOf(m_scene, token->index) || isLeftBehind(token->index)
                || m_scene.map.begins(token->span.end, maskOf(Cue::Passing)))
                continue;
            // A company somebody joined is not the one the next person left.
            const std::size_t left = m_scene.skipSpacesBack(token->span.begin);
            const bool isGoal = m_scene.text.endsWithAny(left, {"此前任", "曾任", "原任", "历任", "此前担任", "曾担任", "先后任"})
                || m_scene.map.ending(left, maskOf(Cue::Trigger)) > 1
                || isAmong(m_scene.text.before(left), U"到至入赴与和向对由从");
            if (!isGoal)
                return token->index;
        }
    }
    return -1;
}

int MoveReader::headingOrganization(std::size_t clause) const
{
    return m_headings[clause];
}

/// 在远帆科技工作了八年,今年从该公司离职: where the sentence said that somebody works, before "that company"; -1 where nothing points back.
int MoveReader::pointedOrganization(std::size_t clause) const
{
    const WordHit* own = m_scene.map.firstIn(m_clauses[clause].span, maskOf(Cue::OwnCompany));
    if (!own || m_scene.text.at(own->span.begin) != U'该')
        return -1;
    for (std::size_t back = clause + 1; back-- > 0 && m_clauses[back].sentence == m_clauses[clause].sentence;) {
        const auto& tokens = m_clauses[back].tokens;
        const auto named = std::find_if(tokens.rbegin(), tokens.rend(), [&](const Token& token) {
            return token.type == Token::Type::Organization && token.span.end <= own->span.begin
                && m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)) == U'在';
        });
        if (named != tokens.rend())
            return named->index;
    }
    return -1;
}

std::string MoveReader::employerOf(const Actor& actor, std::size_t clause, std::vector<std::string>& reasons) const
{
    if (const int pointed = pointedOrganization(clause); pointed >= 0) {
        reasons.emplace_back("employer: the one that 该 points back to");
        return organization(pointed).name;
    }
    if (!actor.mentions.empty()) {
        const int person = personOf(actor.mentions.front());
        // 2016年加入远帆科技,2019年升任副总裁: where they went last.
        const auto joined = m_joined.find(person);
        if (joined != m_joined.end() && joined->second.line == m_clauses[clause].line) {
            reasons.emplace_back("employer: the one they joined a clause ago");
            return joined->second.organization;
        }
        const auto known = m_employers.find(person);
        // 远帆科技…。首席官李思明出走…前星图智能总监李思明: the article only names where they were before that.
        const Employment* held = employmentOf(actor.mentions.front());
        const bool isAfterAll = known != m_employers.end() && m_onlyFormer.count(person) > 0 && held && !held->isFormer
            && !held->role.empty() && held->organization < 0;
        const int spoken = isAfterAll ? precedingOrganization(clause) : -1;
        if (spoken >= 0 && organization(spoken).name != known->second) {
            reasons.emplace_back("employer: the one spoken of, the one known is a former one");
            return organization(spoken).name;
        }
        if (known != m_employers.end()) {
            reasons.emplace_back("employer known from elsewhere in the article");
            return known->second;
        }
    }
    if (m_focus[clause].label >= 0) {
        reasons.emplace_back("employer: the label of the line");
        return organization(m_focus[clause].label).name;
    }
    if (const int heading = headingOrganization(clause); heading >= 0) {
        reasons.emplace_back("employer from the line above the list");
        return organization(heading).name;
    }
    if (const int before = precedingOrganization(clause); before >= 0) {
        reasons.emplace_back("employer from the clauses before");
        return organization(before).name;
    }
    // 解聘李思明,聘任王晓岚为远帆科技总经理: told a clause later.
    for (std::size_t next = clause + 1;
         m_topic.empty() && next < m_clauses.size() && m_clauses[next].sentence == m_clauses[clause].sentence; ++next) {
        for (const Token& token : m_clauses[next].tokens) {
            if (token.type == Token::Type::Organization && isEmployer(token.index)
                && m_scene.map.ending(m_scene.skipSpacesBack(token.span.begin), maskOf(Cue::Trigger)) < 2
                && m_scene.map.ending(
                       token.span.begin - (m_scene.text.before(token.span.begin) == U'了' ? 1 : 0), maskOf(Cue::Trigger))
                    < 2
                && !isAmong(m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"到至往")) {
                reasons.emplace_back("employer from the clause after");
                return organization(token.index).name;
            }
        }
    }
    if (m_topic.empty() && m_focus[clause].earlier >= 0 && !isLeftBehind(m_focus[clause].earlier)) {
        reasons.emplace_back("employer: the organization of the lines before");
        return organization(m_focus[clause].earlier).name;
    }
    if (!m_topic.empty())
        reasons.emplace_back(kTopicReason);
    return m_topic;
}

std::string MoveReader::unitAfter(int mention) const
{
    std::size_t at = m_scene.skipSpaces(organization(mention).span.end);
    if (m_scene.text.at(at) == U'的')
        ++at;
    std::size_t end = at;
    while (end < at + 18 && !isMark(m_scene.text.at(end)) && !m_scene.isCovered(end)
        && m_scene.map.beginning(end, maskOf(Cue::Trigger, Cue::Title)) < 2 && !isAmong(m_scene.text.at(end), U"的了并后,担任为"))
        ++end;
    const WordHit* suffix = m_scene.map.lastIn({at, end}, maskOf(Cue::UnitSuffix));
    if (!suffix || suffix->span.size() < 2)
        return {};
    std::size_t stop = suffix->span.end;
    // 模型算法团队 Seed: the unit's own name may follow.
    if (const std::size_t name = m_scene.skipSpaces(stop); isLatinChar(m_scene.text.at(name))) {
        stop = name;
        while (isLatinChar(m_scene.text.at(stop)))
            ++stop;
    }
    return m_scene.display({at, stop});
}

std::string MoveReader::roleAfter(const Clause& clause, std::size_t at) const
{
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
        const Token& token = clause.tokens[i];
        if (token.span.begin < at)
            continue;
        if (token.type == Token::Type::Trigger)
            return {};
        if (token.type != Token::Type::Role)
            continue;
        std::string words = m_scene.display(token.span);
        for (std::size_t next = i + 1; next < clause.tokens.size(); ++next) {
            const Span between{clause.tokens[next - 1].span.end, clause.tokens[next].span.begin};
            if (clause.tokens[next].type != Token::Type::Role || between.size() > 1
                || !isAmong(m_scene.text.at(between.begin), U"、兼和及"))
                break;
            words += "、" + m_scene.display(clause.tokens[next].span);
        }
        return words;
    }
    return {};
}

} // namespace exeunt::extract::zh
