// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/term_finder.h"

#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "core/view/strategies/term_words.h"

#include <algorithm>
#include <array>

namespace exeunt::view::strategies {

namespace {

constexpr std::size_t kFewestHan = 3, kMostHan = 8; // characters of a phrase
constexpr std::size_t kMostWords = 3;               // of a Western phrase
constexpr std::size_t kFewestLetters = 4;           // of a Western phrase of one word
constexpr std::size_t kMostQuoted = 36;             // bytes
constexpr int kNoted = 3, kMarked = 2, kPhrase = 1;

bool isLetter(char32_t c)
{
    return text::isLatin(c) || text::isDigit(c);
}

bool isUpper(char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

/// How far a concept's form reaches in folded text from `at`; 0 where it does not stand there.
std::size_t reach(std::string_view text, std::size_t at, std::string_view form)
{
    auto end = at;
    for (const char c : form) {
        if (c == '*') {
            while (end < text.size() && isLetter(text::decodeAt(text, end).value))
                end += text::decodeAt(text, end).length;
        } else if (end < text.size() && text[end] == c) {
            ++end;
        } else {
            return 0;
        }
    }
    const auto last = text::decodeBefore(text, end).value;
    const bool isInside = end < text.size() && isLetter(last) && isLetter(text::decodeAt(text, end).value);
    return isInside ? 0 : end - at;
}

bool beginsWord(std::string_view text, std::size_t at)
{
    return at == 0 || !isLetter(text::decodeAt(text, at).value) || !isLetter(text::decodeBefore(text, at).value);
}

/// The words of a German plan bend: Modelle, Modellen, Modells share their stem.
std::string stemOf(std::string key)
{
    for (const auto* ending : {"en", "es", "er", "em", "n", "s", "e"}) {
        const std::string_view end{ending};
        if (key.size() > 5 + end.size() && std::string_view{key}.ends_with(end)) {
            key.resize(key.size() - end.size());
            break;
        }
    }
    return key;
}

std::size_t upperCount(std::string_view text)
{
    std::size_t count = 0;
    for (text::Utf8Walk walk{text}; !walk.atEnd(); walk.next())
        count += isUpper(walk.value()) ? 1 : 0;
    return count;
}

bool hasDigitOnly(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) >= 0x80U || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); });
}

/// GPU, AutoGLM, Yi-Lightning, GPT-4: more than a word with its first letter large.
bool isMarked(std::string_view word)
{
    const auto upper = upperCount(word);
    const bool hasDigit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return upper >= 2 || (upper == 1 && hasDigit);
}

} // namespace

TermFinder::TermFinder(const FactTable& table, const std::vector<std::string>& companies)
{
    const auto add = [this](const std::string& name) {
        if (auto folded = text::fold(name).text; !folded.empty())
            m_names.push_back(std::move(folded));
    };
    for (const auto& company : companies)
        add(company);
    for (const auto& names : table.snapshot().organizations)
        if (std::find(companies.begin(), companies.end(), names.name) != companies.end())
            for (const auto& alias : names.aliases)
                add(alias);
    std::sort(m_names.begin(), m_names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    m_people.insert(table.people().begin(), table.people().end());
}

bool TermFinder::isTaken(Span span) const
{
    return std::any_of(m_taken.begin(), m_taken.end(), [&](const Span& taken) { return taken.overlaps(span); });
}

/// Whether a person's name stands in it; names of two to four ideographs also inside.
bool TermFinder::hasPerson(std::string_view text) const
{
    if (m_people.count(text) != 0)
        return true;
    std::vector<std::size_t> ends{0};
    for (text::Utf8Walk walk{text}; !walk.atEnd(); walk.next())
        ends.push_back(walk.nextOffset());
    for (std::size_t i = 0; i < ends.size(); ++i)
        for (std::size_t n = 2; n <= 4 && i + n < ends.size(); ++n)
            if (text::isHan(text::decodeAt(text, ends[i]).value)
                && m_people.count(text.substr(ends[i], ends[i + n] - ends[i])) != 0)
                return true;
    return false;
}

void TermFinder::add(std::string_view statement, Span span, int weight)
{
    const auto words = text::trimmed(span.of(statement));
    auto key = text::foldKey(words);
    if (key.empty() || hasDigitOnly(words) || hasPerson(words))
        return;
    if (TermWords::get().isProduct(key))
        weight = kNoted;
    if (!m_hasHan)
        key = stemOf(std::move(key));
    if (std::none_of(m_found.begin(), m_found.end(), [&](const FoundTerm& term) { return term.key == key; }))
        m_found.push_back({std::move(key), std::string{words}, weight});
}

/// The companies' names take their place, so that nothing of them becomes a term.
void TermFinder::findNames()
{
    const auto& text = m_folded.text;
    for (const auto& name : m_names)
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
            if (beginsWord(text, at) && reach(text, at, name) != 0)
                m_taken.push_back(m_folded.toOriginal({at, at + name.size()}));
}

/// What the lists know, the longest form first. What stands there takes its place, term or not.
void TermFinder::findForms(std::string_view statement, const TermForms& forms, char mark, int weight, bool isTerm)
{
    const std::string_view text = m_folded.text;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = text::decodeAt(text, at);
        const auto known = beginsWord(text, at) ? forms.find(beginningAt(text, at)) : forms.end();
        std::size_t length = 0;
        if (known != forms.end())
            for (const auto& form : known->second) {
                length = reach(text, at, form.form);
                if (length == 0)
                    continue;
                const auto span = m_folded.toOriginal({at, at + length});
                const bool isWritten = form.exact.empty() || span.of(statement) == form.exact;
                if (!isWritten || isTaken(span)) {
                    length = 0;
                    continue;
                }
                const auto key = mark + std::to_string(form.number);
                const bool isNew =
                    std::none_of(m_found.begin(), m_found.end(), [&](const FoundTerm& term) { return term.key == key; });
                if (isTerm && isNew)
                    m_found.push_back({key, std::string{span.of(statement)}, weight});
                m_taken.push_back(span);
                break;
            }
        at += std::max<std::size_t>(length, first.length);
    }
}

