// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/phrase_reader.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;

/// What stands behind a name between commas or in brackets.
void PhraseReader::attachAppositions()
{
    for (std::size_t at = 0; at < m_items.size(); ++at)
        if (isType(at, ItemType::Person))
            while (takeApposition(at)) { }
}

bool PhraseReader::isDegree(std::size_t at) const
{
    return isType(at, ItemType::Word) && head(at).is(Degree) && head(at).isCapital;
}

bool PhraseReader::takeApposition(std::size_t at)
{
    if (isDegree(at + 1)) { // "Robert Lindgren Jr."
        const bool hasStop = isMark(at + 2, '.') && at + 3 < m_items.size();
        closeApposition(at, hasStop ? at + 3 : at + 2);
        return true;
    }
    if (isMark(at + 1, ',') && isType(at + 2, ItemType::Word) && head(at + 2).isNumber && head(at + 2).text.size() == 2
        && (isMark(at + 3, ',') || at + 3 >= m_items.size())) {
        closeApposition(at, at + 3);
        return true;
    }
    if (isMark(at + 1, ',') && isDegree(at + 2)) {
        closeApposition(at, isMark(at + 3, '.') ? at + 4 : at + 3);
        return true;
    }
    if (isMark(at + 1, ',') || m_items[at].endsWithComma) { // "Ann Roe (48), until now head of X,": the comma was taken in
        const std::size_t begin = m_items[at].endsWithComma ? at + 1 : at + 2;
        if (takePlaceBehind(at, begin) || takeVeteranBehind(at, begin))
            return true;
        if (isRoleBehind(begin))
            return takeRoleBehind(at, begin);
        return takeWho(at, begin);
    }
    if (isMark(at + 1, '('))
        return takeBrackets(at);
    if (!m_vocabulary.isGerman() && isOneOf(at + 1, {"of"}) && isType(at + 2, ItemType::Organization)
        && !m_items[at + 2].isPossessive) {
        Attribute attribute;
        attribute.organization = m_items[at + 2].organizations.front();
        attribute.span = m_items[at + 2].span;
        takeAttribute(m_items[at], attribute);
        m_items[at].last = m_items[at + 2].last;
        erase(at + 1, at + 3);
        return true;
    }
    return false;
}

/// Behind "bis Sommer", "until March": what follows was held till then; `at` where no such words stand.
std::size_t PhraseReader::pastUntil(std::size_t at) const
{
    if (!isOneOf(at, {"bis", "until"}) || at + 2 >= m_items.size())
        return at;
    std::size_t next = at + 1;
    while (isOneOf(next, {"zum", "zuletzt", "vor", "ende", "anfang", "mitte"}))
        ++next;
    return isType(next, ItemType::Date) || (isType(next, ItemType::Word) && head(next).isCapital) ? next + 1 : at;
}

/// Behind "for [many] years [Bo Lund's]": what follows was held that long; `at` where no such words stand.
std::size_t PhraseReader::pastYears(std::size_t at) const
{
    if (m_vocabulary.isGerman() || !(isOneOf(at, {"for", "long"})))
        return at;
    std::size_t next = isOneOf(at, {"long"}) ? at + 1 : at;
    while (next < at + 5
        && (isType(next, ItemType::Date)
            || isOneOf(next, {"for", "many", "several", "years", "decades", "a", "decade", "time", "some", "long"})
            || (isType(next, ItemType::Word) && (head(next).isNumber || head(next).is(Amount)))))
        ++next;
    if (next == at)
        return at;
    if (isType(next, ItemType::Person) && (isType(next + 1, ItemType::Mark) && head(next + 1).lower == "'s"))
        next += 2;
    return isType(next, ItemType::Role) || isType(next, ItemType::Word) ? next : at;
}

