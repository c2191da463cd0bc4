// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"

#include "core/text/abbreviations.h"
#include "core/text/byte_set.h"
#include "core/text/lines.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <optional>
#include <unicode/uchar.h>

namespace exeunt::text {

namespace {

/// What a terminator or an opening bracket begins with: marks of ASCII, and what leads …, 。《〈 and ！？；（｡.
constexpr auto kSentenceMarks = ByteSet::where([](unsigned char byte) {
    return byte == '.' || byte == '!' || byte == '?' || byte == ';' || byte == '(' || byte == 0xE2 || byte == 0xE3
        || byte == 0xEF;
});
constexpr std::size_t kLongestBracket = 400; // bytes; a bracket that closes later is taken for a slip

bool isClosing(char32_t value)
{
    switch (value) {
    case U'"':
    case U'\'':
    case U'”':
    case U'’':
    case U'」':
    case U'』':
    case U')':
    case U'）':
    case U'】':
    case U'»':
    case U']':
        return true;
    default:
        return false;
    }
}

bool isLowerLetter(char32_t value)
{
    return u_islower(static_cast<UChar32>(value)) != 0;
}
bool isLetter(char32_t value)
{
    return isLatin(value);
}

/// Finds the sentence ends of one line (or of lines that belong together).
class SentenceScan {
public:
    SentenceScan(std::string_view body, Span unit, const Abbreviations& abbreviations, bool isGerman)
        : m_body{body}
        , m_unit{unit}
        , m_abbreviations{abbreviations}
        , m_isGerman{isGerman}
    {
    }

    void run(std::vector<Span>& out)
    {
        std::size_t begin = afterBullet(m_unit.begin);
        std::size_t at = begin;
        while (at < m_unit.end) {
            at = kSentenceMarks.find(m_body.substr(0, m_unit.end), at);
            if (at == m_unit.end)
                break;
            const auto point = decodeAt(m_body, at);
            if (const auto skip = bracketEnd(at, point.value)) {
                at = *skip;
                continue;
            }
            if (!isTerminator(point.value)) {
                at += point.length;
                continue;
            }
            const auto marksEnd = endOfMarks(at);
            const auto end = afterClosing(begin, at, marksEnd);
            if (endsHere(at, marksEnd, end)) {
                add(begin, end, out);
                begin = end;
            }
            at = std::max(end, at + point.length);
        }
        add(begin, m_unit.end, out);
    }

private:
    char32_t peek(std::size_t at) const { return at < m_unit.end ? decodeAt(m_body, at).value : 0; }
    char32_t before(std::size_t at) const { return at > m_unit.begin ? decodeBefore(m_body, at).value : 0; }

    static bool isTerminator(char32_t value)
    {
        switch (value) {
        case U'。':
        case U'！':
        case U'？':
        case U'；':
        case U'…':
        case U'.':
        case U'!':
        case U'?':
        case U';':
        case U'｡':
            return true;
        default:
            return false;
        }
    }

    std::size_t afterBullet(std::size_t at) const
    {
        const auto first = decodeAt(m_body, at);
        switch (first.value) {
        case U'•':
        case U'·':
        case U'▪':
        case U'◦':
        case U'●':
        case U'○':
        case U'■':
        case U'◆':
        case U'*':
        case U'-':
        case U'–': {
            auto next = at + first.length;
            if (next < m_unit.end && isSpace(peek(next))) {
                while (next < m_unit.end && isSpace(peek(next)))
                    next += decodeAt(m_body, next).length;
                return next < m_unit.end ? next : at;
            }
            return at;
        }
        default:
            return at;
        }
    }

    /// Where a bracket or book title that opens here closes, when it does so soon: nothing ends inside.
    std::optional<std::size_t> bracketEnd(std::size_t at, char32_t value) const
    {
        std::string_view closer;
        switch (value) {
        case U'(':
            closer = ")";
            break;
        case U'（':
            closer = "）";
            break;
        case U'《':
            closer = "》";
            break;
        case U'〈':
            closer = "〉";
            break;
        default:
            return std::nullopt;
        }
        const auto end = std::min(m_unit.end, at + kLongestBracket);
        const auto found = m_body.substr(0, end).find(closer, at);
        if (found == std::string_view::npos)
            return std::nullopt;
        return found + closer.size();
    }

    std::size_t endOfMarks(std::size_t at) const
    {
        if (const auto first = peek(at); first == U'；' || first == U';')
            return at + decodeAt(m_body, at).length;
        while (at < m_unit.end && isTerminator(peek(at)))
            at += decodeAt(m_body, at).length;
        return at;
    }

    std::size_t afterClosing(std::size_t begin, std::size_t mark, std::size_t at) const
    {
        const auto isQuoteOpen = [&](std::string_view quote) {
            std::size_t count = 0;
            for (auto found = m_body.find(quote, begin); found < mark; found = m_body.find(quote, found + quote.size()))
                ++count;
            return count % 2 == 1;
        };
        while (at < m_unit.end) {
            const auto point = decodeAt(m_body, at);
            // A German closing quote looks like an English opening one, a straight one like both.
            const bool closesLow = point.value == U'“' && m_body.substr(begin, mark - begin).find("„") != std::string_view::npos;
            const bool isStraight = point.value == U'"';
            if (!closesLow && (!isClosing(point.value) || (isStraight && !isQuoteOpen("\""))))
                return at;
            at += point.length;
        }
        return at;
    }

