// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/strategies.h"

#include "core/resolve/source_order.h"
#include "core/resolve/strategy_groups.h"

#include <algorithm>
#include <tuple>

namespace exeunt::resolve {
namespace {

std::optional<date::Day> middleOf(const date::Edtf& date)
{
    if (!date.hasYear())
        return std::nullopt;
    const auto first = date.firstDay(), last = date.lastDay();
    if (first && last)
        return *first + (*last - *first) / 2;
    return first ? first : last;
}

StrategySource sourceOf(const Background& background, const SaidStrategy& said)
{
    StrategySource source;
    source.claim = said.addedBy ? ClaimId{} : said.claim->id;
    source.article = said.named.article;
    source.evidence = said.named.evidence;
    source.organization = said.named.organization;
    source.aspect = said.named.aspect;
    source.statement = said.claim->statement;
    source.date = said.claim->date;
    source.published = publishedOf(background, said.named.article);
    source.voice = said.claim->voice;
    return source;
}

/// Days that a date may mean: fewer are more specific.
std::chrono::days extentOf(const date::Edtf& date)
{
    const auto first = date.firstDay(), last = date.lastDay();
    return date.hasYear() && first && last ? *last - *first : std::chrono::days::max();
}

/// The most specific date; of those alike the one of the oldest source.
std::optional<date::Edtf> bestDate(const std::vector<StrategySource>& sources)
{
    std::optional<date::Edtf> best;
    for (const auto& source : sources)
        if (source.date && (!best || extentOf(*source.date) < extentOf(*best)))
            best = source.date;
    return best;
}

/// The surest claim that is no copy's; of those alike the oldest.
const article::Strategy& surest(const Background& background, const StrategyGroup& group)
{
    const auto place = [&](const SaidStrategy* said) {
        const auto published = publishedOf(background, said->named.article);
        const auto day = published ? published->firstDay() : std::nullopt;
        return std::tuple{originalOf(background, said->named.article) != said->named.article, -said->claim->confidence,
            !day.has_value(), day.value_or(date::Day{})};
    };
    return *(*std::min_element(group.said.begin(), group.said.end(), [&](const auto* a, const auto* b) {
        return place(a) < place(b);
    }))->claim;
}

StrategyId idOf(const StrategyGroup& group)
{
    std::int64_t claim = 0, decision = 0;
    for (const auto* said : group.said) {
        auto& least = said->addedBy ? decision : claim;
        const auto id = said->addedBy ? said->addedBy->id : said->claim->id.value;
        least = least == 0 ? id : std::min(least, id);
    }
    return StrategyId{claim != 0 ? claim : -decision};
}

/// The unit that all claims tell which tell one.
std::optional<std::string> unitOf(const StrategyGroup& group)
{
    std::optional<std::string> unit;
    for (const auto* said : group.said) {
        const auto& told = said->claim->organization.unit;
        if (told && unit && *told != *unit)
            return std::nullopt;
        unit = unit ? unit : told;
    }
    return unit;
}

Strategy build(const Background& background, StrategyGroups& groups, const StrategyGroup& group)
{
    using Kind = StrategyDecision::Kind;
    Strategy strategy;
    strategy.id = idOf(group);
    for (const auto* said : group.said)
        strategy.sources.push_back(sourceOf(background, *said));
    strategy.independentSources = settle(background, strategy.sources);
    const auto& best = group.decision ? group.decision->value : surest(background, group);
    strategy.organization = {groups.shownName(best.organization.name), group.decision ? best.organization.unit : unitOf(group)};
    strategy.aspect = best.aspect;
    strategy.statement = best.statement;
    strategy.date = group.decision ? best.date : bestDate(strategy.sources);
    strategy.voice = best.voice;
    strategy.confidence = best.confidence;
    strategy.isEdited = group.decision != nullptr;
    strategy.isByHand = std::all_of(
        group.said.begin(), group.said.end(), [](const auto* said) { return said->addedBy && said->addedBy->kind == Kind::Add; });
    strategy.isOwnWords = group.decision ? group.decision->isOwnWords
                                         : std::all_of(group.said.begin(), group.said.end(),
                                             [](const auto* said) { return said->addedBy && said->addedBy->isOwnWords; });
    return strategy;
}

auto placeOf(const Strategy& strategy)
{
    const auto day = dayOf(strategy);
    return std::tuple{std::string_view{strategy.organization.name}, strategy.aspect, !day.has_value(),
        day ? -day->time_since_epoch() : std::chrono::days{}, strategy.id};
}

} // namespace

std::optional<date::Day> dayOf(const Strategy& strategy)
{
    if (strategy.date)
        if (const auto day = middleOf(*strategy.date))
            return day;
    for (const auto& source : strategy.sources)
        if (source.published)
            if (const auto day = middleOf(*source.published))
                return day;
    return std::nullopt;
}

std::vector<Strategy> strategiesOf(const Background& background)
{
    StrategyGroups groups{background};
    std::vector<Strategy> strategies;
    for (const auto& group : groups.groups())
        strategies.push_back(build(background, groups, group));
    std::sort(strategies.begin(), strategies.end(), [](const Strategy& a, const Strategy& b) { return placeOf(a) < placeOf(b); });
    return strategies;
}

} // namespace exeunt::resolve
