// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::MoveKind;
using End = Frame::End;

MoveReader::MoveReader(const Scene& scene, Dates& dates)
    : m_scene{scene}
    , m_dates{dates}
    , m_clauses{readClauses(scene)}
{
    learnTopic();
    learnEmployers();
}

void MoveReader::learnTopic()
{
    std::map<std::string, int> counts;
    const auto& lines = m_scene.document.lines();
    const std::size_t firstLineEnd = lines.size() < 3 ? 0 : m_scene.text.charOf(lines.front().span.end);
    for (std::size_t i = 0; i < m_scene.organizations.size(); ++i) {
        const OrganizationMention& mention = m_scene.organizations[i];
        if (isEmployer(static_cast<int>(i)))
            counts[mention.name] += mention.span.end <= firstLineEnd ? 3 : 1;
    }
    int most = 1;
    for (const auto& [name, count] : counts) {
        if (count > most) {
            most = count;
            m_topic = name;
        }
    }
}

void MoveReader::learnEmployers()
{
    for (const PersonMention& mention : m_scene.personMentions) {
        if (!mention.employment || mention.employment->organization < 0)
            continue;
        const std::string& name = organization(mention.employment->organization).name;
        if (!mention.employment->isFormer || m_employers.find(mention.person) == m_employers.end())
            m_employers.emplace(mention.person, name);
    }
}

bool MoveReader::isEmployer(int mention) const
{
    const OrganizationMention& found = organization(mention);
    if (found.isMedia())
        return false;
    return !m_scene.text.endsWith(m_scene.skipSpacesBack(found.span.begin), "据");
}

void MoveReader::read(Reading& reading)
{
    for (std::size_t clause = 0; clause < m_clauses.size(); ++clause) {
        readLosses(clause, reading);
        readCompanions(clause, reading);
        for (std::size_t token = 0; token < m_clauses[clause].tokens.size(); ++token) {
            if (m_clauses[clause].tokens[token].type == Token::Type::Trigger)
                readTrigger(clause, token, reading);
        }
        const auto& actors = m_clauses[clause].actors;
        if (!actors.empty() && !m_scene.personMentions[static_cast<std::size_t>(actors.front().mentions.front())].isReporter) {
            m_subject = actors.front();
            m_subjectClause = clause;
        }
    }
    dropLeftPosts(reading);
}

void MoveReader::dropLeftPosts(Reading& reading)
{
    // 不再担任院长,改任顾问: the post was left, not the company.
    std::vector<std::pair<std::string, std::string>> stayed;
    for (const auto& draft : reading.moves) {
        const bool isChange =
            draft.claim.kind == MoveKind::RoleChange && draft.claim.person && draft.claim.to && draft.claim.newRole;
        if (isChange && !draft.claim.isBackground)
            stayed.emplace_back(draft.claim.person->name, draft.claim.to->name);
    }
    const auto isLeftPost = [&](const MoveDraft& draft) {
        const bool isDeparture = draft.claim.kind == MoveKind::Departure || draft.claim.kind == MoveKind::PlannedDeparture;
        if (!isDeparture || !draft.claim.person || !draft.claim.from || draft.claim.to)
            return false;
        const bool isOfPost = !draft.reasons.empty() && draft.reasons.front().find("(leave_post)") != std::string::npos;
        if (draft.claim.date && !isOfPost)
            return false;
        return std::find(stayed.begin(), stayed.end(), std::pair{draft.claim.person->name, draft.claim.from->name})
            != stayed.end();
    };
    auto& moves = reading.moves;
    moves.erase(std::remove_if(moves.begin(), moves.end(), isLeftPost), moves.end());
}

void MoveReader::readTrigger(std::size_t clause, std::size_t token, Reading& reading)
{
    Event event;
    event.clause = event.firstClause = clause;
    event.trigger = m_clauses[clause].tokens[token].span;
    event.frame = &m_scene.words.frames()[static_cast<std::size_t>(m_clauses[clause].tokens[token].index)];
    event.kind = article::moveKindFromString(event.frame->kind).value_or(MoveKind::Departure);
    event.reasons.push_back("trigger " + std::string{m_scene.text.text(event.trigger)} + " (" + event.frame->name + ")");
    if (findEnds(event) && !isRuledOut(event))
        emit(event, reading);
}

bool MoveReader::findEnds(Event& event) const
{
    const Frame& frame = *event.frame;
    if (frame.subject.takes(End::Team) || frame.object.takes(End::Team))
        return readTeamFrame(event);
    if (frame.subject.takes(End::To) || frame.object.takes(End::Person))
        return readEmployerFrame(event);
    return readPersonFrame(event);
}

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