/// ", [both|all] [formerly|currently|a] ROLE" up to a comma, an end, "and".
bool PhraseReader::isRoleBehind(std::size_t at) const
{
    std::size_t role = pastYears(pastUntil(at));
    while (role < m_items.size() && role < at + 3 && isType(role, ItemType::Word)
        && (head(role).is(Former) || head(role).is(Current) || head(role).is(New) || isOneOf(role, {"all", "both", "also"})))
        ++role;
    if (isType(role, ItemType::Team) && !m_items[role].organizations.empty())
        return closesAt(role + 1);
    if (!isType(role, ItemType::Role))
        return false;
    // "…, chief executive Ann Roe": a title of the next one.
    return closesAt(role + 1);
}

bool PhraseReader::closesAt(std::size_t at) const
{
    if (at >= m_items.size() || isType(at, ItemType::Mark))
        return true;
    if (isType(at, ItemType::Trigger) || isType(at, ItemType::Date))
        return true;
    return isType(at, ItemType::Word)
        && (head(at).is(Auxiliary)
            || isOneOf(at, {"and", "und", "sowie", "who", "until", "since", "bis", "seit", "from", "which", "after", "before"})
            || head(at).is(Say) || head(at).is(Preposition));
}

/// ", formerly of X,", ", bisher bei der Agentur X": where somebody was, without a post.
bool PhraseReader::takePlaceBehind(std::size_t at, std::size_t begin)
{
    std::size_t next = begin;
    bool isFormer = false;
    bool isCurrent = false; // "noch bei X"
    while (isOneOf(next, {"beide", "ebenfalls", "both", "also", "all", "alle", "auch"}))
        ++begin, ++next;
    while (isType(next, ItemType::Word)
        && (head(next).is(Former) || head(next).is(Current) || isOneOf(next, {"until", "now", "recently", "an", "a"}))
        && next < begin + 3) {
        isFormer = isFormer || head(next).is(Former);
        isCurrent = isCurrent || (m_vocabulary.isGerman() && head(next).is(Current));
        ++next;
    }
    if (isOneOf(begin, {"bis", "until"}) && isType(begin + 1, ItemType::Date)) { // ", bis Januar ebenfalls bei X,"
        isFormer = true;
        next = begin + 2;
        while (isOneOf(next, {"ebenfalls", "noch", "auch", "also", "still"}))
            ++next;
    }
    if (isOneOf(begin, {"last"}) && isOneOf(begin + 1, {"seen", "of", "at", "with"})) { // ", last seen at X,"
        isFormer = true;
        next = isOneOf(begin + 1, {"seen"}) ? begin + 2 : begin + 1;
    }
    isFormer = isFormer || (!m_vocabulary.isGerman() && next == begin && isOneOf(next, {"from"}));
    if (!(isFormer || isCurrent) || !isOneOf(next, {"of", "at", "with", "from", "bei", "beim", "von"})
        || !isType(next + 1, ItemType::Organization))
        return false;
    std::size_t end = next + 2;
    if (isOneOf(end, {"tätig", "beschäftigt", "angestellt", "aktiv", "engagiert", "zuständig", "verantwortlich"}))
        ++end;
    else if (isOneOf(end, {"unter", "in"}) && isOneOf(end + 1, {"vertrag", "diensten"}))
        end += 2; // "noch bei X unter Vertrag"
    if (!closesAt(end))
        return false;
    Attribute attribute;
    attribute.organization = m_items[next + 1].organizations.front();
    attribute.isFormer = isFormer;
    attribute.span = m_items[next + 1].span;
    if (isOneOf(end, {"and", "but"}) && isOneOf(end + 1, {"now", "currently", "latterly", "lately"})
        && isOneOf(end + 2, {"of", "at", "with"}) && isType(end + 3, ItemType::Organization)) { // ", once of X and now at Y,"
        Attribute current;
        current.organization = m_items[end + 3].organizations.front();
        current.span = m_items[end + 3].span;
        takeAttribute(m_items[at], current);
        end += 4;
    }
    takeAttribute(m_items[at], attribute);
    closeApposition(at, end);
    return true;
}

