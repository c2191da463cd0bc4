// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/merge.h"

#include <algorithm>
#include <unordered_map>

namespace exeunt::extract {
namespace {

using article::Move;
using article::MoveKind;
using article::Organization;

bool leaves(MoveKind kind)
{
    return kind == MoveKind::Departure || kind == MoveKind::Move || kind == MoveKind::Dismissal || kind == MoveKind::Layoff
        || kind == MoveKind::PlannedDeparture || kind == MoveKind::Acquihire;
}

bool arrives(MoveKind kind)
{
    return kind == MoveKind::Joining || kind == MoveKind::Move || kind == MoveKind::Appointment || kind == MoveKind::Acquihire;
}

bool changesPost(MoveKind kind)
{
    return kind == MoveKind::RoleChange || kind == MoveKind::Appointment;
}

bool agree(const std::optional<Organization>& a, const std::optional<Organization>& b)
{
    return !a || !b || a->name == b->name;
}

bool same(const std::optional<Organization>& a, const std::optional<Organization>& b)
{
    return a && b && a->name == b->name;
}

bool datesAllow(const std::optional<date::Edtf>& a, const std::optional<date::Edtf>& b)
{
    return !a || !b || !a->hasYear() || !b->hasYear() || a->overlaps(*b);
}

/// A departure may come some months before the joining that ends it.
bool mayFollow(const std::optional<date::Edtf>& left, const std::optional<date::Edtf>& joined)
{
    if (!left || !joined || left->overlaps(*joined))
        return true;
    constexpr auto kLongestGap = std::chrono::days{400};
    return left->lastDay() && joined->firstDay() && *joined->firstDay() >= *left->lastDay()
        && *joined->firstDay() - *left->lastDay() <= kLongestGap;
}

int fineness(const std::optional<date::Edtf>& date)
{
    if (!date)
        return 0;
    if (!date->hasYear())
        return 1;
    if (!date->firstDay() || !date->lastDay())
        return 2;
    const auto days = (*date->lastDay() - *date->firstDay()).count();
    return days > 366 ? 2 : days > 200 ? 3 : days > 45 ? 4 : days > 2 ? 5 : 6;
}

void keepFinest(std::optional<date::Edtf>& kept, const std::optional<date::Edtf>& other)
{
    if (fineness(other) > fineness(kept))
        kept = other;
}

void fillOrganization(std::optional<Organization>& kept, const std::optional<Organization>& other)
{
    if (!kept)
        kept = other;
    else if (other && other->name == kept->name && !kept->unit)
        kept->unit = other->unit;
}

void fill(std::optional<std::string>& kept, const std::optional<std::string>& other)
{
    if (!kept || (other && other->size() > kept->size()))
        kept = other ? other : kept;
}

/// How much an article's word weighs: the later, surer telling of one event wins over the rumour.
int weight(article::Status status)
{
    switch (status) {
    case article::Status::Rumoured:
        return 0;
    case article::Status::Announced:
        return 1;
    case article::Status::Confirmed:
        return 2;
    default:
        return 3;
    }
}

MoveKind unitedKind(const Move& a, const Move& b)
{
    if (a.kind == b.kind)
        return a.kind;
    const bool hasBothEnds = (a.from || b.from) && (a.to || b.to);
    if (changesPost(a.kind) && changesPost(b.kind))
        return MoveKind::RoleChange;
    for (const MoveKind special : {MoveKind::Acquihire, MoveKind::Dismissal, MoveKind::Layoff}) {
        if (a.kind == special || b.kind == special)
            return special;
    }
    if (hasBothEnds)
        return MoveKind::Move;
    if (a.kind == MoveKind::PlannedDeparture || b.kind == MoveKind::PlannedDeparture)
        return MoveKind::Departure;
    if (a.kind == MoveKind::Appointment || b.kind == MoveKind::Appointment)
        return MoveKind::Joining;
    return a.kind;
}

bool samePerson(const Move& a, const Move& b)
{
    if (a.isTeam || b.isTeam)
        return a.isTeam && b.isTeam && !a.person && !b.person && (!a.unitMoved || !b.unitMoved || a.unitMoved == b.unitMoved);
    return a.person && b.person && a.person->name == b.person->name;
}

bool isOneMove(const Move& a, const Move& b)
{
    if (!samePerson(a, b) || a.isBackground != b.isBackground
        || (a.status == article::Status::Denied) != (b.status == article::Status::Denied))
        return false;
    if (!agree(a.from, b.from) || !agree(a.to, b.to))
        return false;
    if (same(a.from, b.to) || same(a.to, b.from))
        return a.kind == b.kind && datesAllow(a.date, b.date); // left and came back, or changed posts inside
    if (changesPost(a.kind) && changesPost(b.kind))
        return same(a.to, b.to) && datesAllow(a.date, b.date) && (!a.newRole || !b.newRole || a.newRole == b.newRole);
    if (a.kind == MoveKind::RoleChange || b.kind == MoveKind::RoleChange)
        return false;
    if (a.kind == MoveKind::Founding || b.kind == MoveKind::Founding)
        return a.kind == b.kind && datesAllow(a.date, b.date);
    if (same(a.from, b.from) && (same(a.to, b.to) || !a.to || !b.to))
        return leaves(a.kind) && leaves(b.kind)
            && (datesAllow(a.date, b.date) || (a.to && !b.to ? mayFollow(b.date, a.date) : mayFollow(a.date, b.date)));
    if (same(a.to, b.to))
        return arrives(a.kind) && arrives(b.kind) && datesAllow(a.date, b.date);
    if (a.isTeam)
        return false;
    const bool leftThenJoined =
        a.from && !a.to && b.to && !b.from && leaves(a.kind) && arrives(b.kind) && mayFollow(a.date, b.date);
    const bool joinedAfter = b.from && !b.to && a.to && !a.from && leaves(b.kind) && arrives(a.kind) && mayFollow(b.date, a.date);
    return leftThenJoined || joinedAfter;
}

void absorb(MoveDraft& kept, const MoveDraft& other)
{
    Move& a = kept.claim;
    const Move& b = other.claim;
    a.kind = unitedKind(a, b);
    if (weight(b.status) > weight(a.status))
        a.status = b.status;
    fillOrganization(a.from, b.from);
    fillOrganization(a.to, b.to);
    fill(a.role, b.role);
    fill(a.newRole, b.newRole);
    fill(a.unitMoved, b.unitMoved);
    keepFinest(a.date, b.date);
    keepFinest(a.announced, b.announced);
    keepFinest(a.reported, b.reported);
    a.confidence = std::min(0.99, std::max(a.confidence, b.confidence) + 0.05);
    if (a.person && b.person)
        a.person->aliases.insert(a.person->aliases.end(), b.person->aliases.begin(), b.person->aliases.end());
    a.evidence.insert(a.evidence.end(), b.evidence.begin(), b.evidence.end());
    kept.reasons.insert(kept.reasons.end(), other.reasons.begin(), other.reasons.end());
}

/// Drafts that isOne() joins become one. `groupOf` keeps the comparing within small groups.
template <class Claim, class GroupOf, class IsOne, class Absorb>
void mergeDrafts(std::vector<Draft<Claim>>& drafts, GroupOf groupOf, IsOne isOne, Absorb take)
{
    constexpr std::size_t kLookBack = 64; // a person with more moves than that in one article is a list gone wrong
    std::vector<Draft<Claim>> kept;
    std::unordered_map<std::string, std::vector<std::size_t>> groups;
    for (auto& draft : drafts) {
        auto& group = groups[groupOf(draft.claim)];
        const std::size_t oldest = group.size() > kLookBack ? group.size() - kLookBack : 0;
        const auto found = std::find_if(group.begin() + static_cast<std::ptrdiff_t>(oldest), group.end(),
            [&](std::size_t i) { return isOne(kept[i].claim, draft.claim); });
        if (found != group.end()) {
            take(kept[*found], draft);
            continue;
        }
        group.push_back(kept.size());
        kept.push_back(std::move(draft));
    }
    drafts = std::move(kept);
}

void tidyEvidence(const Document& document, bool isOriginal, std::vector<Span>& evidence)
{
    for (Span& span : evidence)
        span = isOriginal ? span : document.original(span);
    std::sort(evidence.begin(), evidence.end());
    std::vector<Span> kept;
    for (const Span& span : evidence) {
        if (span.isEmpty() || span.end > document.article().text.size())
            continue;
        if (!kept.empty() && span.begin < kept.back().end)
            kept.back().end = std::max(kept.back().end, span.end);
        else
            kept.push_back(span);
    }
    evidence = std::move(kept);
}

void tidyPerson(article::PersonName& person)
{
    auto& aliases = person.aliases;
    std::sort(aliases.begin(), aliases.end());
    aliases.erase(std::unique(aliases.begin(), aliases.end()), aliases.end());
    aliases.erase(std::remove(aliases.begin(), aliases.end(), person.name), aliases.end());
}

template <class Claim>
std::vector<Claim> claimsOf(const Document& document, bool isOriginal, std::vector<Draft<Claim>>& drafts)
{
    std::vector<Claim> claims;
    for (auto& draft : drafts) {
        tidyEvidence(document, isOriginal, draft.claim.evidence);
        if (!draft.claim.evidence.empty())
            claims.push_back(std::move(draft.claim));
    }
    std::stable_sort(
        claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.evidence.front() < b.evidence.front(); });
    return claims;
}

} // namespace