// ---- who ------------------------------------------------------------------------------------------------------------

namespace {

bool isOneOf(char32_t value, std::u32string_view list)
{
    return list.find(value) != std::u32string_view::npos;
}

} // namespace

std::optional<Actor> MoveReader::subjectInClause(const Clause& clause, const Span& trigger) const
{
    for (auto actor = clause.actors.rbegin(); actor != clause.actors.rend(); ++actor) {
        if (actor->span.end > trigger.begin)
            continue;
        const Span gap{actor->span.end, trigger.begin};
        // 接替王晓岚出任, 向王晓岚汇报: a name that is an object itself.
        const std::size_t left = m_scene.skipSpacesBack(actor->span.begin);
        if (m_scene.text.endsWith(left, "接替") || m_scene.text.endsWith(left, "取代") || m_scene.text.endsWith(left, "接任")
            || isOneOf(m_scene.text.before(left), U"向替对"))
            continue;
        const bool isPossessive = m_scene.text.at(gap.begin) == U'的';
        if (isPossessive && gap.size() > 5 && !m_scene.map.has(gap, maskOf(Cue::Trigger)))
            return std::nullopt; // 李思明的老部下离职
        if (isPossessive && m_scene.map.has(gap, maskOf(Cue::Team, Cue::Title)))
            return std::nullopt;
        if (m_scene.map.has(gap, maskOf(Cue::Speech))
            && std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
                   return gap.contains(token.span)
                       && (token.type == Token::Type::Role || token.type == Token::Type::Organization);
               }))
            return std::nullopt; // 李思明认为远帆科技总裁离职
        return *actor;
    }
    return std::nullopt;
}

std::optional<Actor> MoveReader::cleftSubject(const Clause& clause, const Span& trigger) const
{
    // 离职的还有李思明; 加入远帆科技的包括李思明
    std::size_t at = trigger.end;
    const int object = objectOrganization(clause, trigger, 6);
    if (object >= 0)
        at = organization(object).span.end;
    if (m_scene.text.at(at) != U'的')
        return std::nullopt;
    ++at;
    while (m_scene.map.beginning(at, maskOf(Cue::Title, Cue::Team)) > 1)
        at += m_scene.map.beginning(at, maskOf(Cue::Title, Cue::Team));
    for (const std::string_view word : {"还有", "还包括", "包括", "有", "是", "正是", "则是"}) {
        if (m_scene.text.startsWith(at, word))
            return actorAfter(clause, at);
    }
    return std::nullopt;
}

std::optional<Actor> MoveReader::actorAfter(const Clause& clause, std::size_t at) const
{
    for (const Actor& actor : clause.actors) {
        if (actor.nameBegin >= at)
            return actor;
    }
    return std::nullopt;
}

std::optional<Actor> MoveReader::subjectOf(Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    if (auto actor = cleftSubject(clause, event.trigger))
        return actor;
    if (auto actor = subjectInClause(clause, event.trigger))
        return actor;
    const Span before{clause.span.begin, event.trigger.begin};
    if (!clause.actors.empty() && clause.actors.front().span.end <= event.trigger.begin)
        return std::nullopt; // somebody is there, but not the one who moves
    const bool hasPronoun = std::any_of(clause.tokens.begin(), clause.tokens.end(),
        [&](const Token& token) { return token.type == Token::Type::Pronoun && before.contains(token.span); });
    // A post or a company in front of the verb is a subject of its own: 公司首席财务官离职.
    const bool hasOther = std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
        if (!before.contains(token.span))
            return false;
        if (token.type == Token::Type::Organization)
            return !isOneOf(
                m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"从在与和向对由被到至于为赴往自离开了回给");
        return token.type == Token::Type::Role
            && !isOneOf(m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"为任的以");
    });
    std::optional<Actor> team = hasPronoun ? std::nullopt : teamIn(m_scene, before, true);
    if (team)
        return team;
    if (hasOther && !hasPronoun)
        return std::nullopt;
    // The subject of an earlier clause goes on.
    for (std::size_t back = event.clause; back-- > 0 && event.clause - back <= 5;) {
        const Clause& earlier = m_clauses[back];
        if (earlier.sentence != clause.sentence)
            break;
        for (const Actor& actor : earlier.actors) {
            if (m_scene.personMentions[static_cast<std::size_t>(actor.mentions.front())].isReporter)
                continue;
            event.firstClause = back;
            event.reasons.push_back("subject carried over from the clause before");
            return actor;
        }
    }
    if (m_subject && (hasPronoun || before.size() <= 16)) {
        const std::size_t distance = clause.sentence - m_clauses[m_subjectClause].sentence;
        // A hard wrap may have cut the sentence in two lines.
        const bool isSameLine = clause.line == m_clauses[m_subjectClause].line
            || (distance <= 1 && clause.line == m_clauses[m_subjectClause].line + 1
                && !isSentenceEnd(m_scene.text.before(m_scene.skipSpacesBack(m_clauses[m_subjectClause].span.end))));
        if (distance <= (hasPronoun ? 3U : 1U) && (isSameLine || hasPronoun)) {
            event.reasons.push_back(hasPronoun ? "pronoun" : "subject carried over from the sentence before");
            Actor actor = *m_subject;
            if (hasPronoun && actor.mentions.size() > 1)
                return std::nullopt;
            return actor;
        }
    }
    return std::nullopt;
}

