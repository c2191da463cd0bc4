// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Terms of a trade, which are written like names: "Product-Market Fit (PMF)", "MoE (Mixture of Experts)", "das Scaling Law".
#include "core/extract/western/name_signs.h"

#include <algorithm>

namespace exeunt::extract::western {

using enum WordClass;

namespace {

char upper(char letter)
{
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
}

/// The first letters of the parts of words: "Product-Market Fit" gives PMF.
std::string initialsOf(std::string_view words)
{
    std::string initials;
    bool isInside = false;
    for (const char letter : words) {
        const bool isGap = letter == ' ' || letter == '-';
        if (!isGap && !isInside)
            initials += upper(letter);
        isInside = !isGap;
    }
    return initials;
}

std::string inCapitals(std::string_view word)
{
    std::string capitals;
    std::transform(word.begin(), word.end(), std::back_inserter(capitals), upper);
    return capitals;
}

} // namespace

void SignReader::weighTerm(const Candidate& candidate, Signs& signs) const
{
    constexpr int kTerm = 4, kThing = 6;
    if (candidate.lexicon >= 0)
        return;
    const bool isAbbreviation =
        signs.words == 1 && m_tokens[candidate.first].text.size() >= 2 && m_tokens[candidate.first].text.size() <= 6;
    if ((isAbbreviation && isSpelledOut(candidate.first)) || isInSpelling(candidate.first))
        signs.organization -= kTerm;
    // No company takes "das" unless a word of it is neuter: "das Klinikum Bergheim".
    const auto isKind = [this](std::size_t at) { return m_tokens[at].is(Noun) || m_tokens[at].is(OrgCue); };
    const bool isThing = m_vocabulary.isGerman() && signs.words >= 2 && candidate.first > 0
        && m_tokens[candidate.first - 1].lower == "das" && !isKind(candidate.last - 1) && !isKind(candidate.first);
    if (isThing)
        signs.organization -= kThing;
}

/// Whether words beside the abbreviation at `at`, on the other side of a bracket, begin with its letters and name no organization.
bool SignReader::isSpelledOut(std::size_t at) const
{
    constexpr std::size_t kMostWords = 6;
    const std::string letters = inCapitals(m_tokens[at].text);
    const auto isName = [&](std::size_t first, std::size_t last) {
        return std::any_of(m_tokens.begin() + static_cast<std::ptrdiff_t>(first),
            m_tokens.begin() + static_cast<std::ptrdiff_t>(last),
            [](const Token& token) { return token.is(OrgWord) || token.is(OrgCue); });
    };
    const bool isInBrackets = at >= 2 && at + 1 < m_tokens.size() && m_tokens[at - 1].text == "(" && m_tokens[at + 1].text == ")";
    if (isInBrackets) {
        for (std::size_t first = at - 1; first-- > 0 && at - 1 - first <= kMostWords && m_tokens[first].isWord;) {
            if (initialsOf(m_scene.textOf(first, at - 1)) == letters)
                return !isName(first, at - 1);
        }
        return false;
    }
    if (at + 1 >= m_tokens.size() || m_tokens[at + 1].text != "(")
        return false;
    std::size_t close = at + 2;
    while (close < m_tokens.size() && close < at + 2 + kMostWords && m_tokens[close].isWord)
        ++close;
    return close < m_tokens.size() && close > at + 2 && m_tokens[close].text == ")"
        && initialsOf(m_scene.textOf(at + 2, close)) == letters && !isName(at + 2, close);
}

/// "Experts" of "MoE (Mixture of Experts)".
bool SignReader::isInSpelling(std::size_t at) const
{
    constexpr std::size_t kMostWords = 6;
    std::size_t open = at;
    while (open > 1 && at - open <= kMostWords && m_tokens[open - 1].isWord)
        --open;
    return open >= 2 && m_tokens[open - 1].text == "(" && m_tokens[open - 2].isWord && isSpelledOut(open - 2);
}

} // namespace exeunt::extract::western
