// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/phrase_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;

/// A post takes in its marks (new, former, its) and the organization beside it.
void PhraseReader::attachOrganizations()
{
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        if (!isType(at, ItemType::Role))
            continue;
        std::size_t first = at;
        auto& attribute = m_items[at].attribute;
        takeMarks(first, attribute);
        if (const std::size_t owner = pastAdjectives(first); owner < first) { // "X's worldwide creative chief"
            m_items[at].attribute.span.begin = m_items[owner + 1].span.begin;
            m_items[at].attribute.role = std::string{m_items[at].attribute.span.of(m_article)};
            first = owner + 1;
        }
        if (first > 0 && isType(first - 1, ItemType::Organization) && isOwner(first - 1, first)) {
            --first;
            attribute.organization = m_items[first].organizations.front();
            attribute.span.begin = m_items[first].span.begin;
            takeMarks(first, attribute);
        }
        std::size_t last = at + 1;
        takeOwnerBehind(last, attribute);
        if (attribute.organization == kNoOrganization && first < at && isOneOf(first, {"its", "their"}))
            attribute.organization = kTopicOrganization;
        Item role = m_items[at];
        role.attribute = attribute;
        role.first = m_items[first].first;
        role.last = m_items[last - 1].last;
        if (last > at + 1)
            role.attribute.span.end = m_items[last - 1].span.end;
        m_items[first] = std::move(role);
        erase(first + 1, last);
        at = first;
    }
}

/// The organization before "worldwide", "long-standing" and a post; `first` where none is.
std::size_t PhraseReader::pastAdjectives(std::size_t first) const
{
    constexpr std::size_t kMost = 2;
    std::size_t at = first;
    while (at > 0 && first - at < kMost && isType(at - 1, ItemType::Word) && head(at - 1).isWord && !head(at - 1).isCapital
        && !head(at - 1).is(Stop) && !head(at - 1).is(Preposition) && !head(at - 1).is(Auxiliary) && !head(at - 1).is(Team)
        && !head(at - 1).is(Say) && !head(at - 1).is(Connector))
        --at;
    const bool isOwned = at < first && at > 0 && isType(at - 1, ItemType::Organization) && m_items[at - 1].isPossessive;
    return isOwned && !m_vocabulary.isGerman() ? at - 1 : first;
}

bool PhraseReader::isOwner(std::size_t owner, std::size_t role) const
{
    if (m_items[owner].isPossessive)
        return true;
    if (m_vocabulary.isGerman())
        return m_tokens[m_items[owner].last - 1].lower.ends_with('-') || isGenitiveName(m_items[owner]);
    // "Helios Grid chief executive", but not "joined Helios Grid chief executive"
    return head(role).followsSpace && m_items[owner].organizations.front() != kTopicOrganization;
}

/// "Voltaras Servicechef", of an article that also says Voltara.
bool PhraseReader::isGenitiveName(const Item& organization) const
{
    const int index = organization.organizations.front();
    if (index < 0)
        return false;
    const auto& name = m_names.organizations[static_cast<std::size_t>(index)].name;
    const auto& last = m_tokens[organization.last - 1].text;
    const auto begin = name.rfind(' ') == std::string::npos ? 0 : name.rfind(' ') + 1;
    return last.size() == name.size() - begin + 1 && last.ends_with('s')
        && name.compare(begin, std::string::npos, last.substr(0, last.size() - 1)) == 0;
}