/// What an article sets in quotation marks, as long as it is no sentence.
void TermFinder::findQuoted(std::string_view statement)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kMarks{
        {{"“", "”"}, {"「", "」"}, {"《", "》"}, {"„", "“"}, {"\"", "\""}, {"»", "«"}, {"『", "』"}}};
    for (const auto& [open, close] : kMarks)
        for (auto at = statement.find(open); at != std::string_view::npos; at = statement.find(open, at)) {
            const auto begin = at + open.size();
            const auto end = statement.find(close, begin);
            if (end == std::string_view::npos)
                break;
            const Span span{begin, end};
            const bool isWord = span.size() >= 2 && span.size() <= kMostQuoted
                && span.of(statement).find_first_of(".!?;") == std::string_view::npos
                && span.of(statement).find("，") == std::string_view::npos;
            const bool isConcept =
                std::any_of(m_taken.begin(), m_taken.end(), [&](const Span& taken) { return taken.contains(span); });
            if (isWord && !isConcept && !TermWords::get().isChineseStop(span.of(statement))) {
                add(statement, span, kNoted);
                m_taken.push_back(span);
            }
            at = end + close.size();
        }
}

void TermFinder::addHan(std::string_view statement, Span run, bool isBroken, std::vector<Word>& words)
{
    std::u32string piece;
    std::vector<std::size_t> offsets;
    for (text::Utf8Walk walk{run.of(statement)}; !walk.atEnd(); walk.next()) {
        piece += walk.value();
        offsets.push_back(run.begin + walk.nextOffset());
    }
    auto begin = run.begin;
    for (const auto end : m_breaker.ends(piece)) {
        words.push_back({{begin, offsets[end - 1]}, true, isBroken});
        begin = offsets[end - 1];
        isBroken = false;
    }
}

/// Words in order: of ideographs as the dictionary parts them, of letters as they stand (Yi-Lightning is one).
std::vector<TermFinder::Word> TermFinder::wordsOf(std::string_view statement)
{
    std::vector<Word> words;
    bool isBroken = true;
    for (std::size_t at = 0; at < statement.size();) {
        const auto first = text::decodeAt(statement, at);
        auto end = at;
        if (text::isHan(first.value)) {
            while (end < statement.size() && text::isHan(text::decodeAt(statement, end).value))
                end += text::decodeAt(statement, end).length;
            addHan(statement, {at, end}, isBroken, words);
        } else if (isLetter(first.value)) {
            while (end < statement.size()) {
                const auto c = text::decodeAt(statement, end);
                const bool isInner =
                    (c.value == U'-' || c.value == U'.' || c.value == U'&' || c.value == U'+' || c.value == U'\'')
                    && end + 1 < statement.size() && isLetter(text::decodeAt(statement, end + 1).value);
                if (!isLetter(c.value) && !isInner)
                    break;
                end += c.length;
            }
            words.push_back({{at, end}, false, isBroken});
        } else {
            isBroken = !text::isSpace(first.value) || isBroken;
            at += first.length;
            continue;
        }
        isBroken = false;
        at = end;
    }
    return words;
}

