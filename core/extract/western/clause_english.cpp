// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/clause.h"

namespace exeunt::extract::western {

using enum WordClass;

void ClauseReader::readEnglish(std::size_t trigger, const Frame& frame, Clause& clause) const
{
    const std::size_t chain = chainStart(trigger);
    for (std::size_t at = chain; at < trigger; ++at)
        clause.isPassive = head(at).lower != "to" && (clause.isPassive || head(at).is(Be))
            && !head(trigger).lower.ends_with("ing"); // "is about to name" is no passive
    if (clause.isPassive && frame.has("strict"))      // "what is left of it"
        clause.isRefused = true;
    findSubject(trigger, frame, clause);
    findArguments(trigger, frame, clause);
    checkFollowing(trigger, frame, clause);
    // "… hired from X by Y" behind a name is a passive too.
    if (!clause.isPassive && chain == trigger && clause.subject && clause.subject->type == ItemType::Person)
        for (const auto* item : clause.arguments)
            if (item->preposition == "by" && item->type == ItemType::Organization)
                clause.isPassive = true;
    std::size_t left = trigger;
    while (left > 0 && m_items[left - 1].type != ItemType::Trigger && !isMark(left - 1, ';'))
        --left;
    std::size_t right = trigger + 1;
    while (right < m_items.size() && m_items[right].type != ItemType::Trigger && !isMark(right, ';') && !opensClause(right)
        && !(m_items[right].type == ItemType::Word && head(right).is(ClauseEnd)))
        ++right;
    for (std::size_t at = trigger; at < right; ++at)
        clause.takesEffect = clause.takesEffect || head(at).lower == "takes" || head(at).lower == "effective";
    clause.firstItem = left;
    clause.lastItem = right;
    findDate(trigger, left, right, clause);
    clause.hasCount = clause.subject && clause.subject->type == ItemType::Team;
}

/// "since it merged", "after Norvane was sold": another event's clause, with its own time.
bool ClauseReader::opensClause(std::size_t at) const
{
    if (m_items[at].type != ItemType::Word || at + 2 >= m_items.size())
        return false;
    const auto& word = head(at).lower;
    if (word != "since" && word != "after" && word != "before" && word != "until" && word != "once")
        return false;
    const auto& verb = m_items[at + 2];
    return (m_items[at + 1].type == ItemType::Pronoun || m_items[at + 1].type == ItemType::Organization
               || m_items[at + 1].type == ItemType::Person || head(at + 1).lower == "it" || head(at + 1).lower == "they")
        && (verb.type == ItemType::Trigger
            || (verb.type == ItemType::Word && !head(at + 2).is(Preposition) && !head(at + 2).is(Connector)));
}

/// The first item of "will reportedly be leaving".
std::size_t ClauseReader::chainStart(std::size_t trigger) const
{
    std::size_t start = trigger;
    while (start > 0 && m_items[start - 1].type == ItemType::Word) {
        const auto& token = head(start - 1);
        const bool isDeterminer = token.is(Determiner) && !token.is(Chain);
        const bool isChain = token.is(Auxiliary) || token.is(Negator) || token.is(Future) || token.is(Hedge)
            || token.lower.ends_with("ly") || token.is(Chain) || (token.is(Plain) && !isDeterminer);
        if (!isChain || token.lower == "of" || (token.lower == "said" && !(start >= 2 && head(start - 2).is(Auxiliary))))
            break;
        --start;
    }
    return start;
}

/// ", who led X," or ", GM said," or ", the retailer's founder," between subject and verb: where it begins; else npos.
std::size_t ClauseReader::skipInsertion(std::size_t comma) const
{
    for (std::size_t open = comma; open-- > 0;) {
        if (isMark(open, ';') || isMark(open, ':'))
            break;
        if (!isMark(open, ','))
            continue;
        if (open + 1 < comma && open > 0 && isNamePhrase(m_items[open - 1]))
            return open;
        if (comma - open > 30)
            break;
    }
    return m_items.size();
}

/// "the third executive to", "the latest director to": told of somebody, no post of his.
bool ClauseReader::isOneOfRow(std::size_t at, std::size_t trigger) const
{
    if (m_items[at].type != ItemType::Role || at + 1 >= trigger || head(at + 1).lower != "to" || at == 0)
        return false;
    for (std::size_t token = m_items[at].first; token < m_items[at].last; ++token) {
        const auto& word = m_scene.text.tokens[token].lower;
        if (word == "latest" || word == "first" || word == "second" || word == "third" || word == "fourth" || word == "fifth"
            || word == "sixth" || word == "last" || word == "only" || word == "highest-ranking" || word == "most")
            return true;
    }
    const auto& before = head(at - 1).lower;
    return m_items[at - 1].type == ItemType::Word && (before == "latest" || before == "first" || before.ends_with("th"));
}

bool ClauseReader::leadsToDeed(const Clause& clause) const
{
    for (std::size_t at = clause.trigger + 1; at < m_items.size() && at < clause.trigger + 4; ++at)
        if (m_items[at].type == ItemType::Role)
            return isOneOfRow(at, m_items.size());
    return false;
}

void ClauseReader::findSubject(std::size_t trigger, const Frame& frame, Clause& clause) const
{
    std::size_t at = chainStart(trigger);
    // "left X in March to start Y": the purpose has the subject of the verb before.
    if (at < trigger && head(at).lower == "to" && (at == 0 || m_items[at - 1].type != ItemType::Person) && !m_subjects.empty()) {
        clause.subject = m_subjects.back().second;
        return;
    }
    if (at > 1 && at < trigger && head(at).lower == "to" && m_items[at - 1].type == ItemType::Word)
        for (std::size_t owner = at - 1; owner-- > 0 && at - owner < 4;) // "told the board of his decision to resign"
            if (head(owner).is(Owner) || head(owner).lower == "their") {
                for (const auto& item : m_items)
                    if (item.first < m_items[owner].first && item.type == ItemType::Person && item.preposition.empty()) {
                        clause.subject = &item;
                        return;
                    }
                break;
            }
    if (at == trigger && trigger > 0 && frame.has("passive") && !frame.has("team") && trigger + 1 < m_items.size()
        && head(trigger + 1).lower == "from") { // "goes to Ann Roe, poached from X"
        const std::size_t who = isMark(trigger - 1, ',') && trigger > 1 ? trigger - 2 : trigger - 1;
        if (m_items[who].type == ItemType::Person && (who + 1 < trigger || m_items[who].endsWithComma)) {
            clause.subject = &m_items[who];
            return;
        }
    }
    bool isFirst = true;
    const bool wantsOrganization = frame.subject == Slot::To || frame.subject == Slot::From;
    for (std::size_t steps = 0; at > 0 && steps < 60; ++steps) {
        --at;
        const auto& item = m_items[at];
        if (item.type == ItemType::Mark) {
            if (isMark(at, ';') || isMark(at, ':'))
                return;
            if (isMark(at, ',') && isFirst) {
                const auto open = skipInsertion(at);
                if (open < m_items.size()) {
                    at = open;
                    isFirst = false;
                    continue;
                }
            }
            if (isMark(at, ','))
                isFirst = false;
            continue;
        }
        if (item.type == ItemType::Word) {
            const auto& token = head(at);
            if (token.is(Relative) && isFirst) {
                clause.subject = antecedent(at);
                clause.isRelative = clause.subject != nullptr;
                if (!clause.subject && token.lower == "who")
                    clause.isRefused = true;
                return;
            }
            if (isFirst && token.is(Connector)) {
                for (auto found = m_subjects.rbegin(); found != m_subjects.rend(); ++found)
                    if (found->first < trigger) {
                        clause.subject = found->second;
                        return;
                    }
                const bool isGerund = head(trigger).lower.ends_with("ing");
                if (isGerund) { // "After leaving X, Ann Roe …"
                    for (std::size_t right = trigger + 1; right < m_items.size(); ++right)
                        if (m_items[right].type == ItemType::Person && m_items[right].preposition.empty()
                            && !m_items[right].isPossessive) {
                            clause.subject = &m_items[right];
                            break;
                        }
                    if (clause.subject)
                        return;
                }
            }
            if (token.lower == "by" && isFirst)
                return;
            if (!token.is(Auxiliary) && !token.is(Plain))
                isFirst = false;
            continue;
        }
        if (item.type == ItemType::Trigger) {
            if (isFirst) {
                for (auto found = m_subjects.rbegin(); found != m_subjects.rend(); ++found)
                    if (found->first == at) {
                        clause.subject = found->second;
                        return;
                    }
            }
            isFirst = false;
            continue;
        }
        isFirst = false;
        if (!isNamePhrase(item) || (item.isPossessive && !(wantsOrganization && isGovernedBody(at + 1))))
            continue;
        if (!item.preposition.empty()) {
            // "about 120 people were laid off": a number, not a place
            const bool isAbsolute = item.type == ItemType::Person && item.preposition == "with" && at + 1 == trigger
                && head(trigger).lower.ends_with("ing"); // "with Bo Lund taking over"
            if (!(item.type == ItemType::Team && item.preposition == "about") && !isAbsolute)
                continue;
        }
        // "Ann Roe, GM said, will leave"; "X's board ousted": what fits the verb.
        if (item.type == ItemType::Organization && !wantsOrganization && at + 1 < m_items.size() && head(at + 1).is(Say)
            && frame.subject == Slot::Person)
            return;
        if (item.type == ItemType::Role && item.attribute.organization != kNoOrganization && wantsOrganization)
            continue;
        if (isOneOfRow(at, trigger)) { // "has become the third executive to quit"
            clause.isDone = true;
            continue;
        }
        clause.subject = &item;
        return;
    }
    // "The board of Norvane ousted": the organization stands behind "of".
    if (wantsOrganization && !clause.subject)
        for (std::size_t back = trigger; back-- > 0;) {
            if (m_items[back].type == ItemType::Trigger || isMark(back, ';'))
                break;
            if (m_items[back].type == ItemType::Organization && m_items[back].preposition == "of") {
                clause.subject = &m_items[back];
                break;
            }
        }
}

void ClauseReader::findArguments(std::size_t trigger, const Frame& frame, Clause& clause) const
{
    for (std::size_t at = trigger + 1; at < m_items.size(); ++at) {
        const auto& item = m_items[at];
        if (isMark(at, ';') || isMark(at, ':') || isMark(at, '('))
            break;
        if (isMark(at, ',')) {
            if (clause.commaAt == 0 && at + 1 < m_items.size())
                clause.commaAt = m_items[at + 1].first;
            continue;
        }
        if (item.type == ItemType::Trigger) {
            // "to lead", "leaving": another verb takes over; a noun of change does not.
            if (frame.has("successornoun") || frame.has("noun"))
                continue;
            // "will join X, the lab set up by Y, as head": an aside about X
            if (const std::size_t after = endOfAside(trigger, at); after < m_items.size()) {
                at = after;
                continue;
            }
            break;
        }
        if (item.type == ItemType::Word) {
            const auto& token = head(at);
            if (token.is(ClauseEnd) && !frame.has("successornoun"))
                break;
            if (token.is(Say) && clause.commaAt > 0)
                break;
            if (token.is(Relative)) {
                // "will succeed P, who is retiring, as chief executive"
                const std::size_t close = endOfWho(at);
                if (close >= m_items.size())
                    break;
                at = close;
            }
            continue;
        }
        if (item.type == ItemType::Person && clause.commaAt > 0 && item.preposition.empty() && at + 1 < m_items.size()
            && head(at + 1).is(Say))
            break;
        // "… and Bo Lund took his place": the next clause.
        if (isNamePhrase(item) && item.preposition.empty() && at > trigger + 1 && (head(at - 1).lower == "and")
            && at + 1 < m_items.size()
            && (m_items[at + 1].type == ItemType::Trigger
                || (m_items[at + 1].type == ItemType::Word && (head(at + 1).is(Auxiliary) || head(at + 1).is(Future)))))
            break;
        if (isNamePhrase(item))
            clause.arguments.push_back(&item);
    }
}

/// Where ", who is retiring," ends, when "as" goes on behind it; else past the end.
std::size_t ClauseReader::endOfWho(std::size_t at) const
{
    constexpr std::size_t kMost = 12;
    if (!isMark(at - 1, ',') || head(at).lower != "who")
        return m_items.size();
    for (std::size_t close = at + 1; close + 1 < m_items.size() && close < at + kMost; ++close)
        if (isMark(close, ','))
            return head(close + 1).lower == "as" ? close : m_items.size();
    return m_items.size();
}

/// "X's board", "X's owners": they act for X.
bool ClauseReader::isGovernedBody(std::size_t at) const
{
    return at < m_items.size() && m_items[at].type == ItemType::Word && head(at).is(Body);
}

/// Where ", the lab set up last year by Y," ends, when "as", "from" or "for" goes on behind it; else past the end.
std::size_t ClauseReader::endOfAside(std::size_t trigger, std::size_t at) const
{
    std::size_t open = at;
    while (open > trigger && !isMark(open, ','))
        --open;
    if (open == trigger || open == 0 || m_items[open - 1].type != ItemType::Organization)
        return m_items.size();
    for (std::size_t close = at + 1; close + 1 < m_items.size() && close < at + 20; ++close) {
        if (isMark(close, ';'))
            break;
        if (isMark(close, ','))
            return head(close + 1).lower == "as" || head(close + 1).lower == "from" || head(close + 1).lower == "for"
                ? close
                : m_items.size();
    }
    return m_items.size();
}

} // namespace exeunt::extract::western
