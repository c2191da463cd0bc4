// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/name_signs.h"

#include <algorithm>

namespace exeunt::extract::western {

using enum WordClass;

void SignReader::weighBefore(const Candidate& candidate, Signs& signs) const
{
    if (candidate.first == 0 || startsLine(candidate.first))
        return;
    constexpr int kProof = 6;
    if (m_tokens[candidate.first - 1].text == "→") { // "Norvane → Quillon"
        signs.organization += kProof;
        return;
    }
    std::size_t at = candidate.first - 1;
    const auto& before = m_tokens[at];
    if (isUnitLed(candidate, at)) {
        signs.organization -= 8;
        signs.person -= 8;
        return;
    }
    if (before.isMark('.') && at > 0 && m_tokens[at - 1].is(Honorific)) {
        signs.person += 6;
        return;
    }
    if (before.is(Honorific)) {
        signs.person += 6;
        return;
    }
    if (m_vocabulary.isGerman() && before.is(Office) && before.isCapital && signs.words == 1) { // "Leiter des Werks Verden"
        signs.organization -= 6;
        ++signs.placed;
        return;
    }
    if (m_scene.inRole[at]) {
        if (signs.words > 1)
            signs.person += before.is(OrgCue) ? 2 : 4;
        else
            signs.person += 1;
        return;
    }
    if (before.is(OrgCue) && (!m_vocabulary.isGerman() || before.isCapital)) {
        const bool isKin = m_vocabulary.isGerman() && signs.words > 1 && m_vocabulary.isGivenName(m_tokens[candidate.first].text)
            && at > 0 && m_tokens[at - 1].is(Owner);
        signs.organization += isKin ? 0 : before.is(PersonNoun) || before.is(RoleHead) ? 1 : 7; // "seine Tochter Ida Voss"
        return;
    }
    // "her own studio, Paperwing."
    if (before.isMark(',') && at > 0 && m_tokens[at - 1].is(OrgCue) && !m_vocabulary.isGerman() && !m_tokens[at - 1].is(RoleHead)
        && !m_tokens[at - 1].is(PersonNoun) && candidate.last < m_tokens.size() && !m_tokens[candidate.last].isWord) {
        signs.organization += 4;
        return;
    }
    const auto& word = before.lower;
    if (isHeadingHouse(candidate)) {
        signs.organization += kProof;
        return;
    }
    if (m_vocabulary.isGerman() && weighGermanBefore(candidate, at, signs))
        return;
    if (word == "in" && at > 0 && (m_tokens[at - 1].lower == "shares" || m_tokens[at - 1].lower == "stake")) {
        signs.organization += 4;
        return;
    }
    const bool isOpen = at > 0 && (m_tokens[at - 1].isMark(',') || m_tokens[at - 1].isMark(':') || m_tokens[at - 1].text == "(");
    if ((word == "from" || word == "ex-" || word == "zuvor" || word == "vormals") && signs.words > 1 && isOpen
        && !m_vocabulary.isGivenName(m_tokens[candidate.first].text)) { // "partner, from Castle Row"
        signs.organization += 3;
        return;
    }
    if (signs.words > 1 && isHouseOfMove(candidate, at)) { // "decamped from Lewis Brisker", "a partner at Morgan Lewis"
        signs.organization += 10;
        return;
    }
    const bool isBracketed = before.text == "(" && candidate.last < m_tokens.size() && m_tokens[candidate.last].text == ")";
    if (isBracketed && at > 0 && !m_vocabulary.isGerman() && candidate.last + 1 < m_tokens.size()
        && m_tokens[candidate.last + 1].text.find_first_not_of("-–—") == std::string_view::npos
        && (m_tokens[at - 1].is(Place) || isAllCapital(m_tokens[at - 1].text)
            || (at > 1 && m_scene.isSentenceStart(at - 1)))) { // "SEOUL (Bizwire) -": the wire
        signs.organization -= 12;
        signs.person -= 12;
        return;
    }
    if (isBracketed && at > 0 && m_tokens[at - 1].isCapital && !m_scene.inRole[at - 1]) { // "Ida Voss (Lesezeit)"
        signs.organization += 2;
        return;
    }
    if (const auto* frame = frameEndingAt(at); frame && before.is(Preposition) && frame->bareOrganization != Slot::None) {
        signs.organization += 3;
        return;
    }
    if (word == "at" || word == "bei" || word == "beim" || word == "zur" || word == "zum") {
        signs.organization += word.starts_with('z') ? 1 : 3;
        return;
    }
    if (word == "of" || word == "from" || word == "to" || word == "von" || word == "zu" || word == "for" || word == "für"
        || word == "an") {
        const bool isOrigin = !m_vocabulary.isGerman() && word == "from" && signs.words > 1
            && !m_vocabulary.isGivenName(m_tokens[candidate.first].text) && isSlotOfMove(at);
        const bool isOfTeam = m_vocabulary.isGerman() && at > 0 && m_tokens[at - 1].is(Team) && m_tokens[at - 1].isCapital
            && (word == "von" || word == "bei"); // "Entwickler von Norvane"
        signs.organization += (at > 0 && (m_scene.inRole[at - 1] || leadsTo(at))) || isOrigin || isOfTeam ? 3
            : signs.words == 1                                                                            ? 2
            : word == "of"                                                                                ? 1
                                                                                                          : 0;
        return;
    }
    if (m_vocabulary.isGerman()
        && (word == "der" || word == "die" || word == "das" || word == "des" || word == "dem" || word == "den")) {
        const bool isThing = m_tokens[candidate.first].is(Noun) && !m_tokens[candidate.first].is(OrgWord);
        if (signs.words > 1 && at > 0 && m_scene.inRole[at - 1]) { // "Vorstand der Alster Leben"
            signs.organization += 4;
            return;
        }
        signs.organization += signs.words > 1 ? (isThing || word == "das" ? 0 : 2) : m_scene.isSentenceStart(at) ? 0 : -1;
        return;
    }
    if (m_vocabulary.isGerman() && signs.words == 1
        && (word == "ein" || word == "eine" || word == "einen" || word == "einem" || word == "einer"))
        signs.organization -= 3;
    if (m_vocabulary.isGerman() && frameEndingAt(at) && !before.isCapital) {
        const auto* frame = frameEndingAt(at);
        if (frame->object == Slot::Person && signs.words > 1)
            signs.person += 2; // "beruft Ida Voss"
        else if (frame->object == Slot::Person)
            signs.organization += 1;
        else
            signs.organization +=
                frame->bareOrganization != Slot::None || frame->subject == Slot::To || frame->subject == Slot::From ? 3 : 0;
        return;
    }
    if (word == "called" || word == "named" || word == "dubbed" || word == "namens") {
        signs.organization += at > 0 && (m_tokens[at - 1].is(OrgCue) || m_tokens[at - 1].is(OrgWord)) ? 6 : 1;
        return;
    }
    if (word == "the")
        signs.organization += 1;
    // "joined X", "hired X": look back over an article and adverbs.
    std::size_t back = at;
    while (back > 0 && at - back < 2 && (m_tokens[back].is(Determiner) || m_tokens[back].is(Plain)))
        --back;
    if (!m_vocabulary.isGerman())
        if (const auto* frame = frameEndingAt(back)) {
            if (frame->object == Slot::Person || frame->object == Slot::Successor)
                signs.person += signs.words > 1 ? 2 : 1;
            else if (frame->bareOrganization != Slot::None && frame->subject == Slot::Person)
                signs.organization += 3;
        }
}

/// Right behind "joined from", "left", "a partner at": a house, whatever given name it begins with; no genitive.
bool SignReader::isHouseOfMove(const Candidate& candidate, std::size_t at) const
{
    if (m_vocabulary.isGerman() || at == 0)
        return false;
    const bool isOwner = candidate.last < m_tokens.size()
        && (m_tokens[candidate.last].lower == "'s" || m_tokens[candidate.last].text == "'" || m_tokens[candidate.last].text == "’"
            || m_tokens[candidate.last].is(Auxiliary) || m_tokens[candidate.last].is(Say));
    if (isOwner)
        return false;
    const auto& word = m_tokens[at].lower;
    if (word == "at")
        return m_scene.inRole[at - 1] || m_tokens[at - 1].is(SpanWord) || m_tokens[at - 1].is(PostWord)
            || m_tokens[at - 1].lower == "years" || m_tokens[at - 1].lower == "year" || m_tokens[at - 1].lower == "stint"
            || m_tokens[at - 1].lower == "worked" || m_tokens[at - 1].lower == "was";
    if (word == "from") {
        const auto* frame = frameEndingAt(at - 1);
        return frame && frame->slotOf("from") == Slot::From && !frame->has("noun")
            && (frame->subject == Slot::Person || frame->subject == Slot::Team) && frame->name != "become";
    }
    return false;
}

/// A line of its own that says no more than "Ida Voss, Norvane".
bool SignReader::isHeadingHouse(const Candidate& candidate) const
{
    const std::size_t comma = candidate.first - 1;
    if (comma < 2 || !m_tokens[comma].isMark(',') || (candidate.last < m_tokens.size() && !startsLine(candidate.last))
        || m_scene.isNoun(candidate.first, candidate.last) || m_tokens[candidate.first].is(Place))
        return false;
    std::size_t begin = comma;
    while (begin > 0 && comma - begin < 4 && m_tokens[begin - 1].isWord && m_tokens[begin - 1].isCapital
        && !m_scene.inRole[begin - 1] && (begin == comma || !startsLine(begin)))
        --begin;
    return comma - begin >= 2 && comma - begin <= 3 && (begin == 0 || startsLine(begin))
        && m_vocabulary.isGivenName(m_tokens[begin].text);
}

/// "to lead the Data Center Group", "runs its Consumer Products Division": a part of a company by its plain words.
bool SignReader::isUnitLed(const Candidate& candidate, std::size_t before) const
{
    if (m_vocabulary.isGerman() || candidate.lexicon >= 0 || candidate.last - candidate.first < 2 || before == 0
        || !(m_tokens[before].lower == "the" || m_tokens[before].lower == "its"))
        return false;
    const auto& verb = m_tokens[before - 1].lower;
    if (!verb.starts_with("lead") && verb != "led" && !verb.starts_with("head") && !verb.starts_with("run") && verb != "ran"
        && !verb.starts_with("overs") && verb != "over")
        return false;
    const auto& tail = m_tokens[candidate.last - 1].lower;
    if (tail != "group" && tail != "division" && tail != "unit" && tail != "business" && tail != "organization"
        && tail != "office")
        return false;
    for (std::size_t at = candidate.first; at + 1 < candidate.last; ++at) {
        const auto& token = m_tokens[at];
        if (!token.is(RoleModifier) && !token.is(Common) && !token.is(OrgWord) && token.lower != "center"
            && token.lower != "centre" && token.lower != "central" && token.lower != "core" && token.lower != "client"
            && token.text != "&")
            return false;
    }
    return true;
}

/// "resignation from X", "forced out of X", "switched to X": the word of change before a preposition wants an organization.
bool SignReader::leadsTo(std::size_t preposition) const
{
    if (m_vocabulary.isGerman() || preposition == 0)
        return false;
    const auto* frame = frameEndingAt(preposition - 1);
    if (!frame)
        return false;
    const Slot slot = frame->slotOf(m_tokens[preposition].lower);
    return slot == Slot::From || slot == Slot::To;
}

/// Quotation marks, places, what only names do without an article. Says whether that settles it.
bool SignReader::weighGermanBefore(const Candidate& candidate, std::size_t at, Signs& signs) const
{
    const auto& before = m_tokens[at];
    if ((before.text == "„" || before.text == "«" || before.text == "»" || before.text == "\"") && at > 0
        && (m_tokens[at - 1].is(OrgCue) || m_tokens[at - 1].is(Preposition) || m_scene.inRole[at - 1]
            || (m_tokens[at - 1].is(Determiner)
                && (m_scene.isSentenceStart(at - 1) || m_tokens[at - 2].is(Preposition) || m_scene.inRole[at - 2])))) {
        signs.organization += m_tokens[at - 1].is(OrgCue) ? 7 : 3;
        if (m_scene.isNoun(candidate.first, candidate.last)) // «Limmatbote», between marks a name
            signs.organization += m_vocabulary.nounWeight(m_tokens[candidate.first].lower);
        signs.person -= 3;
        return true;
    }
    if (before.lower == "richtung") {
        signs.organization += 3;
        return true;
    }
    if (signs.words == 1 && (before.lower == "in" || before.lower == "aus" || before.lower == "nach")) {
        ++signs.placed;
        signs.organization -= 1;
        return true;
    }
    if (before.is(Preposition) && isSlotOfMove(at)) {
        signs.organization += signs.words == 2 && !m_vocabulary.isGivenName(m_tokens[candidate.first].text) ? 3 : 2;
        ++signs.bare;
        return false;
    }
    const bool isBare = m_scene.isSentenceStart(candidate.first)
        || (before.isWord && !before.isCapital && !before.isNumber && !before.is(Determiner) && !before.is(Stop));
    if (isBare || before.is(Preposition) || before.is(Auxiliary) || before.lower == "wie" || before.lower == "und")
        ++signs.bare;
    return false;
}

/// "wechselt im Mai zur …": the place of an organization in the clause of a verb of change, a few words to the left.
bool SignReader::isSlotOfMove(std::size_t preposition) const
{
    constexpr std::size_t kNear = 14;
    const auto word = m_tokens[preposition].lower;
    const auto takes = [&](std::size_t at) {
        return std::any_of(m_tokens[at].phrases.begin(), m_tokens[at].phrases.end(), [&](const auto& found) {
            if (found.phrase->frame < 0)
                return false;
            const auto& frame = m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)];
            const auto slot = frame.slotOf(word);
            return frame.has("org") && !frame.has("noun") && (slot == Slot::From || slot == Slot::To);
        });
    };
    // "der zu X gewechselt ist": the verb closes the clause.
    for (std::size_t at = preposition + 2; at < m_tokens.size() && at < preposition + kNear / 2; ++at) {
        if (m_tokens[at].isMark('.') || m_tokens[at].isMark(',') || m_tokens[at].isMark(';'))
            break;
        if (takes(at))
            return true;
    }
    for (std::size_t at = preposition; at-- > 0 && preposition - at < kNear;) {
        if (m_tokens[at].isMark('.') || m_tokens[at].isMark(',') || m_tokens[at].isMark(';'))
            return false;
        for (const auto& found : m_tokens[at].phrases) {
            if (found.phrase->frame < 0)
                continue;
            const auto& frame = m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)];
            const auto slot = frame.slotOf(word);
            const bool isOpen =
                frame.has("org") || (!m_vocabulary.isGerman() && frame.subject != Slot::Successor && !frame.has("noun"));
            if (isOpen && (slot == Slot::From || slot == Slot::To))
                return true;
        }
    }
    return false;
}

} // namespace exeunt::extract::western
