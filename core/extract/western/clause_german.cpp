// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/clause.h"

#include <algorithm>

namespace exeunt::extract::western {

using enum WordClass;

/// A comma before a clause of its own, a conjunction with a verb on both sides, ";" and ":".
bool ClauseReader::isGermanBoundary(std::size_t at) const
{
    if (isMark(at, ';') || isMark(at, ':') || isMark(at, ','))
        return true;
    if (m_items[at].type == ItemType::Mark
        && (head(at).text == "–" || head(at).text == "—" || head(at).text == "„" || head(at).text == "“"))
        return true;
    if (m_items[at].type != ItemType::Word)
        return false;
    const auto& word = head(at).lower;
    if (word != "und" && word != "aber" && word != "doch" && word != "oder" && word != "sondern")
        return false;
    const auto hasVerb = [&](std::size_t item) {
        return m_items[item].type == ItemType::Trigger || (m_items[item].type == ItemType::Word && head(item).is(Auxiliary));
    };
    bool before = false;
    bool after = false;
    for (std::size_t left = at; left-- > 0 && !isMark(left, ',') && !isMark(left, ';');)
        before = before || hasVerb(left);
    for (std::size_t right = at + 1; right < m_items.size() && !isMark(right, ',') && !isMark(right, ';'); ++right)
        after = after || hasVerb(right);
    return before && after;
}

/// Where the who-clause that ends at `comma` begins with a comma of its own: "X, der gestern kam,"; `comma` when none does.
std::size_t ClauseReader::asideStart(std::size_t comma) const
{
    constexpr std::size_t kLongest = 25;
    bool hasVerb = false;
    for (std::size_t open = comma; open-- > 0 && comma - open < kLongest;) {
        const auto& item = m_items[open];
        hasVerb = hasVerb || item.type == ItemType::Trigger
            || (item.type == ItemType::Word && (head(open).is(Auxiliary) || head(open).is(Held)));
        if (isMark(open, ';') || isMark(open, ':'))
            break;
        if (!isMark(open, ','))
            continue;
        const bool isWho = open + 1 < comma && m_items[open + 1].type == ItemType::Word && head(open + 1).is(Relative);
        return isWho && hasVerb && open > 0 && isNamePhrase(m_items[open - 1]) ? open : comma;
    }
    return comma;
}

/// The first item of the clause that holds `at`; who-clauses on the way belong to it and are skipped where it is read.
std::size_t ClauseReader::germanLeft(std::size_t at) const
{
    const std::size_t verb = at;
    while (at > 0) {
        if (!isGermanBoundary(at - 1)) {
            --at;
            continue;
        }
        const bool isWhoClause = m_items[at].type == ItemType::Word && head(at).is(Relative) && at < verb;
        const std::size_t open = isMark(at - 1, ',') && !isWhoClause ? asideStart(at - 1) : at - 1;
        if (open >= at - 1)
            break;
        at = open;
    }
    return at;
}

/// Behind the who-clause that `comma` opens, where the clause around it goes on without a verb of its own: "löst Ida Voss,
/// die von X kam, Ulf Harms ab"; `comma` when nothing of the kind follows.
std::size_t ClauseReader::pastAside(std::size_t comma) const
{
    constexpr std::size_t kLongest = 25;
    const auto isVerb = [&](std::size_t item) {
        return m_items[item].type == ItemType::Trigger
            || (m_items[item].type == ItemType::Word && (head(item).is(Auxiliary) || head(item).is(Held) || head(item).is(Say)));
    };
    if (comma == 0 || comma + 2 >= m_items.size() || !isMark(comma, ',') || !isNamePhrase(m_items[comma - 1])
        || m_items[comma + 1].type != ItemType::Word || !head(comma + 1).is(Relative))
        return comma;
    bool hasVerb = false;
    std::size_t close = comma + 2;
    while (close < m_items.size() && close - comma < kLongest && !isGermanBoundary(close))
        hasVerb = isVerb(close++) || hasVerb;
    if (!hasVerb || !isMark(close, ',') || close + 1 >= m_items.size())
        return comma;
    const auto& next = head(close + 1);
    if (next.is(Relative) || next.lower == "und" || next.lower == "aber" || next.lower == "dass" || next.lower == "weil")
        return comma;
    std::size_t end = close + 1;
    while (end < m_items.size() && !isGermanBoundary(end))
        if (isVerb(end++))
            return comma;
    return close + 1;
}

std::size_t ClauseReader::germanRight(std::size_t at) const
{
    while (at < m_items.size()) {
        const std::size_t past = pastAside(at);
        if (past == at && isGermanBoundary(at))
            break;
        at = std::max(past, at + 1);
    }
    return at;
}

void ClauseReader::readGerman(std::size_t trigger, const Frame& frame, Clause& clause) const
{
    std::size_t left = germanLeft(trigger);
    const std::size_t right = germanRight(trigger + 1);
    if (frame.has("noun"))
        left = trigger;
    std::size_t asideEnd = 0;
    for (std::size_t comma = trigger; comma-- > left;)
        if (isMark(comma, ',')) {
            asideEnd = comma;
            break;
        }
    const std::size_t aside = asideEnd > 0 ? asideStart(asideEnd) : 0;
    for (std::size_t at = left; at < right; ++at) {
        if (asideEnd > 0 && at == aside)
            at = asideEnd + 1;
        if (at > trigger)
            at = pastAside(at);
        if (at >= right)
            break;
        const auto& item = m_items[at];
        if (at != trigger && isNamePhrase(item))
            clause.arguments.push_back(&item);
        if (item.type == ItemType::Place && item.preposition.empty()
            && !(at > 0 && m_items[at - 1].type == ItemType::Organization)) // "verlässt Norvane Deutschland"
            clause.isRefused = clause.isRefused || frame.has("strict");
        if (item.type == ItemType::Trigger && frame.has("passiveonly"))
            clause.isPassive = clause.isPassive || (at != trigger && head(at).is(Be)); // "Geleitet wird das Haus von Ida Voss"
        if (item.type == ItemType::Trigger)
            for (std::size_t token = item.first; token < item.last; ++token) // "an der Spitze"
                clause.hasPostWord = clause.hasPostWord || m_scene.text.tokens[token].is(PostWord);
        if (item.type != ItemType::Word)
            continue;
        const auto& token = head(at);
        clause.isPassive = clause.isPassive || token.is(Be);
        clause.hasPostWord = clause.hasPostWord || token.is(PostWord);
        clause.hasBei = clause.hasBei || token.lower == "bei" || token.lower == "beim";
        const bool isNoun = token.isCapital && at > left && !token.is(OrgCue) && !token.is(PostWord) && !token.is(SpanWord);
        if (isNoun && at > 0
            && (m_items[at - 1].type == ItemType::Word
                && (head(at - 1).lower == "den" || head(at - 1).lower == "die" || head(at - 1).lower == "das"
                    || head(at - 1).lower == "der")))
            clause.hasDirectObject = true;
        if (isNoun || token.lower == "gern" || token.lower == "um" || token.lower == "davon")
            clause.hasOtherArgument = true;
    }
    // "Wechselt … das Thema", "verlässt den Saal": a noun that is no name is what is left.
    const bool hasOrganization = std::any_of(
        clause.arguments.begin(), clause.arguments.end(), [](const Item* item) { return item->type == ItemType::Organization; });
    if (frame.has("strict") && clause.hasDirectObject && !hasOrganization)
        clause.isRefused = true;
    clause.hasCount = std::any_of(
        clause.arguments.begin(), clause.arguments.end(), [](const Item* item) { return item->type == ItemType::Team; });
    const bool hasPerson = std::any_of(clause.arguments.begin(), clause.arguments.end(), [](const Item* item) {
        return (item->type == ItemType::Person || (item->type == ItemType::Pronoun && !item->isObject))
            && item->preposition.empty();
    });
    if (!hasPerson && left > 0) {
        // ", der/die …" takes up the person before the comma; "und …" the subject of the clause before.
        const bool isRelative = isMark(left - 1, ',') && head(left).is(Relative);
        if (isRelative) {
            clause.subject = antecedent(left);
            clause.isRelative = clause.subject != nullptr;
        } else if (m_items[left - 1].type == ItemType::Word && !m_subjects.empty()) {
            clause.subject = m_subjects.back().second;
        } else if (m_items[left - 1].type == ItemType::Word || isMark(left - 1, ',')) {
            for (std::size_t at = left; at-- > 0 && !clause.subject;)
                if (m_items[at].type == ItemType::Person && m_items[at].preposition.empty() && !m_items[at].isPossessive)
                    clause.subject = &m_items[at];
        }
    }
    clause.firstItem = left;
    clause.lastItem = right;
    std::size_t first = trigger + 1; // dates of an aside are its own
    while (first < right && pastAside(first) == first)
        ++first;
    findDate(trigger, left, first, clause);
    if (first < right && clause.times.date < 0 && clause.times.announced < 0)
        findDate(trigger, pastAside(first), right, clause);
}

} // namespace exeunt::extract::western
