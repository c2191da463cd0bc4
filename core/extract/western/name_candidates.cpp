// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/name_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace exeunt::extract::western {

namespace {

using enum WordClass;

class CandidateFinder {
public:
    explicit CandidateFinder(const NameScene& scene)
        : m_scene{scene}
        , m_tokens{scene.text.tokens}
        , m_vocabulary{scene.vocabulary}
        , m_known(scene.text.tokens.size(), -1)
        , m_words{scene, m_known}
    {
    }

    std::vector<Candidate> run()
    {
        markKnown();
        for (const auto& sentence : m_scene.text.sentences)
            if (!isTitle(sentence))
                collect(sentence);
        for (const auto& candidate : m_candidates)
            m_bodyKeys.emplace(lowered(candidate.key), candidate.key);
        for (const auto& sentence : m_scene.text.sentences)
            if (isTitle(sentence))
                collect(sentence);
        std::stable_sort(
            m_candidates.begin(), m_candidates.end(), [](const Candidate& a, const Candidate& b) { return a.first < b.first; });
        return std::move(m_candidates);
    }

private:
    void markKnown()
    {
        m_hits = m_scene.lexicon.organizationsIn(m_scene.document.folded(), false);
        std::size_t token = 0;
        for (std::size_t hit = 0; hit < m_hits.size(); ++hit) {
            const Span span = m_scene.document.original(m_hits[hit].span);
            while (token < m_tokens.size() && m_tokens[token].span.end <= span.begin)
                ++token;
            if (token >= m_tokens.size() || m_tokens[token].span.begin != span.begin || !hasNameShape(span))
                continue;
            std::size_t last = token;
            while (last < m_tokens.size() && m_tokens[last].span.end <= span.end)
                ++last;
            if (last == token || m_tokens[last - 1].span.end != span.end || m_scene.inRole[token])
                continue;
            if (last == token + 1 && m_tokens[token].is(Stop) && !isAllCapital(m_tokens[token].text))
                continue; // "Who left?" is no question about the WHO
            for (std::size_t at = token; at < last; ++at)
                m_known[at] = static_cast<int>(hit);
        }
    }

    /// "Meta" is a name, "meta" is not.
    [[nodiscard]] bool hasNameShape(const Span& span) const
    {
        const auto text = span.of(m_scene.document.article().text);
        return std::any_of(text.begin(), text.end(),
            [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; });
    }

    [[nodiscard]] bool isTitle(const Sentence& sentence) const
    {
        return m_scene.text.lines[sentence.line].isTitleCase && !isEntry(sentence);
    }

    /// "Ann Roe: from Norvane to Quillon", "Ann Roe – Norvane → Quillon": names alone, not a heading's capitals.
    [[nodiscard]] bool isEntry(const Sentence& sentence) const
    {
        for (std::size_t at = sentence.first; at + 1 < sentence.last; ++at) {
            const auto& next = m_tokens[at + 1];
            if (m_tokens[at].text == "→" || (m_tokens[at].isMark(':') && (next.lower == "from" || next.lower == "von")))
                return true;
        }
        return false;
    }

    void collect(const Sentence& sentence)
    {
        const bool isTitle = this->isTitle(sentence);
        for (std::size_t at = sentence.first; at < sentence.last;) {
            if (const std::size_t end = quotedEnd(at, sentence);
                end > at && (m_known[at] < 0 || m_known[end - 1] != m_known[at])) {
                addCandidate(at, end, isTitle);
                at = end;
                continue;
            }
            if (m_known[at] >= 0 && !isPartOfPerson(at, sentence)) {
                at = addKnown(at, sentence, isTitle);
                continue;
            }
            if (!m_words.isNameWord(at, sentence, isTitle)) {
                ++at;
                continue;
            }
            const std::size_t end = runEnd(at, sentence, isTitle);
            addRun(at, end, isTitle);
            at = end;
        }
    }

    /// The end of a name between quotation marks that begins at `at`: „Kurier am Abend“; `at` itself when none does.
    [[nodiscard]] std::size_t quotedEnd(std::size_t at, const Sentence& sentence) const
    {
        constexpr std::size_t kLongest = 5;
        if (at == sentence.first || !m_vocabulary.isGerman() || !isOpeningQuote(m_tokens[at - 1]) || !m_tokens[at].isCapital
            || at < sentence.first + 2)
            return at;
        const auto& before = m_tokens[at - 2];
        if (!before.is(OrgCue) && !before.is(Preposition) && !before.is(Determiner) && !m_scene.inRole[at - 2])
            return at;
        for (std::size_t end = at + 1; end < sentence.last && end <= at + kLongest; ++end) {
            if (isClosingQuote(m_tokens[end]))
                return end;
            if (!m_tokens[end].isWord || m_scene.taken[end] || m_scene.inRole[end])
                break;
        }
        return at;
    }

