// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/strategy/cues.h"

#include "core/base/resource.h"
#include "core/extract/table.h"

#include <algorithm>
#include <optional>

namespace exeunt::extract::strategy {
namespace {

constexpr std::string_view kGap = "…";
constexpr std::size_t kReach = 90; // bytes between the halves of "A…B"

std::optional<Sort> sortOf(std::string_view word)
{
    constexpr std::array<std::pair<std::string_view, Sort>, 12> kSorts{
        {{"strong", Sort::Strong}, {"verb", Sort::Verb}, {"noun", Sort::Noun}, {"intent", Sort::Intent}, {"block", Sort::Block},
            {"generic", Sort::Generic}, {"self", Sort::Self}, {"focus", Sort::Focus}, {"onward", Sort::Onward},
            {"analyst", Sort::Analyst}, {"speech", Sort::Speech}, {"other", Sort::Other}}};
    for (const auto& [name, sort] : kSorts) {
        if (name == word)
            return sort;
    }
    return std::nullopt;
}

/// What one can turn to; nobody turns to a loan.
bool takesFocus(std::size_t aspect)
{
    using article::Aspect;
    const auto value = static_cast<Aspect>(aspect);
    return value == Aspect::Product || value == Aspect::Model || value == Aspect::Market;
}

} // namespace

Cues::Cues(std::string_view language)
{
    const std::string path = "lexicon/" + std::string{language} + "/strategy.tsv";
    for (const auto& row : tableRows(resource(path).value_or(""))) {
        const auto sort = row.size() < 3 ? std::nullopt : sortOf(row[1]);
        if (!sort)
            continue;
        const auto aspect = article::aspectFromString(row[0]);
        const Cue cue{*sort, aspect ? static_cast<std::size_t>(*aspect) : 0};
        for (const auto part : cellParts(row[2])) {
            const auto gap = part.find(kGap);
            if (gap == std::string_view::npos) {
                m_words[static_cast<std::size_t>(wordOf(part))].cues.push_back(cue);
                continue;
            }
            const int before = wordOf(trimmed(part.substr(0, gap)));
            const int after = wordOf(trimmed(part.substr(gap + kGap.size())));
            m_words[static_cast<std::size_t>(after)].before.emplace_back(before, cue);
        }
    }
    m_automaton.compile();
}

int Cues::wordOf(std::string_view text)
{
    const auto [found, isNew] = m_index.emplace(std::string{text}, static_cast<int>(m_words.size()));
    if (isNew) {
        m_automaton.add(text, static_cast<std::uint32_t>(m_words.size()));
        m_words.emplace_back();
    }
    return found->second;
}

bool Cues::isOther(const std::string& word) const
{
    const auto found = m_index.find(word);
    if (found == m_index.end())
        return false;
    const auto& cues = m_words[static_cast<std::size_t>(found->second)].cues;
    return std::any_of(cues.begin(), cues.end(), [](const Cue& cue) { return cue.sort == Sort::Other; });
}

std::vector<CueHit> Cues::scan(std::string_view text) const
{
    constexpr std::size_t kRemembered = 24; // hits that may still be the first half of a pair
    std::vector<CueHit> hits;
    std::vector<AhoCorasick::Hit> words;
    std::size_t end = 0;
    for (const auto& hit : m_automaton.scan(text)) {
        if (hit.span.begin < end)
            continue;
        const Word& word = m_words[hit.word];
        // A word that only tells a plan leaves the words inside it to be read: "is merging".
        const bool isIntent = !word.cues.empty() && word.before.empty()
            && std::all_of(word.cues.begin(), word.cues.end(), [](const Cue& cue) { return cue.sort == Sort::Intent; });
        if (!isIntent)
            end = hit.span.end;
        words.push_back(hit);
        for (const Cue& cue : word.cues)
            hits.push_back({hit.span, cue});
        for (const auto& [before, cue] : word.before) {
            const std::size_t oldest = words.size() > kRemembered ? words.size() - kRemembered : 0;
            for (std::size_t i = words.size() - 1; i-- > oldest;) {
                if (words[i].word == static_cast<std::uint32_t>(before) && hit.span.begin > words[i].span.end
                    && hit.span.begin - words[i].span.end <= kReach
                    && text.substr(words[i].span.end, hit.span.begin - words[i].span.end).find_first_of(",;\n") == text.npos) {
                    hits.push_back({hit.span, cue});
                    break;
                }
            }
        }
    }
    return hits;
}

std::vector<std::size_t> Weighed::best() const
{
    using article::Aspect;
    // Of two aspects that weigh the same the narrower one is meant.
    constexpr std::array<Aspect, kAspectCount> kOrder{Aspect::Pricing, Aspect::Compute, Aspect::Funding, Aspect::Partnership,
        Aspect::Talent, Aspect::Structure, Aspect::Market, Aspect::Model, Aspect::Product};
    std::vector<std::size_t> order;
    for (const Aspect aspect : kOrder) {
        if (score[static_cast<std::size_t>(aspect)] >= kThreshold)
            order.push_back(static_cast<std::size_t>(aspect));
    }
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return score[a] > score[b]; });
    if (order.size() > 2)
        order.resize(2);
    return order;
}

