// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/token.h"

#include "core/text/byte_set.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

namespace {

struct Point {
    UChar32 value = -1;
    std::size_t end = 0;
};

Point pointAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return {-1, at};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80)
        return {byte, at + 1};
    auto next = static_cast<int32_t>(at);
    UChar32 value = 0;
    U8_NEXT(text.data(), next, static_cast<int32_t>(text.size()), value);
    return {value, static_cast<std::size_t>(next)};
}

constexpr auto kWordBytes = text::ByteSet::where(
    [](unsigned char byte) { return (byte >= '0' && byte <= '9') || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z'); });

bool isWordPoint(UChar32 point)
{
    if (point >= 0 && point < 0x80)
        return kWordBytes.has(static_cast<char>(point));
    return point >= 0 && (u_isalnum(point) || u_charType(point) == U_NON_SPACING_MARK);
}
bool isApostrophe(UChar32 point)
{
    return point == '\'' || point == 0x2019;
}

constexpr std::size_t kBytesOfToken = 5; // with the space before it, marks counted too

class Tokenizer {
public:
    Tokenizer(std::string_view text, const Vocabulary& vocabulary)
        : m_text{text}
        , m_vocabulary{vocabulary}
    {
    }

    TokenText run()
    {
        m_out.tokens.reserve(m_text.size() / kBytesOfToken);
        for (std::size_t begin = 0; begin < m_text.size();) {
            auto end = m_text.find('\n', begin);
            if (end == std::string_view::npos)
                end = m_text.size();
            readLine(begin, end);
            begin = end + 1;
        }
        return std::move(m_out);
    }

private:
    void readLine(std::size_t begin, std::size_t end)
    {
        const std::size_t first = m_out.tokens.size();
        bool sawSpace = true;
        for (std::size_t at = begin; at < end;) {
            const auto point = pointAt(m_text, at);
            if (point.value == ' ' || point.value < 0 || u_isUWhiteSpace(point.value) || point.value == 0xFEFF) {
                sawSpace = true;
                at = std::max(point.end, at + 1);
                continue;
            }
            const std::size_t stop = isWordPoint(point.value) ? wordEnd(at, end) : point.end;
            addToken({at, stop}, isWordPoint(point.value), sawSpace);
            sawSpace = false;
            at = stop;
        }
        if (m_out.tokens.size() == first)
            return;
        splitCompounds(first);
        markPhrases(first);
        TextLine line;
        line.span = {m_out.tokens[first].span.begin, m_out.tokens.back().span.end};
        line.firstSentence = m_out.sentences.size();
        readShape(line, first);
        splitSentences(first);
        line.lastSentence = m_out.sentences.size();
        m_out.lines.push_back(line);
    }

    /// Letters and digits, with the marks that stand inside a word: O'Connell, Kai-Fu, 01.AI, 9,5.
    [[nodiscard]] std::size_t wordEnd(std::size_t at, std::size_t end) const
    {
        while (at < end) {
            if (kWordBytes.has(m_text[at])) {
                ++at;
                continue;
            }
            const auto point = pointAt(m_text, at);
            if (isWordPoint(point.value)) {
                at = point.end;
                continue;
            }
            const bool joins = point.value == '-' || point.value == 0x2010 || point.value == 0x2011 || point.value == '.'
                || point.value == ',' || isApostrophe(point.value) || point.value == '@' || point.value == '_';
            const auto next = pointAt(m_text, point.end);
            if (!joins || point.end >= end || !isWordPoint(next.value))
                break;
            if (point.value == ',' && !(u_isdigit(next.value) && at > 0 && u_isdigit(static_cast<unsigned char>(m_text[at - 1]))))
                break;
            if (point.value == '.' && u_isupper(next.value) && next.end < end && isLongWordBehind(at)
                && !isShortTail(point.end, end))
                break; // "gone.The": two sentences without a space
            if (isApostrophe(point.value) && isPossessive(point.end, end))
                break;
            at = point.end;
        }
        return at;
    }

    [[nodiscard]] bool isLongWordBehind(std::size_t at) const
    {
        std::size_t letters = 0;
        while (at > 0 && letters < 4 && (m_text[at - 1] >= 'a' && m_text[at - 1] <= 'z')) {
            --at;
            ++letters;
        }
        return letters >= 3;
    }

    [[nodiscard]] bool isShortTail(std::size_t at, std::size_t end) const
    {
        std::size_t letters = 0;
        while (at < end && letters < 4) {
            const auto point = pointAt(m_text, at);
            if (!isWordPoint(point.value))
                break;
            at = point.end;
            ++letters;
        }
        return letters <= 3; // Character.AI, Builder.ai
    }

    [[nodiscard]] bool isPossessive(std::size_t at, std::size_t end) const
    {
        if (at >= end || (m_text[at] != 's' && m_text[at] != 'S'))
            return false;
        return at + 1 >= end || !isWordPoint(pointAt(m_text, at + 1).value);
    }

    void addToken(Span span, bool isWord, bool sawSpace)
    {
        Token token;
        token.followsSpace = sawSpace;
        // "'s" is a token of its own.
        if (isWord && span.size() == 1 && (m_text[span.begin] == 's' || m_text[span.begin] == 'S') && !sawSpace
            && !m_out.tokens.empty()) {
            auto& last = m_out.tokens.back();
            if (last.span.end == span.begin && (last.text == "'" || last.text == "’")) {
                last.span.end = span.end;
                last.text = last.span.of(m_text);
                last.lower = "'s";
                return;
            }
        }
        token.span = span;
        token.text = span.of(m_text);
        token.lower = lowered(token.text);
        token.isWord = isWord;
        const auto first = pointAt(m_text, span.begin).value;
        token.isCapital = isWord && (u_isupper(first) || u_istitle(first));
        token.isNumber = isWord && u_isdigit(first);
        m_out.tokens.push_back(std::move(token));
    }

    /// "Solvira-Chef" and "ex-Norvane" are two words each: a name, and what its bearer does.
    void splitCompounds(std::size_t first)
    {
        const auto compound = std::find_if(m_out.tokens.begin() + static_cast<std::ptrdiff_t>(first), m_out.tokens.end(),
            [](const Token& token) { return token.isWord && token.text.find('-') != std::string_view::npos; });
        if (compound == m_out.tokens.end())
            return;
        first = static_cast<std::size_t>(compound - m_out.tokens.begin());
        std::vector<Token> split;
        split.reserve(m_out.tokens.size() - first + 2);
        for (std::size_t index = first; index < m_out.tokens.size(); ++index) {
            auto& token = m_out.tokens[index];
            const auto hyphen = token.text.rfind('-');
            const auto front = token.text.find('-');
            if (!token.isWord || hyphen == std::string_view::npos) {
                split.push_back(std::move(token));
                continue;
            }
            const auto head = token.lower.substr(0, front);
            if ((head == "ex" || head == "then") && front + 1 < token.text.size()) {
                pushPart(split, token, 0, front + 1);
                Token rest = part(token, front + 1, token.text.size());
                splitRole(split, rest);
                continue;
            }
            splitRole(split, token);
        }
        m_out.tokens.resize(first);
        std::move(split.begin(), split.end(), std::back_inserter(m_out.tokens));
    }

    void splitRole(std::vector<Token>& out, Token& token)
    {
        const auto hyphen = token.text.rfind('-');
        if (m_vocabulary.isGerman() && hyphen != std::string_view::npos && hyphen > 0 && token.isCapital) {
            const auto tail = lowered(token.text.substr(hyphen + 1));
            const auto head = lowered(token.text.substr(0, hyphen));
            if (isRoleWord(tail) && !isArea(head)) {
                pushPart(out, token, 0, hyphen);
                out.back().lower += "-"; // tells "Solvira-Chef" from "Solvira Chef"
                pushPart(out, token, hyphen + 1, token.text.size());
                return;
            }
        }
        out.push_back(std::move(token));
    }

    /// "Vertriebs" of "Vertriebs-Chef", "social-media" of "Social-Media-Chef"
    [[nodiscard]] bool isArea(std::string_view head) const
    {
        for (std::size_t begin = 0; begin <= head.size();) {
            const auto end = std::min(head.find('-', begin), head.size());
            if (!m_vocabulary.hasClass(head.substr(begin, end - begin), WordClass::RoleArea))
                return m_vocabulary.hasClass(head, WordClass::RoleArea);
            begin = end + 1;
        }
        return true;
    }

    [[nodiscard]] bool isRoleWord(const std::string& word) const
    {
        return m_vocabulary.hasClass(word, WordClass::RoleHead) || m_vocabulary.hasClass(word, WordClass::PersonNoun)
            || m_vocabulary.hasClass(word, WordClass::Team) || m_vocabulary.endsLike(word, WordClass::RoleEnding);
    }

    [[nodiscard]] Token part(const Token& token, std::size_t begin, std::size_t end) const
    {
        Token piece;
        piece.span = {token.span.begin + begin, token.span.begin + end};
        piece.text = piece.span.of(m_text);
        piece.lower = lowered(piece.text);
        piece.isWord = true;
        const auto point = pointAt(m_text, piece.span.begin).value;
        piece.isCapital = u_isupper(point);
        piece.isNumber = u_isdigit(point);
        piece.followsSpace = begin == 0 && token.followsSpace;
        return piece;
    }
    void pushPart(std::vector<Token>& out, const Token& token, std::size_t begin, std::size_t end) const
    {
        out.push_back(part(token, begin, end));
    }

    void markPhrases(std::size_t first)
    {
        auto& tokens = m_out.tokens;
        for (std::size_t index = first; index < tokens.size(); ++index) {
            auto& token = tokens[index];
            const auto* phrases = m_vocabulary.phrasesFrom(token.lower);
            if (phrases)
                for (const auto& phrase : *phrases)
                    if (matches(phrase, index)) {
                        token.phrases.push_back({&phrase, phrase.words.size()});
                        token.classes.set(static_cast<std::size_t>(phrase.wordClass));
                    }
            if (token.isWord && (!m_vocabulary.isGerman() || (token.isCapital && !isCamel(token.text))))
                markEnding(token);
            if (token.isCapital && m_vocabulary.isNoun(token.lower))
                token.classes.set(static_cast<std::size_t>(WordClass::Noun));
        }
    }

    /// "McMakler", "AutoHaus": a name, whatever its end looks like.
    static bool isCamel(std::string_view text)
    {
        for (std::size_t at = 1; at < text.size(); ++at)
            if (text[at] >= 'A' && text[at] <= 'Z' && text[at - 1] >= 'a' && text[at - 1] <= 'z')
                return true;
        return false;
    }

    /// What the word's ending says it is.
    void markEnding(Token& token) const
    {
        constexpr std::array<std::pair<WordClass, WordClass>, 4> kEndings{
            {{WordClass::RoleEnding, WordClass::RoleHead}, {WordClass::CueEnding, WordClass::OrgCue},
                {WordClass::OrgEnding, WordClass::OrgWord}, {WordClass::PostEnding, WordClass::PostWord}}};
        for (const auto& [ending, sign] : kEndings)
            if ((sign != WordClass::OrgWord || token.isCapital) && !token.is(sign) && m_vocabulary.endsLike(token.lower, ending))
                token.classes.set(static_cast<std::size_t>(sign));
    }

    [[nodiscard]] bool matches(const Phrase& phrase, std::size_t index) const
    {
        if (index + phrase.words.size() > m_out.tokens.size())
            return false;
        for (std::size_t word = 1; word < phrase.words.size(); ++word)
            if (m_out.tokens[index + word].lower != phrase.words[word])
                return false;
        return true;
    }

    void readShape(TextLine& line, std::size_t first)
    {
        const auto& tokens = m_out.tokens;
        const auto& head = tokens[first];
        line.isItem = (!head.isWord
                          && (head.text == "•" || head.text == "-" || head.text == "*" || head.text == "–" || head.text == "·"
                              || head.text == "▪" || head.text == "—"))
            || (head.isNumber && first + 1 < tokens.size() && (tokens[first + 1].isMark('.') || tokens[first + 1].isMark(')')));
        std::size_t words = 0;
        std::size_t capitals = 0;
        std::size_t plain = 0;
        for (std::size_t index = first; index < tokens.size(); ++index) {
            if (!tokens[index].isWord || tokens[index].isNumber)
                continue;
            ++words;
            capitals += tokens[index].isCapital;
            plain += !tokens[index].isCapital && !tokens[index].is(WordClass::Stop) && !tokens[index].is(WordClass::Preposition);
        }
        const auto& last = tokens.back();
        line.isHeading = words <= 20 && !last.isMark('.') && !last.isMark('!') && !last.isMark(':') && !last.isMark(',');
        line.isTitleCase = !m_vocabulary.isGerman() && words >= 4 && plain == 0 && capitals * 2 > words;
    }

    void splitSentences(std::size_t first)
    {
        auto& tokens = m_out.tokens;
        std::size_t begin = first;
        for (std::size_t index = first; index < tokens.size(); ++index) {
            auto& token = tokens[index];
            const bool isStop =
                token.isMark('.') || token.isMark('!') || token.isMark('?') || token.text == "…" || token.text == "。";
            if (!isStop)
                continue;
            if (token.isMark('.') && index > first && token.span.begin == tokens[index - 1].span.end && isAbbreviation(index - 1)
                && index + 1 < tokens.size()) {
                tokens[index - 1].isAbbreviated = true;
                continue;
            }
            std::size_t end = index + 1;
            while (end < tokens.size() && !tokens[end].isWord && !tokens[end].followsSpace && !tokens[end].isMark('('))
                ++end;
            if (end < tokens.size() && (tokens[end].isWord && !tokens[end].isCapital && !tokens[end].isNumber))
                continue;
            m_out.sentences.push_back({begin, end, m_out.lines.size()});
            begin = end;
            index = end - 1;
        }
        if (begin < tokens.size())
            m_out.sentences.push_back({begin, tokens.size(), m_out.lines.size()});
    }

    [[nodiscard]] bool isAbbreviation(std::size_t index) const
    {
        const auto& token = m_out.tokens[index];
        if (token.is(WordClass::Abbreviation))
            return true;
        const auto* next = index + 2 < m_out.tokens.size() ? &m_out.tokens[index + 2] : nullptr;
        if (token.isNumber && m_vocabulary.isGerman() && token.text.size() <= 2)
            return next && (next->is(WordClass::Month) || (next->isWord && !next->isCapital) || next->isNumber);
        if (token.isWord && token.text.size() == 1 && token.isCapital)
            return true;
        return token.text.find('.') != std::string_view::npos && token.isCapital && token.text.size() <= 5 && next
            && !next->is(WordClass::Stop);
    }

    std::string_view m_text;
    const Vocabulary& m_vocabulary;
    TokenText m_out;
};

} // namespace

std::size_t Token::lengthOf(WordClass wordClass) const
{
    if (!is(wordClass))
        return 0;
    std::size_t longest = 1; // the word by itself
    for (const auto& found : phrases)
        if (found.phrase->wordClass == wordClass)
            longest = std::max(longest, found.length);
    return longest;
}

TokenText tokenize(std::string_view text, const Vocabulary& vocabulary)
{
    return Tokenizer{text, vocabulary}.run();
}

} // namespace exeunt::extract::western
