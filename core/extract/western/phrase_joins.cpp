// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/phrase_reader.h"

#include <algorithm>

namespace exeunt::extract::western {

using enum WordClass;

/// "Two partners, Ann Roe and Bo Lund, have quit": the names are the partners.
void PhraseReader::dropTeamBeforeNames()
{
    for (std::size_t at = 0; at + 1 < m_items.size(); ++at) {
        if (!isType(at, ItemType::Team))
            continue;
        const std::size_t names = isMark(at + 1, ',') ? at + 2 : at + 1;
        if (!isType(names, ItemType::Person) || m_vocabulary.isGerman())
            continue;
        const bool isClosed = names == at + 1 || m_items[names].endsWithComma || isMark(names + 1, ',') || isMark(names + 1, '.')
            || names + 1 >= m_items.size();
        if (!isClosed || (names == at + 2 && isSubjectOfOwnVerb(at, names)))
            continue;
        if (!m_items[at].organizations.empty()) {
            Attribute attribute;
            attribute.organization = m_items[at].organizations.front();
            attribute.isFormer = head(at).is(Former);
            attribute.span = m_items[at].span;
            takeAttribute(m_items[names], attribute);
        }
        std::size_t begin = at;
        if (at > 1 && names == at + 2 && isOneOf(at - 1, {"in", "on", "at"}) && isType(at - 2, ItemType::Role)) {
            auto post = m_items[at - 2].attribute; // "A director in X's loans team, Ann Roe, has left"
            if (post.organization == kNoOrganization && !m_items[at].organizations.empty())
                post.organization = m_items[at].organizations.front();
            takeAttribute(m_items[names], post);
            begin = at - 2;
        }
        m_items[names].first = m_items[begin].first;
        if (isMark(names + 1, ',') && names == at + 2)
            erase(names + 1, names + 2);
        erase(begin, names);
        at = begin;
    }
}

/// "A, B and C" share what is said of them.
void PhraseReader::joinPersons()
{
    for (std::size_t at = 0; at + 1 < m_items.size();) {
        if (!isType(at, ItemType::Person)) {
            ++at;
            continue;
        }
        std::size_t next = at + 1;
        if (isMark(next, ','))
            ++next;
        if (isOneOf(next, {"and", "und", "&", "sowie", "plus"})
            || (isOneOf(next, {"as"}) && isOneOf(next + 1, {"well"}) && isOneOf(next + 2, {"as"})))
            next += isOneOf(next, {"as"}) ? 3 : 1;
        const bool hasLink = next > at + 1 || m_items[at].endsWithComma;
        if (!hasLink || !isType(next, ItemType::Person) || isSubjectOfOwnVerb(at, next)) {
            ++at;
            continue;
        }
        auto& other = m_items[next];
        auto& group = m_items[at];
        shareOwner(group, other);
        group.persons.insert(group.persons.end(), other.persons.begin(), other.persons.end());
        group.last = other.last;
        group.span.end = other.span.end;
        group.endsWithComma = other.endsWithComma;
        erase(at + 1, next + 1);
    }
}

/// "X's head of sales, Ann Roe, and designer Bo Lund": both are X's.
void PhraseReader::shareOwner(const Item& group, Item& other) const
{
    if (m_vocabulary.isGerman() || group.persons.front().attributes.empty())
        return;
    const auto& owner = group.persons.front().attributes.front();
    for (auto& person : other.persons)
        if (person.attributes.size() == 1 && person.attributes.front().organization == kNoOrganization && owner.organization >= 0
            && !owner.isNew && owner.span.begin < group.persons.front().span.begin
            && person.attributes.front().span.begin < person.span.begin)
            person.attributes.front().organization = owner.organization;
}

/// "A left and B joined", "X hired A, B said": the second name begins a clause of its own.
bool PhraseReader::isSubjectOfOwnVerb(std::size_t at, std::size_t next) const
{
    const bool isFinite = isType(next + 1, ItemType::Trigger)
        || (isType(next + 1, ItemType::Word)
            && (head(next + 1).is(Auxiliary) || head(next + 1).is(Say)
                || (head(next + 1).is(Future) && (!isOneOf(next + 1, {"to"}) || isType(next + 2, ItemType::Trigger)))
                || head(next + 1).is(Plain)));
    if (!isFinite)
        return false;
    if (head(next + 1).is(Say) && isMark(at + 1, ',') && next == at + 2)
        return true;
    // "comes after A and B left": both stand in the clause that a conjunction opens.
    if (at > 0 && isOneOf(at - 1, {"after", "before", "as", "since", "when", "because", "that", "while", "once", "where"})
        && isOneOf(next - 1, {"and"}))
        return false;
    // Something must be said of the first: look for a verb before it.
    for (std::size_t before = at; before-- > 0;) {
        if (isType(before, ItemType::Trigger))
            return m_vocabulary.isGerman() ? false : true;
        if (isMark(before, ';') || isMark(before, ':'))
            break;
    }
    return false;
}

void PhraseReader::findPrepositions()
{
    for (std::size_t at = 1; at < m_items.size(); ++at) {
        auto& item = m_items[at];
        if (item.type == ItemType::Word || item.type == ItemType::Mark || item.type == ItemType::Trigger)
            continue;
        std::size_t before = at - 1;
        while (before > 0 && isType(before, ItemType::Word)
            && (head(before).is(Determiner) || head(before).is(Former) || head(before).is(New) || isOneOf(before, {"both"}))
            && !head(before).is(Preposition))
            --before;
        if (item.type == ItemType::Person && !m_vocabulary.isGerman() && before > 1 && isType(before, ItemType::Word)
            && !head(before).is(Stop) && !head(before).is(Preposition) && head(before - 1).is(Owner))
            before -= 2; // "with her classmate Ann Roe"
        if (item.type == ItemType::Person && isType(before, ItemType::Place) && before > 0 && !m_vocabulary.isGerman())
            --before; // "of Melbourne boss Ann Roe"
        if (isType(before, ItemType::Word) && head(before).is(Preposition))
            item.preposition = isSpan(before)                       ? "span"
                : isConjunction(before, at) || isAmount(before, at) ? ""
                                                                    : head(before).lower;
        else if (isType(before, ItemType::Trigger) && m_tokens[m_items[before].last - 1].is(Preposition)
            && m_items[before].last - m_items[before].first > 1)
            item.preposition.clear();
    }
    for (std::size_t at = 1; at < m_items.size(); ++at)
        if (m_items[at].type == ItemType::Organization && m_items[at].preposition == "of")
            throughOffice(at);
    for (auto& item : m_items)
        if (item.type == ItemType::Person || item.type == ItemType::Organization || item.type == ItemType::Pronoun)
            markGenitive(item);
}

/// "to the London office of X", "from the Berlin arm of Y": what goes there goes to X.
void PhraseReader::throughOffice(std::size_t at)
{
    std::size_t noun = at;
    while (noun > 0 && !isOneOf(noun, {"of"}))
        --noun;
    if (m_vocabulary.isGerman() || noun < 2 || !isType(noun - 1, ItemType::Word) || !head(noun - 1).is(Office))
        return;
    constexpr std::size_t kMost = 6;
    for (std::size_t before = noun - 1; before > 0 && noun - before < kMost; --before) {
        if (isType(before, ItemType::Trigger)) {
            m_items[at].preposition.clear(); // "joins the London office of X"
            return;
        }
        if (!isType(before, ItemType::Word) && !isType(before, ItemType::Place))
            return;
        if (head(before).is(Preposition) && !isOneOf(before, {"of"})) {
            m_items[at].preposition = head(before).lower;
            return;
        }
    }
}

/// "at least nine engineers", "up to 40 people": a number, not a place.
bool PhraseReader::isAmount(std::size_t before, std::size_t at) const
{
    return isType(at, ItemType::Team)
        && (isOneOf(before, {"about", "around", "over", "under", "than"}) || m_tokens[m_items[at].first].lower == "least"
            || (isOneOf(before, {"to"}) && before > 0 && isOneOf(before - 1, {"up"})));
}

/// "after X hired Ann Roe", "as Bo Lund left": what begins a clause is no preposition.
bool PhraseReader::isConjunction(std::size_t before, std::size_t at) const
{
    if (!isOneOf(before, {"after", "before", "since", "until", "as", "than", "seit", "bis", "während", "als"})
        || isType(at, ItemType::Role))
        return false;
    const std::size_t next = at + 1;
    const bool isResolved = !m_vocabulary.isGerman() && isType(at, ItemType::Person) && isType(next, ItemType::Word)
        && isOneOf(next + 1, {"to"}) && head(next).lower.ends_with("ed"); // "after Bo Lund decided to move to X"
    return isType(next, ItemType::Trigger) || isResolved
        || (isType(next, ItemType::Word)
            && (head(next).is(Auxiliary) || head(next).is(Say) || (head(next).is(Future) && !isOneOf(next, {"to"}))));
}

/// "after twelve years at X", "nach zwölf Jahren bei X": where somebody was.
bool PhraseReader::isSpan(std::size_t preposition) const
{
    if (preposition == 0 || !isOneOf(preposition, {"at", "with", "bei", "beim", "as", "als"}) || !isSpanWord(preposition - 1))
        return false;
    // "im neuen Jahr bei X" is a time to come
    return !(m_vocabulary.isGerman() && m_tokens[m_items[preposition - 1].last - 1].lower == "jahr"
        && isType(preposition - 1, ItemType::Date));
}

bool PhraseReader::isSpanWord(std::size_t at) const
{
    const auto& token = m_tokens[m_items[at].last - 1];
    return token.is(SpanWord);
}

void PhraseReader::markGenitive(Item& item)
{
    const auto next = static_cast<std::size_t>(&item - m_items.data()) + 1;
    if (isWord(next, "'s") || ((isWord(next, "'") || isWord(next, "’")) && !head(next).followsSpace))
        item.isPossessive = true;
}

} // namespace exeunt::extract::western