Weighed weigh(const CueHit* first, const CueHit* last, bool needsIntent)
{
    constexpr int kStrong = 10;
    constexpr int kVerb = 4;
    constexpr int kNoun = 6;
    constexpr std::size_t kPairReach = 110; // bytes between a verb and its noun
    Weighed weighed;
    std::array<int, kAspectCount> strong{};
    std::array<std::optional<std::size_t>, kAspectCount> verb{};
    std::array<std::optional<std::size_t>, kAspectCount> noun{};
    std::array<bool, kAspectCount> pair{};
    std::array<bool, kAspectCount> acts{};
    std::optional<std::size_t> focus;
    const auto join = [&](std::size_t aspect) {
        const auto& v = verb[aspect];
        const auto& n = noun[aspect];
        pair[aspect] = pair[aspect] || (v && n && (*v < *n ? *n - *v : *v - *n) <= kPairReach);
    };
    for (const CueHit* hit = first; hit != last; ++hit) {
        const std::size_t aspect = hit->cue.aspect;
        switch (hit->cue.sort) {
        case Sort::Strong:
            strong[aspect] += kStrong;
            break;
        case Sort::Verb:
            verb[aspect] = hit->span.begin;
            break;
        case Sort::Noun:
            noun[aspect] = hit->span.begin;
            break;
        case Sort::Focus:
            focus = focus ? focus : hit->span.begin;
            continue;
        case Sort::Intent:
            weighed.isIntent = true;
            continue;
        case Sort::Block:
            weighed.isBlocked = true;
            continue;
        case Sort::Analyst:
            weighed.isAnalyst = true;
            continue;
        case Sort::Speech:
            weighed.isSpeech = true;
            continue;
        default:
            continue;
        }
        join(aspect);
        const bool isAct = hit->cue.sort != Sort::Noun;
        if (isAct && !acts[aspect])
            weighed.act[aspect] = hit->span.begin;
        acts[aspect] = acts[aspect] || isAct;
        weighed.last[aspect] = hit->span.end;
    }
    bool isTold = false;
    bool anyFocused = false;
    for (std::size_t aspect = 0; aspect < kAspectCount; ++aspect) {
        const bool isFocused = focus && takesFocus(aspect) && (noun[aspect] || (needsIntent && strong[aspect] > 0));
        anyFocused = anyFocused || isFocused;
        const bool isPair = (pair[aspect] && (weighed.isIntent || !needsIntent)) || isFocused;
        if (isFocused && !acts[aspect])
            weighed.act[aspect] = *focus;
        weighed.score[aspect] = std::min(strong[aspect], 2 * kStrong) + (isPair ? kVerb + kNoun : 0);
        if (!needsIntent && !isPair && strong[aspect] > 0)
            weighed.score[aspect] += (verb[aspect] ? kVerb : 0) + (noun[aspect] ? kNoun : 0);
        isTold = isTold || weighed.score[aspect] >= kThreshold;
    }
    const auto product = static_cast<std::size_t>(article::Aspect::Product);
    if (focus && (!isTold || (needsIntent && !anyFocused && weighed.score[product] < kThreshold))) {
        weighed.score[product] = kThreshold;
        weighed.act[product] = *focus;
        weighed.last[product] = std::max(weighed.last[product], *focus + 1);
    }
    return weighed;
}

} // namespace exeunt::extract::strategy
