// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/names.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace exeunt::extract::western {

namespace {

using enum WordClass;

/// A stretch of capitals that may be a name, with what speaks for each reading.
struct Candidate {
    std::size_t first = 0;
    std::size_t last = 0;
    int lexicon = -1;
    std::string unit;
    bool isWeak = false;
    bool isHeading = false;
    std::string key;
};

struct Signs {
    int person = 0;
    int organization = 0;
    int lexicon = -1;
    bool isWeak = false;
    std::string unit;
    std::size_t words = 0;
    std::size_t firstToken = 0;
    bool isHeading = true; // only ever seen among capitals
    NameKind kind = NameKind::None;
    int index = -1;
};

class NameFinder {
public:
    NameFinder(const TokenText& text, const Document& document, const Lexicon& lexicon, const Vocabulary& vocabulary,
        const std::vector<bool>& taken, const std::vector<std::vector<RoleSpan>>& roles)
        : m_text{text}
        , m_tokens{text.tokens}
        , m_document{document}
        , m_lexicon{lexicon}
        , m_vocabulary{vocabulary}
        , m_taken{taken}
        , m_inRole(text.tokens.size(), false)
        , m_known(text.tokens.size(), -1)
    {
        for (const auto& sentence : roles)
            for (const auto& role : sentence)
                for (std::size_t at = role.first; at < role.last; ++at)
                    m_inRole[at] = true;
    }

    Names run()
    {
        markKnown();
        for (const auto& sentence : m_text.sentences)
            collect(sentence);
        for (const auto& candidate : m_candidates)
            weigh(candidate);
        settlePersons();
        settleOrganizations();
        placeMentions();
        return std::move(m_names);
    }

private:
    // --- known organizations -------------------------------------------------------------------------------------------
    void markKnown()
    {
        m_hits = m_lexicon.organizationsIn(m_document.folded(), false);
        std::size_t token = 0;
        for (std::size_t hit = 0; hit < m_hits.size(); ++hit) {
            const Span span = m_document.original(m_hits[hit].span);
            while (token < m_tokens.size() && m_tokens[token].span.end <= span.begin)
                ++token;
            if (token >= m_tokens.size() || m_tokens[token].span.begin != span.begin || !hasNameShape(span))
                continue;
            std::size_t last = token;
            while (last < m_tokens.size() && m_tokens[last].span.end <= span.end)
                ++last;
            if (last == token || m_tokens[last - 1].span.end != span.end || m_inRole[token])
                continue;
            for (std::size_t at = token; at < last; ++at)
                m_known[at] = static_cast<int>(hit);
        }
    }

    /// "Meta" is a name, "meta" is not.
    [[nodiscard]] bool hasNameShape(const Span& span) const
    {
        const auto text = span.of(m_document.article().text);
        return std::any_of(text.begin(), text.end(),
            [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; });
    }

    // --- candidates ----------------------------------------------------------------------------------------------------
    [[nodiscard]] bool isNameWord(std::size_t at, const Sentence& sentence, bool isTitle) const
    {
        const auto& token = m_tokens[at];
        if (!token.isWord || m_taken[at] || m_inRole[at])
            return false;
        if (!token.isCapital && !(token.isNumber && hasLetter(token)))
            return false;
        if (token.is(Month) || token.is(Honorific))
            return false;
        const bool isGiven = m_vocabulary.isGivenName(token.text);
        if (at == sentence.first && (token.is(Stop) || token.is(OrgCue) || token.is(Trigger) || token.is(Common)) && !isGiven)
            return token.is(OrgWord) && isFormHead(at);
        if (m_vocabulary.isGerman())
            return isGermanNameWord(at, isGiven);
        if (token.is(Stop) && token.text.size() > 1)
            return token.lower == "the" && at + 1 < sentence.last && m_tokens[at + 1].isCapital && at > sentence.first
                && isArticleOfName(at);
        if (isTitle && !isGiven
            && (token.is(Common) || token.is(Trigger) || token.is(Say) || token.is(Auxiliary) || token.is(Team)))
            return false;
        return !(token.is(Common) && token.is(Month));
    }

    /// "editor of The Harbour Times"
    [[nodiscard]] bool isArticleOfName(std::size_t at) const { return m_tokens[at - 1].is(Preposition); }

