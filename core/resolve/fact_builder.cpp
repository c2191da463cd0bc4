// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/fact_builder.h"

#include "core/resolve/fact_dates.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace exeunt::resolve {
namespace {

using article::Move;
using article::MoveKind;
using article::Status;

bool denies(const Voice& voice)
{
    return voice.move().status == Status::Denied;
}

/// By publication (unknown last), then claim id.
void sortVoices(Voices& voices)
{
    const auto key = [](const Voice& v) { return std::tuple{!v.printed, v.printed.value_or(date::Day{}), v.move().id}; };
    std::sort(voices.begin(), voices.end(), [&](const Voice& a, const Voice& b) { return key(a) < key(b); });
}

Voices voicesOf(const Background& background, const Cluster& cluster)
{
    Voices voices;
    for (const auto index : cluster) {
        Voice voice{&background.input.moves[index], background.input.moves[index].article, std::nullopt};
        if (const auto original = background.originals.find(voice.original); original != background.originals.end())
            voice.original = original->second;
        const auto article = background.articles.find(voice.told->article);
        if (article != background.articles.end() && article->second->published)
            voice.printed = article->second->published->firstDay();
        voices.push_back(voice);
    }
    sortVoices(voices);
    return voices;
}

/// Those who assert the move; all of them when nobody does.
Voices asserting(const Voices& voices)
{
    Voices result;
    std::copy_if(voices.begin(), voices.end(), std::back_inserter(result), [](const Voice& v) { return !denies(v); });
    return result.empty() ? voices : result;
}

/// The value most original articles give; then the better founded, the longer, the first in order. `read` gives an optional.
template <class Read>
auto favourite(const Voices& voices, Read&& read) -> std::decay_t<decltype(read(voices.front()))>
{
    using Value = typename std::decay_t<decltype(read(voices.front()))>::value_type;
    std::map<Value, std::pair<std::set<ArticleId>, int>> backing;
    for (const auto& voice : voices)
        if (const auto value = read(voice)) {
            auto& [articles, best] = backing[*value];
            articles.insert(voice.original);
            best = std::max(best, weight(voice.move().status));
        }
    if (backing.empty())
        return std::nullopt;
    const auto rank = [](const auto& entry) {
        return std::tuple{entry.second.first.size(), entry.second.second, entry.first.size()};
    };
    return std::max_element(backing.begin(), backing.end(), [&](const auto& a, const auto& b) {
        return rank(a) < rank(b);
    })->first;
}

using End = std::optional<article::Organization> Move::*;

std::optional<article::Organization> endOf(const Background& background, const Voices& voices, End end)
{
    const auto shown = [&](const Voice& v) { return background.organizations.shownName((v.move().*end)->name); };
    const auto name =
        favourite(voices, [&](const Voice& v) { return v.move().*end ? std::optional{shown(v)} : std::optional<std::string>{}; });
    if (!name)
        return std::nullopt;
    const auto unit = favourite(voices, [&](const Voice& v) {
        return v.move().*end && shown(v) == *name ? (v.move().*end)->unit : std::optional<std::string>{};
    });
    return article::Organization{*name, unit};
}

bool endsDisagree(const Background& background, const Voices& voices, End end)
{
    std::set<std::string> names;
    for (const auto& voice : voices)
        if (const auto& organization = voice.move().*end)
            names.insert(background.organizations.keyOf(organization->name));
    return names.size() > 1;
}

/// Reversed when the last word says so; else the best founded assertion; denied when nobody asserts.
Status statusOf(const Voices& voices)
{
    if (std::all_of(voices.begin(), voices.end(), denies))
        return Status::Denied;
    std::optional<Status> best;
    for (const auto& voice : voices) { // by publication: a reversal counts until somebody asserts the move again later
        const auto status = voice.move().status;
        if (status == Status::Denied)
            continue;
        if (status == Status::Reversed || !best || weight(status) > weight(*best))
            best = status;
    }
    return *best;
}

MoveKind kindOf(const Voices& voices, const Fact& fact)
{
    std::set<MoveKind> kinds;
    for (const auto& voice : voices)
        kinds.insert(voice.move().kind);
    if (kinds.size() == 1)
        return *kinds.begin();
    const auto has = [&](MoveKind kind) { return kinds.count(kind) != 0; };
    for (const auto telling : {MoveKind::Acquihire, MoveKind::Founding})
        if (has(telling))
            return telling;
    const bool crosses = fact.from && fact.to && fact.from->name != fact.to->name;
    if (crosses && !has(MoveKind::Dismissal) && !has(MoveKind::Layoff))
        return MoveKind::Move;
    for (const auto kind : {MoveKind::Dismissal, MoveKind::Layoff, MoveKind::Move, MoveKind::Departure, MoveKind::Joining,
             MoveKind::Appointment, MoveKind::RoleChange})
        if (has(kind))
            return kind;
    return MoveKind::PlannedDeparture;
}

/// Each original article that does not deny makes the fact more likely; a denial halves it.
double confidenceOf(const Voices& voices, bool isDenied)
{
    std::map<ArticleId, double> best;
    for (const auto& voice : voices)
        best[voice.original] = std::max(best[voice.original], std::clamp(voice.move().confidence, 0.0, 1.0));
    double doubt = 1.0;
    for (const auto& [article, confidence] : best)
        doubt *= 1.0 - confidence;
    return std::min(0.99, 1.0 - doubt) * (isDenied ? 0.5 : 1.0);
}

Source sourceOf(const Background& background, const Voice& voice)
{
    const auto& move = voice.move();
    const auto shown = [&](const std::optional<article::Organization>& organization) {
        return organization ? std::optional{background.organizations.shownName(organization->name)} : std::nullopt;
    };
    Source source;
    source.claim = move.id;
    source.article = voice.told->article;
    source.evidence = move.evidence;
    source.date = move.date;
    source.role = move.role ? move.role : move.newRole;
    source.from = shown(move.from);
    source.to = shown(move.to);
    source.status = move.status;
    return source;
}

void addSources(Fact& fact, const Background& background, const Voices& voices)
{
    std::map<ArticleId, ArticleId> told; // of each text, the first article that brings it to this fact
    for (const auto& voice : voices) {
        const auto first = told.try_emplace(voice.original, voice.told->article).first->second;
        fact.sources.push_back(sourceOf(background, voice));
        fact.sources.back().isCopy = first != voice.told->article;
    }
    fact.independentSources = told.size();
}

/// Where those who assert the move disagree, and whether somebody denies it.
Conflicts conflictsOf(const Background& background, const Voices& asserting, bool isDenied)
{
    Conflicts conflicts;
    conflicts.dates = datesDisagree(asserting);
    conflicts.origins = endsDisagree(background, asserting, &Move::from);
    conflicts.destinations = endsDisagree(background, asserting, &Move::to);
    conflicts.denied = isDenied;
    return conflicts;
}

} // namespace