void mergeMoves(std::vector<MoveDraft>& moves)
{
    const auto groupOf = [](const Move& move) { return move.person ? move.person->name : std::string{}; };
    mergeDrafts(moves, groupOf, isOneMove, absorb);
    mergeDrafts(moves, groupOf, isOneMove, absorb); // what two tellings filled in may join a third
}

void mergeAffiliations(std::vector<Draft<article::Affiliation>>& affiliations)
{
    using article::Affiliation;
    const auto isOne = [](const Affiliation& a, const Affiliation& b) {
        return a.organization.name == b.organization.name && a.isPast == b.isPast;
    };
    const auto take = [](Draft<Affiliation>& kept, const Draft<Affiliation>& other) {
        fill(kept.claim.role, other.claim.role);
        if (!kept.claim.organization.unit)
            kept.claim.organization.unit = other.claim.organization.unit;
        kept.claim.evidence.insert(kept.claim.evidence.end(), other.claim.evidence.begin(), other.claim.evidence.end());
    };
    mergeDrafts(
        affiliations, [](const Affiliation& a) { return a.person.name; }, isOne, take);
}

void mergeStrategies(std::vector<StrategyDraft>& strategies)
{
    using article::Strategy;
    const auto isOne = [](const Strategy& a, const Strategy& b) { return a.aspect == b.aspect && a.statement == b.statement; };
    const auto take = [](StrategyDraft& kept, const StrategyDraft& other) {
        kept.claim.confidence = std::max(kept.claim.confidence, other.claim.confidence);
        kept.claim.evidence.insert(kept.claim.evidence.end(), other.claim.evidence.begin(), other.claim.evidence.end());
    };
    mergeDrafts(
        strategies, [](const Strategy& s) { return s.organization.name; }, isOne, take);
}

article::Claims finish(const Document& document, Reading reading)
{
    article::Claims claims;
    claims.moves = claimsOf(document, reading.evidenceIsOriginal, reading.moves);
    claims.affiliations = claimsOf(document, reading.evidenceIsOriginal, reading.affiliations);
    claims.reporting = claimsOf(document, reading.evidenceIsOriginal, reading.reporting);
    claims.strategies = claimsOf(document, reading.evidenceIsOriginal, reading.strategies);
    const auto& published = document.article().published;
    const auto today = published ? published->lastDay() : std::nullopt;
    for (Move& move : claims.moves) {
        if (move.person)
            tidyPerson(*move.person);
        const bool isAhead = today && move.date && move.date->firstDay() && *move.date->firstDay() > *today;
        if (isAhead && move.status == article::Status::Confirmed)
            move.status = article::Status::Announced; // whatever is sure of it, it has not happened yet
    }
    for (auto& affiliation : claims.affiliations)
        tidyPerson(affiliation.person);
    for (auto& line : claims.reporting) {
        tidyPerson(line.person);
        tidyPerson(line.manager);
    }
    return claims;
}

} // namespace exeunt::extract
