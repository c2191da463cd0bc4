// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/name_parts.h"

#include <algorithm>

namespace exeunt::extract::western {

namespace {

using enum WordClass;

class SignReader {
public:
    explicit SignReader(const NameScene& scene)
        : m_scene{scene}
        , m_tokens{scene.text.tokens}
        , m_vocabulary{scene.vocabulary}
    {
    }

    void weighShape(const Candidate& candidate, Signs& signs) const
    {
        const auto& head = m_tokens[candidate.first];
        const auto& tail = m_tokens[candidate.last - 1];
        const bool isGiven = m_vocabulary.isGivenName(head.text);
        bool hasForm = tail.is(OrgWord) || m_scene.isFormHead(candidate.first);
        for (std::size_t at = candidate.first; at < candidate.last; ++at) {
            const auto& token = m_tokens[at];
            if (token.text == "&")
                signs.organization += 4;
            const bool isInitial = token.isAbbreviated && at + 1 < candidate.last
                && (token.text.size() == 1 || (token.text.size() <= 5 && token.text[1] == '.'));
            if (isInitial) {
                signs.person += 5;
                continue;
            }
            if (token.is(Particle) && !token.isCapital)
                signs.person += 4;
            if (token.isNumber || token.text.find('.') != std::string_view::npos || hasInnerCapital(token.text))
                signs.organization += token.text.starts_with("Mc") || token.text.starts_with("O'") || token.text.starts_with("O’")
                        || token.text.find('-') != std::string_view::npos
                    ? 0
                    : 3;
            if (at > candidate.first && token.is(OrgWord) && at + 1 < candidate.last)
                signs.organization += 1;
        }
        if (hasForm && signs.words > 1)
            signs.organization += !isGiven || signs.words != 2 ? 5 : m_vocabulary.isGerman() || tail.is(Surname) ? 3 : 6;
        if (m_vocabulary.isGerman() && m_vocabulary.endsLike(tail.lower, OrgEnding))
            signs.organization += 3;
        if (m_scene.isNoun(candidate.first, candidate.last))
            signs.organization -= m_vocabulary.nounWeight(head.lower);
        if (signs.words > 1 && !hasForm && tail.is(Noun) && !isGiven) // "Internen Revision", "Zürcher Labor"
            signs.organization -= hasAdjectiveEnding(head.lower) ? 4 : 1;
        if (head.text.size() >= 2 && isAllCapital(head.text) && signs.words == 1)
            signs.organization += 1;
        // "Halvard Shipping" is a company, "Halvard Post" may be a man.
        const bool isNamedAfter = !m_vocabulary.isGerman() && hasForm && signs.words == 2 && !tail.is(Surname);
        if (signs.words > 1 && isGiven)
            signs.person += isNamedAfter ? 1 : 5;
        if (signs.words > 1 && signs.words <= 3 && (head.is(Surname) || tail.is(Surname)))
            signs.person += 3;
        if (signs.words > 1 && tail.text.find('-') != std::string_view::npos && !hasForm)
            signs.person += 2;
        if (signs.words >= 2 && signs.words <= 3 && !hasForm && signs.organization == 0)
            signs.person += 1;
        if (signs.words > 4)
            signs.organization += 2;
    }

