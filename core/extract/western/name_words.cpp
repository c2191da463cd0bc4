// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/name_words.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

using enum WordClass;

bool NameWords::isNameWord(std::size_t at, const Sentence& sentence, bool isTitle) const
{
    const auto& token = m_tokens[at];
    if (!token.isWord || m_scene.taken[at] || m_scene.inRole[at])
        return false;
    if (!token.isCapital && !(token.isNumber && hasLetter(token)) && !isCoined(token))
        return false;
    if (token.is(Month) || token.is(Honorific) || (token.is(Degree) && at > sentence.first)
        || (token.is(Former) && token.lower.ends_with('-'))) // "Ex-" of "Ex-Minister"
        return false;
    const bool isGiven = m_vocabulary.isGivenName(token.text);
    if (at == sentence.first && (token.is(Stop) || token.is(OrgCue) || token.is(Trigger) || token.is(Common)) && !isGiven)
        return (token.is(OrgWord) && m_scene.isFormHead(at)) || (!token.is(Stop) && opensForm(at, sentence, isTitle));
    if (m_vocabulary.isGerman())
        return isGermanNameWord(at, isGiven);
    if (isDefinedTerm(at, sentence) || isCompoundOfName(token.lower))
        return false;
    if (token.is(Stop) && token.text.size() > 1)
        return token.lower == "the" && at + 1 < sentence.last && m_tokens[at + 1].isCapital && at > sentence.first
            && isArticleOfName(at);
    if (isTitle && !isGiven && (token.is(Common) || token.is(Trigger) || token.is(Say) || token.is(Auxiliary) || token.is(Team)))
        return false;
    return !(token.is(Common) && token.is(Month));
}

/// "Leeds-based", "Norvane-backed", "China-focused": they tell of something else.
bool NameWords::isCompoundOfName(std::string_view word)
{
    const auto hyphen = word.rfind('-');
    if (hyphen == std::string_view::npos || hyphen == 0)
        return false;
    const auto tail = word.substr(hyphen + 1);
    for (const std::string_view ending : {"based", "backed", "focused", "focussed", "owned", "listed", "led", "born", "trained",
             "run", "funded", "controlled", "style", "educated", "headquartered", "centric", "era", "affiliated", "linked"})
        if (tail == ending)
            return true;
    return false;
}

bool NameWords::isCoined(const Token& token)
{
    return token.text.size() > 2 && token.text[0] >= 'a' && token.text[0] <= 'z'
        && std::count_if(token.text.begin(), token.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) > 0
        && token.text.find('-') == std::string_view::npos;
}

bool NameWords::opensForm(std::size_t at, const Sentence& sentence, bool isTitle) const
{
    if (m_vocabulary.isGerman() || isTitle)
        return false;
    std::size_t end = at + 1;
    while (end < sentence.last && m_tokens[end].isCapital && !m_scene.inRole[end] && !m_tokens[end].is(Stop)
        && !m_vocabulary.isGivenName(m_tokens[end].text) && m_known[end] < 0)
        ++end;
    return end > at + 1 && m_tokens[end - 1].is(OrgWord);
}

bool NameWords::isDefinedTerm(std::size_t at, const Sentence& sentence) const
{
    if (at == sentence.first || m_tokens[at - 1].lower != "the" || (at + 1 < sentence.last && m_tokens[at + 1].isCapital))
        return false;
    return m_tokens[at].is(OrgCue) || m_tokens[at].is(PostWord) || m_vocabulary.hasClass("the " + m_tokens[at].lower, Metonym);
}

bool NameWords::isArticleOfName(std::size_t at) const
{
    return m_tokens[at - 1].is(Preposition);
}

bool NameWords::isGermanNameWord(std::size_t at, bool isGiven) const
{
    const auto& token = m_tokens[at];
    if (isGiven
        || (at > 0 && m_tokens[at - 1].isCapital && m_vocabulary.isGivenName(m_tokens[at - 1].text)
            && m_tokens[at - 1].text.size() > 2 && !token.is(Month) && !m_scene.inRole[at - 1]))
        return true;
    if (token.is(Stop) || token.is(Place))
        return false;
    const bool follows = at > 0 && m_tokens[at - 1].isCapital && !m_tokens[at - 1].is(Stop) && !m_tokens[at - 1].is(OrgCue)
        && !m_scene.inRole[at - 1] && !(isOriginAdjective(at - 1) && isKindOfCompany(token.lower));
    if (token.is(OrgWord))
        return follows || m_scene.isFormHead(at) || !(token.is(Common) || (token.is(OrgCue) && isKindOfCompany(token.lower)));
    if (token.is(OrgCue) || token.is(Team) || token.is(PersonNoun) || token.is(Common))
        return false;
    if (token.is(Trigger) && !follows)
        return false;
    if (isOriginAdjective(at))
        return at + 1 < m_tokens.size() && m_tokens[at + 1].isCapital && m_tokens[at + 1].is(OrgWord)
            && (!m_tokens[at + 1].is(OrgCue) || m_tokens[at + 1].lower == "zeitung");
    return !m_vocabulary.endsLike(token.lower, NounEnding);
}