void PhraseReader::takeMarks(std::size_t& first, Attribute& attribute) const
{
    while (first > 0 && (isType(first - 1, ItemType::Word) || isType(first - 1, ItemType::Trigger) || isGenitive(first - 1))) {
        const auto& token = head(first - 1);
        if (m_vocabulary.isGerman() && isType(first - 1, ItemType::Word) && token.isCapital && token.lower.ends_with("er")
            && token.text.size() > 4 && first > 1 && isType(first - 2, ItemType::Word)
            && (head(first - 2).is(Former) || head(first - 2).is(New) || head(first - 2).is(Determiner)) && !token.is(OrgCue)
            && !token.is(PersonNoun)) { // "der bisherige Bremer Büroleiter"
            --first;
            continue;
        }
        const bool isMarkWord =
            token.is(New) || token.is(Former) || token.is(Current) || token.is(Determiner) || token.is(RoleModifier);
        if (!isMarkWord || (isType(first - 1, ItemType::Trigger) && !token.is(New))
            || isOneOf(first - 1, {"now", "once", "earlier", "noch"})) {
            // "until now head of", "until recently": two words
            const bool isUntil = first > 1 && isWord(first - 2, "until") && isOneOf(first - 1, {"now", "recently"});
            if (!isUntil)
                break;
            attribute.isFormer = true;
            first -= 2;
            continue;
        }
        attribute.isFormer = attribute.isFormer || token.is(Former);
        attribute.isNew = attribute.isNew || (token.is(New) && !isOneOf(first - 1, {"first"}));
        --first;
    }
}

void PhraseReader::takeOwnerBehind(std::size_t& last, Attribute& attribute) const
{
    if (attribute.organization != kNoOrganization && attribute.organization != kTopicOrganization)
        return;
    const bool isLinked = isOneOf(last, {"of", "at", "for", "with", "von", "bei", "beim", "vom"});
    const bool isSited = m_vocabulary.isGerman() && isOneOf(last, {"am", "an", "im"}); // "Oberärztin am Klinikum Nord"
    if ((isLinked || isSited) && isType(last + 1, ItemType::Organization) && !m_items[last + 1].isPossessive) {
        attribute.organization = m_items[last + 1].organizations.front();
        last += 2;
        return;
    }
    if (m_vocabulary.isGerman() && isType(last, ItemType::Organization)
        && (isOneOfToken(m_items[last].first, {"der", "des"}) || head(last).is(OrgCue))) {
        attribute.organization = m_items[last].organizations.front();
        ++last;
    }
}

bool PhraseReader::isOneOfToken(std::size_t token, std::initializer_list<std::string_view> words) const
{
    return std::find(words.begin(), words.end(), m_tokens[token].lower) != words.end();
}

/// "chief executive Ann Roe", "its chief executive, Ann Roe,", "Quillon's Ann Roe", "ex-Quillon Ann Roe".
void PhraseReader::attachTitles()
{
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        if (!isType(at, ItemType::Person))
            continue;
        while (at > 0 && takeTitle(at)) { }
    }
}

