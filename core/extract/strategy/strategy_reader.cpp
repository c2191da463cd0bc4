// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/strategy_reader.h"

#include <algorithm>
#include <unordered_map>

namespace exeunt::extract::strategy {
namespace {

/// Who acts in a clause.
struct Actors {
    std::vector<const Name*> names; // of organizations, or of one person who speaks for one
    bool isNobody = false;          // somebody acts who stands for no organization
    bool isSpeaker = false;         // a person was named who speaks for it
};

class StrategyReader {
public:
    StrategyReader(const Source& source, const Cues& cues)
        : m_source{source}
        , m_hits{cues.scan(source.text)}
    {
    }

    std::vector<StrategyDraft> run()
    {
        for (std::size_t index = 0; index < m_source.sentences.size(); ++index)
            readSentence(index);
        return std::move(m_drafts);
    }

private:
    void readSentence(std::size_t index)
    {
        const auto& sentence = m_source.sentences[index];
        const bool isNewLine = index == 0 || m_source.sentences[index - 1].line != sentence.line;
        if (isNewLine && !sentence.isItem)
            m_isList = false;
        if (sentence.isHeading)
            return;
        m_isSpoken = m_isAnalyst = false;
        m_isCarried = true;
        m_isOwn = false;
        m_actors = {};
        constexpr int kForgotten = 3; // sentences that name nobody
        if (++m_topicAge > kForgotten && !m_isList)
            m_topic = {};
        m_isAsked = endsWithQuestion(sentence.span);
        if (m_isList || (!sentence.clauses.empty() && goesOn(sentence.clauses.front())))
            m_actors = m_topic;
        const std::string_view words = sentence.span.of(m_source.text);
        m_isOpen = !words.empty() && words.back() == ':' && m_source.isWestern; // the list that follows tells it
        for (const Span& clause : sentence.clauses)
            readClause(index, clause);
        m_isList = (m_isList && sentence.isItem) || (!words.empty() && words.back() == ':' && m_isOwn);
    }

    /// 同时, 此外, a verb, "the company": the sentence goes on about the one before.
    [[nodiscard]] bool goesOn(const Span& clause) const
    {
        if (m_source.isWestern)
            return false;                // there a sentence names its subject
        constexpr std::size_t kNear = 9; // bytes; a short adverb may stand first
        const auto [first, last] = hitsIn(clause);
        return std::any_of(first, last, [&](const CueHit& hit) {
            const Sort sort = hit.cue.sort;
            if (sort == Sort::Self)
                return true;
            const bool isOpening = sort == Sort::Onward || sort == Sort::Verb || sort == Sort::Strong || sort == Sort::Intent;
            return isOpening && hit.span.begin < clause.begin + kNear;
        });
    }

    void readClause(std::size_t index, const Span& clause)
    {
        const auto [first, last] = hitsIn(clause);
        const Weighed weighed = weigh(first, last, m_source.isWestern);
        const auto aspects = weighed.best();
        findActors(clause, aspects.empty() || m_source.isVerbSecond ? clause.end : weighed.act[aspects.front()], first, last);
        m_isAnalyst = m_isAnalyst || weighed.isAnalyst;
        m_isSpoken = m_isSpoken || (weighed.isSpeech && m_actors.isSpeaker);
        if (aspects.empty() || weighed.isBlocked || m_isAsked || m_isOpen || m_actors.isNobody || m_actors.names.empty())
            return;
        for (std::size_t i = 0; i < aspects.size(); ++i) {
            if (i == 0 || m_source.isWestern || weighed.score[aspects[i]] > kThreshold)
                for (const Name* name : m_actors.names)
                    add(index, clause, *name, aspects[i], weighed);
        }
    }