/// A run of Chinese words between stop words. One that holds a concept or a name tells nothing more.
void TermFinder::closeHan(std::string_view statement, const std::vector<Word>& words, std::size_t begin, std::size_t end)
{
    if (begin == end)
        return;
    const Span span{words[begin].span.begin, words[end - 1].span.end};
    const auto size = text::countCodePoints(span.of(statement));
    if (size >= kFewestHan && size <= kMostHan && !isTaken(span))
        add(statement, span, kPhrase);
}

/// A run of English words: two or three, or one that is marked. In Chinese text any run.
void TermFinder::closeLatin(std::string_view statement, const std::vector<Word>& words, std::size_t begin, std::size_t end)
{
    if (begin == end)
        return;
    const Span span{words[begin].span.begin, words[end - 1].span.end};
    const auto first = words[begin].span.of(statement);
    const bool isWord = end - begin == 1;
    if (isTaken(span) || end - begin > kMostWords || (isWord && span.size() < 2))
        return;
    if (m_hasHan || (isWord && isMarked(first)))
        add(statement, span, kMarked);
    else if (!isWord && span.size() >= kFewestLetters)
        add(statement, span, kPhrase);
}

/// Nouns of a run of German words, with the adjective before them.
void TermFinder::closeGerman(std::string_view statement, const std::vector<Word>& words, std::size_t begin, std::size_t end)
{
    const auto isNoun = [&](std::size_t i) { return isUpper(text::decodeAt(statement, words[i].span.begin).value); };
    const auto isAdjective = [&](std::size_t i) {
        const auto word = words[i].span.of(statement);
        return !isNoun(i) && word.size() > kFewestLetters
            && (word.ends_with("e") || word.ends_with("en") || word.ends_with("er") || word.ends_with("es")
                || word.ends_with("em"));
    };
    for (auto i = begin; i < end; ++i) {
        if (!isNoun(i))
            continue;
        auto last = i;
        while (last + 1 < end && isNoun(last + 1))
            ++last;
        const bool isBent = i > begin && isAdjective(i - 1);
        const Span nouns{words[i].span.begin, words[last].span.end};
        const Span span{isBent ? words[i - 1].span.begin : nouns.begin, nouns.end};
        const bool isSpecial = isBent || last > i || nouns.size() >= 12 || isMarked(nouns.of(statement));
        if (isSpecial && last - i < kMostWords && !isTaken(span))
            add(statement, span, isMarked(nouns.of(statement)) ? kMarked : kPhrase);
        i = last;
    }
}

void TermFinder::findPhrases(std::string_view statement, const std::vector<Word>& words)
{
    const auto& lists = TermWords::get();
    const auto isStop = [&](const Word& word) {
        const auto text = word.span.of(statement);
        if (word.isHan)
            return lists.isChineseStop(text);
        const auto folded = text::fold(text).text;
        if (hasDigitOnly(text))
            return true;
        if (m_hasHan)
            return folded == "ai";
        return m_isGerman ? lists.isGermanStop(folded) : lists.isEnglishStop(folded);
    };
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        if (begin == end)
            return;
        if (words[begin].isHan)
            closeHan(statement, words, begin, end);
        else if (m_isGerman)
            closeGerman(statement, words, begin, end);
        else
            closeLatin(statement, words, begin, end);
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != begin && (words[i].isBroken || words[i].isHan != words[i - 1].isHan)) {
            close(i);
            begin = i;
        }
        if (isStop(words[i]) || isTaken(words[i].span)) {
            // A phrase that touches a concept is more of it: dropped, not cut.
            const bool touches = isTaken(words[i].span) && words[i].isHan && begin != i;
            if (!touches)
                close(i);
            begin = i + 1;
        }
    }
    close(words.size());
}

std::vector<FoundTerm> TermFinder::termsIn(std::string_view statement, bool withPartners)
{
    m_taken.clear();
    m_found.clear();
    m_folded = text::fold(statement);
    const auto words = wordsOf(statement);
    m_hasHan = std::any_of(words.begin(), words.end(), [](const Word& word) { return word.isHan; });
    m_isGerman = false;
    if (!m_hasHan) {
        std::size_t german = 0, english = 0;
        for (const auto& word : words) {
            const auto folded = text::fold(word.span.of(statement)).text;
            german += TermWords::get().isGermanStop(folded) ? 1 : 0;
            english += TermWords::get().isEnglishStop(folded) ? 1 : 0;
        }
        m_isGerman = german > english;
    }
    findNames();
    findForms(statement, TermWords::get().organizations(), '@', kMarked, withPartners);
    findForms(statement, TermWords::get().concepts(), '#', kNoted, true);
    findQuoted(statement);
    findPhrases(statement, words);
    return std::move(m_found);
}

} // namespace exeunt::view::strategies
