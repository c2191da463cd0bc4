// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/vocabulary.h"

#include "core/base/resource.h"
#include "core/extract/table.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace exeunt::extract::western {

namespace {

constexpr std::array<std::string_view, 89> kClassNames{"rolehead", "rolemodifier", "roleending", "rolearea", "honorific",
    "orgword", "orgending", "orgcue", "cueending", "metonym", "stop", "preposition", "determiner", "pronoun", "relative",
    "negator", "denial", "condition", "hedge", "future", "say", "new", "former", "current", "team", "amount", "opener",
    "auxiliary", "past", "month", "abbreviation", "particle", "common", "held", "personnoun", "plain", "place", "copula",
    "surname", "be", "participle", "connector", "clauseend", "chain", "postword", "reason", "owner", "pastsign", "headinghire",
    "headingpost", "headingexit", "reject", "untrue", "nounending", "field", "fieldending", "formhead", "orgverb", "bareform",
    "spanword", "roleverb", "degree", "reversal", "career", "body", "office", "siderole", "effect", "begin", "including",
    "columnperson", "columnfrom", "columnto", "columnrole", "columndate", "noun", "epithet", "epithetending", "learned",
    "immediate", "start", "effective", "end", "change", "house", "loss", "dated", "postending", "placehead"};

constexpr std::array<std::pair<std::string_view, Slot>, 8> kSlotNames{
    {{"person", Slot::Person}, {"successor", Slot::Successor}, {"from", Slot::From}, {"to", Slot::To}, {"here", Slot::Here},
        {"old", Slot::OldRole}, {"new", Slot::NewRole}, {"team", Slot::Team}}};

Slot slotNamed(std::string_view name)
{
    for (const auto& [word, slot] : kSlotNames)
        if (word == name)
            return slot;
    assert(name.empty() || name == "-" || name == "none");
    return Slot::None;
}

std::vector<std::string> wordsOf(std::string_view phrase)
{
    std::vector<std::string> words;
    while (!phrase.empty()) {
        const auto space = phrase.find(' ');
        if (space != 0)
            words.emplace_back(phrase.substr(0, space));
        if (space == std::string_view::npos)
            break;
        phrase.remove_prefix(space + 1);
    }
    return words;
}

Phrase phraseOf(std::string_view text)
{
    Phrase phrase;
    constexpr std::string_view kGap = " … ";
    const auto gap = text.find(kGap);
    phrase.words = wordsOf(text.substr(0, gap));
    if (gap != std::string_view::npos)
        phrase.later = wordsOf(text.substr(gap + kGap.size()));
    return phrase;
}

/// Rows whose words are ends of words.
bool isEndingClass(WordClass wordClass)
{
    return wordClass == WordClass::RoleEnding || wordClass == WordClass::OrgEnding || wordClass == WordClass::CueEnding
        || wordClass == WordClass::PostEnding || wordClass == WordClass::NounEnding || wordClass == WordClass::FieldEnding
        || wordClass == WordClass::EpithetEnding;
}

/// "Min-jae", "Yong-su": two syllables of a Korean name, the second without a capital.
bool isSyllablePair(std::string_view word, std::size_t hyphen)
{
    constexpr std::array<std::string_view, 36> kSecond{"jae", "jun", "joon", "ho", "hoon", "hee", "hyun", "hyuk", "hwan", "jin",
        "jung", "kyu", "kyung", "min", "mi", "na", "rim", "seok", "seo", "seong", "soo", "su", "suk", "sun", "sung", "tae", "won",
        "woo", "yeon", "yong", "young", "yul", "ah", "eun", "gyu", "ji"};
    return word.front() >= 'A' && word.front() <= 'Z' && hyphen <= 5
        && std::find(kSecond.begin(), kSecond.end(), word.substr(hyphen + 1)) != kSecond.end();
}

} // namespace

std::optional<WordClass> wordClassOf(std::string_view name)
{
    const auto* const found = std::find(kClassNames.begin(), kClassNames.end(), name);
    if (found == kClassNames.end())
        return std::nullopt;
    return static_cast<WordClass>(found - kClassNames.begin());
}

std::string lowered(std::string_view text)
{
    std::string lower;
    lower.reserve(text.size());
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < length;) {
        const auto byte = static_cast<unsigned char>(text[static_cast<std::size_t>(at)]);
        if (byte < 0x80) {
            lower += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
            ++at;
            continue;
        }
        UChar32 point = 0;
        U8_NEXT(text.data(), at, length, point);
        if (point < 0)
            continue;
        point = u_tolower(point);
        std::array<char, 4> bytes{};
        int32_t size = 0;
        U8_APPEND_UNSAFE(bytes.data(), size, point);
        lower.append(bytes.data(), static_cast<std::size_t>(size));
    }
    return lower;
}