    /// Who acts before the verb at `act`; the actors of the clause before stay where this one names nobody.
    void findActors(const Span& clause, std::size_t act, const CueHit* first, const CueHit* last)
    {
        Actors found;
        const Name* topic = nullptr;
        bool isNobody = false;
        auto at = std::lower_bound(m_source.names.begin(), m_source.names.end(), clause.begin,
            [](const Name& name, std::size_t begin) { return name.span.begin < begin; });
        for (; at != m_source.names.end() && at->span.begin < clause.end; ++at) {
            const bool isHead = at->span.end + 3 > clause.end && at->span.begin > clause.begin && !m_source.isWestern
                && m_source.text.substr(0, at->span.begin).ends_with("的"); // 正在筹备研究院的某公司
            if (at->isApart || (at->span.begin > act && !(isHead && found.names.empty())))
                continue;
            if (found.names.empty() && (at->isOutside || (at->isPerson && at->organization.empty()))) {
                isNobody = true; // an adviser speaks; a person acts who works for nobody here
                continue;
            }
            if (at->isTopic) {
                topic = topic || at->isPerson ? topic : &*at;
                continue;
            }
            if (found.names.empty()) {
                found.names.push_back(&*at);
                found.isSpeaker = at->isPerson;
            } else if (at->isJoined && !at->isPerson) {
                found.names.push_back(&*at);
            }
        }
        if (found.names.empty() && topic && !m_isOwn)
            found.names.push_back(topic);
        if (!found.names.empty()) {
            m_actors = m_topic = found;
            m_topicAge = 0;
            m_isCarried = false;
            m_isOwn = true;
            return;
        }
        const bool isSelf = std::any_of(first, last, [](const CueHit& hit) { return hit.cue.sort == Sort::Self; });
        isNobody = isNobody || std::any_of(first, last, [&](const CueHit& hit) {
            constexpr std::size_t kNear = 12; // bytes
            constexpr std::size_t kShort = 6; // 企业, 行业: only where they begin the clause
            return hit.cue.sort == Sort::Generic && (hit.span.size() > kShort || hit.span.begin < clause.begin + kNear);
        });
        if (isSelf && m_actors.names.empty() && !m_actors.isNobody)
            m_actors = m_topic;
        else if (isNobody && !isSelf) {
            m_actors = {};
            m_actors.isNobody = true;
        }
    }

    void add(std::size_t index, const Span& clause, const Name& actor, std::size_t aspect, const Weighed& weighed)
    {
        if (actor.organization.empty())
            return;
        StrategyDraft draft;
        auto& claim = draft.claim;
        claim.organization.name = actor.organization;
        if (!actor.unit.empty())
            claim.organization.unit = actor.unit;
        claim.aspect = static_cast<article::Aspect>(aspect);
        claim.statement = m_source.display(clause);
        claim.date = m_source.dateOf(index);
        claim.voice = m_isAnalyst ? article::Voice::Analyst : m_isSpoken ? article::Voice::Company : article::Voice::Press;
        claim.confidence = std::min(0.9, 0.55 + 0.02 * weighed.score[aspect] - (m_isCarried ? 0.15 : 0.0));
        claim.evidence = {clause};
        if (!clause.contains(actor.span) && m_source.sentences[index].span.contains(actor.span))
            claim.evidence.insert(claim.evidence.begin(), actor.span);
        draft.reasons = {
            "strategy: " + std::string{article::toString(claim.aspect)} + " " + std::to_string(weighed.score[aspect])};
        m_drafts.push_back(std::move(draft));
    }

    [[nodiscard]] std::pair<const CueHit*, const CueHit*> hitsIn(const Span& clause) const
    {
        const auto begins = [](const CueHit& hit, std::size_t at) { return hit.span.begin < at; };
        const auto first = std::lower_bound(m_hits.begin(), m_hits.end(), clause.begin, begins);
        const auto last = std::lower_bound(first, m_hits.end(), clause.end, begins);
        return {m_hits.data() + (first - m_hits.begin()), m_hits.data() + (last - m_hits.begin())};
    }

    [[nodiscard]] bool endsWithQuestion(const Span& sentence) const
    {
        const std::string_view words = sentence.of(m_source.text);
        const auto at = words.find_last_not_of(" \"'\n");
        return at != std::string_view::npos && words[at] == '?';
    }

    const Source& m_source;
    std::vector<CueHit> m_hits;
    std::vector<StrategyDraft> m_drafts;
    Actors m_actors;          // of the sentence so far
    Actors m_topic;           // who acted last
    int m_topicAge = 0;       // sentences since then
    bool m_isCarried = false; // the actors come from an earlier sentence
    bool m_isOwn = false;     // the sentence names its actors
    bool m_isList = false;
    bool m_isSpoken = false;
    bool m_isAnalyst = false;
    bool m_isAsked = false;
    bool m_isOpen = false;
};

} // namespace

std::vector<StrategyDraft> readStrategies(const Source& source, const Cues& cues)
{
    return StrategyReader{source, cues}.run();
}

} // namespace exeunt::extract::strategy