bool PhraseReader::takeTitle(std::size_t& at)
{
    auto& person = m_items[at];
    if (isType(at - 1, ItemType::Role) && !m_items[at - 1].attribute.isNew && isSettled(at - 1)) {
        takeAttribute(person, m_items[at - 1].attribute);
        person.first = m_items[at - 1].first;
        erase(at - 1, at);
        --at;
        return true;
    }
    if (isType(at - 1, ItemType::Role) && m_items[at - 1].attribute.isNew && isSettled(at - 1)) {
        takeAttribute(person, m_items[at - 1].attribute);
        person.first = m_items[at - 1].first;
        erase(at - 1, at);
        --at;
        return true;
    }
    if (at > 1 && isOneOf(at - 1, {"and", "und", "&"}) && isType(at - 2, ItemType::Role)
        && !(at > 2 && (isType(at - 3, ItemType::Person) || isMark(at - 3, ','))) && !person.persons.front().attributes.empty()
        && person.persons.front().attributes.back().span.end <= person.persons.front().span.begin
        && m_items[at - 2].attribute.role.find(" of ") == std::string::npos) { // "co-founder and CEO Ann Roe"
        takeAttribute(person, m_items[at - 2].attribute);
        person.first = m_items[at - 2].first;
        erase(at - 2, at);
        at -= 2;
        return true;
    }
    const bool isNamedAfterComma = at > 1 && isMark(at - 1, ',') && isType(at - 2, ItemType::Role)
        && (head(at - 2).is(Determiner) || m_items[at - 2].attribute.organization != kNoOrganization)
        && !(at > 2 && (isMark(at - 3, ',') && at > 3 && isType(at - 4, ItemType::Person)))
        && (at + 1 >= m_items.size() || !isType(at + 1, ItemType::Role));
    const bool closes = at + 1 >= m_items.size() || isType(at + 1, ItemType::Mark) || isType(at + 1, ItemType::Trigger)
        || (isType(at + 1, ItemType::Word)
            && (head(at + 1).is(Auxiliary) || head(at + 1).is(Future) || head(at + 1).is(Say) || head(at + 1).is(Preposition)
                || isOneOf(at + 1, {"and", "und"})));
    if (isNamedAfterComma && closes && !(at > 2 && isType(at - 3, ItemType::Trigger) && frameTakesRole(at - 3))) {
        takeAttribute(person, m_items[at - 2].attribute);
        person.first = m_items[at - 2].first;
        const bool hasComma = isMark(at + 1, ',');
        if (hasComma) {
            person.endsWithComma = true;
            erase(at + 1, at + 2);
        }
        erase(at - 2, at);
        at -= 2;
        return true;
    }
    if (isType(at - 1, ItemType::Organization) && (m_items[at - 1].isPossessive || (at > 1 && isWord(at - 2, "ex-")))) {
        Attribute attribute;
        attribute.organization = m_items[at - 1].organizations.front();
        attribute.isFormer = at > 1 && isWord(at - 2, "ex-");
        attribute.span = m_items[at - 1].span;
        person.first = m_items[at - 1].first;
        takeAttribute(person, attribute);
        erase(at - 1, at);
        --at;
        return true;
    }
    if (at > 1 && isType(at - 1, ItemType::Word) && head(at - 1).is(PersonNoun) && isType(at - 2, ItemType::Organization)
        && !m_vocabulary.isGerman() && m_items[at - 2].organizations.front() >= 0) {
        Attribute attribute; // "Infosys veteran Raghav Deshpande"
        attribute.organization = m_items[at - 2].organizations.front();
        attribute.isFormer = isOneOf(at - 1, {"veteran", "alumnus", "alumna", "graduate", "stalwart", "lifer", "insider"})
            || (at > 2 && head(at - 3).is(Former));
        attribute.span = m_items[at - 2].span;
        takeAttribute(person, attribute);
        person.first = m_items[at - 2].first;
        erase(at - 2, at);
        at -= 2;
        return true;
    }
    if (isType(at - 1, ItemType::Team) && !m_items[at - 1].organizations.empty() && head(at - 1).is(Former)) {
        Attribute attribute;
        attribute.organization = m_items[at - 1].organizations.front();
        attribute.isFormer = true;
        attribute.span = m_items[at - 1].span;
        takeAttribute(person, attribute);
        person.first = m_items[at - 1].first;
        erase(at - 1, at);
        --at;
        return true;
    }
    if (at > 1 && isType(at - 1, ItemType::Mark) && isMark(at - 1, '.') && head(at - 2).is(Honorific)) {
        person.first = m_items[at - 2].first;
        erase(at - 2, at);
        at -= 2;
        return at > 0;
    }
    if (isType(at - 1, ItemType::Word) && head(at - 1).is(Honorific)) {
        person.first = m_items[at - 1].first;
        erase(at - 1, at);
        --at;
        return at > 0;
    }
    return false;
}

/// In "named Ann Roe chief executive" the post behind a person is no title of the next one.
bool PhraseReader::isSettled(std::size_t role) const
{
    return !(role > 0 && isType(role - 1, ItemType::Person) && !m_vocabulary.isGerman());
}

void PhraseReader::takeAttribute(Item& person, const Attribute& attribute)
{
    for (auto& one : person.persons)
        one.attributes.push_back(attribute);
}

} // namespace exeunt::extract::western
