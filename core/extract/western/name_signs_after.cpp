// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/name_signs.h"

namespace exeunt::extract::western {

using enum WordClass;

void SignReader::weighAfter(const Candidate& candidate, Signs& signs) const
{
    std::size_t at = candidate.last;
    if (m_tokens[at - 1].lower.ends_with('-') && m_vocabulary.isGerman()) {
        signs.organization += 5;
        return;
    }
    if (at >= m_tokens.size() || startsLine(at))
        return;
    if (m_tokens[at].lower == "shares" && !m_vocabulary.isGerman() && signs.words <= 2)
        signs.organization += 2;
    if (m_tokens[at].text == "→") {
        constexpr int kProof = 6;
        signs.organization += kProof;
        return;
    }
    if (m_tokens[at].lower == "'s" || m_tokens[at].text == "'" || m_tokens[at].text == "’") {
        std::size_t next = at + 1;
        while (next < m_tokens.size() && next < at + 4
            && (m_tokens[next].is(New) || m_tokens[next].is(Former) || m_tokens[next].is(Current)))
            ++next;
        const bool isBareGenitive = !m_vocabulary.isGerman() && next == at + 1 && next < m_tokens.size()
            && ((m_tokens[next].isMark(',') && next + 1 < m_tokens.size() && m_tokens[next + 1].is(Determiner)
                    && cueWithin(next + 2))
                || m_tokens[next].is(Say) || m_tokens[next].is(Auxiliary));
        if (isBareGenitive) // "Dorsey's, the grocer,", "Dorsey's said": a shop's name
            signs.organization += 6;
        else if (next < m_tokens.size() && (m_scene.inRole[next] || m_tokens[next].is(Team)))
            signs.organization += 4;
        else if (ownsHouse(next))
            signs.organization += 3;
        else if (next < m_tokens.size() && !m_vocabulary.isGerman() && m_vocabulary.isGivenName(m_tokens[next].text))
            signs.organization += signs.words > 1 ? 2 : 4; // "Corvid's Julia Renshaw"
        else if (next < m_tokens.size() && m_tokens[next].is(Trigger) && signs.words > 1)
            signs.person += 2;
        return;
    }
    // "Berliner Fintech Zahlwerk", "Münchner Verlag": the first word says where from.
    if (m_vocabulary.isGerman() && signs.words == 1 && m_tokens[at].is(OrgCue) && m_tokens[at].isCapital
        && m_tokens[at - 1].text.size() > 4 && m_tokens[at - 1].lower.ends_with("er")) {
        signs.organization -= 8;
        return;
    }
    if (m_scene.inRole[at] && m_tokens[at].followsSpace
        && (!m_vocabulary.isGerman() || (signs.words == 1 && m_tokens[at - 1].lower.ends_with('s')))) {
        const bool isSector = !m_vocabulary.isGerman() && signs.words == 1 && m_scene.isSentenceStart(candidate.first)
            && isOrdinary(m_tokens[candidate.first]); // "Merchandising chief Ann Roe"
        const bool isNamed = !m_vocabulary.isGerman() && signs.words > 1 && candidate.first > 0 && isNaming(candidate.first - 1);
        if (isNamed
            && (m_tokens[candidate.first].is(Surname) || m_tokens[candidate.last - 1].is(Surname)
                || m_vocabulary.isGivenName(m_tokens[candidate.first].text)
                || isObjectAlone(candidate, at))) { // "names Huang Zhiming president"
            signs.person += 4;
            return;
        }
        signs.organization += isSector ? -4 : 4;
        return;
    }
    if (m_tokens[at].is(Team) && !m_vocabulary.isGerman() && m_tokens[at].followsSpace) {
        signs.organization += 3;
        return;
    }
    if (m_vocabulary.isGerman() && m_scene.isSentenceStart(candidate.first)) {
        if (m_tokens[at].is(OrgVerb))
            signs.organization += signs.words == 1 ? 2 : 1;
    }
    if (m_tokens[at].isMark(':') && m_scene.isSentenceStart(candidate.first))
        signs.organization += m_vocabulary.isGerman() || signs.words > 1 ? 2 : 0; // "Pune: …" tells where from
    if (m_tokens[at].isMark(',') && at + 1 < m_tokens.size()) {
        const auto& next = m_tokens[at + 1];
        if (next.is(Determiner) && cueWithin(at + 2))
            signs.organization += 5;
        if (next.isNumber && next.text.size() == 2 && at + 2 < m_tokens.size() && m_tokens[at + 2].isMark(','))
            signs.person += 5;
        else if (next.lower == "who" || next.lower == "whose")
            signs.person += 3;
        else if (next.lower == "which")
            signs.organization += 3;
        else {
            std::size_t look = at + 1;
            while (look < m_tokens.size() && look < at + 5
                && (m_tokens[look].is(Determiner) || m_tokens[look].is(Former) || m_tokens[look].is(Current)
                    || m_tokens[look].is(New)))
                ++look;
            if (look < m_tokens.size() && m_scene.inRole[look])
                signs.person += signs.words > 1 ? 4 : 2;
        }
        return;
    }
    if (m_tokens[at].text == "(" && at + 1 < m_tokens.size() && m_tokens[at + 1].lower == "ex-")
        signs.person += 3;
    if (opensWithVerb(candidate, signs))
        signs.organization += 2;
    if (isObjectBefore(candidate, at))
        return;
    for (std::size_t look = at; look < m_tokens.size() && look < at + 7; ++look) {
        const auto& token = m_tokens[look];
        if (const auto* frame = frameBeginningAt(look)) {
            const bool isTurned = look > at && frame->has("passive") && isBe(look - 1);
            if (isTurned && frame->has("found"))
                signs.organization += 4;
            else if (frame->subject == Slot::Person || (isTurned && frame->object == Slot::Person))
                signs.person += signs.words > 1 ? 2 : 1;
            else if (frame->subject == Slot::To || frame->subject == Slot::From)
                signs.organization += 2;
            return;
        }
        if (!token.is(Auxiliary) && !token.is(Plain) && !token.is(Future) && !token.is(Hedge) && !token.is(Negator)
            && token.lower != "said" && !token.lower.ends_with("ly"))
            return;
    }
}

/// "Norvane's private loans team", "Norvane's worldwide creative chief": behind one or two plain words what only a company has.
bool SignReader::ownsHouse(std::size_t at) const
{
    constexpr std::size_t kMost = 2;
    if (m_vocabulary.isGerman())
        return false;
    for (std::size_t next = at; next < m_tokens.size() && next <= at + kMost; ++next) {
        if (m_scene.inRole[next] || m_tokens[next].is(Team))
            return next > at;
        if (!m_tokens[next].isWord || m_tokens[next].isCapital || m_tokens[next].is(Stop) || m_tokens[next].is(Preposition)
            || m_tokens[next].is(Auxiliary) || m_tokens[next].is(Trigger))
            return false;
    }
    return false;
}

/// "has named Sonvya Gilray head of design": two words without a company's kind, and nobody named behind the post.
bool SignReader::isObjectAlone(const Candidate& candidate, std::size_t role) const
{
    for (std::size_t at = candidate.first; at < candidate.last; ++at)
        if (m_tokens[at].is(OrgWord) || m_tokens[at].is(Common) || m_tokens[at].is(Place) || m_tokens[at].text == "&"
            || m_tokens[at].is(RoleModifier) || m_tokens[at].is(OrgCue))
            return false;
    std::size_t next = role;
    while (next < m_tokens.size() && m_scene.inRole[next])
        ++next;
    return candidate.last - candidate.first <= 3 && candidate.lexicon < 0
        && (next >= m_tokens.size() || !m_tokens[next].isCapital || m_tokens[next].is(Place) || startsLine(next));
}

/// "names", "has appointed", but not "was named": whoever stands behind is given a post.
bool SignReader::isNaming(std::size_t at) const
{
    const auto* frame = frameEndingAt(at);
    return frame && frame->object == Slot::Person && frame->subject == Slot::To && !(at > 0 && isBe(at - 1));
}

/// "Valoris said", "Brightloom is": one unknown word that opens a sentence and acts.
bool SignReader::opensWithVerb(const Candidate& candidate, const Signs& signs) const
{
    const auto& word = m_tokens[candidate.first];
    return !m_vocabulary.isGerman() && signs.words == 1 && !candidate.isHeading
        && (m_scene.isSentenceStart(candidate.first) || followsOpening(candidate.first))
        && m_tokens[pastAdverb(candidate.last)].is(OrgVerb) && !isOrdinary(word) && !m_vocabulary.isGivenName(word.text);
}

/// "On April 14, Norvane announced", "Separately, Norvane said": a time or an adverb opens the sentence.
bool SignReader::followsOpening(std::size_t at) const
{
    constexpr std::size_t kMost = 6;
    if (at < 2 || !m_tokens[at - 1].isMark(','))
        return false;
    for (std::size_t before = at - 1; before-- > 0 && at - before <= kMost;) {
        const bool isFirst = m_scene.isSentenceStart(before);
        if (!m_scene.taken[before] && (!m_tokens[before].isWord || (m_tokens[before].isCapital && !isFirst)))
            return false;
        if (isFirst)
            return m_scene.taken[before] || m_tokens[before].is(Preposition) || m_tokens[before].lower.ends_with("ly")
                || m_tokens[before].lower == "elsewhere" || m_tokens[before].lower == "meanwhile";
    }
    return false;
}

/// "Stridewell today announced"
std::size_t SignReader::pastAdverb(std::size_t at) const
{
    const bool isAdverb = m_scene.taken[at] || m_tokens[at].lower.ends_with("ly") || m_tokens[at].lower == "also";
    return isAdverb && at + 1 < m_tokens.size() ? at + 1 : at;
}

bool SignReader::isOrdinary(const Token& word) const
{
    return m_vocabulary.isNoName(word.text) || word.is(Common) || word.is(RoleModifier) || word.is(PersonNoun)
        || word.lower.ends_with("ing") || word.lower.ends_with("ly") || word.lower.ends_with("tion")
        || word.lower.ends_with("tions") || word.lower.ends_with("ment") || word.lower.ends_with("ments")
        || word.lower.ends_with("ness");
}

/// "is leaving Atelier Marchand to join": what is left or joined, not who joins.
bool SignReader::isObjectBefore(const Candidate& candidate, std::size_t at) const
{
    if (m_vocabulary.isGerman() || candidate.first == 0 || m_tokens[at].lower != "to")
        return false;
    const auto* frame = frameEndingAt(candidate.first - 1);
    return frame && frame->bareOrganization != Slot::None && frame->subject == Slot::Person;
}

/// ", the battery start-up,"
bool SignReader::cueWithin(std::size_t at) const
{
    for (std::size_t look = at; look < m_tokens.size() && look < at + 4; ++look) {
        if (m_scene.inRole[look] || m_tokens[look].is(Preposition) || !m_tokens[look].isWord)
            return false;
        if (m_tokens[look].is(OrgCue))
            return look + 1 >= m_tokens.size() || !m_tokens[look + 1].isWord || m_tokens[look + 1].is(Preposition)
                || m_tokens[look + 1].is(Relative) || m_tokens[look + 1].lower == "that";
    }
    return false;
}

bool SignReader::isBe(std::size_t at) const
{
    return m_tokens[at].is(Be);
}

const Frame* SignReader::frameBeginningAt(std::size_t at) const
{
    for (const auto& found : m_tokens[at].phrases)
        if (found.phrase->frame >= 0 && !m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)].has("noun"))
            return &m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)];
    return nullptr;
}

} // namespace exeunt::extract::western
