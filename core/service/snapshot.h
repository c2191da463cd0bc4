// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/resolve/affiliation.h"
#include "core/resolve/fact.h"
#include "core/resolve/strategy.h"

#include <cstdint>
#include <string>
#include <vector>

namespace exeunt::service {

/// An article without its text, for lists.
struct ArticleSummary {
    ArticleId id;
    std::string source;
    std::string title; // the page's, else the first words of the text
    std::optional<std::string> outlet;
    std::optional<std::string> author;
    std::optional<date::Edtf> published;
    std::string language;
    std::size_t moveCount = 0;
    std::size_t characterCount = 0; // code points of the cleaned text
    bool isSample = false;
};

/// Another name of an organization, so that any script finds it.
struct OrganizationNames {
    std::string name;                 // canonical, as facts carry it
    std::vector<std::string> aliases; // every other form, any language and script
};

/// All that the views start from, as the library was at one moment.
struct Snapshot {
    std::uint64_t revision = 0;                     // grows with every change of the library
    std::vector<resolve::Fact> facts;               // ordered by first day (undated last), then id
    std::vector<resolve::Affiliation> affiliations; // ordered by id
    std::vector<resolve::ReportingLine> reporting;  // ordered by id
    std::vector<resolve::Strategy> strategies;      // ordered by organization, aspect, newest first (undated last), id
    std::vector<ArticleSummary> articles;           // ordered by publication (undated last), then id
    std::vector<OrganizationNames> organizations;   // those that facts, affiliations and strategies name, ordered by name
    bool isSample = false;                          // the library holds nothing but the sample articles
};

} // namespace exeunt::service