    [[nodiscard]] bool isGermanNameWord(std::size_t at, bool isGiven) const
    {
        const auto& token = m_tokens[at];
        if (isGiven
            || (at > 0 && m_tokens[at - 1].isCapital && m_vocabulary.isGivenName(m_tokens[at - 1].text)
                && m_tokens[at - 1].text.size() > 2 && !token.is(Month) && !m_inRole[at - 1]))
            return true;
        if (token.is(Stop) || token.is(Place))
            return false;
        const bool follows = at > 0 && m_tokens[at - 1].isCapital && !m_tokens[at - 1].is(Stop) && !m_tokens[at - 1].is(OrgCue)
            && !m_inRole[at - 1];
        if (token.is(OrgWord))
            return follows || isFormHead(at) || !(token.is(Common) || token.is(OrgCue));
        if (token.is(OrgCue) || token.is(Team) || token.is(PersonNoun) || token.is(Common))
            return false;
        if (token.is(Trigger) && !follows)
            return false;
        constexpr std::array<std::string_view, 12> kNounEndings{
            "ungen", "ung", "heit", "keit", "schaft", "tionen", "ismus", "jährige", "jähriger", "jährigen", "pläne", "dienste"};
        return std::none_of(kNounEndings.begin(), kNounEndings.end(),
            [&](std::string_view e) { return token.lower.size() > e.size() + 1 && token.lower.ends_with(e); });
    }

    /// "University of Leeds", "Universität Lübeck", "Stadtwerke Mühlbach": the form stands first.
    [[nodiscard]] bool isFormHead(std::size_t at) const
    {
        constexpr std::array<std::string_view, 10> kHeads{"university", "universität", "hochschule", "stadtwerke", "institut",
            "institute", "klinikum", "bank", "ministry", "akademie"};
        if (std::find(kHeads.begin(), kHeads.end(), m_tokens[at].lower) == kHeads.end() || at + 1 >= m_tokens.size())
            return false;
        const bool isOf = m_tokens[at + 1].lower == "of" && at + 2 < m_tokens.size() && m_tokens[at + 2].isCapital;
        return isOf || (m_vocabulary.isGerman() && m_tokens[at].lower != "bank" && m_tokens[at + 1].isCapital);
    }

