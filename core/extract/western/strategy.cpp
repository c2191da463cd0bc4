// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/strategy.h"

#include "core/base/resource.h"
#include "core/extract/table.h"

#include <algorithm>
#include <optional>

namespace exeunt::extract::western {

namespace {

using enum WordClass;
using Sort = StrategyCues::Sort;

std::vector<std::string> wordsOf(std::string_view phrase)
{
    std::vector<std::string> words(1);
    for (const char c : phrase)
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    return words;
}

/// What the words of one sentence say about strategy.
struct Weighed {
    std::array<int, kAspectCount> strong{};
    std::array<bool, kAspectCount> pairs{};
    std::array<bool, kAspectCount> nouns{};
    bool isIntent = false;
    bool isAnalyst = false;
    bool isOut = false;
};

class StrategyReader {
public:
    StrategyReader(
        const Scene& scene, const StrategyCues& cues, const std::vector<std::vector<Item>>& rows, const std::vector<int>& topics)
        : m_scene{scene}
        , m_cues{cues}
        , m_rows{rows}
        , m_topics{topics}
    {
    }

    std::vector<StrategyDraft> run()
    {
        int listOwner = kNoOrganization;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const auto& sentence = m_scene.text.sentences[row];
            const auto& line = m_scene.text.lines[sentence.line];
            if (line.isItem && listOwner >= 0) {
                readItem(row, listOwner);
                continue;
            }
            if (!line.isItem)
                listOwner = kNoOrganization;
            const auto weighed = weigh(sentence);
            if (m_scene.text.tokens[sentence.last - 1].isMark(':') && weighed.isIntent)
                if (const auto owner = subjectOf(row))
                    listOwner = *owner;
            if (!line.isHeading || line.isItem || m_scene.text.tokens[sentence.last - 1].isMark('.'))
                readSentence(row, weighed);
        }
        return std::move(m_drafts);
    }

private:
    [[nodiscard]] Weighed weigh(const Sentence& sentence) const
    {
        Weighed weighed;
        constexpr std::size_t kReach = 9; // tokens between a verb and its noun
        std::array<std::optional<std::size_t>, kAspectCount> lastVerb;
        std::array<std::optional<std::size_t>, kAspectCount> lastNoun;
        const auto& tokens = m_scene.text.tokens;
        const auto take = [&](const StrategyCues::Cue& cue, std::size_t at) {
            switch (cue.sort) {
            case Sort::Strong:
                ++weighed.strong[cue.aspect];
                break;
            case Sort::Verb:
                lastVerb[cue.aspect] = at;
                if (m_cues.isGerman() && lastNoun[cue.aspect] && at - *lastNoun[cue.aspect] <= kReach)
                    weighed.pairs[cue.aspect] = true;
                break;
            case Sort::Noun:
                lastNoun[cue.aspect] = at;
                weighed.nouns[cue.aspect] = true;
                if (lastVerb[cue.aspect] && at - *lastVerb[cue.aspect] <= kReach)
                    weighed.pairs[cue.aspect] = true;
                break;
            case Sort::Intent:
                weighed.isIntent = true;
                break;
            case Sort::Analyst:
                weighed.isAnalyst = true;
                break;
            case Sort::Not:
                weighed.isOut = true;
                break;
            }
        };
        for (std::size_t at = sentence.first; at < sentence.last; ++at) {
            if (const auto* cues = m_cues.cuesFrom(tokens[at].lower))
                for (const auto& cue : *cues)
                    if (matches(cue, at, sentence.last))
                        take(cue, at);
            if (m_cues.isGerman() && tokens[at].isCapital)
                takeCompound(tokens[at].lower, at, take);
        }
        return weighed;
    }

    /// "Industriemodelle" is a model too.
    template <class Take>
    void takeCompound(const std::string& word, std::size_t at, const Take& take) const
    {
        constexpr std::size_t kShortestTail = 5;
        constexpr std::size_t kLongestWord = 48;
        if (word.size() > kLongestWord)
            return;
        for (std::size_t begin = 3; begin + kShortestTail <= word.size(); ++begin)
            if (const auto* cues = m_cues.cuesFrom(word.substr(begin)))
                for (const auto& cue : *cues)
                    if (cue.sort == Sort::Noun && cue.words.size() == 1)
                        take(cue, at);
    }

    [[nodiscard]] bool matches(const StrategyCues::Cue& cue, std::size_t at, std::size_t end) const
    {
        for (std::size_t word = 0; word < cue.words.size(); ++word)
            if (at + word >= end || m_scene.text.tokens[at + word].lower != cue.words[word])
                return false;
        return true;
    }

    /// Whose plan it is: the organization that acts in the sentence, "the company", the one whose head speaks.
    [[nodiscard]] std::optional<int> subjectOf(std::size_t row) const
    {
        const auto& items = m_rows[row];
        const auto word = [&](std::size_t at) { return m_scene.text.tokens[items[at].first].lower; };
        for (const auto& item : items)
            if (item.type == ItemType::Organization && item.preposition.empty() && !item.isPossessive) {
                const int organization = item.organizations.front();
                return organization == kTopicOrganization ? m_topics[row] : organization;
            }
        for (const auto& item : items)
            if (item.type == ItemType::Person && item.preposition.empty())
                for (const auto& attribute : item.persons.front().attributes)
                    if (attribute.organization >= 0 && (!attribute.isFormer || attribute.isNew))
                        return attribute.organization;
        for (std::size_t at = 0; at < items.size(); ++at)
            if (word(at) == "it" || word(at) == "we" || word(at) == "wir"
                || (at < 2 && (word(at) == "they" || word(at) == "es" || word(at) == "sie")))
                return m_topics[row];
        for (const auto& item : items) // "Microsoft's new division", "die Strategie von X"
            if (item.type == ItemType::Organization
                && (item.isPossessive || item.preposition == "of" || item.preposition == "von")
                && item.organizations.front() >= 0)
                return item.organizations.front();
        return std::nullopt;
    }

