// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/cues.h"

#include "core/base/resource.h"
#include "core/extract/strategy/inflect.h"
#include "core/extract/table.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <optional>

namespace exeunt::extract::strategy {
namespace {

constexpr std::string_view kGap = "…";
constexpr std::size_t kReach = 120; // bytes between the halves of "A…B"

std::optional<Sort> sortOf(std::string_view word)
{
    constexpr std::array<std::pair<std::string_view, Sort>, 20> kSorts{{{"strong", Sort::Strong}, {"planned", Sort::Planned},
        {"link", Sort::Link}, {"unit", Sort::Unit}, {"takeover", Sort::Takeover}, {"verb", Sort::Verb}, {"noun", Sort::Noun},
        {"intent", Sort::Intent}, {"block", Sort::Block}, {"generic", Sort::Generic}, {"self", Sort::Self}, {"own", Sort::Own},
        {"focus", Sort::Focus}, {"act", Sort::Act}, {"person", Sort::Person}, {"onward", Sort::Onward},
        {"analyst", Sort::Analyst}, {"speech", Sort::Speech}, {"ending", Sort::Ending}, {"other", Sort::Other}}};
    for (const auto& [name, sort] : kSorts) {
        if (name == word)
            return sort;
    }
    return std::nullopt;
}

std::uint32_t bitOf(Sort sort)
{
    return 1U << static_cast<unsigned>(sort);
}

/// Whether a clause ends here: its last word may be followed by a mark or by what is added to it.
bool endsClause(std::string_view text, std::size_t at)
{
    std::string_view rest = text.substr(at, 8);
    if (rest.empty() || rest.front() != ' ')
        return true;
    rest.remove_prefix(1);
    return rest.starts_with("und ") || rest.starts_with("oder ") || rest.starts_with("sowie ") || rest.starts_with("als ");
}

/// "Überblick" stands in the text as it begins a sentence or is a noun: the automaton knows the case of ASCII letters alone.
std::optional<std::string> withCapitalUmlaut(std::string_view form)
{
    constexpr unsigned char kLead = 0xC3;
    constexpr unsigned char kFirst = 0xA0; // à; its capital is 0x20 below
    const std::size_t at = form.starts_with('*') ? 1 : 0;
    if (form.size() < at + 2 || static_cast<unsigned char>(form[at]) != kLead
        || static_cast<unsigned char>(form[at + 1]) < kFirst)
        return std::nullopt;
    std::string capital{form};
    capital[at + 1] = static_cast<char>(static_cast<unsigned char>(form[at + 1]) - 0x20U);
    return capital;
}

/// "B端" is printed "B 端" as well; the same word where no letter or figure stands beside a Chinese character.
std::string withSpaces(std::string_view form)
{
    constexpr auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    std::string spaced;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool isEdge = i > 0 && isAscii(form[i - 1]) != isAscii(form[i]) && form[i - 1] != ' ' && form[i] != ' ';
        const bool isAtGap = isEdge && (form.substr(i).starts_with(kGap) || form.substr(0, i).ends_with(kGap));
        if (isEdge && !isAtGap)
            spaced += ' ';
        spaced += form[i];
    }
    return spaced;
}

} // namespace

Cues::Cues(std::string_view language)
{
    const std::string path = "lexicon/" + std::string{language} + "/strategy.tsv";
    const bool isGerman = language == "de";
    const bool isChinese = language == "zh";
    for (const auto& row : tableRows(resource(path).value_or(""))) {
        const auto sort = row.size() < 3 ? std::nullopt : sortOf(row[1]);
        if (!sort)
            continue;
        const auto aspect = article::aspectFromString(row[0]);
        Cue cue{*sort, aspect ? static_cast<std::size_t>(*aspect) : 0};
        for (const auto part : cellParts(row[2])) {
            cue.isVerb = part.starts_with('~');
            const char32_t last = text::decodeBefore(part, part.size()).value;
            if (*sort == Sort::Ending && last < m_closers.size())
                m_closers.set(last);
            const auto gap = part.find(kGap);
            if (!part.starts_with('~')) {
                add(part, cue, false);
                if (const auto spaced = isChinese ? withSpaces(part) : std::string{part}; spaced != part)
                    add(spaced, cue, false);
                continue;
            }
            const std::string_view verb = part.substr(1, gap == part.npos ? gap : gap - 1);
            const std::string rest{gap == part.npos ? std::string_view{} : part.substr(gap)};
            for (const auto& form : isGerman ? germanForms(verb) : englishForms(verb))
                add(form + rest, cue, isGerman);
        }
    }
    m_automaton.compile();
    // A word that only tells a plan ("is merging") leaves the words inside it to be read, and so does the first half of a pair:
    // "Preise für" of "Preise für … sinken".
    for (Word& word : m_words)
        word.leavesInner = word.pairs.empty()
            && std::all_of(word.cues.begin(), word.cues.end(), [](const Cue& cue) { return cue.sort == Sort::Intent; });
}

