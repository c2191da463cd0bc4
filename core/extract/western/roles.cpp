// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/names.h"

#include <algorithm>

namespace exeunt::extract::western {

namespace {

using enum WordClass;

class RoleFinder {
public:
    RoleFinder(const TokenText& text, const Sentence& sentence, const Vocabulary& vocabulary, const std::vector<bool>& taken)
        : m_tokens{text.tokens}
        , m_sentence{sentence}
        , m_vocabulary{vocabulary}
        , m_taken{taken}
    {
    }

    std::vector<RoleSpan> run()
    {
        std::vector<RoleSpan> roles;
        for (std::size_t at = m_sentence.first; at < m_sentence.last;) {
            const std::size_t head = isTailOfName(at) ? 0 : headEnd(at);
            if (head != 0 && isCueOfName(at, head)) {
                at = head;
                continue;
            }
            if (head == 0) {
                ++at;
                continue;
            }
            std::size_t end = head;
            end = tailEnd(end);
            // "Executive Vice President and CEO" is one post.
            while (end + 1 < m_sentence.last
                && (m_tokens[end].lower == "and" || m_tokens[end].lower == "und" || m_tokens[end].text == "&")) {
                const std::size_t second = headEnd(end + 1);
                if (second == 0 || isFollowedByName(second))
                    break;
                end = tailEnd(second);
            }
            roles.push_back({at, end});
            at = end;
        }
        return roles;
    }

private:
    [[nodiscard]] bool inside(std::size_t at) const { return at < m_sentence.last && !m_taken[at]; }

    /// The end of [modifiers] head that begins at `at`; 0 when none does.
    [[nodiscard]] std::size_t headEnd(std::size_t at) const
    {
        std::size_t end = 0;
        std::size_t next = at;
        while (inside(next)) {
            const auto& token = m_tokens[next];
            if (const std::size_t length = token.lengthOf(RoleHead); length > 0 && isNoun(next) && !isSurname(next)) {
                next += length;
                end = next;
            } else if (token.is(RoleModifier)) {
                ++next;
            } else if (end == 0 && next > at && (token.lower == "and" || token.text == "&") && inside(next + 1)
                && m_tokens[next + 1].is(RoleModifier)) {
                ++next;
            } else {
                break;
            }
        }
        return end;
    }

    /// "Norvane Energy chief executive": Energy is a part of the company's name, not of the post.
    [[nodiscard]] bool isTailOfName(std::size_t at) const
    {
        if (m_vocabulary.isGerman() || at == m_sentence.first || !m_tokens[at].isCapital || m_tokens[at].is(RoleHead)
            || !m_tokens[at].is(OrgWord) || !m_tokens[at - 1].isCapital || m_tokens[at - 1].is(Stop)
            || m_tokens[at - 1].is(RoleModifier) || m_tokens[at - 1].is(RoleHead))
            return false;
        std::size_t next = at + 1;
        while (inside(next) && m_tokens[next].is(RoleModifier) && m_tokens[next].isCapital && !m_tokens[next].is(RoleHead))
            ++next;
        return inside(next) && !m_tokens[next].isCapital;
    }

    /// "Lena Hofmeister", "Jan Obersprecher": only its ending makes it a post, and a given name stands before it.
    [[nodiscard]] bool isSurname(std::size_t at) const
    {
        return m_vocabulary.isGerman() && at > m_sentence.first && m_vocabulary.isGivenName(m_tokens[at - 1].text)
            && !m_vocabulary.hasClass(m_tokens[at].lower, RoleHead);
    }

    /// "the chip designer Silverpeak" is a company, "the designer Julia Sand" a person.
    [[nodiscard]] bool isCueOfName(std::size_t at, std::size_t end) const
    {
        return m_tokens[end - 1].is(OrgCue) && at > m_sentence.first && m_tokens[at - 1].is(Determiner) && inside(end)
            && m_tokens[end].isCapital && !m_vocabulary.isGivenName(m_tokens[end].text);
    }

    /// "to head", "will lead", "who chair" are verbs.
    [[nodiscard]] bool isNoun(std::size_t at) const
    {
        if (m_vocabulary.isGerman())
            return m_tokens[at].isCapital || m_tokens[at].lower == "ceo";
        if (!m_tokens[at].is(RoleVerb))
            return true;
        if (at == m_sentence.first)
            return at + 1 < m_sentence.last && m_tokens[at + 1].lower == "of";
        if (m_tokens[at].lower == "partner")
            return !(at + 1 < m_sentence.last && m_tokens[at + 1].lower == "with");
        const auto& before = m_tokens[at - 1];
        if (before.lower == "to" || before.lower == "will" || before.lower == "who" || before.lower == "would"
            || before.lower == "used")
            return at + 1 < m_sentence.last && m_tokens[at + 1].lower == "of";
        if (m_tokens[at].lower == "lead")
            return before.is(RoleModifier) || m_tokens[at].isCapital;
        return true;
    }

    [[nodiscard]] bool isFollowedByName(std::size_t at) const
    {
        return inside(at) && m_tokens[at].isCapital && !m_tokens[at].is(RoleModifier) && !m_tokens[at].is(RoleHead)
            && !m_tokens[at].is(Place);
    }