// ---- which organization -------------------------------------------------------------------------------------------------

int MoveReader::objectOrganization(const Clause& clause, const Span& trigger, std::size_t reach) const
{
    for (const Token& token : clause.tokens) {
        if (token.span.begin < trigger.end)
            continue;
        if (token.type == Token::Type::Organization) {
            if (m_scene.text.startsWith(token.span.end, "旗下")) {
                reach += token.span.size() + 3; // 转投新加坡主权基金旗下的海岬投资: the owner is no destination
                continue;
            }
            return token.span.begin - trigger.end <= reach && !organization(token.index).isMedia() ? token.index : -1;
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
            if (isOneOf(value, prepositions))
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
            && !isOneOf(m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"与和向对由被到至于"))
            found = token.index;
    }
    return found;
}

int MoveReader::precedingOrganization(std::size_t clause) const
{
    for (std::size_t back = clause; back-- > 0;) {
        if (m_clauses[back].line != m_clauses[clause].line || m_clauses[clause].sentence - m_clauses[back].sentence > 3)
            break;
        for (auto token = m_clauses[back].tokens.rbegin(); token != m_clauses[back].tokens.rend(); ++token) {
            if (token->type != Token::Type::Organization || !isEmployer(token->index))
                continue;
            // A company somebody joined is not the one the next person left.
            const std::size_t left = m_scene.skipSpacesBack(token->span.begin);
            const bool isGoal =
                m_scene.map.ending(left, maskOf(Cue::Trigger)) > 1 || isOneOf(m_scene.text.before(left), U"到至入赴");
            if (!isGoal)
                return token->index;
        }
    }
    return -1;
}

std::string MoveReader::employerOf(const Actor& actor, std::size_t clause, std::vector<std::string>& reasons) const
{
    if (!actor.mentions.empty()) {
        const auto known = m_employers.find(m_scene.personMentions[static_cast<std::size_t>(actor.mentions.front())].person);
        if (known != m_employers.end()) {
            reasons.push_back("employer known from elsewhere in the article");
            return known->second;
        }
    }
    if (const int before = precedingOrganization(clause); before >= 0) {
        reasons.push_back("employer from the clauses before");
        return organization(before).name;
    }
    // 解聘李思明,聘任王晓岚为远帆科技总经理: told a clause later.
    for (std::size_t next = clause + 1;
         m_topic.empty() && next < m_clauses.size() && m_clauses[next].sentence == m_clauses[clause].sentence; ++next) {
        for (const Token& token : m_clauses[next].tokens) {
            if (token.type == Token::Type::Organization && isEmployer(token.index)
                && m_scene.map.ending(m_scene.skipSpacesBack(token.span.begin), maskOf(Cue::Trigger)) < 2
                && !isOneOf(m_scene.text.before(m_scene.skipSpacesBack(token.span.begin)), U"到至往")) {
                reasons.push_back("employer from the clause after");
                return organization(token.index).name;
            }
        }
    }
    if (!m_topic.empty())
        reasons.push_back("employer: the organization the article is about");
    return m_topic;
}

std::string MoveReader::unitAfter(int mention) const
{
    std::size_t at = m_scene.skipSpaces(organization(mention).span.end);
    if (m_scene.text.at(at) == U'的')
        ++at;
    std::size_t end = at;
    while (end < at + 18 && !isMark(m_scene.text.at(end)) && !m_scene.isCovered(end)
        && m_scene.map.beginning(end, maskOf(Cue::Trigger, Cue::Title)) < 2 && !isOneOf(m_scene.text.at(end), U"的了并后,担任为"))
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
                || !isOneOf(m_scene.text.at(between.begin), U"、兼和及"))
                break;
            words += "、" + m_scene.display(clause.tokens[next].span);
        }
        return words;
    }
    return {};
}

} // namespace exeunt::extract::zh