/// ", a 27-year veteran of X,", ", an alumna of X,", ", a banker at X,"
bool PhraseReader::takeVeteranBehind(std::size_t at, std::size_t begin)
{
    constexpr std::size_t kMost = 6;
    if (m_vocabulary.isGerman())
        return false;
    if (!isOneOf(begin, {"a", "an", "the"}))
        return takeWorkerBehind(at, begin);
    std::size_t next = begin + 1;
    while (next < begin + kMost && next < m_items.size() && !head(next).is(PersonNoun)
        && (isType(next, ItemType::Word) || isType(next, ItemType::Date)) && !head(next).is(Preposition)
        && !head(next).is(Relative))
        ++next;
    if (!isType(next, ItemType::Word) || !head(next).is(PersonNoun) || !isOneOf(next + 1, {"of", "at", "with", "from"})
        || !isType(next + 2, ItemType::Organization) || m_items[next + 2].isPossessive || !closesAt(next + 3))
        return false;
    Attribute attribute;
    attribute.organization = m_items[next + 2].organizations.front();
    attribute.isFormer = isOneOf(next, {"veteran", "alumnus", "alumna", "graduate"}) || head(begin + 1).is(Former);
    attribute.span = {m_items[next].span.begin, m_items[next + 2].span.end};
    takeAttribute(m_items[at], attribute);
    closeApposition(at, next + 3);
    return true;
}

/// ", main screenwriter at X,": plain words for work no list of posts has, and where it is done.
bool PhraseReader::takeWorkerBehind(std::size_t at, std::size_t begin)
{
    constexpr std::size_t kMost = 4;
    std::size_t next = begin;
    while (next < m_items.size() && next < begin + kMost && isType(next, ItemType::Word) && head(next).isWord
        && !head(next).isNumber && !head(next).is(SpanWord) && !head(next).is(Amount) && !head(next).isCapital
        && !head(next).is(Stop) && !head(next).is(Preposition) && !head(next).is(Auxiliary) && !head(next).is(Relative)
        && !head(next).is(Say) && !head(next).lower.ends_with("ing") && !head(next).lower.ends_with("ed"))
        ++next;
    if (next == begin || !isOneOf(next, {"at"}) || !isType(next + 1, ItemType::Organization) || m_items[next + 1].isPossessive
        || !closesAt(next + 2))
        return false;
    Attribute attribute;
    attribute.organization = m_items[next + 1].organizations.front();
    attribute.isFormer = head(begin).is(Former);
    attribute.span = {m_items[begin].span.begin, m_items[next + 1].span.end};
    attribute.role = std::string{Span{m_items[begin].span.begin, m_items[next - 1].span.end}.of(m_article)};
    takeAttribute(m_items[at], attribute);
    closeApposition(at, next + 2);
    return true;
}

bool PhraseReader::takeRoleBehind(std::size_t at, std::size_t begin)
{
    std::size_t role = pastYears(pastUntil(begin));
    bool isFormer = role > begin;
    while (!isType(role, ItemType::Role) && !isType(role, ItemType::Team)) {
        isFormer = isFormer || head(role).is(Former);
        ++role;
    }
    Attribute attribute = m_items[role].attribute;
    if (isType(role, ItemType::Team)) {
        attribute.organization = m_items[role].organizations.front();
        attribute.role.clear();
        attribute.span = m_items[role].span;
    }
    attribute.isFormer = attribute.isFormer || isFormer;
    takeAttribute(m_items[at], attribute);
    closeApposition(at, role + 1);
    return true;
}

void PhraseReader::closeApposition(std::size_t at, std::size_t end)
{
    const std::size_t lastItem = std::min(end, m_items.size()) - 1;
    m_items[at].last = m_items[lastItem].last;
    m_items[at].endsWithComma = false;
    const bool opensWho = m_vocabulary.isGerman() && isMark(end, ',') && isOneOf(end + 1, {"der", "die", "welcher", "welche"})
        && !isType(end + 2, ItemType::Mark);
    if (isMark(end, ',') && !opensWho) {
        m_items[at].endsWithComma = true;
        m_items[at].last = m_items[end].last;
        ++end;
    }
    erase(at + 1, std::min(end, m_items.size()));
}