    static bool isOpeningQuote(const Token& token)
    {
        return token.text == "„" || token.text == "«" || token.text == "»" || token.text == "\"";
    }

    static bool isClosingQuote(const Token& token)
    {
        return token.text == "“" || token.text == "”" || token.text == "»" || token.text == "«" || token.text == "\"";
    }

    /// "Peter Bosch": a known company's name behind a given name is a surname.
    [[nodiscard]] bool isPartOfPerson(std::size_t at, const Sentence& sentence) const
    {
        if (at == sentence.first || at + 1 < sentence.last)
            if (at + 1 < sentence.last && m_known[at + 1] == m_known[at])
                return false;
        if (at > sentence.first && m_known[at - 1] < 0 && m_tokens[at - 1].isCapital && !m_scene.inRole[at - 1]
            && m_vocabulary.isGivenName(m_tokens[at - 1].text) && m_tokens[at - 1].span.end + 1 >= m_tokens[at].span.begin)
            return !(at + 1 < sentence.last && m_tokens[at + 1].is(OrgWord) && m_tokens[at + 1].isCapital);
        // "Adept Chen", a given name that is a company too
        return m_vocabulary.isGivenName(m_tokens[at].text) && m_hits[static_cast<std::size_t>(m_known[at])].isWeak
            && at + 1 < sentence.last && m_tokens[at + 1].isCapital && m_known[at + 1] < 0 && !m_scene.inRole[at + 1]
            && !m_tokens[at + 1].is(OrgWord);
    }

    std::size_t addKnown(std::size_t at, const Sentence& sentence, bool isTitle)
    {
        Candidate candidate;
        candidate.first = at;
        const int hit = m_known[at];
        std::size_t end = at;
        while (end < sentence.last && m_known[end] == hit)
            ++end;
        if (end + 1 < sentence.last && m_tokens[end].text == "&" && m_known[end + 1] < 0
            && m_words.isNameWord(end + 1, sentence, isTitle) && end == at + 1) { // "Lindt & Rohner" is another house than Lindt
            addCandidate(at, end + 2, isTitle);
            return end + 2;
        }
        if (const std::size_t longer = longerFrom(at, end, sentence, isTitle); longer > 0) {
            addCandidate(at, longer, isTitle);
            return longer;
        }
        // "Microsoft AI", "Brandauer AG": the form belongs to the name.
        std::size_t extended = end;
        while (extended < sentence.last && m_known[extended] < 0 && m_tokens[extended].isCapital && m_tokens[extended].is(OrgWord)
            && !m_scene.inRole[extended] && !m_scene.taken[extended] && !m_vocabulary.isGivenName(m_tokens[extended].text)
            && !isTitle)
            ++extended;
        const auto& mention = m_hits[static_cast<std::size_t>(hit)];
        candidate.lexicon = mention.index;
        candidate.unit = mention.unit;
        candidate.isWeak = mention.isWeak && extended == end;
        if (extended > end && candidate.unit.empty())
            candidate.unit = m_scene.textOf(at, extended);
        candidate.last = extended;
        candidate.isHeading = isTitle;
        candidate.key = m_scene.textOf(at, end);
        m_candidates.push_back(candidate);
        return extended;
    }