    void weighBefore(const Candidate& candidate, Signs& signs) const
    {
        if (candidate.first == 0 || startsLine(candidate.first))
            return;
        std::size_t at = candidate.first - 1;
        const auto& before = m_tokens[at];
        if (before.isMark('.') && at > 0 && m_tokens[at - 1].is(Honorific)) {
            signs.person += 6;
            return;
        }
        if (before.is(Honorific)) {
            signs.person += 6;
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
            const bool isKin = m_vocabulary.isGerman() && signs.words > 1
                && m_vocabulary.isGivenName(m_tokens[candidate.first].text) && at > 0 && m_tokens[at - 1].is(Owner);
            signs.organization += isKin ? 0 : before.is(PersonNoun) || before.is(RoleHead) ? 1 : 7; // "seine Tochter Ida Voss"
            return;
        }
        // "her own studio, Paperwing."
        if (before.isMark(',') && at > 0 && m_tokens[at - 1].is(OrgCue) && !m_vocabulary.isGerman()
            && !m_tokens[at - 1].is(RoleHead) && !m_tokens[at - 1].is(PersonNoun) && candidate.last < m_tokens.size()
            && !m_tokens[candidate.last].isWord) {
            signs.organization += 4;
            return;
        }
        const auto& word = before.lower;
        if (m_vocabulary.isGerman() && weighGermanBefore(candidate, at, signs))
            return;
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
            signs.organization += at > 0 && (m_scene.inRole[at - 1] || leadsTo(at)) ? 3
                : signs.words == 1                                                  ? 2
                : word == "of"                                                      ? 1
                                                                                    : 0;
            return;
        }
        if (m_vocabulary.isGerman()
            && (word == "der" || word == "die" || word == "das" || word == "des" || word == "dem" || word == "den")) {
            const bool isThing = m_tokens[candidate.first].is(Noun) && !m_tokens[candidate.first].is(OrgWord);
            signs.organization += signs.words > 1 ? (isThing ? 0 : 2) : m_scene.isSentenceStart(at) ? 0 : -1;
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

    void weighAfter(const Candidate& candidate, Signs& signs) const
    {
        std::size_t at = candidate.last;
        if (m_tokens[at - 1].lower.ends_with('-') && m_vocabulary.isGerman()) {
            signs.organization += 5;
            return;
        }
        if (at >= m_tokens.size() || startsLine(at))
            return;
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

private:
    /// "resignation from X", "forced out of X", "switched to X": the word of change before a preposition wants an organization.
    [[nodiscard]] bool leadsTo(std::size_t preposition) const
    {
        if (m_vocabulary.isGerman() || preposition == 0)
            return false;
        const auto* frame = frameEndingAt(preposition - 1);
        if (!frame)
            return false;
        const Slot slot = frame->slotOf(m_tokens[preposition].lower);
        return slot == Slot::From || slot == Slot::To;
    }

    /// What stands on another line speaks for nothing here.
    [[nodiscard]] bool startsLine(std::size_t at) const
    {
        const Span between{m_tokens[at - 1].span.end, m_tokens[at].span.begin};
        return between.of(m_scene.document.article().text).find('\n') != std::string_view::npos;
    }

    /// "Valoris said", "Brightloom is": one unknown word that opens a sentence and acts.
    [[nodiscard]] bool opensWithVerb(const Candidate& candidate, const Signs& signs) const
    {
        const auto& word = m_tokens[candidate.first];
        return !m_vocabulary.isGerman() && signs.words == 1 && !candidate.isHeading && m_scene.isSentenceStart(candidate.first)
            && m_tokens[pastAdverb(candidate.last)].is(OrgVerb) && !isOrdinary(word) && !m_vocabulary.isGivenName(word.text);
    }

    /// "Stridewell today announced"
    [[nodiscard]] std::size_t pastAdverb(std::size_t at) const
    {
        const bool isAdverb = m_scene.taken[at] || m_tokens[at].lower.ends_with("ly") || m_tokens[at].lower == "also";
        return isAdverb && at + 1 < m_tokens.size() ? at + 1 : at;
    }

    [[nodiscard]] bool isOrdinary(const Token& word) const
    {
        return m_vocabulary.isNoName(word.text) || word.is(Common) || word.is(RoleModifier) || word.is(PersonNoun)
            || word.lower.ends_with("ing") || word.lower.ends_with("ly") || word.lower.ends_with("tion")
            || word.lower.ends_with("tions") || word.lower.ends_with("ment") || word.lower.ends_with("ments")
            || word.lower.ends_with("ness");
    }

    /// "is leaving Atelier Marchand to join": what is left or joined, not who joins.
    [[nodiscard]] bool isObjectBefore(const Candidate& candidate, std::size_t at) const
    {
        if (m_vocabulary.isGerman() || candidate.first == 0 || m_tokens[at].lower != "to")
            return false;
        const auto* frame = frameEndingAt(candidate.first - 1);
        return frame && frame->bareOrganization != Slot::None && frame->subject == Slot::Person;
    }

    /// Quotation marks, places, what only names do without an article. Says whether that settles it.
    bool weighGermanBefore(const Candidate& candidate, std::size_t at, Signs& signs) const
    {
        const auto& before = m_tokens[at];
        if ((before.text == "„" || before.text == "«" || before.text == "»") && at > 0
            && (m_tokens[at - 1].is(OrgCue) || m_tokens[at - 1].is(Preposition) || m_scene.inRole[at - 1])) {
            signs.organization += m_tokens[at - 1].is(OrgCue) ? 7 : 3;
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
            signs.organization += 2;
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
    [[nodiscard]] bool isSlotOfMove(std::size_t preposition) const
    {
        constexpr std::size_t kNear = 14;
        const auto word = m_tokens[preposition].lower;
        for (std::size_t at = preposition; at-- > 0 && preposition - at < kNear;) {
            if (m_tokens[at].isMark('.') || m_tokens[at].isMark(',') || m_tokens[at].isMark(';'))
                return false;
            for (const auto& found : m_tokens[at].phrases) {
                if (found.phrase->frame < 0)
                    continue;
                const auto& frame = m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)];
                const auto slot = frame.slotOf(word);
                if (frame.has("org") && (slot == Slot::From || slot == Slot::To))
                    return true;
            }
        }
        return false;
    }

    static bool hasAdjectiveEnding(std::string_view word)
    {
        return word.ends_with("er") || word.ends_with("en") || word.ends_with('e') || word.ends_with("es")
            || word.ends_with("em");
    }

    static bool hasInnerCapital(std::string_view text)
    {
        bool lower = false;
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            return false; // mRNA, iOS: a shape alone proves nothing
        for (const char c : text) {
            if (lower && c >= 'A' && c <= 'Z')
                return true;
            lower = c >= 'a' && c <= 'z';
        }
        return false;
    }

    /// ", the battery start-up,"
    [[nodiscard]] bool cueWithin(std::size_t at) const
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

    [[nodiscard]] bool isBe(std::size_t at) const { return m_tokens[at].is(Be); }

    [[nodiscard]] const Frame* frameBeginningAt(std::size_t at) const
    {
        for (const auto& found : m_tokens[at].phrases)
            if (found.phrase->frame >= 0 && !m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)].has("noun"))
                return &m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)];
        return nullptr;
    }

