// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"

#include <memory>
#include <string>

namespace exeunt::extract {

/// Reads what an article says about who moved and what companies mean to do.
/// Built once (it compiles the lexicon, some milliseconds), then shared by any number of threads.
class Extractor {
public:
    /// The lexicon and frames of resources/lexicon.
    Extractor();
    ~Extractor();
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;

    /// In:    a cleaned article; its language, text and publication date are used.
    /// Out:   claims without ids, every one with at least one span inside article.text, ordered by first span.
    /// Fails: never; what it cannot read gives no claim. The same article gives the same claims.
    [[nodiscard]] article::Claims extract(const article::Article& article) const;

    /// What matched in the article and why, for the developers of rules; plain text.
    [[nodiscard]] std::string explain(const article::Article& article) const;

    /// The canonical name of an organization under any of its names, in any script; the name itself when unknown.
    [[nodiscard]] std::string canonicalOrganization(std::string_view name) const;
    [[nodiscard]] bool knowsOrganization(std::string_view name) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace exeunt::extract