    [[nodiscard]] std::size_t runEnd(std::size_t at, const Sentence& sentence, bool isTitle) const
    {
        std::size_t end = at + 1;
        while (end < sentence.last) {
            if (m_tokens[end - 1].lower.ends_with('-'))
                break; // "Solvira-" of "Solvira-Chef"
            if (m_known[end] >= 0 && !isPartOfPerson(end, sentence) && !isSwallowed(end, at))
                break;
            if (m_words.isNameWord(end, sentence, isTitle) && !(m_tokens[end].lower == "the")) {
                ++end;
                continue;
            }
            if (m_vocabulary.isGerman() && m_tokens[end].is(Place) && m_tokens[end].isCapital
                && ((m_tokens[end - 1].is(OrgWord) && end == at + 1) || (m_tokens[at].is(FormHead) && end <= at + 2))) {
                ++end; // "Universitätsklinikum Tübingen", "Radio Bremen"
                continue;
            }
            if (const std::size_t past = pastNickname(at, end, sentence, isTitle); past > end) {
                end = past;
                continue;
            }
            if (const std::size_t site = pastSite(at, end, sentence); site > end) {
                end = site;
                continue;
            }
            const auto& token = m_tokens[end];
            const bool nextIsName = end + 1 < sentence.last && m_words.isNameWord(end + 1, sentence, isTitle)
                && m_known[end + 1] < 0 && !(end == at + 1 && endsShortened(at)); // "z. B. MoE"
            if (token.isMark('.') && m_tokens[end - 1].isAbbreviated && nextIsName
                && (m_tokens[end - 1].text.size() <= 2 || isInitials(m_tokens[end - 1].text))) {
                end += 2;
                continue;
            }
            // "Ferris, Boyd & Lunt"
            if (token.isMark(',') && nextIsName && end + 3 < sentence.last && m_tokens[end + 2].text == "&"
                && m_words.isNameWord(end + 3, sentence, isTitle) && end == at + 1) {
                end += 4;
                continue;
            }
            if (token.isMark('.') && m_tokens[end - 1].isAbbreviated && m_tokens[end - 1].is(OrgWord))
                break;
            if ((token.text == "&" || (token.is(Particle) && !token.isCapital && !token.is(Determiner))
                    || (token.lower == "of" && m_scene.isFormHead(end - 1)))
                && nextIsName) {
                end += 2;
                continue;
            }
            if (token.is(Particle) && !token.isCapital && end + 2 < sentence.last && m_tokens[end + 1].is(Particle)
                && !m_tokens[end + 1].isCapital && m_words.isNameWord(end + 2, sentence, isTitle)
                && (token.lower == "van" || token.lower == "von" || token.lower == "de")) {
                end += 3;
                continue;
            }
            break;
        }
        // German: "von" between two names is a preposition unless a given name stands before it.
        for (std::size_t index = at + 1; m_vocabulary.isGerman() && index + 1 < end; ++index)
            if (m_tokens[index].is(Particle) && !m_tokens[index].isCapital && m_tokens[index].is(Preposition)
                && !(index == at + 1 && m_vocabulary.isGivenName(m_tokens[at].text)))
                return index;
        return end;
    }

    /// Behind "Theater am Wall", "Haus an der Oper"; `end` where nothing of the kind stands there.
    [[nodiscard]] std::size_t pastSite(std::size_t at, std::size_t end, const Sentence& sentence) const
    {
        if (!m_vocabulary.isGerman() || end != at + 1 || !m_scene.isFormHead(at))
            return end;
        std::size_t next = end;
        if (m_tokens[next].lower == "am" || m_tokens[next].lower == "im")
            ++next;
        else if (m_tokens[next].lower == "an" && next + 1 < sentence.last && m_tokens[next + 1].lower == "der")
            next += 2;
        const bool isSite = next > end && next < sentence.last && m_tokens[next].isCapital && !m_scene.taken[next];
        return isSite ? next + 1 : end;
    }

    /// Behind the surname of `Oluwaseun "Seun" Balogun`; `end` where no nickname stands there.
    [[nodiscard]] std::size_t pastNickname(std::size_t at, std::size_t end, const Sentence& sentence, bool isTitle) const
    {
        const auto isQuote = [&](std::size_t token) {
            const auto& text = m_tokens[token].text;
            return text == "\"" || text == "“" || text == "”" || text == "„" || text == "‘" || text == "’" || text == "'"
                || text == "«" || text == "»" || text == "(" || text == ")";
        };
        if (end > at + 2 || end + 3 >= sentence.last || !isQuote(end) || !isQuote(end + 2) || !m_tokens[end + 1].isCapital
            || m_tokens[end].text == ")" || !m_words.isNameWord(end + 3, sentence, isTitle) || m_known[end + 1] >= 0
            || m_scene.inRole[end + 3] || (m_tokens[end].text == "(" && m_tokens[end + 1].text.size() < 3))
            return end;
        return end + 4;
    }

    /// A weak name ("Lumen") among other capitals is a part of theirs: "Harbor Lumen Capital".
    [[nodiscard]] bool isSwallowed(std::size_t at, std::size_t first) const
    {
        return !m_vocabulary.isGerman() && m_hits[static_cast<std::size_t>(m_known[at])].isWeak
            && !m_vocabulary.isGivenName(m_tokens[first].text) && at + 1 < m_tokens.size() && m_tokens[at + 1].is(OrgWord)
            && m_tokens[at + 1].isCapital;
    }

    /// "Lumen Harbor Capital", "Helios Grid" are not Lumen, Helios: the end of a longer run that closes with a company's kind; 0 where it
    /// only adds a form ("Lumen AG").
    [[nodiscard]] std::size_t longerFrom(std::size_t at, std::size_t end, const Sentence& sentence, bool isTitle) const
    {
        if (m_vocabulary.isGerman() || isTitle || !m_hits[static_cast<std::size_t>(m_known[at])].isWeak || end >= sentence.last
            || (m_tokens[end].is(OrgWord) && m_scene.lexicon.isFormWord(m_tokens[end].lower)) || m_known[end] >= 0
            || !m_words.isNameWord(end, sentence, isTitle) || m_vocabulary.isGivenName(m_tokens[end].text))
            return 0;
        const std::size_t last = runEnd(end, sentence, isTitle);
        return m_tokens[last - 1].is(OrgWord) ? last : 0;
    }

