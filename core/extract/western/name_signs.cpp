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
            if (token.isAbbreviated && token.text.size() == 1 && at + 1 < candidate.last)
                signs.person += 5;
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
            signs.organization += isGiven && signs.words == 2 ? 3 : 5;
        if (m_vocabulary.isGerman() && m_vocabulary.endsLike(tail.lower, OrgEnding))
            signs.organization += 3;
        if (head.text.size() >= 2 && isAllCapital(head.text) && signs.words == 1)
            signs.organization += 1;
        if (signs.words > 1 && isGiven)
            signs.person += 5;
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
        if (candidate.first == 0)
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
            signs.organization += before.is(PersonNoun) || before.is(RoleHead) ? 1 : 7;
            return;
        }
        const auto& word = before.lower;
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
            signs.organization += at > 0 && m_scene.inRole[at - 1] ? 3 : signs.words == 1 ? 2 : word == "of" ? 1 : 0;
            return;
        }
        if (m_vocabulary.isGerman()
            && (word == "der" || word == "die" || word == "das" || word == "des" || word == "dem" || word == "den")) {
            signs.organization += signs.words > 1 ? 2 : m_scene.isSentenceStart(at) ? 0 : -1;
            return;
        }
        if (m_vocabulary.isGerman() && signs.words == 1
            && (word == "ein" || word == "eine" || word == "einen" || word == "einem" || word == "einer"))
            signs.organization -= 3;
        if (m_vocabulary.isGerman() && frameEndingAt(at) && !before.isCapital) {
            const auto* frame = frameEndingAt(at);
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
        if (at >= m_tokens.size())
            return;
        if (m_tokens[at].lower == "'s" || m_tokens[at].text == "'" || m_tokens[at].text == "’") {
            std::size_t next = at + 1;
            while (next < m_tokens.size() && next < at + 4
                && (m_tokens[next].is(New) || m_tokens[next].is(Former) || m_tokens[next].is(Current)))
                ++next;
            if (next < m_tokens.size() && (m_scene.inRole[next] || m_tokens[next].is(Team)))
                signs.organization += 4;
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
        if (m_scene.inRole[at] && !m_vocabulary.isGerman() && m_tokens[at].followsSpace) {
            signs.organization += 4;
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
            signs.organization += 2;
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
    static bool hasInnerCapital(std::string_view text)
    {
        bool lower = false;
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
                    || m_tokens[look + 1].is(Relative);
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
    signs.isHeading = signs.isHeading && candidate.isHeading;
    if (!candidate.isHeading)
        reader.weighBefore(candidate, signs);
    reader.weighAfter(candidate, signs);
}

} // namespace exeunt::extract::western