bool Frame::has(std::string_view flag) const
{
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

Slot Frame::slotOf(std::string_view preposition) const
{
    for (const auto& [word, slot] : prepositions)
        if (word == preposition)
            return slot;
    return Slot::None;
}

Vocabulary::Vocabulary(std::string_view language)
    : m_isGerman{language == "de"}
{
    const std::string folder = "lexicon/" + std::string{language} + "/";
    readWords(resource(folder + "words.tsv").value_or(""));
    readFrames(resource(folder + "frames.tsv").value_or(""));
    readNames(resource("lexicon/en/given_names.txt").value_or(""));
    readNames(resource("lexicon/de/given_names.txt").value_or(""));
    for (const auto& row : tableRows(resource(folder + "not_names.txt").value_or("")))
        m_noNames.add(row.front());
    if (m_isGerman)
        m_nouns.emplace(resource(folder + "nouns.txt").value_or(""));
    m_phrases.forEach([](std::vector<Phrase>& phrases) {
        std::stable_sort(
            phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
    });
}

void Vocabulary::readWords(std::string_view content)
{
    for (const auto& row : tableRows(content)) {
        const auto wordClass = wordClassOf(row.front());
        assert(wordClass && row.size() >= 2);
        if (!wordClass || row.size() < 2)
            continue;
        const bool isEnding = isEndingClass(*wordClass);
        for (const auto part : cellParts(row[1])) {
            if (isEnding) {
                m_endings[static_cast<unsigned char>(part.back())].push_back({std::string{part}, *wordClass});
                continue;
            }
            auto phrase = phraseOf(part);
            phrase.wordClass = *wordClass;
            if (!phrase.words.empty())
                m_phrases[phrase.words.front()].push_back(phrase);
        }
    }
}

void Vocabulary::readFrames(std::string_view content)
{
    for (const auto& row : tableRows(content)) {
        // name, kind, subject, object, bare organization, bare role, prepositions, flags, forms
        assert(row.size() >= 9);
        if (row.size() < 9)
            continue;
        Frame frame;
        frame.name = row[0];
        const auto kind = article::moveKindFromString(row[1]);
        assert(kind || row[1] == "-");
        frame.kind = kind.value_or(article::MoveKind::Departure);
        frame.subject = slotNamed(row[2]);
        frame.object = slotNamed(row[3]);
        frame.bareOrganization = slotNamed(row[4]);
        frame.bareRole = slotNamed(row[5]);
        for (const auto part : cellParts(row[6])) {
            const auto colon = part.find(':');
            if (colon != std::string_view::npos)
                frame.prepositions.emplace_back(part.substr(0, colon), slotNamed(part.substr(colon + 1)));
        }
        for (const auto part : cellParts(row[7]))
            if (part != "-")
                frame.flags.emplace_back(part);
        for (const auto part : cellParts(row[8])) {
            auto phrase = phraseOf(part);
            phrase.wordClass = WordClass::Trigger;
            phrase.frame = static_cast<int>(m_frames.size());
            if (!phrase.words.empty())
                m_phrases[phrase.words.front()].push_back(phrase);
        }
        m_frames.push_back(std::move(frame));
    }
}

void Vocabulary::readNames(std::string_view content)
{
    for (const auto& row : tableRows(content))
        m_givenNames.add(row.front());
}

const std::vector<Phrase>* Vocabulary::phrasesFrom(std::string_view word) const
{
    return m_phrases.find(word);
}

bool Vocabulary::isGivenName(std::string_view word) const
{
    if (m_givenNames.contains(word))
        return true;
    const auto hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen < 2)
        return false;
    return m_givenNames.contains(word.substr(0, hyphen)) ? !isNoName(word.substr(hyphen + 1)) : isSyllablePair(word, hyphen);
}

bool Vocabulary::hasClass(std::string_view phrase, WordClass wordClass) const
{
    const auto words = wordsOf(phrase);
    const auto* phrases = words.empty() ? nullptr : phrasesFrom(words.front());
    return phrases && std::any_of(phrases->begin(), phrases->end(), [&](const Phrase& known) {
        return known.wordClass == wordClass && known.words == words;
    });
}

bool Vocabulary::endsLike(std::string_view word, WordClass ending) const
{
    if (word.empty())
        return false;
    const auto& endings = m_endings[static_cast<unsigned char>(word.back())];
    return std::any_of(endings.begin(), endings.end(), [&](const Ending& entry) {
        return entry.wordClass == ending && word.size() > entry.text.size() + 2 && word.ends_with(entry.text);
    });
}

} // namespace exeunt::extract::western
