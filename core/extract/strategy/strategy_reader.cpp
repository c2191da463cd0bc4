// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/strategy_reader.h"

#include "core/extract/strategy/beside_names.h"
#include "core/extract/strategy/self_words.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace exeunt::extract::strategy {
namespace {

/// Who acts in a clause.
struct Actors {
    std::vector<const Name*> names; // of organizations, or of one person who speaks for one
    bool isNobody = false;          // somebody acts who stands for no organization
    bool isSpeaker = false;         // a person was named who speaks for it
    bool isBeside = false;          // it is named as whose the subject is: "of X"
};

class StrategyReader {
public:
    explicit StrategyReader(const Source& source)
        : m_source{source}
        , m_hits{hitsBesideNames(source)}
        , m_main{mainName(source)}
    {
        for (const Name& name : m_source.names)
            if (!name.isPerson)
                m_byOrganization.emplace(name.organization, &name);
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
        if (sentence.isHeading) {
            openSection(sentence.span);
            return;
        }
        m_index = index;
        m_isSpoken = m_isAnalyst = false;
        m_isCarried = true;
        m_isOwn = false;
        m_actors = {};
        m_isBare = namesNobody(sentence);
        m_isPersonal = !m_source.isWestern && namesOnlyUnplaced(m_source, sentence.span);
        const int forgotten = m_source.isWestern && m_main ? 1 : 3; // sentences that name nobody
        if (++m_topicAge > forgotten && !m_isList)
            m_topic = {};
        m_isAsked = endsWithQuestion(sentence.span);
        m_questions += m_isAsked ? 1 : 0;
        if (m_isList || m_isPersonal || (!sentence.clauses.empty() && goesOn(sentence.clauses.front())))
            m_actors = m_topic;
        const std::string_view words = sentence.span.of(m_source.text);
        m_isOpen = !words.empty() && words.back() == ':' && m_source.isWestern; // the list that follows tells it
        findSpeaker(sentence.span);
        for (const Span& clause : sentence.clauses)
            readClause(index, clause);
        m_isList = (m_isList && sentence.isItem) || (!words.empty() && words.back() == ':' && m_isOwn);
    }

    /// A heading that names one organization says whom the lines below are about.
    void openSection(const Span& heading)
    {
        const Name* only = nullptr;
        for (auto at = firstName(heading.begin); at != m_source.names.end() && at->span.begin < heading.end; ++at) {
            if (at->isPerson || at->isOutside || (only && only->organization != at->organization))
                return;
            only = only ? only : &*at;
        }
        if (!only)
            return;
        m_topic = {};
        m_topic.names.push_back(only);
        m_topicAge = 0;
    }

    /// Neither a name nor anybody in general stands in the sentence.
    [[nodiscard]] bool namesNobody(const Source::Sentence& sentence) const
    {
        const auto name = firstName(sentence.span.begin);
        const auto [first, last] = hitsIn(sentence.span);
        const bool isNamed = name != m_source.names.end() && name->span.begin < sentence.span.end;
        return !isNamed && !holds(first, last, Sort::Generic) && !holds(first, last, Sort::Analyst);
    }

    /// Who says "we" in a sentence: the one who is named as speaking in it, else the one who spoke before.
    void findSpeaker(const Span& sentence)
    {
        const auto [first, last] = hitsIn(sentence);
        if (!holds(first, last, Sort::Speech))
            return;
        const Name* speaker = nullptr;
        for (auto at = firstName(sentence.begin); at != m_source.names.end() && at->span.begin < sentence.end; ++at) {
            if (at->isPerson && (!speaker || !speaker->isPerson))
                speaker = &*at;
            else if (!speaker && !at->isApart)
                speaker = &*at;
        }
        m_speaker = speaker ? speaker : m_speaker;
    }

    [[nodiscard]] std::vector<Name>::const_iterator firstName(std::size_t begin) const
    {
        return std::lower_bound(m_source.names.begin(), m_source.names.end(), begin,
            [](const Name& name, std::size_t at) { return name.span.begin < at; });
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
        const Order order = !m_source.isWestern ? Order::Free : m_source.isVerbSecond ? Order::Western : Order::VerbFirst;
        const Weighed weighed = weigh(first, last, order);
        const auto aspects = weighed.best();
        m_isPlan = weighed.isIntent;
        findActors(clause, aspects.empty() || m_source.isVerbSecond ? clause.end : weighed.act[aspects.front()], first, last);
        m_isAnalyst = m_isAnalyst || weighed.isAnalyst;
        m_isSpoken = m_isSpoken || m_actors.isSpeaker || (weighed.isSpeech && m_isOwn && !m_isAnalyst);
        if (aspects.empty() || weighed.isBlocked || m_isAsked || m_isOpen || m_actors.isNobody || m_actors.names.empty())
            return;
        // What a person does without a plan is a career, unless a word alone tells it.
        const bool isDeed =
            m_source.isWestern && m_actors.names.front()->isPerson && !m_isCarried && !m_isPlan && !weighed.isSpeech;
        for (std::size_t i = 0; i < aspects.size(); ++i) {
            if ((isDeed && !weighed.isStrong[aspects[i]]) || (m_isPersonal && !m_isPlan))
                continue;
            if (i == 0 || m_source.isWestern || weighed.score[aspects[i]] > kThreshold)
                for (const Name* name : m_actors.names) {
                    // Who invests for a living raises nothing by it.
                    if (!name->isOutside || static_cast<article::Aspect>(aspects[i]) != article::Aspect::Funding)
                        add(index, clause, *name, aspects[i], weighed);
                }
        }
    }