    /// "B" behind "z.", "a" behind "u.": the second half of a shortened phrase, no initial.
    [[nodiscard]] bool endsShortened(std::size_t at) const
    {
        return at >= 2 && m_tokens[at - 1].isMark('.') && m_tokens[at - 2].isAbbreviated && m_tokens[at - 2].text.size() == 1
            && !m_tokens[at - 2].isCapital;
    }

    /// "J.P"
    static bool isInitials(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size(); ++at)
            if (at % 2 == 0 ? !(text[at] >= 'A' && text[at] <= 'Z') : text[at] != '.')
                return false;
        return text.size() % 2 == 1 && text.size() <= 5;
    }

    /// A heading's capitals are names where the text below has them; [first, last) becomes the longest such part.
    [[nodiscard]] bool shrinkToBody(std::size_t& first, std::size_t& last) const
    {
        constexpr std::size_t kLongestHeading = 16;
        if (m_bodyKeys.empty())
            return true;
        if (last - first > kLongestHeading)
            return false;
        for (std::size_t length = last - first; length > 0; --length)
            for (std::size_t at = first; at + length <= last; ++at)
                if (m_bodyKeys.contains(lowered(m_scene.textOf(at, at + length)))) {
                    first = at;
                    last = at + length;
                    return true;
                }
        return last - first <= 3;
    }

    /// "Daughter Lavanya Rao", "Banker John Smith": the first word tells who it is.
    [[nodiscard]] bool opensWithNoun(std::size_t first, std::size_t last) const
    {
        const auto& head = m_tokens[first];
        return !m_vocabulary.isGerman() && last - first > 2 && !m_vocabulary.isGivenName(head.text)
            && (head.is(Common) || head.is(PersonNoun) || m_vocabulary.isNoName(head.text))
            && m_vocabulary.isGivenName(m_tokens[first + 1].text) && !m_tokens[last - 1].is(OrgWord);
    }

    void addRun(std::size_t first, std::size_t last, bool isTitle)
    {
        if (opensWithNoun(first, last))
            ++first;
        if (isTitle && !shrinkToBody(first, last))
            return;
        // "Steuerrechtler Ulf Harms": what stands before a given and a last name says what its bearer is.
        if (m_vocabulary.isGerman() && last - first >= 3 && !m_vocabulary.isGivenName(m_tokens[first].text)
            && m_vocabulary.isGivenName(m_tokens[first + 1].text) && m_tokens[first + 2].isWord
            && !m_tokens[last - 1].is(OrgWord)) {
            addCandidate(first + 1, last, isTitle);
            return;
        }
        // "Norvane Peter Osei", "Google Fellow Jane Roe": a given name inside begins a person.
        for (std::size_t at = first + 1; at + 1 < last; ++at)
            if (m_tokens[at - 1].is(OrgWord) && m_vocabulary.isGivenName(m_tokens[at].text) && !m_tokens[last - 1].is(OrgWord)) {
                addCandidate(first, at, isTitle);
                addCandidate(at, last, isTitle);
                return;
            }
        addCandidate(first, last, isTitle);
    }

    void addCandidate(std::size_t first, std::size_t last, bool isTitle)
    {
        constexpr std::size_t kLongestName = 6;
        if (last - first > kLongestName)
            return;
        Candidate candidate;
        candidate.first = first;
        candidate.last = last;
        candidate.isHeading = isTitle;
        candidate.key = m_scene.textOf(first, last);
        for (std::size_t at = first + 1; at + 2 < last; ++at) // the nickname is no part of the name
            if (!m_tokens[at].isWord && m_tokens[at].text != "&" && !m_tokens[at].isMark('.') && !m_tokens[at].isMark(',')
                && !m_tokens[at + 2].isWord && !m_tokens[at + 2].isMark('.') && !m_tokens[at + 2].isMark(','))
                candidate.key = m_scene.textOf(first, at) + ' ' + m_scene.textOf(at + 3, last);
        if (isTitle) // "TEMBAGA MARINE" is Tembaga Marine of the text below
            if (const auto body = m_bodyKeys.find(lowered(candidate.key)); body != m_bodyKeys.end())
                candidate.key = body->second;
        m_candidates.push_back(std::move(candidate));
    }

    const NameScene& m_scene;
    const std::vector<Token>& m_tokens;
    const Vocabulary& m_vocabulary;
    std::vector<int> m_known; // by token: the hit of the lexicon; -1: none
    NameWords m_words;
    std::vector<Mention> m_hits;
    std::vector<Candidate> m_candidates;
    std::unordered_map<std::string, std::string> m_bodyKeys; // lower case → as written: names outside headings
};

} // namespace

std::vector<Candidate> findCandidates(const NameScene& scene)
{
    return CandidateFinder{scene}.run();
}

} // namespace exeunt::extract::western