bool NameWords::isKindOfCompany(const std::string& word) const
{
    constexpr std::array<std::string_view, 6> kHeads{"bank", "gruppe", "institut", "verlag", "holding", "klinik"};
    const auto* const head = std::find_if(kHeads.begin(), kHeads.end(), [&](std::string_view h) { return word.ends_with(h); });
    if (head == kHeads.end() || m_vocabulary.hasClass(word, OrgCue))
        return true;
    auto modifier = word.substr(0, word.size() - head->size());
    if (modifier.ends_with('-'))
        modifier.pop_back();
    const auto joined = modifier.ends_with('s') ? modifier.substr(0, modifier.size() - 1) : modifier;
    return modifier.size() < 3 || m_vocabulary.isNoun(modifier) || m_vocabulary.hasClass(modifier, RoleArea)
        || m_vocabulary.isNoun(joined) || m_vocabulary.hasClass(joined, RoleArea) || m_vocabulary.hasClass(joined, OrgCue);
}

bool NameWords::isOriginAdjective(std::size_t at) const
{
    const auto& word = m_tokens[at].lower;
    if (!word.ends_with("er") || word.size() < 6)
        return false;
    const auto stem = word.substr(0, word.size() - 2);
    return m_vocabulary.hasClass(stem, Place) || m_vocabulary.hasClass(stem + "en", Place)
        || m_vocabulary.hasClass(stem + "e", Place);
}

bool NameWords::hasLetter(const Token& token)
{
    constexpr std::ptrdiff_t kMostDigits = 3;
    if (std::count_if(token.text.begin(), token.text.end(), [](char c) { return c >= '0' && c <= '9'; }) > kMostDigits)
        return false;
    return std::any_of(token.text.begin(), token.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string NameScene::textOf(std::size_t first, std::size_t last) const
{
    const Span span{text.tokens[first].span.begin, text.tokens[last - 1].span.end};
    std::string words{span.of(document.article().text)};
    if (words.ends_with('-'))
        words.pop_back();
    return words;
}

bool NameScene::isFormHead(std::size_t at) const
{
    if (!text.tokens[at].is(WordClass::FormHead) || at + 1 >= text.tokens.size())
        return false;
    const bool isOf = text.tokens[at + 1].lower == "of" && at + 2 < text.tokens.size() && text.tokens[at + 2].isCapital;
    const auto& word = text.tokens[at].lower;
    const auto& next = text.tokens[at + 1].lower;
    const bool isSite = vocabulary.isGerman() && at + 2 < text.tokens.size() && (next == "am" || next == "im")
        && text.tokens[at + 2].isCapital; // "Theater am Wall"
    const bool isLatin = !vocabulary.isGerman() && word != "university" && word != "institute" && word != "bank"
        && word != "ministry" && text.tokens[at].isCapital
        && text.tokens[at + 1].isCapital; // "Radio Leinster", "Banque Delaroche"
    return isOf || isSite || isLatin || (vocabulary.isGerman() && word != "bank" && text.tokens[at + 1].isCapital);
}

bool NameScene::isSentenceStart(std::size_t at) const
{
    // "++ Norvane: …", "• Norvane …": marks before the first word
    while (at > 0 && !text.tokens[at - 1].isWord && !text.tokens[at - 1].isMark('.') && !text.tokens[at - 1].isMark(',')
        && !text.tokens[at - 1].isMark(')') && text.tokens[at].span.begin > 0
        && document.article().text[text.tokens[at].span.begin - 1] != '\n' && vocabulary.isGerman())
        --at;
    return at == 0 || text.tokens[at - 1].isMark('.') || text.tokens[at].span.begin == 0
        || document.article().text[text.tokens[at].span.begin - 1] == '\n';
}

} // namespace exeunt::extract::western
