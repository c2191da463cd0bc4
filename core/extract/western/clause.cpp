// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/clause.h"

#include <algorithm>

namespace exeunt::extract::western {

using enum WordClass;

ClauseReader::ClauseReader(const Scene& scene, const Sentence& sentence, const std::vector<Item>& items)
    : m_scene{scene}
    , m_sentence{sentence}
    , m_items{items}
    , m_dates{scene, items}
{
}

bool ClauseReader::isMark(std::size_t item, char mark) const
{
    return item < m_items.size() && m_items[item].type == ItemType::Mark && head(item).isMark(mark);
}

bool ClauseReader::isNamePhrase(const Item& item) const
{
    return item.type == ItemType::Person || item.type == ItemType::Organization || item.type == ItemType::Pronoun
        || item.type == ItemType::Team || item.type == ItemType::Role;
}

Clause ClauseReader::around(std::size_t trigger, const Frame& frame) const
{
    Clause clause;
    clause.trigger = trigger;
    if (m_scene.vocabulary.isGerman())
        readGerman(trigger, frame, clause);
    else
        readEnglish(trigger, frame, clause);
    return clause;
}

const Item* ClauseReader::antecedent(std::size_t at) const
{
    for (std::size_t back = at; back-- > 0 && at - back <= 4;) {
        const auto& item = m_items[back];
        if (item.type == ItemType::Person)
            return &item;
        if (item.type == ItemType::Mark || (item.type == ItemType::Word && back + 2 >= at))
            continue;
        if (item.type == ItemType::Role || item.type == ItemType::Team)
            return nullptr;
    }
    return nullptr;
}

void ClauseReader::findDate(std::size_t trigger, std::size_t left, std::size_t right, Clause& clause) const
{
    clause.times = m_dates.of(trigger, left, right);
}

int ClauseReader::personBefore(const Item& pronoun, int focus) const
{
    const Item* last = nullptr;
    const auto& word = m_scene.text.tokens[pronoun.first].lower;
    if (pronoun.isObject && m_scene.vocabulary.isGerman())
        return objectBefore(pronoun, focus);
    const bool isObject = word == "him" || (word == "her" && pronoun.type == ItemType::Pronoun && pronoun.isObject);
    for (const auto& item : m_items) {
        if (item.first >= pronoun.first)
            break;
        if (isObject && item.type == ItemType::Person && &item == subjectBefore(pronoun.first))
            continue; // "Bo Lund succeeds him": somebody else
        if (item.type == ItemType::Person && !isObject && focus >= 0
            && (item.preposition == "mit" || item.preposition == "with" || item.preposition == "neben"
                || item.preposition == "alongside"))
            continue; // "With Bo Lund she has founded …"
        if (item.type == ItemType::Person && item.isPossessive && !isObject && focus >= 0
            && m_items.front().type == ItemType::Pronoun)
            continue; // "He was Bo Lund's great hope when he left"
        if (last && item.type == ItemType::Person && !isObject && isTold(item))
            continue; // "Ann Roe told Bo Lund that she …"
        if (item.type == ItemType::Person && (!last || item.preposition.empty()))
            last = &item;
    }
    return last ? last->persons.back().person : focus;
}

/// Behind "told", "informed": who hears it, not who is talked about.
bool ClauseReader::isTold(const Item& person) const
{
    if (m_scene.vocabulary.isGerman() || person.first == m_sentence.first)
        return false;
    const auto& verb = m_scene.text.tokens[person.first - 1].lower;
    return verb == "told" || verb == "tells" || verb == "informed" || verb == "assured" || verb == "reminded" || verb == "warned";
}

/// "Ida Voss löst ihn ab": whoever is named in a clause before, else who was talked about.
int ClauseReader::objectBefore(const Item& pronoun, int focus) const
{
    const auto at = static_cast<std::size_t>(&pronoun - m_items.data());
    if (at >= m_items.size())
        return focus;
    for (std::size_t before = at; before-- > 0;)
        if (m_items[before].type == ItemType::Person && m_items[before].preposition.empty() && !sameClause(before, at))
            return m_items[before].persons.back().person;
    return focus;
}

/// The bare person right before the verb of an object pronoun.
const Item* ClauseReader::subjectBefore(std::size_t token) const
{
    const Item* subject = nullptr;
    for (const auto& item : m_items) {
        if (item.first >= token)
            break;
        if (item.type == ItemType::Person && item.preposition.empty() && !item.isPossessive)
            subject = &item;
    }
    return subject;
}

bool ClauseReader::sameClause(std::size_t a, std::size_t b) const
{
    for (std::size_t at = std::min(a, b); at < std::max(a, b); ++at)
        if (isGermanBoundary(at))
            return false;
    return true;
}

std::size_t ClauseReader::tokenEnd(std::size_t at) const
{
    const std::size_t right = m_scene.vocabulary.isGerman() ? germanRight(at) : m_items.size();
    return right > 0 && right <= m_items.size() ? m_items[right - 1].last : m_sentence.last;
}

int ClauseReader::dateNear(std::size_t at) const
{
    return m_dates.of(at, 0, m_items.size()).date;
}

void ClauseReader::remember(std::size_t trigger, const Item* subject, const Frame& frame)
{
    // "X hired Ann Roe to lead": the next verb is hers.
    const Item* next = subject;
    if (frame.subject == Slot::To && frame.object == Slot::Person && !(subject && subject->type == ItemType::Person))
        for (std::size_t at = trigger + 1; at < m_items.size(); ++at)
            if (m_items[at].type == ItemType::Person && m_items[at].preposition.empty()) {
                next = &m_items[at];
                break;
            }
    if (next)
        m_subjects.emplace_back(trigger, next);
}

} // namespace exeunt::extract::western
