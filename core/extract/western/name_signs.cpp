// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/name_signs.h"

#include <algorithm>

namespace exeunt::extract::western {

using enum WordClass;

void SignReader::weighShape(const Candidate& candidate, Signs& signs) const
{
    const auto& head = m_tokens[candidate.first];
    const auto& tail = m_tokens[candidate.last - 1];
    const bool isGiven = m_vocabulary.isGivenName(head.text);
    constexpr int kNever = 12;
    if (signs.words == 1 && isCode(head.text)) // "VRD-207" is a thing
        signs.organization -= kNever;
    if (candidate.first > 0 && candidate.last < m_tokens.size() && m_tokens[candidate.first - 1].text == "/"
        && m_tokens[candidate.last].text == "/") // "LEEDS, Jan. 8 /NewsBeam/": the wire
        signs.organization -= kNever;
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
    const bool isGenitive = tail.lower.ends_with('s') && (tail.text.find('-') != std::string_view::npos || tail.text.size() > 8);
    if (m_vocabulary.isGerman()
        && (m_vocabulary.endsLike(tail.lower, OrgEnding)
            || (isGenitive && m_vocabulary.endsLike(tail.lower.substr(0, tail.lower.size() - 1), OrgEnding))))
        signs.organization += 3;
    if (m_scene.isNoun(candidate.first, candidate.last))
        signs.organization -= m_vocabulary.nounWeight(head.lower);
    if (signs.words > 1 && !hasForm && tail.is(Noun) && !isGiven) // "Internen Revision", "Zürcher Labor"
        signs.organization -= hasAdjectiveEnding(head.lower) ? 4 : 1;
    if (!m_vocabulary.isGerman() && signs.words > 1 && !isGiven && !tail.is(OrgWord) && tail.is(Office))
        signs.person -= 8; // "Center Business Unit"
    if (head.text.size() >= 2 && isAllCapital(head.text) && signs.words == 1)
        signs.organization += 1;
    if (!m_vocabulary.isGerman() && signs.words > 1 && head.is(Place) && !isGiven && !head.is(Surname))
        signs.organization += 3; // "Nottingham Mail", "Leeds Provident"
    // "Halvard Shipping" is a company, "Halvard Post" may be a man.
    const bool isNamedAfter = !m_vocabulary.isGerman() && hasForm && signs.words == 2 && !tail.is(Surname);
    if (signs.words == 2 && head.is(PlaceHead)) { // "Bad Homburg", "Santa Clara"
        signs.person -= kNever;
        signs.organization -= kNever;
    }
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

/// What stands on another line speaks for nothing here.
bool SignReader::startsLine(std::size_t at) const
{
    const Span between{m_tokens[at - 1].span.end, m_tokens[at].span.begin};
    return between.of(m_scene.document.article().text).find('\n') != std::string_view::npos;
}

/// Letters, a hyphen and digits.
bool SignReader::isCode(std::string_view text)
{
    const auto hyphen = text.find('-');
    return hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < text.size() && isAllCapital(text.substr(0, hyphen))
        && std::all_of(
            text.begin() + static_cast<std::ptrdiff_t>(hyphen) + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool SignReader::hasAdjectiveEnding(std::string_view word)
{
    return word.ends_with("er") || word.ends_with("en") || word.ends_with('e') || word.ends_with("es") || word.ends_with("em");
}

bool SignReader::hasInnerCapital(std::string_view text)
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

const Frame* SignReader::frameEndingAt(std::size_t at) const
{
    for (std::size_t begin = at;; --begin) {
        for (const auto& found : m_tokens[begin].phrases)
            if (found.phrase->frame >= 0 && begin + found.length == at + 1)
                return &m_vocabulary.frames()[static_cast<std::size_t>(found.phrase->frame)];
        if (begin == 0 || at - begin >= 3)
            return nullptr;
    }
}

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
    reader.weighTerm(candidate, signs);
}

} // namespace exeunt::extract::western
