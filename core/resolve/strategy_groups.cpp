// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/strategy_groups.h"

#include "core/resolve/source_order.h"

#include <algorithm>
#include <set>

namespace exeunt::resolve {
namespace {

constexpr char kPart = '\x1f';
constexpr double kAlike = 0.8;            // of two statements in copies of one text: a word changed, a name written out
constexpr std::size_t kMostCompared = 64; // statements of one text about one aspect that a copy's is compared with
constexpr std::size_t kPair = 4;          // bytes: more than one ideograph, most of a short word

/// The pieces of a folded statement, sorted.
std::vector<std::string_view> piecesOf(std::string_view words)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at + kPair <= words.size(); ++at)
        pieces.push_back(words.substr(at, kPair));
    std::sort(pieces.begin(), pieces.end());
    return pieces;
}

/// How much of both texts is common, 0 to 1 (Dice).
bool areAlike(std::string_view a, std::string_view b)
{
    const auto mine = piecesOf(a), theirs = piecesOf(b);
    if (mine.empty() || theirs.empty())
        return false;
    std::vector<std::string_view> common;
    std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(), std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) >= kAlike * static_cast<double>(mine.size() + theirs.size());
}

std::size_t bytesOf(const std::vector<Span>& spans)
{
    std::size_t bytes = 0;
    for (const auto& span : spans)
        bytes += span.size();
    return bytes;
}

/// Bytes that both cover.
std::size_t commonBytes(const std::vector<Span>& a, const std::vector<Span>& b)
{
    std::size_t common = 0;
    for (const auto& mine : a)
        for (const auto& theirs : b)
            if (mine.overlaps(theirs))
                common += std::min(mine.end, theirs.end) - std::max(mine.begin, theirs.begin);
    return common;
}

std::string atPlace(ArticleId article, const std::string& place)
{
    return std::to_string(article.value) + kPart + place;
}

} // namespace

StrategyGroups::StrategyGroups(const Background& background)
    : m_background{background}
{
    gather();
    m_joined = UnionFind{m_said.size()};
    joinSameWords();
    joinCopies();
    auto slot = m_said.size() - m_background.input.strategyDecisions.size();
    for (const auto& decision : m_background.input.strategyDecisions)
        apply(slot++, decision);
    joinDecided();
}

const OrganizationKeys::Spelled& StrategyGroups::spelled(const std::string& name)
{
    const auto found = m_spelled.find(name);
    return found != m_spelled.end() ? found->second
                                    : m_spelled.emplace(name, m_background.organizations.spelled(name)).first->second;
}

const std::string& StrategyGroups::shownName(const std::string& name)
{
    return spelled(name).shown;
}

std::string StrategyGroups::placeOf(const std::string& organization, article::Aspect aspect)
{
    return spelled(organization).spelling + kPart + std::string{toString(aspect)};
}

/// Claims, then one place for each decision: an addition fills it, an edit does where its claim is gone.
void StrategyGroups::gather()
{
    const auto add = [this](SaidStrategy said) {
        m_words.push_back(said.claim ? m_background.input.fold(said.claim->statement) : std::string{});
        m_place.push_back(said.claim ? placeOf(said.named.organization, said.named.aspect) : std::string{});
        if (said.claim)
            m_atPlace[atPlace(said.named.article, m_place.back())].push_back(m_said.size());
        m_said.push_back(std::move(said));
    };
    for (const auto& told : m_background.input.strategies)
        add({{told.article, told.strategy.evidence, told.strategy.organization.name, told.strategy.aspect}, &told.strategy,
            nullptr});
    for (const auto& decision : m_background.input.strategyDecisions)
        if (decision.kind == StrategyDecision::Kind::Add && !decision.about.empty())
            add({decision.about.front(), &decision.value, &decision});
        else
            add({});
}

void StrategyGroups::joinSameWords()
{
    KeyJoiner joiner{m_joined};
    for (std::size_t i = 0; i < m_said.size(); ++i)
        if (m_said[i].claim && !m_words[i].empty())
            joiner.show(m_place[i] + kPart + m_words[i], i);
}

