// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/phrase_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;

/// "the Dutch chip designer X" and "beim Lkw-Hersteller X" are X with an article.
void PhraseReader::absorbCues()
{
    std::size_t kept = 0; // of the items before the one looked at
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        auto& item = m_items[at];
        const bool isBehindCompany = kept > 0 && m_items[kept - 1].type == ItemType::Organization;
        if (item.type == ItemType::Mark && isBehindCompany && head(item).lower == "'s") {
            m_items[kept - 1].isPossessive = !isShopName(item);
            continue;
        }
        if (item.type == ItemType::Mark && isBehindCompany && (item.span.of(m_article) == "’" || item.span.of(m_article) == "'")
            && !head(item).followsSpace) {
            m_items[kept - 1].isPossessive = true;
            continue;
        }
        if (item.type == ItemType::Place && isBehindCompany && m_vocabulary.isGerman()) { // "HSBC Deutschland"
            m_items[kept - 1].last = item.last;
            m_items[kept - 1].span.end = item.span.end;
            continue;
        }
        if (item.type == ItemType::Organization && kept > 0) {
            std::size_t taken = 0;
            bool sawCue = false;
            while (taken < kept && taken < 6) {
                const auto& before = m_items[kept - 1 - taken];
                if (before.type != ItemType::Word)
                    break;
                const auto& token = head(before);
                if (token.is(OrgCue)) { // "bankrupt rival Sunfold": rival may stand without a cue before it
                    sawCue = true;
                    ++taken;
                    continue;
                }
                if (token.is(Determiner)) {
                    ++taken;
                    break;
                }
                if (!sawCue || token.is(Stop) || token.is(Preposition) || token.is(Say) || token.is(Auxiliary) || token.is(Team)
                    || (!m_vocabulary.isGerman() && token.isCapital && taken == 0))
                    break;
                ++taken;
            }
            if (taken > 0 && (sawCue || head(m_items[kept - taken]).is(Determiner))) {
                item.first = m_items[kept - taken].first;
                kept -= taken;
            }
        }
        if (kept < at)
            m_items[kept] = std::move(item);
        ++kept;
    }
    m_items.resize(kept);
}

void PhraseReader::joinOrganizations()
{
    for (std::size_t at = 0; at + 2 < m_items.size();) {
        const bool joins = isType(at, ItemType::Organization) && isType(at + 2, ItemType::Organization)
            && !m_items[at].isPossessive && isOneOf(at + 1, {"and", "und", "&"});
        if (!joins || isType(at + 3, ItemType::Mark)) {
            ++at;
            continue;
        }
        auto& other = m_items[at + 2];
        m_items[at].organizations.insert(m_items[at].organizations.end(), other.organizations.begin(), other.organizations.end());
        m_items[at].last = other.last;
        m_items[at].span.end = other.span.end;
        m_items[at].isPossessive = other.isPossessive;
        erase(at + 1, at + 3);
    }
}

void PhraseReader::readTeams()
{
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        if (!isType(at, ItemType::Word) || !isTeamWord(head(at)))
            continue;
        Item team = m_items[at];
        team.type = ItemType::Team;
        std::size_t first = at;
        std::size_t last = at + 1;
        while (last + 1 < m_items.size() && isOneOf(last, {"and", "und"}) && isType(last + 1, ItemType::Word)
            && isTeamWord(head(last + 1)))
            last += 2;
        while (first > 0 && isTeamPart(first - 1)) {
            --first;
            if (isType(first, ItemType::Organization)) {
                team.organizations = m_items[first].organizations;
                if (first > 0 && isOneOf(first - 1, {"of", "von"}) && first > 1 && head(first - 2).is(Amount))
                    --first;
            }
            if (isOneOf(first, {"its", "their", "seine", "seines", "ihres"}) && team.organizations.empty())
                team.organizations.push_back(kTopicOrganization);
        }
        const bool isCompany = first > 0 && isOneOf(first - 1, {"mit", "samt"}); // "heuert mit Kollegen bei Norvane an"
        if (last + 1 < m_items.size() && isOneOf(last, {"of", "at", "from", "behind", "von", "bei", "beim", "der", "des"})
            && !(isCompany && isOneOf(last, {"bei", "beim"})) && isType(last + 1, ItemType::Organization)
            && team.organizations.empty()) {
            team.organizations = m_items[last + 1].organizations;
            last += 2;
        } else if (last < m_items.size() && isType(last, ItemType::Organization) && m_vocabulary.isGerman()
            && team.organizations.empty()
            && isOneOfToken(m_items[last].first, {"der", "des", "seiner", "seines", "ihres", "ihrer"})) {
            team.organizations = m_items[last].organizations;
            ++last;
        }
        team.first = m_items[first].first;
        team.last = m_items[last - 1].last;
        team.span = {m_tokens[team.first].span.begin, m_tokens[team.last - 1].span.end};
        m_items[first] = std::move(team);
        erase(first + 1, last);
        at = first;
    }
}

bool PhraseReader::isTeamWord(const Token& token) const
{
    if (token.is(Team))
        return !m_vocabulary.isGerman() || token.isCapital;
    return m_vocabulary.isGerman() && token.isCapital && (token.lower.ends_with("team") || token.lower.ends_with("teams"));
}

bool PhraseReader::isTeamPart(std::size_t at) const
{
    if (isType(at, ItemType::Organization))
        return !m_vocabulary.isGerman();
    if (isType(at, ItemType::Mark))
        return m_vocabulary.isGerman() && isMark(at, '-');
    if (isType(at, ItemType::Role))
        return false;
    if (isType(at, ItemType::Place)) // "20 London dealmakers"
        return !m_vocabulary.isGerman() && at > 0 && isType(at - 1, ItemType::Word)
            && (head(at - 1).isNumber || head(at - 1).is(Amount));
    if (!isType(at, ItemType::Word))
        return false;
    const auto& token = head(at);
    if (token.is(Amount) || token.isNumber || token.is(RoleModifier))
        return true;
    if (isOneOf(at, {"of", "und", "and"}) || (m_vocabulary.isGerman() && isOneOf(at, {"des", "der", "von"})))
        return at > 0 && isType(at - 1, ItemType::Word)
            ? head(at - 1).is(Amount) || head(at - 1).is(RoleModifier) || (head(at - 1).isNumber && head(at + 1).isNumber)
            : isMark(at - 1, '-');
    return token.isWord && !token.is(Stop) && !token.is(Preposition) && !token.is(Auxiliary) && !token.is(Say)
        && !token.is(Relative) && (!token.isCapital || m_vocabulary.isGerman() || at == 0);
}

/// "Dorsey's said", "Dorsey's, the grocer,": no genitive, for nothing is owned.
bool PhraseReader::isShopName(const Item& genitive) const
{
    if (m_vocabulary.isGerman() || genitive.last >= m_sentence.last)
        return false;
    const auto& next = m_tokens[genitive.last];
    return next.isMark(',') || next.isMark('.') || next.is(Say) || next.is(Auxiliary);
}

} // namespace exeunt::extract::western
