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

/// One claim about who is where, or under whom.
struct Sighting {
    ClaimId claim;
    ArticleId article;
    std::vector<Span> evidence;          // into that article's text
    std::optional<date::Edtf> published; // of that article: the day the claim speaks of
    std::optional<std::string> role;     // of an affiliation, where this article says it
    bool isPast = false;                 // "formerly": gone by the day of publication
    bool isCopy = false;                 // the article repeats another one's text: counts once
};

/// The claims of all articles that a person works or worked in one place, merged.
struct Affiliation {
    ClaimId id;        // the smallest claim
    PersonId personId; // see Fact::personId
    article::PersonName person;
    article::Organization organization;
    std::optional<std::string> role; // of the strongest and latest source that tells one
    bool isDisputed = false;         // one article has the person gone, a later one still there
    std::vector<Sighting> sources;   // never empty; by publication date (undated last), then claim id
    std::size_t independentSources = 1;
};

/// The claims of all articles that one person reports to another, merged.
struct ReportingLine {
    ClaimId id;
    PersonId personId, managerId;
    article::PersonName person, manager;
    std::optional<article::Organization> organization;
    std::vector<Sighting> sources; // as above
    std::size_t independentSources = 1;
};

} // namespace exeunt::resolve
