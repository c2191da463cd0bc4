// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/base/id.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace exeunt::resolve {

/// One claim behind a fact, with what that article says of it.
struct Source {
    ClaimId claim;
    ArticleId article;
    std::vector<Span> evidence; // into that article's text
    std::optional<date::Edtf> date;
    std::optional<std::string> role;
    std::optional<std::string> from; // as facts name it, and only where this article says it
    std::optional<std::string> to;
    article::Status status = article::Status::Confirmed;
    bool isCopy = false; // the article repeats another one's text: counts once
};

/// Where the articles behind a fact disagree.
struct Conflicts {
    bool dates = false; // of one end, so that both cannot be true
    bool origins = false;
    bool destinations = false;
    bool denied = false; // asserted by one, denied by another
    [[nodiscard]] bool any() const { return dates || origins || destinations || denied; }
};

/// The claims of all articles about the same move, merged. It keeps its sources, dates and conflicts.
struct Fact {
    FactId id; // stable while its first claim lives: the smallest claim id
    article::MoveKind kind = article::MoveKind::Departure;
    std::optional<article::PersonName> person; // nothing for a team
    PersonId personId;                         // facts and affiliations of one person share it: their smallest claim id
    bool isTeam = false;
    std::optional<std::string> unitMoved;
    std::optional<article::Organization> from;
    std::optional<article::Organization> to;
    std::optional<std::string> role;
    std::optional<std::string> newRole;
    std::optional<date::Edtf> date; // the most specific that no better source contradicts
    std::optional<date::Edtf> announced;
    std::optional<date::Edtf> reported;
    article::Status status = article::Status::Confirmed;
    bool isBackground = false;
    bool isRetirement = false; // a sentence behind it says that the person retires
    double confidence = 0.5;
    Conflicts conflicts;
    std::vector<Source> sources;        // never empty; by publication date, then claim id
    std::size_t independentSources = 1; // copies of one text count once
};

} // namespace exeunt::resolve