    /// Who acts before the verb at `act`; the actors of the clause before stay where this one names nobody.
    void findActors(const Span& clause, std::size_t act, const CueHit* first, const CueHit* last)
    {
        const Actors found = namedIn(clause, act, holds(first, last, Sort::Speech));
        const bool isCareer = m_source.isWestern && !m_isPlan && leads(clause, first, last, Sort::Person);
        if (!found.names.empty() && !isCareer) { // "She led X's expansion"
            m_actors = found;
            // Who speaks for another is no topic of an article about one company, nor is "of X" where nobody acts.
            const bool isOnlyBeside = (found.isSpeaker && m_main) || found.isBeside;
            if (!isOnlyBeside || !m_source.isWestern || (m_main && isMain(*found.names.front()))) {
                m_topic = found;
                m_topicAge = 0;
            }
            m_isCarried = false;
            m_isOwn = true;
            return;
        }
        const bool isPerson = holds(first, last, Sort::Person);
        if (isPerson && !m_isPlan && !holds(first, last, Sort::Self) && !holds(first, last, Sort::Focus)
            && (m_source.isWestern || leads(clause, first, last, Sort::Person))) { // "She launched two titles there": a career
            m_actors = nobody();
            return;
        }
        const bool isOwn = holds(first, last, Sort::Own);
        if (isOwn && (m_speaker || m_source.isWestern)) {
            takeSpeaker();
            return;
        }
        const bool isSelf = isOwn || isPerson || holds(first, last, Sort::Self);
        if (isPerson && m_actors.names.empty() && !m_actors.isNobody)
            m_actors = ofLastPerson(clause.begin);
        if (namesCompany(m_source, first, last)) // "the company" stands for no person
            m_actors = m_source.isWestern ? ofCompany(m_actors) : m_actors.isNobody ? m_topic : m_actors;
        if (isSelf && m_actors.names.empty() && !m_actors.isNobody)
            m_actors = m_topic;
        else if (!isSelf && (found.isNobody || isGeneric(clause, first, last)))
            m_actors = nobody();
        if ((isSelf || m_isBare) && m_main && m_actors.names.empty() && !m_actors.isNobody)
            m_actors.names.push_back(m_main); // nothing nearer is known
        if (isSelf && m_actors.names.empty() && !m_actors.isNobody)
            if (const Name* told = toldAs(m_source.sentences[m_index].topic))
                m_actors.names.push_back(told);
    }

    [[nodiscard]] const Name* toldAs(const std::string& organization) const
    {
        const auto found = m_byOrganization.find(organization);
        return organization.empty() || found == m_byOrganization.end() ? nullptr : found->second;
    }

    /// "He wants to": for whom the person named last works.
    [[nodiscard]] Actors ofLastPerson(std::size_t before) const
    {
        constexpr std::size_t kFar = 600; // bytes
        Actors actors;
        for (auto at = firstName(before); at != m_source.names.begin() && before - std::prev(at)->span.begin < kFar; --at) {
            const Name& name = *std::prev(at);
            if (!name.isPerson)
                continue;
            if (!name.organization.empty() && !name.isOutside)
                actors.names.push_back(&name);
            break;
        }
        actors.isSpeaker = !actors.names.empty();
        return actors;
    }