Fact buildFact(const Background& background, const Cluster& cluster, const std::optional<article::PersonName>& person)
{
    const auto all = voicesOf(background, cluster);
    const auto voices = asserting(all);
    Fact fact;
    fact.id =
        FactId{std::min_element(all.begin(), all.end(), [](const Voice& a, const Voice& b) { return a.move().id < b.move().id; })
                   ->move()
                   .id.value};
    fact.person = person;
    fact.isTeam = std::any_of(voices.begin(), voices.end(), [](const Voice& v) { return v.move().isTeam; });
    fact.unitMoved = favourite(voices, [](const Voice& v) { return v.move().unitMoved; });
    fact.from = endOf(background, voices, &Move::from);
    fact.to = endOf(background, voices, &Move::to);
    fact.role = favourite(voices, [](const Voice& v) { return v.move().role; });
    fact.newRole = favourite(voices, [](const Voice& v) { return v.move().newRole; });
    fact.date = bestDate(voices, &Move::date);
    fact.announced = bestDate(voices, &Move::announced);
    fact.reported = bestDate(voices, &Move::reported);
    fact.kind = kindOf(voices, fact);
    fact.status = statusOf(all);
    fact.isBackground = std::all_of(all.begin(), all.end(), [](const Voice& v) { return v.move().isBackground; });
    fact.conflicts = conflictsOf(background, voices, voices.size() != all.size());
    fact.confidence = confidenceOf(voices, fact.conflicts.denied);
    fact.isRetirement = !fact.to && std::any_of(voices.begin(), voices.end(), [&](const Voice& v) {
        return background.input.retirements.count(v.move().id) != 0;
    });
    addSources(fact, background, all);
    return fact;
}

} // namespace exeunt::resolve