    bool endsHere(std::size_t at, std::size_t marksEnd, std::size_t end) const
    {
        if (end >= m_unit.end)
            return true;
        const auto mark = peek(at);
        const auto next = peek(end);
        if (mark == U'。' || mark == U'；' || mark == U'｡')
            return !isTag(next) || end == marksEnd;
        if (mark == U'；' || mark == U';')
            return isHan(before(at)) || isHan(next);
        if (mark == U'！' || mark == U'？' || ((mark == U'!' || mark == U'?') && (isHan(before(at)) || isHan(next))))
            return !isTag(next) || (end == marksEnd && next != U',' && next != U'，');
        if (mark == U'…' || marksEnd - at > 1)
            return endsAfterDots(end, next);
        if (mark == U'!' || mark == U'?')
            return isSpace(next) && !isLowerWord(afterSpace(end));
        return endsAtStop(at, end, next);
    }

    /// What follows a quoted sentence when the outer one goes on: “…？”的问题.
    static bool isTag(char32_t next)
    {
        static constexpr std::u32string_view kTags = U"的,，、之等和与與及这這";
        return kTags.find(next) != std::u32string_view::npos;
    }

    bool endsAfterDots(std::size_t end, char32_t next) const
    {
        if (isSpace(next))
            return !isLowerWord(afterSpace(end));
        return isHan(next) && !isTag(next);
    }

    bool endsAtStop(std::size_t at, std::size_t end, char32_t next) const
    {
        if (isHan(before(at)))
            return true;
        if (!isSpace(next))
            return false;
        const auto following = afterSpace(end);
        if (following >= m_unit.end)
            return true;
        const auto word = wordBefore(at);
        const auto nextWord = wordAt(following);
        const bool isStarter = m_abbreviations.isStarter(nextWord);
        if (isNumber(word))
            return endsAfterNumber(at, word, following, isStarter);
        if (isLowerWord(following))
            return false;
        if (countCodePoints(word) == 1 && isLetter(decodeAt(word, 0).value))
            return isStarter;
        if (m_abbreviations.isAbbreviation(word) || isDotted(word))
            return isStarter && (m_abbreviations.mayEndSentence(word) || isDotted(word));
        return true;
    }

    bool endsAfterNumber(std::size_t at, std::string_view word, std::size_t following, bool isStarter) const
    {
        const auto wordBegin = at - word.size();
        if (word.size() <= 2 && wordBegin == afterBullet(m_unit.begin))
            return false; // "1. First point"
        if (isLowerWord(following))
            return false;
        return !m_isGerman || word.size() > 2 || isStarter;
    }

    /// A lower-case word; "iPhone" opens sentences like a capital.
    bool isLowerWord(std::size_t at) const
    {
        if (at >= m_unit.end || !isLowerLetter(peek(at)))
            return false;
        const auto second = peek(at + decodeAt(m_body, at).length);
        return u_isupper(static_cast<UChar32>(second)) == 0;
    }

    static bool isNumber(std::string_view word)
    {
        return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    /// "U.S", "z.B": letters with stops between them.
    static bool isDotted(std::string_view word)
    {
        return word.size() >= 3 && word.size() <= 8 && word[1] == '.' && isLetter(static_cast<unsigned char>(word[0]));
    }

    std::size_t afterSpace(std::size_t at) const
    {
        while (at < m_unit.end) {
            const auto point = decodeAt(m_body, at);
            const bool opens = point.value == U'"' || point.value == U'“' || point.value == U'„' || point.value == U'»'
                || point.value == U'«' || point.value == U'(' || point.value == U'\'' || point.value == U'‘';
            if (!isSpace(point.value) && !opens)
                break;
            at += point.length;
        }
        return at;
    }

    std::string_view wordBefore(std::size_t at) const
    {
        auto begin = at;
        while (begin > m_unit.begin) {
            const auto point = decodeBefore(m_body, begin);
            const bool belongs = isLetter(point.value) || isDigit(point.value) || point.value == U'.';
            if (!belongs)
                break;
            begin -= point.length;
        }
        return m_body.substr(begin, at - begin);
    }

    std::string_view wordAt(std::size_t at) const
    {
        auto end = at;
        while (end < m_unit.end && isLetter(peek(end)))
            end += decodeAt(m_body, end).length;
        return m_body.substr(at, end - at);
    }

    void add(std::size_t begin, std::size_t end, std::vector<Span>& out) const
    {
        const auto sentence = trimmed(m_body.substr(begin, end - begin));
        if (sentence.empty())
            return;
        const auto at = static_cast<std::size_t>(sentence.data() - m_body.data());
        const bool hasWord = [&] {
            for (Utf8Walk walk{sentence}; !walk.atEnd(); walk.next()) {
                if (u_isalnum(static_cast<UChar32>(walk.value())) != 0)
                    return true;
            }
            return false;
        }();
        if (hasWord || out.empty() || out.back().end < m_unit.begin)
            out.push_back({at, at + sentence.size()});
        else
            out.back().end = at + sentence.size(); // a stray mark belongs to the sentence before
    }

    std::string_view m_body;
    Span m_unit;
    const Abbreviations& m_abbreviations;
    bool m_isGerman;
};

} // namespace

std::vector<Span> splitSentences(std::string_view body, std::string_view language)
{
    std::vector<Span> sentences;
    const auto& abbreviations = Abbreviations::of(language);
    const bool isGerman = language.substr(0, 2) == "de";
    for (const auto& unit : unwrappedLines(body))
        SentenceScan{body, unit, abbreviations, isGerman}.run(sentences);
    return sentences;
}

} // namespace exeunt::text