    [[nodiscard]] std::size_t tailEnd(std::size_t end) const
    {
        return m_vocabulary.isGerman() ? germanTail(end) : englishTail(end);
    }

    [[nodiscard]] bool isTailWord(std::size_t at, bool isFirst) const
    {
        const auto& token = m_tokens[at];
        if (!inside(at) || !token.isWord || token.isNumber)
            return false;
        if (token.isCapital && !token.is(RoleModifier) && !token.is(Place) && !(token.is(Common) && m_tokens[end0()].isCapital)
            && !isAcronym(token))
            return false;
        if (token.is(Stop) || token.is(Preposition) || token.is(Auxiliary) || token.is(Say) || token.is(Relative)
            || token.is(Held))
            return false;
        return isFirst || !token.is(Trigger) || token.is(RoleModifier);
    }
    [[nodiscard]] std::size_t end0() const { return m_sentence.first; }

    static bool isAcronym(const Token& token)
    {
        return token.text.size() >= 2 && token.text.size() <= 3
            && std::all_of(token.text.begin(), token.text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '&'; });
    }

    /// "of software and services engineering", "of its cloud division", "for Asia".
    [[nodiscard]] std::size_t englishTail(std::size_t end) const
    {
        if (!inside(end) || (m_tokens[end].lower != "of" && m_tokens[end].lower != "for" && m_tokens[end].lower != "in"))
            return end;
        if (m_tokens[end].lower == "in" && !(inside(end + 1) && m_tokens[end + 1].lower == "charge"))
            return end;
        std::size_t next = end + 1;
        if (inside(next) && m_tokens[next].is(Determiner) && !m_tokens[next].is(Metonym))
            ++next;
        std::size_t last = end;
        bool isFirst = true;
        while (next < m_sentence.last) {
            if (m_tokens[next].is(OrgCue) && next + 1 < m_sentence.last && m_tokens[next + 1].isCapital)
                return end; // "of logistics start-up Quillon"
            if (isTailWord(next, isFirst)) {
                // Another post of another person begins: "head of sales and finance chief Ann Roe".
                last = next + 1;
                isFirst = false;
                ++next;
                continue;
            }
            const bool joins = !isFirst && (m_tokens[next].lower == "and" || m_tokens[next].text == "&")
                && next + 1 < m_sentence.last && isTailWord(next + 1, false) && headEnd(next + 1) == 0;
            const bool lists = !isFirst && m_tokens[next].isMark(',') && next + 2 < m_sentence.last && isTailWord(next + 1, false)
                && headEnd(next + 1) == 0 && (m_tokens[next + 2].lower == "and" || m_tokens[next + 2].isMark(','))
                && !m_tokens[next + 1].is(New) && !m_tokens[next + 1].is(Former);
            if (!joins && !lists)
                break;
            ++next;
        }
        return last;
    }

    /// "Leiter des Vertriebs", "Leiterin Recht", "Leiter der Sparte Kälte".
    [[nodiscard]] std::size_t germanTail(std::size_t end) const
    {
        if (!inside(end))
            return end;
        const auto& token = m_tokens[end];
        const auto& head = m_tokens[end - 1].lower;
        const bool isLeader = head.ends_with("leiter") || head.ends_with("leiterin") || head == "head" || head == "vp"
            || head.ends_with("direktor");
        const bool isArticle = token.lower == "des" || token.lower == "der" || token.lower == "für";
        if (!isArticle) {
            if (!isLeader)
                return end;
            std::size_t past = end; // "Leiter Asset Management", "Leiterin Recht"
            while (inside(past) && past < end + 4 && m_tokens[past].isCapital && isGermanNoun(past))
                ++past;
            return inside(past) && m_tokens[past].isCapital ? end : past;
        }
        std::size_t next = end + 1;
        if (token.lower == "für" && inside(next) && m_tokens[next].is(Determiner))
            ++next;
        std::size_t last = end;
        while (inside(next) && m_tokens[next].isCapital && (isGermanNoun(next) || last > end) && !m_tokens[next].is(OrgWord)) {
            last = next + 1;
            ++next;
            if (last > end && !(inside(next) && m_tokens[next].isCapital && m_tokens[next - 1].lower.starts_with("sparte")))
                break;
        }
        if (last > end && next + 1 < m_sentence.last && m_tokens[next].lower == "und" && m_tokens[next + 1].isCapital
            && isGermanNoun(next + 1))
            last = next + 2;
        return last;
    }

    [[nodiscard]] bool isGermanNoun(std::size_t at) const
    {
        const auto& token = m_tokens[at];
        if (token.is(OrgCue) || token.is(OrgWord))
            return token.is(Common);
        return token.is(Common) || token.is(RoleModifier) || token.is(RoleArea) || token.is(Field)
            || m_vocabulary.endsLike(token.lower, FieldEnding);
    }

    const std::vector<Token>& m_tokens;
    const Sentence& m_sentence;
    const Vocabulary& m_vocabulary;
    const std::vector<bool>& m_taken;
};

} // namespace

std::vector<RoleSpan> findRoles(
    const TokenText& text, const Sentence& sentence, const Vocabulary& vocabulary, const std::vector<bool>& taken)
{
    return RoleFinder{text, sentence, vocabulary, taken}.run();
}

} // namespace exeunt::extract::western