    static bool hasLetter(const Token& token)
    {
        return std::any_of(token.text.begin(), token.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    void collect(const Sentence& sentence)
    {
        const bool isTitle = m_text.lines[sentence.line].isTitleCase;
        for (std::size_t at = sentence.first; at < sentence.last;) {
            if (m_known[at] >= 0 && !isPartOfPerson(at, sentence)) {
                at = addKnown(at, sentence, isTitle);
                continue;
            }
            if (!isNameWord(at, sentence, isTitle)) {
                ++at;
                continue;
            }
            const std::size_t end = runEnd(at, sentence, isTitle);
            addRun(at, end, isTitle);
            at = end;
        }
    }

    /// "Peter Bosch": a known company's name behind a given name is a surname.
    [[nodiscard]] bool isPartOfPerson(std::size_t at, const Sentence& sentence) const
    {
        if (at == sentence.first || at + 1 < sentence.last)
            if (at + 1 < sentence.last && m_known[at + 1] == m_known[at])
                return false;
        if (at > sentence.first && m_known[at - 1] < 0 && m_tokens[at - 1].isCapital && !m_inRole[at - 1]
            && m_vocabulary.isGivenName(m_tokens[at - 1].text) && m_tokens[at - 1].span.end + 1 >= m_tokens[at].span.begin)
            return !(at + 1 < sentence.last && m_tokens[at + 1].is(OrgWord) && m_tokens[at + 1].isCapital);
        // "Adept Chen", a given name that is a company too
        return m_vocabulary.isGivenName(m_tokens[at].text) && m_hits[static_cast<std::size_t>(m_known[at])].isWeak
            && at + 1 < sentence.last && m_tokens[at + 1].isCapital && m_known[at + 1] < 0 && !m_inRole[at + 1]
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
        // "Microsoft AI", "Brandauer AG": the form belongs to the name.
        std::size_t extended = end;
        while (extended < sentence.last && m_known[extended] < 0 && m_tokens[extended].isCapital && m_tokens[extended].is(OrgWord)
            && !m_inRole[extended] && !m_taken[extended] && !m_vocabulary.isGivenName(m_tokens[extended].text) && !isTitle)
            ++extended;
        const auto& mention = m_hits[static_cast<std::size_t>(hit)];
        candidate.lexicon = mention.index;
        candidate.unit = mention.unit;
        candidate.isWeak = mention.isWeak && extended == end;
        if (extended > end && candidate.unit.empty())
            candidate.unit = textOf(at, extended);
        candidate.last = extended;
        candidate.isHeading = isTitle;
        candidate.key = textOf(at, end);
        m_candidates.push_back(candidate);
        return extended;
    }

    [[nodiscard]] std::size_t runEnd(std::size_t at, const Sentence& sentence, bool isTitle) const
    {
        std::size_t end = at + 1;
        while (end < sentence.last) {
            if (m_tokens[end - 1].lower.ends_with('-'))
                break; // "Solvira-" of "Solvira-Chef"
            if (m_known[end] >= 0 && !isPartOfPerson(end, sentence))
                break;
            if (isNameWord(end, sentence, isTitle) && !(m_tokens[end].lower == "the")) {
                ++end;
                continue;
            }
            const auto& token = m_tokens[end];
            const bool nextIsName = end + 1 < sentence.last && isNameWord(end + 1, sentence, isTitle) && m_known[end + 1] < 0;
            if (token.isMark('.') && m_tokens[end - 1].isAbbreviated && nextIsName && m_tokens[end - 1].text.size() <= 2) {
                end += 2;
                continue;
            }
            if (token.isMark('.') && m_tokens[end - 1].isAbbreviated && m_tokens[end - 1].is(OrgWord))
                break;
            if ((token.text == "&" || (token.is(Particle) && !token.isCapital && !token.is(Determiner))
                    || (token.lower == "of" && isFormHead(end - 1)))
                && nextIsName) {
                end += 2;
                continue;
            }
            if (token.is(Particle) && !token.isCapital && end + 2 < sentence.last && m_tokens[end + 1].is(Particle)
                && !m_tokens[end + 1].isCapital && isNameWord(end + 2, sentence, isTitle)
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

    void addRun(std::size_t first, std::size_t last, bool isTitle)
    {
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
        candidate.key = textOf(first, last);
        m_candidates.push_back(std::move(candidate));
    }

    [[nodiscard]] std::string textOf(std::size_t first, std::size_t last) const
    {
        const Span span{m_tokens[first].span.begin, m_tokens[last - 1].span.end};
        std::string text{span.of(m_document.article().text)};
        if (text.ends_with('-'))
            text.pop_back();
        return text;
    }

    // --- signs ---------------------------------------------------------------------------------------------------------
    void weigh(const Candidate& candidate)
    {
        auto [entry, isNew] = m_signs.try_emplace(candidate.key);
        auto& signs = entry->second;
        if (isNew) {
            signs.words = candidate.last - candidate.first;
            signs.firstToken = candidate.first;
            weighShape(candidate, signs);
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
            weighBefore(candidate, signs);
        weighAfter(candidate, signs);
    }

    void weighShape(const Candidate& candidate, Signs& signs) const
    {
        const auto& head = m_tokens[candidate.first];
        const auto& tail = m_tokens[candidate.last - 1];
        const bool isGiven = m_vocabulary.isGivenName(head.text);
        bool hasForm = tail.is(OrgWord) || isFormHead(candidate.first);
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

    static bool isAllCapital(std::string_view text)
    {
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }
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
        if (m_inRole[at]) {
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
            signs.organization += at > 0 && m_inRole[at - 1] ? 3 : signs.words == 1 ? 2 : word == "of" ? 1 : 0;
            return;
        }
        if (m_vocabulary.isGerman()
            && (word == "der" || word == "die" || word == "das" || word == "des" || word == "dem" || word == "den")) {
            signs.organization += signs.words > 1 ? 2 : isSentenceStart(at) ? 0 : -1;
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
            if (next < m_tokens.size() && (m_inRole[next] || m_tokens[next].is(Team)))
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
        if (m_inRole[at] && !m_vocabulary.isGerman() && m_tokens[at].followsSpace) {
            signs.organization += 4;
            return;
        }
        if (m_tokens[at].is(Team) && !m_vocabulary.isGerman() && m_tokens[at].followsSpace) {
            signs.organization += 3;
            return;
        }
        if (m_vocabulary.isGerman() && isSentenceStart(candidate.first)) {
            constexpr std::array<std::string_view, 8> kHas{
                "hat", "bekommt", "plant", "verliert", "sucht", "teilte", "stellt", "baut"};
            if (std::find(kHas.begin(), kHas.end(), m_tokens[at].lower) != kHas.end())
                signs.organization += signs.words == 1 ? 2 : 1;
        }
        if (m_tokens[at].isMark(':') && isSentenceStart(candidate.first))
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
                if (look < m_tokens.size() && m_inRole[look])
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

    [[nodiscard]] bool isSentenceStart(std::size_t at) const
    {
        return at == 0 || m_tokens[at - 1].isMark('.') || m_tokens[at].span.begin == 0
            || m_document.article().text[m_tokens[at].span.begin - 1] == '\n';
    }

    /// ", the battery start-up,"
    [[nodiscard]] bool cueWithin(std::size_t at) const
    {
        for (std::size_t look = at; look < m_tokens.size() && look < at + 4; ++look) {
            if (m_inRole[look] || m_tokens[look].is(Preposition) || !m_tokens[look].isWord)
                return false;
            if (m_tokens[look].is(OrgCue))
                return look + 1 >= m_tokens.size() || !m_tokens[look + 1].isWord || m_tokens[look + 1].is(Preposition)
                    || m_tokens[look + 1].is(Relative);
        }
        return false;
    }

    [[nodiscard]] bool isBe(std::size_t at) const
    {
        constexpr std::array<std::string_view, 9> kBe{"is", "are", "was", "were", "been", "being", "be", "wurde", "worden"};
        return std::find(kBe.begin(), kBe.end(), m_tokens[at].lower) != kBe.end();
    }

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

    // --- verdicts ------------------------------------------------------------------------------------------------------
    void settlePersons()
    {
        for (auto& [key, signs] : m_signs) {
            const bool isShaped = signs.person >= 2 || (signs.person == 1 && signs.organization <= 0 && !hasOrdinaryWord(signs));
            if (signs.words < 2 || signs.words > 5 || !isShaped || signs.person < signs.organization)
                continue;
            m_order.emplace_back(signs.firstToken, key);
        }
        std::sort(m_order.begin(), m_order.end());
        for (const auto& [first, key] : m_order) {
            auto& signs = m_signs[key];
            signs.kind = NameKind::Person;
            signs.index = personNamed(key);
        }
        // Surnames alone, after (or in a heading before) the full name.
        for (auto& [key, signs] : m_signs) {
            if (signs.kind != NameKind::None || signs.words > 2)
                continue;
            const auto found = m_bySurname.find(key);
            auto person = found;
            if (found == m_bySurname.end() && key.size() > 3 && key.ends_with('s'))
                person = m_bySurname.find(key.substr(0, key.size() - 1));
            if (person == m_bySurname.end() || person->second < 0)
                continue;
            const bool isCompany = signs.lexicon >= 0 && signs.organization >= 6 && signs.person < 4 && !signs.isWeak;
            if (isCompany)
                continue;
            signs.kind = NameKind::Person;
            signs.index = person->second;
            addForm(person->second, key);
        }
        for (auto& [key, signs] : m_signs)
            if (signs.kind == NameKind::None && signs.words == 1 && signs.lexicon < 0 && signs.person >= 6
                && signs.person > signs.organization) {
                signs.kind = NameKind::Person;
                signs.index = personNamed(key);
            }
    }

    /// "Black Friday", "New Economy": two capitals are not always a person.
    [[nodiscard]] bool hasOrdinaryWord(const Signs& signs) const
    {
        if (signs.isHeading)
            return true;
        for (std::size_t at = signs.firstToken; at < signs.firstToken + signs.words; ++at) {
            const auto& token = m_tokens[at];
            if (token.is(Common) || token.is(Place) || token.is(Stop) || token.is(OrgWord) || token.is(Month) || token.isNumber
                || token.is(RoleModifier) || token.is(Team))
                return true;
        }
        return false;
    }

    int personNamed(const std::string& key)
    {
        std::string name = key;
        // "Kai-Fus neue Firma": German genitive of a name also seen without it.
        if (m_vocabulary.isGerman() && name.ends_with('s') && m_signs.contains(name.substr(0, name.size() - 1)))
            name.pop_back();
        if (const auto known = m_byName.find(name); known != m_byName.end()) {
            addForm(known->second, key);
            return known->second;
        }
        const int index = static_cast<int>(m_names.persons.size());
        m_names.persons.push_back({name, {}});
        m_byName.emplace(name, index);
        addForm(index, key);
        for (const auto& part : surnamesOf(name)) {
            const auto [entry, isNew] = m_bySurname.try_emplace(part, index);
            if (!isNew && entry->second != index
                && m_names.persons[static_cast<std::size_t>(entry->second < 0 ? 0 : entry->second)].name.find(name)
                    == std::string::npos)
                entry->second = entry->second == index ? index : -1; // two people of one surname: it names neither
        }
        return index;
    }

    /// The words by which a full name is taken up again: the last one; the first of Chinese and Korean names; "van der Meer".
    [[nodiscard]] std::vector<std::string> surnamesOf(const std::string& name) const
    {
        std::vector<std::string> parts;
        const auto last = name.rfind(' ');
        if (last == std::string::npos)
            return {name};
        parts.push_back(name.substr(last + 1));
        const auto first = name.find(' ');
        const auto head = name.substr(0, first);
        if (const auto* phrases = m_vocabulary.phrasesFrom(lowered(head)))
            for (const auto& phrase : *phrases)
                if (phrase.wordClass == Surname && phrase.words.size() == 1)
                    parts.push_back(head);
        for (std::size_t at = first; at != std::string::npos && at < last; at = name.find(' ', at + 1))
            if (name[at + 1] >= 'a' && name[at + 1] <= 'z') {
                parts.push_back(name.substr(at + 1));
                break;
            }
        return parts;
    }

    void addForm(int person, const std::string& form)
    {
        auto& known = m_names.persons[static_cast<std::size_t>(person)];
        if (std::find(known.forms.begin(), known.forms.end(), form) == known.forms.end())
            known.forms.push_back(form);
    }

    void settleOrganizations()
    {
        std::vector<std::pair<std::size_t, std::string>> order;
        for (auto& [key, signs] : m_signs)
            if (signs.kind == NameKind::None)
                order.emplace_back(signs.firstToken, key);
        // Longer names first, so that "Vellum" finds "Vellum AI" and "GM" General Motors.
        std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
            const auto words = [&](const std::string& key) { return -std::count(key.begin(), key.end(), ' '); };
            return std::make_tuple(isAllCapital(a.second), words(a.second), a.first, a.second)
                < std::make_tuple(isAllCapital(b.second), words(b.second), b.first, b.second);
        });
        for (const auto& [first, key] : order) {
            auto& signs = m_signs[key];
            const bool isKnown = signs.lexicon >= 0 && (!signs.isWeak || signs.organization >= 3);
            const auto& token = m_tokens[signs.firstToken];
            const bool isOrdinary =
                signs.words == 1 && (token.is(Common) || token.is(Place) || token.is(Stop) || token.is(Month));
            if (!isKnown && (isOrdinary || signs.organization < 2 || signs.organization <= signs.person - 2 || isPlace(key)))
                continue;
            signs.kind = NameKind::Organization;
            signs.index = organizationNamed(key, signs);
        }
    }

    [[nodiscard]] bool isPlace(const std::string& key) const
    {
        const auto lower = lowered(key);
        const auto* phrases = m_vocabulary.phrasesFrom(lower.substr(0, lower.find(' ')));
        if (!phrases)
            return false;
        return std::any_of(phrases->begin(), phrases->end(), [&](const Phrase& phrase) {
            std::string joined;
            for (const auto& word : phrase.words)
                joined += (joined.empty() ? "" : " ") + word;
            return phrase.wordClass == Place && joined == lower;
        });
    }

    int organizationNamed(const std::string& key, const Signs& signs)
    {
        KnownOrganization organization;
        organization.firstToken = signs.firstToken;
        if (signs.lexicon >= 0) {
            organization.name = m_lexicon.organizations()[static_cast<std::size_t>(signs.lexicon)].name(false);
            organization.unit = signs.unit;
            if (organization.unit == organization.name)
                organization.unit.clear();
            return addOrganization(std::move(organization));
        }
        organization.name = key;
        // "Vellum" after "Vellum AI" is the same company.
        for (const std::size_t index : sharingFirstWord(key)) {
            const auto& other = m_names.organizations[index].name;
            if (other.size() > key.size() && other.starts_with(key) && other[key.size()] == ' ')
                return static_cast<int>(index);
            if (m_vocabulary.isGerman() && key.ends_with('s') && other == key.substr(0, key.size() - 1))
                return static_cast<int>(index);
            if (key.size() > other.size() && key.starts_with(other) && key[other.size()] == ' '
                && m_names.organizations[index].unit.empty() && isOnlyForm(key.substr(other.size() + 1)))
                return static_cast<int>(index);
        }
        if (const int whole = initialsOf(key); whole >= 0)
            return whole;
        return addOrganization(std::move(organization));
    }

    int addOrganization(KnownOrganization organization)
    {
        m_byFirstWord[organization.name.substr(0, organization.name.find(' '))].push_back(m_names.organizations.size());
        m_names.organizations.push_back(std::move(organization));
        return static_cast<int>(m_names.organizations.size()) - 1;
    }

    [[nodiscard]] std::vector<std::size_t> sharingFirstWord(const std::string& key) const
    {
        constexpr std::size_t kMost = 50;
        std::vector<std::size_t> found;
        auto word = key.substr(0, key.find(' '));
        for (int tries = 0; tries < 2; ++tries) {
            if (const auto entry = m_byFirstWord.find(word); entry != m_byFirstWord.end())
                found.insert(found.end(), entry->second.begin(),
                    entry->second.begin() + static_cast<std::ptrdiff_t>(std::min(kMost, entry->second.size())));
            if (!m_vocabulary.isGerman() || !word.ends_with('s') || word.size() < 4)
                break;
            word.pop_back();
        }
        return found;
    }

    /// "GM" of an article that also says General Motors.
    [[nodiscard]] int initialsOf(const std::string& key) const
    {
        if (key.size() < 2 || key.size() > 5 || !isAllCapital(key))
            return -1;
        for (std::size_t index = 0; index < m_names.organizations.size() && index < 200; ++index) {
            std::string initials;
            const auto& name = m_names.organizations[index].name;
            for (std::size_t at = 0; at < name.size(); ++at)
                if ((at == 0 || name[at - 1] == ' ') && name[at] >= 'A' && name[at] <= 'Z')
                    initials += name[at];
            if (initials == key && name.find(' ') != std::string::npos)
                return static_cast<int>(index);
        }
        return -1;
    }

    /// "Norvane Inc" is Norvane; "Norvane Capital" may be another.
    [[nodiscard]] bool isOnlyForm(const std::string& rest) const
    {
        constexpr std::array<std::string_view, 14> kForms{
            "Inc", "Corp", "Ltd", "LLC", "plc", "PLC", "AG", "GmbH", "SE", "KG", "Group", "Holding", "AI", "Company"};
        return std::find(kForms.begin(), kForms.end(), rest) != kForms.end();
    }

    void placeMentions()
    {
        for (const auto& candidate : m_candidates) {
            const auto& signs = m_signs[candidate.key];
            NameMention mention;
            mention.kind = signs.kind;
            mention.first = candidate.first;
            mention.last = candidate.last;
            mention.index = signs.index;
            if (signs.kind == NameKind::None || (candidate.isHeading && signs.kind == NameKind::None))
                continue;
            if (signs.kind == NameKind::Organization)
                ++m_names.organizations[static_cast<std::size_t>(signs.index)].count;
            m_names.mentions.push_back(mention);
        }
    }

    const TokenText& m_text;
    const std::vector<Token>& m_tokens;
    const Document& m_document;
    const Lexicon& m_lexicon;
    const Vocabulary& m_vocabulary;
    const std::vector<bool>& m_taken;
    std::vector<bool> m_inRole;
    std::vector<int> m_known;
    std::vector<Mention> m_hits;
    std::vector<Candidate> m_candidates;
    std::unordered_map<std::string, Signs> m_signs;
    std::vector<std::pair<std::size_t, std::string>> m_order;
    std::unordered_map<std::string, int> m_byName;
    std::unordered_map<std::string, int> m_bySurname;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byFirstWord; // organizations
    Names m_names;
};

} // namespace

Names findNames(const TokenText& text, const Document& document, const Lexicon& lexicon, const Vocabulary& vocabulary,
    const std::vector<bool>& taken, const std::vector<std::vector<RoleSpan>>& roles)
{
    return NameFinder{text, document, lexicon, vocabulary, taken, roles}.run();
}

} // namespace exeunt::extract::western