    [[nodiscard]] const Frame* frameEndingAt(std::size_t at) const
    {
        for (std::size_t begin = at;; --begin) {
            for (const auto& found : m_tokens[begin].phrases)
                if (found.phrase->frame >= 0 && begin + found.length == at + 1)
                    return &m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)];
            if (begin == 0 || at - begin >= 3)
                return nullptr;
        }
    }

    const NameScene& m_scene;
    const std::vector<Token>& m_tokens;
    const Vocabulary& m_vocabulary;
};

} // namespace

bool isAllCapital(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void weigh(const NameScene& scene, const Candidate& candidate, SignsByName& all)
{
    const SignReader reader{scene};
    auto [entry, isNew] = all.try_emplace(candidate.key);
    auto& signs = entry->second;
    if (isNew) {
        signs.words = candidate.last - candidate.first;
        signs.firstToken = candidate.first;
        reader.weighShape(candidate, signs);
    }
    if (candidate.lexicon >= 0) {
        signs.isWeak = isNew ? candidate.isWeak : signs.isWeak && candidate.isWeak;
        signs.lexicon = candidate.lexicon;
        if (signs.unit.empty())
            signs.unit = candidate.unit;
        signs.organization += isNew ? (candidate.isWeak ? 1 : 6) : 0;
    }
    ++signs.count;
    signs.isHeading = signs.isHeading && candidate.isHeading;
    const Column column = scene.columnAt[candidate.first];
    constexpr int kProof = 8;
    if (column == Column::Person)
        signs.person += kProof;
    else if (column == Column::From || column == Column::To)
        signs.organization += kProof;
    if (!candidate.isHeading)
        reader.weighBefore(candidate, signs);
    reader.weighAfter(candidate, signs);
}

} // namespace exeunt::extract::western