void Cues::add(std::string_view form, const Cue& cue, bool isClosing)
{
    const auto gap = form.find(kGap);
    if (gap == form.npos) {
        addCue(form, cue);
        if (const auto capital = withCapitalUmlaut(form))
            addCue(*capital, cue);
        return;
    }
    const auto before = wordOf(trimmed(form.substr(0, gap)));
    const auto after = wordOf(trimmed(form.substr(gap + kGap.size())));
    m_words[after].pairs.push_back({before, cue, isClosing});
}

/// A word that stands in two rows counts once.
void Cues::addCue(std::string_view word, const Cue& cue)
{
    auto& cues = m_words[wordOf(word)].cues;
    m_index[word].sorts |= bitOf(cue.sort);
    const auto known = std::find_if(
        cues.begin(), cues.end(), [&cue](const Cue& other) { return other.sort == cue.sort && other.aspect == cue.aspect; });
    if (known == cues.end())
        cues.push_back(cue);
    else
        known->isVerb = known->isVerb || cue.isVerb;
}

std::uint32_t Cues::wordOf(std::string_view text)
{
    if (const Known* known = m_index.find(text))
        return known->word;
    const auto number = static_cast<std::uint32_t>(m_words.size());
    m_index[text].word = number;
    AhoCorasick::Open open;
    open.before = text.starts_with('*');
    open.after = text.ends_with('*');
    text.remove_prefix(open.before ? 1 : 0);
    text.remove_suffix(open.after ? 1 : 0);
    m_automaton.add(text, number, open);
    m_words.push_back({std::string{text}, open, {}, {}, false});
    return number;
}

bool Cues::is(Sort sort, std::string_view word) const
{
    const Known* known = m_index.find(word);
    return known && (known->sorts & bitOf(sort)) != 0;
}

bool Cues::has(Sort sort, std::string_view text) const
{
    const auto hits = scan(text);
    return std::any_of(hits.begin(), hits.end(), [sort](const CueHit& hit) { return hit.cue.sort == sort; });
}

void Cues::addTo(ListScan& scan, std::uint32_t list) const
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        scan.add(list, m_words[i].text, static_cast<std::uint32_t>(i), m_words[i].open);
}

std::vector<CueHit> Cues::cuesOf(std::string_view text, const std::vector<AhoCorasick::Hit>& listed) const
{
    constexpr std::size_t kRemembered = 24; // hits that may still be the first half of a pair
    std::vector<CueHit> hits;
    std::vector<AhoCorasick::Hit> words;
    const auto follows = [&](const Pair& pair, const Span& span) {
        if (pair.isClosing && !endsClause(text, span.end))
            return false;
        const std::size_t oldest = words.size() > kRemembered ? words.size() - kRemembered : 0;
        for (std::size_t i = words.size() - 1; i-- > oldest;) {
            const auto& word = words[i];
            if (word.word == pair.before && span.begin > word.span.end && span.begin - word.span.end <= kReach)
                return text.substr(word.span.end, span.begin - word.span.end).find_first_of(",;\n") == text.npos;
        }
        return false;
    };
    Span last;
    for (const auto& hit : listed) {
        const bool isAgain = hit.span == last; // a word of two lists, once whole and once as a part
        if (hit.span.begin < last.end && !isAgain)
            continue;
        const Word& word = m_words[hit.word];
        if (!word.leavesInner)
            last = hit.span;
        words.push_back(hit);
        for (const Cue& cue : word.cues)
            hits.push_back({hit.span, cue});
        for (const Pair& pair : word.pairs) {
            if (follows(pair, hit.span))
                hits.push_back({hit.span, pair.cue});
        }
    }
    return hits;
}

} // namespace exeunt::extract::strategy