    void readSentence(std::size_t row, const Weighed& weighed)
    {
        if (weighed.isOut)
            return;
        const auto subject = subjectOf(row);
        if (!subject || *subject < 0)
            return;
        std::size_t taken = 0;
        for (std::size_t aspect = 0; aspect < kAspectCount && taken < 2; ++aspect)
            if (weighed.strong[aspect] > 0) {
                add(row, *subject, aspect, weighed, 0.8);
                ++taken;
            }
        for (std::size_t aspect = 0; aspect < kAspectCount && taken < 1; ++aspect)
            if (weighed.pairs[aspect] && weighed.isIntent) {
                add(row, *subject, aspect, weighed, 0.6);
                ++taken;
            }
    }

    void readItem(std::size_t row, int owner)
    {
        const auto weighed = weigh(m_scene.text.sentences[row]);
        std::size_t best = kAspectCount;
        for (std::size_t aspect = 0; aspect < kAspectCount; ++aspect)
            if (weighed.strong[aspect] > 0 || weighed.pairs[aspect] || (best == kAspectCount && weighed.nouns[aspect])) {
                const bool isBetter = best == kAspectCount || weighed.strong[aspect] > weighed.strong[best]
                    || (!weighed.pairs[best] && weighed.strong[best] == 0);
                if (isBetter)
                    best = aspect;
            }
        if (best < kAspectCount)
            add(row, owner, best, weighed, 0.7);
    }

    void add(std::size_t row, int organization, std::size_t aspect, const Weighed& weighed, double confidence)
    {
        const auto& sentence = m_scene.text.sentences[row];
        const auto& tokens = m_scene.text.tokens;
        std::size_t first = sentence.first;
        std::size_t last = sentence.last;
        while (last > first + 1 && !tokens[last - 1].isWord && !tokens[last - 1].isMark(')'))
            --last;
        while (first + 1 < last && !tokens[first].isWord)
            ++first;
        StrategyDraft draft;
        const auto& known = m_scene.names.organizations[static_cast<std::size_t>(organization)];
        draft.claim.organization = {known.name, std::nullopt};
        draft.claim.aspect = static_cast<article::Aspect>(aspect);
        const Span span{tokens[first].span.begin, tokens[last - 1].span.end};
        draft.claim.statement = std::string{span.of(m_scene.article)};
        draft.claim.confidence = confidence;
        draft.claim.voice = voiceOf(row, weighed);
        draft.claim.evidence = {span};
        for (const auto& item : m_rows[row])
            if (item.type == ItemType::Date && !draft.claim.date)
                draft.claim.date = m_scene.dates[static_cast<std::size_t>(item.date)].value;
        draft.reasons = {"western: strategy cue"};
        m_drafts.push_back(std::move(draft));
    }

    [[nodiscard]] article::Voice voiceOf(std::size_t row, const Weighed& weighed) const
    {
        if (weighed.isAnalyst)
            return article::Voice::Analyst;
        const auto& sentence = m_scene.text.sentences[row];
        for (std::size_t at = sentence.first; at < sentence.last; ++at)
            if (m_scene.text.tokens[at].is(Say))
                return article::Voice::Company;
        return article::Voice::Press;
    }

    const Scene& m_scene;
    const StrategyCues& m_cues;
    const std::vector<std::vector<Item>>& m_rows;
    const std::vector<int>& m_topics;
    std::vector<StrategyDraft> m_drafts;
};

} // namespace

StrategyCues::StrategyCues(std::string_view language)
    : m_isGerman{language == "de"}
{
    constexpr std::array<std::pair<std::string_view, Sort>, 6> kSorts{{{"noun", Sort::Noun}, {"verb", Sort::Verb},
        {"strong", Sort::Strong}, {"intent", Sort::Intent}, {"analyst", Sort::Analyst}, {"not", Sort::Not}}};
    for (const auto& row : tableRows(resource("lexicon/" + std::string{language} + "/strategies.tsv").value_or(""))) {
        if (row.size() < 3)
            continue;
        Cue cue;
        if (const auto aspect = article::aspectFromString(row[0]); aspect)
            cue.aspect = static_cast<std::size_t>(*aspect);
        for (const auto& [name, sort] : kSorts)
            if (name == row[1])
                cue.sort = sort;
        for (const auto part : cellParts(row[2])) {
            cue.words = wordsOf(part);
            m_cues[cue.words.front()].push_back(cue);
        }
    }
}

const std::vector<StrategyCues::Cue>* StrategyCues::cuesFrom(const std::string& word) const
{
    const auto found = m_cues.find(word);
    return found == m_cues.end() ? nullptr : &found->second;
}

std::vector<StrategyDraft> readStrategies(
    const Scene& scene, const StrategyCues& cues, const std::vector<std::vector<Item>>& rows, const std::vector<int>& topics)
{
    return StrategyReader{scene, cues, rows, topics}.run();
}

} // namespace exeunt::extract::western
