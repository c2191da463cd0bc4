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

std::size_t ClauseReader::germanRight(std::size_t at) const
{
    while (at < m_items.size() && !isGermanBoundary(at))
        ++at;
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
        if (at >= right)
            break;
        const auto& item = m_items[at];
        if (at != trigger && isNamePhrase(item))
            clause.arguments.push_back(&item);
        if (item.type == ItemType::Place && item.preposition.empty())
            clause.isRefused = clause.isRefused || frame.has("strict");
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
                if (m_items[at].type == ItemType::Person && m_items[at].preposition.empty())
                    clause.subject = &m_items[at];
        }
    }
    clause.firstItem = left;
    clause.lastItem = right;
    findDate(trigger, left, right, clause);
}

} // namespace exeunt::extract::western