    /// The organizations that act in a clause by name, or through a person.
    [[nodiscard]] Actors namedIn(const Span& clause, std::size_t act, bool isSpeech) const
    {
        Actors found;
        const Name* topic = nullptr;
        const auto [first, last] = hitsIn(clause);
        if (opensWithPronoun(m_source, clause, first, last))
            return found; // "it wants the share that X holds"
        for (auto at = firstName(clause.begin); at != m_source.names.end() && at->span.begin < clause.end; ++at) {
            const bool isHead = at->span.end + 3 > clause.end && at->span.begin > clause.begin && !m_source.isWestern
                && m_source.text.substr(0, at->span.begin).ends_with("的"); // 正在筹备研究院的某公司
            // Who plans something here and works for nobody else plans it for the one the article is about.
            const bool isPlanner = at->isUnplaced && m_isPlan && !isSpeech;
            if ((at->isApart && !isPlanner) || (at->span.begin > act && !(isHead && found.names.empty())))
                continue;
            if ((at->hasPost || isPlanner) && m_main && found.names.empty()) {
                found.names.push_back(m_main);
                found.isSpeaker = true;
            } else if (found.names.empty()
                && ((at->isOutside && (isSpeech || at->isPerson) && !isMain(*at))
                    || (at->isPerson && at->organization.empty()))) {
                found.isNobody = true; // an adviser speaks; a person acts who works for nobody here
            } else if (at->isTopic) {
                topic = topic || at->isPerson ? topic : &*at;
            } else if (found.names.empty()) {
                found.names.push_back(&*at);
                found.isSpeaker = at->isPerson;
            } else if (at->isJoined && !at->isPerson) {
                found.names.push_back(&*at);
            }
        }
        if (found.names.empty() && topic && !m_isOwn) {
            found.names.push_back(topic);
            found.isBeside = true;
        }
        return found;
    }

    [[nodiscard]] bool isMain(const Name& name) const { return m_main && m_main->organization == name.organization; }

    /// "We": whoever speaks; in a Western text without a speaker the outlet or the reader.
    void takeSpeaker()
    {
        m_actors = nobody();
        const Name* speaker = m_speaker ? m_speaker : interviewed();
        if (!speaker || speaker->isOutside || speaker->organization.empty())
            return;
        m_actors.isNobody = false;
        m_actors.isSpeaker = true;
        m_actors.names.push_back(speaker);
    }

    /// Who answers where the article asks again and again: whom it names first with a company.
    [[nodiscard]] const Name* interviewed() const
    {
        if (m_questions < 2)
            return nullptr;
        const auto found = std::find_if(m_source.names.begin(), m_source.names.end(),
            [](const Name& name) { return name.isPerson && !name.organization.empty() && !name.isOutside; });
        return found != m_source.names.end() ? &*found : m_main;
    }

    [[nodiscard]] static Actors nobody()
    {
        Actors actors;
        actors.isNobody = true;
        return actors;
    }

    /// Whether a clause begins with such a word.
    [[nodiscard]] bool leads(const Span& clause, const CueHit* first, const CueHit* last, Sort sort) const
    {
        return std::any_of(
            first, last, [&](const CueHit& hit) { return hit.cue.sort == sort && hit.span.begin == clause.begin; });
    }

    [[nodiscard]] static bool holds(const CueHit* first, const CueHit* last, Sort sort)
    {
        return std::any_of(first, last, [sort](const CueHit& hit) { return hit.cue.sort == sort; });
    }

    /// Whom "the chain" means where a person was named last: whom the article is about.
    [[nodiscard]] Actors ofCompany(const Actors& before) const
    {
        const bool isPerson = before.isSpeaker || before.isNobody || (before.names.empty() && m_topic.isSpeaker);
        if (!isPerson || !m_main)
            return before;
        Actors actors;
        actors.names.push_back(m_main);
        return actors;
    }

    /// Many companies act, or any; 企业 and 行业 say so only where they begin the clause.
    [[nodiscard]] static bool isGeneric(const Span& clause, const CueHit* first, const CueHit* last)
    {
        constexpr std::size_t kNear = 12; // bytes
        constexpr std::size_t kShort = 6;
        return std::any_of(first, last, [&](const CueHit& hit) {
            return hit.cue.sort == Sort::Generic && (hit.span.size() > kShort || hit.span.begin < clause.begin + kNear);
        });
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
    const Name* m_main;
    std::unordered_map<std::string_view, const Name*> m_byOrganization; // its first mention
    std::vector<StrategyDraft> m_drafts;
    Actors m_actors; // of the sentence so far
    Actors m_topic;  // who acted last
    const Name* m_speaker = nullptr;
    std::size_t m_index = 0;   // of the sentence
    int m_topicAge = 0;        // sentences since then
    int m_questions = 0;       // asked so far
    bool m_isCarried = false;  // the actors come from an earlier sentence
    bool m_isOwn = false;      // the sentence names its actors
    bool m_isBare = false;     // the sentence names nobody at all
    bool m_isPersonal = false; // it names somebody of whom nothing is known, and nobody who acts
    bool m_isPlan = false;     // the clause tells of a plan
    bool m_isList = false;
    bool m_isSpoken = false;
    bool m_isAnalyst = false;
    bool m_isAsked = false;
    bool m_isOpen = false;
};

} // namespace

std::vector<StrategyDraft> readStrategies(const Source& source)
{
    return StrategyReader{source}.run();
}

} // namespace exeunt::extract::strategy
