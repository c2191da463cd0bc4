// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/cues.h"

#include <algorithm>
#include <optional>

namespace exeunt::extract::strategy {
namespace {

using article::Aspect;

constexpr int kStrong = 10;
constexpr int kVerb = 4;
constexpr int kNoun = 6;
constexpr std::size_t kPairReach = 110; // bytes between a verb and its noun
constexpr std::size_t kActReach = 60;   // between a verb of every aspect and what it is done to
constexpr std::size_t kChineseReach = 15;

// Of two aspects that weigh the same the narrower one is meant.
constexpr std::array<Aspect, kAspectCount> kOrder{Aspect::Pricing, Aspect::Compute, Aspect::Funding, Aspect::Partnership,
    Aspect::Talent, Aspect::Structure, Aspect::Market, Aspect::Model, Aspect::Product};

constexpr std::size_t kProduct = static_cast<std::size_t>(Aspect::Product);

/// What one can turn to; nobody turns to a loan.
bool takesFocus(std::size_t aspect)
{
    const auto value = static_cast<Aspect>(aspect);
    return value == Aspect::Product || value == Aspect::Model || value == Aspect::Market;
}

/// Adds up the cues of one clause.
class ClauseWeigher {
public:
    ClauseWeigher(const CueHit* first, const CueHit* last, Order order)
        : m_first{first}
        , m_last{last}
        , m_order{order}
    {
    }

    Weighed run()
    {
        for (const CueHit* hit = m_first; hit != m_last; ++hit)
            take(*hit);
        for (const CueHit* hit = m_first; hit != m_last; ++hit)
            if (hit->cue.sort == Sort::Act)
                joinAct(*hit);
        addScores();
        m_weighed.isInOrder = m_order != Order::Free;
        if (m_order == Order::VerbFirst)
            keepDeeds();
        return m_weighed;
    }

private:
    /// What is gathered of one aspect.
    struct Found {
        int strong = 0;
        int planned = 0;
        std::optional<std::size_t> verb;
        std::optional<std::size_t> noun;
        bool isPair = false;
        bool isInOrder = false; // the verb stands before its noun
        bool hasAct = false;
    };

    [[nodiscard]] bool needsIntent() const { return m_order != Order::Free; }

    void take(const CueHit& hit)
    {
        auto& found = m_found[hit.cue.aspect];
        switch (hit.cue.sort) {
        case Sort::Strong:
            found.strong += kStrong;
            break;
        case Sort::Planned:
            found.planned += kStrong;
            break;
        case Sort::Verb:
            found.verb = hit.span.begin;
            break;
        case Sort::Noun:
            found.noun = hit.span.begin;
            break;
        case Sort::Focus:
            m_focus = m_focus ? m_focus : hit.span.begin;
            return;
        case Sort::Intent:
            m_weighed.isIntent = true;
            return;
        case Sort::Block:
            m_weighed.isBlocked = true;
            return;
        case Sort::Analyst:
            m_weighed.isAnalyst = true;
            return;
        case Sort::Speech:
            m_weighed.isSpeech = true;
            return;
        case Sort::Link:
            forgetVerbs();
            return;
        default:
            return;
        }
        join(found);
        note(hit.cue.aspect, hit.cue.sort == Sort::Noun ? std::nullopt : std::optional{hit.span.begin}, hit.span.end);
    }

    /// "Halves its costs with a new plant": the plant is no object. One withdraws from, signs with.
    void forgetVerbs()
    {
        for (const Aspect aspect : {Aspect::Product, Aspect::Structure, Aspect::Talent, Aspect::Compute})
            if (m_order == Order::VerbFirst)
                m_found[static_cast<std::size_t>(aspect)].verb.reset();
    }

    /// A verb of the aspect and its noun, near each other.
    static void join(Found& found)
    {
        const auto& v = found.verb;
        const auto& n = found.noun;
        if (!v || !n || *v == *n || (*v < *n ? *n - *v : *v - *n) > kPairReach)
            return;
        found.isPair = true;
        found.isInOrder = found.isInOrder || *v < *n;
    }

    void note(std::size_t aspect, std::optional<std::size_t> act, std::size_t end)
    {
        auto& found = m_found[aspect];
        if (act && !found.hasAct)
            m_weighed.act[aspect] = *act;
        found.hasAct = found.hasAct || act.has_value();
        m_weighed.last[aspect] = std::max(m_weighed.last[aspect], end);
    }

