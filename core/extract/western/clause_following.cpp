// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/clause.h"

namespace exeunt::extract::western {

using enum WordClass;

/// "Norvane's board", "Norvane's newly formed robotics lab": whoever joins it joins Norvane; "Norvane's garage" is none.
bool ClauseReader::ownsHouse(const Item& owner) const
{
    constexpr std::size_t kNear = 5;
    const auto at = static_cast<std::size_t>(&owner - m_items.data());
    for (std::size_t next = at + 1; next < m_items.size() && next <= at + kNear; ++next) {
        const auto& item = m_items[next];
        if (item.type == ItemType::Team || item.type == ItemType::Role || item.type == ItemType::Organization)
            return true;
        if (item.type == ItemType::Place)
            continue;
        if (item.type != ItemType::Word)
            return false;
        const auto& word = head(next);
        if (word.is(Team) || word.is(PostWord) || word.is(Office) || word.is(OrgCue) || word.is(Body))
            return true;
        if (word.is(Preposition) || word.is(Stop) || word.is(Auxiliary))
            return false;
    }
    return false;
}

/// What stands right behind the verb decides its sense: "left London", "left the door open", "quits the ad business".
void ClauseReader::checkFollowing(std::size_t trigger, const Frame& frame, Clause& clause) const
{
    std::size_t at = trigger + 1;
    while (at < m_items.size() && m_items[at].type == ItemType::Word
        && (head(at).is(Determiner) || (head(at).is(Plain) && !head(at).is(Preposition))) && !head(at).is(PostWord))
        ++at;
    if (at >= m_items.size()) {
        clause.endsAtVerb = true;
        return;
    }
    const auto& item = m_items[at];
    const auto& token = head(at);
    if (token.lower.ends_with("self") || token.lower.ends_with("selves")) { // "resigned himself to a long winter"
        clause.isRefused = true;
        return;
    }
    if (item.type == ItemType::Mark) {
        clause.endsAtVerb =
            !(token.isMark(',') && trigger > 0 && isMark(trigger - 1, ',')); // ", left," tells who is who in a photo
        clause.isRefused = clause.isRefused || !clause.endsAtVerb;
        return;
    }
    if (item.type == ItemType::Date || item.type == ItemType::Trigger) {
        if (item.type == ItemType::Date && item.last < m_scene.text.tokens.size() && m_scene.text.tokens[item.last].lower == "'s"
            && frame.has("strict")) // "left last year's level behind"
            clause.isRefused = true;
        clause.endsAtVerb = true;
        return;
    }
    if (item.type == ItemType::Place) {
        clause.hasDirectObject = true;
        clause.isRefused = frame.has("strict");
        return;
    }
    if (item.type == ItemType::Word) {
        if (token.is(Preposition) || token.is(Reason) || token.is(Past) || token.lower.ends_with("ly") || token.lower == "to") {
            clause.endsAtVerb = true;
            // "joined forces with", "left for London"
            return;
        }
        if (token.is(PostWord)) {
            clause.hasPostWord = true;
            clause.endsAtVerb = true;
            return;
        }
        clause.hasDirectObject = true;
        clause.hasUnit = token.is(Office); // "took over the division"
        clause.isRefused = clause.isRefused || frame.has("strict");
        return;
    }
    if (item.isPossessive && frame.has("strict")) { // "joined Norvane's board" is one thing, "left Norvane's garage" another
        clause.isRefused = clause.isRefused || !ownsHouse(item);
        return;
    }
    if (item.type == ItemType::Organization && frame.has("strict") && at + 1 < m_items.size()
        && m_items[at + 1].type == ItemType::Word) {
        const auto& next = head(at + 1);
        // "joins the Nasdaq-100 index": a name in front of a common noun
        if (!next.is(Preposition) && !next.is(Stop) && !next.is(Plain) && !next.is(Team) && next.isWord && !next.isCapital
            && !next.lower.ends_with("ly") && next.lower == "index")
            clause.isRefused = true;
    }
}

} // namespace exeunt::extract::western