/// Statements of copies of one text that are nearly the same. Each is compared with the first of every group.
void StrategyGroups::joinCopies()
{
    std::map<std::string, std::vector<std::size_t>> leaders; // by text and place
    for (std::size_t i = 0; i < m_said.size(); ++i) {
        if (!m_said[i].claim || m_joined.find(i) != i)
            continue;
        auto& known = leaders[atPlace(originalOf(m_background, m_said[i].named.article), m_place[i])];
        const auto end = known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), kMostCompared));
        const auto alike = std::find_if(known.begin(), end, [&](std::size_t other) {
            return m_said[other].named.article != m_said[i].named.article && areAlike(m_words[other], m_words[i]);
        });
        if (alike == end)
            known.push_back(i);
        else
            m_joined.join(*alike, i);
    }
}

/// The claims at that place; else the one that covers most of the same words, where an article was read anew.
std::vector<std::size_t> StrategyGroups::saidOf(const NamedStrategy& named)
{
    const auto found = m_atPlace.find(atPlace(named.article, placeOf(named.organization, named.aspect)));
    std::vector<std::size_t> exact;
    if (found == m_atPlace.end())
        return exact;
    std::size_t most = 0, nearest = 0;
    for (const auto index : found->second) {
        if (m_said[index].named.evidence == named.evidence)
            exact.push_back(index);
        const auto common = commonBytes(m_said[index].named.evidence, named.evidence);
        if (common > most && 2 * common >= std::min(bytesOf(m_said[index].named.evidence), bytesOf(named.evidence))) {
            most = common;
            nearest = index;
        }
    }
    if (exact.empty() && most != 0)
        exact.push_back(nearest);
    return exact;
}

void StrategyGroups::apply(std::size_t slot, const StrategyDecision& decision)
{
    if (decision.about.empty())
        return;
    if (decision.kind == StrategyDecision::Kind::Add) { // said anew after it was rejected
        const auto decided = m_decided.find(m_joined.find(slot));
        if (decided != m_decided.end() && decided->second->kind == StrategyDecision::Kind::Reject)
            m_decided.erase(decided);
        return;
    }
    std::set<std::size_t> groups;
    for (const auto& named : decision.about)
        for (const auto index : saidOf(named))
            groups.insert(m_joined.find(index));
    if (groups.empty()) {
        if (decision.kind == StrategyDecision::Kind::Reject)
            return;
        m_said[slot] = {decision.about.front(), &decision.value, &decision};
        m_atPlace[atPlace(decision.about.front().article,
                      placeOf(decision.about.front().organization, decision.about.front().aspect))]
            .push_back(slot);
        groups.insert(slot);
    }
    for (const auto group : groups)
        m_joined.join(*groups.begin(), group);
    m_decided[m_joined.find(*groups.begin())] = &decision;
}

/// What was moved or corrected may now say what another strategy says. The later decision holds.
void StrategyGroups::joinDecided()
{
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < m_said.size(); ++i) {
        if (!m_said[i].claim || m_joined.find(i) != i)
            continue;
        const auto decided = m_decided.find(i);
        const auto* decision = decided == m_decided.end() ? nullptr : decided->second;
        if (decision && decision->kind == StrategyDecision::Kind::Reject)
            continue;
        const auto key = decision ? placeOf(decision->value.organization.name, decision->value.aspect) + kPart
                + m_background.input.fold(decision->value.statement)
                                  : m_place[i] + kPart + m_words[i];
        const auto [other, isNew] = first.try_emplace(key, i);
        if (isNew)
            continue;
        m_joined.join(other->second, i);
        if (auto& holding = m_decided[other->second]; decision && (!holding || holding->id < decision->id))
            holding = decision;
    }
}

std::vector<StrategyGroup> StrategyGroups::groups()
{
    std::map<std::size_t, StrategyGroup> groups;
    for (std::size_t i = 0; i < m_said.size(); ++i)
        if (m_said[i].claim)
            groups[m_joined.find(i)].said.push_back(&m_said[i]);
    std::vector<StrategyGroup> kept;
    for (auto& [index, group] : groups) {
        const auto decided = m_decided.find(index);
        group.decision = decided == m_decided.end() ? nullptr : decided->second;
        if (!group.decision || group.decision->kind != StrategyDecision::Kind::Reject)
            kept.push_back(std::move(group));
    }
    return kept;
}

} // namespace exeunt::resolve
