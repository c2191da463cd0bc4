// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace exeunt::store {

class Connection;

/// A claim and the article that makes it.
template <class Claim>
struct Told {
    ArticleId article;
    Claim claim;
};

/// The claims of a library, each with its evidence and the words that the evidence quotes. Lives as long as one transaction.
class ClaimStore {
public:
    explicit ClaimStore(Connection& connection)
        : m_connection{connection}
    {
    }

    /// Makes `claims` the claims of an article. A claim whose evidence and subject were there before keeps its id.
    /// In:    claims without ids; their spans lie in `text`, the article's own.
    /// Out:   how many were refused: those without evidence, or with a span outside the text or inside a character.
    /// Fails: Storage.
    [[nodiscard]] Result<std::size_t> replace(ArticleId article, std::string_view text, article::Claims claims);
    /// By id; empty when the article says nothing or does not exist.
    [[nodiscard]] Result<article::Claims> of(ArticleId article) const;
    /// Every move, affiliation, reporting line and strategy of the library, by id.
    [[nodiscard]] Result<std::vector<Told<article::Move>>> moves() const;
    [[nodiscard]] Result<std::vector<Told<article::Affiliation>>> affiliations() const;
    [[nodiscard]] Result<std::vector<Told<article::ReportingLine>>> reporting() const;
    [[nodiscard]] Result<std::vector<Told<article::Strategy>>> strategies() const;
    /// The quoted words of every claim that somebody leaves and no place is told that they go to, by claim.
    struct Quote {
        ClaimId claim;
        std::string text;
    };
    [[nodiscard]] Result<std::vector<Quote>> quotesOfDepartures() const;
    [[nodiscard]] Result<std::size_t> count() const;

private:
    Connection& m_connection;
};

} // namespace exeunt::store