/// ", who led design at X until May,": a post that was held, when nothing else happens in it.
bool PhraseReader::takeWho(std::size_t at, std::size_t begin)
{
    if (!isOneOf(begin, {"who", "der", "die"}))
        return false;
    std::size_t end = begin + 1;
    bool isHeld = false;
    bool isPast = false;
    Attribute attribute;
    while (end < m_items.size() && !isMark(end, ',') && !isMark(end, '.') && !isMark(end, ';')) {
        if (isType(end, ItemType::Trigger) && !head(end).is(Held) && !m_tokens[m_items[end].last - 1].is(Held)
            && !(m_tokens[m_items[end].first].lower == "starts"))
            return false;
        if (head(end).lengthOf(Held) > 0 && !isHeld) {
            isHeld = true;
            isPast = !head(end).lower.ends_with('s') || head(end).lower == "was" || head(end).lower == "previously";
        }
        if (head(end).is(Past) || head(end).is(Former))
            isPast = true;
        if (isType(end, ItemType::Organization) && attribute.organization == kNoOrganization) {
            attribute.organization = m_items[end].organizations.front();
            attribute.span = m_items[end].span;
        }
        if (isType(end, ItemType::Role) && attribute.role.empty()) {
            attribute.role = m_items[end].attribute.role;
            if (m_items[end].attribute.organization != kNoOrganization)
                attribute.organization = m_items[end].attribute.organization;
            isPast = isPast || m_items[end].attribute.isFormer;
            attribute.span = m_items[end].attribute.span;
        }
        ++end;
    }
    if (!isHeld)
        return false;
    attribute.isFormer = isPast;
    if (attribute.organization != kNoOrganization || !attribute.role.empty())
        takeAttribute(m_items[at], attribute);
    closeApposition(at, end);
    return true;
}

bool PhraseReader::takeBrackets(std::size_t at)
{
    std::size_t end = at + 2;
    Attribute attribute;
    while (end < m_items.size() && !isMark(end, ')') && end < at + 8) {
        if (isType(end, ItemType::Trigger))
            return false;
        attribute.isFormer = attribute.isFormer || head(end).is(Former) || (!m_vocabulary.isGerman() && isOneOf(end, {"from"}));
        if (isType(end, ItemType::Organization))
            attribute.organization = m_items[end].organizations.front();
        if (isType(end, ItemType::Role)) {
            attribute.role = m_items[end].attribute.role;
            attribute.isFormer = attribute.isFormer || m_items[end].attribute.isFormer;
            if (m_items[end].attribute.organization != kNoOrganization)
                attribute.organization = m_items[end].attribute.organization;
        }
        ++end;
    }
    if (!isMark(end, ')'))
        return false;
    if (attribute.organization != kNoOrganization || !attribute.role.empty()) {
        attribute.span = {m_items[at + 1].span.begin, m_items[end].span.end};
        takeAttribute(m_items[at], attribute);
    }
    closeApposition(at, end + 1);
    return true;
}

/// "Nachfolger soll Ann Roe werden, bislang Vorstand bei X": the post stands behind the verb.
void PhraseReader::attachAfterthoughts()
{
    for (std::size_t at = 1; at + 1 < m_items.size(); ++at) {
        if (!isMark(at, ',') || isType(at - 1, ItemType::Person))
            continue;
        std::size_t role = at + 1;
        bool isMarked = false;
        while (isType(role, ItemType::Word) && (head(role).is(Former) || head(role).is(Current)) && role < at + 3) {
            isMarked = true;
            ++role;
        }
        if (!isType(role, ItemType::Role) || !(isMarked || head(role).is(Former) || head(role).is(Current))
            || !closesAt(role + 1))
            continue;
        std::size_t person = at;
        while (person > 0 && !isType(person - 1, ItemType::Person))
            --person;
        if (person == 0)
            continue;
        Attribute attribute = m_items[role].attribute;
        attribute.isFormer = attribute.isFormer || isMarked;
        takeAttribute(m_items[person - 1], attribute);
        erase(at, role + 1);
    }
}

} // namespace exeunt::extract::western
