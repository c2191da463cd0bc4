// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/resolve/affiliation.h"
#include "core/resolve/fact.h"
#include "core/resolve/strategy.h"
#include "core/resolve/strategy_decision.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::resolve {

/// What resolving needs to know of an article.
struct ArticleInfo {
    ArticleId id;
    std::optional<date::Edtf> published;
    std::vector<std::uint32_t> sketch; // see text_sketch.h; empty: a copy of nothing
};

struct ToldMove {
    ArticleId article;
    article::Move move;
};

struct ToldAffiliation {
    ArticleId article;
    article::Affiliation affiliation;
};

struct ToldReporting {
    ArticleId article;
    article::ReportingLine line;
};

struct ToldStrategy {
    ArticleId article;
    article::Strategy strategy;
};

/// All that is known; the order of the lists does not matter, but for decisions.
struct Input {
    std::vector<ArticleInfo> articles;
    std::vector<ToldMove> moves;                       // with ids
    std::vector<ToldAffiliation> affiliations;         // who was where; also second signs of who is one person
    std::vector<ToldReporting> reporting;              // who is under whom
    std::vector<ToldStrategy> strategies;              // what organizations mean to do
    std::vector<StrategyDecision> strategyDecisions;   // of a person, in the order they were made
    std::set<ClaimId> retirements;                     // moves whose sentence says that the person retires
    std::function<std::string(std::string_view)> fold; // names that are one in any script and case
    std::function<std::string(std::string_view)> canonicalOrganization;
    std::function<bool(std::string_view)> isKnownOrganization; // may be absent: then none is known
    std::function<bool(std::string_view)> isCommonTitle;       // a post that every house has; may be absent
};

/// What the claims of all articles tell together.
struct Resolved {
    std::vector<Fact> facts;
    std::vector<Affiliation> affiliations; // by id
    std::vector<ReportingLine> reporting;  // by id
    std::vector<Strategy> strategies;      // by organization, aspect, newest first (undated last), id
};

/// Merges the claims about one move into one fact, and those about one person at one organization, or under one manager.
/// Out:   each move claim in exactly one fact; ordered by first day (undated last), then id.
/// Fails: never. Time n log n in the claims; claims that differ in nothing but their article cost nothing more.
///
/// - One person: a shared name (any alias, folded) and a second sign: an organization, a specific role, another name, or the
///   same article. A lesser form (pinyin for a Chinese name, initials, a lone surname) is the one full name beside its sign,
///   and nobody where two full names answer. A team: its unit and an organization.
/// - One organization: the lexicon's canonical name; unknown ones by their spelling without legal form. Beside a person's name
///   also without seat and general last words.
/// - One move: the same organization left or the same joined, none contradicted, and dates within a year of each other. A claim
///   about leaving and one about joining meet in a claim that tells both, or when the joining follows within a year.
/// - Articles that disagree on one end of a move, on its date, or on whether it happened, stay in one fact, marked.
/// - One affiliation: the same person, organization and unit; a claim without a unit joins the only one there is. A person bears
///   one name in everything resolved.
/// - One strategy: the same organization and aspect, and the same words (folded), or nearly the same in copies of one text. What a
///   person decided about one of its claims holds for all of them.
[[nodiscard]] Resolved resolveAll(const Input& input);
/// Its facts alone.
[[nodiscard]] std::vector<Fact> resolve(const Input& input);

} // namespace exeunt::resolve