    /// "sell", "drop", "expand": the nearest noun says what is done; English has it behind the verb.
    void joinAct(const CueHit& act)
    {
        const CueHit* nearest = nullptr;
        std::size_t least = (needsIntent() ? kActReach : kChineseReach) + 1;
        for (const CueHit* hit = m_first; hit != m_last; ++hit) {
            if (hit->cue.sort != Sort::Noun && hit->cue.sort != Sort::Strong)
                continue;
            const bool isBehind = hit->span.begin >= act.span.end;
            if (!isBehind && (m_order == Order::VerbFirst || hit->span.end > act.span.begin))
                continue;
            if (isBehind && m_order == Order::VerbFirst && hasLink(act.span.end, hit->span.begin))
                break; // "halves its costs with a new plant"
            const std::size_t gap = isBehind ? hit->span.begin - act.span.end : act.span.begin - hit->span.end;
            if (gap < least || (gap == least && nearest && isNarrower(*hit, *nearest))) {
                least = gap;
                nearest = hit;
            }
        }
        if (!nearest)
            return;
        for (const CueHit* hit = m_first; hit != m_last; ++hit) { // told already, or a verb of its aspects has claimed the noun
            const bool isSame = hit->span == nearest->span;
            if (isSame && (hit->cue.sort == Sort::Strong || (hit->cue.sort == Sort::Noun && m_found[hit->cue.aspect].isPair)))
                return;
        }
        auto& found = m_found[nearest->cue.aspect];
        found.isPair = found.isInOrder = true;
        note(nearest->cue.aspect, act.span.begin, std::max(act.span.end, nearest->span.end));
    }

    [[nodiscard]] bool hasLink(std::size_t begin, std::size_t end) const
    {
        return std::any_of(m_first, m_last,
            [=](const CueHit& hit) { return hit.cue.sort == Sort::Link && hit.span.begin >= begin && hit.span.end <= end; });
    }

    [[nodiscard]] static bool isNarrower(const CueHit& a, const CueHit& b)
    {
        const auto rank = [](const CueHit& hit) {
            return std::find(kOrder.begin(), kOrder.end(), static_cast<Aspect>(hit.cue.aspect)) - kOrder.begin();
        };
        return rank(a) < rank(b);
    }

    void addScores()
    {
        bool isTold = false;
        bool anyFocused = false;
        for (std::size_t aspect = 0; aspect < kAspectCount; ++aspect) {
            auto& found = m_found[aspect];
            found.strong += m_weighed.isIntent ? found.planned : 0;
            const bool isFocused = m_focus && takesFocus(aspect) && (found.noun || (needsIntent() && found.strong > 0));
            anyFocused = anyFocused || isFocused;
            const bool isPair =
                (found.isPair && (m_weighed.isIntent || m_order != Order::VerbFirst || found.isInOrder)) || isFocused;
            if (isFocused && !found.hasAct)
                m_weighed.act[aspect] = *m_focus;
            auto& score = m_weighed.score[aspect];
            score = std::min(found.strong, 2 * kStrong) + (isPair ? kVerb + kNoun : 0);
            if (!needsIntent() && !isPair && found.strong > 0)
                score += (found.verb ? kVerb : 0) + (found.noun ? kNoun : 0);
            isTold = isTold || score >= kThreshold;
            m_weighed.isStrong[aspect] = found.strong > 0 || isFocused;
        }
        if (m_focus && (!isTold || (needsIntent() && !anyFocused && m_weighed.score[kProduct] < kThreshold))) {
            m_weighed.score[kProduct] = kThreshold;
            m_weighed.act[kProduct] = *m_focus;
            m_weighed.last[kProduct] = std::max(m_weighed.last[kProduct], *m_focus + 1);
        }
    }

    /// "Builds chips for outside customers" tells one thing; a second aspect has a verb of its own.
    void keepDeeds()
    {
        const auto order = m_weighed.best();
        for (std::size_t i = 1; i < order.size(); ++i)
            if (!hasOwnVerb(order[i], m_weighed.act[order[0]]))
                m_weighed.score[order[i]] = 0;
    }

    [[nodiscard]] bool hasOwnVerb(std::size_t aspect, std::size_t other) const
    {
        return std::any_of(m_first, m_last, [&](const CueHit& hit) {
            const Sort sort = hit.cue.sort;
            const bool isDeed = sort == Sort::Act || sort == Sort::Focus || (sort == Sort::Verb && hit.cue.aspect == aspect)
                || (sort == Sort::Strong && hit.cue.isVerb && hit.cue.aspect == aspect);
            return isDeed && hit.span.begin == m_weighed.act[aspect] && hit.span.begin != other;
        });
    }

    const CueHit* m_first;
    const CueHit* m_last;
    Order m_order;
    Weighed m_weighed;
    std::array<Found, kAspectCount> m_found{};
    std::optional<std::size_t> m_focus;
};

} // namespace

std::vector<std::size_t> Weighed::best() const
{
    std::vector<std::size_t> order;
    for (const Aspect aspect : kOrder) {
        if (score[static_cast<std::size_t>(aspect)] >= kThreshold)
            order.push_back(static_cast<std::size_t>(aspect));
    }
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        if (isInOrder && score[a] == score[b])
            return act[a] < act[b]; // what is told first is what is done
        return std::pair{score[a], isStrong[a]} > std::pair{score[b], isStrong[b]};
    });
    if (order.size() > 2)
        order.resize(2);
    return order;
}

Weighed weigh(const CueHit* first, const CueHit* last, Order order)
{
    return ClauseWeigher{first, last, order}.run();
}

} // namespace exeunt::extract::strategy
